"""The output folder: staged, then put in place, and nothing else left in it.

What belongs here: writing what changed, removing what is stale, and finishing a publication that was
cut off. What does not: what a page holds (`warta.render`).

All files of a publication are written to a staging folder first, at the paths that they will have.
Then a journal says what will be put where. Where much changes, what stays is linked into the staging
folder, which is swapped in as a whole; that costs a hard link a file, so where little changes one
rename a file does it, new files before changed ones, stale ones last. A build that is cut off before
the journal leaves the output as it was; one cut off after it is finished by the next command.
"""

from __future__ import annotations

import contextlib
import errno
import json
import os
import shutil
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from warta.digests import digest_bytes
from warta.errors import Problem, Severity
from warta.ledger import Published
from warta.places import Places
from warta.scanning import signature
from warta.swap import CannotSwapError, can_swap, complete, swap_in

_STAGING = "staging"
_JOURNAL = "journal.json"
_SET_ASIDE = "set-aside"

# O_BINARY is of Windows, where a file is one of text otherwise.
_TO_WRITE = os.O_WRONLY | os.O_CREAT | os.O_TRUNC | getattr(os, "O_BINARY", 0)

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
    _staged: list[Published] = field(default_factory=list)

    @property
    def staging(self) -> Path:
        """The folder in which files are staged, each at the path that it will have in the output."""
        return self.places.state / _STAGING

    def has_basis(self, path: str, basis: str) -> bool:
        """Whether the file at `path` was published on this basis and is untouched since."""
        page = self.known.get(path)
        return page is not None and basis != "" and page.basis == basis and self.is_intact(path)

    def is_current(self, path: str, key: str) -> bool:
        """Whether the file at `path` was published under `key` and is untouched since."""
        page = self.known.get(path)
        return page is not None and page.key == key and self.is_intact(path)

    def is_intact(self, path: str) -> bool:
        """Whether the file at `path` is what was published there."""
        page = self.known.get(path)
        return page is not None and self.present.get(path) == page.stat

    def digest(self, path: str) -> str:
        """The digest of the bytes at `path` now; '' where there are none."""
        if path not in self.present:
            return ""
        if self.is_intact(path):
            return self.known[path].digest
        file = self.places.output / path
        return "" if file.is_symlink() else digest_bytes(file.read_bytes())

    def put(self, path: str, key: str, data: bytes) -> None:
        """Have `data` at `path`; what has these bytes already is not written."""
        self.note(path, key, stage(self.staging, path, data, self.digest(path)))

    def note(self, path: str, key: str, staged: Staged, basis: str = "") -> None:
        """Note what was staged for `path`, or found to be there already."""
        if staged.stat:
            self._staged.append(Published(path, key, staged.digest, staged.stat, basis))
            self.written += 1
        else:
            self.added.append(Published(path, key, staged.digest, self.present[path], basis))

    def renew(self, path: str, basis: str) -> None:
        """Note that the file at `path`, which is current, has another basis now."""
        self.added.append(replace(self.known[path], basis=basis))

    def finish(self, planned: Collection[str], *, may_swap: bool = True) -> list[Problem]:
        """Put everything in place; remove what was published and is not planned any more.

        What nobody published is set aside and told. Without `may_swap` what stays is not even linked anew.
        """
        stale = sorted(path for path in self.known if path not in planned)
        foreign = sorted(path for path in self.present if path not in planned and path not in self.known)
        new_first = sorted((page.path in self.present, page.path) for page in self._staged)
        moves = [path for _, path in new_first]
        swapped = False
        if len(moves) == 1 and moves[0] in self.present and not (stale or foreign):
            # One rename cannot be cut off half way, so that it needs no journal.
            _change(self.places, {"moves": moves, "stale": []})
            shutil.rmtree(self.staging, ignore_errors=True)
        elif moves or stale or foreign:
            changes = len(moves) + len(stale)
            is_large = changes > _FEW_CHANGES or changes >= _GOOD_PART * len(self.present)
            _write_journal(self.places, moves, stale, foreign, swap=may_swap and is_large and can_swap())
            swapped = _run_journal(self.places)
        self.added += self._staged if swapped else map(self._moved, self._staged)
        if swapped:
            self._note_new_links(planned)
        self.removed = stale
        return [_set_aside_problem(path) for path in foreign]

    def state(self) -> dict[str, str]:
        """The stat signature of every file that is in the output now, after `finish`."""
        pages = {**self.known, **{page.path: page for page in self.added}}
        removed = set(self.removed)
        return {path: page.stat for path, page in pages.items() if path not in removed}

    def changed(self) -> list[str]:
        """The files that were written or removed, after `finish`."""
        return [*(page.path for page in self._staged), *self.removed]

    def abandon(self) -> None:
        """Leave the output as it is."""
        shutil.rmtree(self.places.state / _STAGING, ignore_errors=True)

    def _moved(self, page: Published) -> Published:
        return replace(page, stat=signature((self.places.output / page.path).stat()))

    def _note_new_links(self, planned: Collection[str]) -> None:
        """After a swap every file that stayed is a link made anew, which its times show."""
        staged = {page.path for page in self._staged}
        pages = {**self.known, **{page.path: page for page in self.added}}
        stayed = [page for path, page in pages.items() if path in planned and path not in staged]
        intact = [page for page in stayed if self.present.get(page.path) == page.stat]
        self.added = [*self._staged, *map(self._moved, intact)]


