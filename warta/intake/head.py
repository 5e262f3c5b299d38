"""Where a release begins on its page: below menus, breadcrumbs and the site's name.

What belongs here: finding the paragraphs that are the release's, and the line above them that is its
title. What does not: what each line around the title is (`warta.intake.roles`,
`warta.intake.title_block`).
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from warta.agencies import fold
from warta.intake.dateline import dateline_alone, find_dateline
from warta.intake.fact_list import is_office_of_writer, names_press_office
from warta.intake.facts import (
    About,
    label_alone,
    names_kind,
    office_of,
    says_office,
    without_subject,
)
from warta.intake.furniture import Kind, furniture_kind
from warta.intake.shape import (
    LONG,
    ends_as_text,
    ends_sentence,
    has_digit,
    has_year,
    is_about_questions,
    is_caption,
    is_short,
    is_title_like,
    names_page_of_site,
    names_place,
)
from warta.intake.sheet import Sheet

# How many lines above the text a title may stand, and how many printed lines of a page are looked at.
REACH = 40
MOST_LINES = 600
# So many plain short lines between two paragraphs part them: lists and tables do not.
MAX_GAP = 6
# A line that ends as a sentence needs as much to speak for it to be a title.
LEAST_SCORE = 1.0
MOST_WORDS_OF_DESCRIPTION = 40
# A page with fewer words of running text may be one of the site itself.
FEWEST_WORDS = 12
# Furniture that stands between a title and its text as well as above the title.
BESIDE = frozenset({Kind.CONTROL, Kind.WEAK, Kind.TAGS, Kind.COMMENTS})
_ABOVE = frozenset({Kind.MENU, Kind.SKIP, Kind.TRAIL, Kind.COOKIES, Kind.NEWSLETTER})
_CANDIDATES = frozenset({None, Kind.MENU, Kind.FOOTER})
_OTHERS = frozenset({Kind.RELATED, Kind.COMMENTS, Kind.FOOTER, Kind.END})
_PARTS = re.compile(r"\s+[|»«›\-–—·•]\s+|\s+::\s+|\s*[»›>]\s*")
_ORGANISATION = re.compile(
    r"(?:portal|website|situs|laman|official|republic|republik|pemerintah|kementerian|kementrian|badan|balai|dinas|komisi|lembaga"
    r"|direktorat|pusat|sekretariat|universitas|universiti|jabatan|kerajaan|institut|kantor|biro|dewan"
    r"|mahkamah|kejaksaan|kepolisian|perpustakaan|museum|rumah sakit|rsud|rsup|puskesmas"
    r"|(?:the )?(?:\w+ ){0,2}(?:ministry|department|agency|office|commission|council|authority|bureau|board"
    r"|institute|university|centre|center|government|administration|service|secretariat|museum|library"
    r"|observatory))\b",
    re.IGNORECASE,
)
# A name of one word, and what it is.
_SITE = re.compile(
    r"\S+(?: \S+){0,3} (?:adalah|merupakan|ialah|is|are) (?:sebuah |suatu |an? |the )?(?:[\w-]+ ){0,4}?"
    r"(?:situs|portal|media|website|laman|kanal|site|news|blog|platform|sources?)\b",
    re.IGNORECASE,
)
_PARTED = re.compile(r"\s*(?:[|»«›–—·•>]|\s-\s|::)")
# Items of a menu that a page printed without spaces: BerandaProfilBerita.
_GLUED_MENU = re.compile(r"[a-z][A-Z][a-z]+[A-Z]")
_ITEM = re.compile(r"\d{1,2}[.)] .*(?:[;.]|; (?:dan|and|or|atau))$|.*;$")
_DASHES = ("–", "—", " -", "--")
_YEAR = re.compile(r"\d\d\b")
_WORD = re.compile(r"[^\W\d_]{4,}")
_ADDRESS = re.compile(r"https?://|www\.|\S@\S+\.\w|\(?\+?\d[\d\s().\-]{7,}\d")
_LABEL = re.compile(r"[^\W\d_][\w .\-/]{0,24}:\s")


@dataclass(slots=True)
class Head:
    """Where a release begins: the position of its title, and of the first line that stands above it.

    `title` is -1 where no line is the title. `sites` are names of the site found beside the title.
    """

    top: int = 0
    title: int = -1
    sites: list[str] = field(default_factory=list)


def first_text(sheet: Sheet) -> int:
    """The position of the first paragraph of the release's text, or the number of lines.

    The release is where most of the words stand together, lists of other texts aside.
    """
    if content := sheet.content:
        return next((p for p in content if sheet.text(p)), _below_heading(sheet, content))
    groups = list(_groups(sheet))
    if not groups:
        return next((p for p in sheet.positions() if _is_short_sentence(sheet, p)), len(sheet))
    start = max(groups, key=lambda group: (group.weight, -group.start)).start
    if _is_sentence_as_title(sheet, start):
        return start + 1
    return _below_description(sheet) if _describes_site(sheet, start) else start


def _is_sentence_as_title(sheet: Sheet, position: int) -> bool:
    """Whether the first line of a text is its title set with a full stop: below it the dateline begins."""
    line = sheet[position]
    if len(line.text) > LONG or position + 1 >= len(sheet) or any(map(sheet.text, range(position))):
        return False
    if not (is_title_like(line) and line.text.endswith(".") and sheet.text(position + 1)):
        return False
    own, below = find_dateline(line.text), find_dateline(sheet[position + 1].printed)
    return own is None and below is not None and bool(below.place)


def _describes_site(sheet: Sheet, position: int) -> bool:
    """Whether the first line of a page says what its site is, no sentence, above title and text."""
    if position or len(sheet) < 3 or ends_sentence(sheet[0]) or sheet[0].words > MOST_WORDS_OF_DESCRIPTION:
        return False
    is_title = not sheet.text(1) and is_title_like(sheet[1]) and not ends_as_text(sheet[1])
    return is_title and _SITE.match(sheet[0].text) is not None and _below_description(sheet) > 0


def _below_description(sheet: Sheet) -> int:
    """The first paragraph within a few lines below the first line and a title; 0 where there is none."""
    return next((p for p in range(2, min(len(sheet), 2 + MAX_GAP)) if sheet.text(p)), 0)


def _is_short_sentence(sheet: Sheet, position: int) -> bool:
    """Whether a line may be the text of a page that has no paragraph of any length."""
    line = sheet[position]
    is_plain = sheet.kind(position) is None and not (sheet.facts(position) or sheet.header(position))
    return is_plain and ends_sentence(line) and line.words >= 3


def _below_heading(sheet: Sheet, content: list[int]) -> int:
    """The first line of a saved page's area of text that is no heading and no fact."""
    plain = (p for p in content if not sheet[p].form.startswith("heading") and not sheet.facts(p))
    return next(plain, len(sheet))


