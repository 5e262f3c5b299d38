"""What ends a release below its last paragraph.

What belongs here: facts, rules, signatures, letterheads and sign-offs that stand below the text, and the
update and number of a release among the site's lines below it. What does not: where the site's own lines
begin (`warta.intake.roles.tail`), contacts (`warta.intake.roles.media_contacts`), and telling a sign-off
from other words (`warta.intake.offices.signoff`).
"""

from __future__ import annotations

import re
from itertools import takewhile

from warta.intake.contacts.contact_ways import says_label_twice
from warta.intake.datelines.dateline import dateline_alone
from warta.intake.days.event_detail import is_event_detail
from warta.intake.facts.release_number import is_code_of_release
from warta.intake.lines import Line
from warta.intake.marks.fact import About, Fact
from warta.intake.marks.labels import is_bare_label_of_date
from warta.intake.offices.office_names import says_press_office
from warta.intake.offices.signoff import ends_by_mark, is_initials, sign_off, signs_alone, signs_credited
from warta.intake.offices.signoff_words import signs_bare
from warta.intake.role import Role
from warta.intake.shapes.furniture import Kind
from warta.intake.shapes.shape import ends_as_text, has_digit, has_words
from warta.intake.sheets.fact_role import names_press_office, role_of
from warta.intake.sheets.marking import Marking
from warta.intake.sheets.sheet import Sheet

LAST_FACTS = 6
MAX_SIGNATURE_LINES = 8
MAX_SIGNATURE_LENGTH = 80
MAX_LINES_OF_OFFICE = 4
MOST_WORDS_OF_OFFICE = 4
MOST_WORDS_BELOW_END = 12
SHARE_BELOW_SIGNATURE = 0.3
# A release's number among the site's own lines says that it is one.
_NUMBER_BELOW = re.compile(
    r"(?:(?:press|news|media) )?release (?:number|no\.?|id)\s*:|nomor siaran pers\s*:"
    r"|sumber\s*:\s*siaran pers\b.{0,80}\bnomor\s*:",
    re.IGNORECASE,
)
# The counts of a site's visitors, and the days for which it gives them.
_OF_SITE = ("total ", "pengunjung", "visitor", "jumlah pengunjung", "statistik")
_COUNT_OF_DAYS = re.compile(
    r"(?:(?:pengunjung|visitors?|kunjungan|hits?|users?) )?(?:hari ini|kemarin|minggu ini|bulan ini|tahun ini"
    r"|today|yesterday|this (?:week|month|year)|all days|online)\b[^a-z]*\d"
)
_CATEGORY = re.compile(r"(?:category|categories|kategori|rubrik)\s*:", re.IGNORECASE)
_PAGE_OF_OFFICE = re.compile(
    r"(?:laman|website|situs|web|twitter|facebook|instagram|youtube|tiktok|ig|fb|x|e-?mail|surel)\s*:\s*\S{3,80}"
    r"|(?:(?:pertanyaan(?: dan |/))?pengaduan|ppid|layanan(?: \w+)?)\s*:\s*\w[^\s.@]{0,40}[.@]\S{2,80}",
    re.IGNORECASE,
)
# A line of these says that somebody signs: the word for it, or the office that one holds.
_SIGNING = re.compile(
    r"\(?(?:ttd|tertanda)\b|(?:a\.n\. |plt\.? |plh\.? )?(?:kepala|ketua|sekretaris|direktur|menteri|gubernur"
    r"|bupati|wali ?kota|rektor|panitera|komandan|kapolres|camat|lurah)\b[^.]*,$|\(?signed\b",
    re.IGNORECASE,
)
# Three words or more and a full stop behind one that is no initial and no title.
_ENDS_SENTENCE = re.compile(r"\S+ \S+ (?:\S+ )*[^\W\d][^\s.]{2,}\.$")
# ... or an office that one holds below place and date, which needs no comma to be a signature's.
_HOLDER = re.compile(
    r"(?:plt\.? |plh\.? |a\.n\. )?(?:kepala|ketua|sekretaris|direktur|menteri|gubernur|deputi|asisten|rektor"
    r"|biro|bagian|bidang|humas|head|director|chief|clerk of (?:the )?court"
    r"|secretary|spokes\w+|commissioner|minister)\b",
    re.IGNORECASE,
)


