"""The large letter that a text begins with, put back before the rest of its word.

What belongs here: a first letter that a copied page leaves on a line of its own. What does not: other
sentences that a page breaks (`warta.intake.wrapping.broken_sentences`).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from warta.intake.lines import Line

# A text that begins with such a letter has a line of so many letters behind it.
SHORTEST = 60
_CAP = re.compile(r"[“\"'‘]?[A-Z]")
_CAPITALS = re.compile(r"[A-Z]{2,}\b")
_WORD = re.compile(r"[a-z'’]+")


def join_drop_caps(lines: Sequence[Line]) -> list[Line]:
    """`lines` with each first letter that stands alone put before the line that it begins."""
    if not any(0 < len(line.printed) <= 2 for line in lines):
        return list(lines)
    joined = list(lines)
    for number in range(len(lines) - 1, -1, -1):
        if not 0 < len(lines[number].printed) <= 2 or not _CAP.fullmatch(lines[number].printed):
            continue
        below = next((n for n in range(number + 1, min(number + 3, len(lines))) if lines[n].printed), None)
        if below is not None and _goes_on(lines[number], lines[below], lines):
            joined[number : below + 1] = [_whole(lines[number], lines[below], lines)]
    return joined


def _goes_on(cap: Line, line: Line, lines: Sequence[Line]) -> bool:
    """Whether a line lacks its first letter: it begins with a small one, or with a word that is none."""
    if len(line.printed) < SHORTEST or line.bullet or line.form:
        return False
    if line.printed[0].islower():
        return True
    rest = _CAPITALS.match(line.printed)
    if rest is None:
        return False
    whole = re.compile(rf"\b{cap.printed[-1]}{rest[0]}\b", re.IGNORECASE)
    return any(whole.search(each.printed) for each in lines)


def _whole(cap: Line, line: Line, lines: Sequence[Line]) -> Line:
    gap = " " if _is_word(cap, line, lines) else ""
    printed = f"{cap.printed}{gap}{line.printed}"
    last = line.last or line.number
    return replace(cap, text=printed, printed=printed, cells=line.cells, markdown="", last=last)


def _is_word(cap: Line, line: Line, lines: Sequence[Line]) -> bool:
    """Whether the letter is the article `A`: the text has what stands behind it as a word, or is English."""
    found = _WORD.match(line.printed)
    if cap.printed[-1] != "A" or found is None:
        return False
    said = " ".join(each.text.lower() for each in lines if each is not line)
    if re.search(rf"\ba{found[0]}\b", said):
        return False
    return re.search(rf"\b{found[0]}\b", said) is not None or " the " in line.text
