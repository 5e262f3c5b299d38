"""Where readers' comments begin below a text, whatever words head them.

What belongs here: telling a thread of comments by what each of them has: when it was left, a button to
answer it, who says it. What does not: comment forms and headings known by their words
(`warta.intake.shapes.furniture`), and the end of the text (`warta.intake.roles.tail`).
"""

from __future__ import annotations

import re
from bisect import bisect
from collections.abc import Sequence

from warta.intake.shapes.shape import has_digit
from warta.intake.sheets.sheet import Sheet

# The heading of a thread has no more words, one of its comments no longer line that says when or who.
MOST_WORDS_OF_HEADING = 8
MOST_WORDS_OF_MARK = 12
FEWEST_MARKS = 2
# How far below the heading the first mark stands, in printed lines and in paragraphs above it.
REACH, MOST_PARAGRAPHS = 8, 3
# How many lines one comment may have, on the average.
MOST_LINES_OF_COMMENT = 12
_HEADING = re.compile(
    r"(?<!public )\b(?:comments?|komentar|kommentare?|commentaires?|coment[aá]rios|commenti|reacties)\b"
    r"(?! period)|\d+ (?:discussions?|tanggapan|responses?|replies|thoughts)\b"
    r"|discussion (?:about|on|of) this (?:post|article)"
)
_SIGNS = ("omment", "oment", "discuss", "tanggapan", "respons", "replies", "thoughts", "reacties")
_NUMBER = r"(?:\d{1,3}|an?|one|a few|about an?|se)"
_UNITS = (
    r"(?:seconds?|secs?|minutes?|mins?|hours?|hrs?|days?|weeks?|months?|years?|detik|menit|jam|hari|minggu"
    r"|bulan|tahun|min|h|d)"
)
_AGE = re.compile(rf"\b{_NUMBER} ?{_UNITS} (?:ago|(?:yang )?lalu)\b|\b(?:vor|hace|il y a) {_NUMBER} \w+")
_CLOCK = re.compile(r"\b\d{1,2}[:.]\d\d\b")
_DAY = re.compile(
    r"\b(?:19|20)\d\d\b|\b\d{1,2}[./]\d{1,2}[./]\d\d\b|\b\d{1,2} [^\W\d]{3,9}\b|\b[^\W\d]{3,9} \d{1,2}\b"
)
_BUTTON = re.compile(
    r"(?:reply|replydelete|delete|permalink|report|flag|balas|hapus|laporkan|antworten|répondre|responder"
    r"|rispondi|log in to reply|reply to this|reply to .{2,40}|balas .{2,40}|reply #?\d+)"
)
# A text may introduce who says something in the same way: beside it another mark must stand.
_SAYS = re.compile(
    r".{1,40}\b(?:says?|writes?|commented|replied|berkata|menulis|sagt|schreibt|dit|dice|escribi[oó])\b.{0,30}:?"
)


def find_thread(sheet: Sheet, start: int) -> int:
    """The position of the heading of readers' comments, from `start` on; the number of lines for none."""
    headings = [p for p in range(start, len(sheet)) if _may_head(sheet, p)]
    if not headings:
        return len(sheet)
    found = {p: mark for p in range(headings[0] + 1, len(sheet)) if (mark := _mark(sheet, p))}
    last_sure = max((p for p, mark in found.items() if mark != "says"), default=-1)
    marks = list(found)
    heads = (p for p in headings if last_sure > p and _heads_thread(sheet, p, marks[bisect(marks, p) :]))
    return next(heads, len(sheet))


def _may_head(sheet: Sheet, position: int) -> bool:
    line, folded = sheet[position], sheet.folded(position)
    is_short = line.words <= MOST_WORDS_OF_HEADING and not sheet.text(position)
    return is_short and any(map(folded.__contains__, _SIGNS)) and _HEADING.search(folded) is not None


def _heads_thread(sheet: Sheet, heading: int, marks: Sequence[int]) -> bool:
    """Whether comments stand below a line: `marks` are those below it, one near, none far apart."""
    if len(marks) < FEWEST_MARKS or marks[0] - heading > REACH:
        return False
    if sum(map(sheet.text, range(heading + 1, marks[0]))) > MOST_PARAGRAPHS:
        return False
    is_dense = marks[-1] - heading <= MOST_LINES_OF_COMMENT * len(marks)
    near = range(heading + 1, min(len(sheet), heading + 1 + 2 * MOST_LINES_OF_COMMENT))
    return is_dense and any(map(sheet.text, near))


def _mark(sheet: Sheet, position: int) -> str:
    """What a line tells of a comment: when it was left, who says it, how to answer it; '' for nothing."""
    line, folded = sheet[position], sheet.folded(position)
    if line.words > MOST_WORDS_OF_MARK or sheet.text(position):
        return ""
    if _BUTTON.fullmatch(folded):
        return "button"
    if _SAYS.fullmatch(folded):
        return "says"
    is_said = has_digit(folded) or "ago" in folded or "lalu" in folded
    if is_said and (_AGE.search(folded) or (_CLOCK.search(folded) and _DAY.search(folded))):
        return "time"
    return ""
