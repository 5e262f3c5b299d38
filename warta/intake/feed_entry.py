"""An item of a feed or an export as a release.

What belongs here: the elements of RSS 2.0, RSS 1.0, Atom, WordPress and Blogger, and the fields they make.
What does not: finding the items (`warta.intake.feed_index`), WordPress's own rules
(`warta.intake.wordpress`), HTML (`warta.intake.fragment`). Rules: https://www.rssboard.org/rss-specification,
RFC 4287, https://www.rssboard.org/media-rss.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from html.entities import html5
from urllib.parse import urljoin, urlsplit
from xml.etree import ElementTree as ET
from xml.sax.saxutils import quoteattr

from warta.dates import CivilDate
from warta.digests import digest_bytes
from warta.intake.adoption import MAX_TITLE, Adoption, Origin
from warta.intake.agency import AgencyFinder
from warta.intake.body import write_body
from warta.intake.converted import Converted
from warta.intake.decode import Refused
from warta.intake.feed_index import Context, without_controls
from warta.intake.field_text import one_line, plain_text
from warta.intake.fragment import read_fragment
from warta.intake.lines import split_lines
from warta.intake.post_address import as_alias
from warta.intake.post_dates import read_value
from warta.intake.post_fields import MOST_TAGS
from warta.intake.printed_dates import read_address_date
from warta.intake.wordpress import instant_of, shortcodes, why_held, with_paragraphs
from warta.slugs import make_slug
from warta.tags import Vocabulary

_ENTITY = re.compile(r"&([a-zA-Z][a-zA-Z0-9]{1,30});")
_OF_XML = frozenset({"amp", "lt", "gt", "quot", "apos"})
_TAG = re.compile(r"</?[a-zA-Z][^<>]{0,2000}>")
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
    entry = _Entry(_parsed(data, context), context)
    adoption = Adoption(Origin(file, digest_bytes(data), context.title, entry.url))
    _texts(adoption, entry)
    _dates(adoption, entry)
    _lists(adoption, entry)
    _state(adoption, entry)
    markdown, paragraphs = _body(adoption, entry)
    if "title" not in adoption.values:
        words = paragraphs[0]
        cut = words if len(words) <= MAX_FIRST_WORDS else words[:MAX_FIRST_WORDS].rpartition(" ")[0] + " …"
        adoption.derive("title", cut, "the first words of the text")
        adoption.doubt("title", "the item states none; the first words of the text were taken")
    return adoption.finish(markdown, paragraphs, finder, vocabulary)


def _parsed(data: bytes, context: Context) -> ET.Element:
    """The item's element, read with the prefixes that its document declares."""
    declared = "".join(
        f" xmlns{':' if prefix else ''}{prefix}={quoteattr(uri)}" for prefix, uri in context.namespaces
    )
    try:
        encoding = {"utf-16": "utf-16-le"}.get(context.encoding, context.encoding)
        data = data if encoding == "utf-16-le" else without_controls(data)
        text = _ENTITY.sub(_character, data.decode(encoding, "replace"))
        # Inside an element no document type can stand, so no entity can be declared.
        root = ET.fromstring(f"<item-of{declared}>{text}</item-of>")  # noqa: S314
    except (ET.ParseError, LookupError, RecursionError) as error:
        raise Refused(f"is an item that cannot be read: {error}", "export it again") from None
    return root[0]


def _character(found: re.Match[str]) -> str:
    """The character that an entity of HTML stands for; one of XML's own, or of neither, as it is."""
    return found[0] if found[1] in _OF_XML else html5.get(f"{found[1]};", found[0])


class _Entry:
    """The texts of an item, by the names of its elements without prefix."""

    def __init__(self, element: ET.Element, context: Context) -> None:
        self.element = element
        self.context = context
        self.is_atom = context.kind in ("atom", "blogger")

    def all(self, name: str) -> Iterator[ET.Element]:
        """The elements of that name right in the item."""
        return (child for child in self.element if _local(child) == name)

    def text(self, *names: str) -> str:
        """The text of the first of these elements that has one."""
        for name in names:
            for child in self.all(name):
                if words := "".join(child.itertext()).strip():
                    return words
        return ""

    @property
    def url(self) -> str:
        """The item's own address, '' for none."""
        links = [child.get("href") or (child.text or "") for child in self.all("link") if _is_own(child)]
        if filename := self.text("filename"):
            links.append(filename)
        guid = next(self.all("guid"), None)
        if guid is not None and guid.get("isPermaLink", "true") == "true":
            links.append(guid.text or "")
        for link in links:
            address = _web_address(link, self.context.url)
            if address:
                return address
        return ""

    @property
    def html(self) -> str:
        """The text, as HTML or as plain text."""
        for name in ("encoded", "content", "description", "summary"):
            for child in self.all(name):
                if name == "encoded" and "excerpt" in child.tag:
                    continue
                if child.get("type") == "xhtml":
                    return _without_prefixes(child)
                if words := "".join(child.itertext()).strip():
                    return words
        return ""

    @property
    def excerpt(self) -> str:
        """The summary beside a whole text."""
        for child in self.all("encoded"):
            if "excerpt" in child.tag and (child.text or "").strip():
                return child.text or ""
        has_whole = any(self.text(name) for name in ("encoded", "content"))
        return self.text("description", "summary") if has_whole else ""


