"""What a page prints on the line of a title beside the headline itself.

What belongs here: cutting a bullet, marks of Markdown, the kind and number of the release, or the name of
the site off a title. What does not: which line is the title (`warta.intake.titles.head`), and the label of
a mail's subject (`warta.intake.marks.labels`).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from warta.intake.lines import Line

FEWEST_WORDS = 4
_BULLET = re.compile(r"[•●▪◦·]\s+(?=\S)")
# The marks of a heading in Markdown, as some programs copy a page, or of a message: `# …`, `**…**`, `*…*`.
_HEADING = re.compile(r"#{1,6}\s+(?P<hashed>\S.*?)\s*#*|(?P<mark>\*\*|__|\*)(?P<bold>[^*]*[^*_])(?P=mark)")
# Siaran Pers No. 71/HM/KKD/02/2025 tentang …
_KIND_AND_NUMBER = re.compile(
    r"(?:siaran pers|keterangan pers|press release|news release|media release)\s*,?\s*"
    r"(?:nomor|no\.?|number)\s*[:.]?\s*(?P<number>[\w./-]*\d[\w./-]*)\s*(?:tentang\b|about\b|[:–—|]|\s-\s)\s*",
    re.IGNORECASE,
)
# The way to a headline, where the page prints it nowhere else: » Info Aktual » …
_WAY = re.compile(r"(?:(?:[»›]\s*)?(?:[^\W\d]\w*\s){1,3}[»›]\s+)+(?=\S)")
# 22-283MR Credit broker …
_CODE = re.compile(r"(?P<number>\d{2,4}-\d{2,4}[A-Z]{2,3})\s+(?=[A-Z“\"‘'])")

# The name of a site behind a headline, of five words at most.
_WITH_SITE = re.compile(
    r"(?P<headline>\S.*\S) [-–—|] (?P<first>[A-Z][\w]{2,20})(?: [A-Z][\w.&'’-]*| (?:dan|and|of|the)){0,4}"
)


class TitleParts(NamedTuple):
    """A headline, and the number of the release that stood before it, or ''."""

    headline: str
    number: str = ""


def title_parts(title: str) -> TitleParts:
    """The headline of a printed title, without what stands before it; a short rest is none."""
    if bullet := _BULLET.match(title):
        title = title[bullet.end() :]
    if heading := _HEADING.fullmatch(title):
        title = heading["hashed"] or heading["bold"]
    if (way := _WAY.match(title)) and title.count(" ", way.end()) + 1 >= FEWEST_WORDS:
        title = title[way.end() :]
    found = _KIND_AND_NUMBER.match(title) or _CODE.match(title)
    if not found or len(title[found.end() :].split()) < FEWEST_WORDS:
        return TitleParts(title)
    return TitleParts(title[found.end() :], found["number"])


def without_site(title: str, lines: Sequence[Line]) -> str:
    """A title as browsers show it, without the name of the site behind it: `Dermaga Dibuka - BUT Rimbun`.

    Such a title is the first of the page's `lines`. That the last words are a name shows by an address on
    another of these, which their first one begins.
    """
    found = _WITH_SITE.fullmatch(title)
    if not found or len(found["headline"].split()) < FEWEST_WORDS:
        return title
    if title != next((line.printed for line in lines if line.printed), ""):
        return title
    name = re.escape(found["first"])
    address = re.compile(rf"(?<![\w.-])(?:www\.)?{name}[\w-]*(?:\.[a-z]{{2,}})+", re.IGNORECASE)
    is_site = any("." in line.text and address.search(line.text) for line in lines)
    return found["headline"] if is_site else title