def read_last_facts(marking: Marking, body: int, bottom: int) -> None:
    """Mark labelled facts below the text: who wrote it, how often it was read."""
    sheet = marking.sheet
    position = bottom - 1
    while position > body and marking.role(position) is not Role.BODY:
        position -= 1
    if position > body + 1 and _heads_columns(sheet, position):
        marking.mark([position], Role.CONTACT)
        position -= 1
    if position > body + 1 and _is_last_author(sheet, position):
        marking.mark([position], Role.OFFICE)
        marking.state(position, (Fact(About.OFFICE, sheet[position].text),))
        position -= 1
    lowest = position
    is_dated = any(fact.printed for _, fact in marking.result.stated())
    while position > body and lowest - position < LAST_FACTS:
        facts = sheet.facts(position)
        if not facts or not all(fact.labelled or fact.about is About.CONTROL for fact in facts):
            break
        if is_event_detail(sheet[position]) or (is_dated and is_bare_label_of_date(sheet[position].text)):
            break
        if {f.about for f in facts} <= {About.PLACE, About.CATEGORY} and not _CATEGORY.match(
            sheet[position].text
        ):
            break
        if marking.role(position - 1) is Role.BODY and signs_credited(sheet[position]):
            marking.mark([position], Role.SIGNOFF)
            marking.state(position, tuple(fact for fact in facts if "/" not in fact.text))
            return
        marking.mark([position], role_of(facts))
        marking.state(position, facts)
        position -= 1


def read_update(marking: Marking, cut: int) -> None:
    """Take the one labelled date of an update that stands below the text, the release's number, its views."""
    sheet = marking.sheet
    near = range(cut, min(len(sheet), cut + LAST_FACTS * 2))
    below = [p for p in near if _is_update(marking, p)]
    is_known = any(fact.about is About.UPDATED for _, fact in marking.result.stated())
    if len(below) == 1 and not is_known:
        marking.state(below[0], marking.sheet.facts(below[0]))
    numbers = [p for p in near if _states_number(sheet, p)]
    if len(numbers) == 1 and not any(fact.about is About.NUMBER for _, fact in marking.result.stated()):
        marking.state(numbers[0], tuple(f for f in sheet.facts(numbers[0]) if f.about is About.NUMBER))
    related = Kind.RELATED
    others = next((p for p in near if sheet.kind(p) is related), len(sheet))
    counts = [p for p in near if p < others and _counts_views(sheet, p) and not _counts_site(sheet, p)]
    if len(counts) == 1 and not any(fact.count is not None for _, fact in marking.result.stated()):
        marking.state(counts[0], tuple(f for f in sheet.facts(counts[0]) if f.count is not None))


def _states_number(sheet: Sheet, position: int) -> bool:
    text = sheet[position].text
    is_number = _NUMBER_BELOW.match(text) is not None or is_code_of_release(text)
    return is_number and bool(sheet.facts(position))


def _counts_views(sheet: Sheet, position: int) -> bool:
    return any(fact.count is not None and fact.labelled for fact in sheet.facts(position))


def _counts_site(sheet: Sheet, position: int) -> bool:
    """Whether a count is that of all who came to the site: it says so, or one of its days stands beside."""
    near = range(max(0, position - 2), min(len(sheet), position + 3))
    return sheet.folded(position).startswith(_OF_SITE) or any(
        _COUNT_OF_DAYS.match(sheet.folded(p)) for p in near
    )


