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
# What is told of a thing whose reading might never end, and how to mend it.
IS_SPECIAL = ("is a pipe, a socket or a device, which is not read", "put a file there")
_INBOX_FOLDER = "inbox/"
# Hidden files that say which posts of a site are not to be published.
_HIDDEN_SETTINGS = frozenset({".eleventyignore", ".eleventy.js"})

_IGNORED = frozenset({"Thumbs.db", "desktop.ini", "__MACOSX"})
_IGNORED_ENDINGS = ("~", ".swp", ".swx", ".tmp", ".part", ".crdownload")


class Inputs:
    """The input files of an archive at one moment, and their digests, each read at most once.

    `files` are stat signatures ('' where one cannot be trusted yet) by the name that messages use; `digests`
    are those that are known by now, in the order in which they came to be known; `passed_over` tells of
    symbolic links, which are not followed, and of names that no address could be made of.
    """

    def __init__(
        self, places: Places, known: Mapping[str, tuple[str, str]], only: Iterable[str] | None = None
    ) -> None:
        """`known` is stat signature and digest by name, as the store remembers them.

        `only` are names of content files to look at and at nothing else; those that are gone are left out.
        """
        self.files, self.passed_over = _scan(places) if only is None else (_look(places, only), [])
        self.read = 0
        self._settings = places.show(places.settings), str(places.settings)
        self._folders = [(label, f"{folder}/") for label, folder in _folders(places)]
        self._known = known
        self.digests: dict[str, str] = {}

    def digest(self, name: str) -> tuple[str, bytes | None]:
        """The digest of a file and, where it had to be read for that, its bytes.

        Raises FileNotFoundError where it went away meanwhile.
        """
        present = self.files[name]
        stat, digest = self._known.get(name, ("", ""))
        if name in self.digests:
            return self.digests[name], None
        if present and stat == present:
            self.digests[name] = digest
            return digest, None
        data = self.path(name).read_bytes()
        self.read += 1
        self.digests[name] = digest_bytes(data)
        return self.digests[name], data

    def place(self, name: str) -> str:
        """Where a file is. Raises KeyError for what is none of these."""
        if name not in self.files:
            raise KeyError(name)
        if name == self._settings[0]:
            return self._settings[1]
        label, folder = next(item for item in self._folders if name.startswith(item[0]))
        return folder + name[len(label) :]

    def path(self, name: str) -> Path:
        """Where a file is. Raises KeyError for what is none of these."""
        return Path(self.place(name))

    def note_digest(self, name: str, digest: str) -> None:
        """Note the digest of a file that was read elsewhere."""
        if name not in self.digests:
            self.read += 1
            self.digests[name] = digest

    def names(self, folder: str, ending: str = "") -> list[str]:
        """The names of the files below `folder` (which ends in a slash)."""
        return [name for name in self.files if name.startswith(folder) and name.endswith(ending)]

    def to_remember(self) -> Iterator[tuple[str, tuple[str, str]]]:
        """Name, stat signature and digest of every file of which these are known and hold, by name."""
        for name in sorted(self.files):
            stat = self.files[name]
            if name in self.digests:
                yield name, (stat, self.digests[name])
            elif stat and self._known.get(name, ("",))[0] == stat:
                yield name, self._known[name]

    def let_go_of_known(self) -> None:
        """Let go of what was remembered of files whose digest is noted by now: it is at hand twice."""
        self._known = {
            name: self._known[name]
            for name, stat in self.files.items()
            if stat and name not in self.digests and self._known.get(name, ("",))[0] == stat
        }

    def blocking(self) -> list[Problem]:
        """The files passed over without which the archive cannot be known: all but raw ones."""
        return [
            problem for problem in self.passed_over if problem.is_error and not problem.path.startswith(INBOX)
        ]

    def state(self) -> Mapping[str, str] | None:
        """Stat signature of every file; None where one is too young to be told from a later form."""
        if "" in self.files.values():
            return None
        passed_over = {problem.path: problem.message for problem in self.passed_over}
        return {**self.files, **passed_over} if passed_over else self.files


def signature(stat: os.stat_result) -> str:
    """Size, times and inode of a file as one text, short since there is one for each file.

    Of the two times, which are mostly near each other, the second is told by how much later it is.
    """
    written = stat.st_mtime_ns
    return f"{stat.st_size:x} {written:x} {stat.st_ctime_ns - written:x} {stat.st_ino:x}"


