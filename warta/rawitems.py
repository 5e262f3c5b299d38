"""What a raw file holds that is more than one release: the items of an export, the files of an archive.

What belongs here: finding them, naming them, and telling what among them is no release. What does not:
finding raw files (`warta.rawfiles`), the sites that posts are from (`warta.rawsites`), reading an item
(`warta.intake.forms`), and the limits on archives (`warta.archive_file`).
"""

from __future__ import annotations

import io
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import lru_cache
from pathlib import Path, PurePosixPath

from warta.archive_file import Member, members_of, read_member
from warta.digests import digest_bytes
from warta.intake.exports.feed_context import Index
from warta.intake.exports.feed_index import index_feed, is_xml
from warta.intake.exports.wordpress_library import Reused, numbers_named
from warta.intake.exports.wordpress_reused import digest_of_item, read_reused
from warta.intake.reading.decode import Refused
from warta.intake.reading.endings import (
    ARCHIVE_ENDINGS,
    ENDINGS,
    FEED_ENDINGS,
    why_unread,
    without_companions,
)
from warta.rawfile import LARGEST, RawFile, Trouble, bytes_of
from warta.rawsites import with_sites
from warta.scanning import is_ignored

# An export is read item by item.
LARGEST_EXPORT = 4_000_000_000
# A site keeps a handful of blocks for many posts, and their texts stay in memory.
MOST_BLOCKS = 2_000


def expand(raws: Iterable[RawFile]) -> Iterator[RawFile]:
    """The raw files, in the place of each export and archive what it holds."""
    for raw in raws:
        if raw.left or raw.trouble or raw.span:
            yield raw
        elif raw.ending in FEED_ENDINGS:
            yield from _items(raw)
        elif raw.ending in ARCHIVE_ENDINGS and not raw.member:
            yield from _members(raw)
        else:
            yield raw


def _members(raw: RawFile) -> Iterator[RawFile]:
    """What an archive holds."""
    try:
        members = members_of(raw.path)
    except Refused as error:
        yield _troubled(raw, error)
        return
    inner: list[RawFile] = []
    for member in _without_companions(members):
        # A name that leads out of the archive begins with a point too, and is no hidden file.
        if not member.refused and any(map(is_ignored, PurePosixPath(member.name).parts)):
            continue
        item = replace(
            raw,
            name=f"{raw.name}/{member.name}",
            source=f"{raw.source}/{member.name}",
            digest="",
            holder=raw.name,
            member=member.name,
        )
        if member.refused:
            hint = "take it out of the archive, and put it here by itself"
            item = replace(item, trouble=Trouble(member.refused, hint))
        elif member.size > LARGEST and item.ending in ENDINGS:
            item = replace(item, trouble=Trouble(f"is larger than {LARGEST // 1_000_000} MB", "leave it out"))
        inner.append(item)
    prefix = f"{raw.source}/"
    names = [item.source for item in inner if not item.trouble]
    placed = with_sites(inner, names, lambda name: read_member(raw.path, name.removeprefix(prefix)))
    for item in placed:
        if item.left or item.trouble:
            yield item
        elif item.ending in FEED_ENDINGS:
            yield from _items(item)
        elif not item.can_be_read:
            yield replace(item, left=why_unread(item.ending) or f"is no text ({item.ending or 'no ending'})")
        else:
            yield _digested(item)


def _without_companions(members: Sequence[Member]) -> Iterator[Member]:
    own = set(without_companions([member.name for member in members]))
    return (member for member in members if member.name in own)


def _digested(raw: RawFile) -> RawFile:
    try:
        return replace(raw, digest=digest_bytes(bytes_of(raw)))
    except (Refused, OSError):
        return raw  # why shows when it is to be converted


def _items(raw: RawFile) -> Iterator[RawFile]:
    """What a feed or an export holds."""
    try:
        found = _indexed(raw)
    except Refused as error:
        yield _troubled(raw, error)
        return
    except OSError:
        yield raw
        return
    if found is None:
        yield replace(
            raw, trouble=Trouble("is XML, but no feed or export", "save the release's page (.html)")
        )
        return
    index, digests = found
    for item, digest in zip(index.items, digests, strict=True):
        yield replace(
            raw,
            name=f"{raw.name}#{item.key}",
            source=f"{raw.source}#{item.key}",
            digest=digest,
            holder=raw.holder or raw.name,
            span=(item.start, item.length),
            line=item.line,
            export=index.context_of(item),
            left=item.left,
        )
    if index.broken:
        count = len(index.items)
        message = f"{index.broken}; {count} item{'s' * (count != 1)} before that could be read"
        yield replace(raw, trouble=Trouble(message, "export it again, or mend the line", index.line))


def _indexed(raw: RawFile) -> tuple[Index, list[str]] | None:
    """The items of an export with their digests; None for what is no XML at all."""
    stat = raw.path.stat()
    if stat.st_size > LARGEST_EXPORT:
        raise Refused(f"is larger than {LARGEST_EXPORT // 1_000_000_000} GB", "export it in parts")
    return _index(raw.path, raw.member, stat.st_mtime_ns, stat.st_size)


# A command may ask twice: for what there is, and for what is to be converted.
@lru_cache(maxsize=2)
def _index(path: Path, member: str, _mtime: int, _size: int) -> tuple[Index, list[str]] | None:
    with io.BytesIO(read_member(path, member)) if member else path.open("rb") as file:
        head = file.read(2_000)
        if not is_xml(head):
            if not head.strip():
                raise Refused("is empty", "export it again")
            return None
        file.seek(0)
        index = index_feed(file)
        digests = []
        blocks: dict[str, Reused] = {}
        for item in index.items:
            file.seek(item.start)
            data = file.read(item.length)
            digests.append(digest_bytes(data))
            item.named = numbers_named(data) if not item.left else ()
            if item.is_reused and item.number and len(blocks) < MOST_BLOCKS:
                blocks[item.number] = read_reused(data, index.context)
        if blocks:
            index.context = replace(index.context, blocks=blocks)
            for number, item in enumerate(index.items):
                if not blocks.keys().isdisjoint(item.named):
                    file.seek(item.start)
                    digests[number] = digest_of_item(file.read(item.length), index.context_of(item))
    return index, digests


def _troubled(raw: RawFile, error: Refused) -> RawFile:
    return replace(raw, digest="", trouble=Trouble(error.message, error.hint, error.line))
