"""The office that a text names at its own ends: with the place that it begins with, and in its sign-off.

What belongs here: reading it there, where it stands among other words. What does not: lines that name an
office and no more (`warta.intake.offices.office_words`), and where else a page names it
(`warta.intake.fields.issuing_office`).
"""

from __future__ import annotations

import re

from warta.intake.offices.office_words import is_unit
from warta.intake.wordlists import read_sections

# How far the opening of a text is looked at for the office in its dateline, in characters.
MAX_OPENING = 70
_SECTIONS = read_sections("offices.txt")


def _one_of(section: str) -> str:
    return "|".join(_SECTIONS[section])


# A full stop within a name ends a short form.
_REST = r"(?:[^][.,:()–—-]|(?<=Kab)\.|(?<=Prov)\.|(?<=dr)\.){0,45}?"
_IN_DATELINE = re.compile(
    rf"(?:^|[,([–—-]\s*)(?P<office>(?:{_one_of('in datelines')})\b{_REST}"
    rf"|(?<=\()(?:{_one_of('in brackets')})\b{_REST}(?=\))"
    r"|(?:[A-Z]\w+ ){1,3}newsroom)\s*(?:(?<!Kab)(?<!Prov)(?<!dr)[].,:)–—-]|$)",
    re.IGNORECASE,
)
# One word alone is the office in brackets, or set off by a dash: `Surakarta (Humas) –`, `Jakarta-Humas:`.
_IN_PLACE = re.compile(r"\(\w+\)|[-–—]\s*\w+\s*[:–—-]")
_PARTICLE = re.compile(r"\b(?:dan|of|and|the)\b")
# In a sign-off the office says whose it is: alone `Humas` is that of whoever signs.
_OWN = re.compile(_one_of("in sign-offs"), re.IGNORECASE)
# The units of an army have a number with the name of their area behind: Pendim 0705/Magelang, Pendam III/Slw.
_OF_ARMY = re.compile(r"pen\w* (?:\d{2,4}|[IVX]{1,5})/[A-Z][\w-]*", re.IGNORECASE)
_CREDIT = re.compile(r"^(?:sumber|source|courtesy of)\s*:?\s+(?:the )?", re.IGNORECASE)
# ... and a label before one of the names: dok, Redaksi : Humas Kanwil
_LABEL = re.compile(r"^(?:(?:tim )?redaksi|red|oleh|teks|naskah|rilis|penulis)\s*:\s*", re.IGNORECASE)
_BETWEEN = re.compile(r"/|;|,|\s*[–—]\s*|\s-\s?|(?<=[a-z])-(?=[A-Z])")
# Where the media may ask, by words that do not say whose office it is.
_DESK = re.compile(
    r"(?:press|media|news|communications?|public affairs) (?:office|desk|room|team|contact|unit|relations)s?"
    r"|newsroom|public (?:affairs|relations)|communications?",
    re.IGNORECASE,
)


def is_desk(name: str) -> bool:
    """Whether a name is that of any office for the media, and does not say whose: `Press Office`."""
    return _DESK.fullmatch(name) is not None


def office_in_dateline(opening: str) -> str:
    """The press office that a text names with its place: `Surakarta (Humas) – …`; or ''."""
    found = _IN_DATELINE.search(opening[:MAX_OPENING])
    if (
        not found
        or not found["office"][0].isupper()
        or any(map(str.islower, _firsts(f"{opening[: found.start()]} {_PARTICLE.sub('', found['office'])}")))
    ):
        return ""
    office = found["office"].strip()
    is_set_off = " " in office or _IN_PLACE.match(opening[found.start() : found.end()])
    return office if is_set_off else ""


def office_in_signoff(signoff: str) -> str:
    """The office that a sign-off names so that it says whose it is: `RDA/FKY – Humas X`; or ''."""
    credited = _CREDIT.sub("", signoff)
    if _OF_ARMY.fullmatch(credited):
        return credited
    parts = (_LABEL.sub("", part.strip()) for part in _BETWEEN.split(credited))
    return next((part for part in parts if _names_whose(part)), "")


def _names_whose(part: str) -> bool:
    if _OWN.fullmatch(part):
        return True
    is_english = " " in part and part.isascii() and is_unit(part) and not is_desk(part)
    return is_english and part.casefold().endswith(
        ("office", "affairs", "relations", "department", "division")
    )


def _firsts(words: str) -> list[str]:
    return [word[0] for word in words.split() if word[0].isalpha()]
