"""Which agency a text is from.

What belongs here: what each part of a page says of the agency: its header, the name of its site, its
address, the release's number, the office, the sign-off. What does not: the registry itself
(`warta.agencies`), names in a text (`warta.intake.mentions`), and which part has more weight
(`warta.intake.agency_choice`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from urllib.parse import urlsplit

from warta.agencies import ListedAgency, Registry, fold, fold_label, names_of
from warta.intake.agency_choice import AgencyFound, Unknown, choose
from warta.intake.agency_evidence import Evidence, Reading
from warta.intake.bodies import claimant, looks_like_body, looks_like_name, name_in
from warta.intake.mentions import AgencyNames, Mention
from warta.model import Agency

__all__ = ("AgencyFinder", "AgencyFound")

# What may stand around an agency's name in a header that names it and nothing else.
_FILLING = frozenset(
    """
    situs web website laman portal resmi official site of the republik indonesia republic ri logo home beranda
    selamat datang di pada welcome to newsroom indonesia us u s uk
    """.split()
)
# What a header may be named after a part of the agency behind it: "Direktorat Jenderal … Kementerian X".
_UNITS = frozenset("direktorat ditjen biro pusat sekretariat inspektorat deputi bagian humas kantor".split())
_MAX_HEADER = 160
_SEPARATORS = re.compile(r"\s+[|–—:·•»-]+\s+|\s*\|\s*")
_WORD = re.compile(r"\w+")
_NOT_CODE = re.compile(r"[\W_]+")


class AgencyFinder:
    """Finds agencies of one registry in texts."""

    def __init__(self, registry: Registry, default: str = "") -> None:
        """`default` is the agency of releases that name none: a key or name, or ''."""
        self._registry = registry
        self._default = default
        self._agencies = registry.agencies
        self._names = AgencyNames(registry.agencies.values())

    def is_header(self, text: str) -> bool:
        """Whether a whole line names an agency, as a page's header does."""
        return bool(self._named_by_line(text).named)

    def is_furniture(self, text: str) -> bool:
        """Whether a whole line is known as furniture of an agency's pages."""
        return fold(text) in self._furniture

    @cached_property
    def labels(self) -> Mapping[str, str]:
        """What a label, folded by `fold_label`, means on agencies' pages; not those on which they differ."""
        meanings: dict[str, set[str]] = {}
        for key in self._agencies:
            for label, meaning in self.labels_of(key).items():
                meanings.setdefault(label, set()).add(meaning)
        return {label: found.pop() for label, found in meanings.items() if len(found) == 1}

    def labels_of(self, key: str) -> Mapping[str, str]:
        """What a label, folded by `fold_label`, means on the pages of the agency `key`."""
        agency = self._agencies.get(key)
        labels = agency.labels if isinstance(agency, ListedAgency) else {}
        return {fold_label(label): meaning for label, meaning in labels.items()}

    def date_order(self, key: str) -> str | None:
        """How the pages of the agency `key` write dates in digits: day-first, month-first, or not known."""
        agency = self._agencies.get(key)
        return (agency.date_order or None) if isinstance(agency, ListedAgency) else None

    def find(
        self,
        headers: Sequence[str],
        office: str,
        signoff: str,
        title: str,
        paragraphs: Sequence[str],
        *,
        issuers: Sequence[str] = (),
        number: str = "",
        sites: Sequence[str] = (),
        urls: Sequence[str] = (),
        footers: Sequence[str] = (),
    ) -> AgencyFound:
        """The agency of a release.

        `headers` are the lines on top that name whose page it is. `issuers` are those that the page says the
        release is from ("From: …"), `number` is the release's, `sites` are names of the site from metadata or
        from the end of a page's title, `urls` the page's own addresses, `footers` the lines below the text.
        """
        page, parts = self._on_page(urls)
        claimants = [name for line in footers if (name := claimant(line))]
        stated = [
            self._of_lines("line of its issuer", issuers),
            self._of_lines("header", headers),
            self._of_lines("name of the site", sites),
            page,
        ]
        derived = [
            parts,
            self._of_units(headers),
            self._of_code(number),
            self._in_text("office", office),
            self._in_text("sign-off", signoff),
            self._of_lines("footer", claimants, is_stated=False),
        ]
        lines = [*issuers, *headers, *sites]
        names = [name_in(line) for line in lines if not self._named_by_line(line).named]
        unknown = Unknown([*filter(looks_like_name, names)], [*filter(looks_like_body, claimants)])
        reading = Reading(self._names, title, paragraphs, lines, [office, signoff])
        return choose(stated, derived, reading, unknown, self._known_default)

    @property
    def _known_default(self) -> str:
        known = self._registry.find(self._default) if self._default else None
        return known.key if known else self._default

    def _named_by_line(self, line: str) -> Evidence:
        """The agency that a whole line names and nothing else."""
        if len(line) > _MAX_HEADER:
            return Evidence("header")
        if agency := self._headers.get(fold(line)):
            return Evidence("header", {agency.key: " ".join(line.split())})
        agencies, sure = self._names.named(line)
        if agencies:
            return Evidence("header", {agency.key: " ".join(line.split()) for agency in agencies}, sure)
        mentions = self._names.find(line)
        named = {mention.agency.key: mention.words for mention in mentions if mention.sure}
        if len(named) == 1 and _FILLING.issuperset(_around(line, mentions)):
            return Evidence("header", named)
        return Evidence("header")

    def _of_lines(self, place: str, lines: Sequence[str], *, is_stated: bool = True) -> Evidence:
        """What the whole lines name, or the parts of a line that has such: "BSN - Berita Terkini"."""
        named: dict[str, str] = {}
        unsure: dict[str, str] = {}
        for line in lines:
            found = self._named_by_line(line)
            parts = [found] if found.named else map(self._named_by_line, _SEPARATORS.split(line))
            for part in parts:
                (named if part.sure else unsure).update(part.named)
        return Evidence(place, named or unsure, sure=bool(named), stated=is_stated)

    def _of_units(self, headers: Sequence[str]) -> Evidence:
        """The agency whose unit a header names: "Direktorat Jenderal … Kementerian X"."""
        named: dict[str, str] = {}
        for line in headers:
            words = line.casefold().split()
            if words and words[0] in _UNITS:
                named.update((m.agency.key, m.words) for m in self._names.find(line) if m.sure)
        return Evidence("header", named)

    def _in_text(self, place: str, text: str) -> Evidence:
        mentions = self._names.find(text) if text else []
        named = {mention.agency.key: mention.words for mention in mentions if mention.sure}
        unsure = {mention.agency.key: mention.words for mention in mentions if not mention.sure}
        return Evidence(place, named or unsure, sure=bool(named))

    def _of_code(self, number: str) -> Evidence:
        """The agencies whose abbreviation is a part of the release's number: `22/PIH/KOMINFO/2/2010`."""
        named: dict[str, str] = {}
        sure = False
        for part in number.split("/"):
            for code in (part, *re.split(r"[\s.\-]+", part)):
                known = self._codes.get(_NOT_CODE.sub("", code).upper()) if code.isupper() else None
                if known and known.key not in named:
                    named[known.key] = code.strip()
                    sure = sure or not _is_ambiguous(code, known)
        return Evidence("number", named, sure)

    def _on_page(self, urls: Sequence[str]) -> tuple[Evidence, Evidence]:
        """The agencies at whose site the page is, and those of whose site its own is a part."""
        at: dict[str, str] = {}
        below: dict[str, str] = {}
        for url in urls:
            host, path = _host_and_path(url)
            for domain in _domains(host):
                known = [a for prefix, a in self._hosts.get(domain, ()) if path.startswith(prefix)]
                if known:
                    named = {agency.key: host for agency in known}
                    (at if domain == host else below).update(named)
                    break
        return Evidence("address", at, stated=True), Evidence("address", below, stated=True)

    @cached_property
    def _headers(self) -> dict[str, Agency]:
        lines: dict[str, Agency] = {}
        for agency in self._agencies.values():
            for line in agency.header:
                lines.setdefault(fold(line), agency)
        return lines

    @cached_property
    def _furniture(self) -> frozenset[str]:
        return frozenset(fold(line) for agency in self._agencies.values() for line in agency.furniture)

    @cached_property
    def _codes(self) -> dict[str, Agency]:
        codes: dict[str, Agency] = {}
        for agency in self._agencies.values():
            for name in names_of(agency):
                if " " not in name or name == agency.abbreviation:
                    codes.setdefault(_NOT_CODE.sub("", name).upper(), agency)
        return codes

    @cached_property
    def _hosts(self) -> dict[str, list[tuple[str, Agency]]]:
        hosts: dict[str, list[tuple[str, Agency]]] = {}
        for agency in self._agencies.values():
            if agency.url:
                host, path = _host_and_path(agency.url)
                hosts.setdefault(host, []).append((path, agency))
        return hosts


def _around(line: str, mentions: Sequence[Mention]) -> set[str]:
    """The words of a line that are no agency's name, in lower case."""
    for mention in reversed(mentions):
        line = f"{line[: mention.start]} {line[mention.end :]}"
    return {word.casefold() for word in _WORD.findall(line)}


def _is_ambiguous(name: str, agency: Agency) -> bool:
    names = agency.ambiguous if isinstance(agency, ListedAgency) else ()
    return fold(name) in map(fold, names)


def _host_and_path(url: str) -> tuple[str, str]:
    try:
        parts = urlsplit(url)
        host = parts.hostname or ""
    except ValueError:
        return "", ""
    return host.rstrip(".").removeprefix("www."), parts.path or "/"


def _domains(host: str) -> Iterator[str]:
    """The host and the domains above it: a.b.go.id, b.go.id, go.id, id."""
    while host:
        yield host
        host = host.partition(".")[2]
