"""What a name among a page's facts may be that no label announces: of a writer, an office, a rubric, a place.

What belongs here: telling by the words of such a name what it surely or likely is not. What does not: by
which words an office is known (`warta.intake.offices.office_words`), the kind of text
(`warta.intake.marks.rubric`), and choosing office and writers (`warta.intake.fields.issuing_office`).
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from warta.intake.marks.fact import About, Fact
from warta.intake.marks.rubric import begins_with_kind, names_kind, says_kind
from warta.intake.names.place_names import is_place
from warta.intake.offices.office_names import names_file
from warta.intake.offices.office_words import is_account, is_like_person, may_be_office, office_beside_person
from warta.intake.shapes.furniture import Kind, furniture_kind
from warta.intake.sheets.sheet import is_name

# Whose the rights are, who took the picture, from where a text was taken, who paid for it, whom to ask.
_NO_NAME = re.compile(
    r"[@©]|\([cC]\) |(?:hak cipta|copyright|all rights|dikutip|dilansir|disadur|disarikan|quoted|reposted"
    r"|reprinted|laporan .+ dari|report(?:ing)? (?:by|from)|posted|diposting|tagged|filed"
    r"|contacts?|kontak|hubungi|sponsor\w*|guest (?:post|writer|author)|staff (?:writer|reporter|report)"
    r"|(?:foto|photo|picture|image|gambar|video|ilustrasi|illustration)s? (?:by|oleh|courtesy|dari))\b",
    re.IGNORECASE,
)
# Who heads a body or a part of it, which is no name of an office.
_POSITION = re.compile(
    r"(?:(?:plt|plh|pjs?)\b\.? )?(?:wakil )?"
    r"(?:kepala|ketua|direktur|bupati|wali ?kota|gubernur|menteri|camat|rektor)(?: .*)?"
    r"|(?:deputy |vice )?(?:director|head|chief|manager|governor|commissioner|minister|mayor|president)"
    r"(?:[ -]general)?(?: of .+)?",
    re.IGNORECASE,
)
# A newsroom on the web, which is no office; and who signs by a position.
_SITE = re.compile(r"\b(?:online|daring)$", re.IGNORECASE)
_BY_POSITION = re.compile(
    r"(?:director|head|chief|manager|governor|commissioner|secretary|direktur|kepala),\s", re.IGNORECASE
)
# Words that the names of places begin with, and no person's.
_BEGINS_PLACE = re.compile(
    r"(?:teluk|tanjung|tanjong|kota|kabupaten|kab\.|kecamatan|kuala|muara|sungai|pulau|pantai|desa|kampung|dusun"
    r"|pelabuhan|selat|bandar|lubuk|stasiun|gedung|jalan|north(?:ern)?|south(?:ern)?|east(?:ern)?|west(?:ern)?|port"
    r"|fort|mount|lake|cape|upper|lower|city of|town of|county of) \w",
    re.IGNORECASE,
)
# Words of rubrics, whatever they tell of.
_WORDS_OF_RUBRICS = frozenset(
    "info informasi kegiatan artikel liputan seputar kabar layanan information material updates".split()
)
_LONGER = re.compile(r"[^\W\d_]{4,}")
# The name of an account, and what stands behind a name.
_NO_RUBRIC = re.compile(r"[^\W_][._][^\W_]|,")
_ENDS_AS_UNIT = re.compile(
    r" (?:branch|section|division|directorate|department|unit|team|station|office)$", re.IGNORECASE
)
_ENDS_AS_PLACE = re.compile(
    r" (?:hall|quay|bay|island|islands|street|park|harbou?r|beach|bridge|falls|creek|river|lake|city"
    r"|village|delta|house|square|centre|center|valley|hill|hills|headquarters|utara|selatan|timur|barat|tengah)$|,",
    re.IGNORECASE,
)
_BESIDE_OFFICE = re.compile(r"(?P<person>[^\W\d][^|:–—]{3,40}?)\s+[-–—]\s+(?P<office>\S[^|–—]{2,60})")


def is_no_name(text: str) -> bool:
    """Whether words among facts are neither a name nor a rubric: `Hak cipta …`, `Photo by …`, `@humas`."""
    return ": " in text or _NO_NAME.match(text) is not None


def is_kind(fact: Fact) -> bool:
    """Whether a name among the facts is a file's, a site's or the kind of text.

    Where nothing labels it, it may begin with the kind of text, or with somebody's position.
    """
    if names_kind(fact.text) or names_file(fact.text) or _SITE.search(fact.text):
        return True
    return not fact.labelled and (begins_with_kind(fact.text) or _BY_POSITION.match(fact.text) is not None)


def is_position(text: str) -> bool:
    """Whether words say what somebody is, and name no office: `Kepala Balai`, `Director of Tides`."""
    return _POSITION.fullmatch(text) is not None


def says_place(name: str, openings: Iterable[str] = ()) -> bool:
    """Whether a name is a place's by its words, or by the first paragraphs of the text beside it."""
    if is_place(name.partition(",")[0]) or _BEGINS_PLACE.match(name):
        return True
    where = rf"\b(?:di|ke|dari|in|at|near) {re.escape(name)}\b|^{re.escape(name)}(?:,| ?[-–—(:])"
    return any(name in opening and re.search(where, opening) for opening in openings)


