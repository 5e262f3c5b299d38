"""The dateline that a text begins with.

What belongs here: recognising the place (and date) before the first sentence. What does not: taking
it out of the text: the body keeps every word.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

_WORD = r"[A-ZÀ-ÖØ-Þ][\w'’.]*"
_PLACE = rf"(?P<place>{_WORD}(?:[ \-]{_WORD}){{0,3}}(?: \((?P<land>[A-ZÀ-ÖØ-Þ][^()\d]{{1,30}})\))?)"
_DATE = r"(?:,?\s+\(?(?:\d{1,2}[ /.\-](?:\w+|\d{1,2})[ /.\-]\d{2,4}|[A-Z][a-z]+\.? \d{1,2}(?:, \d{4})?)\)?)"
_BRACKETED = re.compile(r"\[(?P<place>[A-ZÀ-ÖØ-Þ][^\[\]\d]{1,40})\]\s*(?=\S)")
_DASHED = re.compile(rf"(?P<whole>{_PLACE}(?P<date>{_DATE})?)\s*(?:[–—]|--)\s*(?=[“\"'‘(\[]?[A-ZÀ-ÖØ-Þ\d])")
_DATED = re.compile(rf"(?P<whole>{_PLACE}{_DATE})\s*[-:]\s+(?=\S)")
_GLUED = re.compile(rf"(?P<whole>{_PLACE})(?=[A-ZÀ-ÖØ-Þ])")
# "The Assembly – Hall and Garden – opens": a second dash makes the two a pair within the sentence.
_SECOND_DASH = re.compile(r"[^.!?]*\D (?:[–—]|--) \D")
# A text that begins with one of these begins with an office or a person, not with a place.
_NO_PLACE = re.compile(
    r"(?:Badan|Balai|Biro|Bidang|Direktorat|Dinas|Gubernur|Kantor|Kementerian|Kepala|Ketua|Komisi|Lembaga|"
    r"Menteri|Panitia|Pemerintah|Presiden|Pusat|Sekretariat|Siaran|Tim|Unit|Wakil|Agency|Ministry|Minister|"
    r"Office|Press|The)\b"
)


@dataclass(frozen=True, slots=True)
class Dateline:
    """A dateline as printed, and the place in it."""

    printed: str
    place: str


def find_dateline(paragraph: str) -> Dateline | None:
    """The dateline that `paragraph` begins with; None where that is not plain to see."""
    if _NO_PLACE.match(paragraph):
        return None
    if found := _BRACKETED.match(paragraph):
        return Dateline(found["place"], found["place"])
    for pattern in (_DASHED, _DATED, _GLUED):
        found = pattern.match(paragraph)
        if found is None or (found["land"] or "").isupper():
            continue  # capitals in brackets are an abbreviation: the words before are a name
        if pattern is _GLUED and not found["land"]:
            continue
        if pattern is _DASHED and not found["date"] and _SECOND_DASH.match(paragraph, found.end()):
            continue
        return Dateline(found["whole"].strip(), found["place"])
    return None
