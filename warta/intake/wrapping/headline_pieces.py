"""A headline that stands in pieces on short lines and is said nowhere as one, put together.

What belongs here: telling such pieces from menus, rubrics, subtitles and names, by the words at their ends
and by the text that takes them up. What does not: a headline that its page says once more as one
(`warta.intake.titles.title_wrapping`), one whose last line is a shorter one
(`warta.intake.titles.title_block`), and what a review says of a headline that was put together
(`warta.intake.titles.title_choice`).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from itertools import islice, pairwise
from typing import NamedTuple

from warta.intake.breaks.line_joins import ends, is_unfinished, join
from warta.intake.days.event_detail import tells_some_day
from warta.intake.facts.stated_facts import read_facts
from warta.intake.lines import Line
from warta.intake.marks.labels import label_alone
from warta.intake.marks.rubric import is_notice, is_rubric
from warta.intake.names.bodies import looks_like_body
from warta.intake.offices.office_names import says_office
from warta.intake.shapes.furniture import furniture_kind
from warta.intake.shapes.shape import LONG, has_digit, is_credit, is_text, names_honourable, names_ministers
from warta.intake.sheets.sheet import WORDS_OF_HEADLINES, is_name
from warta.intake.titles.title_signs import share_said

# A piece has so many words and letters at most; a headline so many pieces and words.
MOST_WORDS, LONGEST = 6, 48
MOST_PIECES = 6
FEWEST_WORDS, MOST_WORDS_OF_HEADLINE = 4, 24
# A piece of fewer words above a longer line is a rubric or a word of a menu.
FEWEST_WORDS_OF_FIRST = 3
# The pieces of a headline that stands alone differ by so many words at most.
MOST_WORDS_MORE = 2
# A line of so many words below pieces may be the headline itself.
FEWEST_WORDS_OF_OTHER = 5
# What part of the longer words of a piece the text takes up at least.
LEAST_SAID = 0.5
# ... and of a headline whose pieces are bound by words.
LEAST_SAID_BOUND = 0.2
# Among so many lines on top a body is that of the letterhead.
LINES_OF_HEAD = 3
# Among so many printed lines, down to the first paragraph, a headline is looked for.
REACH = 80
# So much of the text below is asked for the words of a headline.
MOST_LINES_OF_TEXT = 40
MOST_WORDS_OF_LABEL = 2
# So many figures in a row are those of a telephone, an account or a release.
_FIGURES = re.compile(r"\d(?:[\W_]?\d){4}")
_LONGER_WORD = re.compile(r"[^\W\d_]{4,}")
_BINDING = WORDS_OF_HEADLINES | frozenset(
    "a an and against for its of or over than that the their via oleh atau kepada".split()
)


class _Text(NamedTuple):
    """The text below: as printed, and in small letters."""

    printed: str
    folded: str


_NO_TEXT = _Text("", "")


def join_pieces(lines: Sequence[Line], is_header: Callable[[str], bool]) -> list[Line]:
    """`lines` with a headline in pieces made one line; `is_header` tells of lines that name an agency."""
    top = _top(lines)
    may_be = [_may_be_piece(line) for line in lines[:top]]
    if not _stand_together(lines, may_be):
        return list(lines)
    may_be = [is_piece and not is_header(line.text) for line, is_piece in zip(lines, may_be, strict=False)]
    for number in islice((n for n in range(top) if lines[n].printed), LINES_OF_HEAD):
        may_be[number] &= not _is_letterhead(lines[number], lines[0], is_header)
    if not _stand_together(lines, may_be):
        return list(lines)
    printed = " ".join(line.text for line in lines[top : top + MOST_LINES_OF_TEXT])
    text = _Text(printed, printed.casefold())
    joined = list(lines)
    for start, stop in reversed(list(_headlines(lines, may_be, text))):
        joined[start:stop] = [join(lines[start:stop])]
    return joined


def _stand_together(lines: Sequence[Line], may_be: Sequence[bool]) -> bool:
    """Whether a line that may be a piece stands right below another."""
    return any(may_be[n] and may_be[n - 1] and lines[n].glued for n in range(1, len(may_be)))


def _top(lines: Sequence[Line]) -> int:
    """How many lines stand above the first paragraph."""
    printed = 0
    for number, line in enumerate(lines):
        printed += not line.is_blank
        if len(line.text) > LONG or printed > REACH or (ends(line) and is_text(line)):
            return number
    return len(lines)


def _may_be_piece(line: Line) -> bool:
    """Whether a line is short, of words alone, and ends nothing: a quick look, which few lines stand."""
    text = line.text
    if not text or line.bullet or line.form or line.is_row or line.words > MOST_WORDS or len(text) > LONGEST:
        return False
    if _FIGURES.search(text):
        return False
    is_open = text[-1].isalnum() or text[-1] in ",-–&’'”)\"" or (text[-1] == ":" and line.words > 2)
    return is_open and (text[0].isalnum() or text[0] in "“\"'(")


def _headlines(lines: Sequence[Line], may_be: Sequence[bool], text: _Text) -> Iterator[tuple[int, int]]:
    """Where headlines in pieces begin and end."""
    start = 0
    while start < len(may_be):
        stop = start + 1
        if may_be[start]:
            stop = _end_of_block(lines, may_be, start, text) or _end_of(lines, may_be, start, text)
            while stop > start + 1 and _is_no_end(lines[stop - 2], lines[stop - 1], text):
                stop -= 1
            if _is_headline(lines[start:stop], text) and _stands_last(lines, start, stop, len(may_be)):
                yield start, stop
        start = stop


def _is_letterhead(line: Line, first: Line, is_header: Callable[[str], bool]) -> bool:
    """Whether a line on top names a body, or below the name of an agency an office."""
    return says_office(line.text) or (looks_like_body(line.text) and not is_header(first.text))


def _end_of_block(lines: Sequence[Line], may_be: Sequence[bool], start: int, text: _Text) -> int:
    """Behind the pieces from `start` on, where they stand alone between blank lines above a date or a text.

    0 where they do not.
    """
    if lines[start].glued:
        return 0
    stop = next((n for n in range(start, len(may_be)) if not lines[n].printed), len(may_be))
    block = lines[start:stop]
    if not 1 < len(block) <= MOST_PIECES or not all(may_be[start:stop]) or not _is_even(block):
        return 0
    if len({line.text for line in block}) < len(block):
        return 0  # a headline that is printed twice
    below = next((line for line in lines[stop:] if line.printed), None)
    if below is None or not (is_text(below) or any(fact.printed for fact in read_facts(below))):
        return 0
    is_said = share_said(" ".join(line.text for line in block).casefold(), text.folded) >= LEAST_SAID
    is_plain = not any(_is_of_page(line, text) for line in block) and not says_office(block[-1].text)
    is_named = any(":" in line.text and _is_name(line, text) for line in block)
    return stop if is_said and is_plain and not is_named else 0


def _is_even(block: Sequence[Line]) -> bool:
    """Whether lines are written alike and are of like length, the last one aside."""
    longest, shortest = max(line.words for line in block[:-1]), min(line.words for line in block[:-1])
    is_alike = len({(_is_small(line), line.text.isupper()) for line in block}) == 1
    return is_alike and longest <= shortest + MOST_WORDS_MORE


def _stands_last(lines: Sequence[Line], start: int, stop: int, top: int) -> bool:
    """Whether no other line may be the headline below pieces that no word binds."""
    if any(_is_bound(lines[n - 1], lines[n]) for n in range(start + 1, stop)):
        return True
    below = (line for line in lines[stop:top] if line.words >= FEWEST_WORDS_OF_OTHER)
    return all(ends(line) or _is_of_page(line) for line in below)


def _is_no_end(line: Line, after: Line, text: _Text) -> bool:
    """Whether no headline ends with the last piece: a salutation, or what may be a person's name.

    Of a name the text has no word in small letters.
    """
    if not (after.text[-1].isalnum() or after.text[-1] in "”)\"’'"):
        return True
    if _is_bound(line, after) or not is_name(after.text):
        return False
    return not any(word.lower() in text.printed for word in after.text.split())


def _end_of(lines: Sequence[Line], may_be: Sequence[bool], start: int, text: _Text) -> int:
    """Behind the last of the pieces of one headline that may begin at `start`."""
    stop = start + 1
    while stop < len(may_be) and may_be[stop] and lines[stop].glued and stop - start < MOST_PIECES:
        above, line = lines[stop - 1], lines[stop]
        if not (_is_bound(above, line) or _is_alike(above, line, text.folded)):
            break
        is_apart = any(_is_of_page(each, text) or _is_name(each, text) for each in (above, line))
        if is_apart or _says_again(above, line):
            break
        stop += 1
    return stop


def _is_headline(pieces: Sequence[Line], text: _Text) -> bool:
    """Whether pieces are a headline: of some words, which the text takes up, and no name in it."""
    words = sum(line.words for line in pieces)
    if len(pieces) < 2 or not FEWEST_WORDS <= words <= MOST_WORDS_OF_HEADLINE:
        return False
    whole = " ".join(line.text for line in pieces)
    is_bound = all(_is_bound(line, after) for line, after in pairwise(pieces))
    least = LEAST_SAID_BOUND if is_bound else LEAST_SAID
    return share_said(whole.casefold(), text.folded) >= least and whole.casefold() not in text.folded


def _is_of_page(line: Line, text: _Text = _NO_TEXT) -> bool:
    """Whether a line stands by itself: furniture, facts, a rubric.

    What reads as a byline (`oleh Warga`) is none where the text has its words in small letters.
    """
    if furniture_kind(line.text) is not None or label_alone(line) or is_rubric(line) or is_notice(line):
        return True
    if names_honourable(line.text) or names_ministers(line.text):
        return True
    if line.printed[0].islower() and any(
        word.lower() in text.printed for word in _LONGER_WORD.findall(line.text)[1:]
    ):
        return False
    return bool(read_facts(line)) or tells_some_day(line.text) or is_credit(line.text) or _is_labelled(line)


def _is_labelled(line: Line) -> bool:
    """Whether a line is a label with a number for its value: `Edisi: 12`."""
    label, colon, value = line.text.partition(":")
    return bool(colon) and len(label.split()) <= MOST_WORDS_OF_LABEL and has_digit(value)


def _is_name(line: Line, text: _Text) -> bool:
    """Whether a line names a body or an office, or somebody behind a label: not by words of the text."""
    _, colon, value = line.text.partition(": ")
    if colon and is_name(value) and not any(word.lower() in text.printed for word in value.split()):
        return True
    if not (looks_like_body(line.text) or says_office(line.text)):
        return False
    words = _LONGER_WORD.findall(line.text.lower())[1:]
    is_said = line.text in text.printed or (line.text.isupper() and line.text.casefold() in text.folded)
    return is_said or not any(word in text.printed for word in words)


def _is_bound(line: Line, after: Line) -> bool:
    """Whether two lines are one headline by the words at their ends."""
    first, last = after.text.split()[0], line.text.split()[-1]
    if is_unfinished(line.text) or not last[-1].isalnum() or last.lower() in _BINDING:
        return True
    return first.lower() in _BINDING or (first[0].islower() and not line.text.islower())


def _is_alike(line: Line, after: Line, said: str) -> bool:
    """Whether two lines are written alike, are of like length, and the text takes up one of them at least."""
    if line.text.isupper() != after.text.isupper() or _is_small(line) or _is_small(after):
        return False
    if line.words < FEWEST_WORDS_OF_FIRST <= after.words:
        return False  # a rubric above its headline
    shares = [share_said(each.text.casefold(), said) >= LEAST_SAID for each in (line, after)]
    fewest = min(line.words, after.words)  # two lines of so many words may be two headlines
    return all(shares) or (any(shares) and FEWEST_WORDS_OF_FIRST <= fewest < FEWEST_WORDS_OF_OTHER)


def _is_small(line: Line) -> bool:
    """Whether a longer word of a line, behind the first, has no capital and is none that binds."""
    return any(word[0].islower() and len(word) > 3 and word not in _BINDING for word in line.text.split()[1:])


def _says_again(line: Line, after: Line) -> bool:
    """Whether two lines say the same for the most part of one, as a rubric and its headline do."""
    one, other = (set(_LONGER_WORD.findall(each.text.casefold())) for each in (line, after))
    return 2 * len(one & other) > min(len(one), len(other))
