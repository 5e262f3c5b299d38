"""The role of every line of a page's text.

What belongs here: which of the lines between the site's menus and its footers are title, facts, text and
sign-off. What does not: where a release begins on its page (`warta.intake.head`) and ends
(`warta.intake.tail`), what stands amid it
(`warta.intake.asides`), recognising a line for what it says (`warta.intake.facts`,
`warta.intake.furniture`), and any deletion in the middle of a text but of lines that can be no text.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace

from warta.agencies import fold
from warta.intake.asides import find_asides
from warta.intake.bodies import looks_like_body
from warta.intake.contacts import contact_block, is_for_public
from warta.intake.dateline import dateline_alone
from warta.intake.fact_list import facts_as, facts_from, find_facts, is_control, names_press_office, role_of
from warta.intake.facts import (
    About,
    Fact,
    is_event_detail,
    is_notice,
    is_rubric,
    office_of,
    release_number,
    says_office,
    says_press_office,
    without_subject,
)
from warta.intake.furniture import Kind
from warta.intake.head import Head, find_head, first_text
from warta.intake.lines import Line
from warta.intake.role import Role
from warta.intake.shape import (
    ends_as_text,
    has_year,
    is_caption,
    is_sentence_case,
    is_title_like,
    names_place,
)
from warta.intake.sheet import Sheet
from warta.intake.signoff import sign_off
from warta.intake.tail import find_tail

__all__ = ("Role", "Roles", "assign_roles")

# How far below a title what hangs at it may reach, in printed lines.
TOP_LINES = 12
MAX_CATEGORY_WORDS = 4
MAX_SUBTITLE_LENGTH = 300
LAST_FACTS = 6
MAX_SIGNATURE_LINES = 8
# The notices that sites print on top have no more words.
MOST_WORDS_OF_BANNER = 45
MAX_SIGNATURE_LENGTH = 80
MOST_WORDS_OF_BUTTON = 3
MOST_WORDS_OF_LABEL = 6
MAX_LINES_OF_OFFICE = 4
FEWEST_LINES_OF_CONTACT = 3
MAX_CONTACT_LINES = 20
# How far below the text, among the site's own lines, whom the media may ask is looked for.
LINES_BELOW_CUT = 40


@dataclass(slots=True)
class Roles:
    """Lines with their roles, the facts read from them, and what about them is doubtful, by field.

    `facts` go by the index of their line in `lines`; `sites` are names of the site that the page shows.
    """

    lines: list[Line]
    roles: list[Role]
    doubts: dict[str, str] = field(default_factory=dict)
    facts: dict[int, tuple[Fact, ...]] = field(default_factory=dict)
    sites: list[str] = field(default_factory=list)

    def of(self, *roles: Role) -> list[Line]:
        """The lines that have one of these roles, in order."""
        if len(roles) == 1:
            wanted = roles[0]
            if wanted not in self.roles:  # as most are on most pages
                return []
            return [line for line, role in zip(self.lines, self.roles, strict=True) if role is wanted]
        return [line for line, role in zip(self.lines, self.roles, strict=True) if role in roles]

    def stated(self) -> list[tuple[Line, Fact]]:
        """Every fact that the page prints of its text, with its line."""
        return [(self.lines[index], fact) for index in sorted(self.facts) for fact in self.facts[index]]


def assign_roles(
    lines: list[Line],
    is_header: Callable[[str], bool],
    furniture: Collection[str],
    *,
    titles: Sequence[str] = (),
    labels: Mapping[str, About] | None = None,
) -> Roles:
    """The role of each line.

    `is_header` tells whether a whole line names an agency as pages do on top, `furniture` are lines, folded,
    that agencies' pages are known to show. `titles` are titles that the page's metadata states, `labels` the
    labels of facts that agencies are known to print.
    """
    result = Roles(lines, [Role.BLANK if line.is_blank else Role.BODY for line in lines])
    _Assigning(result, is_header, furniture, titles, labels).run()
    return result


class _Assigning:
    """The roles of one page's lines, as they are found; positions are those of printed lines."""

    def __init__(
        self,
        result: Roles,
        is_header: Callable[[str], bool],
        furniture: Collection[str],
        titles: Sequence[str],
        labels: Mapping[str, About] | None,
    ) -> None:
        self._result = result
        self._titles = titles
        self._ink = [i for i, line in enumerate(result.lines) if not line.is_blank and not _is_outside(line)]
        for index, line in enumerate(result.lines):
            if not line.is_blank and _is_outside(line):
                result.roles[index] = Role.FURNITURE
        self._sheet = Sheet([result.lines[i] for i in self._ink], is_header, furniture, labels)

    def run(self) -> None:
        """Assign every role, from the ends of the page inwards."""
        sheet = self._sheet
        start = first_text(sheet)
        tail = find_tail(sheet, start)
        if sheet.content:
            tail = replace(tail, cut=min(tail.cut, sheet.content[-1] + 1))
        self._mark(range(tail.cut, len(sheet)), Role.RESIDUE)
        bottom = min(tail.mark, tail.cut)
        if tail.doubt:
            self._result.doubts["body"] = tail.doubt
        self._read_below_mark(tail.mark, tail.cut)
        head = self._read_head(min(start, bottom), bottom)
        body = self._read_title_and_facts(head, bottom)
        self._leave_short_lines_above_area(body, bottom)
        self._read_title_again(head.title, range(body, min(body + TOP_LINES, bottom)))
        self._read_contacts(head, body, tail.cut)
        self._read_last_facts(body, bottom)
        self._read_update(tail.cut)
        self._read_last_marks()
        self._read_signature(body)
        self._read_letterhead(body)
        self._read_signoff()
        self._mark(find_asides(sheet, self._text()), Role.FURNITURE)

    def _mark(self, positions: Sequence[int], role: Role) -> None:
        for position in positions:
            self._result.roles[self._ink[position]] = role

    def _state(self, position: int, facts: tuple[Fact, ...]) -> None:
        self._result.facts[self._ink[position]] = facts

    def _role(self, position: int) -> Role:
        return self._result.roles[self._ink[position]]

    def _leave_short_lines_above_area(self, body: int, bottom: int) -> None:
        """Mark what a saved page prints between the facts and the area of its text, but for sentences."""
        sheet = self._sheet
        area = next((p for p in range(body, bottom) if sheet[p].region == "content"), body)
        for position in range(body, area):
            line = sheet[position]
            is_plain = not (line.region or line.form or line.bullet or line.is_row)
            if is_plain and not ends_as_text(line) and line.words <= MOST_WORDS_OF_LABEL:
                self._mark([position], Role.FURNITURE)

    def _read_below_mark(self, mark: int, cut: int) -> None:
        """Mark the end mark and what stands between it and the site's own lines."""
        sheet = self._sheet
        if mark >= len(sheet):
            return
        self._mark([mark], Role.END)
        for position in range(mark + 1, cut):
            kind = sheet.kind(position)
            is_site = kind is not None and kind not in (Kind.MENU, Kind.MORE, Kind.WEAK)
            self._mark([position], Role.RESIDUE if is_site else Role.BOILERPLATE)

    def _read_head(self, start: int, bottom: int) -> Head:
        """Mark what stands above the title and its facts."""
        sheet = self._sheet
        head = find_head(sheet, start, bottom, self._titles)
        self._result.sites += head.sites
        for position in range(head.top):
            self._mark([position], self._role_above(position, head.top))
        for position in range(head.top):
            is_person = _PERSON_TO_ASK.match(sheet[position].text) is not None
            count = contact_block(sheet.lines, position) if is_person else 0
            if count > 1:
                self._mark(range(position, min(position + count, head.top)), Role.CONTACT)
        self._doubt_text_above(head.top)
        return head

    def _doubt_text_above(self, top: int) -> None:
        """Say that paragraphs above the title are left out, where these are more than a banner."""
        sheet = self._sheet
        texts = [p for p in range(top) if sheet.text(p)]
        if sum(sheet[p].words for p in texts) < MOST_WORDS_OF_BANNER:
            return
        first, last = sheet[texts[0]].number, sheet[texts[-1]].number
        self._result.doubts["body"] = f"lines {first} to {last} hold text above the title and are left out"
        if any(fact.printed for p in range(texts[0]) for fact in sheet.facts(p)):
            self._result.doubts["date"] = (
                f"a date of its own stands above the text in lines {first} to {last}"
            )

    def _role_above(self, position: int, top: int) -> Role:
        sheet = self._sheet
        if sheet.header(position):
            return Role.HEADER
        if sheet.kind(position) in (Kind.CONTROL, Kind.WEAK):
            return Role.CONTROL
        if position == 0 and sheet.kind(position) is None and _names_site(sheet, top):
            return Role.HEADER
        return Role.FURNITURE

    def _read_title_and_facts(self, head: Head, bottom: int) -> int:
        """Mark title, subtitle and facts; the position where the text begins."""
        sheet = self._sheet
        if head.title < 0:
            span = range(head.top, bottom)
            return self._skip_controls(
                self._take_facts(span.start, facts_from(sheet, span.start, span)), bottom
            )
        for position in range(head.top, head.title):
            role = self._role_beside(position)
            self._mark([position], role)
            self._state(position, facts_as(sheet, position, role))
        if release_number(sheet[head.title]):
            self._state(head.title, facts_as(sheet, head.title, Role.NUMBER))
        span = range(head.title, bottom)
        start, facts = find_facts(sheet, span)
        if not facts:
            return self._read_title_alone(span)
        self._read_title(range(head.title, start))
        stop = self._take_facts(start, facts)
        self._read_category(range(stop, min(stop + 2, bottom)))
        return self._skip_controls(stop, bottom)

    def _read_title_again(self, title: int, span: range) -> None:
        """Mark the title where it is printed once more between a summary and the text."""
        if title < 0:
            return
        sheet = self._sheet
        again = [p for p in span if fold(without_subject(sheet[p].text)) == sheet.folded(title)]
        self._mark(again, Role.FURNITURE)

    def _take_facts(self, start: int, roles: list[Role]) -> int:
        """Mark the list of facts that begins at `start`; the position behind it."""
        for position, role in enumerate(roles, start=start):
            self._mark([position], role)
            self._state(position, facts_as(self._sheet, position, role))
        return start + len(roles)

    def _role_beside(self, position: int) -> Role:
        """The role of a line between the site's own lines and the title."""
        sheet = self._sheet
        if is_notice(sheet[position]):
            return Role.CONTROL
        if is_rubric(sheet[position]):
            return Role.FURNITURE if self._is_generic(position) else Role.CATEGORY
        if facts := sheet.facts(position):
            return role_of(facts)
        if release_number(sheet[position]):
            return Role.NUMBER
        is_office = office_of(sheet[position]) and says_office(sheet[position].text)
        return Role.OFFICE if is_office else Role.FURNITURE

    def _is_generic(self, position: int) -> bool:
        """Whether a word above the title is the menu's rather than the kind of text."""
        return self._sheet.folded(position) in ("berita", "news", "kabar", "artikel", "pengumuman")

    def _read_title_alone(self, span: range) -> int:
        """Mark a title that no facts follow, with what hangs at it; the position behind."""
        stop = span.start + 1
        while stop < span.stop and stop < span.start + TOP_LINES and self._hangs_at_title(stop):
            stop += 1
        self._read_title(range(span.start, min(stop, span.stop)))
        return self._skip_controls(min(stop, span.stop), span.stop)

    def _hangs_at_title(self, position: int) -> bool:
        sheet = self._sheet
        line, above = sheet[position], sheet[position - 1]
        if sheet.folded(position) == sheet.folded(position - 1):
            return True
        if sheet.kind(position) in (Kind.CONTROL, Kind.WEAK):
            return sheet.kind(position) is Kind.CONTROL and not line.bullet
        return (
            not ends_as_text(above)
            and (_goes_on(sheet, position) or self._may_hang(position))
            and position + 1 < len(sheet)
            and (not sheet[position + 1].glued or (line.text.isupper() and above.text.isupper()))
        )

    def _may_hang(self, position: int) -> bool:
        """Whether a line right below a title, apart from the text, may be its subtitle."""
        line = self._sheet[position]
        is_plain = line.glued and not line.bullet and is_title_like(line) and not ends_as_text(line)
        return is_plain and not has_year(line) and not self._sheet.facts(position)

    def _skip_controls(self, position: int, bottom: int) -> int:
        """Mark the page's controls right above the text; the position where the text begins."""
        sheet = self._sheet
        position = self._skip_box(position, bottom)
        while position + 1 < bottom:
            kind = sheet.kind(position)
            is_run = kind is Kind.WEAK and sheet.kind(position + 1) in (Kind.WEAK, Kind.CONTROL)
            above = self._role(position - 1) if position else Role.BLANK
            is_near = sheet[position].glued or (has_words(sheet[position]) and sheet.text(position + 1))
            follows = kind is Kind.WEAK and is_near and above in _OF_FACTS
            is_control = (kind is Kind.CONTROL and len(sheet[position].text) > 1) or self._tells_age(position)
            is_said = is_notice(sheet[position]) or is_rubric(sheet[position])
            is_site = kind in (Kind.TRAIL, Kind.NEWSLETTER, Kind.SKIP, Kind.FOOTER) or is_said
            if not (is_control or is_run or follows or is_site or self._is_bare_count(position)):
                break
            self._mark([position], Role.CONTROL)
            position += 1
        return position

    def _tells_age(self, position: int) -> bool:
        """Whether a line says how long ago something was put up: `4 weeks 1 day ago`."""
        facts = self._sheet.facts(position)
        return len(facts) == 1 and facts[0].about is About.CONTROL and facts[0].labelled

    def _is_bare_count(self, position: int) -> bool:
        """Whether a line right below title or facts is a number and no more: of comments, of readers."""
        above = self._role(position - 1) if position else Role.BLANK
        return above in (*_OF_FACTS, Role.TITLE) and self._sheet[position].text.isdecimal()

    def _skip_box(self, position: int, bottom: int) -> int:
        """Mark what hangs at the facts and ends in the page's controls; the position behind it.

        Counts, a ranking of other texts and buttons stand there without a blank line between.
        """
        sheet = self._sheet
        stop = position
        while stop < bottom and sheet[stop].glued and _is_of_box(sheet, stop):
            stop += 1
        controls = [p for p in range(position, stop) if sheet.kind(p) in _CONTROLS]
        if not controls or stop == bottom or (position and self._role(position - 1) not in _OF_FACTS):
            return position
        last = controls[-1] + 1
        if not sheet[stop].glued and all(sheet[p].words <= MOST_WORDS_OF_BUTTON for p in range(last, stop)):
            last = stop
        self._mark(range(position, last), Role.CONTROL)
        return last

    def _read_title(self, span: range) -> None:
        """Mark the title, which `span` begins with, and what hangs at it.

        A title may be wrapped, or printed twice.
        """
        self._mark(span[:1], Role.TITLE)
        wrapping = True
        for position in span[1:]:
            wrapping = self._read_below_title(position, span, wrapping=wrapping)

    def _read_below_title(self, position: int, span: range, *, wrapping: bool) -> bool:
        """Mark one line between title and facts; whether the next may still be the title's."""
        sheet = self._sheet
        line = sheet[position]
        if sheet.folded(position) == sheet.folded(span[0]):
            self._mark([position], Role.FURNITURE)
        elif sheet.kind(position) in (Kind.CONTROL, Kind.WEAK, Kind.TRAIL):
            self._mark([position], Role.CONTROL)
        elif line.form in _PICTURES or is_caption(line):
            return False
        elif sheet.header(position) or looks_like_body(line.text):
            self._mark([position], Role.HEADER)
        elif is_notice(line) or (names_place(line.text) and sheet.facts(position + 1)):
            self._mark([position], Role.CONTROL)
        elif release_number(line) or is_rubric(line):
            role = Role.NUMBER if release_number(line) else Role.CATEGORY
            self._mark([position], role)
            self._state(position, facts_as(sheet, position, role))
        elif wrapping and _goes_on(sheet, position):
            self._mark([position], Role.TITLE)
            return True
        elif self._may_be_subtitle(position, span):
            self._mark([position], Role.SUBTITLE)
        elif line.words <= 3 and not ends_as_text(line) and not line.bullet:
            self._mark([position], Role.FURNITURE)
        else:
            self._result.doubts["body"] = (
                f"line {line.number} stands between title and facts; it is kept as text"
            )
        return False

    def _may_be_subtitle(self, position: int, span: range) -> bool:
        line = self._sheet[position]
        others = [p for p in span if self._role(p) is Role.SUBTITLE]
        return (
            not others
            and (line.words > 3 or ends_as_text(line))
            and not line.bullet
            and not line.is_row
            and len(line.printed) <= MAX_SUBTITLE_LENGTH
            and _is_one_sentence(line)
            and position == _last_plain(self._sheet, span)
        )

    def _read_category(self, span: range) -> None:
        """Mark the rubric that hangs at the facts without a blank line."""
        if len(span) < 2:
            return
        line, after = self._sheet[span[0]], self._sheet[span[1]]
        if (
            line.glued
            and not after.glued
            and not line.bullet
            and len(line.printed.split()) <= MAX_CATEGORY_WORDS
            and line.printed[-1].isalnum()
            and self._sheet.kind(span[0]) in (None, Kind.MENU)
            and not is_caption(line)
            and not any(map(str.isdigit, line.text))
        ):
            is_office = says_office(line.text) and not self._has_office()
            self._mark(span[:1], Role.OFFICE if is_office else Role.CATEGORY)
            self._state(span[0], (Fact(About.OFFICE if is_office else About.CATEGORY, line.text),))

    def _has_office(self) -> bool:
        return any(fact.about is About.OFFICE for _, fact in self._result.stated())

    def _read_contacts(self, head: Head, body: int, cut: int) -> None:
        """Mark whom the media may ask: above the title, or below the last paragraph of the text."""
        sheet = self._sheet
        last = next((p for p in range(cut - 1, body, -1) if self._is_last_text(p)), body)
        above = range(max(head.top, head.title - MAX_CONTACT_LINES), max(0, head.title))
        apart = [
            p
            for p in (*range(body, last), *range(cut, min(len(sheet), cut + LINES_BELOW_CUT)))
            if _MEDIA_CONTACT.fullmatch(sheet[p].text)
        ]
        for position in (*above, *self._telephones_below_facts(body), *apart, *range(last + 1, cut)):
            if self._role(position) is Role.CONTACT or (position in above and sheet.above_title(position)):
                continue
            line = sheet[position]
            is_way = _LABELLED_PHONE.fullmatch(line.text) is not None or _names_ways(line)
            count = contact_block(sheet.lines, position) or int(is_way)
            if position in apart and count < FEWEST_LINES_OF_CONTACT:
                continue
            if count and not (count == 1 and _ONLY_ADDRESS.fullmatch(line.text)):
                end = cut if position < cut else len(sheet)
                stop = min(position + count, end)
                while stop < end and _WAY_ALONE.fullmatch(sheet[stop].text):
                    stop += 1
                self._mark(range(position, stop), Role.CONTACT)

    def _is_contact_in_head(self, position: int) -> bool:
        text = self._sheet[position].text
        if _LABELLED_PHONE.fullmatch(text):
            return True
        if _CONTACT_HEADING.fullmatch(text):
            return contact_block(self._sheet.lines, position) >= FEWEST_LINES_OF_CONTACT
        return _CONTACT.match(text) is not None and contact_block(self._sheet.lines, position) > 0

    def _telephones_below_facts(self, body: int) -> range:
        """The lines that the text begins with, where they are telephone numbers with a label."""
        stop = body
        while stop < len(self._sheet) and self._is_contact_in_head(stop):
            stop += 1
        return range(body, stop)

    def _read_update(self, cut: int) -> None:
        """Take the one labelled date of an update that stands below the text, and the release's number."""
        sheet = self._sheet
        near = range(cut, min(len(sheet), cut + LAST_FACTS * 2))
        below = [p for p in near if self._is_update(p)]
        is_known = any(fact.about is About.UPDATED for _, fact in self._result.stated())
        if len(below) == 1 and not is_known:
            self._state(below[0], self._sheet.facts(below[0]))
        numbers = [p for p in near if _NUMBER_BELOW.match(sheet[p].text) and sheet.facts(p)]
        if len(numbers) == 1 and not any(fact.about is About.NUMBER for _, fact in self._result.stated()):
            self._state(numbers[0], self._sheet.facts(numbers[0]))

    def _is_update(self, position: int) -> bool:
        facts = self._sheet.facts(position)
        is_of_page = self._sheet.folded(position).startswith(("page ", "halaman ", "laman "))
        return (
            bool(facts)
            and not is_of_page
            and all(fact.about is About.UPDATED and fact.labelled for fact in facts)
        )

    def _is_last_text(self, position: int) -> bool:
        sheet = self._sheet
        if self._role(position) is not Role.BODY or not sheet.text(position):
            return False
        is_contact = contact_block(sheet.lines, position) or _names_ways(sheet[position])
        return not is_contact and not is_for_public(sheet[position])

    def _read_last_facts(self, body: int, bottom: int) -> None:
        """Mark labelled facts below the text: who wrote it, how often it was read."""
        sheet = self._sheet
        position = bottom - 1
        while position > body and self._role(position) is not Role.BODY:
            position -= 1
        if position > body + 1 and _is_last_author(sheet, position):
            self._mark([position], Role.OFFICE)
            self._state(position, (Fact(About.OFFICE, sheet[position].text),))
            position -= 1
        lowest = position
        while position > body and lowest - position < LAST_FACTS:
            facts = sheet.facts(position)
            if not facts or not all(fact.labelled or fact.about is About.CONTROL for fact in facts):
                break
            if is_event_detail(sheet[position]) or {f.about for f in facts} <= {About.PLACE, About.CATEGORY}:
                break
            self._mark([position], role_of(facts))
            self._state(position, facts)
            position -= 1

    def _read_signature(self, body: int) -> None:
        """Mark who signs below the text: place and date, an office that one holds, a name."""
        sheet = self._sheet
        lines = self._text()
        count = 0
        while count < min(MAX_SIGNATURE_LINES, len(lines) - 1) and _may_sign(sheet, lines[-1 - count]):
            count += 1
        signed = lines[len(lines) - count :]
        if any(_SIGNING.match(sheet[p].text) for p in signed) and min(signed) > body:
            self._mark(signed, Role.SIGNATURE)

    def _read_letterhead(self, body: int) -> None:
        """Mark the press office's name and its pages on the web below the text."""
        sheet, lines = self._sheet, self._text()
        count = 0
        while count < len(lines) - 1 and _PAGE_OF_OFFICE.fullmatch(sheet[lines[-1 - count]].text):
            count += 1
        pages = count
        while count < min(pages + MAX_LINES_OF_OFFICE, len(lines) - 1) and _may_sign(
            sheet, lines[-1 - count]
        ):
            count += 1
        head = lines[len(lines) - count : len(lines) - pages]
        if pages and head and head[0] > body and any(says_press_office(sheet[p].text) for p in head):
            self._mark(lines[len(lines) - count :], Role.CONTACT)

    def _read_last_marks(self) -> None:
        """Mark a line of asterisks or the like that parts the text from what follows it."""
        body = self._text()
        has_initials = len(body) > 2 and _INITIALS.fullmatch(self._sheet[body[-1]].text) is not None
        if has_initials and not has_words(self._sheet[body[-2]]):
            self._mark([body.pop()], Role.RESIDUE)
        while len(body) > 1 and body[-1] + 1 < len(self._sheet) and not has_words(self._sheet[body[-1]]):
            self._mark([body.pop()], Role.END)

    def _read_signoff(self) -> None:
        """Mark the last line of the text where a sign-off is all that it holds."""
        body = [index for index, role in enumerate(self._result.roles) if role is Role.BODY]
        if len(body) < 2:
            return
        found = sign_off(self._result.lines[body[-1]])
        if found and not found.body:
            self._result.roles[body[-1]] = Role.SIGNOFF

    def _text(self) -> list[int]:
        """The positions of the lines that are the text's so far."""
        roles = self._result.roles
        return [position for position, index in enumerate(self._ink) if roles[index] is Role.BODY]


