"""Files written whole or not at all.

What belongs here: putting a file in place so that nobody ever sees half of it, and nothing that somebody
else wrote meanwhile is lost. What does not: what is in the file. The files of `output/` have a journal
of their own (`warta.publish`).
"""

from __future__ import annotations

import errno
import os
from pathlib import Path


def write_new(path: Path, data: bytes) -> None:
    """Write a file that must not exist yet. Raises OSError, FileExistsError among them."""
    path.parent.mkdir(parents=True, exist_ok=True)
    draft = path.with_name(f".{path.name}.part")
    try:
        draft.write_bytes(data)
        _put_in_place(draft, path)
    finally:
        draft.unlink(missing_ok=True)


def replace(path: Path, before: bytes, data: bytes) -> None:
    """Write `data` in the place of a file that holds `before`.

    Raises OSError where it holds something else.
    """
    draft = path.with_name(f".{path.name}.part")
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
    draft = path.with_name(f".{path.name}.part")
    try:
        draft.write_bytes(data)
        draft.replace(path)
    finally:
        draft.unlink(missing_ok=True)


def _put_in_place(draft: Path, path: Path) -> None:
    try:
        os.link(draft, path)  # unlike a rename, this fails where the file exists
    except FileExistsError:
        raise
    except OSError:  # no hard links on this file system
        if path.exists():
            raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST), str(path)) from None
        draft.replace(path)
