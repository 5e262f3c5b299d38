"""Pages by tag, agency, place and office: their indexes, the page of each, and of each of its years.

What belongs here: what each of them shows. What does not: how a list is made (`warta.listings`).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from heapq import nlargest
from typing import Any

from warta import urls
from warta.archive import group_by_year
from warta.charts import bars, with_shares
from warta.contents import Contents
from warta.dates import CivilDate
from warta.indexes import Index, index_pages
from warta.listings import (
    LATEST,
    LONGEST,
    group,
    listing,
    listing_in_parts,
    listing_inputs,
    year_counts,
)
from warta.model import Page, Summary
from warta.slugs import make_slug
from warta.text import in_language

# How many tags that occur with a term its page names.
MOST_BESIDE = 12


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of term: its name, where its index stands, and the address of a term, its year and month.

    `section` is also the text that names the index. Terms of which `years` is False have pages of their
    years only where they have too many releases for one.
    """

    name: str
    section: str
    index: str
    address: Callable[..., str]
    years: bool = True


@dataclass(frozen=True, slots=True)
class Term:
    """A tag, agency, place or office, with its releases, oldest first.

    `language` is that of `label` where it is known to be another than its pages'.
    """

    key: str
    label: str
    summaries: Sequence[Summary]
    description: str = ""
    above: str = ""
    facts: Mapping[str, Any] = field(default_factory=dict)
    language: str = ""


TAG = Kind("tag", "tags", urls.TAGS, urls.tag_address)
AGENCY = Kind("agency", "agencies", urls.AGENCIES, urls.agency_address)
PLACE = Kind("place", "places", urls.PLACES, urls.place_address, years=False)
OFFICE = Kind("office", "offices", urls.OFFICES, urls.office_address, years=False)


def term_pages(contents: Contents) -> Iterator[Page]:
    """All pages of tags, agencies, places and offices; those of places and offices only if there are any."""
    yield from _pages(contents, TAG, _tags(contents))
    yield from _pages(contents, AGENCY, _agencies(contents))
    if contents.makes("places") and contents.archive.by_place:
        yield from _pages(contents, PLACE, _places(contents))
    if contents.makes("offices") and contents.archive.by_office:
        yield from _pages(contents, OFFICE, _offices(contents))


def tag_items(contents: Contents) -> list[dict[str, Any]]:
    """Every tag in use, with how many releases it has."""
    return [_item(contents, TAG, term) for term in _tags(contents)]


def agency_items(contents: Contents) -> list[dict[str, Any]]:
    """Every agency in use, with how many releases it has."""
    return [_item(contents, AGENCY, term) for term in _agencies(contents)]


def largest(contents: Contents, items: list[dict[str, Any]], most: int) -> list[dict[str, Any]]:
    """The items with the highest counts, equals by name, each with its share of the highest (percent)."""
    least = min(nlargest(most, (item["count"] for item in items)), default=0)
    shown = [item for item in items if item["count"] >= least]
    ranks = contents.words.collation.ranks(item["label"] for item in shown)
    shown.sort(key=lambda item: (-item["count"], ranks[item["label"]], item["address"]))
    return with_shares(shown[:most])


def _tags(contents: Contents) -> Iterator[Term]:
    language = contents.language
    for key, summaries in contents.archive.by_tag.items():
        description = contents.archive.tags[key].description
        yield Term(
            key,
            contents.tag_label(key, language),
            summaries,
            in_language(description, language, contents.settings.language),
            language=contents.tag_tongue(key, language),
        )


def _agencies(contents: Contents) -> Iterator[Term]:
    language = contents.language
    for key, summaries in contents.archive.by_agency.items():
        agency = contents.archive.agencies[key]
        facts = {
            "abbreviation": agency.abbreviation,
            "former_names": list(agency.former_names),
            "url": agency.url,
        }
        description = in_language(agency.description, language, contents.settings.language)
        name, tongue = contents.agency_name(key, language), contents.agency_tongue(key, language)
        yield Term(key, name, summaries, description, facts=facts, language=tongue)


