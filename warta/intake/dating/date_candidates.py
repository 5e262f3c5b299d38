"""The dates of a page that may be that on which its release was published.

What belongs here: where such dates are found, how far each place is trusted, and reading their digits by
the order that the page has. What does not: reading a date as such (`warta.intake.days.printed_dates`), and
the choice of one (`warta.intake.dating.chosen_day`).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from enum import IntEnum
from functools import lru_cache

from warta.dates import CivilDate
from warta.intake.datelines.dateline_place import Dateline
from warta.intake.days.coded_dates import read_address_date, read_metadata_date
from warta.intake.days.date_tokens import may_name_weekday
from warta.intake.days.printed_dates import DAY_FIRST, MONTH_FIRST, find_dates, read_whole
from warta.intake.days.printed_day import PrintedDate
from warta.intake.lines import LINES_KEPT, Line
from warta.intake.marks.fact import About, Fact
from warta.intake.page import Metadata

_NUMBER = re.compile(r"[0-9]+")
# As in `7 Juni 2019 - 5 Mei 2019`: with fewer the first day has no year of its own, and is no whole date.
FEWEST_NUMBERS_OF_TWO_DAYS = 4


class Rank(IntEnum):
    """Where a date was found, the most trustworthy first."""

    LABELLED = 1
    METADATA = 2
    FACTS = 3
    ADDRESS = 4
    DATELINE = 5


@dataclass(frozen=True, slots=True)
class Candidate:
    """A date that may be that of publication: as read, its words, where it stands (line 0 for no line).

    `otherwise` is the date in digits as the other order of day and month reads it.
    """

    rank: Rank
    printed: PrintedDate
    words: str
    where: str
    line: int = 0
    otherwise: CivilDate | None = None


def candidates(
    facts: Iterable[tuple[Line, Fact]],
    metadata: Metadata,
    datelines: Iterable[tuple[Line, Dateline]],
    order: str,
) -> Iterator[Candidate]:
    """All dates that may be that of publication, by printed facts, metadata, address and datelines.

    `order` says how numeric dates are meant: `day-first`, `month-first`, '' where that is not known.
    """
    for line, fact in facts:
        if fact.printed and fact.about in (About.PUBLISHED, About.DATE):
            rank = Rank.LABELLED if fact.about is About.PUBLISHED else Rank.FACTS
            read = _with_weekday(read_in_order(fact, order) or fact.printed, line)
            where = f"line {line.number} of the source"
            other = _read_otherwise(fact, read, order)
            yield Candidate(rank, read, line.text, where, line.number, other)
    for stated in metadata.published:
        if (printed := read_metadata_date(stated.value)) and printed.date:
            yield Candidate(Rank.METADATA, printed, stated.value, stated.where)
    in_address = read_address_date(metadata.url) if metadata.url else None
    if in_address and in_address.date and in_address.date.is_day:
        yield Candidate(Rank.ADDRESS, in_address, metadata.url, "the page's address")
    for line, dateline in datelines:
        if dateline.date and dateline.date.date and dateline.date.date.is_day and not dateline.date.end:
            where = f"dateline in line {line.number} of the source"
            yield Candidate(Rank.DATELINE, dateline.date, dateline.printed, where, line.number)


def _with_weekday(read: PrintedDate, line: Line) -> PrintedDate:
    """A date with the doubt that words beside it on its line give: a weekday that it was not."""
    if read.doubt or read.date is None or not _may_doubt(line.text):
        return read
    return replace(read, doubt=_doubt_on_line(line.text, read.date))


@lru_cache(maxsize=LINES_KEPT)  # the releases of one day print it alike
def _doubt_on_line(text: str, day: CivilDate) -> str:
    beside = (printed for printed in find_dates(text) if printed.date == day and not printed.end)
    return next((printed.doubt for printed in beside if printed.doubt), "")


def _may_doubt(text: str) -> bool:
    """Whether words of a line may speak against the date in it: a weekday, or the numbers of a second day."""
    return may_name_weekday(text) or len(_NUMBER.findall(text)) >= FEWEST_NUMBERS_OF_TWO_DAYS


def read_in_order(fact: Fact, order: str) -> PrintedDate | None:
    """The date of a fact as digits mean it in this order.

    Most dates have a month in words and were read before: the day first changes nothing but what may be both.
    """
    read = read_whole(fact.text)
    if read and not read.either_way and order != MONTH_FIRST:
        return read
    return read_whole(fact.text, labelled=fact.labelled, date_order=order)


def _read_otherwise(fact: Fact, read: PrintedDate, order: str) -> CivilDate | None:
    if not (fact.printed and fact.printed.either_way):
        return None
    other = DAY_FIRST if order == MONTH_FIRST else MONTH_FIRST
    printed = read_whole(fact.text, labelled=fact.labelled, date_order=other)
    return printed.date if printed and printed.date != read.date else None
