"""Of which region a body is: a government by who heads it (`Bupati Rimba`), an office by the text.

What belongs here: whether title or text begin with the head of a region, or with the one who runs its
offices, what that region's government is called, and the region behind the name of an office that every
region has. What does not: governments that a text names as such
(`warta.intake.agencies.agency_evidence`), and which evidence has more weight
(`warta.intake.agencies.agency_choice`).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from warta.agencies import fold
from warta.intake.names.place_names import is_in_indonesia, is_region

_ACTS_FOR = r"(?:(?:Wakil|Plt|Plh|Pjs?|Penjabat|Pelaksana Tugas|Pelaksana Harian)\b\.? (?:\([A-Z]\w+\) )?)*"
_HEAD = re.compile(
    rf"{_ACTS_FOR}(?P<post>Bupati|Wali ?[Kk]ota|Gubernur|Sekretaris Daerah|Sekda)"
    r"(?: (?P<level>Kabupaten|Kab\.|Kota|Provinsi|Prov\.))?"
    r" (?P<region>[A-Z][a-z]\w*(?:-[A-Z]\w+)?(?: [A-Z][a-z]\w*){0,3}|[A-Z]{3})\b"
)
# ... and within a text, where the post is written in small letters as well.
_HEAD_WITHIN = re.compile(
    r"\b(?i:(?P<post>bupati|wali ?kota|gubernur))(?: (?P<level>Kabupaten|Kab\.|Kota|Provinsi|Prov\.))?"
    r" (?P<region>[A-Z][a-z]\w*(?: [A-Z][a-z]\w*){0,3})\b"
)
# The dateline, behind which the text begins.
_DATELINE = re.compile(r"[^.!?]{3,60}?(?:\s[-–—]{1,3}\s|[–—]|--+|\)\s?[-–—]\s?)\s*")
_GOVERNMENTS = {"bupati": "Kabupaten", "wali kota": "Kota", "walikota": "Kota", "gubernur": "Provinsi"}
_LEVELS = {"Kab.": "Kabupaten", "Prov.": "Provinsi"}
# An office that each region has, and the region behind it.
_OFFICE = re.compile(r"(?:Dinas|Badan|Inspektorat|Satuan Polisi|Sekretariat Daerah)\b")
_REGION = r" (?P<region>(?:(?:Kabupaten|Kab\.|Kota|Provinsi|Prov\.) )?[A-Z][a-z]\w*(?: [A-Z][a-z]\w*){0,3})"
_SHORT = {"Kabupaten": "kab", "Kota": "kot", "Provinsi": "prov"}
MOST_WORDS_OF_REGION = 4


class Government(NamedTuple):
    """What the government of a region is called, the words for who heads it, and its name in short."""

    name: str
    head: str
    short: str = ""


def government_of_head(title: str, opening: str) -> Government | None:
    """The government whose head the title or the first paragraph begins with; None where none does."""
    dateline = _DATELINE.match(opening)
    starts: Sequence[str] = (title, opening, opening[dateline.end() :] if dateline else "")
    return next(filter(None, map(_at_start, starts)), None)


def _at_start(text: str) -> Government | None:
    found = _HEAD.match(text)
    return _of_match(found) if found else None


def _of_match(found: re.Match[str]) -> Government | None:
    """The government of the head whom a text names, where the region behind is one of its kind."""
    words = found["region"].split()
    level = found["level"] or _GOVERNMENTS.get(found["post"].lower(), "")
    for count in range(min(MOST_WORDS_OF_REGION, len(words)), 0, -1):
        region = " ".join(words[:count])
        if not (is_region(region) or is_in_indonesia(region)):
            continue
        level = level or ("Provinsi" if is_region(region) else "")
        if not level or (level == "Provinsi") is not is_region(region):
            return None
        level = _LEVELS.get(level, level)
        short = f"Pem{_SHORT[level]} {region}"
        return Government(f"Pemerintah {level} {region}", f"{found['post']} {region}", short)
    return None


def government_in_text(texts: Iterable[str]) -> Government | None:
    """The one government whose head a text names more than once; None where it names heads of several."""
    found = [_of_match(match) for text in texts for match in _HEAD_WITHIN.finditer(text)]
    known = [government for government in found if government]
    is_one = len(known) > 1 and len({government.name for government in known}) == 1
    return known[0] if is_one else None


def spelt_out(names: Sequence[str]) -> str:
    """Of the names of one government the one that is spelt out: `Pemerintah Kota …`, no `Pemkot …`."""
    return min(names, key=lambda name: (not fold(name).startswith("pemerintah "), len(name)))


def with_region(name: str, texts: Sequence[str]) -> str:
    """The name of a region's office with its region, where the text has both together."""
    if not _OFFICE.match(name) or _names_region(name):
        return name
    whole = re.compile(re.escape(name) + _REGION)
    found = (match["region"] for text in texts if name in text for match in whole.finditer(text))
    regions = list(dict.fromkeys(filter(None, map(_region_first, found))))
    return f"{name} {regions[0]}" if len(regions) == 1 else name


def _names_region(name: str) -> bool:
    words = name.split()
    return any(
        is_in_indonesia(end) or is_region(end) for n in range(1, len(words)) if (end := " ".join(words[n:]))
    )


def _region_first(words: str) -> str:
    """The region that words begin with, its level before it; or ''."""
    parts = words.split()
    level = parts[:1] if parts[0] in _LEVELS.keys() | set(_LEVELS.values()) | {"Kota"} else []
    for end in range(len(parts), len(level), -1):
        region = " ".join(parts[len(level) : end])
        if is_in_indonesia(region) or is_region(region):
            return " ".join([*level, region])
    return ""
