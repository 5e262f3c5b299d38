"""The title of a release, with which it begins below menus, breadcrumbs and the site's name.

What belongs here: which of the lines above the first paragraph is the title. What does not: finding that
paragraph (`warta.intake.titles.text_start`), which lines may be it (`warta.intake.titles.title_candidates`,
`warta.intake.titles.teasers`), how much speaks for each (`warta.intake.titles.title_weight`), where else
the page names its title (`warta.intake.titles.title_names`), what a line's own words say
(`warta.intake.titles.title_signs`), facts beside it (`warta.intake.titles.facts_beside`), and what each
line around the title is (`warta.intake.roles.assignment`, `warta.intake.titles.title_block`).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from warta.intake.contacts.contact_block import contact_block
from warta.intake.contacts.contact_lines import may_announce
from warta.intake.facts.release_number import release_number
from warta.intake.marks.rubric import is_notice, names_kind, names_section_of_kind
from warta.intake.names.bodies import looks_like_body
from warta.intake.names.deeds_of_bodies import tells_deed
from warta.intake.shapes.furniture import Kind
from warta.intake.shapes.shape import (
    ends_as_text,
    has_digit,
    is_in_other_case,
    is_sentence_case,
)
from warta.intake.sheets.sheet import Sheet
from warta.intake.titles.facts_beside import (
    BESIDE,
    facts_above_text,
    goes_on_above,
    is_dated,
    top_of_release,
)
from warta.intake.titles.teasers import below_teasers
from warta.intake.titles.text_start import ABOVE_RELEASE, MOST_LINES, is_sentence_as_title, is_slide
from warta.intake.titles.title_above import Above
from warta.intake.titles.title_candidates import may_be_title, may_be_title_after_all
from warta.intake.titles.title_captions import beside_caption, is_caption_again, is_told_below
from warta.intake.titles.title_names import PARTED, names_of_title
from warta.intake.titles.title_overlooked import overlooked
from warta.intake.titles.title_signs import (
    begins_with_label,
    ends_as_sentence,
    goes_on_from_above,
    is_glued_menu,
    is_of_letterhead,
    is_shortened,
    names_organisation,
    names_section,
    reads_as_above,
    weight_against,
)
from warta.intake.titles.title_weight import Weighing

# How many lines above the text a title may stand.
REACH = 40
# A line that ends as a sentence needs as much to speak for it to be a title.
LEAST_SCORE = 1.0
FEWEST_WORDS_OF_HEADLINE = 5
# ... and so much of a way to a headline the text has, where nothing else is one.
LEAST_SHARE_OF_TRAIL = 0.4
# How far above a title a page may print it for the first time.
REACH_OF_COPY = 10
# A line of so many words is hardly a headline.
MOST_WORDS_OF_MENU = 2


@dataclass(slots=True)
class Head:
    """Where a release begins: the position of its title, and of the first line that stands above it.

    `title` is -1 where no line is the title; `overlooked` is where a line stands that may be the headline in
    its place, or -1, and `rival` where one stands beside it of which either may be the other's caption or
    deck, or -1. `sites` are names of the site found beside the title, `scores` how much speaks for each
    line that was weighed.
    """

    top: int = 0
    title: int = -1
    overlooked: int = -1
    rival: int = -1
    sites: list[str] = field(default_factory=list)
    scores: dict[int, float] = field(default_factory=dict)


def find_head(sheet: Sheet, start: int, stop: int, titles: Sequence[str]) -> Head:
    """The head of a page whose first paragraph stands at `start`, and whose text ends before `stop`.

    `titles` are titles that the page's metadata states.
    """
    return _Reader(sheet, start, stop, titles).head()


class _Reader:
    """Looks for the head of one page."""

    def __init__(self, sheet: Sheet, start: int, stop: int, titles: Sequence[str]) -> None:
        self._sheet = sheet
        self._start = min(start, stop)
        self._limit = min(self._start, MOST_LINES)
        self._stated = {title.casefold() for title in titles}
        names = names_of_title(sheet, self._limit, titles)
        self._named, self._trails, self._sites = names.named, names.trails, names.sites
        self._list = below_teasers(sheet, self._limit, self._candidates())
        if all(map(self._is_of_site, self._list)):
            self._list = sorted([*self._list, *self._spared()])
        self._first = self._list[0] if self._list and self._is_on_top(self._list[0]) else -1
        self._weighing = Weighing(
            sheet, self._start, stop, self._named, self._list, self._first, self._stated
        )
        self._scores: dict[int, float] = {}
        self._rival = -1

    def head(self) -> Head:
        """The head, by the line that speaks most for being the title."""
        candidates = self._list
        self._scores = {p: self._weighing.score(p) for p in candidates}
        scored = [(score, -p) for p, score in self._scores.items()]
        if not scored and (kind := self._kind_as_title()) >= 0:
            return Head(kind, kind, sites=self._sites)
        if not scored and (trail := self._trail_as_title()) >= 0:
            return Head(trail, trail, sites=self._sites)
        if not scored:
            facts = facts_above_text(self._sheet, self._start)
            return Head(top=facts if facts >= 0 else self._site_lines(), sites=self._sites)
        score, best = max(scored)
        best = -best
        if score < LEAST_SCORE and self._is_doubtful(best):
            facts = (
                facts_above_text(self._sheet, self._start) if is_of_letterhead(self._sheet[best].text) else -1
            )
            return Head(top=facts if facts >= 0 else self._site_lines(), sites=self._sites)
        above = Above(
            self._sheet, self._list, self._scores, self._weighing, self._stated, self._is_in_title_case
        )
        best = self._whole(above.headline(best))
        while best and reads_as_above(self._sheet, best) and not self._sheet[best - 1].bullet:
            best -= 1
        title = below if (below := self._below_caption(best)) > best else self._first_of_block(best)
        if title + 1 in candidates and is_shortened(self._sheet, title):
            title += 1
        top = top_of_release(self._sheet, title)
        over = -1 if self._stated else overlooked(self._sheet, self._weighing, self._scores, title)
        rival = self._rival if self._rival != title else -1
        return Head(self._first_copy(title, top), title, over, rival, self._sites, self._scores)

    def _below_caption(self, best: int) -> int:
        """The headline right below the best candidate, where that one is a caption; else that one."""
        if self._stated or self._sheet.folded(best) in self._named:
            return best
        title, self._rival = beside_caption(self._sheet, best, self._list, self._weighing.share)
        return title

    def _is_in_title_case(self, position: int) -> bool:
        """Whether a line is a headline of some words that begin with capitals, and no name of the site."""
        line = self._sheet[position]
        if line.words < FEWEST_WORDS_OF_HEADLINE or line.bullet or is_sentence_case(line):
            return False
        if looks_like_body(line.text):
            return False
        return self._belongs_to_title(position) and not begins_with_label(line.text)

    def _whole(self, best: int) -> int:
        """The candidate below that begins with the best one's words and goes on, which a list cut short."""
        sheet = self._sheet
        if sheet[best].words < 4:
            return best
        words = sheet.folded(best).rstrip(" .…")
        longer = (p for p in self._list if p > best + 1 and sheet.folded(p).startswith(f"{words} "))
        return next((p for p in longer if not PARTED.match(sheet.folded(p), len(words))), best)

    def _first_copy(self, title: int, top: int) -> int:
        """Where the title stands for the first time with facts right below, and no menu down to the next."""
        sheet = self._sheet
        for position in range(max(0, top - REACH_OF_COPY), top):
            if sheet.folded(position) != sheet.folded(title):
                continue
            below = range(position + 1, min(position + 3, len(sheet)))
            is_above_facts = any(is_dated(sheet, p) for p in below)
            between = range(position + 1, top)
            if is_above_facts and not any(sheet.kind(p) in ABOVE_RELEASE or sheet.text(p) for p in between):
                return position
        return top

    def _is_last_of_menu(self, position: int) -> bool:
        """Whether a line is a word of a menu, below others of it."""
        sheet = self._sheet
        kinds = [sheet.kind(p) for p in range(max(0, position - 2), position + 1)]
        return len(kinds) == 3 and set(kinds) == {Kind.MENU}

    def _is_doubtful(self, position: int) -> bool:
        """Whether a line for which little speaks is rather a sentence, a word of a menu or a site's name."""
        is_sentence = ends_as_text(self._sheet[position]) and not is_sentence_as_title(self._sheet, position)
        is_name = self._is_name_of_site(position) or is_of_letterhead(self._sheet[position].text)
        return is_sentence or is_name or self._is_last_of_menu(position)

    def _is_name_of_site(self, position: int) -> bool:
        """Whether a line is two words or one in capitals that the text does not take up: `HARBOUR NEWS`."""
        line = self._sheet[position]
        return line.words <= 2 and line.text.isupper() and not self._weighing.share(position)

    def _is_on_top(self, position: int) -> bool:
        """Whether nothing stands above a line but the agency's name, controls and the kind of text."""
        sheet = self._sheet
        contacts = _contacts_above(sheet, position)
        return all(
            sheet.header(p)
            or sheet.above_title(p)
            or sheet.known(p)
            or sheet.kind(p) in BESIDE
            or sheet.facts(p)
            or p in contacts
            for p in range(position)
        )

    def _kind_as_title(self) -> int:
        """The kind of text that stands right above the text or its facts, where nothing else is a title."""
        for position in range(self._start - 1, -1, -1):
            text = self._sheet[position].text
            is_said = is_notice(self._sheet[position])
            if names_kind(text) or (not is_said and self._is_kind_with_number(position)):
                return -1 if names_section_of_kind(text) else position
            if not (is_said or goes_on_above(self._sheet, position) or is_dated(self._sheet, position)):
                break
        return -1

    def _trail_as_title(self) -> int:
        """The first line of a page, where it is the way to a headline that the text takes up; else -1."""
        if self._start < 1 or self._sheet.kind(0) is not Kind.TRAIL:
            return -1
        is_long = PARTED.split(self._sheet[0].text)[-1].count(" ") + 1 >= FEWEST_WORDS_OF_HEADLINE
        return 0 if is_long and self._weighing.share(0) >= LEAST_SHARE_OF_TRAIL else -1

    def _is_kind_with_number(self, position: int) -> bool:
        """Whether a line that stands above titles is more than a number: `Siaran Pers No. 22/PIH/2010`."""
        is_bare = self._sheet.folded(position).startswith(("no", "nr", "#")) or (
            release_number(self._sheet[position]) == self._sheet[position].text
        )
        return self._sheet.above_title(position) and not is_bare

    def _candidates(self) -> Iterator[int]:
        first = max(0, self._limit - REACH)
        on_top = range(min(first, 1)) if self._limit <= 2 * REACH else range(0)
        # Where the page states titles, a name on top of it is none of them.
        return (
            p
            for p in (*on_top, *range(first, self._limit))
            if may_be_title(self._sheet, p, self._trails)
            and not is_caption_again(self._sheet, p, self._start)
            and not (self._stated and self._sheet.header(p) and self._sheet.folded(p) not in self._stated)
        )

    def _is_of_site(self, position: int) -> bool:
        """Whether a candidate is a word of a menu, or what a body is called, as it stands in a letterhead."""
        line = self._sheet[position]
        is_name = names_organisation(line.text) or looks_like_body(line.text)
        return is_name or line.words <= MOST_WORDS_OF_MENU or self._sheet.kind(position) is not None

    def _spared(self) -> list[int]:
        """The one line that reads as a byline or a caption, and may be the headline where no other is."""
        lines = range(max(0, self._limit - REACH), self._limit)
        found = [p for p in lines if may_be_title_after_all(self._sheet, p)]
        if len(found) != 1:
            return []
        self._sheet.take_for_headline(found[0])
        return found

    def _first_of_block(self, position: int) -> int:
        """The first line of a title that is wrapped, or has its subtitle right below it at `position`."""
        sheet = self._sheet
        candidates = set(self._list)
        while position - 1 in candidates and sheet[position].glued and self._belongs_to_title(position - 1):
            if sheet.folded(position) in self._named:
                break
            if is_in_other_case(sheet[position - 1], sheet[position]):
                break
            position -= 1
        if sheet.folded(position) in self._stated:
            return position
        if not self._is_headline_above_summary(position - 1):
            return position
        if is_in_other_case(sheet[position - 1], sheet[position]):
            self._rival = position - 1
            return position
        return position - 1

    def _is_headline_above_summary(self, position: int) -> bool:
        """Whether a line is a headline, the first of all candidates, and what is below it a summary."""
        is_first = position >= 0 and position == self._first and position == self._list[0]
        if is_first and self._is_short_above_sentence(position):
            self._rival = position + 1
            return True
        if position >= 0 and position == self._list[0] and is_told_below(self._sheet, position):
            self._rival = position + 1
            return not self._weighing.weight_as_site(position)
        is_long = is_first and self._sheet[position].words >= FEWEST_WORDS_OF_HEADLINE
        return is_long and not self._sheet[position + 1].bullet and self._belongs_to_title(position)

    def _is_short_above_sentence(self, position: int) -> bool:
        """Whether a line of few words is a headline, and what is below it a sentence above its date."""
        sheet, line = self._sheet, self._sheet[position]
        if (
            position
            or not MOST_WORDS_OF_MENU <= line.words < FEWEST_WORDS_OF_HEADLINE
            or not line.text[-1].isalnum()
        ):
            return False
        if not (ends_as_sentence(sheet[position + 1]) and is_dated(sheet, position + 2)):
            return False
        return not self._weighing.weight_as_site(position) and not names_section(line.text)

    def _belongs_to_title(self, position: int) -> bool:
        """Whether a candidate right above the title is part of it, and not the name of the site."""
        sheet = self._sheet
        line, below = sheet[position], sheet[position + 1]
        is_below_date = position > 0 and is_dated(sheet, position - 1)
        is_named = (names_organisation(line.text) or looks_like_body(line.text)) and not is_below_date
        is_named = is_named and not tells_deed(line.text)
        is_site = is_named or PARTED.search(line.text) or is_glued_menu(line.text)
        if goes_on_from_above(below.text) and line.text.isupper() == below.text.isupper():
            is_site = False
        if weight_against(line.text):
            is_site = True
        if is_site or sheet.kind(position) is not None or line.bullet or ends_as_text(line):
            return False
        if begins_with_label(line.text) and has_digit(line.text):
            return False
        if self._weighing.weight_as_site(position) >= 2:
            return False
        if line.text.isupper() != below.text.isupper() and not line.text.isupper():
            return False
        is_block = line.text.isupper() and not line.glued and line.words > 1
        return (line.words >= 4 or is_block) and self._weighing.share(position) >= 0.3

    def _site_lines(self) -> int:
        """Where lines begin that are no furniture, on a page that shows no title."""
        sheet = self._sheet
        if any(is_slide(sheet[p].text) for p in range(self._limit)):
            return self._start
        known = [p for p in range(self._limit) if sheet.kind(p) in ABOVE_RELEASE or sheet.header(p)]
        return known[-1] + 1 if known else 0


def _contacts_above(sheet: Sheet, stop: int) -> range:
    """The lines of the first contacts above a line."""
    first = next((p for p in range(stop) if may_announce(sheet[p].text)), stop)
    return range(first, first + contact_block(sheet, first, stop)) if first < stop else range(0)
