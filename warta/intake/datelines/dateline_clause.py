"""A known place that a text begins with, behind which its first sentence begins with no dash between.

What belongs here: telling by the words behind the place, its day, or the office that tells the text, that a
sentence begins there, as it does in Indonesian with a capital: `Tepian, Membuka pekan laut …`. What does not:
datelines that a dash or a colon sets off (`warta.intake.datelines.dateline`).

A place in apposition to what it is has a capital behind its comma as well (`Tepian, Ibu Kota Rimba`), and so
have several in a row.
"""

from __future__ import annotations

import re

from warta.intake.datelines.dateline_place import DATE, UPPER, WORD, Dateline, Scan
from warta.intake.days.date_tokens import ANY_MONTH, ANY_WEEKDAY, MONTHS, WEEKDAYS
from warta.intake.days.printed_dates import read_whole
from warta.intake.names.mentions import code_of_place
from warta.intake.names.place_names import is_place

_PLACE = rf"(?P<place>{WORD}(?: {WORD}){{0,2}})"
TEXT = rf"(?=[“\"'‘(\[]?[{UPPER}\d])"
COMMA = re.compile(rf",\s+{TEXT}")
STOP = re.compile(rf"\.\s+{TEXT}")
# Behind a place and its whole day a sentence may begin in small letters: Tepian, 2 Mei 2022—bertepatan
_SMALL = re.compile(r"\s*(?:[–—]|--+)\s*(?=[a-z])")
# ... and behind a comma where the day has its weekday.
_WEEKDAY_WITHIN = re.compile(rf", (?:{ANY_WEEKDAY}),? \d", re.IGNORECASE)
_SMALL_CLAUSE = re.compile(r",\s+(?=[a-z])")
_BODY = re.compile(
    r"\b(?:Humas|Kemen\w+|Badan|Balai|Dinas|Komisi|Lembaga|Pem(?:kab|kot|prov)|Pol(?:da|res))\b"
)
# A place and the body that tells the text from there, before the day.
_PLACE_AND_BODY = re.compile(
    rf"(?P<place>{WORD}(?: {WORD}){{0,2}}), (?P<body>[{UPPER}][^.:;“”\"\d]{{4,100}}?), (?=[\w(])"
)
_PLACE_AND_MONTH = re.compile(rf"{_PLACE}, (?:{ANY_MONTH}) (?:19|20)\d\d\.?", re.IGNORECASE)
_YEAR = re.compile(r"(?:19|20)\d\d")
_HEAD = 200
# A shorter text may be a headline or an address.
SHORTEST, REACH_OF_LANGUAGE = 120, 400
_CLAUSE = re.compile(
    rf"{_PLACE}, (?:Bertempat|Bertepatan|Dalam|Sebanyak|Guna|Sebagai|Setelah|Usai"
    r"|Menindaklanjuti|Menyambut|Memperingati|Menjelang|Sehubungan|Seiring|Untuk|Pada) [a-z0-9]"
)
_SENTENCE = re.compile(rf"{_PLACE}, (?P<first>[{UPPER}][a-z]{{2,}}(?:-[a-z]+)?) (?P<next>\w+)")
# A sentence of one place and no more: `Tepian. Warga rimba …`
_STOPPED = re.compile(rf"{_PLACE}\. +[“\"'‘]?[{UPPER}](?:[a-z]{{2,}}|[{UPPER}]{{2,}})[ ,]")
# What a place may be, and what joins it to others.
_KINDS_OF_PLACES = frozenset(
    """ibu ibukota kota kabupaten provinsi propinsi kecamatan kelurahan desa kampung pulau pusat daerah
    kawasan wilayah negara negeri jalan jl gedung hotel tanggal hari""".split()
)
_JOINING = frozenset("dan atau serta hingga sampai ke maupun and or to".split())
# Who does what a sentence tells, though a name in capitals follows.
_WHO = frozenset(
    """direktorat direktur dirjen ditjen kementerian menteri badan balai dinas komisi lembaga pemerintah
    pemkab pemkot pemprov bupati gubernur walikota wali wakil presiden ketua kepala sekretaris
    sekretariat deputi panglima kapolri kapolda kapolres kapolsek jaksa plt""".split()
)
_INDONESIAN = re.compile(r" (?:yang|di|dengan|untuk|pada|dalam|ini|telah|akan|oleh|para) ")


def place_and_month(text: str) -> Dateline | None:
    """The known place that a line consists of, with month and year and no day: `Tepian, Mei 2019`."""
    found = _PLACE_AND_MONTH.fullmatch(text)
    return Dateline(text.rstrip("."), found["place"]) if found and is_place(found["place"]) else None


def before_clause(text: str) -> Dateline | None:
    """The known place that a text begins with, behind which a clause begins with no dash between."""
    found = _CLAUSE.match(text) or _before_sentence(text)
    if found is None and len(text) >= SHORTEST:
        found = _STOPPED.match(text)
    return Dateline(found["place"], found["place"]) if found and is_place(found["place"]) else None


def _before_sentence(text: str) -> re.Match[str] | None:
    """The place behind whose comma a sentence in Indonesian begins; None for places in a row and the like."""
    found = _SENTENCE.match(text) if len(text) >= SHORTEST else None
    if found is None or not _INDONESIAN.search(text, found.end(), REACH_OF_LANGUAGE):
        return None
    first, behind = found["first"].casefold(), found["next"]
    if first in _KINDS_OF_PLACES or first in WEEKDAYS or first in MONTHS or behind.casefold() in _JOINING:
        return None
    if is_place(found["first"]) or is_place(f"{found['first']} {behind}") or code_of_place(found["first"]):
        return None
    return found if behind.islower() or first in _WHO else None


def leads_into_sentence(scan: Scan, paragraph: str) -> bool:
    """Whether a sentence begins behind a known place and its whole day, or the office that tells it."""
    if not is_place(scan.place):
        return False
    stop = scan.stop
    if scan.full_date and not scan.more:
        return _begins_small(paragraph, stop) or _is_before_body(paragraph, stop)
    # Tepian, Humas BSN. Badan …
    return scan.names_office and len(scan.more) == 1 and STOP.match(paragraph, stop) is not None


def _begins_small(paragraph: str, stop: int) -> bool:
    """Whether a sentence in small letters begins behind the whole day of a place."""
    is_named = _SMALL_CLAUSE.match(paragraph, stop) and _WEEKDAY_WITHIN.search(paragraph, 0, stop)
    return bool(is_named) or _SMALL.match(paragraph, stop) is not None


def _is_before_body(paragraph: str, stop: int) -> bool:
    """Whether a comma parts the whole day of a place from the body that the text begins with."""
    comma = COMMA.match(paragraph, stop)
    return comma is not None and _BODY.match(paragraph, comma.end()) is not None


def before_body(paragraph: str) -> Dateline | None:
    """A known place before the body that tells a text, and its day: `Tepian, Dinas Pangan, 3 Mei 2019. …`."""
    if not _YEAR.search(paragraph, 0, _HEAD):
        return None
    found = _PLACE_AND_BODY.match(paragraph)
    day = DATE.match(paragraph, found.end()) if found and is_place(found["place"]) else None
    if found is None or day is None or not STOP.match(paragraph, day.end()):
        return None
    printed = read_whole(day[0], labelled=True)
    is_whole = printed is not None and printed.date is not None and printed.date.is_day
    is_body = printed is not None and not printed.either_way and _BODY.search(found["body"]) is not None
    return Dateline(paragraph[: day.end()], found["place"], printed) if is_whole and is_body else None
