"""Files that belong to a release, such as the pictures of a post and the attachments of a mail.

What belongs here: writing them into the release's folder without ever overwriting one. What does not: which
they are (`warta.intake`) and the Markdown file beside them (`warta.conversion`, `warta.reconversion`).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from warta import atomic
from warta.errors import Problem, Severity
from warta.rawfile import RawFile


def write_beside(folder: Path, files: Mapping[str, bytes]) -> list[str]:
    """Write files that belong to a release into its folder; those that are there with other bytes stay.

    Returns the names of the latter. Raises OSError.
    """
    left = []
    for name, data in files.items():
        path = folder / name
        try:
            if path.read_bytes() != data:
                left.append(name)
        except FileNotFoundError:
            atomic.write_new(path, data)
    return left


def left_problem(raw: RawFile, names: Sequence[str]) -> Problem | None:
    """What to say of files that were left as they are; None where there are none."""
    if not names:
        return None
    message = (
        f"has other files beside it now than are kept: {', '.join(names)}; those kept are left as they are"
    )
    hint = "delete a kept file to have it written anew with the next change, or put the right one there"
    return Problem(raw.name, None, message, hint, Severity.REVIEW)
