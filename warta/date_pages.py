"""Pages by date: all years, a year, a month, a day, the undated.

What belongs here: what each of them shows, cut by year and month so that one more release touches
few. What does not: how a list is made (`warta.listings`), calendars (`warta.charts`) and the days of
the year (`warta.day_pages`).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from typing import Any

from warta import urls
from warta.archive import group_by_date
from warta.charts import calendar, legend, month_calendar
from warta.contents import Contents
from warta.dates import CivilDate
from warta.listings import (
    LONGEST,
    group,
    listing,
    listing_in_parts,
    listing_inputs,
    page_of,
    strip,
    year_address,
)
from warta.model import Page, Summary

# Years without releases are named one by one unless more than this many stand between two that have some.
LONGEST_GAP = 12

# The dates before and after one, of those that have releases.
_Around = tuple[CivilDate | None, CivilDate | None]


def date_pages(contents: Contents) -> Iterator[Page]:
    """The page of all years, and the pages of years, months and days."""
    dated = contents.archive.dated
    years, months, days = (group_by_date(dated, precision) for precision in (1, 2, 3))
    yield _dates_page(contents, years, months)
    for year, summaries, around in _with_neighbours(years):
        inputs = partial(_year_inputs, contents, year, summaries, around)
        yield listing(contents, urls.date_address(year), inputs, summaries, *_written(around))
    for month, summaries, around in _with_neighbours(months):
        yield from _month_pages(contents, month, summaries, around)
    if not contents.makes("days"):
        return
    for day, summaries, around in _with_neighbours(days):
        described = partial(_described_day, contents, day, around)
        yield from listing_in_parts(contents, urls.date_address(day), described, summaries, *_written(around))


def undated_pages(contents: Contents) -> Iterator[Page]:
    """The page of releases without a date, and its parts where they are many."""
    described = partial(_described_undated, contents)
    yield from listing_in_parts(contents, urls.UNDATED, described, contents.archive.undated)


def _month_pages(
    contents: Contents, month: CivilDate, summaries: Sequence[Summary], around: _Around
) -> Iterator[Page]:
    """The page of a month; where it is too long and has no pages of days, with pages of its parts."""
    address = urls.date_address(month)
    if len(summaries) > LONGEST and not contents.makes("days"):
        described = partial(_described_month, contents, month, around)
        yield from listing_in_parts(contents, address, described, summaries, *_written(around))
    else:
        inputs = partial(_month_inputs, contents, month, summaries, around)
        yield listing(contents, address, inputs, summaries, *_written(around))


def _described_undated(contents: Contents) -> dict[str, Any]:
    words = contents.words
    return {
        "title": words.text("undated_title"),
        "kind": "undated",
        "section": "dates",
        "crumbs": ((words.text("dates"), urls.DATES),),
        "lede": words.text("undated_lede"),
    }


def _dates_page(
    contents: Contents, years: Mapping[CivilDate, list[Summary]], months: Mapping[CivilDate, list[Summary]]
) -> Page:
    words = contents.words
    rows = []
    later = None
    for year, summaries in years.items():
        months_of = [
            {
                "label": words.date(month.iso, "month_name"),
                "address": contents.at(urls.date_address(month)),
                "count": len(inner),
            }
            for month, inner in reversed(list(months.items()))
            if month.year == year.year
        ]
        rows.append(
            {
                "label": f"{year.year}",
                "address": contents.at(urls.date_address(year)),
                "count": len(summaries),
                "months": months_of,
                "missing": _missing(year.year, later),
            }
        )
        later = year.year
    title, count = words.text("dates_title"), len(contents.archive.dated)
    inputs = {
        "page": contents.page(
            title=title,
            address=urls.DATES,
            kind="dates",
            section="dates",
            description=f"{title}: {words.counted('release_count', count)}",
        ),
        "count": count,
        "years": rows,
        "undated_count": len(contents.archive.undated),
    }
    return page_of(contents, "dates.html", urls.DATES, inputs)


def _missing(year: int, later: int | None) -> str:
    """The years without releases between `year` and the next one that has some, in words."""
    if later is None or later - year < 2:
        return ""
    first, last = year + 1, later - 1
    if last - first >= LONGEST_GAP:
        return f"{first}–{last}"
    return ", ".join(f"{missing}" for missing in range(first, last + 1))


def _year_inputs(
    contents: Contents, year: CivilDate, summaries: Sequence[Summary], around: _Around
) -> dict[str, Any]:
    words = contents.words
    shown = len(summaries) <= LONGEST
    groups = [
        group(
            contents,
            words.date(month.iso, "month_name"),
            urls.date_address(month),
            inner if shown else (),
            len(inner),
        )
        for month, inner in group_by_date(summaries, 2).items()
    ]
    rest = [summary for summary in summaries if summary.date and summary.date.month is None]
    if rest:
        groups.append(group(contents, words.text("month_unknown"), "", rest))
    return listing_inputs(
        contents,
        title=words.text("year_title", year=year.year),
        address=urls.date_address(year),
        kind="year",
        section="dates",
        crumbs=((words.text("dates"), urls.DATES),),
        count=len(summaries),
        groups=groups,
        strip=strip(
            contents, [date.year if date else None for date in (*around, year)], year.year, year_address
        ),
        around=[_date_link(contents, date, "long") for date in around],
        calendar={
            "months": calendar(words, year.year, summaries, lambda date: _address(contents, date)),
            "weekdays": words.weekdays(),
            "legend": legend(),
        },
    )


def _month_inputs(
    contents: Contents, month: CivilDate, summaries: Sequence[Summary], around: _Around
) -> dict[str, Any]:
    words = contents.words
    if len(summaries) <= LONGEST:
        groups = [group(contents, "", "", summaries)]
    else:
        groups = [
            group(contents, words.date(day.iso, "day_month"), urls.date_address(day), (), len(inner))
            for day, inner in group_by_date(summaries, 3).items()
        ]
        rest = [summary for summary in summaries if summary.date and summary.date.day is None]
        if rest:
            groups.append(group(contents, words.text("day_unknown"), "", rest))
    return listing_inputs(
        contents,
        **_described_month(contents, month, around),
        address=urls.date_address(month),
        count=len(summaries),
        groups=groups,
        calendar={
            "months": [month_calendar(words, month, summaries, lambda date: _address(contents, date))],
            "weekdays": words.weekdays(),
            "legend": legend(),
        },
    )


def _described_month(contents: Contents, month: CivilDate, around: _Around) -> dict[str, Any]:
    words = contents.words
    return {
        "title": words.text("month_title", month=words.date(month.iso, "month")),
        "kind": "month",
        "section": "dates",
        "crumbs": (
            (words.text("dates"), urls.DATES),
            (f"{month.year}", urls.date_address(CivilDate(month.year))),
        ),
        "around": [_date_link(contents, date, "month") for date in around],
    }


def _described_day(contents: Contents, day: CivilDate, around: _Around) -> dict[str, Any]:
    words = contents.words
    month = CivilDate(day.year, day.month)
    return {
        "title": words.text("day_title", day=words.date(day.iso)),
        "kind": "day",
        "section": "dates",
        "crumbs": (
            (words.text("dates"), urls.DATES),
            (f"{day.year}", urls.date_address(CivilDate(day.year))),
            (words.date(month.iso, "month_name"), urls.date_address(month)),
        ),
        "around": [_date_link(contents, date, "long") for date in around],
    }


def _with_neighbours(
    groups: Mapping[CivilDate, list[Summary]],
) -> Iterator[tuple[CivilDate, list[Summary], _Around]]:
    """Each date of groups that have the newest first, with its releases and the dates before and after it."""
    line = (None, *groups, None)
    for number, (date, summaries) in enumerate(groups.items()):
        yield date, summaries, (line[number + 2], line[number])


def _written(around: _Around) -> Iterator[str]:
    return (date.iso if date else "" for date in around)


def _date_link(contents: Contents, date: CivilDate | None, form: str) -> dict[str, str] | None:
    if date is None:
        return None
    return {"label": contents.words.date(date.iso, form), "address": _address(contents, date)}


def _address(contents: Contents, date: CivilDate) -> str:
    """Where a date has its page; '' for a day where days have none."""
    if date.is_day and not contents.makes("days"):
        return ""
    return contents.at(urls.date_address(date))
