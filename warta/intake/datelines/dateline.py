"""The dateline that a text begins with.

What belongs here: recognising the place (and date) before the first sentence, or alone on a line. What does
not: reading place, region, day and agency off the text (`warta.intake.datelines.dateline_place`), and
taking them out of it: the body keeps every word. Where the print leaves doubt, only a place of the list
(`warta.intake.names.place_names`) or one in capitals is one: a missing dateline is better than a wrong one.
"""

from __future__ import annotations

import re
from functools import lru_cache

from warta.intake.datelines.dateline_clause import (
    COMMA,
    STOP,
    TEXT,
    before_body,
    before_clause,
    leads_into_sentence,
    place_and_month,
)
from warta.intake.datelines.dateline_place import (
    DATE,
    PLACE,
    POSITIONS,
    UPPER,
    WORD,
    Dateline,
    Scan,
    is_no_place,
    may_begin_date,
    outlet_and_day,
    scan_place,
)
from warta.intake.days.printed_dates import read_whole
from warta.intake.lines import LINES_KEPT
from warta.intake.names.american_states import is_capital_of_state
from warta.intake.names.place_names import is_place, is_region
from warta.intake.shapes.shape import has_digit

MAX_ALONE = 100
_HEAD = 200
_SENTENCE = 600
# A place that no list knows has no more words where only a date stands by it.
MAX_WORDS_ALONE = 2
# ... where a whole date and a full stop stand behind it.
MAX_WORDS_BEFORE_DATE = 3
SHORT_WORD = 3
_DASH = re.compile(rf"\s*(?:[–—―]-?|--+)\s*{TEXT}")
_HYPHEN = re.compile(rf"(?:\s+-\s*|\s*-\s+){TEXT}")
_GLUED_HYPHEN = re.compile(rf"-(?=[“\"]?[{UPPER}][\w]+)(?P<next>[“\"]?{WORD}(?: {WORD})?)")
_ELLIPSIS = re.compile(rf"\s?(?:\.\.\.|…)\s*{TEXT}")
_COLON = re.compile(r"\s?(?::|\|{1,2})\s+(?=\S)")
_NOTHING = re.compile(rf"\s*\.?\s*{TEXT}")
_YEAR = re.compile(r"(?:19|20)\d\d")
_SET_OFF = re.compile(rf"\s?:\s+{TEXT}|\s[–—-]{{1,2}}\s+[“\"'‘(\[]?[{UPPER}]")
# Who tells a text, by its short form behind the place: `Tepian, INFO_PAS – …`.
_OUTLET = re.compile(r"[A-Z]{3,}(?:_[A-Z]+)*")
# Who tells a text, behind its place on a line of their own: Tepian, NU Online Rimbun
_TELLS = re.compile(r"\b(?:Online|News|Media)\b|\w\.(?:com|id|net|org|example)\b")
_MARK = re.compile(r"\s*[,|–—-]\s*")
# The site that a text is from, which stands in brackets with its day: [balai.example, 19/2/2020].
_SITE = re.compile(r"(?:[a-z0-9-]+\.){1,3}[a-z]{2,8}")
# A day with the place behind it in brackets: May 5, 2019 (Oak County, TX) --
_DAY_AND_PLACE = re.compile(
    rf"\s*\((?P<place>[{UPPER}][^()\d]{{2,40}})\)(?P<mark>\s*(?:[–—:]|--?)(?!\S))?\s*"
)
_GLUED = re.compile(rf"(?:[{UPPER}]\w+ ){{0,2}}[{UPPER}][a-zà-öø-ÿ]{{2,}}(?=[{UPPER}][a-zà-öø-ÿ])")
_END = re.compile(r"\s*(?:[-–—:.,]|--+)?\s*")
_END_DASH = re.compile(r"\s*(?:[-–—:]|--+)\s*")
# "The Assembly – Hall and Garden – opens": a second dash makes the two a pair within the sentence.
_SECOND_DASH = re.compile(r"[^.!?]*\D (?:[–—]|--) \D")
# A comma or a colon before the dash, which only a known place has.
_DOUBLED = re.compile(rf"\s?[,:]\s*[-–—]+\s*{TEXT}")
# ... and one word where they are glued to it: Tepian,- Warga
_WORD_DOUBLED = re.compile(rf"{WORD},-+\s+{TEXT}")
# Whose site a text is from, before its place: `RIMBANEWS.COM, Tepian – …`, `MEDIA CENTER, Tepian – …`.
_SITE_FIRST = re.compile(
    r"(?:(?:[\w-]+\.){1,5}[a-z]{2,7}|(?-i:[A-Z][\w-]* ){0,3}\w*(?:news|online|warta)\w*"
    r"|(?-i:Kemen[a-z]\w{2,12}|Pem(?:kab|kot|prov) [A-Z]\w+)"
    r"|media ?cent(?:er|re)|parlementaria|kbrn|infopublik|berita [a-z]{4,14})\s*[,.|:–—-]\s+",
    re.IGNORECASE,
)


