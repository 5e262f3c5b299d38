"""Sentences that a page broke over lines at links and names, made whole again.

What belongs here: which line goes on with the sentence of the one above it. What does not: lines that are
wrapped at a width (`warta.intake.wrapping.hard_wraps`), and any join across a line that is an item, a row
or a heading: what is doubtful stays apart.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from warta.intake.breaks.line_joins import GOES_ON, ITEM, ends, is_unfinished, join_each
from warta.intake.datelines.dateline import dateline_alone, find_dateline
from warta.intake.facts.stated_facts import may_state_date, read_facts
from warta.intake.lines import Line
from warta.intake.marks.rubric import names_kind
from warta.intake.names.place_names import is_place
from warta.intake.offices.signoff import ends_signed
from warta.intake.shapes.furniture import Kind, furniture_kind
from warta.intake.shapes.shape import has_digit, has_year

NARROWEST = 40
SHORTEST = 20
MAX_LINK_LENGTH = 60
# So many sentences that go on over lines in small letters are no accident.
FEWEST_BROKEN = 2
FEWEST_WORDS_OF_TEXT = 4
MOST_WORDS_OF_BYLINE = 2
# A line of an address that begins so goes on with none.
_OF_ADDRESS = re.compile(r"(?i:(?:c/o|d/a)\s|(?:e-?mail|surel|fax|faks|telp?)\s?[:.]|\S+@\S+$)")
# A short form in brackets and words behind it: no line begins so that does not go on.
_SHORT_FORM = re.compile(r"\([A-Z][A-Za-z]{1,7}\),? [a-z]+ ")
_DASHES = (" –", " —")
_QUOTATION_AND_COMMA = ("”,", '",')
# Who speaks is said within so many letters behind a quotation, by these words.
REACH_OF_SPEAKER = 90
_SAYS = re.compile(
    r"\b(?:(?:kata|ujar|ucap|tutur|jelas|tegas|ungkap|tambah|papar|terang|imbuh|lanjut|sebut|pungkas|urai|pesan"
    r"|harap|aku|seru)(?:nya)?|demikian|begitu|menurut|said|says|told|adds?|added|according|stated|noted)\b",
    re.IGNORECASE,
)
_DASHES_BEFORE = ("– ", "— ")
_MARKS_OF_PLACE = (" - ", " – ", " — ", ", ")
# The site that tells a text, as some print it before the place: ntt.example.com, Kupang –
_OUTLET = re.compile(r"(?:[\w-]+\.)+[a-z]{2,7}\b[\s,.|]{0,3}(?:[A-Z][\w' ]{2,30})?[\s,|]{0,2}[–—-]+\s")
# ... and others with a bar behind it: www.pa-rimba.example || Jumat 3 Mei 2019.
_OUTLET_WITH_BAR = re.compile(r"(?:[\w-]+\.)+[a-z]{2,7}\s?\|")
# A clause of when or where begins so, with a word in small letters behind: `Di akhir kunjungan …`.
_CLAUSE = re.compile(
    r"(?:Di|Pada|Dalam|Dari|Selain|Setelah|Sebelum|Sejak|Usai|In|At|On|After|Before|During|Since)"
    r" [a-z]{3,} \w+"
)
FEWEST_WORDS_OF_CLAUSE = 3
_MARKS_WITHIN = frozenset(",;)]!?.")
_BY_NAME = re.compile(r"(?:by|oleh)(?:(?: [A-Z][\w.'’-]*){1,4}|(?: \w+){1,3} ?[|·•–-])")


def mend_broken(lines: Sequence[Line]) -> list[Line]:
    """`lines` with sentences made whole that were broken over lines at links."""
    ink = [number for number, line in enumerate(lines) if line.printed]
    thirds = {number: lines[below] for number, below in pairwise(ink)}
    is_broken_up = _is_broken_up([lines[number] for number in ink])

    def goes_on(line: Line, number: int) -> bool:
        after = lines[number]
        return _is_broken(line, after, thirds.get(number)) or (is_broken_up and _is_of_sentence(line, after))

    return join_each(lines, goes_on)


def _is_broken_up(ink: Sequence[Line]) -> bool:
    """Whether a page breaks sentences over short lines: several go on in small letters to their end."""
    ended, going_on = 0, False
    for line, after in pairwise(ink):
        is_next = after.glued and after.printed[0].islower() and _goes_on_small(line, after)
        ended += going_on and not is_next and ends(line)
        going_on = is_next
    return ended + (going_on and ends(ink[-1])) >= FEWEST_BROKEN


def _goes_on_small(line: Line, after: Line) -> bool:
    """Whether the next line, right below, goes on with an unfinished one in small letters."""
    if not (after.glued and after.printed[0].islower()) or ends(line) or after.bullet or after.form:
        return False
    is_plain = not (line.is_row or after.is_row or line.form or line.markdown or after.markdown)
    return is_plain and line.words > 1 and not is_byline(after) and not ITEM.match(after.printed)


def _is_of_sentence(line: Line, after: Line) -> bool:
    """Whether a line goes on with one above it on a page that breaks its sentences.

    It begins in small letters, or the one above is the beginning of a sentence that was put together.
    """
    if not (_goes_on_small(line, after) or _is_last_of_begun(line, after) or _opens_clause(line, after)):
        return False
    # To know furniture and facts takes longest, and few lines need it.
    if furniture_kind(line.text) or furniture_kind(after.text):
        return False
    return not (has_digit(line.printed) and read_facts(line))


def _opens_clause(line: Line, after: Line) -> bool:
    """Whether a line is no more than the clause with which a sentence begins, as no heading is."""
    if not after.glued or ends(line) or after.bullet or len(after.printed) < NARROWEST:
        return False
    is_plain = not (line.form or line.is_row or line.markdown or after.form or after.is_row)
    return is_plain and line.words > FEWEST_WORDS_OF_CLAUSE and _CLAUSE.match(line.printed) is not None


def _is_last_of_begun(line: Line, after: Line) -> bool:
    """Whether the next line ends the sentence whose beginning was put together."""
    is_begun = bool(line.last) and after.glued and not ends(line) and not (after.bullet or after.form)
    return is_begun and ends(after) and not ITEM.match(after.printed)


def _is_broken(line: Line, after: Line, third: Line | None) -> bool:
    if ends(line) or not _is_next(line, after, third):
        return False
    if stands_alone(line, after) or line.printed.endswith(after.printed):
        return False  # breadcrumbs end with the title, which stands below them
    if line.is_row or line.form or line.markdown or after.is_row or after.form or after.markdown:
        return False
    if after.bullet and not (after.glued and _parts_dateline(line.printed, after.printed)):
        return False
    if ITEM.match(after.printed) or (after.region and not after.glued):
        return False
    if _is_button(after) and not is_unfinished(line.printed):
        return False
    # To read facts takes longest, and most lines need it not.
    return not (is_byline(after) or _is_of_facts(line, after, third))


def _is_button(line: Line) -> bool:
    """Whether a line is the words of a button, of which some are no sentence's: `bagikan berita ke :`."""
    return line.words > 1 and furniture_kind(line.text) is Kind.CONTROL


