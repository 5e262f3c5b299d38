"""The words, numbers and marks that printed dates are made of.

What belongs here: cutting a text into tokens and giving each a kind of one letter, so that the shape of
a date is a short string such as `w,dmy`. What does not: which shapes are dates and what they say
(`warta.intake.days.printed_dates`).
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from warta.calendar_names import (
    MONTHS_IN_ENGLISH,
    MONTHS_IN_INDONESIAN,
    OTHER_SUNDAY,
    WEEKDAYS_IN_ENGLISH,
    WEEKDAYS_IN_INDONESIAN,
)
from warta.phrases import words_of

# Beside the names in full: other spellings of Indonesian, Malay and English; French, Spanish, Portuguese and
# German in full.
_OTHER_MONTHS = (
    "jan djanuari janvier enero janeiro januar",
    "pebruari febuari febr feb peb février febrero fevereiro februar",
    "mar mrt mac mars marzo março märz",
    "apr avril abril",
    "mai mayo maio",
    "jun djuni juin junio junho",
    "julai jul djuli juillet julio julho",
    "agu agt ags agst agus aug ogos ogo août agosto",
    "sept sep septembre septiembre setembro",
    "okt oct octobre octubre outubro",
    "nopember nov nop novembre noviembre novembro",
    "disember des dec dis décembre diciembre dezembro dezember",
)
_OTHER_WEEKDAYS = (
    "isnin mon sen lundi lunes montag",
    "tues tue sel mardi martes dienstag",
    "weds wed rab mercredi miércoles mittwoch",
    "khamis thurs thur thu kam jeudi jueves donnerstag",
    "jumaat fri jum vendredi viernes freitag",
    "sat sab samedi sábado samstag",
    f"{OTHER_SUNDAY} sun mgg ming min dimanche domingo sonntag",
)


def _numbers(*names: Sequence[str], first: int) -> dict[str, int]:
    """The number of each name, in small letters; those of one number stand in one place of all `names`."""
    return {
        word: number
        for number, alike in enumerate(zip(*names, strict=True), start=first)
        for word in " ".join(alike).casefold().split()
    }


MONTHS = _numbers(MONTHS_IN_INDONESIAN, MONTHS_IN_ENGLISH, _OTHER_MONTHS, first=1)
WEEKDAYS = _numbers(WEEKDAYS_IN_INDONESIAN, WEEKDAYS_IN_ENGLISH, _OTHER_WEEKDAYS, first=0)
# The words as one of a pattern's choices, the longest first.
ANY_MONTH, ANY_WEEKDAY = ("|".join(sorted(words, key=len, reverse=True)) for words in (MONTHS, WEEKDAYS))
# A day that its page printed without the month: Friday, 10th 2023
_WITHOUT_MONTH = re.compile(
    rf"(?:{ANY_WEEKDAY}),? \d{{1,2}}(?:st|nd|rd|th)?,?(?: (?:19|20)\d\d)?", re.IGNORECASE
)
_FRIDAY = 4  # the one weekday that is printed in more ways than words: Jum'at, Jum at, Jum’at
# Minutes from UTC; None where one name serves several zones, or changes in summer.
ZONES: dict[str, int | None] = {
    "wib": 420,
    "wita": 480,
    "wit": 540,
    "utc": 0,
    "gmt": 0,
    "z": 0,
    "myt": 480,
    "sgt": 480,
    "jst": 540,
    "est": -300,
    "edt": -240,
    "hkt": 480,
    "sast": 120,
    **dict.fromkeys(
        """
        et ct mt pt cet cest cst cdt mst mdt pst pdt akst hst bst ist aest aedt awst nzst nzdt pht ast adt nst
        ndt hne hae hnc hac hnr hnp hap hna
        """.split()
    ),
}
# As the wires write them out; without the middle word the name serves two.
_AMERICAN = {
    f"{zone} {kind} time": -60 * (hours - (kind == "daylight"))
    for zone, hours in (("eastern", 5), ("central", 6), ("mountain", 7), ("pacific", 8))
    for kind in ("standard", "daylight")
}
_KINDS = {
    **dict.fromkeys(MONTHS, "m"),
    **dict.fromkeys(WEEKDAYS, "w"),
    **dict.fromkeys(ZONES, "z"),
    **dict.fromkeys("hari tanggal tgl tgal le el".split(), "l"),
    **dict.fromkeys("pukul pkl jam at à às".split(), "t"),
    "the": "e",
    **dict.fromkeys("on pada".split(), "o"),
    **dict.fromkeys("of bulan bln tahun thn de del".split(), "f"),
    **dict.fromkeys("am pm".split(), "a"),
    **dict.fromkeys("sd sampai hingga dengan dan ke to until till through and".split(), "r"),
    **dict.fromkeys("-–—−‐‑", "-"),
    **dict.fromkeys("|•·", "|"),
    **dict.fromkeys(",./():", ""),  # each is its own kind
    "@": "t",
    "&": "r",
}
UNKNOWN = "x"

APOSTROPHES = "'’‘`´ʼʻ′‛ʾʹ＇\""
_LETTER = r"[^\W\d_]"
ISO = r"""
    (?P<year>[0-9]{4})(?P<iso_mark>[-/.])(?P<month>[0-9]{1,2})(?P=iso_mark)(?P<day>[0-9]{1,2})(?![0-9])
    (?:(?:(?P<T>T)|\ )(?P<time>[0-9]{2}:[0-9]{2}(?::[0-9]{2}(?:[.,][0-9]{1,9})?)?)
       (?:\ ?(?P<offset>Z(?!\w)|[+-][0-9]{2}(?::?[0-9]{2})?(?![0-9:]))|(?(T)|(?!))))?
