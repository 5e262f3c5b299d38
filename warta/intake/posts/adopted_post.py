"""A post of another generator, Markdown or HTML below a head, adopted as a release.

What belongs here: the order in which its parts are read, and the fields that stand outside its head: the
date and the slug in its name. What does not: each part (the modules named `post_...`) and what is found
in the text (`warta.intake.states.adoption`). The body stays as it is, but for the ends of its lines.
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from pathlib import PurePosixPath
from urllib.parse import quote

from warta.dates import parse_date
from warta.digests import digest_bytes
from warta.intake.agencies.agency import AgencyFinder
from warta.intake.converted import Converted
from warta.intake.posts.field_values import text_of, texts_of
from warta.intake.posts.hugo_settings import Language, language_of
from warta.intake.posts.pelican_page import head_of_page
from warta.intake.posts.post_address import Spot, old_addresses
from warta.intake.posts.post_fields import NAMES, take_fields
from warta.intake.posts.post_files import files_of
from warta.intake.posts.post_head import Head, read_head
from warta.intake.posts.post_inherited import holds_by_place, inherited
from warta.intake.posts.post_shortcodes import shown_by_shortcodes
from warta.intake.posts.post_site import JEKYLL, PELICAN, Site, generator_of
from warta.intake.posts.post_values import values_of
from warta.intake.reading.decode import (
    WINDOWS_INSTEAD,
    Decoded,
    Refused,
    decode,
    decode_page,
    is_page,
    without_nulls,
)
from warta.intake.saved.fragment import lines_of_html, read_fragment
from warta.intake.states.adoption import Adoption, Origin
from warta.intake.states.post_dates import date_in_name, wrong_day_in_name
from warta.intake.states.post_text import first_heading, paragraphs_of
from warta.markup import MarkupError
from warta.post_boxes import with_boxes
from warta.post_markup import Left, read_body
from warta.slugs import make_slug
from warta.tags import Vocabulary
from warta.template_codes import OF_LIQUID, generator_by_codes, translate

_HTML_ENDINGS = frozenset({".html", ".htm", ".xhtml"})
_BARE_NAMES = frozenset({"index", "_index", "readme"})
_MORE_ENDINGS = re.compile(r"(?<=.)\.(?:html?|markdown|md|[a-z]{2}|[a-z]{2}-[A-Za-z]{2})$")
_INDEX_OF_LANGUAGE = re.compile(r"index[_-][a-z]{2}")
# Languages in which dates in digits begin with the month.
_MONTH_FIRST = frozenset({"en-us", "en_us"})
# What Jekyll asks of the name of a post.
_DATED = re.compile(r"\d{2,4}-\d{1,2}-\d{1,2}-")
_LANGUAGE = re.compile(r"[a-z]{2,3}(?:-[a-z]{2,4})?")
_FIELDS_BELOW = re.compile(r"\s*(?:[^\n]{0,200}\n)?(?:[a-z_]{2,30}: [^\n]{1,300}\n){2,30}---[ \t]*\n")
# Stands for the post's own site while its HTML is read, which keeps only addresses that are whole.
_HERE = "https://site-of-the-post.invalid/"
# A reference to a file, in Markdown that was made here.
_REFERENCE = re.compile(r"\]\(\s*<?([^\s()<>\"']{1,500})")
# A link stands for a frame, as for the films that codes show; of the others readers saw no words.
_WITHOUT_WORDS = frozenset({"iframe", "script", "style", "comment"})


def is_post(data: bytes) -> bool:
    """Whether a file begins with front matter, whatever its name ends in."""
    head = data[:64].removeprefix(codecs.BOM_UTF8).lstrip(b"\r\n \t")
    return re.match(rb"(?:---|\+\+\+)(?:[a-z0-9]{2,12})?[ \t]*\r?\n", head) is not None


def read_post(
    data: bytes,
    file: str,
    site: Site,
    finder: AgencyFinder,
    vocabulary: Vocabulary,
    beside: Callable[[str], bytes | None] = lambda _: None,
) -> Converted:
    """The post `data` as a release; `file` is the name to keep as its source.

    `beside` gives the bytes of a file by its path relative to the post, None where there is none. Raises
    Refused, with the line, for what holds no post.
    """
    is_page_of_pelican = site.generator == PELICAN and is_page(data)
    digest = digest_bytes(data)
    data, stray = (data, "") if is_page_of_pelican else without_nulls(data)
    decoded = decode_page(data) if is_page_of_pelican else _decoded(data)
    text = decoded.text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    head = _head(text, file, site, beside)
    placed = file.removeprefix(site.root)
    spoken, path = language_of(placed, site.languages, site.default_language)
    _inherit(head, site, (placed, path))
    if not site.generator:
        site = replace(site, generator=generator_of(file, head.form, head.fields))
    guessed = decoded.encoding if decoded.guessed else ""
    origin = Origin(file, digest, site.title, "", guessed, site.generator, site.bodies)
    adoption = Adoption(replace(origin, language=site.language))
    is_of_posts = site.generator == JEKYLL and "_posts" in PurePosixPath(path).parts
    name_date, name = date_in_name(_stem(path), is_of_jekyll=is_of_posts)
    language = text_of(head.fields.get("lang") or head.fields.get("language") or site.language).lower()
    take_fields(adoption, head, site, name_date, is_month_first=language in _MONTH_FIRST)
    _hold_by_place(adoption, head, site, (placed, path))
    if spoken and "language" not in adoption.values and _LANGUAGE.fullmatch(spoken.code):
        adoption.state("language", spoken.code, "the place or the name of its file", spoken.code)
    _date_in_name(adoption, path, site)
    _doubt_reading(adoption, head, decoded, stray)
    body = head.body.lstrip("\n")
    body_line = head.body_line + len(head.body) - len(body)
    is_named = site.generator == JEKYLL and name_date is not None  # its name is its title on its own site
    if not body.strip() and not is_named and "title" not in adoption.values:
        raise Refused("holds neither text nor title", "write them, or leave the file out", 1)
    values = values_of(body, head.fields, site, adoption.values.get("date", ""))
    values |= shown_by_shortcodes(body, head.fields, site, beside)
    markdown, paragraphs, references = _body(adoption, path, body, body_line, values)
    if adoption.origin.generator:
        adoption.origin = replace(adoption.origin, values=values)
    _title(adoption, body, name)
    _slug_and_addresses(adoption, head, path, name, site, spoken)
    files = files_of(adoption, references, placed, site, beside)
    leads_on = any("file" in item or "url" in item for item in adoption.values.get("attachments", ()))
    if not (body.strip() or markdown or leads_on or "subtitle" in adoption.values):
        adoption.doubt("body", "it holds no text, only fields")
    if not adoption.origin.generator:
        for name in files:
            markdown = markdown.replace(f"](/{quote(name)}", f"]({quote(name)}")
    return adoption.finish(markdown, paragraphs, finder, vocabulary, files)


def _doubt_reading(adoption: Adoption, head: Head, decoded: Decoded, stray: str) -> None:
    """Tell what was mended to read a post: in its fields, in its encoding, and what was `stray` in it."""
    in_part = decoded.encoding if decoded.encoding.startswith("in part") else ""
    for told in filter(None, (*head.mended, in_part, stray)):
        adoption.doubt("source", told)
    if head.form and _FIELDS_BELOW.match(head.body):
        adoption.doubt("body", "begins with lines that look like fields: the front matter may end too early")


def _head(text: str, file: str, site: Site, beside: Callable[[str], bytes | None]) -> Head:
    """The fields of a post and its text, wherever its generator has them."""
    is_page = site.generator == PELICAN and PurePosixPath(file).suffix.lower() in _HTML_ENDINGS
    page = head_of_page(text) if is_page else None
    return page or _with_fields_beside(read_head(text), file, beside)


def _with_fields_beside(head: Head, file: str, beside: Callable[[str], bytes | None]) -> Head:
    """The head of a post, or where it has none the fields in the `.meta` file that Nikola keeps beside it."""
    data = None if head.form else beside(f"{PurePosixPath(file).stem}.meta")
    if data is None:
        return head
    found = read_head(data.decode("utf-8-sig", "replace").replace("\r\n", "\n"))
    if found.form != "nikola":
        return head
    return replace(found, body=head.body, body_line=head.body_line)


def _inherit(head: Head, site: Site, places: Sequence[str]) -> None:
    """Give the head the fields that a post has by the place of its file, as it is and as it would be."""
    for place in dict.fromkeys(places):
        for given, value in inherited(site.defaults, place).items():
            head.give(given, value)


def _hold_by_place(adoption: Adoption, head: Head, site: Site, places: Sequence[str]) -> None:
    """Hold a post where its site does so by the place of its file, as it is and as it would be."""
    stated = {given.lower() for given in head.fields if given not in head.given}
    reasons = (why for place in places for why in holds_by_place(site.defaults, place, stated))
    for why in dict.fromkeys(reasons):
        adoption.hold(why)


def _date_in_name(adoption: Adoption, path: str, site: Site) -> None:
    """What is wrong with the date that a post's name begins with."""
    stem = _stem(path)
    if wrong := wrong_day_in_name(stem):
        adoption.doubt("date", f"the name of the file begins with {wrong}, which is no day of the calendar")
    is_of_jekyll = site.is_by_settings and site.generator == JEKYLL and not site.is_hexo
    if is_of_jekyll and "_posts" in PurePosixPath(path).parts and (wrong or not _DATED.match(stem)):
        adoption.hold("Jekyll makes no page of a post whose name begins with no date")


