"""Notes below a text under a heading of their own: about the agency, for editors, on what is yet to come.

What belongs here: knowing such headings, and that nothing but notes and contacts follows them. What does
not: paragraphs below an end mark (`warta.intake.roles.assignment`), and blocks of contacts
(`warta.intake.contacts.contact_block`).
"""

from __future__ import annotations

import re

from warta.intake.contacts.contact_block import contact_block
from warta.intake.offices.signoff import sign_off
from warta.intake.role import Role
from warta.intake.shapes.shape import ends_as_text
from warta.intake.sheets.marking import Marking
from warta.intake.sheets.sheet import Sheet

# A heading, or the words before the colon of a paragraph, is no longer.
MAX_LENGTH = 100
# The paragraph below it is no shorter: a link or a name is.
FEWEST_LETTERS = 50
# What is said of one body takes no more paragraphs; more are a part of the text.
MOST_PARAGRAPHS = 3
# Above notes a text has as many paragraphs as this, and half as many words as they.
FEWEST_PARAGRAPHS_ABOVE = 2
MOST_WORDS_OF_NOTES = 2.0
# So far into a paragraph its subject stands.
LENGTH_OF_OPENING = 160
_FIRST_WORDS = frozenset(
    """about tentang sekilas mengenai profil note notes background catatan cautionary forward-looking forward
    safe""".split()
)
_ABOUT = re.compile(
    r"(?:about|tentang|mengenai|profil|sekilas(?: (?:tentang|mengenai))?) (?:the )?"
    r"(?P<name>[^\W\d][^.:;!?]*(?:\.[^.:;!?]+)*)",
    re.IGNORECASE,
)
# ... with a full stop behind the name, all in capitals but for small words: About the Board of Ropes. More …
_RUN_IN = re.compile(r"(?:About|Tentang)(?: (?:(?:of|and|for|the|dan|&) )*[A-Z][\w'’&-]*){2,9}")
# What a company is in law, cut short: About Rope Corp.
_IN_LAW = (" Corp.", " Inc.", " Ltd.", " Co.", " Tbk.", " S.A.", " N.V.", " p.l.c.")
_READERS = r"(?:editors?|media|press|journalists?|broadcasters?|newsrooms?|correspondents?)"
_PEMBACA = r"(?:editor|redaksi|redaktur|media(?: massa)?|wartawan|jurnalis|pers)"
_FOR_EDITORS = re.compile(
    rf"(?:background )?notes? (?:to|for) (?:the )?{_READERS}(?: (?:and|or|&) {_READERS})?"
    rf"|catatan (?:(?:untuk|kepada|bagi) )?(?:para )?{_PEMBACA}(?: (?:dan|atau) {_PEMBACA})?",
    re.IGNORECASE,
)
_OF_FUTURE = re.compile(
    r"(?:cautionary (?:note|statement|language)s? (?:regarding|concerning|on|about) )?"
    r"forward[- ]looking (?:statements?|information)|safe harbou?r(?: statements?)?",
    re.IGNORECASE,
)
# Not of a body by its name, but a part of the text or of the site.
_NO_NAMES = frozenset(
    """us this the site page website author authors writer study survey report research project programme
    program event award awards scheme data release series exhibition index kami kita situs laman penulis
    program kegiatan survei laporan penelitian proyek acara studi data admin""".split()
)
_SMALL_WORDS = frozenset("the and for with dan untuk pada dari yang tbk persero ltd inc plc".split())
_WORD = re.compile(r"[^\W_]+")


def read_closing_notes(marking: Marking, body: int, bottom: int) -> None:
    """Mark the notes with which the lines of the text end, contacts between and below them aside."""
    sheet = marking.sheet
    for position in range(body + FEWEST_PARAGRAPHS_ABOVE, bottom):
        if marking.role(position) is Role.BODY and opens_notes(sheet, position):
            notes = _notes_from(marking, position, bottom)
            if notes and _has_text_above(sheet, body, notes):
                marking.mark(notes, Role.BOILERPLATE)
                return


def opens_notes(sheet: Sheet, position: int) -> bool:
    """Whether a line heads notes below a text, or begins them."""
    text = sheet[position].text
    if text.partition(" ")[0].lower() not in _FIRST_WORDS:
        return False
    head, _, behind = text.partition(":")
    if len(head) > MAX_LENGTH:
        head, _, behind = text.partition(". ")
        return _RUN_IN.fullmatch(head) is not None and _is_about(head, behind)
    if _FOR_EDITORS.fullmatch(head):
        return True
    below = behind.strip() or _paragraph_at(sheet, position + 1)
    if len(below) < FEWEST_LETTERS:
        return False
    return _OF_FUTURE.fullmatch(head) is not None or _is_about(head, below)


def _paragraph_at(sheet: Sheet, position: int) -> str:
    return sheet[position].text if position < len(sheet) and sheet.text(position) else ""


def _is_about(head: str, below: str) -> bool:
    """Whether words announce whom the paragraph that follows is about, by name."""
    found = _ABOUT.fullmatch(head.rstrip(".") if head.endswith(_IN_LAW) else head)
    if found is None or not any(map(str.isupper, found["name"])):
        return False
    name = [word for word in map(str.lower, _WORD.findall(found["name"])) if word not in _SMALL_WORDS]
    if not name or _NO_NAMES.issuperset(name):
        return False
    opening = set(map(str.lower, _WORD.findall(below[:LENGTH_OF_OPENING])))
    is_abbreviated = len(name) > 1 and "".join(word[0] for word in name) in opening
    return is_abbreviated or 2 * sum(word in opening for word in name) >= len(name)


def _notes_from(marking: Marking, start: int, bottom: int) -> list[int]:
    """The lines of notes from `start` on; none where text follows that is no part of them."""
    sheet = marking.sheet
    notes: list[int] = []
    heading, position = start, start
    while position < bottom:
        if opens_notes(sheet, position):
            heading = position
            notes.append(position)
        elif count := contact_block(sheet, position, bottom):
            heading, position = -1, position + count
            continue
        elif marking.role(position) is Role.BODY:
            if heading >= 0 and _is_note(sheet, position, heading, bottom):
                notes.append(position)
            elif sheet.text(position) or sheet[position].is_row:
                return []
            else:
                heading = -1
        position += 1
    return notes


def _is_note(sheet: Sheet, position: int, heading: int, bottom: int) -> bool:
    """Whether a line below a heading is of its notes: a paragraph or an item, and for editors any line.

    Below what is said of a body, a short line is of it where nothing follows that it might head.
    """
    line = sheet[position]
    is_for_editors = _FOR_EDITORS.match(sheet[heading].text) is not None
    if line.is_row or line.form.endswith("row"):
        return False
    if sheet.text(position):
        return is_for_editors or sum(map(sheet.text, range(heading, position))) < MOST_PARAGRAPHS
    if sheet.facts(position) or sheet.kind(position) is not None or sign_off(line):
        return False
    if is_for_editors or line.bullet or ends_as_text(line):
        return True
    below = position + 1
    return below == bottom or opens_notes(sheet, below) or contact_block(sheet, below, bottom) > 0


def _has_text_above(sheet: Sheet, body: int, notes: list[int]) -> bool:
    """Whether text enough stands above notes."""
    texts = [p for p in range(body, notes[0]) if sheet.text(p)]
    if len(texts) < FEWEST_PARAGRAPHS_ABOVE:
        return False
    return sum(sheet[p].words for p in notes) <= MOST_WORDS_OF_NOTES * sum(sheet[p].words for p in texts)
