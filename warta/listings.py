"""Inputs of the pages that list releases: home, dates, tags, agencies, undated.

What belongs here: what each such page shows, cut so that one more release touches few of them: long
lists go by year and month. What does not: addresses (`warta.urls`) and the page of a release
(`warta.release_page`).
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from warta import urls
from warta.archive import group_by_date, group_by_year
from warta.contents import Contents
from warta.dates import CivilDate
from warta.model import Page, Summary
from warta.slugs import make_slug
from warta.text import in_language

# Above this many releases a page shows where its parts are instead of all of them.
LONGEST = 200
LATEST = 20
# A chart of more years than this leaves out those without releases.
MOST_YEARS = 60

_LISTING = re.compile(rf"(?:{urls.TAGS}|{urls.AGENCIES}|\d{{4}}/(?:\d\d/){{0,2}}index\.html$)")


def is_listing(path: str) -> bool:
    """Whether a file of the output is the page of a date, tag or agency."""
    return _LISTING.match(path) is not None


def home_page(contents: Contents) -> Page:
    """The home page."""
    settings, archive, words = contents.settings, contents.archive, contents.words
    language = settings.language
    latest = sorted(archive.dated, key=Summary.order, reverse=True)[: settings.home.latest]
    years = _year_counts(archive.dated)
    site = contents.site(language)
    inputs = {
        "page": contents.page(
            title=site["title"], address=urls.HOME, kind="home", description=site["description"]
        ),
        "count": len(archive.releases),
        "span": [min(years), max(years)] if years else [],
        "latest_date": latest[0].date.iso if latest and latest[0].date else "",
        "years": _bars(_with_gaps(years)),
        "entries": [contents.entry(summary) for summary in latest or archive.undated[: settings.home.latest]],
        "agencies": _largest(_agency_items(contents), settings.home.agencies),
        "tags": _largest(_tag_items(contents), settings.home.tags),
        "agency_count": len(archive.by_agency),
        "tag_count": len(archive.by_tag),
        "undated_count": len(archive.undated),
        "undated_title": words.text("undated"),
    }
    return _page("home.html", urls.HOME, inputs, language)


def date_pages(contents: Contents) -> Iterator[Page]:
    """The page of all years, and the pages of years, months and days."""
    dated = contents.archive.dated
    years = group_by_date(dated, 1)
    months = group_by_date(dated, 2)
    yield _dates_page(contents, years, months)
    for year, summaries in years.items():
        yield _year_page(contents, year, summaries, months)
    for number, (month, summaries) in enumerate(months.items()):
        yield _month_page(contents, month, summaries, _around(list(months), number))
    days = group_by_date(dated, 3)
    for number, (day, summaries) in enumerate(days.items()):
        yield _day_page(contents, day, summaries, _around(list(days), number))


def undated_page(contents: Contents) -> Page:
    """The page of releases without a date."""
    words = contents.words
    groups = [_group(contents, "", "", contents.archive.undated)] if contents.archive.undated else []
    return _listing(
        contents,
        title=words.text("undated_title"),
        address=urls.UNDATED,
        kind="undated",
        section="dates",
        crumbs=((words.text("dates"), urls.DATES),),
        lede=words.text("undated_lede"),
        count=len(contents.archive.undated),
        groups=groups,
    )


def tag_pages(contents: Contents) -> Iterator[Page]:
    """The index of tags, the page of each, and of each of its years."""
    words = contents.words
    items = _by_label(_tag_items(contents))
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
    items = _by_label(_agency_items(contents))
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


def _dates_page(
    contents: Contents, years: Mapping[CivilDate, list[Summary]], months: Mapping[CivilDate, list[Summary]]
) -> Page:
    words = contents.words
    rows = [
        {
            "label": f"{year.year}",
            "address": urls.date_address(year),
            "count": len(summaries),
            "months": [
                {
                    "label": words.date(month.iso, "month_name"),
                    "address": urls.date_address(month),
                    "count": len(inner),
                }
                for month, inner in reversed(list(months.items()))
                if month.year == year.year
            ],
        }
        for year, summaries in years.items()
    ]
    inputs = {
        "page": contents.page(
            title=words.text("dates_title"), address=urls.DATES, kind="dates", section="dates"
        ),
        "count": len(contents.archive.dated),
        "years": rows,
        "undated_count": len(contents.archive.undated),
    }
    return _page("dates.html", urls.DATES, inputs, contents.settings.language)


def _year_page(
    contents: Contents,
    year: CivilDate,
    summaries: Sequence[Summary],
    months: Mapping[CivilDate, list[Summary]],
) -> Page:
    words = contents.words
    shown = len(summaries) <= LONGEST
    groups = [
        _group(
            contents,
            words.date(month.iso, "month_name"),
            urls.date_address(month),
            inner if shown else (),
            len(inner),
        )
        for month, inner in months.items()
        if month.year == year.year
    ]
    rest = [summary for summary in summaries if summary.date and summary.date.month is None]
    if rest:
        groups.append(_group(contents, words.text("month_unknown"), "", rest))
    return _listing(
        contents,
        title=words.text("year_title", year=year.year),
        address=urls.date_address(year),
        kind="year",
        section="dates",
        crumbs=((words.text("dates"), urls.DATES),),
        count=len(summaries),
        groups=groups,
        strip=_strip(_year_counts(contents.archive.dated), urls.date_address(year)),
    )


def _month_page(
    contents: Contents, month: CivilDate, summaries: Sequence[Summary], around: list[CivilDate | None]
) -> Page:
    words = contents.words
    if len(summaries) <= LONGEST:
        groups = [_group(contents, "", "", summaries)]
    else:
        groups = [
            _group(contents, words.date(day.iso, "day_month"), urls.date_address(day), (), len(inner))
            for day, inner in group_by_date(summaries, 3).items()
        ]
        rest = [summary for summary in summaries if summary.date and summary.date.day is None]
        if rest:
            groups.append(_group(contents, words.text("day_unknown"), "", rest))
    return _listing(
        contents,
        title=words.text("month_title", month=words.date(month.iso, "month")),
        address=urls.date_address(month),
        kind="month",
        section="dates",
        crumbs=(
            (words.text("dates"), urls.DATES),
            (f"{month.year}", urls.date_address(CivilDate(month.year))),
        ),
        count=len(summaries),
        groups=groups,
        around=[_date_link(contents, date, "month") for date in around],
    )


def _day_page(
    contents: Contents, day: CivilDate, summaries: Sequence[Summary], around: list[CivilDate | None]
) -> Page:
    words = contents.words
    month = CivilDate(day.year, day.month)
    return _listing(
        contents,
        title=words.text("day_title", day=words.date(day.iso)),
        address=urls.date_address(day),
        kind="day",
        section="dates",
        crumbs=(
            (words.text("dates"), urls.DATES),
            (f"{day.year}", urls.date_address(CivilDate(day.year))),
            (words.date(month.iso, "month_name"), urls.date_address(month)),
        ),
        count=len(summaries),
        groups=[_group(contents, "", "", summaries)],
        around=[_date_link(contents, date, "long") for date in around],
    )


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
    yield _listing(
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
            yield _listing(
                contents,
                title=words.text("term_year_title", name=label, year=year),
                heading=words.text("term_year_heading", name=label, year=year),
                address=address_of(key, year),
                kind=f"{kind}-year",
                section=section,
                crumbs=((words.text(section), index), (label, address_of(key))),
                count=len(inner),
                groups=list(_month_groups(contents, inner)),
                strip=_strip(with_year, address_of(key, year), lambda y: address_of(key, y)),
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
        yield _group(contents, label, address, shown, len(inner))


def _month_groups(contents: Contents, summaries: Sequence[Summary]) -> Iterator[dict[str, Any]]:
    if len(summaries) <= LATEST:
        yield _group(contents, "", "", summaries)
        return
    months: dict[str, list[Summary]] = {}
    for summary in summaries:
        date = summary.date
        label = contents.words.text("month_unknown")
        if date and date.month:
            label = contents.words.date(CivilDate(date.year, date.month).iso, "month_name")
        months.setdefault(label, []).append(summary)
    for label, inner in months.items():
        yield _group(contents, label, "", inner)


def _listing(
    contents: Contents,
    *,
    title: str,
    address: str,
    kind: str,
    section: str,
    crumbs: tuple[tuple[str, str], ...],
    count: int,
    groups: list[dict[str, Any]],
    heading: str = "",
    lede: str = "",
    strip: list[dict[str, Any]] | None = None,
    around: list[dict[str, str] | None] | None = None,
    facts: Mapping[str, Any] | None = None,
) -> Page:
    inputs = {
        "page": contents.page(
            title=title,
            heading=heading,
            address=address,
            kind=kind,
            section=section,
            crumbs=crumbs,
            description=lede or f"{title}: {contents.words.counted('release_count', count)}",
        ),
        "lede": lede,
        "count": count,
        "groups": groups,
        "strip": strip or [],
        "earlier": around[0] if around else None,
        "later": around[1] if around else None,
        "facts": dict(facts or {}),
    }
    return _page("listing.html", address, inputs, contents.settings.language)


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
    return _page("directory.html", address, inputs, contents.settings.language)


def _page(layout: str, address: str, inputs: dict[str, Any], language: str) -> Page:
    return Page(urls.file_of(address), layout, inputs, language)


def _group(
    contents: Contents, label: str, address: str, summaries: Iterable[Summary], count: int | None = None
) -> dict[str, Any]:
    entries = [contents.entry(summary) for summary in summaries]
    total = len(entries) if count is None else count
    return {"label": label, "address": address, "count": total, "entries": entries}


def _strip(
    years: Iterable[int], here: str, address_of: Any = lambda year: urls.date_address(CivilDate(year))
) -> list[dict[str, Any]]:
    """Years as links, oldest first. Counts are left out: one more release would change every year's page."""
    return [
        {"label": f"{year}", "address": address_of(year), "current": address_of(year) == here}
        for year in sorted(years)
    ]


