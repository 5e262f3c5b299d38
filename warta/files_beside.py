"""Files beside a raw file that it was read with: style sheets and pictures of a page, files of a post's site.

What belongs here: their bytes by the path that the raw file has for them, noting which of them were read
(`source.beside`), and whether they are what they were then. What does not: which of them belong to a release
(`warta.intake`), and what follows from a change (`warta.revision`).
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Mapping, Sequence
from pathlib import PurePosixPath
from urllib.parse import quote

from warta.archive_file import read_member
from warta.digests import digest_bytes
from warta.frontmatter import MISSING
from warta.intake.reading.decode import Refused
from warta.intake.reading.endings import POST_ENDINGS, in_companion
from warta.rawfile import LARGEST, RawFile
from warta.scanning import INBOX, Inputs, is_ignored

# The folders of a site whose files stand at its root: Jekyll's, Hugo's, Eleventy's, Pelican's.
_SERVED = ("", "static/", "assets/", "public/", "src/", "content/", "source/", "src/static/", "src/assets/")
_PICTURES = (".jpg", ".jpeg", ".png", ".gif", ".webp", ".avif", ".svg")


class Beside:
    """The files beside one raw file; those asked for are noted."""

    def __init__(self, raw: RawFile) -> None:
        self._raw = raw
        self._noted: dict[str, str] = {}

    def read(self, path: str) -> bytes | None:
        """The bytes of a file by its path relative to the raw file; None where there is none to publish.

        A path that begins with a slash starts at the root of the site that the raw file is of.
        """
        found = (_bytes_at(self._raw, *place) for place in _places(self._raw, path))
        data = next((data for data in found if data is not None), None)
        if data is not None:
            self._noted[path] = digest_bytes(data)
        elif _may_arrive(self._raw, path):
            self._noted[path] = MISSING
        return data

    def noted(self, data: bytes) -> dict[str, str]:
        """The digest of each file that was read, by its path; `MISSING` for one that may yet arrive.

        `data` is the raw file. Of the places where a picture of a post may be, those count that it writes.
        """
        return {
            path: digest
            for path, digest in sorted(self._noted.items())
            if path.isprintable() and (digest != MISSING or self._is_written(path, data))
        }

    def _is_written(self, path: str, data: bytes) -> bool:
        if self._raw.ending not in POST_ENDINGS:
            return True
        return path.encode() in data or quote(path).encode() in data


def changed_beside(raw: RawFile, before: Mapping[str, str], inputs: Inputs) -> bool:
    """Whether files beside `raw`, which is in the inbox, are not as they were `before`.

    Of folders nothing is read but what has changed since the last run, as the scan remembers it.
    """
    return any(_digest_at(raw, path, inputs) != digest for path, digest in before.items())


def gone_beside(raw: RawFile, before: Mapping[str, str], after: Mapping[str, str]) -> list[str]:
    """The paths of files that were there `before`, and are not now that those `after` are."""
    missing = (path for path in before if after.get(path, MISSING) == MISSING)
    return [path for path in missing if before[path] != MISSING and Beside(raw).read(path) is None]


def _digest_at(raw: RawFile, path: str, inputs: Inputs) -> str:
    if raw.member:
        data = Beside(raw).read(path)
        return MISSING if data is None else digest_bytes(data)
    for above, below in _places(raw, path):
        folders = raw.source.split("/")[:-1]
        name = PurePosixPath(INBOX, *folders[: len(folders) - above], below)
        try:
            return inputs.digest(str(name))[0]
        except (KeyError, OSError):
            continue
    return MISSING


def _may_arrive(raw: RawFile, path: str) -> bool:
    """Whether a file that is not there is one that belongs there: of a saved page what its browser saved."""
    if raw.ending in POST_ENDINGS:
        return path.lower().endswith(_PICTURES)
    return bool(in_companion(path))


def _places(raw: RawFile, path: str) -> Iterator[tuple[int, str]]:
    """Where a file may be: how many folders above that of `raw`, and the path from there."""
    if raw.span or ".." in path.split("/") or any(map(is_ignored, PurePosixPath(path).parts)):
        return
    if not path.startswith("/"):
        yield 0, path
        return
    texts = [f"{raw.site.texts}/"] if raw.site.texts else []
    for above, folder in itertools.product(_roots_above(raw), (*texts, *_SERVED)):
        yield above, f"{folder}{path.lstrip('/')}"


def _roots_above(raw: RawFile) -> Sequence[int]:
    """How many folders above that of `raw` the root of its site may be, the likeliest first."""
    folders = raw.source.split("/")[:-1]
    if raw.site.root and raw.source.startswith(raw.site.root):
        return [len(folders) - raw.site.root.count("/")]
    # The first folder is the inbox's or the archive's own, and holds more than a site.
    return range(len(folders) - 1, -1, -1)


def _bytes_at(raw: RawFile, above: int, path: str) -> bytes | None:
    """The bytes of the file at a path below the folder that lies so many above that of `raw`."""
    try:
        if raw.member:
            parents = PurePosixPath(raw.member).parents
            return read_member(raw.path, str(parents[above] / path)) if above < len(parents) else None
        base = raw.path.parents[above]
        file = base / path
        # A link could lead to what nobody meant to publish.
        inner = itertools.takewhile(lambda part: part != base, (file, *file.parents))
        is_own = not any(part.is_symlink() for part in inner)
        small = is_own and file.is_file() and file.stat().st_size <= LARGEST
        return file.read_bytes() if small else None
    except (Refused, OSError):
        return None
