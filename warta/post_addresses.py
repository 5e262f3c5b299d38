"""Addresses of links in posts that CommonMark takes for no address, put as it reads them.

What belongs here: addresses with spaces, which kramdown allows, and addresses between quotes, which leave no
link at all. What does not: where an address leads (`warta.adopted_links`).
Rules: https://kramdown.gettalong.org/syntax.html#automatic-and-manual-links-and-images
"""

from __future__ import annotations

import re

from warta.code_spans import outside_code

_ADDRESS = r"(?:https?://|mailto:|tel:|\.{0,2}/)"
_SPACED = re.compile(
    rf"""(?<=\])\([ ]?(?P<address>{_ADDRESS}[^\s()<>"']*(?:[ ]+[^\s()<>"']+){{1,20}})"""
    r"""(?P<title>[ ]+"[^"\n]*")?[ ]*\)"""
)
_QUOTED = re.compile(rf"""(?<=\])\([ ]?["'“”](?P<address>{_ADDRESS}[^\s()<>"'“”]+)["'“”][ ]?\)""")


def with_plain_addresses(text: str, *, is_kramdown: bool) -> str:
    """The text with such addresses between angle brackets, what stands in code left as it is."""
    if "](" not in text:
        return text
    text = outside_code(text, _QUOTED, lambda found: f"(<{found['address']}>)")
    if not is_kramdown:
        return text
    return outside_code(text, _SPACED, lambda found: f"(<{found['address']}>{found['title'] or ''})")