@lru_cache(maxsize=128)  # the first paragraphs are asked for where the text begins, and what may be several
def find_dateline(paragraph: str) -> Dateline | None:
    """The dateline that `paragraph` begins with, or consists of; None where that is not plain to see."""
    if len(paragraph) <= MAX_ALONE and (alone := dateline_alone(paragraph)):
        return alone
    if paragraph[:1] in ("[", "("):
        return _within_brackets(paragraph)
    if placed := _date_first(paragraph, alone=False) or _behind_site(paragraph) or before_body(paragraph):
        return placed
    scan = scan_place(paragraph[:_HEAD])
    if scan and _leads_into_text(scan, paragraph):
        return scan.dateline()
    return before_clause(paragraph) or _day_first_of_all(paragraph) or _glued(paragraph)


@lru_cache(maxsize=LINES_KEPT)  # the last lines of a text are asked for signatures, contacts and dates
def dateline_alone(text: str) -> Dateline | None:
    """The dateline that the line `text` consists of: `Jakarta, 25 September 2020`."""
    text = text.strip()
    if len(text) > MAX_ALONE:
        return None
    if text[:1] in ("[", "(") and text[-1] in "–—-:":
        text = text.rstrip(" –—-:")
    if text[:1] in ("[", "(") and text[-1:] in ("]", ")"):
        inner = text[1:-1]
        return None if set(inner) & set("()[]") else dateline_alone(inner)
    if dated := _date_first(text, alone=True):
        return dated
    scan = scan_place(text)
    is_sure = scan is not None and (scan.is_sure or scan.names_state)
    if scan is not None and not scan.has_day and text[-1].isdigit():
        return place_and_month(text)
    if scan is None or (not is_sure and (scan.agency or scan.more or _words(scan.place) > MAX_WORDS_ALONE)):
        return None
    if scan.dates or (scan.weekday and is_sure):
        return scan.dateline() if _END.fullmatch(text, scan.stop) else None
    if scan.stop == len(text) and len(scan.more) == 1 and _TELLS.search(scan.more[0]):
        return scan.dateline() if is_place(scan.place) else None
    return scan.dateline() if is_sure and _END_DASH.fullmatch(text, scan.stop) else None


def _leads_into_text(scan: Scan, paragraph: str) -> bool:
    """Whether what follows the scanned part sets it off from the text as a dateline is set off."""
    stop = scan.stop
    if scan.land and not scan.has_day and paragraph[stop : stop + 1].isupper():
        return True
    if paragraph[stop : stop + 3] == " ? " and scan.place.isupper() and scan.is_sure:
        return paragraph[
            stop + 3 : stop + 4
        ].isupper()  # the page lost its dash, with all its quotation marks
    if found := _DASH.match(paragraph, stop):
        return _is_set_off(scan, paragraph, found.end()) or _is_plain(scan, paragraph, found.end())
    if found := _HYPHEN.match(paragraph, stop):
        return _is_set_off(scan, paragraph, found.end())
    if found := _GLUED_HYPHEN.match(paragraph, stop):
        return bool(scan.dates) or (is_place(scan.place) and not _begins_with_place(found["next"]))
    if _DOUBLED.match(paragraph, stop) and (is_place(scan.place) or _WORD_DOUBLED.match(paragraph)):
        return True
    if found := _COLON.match(paragraph, stop):
        is_sentence = len(paragraph) > MAX_ALONE and paragraph[found.end()].isupper()
        return bool(scan.dates) or (is_place(scan.place) and (is_sentence or scan.place.isupper()))
    if leads_into_sentence(scan, paragraph):
        return True
    if scan.full_date and (_ELLIPSIS.match(paragraph, stop) or _is_bracketed_day(scan, paragraph)):
        return True
    has_place = not scan.more or scan.names_state
    return has_place and _NOTHING.match(paragraph, stop) is not None and _is_apart(scan, paragraph)