def _decoded(data: bytes) -> Decoded:
    """The text; single bytes that are not UTF-8 amid text that is are read as Windows-1252, and told."""
    try:
        return decode(data)
    except Refused as error:
        if "broken characters" not in error.message:
            raise
        text = data.decode("utf-8", WINDOWS_INSTEAD)
        return Decoded(
            text,
            f"in part windows-1252: line {error.line} is not UTF-8; see that it reads right",
            guessed=False,
        )


def _body(
    adoption: Adoption, path: str, body: str, body_line: int, values: Mapping[str, str]
) -> tuple[str, list[str], list[str]]:
    """The Markdown of the text, its words, and what it refers to; of an HTML post the Markdown is made."""
    if not body.strip():
        # Such a post says in a few words what it leads to; its site showed these and the link.
        if summary := adoption.values.get("summary", ""):
            adoption.inferred["body"] = "its summary, for it holds no other text"
            return f"{summary}\n", [summary], []
        return "", [], []
    if PurePosixPath(path).suffix.lower() in _HTML_ENDINGS:
        translated = translate(body, values, is_liquid=adoption.origin.generator in OF_LIQUID)
        fragment = read_fragment(translated.text, f"{_HERE}@/")
        if not fragment.markdown:
            raise Refused("holds no text below its front matter", "write the text, or leave the file out", 1)
        _doubt_what_is_left(adoption, Left(translated.notes, fragment.left_out), body_line)
        adoption.origin = replace(adoption.origin, generator="")  # its Markdown is made here
        markdown = fragment.markdown.replace(f"{_HERE}@/", "").replace(_HERE, "/")
        references = [found[1] for found in _REFERENCE.finditer(markdown)]
        return markdown, fragment.paragraphs, references
    generator = adoption.origin.generator or generator_by_codes(body) or "other"
    adoption.origin = replace(adoption.origin, generator=generator)
    try:
        rendered, left = read_body(body, values=values, generator=generator)
    except MarkupError as error:
        raise Refused(error.message, error.hint, body_line) from None
    _doubt_what_is_left(adoption, left, body_line)
    words = paragraphs_of(with_boxes(translate(body, values, is_liquid=generator in OF_LIQUID).text))
    if left.elements["hidden element"]:  # a tag would tell of it
        words = [line.printed for line in lines_of_html(rendered.html) if line.printed]
    return body, words, [address for address, _ in rendered.refs]


