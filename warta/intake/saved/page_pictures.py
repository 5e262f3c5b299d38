"""Which pictures of a saved page belong to its text, and where they are.

What belongs here: pictures that are signs of the page (icons, portraits of writers, spacers), words for one
that are the page's title, and the places that a picture states while it is yet to load. What does not: the
line that a picture becomes (`warta.intake.saved.page_lines`), and the files that were saved with the page
(`warta.intake.saved.saved_pictures`).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from urllib.parse import unquote

from warta.intake.reading.endings import in_companion
from warta.intake.saved.page_tree import Element
from warta.intake.titles.same_titles import fold_title

# What pictures of the page's own are called, and the folders of designs in which only such lie.
_SMALL_PICTURE = re.compile(
    r"(?<![a-z])(?:icons?|ico|avatar|author|profile|emoji|spacer|pixel|blank|placeholder|loading|tracking)(?![a-z])"
    r"|logo(?![a-z])|/(?:themes?|templates?|skins?)/"
)
SMALLEST_PICTURE = 50
# Pixels of a side; signs are smaller, whatever they are called.
LARGE_PICTURE = 300
# Fewer letters, folded, may stand in a title by chance.
MIN_TITLE = 15
_LATER = ("data-src", "data-lazy-src", "data-original")
_ENDINGS = (".jpg", ".jpeg", ".png", ".gif", ".webp", ".avif")


def is_sign(picture: Element, names: str) -> bool:
    """Whether a picture is a sign of the page, by size or `names`: its class and source in small letters."""
    if _is_small(picture):
        return True
    if _SMALL_PICTURE.search(names) is None or _has_caption(picture):
        return False
    return not any(picture.number(side, 0) >= LARGE_PICTURE for side in ("width", "height"))


def names_of(picture: Element) -> str:
    """The class and source of a picture in small letters, but for a folder that a browser has named."""
    source = picture.get("src")
    if source[:5].lower() == "data:":
        source = ""
    elif in_companion(source):
        source = source.rpartition("/")[2]
    return f"{picture.get('class')} {source[:300]}".lower()


def stated_sources(picture: Element) -> list[str]:
    """Where a page says that a picture is, what it shows before what it is yet to load."""
    later = [picture.get(name) for name in _LATER]
    return [source for source in (picture.get("src"), *later, *_several(picture)) if source]


def sources_of(picture: Element) -> list[str]:
    """Where a picture may be, that of the picture itself before what stands in for it while it loads."""
    later = [picture.get(name) for name in _LATER]
    return [
        source
        for source in (*later, picture.get("src"), *_several(picture))
        if source and source[:5].lower() != "data:" and not _is_local(source)
    ]


def name_of(picture: Element) -> str:
    """The name of the file that a picture is at its site; '' where the page states none."""
    for source in stated_sources(picture):
        path = unquote(source.partition("?")[0].partition("#")[0])
        if source[:5].lower() not in ("data:", "blob:") and (name := path.rpartition("/")[2]):
            return name
    return ""


def headlines_of(root: Element) -> list[str]:
    """The page's headings of the first rank, as compared."""
    return [fold_title(element.text()) for element in root.walk() if element.tag == "h1"]


def says_title(words: str, titles: Sequence[str]) -> bool:
    """Whether the words for a picture are, as many systems have it, a title of the page or a part of one."""
    folded = fold_title(words)
    return len(folded) >= MIN_TITLE and any(folded in title for title in titles)


def leads_away(picture: Element) -> bool:
    """Whether a picture is a link to a page, as one that stands for another item is."""
    link = next((around for around in picture.ancestors() if around.tag == "a"), None)
    return link is not None and not link.get("href").startswith("#") and not is_of_picture(link.get("href"))


def is_of_picture(address: str) -> bool:
    """Whether an address is that of a picture, by its ending."""
    return address.partition("?")[0].lower().endswith(_ENDINGS)


def _several(picture: Element) -> list[str]:
    several = picture.get("srcset") or picture.get("data-srcset")
    return [several.strip().partition(" ")[0]]


def _is_local(source: str) -> bool:
    """Whether an address is of the folder in which a browser kept the parts of the page."""
    path = unquote(source).removeprefix("./")
    return path.count("/") == 1 and in_companion(path) != ""


def _has_caption(picture: Element) -> bool:
    figure = next((around for around in picture.ancestors() if around.tag == "figure"), None)
    return figure is not None and figure.first("figcaption") is not None


def _is_small(picture: Element) -> bool:
    return any(0 < picture.number(side, 0) < SMALLEST_PICTURE for side in ("width", "height"))
