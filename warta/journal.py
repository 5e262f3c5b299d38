"""What puts a staged publication in place, and finishes one that was cut off.

What belongs here: the journal, the moves and the swap that it stands for, and setting files aside. What does
not: what is staged, and what is known of it (`warta.publish`).

A journal says that all that is to be put out lies in the staging folder, each file at the path that it will
have, and what will be removed. Where much changes, what stays is linked into the staging folder, which is
swapped in as a whole; that costs a hard link a file, so where little changes one rename a file does it, new
files before changed ones, stale ones last. A build that is cut off before the journal leaves the output as it
was; one cut off after it is finished by the next command.
"""

from __future__ import annotations

import contextlib
import errno
import json
import os
import shutil
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from warta.places import Places
from warta.scanning import signature
from warta.swap import CannotSwapError, complete, swap_in

STAGING = "staging"
SET_ASIDE = "set-aside"
_JOURNAL = "journal.json"


def note_files(folder: str, prefix: str, passed_over: frozenset[str], found: dict[str, str]) -> None:
    """Add the stat signature of every file below `folder` to `found`, by its path with `prefix`."""
    try:
        entries = list(os.scandir(folder))
    except (FileNotFoundError, NotADirectoryError):
        return
    for entry in entries:
        name = entry.name
        if name in passed_over:
            continue
        if entry.is_dir(follow_symlinks=False):
            note_files(entry.path, f"{prefix}{name}/", frozenset(), found)
        else:
            found[f"{prefix}{name}"] = signature(entry.stat(follow_symlinks=False))


def recover(places: Places) -> None:
    """Finish a publication that was cut off after its journal was written; drop one cut off before."""
    if (places.state / _JOURNAL).exists():
        try:
            run_journal(places)
        except (ValueError, KeyError):  # the journal is damaged: what it meant is done by the build anew
            (places.state / _JOURNAL).unlink()
    shutil.rmtree(places.state / STAGING, ignore_errors=True)


def write_journal(places: Places, stale: list[str], foreign: list[str], *, swap: bool) -> None:
    """Say that what is staged is complete, what will be removed, and what is to be set aside."""
    staging = places.state / STAGING
    staging.mkdir(parents=True, exist_ok=True)
    journal = {"stale": stale, "foreign": foreign, "swap": swap}
    # By its inode the folder is known again on the other side of the swap.
    journal["staged"] = staging.stat().st_ino
    draft = places.state / f"{_JOURNAL}.part"
    with draft.open("w", encoding="utf-8") as file:
        json.dump(journal, file)
        file.flush()
        os.fsync(file.fileno())
    draft.replace(places.state / _JOURNAL)


def run_journal(places: Places) -> tuple[bool, list[str]]:
    """Carry out the journal, each step of which may have been done before.

    Whether the output was swapped, and the files that were moved into it one by one instead.
    """
    journal = json.loads((places.state / _JOURNAL).read_text(encoding="utf-8"))
    for path in journal["foreign"]:
        _set_aside(places, path)
    swapped = journal["swap"] and _swap(places, journal)
    moved = [] if swapped else _change(places, journal)
    _remove_empty_folders(places.output, [*journal["stale"], *journal["foreign"]])
    (places.state / _JOURNAL).unlink()
    shutil.rmtree(places.state / STAGING, ignore_errors=True)
    return swapped, moved


def _swap(places: Places, journal: Mapping[str, Any]) -> bool:
    """Link what stays into the staging folder and swap that in; False where that cannot be done."""
    staging = places.state / STAGING
    if places.output.exists() and places.output.stat().st_ino == journal["staged"]:
        return True
    try:
        complete(staging, places.output, {*journal["stale"], *journal["foreign"]})
        swap_in(staging, places.output)
    except CannotSwapError:
        return False
    return True


def _change(places: Places, journal: Mapping[str, Any]) -> list[str]:
    """Put into the output what is staged still, file by file, remove what is stale; what was put there."""
    staging = places.state / STAGING
    staged: dict[str, str] = {}
    note_files(str(staging), "", frozenset(), staged)
    new_first = sorted(staged, key=lambda path: (os.path.lexists(places.output / path), path))
    for path in new_first:
        move_in(staging / path, places.output, path)
    for path in journal["stale"]:
        _remove(places.output, path)
    return new_first


def move_in(staged: Path, output: Path, path: str) -> None:
    """Put one staged file in its place below `output`, whatever stands there."""
    target = output / path
    if not staged.exists():
        return
    for folder in list(reversed(target.relative_to(output).parents))[1:]:
        part = output / folder
        if part.is_symlink() or part.is_file():  # a file of the last form stands where a folder must be
            part.unlink()
    if target.is_dir() and not target.is_symlink():
        shutil.rmtree(target)
    target.parent.mkdir(parents=True, exist_ok=True)
    try:
        staged.replace(target)
    except OSError as error:
        if error.errno != errno.EXDEV:
            raise
        # The output is a mount or a link to another file system: bring the bytes there, then rename.
        beside = target.with_name(f".{target.name[:200]}.part")
        shutil.copyfile(staged, beside)
        beside.replace(target)
        staged.unlink()


def _remove(output: Path, path: str) -> None:
    stale = output / path
    if stale.is_symlink() or not stale.is_dir():  # a folder of the new form may stand in its place
        with contextlib.suppress(FileNotFoundError, NotADirectoryError):
            stale.unlink()


def _remove_empty_folders(output: Path, paths: list[str]) -> None:
    folders = {parent for path in paths for parent in (output / path).parents if output in parent.parents}
    for folder in sorted(folders, key=lambda folder: -len(folder.parts)):
        with contextlib.suppress(OSError):
            folder.rmdir()


def _set_aside(places: Places, path: str) -> None:
    """Move a file into the first numbered folder that has room for its path."""
    source = places.output / path
    if not os.path.lexists(source):
        return
    number = 1
    while not _has_room(folder := places.state / SET_ASIDE / f"{number}", path):
        number += 1
    target = folder / path
    target.parent.mkdir(parents=True, exist_ok=True)
    shutil.move(source, target)


def _has_room(folder: Path, path: str) -> bool:
    parts = path.split("/")
    above = (folder.joinpath(*parts[:length]) for length in range(1, len(parts)))
    return not os.path.lexists(folder / path) and all(part.is_dir() or not part.exists() for part in above)