def _places(contents: Contents) -> Iterator[Term]:
    for key, summaries in contents.archive.by_place.items():
        names = Counter(
            name for summary in summaries for name in summary.places if make_slug(name, "place") == key
        )
        yield Term(key, min(names, key=lambda name: (-names[name], name)), summaries)


def _offices(contents: Contents) -> Iterator[Term]:
    for key, summaries in contents.archive.by_office.items():
        names = Counter(summary.office for summary in summaries)
        agency = contents.agency_name(summaries[0].agency, contents.language)
        yield Term(key, min(names, key=lambda name: (-names[name], name)), summaries, above=agency)


def _item(contents: Contents, kind: Kind, term: Term) -> dict[str, Any]:
    return {
        "label": term.label,
        "language": term.language,
        "above": term.above,
        "address": contents.at(kind.address(term.key)),
        "count": len(term.summaries),
    }


def _pages(contents: Contents, kind: Kind, found: Iterable[Term]) -> Iterator[Page]:
    terms = list(found)
    yield from index_pages(contents, _index(contents, kind, [_item(contents, kind, term) for term in terms]))
    for term in terms:
        yield from _term_pages(contents, kind, term)


def _term_pages(contents: Contents, kind: Kind, term: Term) -> Iterator[Page]:
    """The page of a term, and the pages of its years, or of its parts where years have none."""
    if len(term.summaries) > LONGEST and not contents.makes("term-years"):
        described = partial(_described_term, contents, kind, term)
        address = kind.address(term.key)
        yield from listing_in_parts(contents, address, described, term.summaries[::-1], term.label)
        return
    years = group_by_year(term.summaries)
    counts = year_counts(term.summaries)
    inputs = partial(_term_inputs, contents, kind, term, years, counts)
    yield listing(contents, kind.address(term.key), inputs, term.summaries, term.label)
    for year, inner in years.items() if _has_years(contents, kind, term) else ():
        if year:
            yield from _term_year_pages(contents, kind, term, year, inner)


def _has_years(contents: Contents, kind: Kind, term: Term) -> bool:
    return contents.makes("term-years") and (kind.years or len(term.summaries) > LONGEST)


def _described_term(contents: Contents, kind: Kind, term: Term) -> dict[str, Any]:
    """What all parts of a term's list say; nothing that one more release would change in each of them."""
    words = contents.words
    return {
        "title": words.text(f"{kind.name}_title", name=term.label),
        "heading": term.label,
        "heading_language": term.language,
        "kind": kind.name,
        "section": kind.section,
        "crumbs": ((words.text(kind.section), kind.index),),
        "lede": term.description,
        "facts": _facts(contents, term, {}),
    }


def _term_inputs(
    contents: Contents,
    kind: Kind,
    term: Term,
    years: Mapping[int | None, list[Summary]],
    counts: Mapping[int, int],
) -> dict[str, Any]:
    has_years = _has_years(contents, kind, term)

    def year_address(year: int) -> str:
        return contents.at(kind.address(term.key, year))

    return listing_inputs(
        contents,
        **{**_described_term(contents, kind, term), "facts": _facts(contents, term, counts)},
        address=kind.address(term.key),
        count=len(term.summaries),
        groups=list(_year_groups(contents, kind, term, years, has_years)),
        bars=bars(counts, year_address) if has_years and len(counts) > 1 else [],
        beside=_beside(contents, kind, term),
    )


def _facts(contents: Contents, term: Term, counts: Mapping[int, int]) -> dict[str, Any]:
    """What is known of a term: the years of its releases, its agency, and facts of the registry."""
    active = f"{min(counts)}" + (f"–{max(counts)}" if len(counts) > 1 else "") if counts else ""
    agency = None
    if term.above:
        key = term.summaries[0].agency
        agency = {"name": term.above, "address": contents.at(urls.agency_address(key))}
    return {
        "active": active,
        "agency": agency,
        "abbreviation": "",
        "former_names": [],
        "url": "",
        **term.facts,
    }