"""
# Every alternative is bounded in length, or a run of one class: reading a text takes one pass. A look at
# the first character spares most tokens, which are words, the trial of all that others may be.
_TOKEN = re.compile(
    rf"""
      (?=[0-9])(?:
      (?P<i>(?<![\w/.]){ISO}(?![\w/]))
    | (?P<n>(?<![\w/.])(?<!{_LETTER}-)
        [0-9]{{1,2}}\ ?(?P<mark>[-/.–])\ ?[0-9]{{1,2}}\ ?(?P=mark)\ ?(?:[0-9]{{4}}|(?<![.\ ])[0-9]{{2}})
        (?![\w/]|[.,][0-9]))
    | (?P<h>[0-9]{{1,2}}[:.h][0-9]{{2}}(?:[:.][0-9]{{2}})?(?![0-9])|[0-9]{{3,4}}(?=\ [ap]m\ [a-z]{{2,4}}\ ))
    | (?P<p>(?<![\w/.])[0-9]{{1,2}}/[0-9]{{1,2}}(?![\w/]))
    | (?P<y>[0-9]{{4}}(?![0-9]))
    | (?P<d>[0-9]{{1,2}}(?![0-9])(?:(?:st|nd|rd|th|er|º)(?!{_LETTER}))?)
    | (?P<x>[0-9]+))
    | (?P<q>['’‘][0-9]{{2}}(?![0-9]))
    | (?=[gusapjecm+-])(?:
      (?P<z>(?:gmt|utc)\ ?[+-]\ ?[0-9]{{1,2}}(?::?[0-9]{{2}})?(?![0-9])
        |(?<=:[0-9]{{2}}\ )[+-][0-9]{{4}}(?![0-9])
        |(?:eastern|central|mountain|pacific)\ (?:daylight\ |standard\ )?time\b)
    | (?P<r>s[./]\ ?d\b\.?)
    | (?P<a>[ap]\.m\b\.?)
    | (?P<w>jum[ ]?[{APOSTROPHES}]?[ ]?a{{1,2}}t(?!{_LETTER})))
    | (?P<word>{_LETTER}+)
    | (?P<other>\S)
    """,
    re.VERBOSE | re.IGNORECASE,
)
_NUMBER = re.compile(r"[0-9]+")
_WORDS_OF_DAYS = frozenset({*MONTHS, *WEEKDAYS})
# What tokens of kinds n and i have: three numbers with one mark between, the second of two digits at most.
_THREE_NUMBERS = re.compile(r"[0-9] ?([-/.–]) ?[0-9]{1,2} ?\1 ?[0-9]")
_ISO = re.compile(ISO, re.VERBOSE | re.IGNORECASE)


# Where the words and numbers of a day were printed with nothing between them or the word before: the first of
# them begins with a capital behind a small letter, or a number stands behind a letter or the year.
_DAYS_OF_WEEK = "|".join(sorted((word.title() for word in WEEKDAYS), key=len, reverse=True))
_NAMES_OF_MONTHS = "|".join(sorted((word.title() for word in MONTHS), key=len, reverse=True))
_GLUE_IN_DAY = re.compile(
    rf"(?<=[a-z])(?=(?:{_DAYS_OF_WEEK})(?:[,/ ]|\d|(?:{_NAMES_OF_MONTHS}) ?\d))"
    rf"|(?<=[a-z])(?=(?:{_NAMES_OF_MONTHS})\.? ?\d{{1,2}},? ?(?:19|20)\d\d)"
    rf"|(?<=[a-z])(?=\d{{1,2}}[/.-]\d{{1,2}}[/.-](?:19|20)\d\d)"
    r"|(?<=[ /.,-](?:19|20)\d\d)(?=\d{1,2}[:.]\d\d(?!\d))"
)
# ... and the zone of its hour glued to a rubric: 20:39 WIBBerita Kota
_GLUE_AT_ZONE = re.compile(r"(?:(?<=\d WI[BT])|(?<=\d WITA))(?=[A-Z][a-z])")


class Tokens:
    """The tokens of a text: their kinds as one string, a letter a token, and the text of each.

    Kinds: w weekday, m month, d number of one or two digits, y of four, q of two behind an apostrophe,
    n day, month and year in numbers, i the same with the year first, p day and month in numbers, h time,
    a am or pm, z time zone, r until, l a label, t a label of a time, f filler, e `the`, o `on`, `,./():|-`
    marks, x anything else.
    """

    __slots__ = ("_found", "kinds", "text")

    def __init__(self, text: str) -> None:
        self.text = text
        self._found = list(_TOKEN.finditer(text))
        self.kinds = "".join(map(_kind, self._found))

    def __getitem__(self, index: int) -> str:
        """The text of a token, in small letters."""
        return self._found[index].group().lower()

    def printed(self, index: int) -> str:
        """The text of a token as printed."""
        return self._found[index].group()

    def start(self, index: int) -> int:
        """Where in the text a token starts."""
        return self._found[index].start()

    def end(self, index: int) -> int:
        """Where in the text a token ends."""
        return self._found[index].end()


def lacks_month(text: str) -> bool:
    """Whether a line is a weekday and a number, and no more than a year beside them."""
    return text[-1:].isdigit() and _WITHOUT_MONTH.fullmatch(text) is not None


def may_state_day(text: str) -> bool:
    """Whether a date may stand in `text`: a cheap test, which most texts with digits fail.

    It has a month or a weekday in words, or three numbers with marks between: all that `read_whole` reads
    as a date without a label, and `find_dates` in running text, has a token of one of these kinds.
    """
    lower = text.lower()
    if "jum" in lower or not _WORDS_OF_DAYS.isdisjoint(words_of(lower)):
        return True
    return _THREE_NUMBERS.search(text) is not None


def unglue_day(text: str) -> str:
    """`text` with a space where a day is glued to a word or to its time: `PostedMonday, 4 May 202010:00`."""
    return _GLUE_IN_DAY.sub(" ", _GLUE_AT_ZONE.sub(" | ", text))


def may_name_weekday(text: str) -> bool:
    """Whether a weekday may stand in `text`, by its word or the first part of it: a cheap test."""
    return not WEEKDAYS.keys().isdisjoint(words_of(text.lower()))


def first_kind(text: str) -> str:
    """The kind of the first token of `text`, '' where there is none."""
    found = _TOKEN.search(text)
    return _kind(found) if found else ""


def weekday_of(word: str) -> int:
    """The number of a weekday from its word: 0 for Monday."""
    return WEEKDAYS.get(word, _FRIDAY)


def numbers_in(text: str) -> list[int]:
    """The numbers that stand in a token."""
    return [int(number) for number in _NUMBER.findall(text)]


def iso_parts(text: str) -> re.Match[str]:
    """The parts of a token of kind i: year, month, day, perhaps time and offset."""
    found = _ISO.fullmatch(text)
    assert found
    return found


def zone_minutes(zone: str) -> int | None:
    """The minutes from UTC that a token of kind z or an offset states; None where it is no one zone."""
    if zone.endswith("time"):
        return _AMERICAN.get(zone)
    name = zone.replace(" ", "")
    if name in ZONES:
        return ZONES[name]
    sign, digits = re.fullmatch(r"(?:gmt|utc)?([+-])([0-9:]+)", name).groups()  # type: ignore[union-attr]
    hours, minutes = digits.split(":") if ":" in digits else (digits[:2], digits[2:])
    total = int(hours) * 60 + int(minutes or 0)
    return (-total if sign == "-" else total) if total <= 14 * 60 else None


def _kind(found: re.Match[str]) -> str:
    group = found.lastgroup
    assert group
    if group not in ("word", "other"):
        return group
    word = found.group().lower()
    return _KINDS.get(word, UNKNOWN) or word
