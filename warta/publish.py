"""The output folder: what is staged for it, what is known of it, and nothing else left in it.

What belongs here: writing what changed, and telling what is stale and what nobody published. What does not:
what a page holds (`warta.render`), and putting what is staged in place (`warta.journal`).
"""

from __future__ import annotations

import contextlib
import errno
import os
import shutil
from collections.abc import Container, Iterable, Iterator, Mapping
from dataclasses import replace
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple, Protocol

from warta import urls
from warta.assets import is_published_asset
from warta.digests import digest_bytes
from warta.errors import Problem, Severity
from warta.journal import SET_ASIDE, STAGING, move_in, note_files, run_journal, write_journal
from warta.ledger import Published
from warta.places import Places
from warta.scanning import signature
from warta.swap import can_swap

# O_BINARY is of Windows, where a file is one of text otherwise.
_TO_WRITE = os.O_WRONLY | os.O_CREAT | os.O_TRUNC | getattr(os, "O_BINARY", 0)

# Up to this many changes take a few milliseconds by renames; more are swapped in as a whole, and so is
# what changes a good part of a small output.
_FEW_CHANGES = 100
_GOOD_PART = 0.1


class Rows(Protocol):
    """What was published, by path: what earlier publications left, and what this one adds as it goes."""

    def page(self, path: str) -> Published | None:
        """What was published at `path`."""

    def has_pages(self) -> bool:
        """Whether anything was published."""

    def page_stats(self) -> Iterator[tuple[str, str]]:
        """Path and stat signature of all, in order of path; rows may be put meanwhile."""

    def put_page(self, page: Published) -> None:
        """Keep what was published anew."""

    def remove_pages(self, paths: Iterable[str]) -> None:
        """Forget what is removed."""


class HeldRows:
    """Rows at hand, for a publication of a few pages; `added` are those that are new."""

    def __init__(self, known: Iterable[Published] = ()) -> None:
        self._rows = {page.path: page for page in known}
        self.added: dict[str, Published] = {}

    def page(self, path: str) -> Published | None:
        """What was published at `path`."""
        return self._rows.get(path)

    def has_pages(self) -> bool:
        """Whether anything was published."""
        return bool(self._rows)

    def page_stats(self) -> Iterator[tuple[str, str]]:
        """Path and stat signature of all, in order of path."""
        return iter([(path, self._rows[path].stat) for path in sorted(self._rows)])

    def put_page(self, page: Published) -> None:
        """Keep what was published anew."""
        self._rows[page.path] = self.added[page.path] = page

    def remove_pages(self, paths: Iterable[str]) -> None:
        """Forget what is removed."""
        for path in paths:
            self._rows.pop(path, None)


