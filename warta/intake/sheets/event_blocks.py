"""The lines in which an invitation tells of its event below its text: day, hour, place, who speaks.

What belongs here: where such lines begin and end. What does not: single details behind a label
(`warta.intake.days.event_detail`), and the weighing of lines that are none of them
(`warta.intake.edges.edge_lines`).

A copy of a page has them without the labels or icons that the page showed, so that they look like an address
of the site: what shows them is the hour right below a day, or that they answer one another: who, when, where.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from warta.intake.days.date_tokens import ANY_MONTH, ANY_WEEKDAY
from warta.intake.days.printed_dates import read_whole
from warta.intake.sheets.sheet import Sheet

# What a line asks that its answer stands below; two of them make a block.
_ASKS = re.compile(
    r"\W*(?:who|what|when|where|why|how|siapa|apa|kapan|di ?mana|mengapa|bagaimana)\W*", re.IGNORECASE
)
FEWEST_ASKED = 2
LONGEST_QUESTION = 14
_HOUR = re.compile(
    r"\b\d{1,2}(?:[:.]\d\d)?\s?(?:a\.?m\b|p\.?m\b|noon|wib|wita|wit|hrs?|hours|h)\b|\bnoon\b|\bpukul \d"
    r"|^\d{1,2}[:.]\d\d\b",
    re.IGNORECASE,
)
# A day without its year.
_DAY = re.compile(
    rf"(?:{ANY_WEEKDAY}),? (?:(?:{ANY_MONTH})\.? \d{{1,2}}|\d{{1,2}} (?:{ANY_MONTH}))", re.IGNORECASE
)
# Details behind labels, of which two stand in a row, and labels that are none of an event.
_DETAIL = re.compile(
    r"(?:when|where|what|who|date|day|time|location|place|venue|hari|tanggal|waktu|pukul|jam|tempat|lokasi)\b"
    r"[^:]{0,12}:\s*\S",
    re.IGNORECASE,
)
_OF_TIME = re.compile(r"(?:when|date|day|time|hari|tanggal|waktu|pukul|jam)\b", re.IGNORECASE)
_LABELLED = re.compile(r"(?P<label>[A-Z][\w/&' -]{1,24}): \S.{0,160}")
_NO_DETAIL = re.compile(
    r"(?:phone|tel|telepon|fax|e-?mail|mobile|hp|wa|whatsapp|web|contact|media|press|address|alamat|twitter"
    r"|facebook|instagram|posted|published|updated|last|modified|tags?|categor|kategori|source|sumber|share|follow"
    r"|editor|author|penulis|by|oleh|copyright|filed|release|case|report|notes?|views)\b",
    re.IGNORECASE,
)
# The hour stands at most so many lines below the day, and is no longer.
REACH_OF_HOUR, LONGEST_HOUR = 2, 60
MOST_LINES = 40
_WHOM_TO_ASK = re.compile(
    r"(?:(?:media|press|news|for (?:more|further)) )?(?:contacts?|inquir|enquir|information|questions|kontak"
    r"|narahubung|hubungi|informasi lebih)|about\b|tentang\b|###|follow us|connect with",
    re.IGNORECASE,
)


def first_question(sheet: Sheet, stop: int) -> int:
    """The first of several lines above one of which each asks what its answer stands below; -1 for none.

    The text of an invitation begins with it: `What:`, `When:`, `Where:`.
    """
    asked = [p for p in range(max(0, stop - MOST_LINES), stop + 1) if _is_question(sheet, p)]
    return asked[0] if len({sheet.folded(p) for p in asked}) >= FEWEST_ASKED else -1


def _is_question(sheet: Sheet, position: int) -> bool:
    text = sheet[position].text if position < len(sheet) else ""
    is_one = 0 < len(text) <= LONGEST_QUESTION and _ASKS.fullmatch(text) is not None
    return is_one and sheet.kind(position) is None


def event_lines(sheet: Sheet, lines: Sequence[int]) -> frozenset[int]:
    """The positions, of `lines` of a text in order, of those in which it tells of its event below it."""
    start = _first_of(sheet, lines)
    if start < 0:
        return frozenset(_labelled(sheet, lines))
    found = []
    for position in lines[start : start + MOST_LINES]:
        if sheet.kind(position) is not None or sheet.known(position):
            break
        if _WHOM_TO_ASK.match(sheet[position].text):
            break
        found.append(position)
    return frozenset(found)


def _labelled(sheet: Sheet, lines: Sequence[int]) -> Iterator[int]:
    """The positions of two or more details in a row, each behind a label, and of those that follow them."""
    details = [n for n, p in enumerate(lines) if ":" in sheet[p].text and _DETAIL.match(sheet[p].text)]
    timed = {n for n in details if _OF_TIME.match(sheet[lines[n]].text)}
    start = next((n for n in details if n + 1 in details and timed & {n, n + 1}), len(lines))
    for position in lines[start : start + MOST_LINES]:
        found = _LABELLED.fullmatch(sheet[position].text)
        if not found or _NO_DETAIL.match(found["label"]) or sheet.kind(position) is not None:
            return
        yield position


def _first_of(sheet: Sheet, lines: Sequence[int]) -> int:
    """The number, among `lines`, of the first one that tells of an event; -1 where none does."""
    short = [n for n, p in enumerate(lines) if not sheet.text(p)]
    asked = [
        n
        for n in short
        if len(sheet[lines[n]].text) <= LONGEST_QUESTION and _ASKS.fullmatch(sheet[lines[n]].text)
    ]
    if len({sheet.folded(lines[n]) for n in asked}) >= FEWEST_ASKED:
        return asked[0]
    return next((n for n in short if n and _is_day_with_hour(sheet, lines, n)), -1)


def _is_day_with_hour(sheet: Sheet, lines: Sequence[int], number: int) -> bool:
    """Whether a line is a day and no more, and the hour stands right below it."""
    below = [sheet[p].text for p in lines[number + 1 : number + 1 + REACH_OF_HOUR]]
    if not any(len(text) <= LONGEST_HOUR and _HOUR.search(text) for text in below):
        return False
    text = sheet[lines[number]].text
    if _DAY.fullmatch(text):
        return True
    printed = read_whole(text)
    return printed is not None and printed.date is not None and not printed.time
