"""The home page.

What belongs here: what it shows: counts, years as bars, the latest releases, the largest agencies and
tags. What does not: how a list is made (`warta.listings`).
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from warta import urls
from warta.contents import Contents
from warta.dates import CivilDate
from warta.listings import page_of, year_counts
from warta.model import Page
from warta.term_pages import agency_items, tag_items

# A chart of more years than this leaves out those without releases.
MOST_YEARS = 60


def home_page(contents: Contents) -> Page:
    """The home page."""
    settings, archive = contents.settings, contents.archive
    language = settings.language
    latest = archive.dated[::-1][: settings.home.latest]
    years = year_counts(archive.dated)
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
        "agencies": _largest(agency_items(contents), settings.home.agencies),
        "tags": _largest(tag_items(contents), settings.home.tags),
        "agency_count": len(archive.by_agency),
        "tag_count": len(archive.by_tag),
        "undated_count": len(archive.undated),
    }
    return page_of("home.html", urls.HOME, inputs, language)


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


def _with_gaps(counts: Mapping[int, int]) -> Mapping[int, int]:
    """The counts with the years between that have none, unless these are very many."""
    if not counts or max(counts) - min(counts) > MOST_YEARS:
        return counts
    return {year: counts.get(year, 0) for year in range(min(counts), max(counts) + 1)}


def _largest(items: list[dict[str, Any]], most: int) -> list[dict[str, Any]]:
    """The items with the highest counts, each with its share of the highest (percent)."""
    shown = sorted(items, key=lambda item: (-item["count"], item["label"].casefold(), item["address"]))[:most]
    top = max((item["count"] for item in shown), default=1)
    return [{**item, "share": round(100 * item["count"] / top)} for item in shown]
