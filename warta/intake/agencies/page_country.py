"""The country that a page is from, by its address, the government that its lines name, or its capital.

What belongs here: reading a government's name in the lines around a text, and its capital before a text.
What does not: the names of countries (`warta.intake.names.mentions`), and which agency of several is meant
(`warta.intake.agencies.agency_evidence`).
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from warta.intake.agencies.agency_addresses import host_and_path
from warta.intake.names.mentions import code_of_place, country_of

# Longer lines tell of a government and do not name it.
MAX_LENGTH = 80
_GOVERNMENT_OF = re.compile(
    r"\b(?:government|republic|commonwealth|kingdom|senate|pemerintah|republik|kerajaan)(?: of)?(?: the)?"
    r" (?P<place>[a-z]+(?: [a-z]+)?)",
    re.IGNORECASE,
)
_OF_GOVERNMENT = re.compile(r"\b(?P<place>[a-z]+(?: [a-z]+)?) government\b", re.IGNORECASE)
# WASHINGTON, D.C. (May 3, 2019) – and the town alone with its district; the state of that name has none.
_CAPITAL = re.compile(
    r"\(?(?:WASHINGTON|Washington)(?:,? D\.? ?C\.?)(?:\Z|[\s,(–—-])"
    r"|WASHINGTON(?: \([^()]{2,30}\))? ?(?:--?|[–—])\s?"
)
# What each line that these find has.
_WORDS = ("government", "republi", "commonwealth", "kingdom", "senate", "pemerintah", "kerajaan")


def country_of_page(urls: Iterable[str], lines: Iterable[str]) -> str:
    """The country of a page's address, else of the one government that its own lines name; '' for none."""
    if known := next(filter(None, (country_of(host_and_path(url)[0]) for url in urls)), ""):
        return known
    short = [line for line in lines if len(line) <= MAX_LENGTH]
    whole = "\n".join(short).lower()
    if not any(map(whole.__contains__, _WORDS)):  # as of most pages
        return ""
    named = {code for line in short for code in _governments_in(line)}
    return named.pop() if len(named) == 1 else ""


def country_of_capital(lines: Iterable[str]) -> str:
    """The country in whose capital a line says that it was written, alone or as a dateline; '' for none.

    Bodies of other countries with the same name issue nothing there.
    """
    return "us" if any("ashington" in line.lower()[:12] and _CAPITAL.match(line) for line in lines) else ""


def _governments_in(line: str) -> set[str]:
    found = [*_GOVERNMENT_OF.finditer(line), *_OF_GOVERNMENT.finditer(line)]
    return {code for match in found if (code := _code(match["place"]))}


def _code(words: str) -> str:
    """The country that the first or the last of two words names, or both."""
    parts = words.split()
    return next(filter(None, map(code_of_place, (words, parts[0], parts[-1]))), "")
