"""The role of one line among the facts (date, office, views) that a page prints near a title.

What belongs here: which facts, names and controls a line may be by its own words and its neighbours. What
does not: which lines make one list (`warta.intake.titles.fact_list`) and what a line states
(`warta.intake.facts.stated_facts`).
"""

from __future__ import annotations

import re

from warta.intake.datelines.dateline_place import place_in_region
from warta.intake.facts.release_number import release_number
from warta.intake.marks.fact import About, Fact
from warta.intake.marks.rubric import category_of, is_rubric
from warta.intake.offices.office_names import names_office, office_of, says_office, says_press_office
from warta.intake.role import Role
from warta.intake.shapes.furniture import Kind
from warta.intake.shapes.shape import ends_as_text
from warta.intake.sheets.sheet import Sheet, is_name

# What a page prints among facts where it counts comments, which are none yet.
_CONTROLS = frozenset({Kind.CONTROL, Kind.WEAK, Kind.TRAIL})
_NAMED = frozenset({About.OFFICE, About.ISSUER, About.EDITOR, About.CATEGORY, About.NUMBER, About.EMBARGO})
# The role of a line by what its facts are about, the weightiest first.
_ROLES = (
    (Role.DATE, {About.PUBLISHED, About.UPDATED, About.DATE, About.EMBARGO}),
    (Role.VIEWS, {About.VIEWS}),
    (Role.OFFICE, {About.OFFICE, About.ISSUER, About.EDITOR}),
    (Role.SIGNOFF, {About.SIGNOFF}),
    (Role.CONTACT, {About.CONTACT}),
    (Role.NUMBER, {About.NUMBER}),
    (Role.CATEGORY, {About.CATEGORY, About.PLACE}),
)
_OF_COMMENTS = frozenset({"komentar", "comment", "comments", "reply", "balas", "tanggapan", "feedback"})
_PRESS_OFFICE = re.compile(
    r"(?:biro |tim |bagian |kantor )?(?:humas|hubungan masyarakat)\b|news office\b"
    r"|(?:seksi|subbag(?:ian)?|bidang|pusat) (?:informasi|publikasi|data|komunikasi|pemberitaan)\b"
    r"|(?:bagian |biro )?protokol(?: dan| &) \w+"
    r"|(?:press|media|communications?) office\b"
    r"|office of (?:the )?(?:public affairs|(?:strategic )?communications?|media|press secretary)\b"
    r"|public (?:affairs|relations)\b|(?:tim )?redaksi$|admin(?:istrator)?$",
    re.IGNORECASE,
)

# Below such a heading an office is one that answers the media: Press Contacts
_HEADS_CONTACTS = re.compile(
    r"(?:(?:press|media|news) )?(?:contacts?(?: (?:information|details|us))?|[ei]nquir(?:y|ies))\s?:?"
    r"|(?:narahubung|kontak(?: (?:media|pers|humas))?)\s?:?",
    re.IGNORECASE,
)


def names_press_office(sheet: Sheet, position: int) -> bool:
    """Whether a short line is the name of a press office, which stands below a title as its author."""
    line = sheet[position]
    if line.bullet or sheet.kind(position) is not None or ends_as_text(line):
        return False
    own_words = line.text.partition(" Setda ")[0].count(" ") + 1  # the rest is whose office it is
    is_office = own_words <= 5 and _PRESS_OFFICE.match(line.text) is not None
    return is_office and not (position and _HEADS_CONTACTS.fullmatch(sheet[position - 1].text))


def is_office_of_writer(sheet: Sheet, position: int) -> bool:
    """Whether an item names the press office of the person in the item above it: `By Ana`."""
    line, above = sheet[position], sheet[position - 1]
    is_item = line.glued and bool(line.bullet and above.bullet) and not ends_as_text(line)
    return is_item and says_press_office(line.text) and is_labelled_name(sheet, position - 1)


def is_control(sheet: Sheet, position: int) -> bool:
    """Whether the line is one of the page's buttons or its breadcrumbs."""
    return sheet.kind(position) in _CONTROLS


def fact_key(sheet: Sheet, position: int, stop: int | None = None) -> tuple[Role, str] | None:
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


