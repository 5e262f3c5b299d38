"""By which words a name is an office's, and which office a line names.

What belongs here: telling an office from a person and from an account (`warta/data/offices.txt`), and
reading the office out of a line that names it and whoever heads it. What does not: where on a page such a
line counts (`warta.intake.fields.issuing_office`), and telling a name from a sentence
(`warta.intake.offices.office_names`).
"""

from __future__ import annotations

import re
from typing import NamedTuple

from warta.intake.names.bodies import looks_like_body
from warta.intake.offices.office_names import has_other_number, says_office, says_press_office
from warta.intake.shapes.shape import has_digit
from warta.intake.wordlists import read_sections
from warta.phrases import lower_letters

_SECTIONS = read_sections("offices.txt")


def _one_of(section: str) -> str:
    return "|".join(_SECTIONS[section])


_ACCOUNT = re.compile(_one_of("accounts"), re.IGNORECASE)
_WORD = re.compile(rf"\b(?:{_one_of('words')})\b", re.IGNORECASE)
_UNIT = re.compile(
    rf"(?:{_one_of('units')})[^|:;@!?]*|(?:[^\W\d][\w&'’.-]* ){{0,6}}(?:{_one_of('units behind')})",
    re.IGNORECASE,
)
# What such a name begins with, or the last word that it ends with: a cheap test.
_BEGINS_UNIT = re.compile(_one_of("units"), re.IGNORECASE)
_LAST_WORDS = (
    *("office", "unit", "department", "division", "branch", "team", "section", "directorate"),
    *("affairs", "communication", "communications", "relations"),
)
# What a line that names such an office has: a cheap test.
_MAY_BE_UNIT = re.compile(
    rf"office|department|unit|division|branch|team|section|directorate"
    rf"|affairs|communication|relations|{_one_of('units')}"
)
_HEAD = re.compile(rf"(?:{_one_of('heads')})\s+", re.IGNORECASE)
_HEAD_BEHIND = re.compile(rf"\s+(?:{_one_of('heads behind')})$", re.IGNORECASE)
# What stands behind the name of an office on its line: a person, a telephone, remarks in brackets.
_BEHIND_UNIT = re.compile(
    r"\s*(?:\([^()]*(?:\)|$)|[:;|]).*|\s[-–—]\s.*|,(?= [^,]*\d).*|\s\S+@\S.*"
    r"|\s(?:telp?|telepon|phone|e-?mail|fax)\b.*",
    re.IGNORECASE,
)
_PERSON_BEHIND = re.compile(r", (?!dan\b|and\b)(?P<person>[^,]{5,40})$")
# A unit below the name of its agency: how it begins in Indonesian, and what stands at its end in English.
_PART_OF_AGENCY = re.compile(_one_of("parts of agencies"), re.IGNORECASE)
# The short form of a body among words that are none: PIB Mumbai.
_SHORT_FORM = re.compile(r"\b[A-Z]{3,8}\b")
_BEHIND_NAME = re.compile(r", ?(?:dto|ttd)\b.*", re.IGNORECASE)
_BEFORE_UNIT = re.compile(r"^[^-–—]{3,60}\s[-–—]\s+")
_POST = re.compile(
    r"(?:(?:Acting|Deputy|Assistant|Interim|Vice|Former|Joint) )*(?:Head|Chief|Director|President|Manager"
    r"|Superintendent|Inspector|Chair(?:man|woman|person)?|Leader|Spokes\w+)\b"
    r"|(?:(?:Wakil|Plt|Plh|Pjs?|Penjabat)\.? )*(?:Bupati|Wali ?[Kk]ota|Gubernur|Camat|Lurah"
    r"|Sekretaris Daerah)\b"
)
# What an office is, with no word of which it is.
_KINDS_OF_OFFICES = frozenset(
    {"direktorat jenderal", "kantor wilayah", "kantor perwakilan", "kantor pelayanan"}
)
_NO_NAMES = frozenset("contact hubungi call email the our your photo photos foto image courtesy".split())
_BODY_OF_ITS_OWN = re.compile(r"(?:dinas|dis|din)\w*\b", re.IGNORECASE)
MAX_UNIT = 120
MOST_WORDS_OF_UNIT = 14
MOST_WORDS_OF_PERSON = 5


class Unit(NamedTuple):
    """An office that a line names; `is_whole` says that the line is no more than that."""

    name: str
    is_whole: bool


def is_account(name: str) -> bool:
    """Whether a name is that of an account, whoever uses it: `admin`, `Super User`."""
    return _ACCOUNT.fullmatch(name.strip(" -–.")) is not None


def may_be_office(name: str) -> bool:
    """Whether a name behind a label is an office's by its words, and neither a person's nor an account's."""
    has_word = says_office(name) or _WORD.search(name) is not None or looks_like_body(name)
    has_short_form = not name.isupper() and _SHORT_FORM.search(name) is not None
    return not is_account(name) and (has_word or has_short_form)


