"""Where a release's text ends and the page goes on without it.

What belongs here: finding the first line of what follows a text: end mark, share buttons, related posts,
comment forms, footers. What does not: what is doubtful about leaving the rest out
(`warta.intake.roles.tail_doubts`), contacts (`warta.intake.roles.media_contacts`), sign-offs
(`warta.intake.roles.below_text`), and the phrases of furniture (`warta.intake.shapes.furniture`).
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from warta.intake.contacts.contact_block import contact_block, letterhead_below
from warta.intake.datelines.dateline import dateline_alone
from warta.intake.lines import IN_AREA
from warta.intake.marks.fact import About
from warta.intake.names.body_descriptions import described_body
from warta.intake.offices.signoff import sign_off
from warta.intake.roles.tail_doubts import (
    doubt_area,
    doubt_paragraphs,
    doubt_same,
    doubt_short_lines,
    doubt_thread,
)
from warta.intake.shapes.furniture import Kind, is_advertisement
from warta.intake.shapes.shape import ends_as_text, ends_sentence, has_digit
from warta.intake.sheets.comment_threads import find_thread
from warta.intake.sheets.event_blocks import event_lines
from warta.intake.sheets.prose_runs import goes_on_below, is_button_above_text
from warta.intake.sheets.sheet import Sheet

# Words that a heading within a text might be as well.
_WEAK = frozenset({Kind.MENU, Kind.WEAK, Kind.MORE})
# What heads no contacts, whatever stands below it.
HEADS_NO_CONTACT = frozenset({Kind.RELATED, Kind.COMMENTS, Kind.PAGER, Kind.NEWSLETTER})
# What may open a list of other texts, each with a paragraph of its own.
_OPENERS = frozenset({Kind.RELATED, Kind.COMMENTS, Kind.FOOTER, Kind.NEWSLETTER, Kind.COOKIES})
_ASIDE_SHARE = 0.3
MAX_PLAIN_WORDS = 8
MAX_LABEL_WORDS = 3
# Fewer lines of furniture in a row may stand amid a text.
FEWEST_BEFORE_TEXT = 3
REACH_OF_LABELS = 6
# A copyright line amid the area of text has more paragraphs below it in that area.
FEWEST_PARAGRAPHS = 2
MOST_CELLS_OF_COUNT = 2


@dataclass(frozen=True, slots=True)
class Tail:
    """Where the text ends: positions of the end mark and of the first line that belongs to the site.

    Either is the number of lines where there is none. `doubt` says what of the rest might be text.
    """

    mark: int
    cut: int
    doubt: str = ""


class _Page:
    """A page's lines with what stands below each of them counted once."""

    def __init__(self, sheet: Sheet) -> None:
        self.sheet = sheet
        size = len(sheet)
        self.texts, self.furniture, self.known, self.strong = ([0] * (size + 1) for _ in range(4))
        self._words = [0] * (size + 1)
        self.next_text, self.last_text = [size] * (size + 1), -1
        texts = furniture = known = strong = words = 0
        next_text = size
        for position in range(size - 1, -1, -1):
            kind = sheet.kind(position)
            if kind is not None:
                furniture += kind is not Kind.END
                strong += kind not in _WEAK
                known += 1
            elif sheet.known(position):
                known += 1
            elif sheet.text(position):
                texts += 1
                words += sheet[position].words
                next_text = position
                if self.last_text < 0:
                    self.last_text = position
            self.texts[position], self.next_text[position] = texts, next_text
            self.furniture[position], self.known[position], self.strong[position] = furniture, known, strong
            self._words[position] = words

    def words(self, start: int, stop: int) -> int:
        """How many words of running text stand from `start` on, before `stop`."""
        return self._words[start] - self._words[max(start, stop)]


def find_tail(sheet: Sheet, first_text: int) -> Tail:
    """The tail of a page whose text begins no later than at `first_text`."""
    if first_text >= len(sheet):
        return Tail(len(sheet), _last_furniture(sheet))
    page = _Page(sheet)
    mark = _end_mark(page, first_text)
    start = mark if mark < len(sheet) else first_text
    thread = find_thread(sheet, start + 1)
    cut = _first_cut(page, start + 1, thread, first_text)
    if cut == len(sheet):
        return Tail(mark, cut)
    extended = _extended(sheet, cut, start + 1)
    cut = _with_short_lines(sheet, extended, start + 1)
    if extended <= thread < len(sheet) and sheet.kind(thread) is None:
        return Tail(mark, cut, doubt_thread(sheet, thread))
    doubt = doubt_paragraphs(sheet, cut) or doubt_same(sheet, cut, first_text) or doubt_area(sheet, cut)
    return Tail(mark, cut, doubt or doubt_short_lines(sheet, cut, extended))


def _last_furniture(sheet: Sheet) -> int:
    """Where the furniture begins that a page without text ends with."""
    position = len(sheet)
    while position and (sheet.known(position - 1) or sheet.kind(position - 1) not in {None, *_WEAK}):
        position -= 1
    return position


