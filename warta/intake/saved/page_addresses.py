"""Addresses in a saved page: where its links and pictures lead from where it lay.

What belongs here: making one address whole, and reading one that is hidden from harvesters. What does not:
which links and pictures become lines (`warta.intake.saved.page_lines`).
"""

from __future__ import annotations

from urllib.parse import urljoin, urlsplit

from warta.intake.saved.inline_markdown import safe_address

_SCHEMES = frozenset({"http", "https", "mailto", "tel"})


def whole_address(href: str, base: str) -> str:
    """The address of a link, absolute where `base` is known; '' where no reader could go there."""
    href = href.strip()
    if not href or href.startswith("#"):
        return ""
    try:
        address = urljoin(base, href) if base else href
        scheme = urlsplit(address).scheme.lower()
    except ValueError:
        return ""
    return safe_address(address) if scheme in _SCHEMES else ""


def hidden_address(code: str) -> str:
    """The mail address that a content network has encoded against harvesters; '' where that is no code."""
    try:
        key, *letters = bytes.fromhex(code)
    except ValueError:
        return ""
    return bytes(letter ^ key for letter in letters).decode("utf-8", "replace")
