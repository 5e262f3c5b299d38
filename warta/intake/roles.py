"""The role of every line of a page's text.

What belongs here: which of the lines between the site's menus and its footers are title, facts, text and
sign-off. What does not: where a release begins on its page (`warta.intake.head`) and ends
(`warta.intake.tail`), recognising a line for what it says (`warta.intake.facts`,
`warta.intake.furniture`), and any deletion in the middle of a text but of lines that can be no text.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum

from warta.intake.bodies import looks_like_body
from warta.intake.contacts import contact_block
from warta.intake.dateline import dateline_alone
from warta.intake.facts import (
    About,
    Fact,
    category_of,
    is_event_detail,
    is_notice,
    is_rubric,
    names_office,
    office_of,
    release_number,
    says_office,
)
from warta.intake.furniture import Kind, is_advertisement
from warta.intake.head import Head, find_head, first_text
from warta.intake.lines import Line
from warta.intake.shape import ends_as_text, is_caption, is_sentence_case, is_title_like
from warta.intake.sheet import Sheet
from warta.intake.signoff import sign_off
from warta.intake.tail import find_tail

# How far down the list of facts may begin, in printed lines: below, a list belongs to the text.
TOP_LINES = 12
MAX_CATEGORY_WORDS = 4
MAX_OFFICES = 2
MAX_SUBTITLE_LENGTH = 300
LAST_FACTS = 6
MAX_CONTACT_LINES = 20


class Role(StrEnum):
    """What a line is."""

    BLANK = "blank"
    HEADER = "header"
    CONTROL = "control"
    FURNITURE = "furniture"
    TITLE = "title"
    SUBTITLE = "subtitle"
    DATE = "date"
    VIEWS = "views"
    OFFICE = "office"
    CATEGORY = "category"
    NUMBER = "number"
    BODY = "body"
    SIGNOFF = "signoff"
    CONTACT = "contact"
    END = "end mark"
    BOILERPLATE = "boilerplate"
    TAGS = "tags"
    RESIDUE = "residue"


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
        return [line for line, role in zip(self.lines, self.roles, strict=True) if role in roles]

    def stated(self) -> list[tuple[Line, Fact]]:
        """Every fact that the page prints of its text, with its line."""
        return [(self.lines[index], fact) for index in sorted(self.facts) for fact in self.facts[index]]


def assign_roles(
    lines: list[Line],
    is_header: Callable[[str], bool],
    is_furniture: Callable[[str], bool],
    *,
    titles: Sequence[str] = (),
    labels: Mapping[str, About] | None = None,
) -> Roles:
    """The role of each line.

    `is_header` and `is_furniture` tell whether a whole line is one that agencies' pages are known to
    show; both take the line's text. `titles` are titles that the page's metadata states, `labels` the
    labels of facts that agencies are known to print.
    """
    result = Roles(lines, [Role.BLANK if line.is_blank else Role.BODY for line in lines])
    _Assigning(result, is_header, is_furniture, titles, labels).run()
    return result


class _Assigning:
    """The roles of one page's lines, as they are found; positions are those of printed lines."""

    def __init__(
        self,
        result: Roles,
        is_header: Callable[[str], bool],
        is_furniture: Callable[[str], bool],
        titles: Sequence[str],
        labels: Mapping[str, About] | None,
    ) -> None:
        self._result = result
        self._titles = titles
        self._ink = [i for i, line in enumerate(result.lines) if not line.is_blank and not _is_outside(line)]
        for index, line in enumerate(result.lines):
            if not line.is_blank and _is_outside(line):
                result.roles[index] = Role.FURNITURE
        self._sheet = Sheet([result.lines[i] for i in self._ink], is_header, is_furniture, labels)

    def run(self) -> None:
        """Assign every role, from the ends of the page inwards."""
        sheet = self._sheet
        start = first_text(sheet)
        tail = find_tail(sheet, start)
        if content := [p for p in sheet.positions() if sheet[p].region == "content"]:
            tail = replace(tail, cut=min(tail.cut, content[-1] + 1))
        self._mark(range(tail.cut, len(sheet)), Role.RESIDUE)
        bottom = min(tail.mark, tail.cut)
        if tail.doubt:
            self._result.doubts["body"] = tail.doubt
        self._read_below_mark(tail.mark, tail.cut)
        head = self._read_head(min(start, bottom), bottom)
        body = self._read_title_and_facts(head, bottom)
        self._read_contacts(head, body, tail.cut)
        self._read_last_facts(body, bottom)
        self._read_last_marks()
        self._read_signoff()
        self._read_asides()

    def _mark(self, positions: Sequence[int], role: Role) -> None:
        for position in positions:
            self._result.roles[self._ink[position]] = role

    def _state(self, position: int, facts: tuple[Fact, ...]) -> None:
        self._result.facts[self._ink[position]] = facts

    def _role(self, position: int) -> Role:
        return self._result.roles[self._ink[position]]

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
        return head

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
                self._take_facts(span.start, _facts_from(sheet, span.start, span)), bottom
            )
        for position in range(head.top, head.title):
            role = self._role_beside(position)
            self._mark([position], role)
            self._state(position, _facts_as(sheet, position, role))
        span = range(head.title, bottom)
        start, facts = _find_facts(sheet, span)
        if not facts:
            return self._read_title_alone(span)
        self._read_title(range(head.title, start))
        stop = self._take_facts(start, facts)
        self._read_category(range(stop, min(stop + 2, bottom)))
        return self._skip_controls(stop, bottom)

    def _take_facts(self, start: int, roles: list[Role]) -> int:
        """Mark the list of facts that begins at `start`; the position behind it."""
        for position, role in enumerate(roles, start=start):
            self._mark([position], role)
            self._state(position, _facts_as(self._sheet, position, role))
        return start + len(roles)

    def _role_beside(self, position: int) -> Role:
        """The role of a line between the site's own lines and the title."""
        sheet = self._sheet
        if is_notice(sheet[position]):
            return Role.CONTROL
        if is_rubric(sheet[position]):
            return Role.FURNITURE if self._is_generic(position) else Role.CATEGORY
        if facts := sheet.facts(position):
            return _role_of(facts)
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
            and not sheet[position + 1].glued
        )

    def _may_hang(self, position: int) -> bool:
        """Whether a line right below a title, apart from the text, may be its subtitle."""
        line = self._sheet[position]
        is_plain = line.glued and not line.bullet and is_title_like(line) and not ends_as_text(line)
        return is_plain and not any(map(str.isdigit, line.text)) and not self._sheet.facts(position)

    def _skip_controls(self, position: int, bottom: int) -> int:
        """Mark the page's controls right above the text; the position where the text begins."""
        sheet = self._sheet
        while position + 1 < bottom:
            kind = sheet.kind(position)
            is_run = kind is Kind.WEAK and sheet.kind(position + 1) in (Kind.WEAK, Kind.CONTROL)
            above = self._role(position - 1) if position else Role.BLANK
            follows = kind is Kind.WEAK and sheet[position].glued and above in _OF_FACTS
            is_control = kind is Kind.CONTROL and len(sheet[position].text) > 1
            is_site = kind in (Kind.TRAIL, Kind.NEWSLETTER, Kind.SKIP)
            if not (is_control or is_run or follows or is_site):
                break
            self._mark([position], Role.CONTROL)
            position += 1
        return position

    def _read_title(self, span: range) -> None:
        """Mark the title, which `span` begins with, and what hangs at it: it may be wrapped or printed twice."""
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
        elif release_number(line):
            self._mark([position], Role.NUMBER)
            self._state(position, _facts_as(sheet, position, Role.NUMBER))
        elif is_notice(line):
            self._mark([position], Role.CONTROL)
        elif is_rubric(line):
            self._mark([position], Role.CATEGORY)
            self._state(position, _facts_as(sheet, position, Role.CATEGORY))
        elif wrapping and _goes_on(sheet, position):
            self._mark([position], Role.TITLE)
            return True
        elif self._may_be_subtitle(position, span):
            self._mark([position], Role.SUBTITLE)
        elif len(line.text.split()) <= 3 and not ends_as_text(line) and not line.bullet:
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
            and (len(line.text.split()) > 3 or ends_as_text(line))
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
        for position in (*above, *range(last + 1, cut)):
            if self._role(position) is Role.CONTACT:
                continue
            if count := contact_block(sheet.lines, position):
                self._mark(range(position, min(position + count, cut)), Role.CONTACT)

    def _is_last_text(self, position: int) -> bool:
        is_body = self._role(position) is Role.BODY and self._sheet.text(position)
        return is_body and not contact_block(self._sheet.lines, position)

    def _read_last_facts(self, body: int, bottom: int) -> None:
        """Mark labelled facts below the text: who wrote it, how often it was read."""
        sheet = self._sheet
        position = bottom - 1
        while position > body and self._role(position) is not Role.BODY:
            position -= 1
        lowest = position
        while position > body and lowest - position < LAST_FACTS:
            facts = sheet.facts(position)
            if not facts or not all(fact.labelled or fact.about is About.CONTROL for fact in facts):
                break
            if is_event_detail(sheet[position]) or {f.about for f in facts} <= {About.PLACE, About.CATEGORY}:
                break
            self._mark([position], _role_of(facts))
            self._state(position, facts)
            position -= 1

    def _read_last_marks(self) -> None:
        """Mark a line of asterisks or the like that parts the text from what follows it."""
        body = [p for p in self._sheet.positions() if self._role(p) is Role.BODY]
        while len(body) > 1 and body[-1] + 1 < len(self._sheet) and not _has_words(self._sheet[body[-1]]):
            self._mark([body.pop()], Role.END)

    def _read_signoff(self) -> None:
        """Mark the last line of the text where a sign-off is all that it holds."""
        body = [index for index, role in enumerate(self._result.roles) if role is Role.BODY]
        if len(body) < 2:
            return
        found = sign_off(self._result.lines[body[-1]])
        if found and not found.body:
            self._result.roles[body[-1]] = Role.SIGNOFF

    def _read_asides(self) -> None:
        """Mark lines amid the text that can be nothing but pointers to other texts."""
        sheet = self._sheet
        body = [p for p in sheet.positions() if self._role(p) is Role.BODY]
        for position in body:
            kind = sheet.kind(position)
            text = sheet[position].text
            if kind is Kind.MORE and (":" in text or len(text.split()) > 1):
                self._mark([position], Role.FURNITURE)
                if text.rstrip().endswith(":") or ":" not in text:
                    self._mark_pointers(position + 1)
            elif is_advertisement(text) or (
                kind is Kind.CONTROL and len(text.split()) > 1 and not sheet[position].bullet
            ):
                self._mark([position], Role.FURNITURE)

    def _mark_pointers(self, position: int) -> None:
        """Mark the headlines below `Baca juga:`, up to the next paragraph."""
        sheet = self._sheet
        first = position
        while position < len(sheet) and position < first + 5 and self._role(position) is Role.BODY:
            line = sheet[position]
            is_headline = is_title_like(line) and not ends_as_text(line) and len(line.text.split()) >= 3
            if not is_headline or not (line.glued or line.bullet or position == first):
                break
            self._mark([position], Role.FURNITURE)
            position += 1


