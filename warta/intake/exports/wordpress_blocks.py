"""Blocks in the text of a WordPress export that its site did not show to everybody.

What belongs here: finding such blocks by what their marks say, and leaving them out with all that is in
them. What does not: shortcodes (`warta.intake.exports.wordpress_codes`) and paragraphs
(`warta.intake.exports.wordpress`). Rules:
https://developer.wordpress.org/block-editor/getting-started/fundamentals/markup-representation-block/, and
the block support `visibility`.
"""

from __future__ import annotations

import json
import re
from typing import Any

from warta.access_names import restricts

# Its groups: '/' of an end, the name, the attributes, '/' of a block that is empty.
BLOCK_MARK = re.compile(
    r"<!--\s+(/?)wp:([a-z0-9_/-]{1,100})(\s+\{(?:(?!-->|<!--).)*?\})?\s+(/?)-->", re.DOTALL
)
# Whom the plugin "Block Visibility" lets see a block, where that is everybody.
_EVERYBODY = frozenset({"", "all", "public", "logged-out"})


def without_hidden_blocks(text: str) -> tuple[str, list[str]]:
    """The text without blocks that not everybody saw, and what to tell of each."""
    if "wp:" not in text:
        return text, []
    pieces, told, position = [], [], 0
    opened: list[str] = []
    hidden_from = -1
    for mark in BLOCK_MARK.finditer(text):
        is_end, name = bool(mark[1]), mark[2]
        if not is_end:
            hides = hidden_from < 0 and _is_hidden(name, mark[3] or "")
            if hides:
                pieces.append(text[position : mark.start()])
                told.append(f"left out: a block that not everybody saw: wp:{name}")
            if mark[4]:
                position = mark.end() if hides else position
                continue
            opened.append(name)
            hidden_from = len(opened) - 1 if hides else hidden_from
        elif name in opened:
            while opened.pop() != name:
                pass
            if len(opened) <= hidden_from:
                hidden_from, position = -1, mark.end()
    if hidden_from < 0:
        pieces.append(text[position:])
    return "".join(pieces), told


def _is_hidden(name: str, attributes: str) -> bool:
    if restricts(name.rpartition("/")[2]):
        return True
    if "isibility" not in attributes:
        return False
    try:
        stated = json.loads(attributes)
    except (ValueError, RecursionError):
        return False
    metadata = stated.get("metadata")
    places = [stated, metadata] if isinstance(metadata, dict) else [stated]
    visible = [place.get("blockVisibility") for place in places]
    return any(one is False or _says_hidden(one) for one in visible)


def _says_hidden(stated: Any) -> bool:
    """Whether what a block states of its visibility hides it from somebody."""
    if isinstance(stated, dict):
        if stated.get("hideBlock") is True:
            return True
        by_role = stated.get("visibilityByRole", "")
        return by_role not in _EVERYBODY or any(map(_says_hidden, stated.values()))
    if isinstance(stated, list):
        return any(map(_says_hidden, stated))
    return False
