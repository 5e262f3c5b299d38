"""The media library of a WordPress export: its files, and by which numbers an item may ask for them.

What belongs here: the record of a file, and finding such numbers in the bytes of an item. What does not: the
passage through the export (`warta.intake.feed_index`), and what becomes of a file in a post
(`warta.intake.wordpress_media`).
"""

from __future__ import annotations

import re
from dataclasses import dataclass

MOST_NAMED = 1_000
_NAMED = re.compile(
    rb"_thumbnail_id.{0,200}?meta_value>\D{0,12}(\d{1,12})|(?:ids|include)\s*=\s*[\"'\s]*([\d,\s]{1,5000})"
    rb"|attachment_id=(\d{1,12})",
    re.DOTALL,
)


@dataclass(frozen=True, slots=True)
class Medium:
    """A file of the library: its address and what people called it."""

    url: str
    title: str


def numbers_named(data: bytes) -> tuple[str, ...]:
    """The numbers by which the bytes of an item may name files of the library."""
    found = (digits for named in _NAMED.findall(data) for digits in re.findall(rb"\d+", b" ".join(named)))
    return tuple(dict.fromkeys(digits.decode() for digits in found))[:MOST_NAMED]
