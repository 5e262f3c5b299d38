"""Charts and calendars, as data that a layout can draw: bars of years, months with their days.

What belongs here: what is in a chart and how strong each part of it is. What does not: how it is drawn
(`layouts/partials/`) and which page shows it (`warta.home_page`, `warta.date_pages`,
`warta.term_pages`).
"""

from __future__ import annotations

import calendar as civil_calendar
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from typing import Any

from warta.dates import CivilDate
from warta.model import Summary
from warta.text import Catalogue

# A chart of more years than this leaves out those without releases.
MOST_YEARS = 60
# A day is as strong as the number of these that its count reaches; fixed, so that days of all years compare.
LEVELS = (1, 2, 4, 7)


def bars(counts: Mapping[int, int], address_of: Callable[[int], str]) -> list[dict[str, Any]]:
    """Years as links, oldest first, gaps included, with how tall their bars are (percent of the tallest)."""
    most = max(counts.values(), default=1)
    shown = _with_gaps(counts)
    return [
        {
            "label": f"{year}",
            "address": address_of(year) if shown[year] else "",
            "count": shown[year],
            "share": round(100 * shown[year] / most),
        }
        for year in sorted(shown)
    ]


def calendar(
    words: Catalogue, year: int, summaries: Iterable[Summary], address_of: Callable[[CivilDate], str]
) -> list[dict[str, Any]]:
    """The twelve months of a year, each as `month_calendar` gives it."""
    by_month: dict[int, list[Summary]] = {}
    for summary in summaries:
        if summary.date and summary.date.month:
            by_month.setdefault(summary.date.month, []).append(summary)
    return [
        month_calendar(words, CivilDate(year, month), by_month.get(month, ()), address_of)
        for month in range(1, 13)
    ]


def month_calendar(
    words: Catalogue, month: CivilDate, summaries: Iterable[Summary], address_of: Callable[[CivilDate], str]
) -> dict[str, Any]:
    """A month: its label, where it leads, its count, the empty cells before its first day, and its days.

    A day with releases has an address, a count and a level from 1 to 4; each day says whether it is a
    Sunday, the day of rest on an Indonesian calendar.
    """
    assert month.month
    found = list(summaries)
    counts = Counter(summary.date.day for summary in found if summary.date and summary.date.day)
    first, length = civil_calendar.monthrange(month.year, month.month)
    begin = words.weekdays()[0]["number"]
    days = []
    for number in range(1, length + 1):
        count = counts[number]
        day = CivilDate(month.year, month.month, number)
        days.append(
            {
                "day": number,
                "date": day.iso,
                "count": count,
                "level": sum(count >= level for level in LEVELS),
                "address": address_of(day) if count else "",
                "sunday": (first + number - 1) % 7 == 6,
            }
        )
    return {
        "label": words.date(month.iso, "month_name"),
        "address": address_of(month) if found else "",
        "count": len(found),
        "days_with": len(counts),
        "offset": (first - begin) % 7,
        "days": days,
    }


def legend() -> list[dict[str, Any]]:
    """What the levels of a calendar stand for: the least and the most of each, None for no most."""
    most = [*(level - 1 for level in LEVELS[1:]), None]
    return [
        {"level": number, "least": least, "most": top}
        for number, (least, top) in enumerate(zip(LEVELS, most, strict=True), start=1)
    ]


def with_shares(items: Iterable[Mapping[str, Any]]) -> list[dict[str, Any]]:
    """Items with counts, each with its share of the highest (percent)."""
    found = list(items)
    top = max((item["count"] for item in found), default=1)
    return [{**item, "share": round(100 * item["count"] / top)} for item in found]


def _with_gaps(counts: Mapping[int, int]) -> Mapping[int, int]:
    """The counts with the years between that have none, unless these are very many."""
    if not counts or max(counts) - min(counts) > MOST_YEARS:
        return counts
    return {year: counts.get(year, 0) for year in range(min(counts), max(counts) + 1)}