class Publication:
    """One publication under way.

    `present` is the stat signature of every file in the output now, `written` how many files were staged,
    `removed` those that were removed in the end.
    """

    def __init__(
        self, places: Places, rows: Rows, present: Mapping[str, str], *, tells_changes: bool = False
    ) -> None:
        """`rows` know what was published, and take what is; `tells_changes` has `changed` told at the end."""
        self.places = places
        self.rows = rows
        self.present = present
        self.removed: list[str] = []
        self.written = 0
        self._any_known = rows.has_pages()
        self._staged: list[str] | None = [] if tells_changes else None
        self._last = ""

    @property
    def staging(self) -> Path:
        """The folder in which files are staged, each at the path that it will have in the output."""
        return self.places.state / STAGING

    def known(self, path: str) -> Published | None:
        """What was published at `path` before."""
        return self.rows.page(path) if self._any_known else None

    def has_basis(self, path: str, basis: str) -> bool:
        """Whether the file at `path` was published on this basis and is untouched since."""
        page = self.known(path) if basis else None
        return page is not None and page.basis == basis and self.present.get(path) == page.stat

    def is_current(self, path: str, key: str) -> bool:
        """Whether the file at `path` was published under `key` and is untouched since."""
        page = self.known(path)
        return page is not None and page.key == key and self.present.get(path) == page.stat

    def is_intact(self, path: str) -> bool:
        """Whether the file at `path` is what was published there."""
        page = self.known(path)
        return page is not None and self.present.get(path) == page.stat

    def digest(self, path: str) -> str:
        """The digest of the bytes at `path` now; '' where there are none."""
        if path not in self.present:
            return ""
        page = self.known(path)
        if page and self.present[path] == page.stat:
            return page.digest
        file = self.places.output / path
        return "" if file.is_symlink() else digest_bytes(file.read_bytes())

    def put(self, path: str, key: str, data: bytes) -> None:
        """Have `data` at `path`; what has these bytes already is not written."""
        self.note(path, key, stage(self.staging, path, data, self.digest(path)))

    def note(self, path: str, key: str, staged: Staged, basis: str = "") -> None:
        """Note what was staged for `path`, or found to be there already."""
        stat = staged.stat or self.present[path]
        self.rows.put_page(Published(path, key, staged.digest, stat, basis))
        if staged.stat:
            self.written += 1
            self._last = path
            if self._staged is not None:
                self._staged.append(path)

    def renew(self, path: str, basis: str) -> None:
        """Note that the file at `path`, which is current, has another basis now."""
        page = self.rows.page(path)
        assert page
        self.rows.put_page(replace(page, basis=basis))

    def finish(self, planned: Container[str], *, may_swap: bool = True) -> list[Problem]:
        """Put everything in place; remove what was published and is not planned any more.

        What nobody published is set aside and told. Without `may_swap` what stays is not even linked anew.
        """
        stale = [path for path, _ in self.rows.page_stats() if path not in planned] if self._any_known else []
        unknown = sorted(path for path in self.present if path not in planned and self._is_foreign(path))
        foreign = [path for path in unknown if not self._is_old_asset(path)]
        stale = sorted({*stale, *unknown} - set(foreign))
        swapped, moved = False, []
        if self.written == 1 and self._last in self.present and not (stale or foreign):
            # One rename cannot be cut off half way, so that it needs no journal.
            moved = [self._last]
            move_in(self.staging / self._last, self.places.output, self._last)
            shutil.rmtree(self.staging, ignore_errors=True)
        elif self.written or stale or foreign:
            changes = self.written + len(stale)
            is_large = changes > _FEW_CHANGES or changes >= _GOOD_PART * len(self.present)
            write_journal(self.places, stale, foreign, swap=may_swap and is_large and can_swap())
            swapped, moved = run_journal(self.places)
        for path in moved:
            self._note_place(path)
        if swapped:
            self._note_new_links(planned)
        self.rows.remove_pages(stale)
        self.removed = stale
        return [_set_aside_problem(path) for path in foreign]

    def changed(self) -> list[str]:
        """The files that were written or removed, after `finish`, where they are to be told."""
        return [*(self._staged or ()), *self.removed]

    def abandon(self) -> None:
        """Leave the output as it is."""
        shutil.rmtree(self.places.state / STAGING, ignore_errors=True)

    def _is_foreign(self, path: str) -> bool:
        return self.known(path) is None

    def _is_old_asset(self, path: str) -> bool:
        """Whether a file that is unknown, as all are where there is no store, shows itself as Warta's."""
        file = self.places.output / path
        if not path.startswith(urls.ASSETS) or file.is_symlink():
            return False
        return is_published_asset(path, file.read_bytes())

    def _note_place(self, path: str) -> None:
        """Note the stat signature of a file where it is now."""
        page = self.rows.page(path)
        assert page
        self.rows.put_page(replace(page, stat=signature((self.places.output / path).stat())))

    def _note_new_links(self, planned: Container[str]) -> None:
        """After a swap every file that stayed is a link made anew, which its times show."""
        for path, stat in self.rows.page_stats() if self.present else ():
            if self.present.get(path) == stat and path in planned:
                self._note_place(path)


class Staged(NamedTuple):
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
    folder, _, name = target.rpartition("/")
    if name == "index.html":  # mostly in a folder of its own, which is not there yet, beside others
        _make_common_folder(folder.rpartition("/")[0])
        _make_folder(folder)
    try:
        return os.open(target, _TO_WRITE, 0o666)
    except FileNotFoundError:
        _make_folder(folder)
        return os.open(target, _TO_WRITE, 0o666)


def _make_folder(folder: str) -> None:
    """Make a folder, where it is not there, by trying: to ask first, as `os.makedirs` does, costs more."""
    try:
        os.mkdir(folder)  # noqa: PTH102
    except FileExistsError:
        pass
    except FileNotFoundError:
        _make_folder(os.path.dirname(folder))  # noqa: PTH120
        with contextlib.suppress(FileExistsError):
            os.mkdir(folder)  # noqa: PTH102


# Made once for the pages that follow each other there; where it is gone again it is made when it is missed.
_make_common_folder = lru_cache(maxsize=16)(_make_folder)


def output_files(places: Places, keep: tuple[str, ...]) -> dict[str, str]:
    """The stat signature of every file in the output; names in `keep` at its top are passed over.

    Raises NotADirectoryError where the output is a file.
    """
    if places.output.is_file():
        raise NotADirectoryError(errno.ENOTDIR, "is a file, not a folder", str(places.output))
    found: dict[str, str] = {}
    note_files(str(places.output), "", frozenset(keep), found)
    return found


def _set_aside_problem(path: str) -> Problem:
    return Problem(
        f"output/{path}",
        None,
        f"is not made by Warta; it was moved to .warta/{SET_ASIDE}/",
        "name it under `keep` in site.yml to have it left alone",
        Severity.WARNING,
    )
