"""Which of day and month the dates of a site begin with, where the digits of one leave that open: 03/04/2019.

What belongs here: asking the site's other posts, whose digits leave no choice (27/05/2020). What does not:
reading a date (`warta.intake.states.post_dates`) and what its field is (`warta.intake.posts.post_fields`).
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from warta.intake.posts.post_site import DAY_FIRST, MONTH_FIRST
from warta.intake.reading.decode import Refused
from warta.intake.reading.endings import POST_ENDINGS
from warta.rawfile import RawFile, bytes_of

_DATE = re.compile(
    r"^[ \t]*[\"']?(?:[\w-]*date|date[\w-]*|published|posted|created)[\"']?[ \t]*[:=][ \t]*[\"']?"
    r"(\d{1,2})[/-](\d{1,2})[/-]\d{4}\b",
    re.IGNORECASE | re.MULTILINE,
)
# Bytes; heads are short, and a text below one may speak of other dates.
_HEAD = 4_000
# So many posts must agree, and none may say otherwise.
ENOUGH = 3


def with_orders(fresh: Sequence[RawFile], raws: Iterable[RawFile]) -> list[RawFile]:
    """The raw files `fresh`, with the order of their site's dates where one of them asks for it.

    `raws` are all raw files there are. Those of a site are read only where a new one leaves its date open.
    """
    asking = {_site_of(raw) for raw in fresh if _can_ask(raw) and any(map(_is_open, _dates(raw)))}
    if not asking:
        return list(fresh)
    counts: dict[tuple[str, str], Counter[str]] = {site: Counter() for site in asking}
    for raw in raws:
        if _can_ask(raw) and _site_of(raw) in asking:
            counts[_site_of(raw)].update(_orders(raw))
    orders = {site: order for site, found in counts.items() if (order := _agreed(found))}
    return [_with_order(raw, orders.get(_site_of(raw), "")) for raw in fresh]


def _with_order(raw: RawFile, order: str) -> RawFile:
    return replace(raw, site=replace(raw.site, date_order=order)) if order else raw


def _is_open(numbers: tuple[int, int]) -> bool:
    return max(numbers) <= 12 and numbers[0] != numbers[1]


def _agreed(found: Counter[str]) -> str:
    [(order, count), *others] = found.most_common() or [("", 0)]
    return order if count >= ENOUGH and not others else ""


def _orders(raw: RawFile) -> Iterator[str]:
    for first, second in _dates(raw):
        if first <= 12 < second <= 31:
            yield MONTH_FIRST
        elif second <= 12 < first <= 31:
            yield DAY_FIRST


def _dates(raw: RawFile) -> list[tuple[int, int]]:
    """The first two numbers of the dates in the head of a post; a file that cannot be read has none."""
    try:
        head = bytes_of(raw)[:_HEAD].decode("utf-8", "replace").replace("\r", "\n")
    except (OSError, Refused):
        return []
    return [(int(first), int(second)) for first, second in _DATE.findall(head)]


def _can_ask(raw: RawFile) -> bool:
    is_post = raw.ending in POST_ENDINGS and not raw.span
    return is_post and raw.site.is_by_settings and not (raw.left or raw.trouble)


def _site_of(raw: RawFile) -> tuple[str, str]:
    return raw.holder if raw.member else "", raw.site.root