def begins_as_office(name: str) -> bool:
    """Whether a name that no label announces is an office's by its words."""
    begins = _WORD.match(name) is not None and " " in name  # one word alone says too little: Public
    return not is_account(name) and (says_office(name) or begins)


def begins_with_post(name: str) -> bool:
    """Whether a name is that of somebody's post rather than of a body: `Chief Pruner`, `Acting Head`."""
    return _POST.match(name) is not None


def names_issuer(name: str) -> bool:
    """Whether a name behind the label of an office is that of a body which issues releases: `Larch, Inc.`."""
    return looks_like_body(name) and not begins_as_office(name)


def is_like_person(name: str) -> bool:
    """Whether a name may be a person's: some words with capitals, or one of small letters, of no office."""
    words = name.replace(".", " ").split()
    if not 0 < len(words) <= MOST_WORDS_OF_PERSON or has_digit(name) or may_be_office(name):
        return False
    return all(word[0].isupper() or word.islower() for word in words) and not (
        name.isupper() and len(words) > 1
    )


def unit_in(text: str) -> Unit | None:
    """The office that a line names, without who heads it: `Kepala Biro Humas, Ani Tali` has Biro Humas."""
    if len(text) > MAX_UNIT:  # with ways to reach its head in brackets behind: Kepala Biro Humas (Ani; HP: …)
        text, _, bracketed = text.partition(" (")
        text = text if bracketed.rstrip(".").endswith(")") else ""
    if not text or len(text) > MAX_UNIT or "|" in text or _MAY_BE_UNIT.search(lower_letters(text)) is None:
        return None
    text = text.strip(" *_•-–")
    for words in (text, _BEFORE_UNIT.sub("", text)):
        bare = _without_person(_BEHIND_UNIT.sub("", _BEHIND_NAME.sub("", words)).strip(" ,"))
        head = _HEAD.match(bare)
        name = bare[head.end() :] if head else bare
        behind = _HEAD_BEHIND.search(name)
        name = name[: behind.start()] if behind else name
        if is_unit(name) and (not behind or _is_headed(name)):
            return Unit(name, name == text)
    return None


def _is_headed(name: str) -> bool:
    """Whether words before a position are an office's name, and none of what one does: `Media Officer`."""
    return " " in name and (says_press_office(name) or "ommunication" in name)


def is_unit(name: str) -> bool:
    """Whether words are the name of an office and no more, by how it begins or ends."""
    if not _may_be_unit(name):
        return False
    words = name.split()
    is_name = (
        0 < len(words) <= MOST_WORDS_OF_UNIT
        and words[0].casefold() not in _NO_NAMES
        and name.casefold() not in _KINDS_OF_OFFICES
        and name[-1] not in ".!?"
        and not (has_digit(name) and has_other_number(name))
    )
    return is_name and name[0].isupper() and _UNIT.fullmatch(name) is not None


def is_only_unit(name: str) -> bool:
    """Whether words name an office that issues nothing as a body of its own, as a `Dinas` does."""
    return is_unit(name) and _BODY_OF_ITS_OWN.match(name) is None


def _may_be_unit(name: str) -> bool:
    """Whether words begin or end as the name of an office does: a cheap test, which most lines fail."""
    return lower_letters(name).endswith(_LAST_WORDS) or _BEGINS_UNIT.match(name) is not None


def is_part_of_agency(name: str) -> bool:
    """Whether words below an agency's name are that of a part of it: `Direktorat Pajak Daerah`."""
    words = name.split()
    is_name = 1 < len(words) <= MOST_WORDS_OF_UNIT and name[-1] not in ".!?:" and not has_digit(name)
    is_name = is_name and name.casefold() not in _KINDS_OF_OFFICES
    return is_name and name[0].isupper() and _PART_OF_AGENCY.fullmatch(name) is not None


def without_agency(name: str) -> str:
    """The name of an office without that of its agency behind it: `Biro Umum, Dinas X`, `Biro Umum Dinas X`.

    Behind a comma a unit may stand that the office is a part of, which belongs to its name.
    """
    unit, comma, behind = name.rpartition(", ")
    if comma:
        return unit if looks_like_body(behind) and not is_unit(behind) else name
    words = name.split()
    ends = (end for end in range(2, len(words)) if looks_like_body(" ".join(words[end:])))
    return " ".join(words[: next(ends, len(words))])


def office_beside_person(name: str, *, labelled: bool = False) -> tuple[str, str]:
    """A person and the office behind a comma: `Ann Oak, Press Office`; two '' where it is no such.

    One word may as well be a place, where no label says that it is somebody's name.
    """
    person, comma, office = name.partition(", ")
    if comma and is_like_person(person) and (labelled or " " in person) and may_be_office(office):
        return person, office
    return "", ""


def _without_person(name: str) -> str:
    found = _PERSON_BEHIND.search(name)
    if not found or not is_like_person(found["person"]) or " " not in found["person"].strip():
        return name
    return name[: found.start()]
