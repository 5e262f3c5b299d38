"""The headline above a line that has more of the text's words: above its deck, or above a caption.

What belongs here: looking from the line that speaks most for being the title upwards to the one whose deck
or caption it is. What does not: how much speaks for each line (`warta.intake.titles.title_weight`),
captions above a headline (`warta.intake.titles.title_captions`), and the choice of the title
(`warta.intake.titles.head`).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass

from warta.intake.marks.rubric import begins_with_kind
from warta.intake.shapes.shape import is_sentence_case, is_short
from warta.intake.sheets.sheet import Sheet
from warta.intake.titles.facts_beside import is_dated
from warta.intake.titles.title_signs import (
    begins_with_label,
    ends_as_sentence,
    names_section,
    share_said,
    weight_against,
)
from warta.intake.titles.title_weight import Weighing

FEWEST_WORDS_OF_HEADLINE = 5
# Behind the name of a land or a town, with a colon, so many words are a headline.
FEWEST_WORDS_BEHIND_LABEL = 5
# How far below a headline a caption may stand that has more of the text's words, and by how much it may lead.
REACH_OF_CAPTION, LEAD_OF_CAPTION = 4, 2.5
# ... and by how much a deck may lead in the same case; a name of the site looks so much like one.
LEAD_OF_DECK, LEAST_OF_NAME = 1.5, 2.0
# ... and by how much it leads for no more than standing nearer to the text.
LEAD_OF_PLACE = 0.2
# Two that have more of their longer words in common are one headline, and the first of them its copy.
MOST_OF_OTHER = 0.5
# What part of a headline's longer words the text has, where a deck stands below that has more of them.
LEAST_SHARE_ABOVE_DECK = 0.1
# How many lines of facts may part a headline from its deck.
REACH_OF_FACTS = 3
_MARKS_OF_WAYS = re.compile(r" [|»›>⁄] ")


@dataclass(frozen=True, slots=True)
class Above:
    """Looks upwards from a candidate on one page.

    `scores` says how much speaks for each of the `candidates`, `stated` are titles of the page's metadata in
    small letters, and `is_in_title_case` tells whether a candidate is a headline in the case of titles.
    """

    sheet: Sheet
    candidates: Sequence[int]
    scores: Mapping[int, float]
    weighing: Weighing
    stated: Collection[str]
    is_in_title_case: Callable[[int], bool]

    def headline(self, best: int) -> int:
        """The headline whose deck or caption the best candidate is, else that one."""
        return self._above_equal(self._above_caption(self._above_facts(best)))

    def _above_facts(self, best: int) -> int:
        """The headline right above the facts that the best candidate stands right below: that is its deck."""
        sheet = self.sheet
        first = best
        while first and best - first < REACH_OF_FACTS and self._is_of_facts(first - 1):
            first -= 1
        above = first - 1
        if above not in self.scores or not any(is_dated(sheet, p) for p in range(first, best)):
            return best
        # Right below the name of a site stands what it says of itself.
        is_headline = above > 1 and self.is_in_title_case(above) and not begins_with_kind(sheet[above].text)
        is_near = self.scores[above] >= self.scores[best] - LEAD_OF_DECK
        return above if is_headline and is_near and sheet.folded(best) not in self.stated else best

    def _is_of_facts(self, position: int) -> bool:
        """Whether a line is a date, or may be the name of an office beside one."""
        sheet = self.sheet
        return is_dated(sheet, position) or bool(sheet.facts(position)) or is_short(sheet[position])

    def _above_caption(self, best: int) -> int:
        """The headline above the best candidate, where that one is in the case of sentences and it is not.

        What is in that case below a headline in the case of titles is a caption or a summary.
        """
        if not is_sentence_case(self.sheet[best]):
            return best
        score = self.scores[best]
        for position in (p for p in reversed(self.candidates) if best - REACH_OF_CAPTION <= p < best):
            lead = LEAD_OF_CAPTION if self.is_in_title_case(position) else LEAD_OF_DECK
            is_headline = self.is_in_title_case(position) or self._is_above_deck(position)
            if is_headline and self.scores[position] >= score - lead:
                return position
        return best

    def _above_equal(self, best: int) -> int:
        """The first of two headlines in the case of titles for which as much speaks, but for its place."""
        above = best - 1
        is_near = above in self.scores and self.scores[above] >= self.scores[best] - LEAD_OF_PLACE
        if not is_near or is_sentence_case(self.sheet[above]) or self.sheet.folded(best) in self.stated:
            return best
        is_other = share_said(self.sheet.folded(best), self.sheet.folded(above)) <= MOST_OF_OTHER
        return above if is_other and self._is_above_deck(above) else best

    def _is_above_deck(self, position: int) -> bool:
        """Whether a line may be a headline that its deck stands below, in the case of sentences as that."""
        line = self.sheet[position]
        if line.words < FEWEST_WORDS_OF_HEADLINE or line.bullet or ends_as_sentence(line):
            return False
        if (
            weight_against(line.text) >= LEAST_OF_NAME
            or names_section(line.text)
            or _MARKS_OF_WAYS.search(line.text)
        ):
            return False
        if self.weighing.share(position) < LEAST_SHARE_ABOVE_DECK or self.sheet.kind(position) is not None:
            return False
        return not _is_labelled(line.text) and self.weighing.weight_as_site(position) < LEAST_OF_NAME


def _is_labelled(text: str) -> bool:
    """Whether a line begins with a label, and no headline stands behind it: `Larch: Ropes are mended …`."""
    behind = text.partition(": ")[2]
    return begins_with_label(text) and len(behind.split()) < FEWEST_WORDS_BEHIND_LABEL