# What parts facts on a line, and never words of a title.
_MARKS = re.compile(r"[·|•]|\d{4}\b.*\d")


_PICTURES = frozenset({"figure", "caption"})
_PRESS_OFFICE = re.compile(
    r"(?:biro |tim |bagian |kantor )?(?:humas|hubungan masyarakat)\b|news office\b"
    r"|(?:seksi|subbag(?:ian)?|bidang|pusat) (?:informasi|publikasi|data|komunikasi|pemberitaan)\b|(?:press|media|communications?) office\b"
    r"|public (?:affairs|relations)\b|redaksi$|admin(?:istrator)?$",
    re.IGNORECASE,
)
_OF_FACTS = frozenset({Role.CONTROL, Role.DATE, Role.VIEWS, Role.OFFICE, Role.CATEGORY, Role.NUMBER})


def _has_words(line: Line) -> bool:
    return any(map(str.isalnum, line.text))


def _is_outside(line: Line) -> bool:
    return line.region == "furniture"


def _names_site(sheet: Sheet, top: int) -> bool:
    """Whether the first line of a page names its site: it stands right above menus and other furniture."""
    return top > 1 and sheet.kind(1) is not None and is_title_like(sheet[0]) and not sheet.facts(0)


def _find_facts(sheet: Sheet, span: range) -> tuple[int, list[Role]]:
    """The list of facts (date, office, views) near the top: where it starts, and the role of each line."""
    stop = span.start
    for first in span[1:TOP_LINES]:
        if first < stop or not _states_something(sheet, first, span):
            continue
        start = _with_names_above(sheet, first, span)
        above = [_role_of_name(sheet, position) for position in range(start, first)]
        roles = above + _facts_from(sheet, first, span)
        if _are_of_page(sheet, range(start, start + len(roles)), span, roles):
            return start, roles
        stop = start + len(roles)
    return span.start, []


