"""YAML of values that need no thought: written letter for letter as the library would, in half the time.

What belongs here: which values are so plain that it is known how PyYAML writes them, and writing these.
What does not: all other values, which PyYAML writes, and reading (`warta.yamltext`). Nearly all values of a
converted file are plain, and PyYAML takes a tenth of its conversion to write them.
"""

from __future__ import annotations

import datetime
import re
from typing import Any

# Longer texts might be folded.
MAX_LENGTH = 2_000
# What stands in a text that goes on one line.
_SAFE = re.compile(r"[- A-Za-z0-9\u00c0-\u024f.,;()/'\"“”‘’–—…•%+&*!?=@$_|<>:#\[\]{}]+")
# What begins neither a number, a point in time nor anything else that YAML knows, words aside.
_TEXT_START = re.compile("[A-Za-z\u00c0-\u024f(“‘/$]")
# Words that YAML 1.1 takes for true, false or nothing.
_WORDS = frozenset("y n yes no on off true false null".split())
# What begins with a digit is text where it holds a letter of no number and no point in time, or a space:
# of all these, only a point in time may hold one.
_NO_NUMBER = re.compile(r"[g-su-wyG-SU-WY]|^(?!\d{4}-).* ")
_DIGEST = re.compile(r"(?=[0-9a-f]*[acdf])[0-9a-f]{64}")
# What a text must be quoted for that begins with it.
_INDICATORS = frozenset("#,[]{}&*!|>'\"%@")
_KEY = re.compile(r"[a-z][a-z0-9_.]{0,60}")


def plain_entry(name: object, value: object) -> str | None:
    """The lines of one entry of a block mapping; None where it takes the library to write it."""
    lines: list[str] = []
    try:
        _write_entry(name, value, "", lines)
    except _NotPlainError:
        return None
    return "".join(lines)


class _NotPlainError(Exception):
    """A value that PyYAML must write."""


def _write_entry(name: object, value: object, lead: str, lines: list[str]) -> None:
    """Add the lines of an entry; `lead` is what stands before its name: white space, and `- ` in a list."""
    if type(name) is not str or not _KEY.fullmatch(name) or name in _WORDS:
        raise _NotPlainError
    if type(value) is str:
        lines.append(f"{lead}{name}: {_text(value)}\n")
    elif type(value) is dict and value:
        lines.append(f"{lead}{name}:\n")
        for inner, item in value.items():
            _write_entry(inner, item, " " * len(lead) + "  ", lines)
    elif type(value) is list and value:
        lines.append(f"{lead}{name}:\n")
        for item in value:
            _write_item(item, " " * len(lead), lines)
    else:
        lines.append(f"{lead}{name}: {_scalar(value)}\n")


def _write_item(item: object, indent: str, lines: list[str]) -> None:
    if type(item) is not dict:
        lines.append(f"{indent}- {_scalar(item)}\n")
        return
    if not item:
        raise _NotPlainError
    lead = f"{indent}- "
    for name, value in item.items():
        _write_entry(name, value, lead, lines)
        lead = f"{indent}  "


def _scalar(value: Any) -> str:
    if type(value) is str:
        return _text(value)
    if type(value) is bool:
        return "true" if value else "false"
    if type(value) is int:
        return str(value)
    if type(value) is datetime.date:
        return value.isoformat()
    raise _NotPlainError


def _text(text: str) -> str:
    if not 0 < len(text) <= MAX_LENGTH or not _SAFE.fullmatch(text):
        raise _NotPlainError
    first, last = text[0], text[-1]
    if first == " " or last == " " or "  " in text:
        raise _NotPlainError
    # A colon before a space or the end, and a hash behind a space, mean something in a plain text.
    if first in _INDICATORS or last == ":" or ": " in text or " #" in text:
        return "'" + text.replace("'", "''") + "'"
    if _TEXT_START.match(first):
        if text.lower() in _WORDS:
            raise _NotPlainError
        return text
    if ("0" <= first <= "9" and _NO_NUMBER.search(text)) or _DIGEST.fullmatch(text):
        return text
    raise _NotPlainError
