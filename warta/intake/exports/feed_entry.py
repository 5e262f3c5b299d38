"""An item of a feed or an export as a release.

What belongs here: the fields that the elements of RSS 2.0, RSS 1.0, Atom, WordPress and Blogger make. What
does not: finding the items (`warta.intake.exports.feed_index`), their elements
(`warta.intake.exports.feed_element`), what was held back (`warta.intake.exports.feed_state`), WordPress's
own rules (`warta.intake.exports.wordpress` and `warta.intake.exports.wordpress_codes`), HTML
(`warta.intake.saved.fragment`). Rules: RFC 4287, https://www.rssboard.org/rss-specification,
https://www.rssboard.org/media-rss.
"""

from __future__ import annotations

import mimetypes
import re
from collections.abc import Iterator
from urllib.parse import urlsplit
from xml.etree import ElementTree as ET

from warta.dates import CivilDate
from warta.intake.agencies.agency import AgencyFinder
from warta.intake.body import write_body
from warta.intake.converted import Converted
from warta.intake.days.coded_dates import read_address_date
from warta.intake.exports.feed_context import Context
from warta.intake.exports.feed_element import Entry, local_name, parse_item, web_address
from warta.intake.exports.feed_state import hold_back
from warta.intake.exports.feed_trimmings import without_trimmings
from warta.intake.exports.wordpress import instant_of, with_paragraphs
from warta.intake.exports.wordpress_block_texts import with_texts_of_attributes
from warta.intake.exports.wordpress_blocks import without_hidden_blocks
from warta.intake.exports.wordpress_codes import without_shortcodes
from warta.intake.exports.wordpress_conditions import why_for_some
from warta.intake.exports.wordpress_media import attached_media, with_media
from warta.intake.exports.wordpress_reused import digest_of_item, with_reused_blocks
from warta.intake.field_text import one_line, plain_text
from warta.intake.lines import split_lines
from warta.intake.posts.post_address import as_alias
from warta.intake.posts.post_fields import MOST_TAGS
from warta.intake.posts.post_kind import names_news
from warta.intake.reading.decode import Refused
from warta.intake.saved.fragment import read_fragment
from warta.intake.states.adoption import MAX_TITLE, Adoption, Origin
from warta.intake.states.post_dates import read_value
from warta.slugs import make_slug
from warta.tags import Vocabulary

_TAG = re.compile(r"</?[a-zA-Z][^<>]{0,2000}>")
_RELATIVE = re.compile(
    r"<[a-z][^<>]{0,1000}?\b(?:href|src)\s*=\s*[\"']\s*(?![a-z][a-z0-9+.-]{0,20}:|#|[\"'])([^\"'<>]{1,1000})",
    re.IGNORECASE,
)
_ENDS_EARLY = re.compile(
    r"(?:\[?(?:…|\.\.\.)\]?|\[&hellip;\]|(?:read more|continue reading|baca selengkapnya|selengkapnya)\W*)$",
    re.IGNORECASE,
)
_MAIL_AND_NAME = re.compile(r"\S+@\S+\s*\((.+)\)")
_NO_RUBRIC = frozenset(
    {"uncategorized", "uncategorised", "tak berkategori", "tanpa kategori", "tidak berkategori"}
)
_MEDIA = "{http://search.yahoo.com/mrss/}"
_OF_MEDIA = (f"{_MEDIA}title", f"{_MEDIA}description")
_LABELS = "http://www.blogger.com/atom/ns#"
MAX_FIRST_WORDS = 90


def read_item(
    data: bytes, file: str, context: Context, finder: AgencyFinder, vocabulary: Vocabulary
) -> Converted:
    """The item `data`, its bytes as they stand in the export, as a release; `file` is its source's name.

    Raises Refused where it holds no text.
    """
    entry = Entry(parse_item(data, context), context)
    adoption = Adoption(Origin(file, digest_of_item(data, context), context.title, entry.url))
    _tell_encoding(adoption, data, context)
    _texts(adoption, entry)
    _dates(adoption, entry)
    _lists(adoption, entry)
    _address(adoption, entry, is_held=hold_back(adoption, entry))
    files = _files(adoption, entry)
    markdown, paragraphs = _body(adoption, entry)
    if "title" not in adoption.values:
        words = paragraphs[0]
        cut = words if len(words) <= MAX_FIRST_WORDS else words[:MAX_FIRST_WORDS].rpartition(" ")[0] + " …"
        adoption.derive("title", cut, "the first words of the text")
        adoption.doubt("title", "the item states none; the first words of the text were taken")
    return adoption.finish(markdown, paragraphs, finder, vocabulary, files)