def _texts(adoption: Adoption, entry: _Entry) -> None:
    title = plain_text(_TAG.sub("", entry.text("title")))
    if title:
        adoption.state("title", title[:MAX_TITLE], "the item's title", title[:200])
    summary = plain_text(_TAG.sub(" ", entry.excerpt))
    if summary and not _ENDS_EARLY.search(summary):
        adoption.state("summary", summary, "the item's summary", summary[:200])
    language = one_line(entry.element.get("{http://www.w3.org/XML/1998/namespace}lang", ""))
    if re.fullmatch(r"[A-Za-z]{2,3}(?:-[A-Za-z]{2})?", language):
        adoption.state("language", language, "the item's markup")


def _dates(adoption: Adoption, entry: _Entry) -> None:
    date, words, where = _published(entry)
    if date:
        adoption.state("date", str(date), where, words)
        adoption.values["date_source"] = {"from": where, "text": words}
    elif words:
        adoption.doubt("date", f"{where} is {words!r}, which cannot be read as a date")
    _move_to_own_day(adoption, entry)
    updated = instant_of(entry.text("post_modified"), entry.text("post_modified_gmt"))
    if updated is None and entry.is_atom and (read := read_value(entry.text("updated"))):
        updated = read.date
    if updated and date and updated.iso > date.iso:
        adoption.state("updated", str(updated), "the item's date of change")


def _published(entry: _Entry) -> tuple[CivilDate | None, str, str]:
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


def _move_to_own_day(adoption: Adoption, entry: _Entry) -> None:
    """The day that the item's own address states, where the time in UTC is that of the day beside it."""
    words = adoption.values.get("date", "")
    address = read_address_date(entry.url) if entry.url and words.endswith("+00:00") else None
    if not address or not address.date or not address.date.is_day:
        return
    day = address.date.as_date()
    stated = read_value(words)
    if stated and stated.date and abs((stated.date.as_date() - day).days) == 1:
        adoption.derive("date", address.date.iso, f"its address {entry.url}; the item says {words}, in UTC")


def _lists(adoption: Adoption, entry: _Entry) -> None:
    tags: list[str] = []
    rubrics: list[str] = []
    for category in entry.all("category"):
        scheme = category.get("scheme", "")
        if entry.context.kind == "blogger" and scheme != _LABELS and "#" in scheme:
            continue
        words = plain_text(category.get("label") or category.get("term") or category.text or "")
        is_rubric = entry.context.kind == "wordpress" and category.get("domain") == "category"
        is_own = entry.context.kind != "wordpress" or category.get("domain") in (
            "category",
            "post_tag",
            "tag",
        )
        if words and is_own and words.lower() not in _NO_RUBRIC:
            (rubrics if is_rubric else tags).append(words[:200])
    if tags:
        adoption.state("tags", list(dict.fromkeys(tags))[:MOST_TAGS], "the item's categories")
    if rubrics:
        adoption.state("category", " / ".join(dict.fromkeys(rubrics)), "the item's categories")
    if authors := list(dict.fromkeys(filter(None, _authors(entry)))):
        adoption.state("authors", authors, "the item's author")
    if attachments := list(_enclosed(entry)):
        adoption.state("attachments", attachments, "enclosed with the item")


def _enclosed(entry: _Entry) -> Iterator[dict[str, str]]:
    """Files that go with an item: enclosures, and pictures of Media RSS that its text does not show."""
    taken = set()
    for part in entry.element.iter():
        name, is_right_in = _local(part), part in entry.element[:]
        is_enclosure = is_right_in and (name == "enclosure" or part.get("rel") == "enclosure")
        is_media = part.tag in (f"{_MEDIA}content", f"{_MEDIA}thumbnail")
        if not (is_enclosure or is_media):
            continue
        address = _web_address(part.get("url") or part.get("href") or "", entry.context.url)
        if address and address not in taken and not (is_media and _is_shown(address, entry)):
            taken.add(address)
            said = next((_said(child) for child in part if child.tag in _OF_MEDIA and _said(child)), "")
            yield {"url": address, "title": said or urlsplit(address).path.rpartition("/")[2] or address}


