"""The page of the glossary.

What belongs here: its inputs, and the release that an entry was taken from. What does not: the entries
(`warta.glossary`).

An item has `abbreviation`, `expansion`, `description` ('' for none), `agencies` (names; none where it holds
for all), `tag` (the address of the tag of this name, or None) and `stated` (a link to the oldest release that
says so, or None).
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from warta import urls
from warta.agencies import fold
from warta.contents import Contents
from warta.glossary import Entry
from warta.indexes import Index, index_pages
from warta.model import Page, Summary, Tag
from warta.text import in_language


def glossary_page(contents: Contents) -> Iterator[Page]:
    """The pages of the glossary, where it has entries."""
    entries = contents.glossary.entries
    if not entries:
        return
    stated = _stated(contents)
    items = [(name, _item(contents, entries[name], stated)) for name in entries]
    lede = contents.words.counted("glossary_lede", len(entries))
    yield from index_pages(contents, Index(urls.GLOSSARY, "glossary.html", "glossary", lede, items))


def _item(contents: Contents, entry: Entry, stated: dict[tuple[str, str], Summary]) -> dict[str, Any]:
    language, main = contents.language, contents.settings.language
    archive = contents.archive
    tag = next((key for key in archive.by_tag if entry.abbreviation in _names_of(archive.tags[key])), None)
    said = (stated.get((entry.abbreviation, fold(text))) for text in entry.expansion.values())
    source = next(filter(None, said), None)
    return {
        "abbreviation": entry.abbreviation,
        "expansion": in_language(entry.expansion, language, main),
        "description": in_language(entry.description, language, main),
        "agencies": [
            contents.agency_name(key, language) if key in archive.agencies else key for key in entry.agencies
        ],
        "tag": contents.at(urls.tag_address(tag)) if tag else None,
        "stated": source and {"title": source.title, "address": source.url, "language": source.language},
    }


def _names_of(tag: Tag) -> tuple[str, ...]:
    return (*tag.label.values(), *tag.aliases)


def _stated(contents: Contents) -> dict[tuple[str, str], Summary]:
    """The oldest public release that says so, by abbreviation and folded expansion."""
    summaries = contents.archive.summaries
    stated: dict[tuple[str, str], Summary] = {}
    for release in contents.archive.releases:
        for short, long in release.definitions:
            stated.setdefault((short, fold(long)), summaries[release.path])
    return stated
