"""The embargo that a raw release carries.

What belongs here: finding the line that says until when a release may not be published, and the instant
that it states; a line that says no more than when a release is out counts while that is still to come. What
does not: holding a release back (`warta.archive`). Where the line leaves open which
instant is meant, it is the latest that may be: to publish too early cannot be undone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta

from warta.intake.days.date_tokens import ZONES
from warta.intake.days.printed_dates import find_dates
from warta.intake.days.printed_day import PrintedDate
from warta.intake.facts.stated_facts import read_facts
from warta.intake.lines import Line
from warta.intake.marks.fact import About
from warta.intake.marks.hold_marks import WORD, Says, may_be_in_mark, said_of_time, tells_of_embargo
from warta.intake.shapes.shape import has_digit
from warta.phrases import lower_letters

# How many printed lines from the top or the bottom an embargo may stand, how many a sentence that tells of
# one, and how long its line may be, in characters.
MOST_LINES = 60
MOST_LINES_BELOW = 10
MOST_LINES_TO_TELL = 5
MAX_LENGTH = 200
# The zone in which any civil time comes last.
LATEST_ZONE = "-12:00"
# How far ahead of UTC a day begins first.
EARLIEST_ZONE = timedelta(hours=14)
# What either of the patterns below begins with.
_SUBJECT = (
    r"(?:transmission|(?:the |this )?(?:release|publication|distribution|use|information|material|contents?"
    r"|report|statement|news|press|media))\b"
)
_BEGINNING = re.compile(
    rf"\W*(?:strict(?:ly)?|under|embargo|not|do not|don't|hold|for release|to be released|untuk|ditahan"
    rf"|tidak|dilarang|jangan|{_SUBJECT})",
    re.IGNORECASE,
)
# "Transmission of material in this release is embargoed until 8:30 a.m. (ET) Friday, May 3, 2024"
_TOLD = (
    rf"{_SUBJECT}.{{0,80}}?\b(?:is|are|remains?) (?:strictly |under )?"
    r"(?:embargoed|(?:under )?(?:a |an )?(?:strict )?embargo) (?:until|till)"
)
_EMBARGO = re.compile(
    r"\W*(?:(?:strictly |strict |under (?:strict )?)?embargo(?:ed)?\s*"
    r"(?::|[-–]|until|till|sampai|hingga|s\.d\.|for|before|sebelum)"
    # With a day right behind it: EMBARGO 1 March 2031.
    r"|embargo(?:ed)?\s+(?:[a-z]+,?\s+)?(?:\d{1,2}\s+[a-z]{3,9}|[a-z]{3,9}\s+\d{1,2}),?\s+(?:19|20)\d\d\b"
    r"|not for (?:release|publication|broadcast)\b.{0,30}\b(?:before|until)"
    r"|(?:do not|don't) (?:publish|release|broadcast|distribute)(?: or \w+)? (?:before|until|till)"
    r"|hold (?:for release )?until|ditahan sampai"
    rf"|(?:tidak untuk|dilarang|jangan) (?:disiarkan|dipublikasikan) (?:sebelum|hingga)|{_TOLD})",
    re.IGNORECASE,
)
# What says no more than when a release is out: one that is still to come is held until then.
_OUT_ON = re.compile(
    r"\W*(?:for release(?:\s*:|\s+(?:on|at|after|from))?|release (?:date|time)(?: and time)?\s*:"
    r"|to be released (?:on|at|after|from)"
    r"|untuk (?:disiarkan|dipublikasikan|dirilis)(?:\s*:|\s+(?:setelah|sesudah|mulai|pada|tanggal)))"
    r"\s.{4,80}(?<!\.)$",
    re.IGNORECASE,
)
# One of these stands in each line that any of the patterns matches.
_WORDS = (
    "embargo",
    "do not ",
    "don't ",
    "hold ",
    "ditahan sampai",
    "disiarkan",
    "dipublikasikan",
    "release date",
    "release time",
    *("be ", "for ", "untuk "),
    "dirilis",
    "delivery",
    "sperrfrist",
    "immediate release",
    "never ",
    "not yet ",
    "don’t ",
    *("jangan ", "dilarang ", "tidak ", "belum ", "boleh ", "dapat ", "bisa ", "ditahan "),
    # ... or the day alone on which a text is out
    *("publish", "publication", "terbit", "tayang", "rilis", "publikasi"),
    *("schedule", "jadwal", "siar", "dimuat", "live"),
)
# The zone between a time of day and a date: 00:01 GMT, Monday 5 June.
_ZONE = re.compile(r"\d[:.]\d\d(?:\s*[ap]\.?m\.?)?\s+\(?([A-Za-z]{1,5})\b", re.IGNORECASE)
# An end that is no date, said so plainly that it is no headline about an embargo.
_OPEN = re.compile(
    r"\W*(?:(?:strictly |under )?embargoed (?:until|till)"
    r"|embargo(?:ed)?\s*[:–-]?\s*(?:until|till|sampai|hingga)"
    r"|not for (?:release|publication|broadcast)\b.{0,30}\b(?:before|until)|hold (?:for release )?until"
    r"|ditahan sampai|(?:tidak untuk|dilarang|jangan) (?:disiarkan|dipublikasikan) (?:sebelum|hingga))\b"
    r".{3,80}(?<![.!?])$",
    re.IGNORECASE,
)
_TOLD_ALONE = re.compile(rf"\W*{_TOLD}\b[^.!?]{{0,30}}$", re.IGNORECASE)
_ALONE = re.compile(
    r"\W*(?:strictly |under )?embargo(?:ed)?(?: (?:until|till|sampai|hingga))\s*:?", re.IGNORECASE
)
# What a line begins with that says until when, where the one above it breaks off.
_WHEN = re.compile(r"\d{1,2}[:.]\d\d\b.{0,40}\b(?:19|20)\d\d\b")


@dataclass(frozen=True, slots=True)
class Embargo:
    """The line of an embargo, and the instant until which it holds (ISO 8601 with offset).

    `instant` is '' where the line states no date that can be read; `is_latest` says that the line leaves
    hour or zone open. `day` is the day of the calendar that it states (ISO 8601), '' for none.
    """

    line: Line
    instant: str
    is_latest: bool = False
    day: str = ""


def find_embargo(lines: Sequence[Line]) -> Embargo | None:
    """The embargo that a page states beside its text; None where it states none.

    Of several the first counts that holds, or the first where none does any more.
    """
    printed = [line for line in lines if not line.is_blank]
    found = list(_embargoes(printed))
    return next((each for each in found if not each.instant or _is_ahead(each)), found[0] if found else None)


def _embargoes(printed: Sequence[Line]) -> Iterator[Embargo]:
    """What a page states: near its top or end, and anywhere in a line of its own that still holds."""
    for at in _may_state(printed):
        line, below = printed[at], printed[at + 1] if at + 1 < len(printed) else None
        from_end = len(printed) - at
        if stated := _of_label(line, below) if at < MOST_LINES else None:
            yield stated
        elif stated := _of_mark(line):
            if at < MOST_LINES or from_end <= MOST_LINES_BELOW or _is_ahead(stated):
                yield stated
        elif min(at, from_end) < MOST_LINES_TO_TELL and tells_of_embargo(line.text):
            yield _read(line)


def _may_state(printed: Sequence[Line]) -> list[int]:
    """The numbers of the short lines that may state one: by their first word, or as they name one."""
    short = {at: line.text for at, line in enumerate(printed) if len(line.text) <= MAX_LENGTH}
    return [
        at
        for at, text in short.items()
        if (_may_begin(text) and may_state_embargo(text)) or "embargo" in lower_letters(text)
    ]


def _may_begin(text: str) -> bool:
    """Whether a line begins with a word of marks; each pattern for a line that is none begins with one, too.

    A pattern takes some other letters for those of ASCII, so a word that has any other may be one.
    """
    first = WORD.search(text)
    return first is not None and (may_be_in_mark(first[0].lower()) or not first[0].isascii())


def _of_label(line: Line, below: Line | None) -> Embargo | None:
    """The embargo of a line that begins with the word for it; its day may stand in the line below."""
    if not _BEGINNING.match(line.text):
        return None
    if below and _TOLD_ALONE.match(line.text) and _WHEN.match(below.text):
        return _read(replace(line, text=f"{line.text} {below.text}"))
    if below and _ALONE.fullmatch(line.text) and _begins_with_day(below.text):
        return _read(replace(line, text=f"{line.text} {below.text}"))
    if _EMBARGO.match(line.text) if has_digit(line.text) else _OPEN.match(line.text):
        return _read(line)
    found = _read(line) if _OUT_ON.match(line.text) else None
    return found if found and _is_ahead(found) else None


def _begins_with_day(text: str) -> bool:
    dates = find_dates(text) if has_digit(text) else []
    return len(dates) == 1 and dates[0].precision == "day" and not text[: dates[0].start].strip()


def _of_mark(line: Line) -> Embargo | None:
    """The embargo of a line that is nothing but its mark."""
    says = said_of_time(line.text)
    found = _read(line) if says else None
    if says is Says.OUT_ON:
        return found if found and _is_day_ahead(found) else None
    return found if found and (says is Says.HELD or _is_ahead(found)) else None


def may_state_embargo(text: str) -> bool:
    """Whether some line of `text` may state an embargo, by the words for it: a cheap test for most pages."""
    return any(map(lower_letters(text).__contains__, _WORDS))


def _read(line: Line) -> Embargo:
    stated = [fact.printed for fact in read_facts(line) if fact.about is About.EMBARGO and fact.printed]
    dates = [printed for printed in (stated or find_dates(line.text)) if printed.date and not printed.doubt]
    if len(dates) != 1 or not dates[0].date or not dates[0].date.is_day:
        return Embargo(line, "")
    day = dates[0].date.iso
    if dates[0].instant:
        return Embargo(line, dates[0].instant, day=day)
    if _has_time(dates[0]) and (offset := _zone_behind_time(line.text)):
        return Embargo(line, f"{_civil(dates[0])}{offset}", day=day)
    return Embargo(line, _latest(dates[0]), is_latest=True, day=day)


def _is_ahead(embargo: Embargo) -> bool:
    return bool(embargo.instant) and datetime.fromisoformat(embargo.instant) > datetime.now(UTC)


def _is_day_ahead(embargo: Embargo) -> bool:
    """Whether the day of an embargo has begun nowhere yet, and its digits mean no other day."""
    if not embargo.day or any(printed.either_way for printed in find_dates(embargo.line.text)):
        return False
    return date.fromisoformat(embargo.day) > (datetime.now(UTC) + EARLIEST_ZONE).date()


def _has_time(printed: PrintedDate) -> bool:
    return re.fullmatch(r"\d\d:\d\d(?::\d\d)?", printed.time) is not None


def _civil(printed: PrintedDate) -> str:
    assert printed.date is not None
    return f"{printed.date.iso}T{printed.time[:5]}:00"


def _zone_behind_time(text: str) -> str:
    """The offset of the zone that stands right behind a time of day, '' where none that has one does."""
    found = _ZONE.search(text)
    minutes = ZONES.get(found[1].lower()) if found else None
    if minutes is None:
        return ""
    sign = "-" if minutes < 0 else "+"
    return f"{sign}{abs(minutes) // 60:02}:{abs(minutes) % 60:02}"


def _latest(printed: PrintedDate) -> str:
    """The latest instant that a date may mean: its hour, or its end, where the day ends last."""
    assert printed.date is not None
    if _has_time(printed):
        return f"{_civil(printed)}{LATEST_ZONE}"
    after = printed.date.as_date() + timedelta(days=1)
    return f"{after.isoformat()}T00:00:00{LATEST_ZONE}"