def _is_next(line: Line, after: Line, third: Line | None) -> bool:
    """Whether the next line goes on with one by the words and marks at their ends, as few do."""
    if after.printed[0] in _MARKS_WITHIN and GOES_ON.match(after.printed):
        return True
    return (after.glued and _parts_dateline(line.printed, after.printed)) or _goes_on(line, after, third)


def _goes_on(line: Line, after: Line, third: Line | None) -> bool:
    """Whether the next line goes on with the sentence of one, by the words at their ends."""
    is_open = is_unfinished(line.printed) and not _ends_quotation(line, after)
    if not (after.glued or is_open):
        return False
    if is_open and len(line.printed) >= SHORTEST and (after.glued or after.printed[0].islower()):
        return True
    if max(len(line.printed), len(after.printed)) < NARROWEST:
        return False
    if after.printed[0] == "(" and _SHORT_FORM.match(after.printed):
        return not line.printed.isupper()
    if after.printed[0].islower():
        # Below a headline in capitals small letters are another line's: of a picture, of a writer.
        # ... and so they are below who signs, and below a mark of the text's end.
        return not (line.printed.isupper() or _OUTLET.match(after.printed) or ends_signed(line))
    # The words of a link stand between two parts of one sentence.
    if line.printed.isupper() or third is None or not (after.glued and third.glued) or has_year(after):
        return False
    if line.printed[-1] in ")]*" and ends_signed(line):
        return False
    return _continues(after, third) and not (names_kind(line.text) or _begins_text(after))


