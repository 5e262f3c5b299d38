"""The page of the glossary.

What belongs here: its inputs, and the release that an entry was taken from. What does not: the entries
(`warta.glossary`).

Inputs of `glossary.html`: `lede`, and `letters`, each a `letter` and its `items` with `abbreviation`,
`expansion`, `description` ('' for none), `agencies` (names; none where it holds for all), `tag` (the address
of the tag of this name, or None) and `stated` (a link to the oldest release that says so, or None).
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from warta import urls
from warta.agencies import fold
from warta.contents import Contents
from warta.glossary import Entry
from warta.listings import page_of
from warta.model import Page, Summary, Tag
from warta.slugs import make_slug
from warta.text import in_language


def glossary_page(contents: Contents) -> Iterator[Page]:
    """The page of the glossary, where it has entries."""
    entries = contents.glossary.entries
    if not entries:
        return
    words = contents.words
    stated = _stated(contents)
    letters: dict[str, list[dict[str, Any]]] = {}
    for name in sorted(entries, key=lambda name: (make_slug(name, "0"), name)):
        initial = make_slug(name, "0")[0].upper()
        item = _item(contents, entries[name], stated)
        letters.setdefault(initial if initial.isalpha() else "0–9", []).append(item)
    lede = words.counted("glossary_lede", len(entries))
    inputs = {
        "page": contents.page(
            title=words.text("glossary"),
            address=urls.GLOSSARY,
            kind="glossary",
            section="glossary",
            description=lede,
            once=True,
        ),
        "lede": lede,
        "letters": [{"letter": letter, "items": items} for letter, items in letters.items()],
    }
    yield page_of(contents, "glossary.html", urls.GLOSSARY, inputs)


def _item(contents: Contents, entry: Entry, stated: dict[tuple[str, str], Summary]) -> dict[str, Any]:
    language = contents.settings.language
    archive = contents.archive
    tag = next((key for key in archive.by_tag if entry.abbreviation in _names_of(archive.tags[key])), None)
    said = (stated.get((entry.abbreviation, fold(text))) for text in entry.expansion.values())
    source = next(filter(None, said), None)
    return {
        "abbreviation": entry.abbreviation,
        "expansion": in_language(entry.expansion, language, language),
        "description": in_language(entry.description, language, language),
        "agencies": [
            contents.agency_name(key, language) if key in archive.agencies else key for key in entry.agencies
        ],
        "tag": urls.tag_address(tag) if tag else None,
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
