"""How the readers of a text understand dates in numbers: `05/06/2019`.

What belongs here: the order of day and month by the language of a text, the region that its page states, and
what else the page shows of it.
What does not: reading a date (`warta.intake.printed_dates`), what CLDR says of a language (`warta.text`), and
what an agency is known to write (`warta.agencies`).
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from warta import text
from warta.intake.shape import has_digit

# Those that need no look into CLDR, for most pages are in them. Programs call pages American by default.
_KNOWN = {"id": True, "ms": True, "en": None, "en-us": None, "": None}

# Dates in numbers with a year of four digits; the first two numbers are told by their size where one is none.
_NUMBERS = re.compile(r"(?<![\d/.-])(\d{1,2})([/.-])(\d{1,2})\2(?:19|20)\d\d(?![\d/.-])")
MONTHS = 12
# A clock that no American sets: 8.30am. Elsewhere the day comes first.
_CLOCK = re.compile(r"(?<![\d.])\d{1,2}\.[0-5]\d ?[ap]\.?m\b", re.IGNORECASE)
# The land of an address below which agencies have theirs, and those of the one that has its own.
_LAND = re.compile(
    r"[\w-]\.(?:gov|govt|go|gob|ac|edu|org|co|com|net|mil|police|nhs)\.([a-z]{2})(?![\w.-]*\w)", re.IGNORECASE
)
_AMERICAN = re.compile(r"[\w-]\.(?:gov|mil)(?![\w-]|\.\w)", re.IGNORECASE)
# The state behind the place of a dateline, as American agencies shorten it, or the land on a line of its own.
_STATE = re.compile(
    r"[A-Z][\w.'’-]*(?: [A-Z][\w.'’-]*){0,3}, (?:Ala|Ariz|Ark|Calif|Colo|Conn|Del|Fla|Ga|Ill|Ind|Kan|Ky|Md"
    r"|Mass|Mich|Minn|Miss|Mo|Mont|Neb|Nev|N\.H|N\.J|N\.M|N\.Y|N\.C|N\.D|Okla|Ore|Pa|R\.I|S\.C|S\.D|Tenn|Vt|Va"
    r"|Wash|W\.Va|Wis|Wyo|D\.C)\.(?!\w)"
)
_IN_STATES = re.compile(r"[A-Z][A-Z.' -]+, [A-Z][A-Z.' -]+, (?:UNITED STATES|USA?)\b")
# The code of a land before a telephone number. That of North America tells nothing, nor do those of lands
# that write the year first or the month.
_CALLING_CODE = re.compile(r"(?<![\w+])(?:\+|00) ?(?!27|36|370|4[67]|63|8[1246])[2-9]\d(?:[\d ().-]{6,})")


def order_shown(text_lines: Iterable[str], other_lines: Iterable[str], language: str) -> bool | None:
    """Whether a page shows that its dates in numbers are day first; None where it shows neither or both.

    `text_lines` are those of the release's text. Other dates count, which can be read one way alone, how the
    page writes the hour, an American dateline, and in which land the addresses and telephones are that it
    prints beside its text.
    """
    shown: set[bool] = set()
    for line in text_lines:
        shown |= _in_numbers(line)
        shown |= _in_land_of_number(line)
        if _STATE.match(line):
            shown.add(False)
    for line in other_lines:
        shown |= _in_numbers(line)
        shown |= {order for land in _LAND.findall(line) if (order := _in_land(language, land)) is not None}
        if _AMERICAN.search(line) or _IN_STATES.match(line):
            shown.add(False)
        shown |= _in_land_of_number(line)
    return shown.pop() if len(shown) == 1 else None


def _in_numbers(line: str) -> set[bool]:
    if not has_digit(line):
        return set()
    pairs = [(int(found[1]), int(found[3])) for found in _NUMBERS.finditer(line)]
    shown = {first > MONTHS for first, second in pairs if max(first, second) > MONTHS >= min(first, second)}
    return shown | {True} if _CLOCK.search(line) else shown


def _in_land_of_number(line: str) -> set[bool]:
    return {True} if ("+" in line or "00" in line) and _CALLING_CODE.search(line) else set()


def _in_land(language: str, land: str) -> bool | None:
    code = "GB" if land.lower() == "uk" else land.upper()
    return text.is_day_first(f"{language}-{code}")


def is_day_first(language: str, stated: str = "") -> bool | None:
    """Whether dates in numbers are day first; None where they may be either way, or the year comes first.

    `language` is that of the text, `stated` the BCP 47 tag by which its page calls it, perhaps with a
    region: English is day first in most of them, but not in all.
    """
    tag = stated.strip().lower().replace("_", "-")
    if tag.partition("-")[0] != language:
        tag = language
    return _KNOWN[tag] if tag in _KNOWN else text.is_day_first(tag)
