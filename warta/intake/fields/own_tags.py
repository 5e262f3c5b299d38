"""The tags that a source has for a release: in the page's metadata, or on a printed line of tags.

What belongs here: gathering them as they stand. What does not: which of them are terms of the archive's
vocabulary (`warta.tags`) and what becomes of the others (`warta.proposals`).
"""

from __future__ import annotations

from collections.abc import Iterable

from warta.agencies import fold
from warta.intake.role import Role
from warta.intake.shapes.furniture import Kind, furniture_kind, tags_of
from warta.intake.sheets.marking import Roles

# Pages that are to be found for everything list hundreds of keywords; none of them is about that many things.
MOST = 24
LONGEST = 60
_NOT_BESIDE = frozenset({Role.BODY, Role.BLANK})


def own_tags(stated: Iterable[str], roles: Roles) -> list[str]:
    """The tags in a page's metadata and on lines of tags outside the text, each once, as first spelled."""
    pairs = zip(roles.lines, roles.roles, strict=True)
    beside = [line.text for line, role in pairs if role not in _NOT_BESIDE]
    of_tags = Kind.TAGS
    printed = [tag for text in beside if furniture_kind(text) is of_tags for tag in tags_of(text)]
    found: dict[str, str] = {}
    for tag in (*stated, *printed):
        words = " ".join(tag.split())
        if 1 < len(words) <= LONGEST and words.isprintable():
            found.setdefault(fold(words), words)
    return list(found.values())[:MOST]
