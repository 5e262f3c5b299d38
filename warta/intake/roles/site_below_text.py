"""The site's own short lines between a release's text and what is known to be furniture, contacts or facts.

What belongs here: links, labels, names and addresses below the last paragraph, once contacts, facts and
signatures have their roles. What does not: where the furniture below the text begins
(`warta.intake.roles.tail`), and what of the release stands there (`warta.intake.roles.below_text`,
`warta.intake.roles.media_contacts`).
"""

from __future__ import annotations

from collections.abc import Collection
from itertools import takewhile

from warta.intake.contacts.contact_lines import kind_of
from warta.intake.contacts.contact_ways import DEGREE
from warta.intake.datelines.dateline import dateline_alone
from warta.intake.marks.fact import About
from warta.intake.offices.signoff import sign_off
from warta.intake.role import Role
from warta.intake.roles.below_text import may_sign
from warta.intake.shapes.furniture import Kind
from warta.intake.shapes.shape import ends_as_text, ends_sentence
from warta.intake.sheets.event_blocks import event_lines
from warta.intake.sheets.marking import Marking
from warta.intake.sheets.sheet import Sheet
from warta.intake.told_lines import told_left_out

MOST_WORDS_OF_LINK = 8
# A single short line may as well be the text's last word.
FEWEST_SHORT = 2
FEWEST_LISTED = 4
# Among how many lines on top of a page the name of its agency stands.
LINES_ON_TOP = 4
MOST_WORDS_OF_LABEL = 3
_BELOW_TEXT = frozenset({Role.CONTACT, Role.END})
# The kinds of lines that tell how to reach somebody.
_WAYS = frozenset("WCBD")
_ANNOUNCING = frozenset("LMNDw")
_OF_ADDRESS = frozenset("WCBDUASwLM")


def read_site_lines(marking: Marking, body: int) -> None:
    """Mark the site's own lines beside contacts and an end mark: links and buttons below the last paragraph.

    A run that a heading of links opens, most of it known as furniture; and what is known below a contact.
    """
    sheet = marking.sheet
    lines = marking.text_positions()
    texts = [p for p in lines if p >= body and sheet.text(p)]
    rest = [p for p in lines if p > texts[-1]] if texts else []
    ends = [p for p in range(texts[-1] if texts else 0, len(sheet)) if marking.role(p) in _BELOW_TEXT]
    if not rest or not ends:
        return
    above = [p for p in rest if p < ends[0]]
    known = sum(sheet.kind(p) is not None for p in above)
    opens = bool(above) and sheet.kind(above[0]) in (Kind.MENU, Kind.RELATED) and " " in sheet[above[0]].text
    is_short = all(sheet[p].words <= MOST_WORDS_OF_LINK and not ends_as_text(sheet[p]) for p in above)
    if opens and is_short and (2 * known >= len(above) or sheet.folded(above[0]).startswith("related ")):
        marking.mark(above, Role.RESIDUE)
    if marking.role(ends[0]) is Role.CONTACT:
        marking.mark([p for p in rest if p > ends[0] and sheet.kind(p) is not None], Role.RESIDUE)


def read_letterhead_again(marking: Marking, body: int) -> None:
    """Mark the name of the agency and its address, with which a page ends as it began, and tell them.

    They stand below a finished sentence, and nothing else follows.
    """
    sheet = marking.sheet
    names = {sheet.folded(p) for p in range(min(LINES_ON_TOP, body)) if sheet.header(p)}
    if not names or not any(sheet.folded(p) in names for p in range(body + 1, len(sheet))):
        return
    first = next(p for p in range(body + 1, len(sheet)) if sheet.folded(p) in names)
    run = list(range(first, len(sheet)))
    if not (ends_sentence(sheet[first - 1]) and all(_is_of_letterhead(sheet, p, names) for p in run)):
        return
    if any(marking.role(p) is not Role.BODY for p in run) or not any(kind_of(sheet[p]) in _WAYS for p in run):
        return
    marking.mark(run, Role.RESIDUE)
    told = told_left_out(sheet[first].number, sheet[run[-1]].number, "below the text, as on top of the page")
    marking.result.doubt("body", told)


