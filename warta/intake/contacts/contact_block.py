"""Contact blocks: the lines that tell whom the media may ask, and how.

What belongs here: telling which lines together are such a block, as patterns over the kinds of lines. What
does not: the kind of one line (`warta.intake.contacts.contact_lines`), who is in a block
(`warta.intake.roles.contacts`), and where in a page one may stand (`warta.intake.roles.assignment`).
"""

from __future__ import annotations

import re
import sys
from collections.abc import Sequence

from warta.intake.contacts.contact_lines import (
    MAX_LENGTH,
    behind_sender,
    heads_public_relations,
    kind_of,
    may_announce,
)
from warta.intake.contacts.contact_ways import may_be_way
from warta.intake.lines import Line

MAX_LINES = 40
_TOO_MANY_TEXTS = "TTTTTTT"
# Blocks as patterns over the kinds of lines (see `kind_of`): a person or office with the ways to reach it,
_MORE = r"(?:w?W|A|B|U|S)*+"
# whose role may look like a heading (`Press officer`),
_ENTRY = rf"(?:[TRA]{{1,6}}M?(?:w?W|B|C)|C){_MORE}"
# ... one that is announced,
_HEADINGS = r"(?:[LM]b?(?:[TR]b?(?=L))?)+"
_ANNOUNCED = (
    rf"(?:{_HEADINGS}(?:{_ENTRY}|w?W{_MORE})|Lb?[TR]{{1,3}}|L(?=b?D)|D{_MORE}"
    rf"|N[TRA]{{0,5}}(?:(?:w?W|C){_MORE})?)"
)
# ... one that is not, for which less may pass; or the head of public relations, who signs.
_BARE = rf"(?:[TR][TRA]{{0,3}}w?W|(?:Rb?)?C){_MORE}|(?:RT|TR)(?=b|$)"
_BLOCK = re.compile(rf"(?:{_ANNOUNCED}|{_BARE})(?:b?(?:{_ANNOUNCED}|{_ENTRY}|P(?:w?W|C)?|S|MU))*+")


_LETTERHEAD = re.compile("[TR]{1,2}B")


def contact_block(lines: Sequence[Line], start: int, stop: int = sys.maxsize) -> int:
    """How many lines from `start` on are a contact block, blank ones within it included; 0 for none.

    Only lines before `stop` are looked at.

    A block is announced (`Narahubung:`) or is a short name with a telephone or an address below it. To
    be asked of lines at the end of a text, or below its end mark: an announcing sentence within the
    text looks the same.
    """
    if start >= len(lines) or not _may_begin(lines, start):
        return 0
    kinds = ""
    for line in lines[start : min(stop, start + MAX_LINES)]:
        kind = kind_of(line)
        kinds += kind
        if kind == "x" or kinds.endswith(_TOO_MANY_TEXTS):
            break
    found = _BLOCK.match(kinds)
    return len(found[0].rstrip("b")) if found else 0


def letterhead_below(lines: Sequence[Line], start: int, stop: int) -> int:
    """How many lines from `start` on are an agency's name and its street with a telephone; 0 for none.

    To be asked of lines below a text: above a title they are a letterhead, and no contact.
    """
    found = _LETTERHEAD.match("".join(map(kind_of, lines[start : min(start + 3, stop)])))
    return found.end() if found else 0


def _may_begin(lines: Sequence[Line], start: int) -> bool:
    """Whether a block may begin at `start`: a cheap test for the many lines where none does."""
    line = lines[start]
    text = behind_sender(line.text)
    if line.is_blank or len(text) > MAX_LENGTH:
        return False
    if may_announce(text) or may_be_way(text):
        return True
    below = lines[start + 1 : start + 7]
    return bool(
        heads_public_relations(text)
        or (below and heads_public_relations(below[0].text))
        or any(may_be_way(other.text[:MAX_LENGTH]) for other in below)
    )
