"""What machines read: the Atom feed and the sitemap.

What belongs here: the inputs of these files and their bytes, which are functions of the inputs alone.
What does not: pages for people (`warta.pages`).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import UTC, datetime, timedelta
from typing import Any
from xml.etree import ElementTree
from zoneinfo import ZoneInfo

from warta import urls
from warta.contents import Contents
from warta.dates import CivilDate, parse_date
from warta.model import Page, Summary
from warta.search_index import RENDERERS as SEARCH_RENDERERS

ATOM = "http://www.w3.org/2005/Atom"
SITEMAP = "http://www.sitemaps.org/schemas/sitemap/0.9"
# A split by year keeps a change small long before a file holds what the protocol allows at most.
MOST_ADDRESSES = 5_000
MOST_IN_FILE = 50_000


def feed_page(contents: Contents) -> Page:
    """The feed of the latest releases. Only dated ones are in it: Atom wants a date of each."""
    settings, archive = contents.settings, contents.archive
    language = settings.language
    latest = archive.dated[::-1][: settings.feed_entries]
    site = contents.site(language)
    inputs = {
        "base": settings.base_url,
        "language": language,
        "title": site["title"],
        "subtitle": site["description"],
        "releases": [
            {
                "title": contents.title_in_words(summary, contents.page_language(summary.language)),
                "address": summary.url,
                "language": summary.language,
                "published": _published(summary, settings.timezone),
                "updated": _instant(_last_change(summary), settings.timezone),
                "agency": contents.agency_name(summary.agency, summary.language),
                "summary": summary.summary,
                "tags": [
                    {"term": key, "label": contents.tag_label(key, summary.language)} for key in summary.tags
                ],
            }
            for summary in latest
        ],
    }
    return Page(urls.FEED, "@feed", inputs, language)


def is_in_sitemap(layout: str) -> bool:
    """Whether pages of a layout are to be found by search engines."""
    return layout.endswith(".html") and layout not in ("redirect.html", "404.html", "tombstone.html")


def sitemap_pages(contents: Contents, found: Iterable[str]) -> Iterator[Page]:
    """The sitemap of these addresses: one file, or an index and files by year where it would be long."""
    base = contents.settings.base_url
    addresses = sorted(found)
    if len(addresses) <= MOST_ADDRESSES:
        yield Page(urls.SITEMAP, "@sitemap", {"base": base, "addresses": addresses})
        return
    parts: dict[str, list[str]] = {}
    for address in addresses:
        first = address.partition("/")[0]
        parts.setdefault(first if first.isdigit() else first or "home", []).append(address)
    files = {
        urls.sitemap_part(f"{name}.{start // MOST_IN_FILE + 1}" if start else name): part[start:][
            :MOST_IN_FILE
        ]
        for name, part in sorted(parts.items())
        for start in range(0, len(part), MOST_IN_FILE)
    }
    yield Page(urls.SITEMAP, "@sitemap-index", {"base": base, "addresses": list(files)})
    for file, some in files.items():
        yield Page(file, "@sitemap", {"base": base, "addresses": some})


def _published(summary: Summary, timezone: str) -> str:
    """When a release was published; empty where its source does not state the day: a feed cannot say so."""
    date = summary.date
    return _instant(date, timezone) if date and date.is_day and not summary.date_derived else ""


def render_feed(inputs: Mapping[str, Any]) -> bytes:
    """An Atom feed (RFC 4287); an entry's id is its permanent address (section 4.2.6)."""
    ElementTree.register_namespace("", ATOM)
    base = inputs["base"]
    feed = ElementTree.Element(f"{{{ATOM}}}feed", {"xml:lang": inputs["language"]})
    _text(feed, "id", base)
    _text(feed, "title", inputs["title"])
    if inputs["subtitle"]:
        _text(feed, "subtitle", inputs["subtitle"])
    updates = (entry["updated"] for entry in inputs["releases"])
    _text(feed, "updated", max(updates, key=datetime.fromisoformat))
    _link(feed, "self", f"{base}{urls.FEED}", "application/atom+xml")
    _link(feed, "alternate", base, "text/html")
    if not all(item["agency"] for item in inputs["releases"]):
        _author(feed, inputs["title"])  # an entry without an author needs one of the feed (section 4.1.1)
    for item in inputs["releases"]:
        _entry(feed, item, base)
    return _bytes(feed)


