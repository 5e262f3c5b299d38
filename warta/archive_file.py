"""ZIP archives, opened so that none can do harm.

What belongs here: what is in an archive, the limits on it, and reading one member. What does not: what the
members mean (`warta.rawitems`). Nothing is ever unpacked to disk, so no name in an archive can lead
anywhere.
"""

from __future__ import annotations

import lzma
import os
import stat
import struct
import zipfile
import zlib
from dataclasses import dataclass
from functools import lru_cache
from io import BytesIO
from pathlib import Path

from warta.intake.reading.decode import Refused

# A site of 9,000 posts with its pictures stays far below each of these.
MOST_MEMBERS = 60_000
LARGEST_TOTAL = 4_000_000_000
# Bytes. Text of one letter shrinks a thousandfold; no text that people wrote shrinks a hundredfold.
HARMLESS = 1_000_000
MOST_SHRUNK = 200
_ARCHIVES = (".zip", ".7z", ".rar", ".tar", ".gz", ".tgz", ".bz2", ".xz")
# What the library raises for an archive that was cut off, changed, or never was one.
_BROKEN = (
    zipfile.BadZipFile,
    zipfile.LargeZipFile,
    zlib.error,
    lzma.LZMAError,
    struct.error,
    EOFError,
    NotImplementedError,
    OverflowError,
    RuntimeError,
    ValueError,
)


@dataclass(frozen=True, slots=True)
class Member:
    """A file in an archive; `refused` says why it is not read, '' where it is."""

    name: str
    size: int
    refused: str = ""


def members_of(path: Path) -> list[Member]:
    """The files in the archive at `path`, those included that are refused.

    Raises Refused for what is no archive, is encrypted or broken, or would grow beyond all bounds.
    """
    archive = _opened(path)
    infos = archive.infolist()
    check_sizes(infos)
    found: dict[str, Member] = {}
    for info in infos:
        if not info.is_dir():
            # Only the last of two can be opened by its name.
            why = "stands in the archive twice" if info.filename in found else _why_refused(info)
            found[info.filename] = Member(info.filename, info.file_size, why)
    if not found:
        raise Refused("is an archive without files", "make it again, with the files in it")
    if all(info.flag_bits & 1 for info in infos if not info.is_dir()):
        raise Refused("is an archive with a password", "take its files out, and put them here")
    return list(found.values())


def read_member(path: Path, name: str) -> bytes:
    """The bytes of a member. Raises Refused where it cannot be read, OSError where the archive cannot."""
    key = path.stat()
    return _member(path, key.st_mtime_ns, key.st_size, os.getpid(), name)


def check_office_file(data: bytes) -> list[str]:
    """The names in an office file, which is an archive.

    Raises Refused for what is none, or a bomb, or declares entities: no office program writes such a thing.
    """
    hint = "open it in an office program and save it again"
    try:
        archive = zipfile.ZipFile(BytesIO(data))
        infos = archive.infolist()
        check_sizes(infos)
        heads = [
            archive.open(info).read(4_000) for info in infos if info.filename.endswith((".xml", ".rels"))
        ]
    except _BROKEN:
        raise Refused("is broken", hint) from None
    if any(b"<!DOCTYPE" in head or b"<!ENTITY" in head for head in heads):
        raise Refused("declares entities, as no office program does", hint)
    return [info.filename for info in infos]


def check_sizes(infos: list[zipfile.ZipInfo]) -> None:
    """Raise Refused where an archive would grow beyond all bounds."""
    hint = "take out of it what is needed, and put that here"
    if len(infos) > MOST_MEMBERS:
        raise Refused(f"holds more than {MOST_MEMBERS:,} files", hint)
    total = sum(info.file_size for info in infos)
    if total > LARGEST_TOTAL:
        raise Refused(f"would be larger than {LARGEST_TOTAL // 1_000_000_000} GB when it is unpacked", hint)
    packed = sum(info.compress_size for info in infos)
    if total > HARMLESS and total > MOST_SHRUNK * max(packed, 1):
        raise Refused(f"would grow more than {MOST_SHRUNK} times when it is unpacked", hint)


def _why_refused(info: zipfile.ZipInfo) -> str:
    parts = info.filename.replace("\\", "/").split("/")
    if info.filename.startswith(("/", "\\")) or ".." in parts or ":" in parts[0]:
        return "has a name that leads out of the archive"
    if stat.S_ISLNK(info.external_attr >> 16):
        return "is a symbolic link, which is not read"
    if info.flag_bits & 1:
        return "has a password"
    if info.file_size > HARMLESS and info.file_size > MOST_SHRUNK * max(info.compress_size, 1):
        return f"would grow more than {MOST_SHRUNK} times when it is unpacked"
    if info.filename.lower().endswith(_ARCHIVES):
        return "is an archive in an archive, which is not opened"
    if any("\ud800" <= character <= "\udfff" or not character.isprintable() for character in info.filename):
        return "has a name that cannot be printed"
    return ""


def _opened(path: Path) -> zipfile.ZipFile:
    key = path.stat()
    return _archive(path, key.st_mtime_ns, key.st_size, os.getpid())


# One archive and one member at a time: posts are read in order, and an export inside is read item by item.
# A process opens it for itself: with a parent it would share the place up to which the file was read.
@lru_cache(maxsize=1)
def _archive(path: Path, _mtime: int, _size: int, _process: int) -> zipfile.ZipFile:
    try:
        return zipfile.ZipFile(BytesIO(path.read_bytes()) if _size < HARMLESS else path)
    except _BROKEN:
        raise Refused("is no archive that can be opened, or is broken", "make it again") from None


@lru_cache(maxsize=1)
def _member(path: Path, mtime: int, size: int, process: int, name: str) -> bytes:
    try:
        with _archive(path, mtime, size, process).open(name) as file:
            return file.read()
    except (*_BROKEN, KeyError):
        raise Refused("is broken in its archive", "make the archive again") from None
