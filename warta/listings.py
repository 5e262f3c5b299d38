"""What every page that lists releases is made of: groups of entries, rows of years, parts of long lists.

What belongs here: the inputs of the layout `listing.html` and the limits of a list. What does not:
which lists there are (`warta.date_pages`, `warta.term_pages`, `warta.home_page`).
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import partial
from typing import Any

from warta import urls
from warta.contents import Contents
from warta.dates import CivilDate
from warta.model import Page, Summary

# Above this many releases a page shows where its parts are instead of all of them.
LONGEST = 200
LATEST = 20

_INDEXES = "|".join((urls.TAGS, urls.AGENCIES, urls.PLACES, urls.OFFICES, urls.DAYS, urls.GLOSSARY))
_LISTING = re.compile(
    rf"(?:[a-z]{{2,3}}(?:-\w+)*/)?(?:{_INDEXES}|\d{{4}}/(?:\d\d/){{0,2}}(?:part-\d+/)?index\.html$)"
)


def is_listing(path: str) -> bool:
    """Whether a file of the output is the page of a date, tag, agency, place or office."""
    return _LISTING.match(path) is not None


def listing(
    contents: Contents,
    address: str,
    inputs: Callable[[], dict[str, Any]],
    shown: Sequence[Summary],
    *others: str,
) -> Page:
    """The page with the layout `listing.html` at `address`, as written in the main language.

    `inputs` makes its inputs, with `listing_inputs`, and goes by the releases `shown` and by `others`
    alone, beside what every page may go by.
    """
    basis = "\0".join([address, contents.marks(shown), "", *others])
    file = urls.file_of(contents.at(address))
    latest = max((summary.rank for summary in shown), default=0)
    return Page(file, "listing.html", inputs, contents.language, basis=basis, latest=latest)


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
    heading_language: str = "",
    lede: str = "",
    strip: list[dict[str, Any]] | None = None,
    around: Sequence[dict[str, str] | None] = (None, None),
    facts: Mapping[str, Any] | None = None,
    bars: list[dict[str, Any]] | None = None,
    calendar: Mapping[str, Any] | None = None,
    beside: list[dict[str, Any]] | None = None,
) -> dict[str, Any]:
    """The inputs of the layout `listing.html`.

    `kind` names the page for the layout, `section` the part of the menu it belongs to; `around` are
    the links to what comes before and after; `facts` are those of an agency, place or office; `bars` a
    chart of its years, `calendar` that of a year or month, `beside` the tags that occur with it.
    """
    return {
        "page": contents.page(
            title=title,
            heading=heading,
            heading_language=heading_language,
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
        "earlier": around[0],
        "later": around[1],
        "facts": dict(facts or {}),
        "bars": bars or [],
        "calendar": dict(calendar or {}),
        "beside": beside or [],
    }


def listing_in_parts(
    contents: Contents,
    address: str,
    described: Callable[[], dict[str, Any]],
    summaries: Sequence[Summary],
    *others: str,
) -> Iterator[Page]:
    """A list without groups; where it is too long, the newest entries with links to pages of the rest.

    `summaries` are newest first. Parts are cut from the oldest, so that one that is full keeps its entries.
    `described` makes what `listing_inputs` wants beside address, count and groups, and goes by `others`.
    """
    oldest_first = summaries[::-1]
    parts = [oldest_first[at : at + LONGEST][::-1] for at in range(0, len(oldest_first), LONGEST)]
    total = len(summaries)
    for number, part in enumerate(parts[:-1], start=1):
        inputs = partial(_part_inputs, contents, address, described, number, part)
        yield listing(contents, urls.part_address(address, number), inputs, part, *others)
    newest = parts[-1] if parts else ()
    inputs = partial(_whole_inputs, contents, address, described, newest, total)
    yield listing(contents, address, inputs, newest, f"{total}", *others)


def _part_inputs(
    contents: Contents,
    address: str,
    described: Callable[[], dict[str, Any]],
    number: int,
    summaries: Sequence[Summary],
) -> dict[str, Any]:
    """A part says how many releases it has, not how many there are: else each more would change them all."""
    said = described()
    crumbs = (*said["crumbs"], (said.get("heading") or said["title"], address))
    label = contents.words.text("part", number=number)
    return listing_inputs(
        contents,
        address=urls.part_address(address, number),
        count=len(summaries),
        groups=[group(contents, label, "", summaries)],
        **{**said, "title": f"{said['title']}, {label}", "crumbs": crumbs, "around": (None, None)},
    )


def _whole_inputs(
    contents: Contents,
    address: str,
    described: Callable[[], dict[str, Any]],
    newest: Sequence[Summary],
    total: int,
) -> dict[str, Any]:
    groups = [group(contents, "", "", newest)] if newest else []
    for number in range((total - len(newest)) // LONGEST, 0, -1):
        label = contents.words.text("part", number=number)
        groups.append(group(contents, label, urls.part_address(address, number), (), LONGEST))
    return listing_inputs(contents, address=address, count=total, groups=groups, **described())


def page_of(contents: Contents, layout: str, address: str, inputs: dict[str, Any]) -> Page:
    """The page at `address`, as written in the main language, in the language of `contents`."""
    return Page(urls.file_of(contents.at(address)), layout, inputs, contents.language)


def group(
    contents: Contents, label: str, address: str, summaries: Iterable[Summary], count: int | None = None
) -> dict[str, Any]:
    """A part of a list: its heading, where it leads, and its entries; `count` where not all are shown."""
    entries = [contents.entry(summary) for summary in summaries]
    total = len(entries) if count is None else count
    where = contents.at(address) if address else ""
    return {"label": label, "address": where, "count": total, "entries": entries}


def strip(
    contents: Contents, years: Iterable[int | None], here: int, address_of: Callable[[int], str]
) -> list[dict[str, Any]]:
    """A year between the ones before and after it, as links, oldest first.

    No other year is named, and no count: else the first release of a new year would change every year's page.
    """
    return [
        {"label": f"{year}", "address": contents.at(address_of(year)), "current": year == here}
        for year in sorted(filter(None, years))
    ]


def year_address(year: int) -> str:
    """The page of a year."""
    return urls.date_address(CivilDate(year))


def year_counts(summaries: Iterable[Summary]) -> dict[int, int]:
    """How many dated releases each year has."""
    return dict(Counter(summary.date.year for summary in summaries if summary.date))
