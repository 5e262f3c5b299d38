"""How much speaks for a line above a text being its title, and how much for its being the name of the site.

What belongs here: the weights, of the words that line and text share, of form and place, of menus around it.
What does not: which lines are weighed (`warta.intake.titles.title_candidates`), what a line's own words say
(`warta.intake.titles.title_signs`), and the choice among the weighed (`warta.intake.titles.head`).
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from warta.intake.marks.fact import About
from warta.intake.marks.labels import label_alone, states_subject
from warta.intake.names.bodies import looks_like_body
from warta.intake.names.deeds_of_bodies import tells_deed
from warta.intake.shapes.furniture import Kind
from warta.intake.shapes.shape import (
    is_about_questions,
    is_sentence_case,
    is_short,
    names_page_of_site,
    names_place,
)
from warta.intake.sheets.sheet import Sheet
from warta.intake.titles.facts_beside import is_name_among_facts
from warta.intake.titles.text_start import ABOVE_RELEASE, MOST_LINES
from warta.intake.titles.title_candidates import is_above_facts, is_listed
from warta.intake.titles.title_names import PARTED
from warta.intake.titles.title_signs import (
    begins_with_label,
    ends_as_sentence,
    is_glued_menu,
    is_of_letterhead,
    names_company,
    names_organisation,
    reads_as_name_in,
    share_said,
    weight_against,
)

# How many lines of running text tell what the text speaks of.
REACH_OF_TEXT = 40
# Longer lines below the labelled day may be the first of the text.
MOST_WORDS_BELOW_LABEL = 8
# A page with fewer words of running text may be one of the site itself.
FEWEST_WORDS = 12
LEAST_OF_SITE = 3
# On top of a page the names of whose it is, and of what that belongs to, stand on so many lines.
LINES_OF_LETTERHEAD = 4
_BEHIND_PLACE = re.compile(r"\s*(?:[–—(]|--?\s|,\s[^,]{1,30}\s[–—-])")
_OF_MENUS, _OF_SITE = frozenset({Kind.MENU, Kind.SKIP}), frozenset({Kind.MENU, Kind.FOOTER})
_MARKS = re.compile(r"[,./()]")
LONGEST_NAME = 110
_BETWEEN_NAMES = re.compile(r" (?:[–—|&/-]|dan|and) ")


class Weighing:
    """Weighs the lines above the text of one page.

    `start` is its first paragraph, `stop` where its text ends, `named` the lines in small letters that the
    page names as its title, `candidates` the lines that may be it, and `first` the one of them above which
    nothing stands, -1 where there is none such; `stated` are titles of the page's metadata in small letters.
    """

    def __init__(
        self,
        sheet: Sheet,
        start: int,
        stop: int,
        named: Collection[str],
        candidates: Sequence[int],
        first: int,
        stated: Collection[str] = (),
    ) -> None:
        self._sheet = sheet
        self._start = start
        self._limit = min(start, MOST_LINES)
        self._named = named
        self._stated = stated
        self._candidates = candidates
        self._first = first
        texts = [p for p in range(start, min(stop, start + REACH_OF_TEXT)) if sheet.text(p)]
        self._said = " ".join([sheet[p].text for p in texts])
        self._folded = " ".join(map(sheet.folded, texts))
        self._is_bare = sum([sheet[p].words for p in texts]) < FEWEST_WORDS
        self._below, self._menus = self._lines_below()

    def score(self, position: int) -> float:
        """How much speaks for a candidate being the title, in points: a heading of first rank has four."""
        sheet = self._sheet
        line, folded = sheet[position], sheet.folded(position)
        words = line.words
        score = 4 * self.share(position) * min(1.0, words / 4)
        score += 1 if words >= 5 else -1 if words <= 2 else 0
        if folded in self._named:
            score += -2 if self._repeats_site(position) else 3
        score += 4 if line.form == "heading1" or self._is_stated_heading(position) else 0
        score += 3 if states_subject(line.text) else 0
        score += 1.5 if self._is_below_label(position) else 0
        score += 0.5 if line.text.isupper() and words > 2 else 0
        score += 1.5 if position and sheet.above_title(position - 1) and words > 3 else 0
        score -= 0.15 * min(12, self._below[position])
        score -= (3 if is_listed(self._sheet, position) else 1) if line.bullet else 0
        score -= weight_against(line.text) + 4 * is_of_letterhead(line.text)
        score -= (
            3 if position and label_alone(sheet[position - 1]) and sheet[position - 1].text[-1] == ":" else 0
        )
        score -= 3 if names_place(line.text) and is_above_facts(self._sheet, position) else 0
        score -= 2 if ends_as_sentence(line) else 0
        score -= 2 if line.text[0].islower() and "," in line.text else 0  # tags in a row
        score -= 1.5 if begins_with_label(line.text) and words < 8 else 0
        against = self.weight_as_site(position)
        score -= against
        score += 1 if position == self._first and not against else 0
        score += (
            2 if position == self._candidates[0] and position and len(sheet.facts(position - 1)) > 1 else 0
        )
        is_of_questions = is_about_questions(line.text) and not PARTED.search(line.text)
        score += 9 if is_of_questions and not self._is_amid_short(position) else 0
        score += 9 if self._is_bare and names_page_of_site(line.text) else 0
        return score

    def _is_below_label(self, position: int) -> bool:
        """Whether a short headline stands alone between the labelled day of publication and the text."""
        sheet = self._sheet
        if sheet[position].words > MOST_WORDS_BELOW_LABEL or is_sentence_case(sheet[position]):
            return False
        if (
            not 0 < position == self._start - 1 < len(sheet) - 1
            or sheet[position].glued
            or sheet[self._start].glued
        ):
            return False
        return any(fact.labelled and fact.about is About.PUBLISHED for fact in sheet.facts(position - 1))

    def weight_as_site(self, position: int) -> float:
        """How much speaks for a line being the name of the site or part of its menu, in points from 0."""
        sheet = self._sheet
        if sheet.header(position):
            return 0.0
        against = 0.0
        if sheet.kind(position) in _OF_SITE:
            against += 2.5
        elif self._is_menu(position):
            against += 1.5
        if sheet[position].words <= 7 and _names_body(sheet[position].text):
            against += 1.5
        # A name stands in the text letter for letter, capitals too, which a headline hardly does.
        text = sheet[position].text
        is_name = sheet[position].words <= 8 and reads_as_name_in(text, self._said, self._folded)
        is_name = is_name or self._is_long_name(text)
        against += 6 if self._lists_names(text) else 3 if is_name else 0
        if is_glued_menu(text):
            against += 3
        if self._is_doubled_name(position):
            against += 3
        if (not is_name and names_company(text)) or self._is_place_of_dateline(position):
            against += 3
        return against + min(2.0, 0.5 * self._menus[position])

    def _is_doubled_name(self, position: int) -> bool:
        """Whether a line is what a body is called, printed twice among such names on top of the page."""
        sheet = self._sheet
        if position >= LINES_OF_LETTERHEAD or not self._is_name(position):
            return False
        top = range(min(LINES_OF_LETTERHEAD, self._limit))
        copies = [p for p in top if sheet.folded(p) == sheet.folded(position)]
        return len(copies) > 1 and all(sheet.header(p) or self._is_name(p) for p in range(copies[-1]))

    def _is_name(self, position: int) -> bool:
        text = self._sheet[position].text
        return names_organisation(text) or looks_like_body(text)

    def _is_long_name(self, text: str) -> bool:
        """Whether a line of a letterhead is a body's name that the text has with other commas or capitals."""
        if "," not in text or len(text) > LONGEST_NAME or not names_organisation(text):
            return False
        return text.count(" ") > 1 and _MARKS.sub("", text).casefold() in _MARKS.sub("", self._folded)

    def _is_place_of_dateline(self, position: int) -> bool:
        """Whether a line of a letterhead is the place that the text begins with: `Camp Larch, Quay`."""
        folded = self._sheet.folded(position)
        if self._start >= len(self._sheet) or not self._sheet.folded(self._start).startswith(folded):
            return False
        return _BEHIND_PLACE.match(self._sheet.folded(self._start), len(folded)) is not None

    def _is_stated_heading(self, position: int) -> bool:
        """Whether a line is a heading of a saved page, of any rank, and what the page states as its title."""
        return (
            self._sheet[position].form.startswith("heading") and self._sheet.folded(position) in self._stated
        )

    def _lists_names(self, text: str) -> bool:
        """Whether a line is two or more names and no more, as those who issue a release together."""
        names = _BETWEEN_NAMES.split(text) if _BETWEEN_NAMES.search(text) else []
        return len(names) > 1 and all(
            name[:1].isupper() and " " in name and reads_as_name_in(name, self._said, self._folded)
            for name in names
        )

    def _repeats_site(self, position: int) -> bool:
        """Whether a line repeats one that is the name of the site, as a letterhead does."""
        text = self._sheet[position].text
        if self._is_of_banner(position):
            return True
        if not (names_organisation(text) or looks_like_body(text)):
            return False
        above = [p for p in range(position) if self._sheet.folded(p) == self._sheet.folded(position)]
        return bool(above) and self.weight_as_site(above[0]) >= LEAST_OF_SITE

    def _is_of_banner(self, position: int) -> bool:
        """Whether a line and the name of a body below it stand twice on a page: its banner."""
        sheet, below = self._sheet, position + 1
        if below >= self._limit or not looks_like_body(sheet[below].text):
            return False
        pair = sheet.folded(position), sheet.folded(below)
        others = (p for p in range(self._limit - 1) if p != position)
        return any((sheet.folded(p), sheet.folded(p + 1)) == pair for p in others)

    def _lines_below(self) -> tuple[dict[int, int], dict[int, int]]:
        """How many plain lines and lines of menus part positions from the text below them.

        The plain ones are counted for candidates, which are asked for them alone.
        """
        sheet = self._sheet
        plain, menus, counted, listed = {}, {}, 0, 0
        first = self._candidates[0] if self._candidates else self._start
        for position in range(self._start - 1, -1, -1):
            plain[position], menus[position] = counted, listed
            kind = sheet.kind(position)
            listed += kind in ABOVE_RELEASE
            if position > first and kind is None and not sheet.facts(position):
                counted += not is_name_among_facts(sheet, position)
        return plain, menus

    def _is_menu(self, position: int) -> bool:
        """Whether a short line stands beside lines that are known to be of a menu."""
        sheet = self._sheet
        if not is_short(sheet[position]):
            return False
        around = [p for p in range(position - 3, position + 4) if 0 <= p < self._limit and p != position]
        known = sum([sheet.kind(p) in _OF_MENUS for p in around])
        return known >= 2 and all(is_short(sheet[p]) for p in around if p < position)

    def _is_amid_short(self, position: int) -> bool:
        """Whether a line stands in a block between short ones, as the items of a menu do."""
        sheet, below = self._sheet, position + 1
        if not 0 < position < below < self._limit or not (sheet[position].glued and sheet[below].glued):
            return False
        return is_short(sheet[position - 1]) and is_short(sheet[below])

    def share(self, position: int) -> float:
        """How many of a line's longer words stand in the text, from 0 to 1."""
        return share_said(self._sheet.folded(position), self._folded)


def _names_body(text: str) -> bool:
    """Whether a line is what a body is called, and no headline of what it does."""
    return names_organisation(text) and not tells_deed(text)
