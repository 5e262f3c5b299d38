"""Lists of words and patterns that ship with the rules.

What belongs here: reading a file of `warta/data` that holds sections of lines. What does not: what the
words mean (the modules that ask for them).
"""

from __future__ import annotations

import re
from pathlib import Path

FOLDER = Path(__file__).parent.parent / "data"
_SECTION = re.compile(r"\[([a-z -]+)\]")


def read_sections(name: str) -> dict[str, list[str]]:
    """The lines of each section of a list: `[section]`, then a line for each entry; `#` begins a comment."""
    sections: dict[str, list[str]] = {}
    current: list[str] = []
    for line in (FOLDER / name).read_text(encoding="utf-8").splitlines():
        if line.startswith("# ") or not line:
            continue
        if section := _SECTION.fullmatch(line):  # a pattern may begin and end with brackets too
            current = sections.setdefault(section[1], [])
        else:
            current.append(line)
    return sections