def role_of_name(sheet: Sheet, position: int) -> Role:
    """The role of a line that stands among facts: by what it states, as a control, as rubric or office."""
    if facts := sheet.facts(position):
        return role_of(facts)
    if is_beside_facts(sheet, position):
        return Role.CONTROL
    line = sheet[position]
    if sheet.folded(position) in _OF_COMMENTS:
        return Role.CONTROL
    is_category = category_of(line) or is_rubric(line) or sheet.lists_rubrics(position)
    return Role.CATEGORY if is_category else Role.OFFICE


def is_beside_facts(sheet: Sheet, position: int) -> bool:
    """Whether a line is a control such as stand among facts, and no mark alone."""
    line = sheet[position]
    kind, facts = sheet.kind(position), sheet.facts(position)
    if facts and all(fact.about is About.CONTROL for fact in facts):
        return True
    return kind is Kind.CONTROL and (line.glued or len(line.text) > 1)


def may_be_office(sheet: Sheet, position: int) -> bool:
    """Whether a line names office, author or rubric by its label, or as an item of a list."""
    line = sheet[position]
    if fact_key(sheet, position) or sheet.kind(position) not in (None, Kind.MENU):
        return False
    return is_labelled_name(sheet, position) or bool(line.bullet and (office_of(line) or category_of(line)))


def is_labelled_name(sheet: Sheet, position: int) -> bool:
    """Whether a line has labels, and only such as name office, author, rubric, number or embargo."""
    control = About.CONTROL
    facts = [fact for fact in sheet.facts(position) if fact.about is not control]
    return bool(facts) and all(fact.about in _NAMED and fact.labelled for fact in facts)


def states_place(sheet: Sheet, position: int) -> bool:
    """Whether a line states by a label where the release is from, and nothing else."""
    facts = sheet.facts(position)
    return bool(facts) and all(fact.about is About.PLACE and fact.labelled for fact in facts)


def is_place_below_day(sheet: Sheet, position: int) -> bool:
    """Whether a line right below a bare date is the place, with its region, from which a release comes."""
    line = sheet[position]
    if not line.glued or line.bullet or "," not in line.text or not is_bare_date(sheet, position - 1):
        return False
    return bool(place_in_region(line.text))


def states_several(sheet: Sheet, position: int) -> bool:
    """Whether one line states facts of several kinds: `1 Mrt 2021 | Humas | 990x dilihat`."""
    return len({fact.about for fact in sheet.facts(position)} - {About.CONTROL}) > 1


def is_bare_date(sheet: Sheet, position: int) -> bool:
    """Whether a line states a date and nothing else."""
    facts = sheet.facts(position)
    return len(facts) == 1 and facts[0].printed is not None


def lists_writers(sheet: Sheet, position: int) -> bool:
    """Whether a line is part of a list of persons right below a date: `Ana Sari,` and the last of them."""
    line, above = sheet[position], sheet[position - 1]
    if not line.glued or not ("," in line.text or above.text.endswith(",")):
        return False
    return all(is_name(part) for part in line.text.rstrip(", ").split(","))


def goes_on_with_office(sheet: Sheet, position: int) -> bool:
    """Whether a line between the office and the text says whose office it is: `Diskominfo Prov. Lintang`."""
    line = sheet[position]
    is_name = line.glued and not line.bullet and line.words <= 5 and not ends_as_text(line)
    is_last = position + 1 < len(sheet) and sheet.text(position + 1)
    return is_name and is_last and says_office(line.text) and sheet.kind(position) is None


def role_of(facts: tuple[Fact, ...]) -> Role:
    """The role of a line that states these facts, by the weightiest of them."""
    abouts = {fact.about for fact in facts}
    return next((role for role, about in _ROLES if abouts & about), Role.CONTROL)


def facts_as(sheet: Sheet, position: int, role: Role) -> tuple[Fact, ...]:
    """The facts of a line that was given a role by its place: what it says itself, or its words."""
    line = sheet[position]
    if facts := sheet.facts(position):
        return facts
    if role is Role.OFFICE:
        return (Fact(About.OFFICE, office_of(line) or line.text, labelled=names_office(line)),)
    if role is Role.CATEGORY and position and is_place_below_day(sheet, position):
        return (Fact(About.PLACE, line.text),)
    if role is Role.CATEGORY:
        return (Fact(About.CATEGORY, category_of(line) or line.text),)
    if role is Role.NUMBER:
        return (Fact(About.NUMBER, release_number(line) or line.text, labelled=True),)
    return ()
