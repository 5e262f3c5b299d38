"""Short lines that hang at the facts of a release, above its first paragraph.

What belongs here: telling what a page prints there about its text, or for its own use, from what the text
begins with: by a label, by the page's buttons below it, or by a blank line that sets the text apart. What
does not: buttons and tags that are known by their words (`warta.intake.titles.controls_above_text`), and
contacts (`warta.intake.roles.media_contacts`).
"""

from __future__ import annotations

import re

from warta.intake.contacts.contact_lines import kind_of
from warta.intake.datelines.dateline import dateline_alone
from warta.intake.days.event_detail import is_event_detail
from warta.intake.marks.fact import About
from warta.intake.marks.labels import label_alone
from warta.intake.marks.rubric import is_notice, is_rubric
from warta.intake.offices.office_names import says_office
from warta.intake.role import Role
from warta.intake.shapes.furniture import Kind
from warta.intake.shapes.shape import ends_as_text, has_digit, has_words, is_caption
from warta.intake.sheets.marking import Marking
from warta.intake.sheets.sheet import Sheet
from warta.intake.told_lines import told_left_out

# How many lines may hang there, and how many words a line may have that no label explains.
MOST_LINES = 10
# Where lines stand that are left out and told.
BELOW_FACTS = "between the facts and the text"
MOST_WORDS = 6
MOST_WORDS_APART = 4
MOST_WORDS_OF_VALUE = 4
MOST_WORDS_OF_CODE = 3
FEWEST_WORDS_OF_OFFICE, MOST_WORDS_OF_OFFICE = 2, 10
SHORT_WORD = 3
_IN_NAMES = frozenset({"dengan", "untuk", "serta"})
# Furniture that a line of the text can hardly be, by its words alone.
_OF_PAGE = frozenset(
    {
        *(Kind.CONTROL, Kind.WEAK, Kind.TAGS, Kind.TRAIL, Kind.NEWSLETTER, Kind.SKIP, Kind.FOOTER),
        *(Kind.COOKIES, Kind.PAGER, Kind.COMMENTS, Kind.CAPTCHA),
    }
)
_OF_RELEASE = frozenset(
    {Role.TITLE, Role.SUBTITLE, Role.DATE, Role.VIEWS, Role.OFFICE, Role.CATEGORY, Role.NUMBER, Role.CONTROL}
)
_FACTS = _OF_RELEASE - {Role.TITLE, Role.SUBTITLE}
# How long it takes to read, without a word that says so.
_MINUTES = re.compile(r"\d{1,2} (?:menit|min|mins|minutes?)", re.IGNORECASE)
_CODE = re.compile(r"(?:[A-Z#\[][\w.\]#]*:?\s){0,2}[A-Z]*[-/.]?\d[\dA-Z./-]*")
# What is left of a label whose value did not come along.
_ALONE = frozenset({"on", "by", "in", "at", "oleh", "pada", "di", "under"})
_LABELLED = re.compile(r"[A-Z][\w'’/&-]*(?: [\w'’/&-]+){0,2}\s?:\s(?P<value>\S.*)")
# Words of a label that lead to a person or a thing said, which is the text's.
_NO_LABELS = re.compile(
    r"(?:nama|name|q|a|tanya|jawab|question|answer|note|catatan|nb|perhatian|warning|important|summary|ringkasan)\b",
    re.IGNORECASE,
)


def leave_hanging_lines(marking: Marking, body: int, bottom: int) -> None:
    """Mark the lines between facts and first paragraph that are none of the text, and tell what is unsure.

    `body` is where the text begins so far, `bottom` where it ends at the latest.
    """
    sheet = marking.sheet
    first = next((p for p in range(body, min(bottom, body + MOST_LINES + 1)) if sheet.text(p)), -1)
    if first <= body or not body or not _stands_below_facts(marking, body):
        return
    unsure: list[int] = []
    for position in range(body, _last_of_page(marking, range(body, first)) + 1):
        if marking.role(position) is not Role.BODY:
            continue
        role = _role_of(sheet, position)
        if role is Role.FURNITURE:
            unsure.append(position)
        marking.mark([position], role)
    if unsure:
        marking.result.doubts.setdefault("body", _told(sheet, unsure))


def _stands_below_facts(marking: Marking, body: int) -> bool:
    above = next((p for p in range(body - 1, -1, -1) if marking.role(p) is not Role.TAGS), 0)
    return marking.role(above) in _OF_RELEASE


