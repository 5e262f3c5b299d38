"""Lists of words and patterns that ship with the rules.

What belongs here: reading a file of `warta/data` that holds sections of lines. What does not: what the
words mean (the modules that ask for them).
"""

from __future__ import annotations

from pathlib import Path

FOLDER = Path(__file__).parent.parent / "data"


def read_sections(name: str) -> dict[str, list[str]]:
    """The lines of each section of a list: `[section]`, then a line for each entry; `#` begins a comment."""
    sections: dict[str, list[str]] = {}
    current: list[str] = []
    for line in (FOLDER / name).read_text(encoding="utf-8").splitlines():
        if line.startswith("# ") or not line:
            continue
        if line.startswith("[") and line.endswith("]"):
            current = sections.setdefault(line[1:-1], [])
        else:
            current.append(line)
    return sections
