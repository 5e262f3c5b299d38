"""The scan: which input files there are, and whether they changed.

What belongs here: walking an archive's folders and the stat signature of a file. What does not:
reading files (`warta.loading`) and the output (`warta.publish`).
"""

from __future__ import annotations

import contextlib
import os
import time
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

from warta.digests import digest_bytes
from warta.errors import Problem, Severity
from warta.places import Places

# Clocks of file systems tick: a file changed again in the tick in which it was read has the same times
# as before. A file is read only when it is older than a tick (ns), so that a later change shows. Where
# the clock ticks in whole seconds (FAT), young files are read again the next time instead.
_TICK = 20_000_000
_COARSE_TICK = 2_500_000_000
INBOX = "content/inbox/"
_INBOX_FOLDER = "inbox/"

_IGNORED = frozenset({"Thumbs.db", "desktop.ini", "__MACOSX"})
_IGNORED_ENDINGS = ("~", ".swp", ".swx", ".tmp", ".part", ".crdownload")


class Scanned(NamedTuple):
    """An input file: where it is and its stat signature ('' where that cannot be trusted yet)."""

    place: str
    stat: str

    @property
    def path(self) -> Path:
        """Where the file is."""
        return Path(self.place)


class Inputs:
    """The input files of an archive at one moment, and their digests, each read at most once.

    `files` are by the name that messages use; `passed_over` tells of symbolic links, which are not
    followed, and of names that no address could be made of.
    """

    def __init__(
        self, places: Places, known: Mapping[str, tuple[str, str]], only: Iterable[str] | None = None
    ) -> None:
        """`known` is stat signature and digest by name, as the store remembers them.

        `only` are names of content files to look at and at nothing else; those that are gone are left out.
        """
        self.files, self.passed_over = _scan(places) if only is None else (_look(places, only), [])
        self.read = 0
        self._known = known
        self._digests: dict[str, str] = {}

    def digest(self, name: str) -> tuple[str, bytes | None]:
        """The digest of a file and, where it had to be read for that, its bytes.

        Raises FileNotFoundError where it went away meanwhile.
        """
        file = self.files[name]
        stat, digest = self._known.get(name, ("", ""))
        if name in self._digests:
            return self._digests[name], None
        if file.stat and stat == file.stat:
            self._digests[name] = digest
            return digest, None
        data = file.path.read_bytes()
        self.read += 1
        self._digests[name] = digest_bytes(data)
        return self._digests[name], data

    def note_digest(self, name: str, digest: str) -> None:
        """Note the digest of a file that was read elsewhere."""
        if name not in self._digests:
            self.read += 1
            self._digests[name] = digest

    def names(self, folder: str, ending: str = "") -> list[str]:
        """The names of the files below `folder` (which ends in a slash)."""
        return [name for name in self.files if name.startswith(folder) and name.endswith(ending)]

    def to_remember(self) -> dict[str, tuple[str, str]]:
        """Stat signature and digest of every file of which these are known and hold."""
        remembered = {}
        for name, file in self.files.items():
            if name in self._digests:
                remembered[name] = (file.stat, self._digests[name])
            elif file.stat and self._known.get(name, ("",))[0] == file.stat:
                remembered[name] = self._known[name]
        return remembered

    def blocking(self) -> list[Problem]:
        """The files passed over without which the archive cannot be known: all but raw ones."""
        return [
            problem for problem in self.passed_over if problem.is_error and not problem.path.startswith(INBOX)
        ]

    def state(self) -> dict[str, str] | None:
        """Stat signature of every file; None where one is too young to be told from a later form."""
        stats = {name: file.stat for name, file in self.files.items()}
        if "" in stats.values():
            return None
        return stats | {problem.path: problem.message for problem in self.passed_over}


def signature(stat: os.stat_result) -> str:
    """Size, times and inode of a file as one text."""
    return f"{stat.st_size} {stat.st_mtime_ns} {stat.st_ctime_ns} {stat.st_ino}"


def is_ignored(name: str) -> bool:
    """Whether a file of this name is an editor's or a system's, not an input."""
    return name.startswith((".", "#")) or name in _IGNORED or name.endswith(_IGNORED_ENDINGS)


def input_files(folder: Path) -> dict[str, Path]:
    """The input files below `folder` by their path in it, as the scan finds them."""
    return {name: Path(path) for name, path, _ in _walk(str(folder), "", [])}


