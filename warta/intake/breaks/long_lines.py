"""Paragraphs that stand on one very long line of a page text, cut apart at what is left between them.

What belongs here: such a line, and what a review says of one that nothing cuts. What does not: a page of
which all stands on one line (`warta.intake.reading.raw_lines`).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from warta.intake.lines import Line, split_lines

# A line of fewer letters is one paragraph.
SHORTEST = 500
FEWEST_CUTS = 2
# A text of one paragraph with so many sentences and letters may be several.
FEWEST_SENTENCES, SHORTEST_WHOLE = 4, 600
_BAR = re.compile(r"\s*[|¦]\s*")
_WIDE = re.compile(r"(?<=[.!?”\"’)]) {2,}(?=[“\"'(A-Z0-9])")
# No space behind a sentence: www.Dinas, S.Pd. and No.5 have fewer small letters, or another mark behind.
_GLUED = re.compile(r"(?<=[a-z]{3}[.!?])(?=[“\"]?[A-Z][a-z]* )|(?<=[a-z][.!?][”\"])(?=[“\"]?[A-Z][a-z]* )")
_SENTENCE = re.compile(r"\w{3,}[.!?][”\"’)]* (?=[“\"(]?[A-Z0-9])")
_ENDS = re.compile(r"[.!?:;][”\"’)]*$")


def cut_long(lines: Sequence[Line], text: str) -> tuple[list[Line], tuple[str, ...]]:
    """`lines` of a text with very long ones cut into their paragraphs, and what is to be told of these.

    All the pieces of a line have its number.
    """
    if len(text) < SHORTEST or not any(len(line.printed) >= SHORTEST for line in lines):
        return list(lines), ()
    typed = text.splitlines()
    cut: list[Line] = []
    numbers: list[str] = []
    for line in lines:
        pieces = _pieces(typed[line.number - 1]) if len(line.printed) >= SHORTEST and not line.is_row else []
        if len(pieces) > FEWEST_CUTS:
            cut += [replace(each, number=line.number, glued=False) for each in split_lines("\n".join(pieces))]
            numbers.append(str(line.number))
        else:
            cut.append(line)
    told = f"line {', '.join(numbers)} holds several paragraphs and is cut apart; see where these end"
    return cut, (told,) if numbers else ()


def _pieces(typed: str) -> list[str]:
    """The paragraphs that a line holds; itself where nothing shows them."""
    bars = [piece for piece in _BAR.split(typed.strip()) if piece]
    if 2 * sum(_ENDS.search(piece) is not None for piece in bars) > len(bars) > FEWEST_CUTS:
        return bars
    # Who types two spaces behind each sentence marks no paragraph with them.
    if len(wide := _WIDE.split(typed.strip())) > FEWEST_CUTS and _SENTENCE.search(typed):
        return _with_whole_speech(wide)
    return _GLUED.split(typed.strip())


def _with_whole_speech(pieces: list[str]) -> list[str]:
    """`pieces` of a line, put together where somebody speaks on: a paragraph of speech has its own mark."""
    whole: list[str] = []
    is_open = False
    for piece in pieces:
        if is_open and piece[0] not in '“"':
            whole[-1] = f"{whole[-1]}  {piece}"
        else:
            whole.append(piece)
            is_open = False
        is_open = (is_open or "“" in piece) and piece.rfind("“") >= piece.rfind("”")
    return whole


def doubt_long(body: Sequence[Line]) -> str:
    """What a review says of a text that is one paragraph of many sentences; '' for nothing."""
    longest = max(body, key=lambda line: len(line.printed))
    length = len(longest.printed)
    if length < SHORTEST_WHOLE or 2 * length < sum(len(line.printed) for line in body):
        return ""
    count = len(_SENTENCE.findall(longest.printed)) + 1
    if count <= FEWEST_SENTENCES:
        return ""
    return f"line {longest.number} holds {count} sentences as one paragraph; see where paragraphs end"