def _end_mark(page: _Page, first_text: int) -> int:
    """The first end mark above notes, or below which there is less text than above it."""
    sheet, end = page.sheet, Kind.END
    for position in range(first_text + 1, len(sheet)):
        is_mark = sheet.kind(position) is end
        if (is_mark or _is_short_form(sheet[position].text)) and _is_above_notes(sheet, position):
            return position
        if is_mark or (not sheet[position].text[:1].isalnum() and _is_rule_above_notes(sheet, position)):
            above = page.words(first_text, position)
            if page.words(position + 1, len(sheet)) <= above:
                return position
    return len(sheet)


def _is_rule_above_notes(sheet: Sheet, position: int) -> bool:
    """Whether a line of asterisks or the like parts the text from notes about the agency or contacts."""
    return not any(map(str.isalnum, sheet[position].text)) and _is_above_notes(sheet, position)


def _is_short_form(text: str) -> bool:
    """Whether a line is the short form of an agency between dashes, as some end their texts: `-NSF-`."""
    return text[0] in "-–—" and _SHORT_FORM.fullmatch(text) is not None


def _is_above_notes(sheet: Sheet, position: int) -> bool:
    below = position + 1
    if below >= len(sheet):
        return False
    text = sheet[below].text
    return _NOTES.match(text) is not None or contact_block(sheet, below) > 0 or bool(described_body(text))


def _first_cut(page: _Page, start: int, thread: int, first_text: int) -> int:
    """The first line of the site from `start` on; that of readers' comments at `thread` at the latest."""
    for position in range(start, thread):
        if _is_cut(page, position, first_text):
            return position
    return thread


def _is_cut(page: _Page, position: int, first_text: int) -> bool:
    sheet, below = page.sheet, page.texts[position + 1]
    kind = sheet.kind(position)
    if sheet.known(position):
        return below == 0
    if sheet[position].bullet and position and _is_byline(sheet, position - 1):
        return all(sheet[p].bullet for p in range(position, len(sheet)))
    if kind is None and below == 0 and (has_digit(sheet[position].text) or sheet[position].text[-1] == ":"):
        return _is_update_above_labels(sheet, position)
    if kind is None or kind is Kind.END:
        return False
    if kind not in HEADS_NO_CONTACT and contact_block(sheet, position):
        return False
    if below == 0:
        if _interrupts_area(sheet, position) or (kind is Kind.FOOTER and _heads_table(sheet, position)):
            return False
        return kind not in _WEAK or _is_mostly_furniture(page, position)
    return kind not in _WEAK and _opens_other_texts(page, position, kind, first_text)


def _is_byline(sheet: Sheet, position: int) -> bool:
    """Whether a line says with labels who wrote or edited the text above it."""
    facts = sheet.facts(position)
    return bool(facts) and all(f.labelled and f.about in (About.OFFICE, About.EDITOR) for f in facts)


def _is_update_above_labels(sheet: Sheet, position: int) -> bool:
    """Whether the date of an update parts the text from labels of the site: topics, offices, tags."""
    dated = min(position + (sheet[position].text[-1] == ":"), len(sheet) - 1)
    facts = sheet.facts(dated)
    if not facts or any(fact.about is not About.UPDATED for fact in facts):
        return False
    near = range(dated + 1, min(len(sheet), dated + 1 + REACH_OF_LABELS))
    return any(sheet.kind(p) is None and not sheet.facts(p) for p in near) and all(
        (sheet[p].text[-1] == ":" or not ends_as_text(sheet[p])) and not contact_block(sheet, p) for p in near
    )


def _is_mostly_furniture(page: _Page, position: int) -> bool:
    """Whether a word of a menu begins a menu: half of what follows is furniture too."""
    sheet = page.sheet
    if sheet[position].bullet and position and sheet[position - 1].bullet and sheet[position].glued:
        return False
    rest = len(sheet) - position
    if rest == 1:
        return sheet.kind(position) in (Kind.WEAK, Kind.MORE) or sheet.folded(position) in _LAST_WORDS
    return 2 * page.known[position] >= rest or page.strong[position] > 0


_ADDRESS = re.compile(r"https?://|www\.")
_NOTES = re.compile(r"(?:about|tentang|sekilas|notes? (?:to|for)|catatan|profil|mengenai)\b", re.IGNORECASE)
_SHORT_FORM = re.compile(r"[-–—]{1,3} ?[A-Z]{2,6} ?[-–—]{1,3}")
_AUTHOR = re.compile(r"about the author|tentang penulis|profil penulis|biodata penulis", re.IGNORECASE)
_FILES = re.compile(
    r"(?:attach|lampiran|berkas|dokumen|file|unduh|download|tautan|links?\b|foto|photo)", re.IGNORECASE
)
_LAST_WORDS = frozenset(
    {"home", "beranda", "komentar", "comments", "comment", "contact us", "hubungi kami", "contact", "kontak"}
)


