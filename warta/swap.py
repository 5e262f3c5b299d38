"""Two folders swapped in one step, so that nobody ever sees a mixture of them.

What belongs here: the clone of a folder by hard links, and the system call that swaps. What does not:
what is changed in the clone (`warta.publish`).
"""

from __future__ import annotations

import os
import shutil
import sys
from pathlib import Path

_AT_FDCWD = -100
_RENAME_EXCHANGE = 2  # Linux, renameat2(2)


class CannotSwapError(Exception):
    """The system or the folders do not allow it; the folders are as they were."""


def clone(folder: Path, copy: Path) -> None:
    """Make `copy` a folder like `folder`, its files being hard links to the same bytes.

    Raises CannotSwapError.
    """
    if folder.is_symlink() or folder.is_mount():
        raise CannotSwapError
    try:
        if folder.exists():
            shutil.copytree(folder, copy, symlinks=True, copy_function=os.link)
        else:
            copy.mkdir(parents=True)
    except (OSError, shutil.Error):
        shutil.rmtree(copy, ignore_errors=True)
        raise CannotSwapError from None


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
