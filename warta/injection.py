"""What the preview adds to a page, and the digests by which an open page is told from what it should be.

What belongs here: the script's place at the end of a page, and which of its bytes matter. What does not:
the script itself (`warta/data/preview.js`) and telling it anything (`warta.serving`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from warta.digests import digest_bytes

# Below an address that no page can have: names that begin with a dot are not served.
CHANNEL = "/.warta/channel"
SCRIPT = "/.warta/preview.js"
# An address of a style sheet without what tells two forms of it apart.
_STYLE = re.compile(rb"(assets/[^\"'<>\s]*?)\.[0-9a-f]{10}\.css")


def with_script(page: bytes) -> bytes:
    """A page with the preview's script at its end, which knows the digests of the page without it."""
    whole, form = digests(page)
    script = f'<script src="{SCRIPT}" data-page="{whole}" data-form="{form}"></script>\n'.encode()
    before, mark, after = page.rpartition(b"</body>")
    return before + script + mark + after if mark else page + script


def digests(page: bytes) -> tuple[str, str]:
    """The digest of a page, and that of its form but for which style sheets it has."""
    return digest_bytes(page), digest_bytes(_STYLE.sub(rb"\1.css", page))


def styles(page: bytes) -> Iterator[bytes]:
    """The address of each style sheet of a page, in order."""
    for link in re.findall(rb"<link\b[^>]*>", page):
        if re.search(rb"\brel=[\"']?stylesheet\b", link):
            yield from re.findall(rb"\bhref=[\"']([^\"']*)", link)
