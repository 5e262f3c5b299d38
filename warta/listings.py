"""What every page that lists releases is made of: groups of entries, rows of years.

What belongs here: the inputs of the layout `listing.html` and the limits of a list. What does not:
which lists there are (`warta.date_pages`, `warta.term_pages`, `warta.home_page`).
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from typing import Any

from warta import urls
from warta.contents import Contents
from warta.dates import CivilDate
from warta.model import Page, Summary

# Above this many releases a page shows where its parts are instead of all of them.
LONGEST = 200
LATEST = 20

_LISTING = re.compile(
    rf"(?:{urls.TAGS}|{urls.AGENCIES}|{urls.GLOSSARY}|\d{{4}}/(?:\d\d/){{0,2}}index\.html$)"
)


def is_listing(path: str) -> bool:
    """Whether a file of the output is the page of a date, tag or agency, or the glossary."""
    return _LISTING.match(path) is not None


def listing(
    contents: Contents,
    address: str,
    inputs: Callable[[], dict[str, Any]],
    shown: Iterable[Summary],
    *others: str,
) -> Page:
    """The page with the layout `listing.html` at `address`.

    `inputs` makes its inputs, with `listing_inputs`, and goes by the releases `shown` and by `others`
    alone, beside what every page may go by.
    """
    basis = "\0".join([address, contents.marks(shown), "", *others])
    return Page(urls.file_of(address), "listing.html", inputs, contents.settings.language, basis=basis)


def listing_inputs(
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
) -> dict[str, Any]:
    """The inputs of the layout `listing.html`.

    `kind` names the page for the layout, `section` the part of the menu it belongs to; `around` are
    the links to what comes before and after; `facts` are those of an agency.
    """
    return {
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


def page_of(layout: str, address: str, inputs: dict[str, Any], language: str) -> Page:
    """The page at `address`."""
    return Page(urls.file_of(address), layout, inputs, language)


def group(
    contents: Contents, label: str, address: str, summaries: Iterable[Summary], count: int | None = None
) -> dict[str, Any]:
    """A part of a list: its heading, where it leads, and its entries; `count` where not all are shown."""
    entries = [contents.entry(summary) for summary in summaries]
    total = len(entries) if count is None else count
    return {"label": label, "address": address, "count": total, "entries": entries}


def strip(
    years: Iterable[int], here: str, address_of: Any = lambda year: urls.date_address(CivilDate(year))
) -> list[dict[str, Any]]:
    """Years as links, oldest first. Counts are left out: one more release would change every year's page."""
    return [
        {"label": f"{year}", "address": address_of(year), "current": address_of(year) == here}
        for year in sorted(years)
    ]


def year_counts(summaries: Iterable[Summary]) -> dict[int, int]:
    """How many dated releases each year has."""
    return dict(Counter(summary.date.year for summary in summaries if summary.date))
