"""Lines that were broken for the look of a page, put together again.

What belongs here: joining hard-wrapped lines into paragraphs, and sentences that a page broke at links.
What does not: any join across a line that is an item, a row or a heading: what is doubtful stays apart.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import partial
from itertools import pairwise

from warta.intake.dateline import dateline_alone
from warta.intake.facts import may_state_date, read_facts
from warta.intake.furniture import furniture_kind
from warta.intake.lines import Line
from warta.intake.pdf_hyphens import HYPHENS, Hyphens
from warta.intake.shape import has_digit, has_year
from warta.intake.signoff import ends_signed

WIDEST = 130
NARROWEST = 40
SHORTEST = 20
MAX_LINK_LENGTH = 60
FEWEST_FULL_LINES = 3
# So many sentences that go on over lines in small letters are no accident.
FEWEST_BROKEN = 2
MOST_WORDS_OF_BYLINE = 2
# Of these, so many must break off amid a sentence: lines that end with one may be paragraphs of their own.
FEWEST_UNFINISHED = 2
# Of these, so many end with a hyphen where the words of a text are broken.
FEWEST_HYPHENS = 3
# How full a line is at least at whose end a word is broken.
FULL = 0.8
# For each line that is longer than a text is wrapped at, so many others.
FEWEST_PER_LONG = 10
# The longest of the words with which no sentence ends, and what stands before it.
MAX_LAST_WORD = 12
_ITEM = re.compile(r"(?:[0-9]{1,3}|[a-zA-Z]|[ivxIVX]{1,4})[.)]\s")
_ENDS = tuple(".!?:;…")
_CLOSING = "\"”’')]"
# A line of an address that begins so goes on with none.
_OF_ADDRESS = re.compile(r"(?i:(?:c/o|d/a)\s|(?:e-?mail|surel|fax|faks|telp?)\s?[:.]|\S+@\S+$)")
_DASHES = (" –", " —")
_DASHES_BEFORE = ("– ", "— ")
# The site that tells a text, as some print it before the place: ntt.example.com, Kupang –
_OUTLET = re.compile(r"(?:[\w-]+\.)+[a-z]{2,7}\b[\s,.|]{0,3}(?:[A-Z][\w' ]{2,30})?[\s,|]{0,2}[–—-]+\s")
_MARKS_WITHIN = frozenset(",;)]!?.")
_GOES_ON = re.compile(r"[,;)\]!?]|\.(?!\.)")
_LAST_WORDS = frozenset(
    """
    selaku sebagai antara seperti guna agar karena sehingga melaksanakan menurut bersama terhadap
    di ke dari pada dan atau yang dengan untuk oleh dalam kepada tentang bahwa adalah para serta melalui via
    laman situs kunjungi lihat
    the a an of to in on at by and or for with from that as is are visit see
    """.split()
)
_BY_NAME = re.compile(r"(?:by|oleh)(?: [A-Z][\w.'’-]*){1,4}")
_UNFINISHED = re.compile(rf"(?:[,(\[“]|(?<!\w)(?:{'|'.join(sorted(_LAST_WORDS))}))$", re.IGNORECASE)


def unwrap(lines: list[Line]) -> list[Line]:
    """`lines` with hard-wrapped paragraphs made whole; as they are where the text is not hard-wrapped."""
    width = _width(lines)
    if not width:
        return lines
    runs: list[list[Line]] = []
    previous: Line | None = None
    first = next(line for line in lines if line.printed)
    for line in lines:
        is_next = previous is not None and _is_wrapped(previous, line, width)
        is_day_of_headline = previous is first and _is_dated(line)
        if is_next and not _ITEM.match(line.printed) and not is_day_of_headline:
            runs[-1].append(line)
        else:
            runs.append([line])
        previous = line
    breaks = _breaks(runs)
    return [join(run, breaks) if len(run) > 1 else run[0] for run in runs]


def _breaks(runs: Sequence[Sequence[Line]]) -> Callable[[str, str], bool] | None:
    """Whether a word is broken at the end of a line; None for a text of which no line ends with a hyphen.

    Where several do, the text breaks words, and what its words leave open is taken for broken.
    """
    ends = sum(line.printed[-1] in HYPHENS for run in runs for line in run[:-1])
    if not ends:
        return None
    hyphens = Hyphens(line.printed for run in runs for line in run)
    return partial(hyphens.breaks, by_guess=ends >= FEWEST_HYPHENS)


def mend_broken(lines: Sequence[Line]) -> list[Line]:
    """`lines` with sentences made whole that were broken over lines at links."""
    mended: list[Line] = []
    last = -1  # where the last printed line lies in `mended`
    ink = [line for line in lines if line.printed]
    is_broken_up = _is_broken_up(ink)
    following = iter([*ink[1:], None])
    for line in lines:
        if not line.printed:
            mended.append(line)
            continue
        after = next(following)
        if last >= 0 and (
            _is_broken(mended[last], line, after) or (is_broken_up and _is_of_sentence(mended[last], line))
        ):
            mended[last] = join([mended[last], line])
            del mended[last + 1 :]
        else:
            last = len(mended)
            mended.append(line)
    return mended


def _is_broken_up(ink: Sequence[Line]) -> bool:
    """Whether a page breaks sentences over short lines: several go on in small letters to their end."""
    ended, going_on = 0, False
    for line, after in pairwise(ink):
        is_next = after.glued and after.printed[0].islower() and _goes_on_small(line, after)
        ended += going_on and not is_next and _ends(line)
        going_on = is_next
    return ended + (going_on and _ends(ink[-1])) >= FEWEST_BROKEN


def _goes_on_small(line: Line, after: Line) -> bool:
    """Whether the next line, right below, goes on with an unfinished one in small letters."""
    if not (after.glued and after.printed[0].islower()) or _ends(line) or after.bullet or after.form:
        return False
    is_plain = not (line.is_row or after.is_row or line.form or line.markdown or after.markdown)
    return is_plain and line.words > 1 and not _is_byline(after) and not _ITEM.match(after.printed)


def _is_of_sentence(line: Line, after: Line) -> bool:
    """Whether a line goes on with one above it on a page that breaks its sentences.

    It begins in small letters, or the one above is the beginning of a sentence that was put together.
    """
    if not (_goes_on_small(line, after) or _is_last_of_begun(line, after)):
        return False
    # To know furniture and facts takes longest, and few lines need it.
    if furniture_kind(line.text) or furniture_kind(after.text):
        return False
    return not (has_digit(line.printed) and read_facts(line))


def _is_last_of_begun(line: Line, after: Line) -> bool:
    """Whether the next line ends the sentence whose beginning was put together."""
    is_begun = bool(line.last) and after.glued and not _ends(line) and not (after.bullet or after.form)
    return is_begun and _ends(after) and not _ITEM.match(after.printed)


def _width(lines: list[Line]) -> int:
    """The width at which the text is wrapped, in characters; 0 where it is not."""
    lengths = [len(line.printed) for line in lines if line.printed and not line.form]
    fitting = [length for length in lengths if length <= WIDEST]
    # A caption or title may stand on one line above a text that is wrapped.
    if not fitting or len(lengths) - len(fitting) > len(fitting) // FEWEST_PER_LONG:
        return 0
    width = max(fitting)
    if width < NARROWEST:
        return 0
    pairs = [(a, b) for a, b in pairwise(lines) if b.glued and b.printed and not b.bullet]
    # A line that ends with its sentence may be the last of a paragraph, however long.
    long = [
        (a, b)
        for a, b in pairs
        if len(a.printed) >= 0.6 * width and (not _ends(a) or _is_wrapped(a, b, width))
    ]
    full = [a for a, b in long if _is_wrapped(a, b, width)]
    is_wrapped = len(full) >= FEWEST_FULL_LINES and len(full) >= 0.6 * len(long)
    return width if is_wrapped and sum(not _ends(a) for a in full) >= FEWEST_UNFINISHED else 0


def _is_wrapped(line: Line, after: Line, width: int) -> bool:
    """Whether the first word of the next line would not have fitted on this one."""
    if (
        not after.glued
        or not line.printed
        or not after.printed
        or after.bullet
        or line.is_row
        or after.is_row
        or len(line.printed) > width
        or _changes_case(line.printed, after.printed)
    ):
        return False
    if line.printed[-1] in HYPHENS and after.printed[0].islower():
        return len(line.printed) >= FULL * width
    return len(line.printed) + 1 + len(after.printed.split(maxsplit=1)[0]) > width


def _changes_case(line: str, after: str) -> bool:
    """Whether one line is in capitals and the other is not: a title, and the text or site below it."""
    return line.isupper() != after.isupper() and not (after.isupper() and " " not in after)


def _is_broken(line: Line, after: Line, third: Line | None) -> bool:
    if _ends(line) or not _is_next(line, after, third):
        return False
    if _stands_alone(line, after) or line.printed.endswith(after.printed):
        return False  # breadcrumbs end with the title, which stands below them
    if line.is_row or line.form or line.markdown or after.is_row or after.form or after.markdown:
        return False
    if after.bullet and not (after.glued and _parts_dateline(line.printed, after.printed)):
        return False
    if _ITEM.match(after.printed) or (after.region and not after.glued):
        return False
    # To read facts takes longest, and most lines need it not.
    return not (_is_byline(after) or _is_of_facts(line, after, third))


def _is_next(line: Line, after: Line, third: Line | None) -> bool:
    """Whether the next line goes on with one by the words and marks at their ends, as few do."""
    if after.printed[0] in _MARKS_WITHIN and _GOES_ON.match(after.printed):
        return True
    return (after.glued and _parts_dateline(line.printed, after.printed)) or _goes_on(line, after, third)


def _goes_on(line: Line, after: Line, third: Line | None) -> bool:
    """Whether the next line goes on with the sentence of one, by the words at their ends."""
    is_unfinished = _is_unfinished(line.printed)
    if not (after.glued or is_unfinished):
        return False
    if is_unfinished and len(line.printed) >= SHORTEST and (after.glued or after.printed[0].islower()):
        return True
    if max(len(line.printed), len(after.printed)) < NARROWEST:
        return False
    if after.printed[0].islower():
        # Below a headline in capitals small letters are another line's: of a picture, of a writer.
        # ... and so they are below who signs, and below a mark of the text's end.
        return not (line.printed.isupper() or _OUTLET.match(after.printed) or ends_signed(line))
    # The words of a link stand between two parts of one sentence.
    if line.printed.isupper() or third is None or not (after.glued and third.glued) or has_year(after):
        return False
    return _continues(after, third)


def _is_of_facts(line: Line, after: Line, third: Line | None) -> bool:
    """Whether a line states facts, or the next is a writer's name in small letters above a date."""
    if has_digit(line.printed) and read_facts(line):
        return True
    is_short = after.printed[0].islower() and after.printed.count(" ") < MOST_WORDS_OF_BYLINE
    return is_short and third is not None and _is_dated(third)