def _is_update(marking: Marking, position: int) -> bool:
    facts = marking.sheet.facts(position)
    is_of_page = marking.sheet.folded(position).startswith(("page ", "halaman ", "laman "))
    return (
        bool(facts)
        and not is_of_page
        and all(fact.about is About.UPDATED and fact.labelled for fact in facts)
    )


def read_last_marks(marking: Marking) -> None:
    """Mark a line of asterisks or the like that parts the text from what follows it."""
    body = marking.text_positions()
    has_initials = len(body) > 2 and is_initials(marking.sheet[body[-1]])
    if has_initials and not has_words(marking.sheet[body[-2]]):
        marking.mark([body.pop()], Role.SIGNOFF)
    while len(body) > 1 and body[-1] + 1 < len(marking.sheet) and not has_words(marking.sheet[body[-1]]):
        marking.mark([body.pop()], Role.END)


def read_signature(marking: Marking, body: int) -> None:
    """Mark who signs below the text: place and date, an office that one holds, a name."""
    sheet = marking.sheet
    lines = marking.text_positions()
    count = 0
    while count < min(MAX_SIGNATURE_LINES, len(lines) - 1) and may_sign(sheet, lines[-1 - count]):
        count += 1
    signed = lines[len(lines) - count :]
    is_signed = any(_SIGNING.match(sheet[p].text) for p in signed)
    if lines and not signed[1:] and _holds_office_above_date(marking, lines[-1]):
        marking.mark(lines[-1:], Role.SIGNATURE)
        return
    if signed and (is_signed or _holds_office(sheet, signed)) and min(signed) > body:
        marking.mark(signed, Role.SIGNATURE)


def read_below_end(marking: Marking, body: int, cut: int) -> None:
    """Mark the short lines below a sign-off or a row of stars with which the text ends, and tell them.

    Either may stand on a line of its own, or behind the last sentence.
    """
    sheet = marking.sheet
    lines = [p for p in marking.text_positions() if body < p < cut]
    last = next((p for p in reversed(lines) if sheet.text(p) or _is_of_list(sheet[p])), cut)
    is_marked = last < cut and ends_by_mark(sheet[last])
    ends = [] if is_marked else [p for p in lines if p > last and _ends_text(sheet, p)]
    end = (
        ends[1] if len(ends) > 1 and _signs_below_mark(sheet, lines, *ends[:2]) else ends[0] if ends else last
    )
    below = [p for p in lines if p > end] if ends or is_marked else []
    if any(ends_as_text(sheet[p]) or sheet[p].words > MOST_WORDS_BELOW_END for p in below):
        return
    if ends and (below or end != ends[0]):
        marking.mark(ends[:1], Role.SIGNOFF if sign_off(sheet[ends[0]]) else Role.END)
        marking.mark([end], Role.SIGNOFF if sign_off(sheet[end]) else Role.END)
    if below:
        marking.mark(below, Role.RESIDUE)
        _tell_left_out(marking, below)


def _signs_below_mark(sheet: Sheet, lines: list[int], mark: int, position: int) -> bool:
    """Whether a sign-off stands right below a row of stars."""
    is_next = lines.index(position) == lines.index(mark) + 1
    return is_next and not has_words(sheet[mark]) and signs_alone(sheet[position])


def _tell_left_out(marking: Marking, positions: list[int]) -> None:
    """Say that lines below the end of the text are left out."""
    first, until = marking.sheet[positions[0]].number, marking.sheet[positions[-1]].number
    told = f"line {first} stands" if first == until else f"lines {first} to {until} stand"
    told += " below the end of the text, left out; look whether this is text"
    marking.result.doubt("body", told)


def _is_of_list(line: Line) -> bool:
    """Whether a line is an item of a list or a row of a table, and no rule."""
    return line.is_row or (bool(line.bullet) and has_words(line))


def _ends_text(sheet: Sheet, position: int) -> bool:
    """Whether a line below the last paragraph is a sign-off or stars and no more."""
    found = sign_off(sheet[position])
    return (found is not None and not found.body) or not has_words(sheet[position])


