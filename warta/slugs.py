"""Slugs: the last part of an address, made from a title or a label.

What belongs here: transliteration to lower-case ASCII and the limits of a slug. What does not: where
a slug stands in an address (`warta.urls`) and what happens when two are equal
(`warta.conversion` for new files, `warta.pages` for addresses).
"""

from __future__ import annotations

import re
from functools import lru_cache

MAX_LENGTH = 80
VALID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")

# Signs that tell names apart ("C++", "C#") where they end a word.
_ENDS_WORD = re.compile(r"(?<=\w)[+#]+")
_SIGNS = {"+": " plus", "#": " sharp"}

# Windows keeps these names for devices, with any ending; a folder of that name cannot be copied there.
_DEVICES = re.compile(r"(?:con|prn|aux|nul|com[0-9]|lpt[0-9])")


# Of names of offices and places few are seen for the first time.
@lru_cache(maxsize=10_000)
def make_slug(text: str, fallback: str) -> str:
    """A slug of at most `MAX_LENGTH` characters; `fallback`, itself a slug, where `text` yields none.

    Words are kept whole unless the first alone is too long.
    """
    from anyascii import anyascii  # its tables load late: most builds make no slug

    plain = re.sub(r"[’'ʼ`´]", "", text)
    plain = _ENDS_WORD.sub(lambda signs: "".join(map(_SIGNS.__getitem__, signs[0])) + " ", plain)
    ascii_text = (plain if plain.isascii() else str(anyascii(plain))).lower()
    slug = _cut("-".join(re.findall(r"[a-z0-9]+", ascii_text)), MAX_LENGTH)
    if not slug:
        return fallback
    return f"{slug}-" + fallback if _DEVICES.fullmatch(slug) else slug


def with_suffix(slug: str, suffix: str) -> str:
    """`slug` told apart by `suffix`, still within `MAX_LENGTH`."""
    return f"{_cut(slug, MAX_LENGTH - len(suffix) - 1)}-{suffix}"


def is_slug(text: str) -> bool:
    """Whether `text` may stand in an address as it is."""
    return len(text) <= MAX_LENGTH and VALID.fullmatch(text) is not None


def _cut(slug: str, length: int) -> str:
    if len(slug) <= length:
        return slug
    head = slug[: length + 1].rpartition("-")[0] or slug[:length]
    return head.strip("-")
