"""Which agency a text is from.

What belongs here: what each part of a page says of the agency: its header, the name of its site, the
release's number, the office, the sign-off. What does not: the registry itself (`warta.agencies`), what
addresses say (`warta.intake.agencies.agency_addresses`), names in a text (`warta.intake.names.mentions`),
and which part has more weight (`warta.intake.agencies.agency_choice`).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from functools import cached_property, lru_cache

from warta.agencies import ListedAgency, Registry, fold, fold_label, names_of
from warta.intake.agencies.agency_addresses import AgencyAddresses
from warta.intake.agencies.agency_branch import Branches
from warta.intake.agencies.agency_choice import AgencyFound, Unknown, choose
from warta.intake.agencies.agency_evidence import Evidence, Reading, together
from warta.intake.agencies.body_on_top import body_on_top, governments_site, those_that_name
from warta.intake.agencies.named_bodies import branch_of
from warta.intake.agencies.page_country import country_of_capital, country_of_page
from warta.intake.datelines.dateline_site import MAX_ALONE, site_of_dateline
from warta.intake.names.bodies import (
    NAVIGATION,
    OFFICES,
    claimant,
    first_of_two,
    looks_like_body,
    looks_like_name,
    name_in,
    once,
    parts_of,
    without_address,
    without_picture,
)
from warta.intake.names.body_descriptions import described_body
from warta.intake.names.mentions import AgencyNames, Mention
from warta.intake.offices.office_words import is_only_unit
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
# An office right behind the name of the agency that it is of.
_OFFICE_BEHIND = re.compile(r",? (?:Office|Bureau|Directorate|Division) (?:of|for) ")
_MAX_HEADER = 160
_HEADERS_KEPT = 4096
_AND = re.compile(r"[\s,]*(?:dan|and|&)\s+(?:the\s+)?", re.IGNORECASE)
_WORD = re.compile(r"\w+")
_NOT_CODE = re.compile(r"[\W_]+")
# A question of an invitation, whose answer tells who comes, is no short form.
_WHO_COMES = re.compile(r"who\s*[:?][\s|]*", re.IGNORECASE)


class AgencyFinder:
    """Finds agencies of one registry in texts."""

    def __init__(self, registry: Registry, default: str = "") -> None:
        """`default` is the agency of releases that name none: a key or name, or ''."""
        self._registry = registry
        self._default = default
        self._agencies = registry.agencies
        self._names = AgencyNames(registry.agencies.values())
        self._branches = Branches(registry, self._names)
        self._addresses = AgencyAddresses(registry.agencies.values())

    def __reduce__(self) -> tuple[object, ...]:
        # What it has found out so far is found out again where it is needed.
        return AgencyFinder, (self._registry, self._default)

    @property
    def has_default(self) -> bool:
        """Whether there is an agency of releases that name none."""
        return bool(self._default)

    def is_header(self, text: str) -> bool:
        """Whether a whole line names an agency, as a page's header does."""
        return bool(self._named_by_line(text).named)

    def is_name(self, text: str) -> bool:
        """Whether a whole line names an agency and no part of it: none that a page may show on top."""
        return self._registry.find(text) is not None or (
            self.is_header(text) and fold(text) not in self._headers
        )

    @cached_property
    def furniture(self) -> frozenset[str]:
        """Whole lines, folded, that are known as furniture of agencies' pages."""
        return frozenset(fold(line) for agency in self._agencies.values() for line in agency.furniture)

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

    def country(self, key: str) -> str:
        """The code of the country that the agency `key` is of; '' where that is not known."""
        return self._names.countries.get(key, "")

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
        above: Sequence[str] = (),
        beside: Sequence[str] = (),
    ) -> AgencyFound:
        """The agency of a release.

        `headers` are the lines on top that name whose page it is. `issuers` are those that the page says the
        release is from ("From: …"), `number` is the release's, `sites` are names of the site from metadata or
        from the end of a page's title, `urls` the page's own addresses, `footers` the lines below the text,
        `above` further lines above the title, and `beside` all further lines around the text.
        """
        issuers = [first_of_two(without_address(line)) for line in issuers]
        headers = [without_picture(without_address(line)) for line in headers]
        at_page, above_page = self._addresses.on_page(urls)
        alone = [line for line in beside if len(line) <= MAX_ALONE]
        site = site_of_dateline([*alone, *paragraphs[:1]])
        claims = [*footers, *(line for line in above if "©" in line)]
        claimants = [
            governments_site(name, above) or name
            for line in claims
            if (name := claimant(line) or self._described(line))
        ]
        read = {line: self._read_line(line) for line in (*headers, *sites, *claimants)}
        read |= {line: self._read_issuer(line) for line in issuers}
        stated = [
            together("line of its issuer", [read[line] for line in issuers]),
            self._addresses.lowest(together("header", [read[line] for line in headers])),
            together("name of the site", [read[line] for line in sites]),
            at_page,
        ]
        lines = (*issuers, *headers, *sites)
        country = country_of_page(urls[:1], [*headers, *above, *footers])
        unread = [
            line for line in lines if all(self._names.is_abroad(key, country) for key in read[line].named)
        ]
        parts = {line: self._part_of(line) for line in unread}
        mails = [line for line in (*footers, *beside) if "@" in line]
        derived = [
            above_page,
            self._addresses.of_site(site),
            together("header", parts.values()).as_derived(),
            self._of_code(number),
            self._in_text("office", office),
            self._in_text("sign-off", signoff),
            together("footer", [read[line] for line in claimants]).as_derived(),
            together("mail address", map(self._addresses.of_mail, mails)).as_derived(),
            self._alone_in(footers),
        ]
        on_page = (name_in(line) for line in unread if not parts[line].named)
        on_top = body_on_top(headers) or body_on_top(above)
        names = Unknown(
            those_that_name([n for n in on_page if looks_like_name(n) and not is_only_unit(n)], on_top),
            [
                name
                for name in claimants
                if not read[name].named
                and (looks_like_body(name) or fold(name) in map(fold, above) or _is_described(name, footers))
            ],
            "" if any(self._read_line(words).named for words in (on_top, branch_of(on_top))) else on_top,
        )
        country = country or country_of_capital([*alone, *paragraphs[:1]])
        reading = Reading(self._names, title, paragraphs, lines, [office, signoff], country, beside, site)
        found = choose(stated, derived, reading, names, self._known_default)
        return self._branches.named(found, headers, paragraphs, [title, office, signoff], footers) or found

    def _described(self, line: str) -> str:
        """The name of the known agency of which a line says what it is; or ''."""
        name = described_body(line)
        return name if name and self._read_line(name).named else ""

    def find_stated(self, name: str, sites: Sequence[str], urls: Sequence[str]) -> AgencyFound:
        """The agency that a field of its source states by `name`; none where that may mean several.

        `sites` and `urls` tell which of these is meant; otherwise they do not count.
        """
        read = self._read_issuer(name)
        if not read.named:
            known = self._registry.find(name)
            return AgencyFound(known.key if known else name)
        if read.sure and read.only:
            return self._branches.named(AgencyFound(read.only), [name], []) or AgencyFound(read.only)
        found = self.find([], "", "", "", [], issuers=[name], sites=sites, urls=urls)
        if found.agency in read.named and not found.is_ambiguous:
            return AgencyFound(found.agency)
        told = f"{name!r} may mean {' or '.join(read.named)}, or another body"
        return AgencyFound("", doubt=f"{told}; write the key of the one that it is from", is_ambiguous=True)

    @property
    def _known_default(self) -> str:
        known = self._registry.find(self._default) if self._default else None
        return known.key if known else self._default

    def _named_by_line(self, line: str) -> Evidence:
        """The agency that a whole line names and nothing else."""
        return self._read_header(line) if len(line) <= _MAX_HEADER else Evidence("header")

    @cached_property
    def _read_header(self) -> Callable[[str], Evidence]:
        # The pages of one site show the same lines again and again.
        return lru_cache(maxsize=_HEADERS_KEPT)(self._named_by_header)

    def _named_by_header(self, line: str) -> Evidence:
        line = once(line)
        if line[:3].upper() == "WHO" and _WHO_COMES.fullmatch(line):
            return Evidence("header")
        if agency := self._headers.get(fold(line)):
            return Evidence("header", {agency.key: " ".join(line.split())})
        agencies, sure = self._names.named(line)
        if agencies:
            return Evidence("header", {agency.key: " ".join(line.split()) for agency in agencies}, sure)
        mentions = self._names.find(line)
        named = {mention.agency.key: mention.words for mention in mentions if mention.sure}
        if len(named) == 1 and _FILLING.issuperset(_rest(line, mentions)):
            return Evidence("header", named)
        return Evidence("header")

    def _read_line(self, line: str) -> Evidence:
        """What a whole line names, or its parts: "BSN | Berita Terkini"."""
        found = self._named_by_line(line)
        parts = parts_of(line) if not found.named else []
        return together("header", map(self._named_by_line, parts)) if len(parts) > 1 else found

    def _read_issuer(self, line: str) -> Evidence:
        """What a line of the issuer names, perhaps with a person beside: "Kementerian X dan Menteri Y"."""
        found = self._read_line(line)
        mentions = [] if found.named else self._names.find(line)
        named = {mention.agency.key: mention.words for mention in mentions if mention.sure}
        is_first = bool(mentions) and fold(line[: mentions[0].start]) in ("", "the")
        behind = line[mentions[-1].end :] if mentions else ""
        is_other = looks_like_body(_AND.sub("", behind)) and not behind.startswith(("'s ", "’s "))
        if len(named) != 1 or not is_first or is_other:
            return found
        return Evidence("header", named)

    def _part_of(self, line: str) -> Evidence:
        """The agency of which a line names a unit or a part of the site: "Ditjen … Kementerian X"."""
        mentions = self._names.find(line)
        is_first = len(mentions) == 1 and mentions[0].sure and not mentions[0].start
        if is_first and _OFFICE_BEHIND.match(line, mentions[0].end):  # Board of Salt Office of Tides
            return Evidence("header", {mentions[0].agency.key: mentions[0].words})
        is_only_unit = line.casefold().partition(" ")[0] in _UNITS
        if not is_only_unit and not _rest(line, mentions) <= NAVIGATION | OFFICES | _FILLING:
            return Evidence("header")
        return Evidence("header", {mention.agency.key: mention.words for mention in mentions if mention.sure})

    def _alone_in(self, lines: Sequence[str]) -> Evidence:
        """The one agency that whole lines below a text name: several are a list of links."""
        whole = (line for line in lines if " " in line)
        found = (read for line in whole if (read := self._named_by_line(line)).named and read.sure)
        named = [read for read in found if all(" " in words for words in read.named.values())]
        keys = {key for read in named for key in read.named}
        return Evidence("footer", named[0].named if len(keys) == 1 else {}, sure=False)

    def _in_text(self, place: str, text: str) -> Evidence:
        mentions = self._names.find(text) if text else []
        named = {mention.agency.key: mention.words for mention in mentions if mention.sure}
        # Two letters are somebody's initials as well, several words (Supreme Court) many a body's.
        unsure = {
            mention.agency.key: mention.words
            for mention in mentions
            if not mention.sure and " " not in mention.words and len(mention.words) > len("XY")
        }
        return Evidence(place, named or unsure, sure=bool(named))

    def _of_code(self, number: str) -> Evidence:
        """The agencies whose abbreviation is a part of the release's number: `22/PIH/KOMINFO/2/2010`."""
        named: dict[str, str] = {}
        sure = False
        for part in number.split("/") if number else ():
            for code in (part, *re.split(r"[\s.\-]+", part)):
                known = self._codes.get(_NOT_CODE.sub("", code).upper())
                if known and known.key not in named and (code.isupper() or code in names_of(known)):
                    named[known.key] = code.strip()
                    sure = sure or not _is_ambiguous(code, known)
        return Evidence("number", named, sure)

    @cached_property
    def _headers(self) -> dict[str, Agency]:
        lines: dict[str, Agency] = {}
        for agency in self._agencies.values():
            for line in agency.header:
                lines.setdefault(fold(line), agency)
        return lines

    @cached_property
    def _codes(self) -> dict[str, Agency]:
        codes: dict[str, Agency] = {}
        for agency in self._agencies.values():
            for name in names_of(agency):
                if " " not in name or name == agency.abbreviation:
                    codes.setdefault(_NOT_CODE.sub("", name).upper(), agency)
        return codes


def _is_described(name: str, footers: Sequence[str]) -> bool:
    """Whether a line below the text says what a claimant is: `Larch Line is a carrier of timber`."""
    return name[:1].isupper() and any(line.startswith((f"{name} is ", f"The {name} is ")) for line in footers)


def _rest(line: str, mentions: Sequence[Mention]) -> set[str]:
    """The words of a line that are no agency's name, in lower case."""
    for mention in reversed(mentions):
        line = f"{line[: mention.start]} {line[mention.end :]}"
    return {word.casefold() for word in _WORD.findall(line)}


def _is_ambiguous(name: str, agency: Agency) -> bool:
    names = agency.ambiguous if isinstance(agency, ListedAgency) else ()
    return fold(name) in map(fold, names)
