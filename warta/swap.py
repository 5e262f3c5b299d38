"""Two folders swapped in one step, so that nobody ever sees a mixture of them.

What belongs here: making a folder whole by hard links to another, and the system call that swaps. What
does not: what is in the two (`warta.publish`).
"""

from __future__ import annotations

import contextlib
import os
import sys
from collections.abc import Collection
from pathlib import Path

_AT_FDCWD = -100
_RENAME_EXCHANGE = 2  # Linux, renameat2(2)


class CannotSwapError(Exception):
    """The system or the folders do not allow it; the folders are as they were."""


def complete(tree: Path, folder: Path, left_out: Collection[str]) -> None:
    """Add to `tree` what `folder` has and `tree` lacks, but for the files in `left_out`.

    Files are added as hard links to the same bytes, paths are relative with forward slashes. Raises
    CannotSwapError.
    """
    if folder.is_symlink() or folder.is_mount():
        raise CannotSwapError
    try:
        if folder.exists():
            _link_below(str(tree), str(folder), "", frozenset(left_out))
    except OSError:
        raise CannotSwapError from None


def _link_below(tree: str, folder: str, prefix: str, left_out: frozenset[str]) -> None:
    entries = list(os.scandir(f"{folder}/{prefix}"))
    files = [entry for entry in entries if not entry.is_dir(follow_symlinks=False)]
    staying = [entry for entry in files if f"{prefix}{entry.name}" not in left_out]
    if prefix and (staying or not entries):
        os.makedirs(f"{tree}/{prefix}", exist_ok=True)  # noqa: PTH103
    for entry in staying:
        with contextlib.suppress(FileExistsError):
            os.link(entry.path, f"{tree}/{prefix}{entry.name}", follow_symlinks=False)
    for entry in entries:
        if entry.is_dir(follow_symlinks=False):
            _link_below(tree, folder, f"{prefix}{entry.name}/", left_out)


def swap_in(new: Path, folder: Path) -> None:
    """Put the folder `new` in the place of `folder`, and what was there in the place of `new`.

    Raises CannotSwapError.
    """
    try:
        if not folder.exists():
            new.rename(folder)
            return
        _exchange(new, folder)
    except OSError:
        raise CannotSwapError from None


def can_swap() -> bool:
    """Whether this system has the call at all."""
    return sys.platform == "linux"


def _exchange(one: Path, other: Path) -> None:
    import ctypes  # late: only a large publication needs it

    library = ctypes.CDLL(None, use_errno=True)
    if not hasattr(library, "renameat2"):
        raise CannotSwapError
    names = (os.fsencode(one), os.fsencode(other))
    if library.renameat2(_AT_FDCWD, names[0], _AT_FDCWD, names[1], _RENAME_EXCHANGE) != 0:
        raise OSError(ctypes.get_errno(), "renameat2")
