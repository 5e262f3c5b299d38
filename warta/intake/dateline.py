"""The dateline that a text begins with.

What belongs here: recognising the place (and date) before the first sentence, or alone on a line. What
does not: taking it out of the text: the body keeps every word. Where the print leaves doubt, only a
place of the list (`warta.intake.place_names`) or one in capitals is one: a missing dateline is better
than a wrong one.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import lru_cache

from warta.intake.date_tokens import MONTHS, WEEKDAYS
from warta.intake.event_detail import says_event_before_day
from warta.intake.lines import LINES_KEPT
from warta.intake.place_names import is_place, is_region
from warta.intake.printed_dates import read_whole
from warta.intake.printed_day import PrintedDate
from warta.intake.shape import has_digit

MAX_ALONE = 100
_HEAD = 200
_SENTENCE = 600
MAX_PIECES = 5
# A place that no list knows has no more words where only a date stands by it.
MAX_WORDS_ALONE = 2
# ... where a whole date and a full stop stand behind it.
MAX_WORDS_BEFORE_DATE = 3
# Fewer capitals than these are an abbreviation.
SHORT_WORD = 3
FEWEST_CAPITALS = 5
_UPPER = "A-ZÀ-ÖØ-Þ"
_WORD = rf"(?:(?:St|Mt|Ft|Kab)\.|[{_UPPER}][\w'’]*)"
_PLACE = re.compile(
    rf"{_WORD}(?:(?:[ \-/]|[ -](?:de|del|di|la|el|al|au|es|dan|and|upon)[ -])"
    rf"(?=[{_UPPER}])(?!D\.C\.){_WORD}){{0,3}}"
)
_LAND = re.compile(rf" \((?P<land>[{_UPPER}][^()\d]{{1,30}})\)")
_BRACKET = re.compile(r"[,\s]*[(/](?P<inner>[^()/]{2,40})[)/]")
# What stands between a place and its day: `Oakford - May 5, 2019`, `OAKFORD: May 5, 2019` as well.
_BEFORE_DAY = re.compile(r"\s[-–—]\s|:\s|[,\s]*")
_DAY_WORD = rf"(?:{'|'.join(sorted(WEEKDAYS, key=len, reverse=True))}|jum[ '’‘`´]{{0,2}}a{{1,2}}t)\b\.?"
_DAY = re.compile(_DAY_WORD)
_BETWEEN_WORDS = re.compile(r"[ /-]")
_MONTH_WORD = rf"(?:{'|'.join(sorted(MONTHS, key=len, reverse=True))})\b\.?"
_DAY_NUMBER = r"\d{1,2}(?:st|nd|rd|th|er|º)?"
# How far a date reaches; whether it is one, `read_whole` decides.
_DATE = re.compile(
    rf"""
    \(?(?:(?:hari\s)?{_DAY_WORD}[\s,/]*)?\(?(?:(?:tanggal|tgl\.?|le|el)\s)?
    (?:
      (?:{_DAY_NUMBER}\s?(?:[-–/]|s[./]d\.?|dan|to)\s?)?{_DAY_NUMBER}(?:\sde)?[\s.\-]{{0,2}}
        {_MONTH_WORD}(?:(?:,|\sde)?[\s.\-]?\d{{4}})?
    | {_MONTH_WORD}\s?(?:{_DAY_NUMBER}\s?[-–]\s?)?{_DAY_NUMBER}(?:,?\s\d{{4}})?
    | \d{{1,2}}[/.\-]\d{{1,2}}(?:[/.\-]\d{{2,4}})?
    | \d{{4}}-\d\d-\d\d
    )(?![\d/]|(?-i:[a-z]))\)?
    """,
    re.VERBOSE | re.IGNORECASE,
)
_WEEKDAY = re.compile(rf"[,\s]+\(?{_DAY_WORD}\)?(?=\s*[-–—(,])", re.IGNORECASE)
_REGION = re.compile(
    rf"(?:,\s?|\s(?=D\.C\.))(?P<name>D\.?C\.?|(?:[{_UPPER}]\.){{2}}|[{_UPPER}][a-z]{{1,4}}\."
    rf"|{_WORD}(?:\.\w{{2,3}})*(?: {_WORD}){{0,4}}|[a-z][\w-]+(?:\.[\w-]{{2,}}){{1,3}})"
)
_TEXT = rf"(?=[“\"'‘(\[]?[{_UPPER}\d])"
_DASH = re.compile(rf"\s*(?:[–—]|--+)\s*{_TEXT}")
_HYPHEN = re.compile(rf"(?:\s+-\s*|\s*-\s+){_TEXT}")
_GLUED_HYPHEN = re.compile(rf"-(?=[“\"]?[{_UPPER}][\w]+)(?P<next>[“\"]?{_WORD}(?: {_WORD})?)")
_ELLIPSIS = re.compile(rf"\s?(?:\.\.\.|…)\s*{_TEXT}")
_COLON = re.compile(r"\s?[:|]\s+(?=\S)")
_NOTHING = re.compile(rf"\s*\.?\s*{_TEXT}")
_YEAR = re.compile(r"(?:19|20)\d\d")
_SET_OFF = re.compile(rf"\s?:\s+{_TEXT}")
_MARK = re.compile(r"\s*[,|–—-]\s*")
# A day with the place behind it in brackets: May 5, 2019 (Oak County, TX) --
_DAY_AND_PLACE = re.compile(
    rf"\s*\((?P<place>[{_UPPER}][^()\d]{{2,40}})\)(?P<mark>\s*(?:[–—:]|--?)(?!\S))?\s*"
)
_GLUED = re.compile(rf"(?:[{_UPPER}]\w+ ){{0,2}}[{_UPPER}][a-zà-öø-ÿ]{{2,}}(?=[{_UPPER}][a-zà-öø-ÿ])")
_END = re.compile(r"\s*(?:[-–—:.,]|--+)?\s*")
_END_DASH = re.compile(r"\s*(?:[-–—:]|--+)\s*")
_WORDS_OF_DATES = WEEKDAYS.keys() | MONTHS.keys()
# With which of its words a date begins that does not begin with a number; `jum` is that of jum'at.
_BEGINNINGS = frozenset({*_WORDS_OF_DATES, "jum", "hari", "tanggal", "tgl", "le", "el"})
_LETTERS = re.compile(r"[^\W\d_]+")
# "The Assembly – Hall and Garden – opens": a second dash makes the two a pair within the sentence.
_SECOND_DASH = re.compile(r"[^.!?]*\D (?:[–—]|--) \D")
# A text that begins with one of these begins with an office, a person, an event or a rubric.
_NO_PLACE = frozenset(
    """badan balai biro bidang deputi direktorat direktur dinas gubernur bupati walikota kantor kementerian
    kemen kepala ketua komisi lembaga menteri panitia pemerintah perwakilan presiden pusat sekretariat
    sekretaris siaran tim unit wakil humas kapolri kapolda polri polda panglima rektor universitas sekolah
    agency ministry minister office press the department secretary president director council commission
    committee center centre institute university a an this
    dr prof ir hj drs pt cv bapak ibu saudara mr mrs ms sir
    perhatian penting waspada awas hoaks breaking exclusive eksklusif urgent
    acara agenda berita contoh festival foto hari kegiatan kongres lomba lokakarya news notes pameran
    pelatihan pembukaan penutupan pengumuman peringatan pers pertemuan program rapat rilis sambutan seminar
    updated posted published released issued modified created deadline closing opening date time when start
    sidang sosialisasi sumber tema ujian update video webinar workshop infografis image photo source pada di
    dari dalam untuk dengan bertempat setelah sejak on in at from after since""".split()
)
_POSITIONS = frozenset(
    "kepala ketua direktur menteri gubernur bupati walikota sekretaris deputi wakil presiden rektor anggota"
    " director minister president secretary chair head member deputy professor".split()
)
_OFFICES = re.compile(
    r"\b(?:humas|kemen\w+|(?:dis)?kominfo|portal|media|antara|reuters|xinhua|ap|afp|biro|dinas|balai|badan|kantor|agency|pers)\b"
    r"|news|wire|press|\w\.(?:com|id|net|org|example)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Dateline:
    """A dateline as printed, the place in it, and its date; a date without a year is none."""

    printed: str
    place: str
    date: PrintedDate | None = None


@dataclass(slots=True)
class _Scan:
    """What stands at the start of a text as far as it can be a dateline; `stop` is where that ends."""

    text: str
    place: str
    stop: int
    land: str = ""
    agency: bool = False
    names_office: bool = False
    more: list[str] = field(default_factory=list)
    dates: list[PrintedDate] = field(default_factory=list)
    weekday: bool = False
    bracketed_date: bool = False

    @property
    def is_sure(self) -> bool:
        """Whether the place is one beyond doubt: a known one, or a word in capitals."""
        letters = self.place.replace(" ", "")
        return is_place(self.place) or (letters.isupper() and len(letters) >= FEWEST_CAPITALS)

    @property
    def has_day(self) -> bool:
        return bool(self.dates or self.weekday)

    @property
    def full_date(self) -> PrintedDate | None:
        return next((printed for printed in self.dates if printed.date), None)

    def dateline(self) -> Dateline:
        """The dateline; a land in brackets is part of its place, and so is D.C., without which none is."""
        place = f"{self.place} ({self.land})" if self.land else self.place
        if self.more and self.more[0].upper().startswith(("D.C", "DC")):
            place = f"{place}, {self.more[0]}"
        return Dateline(self.text[: self.stop].strip(" ,"), place, self.full_date)


@lru_cache(maxsize=128)  # the first paragraphs are asked for where the text begins, and what may be several
def find_dateline(paragraph: str) -> Dateline | None:
    """The dateline that `paragraph` begins with, or consists of; None where that is not plain to see."""
    if len(paragraph) <= MAX_ALONE and (alone := dateline_alone(paragraph)):
        return alone
    if paragraph[:1] in ("[", "("):
        return _within_brackets(paragraph)
    if dated := _date_first(paragraph, alone=False):
        return dated
    scan = _scan(paragraph[:_HEAD])
    if scan and _leads_into_text(scan, paragraph):
        return scan.dateline()
    return _day_first_of_all(paragraph) or _glued(paragraph)


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
    scan = _scan(text)
    if scan is None or (
        not scan.is_sure and (scan.agency or scan.more or _words(scan.place) > MAX_WORDS_ALONE)
    ):
        return None
    if scan.dates or (scan.weekday and scan.is_sure):
        return scan.dateline() if _END.fullmatch(text, scan.stop) else None
    return scan.dateline() if scan.is_sure and _END_DASH.fullmatch(text, scan.stop) else None


def _scan(text: str) -> _Scan | None:
    """Read the place at the start of `text` and what belongs to it; None where no place can be there."""
    found = _PLACE.match(text)
    if found is None or (_is_within_sentence(text, found.end()) and not _may_be_shortened(found[0])):
        return None
    place = _shortened(found[0])
    if not place or _is_within_sentence(text, len(place)) or _is_no_place(place):
        return None
    scan = _Scan(text, place, len(place))
    if (land := _LAND.match(text, scan.stop)) and not _is_agency(land["land"]):
        scan.land, scan.stop = land["land"], land.end()
    for _ in range(MAX_PIECES):
        if not (_take_date(scan) or _take_weekday(scan) or _take_agency(scan) or _take_region(scan)):
            break
    return scan


def _is_within_sentence(text: str, stop: int) -> bool:
    """Whether a word in small letters that begins no date goes on at `stop`: so no dateline does."""
    return (
        text[stop : stop + 1] == " "
        and text[stop + 1 : stop + 2].islower()
        and not _may_begin_date(text, stop + 1)
    )


def _may_begin_date(text: str, start: int = 0) -> bool:
    """Whether a date may begin at `start`: a cheap test, which most words fail.

    A pattern takes some other letters for those of ASCII, so a word that has any other may begin one.
    """
    word = _LETTERS.match(text, start)
    return word is None or word[0].lower() in _BEGINNINGS or not word[0].isascii()


def _may_be_shortened(words: str) -> bool:
    """Whether something may be glued to a place."""
    return "-" in words or words.rpartition(" ")[2].casefold() in _WORDS_OF_DATES


def _shortened(words: str) -> str:
    """`words` without what a hyphen or a date glues to a place: `Jakarta-Balai` is Jakarta."""
    if is_place(words):
        return words
    first, hyphen, rest = words.partition("-")
    if hyphen and is_place(first) and not is_place(rest.partition(" ")[0]):
        return first
    parts = words.split(" ")
    while len(parts) > 1 and (parts[-1].casefold() in WEEKDAYS or parts[-1].casefold() in MONTHS):
        parts.pop()
    return " ".join(parts)


def _is_no_place(place: str) -> bool:
    if is_place(place):
        return False
    words = [word.strip(".").casefold() for word in _BETWEEN_WORDS.split(place)]
    is_day = words[0] in MONTHS or _DAY.fullmatch(words[0]) is not None
    if is_day or not _NO_PLACE.isdisjoint(words) or _OFFICES.search(place) is not None:
        return True
    return says_event_before_day(place)


def _is_agency(words: str) -> bool:
    """Whether words in brackets name who reports, not where the place lies."""
    return not is_region(words) and (words.isupper() or _OFFICES.search(words) is not None)


def _take_date(scan: _Scan) -> bool:
    begin = _BEFORE_DAY.match(scan.text, scan.stop).end()  # type: ignore[union-attr]
    found = _DATE.match(scan.text, begin) if begin > scan.stop else None
    if found is None:
        return False
    words = found[0].rstrip(" ,")
    if words.endswith(")") and "(" not in words:
        words = words[:-1]
    printed = read_whole(words, labelled=True)
    if printed is None or (scan.text[scan.stop] == ":" and not is_place(scan.place)):
        return False  # behind a colon a day may have any label
    scan.bracketed_date |= words.endswith(")")
    scan.dates.append(printed)
    scan.stop = begin + len(words)
    return True


def _take_weekday(scan: _Scan) -> bool:
    found = _WEEKDAY.match(scan.text, scan.stop)
    if found:
        scan.weekday, scan.stop = True, found.end()
    return found is not None


def _take_agency(scan: _Scan) -> bool:
    found = _BRACKET.match(scan.text, scan.stop)
    if found is None or (_is_initials(found["inner"], scan.place) and not is_place(scan.place)):
        return False
    scan.agency, scan.stop = True, found.end()
    scan.names_office |= _OFFICES.search(found["inner"]) is not None and not _is_initials(
        found["inner"], scan.place
    )
    return True


def _take_region(scan: _Scan) -> bool:
    found = None if scan.has_day else _REGION.match(scan.text, scan.stop)
    if found is None or found["name"].split(" ")[0].casefold() in _WORDS_OF_DATES:
        return False
    scan.more.append(found["name"])
    is_person = found["name"].split(" ")[0].casefold() in _POSITIONS
    scan.names_office |= _OFFICES.search(found["name"]) is not None and not is_person
    scan.stop = found.end()
    return True


def _is_initials(abbreviation: str, words: str) -> bool:
    """Whether `abbreviation` stands for `words`: then these are the name of a body, not of a place."""
    return abbreviation[:1].casefold() == words[:1].casefold() and " " in words


def _leads_into_text(scan: _Scan, paragraph: str) -> bool:
    """Whether what follows the scanned part sets it off from the text as a dateline is set off."""
    stop = scan.stop
    if scan.land and not scan.has_day and paragraph[stop : stop + 1].isupper():
        return True
    if found := _DASH.match(paragraph, stop):
        return _is_set_off(scan, paragraph, found.end()) or _is_plain(scan, paragraph, found.end())
    if found := _HYPHEN.match(paragraph, stop):
        return _is_set_off(scan, paragraph, found.end())
    if found := _GLUED_HYPHEN.match(paragraph, stop):
        return bool(scan.dates) or (is_place(scan.place) and not _begins_with_place(found["next"]))
    if _COLON.match(paragraph, stop):
        return bool(scan.dates) or (is_place(scan.place) and scan.place.isupper())
    if scan.full_date and _ELLIPSIS.match(paragraph, stop):
        return True
    if scan.more or _NOTHING.match(paragraph, stop) is None:
        return False
    if scan.full_date and paragraph[stop : stop + 1] == ".":
        return scan.is_sure or _words(scan.place) <= MAX_WORDS_BEFORE_DATE
    return scan.is_sure and (scan.full_date is not None or scan.bracketed_date)


def _is_set_off(scan: _Scan, paragraph: str, text_start: int) -> bool:
    """Whether a dash before the text is a dateline's, whatever its form."""
    if scan.dates:
        return True
    return scan.is_sure and (scan.has_day or not _is_pair(scan.place, paragraph[text_start:_HEAD]))


def _is_pair(place: str, text: str) -> bool:
    """Whether the dash stands between two places of one kind: `Jakarta – Surabaya ditempuh`."""
    if place.isupper():
        return False
    found = _PLACE.match(text)
    return found is not None and any(
        is_place(words) and is_region(words) == is_region(place)
        for words in (found[0], found[0].partition(" ")[0])
    )


def _is_plain(scan: _Scan, paragraph: str, text_start: int) -> bool:
    """Whether a place that no list knows, set off by a dash alone, is one nonetheless."""
    if scan.is_sure or _SECOND_DASH.match(paragraph[:_SENTENCE], text_start):
        return False
    if scan.place.isupper():
        return False  # an abbreviation
    if scan.agency or scan.more:
        return scan.names_office and _words(scan.place) <= MAX_WORDS_ALONE
    first = paragraph[text_start:_HEAD].lstrip("“\"'‘([").partition(" ")[0]
    return _words(scan.place) == 1 or (_words(scan.place) <= 3 and first.casefold() not in _POSITIONS)


def _glued(paragraph: str) -> Dateline | None:
    """A place that is printed without anything between it and the text: `Tanjung PelitaLensa kaca`.

    It is one of the list, or the paragraph has these words again on their own.
    """
    found = _GLUED.match(paragraph[:_HEAD])
    if found is None or _is_no_place(found[0]):
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
    if close < 0 or not rest or not re.match(rf"[“\"'‘(\[{_UPPER}\d]", rest):
        return None
    scan = _scan(inner)
    if scan is None or scan.stop != len(inner):
        return None
    if scan.dates:
        return scan.dateline()
    return scan.dateline() if scan.is_sure and (paragraph[0] == "[" or is_place(scan.place)) else None


def _day_first_of_all(text: str) -> Dateline | None:
    """`Thursday, 30 March 2017: Text`, with no place: the day in words, with its year."""
    found = _DATE.match(text) if _may_begin_date(text) and _YEAR.search(text[:_HEAD]) else None
    if found is None or not _SET_OFF.match(text, found.end()):
        return None
    printed = read_whole(found[0], labelled=True)
    is_whole = printed is not None and printed.date is not None and printed.date.is_day
    return Dateline(found[0], "", printed) if is_whole and not printed.either_way else None  # type: ignore[union-attr]


def _date_first(text: str, *, alone: bool) -> Dateline | None:
    """`5 May 2019, Geneva – Text`, or `alone` on a line, `August 20, 2021 – Ottawa – Ministry of Snow`."""
    found = _DATE.match(text) if _may_begin_date(text) and has_digit(text) else None
    if found and (dated := _day_and_place(text, found, alone=alone)):
        return dated
    mark = _MARK.match(text, found.end()) if found else None
    if found is None or mark is None:
        return None
    printed = read_whole(found[0], labelled=True)
    scan = _scan(text[mark.end() : _HEAD])
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
    is_office = not office.endswith((".", "!", "?", "”")) and (_is_no_place(office) or is_name)
    return (
        Dateline(text, scan.place, printed) if is_office and _words(scan.place) <= MAX_WORDS_ALONE else None
    )


def _day_and_place(text: str, found: re.Match[str], *, alone: bool) -> Dateline | None:
    """`May 5, 2019 (Oak County, TX) -- Text`, or `alone` on a line with or without the dash."""
    behind = _DAY_AND_PLACE.match(text, found.end())
    printed = read_whole(found[0], labelled=True) if behind else None
    if not (behind and printed and printed.date and printed.date.is_day) or printed.either_way:
        return None
    scan = _scan(behind["place"])
    if scan is None or scan.stop != len(behind["place"]) or scan.has_day or scan.agency:
        return None
    if not (behind["mark"] or scan.is_sure):
        return None
    if (behind.end() < len(text)) is alone or not (alone or behind["mark"]):
        return None
    return Dateline(text[: behind.end()].strip(), behind["place"], printed)