def _last_of_page(marking: Marking, gap: range) -> int:
    """The last of the lines above the text that is the page's own, with all above it; -1 for none."""
    sheet = marking.sheet
    last = -1
    hangs = True
    for position in gap:
        hangs = hangs and sheet[position].glued
        if marking.role(position) is not Role.BODY or _is_of_page(marking, position):
            last = position
        elif not _may_hang(sheet, position):
            break
        elif hangs and _is_apart(sheet, position, gap.stop):
            last = position
    return last


def _is_of_page(marking: Marking, position: int) -> bool:
    """Whether a line says by its words or its label that it is the page's own."""
    sheet = marking.sheet
    line, kind = sheet[position], sheet.kind(position)
    if line.form or line.is_row or is_event_detail(line) or not has_words(line):
        return False
    if kind in _OF_PAGE or is_notice(line) or is_rubric(line) or _MINUTES.fullmatch(line.text):
        return not line.bullet and len(line.text) > 1
    if sheet.text(position) or ends_as_text(line) or line.bullet:
        return False
    facts = sheet.facts(position)
    is_control = bool(facts) and all(fact.about is About.CONTROL for fact in facts)
    is_label = label_alone(line) != "" or sheet.folded(position) in _ALONE
    is_said = is_label or is_control or _is_code(sheet, position) or _is_labelled(marking, position)
    return is_said or _is_office_above(marking, position)


def _is_office_above(marking: Marking, position: int) -> bool:
    """Whether a line between date and text is the name of an office and no more."""
    sheet = marking.sheet
    line, words = sheet[position], sheet[position].text.split()
    below = position + 1
    if line.region == "content":
        return False  # the page itself calls it text
    if marking.role(position - 1) not in _FACTS or below >= len(sheet) or not sheet.text(below):
        return False
    is_name = all(word[0].isupper() or len(word) <= SHORT_WORD or word in _IN_NAMES for word in words)
    is_short = FEWEST_WORDS_OF_OFFICE <= len(words) <= MOST_WORDS_OF_OFFICE
    return is_name and is_short and says_office(line.text) and not is_caption(line) and ":" not in line.text


def _is_code(sheet: Sheet, position: int) -> bool:
    """Whether a line is a number by which an office keeps something: `TG-81`, `Case #: 20-11873`."""
    line = sheet[position]
    if line.words > MOST_WORDS_OF_CODE or sheet.facts(position):
        return False
    return (line.text.isupper() or "#" in line.text) and _CODE.fullmatch(line.text) is not None


def _is_labelled(marking: Marking, position: int) -> bool:
    """Whether a line is a label with a few words behind it, alone below the facts."""
    sheet = marking.sheet
    line = sheet[position]
    found = _LABELLED.fullmatch(line.text)
    if not found or is_caption(line) or ends_as_text(line) or has_digit(line.text) or line.bullet:
        return False
    if found["value"].count(" ") >= MOST_WORDS_OF_VALUE or _NO_LABELS.match(line.text):
        return False
    near = [p for p in (position - 1, position + 1) if 0 <= p < len(sheet)]
    if any(is_event_detail(sheet[p]) for p in near):
        return False
    above = marking.role(position - 1)
    return above in _FACTS or _LABELLED.fullmatch(sheet[position - 1].text) is not None


def _may_hang(sheet: Sheet, position: int) -> bool:
    """Whether a line may be the page's own where others below it are."""
    line = sheet[position]
    if line.bullet or line.is_row or line.form or sheet.text(position) or ends_as_text(line):
        return False
    if is_caption(line) or dateline_alone(line.text) or is_event_detail(line) or line.words > MOST_WORDS:
        return False
    return line.text[-1] not in '?!”"' and line.text[0] not in '“"(' and kind_of(line) not in "LDNWC"


def _is_apart(sheet: Sheet, position: int, first: int) -> bool:
    """Whether a blank line parts a line from the text, and that from its next paragraph."""
    if sheet[position].words > MOST_WORDS_APART or position + 1 != first or sheet[first].glued:
        return False
    return first + 1 < len(sheet) and not sheet[first + 1].glued and sheet.text(first + 1)


def _role_of(sheet: Sheet, position: int) -> Role:
    if sheet.kind(position) is Kind.TAGS:
        return Role.TAGS
    facts = sheet.facts(position)
    if sheet.kind(position) in _OF_PAGE or is_notice(sheet[position]) or is_rubric(sheet[position]):
        return Role.CONTROL
    is_control = bool(facts) and all(fact.about in (About.CONTROL, About.PLACE) for fact in facts)
    return Role.CONTROL if is_control else Role.FURNITURE


def _told(sheet: Sheet, unsure: list[int]) -> str:
    first, last = sheet[unsure[0]].number, sheet[unsure[-1]].number
    return told_left_out(first, last, BELOW_FACTS)