def _states_something(sheet: Sheet, position: int, span: range) -> bool:
    """Whether the line may begin the page's facts: it is a fact itself, or several of any kind."""
    facts = sheet.facts(position)
    is_several = len(facts) > 1 and any(fact.about is not About.CONTROL for fact in facts)
    is_name = _is_labelled_name(sheet, position) or _names_press_office(sheet, position)
    return bool(_fact_key(sheet, position, span.stop)) or is_name or is_several


def _names_press_office(sheet: Sheet, position: int) -> bool:
    """Whether a short line is the name of a press office, which stands below a title as its author."""
    line = sheet[position]
    is_plain = not line.bullet and not ends_as_text(line) and sheet.kind(position) is None
    return is_plain and len(line.text.split()) <= 5 and _PRESS_OFFICE.match(line.text) is not None


def _with_names_above(sheet: Sheet, first: int, span: range) -> int:
    """Where a list of facts starts that has names or labels above its first date or count, at `first`."""
    start = first
    while start > span.start + 1 and _may_stand_above(sheet, start - 1, start):
        if not (sheet[start].glued or span.start + 1 < start == first or sheet.facts(start - 1)):
            break
        start -= 1
    return start


def _may_stand_above(sheet: Sheet, position: int, below: int) -> bool:
    """Whether a line right above a fact names the office or the author, or is a label of a fact."""
    if _may_be_office(sheet, position) or _is_beside_facts(sheet, position):
        return True
    line = sheet[position]
    if sheet.kind(position) is not None or (sheet.above_title(position) and not is_rubric(line)):
        return False
    if is_event_detail(line) or ":" in line.text:
        return False
    is_name = says_office(line.text) or sheet.looks_like_name(position) or is_rubric(line)
    return sheet[below].glued and office_of(line) is not None and is_name and len(line.text.split()) <= 6