def _beside(contents: Contents, kind: Kind, term: Term) -> list[dict[str, Any]]:
    """The tags that occur most in a term's releases, itself left out."""
    counts = Counter(tag for summary in term.summaries for tag in summary.tags)
    if kind is TAG:
        del counts[term.key]
    items = [
        {
            "label": contents.tag_label(key, contents.language),
            "language": contents.tag_tongue(key, contents.language),
            "above": "",
            "address": contents.at(urls.tag_address(key)),
            "count": count,
        }
        for key, count in counts.items()
    ]
    return largest(contents, items, MOST_BESIDE)


def _year_groups(
    contents: Contents,
    kind: Kind,
    term: Term,
    years: Mapping[int | None, list[Summary]],
    has_years: bool,
) -> Iterator[dict[str, Any]]:
    """A group a year: with all entries where they are few, else the latest entries and then counts."""
    left = LONGEST if len(term.summaries) <= LONGEST else LATEST
    for year, inner in years.items():
        shown = inner[:left]
        left -= len(shown)
        label = f"{year}" if year else contents.words.text("undated")
        address = kind.address(term.key, year) if year and has_years else "" if year else urls.UNDATED
        yield group(contents, label, address, shown, len(inner))


def _term_year_pages(
    contents: Contents, kind: Kind, term: Term, year: int, summaries: list[Summary]
) -> Iterator[Page]:
    """The page of a term's year by month; where it is too long, counts that lead to pages of the months."""
    address = kind.address(term.key, year)
    inputs = partial(_term_year_inputs, contents, kind, term, year, summaries)
    yield listing(contents, address, inputs, summaries, term.label)
    if len(summaries) <= LONGEST:
        return
    for month, inner in _by_month(summaries).items():
        if month:
            described = partial(_described_month, contents, kind, term, year, month)
            address = kind.address(term.key, year, month)
            yield from listing_in_parts(contents, address, described, inner, term.label)


def _term_year_inputs(
    contents: Contents, kind: Kind, term: Term, year: int, summaries: list[Summary]
) -> dict[str, Any]:
    words = contents.words
    whole = len(summaries) <= LONGEST
    groups = []
    for month, inner in _by_month(summaries).items() if len(summaries) > LATEST else ():
        address = kind.address(term.key, year, month) if month and not whole else ""
        name = _month_label(contents, year, month, "month_name")
        groups.append(group(contents, name, address, () if address else inner, len(inner)))
    return listing_inputs(
        contents,
        title=words.text("term_year_title", name=term.label, year=year),
        heading=words.text("term_year_heading", name=term.label, year=year),
        address=kind.address(term.key, year),
        kind=f"{kind.name}-year",
        section=kind.section,
        crumbs=_crumbs(contents, kind, term),
        count=len(summaries),
        groups=groups or [group(contents, "", "", summaries)],
    )


def _described_month(contents: Contents, kind: Kind, term: Term, year: int, month: int) -> dict[str, Any]:
    return {
        "title": f"{term.label}, {_month_label(contents, year, month, 'month')}",
        "kind": f"{kind.name}-month",
        "section": kind.section,
        "crumbs": (*_crumbs(contents, kind, term), (f"{year}", kind.address(term.key, year))),
    }


def _crumbs(contents: Contents, kind: Kind, term: Term) -> tuple[tuple[str, str], ...]:
    return ((contents.words.text(kind.section), kind.index), (term.label, kind.address(term.key)))


def _by_month(summaries: Sequence[Summary]) -> dict[int | None, list[Summary]]:
    months: dict[int | None, list[Summary]] = {}
    for summary in summaries:
        months.setdefault(summary.date.month if summary.date else None, []).append(summary)
    return months


def _month_label(contents: Contents, year: int, month: int | None, form: str) -> str:
    words = contents.words
    return words.date(CivilDate(year, month).iso, form) if month else words.text("month_unknown")


def _index(contents: Contents, kind: Kind, items: list[dict[str, Any]]) -> Index:
    """The index of a kind of terms, by name and by use."""
    return Index(
        kind.index,
        "directory.html",
        kind.section,
        contents.words.counted(f"{kind.section}_lede", len(items)),
        [(item["label"], item) for item in items],
        {"by_use": largest(contents, items, LONGEST)},
    )
