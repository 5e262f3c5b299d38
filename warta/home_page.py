"""The home page.

What belongs here: what it shows: counts, years as bars, the latest releases, the largest agencies and
tags. What does not: how a list is made (`warta.listings`).
"""

from __future__ import annotations

from warta import urls
from warta.charts import bars
from warta.contents import Contents
from warta.listings import page_of, year_address, year_counts
from warta.model import Page
from warta.term_pages import agency_items, largest, tag_items


def home_page(contents: Contents) -> Page:
    """The home page."""
    settings, archive = contents.settings, contents.archive
    latest = archive.dated[::-1][: settings.home.latest]
    years = year_counts(archive.dated)
    site = contents.site(contents.language)
    inputs = {
        "page": contents.page(
            title=site["title"], address=urls.HOME, kind="home", description=site["description"]
        ),
        "count": len(archive.releases),
        "span": [min(years), max(years)] if years else [],
        "latest_date": latest[0].date.iso if latest and latest[0].date else "",
        "years": bars(years, lambda year: contents.at(year_address(year))),
        "entries": [contents.entry(summary) for summary in latest or archive.undated[: settings.home.latest]],
        "agencies": largest(contents, agency_items(contents), settings.home.agencies),
        "tags": largest(contents, tag_items(contents), settings.home.tags),
        "agency_count": len(archive.by_agency),
        "tag_count": len(archive.by_tag),
        "undated_count": len(archive.undated),
    }
    return page_of(contents, "home.html", urls.HOME, inputs)
