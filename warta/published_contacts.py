"""What of a release's contacts is published.

What belongs here: the parts that the setting `contacts` may name, and the choice among them. What does not:
finding contacts in a raw text (`warta.intake.roles.contacts`). Whoever is named in a release of ten years
ago has another telephone now, and a private address was never the agency's to give: where the setting says
nothing, only names, offices and the addresses of public bodies are shown.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from typing import Any
from urllib.parse import urlsplit

PARTS = ("name", "role", "office", "email", "url", "phone", "private_email", "private_url", "note")
DEFAULT_PARTS = ("name", "role", "office", "email", "url")
# Domains below which only public bodies, schools and universities are registered.
_PUBLIC_BODY = re.compile(
    r"(?:.+\.)?(?:gov|mil|edu|int|(?:go|gov|gob|gub|gouv|govt|mil|ac|edu|sch|desa)\.[a-z]{2}|gc\.ca|europa\.eu|un\.org)"
)
# A telephone or mail address that stands among other words.
_WITHIN = re.compile(r"@|[0-9](?:[ ().\-–/]?[0-9]){6,}")


def published_contact(contact: Mapping[str, str], parts: Collection[str], agency_url: str) -> dict[str, Any]:
    """The parts of `contact` that are published, by name; empty where none is.

    A mail or web address is the agency's where its host is that of `agency_url` or a public body's;
    any other is private.
    """
    shown = {name: contact[name] for name in ("phone", "note") if name in contact and name in parts}
    for name in ("name", "role", "office"):
        if name in contact and name in parts and not _WITHIN.search(contact[name]):
            shown[name] = contact[name]
    for name, host in (("email", _mail_host(contact)), ("url", _web_host(contact.get("url", "")))):
        part = name if _is_official(host, _web_host(agency_url)) else f"private_{name}"
        if name in contact and part in parts:
            shown[name] = contact[name]
    return shown


def _is_official(host: str, agency_host: str) -> bool:
    if agency_host and (host == agency_host or host.endswith(f".{agency_host}")):
        return True
    return _PUBLIC_BODY.fullmatch(host) is not None


def _mail_host(contact: Mapping[str, str]) -> str:
    return contact.get("email", "").rpartition("@")[2].strip(" .>").lower()


def _web_host(url: str) -> str:
    try:
        host = urlsplit(url).hostname or ""
    except ValueError:
        return ""
    return host.removeprefix("www.").rstrip(".")
