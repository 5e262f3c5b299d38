"""Pages by date: all years, a year, a month, a day, the undated.

What belongs here: what each of them shows, cut by year and month so that one more release touches
few. What does not: how a list is made (`warta.listings`).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from typing import Any

from warta import urls
from warta.archive import group_by_date
from warta.contents import Contents
from warta.dates import CivilDate
from warta.listings import LONGEST, group, listing, listing_inputs, page_of, strip, year_counts
from warta.model import Page, Summary


def date_pages(contents: Contents) -> Iterator[Page]:
    """The page of all years, and the pages of years, months and days."""
    dated = contents.archive.dated
    years, months, days = (group_by_date(dated, precision) for precision in (1, 2, 3))
    yield _dates_page(contents, years, months)
    all_years = [f"{year.year}" for year in years]
    for year, summaries in years.items():
        inputs = partial(_year_inputs, contents, year, summaries)
        yield listing(contents, urls.date_address(year), inputs, summaries, *all_years)
    for make, dates in ((_month_inputs, months), (_day_inputs, days)):
        in_order = list(dates)
        for number, (date, summaries) in enumerate(dates.items()):
            around = _around(in_order, number)
            inputs = partial(make, contents, date, summaries, around)
            written = (other.iso if other else "" for other in around)
            yield listing(contents, urls.date_address(date), inputs, summaries, *written)


def undated_page(contents: Contents) -> Page:
    """The page of releases without a date."""
    return listing(contents, urls.UNDATED, partial(_undated_inputs, contents), contents.archive.undated)


def _undated_inputs(contents: Contents) -> dict[str, Any]:
    words = contents.words
    groups = [group(contents, "", "", contents.archive.undated)] if contents.archive.undated else []
    return listing_inputs(
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
    return page_of("dates.html", urls.DATES, inputs, contents.settings.language)


def _year_inputs(contents: Contents, year: CivilDate, summaries: Sequence[Summary]) -> dict[str, Any]:
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
        strip=strip(year_counts(contents.archive.dated), urls.date_address(year)),
    )


def _month_inputs(
    contents: Contents, month: CivilDate, summaries: Sequence[Summary], around: list[CivilDate | None]
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


def _day_inputs(
    contents: Contents, day: CivilDate, summaries: Sequence[Summary], around: list[CivilDate | None]
) -> dict[str, Any]:
    words = contents.words
    month = CivilDate(day.year, day.month)
    return listing_inputs(
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
        groups=[group(contents, "", "", summaries)],
        around=[_date_link(contents, date, "long") for date in around],
    )


def _around(dates: list[CivilDate], number: int) -> list[CivilDate | None]:
    """The dates before and after the one at `number`, in a list that has the newest first."""
    earlier = dates[number + 1] if number + 1 < len(dates) else None
    return [earlier, dates[number - 1] if number else None]


def _date_link(contents: Contents, date: CivilDate | None, form: str) -> dict[str, str] | None:
    if date is None:
        return None
    return {"label": contents.words.date(date.iso, form), "address": urls.date_address(date)}