def _tell_encoding(adoption: Adoption, data: bytes, context: Context) -> None:
    """Tell that the words are not in the encoding that the feed declares, where that makes a difference."""
    try:
        is_as_read = not context.mended or bool(
            data.decode("utf-8" if context.mended == "utf-8" else "ascii")
        )
    except UnicodeDecodeError:
        is_as_read = False
    if not is_as_read:
        read_as = "in part windows-1252" if context.mended == "utf-8" else context.mended
        adoption.doubt(
            "source.encoding",
            f"the feed is not in the encoding that it declares; read as {read_as}; see that it reads right",
        )


def _texts(adoption: Adoption, entry: Entry) -> None:
    title = plain_text(_TAG.sub("", entry.text("title")))
    if title:
        adoption.state("title", title[:MAX_TITLE], "the item's title", title[:200])
    excerpt = without_trimmings(entry.excerpt, entry.url, entry.context.url)
    if entry.context.kind == "wordpress":
        if why := why_for_some(excerpt):
            adoption.hold(why)
        excerpt, _ = without_shortcodes(without_hidden_blocks(excerpt)[0])
    summary = plain_text(_TAG.sub(" ", excerpt))
    if summary and not _ENDS_EARLY.search(summary):
        adoption.state("summary", summary, "the item's summary", summary[:200])
    language = one_line(entry.element.get("{http://www.w3.org/XML/1998/namespace}lang", ""))
    if re.fullmatch(r"[A-Za-z]{2,3}(?:-[A-Za-z]{2})?", language):
        adoption.state("language", language, "the item's markup")


def _dates(adoption: Adoption, entry: Entry) -> None:
    date, words, where = _published(entry)
    if date:
        adoption.state("date", str(date), where, words)
        adoption.values["date_source"] = {"from": where, "text": words}
    elif words:
        adoption.doubt("date", f"{where} is {words!r}, which cannot be read as a date")
    _move_to_own_day(adoption, entry)
    updated = instant_of(entry.text("post_modified"), entry.text("post_modified_gmt"))
    if updated is None and (read := read_value(_changed(entry))):
        updated = read.date
        if updated and not words and entry.is_atom:
            _date_of_change(adoption, entry, updated)
    if updated and date and updated.iso > date.iso:
        adoption.state("updated", str(updated), "the item's date of change")


def _changed(entry: Entry) -> str:
    """When the item was changed last, as Atom, Dublin Core and other additions to RSS say it."""
    if words := entry.text("updated", "lastBuildDate", "dateModified"):
        return words
    return entry.text("modified") if entry.text("published", "pubDate", "date", "issued", "created") else ""


def _date_of_change(adoption: Adoption, entry: Entry, updated: CivilDate) -> None:
    """The date of an entry of Atom that states only when it was changed last, as RFC 4287 allows (4.1.2)."""
    address = read_address_date(entry.url) if entry.url else None
    if address and address.date and address.date.is_day:
        adoption.derive("date", address.date.iso, f"its address {entry.url}")
        if updated.iso > address.date.iso:
            adoption.state("updated", str(updated), "the item's date of change")
        return
    adoption.derive("date", str(updated), "the entry's `updated`, for it states no `published`")
    adoption.values["date_source"] = {"from": "the item's updated", "text": entry.text("updated")}
    adoption.doubt("date", "the entry states only when it was changed last; it may have been out before")


