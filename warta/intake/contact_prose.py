"""Telephones and mail addresses of those to ask that stand in the sentences of a text.

What belongs here: finding them, so that a person decides whether the sentence may be published. What does
not: blocks of contacts, which are kept out of the text (`warta.intake.contact_block`).
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from warta.intake.contact_ways import ways_in
from warta.intake.lines import Line

# What calls upon a reader to write or telephone.
_CALL = re.compile(
    r"\b(?:contact|call|telephone|phone|e-?mail|enquir\w+|inquir\w+|(?:more|further) information|hubungi"
    r"|menghubungi|narahubung|kontak|telepon|telp|whatsapp|wa|surel|informasi lebih lanjut|pertanyaan)\b",
    re.IGNORECASE,
)
# A number of fewer digits is a hotline that everybody knows.
FEWEST_DIGITS = 8


def contacts_in_prose(lines: Sequence[Line]) -> dict[int, list[str]]:
    """The telephone numbers and mail addresses in sentences that call upon readers, by the line's number."""
    found = {}
    for line in lines:
        ways = [value for name, value in ways_in(line.text) if name == "email" or _is_long(name, value)]
        if ways and _CALL.search(line.text):
            found[line.number] = ways
    return found


def _is_long(name: str, value: str) -> bool:
    return name == "phone" and sum(map(str.isdigit, value)) >= FEWEST_DIGITS
