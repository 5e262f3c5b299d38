"""Which agencies' sites a page lies at, and at which sites its mail addresses are.

What belongs here: the addresses of one registry's agencies, found again in those of a page and of its
contacts. What does not: which of an agency's traces has more weight (`warta.intake.agencies.agency_choice`).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from urllib.parse import urlsplit

from warta.intake.agencies.agency_evidence import Evidence
from warta.model import Agency

# The part of a site that tells its news.
_NEWS_OF_SITE = re.compile(r"^(?:tribratanews|news|berita|portal|ppid|humas)\.")
_MAIL_HOST = re.compile(r"@([\w-]{1,63}(?:\.[\w-]{1,63}){1,5})")


class AgencyAddresses:
    """The addresses of the agencies of one registry."""

    def __init__(self, agencies: Iterable[Agency]) -> None:
        self._agencies = tuple(agencies)

    def on_page(self, urls: Sequence[str]) -> tuple[Evidence, Evidence]:
        """The agencies at whose site the page is, and those of whose site its own is a part."""
        at: dict[str, str] = {}
        below: dict[str, str] = {}
        for url in urls:
            host, path = host_and_path(url)
            for domain in _domains(host):
                known = [a for prefix, a in self._hosts.get(domain, ()) if path.startswith(prefix)]
                if known:
                    named = {agency.key: host for agency in known}
                    (at if domain == host else below).update(named)
                    break
        return Evidence("address", at, stated=True), Evidence("address", below, stated=True)

    def of_mail(self, line: str) -> Evidence:
        """The agencies at whose site a line's mail addresses are: `humas@x.go.id`."""
        named: dict[str, str] = {}
        for address in _MAIL_HOST.findall(line) if "@" in line else ():
            host = address.casefold().rstrip(".")
            for domain in _domains(host):
                known = [agency for path, agency in self._hosts.get(domain, ()) if path == "/"]
                if known and domain != host and (part := self._part_at(host)):
                    known = [part]
                named.update((agency.key, address) for agency in known)
        return Evidence("mail address", named)

    def lowest(self, evidence: Evidence) -> Evidence:
        """What a part says, without those of whose site that of another one named is a part.

        A letterhead has the ministry above its directorate: `pertanian.go.id`, `ditjenbun.pertanian.go.id`.
        """
        if len(evidence.named) < 2:
            return evidence
        hosts = {agency.key: host_and_path(agency.url)[0] for agency in self._agencies if agency.url}
        own = [hosts[key] for key in evidence.named if key in hosts]
        kept = [
            key
            for key in evidence.named
            if key not in hosts or not any(host.endswith(f".{hosts[key]}") for host in own)
        ]
        return evidence.among(kept)

    def of_site(self, host: str) -> Evidence:
        """The agencies of the site that a text's dateline names; other parts of theirs may be branches'."""
        at, _ = self.on_page([f"https://{_NEWS_OF_SITE.sub('', host)}/"] if host else [])
        return Evidence("dateline", at.named)

    def _part_at(self, host: str) -> Agency | None:
        """The agency whose short form a host begins with, where it has a site of its own in that land.

        At `rdb.trees.example` is the Rope and Dye Board, which belongs to the one of trees.
        """
        label, _, rest = host.partition(".")
        part = self._short_forms.get(label)
        own = host_and_path(part.url)[0] if part else ""
        return part if own and own.rpartition(".")[2] == rest.rpartition(".")[2] else None

    @cached_property
    def _short_forms(self) -> dict[str, Agency]:
        known = [agency for agency in self._agencies if agency.abbreviation and agency.url]
        return {agency.abbreviation.casefold(): agency for agency in reversed(known)}

    @cached_property
    def _hosts(self) -> dict[str, list[tuple[str, Agency]]]:
        hosts: dict[str, list[tuple[str, Agency]]] = {}
        for agency in self._agencies:
            if agency.url:
                host, path = host_and_path(agency.url)
                hosts.setdefault(host, []).append((path, agency))
        return hosts


def host_and_path(url: str) -> tuple[str, str]:
    """The host of an address without `www.`, and its path; both '' where it is none."""
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
