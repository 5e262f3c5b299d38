"""Where a line of several facts may be cut: at bars, before labels, at dashes and commas.

What belongs here: the ways to cut a line. What does not: which of them makes facts of all its pieces
(`warta.intake.facts.stated_facts`), and what a piece is (`warta.intake.facts.fact_piece`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from warta.intake.days.date_tokens import WEEKDAYS, may_state_day
from warta.intake.days.printed_dates import read_whole
from warta.intake.facts.fact_piece import read_piece
from warta.intake.marks.labels import label_starts
from warta.intake.shapes.furniture import Kind, furniture_kind

SHORT_WEEKDAY = 3
_BARS = re.compile(r"\s*(?:[|•·∙│┃¦●‣▪⋅]|//?)\s+|\s+(?:[|•·∙│┃¦●]|//?)\s*|[|│┃¦]|\t+|\s{2,}")
_BAR = re.compile(r"[|•·∙│┃¦●‣▪⋅/\t]|\s\s")
_DASH = re.compile(r"[-–—,;]\s")
_DASHES = re.compile(r"\s+[-–—]\s+|\s*[,;]\s+")
_COUNT_AND_REST = re.compile(
    r"(?P<count>(?:dilihat|dibaca|diakses|views?|hits)\s*:?\s*\d[\d.,]*(?:\s*(?:kali|x))?)\s+(?P<rest>[^\W\d].{2,80})",
    re.IGNORECASE,
)


def divisions(text: str) -> Iterator[tuple[list[str], bool]]:
    """The ways to cut a line into facts: at bars and before labels, then at dashes and commas too."""
    if buttons := _count_and_buttons(text):
        yield buttons, True
    marked = _at_labels(text)
    bars = [part for part in _BARS.split(marked) if part.strip()] if _BAR.search(marked) else [marked]
    if len(bars) > 1:
        yield bars, True
    dashes = [piece for part in bars for piece in _cut_at_dashes(part)]
    if len(dashes) > len(bars):
        yield dashes, False


def _count_and_buttons(text: str) -> list[str]:
    """A count with its label, and the buttons behind it on the same line; [] where the line is no such."""
    found = _COUNT_AND_REST.fullmatch(text)
    is_known = found is not None and furniture_kind(found["rest"]) in (Kind.CONTROL, Kind.WEAK)
    return [found["count"], found["rest"]] if found and is_known else []


def _at_labels(text: str) -> str:
    """`text` with a bar before each label in it."""
    for start in sorted(label_starts(text), reverse=True):
        before, behind = text[:start].rstrip(" ,;-–"), text[start:]
        if before.endswith("("):  # (dibaca 120 kali)
            before, behind = before[:-1], behind.replace(")", "", 1)
        text = f"{before} | {behind}"
    return text


def _cut_at_dashes(part: str) -> list[str]:
    if not _DASH.search(part) or not _DASHES.search(part) or read_piece(part):
        return [part]
    pieces = [piece for piece in _DASHES.split(part) if piece.strip()]
    if not may_state_day(part):
        return pieces
    pieces = [cut for piece in pieces for cut in _weekday_apart(piece)]
    # A comma or dash inside a date is none between facts: pieces that make a date together stay together.
    joined: list[str] = []
    position = 0
    while position < len(pieces):
        for stop in range(min(len(pieces), position + 4), position, -1):
            together = _between(part, pieces[position], pieces[stop - 1])
            if stop - position == 1 or (together and read_whole(together)):
                joined.append(together or pieces[position])
                position = stop
                break
    return joined


def _weekday_apart(piece: str) -> tuple[str, ...]:
    """A piece cut before the weekday that it ends with, which belongs to the date behind."""
    words, _, last = piece.strip().rpartition(" ")
    return (words, last) if words and len(last) > SHORT_WEEKDAY and last.lower() in WEEKDAYS else (piece,)


def _between(part: str, first: str, last: str) -> str:
    start = part.find(first)
    end = part.find(last, start)
    return part[start : end + len(last)] if 0 <= start <= end else ""