def _ends_quotation(line: Line, after: Line) -> bool:
    """Whether a comma behind a quotation ends a line though nobody is said to speak in the next."""
    if not line.printed.endswith(_QUOTATION_AND_COMMA) or not after.printed[0].isupper():
        return False
    return _SAYS.search(after.printed, 0, REACH_OF_SPEAKER) is None


def _begins_text(line: Line) -> bool:
    """Whether a line begins a text with its place, as the words of a link do not: `Tepian - Humas Garam.`."""
    opening = find_dateline(line.printed) if any(map(line.printed.__contains__, _MARKS_OF_PLACE)) else None
    return opening is not None and is_place(opening.place)


def _is_of_facts(line: Line, after: Line, third: Line | None) -> bool:
    """Whether a line states facts, or the next is a writer's name in small letters above a date."""
    if has_digit(line.printed) and read_facts(line):
        return not _opens_text(line, after)
    is_short = after.printed[0].islower() and after.printed.count(" ") < MOST_WORDS_OF_BYLINE
    return is_short and third is not None and _is_dated(third)


def _opens_text(line: Line, after: Line) -> bool:
    """Whether a line is place and day and the first words of a text, which goes on in small letters below."""
    if not after.printed[0].islower() or after.words < FEWEST_WORDS_OF_TEXT or dateline_alone(line.printed):
        return False
    opening = find_dateline(line.printed)
    return opening is not None and bool(opening.place)


def _is_dated(line: Line) -> bool:
    return may_state_date(line.text) and any(fact.printed for fact in read_facts(line))


def _parts_dateline(line: str, after: str) -> bool:
    """Whether a line ends with the dash behind a dateline (not `– Ends –`), or the next begins with it."""
    if line.endswith(_DASHES):
        return len(line) <= MAX_LINK_LENGTH and after[:1].isupper() and not line.startswith(_DASHES_BEFORE)
    return after.startswith(_DASHES_BEFORE) and dateline_alone(line) is not None


def _continues(line: Line, after: Line) -> bool:
    if (
        ends(line)
        or after.bullet
        or ITEM.match(after.printed)
        or after.is_row
        or len(line.printed) > MAX_LINK_LENGTH
        or _OF_ADDRESS.match(after.printed)
        or is_byline(after)
    ):
        return False
    return after.printed[0].islower() or GOES_ON.match(after.printed) is not None


def stands_alone(line: Line, after: Line) -> bool:
    """Whether a line goes on with no sentence: part of an address, a count, a control like `share :`."""
    text = after.text
    if text.isdigit() or ("@" in text[1:] and after.words == 1 and _is_name(line)):
        return not is_unfinished(line.printed)
    if ":" not in text and "/" not in text[:2] and "." not in text[:5]:
        return False
    if "|" in text and _OUTLET_WITH_BAR.match(text):
        return True
    is_control = text.endswith(":") and " " not in text.rstrip(" :") and furniture_kind(text) is not None
    return is_control or _OF_ADDRESS.match(text) is not None


def _is_name(line: Line) -> bool:
    """Whether half the words of a line have capitals, as of a person or a role."""
    return 2 * sum(word[0].isupper() for word in line.text.split()) >= line.words


def is_byline(line: Line) -> bool:
    """Whether a line in small letters is none of a sentence, but facts: `by admin | 3 May 2019`."""
    if not line.printed[0].islower():
        return False
    return _BY_NAME.fullmatch(line.printed) is not None or (
        has_digit(line.printed) and bool(read_facts(line))
    )