# A release's number among the site's own lines says that it is one.
_NUMBER_BELOW = re.compile(
    r"(?:(?:press|news|media) )?release (?:number|no\.?|id)\s*:|nomor siaran pers\s*:", re.IGNORECASE
)
_PAGE_OF_OFFICE = re.compile(
    r"(?:laman|website|situs|web|twitter|facebook|instagram|youtube|tiktok|ig|fb|x|e-?mail|surel)\s*:\s*\S{3,80}",
    re.IGNORECASE,
)
# What parts facts on a line, and never words of a title.
_MARKS = re.compile(r"[·|•]|\d{4}\b.*\d")
_PICTURES = frozenset({"figure", "caption"})
# A line of these says that somebody signs: the word for it, or the office that one holds.
_SIGNING = re.compile(
    r"\(?(?:ttd|tertanda)\b|(?:a\.n\. |plt\.? |plh\.? )?(?:kepala|ketua|sekretaris|direktur|menteri|gubernur"
    r"|bupati|wali ?kota|rektor|panitera|komandan|kapolres|camat|lurah)\b[^.]*,$|\(?signed\b",
    re.IGNORECASE,
)
_WAY = re.compile(
    r"\b(?:hp|telp?|telepon|tel/fax|fax|faks|e-?mail|surel|phone|mobile|wa|whatsapp)\.?\s*:", re.IGNORECASE
)
_CONTACT = re.compile(
    r"(?:(?:media|press) )?contacts?(?: information| persons?)?\s*:\s*\S.{10,}"
    r"|(?:narahubung|kontak|kontak (?:person|media)|cp)\s*:\s*\S.{10,}",
    re.IGNORECASE,
)
# Above the site's own lines only a person says that a contact is the release's: a site prints its own.
_PERSON_TO_ASK = re.compile(
    r"(?i:(?:(?:media|press) )?contacts?|narahubung|kontak media)\s*:"
    r"\s*[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+){1,4}$"
)
_CONTACT_HEADING = re.compile(
    r"(?:(?:media|press) )?contacts?(?: information| persons?| us)?:?|narahubung:?|kontak(?: media)?:?",
    re.IGNORECASE,
)
# Words that can head nothing but whom the media may ask, wherever they stand.
_MEDIA_CONTACT = re.compile(
    r"(?:(?:media|press)(?: and \w+)? (?:contacts?|enquiries|inquiries)"
    r"|contacts? for (?:the )?(?:media|press)"
    r"|contact persons?|narahubung(?: media)?|kontak (?:media|person|pers))\s*:?",
    re.IGNORECASE,
)
# Three words or more and a full stop behind one that is no initial and no title.
_ENDS_SENTENCE = re.compile(r"\S+ \S+ (?:\S+ )*[^\W\d][^\s.]{2,}\.$")
_INITIALS = re.compile(r"[A-Z]{2,4}(?:/[A-Z]{2,4}){1,3}")
_WAY_ALONE = re.compile(r"\+?\(?\d[\d\s().\-/]{5,24}|\S+@\S+\.\w+")
_ONLY_ADDRESS = re.compile(r"[^@]*:\s*https?://\S+")
_LABELLED_PHONE = re.compile(r"[A-Z][\w /&-]{2,40}:\s*\+?\(?\d[\d\s().\-]{5,24}")
_CONTROLS = frozenset({Kind.CONTROL, Kind.WEAK, Kind.RELATED, Kind.MENU})
_OF_FACTS = frozenset({Role.CONTROL, Role.DATE, Role.VIEWS, Role.OFFICE, Role.CATEGORY, Role.NUMBER})


