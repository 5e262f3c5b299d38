"""A raw file, or a part of one that is a release of its own: where it is, and its bytes.

What belongs here: that record. What does not: finding raw files (`warta.rawfiles`), what one of them holds
(`warta.rawitems`) and the site that it is from (`warta.rawsites`).
"""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath

from warta.archive_file import read_member
from warta.intake.exports.feed_context import Context
from warta.intake.posts.post_site import Site
from warta.intake.reading.decode import Refused
from warta.intake.reading.endings import ENDINGS
from warta.scanning import INBOX

# Bytes. No page of text comes near it, even with its pictures in it; a film by mistake would fill the memory.
LARGEST = 64_000_000


@dataclass(frozen=True, slots=True)
class Trouble:
    """Why a raw file or a part of it is not read, how to mend that, and the line (None for none)."""

    message: str
    hint: str
    line: int | None = None


@dataclass(frozen=True, slots=True)
class RawFile:
    """A raw file, or an item of one: where it is, how messages name it, and the name kept as its source.

    `digest` is the SHA-256 of its bytes, '' where it has not been read. Of an item `holder` is the name of
    the file that holds it, `member` its path in an archive, `span` its first byte and length in an export,
    `line` the line there, `export` what its items share. `site` is the site that a post is from. `left`
    says why it is no release, `trouble` why it cannot be read.
    """

    path: Path
    name: str
    source: str
    digest: str = ""
    holder: str = ""
    member: str = ""
    span: tuple[int, int] | None = None
    line: int | None = None
    export: Context | None = field(default=None, hash=False, compare=False)
    site: Site = field(default_factory=Site, hash=False, compare=False)
    left: str = ""
    trouble: Trouble | None = None

    @property
    def in_inbox(self) -> bool:
        """Whether its source names one file for good, as a path below the inbox does."""
        return self.name.startswith(INBOX)

    @property
    def ending(self) -> str:
        """What the name of the file ends in, in lower case: `.html`; '' for an item of an export."""
        return "" if self.span else PurePosixPath(self.member or self.path.name).suffix.lower()

    @property
    def can_be_read(self) -> bool:
        """Whether it has the ending of a form that can be converted, or is an item."""
        return bool(self.span) or self.ending in ENDINGS


def bytes_of(raw: RawFile) -> bytes:
    """The bytes of a raw file or an item. Raises Refused and OSError."""
    if raw.trouble:
        raise Refused(raw.trouble.message, raw.trouble.hint, raw.trouble.line)
    if raw.span:
        start, length = raw.span
        if raw.member:
            return read_member(raw.path, raw.member)[start : start + length]
        with raw.path.open("rb") as file:
            file.seek(start)
            return file.read(length)
    return read_member(raw.path, raw.member) if raw.member else raw.path.read_bytes()