def _bars(counts: Mapping[int, int]) -> list[dict[str, Any]]:
    """Years as links, oldest first, with how tall their bars are (percent of the tallest)."""
    most = max(counts.values(), default=1)
    return [
        {
            "label": f"{year}",
            "address": urls.date_address(CivilDate(year)),
            "count": counts[year],
            "share": round(100 * counts[year] / most),
        }
        for year in sorted(counts)
    ]


def _year_counts(summaries: Iterable[Summary]) -> dict[int, int]:
    return dict(Counter(summary.date.year for summary in summaries if summary.date))


def _with_gaps(counts: Mapping[int, int]) -> Mapping[int, int]:
    """The counts with the years between that have none, unless these are very many."""
    if not counts or max(counts) - min(counts) > MOST_YEARS:
        return counts
    return {year: counts.get(year, 0) for year in range(min(counts), max(counts) + 1)}


def _tag_items(contents: Contents) -> list[dict[str, Any]]:
    language = contents.settings.language
    return [
        {
            "label": contents.tag_label(key, language),
            "address": urls.tag_address(key),
            "count": len(summaries),
        }
        for key, summaries in contents.archive.by_tag.items()
    ]


def _agency_items(contents: Contents) -> list[dict[str, Any]]:
    language = contents.settings.language
    return [
        {
            "label": contents.agency_name(key, language),
            "address": urls.agency_address(key),
            "count": len(summaries),
        }
        for key, summaries in contents.archive.by_agency.items()
    ]


def _by_label(items: list[dict[str, Any]]) -> list[dict[str, Any]]:
    return sorted(items, key=lambda item: (make_slug(item["label"], "0"), item["address"]))


def _largest(items: list[dict[str, Any]], most: int) -> list[dict[str, Any]]:
    shown = sorted(items, key=lambda item: (-item["count"], item["label"].casefold(), item["address"]))[:most]
    top = max((item["count"] for item in shown), default=1)
    return [{**item, "share": round(100 * item["count"] / top)} for item in shown]


def _around(dates: list[CivilDate], number: int) -> list[CivilDate | None]:
    """The dates before and after the one at `number`, in a list that has the newest first."""
    earlier = dates[number + 1] if number + 1 < len(dates) else None
    return [earlier, dates[number - 1] if number else None]


def _date_link(contents: Contents, date: CivilDate | None, form: str) -> dict[str, str] | None:
    if date is None:
        return None
    return {"label": contents.words.date(date.iso, form), "address": urls.date_address(date)}