def _is_of_box(sheet: Sheet, position: int) -> bool:
    """Whether a line below the facts may be of a box: short, no sentence, and no place and date."""
    line = sheet[position]
    if sheet.text(position) or line.is_row or line.form or len(line.text) > MAX_SIGNATURE_LENGTH:
        return False
    return not (ends_as_text(line) and sheet.kind(position) is None) and dateline_alone(line.text) is None


def has_words(line: Line) -> bool:
    return any(map(str.isalnum, line.text))


def _names_ways(line: Line) -> bool:
    """Whether a line names several ways to reach somebody: `(HP: …, Email: …, Tel/Fax: …)`."""
    return len(line.text) <= 300 and line.text.count(":") > 1 and len(_WAY.findall(line.text)) > 1


def _is_last_author(sheet: Sheet, position: int) -> bool:
    """Whether a line below the text names the press office that wrote it, in more than one word."""
    line = sheet[position]
    return not line.glued and " " in line.text and names_press_office(sheet, position)


def _may_sign(sheet: Sheet, position: int) -> bool:
    """Whether a line below the text may be part of a signature."""
    line = sheet[position]
    if (
        line.bullet
        or line.is_row
        or line.form
        or len(line.text) > MAX_SIGNATURE_LENGTH
        or sheet.text(position)
        or (line.text.endswith(".") and _ENDS_SENTENCE.search(line.text))
    ):
        return False
    return dateline_alone(line.text) is not None or (line.words <= 8 and line.text[-1] not in ":;?!")


