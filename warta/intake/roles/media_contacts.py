"""Whom the media may ask: where on a release's page such contacts stand.

What belongs here: which lines above the title, above the first paragraph and below the last one are
contacts. What does not: knowing a block of contacts by what it says
(`warta.intake.contacts.contact_block`), a person among the lines above the release
(`warta.intake.roles.assignment`), and a letterhead (`warta.intake.roles.below_text`).
"""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise

from warta.intake.contacts.contact_block import contact_block, letterhead_below
from warta.intake.contacts.contact_lines import asks_media, is_for_public, kind_of
from warta.intake.lines import Line
from warta.intake.marks.fact import About
from warta.intake.marks.rubric import is_rubric
from warta.intake.role import Role
from warta.intake.roles.contacts import names_person
from warta.intake.roles.tail import HEADS_NO_CONTACT
from warta.intake.shapes.shape import is_short
from warta.intake.sheets.event_blocks import event_lines
from warta.intake.sheets.marking import Marking
from warta.intake.sheets.sheet import Sheet
from warta.intake.titles.controls_above_text import skip_controls
from warta.intake.titles.head import Head

FEWEST_LINES_OF_CONTACT = 3
MAX_CONTACT_LINES = 20
MAX_LINES_ABOVE_TEXT = 12
# How far below the text, among the site's own lines, whom the media may ask is looked for.
LINES_BELOW_CUT = 40
_WAY = re.compile(
    r"\b(?:hp|telp?|telepon|tel/fax|fax|faks|e-?mail|surel|phone|mobile|wa|whatsapp)\.?\s*:", re.IGNORECASE
)
_CONTACT = re.compile(
    r"(?:(?:media|press) )?contacts?(?: information| persons?)?\s*:\s*\S.{10,}"
    r"|(?:narahubung|kontak|kontak (?:person|media)|cp)\s*:\s*\S.{10,}",
    re.IGNORECASE,
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
_FIRST_LETTERS = frozenset({"For ", "Untu"})
_BEGINNINGS = frozenset("mpcnkMPCNK\u212a")  # to a pattern, the sign of the kelvin is a k as well
MOST_LINES_BETWEEN, MOST_WORDS_OF_REMARK = 2, 8
_NO_WAYS = frozenset({About.OFFICE, About.EDITOR, About.VIEWS, About.CONTROL, About.CATEGORY})
_BUTTONS = frozenset("bagikan share tweet sebarkan print cetak".split())
_WAY_ALONE = re.compile(r"\+?\(?\d[\d\s().\-/]{5,24}|\S+@\S+\.\w+")
# What is counted, and rung by nobody: Case Number: 21-004512
_OF_SOMETHING = re.compile(
    r"(?:(?:case|docket|incident|report|file|reference|tracking|order|bill|contract|grant|permit|policy)"
    r" (?:number|no)"
    r"|nomor (?:perkara|laporan|surat|kontrak|izin))\b",
    re.IGNORECASE,
)
# Persons with their ways on a line each, or whom to ask by a label (`Contact: Ana Oak`), and ways below.
_OF_PERSONS = re.compile(r"C+|(?:NW+|D)+")
_ONLY_ADDRESS = re.compile(r"[^@]*:\s*https?://\S+")
_LABELLED_PHONE = re.compile(r"[A-Z][\w /&-]{2,40}:\s*\+?\(?\d[\d\s().\-]{5,24}")


def read_contacts(marking: Marking, head: Head, body: int, cut: int) -> None:
    """Mark whom the media may ask: above the title, or below the last paragraph of the text."""
    sheet = marking.sheet
    last = next((p for p in range(cut - 1, body, -1) if _is_last_text(marking, p)), body)
    above = range(max(head.top, head.title - MAX_CONTACT_LINES), max(0, head.title))
    apart = [
        p
        for p in (*range(body, last), *range(cut, min(len(sheet), cut + LINES_BELOW_CUT)))
        if sheet[p].text[0] in _BEGINNINGS and _MEDIA_CONTACT.fullmatch(sheet[p].text)
    ]
    asking = [p for p in range((body + last) // 2, last) if _asks_media(sheet[p])]
    of_event = cache(
        lambda: event_lines(sheet, range(body, cut))
    )  # few pages have it asked, some line by line
    above_text = _headings_above_text(marking, body, last)
    apart += above_text
    head_block = _block_below_facts(marking, body)
    if head_block:
        marking.mark(head_block, Role.CONTACT)
        skip_controls(marking, head_block.stop, cut)
    for position in (*above, *_telephones_below_facts(marking, body), *apart, *asking, *range(last + 1, cut)):
        if marking.role(position) is Role.CONTACT or (position in above and sheet.above_title(position)):
            continue
        line = sheet[position]
        if _is_dated(marking, position) or _heads_none(sheet, position):
            continue
        is_way = _is_phone(sheet, position) or _names_ways(line)
        end = cut if position < cut else len(sheet)
        end = next(
            (p for p in range(position, min(position + MAX_CONTACT_LINES, end)) if _is_button(sheet[p])), end
        )
        count = contact_block(sheet, position, end) or int(is_way)
        if not count and position > last:
            count = letterhead_below(sheet, position, end)
        if position in apart and count < FEWEST_LINES_OF_CONTACT:
            continue
        if count and position > last and position in of_event():
            continue
        if count and not (count == 1 and _ONLY_ADDRESS.fullmatch(line.text)):
            stop = min(position + count, end)
            stop = next((p for p in range(position + 1, stop) if _is_dated(marking, p)), stop)
            while stop < end and _WAY_ALONE.fullmatch(sheet[stop].text):
                stop += 1
            marking.mark(range(position, stop), Role.CONTACT)
    _take_lines_between(marking, range(body, cut))
    _leave_rubrics_above(marking, above_text)
    _read_person_below(marking, cut)


def _take_lines_between(marking: Marking, within: range) -> None:
    """Mark short lines with contacts right above and below them: a post, `(no attachments, please)`."""
    contacts = [p for p in within if marking.role(p) is Role.CONTACT]
    for above, below in pairwise(contacts):
        between = range(above + 1, below)
        if 0 < len(between) <= MOST_LINES_BETWEEN and all(_is_remark(marking, p) for p in between):
            marking.mark(between, Role.CONTACT)


def _is_remark(marking: Marking, position: int) -> bool:
    line = marking.sheet[position]
    is_short = line.words <= MOST_WORDS_OF_REMARK and not line.form
    return is_short and marking.role(position) is Role.BODY and not marking.sheet.text(position)


def _leave_rubrics_above(marking: Marking, headings: list[int]) -> None:
    """Mark the kind of text that stands right above contacts, as it does where no headline is between."""
    for above in (p - 1 for p in headings if p and marking.role(p) is Role.CONTACT):
        if marking.role(above) is Role.BODY and is_rubric(marking.sheet[above]):
            marking.mark([above], Role.CONTROL)


def _read_person_below(marking: Marking, cut: int) -> None:
    """Mark whom one may ask by name among the site's own lines, where the page tells it nowhere else."""
    sheet = marking.sheet
    below = range(cut, min(len(sheet) - 1, cut + LINES_BELOW_CUT))
    for position in below:
        heading = sheet[position].text
        if (
            heading[0] not in _BEGINNINGS
            or heading.endswith(" us")
            or not _CONTACT_HEADING.fullmatch(heading)
        ):
            continue
        count = contact_block(sheet, position) if names_person(sheet[position + 1].text) else 0
        told = range(position + 1, position + count)
        if count < FEWEST_LINES_OF_CONTACT or not any(_WAY_ALONE.fullmatch(sheet[p].text) for p in told):
            continue
        if not marking.result.of(Role.CONTACT):
            marking.mark(range(position, position + count), Role.CONTACT)
        return


def _asks_media(line: Line) -> bool:
    return line.text[:4] in _FIRST_LETTERS and asks_media(line)


def _is_dated(marking: Marking, position: int) -> bool:
    """Whether a line says when the release was published, which no contact does."""
    return any(fact.labelled and fact.about is About.PUBLISHED for fact in marking.sheet.dated(position))


def _heads_none(sheet: Sheet, position: int) -> bool:
    """Whether a line heads no contacts: the site's by its words, or labelled with who wrote the text."""
    if sheet.kind(position) in HEADS_NO_CONTACT or _is_button(sheet[position]):
        return True
    is_labelled = sheet[position].text.partition(":")[2].strip() != ""  # on the line itself
    facts = sheet.facts(position) if is_labelled else ()
    return bool(facts) and all(fact.labelled and fact.about in _NO_WAYS for fact in facts)


def _is_button(line: Line) -> bool:
    """Whether a line is a button that heads no contacts, though their ways may stand below it."""
    return line.text.casefold().rstrip(" :") in _BUTTONS


def _is_contact_in_head(marking: Marking, position: int) -> bool:
    text = marking.sheet[position].text
    if _is_phone(marking.sheet, position):
        return True
    if _CONTACT_HEADING.fullmatch(text):
        return contact_block(marking.sheet, position) >= FEWEST_LINES_OF_CONTACT
    return _CONTACT.match(text) is not None and contact_block(marking.sheet, position) > 0


def _is_phone(sheet: Sheet, position: int) -> bool:
    """Whether a line is a telephone number with its label, and no number of a release or case."""
    text = sheet[position].text
    if not _LABELLED_PHONE.fullmatch(text) or _OF_SOMETHING.match(text):
        return False
    return not any(fact.about is About.NUMBER for fact in sheet.facts(position))


def _telephones_below_facts(marking: Marking, body: int) -> range:
    """The lines that the text begins with, where they are telephone numbers with a label."""
    stop = body
    while stop < len(marking.sheet) and _is_contact_in_head(marking, stop):
        stop += 1
    return range(body, stop)


def _block_below_facts(marking: Marking, body: int) -> range:
    """The contacts of the agency that a page prints between the facts and the first paragraph."""
    sheet = marking.sheet
    first = next(
        (p for p in range(body, min(len(sheet), body + MAX_LINES_ABOVE_TEXT)) if sheet.text(p)), body
    )
    count = contact_block(sheet, body, first) if first > body else 0
    if not count and first > body + 1 and is_short(sheet[body]) and sheet.kind(body) is None:
        below = contact_block(sheet, body + 1, first)  # whose these are stands above them
        count = below + 1 if below else 0
    is_one = count >= FEWEST_LINES_OF_CONTACT or (count > 0 and _name_persons(sheet, body, body + count))
    return range(body, body + count if is_one else body)


def _name_persons(sheet: Sheet, start: int, stop: int) -> bool:
    """Whether lines say of persons how to reach them, each on one or announced, below a heading or not."""
    first = start + (_CONTACT_HEADING.fullmatch(sheet[start].text) is not None)
    kinds = "".join(kind_of(sheet[p]) for p in range(first, stop))
    return _OF_PERSONS.fullmatch(kinds) is not None


def _headings_above_text(marking: Marking, body: int, last: int) -> list[int]:
    """The headings of contacts above the first paragraph."""
    sheet = marking.sheet
    first = next((p for p in range(body, min(last, body + MAX_LINES_ABOVE_TEXT)) if sheet.text(p)), body)
    return [
        p
        for p in range(body, first)
        if sheet[p].text.endswith(":")
        and sheet[p].text[0] in _BEGINNINGS
        and _CONTACT_HEADING.fullmatch(sheet[p].text)
    ]


def _is_last_text(marking: Marking, position: int) -> bool:
    sheet = marking.sheet
    if marking.role(position) is not Role.BODY or not sheet.text(position):
        return False
    is_contact = contact_block(sheet, position) or _names_ways(sheet[position])
    return not is_contact and not is_for_public(sheet[position])


def _names_ways(line: Line) -> bool:
    """Whether a line names several ways to reach somebody: `(HP: …, Email: …, Tel/Fax: …)`."""
    return len(line.text) <= 300 and line.text.count(":") > 1 and len(_WAY.findall(line.text)) > 1
