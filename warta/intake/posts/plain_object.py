"""A program of JavaScript that is no more than one object, read without being run.

What belongs here: telling such a program, and its values. What does not: where generators have such programs
(`warta.intake.posts.post_inherited`, `warta.intake.posts.post_head`).
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from warta.yamltext import YamlError, read_yaml

_OBJECT = re.compile(r"\A(?:(?:module\.exports\s*=|export\s+default)\s*)?(\{.*\})\s*;?\s*\Z", re.DOTALL)
_REMARK = re.compile(r"/\*.*?\*/|^\s*//[^\n]*$|(?<=[,{\[])\s*//[^\n]*$", re.DOTALL | re.MULTILINE)
_PROGRAM = re.compile(r"=>|\bfunction\b|\brequire\(|\beleventyComputed\b|\.\.\.[A-Za-z]|`|\bnew\s+[A-Z]")


def read_object(text: str) -> Mapping[str, Any] | None:
    """The values of the object that is all of the program `text`; None where only running it would tell."""
    found = _OBJECT.match(_REMARK.sub("", text).strip())
    return None if not found or _PROGRAM.search(found[1]) else read_values(found[1])


def read_values(text: str) -> Mapping[str, Any] | None:
    """The values of an object as JSON and JavaScript write it; None for what is none."""
    try:
        plain = read_yaml(text.replace("\t", " ")).plain()  # of which JSON is a part
    except (YamlError, RecursionError, ValueError):
        return None
    # To YAML `{draft:true}` is one word.
    return plain if isinstance(plain, dict) and not any(":" in str(name) for name in plain) else None