def _is_outside(line: Line) -> bool:
    return line.region in ("furniture", "apart")


def _names_site(sheet: Sheet, top: int) -> bool:
    """Whether the first line of a page names its site: it stands right above menus and other furniture."""
    return top > 1 and sheet.kind(1) is not None and is_title_like(sheet[0]) and not sheet.facts(0)


def _goes_on(sheet: Sheet, position: int) -> bool:
    """Whether a line goes on with the title that the line above it began.

    A title is wrapped where the next word did not fit: below a shorter line stands a subtitle.
    """
    line, above = sheet[position], sheet[position - 1]
    if not line.glued or line.bullet or not is_title_like(line) or ends_as_text(line):
        return False
    if sheet.facts(position) or sheet.kind(position) or says_office(line.text) or _MARKS.search(line.text):
        return False
    if dateline_alone(line.text) or line.text.isupper() != above.text.isupper():
        return False
    if line.text.isupper():
        return True
    if len(above.text) + 1 + len(line.text.split()[0]) <= len(line.text) or sheet.looks_like_name(position):
        return False
    # A title keeps to one case: a capital begins another sentence, or one in the case of sentences.
    return line.text[0].islower() or not (is_sentence_case(above) or is_sentence_case(line))


def _is_one_sentence(line: Line) -> bool:
    text = line.printed.rstrip('.!?"”’) ')
    return not any(mark in text for mark in (". ", "! ", "? "))


def _last_plain(sheet: Sheet, span: range) -> int:
    """The last line of `span` that is no control, number or rubric."""
    plain = [p for p in span if not is_control(sheet, p) and not sheet.above_title(p)]
    return plain[-1] if plain else -1
