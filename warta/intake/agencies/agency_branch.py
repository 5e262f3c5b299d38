"""The branch of a known agency that a release is from: `BPS Kota Rimba`, `Kanwil Kemenkumham Sumut`.

What belongs here: in which parts of a page a branch is named so that the page is its own. What does not:
which agency it is (`warta.intake.agencies.agency`), and by which words a name is that of a branch
(`warta.intake.agencies.named_bodies`). A branch is no entry of a registry, so it is always told.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable, Iterator, Sequence

from warta.agencies import Registry
from warta.intake.agencies.agency_choice import AgencyFound
from warta.intake.agencies.agency_proposal import FIRST_SENTENCE, PARAGRAPHS, is_aside
from warta.intake.agencies.named_bodies import branch_of, named_bodies
from warta.intake.names.mentions import AgencyNames

# What may stand before the name of a branch in the first line of its address below a text.
_FIRST_IN_LINE = re.compile(r"\W*")
# The last word before a name, and perhaps the preposition between them.
_CAPITAL_BEFORE = re.compile(r"[A-Z][\w)]*[ (]{1,2}(?:di )?$")
# Where something takes place: `digelar di Kantor Wilayah …`. What is in its range is its own.
_IS_THERE = re.compile(r"\b(?:di|ke) $")
# The press office of a branch, which is called by the agency's name and a region.
_PRESS_OFFICE = re.compile(r"(?:tim )?(?:humas|inmas)(?: dan protokol)? ", re.IGNORECASE)
_REGION = re.compile(r"(?: [A-Z][\w.'’-]+){1,3}")
_OF_THE_WHOLE = frozenset("ri republik indonesia pusat jakarta".split())


class Branches:
    """Finds branches of the agencies of one registry."""

    def __init__(self, registry: Registry, names: AgencyNames) -> None:
        self._registry = registry
        self._names = names

    def named(
        self,
        found: AgencyFound,
        headers: Sequence[str],
        paragraphs: Sequence[str],
        others: Iterable[str] = (),
        footers: Sequence[str] = (),
    ) -> AgencyFound | None:
        """The branch of the agency that was found, where the page names that; a stated one in its head."""
        whole = [line for line in reversed(headers) if branch_of(line)]  # the lowest in a letterhead
        told = ""
        if found.inferred:
            others = [*others]
            told = next(filter(None, (self._told_by(found.agency, words) for words in others)), "")
            below = {name for line in footers if (name := _first_in(line))}
            whole += [*below] if len(below) == 1 else []
            whole += self._in_opening(found.agency, paragraphs)
            whole += (name for words in others for name in self._first_in(found.agency, words))
        for name in whole:
            known = self._registry.find(branch_of(name))
            if known and known.key == found.agency:
                return _not_listed(name, known.key)
        return _not_listed(told, found.agency) if told else None

    def _told_by(self, agency: str, office: str) -> str:
        """The branch whose press office an office is: `Kemenag Rimba` of `Humas Kemenag Rimba`; or ''."""
        press = _PRESS_OFFICE.match(office)
        name = office[press.end() :] if press else ""
        found = next(iter(self._names.find(name)), None) if name else None
        if found is None or found.start or found.agency.key != agency:
            return ""
        region = _REGION.fullmatch(name, found.end)
        return name if region and _OF_THE_WHOLE.isdisjoint(map(str.casefold, region[0].split())) else ""

    def _first_in(self, agency: str, words: str) -> Iterator[str]:
        """The bodies that words name before they name the agency itself: `KPU Rimba Terima KPU`."""
        mentions = [found.start for found in self._names.find(words) if found.agency.key == agency]
        return (name for start, name in named_bodies(words) if start <= min(mentions, default=start))

    def _in_opening(self, agency: str, paragraphs: Sequence[str]) -> Iterator[str]:
        """The bodies that a first sentence begins with, and the first where only such name the agency."""
        opening = "".join(paragraphs[:1])[:FIRST_SENTENCE]
        for start, name in itertools.islice(named_bodies(opening), 2):
            before = self._names.find(opening[:start])
            is_apposed = before and not any(map(str.isalnum, opening[before[-1].end : start]))
            is_first = not before and not is_aside(opening[:start])
            if is_first or (is_apposed and before[-1].agency.key == agency):
                yield name
        text = "\n".join(paragraphs[:PARAGRAPHS])
        mentions = [found for found in self._names.find(text) if found.agency.key == agency]
        if not mentions or not all(_stands_in_name(text, found.start, found.end) for found in mentions):
            return
        bodies = [(start, name) for start, name in named_bodies(text) if branch_of(name)]
        within = [
            name
            for found in mentions
            for start, name in bodies
            if start <= found.start
            and found.end <= start + len(name)
            and not _IS_THERE.search(text, 0, start)
        ]
        if within and len(within) == len(mentions):
            yield within[0]


def _not_listed(name: str, key: str) -> AgencyFound:
    return AgencyFound(
        name, doubt=f"{name!r} is in no registry; add it to content/agencies.yml, or write {key}"
    )


def _stands_in_name(text: str, start: int, end: int) -> bool:
    """Whether a word with a capital stands beside a name: a cheap test for its being part of a longer one."""
    return (
        text[end + 1 : end + 2].isupper()
        or _CAPITAL_BEFORE.search(text, max(0, start - 30), start) is not None
    )


def _first_in(line: str) -> str:
    """The branch whose name a line begins with, as that of an address; or ''."""
    start = _FIRST_IN_LINE.match(line).end()  # type: ignore[union-attr]
    name = next((name for begin, name in named_bodies(line) if begin == start), "")
    return name if branch_of(name) else ""
