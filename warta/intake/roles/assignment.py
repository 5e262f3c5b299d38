"""The role of every line of a page's text.

What belongs here: in which order the roles are found, from the ends of the page inwards, and what the lines
above the release and below its end mark are. What does not: where a release begins on its page
(`warta.intake.titles.head`) and its text begins (`warta.intake.titles.text_start`) and ends
(`warta.intake.roles.tail`), which lines are its title and facts (`warta.intake.titles.title_block`), its
contacts (`warta.intake.roles.media_contacts`) and its end (`warta.intake.roles.below_text`), what stands
amid it (`warta.intake.roles.asides`), weighing what the rules leave at its edges
(`warta.intake.edges.edge_lines`), recognising a line for what it says (`warta.intake.facts.stated_facts`,
`warta.intake.shapes.furniture`), and any deletion in the middle of a text but of lines that can be no text.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import replace

from warta.intake.contacts.contact_block import contact_block
from warta.intake.days.printed_dates import read_whole
from warta.intake.edges.edge_lines import leave_out_edges
from warta.intake.lines import Line
from warta.intake.marks.fact import About, Fact
from warta.intake.offices.signoff import signs_alone
from warta.intake.role import Role
from warta.intake.roles.amid_lines import leave_out_amid
from warta.intake.roles.asides import find_asides
from warta.intake.roles.below_day import take_facts_below_day
from warta.intake.roles.below_text import (
    read_below_end,
    read_last_facts,
    read_last_marks,
    read_letterhead,
    read_signature,
    read_signature_above_site,
    read_signoff,
    read_update,
)
from warta.intake.roles.closing_description import read_closing_description, read_headed_description
from warta.intake.roles.closing_notes import read_closing_notes
from warta.intake.roles.contacts import names_person
from warta.intake.roles.facts_apart import take_facts_apart
from warta.intake.roles.hanging_lines import leave_hanging_lines
from warta.intake.roles.late_dates import (
    read_date_above_text,
    read_date_above_title,
    read_date_above_title_again,
    read_date_below_text,
    read_date_beside_name,
)
from warta.intake.roles.media_contacts import read_contacts
from warta.intake.roles.pictures_beside_text import take_pictures
from warta.intake.roles.pointer_lines import leave_pointers
from warta.intake.roles.site_below_text import read_letterhead_again, read_short_lines, read_site_lines
from warta.intake.roles.tail import find_tail
from warta.intake.roles.writers_below import take_writers_below
from warta.intake.shapes.furniture import Kind
from warta.intake.shapes.shape import has_words, is_title_like
from warta.intake.sheets.marking import Marking, Roles
from warta.intake.sheets.sheet import Sheet
from warta.intake.titles.controls_above_text import leave_short_lines_above_area
from warta.intake.titles.deck import read_deck
from warta.intake.titles.deck_series import read_decks
from warta.intake.titles.head import Head, find_head
from warta.intake.titles.speech_decks import read_speaker, read_speech_deck
from warta.intake.titles.text_start import first_text
from warta.intake.titles.title_block import (
    TOP_LINES,
    read_number_above_text,
    read_title_again,
    read_title_and_facts,
)
from warta.intake.titles.title_rivals import doubt_title_chosen
from warta.intake.titles.title_signs import is_glued_menu

# The notices that sites print on top have no more words.
MOST_WORDS_OF_BANNER = 45
# A stated title of fewer words may be the first ones of a text.
FEWEST_SPACES = 2
# How far above a release its labelled date may stand, other lines of the site between.
REACH_OF_DATE = 8
# What may stand above the name of a site,
_ABOVE_NAME = frozenset({Kind.SKIP, Kind.CONTROL})
# ... and what below it, where something does: buttons alone stand below a headline as well.
_BELOW_NAME = frozenset({Kind.SKIP, Kind.MENU, Kind.TRAIL})
_BUTTONS = frozenset({Kind.CONTROL, Kind.WEAK})
# Fewer marks part two sections of a text.
_RULE = re.compile(r"([-–—_=*~.])(?: ?\1){4,}")
# The day behind an end mark: Ends/Friday, May 3, 2019 and [ENDS 03/05/2019]
_DAY_BEHIND_MARK = re.compile(r"\bends?[-–—/,\s]+(?P<day>\w.*?\d)[\s\])]*$", re.IGNORECASE)
# What heads other texts, whose dates stand below.
_OTHER_TEXTS = frozenset({Kind.RELATED, Kind.COMMENTS, Kind.MORE})
# Above the site's own lines only a person says that a contact is the release's: a site prints its own.
_PERSON_TO_ASK = re.compile(
    r"(?i:(?:(?:media|press) )?contacts?|narahubung|kontak media)\s*:"
    r"\s*[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+){1,4}$"
)
# ... or the word for contacts stands alone, above persons with their telephones.
FEWEST_LINES_OF_CONTACT = 3
_CONTACT_ALONE = re.compile(r"(?:(?:media|press) )?contacts?:?", re.IGNORECASE)
_PERSON_AND_PHONE = re.compile(r"[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+){1,3},? \(?\d{3}\)?[ .-]\d{3}[.-]\d{4}")


def assign_roles(
    lines: list[Line],
    is_header: Callable[[str], bool],
    furniture: Collection[str],
    *,
    titles: Sequence[str] = (),
    labels: Mapping[str, About] | None = None,
    is_copied: bool = True,
) -> Roles:
    """The role of each line.

    `is_header` tells whether a whole line names an agency as pages do on top, `furniture` are lines, folded,
    that agencies' pages are known to show. `titles` are titles that the page's metadata states, `labels` the
    labels of facts that agencies are known to print; `is_copied` says that the lines come from a page of a
    site, and not from a file that holds the release alone.
    """
    marking = assign_by_rules(lines, is_header, furniture, titles=titles, labels=labels, is_copied=is_copied)
    read_headed_description(marking)
    _leave_rules(marking)
    leave_out_edges(marking)
    _read_ends(marking)
    take_writers_below(marking.result)
    take_facts_below_day(marking.result)
    take_facts_apart(marking.result)
    return marking.result.settle()


def _leave_rules(marking: Marking) -> None:
    """Leave out the rows of marks that a page prints between its head and the text."""
    above = itertools.takewhile(lambda p: _RULE.fullmatch(marking.sheet[p].text), marking.text_positions())
    marking.mark(list(above), Role.FURNITURE)


def _read_ends(marking: Marking) -> None:
    """Mark notes and links that end the text now that what stood below them is left out."""
    leave_pointers(marking)
    if text := marking.text_positions():
        read_closing_notes(marking, text[0], text[-1] + 1)
    read_closing_description(marking)


def assign_by_rules(
    lines: list[Line],
    is_header: Callable[[str], bool],
    furniture: Collection[str],
    *,
    titles: Sequence[str] = (),
    labels: Mapping[str, About] | None = None,
    is_copied: bool = True,
) -> Marking:
    """The roles that the rules alone give, before what they have left at the text's edges is weighed."""
    blank, body = Role.BLANK, Role.BODY
    result = Roles(lines, [blank if line.is_blank else body for line in lines])
    marking = Marking(result, is_header, furniture, labels)
    _run(marking, titles)
    if is_copied:
        leave_out_amid(marking)
    return marking


