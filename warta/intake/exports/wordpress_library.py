"""What a WordPress export holds for several posts, and by which numbers an item may ask for it.

What belongs here: the records of a file of the media library and of a reused block, and finding such
numbers in the bytes of an item. What does not: the passage through the export
(`warta.intake.exports.feed_index`), and what becomes of them in a post
(`warta.intake.exports.wordpress_media`, `warta.intake.exports.wordpress_reused`).
"""

from __future__ import annotations

import re
from dataclasses import dataclass

MOST_NAMED = 1_000
_NAMED = re.compile(
    rb"_thumbnail_id.{0,200}?meta_value>\D{0,12}(\d{1,12})|(?:ids|include)\s*=\s*[\"'\s]*([\d,\s]{1,5000})"
    rb"|attachment_id=(\d{1,12})"
    rb"|wp:(?:core/)?block\s+\{[^<>]{0,2000}?\bref(?:\"|&quot;|&#34;)\s*:\D{0,6}(\d{1,12})",
    re.DOTALL,
)


@dataclass(frozen=True, slots=True)
class Medium:
    """A file of the library: its address and what people called it."""

    url: str
    title: str


@dataclass(frozen=True, slots=True)
class Reused:
    """A block that many posts show: its text, why not everybody saw it (''), and what it names itself."""

    text: str
    why_held: str = ""
    named: tuple[str, ...] = ()


def numbers_named(data: bytes) -> tuple[str, ...]:
    """The numbers by which the bytes of an item may name files of the library and reused blocks."""
    found = (digits for named in _NAMED.findall(data) for digits in re.findall(rb"\d+", b" ".join(named)))
    return tuple(dict.fromkeys(digits.decode() for digits in found))[:MOST_NAMED]
