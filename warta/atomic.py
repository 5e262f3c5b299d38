"""Files written whole or not at all.

What belongs here: putting a file in place so that nobody ever sees half of it, and nothing that somebody
else wrote meanwhile is lost. What does not: what is in the file. The files of `output/` have a journal
of their own (`warta.publish`).
"""

from __future__ import annotations

import errno
import os
from pathlib import Path

_DRAFT = ".part"


def write_new(path: Path, data: bytes) -> None:
    """Write a file that must not exist yet. Raises OSError, FileExistsError among them."""
    path.parent.mkdir(parents=True, exist_ok=True)
    draft = _draft_of(path)
    try:
        draft.write_bytes(data)
        _put_in_place(draft, path)
    finally:
        draft.unlink(missing_ok=True)


def replace(path: Path, before: bytes, data: bytes) -> None:
    """Write `data` in the place of a file that holds `before`.

    Raises OSError where it holds something else.
    """
    draft = _draft_of(path)
    try:
        with draft.open("wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())  # else a power failure could leave the name with nothing behind it
        if path.read_bytes() != before:
            raise OSError(errno.EBUSY, "was changed meanwhile", str(path))
        draft.replace(path)
    finally:
        draft.unlink(missing_ok=True)


def write_over(path: Path, data: bytes) -> None:
    """Write a file whether or not it exists. Raises OSError."""
    path.parent.mkdir(parents=True, exist_ok=True)
    draft = _draft_of(path)
    try:
        draft.write_bytes(data)
        draft.replace(path)
    finally:
        draft.unlink(missing_ok=True)


def _draft_of(path: Path) -> Path:
    """Where a file is written before it is put in place, with nothing there.

    What a run that was killed has left there may be another name of the file itself.
    """
    draft = path.with_name(f".{path.name}{_DRAFT}")
    draft.unlink(missing_ok=True)
    return draft


def is_draft(path: Path) -> bool:
    """Whether a file is what a run leaves that was ended before the file was in place."""
    return path.name.startswith(".") and path.name.endswith(_DRAFT)


def _put_in_place(draft: Path, path: Path) -> None:
    try:
        os.link(draft, path)  # unlike a rename, this fails where the file exists
    except FileExistsError:
        raise
    except OSError:  # no hard links on this file system
        if path.exists():
            raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST), str(path)) from None
        draft.replace(path)