def _is_apart(scan: Scan, paragraph: str) -> bool:
    """Whether a place with no dash behind it is set off by a full stop, or by its day."""
    stop = scan.stop
    if scan.agency and scan.names_office and (is_place(scan.place) or paragraph[stop : stop + 1] == "."):
        return _words(scan.place) <= MAX_WORDS_ALONE  # Tepian (Humas). Kantor, Surabaya (Humas) Kantor
    if scan.full_date and paragraph[stop : stop + 1] == ".":
        return scan.is_sure or _words(scan.place) <= MAX_WORDS_BEFORE_DATE
    is_sure = scan.is_sure or scan.names_state
    return is_sure and (scan.full_date is not None or scan.bracketed_date)


def _behind_site(paragraph: str) -> Dateline | None:
    """A known place behind the name of the site that a text is from; the dateline begins with that name."""
    site = _SITE_FIRST.match(paragraph)
    scan = scan_place(paragraph[site.end() : _HEAD]) if site else None
    if site is None or scan is None or not is_place(scan.place) or is_place(site[0].rstrip(" ,|:–—-")):
        return None
    stop = site.end() + scan.stop
    marks = (_DASH, _HYPHEN, _COLON, STOP)
    leads = any(mark.match(paragraph, stop) for mark in marks)
    return Dateline(paragraph[:stop], scan.place, scan.full_date) if leads else None


def _is_bracketed_day(scan: Scan, paragraph: str) -> bool:
    """Whether the whole day stands in brackets behind the place, and a comma parts both from the text."""
    is_alone = all(map(_SITE.fullmatch, scan.more))
    return scan.bracketed_date and is_alone and COMMA.match(paragraph, scan.stop) is not None


def _is_set_off(scan: Scan, paragraph: str, text_start: int) -> bool:
    """Whether a dash before the text is a dateline's, whatever its form."""
    if scan.dates:
        return True
    return (scan.is_sure or scan.names_state) and (
        scan.has_day or not _is_pair(scan.place, paragraph[text_start:_HEAD])
    )


def _is_pair(place: str, text: str) -> bool:
    """Whether the dash stands between two places of one kind: `Jakarta – Surabaya ditempuh`."""
    if place.isupper():
        return False
    found = PLACE.match(text)
    return found is not None and any(
        is_place(words) and is_region(words) == is_region(place)
        for words in (found[0], found[0].partition(" ")[0])
    )


def _is_plain(scan: Scan, paragraph: str, text_start: int) -> bool:
    """Whether a place that no list knows, set off by a dash alone, is one nonetheless."""
    if scan.is_sure or _SECOND_DASH.match(paragraph[:_SENTENCE], text_start):
        return False
    if scan.place.isupper():
        return False  # an abbreviation
    if scan.agency or scan.more:
        is_named = scan.names_office or any(is_place(name) or _OUTLET.fullmatch(name) for name in scan.more)
        return is_named and _words(scan.place) <= MAX_WORDS_ALONE
    first = paragraph[text_start:_HEAD].lstrip("“\"'‘([").partition(" ")[0]
    return _words(scan.place) == 1 or (_words(scan.place) <= 3 and first.casefold() not in POSITIONS)


def _glued(paragraph: str) -> Dateline | None:
    """A place that is printed without anything between it and the text: `Tanjung PelitaLensa kaca`.

    It is one of the list, or the paragraph has these words again on their own.
    """
    found = _GLUED.match(paragraph[:_HEAD])
    if found is None or is_no_place(found[0]):
        return None
    stands_again = " " in found[0] and re.search(
        rf"\b{re.escape(found[0])}\b", paragraph[found.end() : _SENTENCE]
    )
    return Dateline(found[0], found[0]) if is_place(found[0]) or stands_again else None


