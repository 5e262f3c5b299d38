"""The days of the year: what was released on a day of the calendar, in all years.

What belongs here: the page of each of the 366 days, and of all of them. What does not: the choice of
today's, which a script makes in the reader's browser, so that no page depends on when it was built.
"""

from __future__ import annotations

import calendar
from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from typing import Any

from warta import urls
from warta.contents import Contents
from warta.dates import CivilDate
from warta.listings import LONGEST, group, listing, listing_inputs, page_of
from warta.model import Page, Summary

# Any leap year: its days are all that there are.
LEAP_YEAR = 2000


def day_pages(contents: Contents) -> Iterator[Page]:
    """The page of all days of the year and the page of each, unless the settings want none."""
    if not contents.settings.day_pages:
        return
    by_day: dict[tuple[int, int], list[Summary]] = {}
    for summary in reversed(contents.archive.dated):
        date = summary.date
        if date and date.month and date.day:
            by_day.setdefault((date.month, date.day), []).append(summary)
    yield _index(contents, by_day)
    days = [
        (month, day)
        for month in range(1, 13)
        for day in range(1, 1 + calendar.monthrange(LEAP_YEAR, month)[1])
    ]
    for number, (month, day) in enumerate(days):
        around = (days[number - 1], days[(number + 1) % len(days)])
        summaries = by_day.get((month, day), ())
        inputs = partial(_day_inputs, contents, (month, day), summaries, around)
        yield listing(contents, urls.day_of_year_address(month, day), inputs, summaries)


def _index(contents: Contents, by_day: Mapping[tuple[int, int], Sequence[Summary]]) -> Page:
    """Every day of the year as a link; only whether it has releases is told, so that it seldom changes."""
    words = contents.words
    months = [
        {
            "label": words.date(CivilDate(LEAP_YEAR, month).iso, "month_name"),
            "days": [
                {
                    "day": day,
                    "label": _label(contents, (month, day)),
                    "address": contents.at(urls.day_of_year_address(month, day)),
                    "any": (month, day) in by_day,
                }
                for day in range(1, 1 + calendar.monthrange(LEAP_YEAR, month)[1])
            ],
        }
        for month in range(1, 13)
    ]
    inputs = {
        "page": contents.page(
            title=words.text("days_title"),
            address=urls.DAYS,
            kind="days",
            section="dates",
            crumbs=((words.text("dates"), urls.DATES),),
            description=words.text("days_lede"),
        ),
        "lede": words.text("days_lede"),
        "months": months,
    }
    return page_of(contents, "days.html", urls.DAYS, inputs)


def _day_inputs(
    contents: Contents,
    day: tuple[int, int],
    summaries: Sequence[Summary],
    around: tuple[tuple[int, int], tuple[int, int]],
) -> dict[str, Any]:
    """A day of the year, by year; where its releases are too many, counts that lead to the days.

    Where days have no pages, to their months.
    """
    words = contents.words
    years: dict[int, list[Summary]] = {}
    for summary in summaries:
        assert summary.date
        years.setdefault(summary.date.year, []).append(summary)
    shown = len(summaries) <= LONGEST
    label = _label(contents, day)
    return listing_inputs(
        contents,
        title=words.text("day_of_year_title", day=label),
        address=urls.day_of_year_address(*day),
        kind="day-of-year",
        section="dates",
        crumbs=((words.text("dates"), urls.DATES), (words.text("days_title"), urls.DAYS)),
        count=len(summaries),
        groups=[
            group(
                contents,
                f"{year}",
                urls.date_address(CivilDate(year, *(day if contents.makes("days") else day[:1]))),
                inner if shown else (),
                len(inner),
            )
            for year, inner in years.items()
        ],
        around=[
            {"label": _label(contents, other), "address": contents.at(urls.day_of_year_address(*other))}
            for other in around
        ],
    )


def _label(contents: Contents, day: tuple[int, int]) -> str:
    return contents.words.date(CivilDate(LEAP_YEAR, *day).iso, "day_name")
