"""What stands before the words of a line and is none of them: a day, rubrics, the name of a picture's file.

What belongs here: parting it from these words, as in `date 2021-09-17 Larch Opens …`, behind a day with
that of its revision, in `Posted on May 5, 2019 in News, QuayLARCH — …`, `17/10/2018: Larch Opens …`,
`Press Release No. 08/332Ana Oak …` and `4f0a_rope.jpgLARCH, 3 May – …`. What does not: what the parts
mean (`warta.intake.facts.stated_facts`), and datelines (`warta.intake.datelines.dateline`).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from warta.intake.days.printed_dates import read_whole
from warta.intake.facts.stated_facts import read_facts
from warta.intake.lines import Line
from warta.intake.names.bodies import looks_like_body
from warta.intake.shapes.shape import ends_as_text, is_title_like
from warta.intake.titles.title_signs import share_said

_STAMP = re.compile(r"date (?:19|20)\d\d-\d\d-\d\d(?= \S)")
# ... or a day and behind it, in brackets, that of a revision: May 3, 2010 (REVISED May 5, 2010) Larch Opens …
_REVISED = re.compile(
    r"[A-Z][a-z]{2,8}\.? \d{1,2}, (?:19|20)\d\d \((?i:revised|updated) [^()]{8,25}\)(?= [A-Z“\"]\S* \S)"
)
# The day and the rubrics of a post, the place of its dateline right behind them.
_POSTED = "Posted on "
_POSTED_IN = re.compile(
    r"Posted on \w+ \d{1,2}, (?:19|20)\d\d in [^.:]{3,140}?[a-z](?=[A-Z]{4}[\w ,.’']{0,40} [–—-]{1,2} )"
)

# A name that no person gives has digits; the words behind it begin at once.
_REACH = 90
_PICTURE = re.compile(r"(?=\S*\d)[\w%+.-]{5,80}\.(?i:jpe?g|png|gif|webp)(?=[^\W\d_a-z]\w)")
# The number of a release, with its first word right behind it: Press Release No. 08/332Ms. Ana Oak …
_NUMBERED = re.compile(
    r"(?i:(?:press|news|media) (?:release|statement)|siaran (?:pers|media)) (?:No\.?|Nomor) ?:? ?"
    r"(?:[\w.-]{1,12}/){0,5}[\w.-]{0,12}\d(?=[A-Z][a-z.][\w.’'-]* \S)"
)
_KINDS_NUMBERED = tuple("PpNnMmSs")
# What a camera calls its pictures, with the mark of a copy behind it or without.
_CAMERAS = ("DSC", "IMG", "PXL")
_OF_CAMERA = re.compile(r"(?:DSC[NF]?|IMG|PXL)[_-]?\d{3,}[\d_]*(?: - Copy)?(?: \(\d{1,2}\))?(?=[A-Z][a-z])")

# A day and what parts it from the headline behind it, of so many words at least; among so many lines on top.
_DAY_BEFORE = re.compile(r"(?P<day>\S[^:–—]{4,28}?\d{2,4})(?::| [-–—]) (?P<headline>[^\W\d].+)")
REACH_OF_DAY, FEWEST_WORDS, LONGEST = 20, 4, 200
# What part of the longer words of such a headline the page says elsewhere.
LEAST_SAID = 0.25
_MARKS = (": ", " - ", " – ", " — ")


def part_glued(lines: Sequence[Line]) -> Sequence[Line]:
    """`lines`, what stands glued before words on lines of its own: names of pictures, day and rubrics."""
    if not any(map(_stamp_of, lines)):
        return lines
    return [part for line in lines for part in _parted(line)]


def _stamp_of(line: Line) -> re.Match[str] | None:
    if line.printed.startswith(_POSTED):
        return _POSTED_IN.match(line.printed)
    if line.printed.startswith(_CAMERAS) and not line.bullet:
        return _OF_CAMERA.match(line.printed) or _PICTURE.match(line.printed)
    if line.printed.startswith(_KINDS_NUMBERED) and (found := _NUMBERED.match(line.printed)):
        return found
    # Most lines have no full stop so near their beginning, or no digit in their first word.
    return _PICTURE.match(line.printed) if "." in line.printed[:_REACH] and not line.bullet else None


def _parted(line: Line) -> tuple[Line, ...]:
    found = _stamp_of(line)
    if found is None:
        return (line,)
    words = line.printed[found.end() :]
    return (
        replace(line, text=found[0], printed=found[0]),
        replace(line, text=words, printed=words, glued=True),
    )


def part_stamp(lines: Sequence[Line]) -> Sequence[Line]:
    """`lines` with such a day on a line of its own, of the same number."""
    first = next((n for n, line in enumerate(lines) if line.printed), -1)
    printed = lines[first].printed if first >= 0 else ""
    found = _STAMP.match(printed) or (_REVISED.match(printed) if ") " in printed else None)
    if found is None:
        return lines
    line = lines[first]
    words = line.printed[found.end() + 1 :]
    day = replace(line, text=found[0], printed=found[0])
    return [*lines[:first], day, replace(line, text=words, printed=words, glued=True), *lines[first + 1 :]]


def part_day(lines: Sequence[Line]) -> Sequence[Line]:
    """`lines` with the day before a headline on a line of its own: a site prints them so on its lists.

    Of several such lines none is the headline of the page.
    """
    first = next((n for n, line in enumerate(lines[:REACH_OF_DAY]) if _day_before(line)), -1)
    if first < 0 or any(map(_day_before, lines[first + 1 :])):
        return lines
    line, found = lines[first], _day_before(lines[first])
    others = " ".join(other.printed for other in lines if other is not line).casefold()
    if found is None or share_said(found["headline"].casefold(), others) < LEAST_SAID:
        return lines
    day = replace(line, text=found["day"], printed=found["day"])
    headline = replace(line, text=found["headline"], printed=found["headline"], glued=True)
    return [*lines[:first], day, headline, *lines[first + 1 :]]


def _day_before(line: Line) -> re.Match[str] | None:
    """The day with which a line begins, and the headline behind it; None for any other line."""
    text = line.printed
    start = text[:34]
    if not any(map(start.__contains__, _MARKS)) or len(text) > LONGEST or line.bullet or line.form:
        return None
    found = _DAY_BEFORE.fullmatch(text)
    if found is None or found["headline"].count(" ") + 1 < FEWEST_WORDS:
        return None
    day = read_whole(found["day"])
    is_day = day is not None and day.date is not None and day.precision == "day" and not day.end
    is_headline = is_title_like(line) and not ends_as_text(line) and not looks_like_body(found["headline"])
    return found if is_day and is_headline and not read_facts(line) else None
