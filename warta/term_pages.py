"""Pages by tag and by agency: their indexes, the page of each, and of each of its years.

What belongs here: what each of them shows. What does not: how a list is made (`warta.listings`).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

from warta import urls
from warta.archive import group_by_year
from warta.contents import Contents
from warta.dates import CivilDate
from warta.listings import LATEST, LONGEST, group, listing, listing_inputs, page_of, strip
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
    address_of = urls.tag_address if kind == "tag" else urls.agency_address
    term = _Term(kind, key, label, in_language(description, *2 * [contents.settings.language]), address_of)
    years = group_by_year(summaries)
    inputs = partial(_term_inputs, contents, term, years, facts)
    yield listing(contents, address_of(key), inputs, summaries, label)
    with_year = [year for year in years if year]
    for year, inner in years.items():
        if year:
            inputs = partial(_term_year_inputs, contents, term, year, inner, with_year)
            yield listing(contents, address_of(key, year), inputs, inner, label, *map(str, with_year))


@dataclass(frozen=True, slots=True)
class _Term:
    """A tag or agency: `kind` says which; `label` and `description` are in the archive's main language."""

    kind: str
    key: str
    label: str
    description: str
    address_of: Callable[..., str]

    @property
    def section(self) -> str:
        return "tags" if self.kind == "tag" else "agencies"

    @property
    def index(self) -> str:
        return urls.TAGS if self.kind == "tag" else urls.AGENCIES


def _term_inputs(
    contents: Contents,
    term: _Term,
    years: Mapping[int | None, list[Summary]],
    facts: Mapping[str, Any] | None,
) -> dict[str, Any]:
    words = contents.words
    count = sum(map(len, years.values()))
    return listing_inputs(
        contents,
        title=words.text(f"{term.kind}_title", name=term.label),
        heading=term.label,
        address=term.address_of(term.key),
        kind=term.kind,
        section=term.section,
        crumbs=((words.text(term.section), term.index),),
        lede=term.description,
        count=count,
        groups=list(_year_groups(contents, term.key, term.address_of, years, count)),
        facts=facts,
    )


def _term_year_inputs(
    contents: Contents, term: _Term, year: int, summaries: Sequence[Summary], with_year: Sequence[int]
) -> dict[str, Any]:
    words, here = contents.words, term.address_of(term.key, year)
    return listing_inputs(
        contents,
        title=words.text("term_year_title", name=term.label, year=year),
        heading=words.text("term_year_heading", name=term.label, year=year),
        address=here,
        kind=f"{term.kind}-year",
        section=term.section,
        crumbs=((words.text(term.section), term.index), (term.label, term.address_of(term.key))),
        count=len(summaries),
        groups=list(_month_groups(contents, summaries)),
        strip=strip(with_year, here, lambda y: term.address_of(term.key, y)),
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
