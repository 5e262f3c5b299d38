"""Files that belong to a release, such as the pictures of a post and the attachments of a mail.

What belongs here: writing them into the release's folder without ever overwriting one. What does not: which
they are (`warta.intake`) and the Markdown file beside them (`warta.conversion`, `warta.reconversion`).
"""

from __future__ import annotations

from collections.abc import Container, Iterable, Mapping, Sequence
from pathlib import Path

from warta import atomic
from warta.digests import digest_bytes
from warta.errors import Problem, Severity
from warta.rawfile import RawFile


def write_beside(folder: Path, files: Mapping[str, bytes], former: Container[str] = ()) -> list[str]:
    """Write files that belong to a release into its folder; those that are there with other bytes stay.

    Only one whose digest is among `former` gives way: an earlier conversion wrote it, and nobody else.
    Returns the names of those that stay. Raises OSError.
    """
    left = []
    for name, data in files.items():
        path = folder / name
        try:
            there = path.read_bytes()
        except FileNotFoundError:
            atomic.write_new(path, data)
            continue
        if there != data and digest_bytes(there) in former:
            atomic.replace(path, there, data)
        elif there != data:
            left.append(name)
    return left


def is_open_for(folder: Path, files: Mapping[str, bytes]) -> bool:
    """Whether a folder is not there, or holds nothing but some of `files` as a run left them that was ended.

    So is the folder of a release whose Markdown file was deleted for it to be converted anew.
    """
    there = [path for path in folder.rglob("*") if not path.is_dir() and not atomic.is_draft(path)]
    names = [path.relative_to(folder).as_posix() for path in there]
    return all(files.get(name) == path.read_bytes() for name, path in zip(names, there, strict=True))


def missing_beside(folder: Path, files: Iterable[str]) -> list[str]:
    """The names of `files` that are not in a folder."""
    return [name for name in files if not (folder / name).exists()]


def left_problem(raw: RawFile, names: Sequence[str]) -> Problem | None:
    """What to say of files that were left as they are; None where there are none."""
    if not names:
        return None
    message = (
        f"has other files beside it now than are kept: {', '.join(names)}; those kept are left as they are"
    )
    hint = "put the right one there; or delete a kept file: `python build.py convert --again --yes` writes it"
    return Problem(raw.name, None, message, hint, Severity.REVIEW)
