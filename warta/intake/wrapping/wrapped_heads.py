"""Lines of a hard-wrapped page that happen to be full, and go on with nothing all the same.

What belongs here: telling a headline, a fact or the site's own words, which end with their line, from a
paragraph that goes on below. What does not: at which width a page is wrapped
(`warta.intake.wrapping.hard_wraps`).
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from warta.intake.breaks.line_joins import ends, is_unfinished
from warta.intake.datelines.dateline import find_dateline
from warta.intake.facts.stated_facts import read_facts
from warta.intake.lines import Line
from warta.intake.marks.labels import label_alone, label_of
from warta.intake.offices.signoff import ends_signed
from warta.intake.shapes.furniture import Kind, furniture_kind
from warta.intake.sheets.sheet import WORDS_OF_HEADLINES

# Of more lines above it, a line is the last of a paragraph and none that stands by itself.
MOST_LINES = 4
# Words of a headline in which each longer one has a capital.
FEWEST_WORDS_OF_TITLE, SHORT_WORD = 4, 3
FEWEST_BARS = 2
MOST_WORDS_OF_LABEL = 2
# So many longer words in small letters on a line are a sentence's.
FEWEST_OF_SENTENCE = 2
# So many words at the end of breadcrumbs tell that a line goes on with them.
WORDS_OF_TRAIL = 2
_SENTENCE = re.compile(r"\w{4,}[.!?][”\"’)]*\s")


def stands_apart(run: Sequence[Line], line: Line, below: Sequence[Line], *, is_on_top: bool) -> bool:
    """Whether a line goes on with nothing, though its first word had no room on the last line of `run`.

    `run` are the lines that are of one paragraph so far, `below` some that stand below the line; `is_on_top`
    says that there is no paragraph above them.
    """
    above = run[-1]
    if above.text.endswith(line.text):
        return True  # a headline is printed again, and breadcrumbs end with it
    if furniture_kind(line.text) is not None and (ends(above) or ends_signed(above)):
        return True
    if len(run) > MOST_LINES or is_unfinished(above.printed):
        return False
    if len(run) == 1 and (kind := furniture_kind(above.text)):
        return not (kind is Kind.TRAIL and _is_wrapped_trail(above, line, below))
    if len(run) == 1 and ends(above) and _states_facts(above):
        return not _is_dateline(above, line)
    if line.printed[0].islower() or any(_SENTENCE.search(f"{each.printed} ") for each in run):
        return False
    if len(run) == 1 and _states_facts(above):
        return not _is_dateline(above, line)
    if _is_of_page(line, above) or _begins_text(run, line):
        return True
    return is_on_top and not run[0].indent and _is_below_headline(run, line)


def is_heading(above: Line, line: Line) -> bool:
    """Whether a line with which nothing goes on ends no sentence, though it would be the last of one.

    It is a heading, or a salutation.
    """
    if not line.printed[0].isupper() or is_unfinished(above.printed):
        return False
    return line.printed.endswith(",") or (ends(above) and not ends(line))


def _states_facts(line: Line) -> bool:
    """Whether a line is a menu or states facts, more than the name of somebody."""
    facts = read_facts(line)
    return line.text.count("|") >= FEWEST_BARS or any(
        fact.labelled or fact.printed or fact.count is not None for fact in facts
    )


def _is_dateline(line: Line, after: Line) -> bool:
    """Whether two lines begin a text with a place, though the first by itself reads as facts do."""
    opening = find_dateline(f"{line.printed} {after.printed}")
    return opening is not None and bool(opening.place)


def _is_of_page(line: Line, above: Line) -> bool:
    """Whether a line is furniture, a label or states facts, and is no part of a sentence.

    Below one that is begun the words before a colon may end it: `… the Foreign` `Minister underlined:`
    """
    is_label = label_alone(line) != "" or (line.words == 1 and label_of(f"{line.text}:") is not None)
    is_label = is_label or (
        line.words <= MOST_WORDS_OF_LABEL and line.text.endswith(":") and not _is_begun(above)
    )
    is_known = furniture_kind(line.text) is not None or is_label
    return is_known or (not ends(line) and bool(read_facts(line)))


def _is_begun(line: Line) -> bool:
    """Whether a line has several words that only a sentence has, and does not end it."""
    small = (word for word in line.text.split() if word[0].islower() and len(word) > SHORT_WORD)
    return not ends(line) and sum(word not in WORDS_OF_HEADLINES for word in small) >= FEWEST_OF_SENTENCE


def _is_wrapped_trail(trail: Line, line: Line, below: Sequence[Line]) -> bool:
    """Whether breadcrumbs go on with a line: with it they end as the lines below say."""
    last = " ".join(trail.text.split()[-WORDS_OF_TRAIL:])
    said = " ".join(each.text for each in below).casefold()
    return line.printed[0].islower() or f"{last} {line.text}".casefold() in said


def _begins_text(run: Sequence[Line], line: Line) -> bool:
    """Whether a line begins the text below its headline: with a dateline, as no line of a sentence does."""
    opening = find_dateline(line.printed)
    if opening is None or not opening.place:
        return False
    return opening.place.isupper() or all(_is_in_capitals(each) for each in run)


def _is_below_headline(run: Sequence[Line], line: Line) -> bool:
    """Whether lines are a headline by their capitals, and the next one begins a sentence.

    With what stands in brackets a name goes on: `… the Export Board` `(EB) today approved …`
    """
    if line.printed[0] == "(" or not all(_is_in_capitals(each) for each in run) or _is_dateline(run[0], line):
        return False
    longer = [word for word in line.text.split()[1:] if len(word) > SHORT_WORD and word[0].isalpha()]
    small = sum(word[0].islower() and word not in WORDS_OF_HEADLINES for word in longer)
    return len(longer) >= FEWEST_WORDS_OF_TITLE and 2 * small > len(longer)


def _is_in_capitals(line: Line) -> bool:
    """Whether each longer word of a line has a capital, as in many headlines."""
    longer = (word for word in line.text.split() if len(word) > SHORT_WORD and word[0].isalpha())
    words = [word for word in longer if word not in WORDS_OF_HEADLINES]
    return len(words) >= FEWEST_WORDS_OF_TITLE - 1 and all(word[0].isupper() for word in words)