@dataclass(slots=True)
class _Group:
    start: int
    words: int
    weight: float


def _groups(sheet: Sheet) -> Iterator[_Group]:
    """The paragraphs that stand together, with what speaks for each group."""
    group: _Group | None = None
    gap, factor = 0, 1.0
    for position in range(min(len(sheet), MOST_LINES)):
        kind = sheet.kind(position)
        if sheet.text(position):
            words = sheet[position].words
            if group is None or gap >= MAX_GAP:
                if group:
                    yield group
                group = _Group(position, 0, 0.0)
            group.words += words
            group.weight += words * factor
            gap = 0
            continue
        if kind in _OTHERS and group:
            factor = 0.4
        gap += _gap_of(sheet, position)
    if group:
        yield group


def _gap_of(sheet: Sheet, position: int) -> int:
    line = sheet[position]
    kind = sheet.kind(position)
    if kind in _ABOVE or (
        _YEAR.search(line.text)
        and any(fact.printed and fact.about is not About.UPDATED for fact in sheet.facts(position))
    ):
        return 3
    return 0 if line.bullet or line.is_row or line.form or line.text[:1].isdigit() else 1


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
        last = min(stop, self._start + 40)
        texts = [sheet[p] for p in range(self._start, last) if sheet.text(p)]
        self._said = " ".join([line.text for line in texts])
        self._body = self._said.casefold()
        self._is_bare = sum([line.words for line in texts]) < FEWEST_WORDS
        self._trails: set[str] = set()
        self._first = -1
        self._named, self._sites = self._names(titles)
        self._list = list(self._candidates())
        self._below, self._menus = self._lines_below()

    def head(self) -> Head:
        """The head, by the line that speaks most for being the title."""
        candidates = self._list
        self._first = candidates[0] if candidates and self._is_on_top(candidates[0]) else -1
        scored = [(self._score(p), -p) for p in candidates]
        if not scored and (kind := self._kind_as_title()) >= 0:
            return Head(kind, kind, self._sites)
        if not scored:
            facts = self._facts_above_text()
            return Head(top=facts if facts >= 0 else self._site_lines(), sites=self._sites)
        score, best = max(scored)
        best = -best
        if score < LEAST_SCORE and self._is_doubtful(best):
            return Head(top=self._site_lines(), sites=self._sites)
        while best and _reads_as_above(self._sheet, best):
            best -= 1
        title = self._first_of_block(best)
        return Head(self._top(title), title, self._sites)

    def _is_last_of_menu(self, position: int) -> bool:
        """Whether a line is a word of a menu, below others of it."""
        sheet = self._sheet
        kinds = [sheet.kind(p) for p in range(max(0, position - 2), position + 1)]
        return len(kinds) == 3 and set(kinds) == {Kind.MENU}

    def _is_doubtful(self, position: int) -> bool:
        """Whether a line for which little speaks is rather a sentence, a word of a menu or a site's name."""
        is_sentence = ends_as_text(self._sheet[position]) and not _is_sentence_as_title(self._sheet, position)
        return is_sentence or self._is_last_of_menu(position) or self._is_name_of_site(position)

    def _is_name_of_site(self, position: int) -> bool:
        """Whether a line is two words or one in capitals that the text does not take up: `HARBOUR NEWS`."""
        line = self._sheet[position]
        return line.words <= 2 and line.text.isupper() and not self._share(position)

    def _is_on_top(self, position: int) -> bool:
        """Whether nothing stands above a line but the agency's name, controls and the kind of text."""
        sheet = self._sheet
        return all(
            sheet.header(p)
            or sheet.above_title(p)
            or sheet.known(p)
            or sheet.kind(p) in BESIDE
            or sheet.facts(p)
            for p in range(position)
        )

    def _kind_as_title(self) -> int:
        """The kind of text that stands right above the text or its facts, where nothing else is a title."""
        for position in range(self._start - 1, -1, -1):
            if names_kind(self._sheet[position].text) or self._sheet.above_title(position):
                return position
            if not (self._goes_on_above(position) or self._is_dated(position)):
                break
        return -1

    def _candidates(self) -> Iterator[int]:
        sheet = self._sheet
        first = max(0, self._limit - REACH)
        for position in range(first, self._limit):
            line, kind = sheet[position], sheet.kind(position)
            if kind not in _CANDIDATES or not is_title_like(line) or _holds_address(line.text):
                continue
            is_of_text = (
                _opens_text(line.text)
                or (line.bullet and label_alone(line))
                or (sheet.text(position) and _SITE.match(line.text))
            )
            if is_of_text or is_caption(line) or sheet.folded(position) in self._trails:
                continue
            if _LABEL.match(line.text) and has_year(line) and line.words <= 10:
                continue
            if position and sheet[position - 1].text.isdigit() and len(sheet[position - 1].text) <= 2:
                continue  # an item of a ranking
            is_subject = without_subject(line.text) != line.text
            if (
                sheet.known(position)
                or sheet.above_title(position)
                or (sheet.facts(position) and not is_subject)
            ):
                continue
            if sheet.header(position) and not (self._repeats(position) and self._is_above_facts(position)):
                continue
            if _is_no_headline(line.text):
                continue
            if self._is_name_among_facts(position) and not is_subject:
                continue
            yield position

    def _score(self, position: int) -> float:
        sheet = self._sheet
        line, folded = sheet[position], sheet.folded(position)
        words = line.words
        score = 4 * self._share(position) * min(1.0, words / 3)
        score += 1 if words >= 5 else -1 if words <= 2 else 0
        score += 3 if folded in self._named else 0
        score += 4 if line.form == "heading1" else 0
        score += 3 if without_subject(line.text) != line.text else 0
        score += 0.5 if line.text.isupper() and words > 2 else 0
        score += 1.5 if position and sheet.above_title(position - 1) and words > 3 else 0
        score -= 0.15 * min(12, self._below[position])
        score -= 1 if line.bullet else 0
        score -= 3 if names_place(line.text) and self._is_above_facts(position) else 0
        score -= 2 if ends_as_text(line) else 0
        score -= 1.5 if _LABEL.match(line.text) and words < 8 else 0
        against = self._looks_like_site(position)
        score -= against
        score += 1 if position == self._first and not against else 0
        score += 2 if position == self._list[0] and position and len(sheet.facts(position - 1)) > 1 else 0
        score += 9 if is_about_questions(line.text) else 0
        score += 9 if self._is_bare and names_page_of_site(line.text) else 0
        return score

    def _looks_like_site(self, position: int) -> float:
        """How much speaks for a line being the name of the site or part of its menu."""
        sheet = self._sheet
        if sheet.header(position):
            return 0.0
        against = 0.0
        if sheet.kind(position) in (Kind.MENU, Kind.FOOTER):
            against += 2.5
        elif self._is_menu(position):
            against += 1.5
        if sheet[position].words <= 7 and _ORGANISATION.match(sheet[position].text):
            against += 1.5
        # A name stands in the text letter for letter, capitals too, which a headline hardly does.
        text = sheet[position].text
        is_name = text in self._said or (text.isupper() and sheet.folded(position) in self._body)
        if sheet[position].words <= 8 and is_name:
            against += 3
        if _GLUED_MENU.search(sheet[position].text):
            against += 3
        return against + min(2.0, 0.5 * self._menus[position])

    def _is_above_facts(self, position: int) -> bool:
        return position + 1 < len(self._sheet) and self._is_dated(position + 1)

    def _repeats(self, position: int) -> bool:
        sheet = self._sheet
        return any(sheet.folded(p) == sheet.folded(position) for p in range(position))

    def _lines_below(self) -> tuple[dict[int, int], dict[int, int]]:
        """For each position above the text, how many plain lines and lines of menus part it from that."""
        sheet = self._sheet
        plain, menus, counted, listed = {}, {}, 0, 0
        for position in range(self._start - 1, max(-1, self._limit - REACH - 1), -1):
            plain[position], menus[position] = counted, listed
            kind = sheet.kind(position)
            listed += kind in _ABOVE
            is_plain = kind is None and not sheet.facts(position)
            counted += is_plain and not self._is_name_among_facts(position)
        return plain, menus

    def _first_of_block(self, position: int) -> int:
        """The first line of a title that is wrapped, or has its subtitle right below it at `position`."""
        sheet = self._sheet
        candidates = set(self._list)
        while position - 1 in candidates and sheet[position].glued and self._belongs_to_title(position - 1):
            if sheet.folded(position) in self._named:
                break
            position -= 1
        return position

    def _belongs_to_title(self, position: int) -> bool:
        """Whether a candidate right above the title is part of it, and not the name of the site."""
        sheet = self._sheet
        line, below = sheet[position], sheet[position + 1]
        is_site = _ORGANISATION.match(line.text) or _PARTED.search(line.text) or _GLUED_MENU.search(line.text)
        if is_site or sheet.kind(position) is not None or line.bullet or ends_as_text(line):
            return False
        if self._looks_like_site(position) >= 2:
            return False
        if line.text.isupper() != below.text.isupper() and not line.text.isupper():
            return False
        return line.words >= 4 and self._share(position) >= 0.3

    def _top(self, title: int) -> int:
        """The first of the lines above the title that belong to it: rubric, number, facts."""
        top = title
        while top and self._belongs_above(top - 1):
            top -= 1
        return top

    def _belongs_above(self, position: int) -> bool:
        sheet = self._sheet
        if sheet.header(position) or sheet[position].region != sheet[position + 1].region:
            return False
        about = {fact.about for fact in sheet.facts(position)}
        line = sheet[position]
        if position and sheet.kind(position) in BESIDE:
            return self._belongs_above(position - 1)
        if not position:
            return sheet.above_title(position) or bool(about - {About.CONTROL})
        # A rule, an address, or the place of issue may stand between the facts above a title.
        is_rule = not any(map(str.isalnum, line.text))
        is_place = line.words <= 2 and sheet.kind(position) is None and self._is_dated(position - 1)
        return (
            sheet.above_title(position)
            or bool(about - {About.CONTROL})
            or any(fact.labelled for fact in sheet.facts(position))
            or self._is_name_among_facts(position)
            or is_place
            or ((is_rule or _holds_address(line.text)) and self._belongs_above(position - 1))
        )

    def _names(self, titles: Sequence[str]) -> tuple[set[str], list[str]]:
        """The texts, folded, by which the page names its title elsewhere, and names of the site beside it."""
        sheet = self._sheet
        named = {fold(title) for title in titles}
        folds = [sheet.folded(p) for p in range(self._limit)]
        counts = Counter(folded for folded in folds if len(folded.split()) > 2)
        named |= {folded for folded, count in counts.items() if count > 1}
        for position in range(self._limit):
            text = sheet[position].text
            subject = without_subject(text)
            if subject != text:
                named.add(fold(subject))
            if sheet.kind(position) is Kind.TRAIL:
                named |= {fold(part) for part in _PARTS.split(text)[-1:] if len(part.split()) > 2}
        return self._named_by_part(named, folds, set(counts))

    def _named_by_part(
        self, named: set[str], folds: list[str], lines: set[str]
    ) -> tuple[set[str], list[str]]:
        """`named` with the lines that others begin or end with; what stands behind those are site names."""
        sites: list[str] = []
        beginning: dict[str, set[str]] = {}
        ending: dict[str, set[str]] = {}
        for folded in lines:
            words = folded.split()
            beginning.setdefault(words[0], set()).add(folded)
            ending.setdefault(words[-1], set()).add(folded)
        for position, folded in enumerate(folds):
            words = folded.split()
            near = {*ending.get(words[-1], ()), *beginning.get(words[0], ())} if words else set()
            for other in near:
                if len(other) >= len(folded) or not self._is_part(position, folded, other):
                    continue
                named.add(other)
                self._trails.add(folded)
                if folded.startswith(other):
                    sites += _site_behind(self._sheet[position].text, len(other))
        return named, list(dict.fromkeys(sites))

    def _is_part(self, position: int, folded: str, other: str) -> bool:
        """Whether a line is another one with the name of the site behind it, or the way there before it."""
        if folded.startswith(other):
            return _PARTED.match(folded, len(other)) is not None
        if not folded.endswith(other):
            return False
        before = folded[: -len(other)].rstrip(" >»›/|·:-–")
        if (
            self._sheet.kind(position) is Kind.TRAIL
            or furniture_kind(before) is Kind.MENU
            or names_kind(before)
        ):
            return True
        return all(furniture_kind(word) is Kind.MENU for word in before.split())

    def _site_lines(self) -> int:
        """Where lines begin that are no furniture, on a page that shows no title."""
        sheet = self._sheet
        known = [p for p in range(self._limit) if sheet.kind(p) in _ABOVE or sheet.header(p)]
        return known[-1] + 1 if known else 0

    def _facts_above_text(self) -> int:
        """Where the list of facts right above the first paragraph begins; -1 where there is none."""
        position = self._start - 1
        byline = position - (position > 0 and is_office_of_writer(self._sheet, position))
        if position >= 0 and self._is_byline(byline):
            return byline
        while position >= 0 and not self._is_dated(position):
            if self._sheet.kind(position) not in {None, *BESIDE} or self._sheet.header(position):
                return -1
            if self._start - position > MAX_GAP:
                return -1
            position -= 1
        while position > 0 and self._goes_on_above(position - 1):
            position -= 1
        while position >= 0 and self._sheet.kind(position) in (Kind.CONTROL, Kind.WEAK):
            position += 1
        return position

    def _is_byline(self, position: int) -> bool:
        """Whether a line says with labels who wrote the text, and no more: `Reporter: … | Editor: …`."""
        facts = self._sheet.facts(position)
        return bool(facts) and all(f.labelled and f.about in (About.OFFICE, About.EDITOR) for f in facts)

    def _is_dated(self, position: int) -> bool:
        facts = self._sheet.facts(position)
        return bool(facts) and any(fact.printed or fact.count is not None for fact in facts)

    def _goes_on_above(self, position: int) -> bool:
        sheet = self._sheet
        return (
            bool(sheet.facts(position))
            or sheet.kind(position) in (Kind.CONTROL, Kind.WEAK)
            or self._is_name_among_facts(position)
        )

    def _is_name_among_facts(self, position: int) -> bool:
        """Whether a line names office or rubric beside facts: by its bullet, or with facts on both sides."""
        line, sheet = self._sheet[position], self._sheet
        if sheet.kind(position) is not None or position + 1 >= len(sheet):
            return False
        is_press = names_press_office(sheet, position)
        beside = (position - 1, position + 1)
        near = [p for p in beside if p >= 0 and (self._is_dated(p) or (is_press and sheet.above_title(p)))]
        if position and is_office_of_writer(sheet, position):
            return True
        if not near or office_of(line) is None:
            return False
        is_short = line.words <= 4 or says_office(line.text)
        return bool(line.bullet) or (len(near) == 2 and line.glued and is_short)

    def _is_menu(self, position: int) -> bool:
        """Whether a short line stands beside lines that are known to be of a menu."""
        sheet = self._sheet
        if not is_short(sheet[position]):
            return False
        around = [p for p in range(position - 3, position + 4) if 0 <= p < self._limit and p != position]
        known = sum(sheet.kind(p) in (Kind.MENU, Kind.SKIP) for p in around)
        return known >= 2 and all(is_short(sheet[p]) for p in around if p < position)

    def _share(self, position: int) -> float:
        """How many of a line's longer words stand in the text, from 0 to 1."""
        words = _WORD.findall(self._sheet.folded(position))
        return sum(word in self._body for word in words) / len(words) if words else 0.0


def _opens_text(text: str) -> bool:
    """Whether a line is the dateline of the text below it: with its date, or with the dash behind it."""
    return text.endswith(_DASHES) or ("," in text and has_digit(text) and dateline_alone(text) is not None)


def _holds_address(text: str) -> bool:
    """Whether an address or a telephone number stands in `text`."""
    may_hold = "@" in text or "://" in text or "www." in text or has_digit(text)
    return may_hold and _ADDRESS.search(text) is not None


def _is_no_headline(text: str) -> bool:
    """Whether a line is a rule, an item of a list, or has no word of any length."""
    has_words = _WORD.search(text) is not None or text.isupper()
    return _ITEM.match(text) is not None or "-----" in text or not has_words


def _site_behind(line: str, length: int) -> list[str]:
    name = line[length:].strip(" |»«›-–—·•:>")
    return [name] if name else []


def _reads_as_above(sheet: Sheet, position: int) -> bool:
    """Whether the line above one at `position` reads the same, case aside."""
    return sheet.folded(position) == sheet.folded(position - 1)
