"""Values of a YAML document with their places, and what a plain scalar stands for.

What belongs here: the value that reading gives, and the core schema of YAML 1.2 (section 10.3), by which a
scalar without quotes is a number, true, false, nothing or text. What does not: reading a document
(`warta.yamltext`, and `warta.plain_nodes` for plain ones).
"""

from __future__ import annotations

import math
import re
import string
from dataclasses import dataclass
from typing import Any

_NULL = re.compile(r"~|null|Null|NULL|")
_BOOL = re.compile(r"true|True|TRUE|false|False|FALSE")
# Each form is one that PyYAML's writer quotes when it means text, so text comes back as text.
_INT = re.compile(r"[-+]?(?:0|[1-9][0-9]{0,17})", re.ASCII)
_FLOAT = re.compile(r"[-+]?[0-9]+\.[0-9]*(?:[eE][-+][0-9]{1,3})?|\.[0-9]+", re.ASCII)

# What none of these forms begins with is text; most of it begins with one of the letters.
_TEXT_START = re.compile(r"[^~nNtTfF+\-.0-9]")
LETTERS_OF_TEXT = frozenset(string.ascii_letters) - set("nNtTfF")


@dataclass(slots=True)  # not frozen, which takes three times as long to make
class Node:
    """A value and the line it starts on; nobody changes it.

    `value` is None, bool, int, float, str, a list of nodes, or a dict of str to node.
    `text` is a scalar as written.
    """

    value: Any
    line: int
    text: str = ""

    def plain(self) -> Any:
        """The value without places."""
        if isinstance(self.value, list):
            return [item.plain() for item in self.value]
        if isinstance(self.value, dict):
            return {key: item.plain() for key, item in self.value.items()}
        return self.value


def core_value(text: str) -> Any:
    """What a scalar without quotes stands for: None, a bool, an int, a finite float, or itself."""
    if _TEXT_START.match(text):
        return text
    if _NULL.fullmatch(text):
        return None
    if _BOOL.fullmatch(text):
        return text.lower() == "true"
    if _INT.fullmatch(text):
        return int(text)
    if _FLOAT.fullmatch(text) and math.isfinite(float(text)):
        return float(text)
    return text
