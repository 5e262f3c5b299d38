"""How the readers of a text understand dates in numbers: `05/06/2019`.

What belongs here: the order of day and month by the language of a text and the region that its page states.
What does not: reading a date (`warta.intake.printed_dates`), what CLDR says of a language (`warta.text`), and
what an agency is known to write (`warta.agencies`).
"""

from __future__ import annotations

from warta import text

# Those that need no look into CLDR, for most pages are in them. Programs call pages American by default.
_KNOWN = {"id": True, "ms": True, "en": None, "en-us": None, "": None}


def is_day_first(language: str, stated: str = "") -> bool | None:
    """Whether dates in numbers are day first; None where they may be either way, or the year comes first.

    `language` is that of the text, `stated` the BCP 47 tag by which its page calls it, perhaps with a
    region: English is day first in most of them, but not in all.
    """
    tag = stated.strip().lower().replace("_", "-")
    if tag.partition("-")[0] != language:
        tag = language
    return _KNOWN[tag] if tag in _KNOWN else text.is_day_first(tag)
