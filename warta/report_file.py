"""The file that `--report` names: whether it may be written.

What belongs here: keeping a slip of the pen from writing over evidence, edits or what is published. What does
not: what a report says (`warta.report`).
"""

from __future__ import annotations

import json
from pathlib import Path

from warta.places import Places

# A line of a report that is longer is none that Warta writes about a file that is there by mistake.
_LONGEST_LINE = 10_000_000


def why_unwritable(places: Places, path: Path) -> str:
    """Why the report cannot or must not be written to `path`, told before any work; '' where it can."""
    whole = path.resolve()
    if folder := places.folder_around(whole):
        return f"lies in {folder.name}/, which holds the archive; the report tells of what is not published"
    if whole.is_file() and not _is_report(whole):
        return "exists and is no report"
    try:
        with path.open("a", encoding="utf-8"):
            return ""
    except OSError as error:
        return error.strerror or str(error)


def _is_report(path: Path) -> bool:
    """Whether a file is empty or begins as a report does: with an object in JSON that has a `kind`."""
    try:
        with path.open("rb") as file:
            first = file.readline(_LONGEST_LINE)
        row = json.loads(first) if first.strip() else {"kind": ""}
    except (OSError, ValueError):
        return False
    return isinstance(row, dict) and "kind" in row