def _doubt_what_is_left(adoption: Adoption, left: Left, body_line: int) -> None:
    """Tell what is not shown as it was on the post's own site."""
    adoption.wrappers += [note.wrapper for note in left.codes if note.wrapper]
    for is_shown, told in ((True, "shown by its words"), (False, "left out")):
        codes = [note for note in left.codes if note.is_shown is is_shown and not note.wrapper]
        if codes:
            more = f" and {len(codes) - 1} more" if len(codes) > 1 else ""
            line = body_line + codes[0].line - 1
            adoption.doubt("body", f"{told}: {codes[0].words[:80]}{more} (line {line} of the source)")
    for element, count in sorted(left.elements.items()):
        if element in _WITHOUT_WORDS:
            adoption.wrappers += [element] * count
        else:
            adoption.doubt("body", f"left out: {count} × {element}")


def _title(adoption: Adoption, body: str, name: str) -> None:
    if "title" in adoption.values:
        return
    if heading := first_heading(body):
        adoption.derive("title", heading, "the first heading of the text")
        adoption.doubt("title", "its front matter states none; the first heading of the text was taken")
        return
    words = " ".join(name.replace("-", " ").replace("_", " ").split())
    if words and words.lower() not in _BARE_NAMES:
        title = words[:1].upper() + words[1:]
        adoption.derive("title", title, "the name of the file")
        adoption.doubt("title", "its front matter states none; the name of the file was taken")
        return
    adoption.doubt("title", "neither front matter nor text states one; write it and remove `draft`")
    adoption.values["draft"] = True


