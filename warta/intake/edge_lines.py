"""The site's own lines that the rules have left at the edges of a text, judged by what they look like.

What belongs here: weighing the lines above the first and below the last paragraph once every rule has had its
say, which lines are never left out on that ground alone, and telling what is left out. What does not: the
measures that are weighed (`warta.intake.edge_traits`), the weights (`warta/data/edge_weights.txt`, made by
`tests/train_edges.py`), lines amid a text, and any line known by its words (`warta.intake.furniture`).

The rules know what the newsrooms seen so far print. A newsroom not seen before prints other words in the same
shapes: short lines without a sentence, labels, dates, counts, names, addresses, rows of buttons. A logistic
regression weighs these shapes (of the family of boilerplate classifiers by shallow features of text, as in
Kohlschütter et al., WSDM 2010, for lines instead of blocks). A lost line is worse than a kept one, so a run
must be much likelier furniture than text, no sentence is left out, and a person is told.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from functools import cache
from itertools import islice

from warta.agencies import fold
from warta.intake.contact_lines import kind_of
from warta.intake.dateline import dateline_alone
from warta.intake.edge_kept import closes_text, is_broken, is_kept, is_sentence, opens_text
from warta.intake.edge_traits import Edges
from warta.intake.fact import About, Fact
from warta.intake.fact_list import role_of
from warta.intake.marking import Marking
from warta.intake.nonrelease import doubt_kind
from warta.intake.role import Role
from warta.intake.shape import has_words
from warta.intake.signoff import sign_off
from warta.intake.text_datelines import opening_dateline
from warta.intake.wordlists import read_sections

# The logarithm of the odds, on the average of the lines of a run, above which furniture is left out: e^1.5 is
# between four and five to one.
LEAST_ODDS = 1.5
# ... and of one line above which it is told though it is kept.
ODDS_OF_DOUBT = 3.0
# Of no line may it be likelier that it is text.
LEAST_ODDS_OF_LINE = 0.0
# More lines at one edge are a list or a text in lines of its own.
MOST_LINES = 24
# Sentences amid furniture below the text: the share of the text's words that they may have, what each takes
# from the odds, and how many lines between them and the text must be the site's for sure.
MOST_OF_TEXT = 0.5
COST_OF_SENTENCE = 5.0
FEWEST_SIGNS = 1
# So many lines are looked at for whether there may be any furniture below the text.
LAST_LINES = 3
# Where fewer of a page's words are function words, its language is not one whose shapes are known.
LEAST_SHARE_OF_FUNCTION_WORDS = 0.05
ENOUGH_PARAGRAPHS = 4
# The weight of every line, whatever its traits.
CONSTANT = "constant"
_WAYS = frozenset("WCBD")
_FACTS_ABOVE = frozenset({About.PUBLISHED, About.DATE, About.NUMBER, About.VIEWS})


@cache
def weights() -> tuple[Mapping[str, float], Mapping[str, float]]:
    """What each trait weighs of a line above and of one below the text."""
    sections = read_sections("edge_weights.txt")
    above, below = (
        {name: float(value) for name, _, value in (entry.rpartition(" ") for entry in sections[side])}
        for side in ("above", "below")
    )
    return above, below


def odds(traits: Mapping[str, float], weighing: Mapping[str, float]) -> float:
    """The logarithm of the odds that a line with these traits is furniture."""
    return weighing[CONSTANT] + sum(weighing.get(name, 0.0) * value for name, value in traits.items())


def leave_out_edges(marking: Marking) -> None:
    """Mark the lines at the edges of the text that look like the site's own, and tell them.

    Saved pages have an area of text of their own and are left alone, as is what may be another kind of text.
    """
    sheet, lines = marking.sheet, marking.text_positions()
    if sheet.content or all(map(sheet.text, (*lines[:1], *lines[-LAST_LINES:]))):
        return  # as most are
    edges = Edges(sheet, lines, _title(marking))
    if not any(map(edges.is_prose, lines)):
        return
    of_above, of_below = weights()
    above = _left_above(edges, of_above)
    below = _left_below(edges, of_below)
    unsure = _unsure(edges, edges.above[len(above) :], of_above, is_above=True)
    unsure += _unsure(edges, [p for p in edges.below[::-1] if p not in below], of_below, is_above=False)
    if not (above or below or unsure) or not _knows_language(edges) or doubt_kind(marking.result):
        return
    for position in unsure:
        told = f"line {sheet[position].number} may be the site's own; it is kept as text"
        marking.result.doubt("body", told)
    if _may_be_left(marking, above):
        _take_above(marking, above)
        _tell(marking, above, "above")
    if below:
        _take_below(marking, below)
        _tell(marking, below, "below")


def _title(marking: Marking) -> str:
    return fold(" ".join(line.text for line in marking.result.of(Role.TITLE)))


def _knows_language(edges: Edges) -> bool:
    """Whether the text is in a language whose function words are known: else shapes tell nothing."""
    prose = (position for position in edges.body if edges.is_prose(position))
    shapes = [edges.shape(position) for position in islice(prose, ENOUGH_PARAGRAPHS)]
    letters = sum(shape.letters for shape in shapes)
    return sum(shape.function for shape in shapes) >= LEAST_SHARE_OF_FUNCTION_WORDS * letters > 0


def _left_above(edges: Edges, weighing: Mapping[str, float]) -> list[int]:
    """The lines above the first paragraph that are furniture: the uppermost, as far as the odds grow."""
    run = edges.above
    if len(run) > MOST_LINES:
        return []
    best = total = 0.0
    count = 0
    for number, position in enumerate(run, start=1):
        found = odds(edges.traits(position, run, is_above=True), weighing)
        is_text = is_kept(edges, position) or is_sentence(edges, position) or opens_text(edges, position)
        if is_text or found < LEAST_ODDS_OF_LINE:
            return [] if is_broken(edges, position) else run[:count]
        total += found - LEAST_ODDS
        if total > best:
            best, count = total, number
    return run[:count]


def _left_below(edges: Edges, weighing: Mapping[str, float]) -> list[int]:
    """The lines at the end of the text that are furniture: the lowest, up to where the odds are best.

    Few sentences may be among them that speak to the reader, where lines that are surely the site's stand
    between these and the text.
    """
    body, run = edges.body, edges.below
    best = total = 0.0
    found, crossed, signs = len(body), 0, 0
    for number in range(len(body) - 1, len(edges.above) - 1, -1):
        position = body[number]
        if edges.is_prose(position) or is_sentence(edges, position):
            crossed, signs = crossed + edges.sheet[position].words, 0
            if not edges.speaks_to_reader(position) or _is_most_of_text(edges, crossed):
                break
            total -= COST_OF_SENTENCE
            run = edges.run_above(number)
            continue
        if len(run) > MOST_LINES or is_kept(edges, position) or closes_text(edges, position, run):
            break
        is_furniture = odds(edges.traits(position, run, is_above=False), weighing)
        if is_furniture < LEAST_ODDS_OF_LINE:
            break
        total += is_furniture - LEAST_ODDS
        signs += edges.is_of_site(position)
        if total > best and (signs >= FEWEST_SIGNS or not crossed):
            best, found = total, number
    return list(body[found:])


def _is_most_of_text(edges: Edges, crossed: int) -> bool:
    """Whether so many words are too large a share of those of the paragraphs."""
    words = sum(edges.sheet[position].words for position in edges.body if edges.is_prose(position))
    return crossed > MOST_OF_TEXT * (words - crossed)


def _unsure(edges: Edges, kept: Sequence[int], weighing: Mapping[str, float], *, is_above: bool) -> list[int]:
    """The outermost of the lines kept at one edge, which go inwards, where it is likely furniture still."""
    if not kept or len(kept) > MOST_LINES or is_kept(edges, kept[0]):
        return []
    line = edges.sheet[kept[0]]
    opening = opening_dateline(line.text)
    if (opening and opening.place) or sign_off(line) is not None:
        return []
    traits = edges.traits(kept[0], edges.above if is_above else edges.below, is_above=is_above)
    return list(kept[:1]) if odds(traits, weighing) >= ODDS_OF_DOUBT else []


def _may_be_left(marking: Marking, left: Sequence[int]) -> bool:
    """Whether there are words on lines above the text, and no day but the release's.

    Other days are those of an event or a list, and a rule opens what follows it.
    """
    if not any(has_words(marking.sheet[position]) for position in left):
        return False
    stated = [fact for _, fact in marking.result.stated()]
    told = [fact for position in left for fact in _facts(marking, position)]
    days = {
        fact.printed.date for fact in (*stated, *told) if fact.printed and fact.about is not About.UPDATED
    }
    return len(days) <= 1 or not any(fact.printed for fact in told)


def _take_above(marking: Marking, left: Sequence[int]) -> None:
    """Mark lines above the text, and keep what they state that is not known."""
    for position in left:
        facts = _new_facts(marking, position, _FACTS_ABOVE)
        marking.mark([position], role_of(facts) if facts else Role.FURNITURE)
        if facts:
            marking.state(position, facts)
        if any(fact.printed for fact in facts):
            line = marking.sheet[position]
            told = f"it stands on line {line.number}, which is left out of the text for what it looks like"
            marking.result.doubt("date", told)


def _take_below(marking: Marking, left: Sequence[int]) -> None:
    """Mark lines below the text, and keep a release's number.

    Place and date are a signature's; the others are contacts where one tells a way to reach somebody.
    """
    has_ways = any(kind_of(marking.sheet[position]) in _WAYS for position in left)
    marking.mark(left, Role.CONTACT if has_ways else Role.RESIDUE)
    for position in left:
        if dateline_alone(marking.sheet[position].text):
            marking.mark([position], Role.SIGNATURE)
        elif facts := _new_facts(marking, position, {About.NUMBER}):
            marking.state(position, facts)


def _new_facts(marking: Marking, position: int, wanted: Collection[About]) -> tuple[Fact, ...]:
    """What a line states of the release, so far as nothing else states it: its date, number and views."""
    stated = [fact for _, fact in marking.result.stated()]
    known = {fact.about for fact in stated}
    if any(fact.printed for fact in stated):
        known |= {About.PUBLISHED, About.DATE}
    found = _facts(marking, position)
    return tuple(fact for fact in found if fact.about in wanted and fact.about not in known)


def _facts(marking: Marking, position: int) -> tuple[Fact, ...]:
    """The facts that a line consists of, or the date that it begins with, whatever stands behind it."""
    if facts := marking.sheet.facts(position):
        return facts
    opening = opening_dateline(marking.sheet[position].text)
    return (Fact(About.DATE, opening.date.words, opening.date),) if opening and opening.date else ()


def _tell(marking: Marking, left: Sequence[int], side: str) -> None:
    first, last = marking.sheet[left[0]].number, marking.sheet[left[-1]].number
    is_one = first == last
    lines = f"line {first} stands" if is_one else f"lines {first} to {last} stand"
    reason = "is left out, as it looks" if is_one else "are left out, as they look"
    told = f"{lines} {side} the text and {reason} like the site's own; look whether this is text"
    marking.result.doubt("body", told)