def _is_shown(address: str, entry: _Entry) -> bool:
    """Whether a text shows the file at an address, in any of the sizes that a site has of it."""
    stem = re.sub(r"-\d+x\d+$", "", urlsplit(address).path.rpartition("/")[2].rpartition(".")[0])
    return bool(stem) and stem in entry.html


def _said(element: ET.Element) -> str:
    return plain_text(_TAG.sub(" ", "".join(element.itertext())))[:300]


def _authors(entry: _Entry) -> Iterator[str]:
    for name in ("creator", "author"):
        for child in entry.all(name):
            named = next((part for part in child if _local(part) == "name"), child)
            words = plain_text(named.text or "")
            found = _MAIL_AND_NAME.fullmatch(words)
            words = found[1] if found else words
            yield entry.context.authors.get(words, words)[:200] if "@" not in words else ""


def _state(adoption: Adoption, entry: _Entry) -> None:
    """Its address, and whether it was out on its own site."""
    kind = one_line(entry.text("post_type")) or "post"
    if kind != "post":
        adoption.doubt("type", f"it is of the type {kind!r} in the export")
    status, password = entry.text("status").lower(), entry.text("post_password")
    draft = any(
        _local(part) == "draft" and (part.text or "").strip() == "yes"
        for control in entry.all("control")
        for part in control
    )
    why = why_held("draft" if draft or status == "draft" else "" if status == "live" else status, password)
    if why:
        adoption.hold(f"{why} in the export")
    if status == "future" and "T" in adoption.values.get("date", ""):
        adoption.derive("embargo", adoption.values["date"], "it was still to come when it was exported")
    elif status == "future":
        adoption.hold("it was still to come, and the export states no instant")
    if slug := make_slug(entry.text("post_name"), "") or _slug_in(entry.url):
        adoption.values["slug"] = slug
    address = entry.url or entry.text("filename")
    if not address or why:
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


def _body(adoption: Adoption, entry: _Entry) -> tuple[str, list[str]]:
    html = entry.html
    if not html:
        raise Refused("holds no text", "look at it on its site; leave it out, or write it by hand")
    if codes := shortcodes(html) if entry.context.kind == "wordpress" else "":
        adoption.doubt("body", f"shortcodes are shown as text: {codes}")
    if entry.context.kind == "wordpress":
        html = with_paragraphs(html)
    elif not _TAG.search(html):
        lines = [line for line in split_lines(html) if line.printed]
        _doubt_end(adoption, entry, lines[-1].printed if lines else "")
        if lines:
            return write_body(lines), [line.printed for line in lines]
    fragment = read_fragment(html, entry.url or entry.context.url)
    paragraphs = fragment.paragraphs
    if not fragment.markdown:
        raise Refused("holds no text", "look at it on its site; leave it out, or write it by hand")
    for element, count in sorted(fragment.left_out.items()):
        adoption.doubt("body", f"left out: {count} × {element}")
    _doubt_end(adoption, entry, paragraphs[-1] if paragraphs else "")
    return fragment.markdown, paragraphs or [adoption.values.get("title", "") or fragment.markdown[:80]]


def _doubt_end(adoption: Adoption, entry: _Entry, last: str) -> None:
    has_whole = any(entry.text(name) for name in ("encoded", "content"))
    if not has_whole and _ENDS_EARLY.search(last.strip()):
        adoption.doubt("body", "the feed may hold only the beginning of the text")


def _is_own(link: ET.Element) -> bool:
    return link.get("rel", "alternate") == "alternate"


def _web_address(text: str, base: str) -> str:
    try:
        address = urljoin(base, text.strip()) if text.strip() else ""
        parts = urlsplit(address)
        is_good = parts.scheme in ("http", "https") and bool(parts.hostname) and " " not in address
    except ValueError:
        return ""
    return address if is_good and address.isprintable() else ""


def _without_prefixes(element: ET.Element) -> str:
    """What is in an element of XHTML, as HTML."""
    for part in element.iter():
        if isinstance(part.tag, str):
            part.tag = part.tag.rpartition("}")[2]
    return "".join(ET.tostring(part, "unicode", method="html") for part in element)


def _local(element: ET.Element) -> str:
    return element.tag.rpartition("}")[2]