def _facts_from(sheet: Sheet, start: int, span: range) -> list[Role]:
    """The roles of the lines that make one list of facts from `start` on.

    Below a blank line it goes on only with a fact that it lacks: a list of dates there is text.
    """
    roles: list[Role] = []
    seen: set[tuple[Role, str]] = set()
    while (position := start + len(roles)) < span.stop:
        line, key = sheet[position], _fact_key(sheet, position, span.stop)
        if key and (line.glued or key not in seen):
            seen.add(key)
            roles.append(key[0])
        elif _is_labelled_name(sheet, position) and (
            line.glued or (role := _role_of_name(sheet, position), "") not in seen
        ):
            role = _role_of_name(sheet, position)
            roles.append(role)
            seen.add((role, ""))
        elif not roles and not key and _states_something(sheet, position, span):
            roles.append(_role_of_name(sheet, position))
            seen.add((Role.OFFICE, ""))
        elif roles and (Role.OFFICE, "") not in seen and _names_press_office(sheet, position):
            roles.append(Role.OFFICE)
            seen.add((Role.OFFICE, ""))
        elif roles and _is_beside_facts(sheet, position):
            roles.append(Role.CONTROL)
        elif named := _offices(sheet, position, span, seen):
            roles += [_role_of_name(sheet, p) for p in named]
            seen.add((Role.OFFICE, ""))
        elif roles and (between := _between_facts(sheet, position, span, seen)):
            roles += [Role.OFFICE if says_office(sheet[p].text) else Role.FURNITURE for p in between]
        else:
            break
    while roles and roles[-1] is Role.CONTROL and not sheet[start + len(roles) - 1].glued:
        roles.pop()
    return roles


