"""Which agency a text is from.

What belongs here: finding the agency by the page's header, the issuing office, the sign-off, the
title or the text, with the evidence. What does not: the registry itself (`warta.agencies`).
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from warta.agencies import Registry, fold
from warta.model import Agency


@dataclass(frozen=True, slots=True)
class AgencyFound:
    """An agency's key, or its name as printed where no registry has it, and how it is known.

    `inferred` is '' where the page states it, else the evidence. `doubt` is what to look at.
    """

    agency: str
    inferred: str = ""
    doubt: str = ""


class AgencyFinder:
    """Finds agencies of one registry in texts."""

    def __init__(self, registry: Registry, default: str = "") -> None:
        """`default` is the agency of releases that name none: a key or name, or ''."""
        self._registry = registry
        self._default = default
        self._headers: dict[str, Agency] = {}
        for agency in registry.agencies.values():
            for line in (*agency.header, *agency.name.values(), agency.abbreviation, *agency.former_names):
                if line:
                    self._headers.setdefault(fold(line), agency)
        self._furniture = {fold(line) for agency in registry.agencies.values() for line in agency.furniture}
        self._names = self._compile()

    def is_header(self, text: str) -> bool:
        """Whether a whole line names an agency, as a page's header does."""
        return fold(text) in self._headers

    def is_furniture(self, text: str) -> bool:
        """Whether a whole line is known as furniture of an agency's pages."""
        return fold(text) in self._furniture

    def find(
        self, headers: list[str], office: str, signoff: str, title: str, paragraphs: list[str]
    ) -> AgencyFound:
        """The agency of a release, by the first of its parts that names exactly one."""
        for header in headers:
            if agency := self._headers.get(fold(header)):
                return AgencyFound(agency.key)
        if headers:
            return AgencyFound(
                headers[0], doubt=f"{headers[0]!r} is in no registry; add it to content/agencies.yml"
            )
        text = " ".join(paragraphs)
        places = (("office", office), ("sign-off", signoff), ("title", title))
        for place, words in (*places, ("first paragraph", "".join(paragraphs[:1])), ("text", text)):
            named = self._named_in(words)
            if len({agency.key for _, agency in named}) == 1:
                words_found, agency = named[0]
                doubt = (
                    f"only the text names {words_found}; it may be another's release"
                    if place == "text"
                    else ""
                )
                return AgencyFound(agency.key, inferred=f"{words_found} in the {place}", doubt=doubt)
        if self._default:
            known = self._registry.find(self._default)
            return AgencyFound(known.key if known else self._default, inferred="agency in site.yml")
        return AgencyFound("", doubt="the source names no agency that the registry knows; write its key")

    def _named_in(self, text: str) -> list[tuple[str, Agency]]:
        if self._names is None:
            return []
        found = []
        for match in self._names.findall(text):
            agency = self._headers.get(fold(match))
            # An abbreviation counts only as it is written: "BIG" is an agency, "big" is a word.
            is_written_so = agency and (
                fold(match) != fold(agency.abbreviation) or match == agency.abbreviation
            )
            if agency and is_written_so:
                found.append((match, agency))
        return found

    def _compile(self) -> re.Pattern[str] | None:
        names = {
            name
            for agency in self._registry.agencies.values()
            for name in (*agency.name.values(), agency.abbreviation, *agency.former_names)
            if name
        }
        if not names:
            return None
        longest_first = sorted(names, key=lambda name: (-len(name), name))
        return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, longest_first))})(?!\w)", re.IGNORECASE)
