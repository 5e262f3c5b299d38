"""A saved page, HTML, MHTML or web archive, into lines and what it states of itself.

What belongs here: the order in which a saved page is read, and the refusal of pages that hold no
release. What does not: each step (the modules named `page_...`, `mhtml` and `decode`) and what lines
mean (`warta.intake.roles.assignment`).
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from html import unescape
from urllib.parse import unquote

from warta.intake.lines import IN_AREA, Line, split_lines
from warta.intake.page import Page
from warta.intake.reading.decode import Decoded, Refused, decode, decode_page, is_page
from warta.intake.reading.mhtml import SavedPart, is_mhtml, open_mhtml
from warta.intake.reading.web_archive import is_web_archive, open_web_archive
from warta.intake.saved.json_ld import article_text, headlines, read_nodes
from warta.intake.saved.page_area import Area, find_area
from warta.intake.saved.page_lines import write_lines
from warta.intake.saved.page_metadata import base_address, read_metadata, saved_from
from warta.intake.saved.page_source import source_shown
from warta.intake.saved.page_tree import Element, parse_page
from warta.intake.saved.saved_pictures import SavedPictures

MAX_SIZE = 50_000_000
# Reading takes some seconds for so many; the largest of newsrooms' pages hold a tenth.
MOST_TAGS = 300_000
# A page with fewer letters outside its furniture holds no release.
MIN_LETTERS = 40
# One with scripts and no running text at all is waiting for them.
MIN_BARE = 200
# What a set of frames says to browsers without them is shorter where it is no page.
MIN_PAGE = 400
# A page that only says why it shows nothing is short.
MAX_NOTICE = 1_500
# Style sheets of a page that are looked for beside it.
MOST_SHEETS = 60
_TOOLBAR = ("<!-- BEGIN WAYBACK TOOLBAR INSERT -->", "<!-- END WAYBACK TOOLBAR INSERT -->")
_LINK = re.compile(r"<link\b[^<>]{1,2000}>", re.IGNORECASE)
_OF_STYLE = re.compile(r"\brel\s*=\s*[\"']?\s*stylesheet\b", re.IGNORECASE)
_HREF = re.compile(r"\bhref\s*=\s*(?:\"([^\"]+)\"|'([^']+)'|([^\s\"'>]+))", re.IGNORECASE)
_TAG = re.compile(r"<(?:!doctype|/?[a-zA-Z][a-zA-Z0-9]*[\s/>])", re.IGNORECASE)
_ROBOT_CHECK = re.compile(
    r"just a moment|checking (?:if the site|your browser)|verif(?:y|ying) (?:that )?you are (?:a )?human"
    r"|are you (?:a )?(?:human|robot)|attention required|ddos protection|enable javascript and cookies"
    r"|security check|unusual traffic|captcha|incapsula incident|request unsuccessful|bot verification"
    r"|memeriksa (?:browser|peramban)|verifikasi bahwa anda",
    re.IGNORECASE,
)
_ERROR = re.compile(
    r"\b(?:40[0134]|410|429|50[0234])\b.{0,40}\b(?:not found|forbidden|error|unavailable|gateway|denied"
    r"|bad request|gone|time-?out|too many|ditemukan|kesalahan|unauthorized)"
    r"|\berror\W{0,3}(?:code\W{0,3})?(?:40\d|50\d)\b"
    r"|\bpage (?:not found|cannot be found|does not exist|no longer exists|unavailable)"
    r"|\b(?:this|the) page (?:could not|couldn.?t|can.?t) be found"
    r"|\bhalaman (?:yang anda cari )?tidak (?:di)?temukan|\bhalaman tidak (?:tersedia|ada)"
    r"|\baccess denied|\bakses ditolak|\bservice (?:temporarily )?unavailable|\binternal server error"
    r"|\bbad gateway|\bgateway time-?out|\bsite is (?:down|under) |\bdatabase (?:connection )?error"
    r"|\berror establishing a database|\bunder maintenance|\bdalam (?:perbaikan|pemeliharaan)",
    re.IGNORECASE,
)
_NOTICES = ((_ROBOT_CHECK, "is a check for robots, not the page"), (_ERROR, "is an error page"))
_SHELL = re.compile(
    r"enable javascript|javascript (?:is )?(?:disabled|required)|aktifkan javascript", re.IGNORECASE
)
_WHOLE = re.compile(r"<(?:html|body)[\s>]", re.IGNORECASE)
_END = re.compile(r"</(?:html|body|frameset)\s*>", re.IGNORECASE)
# Elements that no page leaves open, unlike paragraphs and items.
_BOXES = tuple(
    (re.compile(rf"<{tag}[\s>]", re.IGNORECASE), re.compile(rf"</{tag}[\s>]", re.IGNORECASE))
    for tag in ("div", "table", "article", "main")
)
_BROKEN_OFF = "the file breaks off before the page's end; look whether the text does, too"
_ALONE = "save the page of the release alone, or its text"
_AGAIN = "open the release in a browser, wait until it shows, and save the page again"


def read_saved(data: bytes, ending: str, beside: Callable[[str], bytes | None] = lambda _: None) -> Page:
    """The lines and metadata of the saved page `data`, whose file's name ends in `ending` (`.mhtml`).

    `beside` gives the bytes of a file by its path relative to the page: browsers save its style sheets and
    pictures so.

    What the file is decides more than its name: MHTML under `.html` is read as such, and text without
    any markup as text. Raises Refused for what is no page, holds no text, or only says why it shows none.
    """
    if len(data) > MAX_SIZE:
        raise Refused(f"is larger than {MAX_SIZE // 1_000_000} MB", "save the page without its pictures")
    part = SavedPart(data, "", "", "")
    if is_web_archive(data):
        part = open_web_archive(data)
    elif not is_page(data) and is_mhtml(data):
        part = open_mhtml(data)
    elif ending.lower() in (".mhtml", ".mht") and not is_page(data) and b"<" not in data:
        raise Refused("is no MIME file", "save the page again, as HTML or MHTML")
    elif ending.lower() == ".webarchive" and not is_page(data):
        raise Refused("is no web archive", "save the page again, as HTML or MHTML")
    decoded = decode_page(part.data, part.encoding)
    if source := source_shown(decoded.text):
        decoded = replace(decoded, text=source)
    decoded = replace(decoded, text=_without_toolbar(decoded.text))
    if not _TAG.search(decoded.text):
        text = decode(part.data)
        return Page(split_lines(text.text), text.encoding, text.guessed)
    if decoded.text.count("<") > MOST_TAGS:
        raise Refused(f"holds more than {MOST_TAGS:,} tags, as no page of one release does", _ALONE)
    styles = part.styles or dict(_styles_beside(decoded.text, beside))
    root = parse_page(decoded.text.replace("\x00", ""), styles)
    _show_noframes(root)
    try:
        return _read_tree(root, part, decoded, beside)
    finally:
        root.dissolve()


def _without_toolbar(text: str) -> str:
    """`text` without what an archive of the web has put on top of the page."""
    begun, ended = (text.find(mark) for mark in _TOOLBAR)
    return text[:begun] + text[ended + len(_TOOLBAR[1]) :] if 0 <= begun < ended else text


def _styles_beside(text: str, beside: Callable[[str], bytes | None]) -> Iterator[tuple[str, str]]:
    """The style sheets that lie beside a page, by the addresses that it has for them."""
    for link in itertools.islice(_LINK.finditer(text), MOST_SHEETS):
        href = _HREF.search(link[0]) if _OF_STYLE.search(link[0]) else None
        address = unescape(href[1] or href[2] or href[3]) if href else ""
        if address and not address.startswith(("/", "#")) and ":" not in address:
            path = unquote(address.partition("?")[0]).removeprefix("./")
            if data := beside(path):
                yield address.strip(), data.decode("utf-8", "replace")


def _read_tree(
    root: Element, part: SavedPart, decoded: Decoded, beside: Callable[[str], bytes | None]
) -> Page:
    order = root.walk()
    nodes = read_nodes(order)
    url = part.url or saved_from(decoded.text)
    area = find_area(root, article_text(nodes), headlines(nodes))
    metadata = read_metadata(root, area, url, part.title, nodes)
    base = base_address(order, url or metadata.url)
    pictures = SavedPictures(beside, part.part_at, base)
    lines = _without_guess(write_lines(root, area, base, pictures), area)
    _refuse_notice(root, area, lines)
    doubts = (_BROKEN_OFF,) if is_broken_off(decoded.text) else ()
    return Page(lines, decoded.encoding, decoded.guessed, metadata, pictures=pictures.files, doubts=doubts)


def _without_guess(lines: list[Line], area: Area) -> list[Line]:
    """The lines; where the area is a guess and takes in all but furniture, none is said to be of the text.

    The markup of such a page tells as little as a copied text, and the rules for this find more.
    """
    if not area.is_guess:
        return lines
    region = "guess" if any(not line.region and line.printed for line in lines) else ""
    return [replace(line, region=region) if line.region == "content" else line for line in lines]


def is_broken_off(text: str) -> bool:
    """Whether the markup of a whole page ends amid a tag, amid text, or with boxes that nobody closed."""
    if not _WHOLE.search(text) or _END.search(text):
        return False
    if not text.rstrip("\x00 \t\r\n").endswith(">"):
        return True
    return any(len(begun.findall(text)) > len(ended.findall(text)) for begun, ended in _BOXES)


def _show_noframes(root: Element) -> None:
    """Make of a set of frames what it shows to browsers without them, if that is a page."""
    instead = root.first("noframes") if root.first("frameset") is not None else None
    if instead is not None and instead.letters >= MIN_PAGE:
        for element in (instead, *instead.ancestors()):
            if element.tag in ("noframes", "frameset"):
                element.tag = "div"


def _refuse_notice(root: Element, area: Area, lines: list[Line]) -> None:
    """Raise Refused where the page is not what its reader wanted to save."""
    shown = [line.printed for line in lines if line.region in ("", *IN_AREA) and line.form != "figure"]
    letters = sum(map(len, shown))
    title = root.first("title")
    head = " ".join((title.text() if title else "", *shown))[: MAX_NOTICE + 200]
    if letters <= MAX_NOTICE:
        headline = " ".join((title.text() if title else "", *shown[:2]))[:400]
        for pattern, message in _NOTICES:
            if pattern.search(headline):
                raise Refused(message, _AGAIN)
    is_bare = letters < MIN_BARE and area.element is None and root.first("script") is not None
    if letters < MIN_LETTERS or is_bare:
        if root.first("frameset") is not None:
            raise Refused(
                "only lays out frames; the text is in another file", "save the frame that holds the text"
            )
        has_script = root.first("script") is not None
        if has_script or _SHELL.search(head):
            raise Refused("is the shell of a page that scripts fill in", _AGAIN)
        raise Refused("holds no text", _AGAIN)