def has_same_content(before: Mapping[str, str], after: Mapping[str, str] | None) -> bool:
    """Whether two states differ in the times of files' other marks alone, such as their rights and links.

    Events need not tell of these: another hard link to a file is made outside the folder.
    """
    if after is None or before.keys() != after.keys():
        return False
    return all(_content_of(before[name]) == _content_of(stat) for name, stat in after.items())


def _content_of(signature: str) -> list[str]:
    """Size, time of the content and inode of a signature; what is told of a file passed over as a whole."""
    parts = signature.split(" ")
    return [*parts[:2], *parts[3:]]


def is_ignored(name: str) -> bool:
    """Whether a file of this name is an editor's or a system's, not an input."""
    is_marked = name.startswith((".", "~$")) or (name.startswith("#") and name.endswith("#"))
    return is_marked or name in _IGNORED or name.endswith(_IGNORED_ENDINGS)


def input_files(folder: Path) -> dict[str, Path]:
    """The input files below `folder` by their path in it, as the scan finds them."""
    return {name: Path(path) for name, path, _ in _walk(str(folder), "", [])}


def _scan(places: Places) -> tuple[dict[str, str], list[Problem]]:
    passed_over: list[_PassedOver] = []
    return _signatures(_found(places, passed_over)), [_told(entry, places) for entry in passed_over]


def _found(places: Places, passed_over: list[_PassedOver]) -> Iterator[tuple[str, str, os.stat_result]]:
    """Name, place and stat of each input file."""
    if places.settings.is_file():
        yield places.show(places.settings), str(places.settings), places.settings.stat()
    for label, folder in _folders(places):
        for name, path, stat in _walk(str(folder), "", passed_over):
            yield f"{label}{name}", path, stat


def _look(places: Places, names: Iterable[str]) -> dict[str, str]:
    """These content files alone."""
    found = []
    for name in names:
        with contextlib.suppress(FileNotFoundError):
            found.append((name, f"{places.root / name}", (places.root / name).stat()))
    return _signatures(found)


def _signatures(found: Iterable[tuple[str, str, os.stat_result]]) -> dict[str, str]:
    """Stat signatures by name, once a tick has gone by since each file was changed, where that is not long.

    Of a file that no clock will take for young the stat is let go at once: it takes more than all else here.
    """
    long_ago = time.time_ns() - _COARSE_TICK
    signatures = {}
    young: dict[str, tuple[str, os.stat_result]] = {}
    for name, path, stat in found:
        signatures[name] = signature(stat)
        if _changed(stat) >= long_ago:
            young[name] = (path, stat)
    names = set(young)
    _let_grow_old(young)
    for name in names - young.keys():
        del signatures[name]
    now = time.time_ns()
    signatures |= {name: "" if _is_young(stat, now) else signature(stat) for name, (_, stat) in young.items()}
    return signatures


class _PassedOver(NamedTuple):
    """A file or folder that is not read; `trouble` says why a folder cannot be, '' for a link or a name.

    What `is_special` is a pipe, a socket or a device, whose reading might never end.
    """

    path: str
    name: str
    trouble: str = ""
    is_special: bool = False


def _told(entry: _PassedOver, places: Places) -> Problem:
    path = places.show(Path(entry.path))
    if entry.trouble:
        message = f"cannot be read: {entry.trouble}; what is in it is left as it was"
        return Problem(path, None, message, "give this user the right to read it")
    severity = Severity.ERROR if path.startswith("content/") else Severity.WARNING
    shown = os.fsencode(path).decode("utf-8", "backslashreplace")
    if entry.is_special:
        return Problem(shown, None, *IS_SPECIAL, severity)
    if _is_utf8(entry.name):
        hint = "put the file or folder itself there"
        return Problem(path, None, "is a symbolic link, which is not read", hint, severity)
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
        if is_ignored(name) and not (name in _HIDDEN_SETTINGS and prefix.startswith(_INBOX_FOLDER)):
            continue
        if entry.is_symlink() or not (name.isascii() or _is_utf8(name)):
            passed_over.append(_PassedOver(entry.path, name))
        elif entry.is_dir():
            yield from _walk(entry.path, f"{prefix}{name}/", passed_over)
        elif entry.is_file():
            yield f"{prefix}{name}", entry.path, entry.stat()
        elif os.path.lexists(entry.path):  # it may have gone since the folder was read
            passed_over.append(_PassedOver(entry.path, name, is_special=True))