def _is_dated(line: Line) -> bool:
    return may_state_date(line.text) and any(fact.printed for fact in read_facts(line))


def _parts_dateline(line: str, after: str) -> bool:
    """Whether a line ends with the dash behind a dateline (not `– Ends –`), or the next begins with it."""
    if line.endswith(_DASHES):
        return len(line) <= MAX_LINK_LENGTH and after[:1].isupper() and not line.startswith(_DASHES_BEFORE)
    return after.startswith(_DASHES_BEFORE) and dateline_alone(line) is not None


def _is_unfinished(printed: str) -> bool:
    """Whether a line ends with a word or a mark with which no sentence ends."""
    last = printed.rpartition(" ")[2]
    if last.isascii() and last.isalpha():
        return last.lower() in _LAST_WORDS
    return _UNFINISHED.search(printed[-MAX_LAST_WORD:]) is not None


def _continues(line: Line, after: Line) -> bool:
    if (
        _ends(line)
        or after.bullet
        or _ITEM.match(after.printed)
        or after.is_row
        or len(line.printed) > MAX_LINK_LENGTH
        or _OF_ADDRESS.match(after.printed)
        or _is_byline(after)
    ):
        return False
    return after.printed[0].islower() or _GOES_ON.match(after.printed) is not None


def _stands_alone(line: Line, after: Line) -> bool:
    """Whether a line goes on with no sentence: part of an address, a count, a control like `share :`."""
    text = after.text
    if text.isdigit() or ("@" in text[1:] and after.words == 1 and _is_name(line)):
        return not _is_unfinished(line.printed)
    if ":" not in text and "/" not in text[:2] and "." not in text[:5]:
        return False
    is_control = text.endswith(":") and " " not in text.rstrip(" :") and furniture_kind(text) is not None
    return is_control or _OF_ADDRESS.match(text) is not None