def _run(marking: Marking, titles: Sequence[str]) -> None:
    """Assign every role, from the ends of the page inwards."""
    sheet = marking.sheet
    if titles:
        sheet.take_for_titles({title.casefold() for title in titles if title.count(" ") >= FEWEST_SPACES})
    start = first_text(sheet)
    tail = find_tail(sheet, start)
    if sheet.content:
        tail = replace(tail, cut=min(tail.cut, sheet.content[-1] + 1))
    marking.mark(range(tail.cut, len(sheet)), Role.RESIDUE)
    bottom = min(tail.mark, tail.cut)
    if tail.doubt:
        marking.result.doubt("body", tail.doubt)
    _read_sign_off_at(marking, tail.cut)
    _read_below_mark(marking, tail.mark, tail.cut)
    head = _read_head(marking, titles, min(start, bottom), bottom)
    body = read_decks(marking, read_title_and_facts(marking, head, bottom), bottom)
    body = read_speech_deck(marking, read_deck(marking, body, bottom), bottom)
    body = read_speaker(marking, head.title, body, bottom)
    _read_date_above(marking, head.top)
    leave_short_lines_above_area(marking, body, bottom)
    read_date_beside_name(marking, head.title)
    read_date_above_text(marking, body, bottom)
    read_date_above_title_again(marking, head.title, body, bottom)
    read_title_again(marking, head.title, range(body, min(body + TOP_LINES, bottom)))
    read_closing_notes(marking, body, bottom)
    read_contacts(marking, head, body, tail.cut)
    leave_hanging_lines(marking, body, bottom)
    leave_pointers(marking)
    read_number_above_text(marking, body, bottom)
    read_last_facts(marking, body, bottom)
    _read_date_below(marking, tail.cut)
    read_date_below_text(marking, body, tail.cut)
    read_date_above_title(marking, head.title)
    read_site_lines(marking, body)
    read_update(marking, tail.cut)
    read_last_marks(marking)
    read_letterhead(marking, body)
    read_below_end(marking, body, tail.cut)
    read_signature(marking, body)
    read_signature_above_site(marking, body)
    read_letterhead_again(marking, body)
    read_short_lines(marking, body, tail.cut)
    read_signoff(marking)
    take_pictures(marking)
    marking.mark(find_asides(sheet, marking.text_positions()), Role.FURNITURE)
    if not titles:
        doubt_title_chosen(marking, head)


def _read_sign_off_at(marking: Marking, cut: int) -> None:
    """Mark the sign-off below a row of stars with which the lines below a text begin."""
    sheet = marking.sheet
    position = cut + 1
    if position < len(sheet) and not has_words(sheet[cut]) and signs_alone(sheet[position]):
        marking.mark([position], Role.SIGNOFF)


