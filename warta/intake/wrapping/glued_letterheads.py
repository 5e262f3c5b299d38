"""A letterhead whose lines a page printed as one, with nothing between them.

What belongs here: parting agency, kind of text, number, day and headline from each other, as in `DEPARTEMEN
ROTANSIARAN PERSNOMOR : 67/HUMAS/2009Tanggal : 1 Oktober 2009JEMBATAN ROTAN DIBUKA`. What does not: what the
parts mean (`warta.intake.facts.stated_facts`), and other words glued before a line
(`warta.intake.wrapping.stamped_lines`).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from warta.intake.lines import Line

_KIND = re.compile(r"SIARAN PERS|KETERANGAN PERS|PRESS RELEASE", re.IGNORECASE)
_LETTERHEAD = re.compile(
    r"(?P<agency>[A-Z][A-Z ,.()&-]{8,110}?) ?(?P<kind>SIARAN PERS|KETERANGAN PERS|PRESS RELEASE) ?"
    r"(?P<number>(?i:nomor|no\.?) ?:? ?[\w ./-]{2,40}?\d) ?"
    r"(?P<day>(?i:tanggal|date) ?: ?\d{1,2} [A-Za-z]{3,10} (?:19|20)\d\d) ?"
    r"(?P<headline>[A-Z][^.]{15,200}?)[ |]*"
)
# Among how many lines on top of a page such a line stands.
REACH = 12


def part_letterhead(lines: Sequence[Line]) -> Sequence[Line]:
    """`lines` with the parts of a glued letterhead, in capitals, on lines of their own."""
    for index, line in enumerate(lines[:REACH]):
        found = _LETTERHEAD.fullmatch(line.printed) if _KIND.search(line.printed) else None
        if found:
            texts = [*found.groups()[:-1], _as_printed(found["headline"], lines[:index])]
            parts = [replace(line, text=part, printed=part, glued=True) for part in texts]
            return [*lines[:index], replace(parts[0], glued=line.glued), *parts[1:], *lines[index + 1 :]]
    return lines


def _as_printed(headline: str, above: Sequence[Line]) -> str:
    """A headline as a line above prints it, with its spaces: they are lost where two lines of it met."""
    letters = _letters(headline)
    return next((line.printed for line in above if _letters(line.printed) == letters), headline)


def _letters(text: str) -> str:
    return "".join(filter(str.isalnum, text)).casefold()