def _is_name(line: Line) -> bool:
    """Whether half the words of a line have capitals, as of a person or a role."""
    return 2 * sum(word[0].isupper() for word in line.text.split()) >= line.words


def _is_byline(line: Line) -> bool:
    """Whether a line in small letters is none of a sentence, but facts: `by admin | 3 May 2019`."""
    if not line.printed[0].islower():
        return False
    return _BY_NAME.fullmatch(line.printed) is not None or (
        has_digit(line.printed) and bool(read_facts(line))
    )


def _ends(line: Line) -> bool:
    last = line.printed[-1:]
    return line.printed.rstrip(_CLOSING).endswith(_ENDS) if last in _CLOSING else last in _ENDS


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


def _gap(line: Line, after: Line) -> str:
    """What parts a line from the next one in a sentence."""
    if _GOES_ON.match(after.printed) or line.printed.endswith(("(", "[", "“")):
        return ""
    return "" if line.printed.endswith("-") and after.printed[0].islower() else " "


def _cells_with(cells: tuple[str, ...], words: str) -> tuple[str, ...]:
    """The cells of a row with words behind the last one that is not empty."""
    last = max((number for number, cell in enumerate(cells) if cell), default=-1)
    return tuple(f"{cell}{words}" if number == last else cell for number, cell in enumerate(cells))
