"""Pages by tag and by agency: their indexes, the page of each, and of each of its years.

What belongs here: what each of them shows. What does not: how a list is made (`warta.listings`).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from warta import urls
from warta.archive import group_by_year
from warta.contents import Contents
from warta.dates import CivilDate
from warta.listings import LATEST, LONGEST, group, listing, page_of, strip
from warta.model import Page, Summary
from warta.slugs import make_slug
from warta.text import in_language


def tag_pages(contents: Contents) -> Iterator[Page]:
    """The index of tags, the page of each, and of each of its years."""
    words = contents.words
    items = _by_label(tag_items(contents))
    yield _directory(
        contents, words.text("tags"), urls.TAGS, "tags", words.counted("tags_lede", len(items)), items
    )
    for key, summaries in contents.archive.by_tag.items():
        label = contents.tag_label(key, contents.settings.language)
        description = contents.archive.tags[key].description
        yield from _term_pages(contents, "tag", key, label, description, summaries)


def agency_pages(contents: Contents) -> Iterator[Page]:
    """The index of agencies, the page of each, and of each of its years."""
    words = contents.words
    items = _by_label(agency_items(contents))
    lede = words.counted("agencies_lede", len(items))
    yield _directory(contents, words.text("agencies"), urls.AGENCIES, "agencies", lede, items)
    for key, summaries in contents.archive.by_agency.items():
        agency = contents.archive.agencies[key]
        name = contents.agency_name(key, contents.settings.language)
        facts = {
            "abbreviation": agency.abbreviation,
            "former_names": list(agency.former_names),
            "url": agency.url,
        }
        yield from _term_pages(contents, "agency", key, name, agency.description, summaries, facts)


def tag_items(contents: Contents) -> list[dict[str, Any]]:
    """Every tag in use, with how many releases it has."""
    language = contents.settings.language
    return [
        {
            "label": contents.tag_label(key, language),
            "address": urls.tag_address(key),
            "count": len(summaries),
        }
        for key, summaries in contents.archive.by_tag.items()
    ]


def agency_items(contents: Contents) -> list[dict[str, Any]]:
    """Every agency in use, with how many releases it has."""
    language = contents.settings.language
    return [
        {
            "label": contents.agency_name(key, language),
            "address": urls.agency_address(key),
            "count": len(summaries),
        }
        for key, summaries in contents.archive.by_agency.items()
    ]


def _term_pages(
    contents: Contents,
    kind: str,
    key: str,
    label: str,
    description: Mapping[str, str],
    summaries: Sequence[Summary],
    facts: Mapping[str, Any] | None = None,
) -> Iterator[Page]:
    """The page of a tag or agency, and the page of each of its years."""
    words = contents.words
    language = contents.settings.language
    address_of = urls.tag_address if kind == "tag" else urls.agency_address
    section, index = ("tags", urls.TAGS) if kind == "tag" else ("agencies", urls.AGENCIES)
    years = group_by_year(summaries)
    with_year = [year for year in years if year]
    yield listing(
        contents,
        title=words.text(f"{kind}_title", name=label),
        heading=label,
        address=address_of(key),
        kind=kind,
        section=section,
        crumbs=((words.text(section), index),),
        lede=in_language(description, language, language),
        count=len(summaries),
        groups=list(_year_groups(contents, key, address_of, years, len(summaries))),
        facts=facts,
    )
    for year, inner in years.items():
        if year:
            yield listing(
                contents,
                title=words.text("term_year_title", name=label, year=year),
                heading=words.text("term_year_heading", name=label, year=year),
                address=address_of(key, year),
                kind=f"{kind}-year",
                section=section,
                crumbs=((words.text(section), index), (label, address_of(key))),
                count=len(inner),
                groups=list(_month_groups(contents, inner)),
                strip=strip(with_year, address_of(key, year), lambda y: address_of(key, y)),
            )


def _year_groups(
    contents: Contents,
    key: str,
    address_of: Any,
    years: Mapping[int | None, list[Summary]],
    total: int,
) -> Iterator[dict[str, Any]]:
    """A group a year: with all entries where they are few, else the latest entries and then counts."""
    left = LONGEST if total <= LONGEST else LATEST
    for year, inner in years.items():
        shown = inner[:left]
        left -= len(shown)
        label = f"{year}" if year else contents.words.text("undated")
        address = address_of(key, year) if year else urls.UNDATED
        yield group(contents, label, address, shown, len(inner))


def _month_groups(contents: Contents, summaries: Sequence[Summary]) -> Iterator[dict[str, Any]]:
    if len(summaries) <= LATEST:
        yield group(contents, "", "", summaries)
        return
    months: dict[str, list[Summary]] = {}
    for summary in summaries:
        date = summary.date
        label = contents.words.text("month_unknown")
        if date and date.month:
            label = contents.words.date(CivilDate(date.year, date.month).iso, "month_name")
        months.setdefault(label, []).append(summary)
    for label, inner in months.items():
        yield group(contents, label, "", inner)


def _directory(
    contents: Contents, title: str, address: str, section: str, lede: str, items: list[dict[str, Any]]
) -> Page:
    letters: dict[str, list[dict[str, Any]]] = {}
    for item in items:
        initial = make_slug(item["label"], "0")[0].upper()
        letters.setdefault(initial if initial.isalpha() else "0–9", []).append(item)
    inputs = {
        "page": contents.page(title=title, address=address, kind=section, section=section, description=lede),
        "lede": lede,
        "letters": [{"letter": letter, "items": inner} for letter, inner in letters.items()],
    }
    return page_of("directory.html", address, inputs, contents.settings.language)


def _by_label(items: list[dict[str, Any]]) -> list[dict[str, Any]]:
    return sorted(items, key=lambda item: (make_slug(item["label"], "0"), item["address"]))