def _between_facts(sheet: Sheet, position: int, span: range, seen: set[tuple[Role, str]]) -> range:
    """Short plain lines from `position` on, below which the page's facts and controls go on."""
    for stop in range(position, min(position + 5, span.stop)):
        key = _fact_key(sheet, stop, span.stop)
        is_more = _is_beside_facts(sheet, stop) or (key is not None and key not in seen)
        if stop > position and (is_more or _is_labelled_name(sheet, stop)):
            return range(position, stop)
        line = sheet[stop]
        if line.bullet or line.is_row or ends_as_text(line) or len(line.text.split()) > 6 or key:
            break
    return range(0)


def _is_beside_facts(sheet: Sheet, position: int) -> bool:
    line = sheet[position]
    kind, facts = sheet.kind(position), sheet.facts(position)
    if facts and all(fact.about is About.CONTROL for fact in facts):
        return True
    return kind is Kind.CONTROL and (line.glued or len(line.text) > 1)


def _role_of_name(sheet: Sheet, position: int) -> Role:
    if facts := sheet.facts(position):
        return _role_of(facts)
    if _is_beside_facts(sheet, position):
        return Role.CONTROL
    line = sheet[position]
    return Role.CATEGORY if category_of(line) or is_rubric(line) else Role.OFFICE


def _offices(sheet: Sheet, position: int, span: range, seen: set[tuple[Role, str]]) -> range:
    """The lines from `position` on that name office or rubric: those between facts, or a few below them."""
    first = sheet[position]
    stop = position
    while stop < span.stop and _may_be_office(sheet, stop) and (stop == position or sheet[stop].glued):
        stop += 1
    key = _fact_key(sheet, stop, span.stop) if stop < span.stop else None
    if stop > position:
        is_between = key is not None and (first.glued or key not in seen)
        hangs_below = first.glued and stop - position <= MAX_OFFICES
        is_labelled = _is_labelled_name(sheet, position) and (Role.OFFICE, "") not in seen
        return range(position, stop if is_between or hangs_below or is_labelled else position)
    # Without a bullet or a label, only a line in one block with the facts around it is one of them.
    after = sheet[position + 1] if position + 1 < span.stop else None
    is_between = (
        after is not None
        and sheet.kind(position) is None
        and not sheet.above_title(position)
        and first.glued
        and after.glued
        and _fact_key(sheet, position + 1, span.stop) is not None
    )
    return range(position, position + (is_between and office_of(first) is not None))


def _are_of_page(sheet: Sheet, found: range, span: range, roles: list[Role]) -> bool:
    """Whether facts are the page's own, and no dates or numbers of the text."""
    around = [p for p in (found.start - 1, found.stop) if span.start <= p < span.stop]
    if any(is_event_detail(sheet[p]) for p in around if sheet[max(p, found.start)].glued):
        return False
    above = [p for p in range(span.start, found.start) if not _is_beside_title(sheet, p)]
    leads = [p for p in above[1:] if ends_as_text(sheet[p])]
    is_below_text = bool(leads) or (bool(above) and not is_title_like(sheet[above[0]]))
    if not {Role.DATE, Role.VIEWS} & set(roles):
        return len(above) <= 2 and not leads
    if len(set(roles) - {Role.CONTROL}) > 1:
        return not is_below_text or len(leads) == 1
    if is_below_text:
        return len(leads) == 1 and _is_labelled(sheet, found) and len(above) == 2
    if any(sheet[p].bullet for p in found) or _is_labelled(sheet, found):
        return len(roles) == 1 or len(above) < 2 or _is_labelled(sheet, found)
    hangs_at_title = all(sheet[p].glued or len(sheet[p].text.split()) <= 6 for p in above[1:]) and not any(
        _is_bare_date(sheet, p) for p in range(span.start, found.start)
    )
    # Where further lines are dates and no more, they head parts of the text.
    return (hangs_at_title or len(above) == 2) and not any(
        _is_bare_date(sheet, p) for p in range(found.stop, span.stop)
    )


