"""Whether the line that is taken for the title of a saved page is what the page states as its title.

What belongs here: comparing both, and what a review says where they have nothing in common. What does not:
which line is the title (`warta.intake.head`), and what a page states (`warta.intake.page_titles`).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace

from warta.intake.json_ld import MIN_WORD, fold_title
from warta.intake.lines import Line
from warta.intake.page import Metadata, Stated

# What systems for publishing fill in with the item's own headline, and seldom with the site's name.
_OF_ITEM = (
    "heading of the page, as its metadata",
    "line of the page, as its metadata",
    "JSON-LD headline",
    "itemprop headline",
    "meta og:title",
    "meta twitter:title",
)
_SHOWN = ("heading of the page", "line of the page")
# A stated title of fewer words may be the name of a section.
FEWEST_WORDS = 4
# A printed one of more words that is no headline of the page would be a strange chance.
MOST_WORDS = 4


def without_agencies(metadata: Metadata, is_header: Callable[[str], bool]) -> Metadata:
    """`metadata` without the titles that only name an agency, as many systems state on all their pages."""
    titles = tuple(title for title in metadata.titles if not is_header(title.value))
    return metadata if len(titles) == len(metadata.titles) else replace(metadata, titles=titles)


def as_headed(printed: str, stated: Iterable[Stated]) -> str:
    """A title; one in capitals, as a letterhead repeats it, in the case that the page's heading has."""
    if not printed.isupper():
        return printed
    shown = (title.value for title in stated if title.where.startswith(_SHOWN))
    return next((title for title in shown if fold_title(title) == fold_title(printed)), printed)


def better_title(printed: str, lines: list[Line], metadata: Metadata) -> Stated | None:
    """The title that the page states, where the printed one is the site's name or a scrap; else None."""
    stated = _of_item(metadata)
    if stated is None or _has_part_in(printed, metadata):
        return None
    if fold_title(printed) in {fold_title(site.value) for site in metadata.sites}:
        return stated
    is_heading = any(line.form.startswith("heading") for line in lines)
    return None if is_heading or len(printed.split()) > MOST_WORDS else stated


def doubt_title(printed: str, metadata: Metadata) -> str:
    """What a review says of a title that has no word of the one that the page states; '' for nothing."""
    stated = _of_item(metadata)
    if stated is None or _has_part_in(printed, metadata):
        return ""
    return f"{stated.where} says {stated.value!r}; look which is the headline"


def _of_item(metadata: Metadata) -> Stated | None:
    """The first title that the page states for its item, and that is no name of the site."""
    sites = {fold_title(site.value) for site in metadata.sites}
    return next(
        (
            title
            for title in metadata.titles
            if title.where.startswith(_OF_ITEM)
            and len(title.value.split()) >= FEWEST_WORDS
            and fold_title(title.value) not in sites
        ),
        None,
    )


def _has_part_in(printed: str, metadata: Metadata) -> bool:
    """Whether a title shares a longer word with one that the page states."""
    words = {fold_title(word) for word in printed.split() if len(word) >= MIN_WORD} - {""}
    folded = fold_title(printed)
    titles = (fold_title(title.value) for title in metadata.titles if len(title.value.split()) > 1)
    return any(folded in title or any(word in title for word in words) for title in titles)
