"""The site that a text begins with or names behind its place: `Rimba, pa-rimba.example –`.

What belongs here: finding the host in the dateline, and the name in the text after which it is called. What
does not: place and day of a dateline (`warta.intake.datelines.dateline`), and which agency lies at an address
(`warta.intake.agencies.agency_addresses`).
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from warta.intake.names.place_names import is_place

# How far into a text its site stands, and how long a line of a dateline alone is.
REACH, MAX_ALONE = 90, 70
# Fewer letters than these are found in any text.
FEWEST_LETTERS = 4
_HOST = re.compile(
    r"(?<![\w@/.-])(?:www\.)?(?P<host>(?:[a-z0-9-]+\.)+(?:id|com|net|org|info|example))\b(?![/@\w-]|\.\w)"
    r"[)\]\s]*(?P<mark>[(\[–—―~:,;|.-]|\Z)",
    re.IGNORECASE,
)
# What may stand behind it where there is no text.
_BEHIND = re.compile(r"[)\]]?\s*(?:[(\[]\d[\d/.-]{2,9}[)\]])?[\s.,:|–—-]*")
# What may stand before it: a place, with what parts it from the site.
_BEFORE = re.compile(r"[(\[“\"]*(?:[A-Z][\w'’.]*[\s,|(\[/–—-]+){0,6}")
# A body that is called by its kind and its place.
_KIND_AND_PLACE = re.compile(r"(?<!\w)(?P<kind>[A-Z]{2,5}) (?P<place>[A-Z][a-z]{3,})(?! [A-Z])")
# The end of a host that says of which kind it is.
_GENERIC = frozenset(
    "id com net org info example go ac or sch co web my desa mil blogspot wordpress biz www".split()
)


def site_of_dateline(lines: Iterable[str]) -> str:
    """The host in the dateline of the first of some lines that has one, in small letters; or ''."""
    return next(filter(None, map(_site, lines)), "")


def names_place_and_site(line: str) -> bool:
    """Whether a line is a place and a site and no more, perhaps with a day: `Rimba | pa.example`."""
    if len(line) > MAX_ALONE or "." not in line or not line[0].isupper():
        return False
    found = _HOST.search(line)
    before = found and _BEFORE.fullmatch(line, 0, found.start())
    return bool(before and before[0] and found and _BEHIND.fullmatch(line, found.end("host")))


def name_of_site(host: str, texts: Iterable[str]) -> str:
    """The name in the texts that a host is called by, as printed: `PA Rimba` for pa-rimba.example; or ''."""
    label = _label(host)
    if len(label) < FEWEST_LETTERS or is_place(label.title()):
        return ""
    text = "\n".join(texts)
    letters = re.compile(
        rf"(?<![\w./@-])(?<!\w\.){'[ -]?'.join(map(re.escape, label))}(?![\w@-]|\.\w)", re.IGNORECASE
    )
    found = (match[0] for match in letters.finditer(text))
    whole = next((name for name in found if all(word[0].isupper() for word in name.split())), "")
    return whole or _abbreviated(label, text)


def _abbreviated(label: str, text: str) -> str:
    """The one name of a kind and a place whose letters are the label: `IAIN Rimbun` for iainrbn; or ''."""
    names = {name[0]: name for name in _KIND_AND_PLACE.finditer(text)}
    meant = []
    for name, found in names.items():
        rest = label.removeprefix(found["kind"].casefold())
        letters = iter(found["place"].casefold())
        begins = 1 < len(rest) < len(label) and found["place"].casefold().startswith(rest[0])
        if begins and all(letter in letters for letter in rest):
            meant.append(name)
    return meant[0] if len(meant) == 1 else ""


def _site(line: str) -> str:
    head = line[:REACH]
    found = _HOST.search(head) if "." in head else None
    if found is None or not _BEFORE.fullmatch(head, 0, found.start()):
        return ""
    is_alone = not found["mark"] and found.end() < len(line)
    return "" if is_alone else found["host"].casefold()


def _label(host: str) -> str:
    """What a host is called by, without marks: `parimba` for news.pa-rimba.go.id."""
    parts = host.split(".")
    while parts and parts[-1] in _GENERIC:
        parts.pop()
    return parts[-1].replace("-", "") if parts else ""
