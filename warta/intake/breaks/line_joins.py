"""Two lines of one sentence or headline, put together, and the marks and words at their ends that tell it.

What belongs here: joining lines, and whether a line by its last word or mark ends, or cannot. What does
not: which lines of a page go on with one another (`warta.intake.wrapping.hard_wraps`,
`warta.intake.wrapping.broken_sentences`, `warta.intake.titles.title_wrapping`,
`warta.intake.wrapping.stacked_dates`).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from itertools import pairwise

from warta.intake.breaks.pdf_hyphens import HYPHENS
from warta.intake.lines import Line

# An item of a list goes on with no line above it, nor does a question of an invitation.
_ENDS_OF_RECITALS = ("; and", "; or", "; dan", "; atau")
ITEM = re.compile(
    r"(?:[0-9]{1,3}|[a-zA-Z]|[ivxIVX]{1,4})[.)]\s|(?:WHO|WHAT|WHEN|WHERE|WHY|HOW|APA|SIAPA|KAPAN|DI MANA):\s"
)
_MARK_IN_BRACKETS = re.compile(r"\((?:[0-9]{1,3}|[a-zA-Z]|[ivxIVX]{1,5})\)\s")
# With such a mark no line begins, and the sentence above goes on.
GOES_ON = re.compile(r"[,;)\]!?]|\.(?!\.)")
# The longest of the words with which no sentence ends, and what stands before it.
MAX_LAST_WORD = 12
_ENDS = tuple(".!?:;…")
_CLOSING = "\"”’')]"
_LAST_WORDS = frozenset(
    """
    selaku sebagai antara seperti guna agar karena sehingga melaksanakan menurut bersama terhadap
    di ke dari pada dan atau yang dengan untuk oleh dalam kepada tentang bahwa adalah para serta melalui via
    laman situs kunjungi lihat kata ujar tutur imbuh merupakan ialah yaitu yakni
    the a an of to in on at by and or for with from that as is are visit see said
    """.split()
)
_OPENING = ",([“"
# Behind a paragraph, with or without its full stop, some print the day of what it tells: (26/2), (06-02-24),
# (Senin/5 April 2021)
_DAY_AT_END = re.compile(
    r"\((?:[A-Z][a-z']+[,/] ?)?\d{1,2}"
    r"(?:(?P<mark>[/-])\d{1,2}(?:(?P=mark)(?:\d\d){1,2})?| [A-Z][a-z]+ (?:19|20)\d\d)\)$"
)
LENGTH_OF_DAY = 30
_UNFINISHED = re.compile(
    rf"(?:[{re.escape(_OPENING)}]|(?<![\w&])(?:{'|'.join(sorted(_LAST_WORDS))}))$", re.IGNORECASE
)


def join(run: Sequence[Line], breaks: Callable[[str, str], bool] | None = None) -> Line:
    """One line of several; all are put together at once, since a file may be one paragraph.

    `breaks` tells of a line and the next one whether a word is broken there; without it hyphens are kept.
    """
    line, last = run[0], run[-1]
    printed, cut = [line.printed], len(line.printed) - len(line.text)
    for one, after in pairwise(run):
        if breaks and one.printed[-1] in HYPHENS and breaks(one.printed, after.printed):
            printed[-1] = printed[-1][:-1]
            printed.append(after.printed)
        else:
            printed.append(f"{_gap(one, after)}{after.printed}")
    whole = "".join(printed)
    return Line(
        line.number,
        whole[cut:],
        whole,
        line.bullet,
        _cells_with(line.cells, "".join(printed[1:])),
        line.glued,
        line.markdown,
        line.form,
        line.region,
        last.last or last.number,
    )


def join_each(lines: Sequence[Line], goes_on: Callable[[Line, int], bool]) -> list[Line]:
    """`lines` with each put to the one above, over blank ones, with which it goes on.

    `goes_on` tells this of the line above, as far as that is put together, and the position of the next one.
    """
    joined: list[Line] = []
    last = -1  # where the last printed line lies in `joined`
    for number, line in enumerate(lines):
        if not line.printed:
            joined.append(line)
        elif last >= 0 and goes_on(joined[last], number):
            joined[last] = join([joined[last], line])
            del joined[last + 1 :]
        else:
            last = len(joined)
            joined.append(line)
    return joined


def lines_of(whole: Line, printed: Sequence[Line]) -> list[Line]:
    """The printed lines of a page that were put together to one; itself where it was none."""
    numbers = range(whole.number, whole.last + 1)
    pieces = [line for line in printed if line.number in numbers and line.printed] if whole.last else []
    return pieces if len(pieces) > 1 else [whole]


def _gap(line: Line, after: Line) -> str:
    """What parts a line from the next one in a sentence."""
    if GOES_ON.match(after.printed) or line.printed.endswith(("(", "[", "“")):
        return ""
    return "" if line.printed.endswith("-") and after.printed[0].islower() else " "


def _cells_with(cells: tuple[str, ...], words: str) -> tuple[str, ...]:
    """The cells of a row with words behind the last one that is not empty."""
    last = max((number for number, cell in enumerate(cells) if cell), default=-1)
    return tuple(f"{cell}{words}" if number == last else cell for number, cell in enumerate(cells))


def ends(line: Line) -> bool:
    """Whether a line ends with a mark as a sentence does, or what stands before a list."""
    last = line.printed[-1:]
    return line.printed.rstrip(_CLOSING).endswith(_ENDS) if last in _CLOSING else last in _ENDS


def ends_with_day(line: Line) -> bool:
    """Whether a line ends with the day of what it tells in brackets, which often has no full stop."""
    if line.printed[-1:] != ")" or not line.printed[-2:-1].isdigit():
        return False
    return _DAY_AT_END.search(line.printed[-LENGTH_OF_DAY:]) is not None


def ends_recital(line: Line, after: Line) -> bool:
    """Whether a line is one of a proclamation's clauses, and the next one another: `…; and` `WHEREAS …`.

    So are items with marks in brackets: `(i) …; and` `(ii) …`.
    """
    if not line.printed.endswith(_ENDS_OF_RECITALS):
        return False
    if after.printed.startswith("WHEREAS") or _MARK_IN_BRACKETS.match(after.printed):
        return True
    return not after.glued and after.printed[0].isupper()


def is_unfinished(printed: str) -> bool:
    """Whether a line ends with a word or a mark with which no sentence ends."""
    last = printed.rpartition(" ")[2]
    if last == "A" and not printed.isupper():
        return False  # Hepatitis A
    if last.isascii() and last.isalpha():
        return last.lower() in _LAST_WORDS
    may_end = last[-1:] in _OPENING or last[-1:].isalnum()
    return may_end and _UNFINISHED.search(printed[-MAX_LAST_WORD:]) is not None