def _published(entry: Entry) -> tuple[CivilDate | None, str, str]:
    """The date of publication, its words, and where it stands."""
    local = entry.text("post_date")
    if date := instant_of(local, entry.text("post_date_gmt")):
        return date, local, "wp:post_date"
    for name in ("published", "pubDate", "date", "issued", "created", "modified"):
        words = one_line(entry.text(name))
        if words and (read := read_value(words)):
            if read.date is None and entry.context.kind == "wordpress":
                continue  # a draft has the year -0001
            return read.date if not read.either_way else None, words, f"the item's {name}"
    return None, "", ""


def _move_to_own_day(adoption: Adoption, entry: Entry) -> None:
    """The day that the item's own address states, where the time in UTC is that of the day beside it."""
    words = adoption.values.get("date", "")
    address = read_address_date(entry.url) if entry.url and words.endswith("+00:00") else None
    if not address or not address.date or not address.date.is_day:
        return
    day = address.date.as_date()
    stated = read_value(words)
    if stated and stated.date and abs((stated.date.as_date() - day).days) == 1:
        adoption.derive("date", address.date.iso, f"its address {entry.url}; the item says {words}, in UTC")


def _lists(adoption: Adoption, entry: Entry) -> None:
    tags: list[str] = []
    rubrics: list[str] = []
    of_old: list[str] = []
    for category in entry.all("category"):
        scheme = category.get("scheme", "")
        if entry.context.kind == "blogger" and scheme != _LABELS and "#" in scheme:
            continue
        words = plain_text(category.get("label") or category.get("term") or category.text or "")
        domain = category.get("domain") or ""
        is_rubric = entry.context.kind == "wordpress" and domain == "category"
        is_own = entry.context.kind != "wordpress" or domain in ("category", "post_tag", "tag")
        if words and words.lower() not in _NO_RUBRIC and (is_own or not domain):
            (rubrics if is_rubric else tags if is_own else of_old).append(words[:200])
    # Old exports name each a second time, without saying what it is.
    tags += [words for words in of_old if words not in rubrics]
    if tags:
        adoption.state("tags", list(dict.fromkeys(tags))[:MOST_TAGS], "the item's categories")
    if rubrics:
        adoption.state("category", " / ".join(dict.fromkeys(rubrics)), "the item's categories")
    if authors := list(dict.fromkeys(filter(None, _authors(entry)))):
        adoption.state("authors", authors, "the item's author")
    enclosed = [*_enclosed(entry), *attached_media(entry, with_media(entry.html, entry))]
    if attachments := list({item["url"]: item for item in enclosed}.values()):
        adoption.state("attachments", attachments, "enclosed with the item")


def _files(adoption: Adoption, entry: Entry) -> dict[str, bytes]:
    """Files that the item holds itself, by the names to keep them under."""
    files: dict[str, bytes] = {}
    for kind, data in entry.files:
        name = f"lampiran-{len(files) + 1}{mimetypes.guess_extension(kind) or '.bin'}"
        files[name] = data
        adoption.doubt("attachments", f"the item holds a file ({kind}) for a text; it is kept as {name}")
    if files:
        more = [*adoption.values.get("attachments", ()), *({"file": name, "title": name} for name in files)]
        adoption.state("attachments", more, "held by the item")
    return files


def _enclosed(entry: Entry) -> Iterator[dict[str, str]]:
    """Files that go with an item: enclosures, and pictures of Media RSS that its text does not show."""
    taken = set()
    for part in entry.element.iter():
        name, is_right_in = local_name(part), part in entry.element[:]
        is_enclosure = is_right_in and (name == "enclosure" or part.get("rel") == "enclosure")
        is_media = part.tag in (f"{_MEDIA}content", f"{_MEDIA}thumbnail")
        is_elsewhere = is_right_in and name == "content" and bool(part.get("src"))  # RFC 4287, 4.1.3.2
        if not (is_enclosure or is_media or is_elsewhere):
            continue
        stated = part.get("url") or part.get("href") or part.get("src") or ""
        address = web_address(stated, entry.base_of(part))
        if address and address not in taken and not (is_media and _is_shown(address, entry)):
            taken.add(address)
            said = next((_said(child) for child in part if child.tag in _OF_MEDIA and _said(child)), "")
            yield {"url": address, "title": said or urlsplit(address).path.rpartition("/")[2] or address}