def _scan(places: Places) -> tuple[dict[str, Scanned], list[Problem]]:
    passed_over: list[_PassedOver] = []
    stats: dict[str, tuple[str, os.stat_result]] = {}
    if places.settings.is_file():
        stats[places.show(places.settings)] = (str(places.settings), places.settings.stat())
    for label, folder in _folders(places):
        stats |= (
            (f"{label}{name}", (path, stat)) for name, path, stat in _walk(str(folder), "", passed_over)
        )
    return _grown_old(stats), [_told(entry, places) for entry in passed_over]


def _look(places: Places, names: Iterable[str]) -> dict[str, Scanned]:
    """These content files alone."""
    stats: dict[str, tuple[str, os.stat_result]] = {}
    for name in names:
        with contextlib.suppress(FileNotFoundError):
            stats[name] = (f"{places.root / name}", (places.root / name).stat())
    return _grown_old(stats)


def _grown_old(stats: dict[str, tuple[str, os.stat_result]]) -> dict[str, Scanned]:
    """The files once a tick has gone by since each was changed, where that is not too long."""
    _let_grow_old(stats)
    now = time.time_ns()
    return {
        name: Scanned(path, "" if _is_young(stat, now) else signature(stat))
        for name, (path, stat) in stats.items()
    }


class _PassedOver(NamedTuple):
    """A file or folder that is not read; `trouble` says why a folder cannot be, '' for a link or a name."""

    path: str
    name: str
    trouble: str = ""


def _told(entry: _PassedOver, places: Places) -> Problem:
    path = places.show(Path(entry.path))
    if entry.trouble:
        message = f"cannot be read: {entry.trouble}; what is in it is left as it was"
        return Problem(path, None, message, "give this user the right to read it")
    if _is_utf8(entry.name):
        severity = Severity.ERROR if path.startswith("content/") else Severity.WARNING
        hint = "put the file or folder itself there"
        return Problem(path, None, "is a symbolic link, which is not read", hint, severity)
    shown = os.fsencode(path).decode("utf-8", "backslashreplace")
    return Problem(shown, None, "has a name that is not UTF-8, so it is not read", "rename it")


def _is_utf8(name: str) -> bool:
    return not any("\ud800" <= character <= "\udfff" for character in name)


def _let_grow_old(stats: dict[str, tuple[str, os.stat_result]]) -> None:
    """Wait a tick where a file is younger, so that it can be told from any later form of it."""
    now = time.time_ns()
    young = {name: at for name, (_, stat) in stats.items() if now - _TICK < (at := _changed(stat)) <= now}
    if young:
        time.sleep((_TICK + max(young.values()) - now) / 1e9)
        for name in young:
            path = stats[name][0]
            try:
                stats[name] = (path, os.stat(path))  # noqa: PTH116
            except FileNotFoundError:
                del stats[name]


def _is_young(stat: os.stat_result, now: int) -> bool:
    tick = _TICK if _changed(stat) % 1_000_000_000 else _COARSE_TICK
    return now - tick < _changed(stat) <= now


def _changed(stat: os.stat_result) -> int:
    return stat.st_ctime_ns if os.name == "posix" else stat.st_mtime_ns


def _folders(places: Places) -> Iterator[tuple[str, Path]]:
    yield "content/", places.content
    for kind, folders in (("layouts/", places.layouts), ("assets/", places.assets)):
        for folder in folders:
            own = folder.parent == places.root
            yield (kind if own else f"project {kind}"), folder


def _walk(
    folder: str, prefix: str, passed_over: list[_PassedOver]
) -> Iterator[tuple[str, str, os.stat_result]]:
    """Path in the first folder, path and stat of each input file.

    Raises OSError for a folder that cannot be read; one of raw files within the inbox is passed over, for
    the archive is known without it.
    """
    try:
        entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
    except (FileNotFoundError, NotADirectoryError):
        return
    except OSError as error:
        if not prefix.startswith(_INBOX_FOLDER):
            raise
        passed_over.append(_PassedOver(folder, "", error.strerror or type(error).__name__))
        return
    for entry in entries:
        name = entry.name
        if is_ignored(name):
            continue
        if entry.is_symlink() or not (name.isascii() or _is_utf8(name)):
            passed_over.append(_PassedOver(entry.path, name))
        elif entry.is_dir():
            yield from _walk(entry.path, f"{prefix}{name}/", passed_over)
        elif entry.is_file():
            yield f"{prefix}{name}", entry.path, entry.stat()