def _is_of_letterhead(sheet: Sheet, position: int, names: Collection[str]) -> bool:
    """Whether a line is one of these names, with its address perhaps, a number, or a way to reach it."""
    line = sheet[position]
    if kind_of(line) in _OF_ADDRESS or not any(map(str.isalpha, line.text)):
        return True
    return sheet.folded(position).startswith(tuple(names)) and not ends_sentence(line)


def read_short_lines(marking: Marking, body: int, cut: int) -> None:
    """Mark the short lines that the text ends with above the site's own ones, and tell these as left out.

    They stand below a finished sentence, and are none themselves: names, labels, dates, addresses.
    """
    sheet = marking.sheet
    lines = [p for p in marking.text_positions() if p >= body]
    run: list[int] = []
    while lines and _is_short(sheet, lines[-1]):
        run.insert(0, lines.pop())
    if len(run) < FEWEST_SHORT or not lines or not _is_above_site(marking, run[-1], cut):
        return
    above = sheet[lines[-1]]
    if not ends_sentence(above) or above.bullet or above.is_row or _announces_list(sheet, run):
        return
    if not event_lines(sheet, [*lines, *run]).isdisjoint(run):
        return
    has_ways = any(kind_of(sheet[p]) in _WAYS for p in run)
    marking.mark(run, Role.CONTACT if has_ways else Role.RESIDUE)
    opening = dateline_alone(sheet[run[0]].text)
    if sign_off(sheet[run[0]]):
        marking.mark(run[:1], Role.SIGNOFF)
    elif opening and opening.date and opening.date.date and opening.date.date.is_day:
        marking.mark(run[:1], Role.SIGNATURE)
    for position in run:
        _take_facts(marking, position)
    first, last = sheet[run[0]].number, sheet[run[-1]].number
    marking.result.doubt("body", told_left_out(first, last, "between the text and the site's own lines"))


def _announces_list(sheet: Sheet, run: list[int]) -> bool:
    """Whether short lines are a list of the text below the word that says of what: `Signatories:`."""
    first = sheet[run[0]]
    if not first.text.endswith(":") or sheet.kind(run[0]) or kind_of(first) in _ANNOUNCING:
        return False
    listed = list(takewhile(lambda p: not sheet[p].text.endswith(":") and kind_of(sheet[p]) in "Tx", run[1:]))
    return len(listed) >= FEWEST_LISTED


def _is_above_site(marking: Marking, position: int, cut: int) -> bool:
    """Whether right below the last of short lines the site's own ones begin, or contacts and facts."""
    below = position + 1
    return below < len(marking.sheet) and (below >= cut or marking.role(below) not in (Role.BODY, Role.END))


def _is_short(sheet: Sheet, position: int) -> bool:
    line = sheet[position]
    if line.bullet or line.is_row or line.form or sheet.text(position):
        return False
    signed = sign_off(line)
    is_sentence = ends_sentence(line) and not DEGREE.fullmatch(line.text.rpartition(" ")[2])
    if (
        (signed and signed.body)
        or (is_sentence and not signed)
        or ("://" in line.text and kind_of(line) != "U")
    ):
        return False
    if may_sign(sheet, position):
        return True
    is_label = line.text.endswith(":") and line.words <= MOST_WORDS_OF_LABEL
    return is_label or kind_of(line) in _OF_ADDRESS


def _take_facts(marking: Marking, position: int) -> None:
    """Keep the release's number and labelled date that stand among these lines, where no other is known."""
    stated = [fact for _, fact in marking.result.stated()]
    is_numbered = any(fact.about is About.NUMBER for fact in stated)
    is_dated = any(fact.printed for fact in stated)
    facts = marking.sheet.facts(position)
    kept = [fact for fact in facts if fact.about is About.NUMBER and not is_numbered]
    kept += [fact for fact in facts if fact.about is About.PUBLISHED and fact.labelled and not is_dated]
    if kept:
        marking.state(position, tuple(kept))