@dataclass(frozen=True, slots=True)
class Staged:
    """A file made for the output: the digest of its bytes, and its stat signature where it was written."""

    digest: str
    stat: str


def stage(staging: Path, path: str, data: bytes, present: str) -> Staged:
    """Write `data` to its place below `staging`, unless `present` is the digest of the same bytes."""
    digest = digest_bytes(data)
    if digest == present:
        return Staged(digest, "")
    number = _opened(f"{staging}/{path}")
    try:
        view = memoryview(data)
        while view:
            view = view[os.write(number, view) :]
        return Staged(digest, signature(os.fstat(number)))
    finally:
        os.close(number)


def _opened(target: str) -> int:
    """A new file to write to, its folder made; as few calls as can be, ten thousand times a build."""
    if target.endswith("/index.html"):  # mostly a folder of its own, which is not there yet
        _make_folder(target[: -len("/index.html")])
    try:
        return os.open(target, _TO_WRITE, 0o666)
    except FileNotFoundError:
        _make_folder(os.path.dirname(target))  # noqa: PTH120
        return os.open(target, _TO_WRITE, 0o666)


def _make_folder(folder: str) -> None:
    """Make a folder, where it is not there, by trying: to ask first, as `os.makedirs` does, costs more."""
    with contextlib.suppress(FileExistsError):
        try:
            os.mkdir(folder)  # noqa: PTH102
        except FileNotFoundError:
            _make_folder(os.path.dirname(folder))  # noqa: PTH120
            os.mkdir(folder)  # noqa: PTH102


def output_files(places: Places, keep: tuple[str, ...]) -> dict[str, str]:
    """The stat signature of every file in the output; names in `keep` at its top are passed over.

    Raises NotADirectoryError where the output is a file.
    """
    if places.output.is_file():
        raise NotADirectoryError(errno.ENOTDIR, "is a file, not a folder", str(places.output))
    found: dict[str, str] = {}
    _note_files(str(places.output), "", frozenset(keep), found)
    return found


def recover(places: Places) -> None:
    """Finish a publication that was cut off after its journal was written; drop one cut off before."""
    if (places.state / _JOURNAL).exists():
        try:
            _run_journal(places)
        except (ValueError, KeyError):  # the journal is damaged: what it meant is done by the build anew
            (places.state / _JOURNAL).unlink()
    shutil.rmtree(places.state / _STAGING, ignore_errors=True)


def _note_files(folder: str, prefix: str, passed_over: frozenset[str], found: dict[str, str]) -> None:
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
            _note_files(entry.path, f"{prefix}{name}/", frozenset(), found)
        else:
            found[f"{prefix}{name}"] = signature(entry.stat(follow_symlinks=False))


def _write_journal(
    places: Places, moves: list[str], stale: list[str], foreign: list[str], *, swap: bool
) -> None:
    staging = places.state / _STAGING
    staging.mkdir(parents=True, exist_ok=True)
    journal = {"moves": moves, "stale": stale, "foreign": foreign, "swap": swap}
    # By its inode the folder is known again on the other side of the swap.
    journal["staged"] = staging.stat().st_ino
    draft = places.state / f"{_JOURNAL}.part"
    with draft.open("w", encoding="utf-8") as file:
        file.write(json.dumps(journal))  # `dump` writes it piece by piece
        file.flush()
        os.fsync(file.fileno())
    draft.replace(places.state / _JOURNAL)


def _run_journal(places: Places) -> bool:
    """Carry out the journal, each step of which may have been done before; whether the output was swapped."""
    journal = json.loads((places.state / _JOURNAL).read_text(encoding="utf-8"))
    for path in journal["foreign"]:
        _set_aside(places, path)
    swapped = journal["swap"] and _swap(places, journal)
    if not swapped:
        _change(places, journal)
    _remove_empty_folders(places.output, [*journal["stale"], *journal["foreign"]])
    (places.state / _JOURNAL).unlink()
    shutil.rmtree(places.state / _STAGING, ignore_errors=True)
    return swapped


def _swap(places: Places, journal: Mapping[str, Any]) -> bool:
    """Link what stays into the staging folder and swap that in; False where that cannot be done."""
    staging = places.state / _STAGING
    if places.output.exists() and places.output.stat().st_ino == journal["staged"]:
        return True
    try:
        complete(staging, places.output, {*journal["moves"], *journal["stale"], *journal["foreign"]})
        swap_in(staging, places.output)
    except CannotSwapError:
        return False
    return True


def _change(places: Places, journal: Mapping[str, Any]) -> None:
    """Carry out the journal in the output, file by file."""
    for path in journal["moves"]:
        _move_in(places.state / _STAGING / path, places.output, path)
    for path in journal["stale"]:
        _remove(places.output, path)


def _move_in(staged: Path, output: Path, path: str) -> None:
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