def _slug_and_addresses(
    adoption: Adoption, head: Head, path: str, name: str, site: Site, spoken: Language | None
) -> None:
    stated = text_of(head.fields.get("slug")).strip().strip("/")
    if site.generator == JEKYLL or stated or name.lower() not in _BARE_NAMES:
        adoption.values["slug"] = make_slug(stated.rpartition("/")[2] or name, "")
    written = adoption.values.get("date", "")

    categories: list[str] = []
    for field in NAMES["category"]:
        value = head.fields.get(field)
        is_line = isinstance(value, str) and field.endswith("s")
        categories += texts_of(value.split() if is_line else value, split=False) if value else []
    path = path.removeprefix(f"{site.texts}/") if site.texts else path
    parts = PurePosixPath(path).parts
    if "_posts" in parts:
        categories = [*parts[: parts.index("_posts")], *categories]
    spot = Spot(
        path,
        name,
        parse_date(written) if written else None,
        stated,
        adoption.values.get("title", ""),
        categories,
        spoken.prefix if spoken else "",
        spoken.permalinks if spoken else {},
    )
    good, bad = old_addresses({key.lower(): value for key, value in head.fields.items()}, spot, site)
    if good:
        adoption.state("aliases", good, "its old addresses", "; ".join(good)[:200])
        url = (spoken.url if spoken else "") or site.url
        if url and not adoption.origin.url:
            adoption.origin = adoption.origin.at(f"{url.rstrip('/')}{quote(good[0])}")
            adoption.inferred["source.url"] = "the address of its site and the site's rule for addresses"
    for address in bad:
        adoption.doubt("aliases", f"no redirect can be made from {address[:200]!r}")


def _stem(path: str) -> str:
    """The name that a post goes by: that of its folder where it is the index of one."""
    pure = PurePosixPath(path)
    stem = pure.stem
    while found := _MORE_ENDINGS.search(stem):  # `post.html.md`, `index.en.md`
        stem = stem[: found.start()]
    is_index = stem == "index" or _INDEX_OF_LANGUAGE.fullmatch(stem)
    return pure.parent.name if is_index and pure.parent.name else stem