def is_no_writer(name: str, openings: Iterable[str] = ()) -> bool:
    """Whether a name without a label is a place's or a unit's rather than that of a person."""
    is_other = is_no_name(name) or is_position(name) or _ENDS_AS_UNIT.search(name) is not None
    return is_other or says_place(name, openings)


def ends_as_place(name: str) -> bool:
    """Whether the last word of a name is one of places, which persons may be called as well: `Delta Hall`."""
    return _ENDS_AS_PLACE.search(name) is not None


def may_be_rubric(text: str) -> bool:
    """Whether words without a label may be a rubric: not where they say that they name something else."""
    if _is_surely_rubric(text):
        return True
    if is_no_name(text) or is_account(text) or is_position(text) or says_place(text):
        return False
    return _NO_RUBRIC.search(text) is None


def may_name_somebody(text: str) -> bool:
    """Whether words that may be a rubric may as well be a name of a person or a place: `Rina Wijaya`."""
    words = text.lower().split()
    has_word = has_word_of_rubric(text) or any(map(says_kind, words))
    return is_name(text) and not has_word and not _is_surely_rubric(text)


def may_be_person(text: str) -> bool:
    """Whether words without a label may be a person's name, and are no rubric."""
    return is_like_person(text) and not has_word_of_rubric(text)


def is_rubric_beside(text: str, beside: Iterable[Fact]) -> bool:
    """Whether words without a label are nobody's name: by itself, or as a label names the writer beside."""
    is_written = any(fact.labelled and fact.about is About.OFFICE for fact in beside)
    return is_written or not may_be_person(text)


def has_word_of_rubric(text: str) -> bool:
    """Whether one of the words is of rubrics and no part of anybody's name: `Kegiatan Statistik`."""
    return not _WORDS_OF_RUBRICS.isdisjoint(text.lower().split())


def _is_surely_rubric(text: str) -> bool:
    return names_kind(text) or begins_with_kind(text) or furniture_kind(text) is Kind.MENU


def has_common_word(name: str, texts: Iterable[str]) -> bool:
    """Whether a text has a longer word of a name in small letters, as it has none of a person's name."""
    wanted = re.compile("|".join(rf"\b{word.lower()}\b" for word in _LONGER.findall(name)) or "(?!)")
    return any(wanted.search(text) for text in texts)


def _office_behind_person(name: str) -> tuple[str, str]:
    """A person and the office behind a dash: `Rina Wijaya - Humas BGN`; two '' where it is no such."""
    found = _BESIDE_OFFICE.fullmatch(name)
    if (
        found
        and " " in found["person"]
        and is_like_person(found["person"])
        and may_be_office(found["office"])
    ):
        return found["person"], found["office"]
    return "", ""


def person_and_office(fact: Fact) -> tuple[str, str]:
    """The name that a fact is and '', or a person and the office beside them; no position is an office."""
    text = fact.text.strip(" -–—,")
    person, office = office_beside_person(text, labelled=fact.labelled)
    if not office and not fact.labelled:
        person, office = _office_behind_person(text)
    if office and not fact.labelled and is_position(office):
        return person, ""
    return (person, office) if office else (text, "")