def _read_below_mark(marking: Marking, mark: int, cut: int) -> None:
    """Mark the end mark and what stands between it and the site's own lines."""
    sheet = marking.sheet
    if mark >= len(sheet):
        return
    marking.mark([mark], Role.END)
    behind = _DAY_BEHIND_MARK.search(sheet[mark].text)
    closing = read_whole(behind["day"]) if behind else None
    if closing and closing.date:
        marking.state(mark, (Fact(About.DATE, closing.words, closing),))
    for position in range(mark + 1, cut):
        if position == mark + 1 and signs_alone(sheet[position]):
            marking.mark([position], Role.SIGNOFF)
            continue
        kind = sheet.kind(position)
        facts = sheet.facts(position)
        is_update = bool(facts) and all(fact.about is About.UPDATED for fact in facts)
        is_site = is_update or (kind is not None and kind not in (Kind.MENU, Kind.MORE, Kind.WEAK))
        marking.mark([position], Role.RESIDUE if is_site else Role.BOILERPLATE)


def _read_head(marking: Marking, titles: Sequence[str], start: int, bottom: int) -> Head:
    """Mark what stands above the title and its facts."""
    sheet = marking.sheet
    head = find_head(sheet, start, bottom, titles)
    marking.result.sites += head.sites
    for position in range(head.top):
        marking.mark([position], _role_above(marking, position, head))
    for position in range(head.top):
        is_person = _PERSON_TO_ASK.match(sheet[position].text) is not None or _heads_persons(sheet, position)
        count = contact_block(sheet, position) if is_person else 0
        if count > 1:
            marking.mark(range(position, min(position + count, head.top)), Role.CONTACT)
    _doubt_text_above(marking, head.top)
    return head


def _heads_persons(sheet: Sheet, position: int) -> bool:
    """Whether a line is the word for contacts and the next one a person, with a way below or beside."""
    if position + 1 >= len(sheet) or not _CONTACT_ALONE.fullmatch(sheet[position].text):
        return False
    below = sheet[position + 1].text
    if _PERSON_AND_PHONE.fullmatch(below):
        return True
    return names_person(below.partition(",")[0]) and contact_block(sheet, position) >= FEWEST_LINES_OF_CONTACT


def _doubt_text_above(marking: Marking, top: int) -> None:
    """Say that paragraphs above the title are left out, where these are more than a banner."""
    sheet = marking.sheet
    texts = [p for p in range(top) if sheet.text(p)]
    if sum(sheet[p].words for p in texts) < MOST_WORDS_OF_BANNER:
        return
    first, last = sheet[texts[0]].number, sheet[texts[-1]].number
    marking.result.doubt("body", f"lines {first} to {last} hold text above the title and are left out")
    if any(map(sheet.dated, range(texts[0]))):
        marking.result.doubt("date", f"a date of its own stands above the text in lines {first} to {last}")


def _read_date_above(marking: Marking, top: int) -> None:
    """Take the one labelled date of publication among the lines above the release, where it has no date."""
    if any(fact.printed for _, fact in marking.result.stated()):
        return
    near = range(max(0, top - REACH_OF_DATE), top)
    dated = [p for p in near if any(map(_is_published, marking.sheet.dated(p)))]
    if len(dated) == 1:
        facts = tuple(filter(_is_published, marking.sheet.dated(dated[0])))
        marking.mark(dated, Role.DATE)
        marking.state(dated[0], facts)


def _read_date_below(marking: Marking, cut: int) -> None:
    """Take the labelled date of publication that the site's own lines begin with, where there is no other."""
    sheet = marking.sheet
    if cut >= len(sheet) or any(fact.printed for _, fact in marking.result.stated()):
        return
    for position in range(cut, min(len(sheet), cut + REACH_OF_DATE)):
        if sheet.kind(position) in _OTHER_TEXTS:
            return
        if facts := tuple(filter(_is_published, sheet.dated(position))):
            marking.mark([position], Role.DATE)
            marking.state(position, facts)
            return


def _is_published(fact: Fact) -> bool:
    return fact.about is About.PUBLISHED and fact.labelled


def _role_above(marking: Marking, position: int, head: Head) -> Role:
    sheet = marking.sheet
    if sheet.header(position):
        return Role.HEADER
    if sheet.kind(position) in _BUTTONS:
        return Role.CONTROL
    if _names_site(sheet, position, head):
        return Role.HEADER
    return Role.FURNITURE


def _names_site(sheet: Sheet, position: int, head: Head) -> bool:
    """Whether the first line of a page names its site: it stands right above menus and other furniture.

    Above it may stand links past the menus, buttons, and the headline, which a browser shows in its tab.
    """
    if position + 1 >= head.top or sheet.kind(position) is not None:
        return False
    below = sheet.kind(position + 1)
    if below is None or (position > 0 and below not in _BELOW_NAME):
        return False
    if not is_title_like(sheet[position]) or is_glued_menu(sheet[position].text) or sheet.facts(position):
        return False
    if _is_headline(sheet, position, head):
        return False
    return all(sheet.kind(p) in _ABOVE_NAME or _is_headline(sheet, p, head) for p in range(position))


def _is_headline(sheet: Sheet, position: int, head: Head) -> bool:
    return head.title > position and sheet.folded(position) == sheet.folded(head.title)
