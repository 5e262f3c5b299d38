"""What a raw file holds that is more than one release: the items of an export, the files of an archive.

What belongs here: finding them, naming them, and telling what among them is no release. What does not:
finding raw files (`warta.rawfiles`), reading an item (`warta.intake.forms`), and the limits on archives
(`warta.archive_file`).
"""

from __future__ import annotations

import io
import itertools
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache
from pathlib import Path, PurePosixPath

from warta.archive_file import members_of, read_member
from warta.digests import digest_bytes
from warta.intake.decode import Refused
from warta.intake.feed_index import Context, Index, index_feed, is_xml
from warta.intake.forms import ARCHIVE_ENDINGS, ENDINGS, FEED_ENDINGS, PAGE_ENDINGS, POST_ENDINGS
from warta.intake.post_site import JEKYLL, SETTINGS, Site, read_site
from warta.scanning import INBOX, is_ignored

# Bytes. No page of text comes near it, even with its pictures in it; a film by mistake would fill the memory.
LARGEST = 64_000_000
# An export is read item by item.
LARGEST_EXPORT = 4_000_000_000
# Folders of a site that hold its looks and its programs, and no texts.
_NO_TEXTS = frozenset(
    """
    _layouts _includes _sass _data _site _plugins layouts themes archetypes node_modules
    """.split()
)
# These may be names of anything where no settings show that they are a site's.
_NO_TEXTS_OF_SITE = frozenset("vendor public i18n resources assets static data scripts docs".split())
_POSTS = frozenset({"_posts", "_drafts"})
# The folders of a site whose files stand at its root: Jekyll's, Hugo's, Eleventy's, Pelican's.
_SERVED = ("", "static/", "assets/", "public/", "src/", "content/", "source/", "src/static/", "src/assets/")
_ABOUT_THE_SITE = frozenset(
    "readme license licence contributing changelog code_of_conduct security authors history todo".split()
)


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


def beside(raw: RawFile) -> Callable[[str], bytes | None]:
    """What gives the bytes of a file by its path relative to `raw`; None where there is none to publish.

    A path that begins with a slash starts at the root of the site that `raw` is of.
    """

    def read(path: str) -> bytes | None:
        if raw.span or ".." in path.split("/") or any(map(is_ignored, PurePosixPath(path).parts)):
            return None
        if not path.startswith("/"):
            return _at(raw, 0, path)
        for above, folder in itertools.product(_roots_above(raw), _SERVED):
            if (data := _at(raw, above, f"{folder}{path.lstrip('/')}")) is not None:
                return data
        return None

    return read


def _roots_above(raw: RawFile) -> Sequence[int]:
    """How many folders above that of `raw` the root of its site may be, the likeliest first."""
    folders = raw.source.split("/")[:-1]
    if raw.site.root and raw.source.startswith(raw.site.root):
        return [len(folders) - raw.site.root.count("/")]
    # The first folder is the inbox's or the archive's own, and holds more than a site.
    return range(len(folders) - 1, -1, -1)


def _at(raw: RawFile, above: int, path: str) -> bytes | None:
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


def with_sites(raws: Sequence[RawFile], names: Iterable[str], read: Callable[[str], bytes]) -> list[RawFile]:
    """The raw files of one place, each with its site; what of a site is no post is left out.

    `names` are the paths of all files there, relative to it, as `raw.source` begins; `read` gives the bytes
    of one.
    """
    names = list(names)
    sites = _sites(names, read)
    folders = {_top(name) for name in names if PurePosixPath(name).suffix.lower() in POST_ENDINGS}
    return [_placed(raw, sites, folders) for raw in raws]


def _placed(raw: RawFile, sites: Mapping[str, Site], folders: set[str]) -> RawFile:
    site = next((sites[root] for root in _roots(raw.source) if root in sites), None)
    path = PurePosixPath(raw.source.removeprefix(site.root if site else ""))
    left = _why_left(raw, path, site, is_among_posts=bool(_top(raw.source)) and _top(raw.source) in folders)
    if not (site or left):
        return raw
    holder = raw.holder or f"{raw.name.removesuffix(raw.source)}{_top(raw.source)}/"
    return replace(raw, site=site or raw.site, left=raw.left or left, holder=holder if left else raw.holder)


def _why_left(raw: RawFile, path: PurePosixPath, site: Site | None, *, is_among_posts: bool) -> str:
    """Why a file among posts is none; '' where it may be one, or lies alone."""
    folders = set(path.parts[:-1])
    if not (site or is_among_posts):
        return ""
    if not raw.can_be_read and raw.ending not in FEED_ENDINGS | ARCHIVE_ENDINGS:
        return f"is no text ({raw.ending or 'no ending'})"
    no_texts = _NO_TEXTS | _NO_TEXTS_OF_SITE if site and site.root else _NO_TEXTS
    if folders & no_texts and not folders & _POSTS and "content" not in folders:
        return "belongs to the looks of the site"
    if path.stem.lower() in _ABOUT_THE_SITE and raw.ending in POST_ENDINGS | {".txt", ""}:
        return "is about the site's files, not a post"
    if path.stem.split(".")[0] == "_index":
        return "is the page of a section, not a post"
    is_text_of_site = (
        bool(folders & _POSTS) or "content" in folders or any(f.startswith("_") for f in folders)
    )
    if not site or not site.root:  # beside a site at the top of the inbox there may be anything
        return ""
    if not is_text_of_site and raw.ending in PAGE_ENDINGS | FEED_ENDINGS | {".txt"}:
        return "is a page of the site, not a post"
    if site.generator == JEKYLL and not is_text_of_site and raw.ending in POST_ENDINGS:
        return "is a page of the site, not a post"
    return ""


def _sites(names: Sequence[str], read: Callable[[str], bytes]) -> dict[str, Site]:
    """The sites among the files, by their roots."""
    sites: dict[str, Site] = {}
    for name in names:
        for file in SETTINGS:
            if (name == file or name.endswith(f"/{file}")) and not _NO_TEXTS & set(PurePosixPath(name).parts):
                root = name.removesuffix(file)
                try:
                    site = read_site(root, file, read(name))
                except (OSError, Refused):
                    continue
                if root not in sites or not sites[root].title:
                    sites[root] = site
    return sites


def _roots(source: str) -> Iterator[str]:
    """The folders that a file is in, the nearest first, each with a slash at its end; '' last."""
    parts = source.split("/")[:-1]
    for length in range(len(parts), 0, -1):
        yield "/".join(parts[:length]) + "/"
    yield ""


def _top(source: str) -> str:
    head, slash, _ = source.partition("/")
    return head if slash else ""


def _members(raw: RawFile) -> Iterator[RawFile]:
    """What an archive holds."""
    try:
        members = members_of(raw.path)
    except Refused as error:
        yield _troubled(raw, error)
        return
    inner: list[RawFile] = []
    for member in members:
        if any(map(is_ignored, PurePosixPath(member.name).parts)):
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
            yield replace(item, left=f"is no text ({item.ending or 'no ending'})")
        else:
            yield _digested(item)


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
            export=index.context,
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
        for item in index.items:
            file.seek(item.start)
            digests.append(digest_bytes(file.read(item.length)))
    return index, digests


def _troubled(raw: RawFile, error: Refused) -> RawFile:
    return replace(raw, digest="", trouble=Trouble(error.message, error.hint, error.line))
