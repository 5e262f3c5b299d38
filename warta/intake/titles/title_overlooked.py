"""The line above a title that may be the headline instead, where nearly as much speaks for it.

What belongs here: finding that line, for a person to look at. What does not: how much speaks for a line
(`warta.intake.titles.title_weight`), the choice of the title (`warta.intake.titles.head`), and telling of it
(`warta.intake.titles.title_rivals`).

A caption, a deck or what somebody said has more of the text's words than many a headline has, and a line that
is taken for none of the release would be lost without a word. Below a title a line like it is a deck as a
rule, so lines below are told only where the date stands right below them and not below the title.
"""

from __future__ import annotations

from collections.abc import Mapping

from warta.intake.names.bodies import looks_like_body
from warta.intake.offices.office_names import says_office
from warta.intake.shapes.shape import ends_as_text, is_title_like, names_honourable
from warta.intake.sheets.sheet import Sheet
from warta.intake.titles.title_candidates import is_above_facts
from warta.intake.titles.title_signs import begins_with_label, names_organisation
from warta.intake.titles.title_weight import Weighing

# By how many points a title may lead, ...
LEAD = 3.0
# ... how much of its longer words the text takes up at least, and how many words it has.
LEAST_SHARE, FEWEST_WORDS = 0.5, 3
# More against a line than this, and it is the name of the site or a word of its menu.
MOST_AS_SITE = 1.5
# Lines that begin alike are one headline, cut short in one place.
LETTERS_OF_BEGINNING = 12
_MARKS_OF_MENUS = ("|", "·", "/")


def overlooked(sheet: Sheet, weighing: Weighing, scores: Mapping[int, float], title: int) -> int:
    """The position of the line that may be the headline in place of the one at `title`, -1 where none is.

    `scores` tell how much speaks for each candidate, in points.
    """
    least = scores.get(title, 0.0) - LEAD
    near = [p for p, score in scores.items() if p != title and score > least]
    placed = [p for p in near if p < title or _is_beside_date(sheet, p, title)]
    found = (p for p in placed if _may_be_headline(sheet, p, title) and _is_of_text(weighing, p))
    return max(found, key=scores.__getitem__, default=-1)


def _is_beside_date(sheet: Sheet, position: int, title: int) -> bool:
    """Whether the date stands right below a line, and not right below the title above it."""
    return is_above_facts(sheet, position) and not is_above_facts(sheet, title)


def _may_be_headline(sheet: Sheet, position: int, title: int) -> bool:
    """Whether a line may be a headline by its words, and says something else than the title."""
    line, folded, other = sheet[position], sheet.folded(position), sheet.folded(title)
    if line.words < FEWEST_WORDS or line.bullet or sheet.kind(position) is not None or sheet.known(position):
        return False
    if folded[:LETTERS_OF_BEGINNING] in other or other[:LETTERS_OF_BEGINNING] in folded:
        return False
    if any(mark in line.text for mark in _MARKS_OF_MENUS) or ends_as_text(line) or sheet.facts(position):
        return False
    return is_title_like(line) and not (begins_with_label(line.text) or _is_name(line.text))


def _is_name(text: str) -> bool:
    return looks_like_body(text) or names_organisation(text) or says_office(text) or names_honourable(text)


def _is_of_text(weighing: Weighing, position: int) -> bool:
    return weighing.share(position) >= LEAST_SHARE and weighing.weight_as_site(position) <= MOST_AS_SITE