def render_sitemap(inputs: Mapping[str, Any]) -> bytes:
    """A sitemap (sitemaps.org protocol 0.9)."""
    return _bytes(_locations("urlset", "url", inputs))


def render_sitemap_index(inputs: Mapping[str, Any]) -> bytes:
    """An index of sitemaps (sitemaps.org protocol 0.9)."""
    return _bytes(_locations("sitemapindex", "sitemap", inputs))


RENDERERS: dict[str, Callable[[Mapping[str, Any]], bytes]] = {
    "@feed": render_feed,
    "@sitemap": render_sitemap,
    "@sitemap-index": render_sitemap_index,
    **SEARCH_RENDERERS,
}


def _entry(feed: ElementTree.Element, item: Mapping[str, Any], base: str) -> None:
    address = f"{base}{item['address']}"
    entry = ElementTree.SubElement(feed, f"{{{ATOM}}}entry", {"xml:lang": item["language"]})
    _text(entry, "id", address)
    _text(entry, "title", item["title"])
    _link(entry, "alternate", address, "text/html")
    if item["published"]:
        _text(entry, "published", item["published"])
    _text(entry, "updated", item["updated"])
    if item["agency"]:
        _author(entry, item["agency"])
    for tag in item["tags"]:
        category = {name: _clean(text) for name, text in tag.items()}
        ElementTree.SubElement(entry, f"{{{ATOM}}}category", category)
    if item["summary"]:
        _text(entry, "summary", item["summary"])


def _author(parent: ElementTree.Element, name: str) -> None:
    _text(ElementTree.SubElement(parent, f"{{{ATOM}}}author"), "name", name)


def _locations(root: str, child: str, inputs: Mapping[str, Any]) -> ElementTree.Element:
    ElementTree.register_namespace("", SITEMAP)
    element = ElementTree.Element(f"{{{SITEMAP}}}{root}")
    for address in inputs["addresses"]:
        location = ElementTree.SubElement(element, f"{{{SITEMAP}}}{child}")
        ElementTree.SubElement(location, f"{{{SITEMAP}}}loc").text = f"{inputs['base']}{address}"
    return element


def _last_change(summary: Summary) -> CivilDate:
    """The latest of a release's dates: its withdrawal is a change that subscribers are told of."""
    dates = [summary.updated or summary.date]
    if summary.withdrawn:
        dates.append(parse_date(summary.withdrawn))
    return max(filter(None, dates), key=CivilDate.order)


def _instant(date: CivilDate, timezone: str) -> str:
    """The instant that a date begins at, in the archive's time zone (RFC 3339)."""
    start = date.as_date()
    instant = datetime(start.year, start.month, start.day, tzinfo=ZoneInfo(timezone))
    if date.instant:
        instant = datetime.fromisoformat(date.instant)
    # Local mean times, before time zones, are off by seconds too, for which RFC 3339 has no form.
    in_minutes = (instant.utcoffset() or timedelta()) % timedelta(minutes=1) == timedelta()
    return (instant if in_minutes else instant.astimezone(UTC)).isoformat()


def _text(parent: ElementTree.Element, name: str, text: str) -> None:
    ElementTree.SubElement(parent, f"{{{ATOM}}}{name}").text = _clean(text)


def _clean(text: str) -> str:
    # XML 1.0 has no place for most control characters, written in any way.
    return "".join(c for c in text if c in "\t\n\r" or (c >= " " and c not in "\ufffe\uffff"))


def _link(parent: ElementTree.Element, relation: str, address: str, kind: str) -> None:
    ElementTree.SubElement(parent, f"{{{ATOM}}}link", {"rel": relation, "href": address, "type": kind})


def _bytes(root: ElementTree.Element) -> bytes:
    ElementTree.indent(root, " ")
    return bytes(ElementTree.tostring(root, encoding="utf-8", xml_declaration=True)) + b"\n"
