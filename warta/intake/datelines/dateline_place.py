"""The place that a text may begin with, and what belongs to it: its region, a day, who reports.

What belongs here: reading these off, piece by piece, and which words can be no place. What does not:
whether what follows sets them off from the text, so that they are a dateline
(`warta.intake.datelines.dateline`).
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from warta.intake.days.date_tokens import ANY_MONTH, ANY_WEEKDAY, APOSTROPHES, MONTHS, WEEKDAYS
from warta.intake.days.event_detail import says_event_before_day
from warta.intake.days.other_days import names_other_day
from warta.intake.days.printed_dates import read_whole
from warta.intake.days.printed_day import PrintedDate
from warta.intake.names.american_states import is_state_behind_place
from warta.intake.names.mentions import code_of_place
from warta.intake.names.place_names import is_place, is_region
from warta.intake.shapes.shape import has_digit

MAX_PIECES = 5
# Fewer capitals than these are an abbreviation.
FEWEST_CAPITALS = 5
# ... but where a land stands behind them.
FEWEST_OF_PLACE = 4
UPPER = "A-ZÀ-ÖØ-Þ"
WORD = rf"(?:(?:St|ST|Mt|MT|Ft|FT|Kab)\.|[{UPPER}][\w'’]*)"
PLACE = re.compile(
    rf"{WORD}(?:(?:[ \-/]| / |[ -](?:de|del|di|la|el|al|au|es|dan|and|upon)[ -])"
    rf"(?=[{UPPER}])(?!D\.C\.){WORD}){{0,3}}"
)
# A place of more words in capitals, as bases have: it is one where a state stands behind it.
_BASE = re.compile(rf"[{UPPER}][{UPPER}.'’]+(?:[ -][{UPPER}][{UPPER}.'’]+){{4,7}}(?=, [{UPPER}])")
_LAND = re.compile(rf" \((?P<land>[{UPPER}][^()\d]{{1,30}})\)")
_BRACKET = re.compile(r"[,\s]*(?:[(/](?P<inner>[^()/]{2,40})[)/]|\[(?P<square>[^][()/]{2,50})\])")
# What stands between a place and its day: `Oakford - May 5, 2019`, `OAKFORD: May 5, 2019`, and a dash glued
# to the day: `Oakford —5 May 2019—`.
_BEFORE_DAY = re.compile(r"\s(?:[-–—|]|//)\s|\s?[–—](?=\d)|:\s|[,\s]*")
_DAY_WORD = rf"(?:{ANY_WEEKDAY}|jum[ {APOSTROPHES}]{{0,2}}a{{1,2}}t)\b\.?"
_DAY = re.compile(_DAY_WORD)
_BETWEEN_WORDS = re.compile(r"[ /-]")
# By their first word lands are known that no list holds: Tepian (Kabupaten Rimbun).
_KINDS_OF_LAND = frozenset("kabupaten kab kota provinsi prov kecamatan kec desa kelurahan pulau".split())
_MONTH_WORD = rf"(?:{ANY_MONTH})(?:\b\.?|(?=(?:19|20)\d\d\b))"
_DAY_NUMBER = r"\d{1,2}(?:st|nd|rd|th|er|º)?"
# How far a date reaches; whether it is one, `read_whole` decides.
DATE = re.compile(
    rf"""
    (?:\(\s?)?(?:(?:hari\s)?{_DAY_WORD}[\s,/]*)?\(?(?:(?:tanggal|tgl\.?|le|el)\s)?
    (?:
      (?:{_DAY_NUMBER}\s?(?:[-–/]|s[./]d\.?|dan|to)\s?)?{_DAY_NUMBER}(?:\sde)?[\s.\-]{{0,2}}
        {_MONTH_WORD}(?:(?:,|\sde)?[\s.\-]?\d{{4}})?
    | {_MONTH_WORD}\s?(?:{_DAY_NUMBER}\s?[-–]\s?)?{_DAY_NUMBER}(?:,?\s\d{{4}})?
    | \d{{1,2}}[/.\-]\d{{1,2}}(?:[/.\-]\d{{2,4}})?
    | \d{{4}}-\d\d-\d\d
    )(?![\d/]|(?-i:[a-z]))(?:\s?\))?
    """,
    re.VERBOSE | re.IGNORECASE,
)
# What stands between the first and the last day of several.
_UNTIL = re.compile(
    r"\s*(?:[-–—/&]|\b(?:s[./]?\s?d\b\.?|sampai(?:\sdengan)?|hingga|dan|ke|and|to|until|through))\s*(?=\w)",
    re.IGNORECASE,
)
_WEEKDAY = re.compile(rf"[,\s]+\(?{_DAY_WORD}\)?(?=\s*[-–—(,])", re.IGNORECASE)
_REGION = re.compile(
    rf"(?:,\s?|\s(?=D\.C\.))(?P<name>D\.?C\.?|(?:[{UPPER}]\.){{2}}|[{UPPER}][a-z]{{1,4}}\."
    rf"|(?!(?:INC|LTD|CORP|CO|TBK|LLC|PLC)\.)[{UPPER}]{{2,5}}\.(?=\s*[-–—,:])"
    rf"|{WORD}(?:\.\w{{2,3}})*(?: {WORD}){{0,4}}|[a-z][\w-]+(?:\.[\w-]{{2,}}){{1,3}})"
)
_WORDS_OF_DATES = WEEKDAYS.keys() | MONTHS.keys()
# With which of its words a date begins that does not begin with a number; `jum` is that of jum'at.
_BEGINNINGS = frozenset({*_WORDS_OF_DATES, "jum", "hari", "tanggal", "tgl", "le", "el"})
_LETTERS = re.compile(r"[^\W\d_]+")
# A text that begins with one of these begins with an office, a person, an event or a rubric.
_NO_PLACE = frozenset(
    """badan balai biro bidang deputi direktorat direktur dinas gubernur bupati walikota kantor kementerian
    kemen kepala ketua komisi lembaga menteri panitia pemerintah perwakilan presiden pusat sekretariat
    sekretaris siaran tim unit wakil humas kapolri kapolda polri polda panglima rektor universitas sekolah
    agency ministry minister office headquarters press the department secretary president director council
    commission committee center centre institute university a an this
    dr prof ir hj drs pt cv bapak ibu saudara mr mrs ms sir
    perhatian penting waspada awas hoaks breaking exclusive eksklusif urgent
    acara agenda berita contoh festival foto hari kegiatan kongres lomba lokakarya news notes pameran
    pelatihan pembukaan penutupan pengumuman peringatan pers pertemuan program rapat rilis sambutan seminar
    diperbarui diperbaharui diubah diposting diunggah dirilis terbit tayang revised reviewed
    updated posted published released issued modified created deadline closing opening date time when start
    sidang sosialisasi sumber tema ujian update video webinar workshop infografis image photo source pada di
    dari dalam untuk dengan bertempat setelah sejak on in at from after since""".split()
)
# The letters of a short form of a body, and the fewest of it and of a place glued to it.
_NO_VOWELS, FEWEST_GLUED = re.compile(r"[B-DF-HJ-NP-TV-Z]{4,7}"), 3
POSITIONS = frozenset(
    "kepala ketua direktur menteri gubernur bupati walikota sekretaris deputi wakil presiden rektor anggota"
    " director minister president secretary chair head member deputy professor".split()
)
_OFFICES = re.compile(
    r"\b(?:\w*humas|inmas|kemen\w+|\w*kominfo\w*|parlementaria|pol(?:res|da|sek)|portal|media|antara|reuters|xinhua|ap|afp|biro|dinas|balai|badan|kantor|agency|pers)\b"
    r"|news|wire|press|\w\.(?:com|id|net|org|example)",
    re.IGNORECASE,
)
# Who tells a text, in brackets with its day: [unpad.example.id, 19/2/2020], (Humas, 19/2/2020)
_OUTLET_IN_BRACKETS = re.compile(
    r"(?:(?:[\w-]+\.)+\w{2,7}|[A-Z][\w.]*(?: [A-Z][\w.]*){0,2})(?:,\s*|\s+[-–—|]\s*)(?=\d)"
)


@dataclass(frozen=True, slots=True)
class Dateline:
    """A dateline as printed, the place in it, and its date; a date without a year is none.

    `names_state` says that a state stands behind the place.
    """

    printed: str
    place: str
    date: PrintedDate | None = None
    names_state: bool = False


@dataclass(slots=True)
class Scan:
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
    def names_state(self) -> bool:
        """Whether a state stands behind the place: `Boise, Idaho`, or a land behind one in capitals."""
        if not self.more:
            return False
        is_land = self.place.isupper() and len(self.place) >= FEWEST_OF_PLACE and is_region(self.more[0])
        return is_land or is_state_behind_place(self.more[0], self.place)

    @property
    def has_day(self) -> bool:
        """Whether a day or a weekday stands beside the place."""
        return bool(self.dates or self.weekday)

    @property
    def full_date(self) -> PrintedDate | None:
        """The first date with its year; None where there is none."""
        return next((printed for printed in self.dates if printed.date), None)

    def dateline(self) -> Dateline:
        """The dateline; a land in brackets is part of its place, and so is D.C., without which none is."""
        is_land = self.land and _names_land(self.land)
        place = f"{self.place} ({self.land})" if is_land else self.place
        if self.more and self.more[0].upper().startswith(("D.C", "DC")):
            stop = self.text.find(self.more[0], len(self.place)) + len(self.more[0])
            place = self.text[:stop] if not self.land else f"{place}, {self.more[0]}"
        return Dateline(self.text[: self.stop].strip(" ,"), place, self.full_date, self.names_state)


def scan_place(text: str) -> Scan | None:
    """Read the place at the start of `text` and what belongs to it; None where no place can be there."""
    if (base := _BASE.match(text)) and (scan := _scan_behind(text, base[0])).names_state:
        return scan
    found = PLACE.match(text)
    if found is None or (_is_within_sentence(text, found.end()) and not _may_be_shortened(found[0])):
        return None
    place = _shortened(found[0])
    if not place or _is_within_sentence(text, len(place)) or is_no_place(place):
        return None
    return _scan_behind(text, place)


def _scan_behind(text: str, place: str) -> Scan:
    """What stands behind the place with which `text` begins."""
    scan = Scan(text, place, len(place))
    if (land := _LAND.match(text, scan.stop)) and not _is_agency(land["land"], place):
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
        and not may_begin_date(text, stop + 1)
    )


def may_begin_date(text: str, start: int = 0) -> bool:
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


def place_in_region(text: str) -> str:
    """The place that `text` is with its region and no more: `Oakford` of `Oakford, Nova Scotia`; or ''."""
    place, mark, region = text.partition(", ")
    if not mark or not (is_region(region) or is_state_behind_place(region, place)):
        return ""
    return place if PLACE.fullmatch(place) and not is_no_place(place) else ""


def is_no_place(place: str) -> bool:
    """Whether words name an office, a person, an event or a day: no list of places has them."""
    if is_place(place):
        return False
    if _is_body_of_place(place):
        return True
    words = [word.strip(".").casefold() for word in _BETWEEN_WORDS.split(place)]
    is_day = words[0] in MONTHS or _DAY.fullmatch(words[0]) is not None
    if is_day or not _NO_PLACE.isdisjoint(words) or _OFFICES.search(place) is not None:
        return True
    return says_event_before_day(place) or names_other_day(place)


def _is_body_of_place(word: str) -> bool:
    """Whether a word is the short form of a body with its place glued to it, as `BDKTEPIAN`.

    Four letters without a vowel begin no place of Indonesia; one of them may be that of the place.
    """
    short = _NO_VOWELS.match(word)
    return short is not None and any(is_place(word[stop:]) for stop in range(FEWEST_GLUED, short.end() + 1))


def _names_land(words: str) -> bool:
    """Whether words in brackets behind a place say where it lies: others may be whoever reports."""
    if words.partition(" ")[0].lower().rstrip(".") in _KINDS_OF_LAND:
        return True
    return is_region(words) or is_place(words) or code_of_place(words) != "" or words[-1] == "."


def _is_agency(words: str, place: str) -> bool:
    """Whether words in brackets name who reports, not where the place lies: of known places that is known."""
    if is_region(words):
        return False
    is_elsewhere = is_place(place) and not (is_place(words) or code_of_place(words) or words[-1] == ".")
    return is_elsewhere or words.isupper() or _OFFICES.search(words) is not None


def _take_date(scan: Scan) -> bool:
    begin = _BEFORE_DAY.match(scan.text, scan.stop).end()  # type: ignore[union-attr]
    found = DATE.match(scan.text, begin) if begin > scan.stop else None
    if found is None:
        return False
    words = _several_days(scan.text, found) or found[0].rstrip(" ,")
    if words.endswith(")") and "(" not in words:
        words = words[:-1]
    printed = read_whole(words, labelled=True)
    if printed is None or (scan.text[scan.stop] == ":" and not is_place(scan.place)):
        return False  # behind a colon a day may have any label
    scan.bracketed_date |= words.endswith(")")
    scan.dates.append(printed)
    scan.stop = begin + len(words)
    return True


def _several_days(text: str, first: re.Match[str]) -> str:
    """The words from the day `first` to the last one of several: `30 Juni – 2 Juli 2019`; '' for one day."""
    until = _UNTIL.match(text, first.end())
    last = DATE.match(text, until.end()) if until else None
    words = text[first.start() : last.end()].rstrip(" ,") if last else ""
    printed = read_whole(words, labelled=True) if words else None
    return words if printed and printed.end else ""


def _take_weekday(scan: Scan) -> bool:
    found = _WEEKDAY.match(scan.text, scan.stop)
    if found:
        scan.weekday, scan.stop = True, found.end()
    return found is not None


def _take_agency(scan: Scan) -> bool:
    found = _BRACKET.match(scan.text, scan.stop)
    inner = (found["inner"] or found["square"]) if found else ""
    if found is None or (_is_initials(inner, scan.place) and not is_place(scan.place)):
        return False
    scan.agency, scan.stop = True, found.end()
    scan.names_office |= _OFFICES.search(inner) is not None and not _is_initials(inner, scan.place)
    return True


def _take_region(scan: Scan) -> bool:
    found = None if scan.has_day else _REGION.match(scan.text, scan.stop)
    if found is None or found["name"].split(" ")[0].casefold() in _WORDS_OF_DATES:
        return False
    scan.more.append(found["name"])
    is_person = found["name"].split(" ")[0].casefold() in POSITIONS
    scan.names_office |= _OFFICES.search(found["name"]) is not None and not is_person
    scan.stop = found.end()
    return True


def _is_initials(abbreviation: str, words: str) -> bool:
    """Whether `abbreviation` stands for `words`: then these are the name of a body, not of a place."""
    return abbreviation[:1].casefold() == words[:1].casefold() and " " in words


def outlet_and_day(inner: str) -> Dateline | None:
    """The day behind the site or office that tells a text, both in brackets before it."""
    outlet = _OUTLET_IN_BRACKETS.match(inner) if has_digit(inner) else None
    printed = read_whole(inner[outlet.end() :]) if outlet else None
    is_day = printed is not None and printed.date is not None and printed.date.is_day
    return Dateline(inner, "", printed) if is_day else None
