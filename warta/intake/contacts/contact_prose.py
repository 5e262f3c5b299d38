"""Telephones and mail addresses of those to ask that stand in the sentences of a text.

What belongs here: finding them, so that a person decides whether the sentence may be published. What does
not: blocks of contacts, which are kept out of the text (`warta.intake.contacts.contact_block`).
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from warta.intake.contacts.contact_ways import ways_in
from warta.intake.lines import Line

# What calls upon a reader to write or telephone.
_CALL = re.compile(
    r"\b(?:contact|call|telephone|phone|e-?mail|enquir\w+|inquir\w+|(?:more|further) information|hubungi"
    r"|menghubungi|narahubung|kontak|telepon|telp|whatsapp|wa|surel|informasi lebih lanjut|pertanyaan"
    r"|text|ring|dial|reach|reached|sms|chat|mobile|cell|ponsel|hp)\b",
    re.IGNORECASE,
)
# A mobile telephone of Indonesia, and how those of Britain, Australia, Kenya, India and others are printed.
_OF_PERSON = re.compile(
    r"^\W*(?:\+? ?62\W{0,2}|0)8(?:1|2[1-38]|3[1-38]|5[1-9]|7[7-9]|8|9[5-9])(?:\W{0,2}\d){7,}"
    r"|^\W*(?:\+44 ?(?:\(0\))? ?7|07)\d{3}(?:\W?\d){6}$|^\W*(?:\+61 ?(?:\(0\))? ?4|04)\d\d(?:\W?\d){6}$"
    r"|^\W*\+(?:254|255|256|233|234|27) ?[5-9](?:\W?\d){8,9}$|^\W*\+91\W?[6-9](?:\W?\d){9}$"
    r"|^\W*\+(?:63\W?9(?:\W?\d){9}|65\W?[89](?:\W?\d){7}|60\W?1(?:\W?\d){8,9}|353\W?8(?:\W?\d){8})$"
    r"|@(?:gmail|yahoo|ymail|hotmail|outlook|live|icloud|proton(?:mail)?)\."
    r"|\b(?:wa\.me|t\.me|line\.me|api\.whatsapp\.com)/",
    re.IGNORECASE,
)
# Such telephones are nobody's own, and there to be known.
_FREE_OF_CHARGE = re.compile(r"(?:1[-. ]?)?\(?8(?:00|33|44|55|66|77|88)\)?[-. ]|1[38]00[ -]")
# A number of fewer digits is a hotline that everybody knows.
FEWEST_DIGITS = 8


def contacts_in_prose(lines: Sequence[Line]) -> dict[int, list[str]]:
    """The telephone numbers and mail addresses in sentences that call upon readers, by the line's number."""
    found = {}
    for line in lines:
        if line.form == "figure":
            continue
        ways = [value for name, value in ways_in(line.text) if _reaches(name, value)]
        if not ways:
            continue
        told = ways if _CALL.search(line.text) else list(filter(is_of_person, ways))
        if told:
            found[line.number] = told
    return found


def is_of_person(way: str) -> bool:
    """Whether a way to reach somebody is likely a person's own: a mobile telephone, a free mailbox."""
    return _OF_PERSON.search(way) is not None


def _reaches(name: str, value: str) -> bool:
    return name == "email" or _is_long(name, value) or (name == "url" and is_of_person(value))


def _is_long(name: str, value: str) -> bool:
    is_long = name == "phone" and sum(map(str.isdigit, value)) >= FEWEST_DIGITS
    return is_long and not _FREE_OF_CHARGE.match(value)