def _begins_with_place(words: str) -> bool:
    return is_place(words) or is_place(words.partition(" ")[0])


def _words(place: str) -> int:
    return len(place.split(" "))


def _within_brackets(paragraph: str) -> Dateline | None:
    """`[SERPONG] Text`, `(Jakarta, 22/6) Text`."""
    close = paragraph.find("]" if paragraph[0] == "[" else ")", 1, MAX_ALONE)
    inner, rest = paragraph[1:close], paragraph[close + 1 :].lstrip(" -–—:.")
    if close < 0 or not rest or not re.match(rf"[“\"'‘(\[{UPPER}\d]", rest):
        return None
    site, _, day = inner.rpartition(", ")
    if _SITE.fullmatch(site) and (printed := read_whole(day)) and printed.date and printed.date.is_day:
        return Dateline(inner, "", printed)
    scan = scan_place(inner)
    if scan is None or scan.stop != len(inner):
        return outlet_and_day(inner)
    if scan.dates:
        return scan.dateline()
    is_known = (
        paragraph[0] == "["
        or is_place(scan.place)
        or (scan.place.isupper() and is_capital_of_state(scan.place))
    )
    return scan.dateline() if scan.names_state or (scan.is_sure and is_known) else None


def _day_first_of_all(text: str) -> Dateline | None:
    """`Thursday, 30 March 2017: Text` or with a dash, and no place: the day in words, with its year."""
    found = DATE.match(text) if may_begin_date(text) and _YEAR.search(text[:_HEAD]) else None
    if found is None or not _SET_OFF.match(text, found.end()):
        return None
    printed = read_whole(found[0], labelled=True)
    is_whole = printed is not None and printed.date is not None and printed.date.is_day
    return Dateline(found[0], "", printed) if is_whole and not printed.either_way else None  # type: ignore[union-attr]


def _date_first(text: str, *, alone: bool) -> Dateline | None:
    """`5 May 2019, Geneva – Text`, or `alone` on a line, `August 20, 2021 – Ottawa – Ministry of Snow`."""
    found = DATE.match(text) if may_begin_date(text) and has_digit(text) else None
    if found and (dated := _day_and_place(text, found, alone=alone)):
        return dated
    mark = _MARK.match(text, found.end()) if found else None
    if found is None or mark is None:
        return None
    printed = read_whole(found[0], labelled=True)
    scan = scan_place(text[mark.end() : _HEAD])
    if printed is None or printed.date is None or scan is None or scan.has_day or scan.agency:
        return None
    stop = mark.end() + scan.stop
    is_sure = printed.date.is_day and not printed.either_way and is_place(scan.place)
    if alone and is_sure and _END.fullmatch(text, stop):
        return Dateline(text, scan.place, printed)
    if not alone and is_sure and _COLON.match(text, stop):
        return Dateline(text[:stop], scan.place, printed)
    dash = _DASH.match(text, stop) or _HYPHEN.match(text, stop)
    if dash is None:
        return None
    if not alone:
        return Dateline(text[:stop], scan.place, printed) if is_place(scan.place) else None
    office = text[dash.end() :]
    is_name = all(word[0].isupper() for word in office.split() if len(word) > SHORT_WORD)
    is_office = not office.endswith((".", "!", "?", "”")) and (is_no_place(office) or is_name)
    return (
        Dateline(text, scan.place, printed) if is_office and _words(scan.place) <= MAX_WORDS_ALONE else None
    )


def _day_and_place(text: str, found: re.Match[str], *, alone: bool) -> Dateline | None:
    """`May 5, 2019 (Oak County, TX) -- Text`, or `alone` on a line with or without the dash."""
    behind = _DAY_AND_PLACE.match(text, found.end())
    printed = read_whole(found[0], labelled=True) if behind else None
    if not (behind and printed and printed.date and printed.date.is_day) or printed.either_way:
        return None
    scan = scan_place(behind["place"])
    if scan is None or scan.stop != len(behind["place"]) or scan.has_day or scan.agency:
        return None
    if not (behind["mark"] or scan.is_sure):
        return None
    if (behind.end() < len(text)) is alone or not (alone or behind["mark"]):
        return None
    return Dateline(text[: behind.end()].strip(), behind["place"], printed)
