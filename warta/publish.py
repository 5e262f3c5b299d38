"""The output folder: staged, then put in place, and nothing else left in it.

What belongs here: writing what changed, removing what is stale, and finishing a publication that was
cut off. What does not: what a page holds (`warta.render`).

All files of a publication are written to a staging folder first. Then a journal says what will be put
where. Where much changes, that is done in a clone of the output, which is swapped in as a whole; a
clone costs a hard link a file, so where little changes one rename a file does it, new files before
changed ones, stale ones last. A build that is cut off before the journal leaves the output as it was;
one cut off after it is finished by the next command.
"""

from __future__ import annotations

import contextlib
import errno
import json
import os
import shutil
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from warta.digests import digest_bytes
from warta.errors import Problem, Severity
from warta.places import Places
from warta.scanning import signature
from warta.store import Published
from warta.swap import CannotSwapError, can_swap, clone, swap_in

_STAGING = "staging"
_JOURNAL = "journal.json"
_SET_ASIDE = "set-aside"
_CLONE = "clone"

# Up to this many changes take a few milliseconds by renames; more are swapped in as a whole, and so is
# what changes a good part of a small output.
_FEW_CHANGES = 100
_GOOD_PART = 0.1


@dataclass(slots=True)
class Publication:
    """One publication under way.

    `known` is what the store says was published; `present` the stat signature of every file in the
    output now.
    """

    places: Places
    known: Mapping[str, Published]
    present: Mapping[str, str]
    added: list[Published] = field(default_factory=list)
    removed: list[str] = field(default_factory=list)
    written: int = 0
    _staged: list[tuple[str, str, bool]] = field(default_factory=list)
    _pending: list[tuple[str, str, str]] = field(default_factory=list)

    def is_current(self, path: str, key: str) -> bool:
        """Whether the file at `path` was published under `key` and is untouched since."""
        page = self.known.get(path)
        return page is not None and page.key == key and self.is_intact(path)

    def is_intact(self, path: str) -> bool:
        """Whether the file at `path` is what was published there."""
        page = self.known.get(path)
        return page is not None and self.present.get(path) == page.stat

    def put(self, path: str, key: str, data: bytes) -> None:
        """Have `data` at `path`; what has these bytes already is not written."""
        digest = digest_bytes(data)
        if self._has(path, digest):
            self.added.append(Published(path, key, digest, self.present[path]))
            return
        name = f"{len(self._staged)}"
        staging = self.places.state / _STAGING
        staging.mkdir(parents=True, exist_ok=True)
        (staging / name).write_bytes(data)
        self._staged.append((name, path, path in self.present))
        self._pending.append((path, key, digest))
        self.written += 1

    def finish(self, planned: set[str]) -> list[Problem]:
        """Put everything in place; remove what was published and is not planned any more.

        What nobody published is set aside and told.
        """
        stale = sorted(path for path in self.known if path not in planned)
        foreign = sorted(path for path in self.present if path not in planned and path not in self.known)
        moves = [(name, path) for name, path, _ in sorted(self._staged, key=lambda item: (item[2], item[1]))]
        if moves or stale or foreign:
            changes = len(moves) + len(stale)
            is_large = changes > _FEW_CHANGES or changes >= _GOOD_PART * len(self.present)
            _write_journal(self.places, moves, stale, foreign, swap=is_large and can_swap())
            if _run_journal(self.places):
                self._note_new_links(planned)
        for path, key, digest in self._pending:
            stat = signature((self.places.output / path).stat())
            self.added.append(Published(path, key, digest, stat))
        self.removed = stale
        return [_set_aside_problem(path) for path in foreign]

    def abandon(self) -> None:
        """Leave the output as it is."""
        shutil.rmtree(self.places.state / _STAGING, ignore_errors=True)

    def _note_new_links(self, planned: set[str]) -> None:
        """After a swap every file is a link made anew, which its times show."""
        pending = {path for path, _, _ in self._pending}
        pages = {**self.known, **{page.path: page for page in self.added}}
        intact = [page for page in pages.values() if self.present.get(page.path) == page.stat]
        self.added = [
            Published(page.path, page.key, page.digest, signature((self.places.output / page.path).stat()))
            for page in intact
            if page.path in planned and page.path not in pending
        ]

    def _has(self, path: str, digest: str) -> bool:
        if path not in self.present:
            return False
        if self.is_intact(path):
            return self.known[path].digest == digest
        file = self.places.output / path
        return not file.is_symlink() and digest_bytes(file.read_bytes()) == digest