def read_signature_above_site(marking: Marking, body: int) -> None:
    """Mark who signs where lines of the site follow that no words show to be such, and tell these.

    Place and date stand above the office that somebody holds; below it the text does not go on for long.
    """
    sheet = marking.sheet
    lines = marking.text_positions()
    for number in range(2, len(lines) - 2):
        position = lines[number]
        if position <= body or not _holds_office(sheet, lines[number : number + 2]):
            continue
        below = lines[number + 1 :]
        signed = [position, *takewhile(lambda p: may_sign(sheet, p) and not sheet.facts(p), below[:2])]
        rest = [p for p in below if p not in signed]
        above = sum(sheet[p].words for p in lines[:number])
        if rest and sum(sheet[p].words for p in rest) <= SHARE_BELOW_SIGNATURE * above:
            marking.mark(signed, Role.SIGNATURE)
            marking.mark(rest, Role.RESIDUE)
            _tell_left_out(marking, rest)
        return


def _holds_office(sheet: Sheet, signed: list[int]) -> bool:
    """Whether short lines at the end are a place with its date, and below it who holds an office."""
    text = sheet[signed[0]].text
    if not has_digit(text) or not any(_HOLDER.match(sheet[p].text) for p in signed[1:]):
        return False
    opening = dateline_alone(text)
    if opening is None or opening.date is None or opening.date.date is None:
        return False
    return not any(_PAGE_OF_OFFICE.fullmatch(sheet[p].text) for p in signed)  # as in a letterhead


def _holds_office_above_date(marking: Marking, position: int) -> bool:
    """Whether the last line of a text is an office that one holds, and the day of signing stands below it."""
    sheet, below = marking.sheet, position + 1
    if below == len(sheet) or sheet[position].words > MOST_WORDS_OF_OFFICE or sheet[position].bullet:
        return False
    return (
        marking.role(below) is not Role.BODY
        and _HOLDER.match(sheet[position].text) is not None
        and any(fact.printed for fact in sheet.facts(below))
    )


def read_letterhead(marking: Marking, body: int) -> None:
    """Mark the press office's name and its pages on the web below the text."""
    sheet, lines = marking.sheet, marking.text_positions()
    count = 0
    while count < len(lines) - 1 and _PAGE_OF_OFFICE.fullmatch(sheet[lines[-1 - count]].text):
        count += 1
    pages = count
    while count < min(pages + MAX_LINES_OF_OFFICE, len(lines) - 1) and may_sign(sheet, lines[-1 - count]):
        count += 1
    head = lines[len(lines) - count : len(lines) - pages]
    if pages and head and head[0] > body and any(says_press_office(sheet[p].text) for p in head):
        marking.mark(lines[len(lines) - count :], Role.CONTACT)


def read_signoff(marking: Marking) -> None:
    """Mark the last line of the text where a sign-off is all that it holds."""
    body = marking.text_positions()
    if len(body) < 2:
        return
    last = marking.sheet[body[-1]]
    found = sign_off(last)
    is_office = ":" not in last.text and not last.bullet and signs_bare(last.printed.strip())
    if (found and not found.body) or is_initials(last) or is_office:
        marking.mark([body[-1]], Role.SIGNOFF)


def _is_last_author(sheet: Sheet, position: int) -> bool:
    """Whether a line below the text names the press office that wrote it, in more than one word."""
    line = sheet[position]
    return not line.glued and " " in line.text and names_press_office(sheet, position)


def _heads_columns(sheet: Sheet, position: int) -> bool:
    """Whether a line names the offices of two columns of contacts: below it a label stands twice."""
    below = sheet[position + 1] if position + 1 < len(sheet) else None
    return below is not None and below.glued and says_label_twice(below.text)


def may_sign(sheet: Sheet, position: int) -> bool:
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