def _is_beside_title(sheet: Sheet, position: int) -> bool:
    return sheet.above_title(position) or _is_control(sheet, position) or bool(sheet.facts(position))


def _is_control(sheet: Sheet, position: int) -> bool:
    return sheet.kind(position) in (Kind.CONTROL, Kind.WEAK, Kind.TRAIL)


def _is_bare_date(sheet: Sheet, position: int) -> bool:
    facts = sheet.facts(position)
    return len(facts) == 1 and facts[0].printed is not None


def _is_labelled(sheet: Sheet, found: range) -> bool:
    return any(fact.labelled and fact.printed for position in found for fact in sheet.facts(position))


def _fact_key(sheet: Sheet, position: int, stop: int | None = None) -> tuple[Role, str] | None:
    """What kind of fact the line is: a date of publication, one of an update, or a view count."""
    if position >= (len(sheet) if stop is None else stop):
        return None
    facts = sheet.facts(position)
    dates = [fact for fact in facts if fact.printed and fact.about is not About.EMBARGO]
    if dates:
        return Role.DATE, "updated" if all(fact.about is About.UPDATED for fact in dates) else ""
    if any(fact.count is not None for fact in facts):
        return Role.VIEWS, ""
    return None


def _role_of(facts: tuple[Fact, ...]) -> Role:
    abouts = {fact.about for fact in facts}
    for role, about in (
        (Role.DATE, {About.PUBLISHED, About.UPDATED, About.DATE, About.EMBARGO}),
        (Role.VIEWS, {About.VIEWS}),
        (Role.OFFICE, {About.OFFICE, About.ISSUER, About.EDITOR}),
        (Role.SIGNOFF, {About.SIGNOFF}),
        (Role.CONTACT, {About.CONTACT}),
        (Role.NUMBER, {About.NUMBER}),
        (Role.CATEGORY, {About.CATEGORY, About.PLACE}),
    ):
        if abouts & about:
            return role
    return Role.CONTROL


def _facts_as(sheet: Sheet, position: int, role: Role) -> tuple[Fact, ...]:
    """The facts of a line that was given a role by its place: what it says itself, or its words."""
    line = sheet[position]
    if facts := sheet.facts(position):
        return facts
    if role is Role.OFFICE:
        return (Fact(About.OFFICE, office_of(line) or line.text, labelled=names_office(line)),)
    if role is Role.CATEGORY:
        return (Fact(About.CATEGORY, category_of(line) or line.text),)
    if role is Role.NUMBER:
        return (Fact(About.NUMBER, release_number(line) or line.text, labelled=True),)
    return ()


def _may_be_office(sheet: Sheet, position: int) -> bool:
    line = sheet[position]
    if _fact_key(sheet, position) or sheet.kind(position) not in (None, Kind.MENU):
        return False
    return _is_labelled_name(sheet, position) or bool(line.bullet and (office_of(line) or category_of(line)))


def _is_labelled_name(sheet: Sheet, position: int) -> bool:
    named = {About.OFFICE, About.ISSUER, About.EDITOR, About.CATEGORY, About.NUMBER, About.EMBARGO}
    facts = [fact for fact in sheet.facts(position) if fact.about is not About.CONTROL]
    return bool(facts) and all(fact.about in named and fact.labelled for fact in facts)


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
    return not (is_sentence_case(above) and line.text[0].isupper())


def _is_one_sentence(line: Line) -> bool:
    text = line.printed.rstrip('.!?"”’) ')
    return not any(mark in text for mark in (". ", "! ", "? "))


def _last_plain(sheet: Sheet, span: range) -> int:
    """The last line of `span` that is no control, number or rubric."""
    plain = [p for p in span if not _is_control(sheet, p) and not sheet.above_title(p)]
    return plain[-1] if plain else -1