def output_files(places: Places, keep: tuple[str, ...]) -> dict[str, str]:
    """The stat signature of every file in the output; names in `keep` at its top are passed over.

    Raises NotADirectoryError where the output is a file.
    """
    if places.output.is_file():
        raise NotADirectoryError(errno.ENOTDIR, "is a file, not a folder", str(places.output))
    return dict(_walk(places.output, "", frozenset(keep)))


def recover(places: Places) -> None:
    """Finish a publication that was cut off after its journal was written; drop one cut off before."""
    if (places.state / _JOURNAL).exists():
        try:
            _run_journal(places)
        except (ValueError, KeyError):  # the journal is damaged: what it meant is done by the build anew
            (places.state / _JOURNAL).unlink()
    for name in (_STAGING, _CLONE):
        shutil.rmtree(places.state / name, ignore_errors=True)


def _walk(folder: Path, prefix: str, passed_over: frozenset[str]) -> Iterator[tuple[str, str]]:
    try:
        entries = list(os.scandir(folder))
    except (FileNotFoundError, NotADirectoryError):
        return
    for entry in entries:
        if entry.name in passed_over:
            continue
        if entry.is_dir(follow_symlinks=False):
            yield from _walk(Path(entry.path), f"{prefix}{entry.name}/", frozenset())
        else:
            yield f"{prefix}{entry.name}", signature(entry.stat(follow_symlinks=False))


def _write_journal(
    places: Places, moves: list[tuple[str, str]], stale: list[str], foreign: list[str], *, swap: bool
) -> None:
    places.state.mkdir(parents=True, exist_ok=True)
    draft = places.state / f"{_JOURNAL}.part"
    with draft.open("w", encoding="utf-8") as file:
        json.dump({"moves": moves, "stale": stale, "foreign": foreign, "swap": swap}, file)
        file.flush()
        os.fsync(file.fileno())
    draft.replace(places.state / _JOURNAL)


def _run_journal(places: Places) -> bool:
    """Carry out the journal, each step of which may have been done before; whether the output was swapped."""
    journal = json.loads((places.state / _JOURNAL).read_text(encoding="utf-8"))
    for path in journal["foreign"]:
        _set_aside(places, path)
    swapped = journal["swap"] and _change_a_clone(places, journal)
    if not swapped:
        _change(places, places.output, journal)
    (places.state / _JOURNAL).unlink()
    for name in (_STAGING, _CLONE):
        shutil.rmtree(places.state / name, ignore_errors=True)
    return swapped


def _change_a_clone(places: Places, journal: Mapping[str, Any]) -> bool:
    """Carry out the journal in a clone of the output and swap it in; False where that cannot be done.

    What is staged stays, so that this can be done again from the start.
    """
    copy = places.state / _CLONE
    shutil.rmtree(copy, ignore_errors=True)
    try:
        clone(places.output, copy)
        _change(places, copy, journal, keep_staged=True)
        swap_in(copy, places.output)
    except CannotSwapError:
        return False
    return True


def _change(places: Places, output: Path, journal: Mapping[str, Any], *, keep_staged: bool = False) -> None:
    """Carry out the journal in `output`."""
    for name, path in journal["moves"]:
        _move_in(places.state / _STAGING / name, output, path, keep_staged=keep_staged)
    for path in journal["stale"]:
        _remove(output, path)
    _remove_empty_folders(output, [*journal["stale"], *journal["foreign"]])


def _move_in(staged: Path, output: Path, path: str, *, keep_staged: bool) -> None:
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
    if keep_staged:
        target.unlink(missing_ok=True)
        target.hardlink_to(staged)
        return
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
    while not _has_room(folder := places.state / _SET_ASIDE / f"{number}", path):
        number += 1
    target = folder / path
    target.parent.mkdir(parents=True, exist_ok=True)
    shutil.move(source, target)


def _has_room(folder: Path, path: str) -> bool:
    parts = path.split("/")
    above = (folder.joinpath(*parts[:length]) for length in range(1, len(parts)))
    return not os.path.lexists(folder / path) and all(part.is_dir() or not part.exists() for part in above)


def _set_aside_problem(path: str) -> Problem:
    return Problem(
        f"output/{path}",
        None,
        f"is not made by Warta; it was moved to .warta/{_SET_ASIDE}/",
        "name it under `keep` in site.yml to have it left alone",
        Severity.WARNING,
    )
