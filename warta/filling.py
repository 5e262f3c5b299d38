"""What only the page of a body can fill into its HTML: where it leads, and words in the page's language.

What belongs here: putting these in the places that `warta.markup` left for them. What does not: where an
address leads (`warta.release_page`), and pictures, which come before (`warta.picture_markup`).
"""

from __future__ import annotations

import html as html_escapes
import re
from collections.abc import Callable, Sequence
from urllib.parse import urljoin

_PICTURE_OF_NOTHING = re.compile(r'<img(?: alt="([^"]*)")?(?: title="[^"]*")?>')
_INDEX = re.compile(r"(?<=/)index\.html(?=#|$)")
# What a table that may scroll begins with; no text can hold it.
_SCROLL = '<section class="scroll" tabindex="0"'


def fill(
    html: str,
    nonce: str,
    addresses: Sequence[str | None],
    backlink: Callable[[str], str],
    canonical: str = "",
) -> str:
    """`html` with its placeholders filled in.

    `addresses` are those of the references in order; None leaves the link's text without a link, and of a
    picture what it shows, in words.
    `backlink` gives the title of a footnote's way back, from its number. `canonical` is the permanent address
    of the page, by which its links tell on paper where they lead.
    """
    prefix = f"warta-{nonce}:"
    if prefix not in html:
        return html

    def replace(match: re.Match[str]) -> str:
        address = addresses[int(match[2])]
        if address is None:
            return ""
        leads = f' {match[1]}="{html_escapes.escape(address)}"'
        if not canonical or match[1] != "href" or "://" in address:
            return leads
        printed = _INDEX.sub("", urljoin(canonical, address))
        return f'{leads} data-print="{html_escapes.escape(printed)}"'

    filled = re.sub(rf' (href|src)="{re.escape(prefix)}(\d+)"', replace, html)
    if None in addresses:
        filled = _PICTURE_OF_NOTHING.sub(lambda match: match[1] or "", filled)
    return re.sub(
        rf"{re.escape(prefix)}back(\d+)", lambda match: html_escapes.escape(backlink(match[1])), filled
    )


def name_tables(html: str, name: Callable[[int], str]) -> str:
    """`html` with a name for each table that may scroll, by its number: the keyboard leads to it."""
    if _SCROLL not in html:
        return html
    parts = html.split(_SCROLL)
    named = (f'{_SCROLL} aria-label="{html_escapes.escape(name(at))}"' for at in range(1, len(parts)))
    return parts[0] + "".join(mark + part for mark, part in zip(named, parts[1:], strict=True))