def _is_shown(address: str, entry: Entry) -> bool:
    """Whether a text shows the file at an address, in any of the sizes that a site has of it."""
    stem = re.sub(r"-\d+x\d+$", "", urlsplit(address).path.rpartition("/")[2].rpartition(".")[0])
    return bool(stem) and stem in entry.html


def _said(element: ET.Element) -> str:
    return plain_text(_TAG.sub(" ", "".join(element.itertext())))[:300]


def _authors(entry: Entry) -> Iterator[str]:
    for name in ("creator", "author"):
        for child in entry.all(name):
            named = next((part for part in child if local_name(part) == "name"), child)
            words = plain_text(named.text or "")
            found = _MAIL_AND_NAME.fullmatch(words)
            words = found[1] if found else words
            yield entry.context.authors.get(words, words)[:200] if "@" not in words else ""


def _address(adoption: Adoption, entry: Entry, *, is_held: bool) -> None:
    """The item's slug, and its address on its own site where everybody could read it."""
    kind = one_line(entry.text("post_type")) or "post"
    if kind != "post" and not names_news(kind):
        adoption.doubt("type", f"it is of the type {kind!r} in the export")
    if slug := make_slug(entry.text("post_name"), "") or _slug_in(entry.url):
        adoption.values["slug"] = slug
    if link := entry.unresolved:
        reason = "" if ":" in link.partition("/")[0] else ", for nothing says what it is relative to"
        adoption.doubt("source", f"its address {link[:200]!r} is no web address{reason}")
    address = entry.url or entry.text("filename")
    if not address or is_held:
        return
    alias = as_alias(address)
    if alias:
        adoption.state("aliases", [alias], "the item's address")
    elif alias is None:
        adoption.doubt("aliases", f"no redirect can be made from {address[:200]!r}")


def _slug_in(url: str) -> str:
    last = urlsplit(url).path.rstrip("/").rpartition("/")[2]
    stem = re.sub(r"\.(?:html?|php|aspx?)$", "", last)
    return (
        make_slug(stem, "")
        if re.search(r"[a-z]{3}", stem.lower()) and stem not in ("index", "detail")
        else ""
    )


def _body(adoption: Adoption, entry: Entry) -> tuple[str, list[str]]:
    html = without_trimmings(entry.html, entry.url, entry.context.url)
    if not html:
        kinds = ", ".join(kind for kind, _ in entry.files)
        what = f"holds no text, only a file ({kinds})" if kinds else "holds no text"
        raise Refused(what, "look at it on its site; leave it out, or write it by hand")
    if entry.context.kind == "wordpress":
        html, blocks = with_reused_blocks(html, entry.context.blocks)
        html, words = with_texts_of_attributes(html)
        if why := why_for_some(html):
            adoption.hold(why)
        html, codes = without_shortcodes(with_media(html, entry))
        for told in [*blocks, *words, *codes]:
            adoption.doubt("body", told)
        html = with_paragraphs(html)
    elif not _TAG.search(html):
        lines = [line for line in split_lines(html) if line.printed]
        _doubt_end(adoption, entry, lines[-1].printed if lines else "")
        if lines:
            return write_body(lines), [line.printed for line in lines]
    fragment = read_fragment(html, entry.html_base)
    paragraphs = fragment.paragraphs
    if not fragment.markdown:
        raise Refused("holds no text", "look at it on its site; leave it out, or write it by hand")
    for element, count in sorted(fragment.left_out.items()):
        adoption.doubt("body", f"left out: {count} × {element}")
    if not entry.html_base and (relative := _RELATIVE.search(html)):
        adoption.doubt(
            "body", f"links have no whole address: {relative[1][:100]!r}; the feed does not say its own"
        )
    _doubt_end(adoption, entry, paragraphs[-1] if paragraphs else "")
    return fragment.markdown, paragraphs or [adoption.values.get("title", "") or fragment.markdown[:80]]


def _doubt_end(adoption: Adoption, entry: Entry, last: str) -> None:
    has_whole = any(entry.text(name) for name in ("encoded", "content"))
    if not has_whole and _ENDS_EARLY.search(last.strip()):
        adoption.doubt("body", "the feed may hold only the beginning of the text")
