"""Lines of a text that say word for word what a paragraph of it says: pull quotes, summaries above it.

What belongs here: telling such lines. What does not: lines printed twice for other reasons
(`warta.intake.sheets.picture_lines`, `warta.intake.titles.title_block`), and what becomes of them
(`warta.intake.roles.amid_lines`).

What is left out is said by the text all the same. A heading may take its words from the text below it, too:
only what is a quotation there, a whole sentence, or long, is a repetition.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from warta.intake.sheets.sheet import Sheet

# Fewer words may be a heading; more are one only where they are no quotation and no whole sentence.
FEWEST_WORDS, FEWEST_WORDS_UNQUOTED = 5, 10
# A paragraph that repeats others has more words than a sentence that is said twice on purpose.
FEWEST_WORDS_OF_SUMMARY = 18
# How many of the first lines of a text are looked at for summaries, and whose quotation a line may tell.
FIRST_LINES = 2
LETTERS_OF_BEGINNING = 40
MOST_WORDS_OF_SPEAKER = 10
_QUOTES = "\"“”„‘’'«» "
_LABEL = re.compile(r"(?:ringkasan|ikhtisar|abstrak|summary|excerpt|in brief)\s?:\s+", re.IGNORECASE)
_SPEAKER = re.compile(r"[-–—~]\s?[^\W\d_].{2,100}")


def find_repetitions(sheet: Sheet, text: Sequence[int]) -> list[int]:
    """The positions, of those of the text, whose lines say again what a paragraph of it says, in order."""
    if sheet.is_named:
        return []
    summaries = [p for n, p in enumerate(text[:FIRST_LINES]) if _is_summary(sheet, p, text[n + 1 :])]
    rest = [p for p in text if p not in summaries]
    wanted = [n for n, p in enumerate(rest) if _may_be_pull_quote(sheet, p)]
    if not wanted:
        return summaries
    paragraphs = [p for p in rest if sheet.text(p)]
    found = [n for n in wanted if _is_said(sheet, rest[n], paragraphs)]
    return sorted({*summaries, *(rest[n] for n in found), *_speakers(sheet, rest, found)})


def _is_summary(sheet: Sheet, position: int, below: Sequence[int]) -> bool:
    """Whether a paragraph is, but for a label, all said in a row by the lines of the text below it."""
    line = sheet[position]
    if line.bullet or line.form or line.is_row or line.words < FEWEST_WORDS_OF_SUMMARY:
        return False
    label = _LABEL.match(line.text)
    words = line.text[label.end() if label else 0 :].rstrip(".… ")
    start = words[:LETTERS_OF_BEGINNING]
    if not any(start in sheet[p].text for p in below):
        return False
    return _letters(words) in "".join(_letters(sheet[p].text) for p in below)


def _letters(text: str) -> str:
    return "".join(text.split())


def _may_be_pull_quote(sheet: Sheet, position: int) -> bool:
    """Whether a line is a quotation and no more, or no paragraph."""
    line = sheet[position]
    if line.bullet or line.form or line.is_row or line.words < FEWEST_WORDS or line.text[-1] == ":":
        return False
    is_quoted = line.text[0] in _QUOTES
    return not sheet.text(position) or (is_quoted and line.text[-1] in _QUOTES)


def _is_said(sheet: Sheet, position: int, paragraphs: Sequence[int]) -> bool:
    """Whether another paragraph, longer than the line, has all its words in a row."""
    line = sheet[position]
    words = line.text.strip(_QUOTES)
    is_sure = line.text[0] in _QUOTES or words[-1:] in ".!?"
    words = words.rstrip(".,;!?…").strip(_QUOTES)
    if words.count(" ") + 1 < FEWEST_WORDS:
        return False
    rest = words[1:]  # its first word has a capital, which amid a paragraph it has not
    for text in (sheet[p].text for p in paragraphs if p != position):
        start = text.find(rest) - 1
        if start < 0 or len(text) <= len(line.text) or text[start].lower() != words[0].lower():
            continue
        end = start + len(words)
        is_within_word = text[end : end + 1].isalnum() or text[start - 1 : start].isalnum()
        if not is_within_word and (is_sure or _is_apart(text, start, end, words)):
            return True
    return False


def _is_apart(text: str, start: int, end: int, words: str) -> bool:
    """Whether words stand in quotation marks in a paragraph, or are as many as no heading has."""
    if words.count(" ") + 1 >= FEWEST_WORDS_UNQUOTED:
        return True
    opened = max(text.rfind(mark, 0, start) for mark in '"“')
    return opened >= 0 and (opened == start - 1 or text[end : end + 2].strip(" .,!?")[:1] in ('"', "”"))


def _speakers(sheet: Sheet, text: Sequence[int], found: Sequence[int]) -> Iterator[int]:
    """The lines right below pull quotes that say who says so."""
    for number in found:
        below = text[number + 1 : number + 2]
        if below and below[0] == text[number] + 1 and sheet[text[number]].text[0] in _QUOTES:
            line = sheet[below[0]]
            if line.words <= MOST_WORDS_OF_SPEAKER and _SPEAKER.fullmatch(line.printed):
                yield below[0]
