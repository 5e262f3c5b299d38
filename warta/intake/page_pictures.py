"""Which pictures of a saved page belong to its text, and where they are.

What belongs here: pictures that are signs of the page (icons, portraits of writers, spacers), and the places
that a picture states while it is yet to load. What does not: the line that a picture becomes
(`warta.intake.page_lines`), and its download (`warta.kept_pictures`).
"""

from __future__ import annotations

import re

from warta.intake.page_tree import Element

_SMALL_PICTURE = re.compile(
    r"\b(?:icon|icons|logo|avatar|author|profile|author|profile|emoji|spacer|pixel|blank|placeholder|loading|tracking)\b"
)
SMALLEST_PICTURE = 50


def is_sign(picture: Element, names: str) -> bool:
    """Whether a picture is a sign of the page, by size or `names`: its class and source in small letters."""
    return _is_small(picture) or _SMALL_PICTURE.search(names) is not None


def sources_of(picture: Element) -> list[str]:
    """Where a picture may be, that of the picture itself before what stands in for it while it loads."""
    later = [picture.get(name) for name in ("data-src", "data-lazy-src", "data-original")]
    several = picture.get("srcset") or picture.get("data-srcset")
    return [
        source
        for source in (*later, picture.get("src"), several.strip().partition(" ")[0])
        if source and not source.startswith("data:") and not _is_local(source)
    ]


def _is_local(source: str) -> bool:
    """Whether an address is of the folder in which a browser kept the parts of the page."""
    return source.startswith("./") and "_files/" in source


def _is_small(picture: Element) -> bool:
    return any(0 < picture.number(side, 0) < SMALLEST_PICTURE for side in ("width", "height"))
