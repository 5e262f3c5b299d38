"""The site's own lines that the rules have left at the edges of a text, weighed by what they look like.

What belongs here: weighing the lines above the first and below the last paragraph once every rule has had
its say, where none is weighed, and telling what is left out. What does not: the choice
(`warta.intake.edges.edge_choice`), the traits that are weighed (`warta.intake.edges.edge_traits`), lines
amid a text, and any line known by its words (`warta.intake.shapes.furniture`).

The rules know what the newsrooms seen so far print. A newsroom not seen before prints other words in the same
shapes: short lines without a sentence, labels, dates, counts, names, addresses, rows of buttons, and
sentences that have no word in common with the text. A lost line is worse than a kept one, so only what is
much likelier furniture than text is left out, and a person is told.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from itertools import islice, takewhile

from warta.intake.contacts.contact_lines import kind_of
from warta.intake.datelines.dateline import dateline_alone
from warta.intake.edges.edge_choice import chances_of_ends, left_at_end, may_be_site, weights
from warta.intake.edges.edge_kept import stays
from warta.intake.edges.edge_shape import Edges
from warta.intake.edges.edge_traits import EdgeTraits
from warta.intake.marks.fact import About, Fact
from warta.intake.refusing.nonrelease import doubt_kind
from warta.intake.role import Role
from warta.intake.shapes.furniture import Kind
from warta.intake.shapes.shape import has_words
from warta.intake.sheets.fact_role import role_of
from warta.intake.sheets.marking import Marking
from warta.intake.sheets.text_datelines import opening_dateline

# A line that is kept is told where the chance that it is the site's is higher, a paragraph where it is much
# higher.
CHANCE_OF_DOUBT = 0.35
CHANCE_OF_DOUBT_OF_PARAGRAPH = 0.86
# Where fewer of a page's words are function words, its language is not one whose shapes are known.
LEAST_SHARE_OF_FUNCTION_WORDS = 0.05
ENOUGH_PARAGRAPHS = 4
_WAYS = frozenset("WCBD")
_BUTTONS = frozenset({Kind.WEAK, Kind.CONTROL})
# What heads the paragraph that says what an agency is.
_ABOUT = re.compile(r"(?:tentang|about|sekilas|profil singkat) [A-Z][^.!?]{1,60}$", re.IGNORECASE)
_FACTS_ABOVE = frozenset({About.PUBLISHED, About.DATE, About.NUMBER, About.VIEWS})


def leave_out_edges(marking: Marking) -> None:
    """Mark the lines at the edges of the text that look like the site's own, and tell them.

    Saved pages have an area of text of their own and are left alone, as is what may be another kind of text.
    """
    sheet, lines = marking.sheet, marking.text_positions()
    if sheet.content:
        return
    if not lines:
        return
    title = _title(marking)
    edges = Edges(sheet, lines, title)
    sides = [is_above for is_above in (True, False) if may_be_site(edges, weights(), is_above=is_above)]
    if not sides:
        return
    traits = EdgeTraits(edges, marking.role, title)
    found = [(is_above, *_judged(traits, is_above=is_above)) for is_above in sides]
    if not any(left or unsure for _, left, unsure in found):
        return
    if not _knows_language(edges) or doubt_kind(marking.result):
        return
    for is_above, left, unsure in found:
        _leave_out(marking, left, unsure, is_above=is_above)


def _judged(traits: EdgeTraits, *, is_above: bool) -> tuple[list[int], list[int]]:
    """The positions of lines to be left out on one side, in order, and of the line that may be another."""
    numbers, chances = chances_of_ends(traits, weights(), is_above=is_above)
    count = left_at_end(traits, numbers, chances, is_above=is_above)
    edges, kept = traits.edges, numbers[count : count + 1]
    unsure = [n for n in kept if _is_unsure(edges, n, chances[count + 1 :], is_above=is_above)]
    return sorted(edges.body[n] for n in numbers[:count]), [edges.body[n] for n in unsure]


def _is_unsure(edges: Edges, number: int, chances: Sequence[float], *, is_above: bool) -> bool:
    """Whether a line that is kept is to be told, by the chances that it is the site's.

    None that stays is, and none above the text that hangs together with another such line below it.
    """
    position = edges.body[number]
    is_prose = edges.is_prose(position)
    if sum(chances) <= (CHANCE_OF_DOUBT_OF_PARAGRAPH if is_prose else CHANCE_OF_DOUBT):
        return False
    return not (is_above and _is_glued(edges, position + 1)) and not stays(edges, number, is_above=is_above)


def _is_glued(edges: Edges, position: int) -> bool:
    """Whether a line without prose stands right below the line above it."""
    return position < len(edges.sheet) and edges.sheet[position].glued and not edges.is_prose(position)


def _leave_out(marking: Marking, left: list[int], unsure: list[int], *, is_above: bool) -> None:
    for position in unsure:
        told = f"line {marking.sheet[position].number} may be the site's own; it is kept as text"
        marking.result.doubt("body", told)
    if is_above and left and _may_be_left(marking, left):
        _take_above(marking, left)
        _tell(marking, left, "above")
    elif left and not is_above:
        _take_below(marking, left)
        _tell(marking, left, "below")


def _title(marking: Marking) -> str:
    return " ".join(line.text for line in marking.result.of(Role.TITLE)).casefold()


def _knows_language(edges: Edges) -> bool:
    """Whether the text is in a language whose function words are known: else shapes tell nothing."""
    prose = (position for position in edges.body if edges.is_prose(position))
    shapes = [edges.shape(position) for position in islice(prose, ENOUGH_PARAGRAPHS)]
    letters = sum(shape.letters for shape in shapes)
    return sum(shape.function for shape in shapes) >= LEAST_SHARE_OF_FUNCTION_WORDS * letters > 0


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
    marking.mark(left, Role.CONTACT if _tells_whom_to_ask(marking, left) else Role.RESIDUE)
    marking.mark(_about_agency(marking, left), Role.BOILERPLATE)
    for position in left:
        if dateline_alone(marking.sheet[position].text):
            marking.mark([position], Role.SIGNATURE)
        elif facts := _new_facts(marking, position, {About.NUMBER}):
            marking.state(position, facts)


def _tells_whom_to_ask(marking: Marking, left: Sequence[int]) -> bool:
    """Whether one of the lines tells a way to reach somebody: below a button the site gives its own."""
    sheet = marking.sheet
    above = [*takewhile(lambda p: kind_of(sheet[p]) not in _WAYS, left)]
    return len(above) < len(left) and not any(sheet.kind(p) in _BUTTONS for p in above)


def _about_agency(marking: Marking, left: Sequence[int]) -> list[int]:
    """Those of the lines below a text that say what its agency is: `Tentang X`, and paragraphs below that."""
    sheet = marking.sheet
    heads = (p for p in left if _ABOUT.match(sheet[p].text) and not sheet.text(p))
    head = next(heads, None)
    if head is None:
        return []
    below = [p for p in left if p > head]
    told = [*takewhile(sheet.text, below)]
    return [head, *told] if told else []


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
    marking.note_weighed(left)
    first, last = marking.sheet[left[0]].number, marking.sheet[left[-1]].number
    is_one = first == last
    lines = f"line {first} stands" if is_one else f"lines {first} to {last} stand"
    reason = "is left out, as it looks" if is_one else "are left out, as they look"
    told = f"{lines} {side} the text and {reason} like the site's own; look whether this is text"
    marking.result.doubt("body", told)