def _opens_other_texts(page: _Page, position: int, kind: Kind, first_text: int) -> bool:
    """Whether the paragraphs below a heading belong to other texts or to readers; there is one at least."""
    sheet, texts = page.sheet, page.texts[position + 1]
    rest = len(sheet) - position - 1
    if kind is Kind.RELATED and _AUTHOR.match(sheet[position].text):
        return page.words(position + 1, len(sheet)) < _ASIDE_SHARE * page.words(first_text, position)
    if goes_on_below(sheet, position, first_text):
        return False
    if kind is Kind.RELATED:
        return rest - texts >= texts and not sheet.text(position + 1)
    if kind is Kind.COMMENTS and is_button_above_text(sheet, position):
        return False
    if kind is Kind.COMMENTS:
        is_closed = page.strong[page.last_text + 1] > 0
        return is_closed and not sheet.folded(position).startswith(("0 ", "no ", "tidak ", "belum "))
    if kind is Kind.FOOTER and _has_text_of_area_below(sheet, position):
        return False  # whose right in a picture it is
    share = page.words(position + 1, len(sheet)) / max(1, page.words(first_text, position))
    if share >= _ASIDE_SHARE:
        return False
    if kind in _OPENERS:
        return rest > texts
    before = page.furniture[position] - page.furniture[page.next_text[position + 1]]
    return before >= FEWEST_BEFORE_TEXT and page.furniture[position + 1] >= 2 * texts


def _has_text_of_area_below(sheet: Sheet, position: int) -> bool:
    """Whether the area of text of a saved page goes on with paragraphs below a line in it."""
    if sheet[position].region not in IN_AREA:
        return False
    return sum(sheet.text(below) for below in sheet.content if below > position) >= FEWEST_PARAGRAPHS


def _interrupts_area(sheet: Sheet, position: int) -> bool:
    """Whether a line is an advertisement or leads to another text, and text stands right below it.

    Both do in the area of the text that a saved page has. Items below a pointer may be what it points to.
    """
    line, below = sheet[position], position + 1
    if line.region not in IN_AREA or below == len(sheet):
        return False
    is_advert = is_advertisement(sheet.folded(position))
    if not is_advert and (sheet.kind(position) is not Kind.MORE or not line.text.partition(":")[2].strip()):
        return False
    return _is_text_of_area(sheet, below) and (is_advert or not sheet[below].form)


def _heads_table(sheet: Sheet, position: int) -> bool:
    """Whether a heading in the area of a page's text stands above a table there, as `Jumlah Pengunjung` may.

    What a site counts of its visitors has no head and two columns; a caption may stand above the table.
    """
    line = sheet[position]
    if line.region not in IN_AREA or not line.form.startswith("heading"):
        return False
    row = next((below for below in sheet[position + 1 : position + 3] if below.is_row), line)
    return row.region in IN_AREA and (row.form == "headrow" or len(row.cells) > MOST_CELLS_OF_COUNT)


def _is_text_of_area(sheet: Sheet, position: int) -> bool:
    """Whether a line in the area of a page's text is text of it though it may not run on."""
    line = sheet[position]
    if line.region not in IN_AREA or sheet.kind(position) is not None or sheet.known(position):
        return False
    return not sheet.facts(position) and (ends_sentence(line) or line.text.endswith(":") or bool(line.form))


def _extended(sheet: Sheet, cut: int, start: int) -> int:
    """`cut`, or the furniture above it from which on there is no text."""
    found = cut
    for position in range(cut - 1, start - 1, -1):
        if sheet.text(position) or sheet[position].is_row or sheet.facts(position):
            break
        if _is_text_of_area(sheet, position):
            break
        kind = sheet.kind(position)
        if kind is not None and (kind not in _WEAK or sheet.kind(position + 1) is not None):
            found = position
    return found


def _with_short_lines(sheet: Sheet, cut: int, start: int) -> int:
    """`cut`, or the first of the short plain lines above it that stand below a finished sentence.

    A text does not end in lines that are neither sentence, item nor row.
    """
    position = cut
    while position > start and _is_plain(sheet, position - 1):
        position -= 1
        if position + 1 < cut and sheet.kind(position) is None and _announces(sheet[position].text):
            return cut  # it says what the lines below it are
    above = sheet[position - 1]
    is_finished = (ends_sentence(above) or sign_off(above)) and not above.bullet
    is_contact = contact_block(sheet, position) or letterhead_below(sheet, position, cut)
    if not is_finished or is_contact or position == cut:
        return cut
    return cut if position in event_lines(sheet, range(start, cut)) else position


def _announces(text: str) -> bool:
    """Whether a line heads what stands below it, and no files of the page."""
    return text.endswith(":") and _FILES.match(text) is None


def _is_plain(sheet: Sheet, position: int) -> bool:
    line = sheet[position]
    if line.bullet or line.is_row or line.form or sheet.text(position):
        return False
    if ends_as_text(line) and not (line.text.endswith(":") and line.words <= MAX_LABEL_WORDS):
        return False
    if _ADDRESS.search(line.text) or sheet.facts(position) or sign_off(line) or dateline_alone(line.text):
        return False
    return line.words <= MAX_PLAIN_WORDS and line.text[-1] not in '?!”"' and line.text[0] not in '“"'
