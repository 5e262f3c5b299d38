"""Raw files: which there are, and reading each, whatever it holds.

What belongs here: finding raw files in the inbox and elsewhere, the forms that can be read, and reading
many on all cores so that none stops the rest. What does not: the rules by which one is read
(`warta.intake`) and what becomes of it (`warta.conversion`).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path, PurePosixPath

from warta import frontmatter, provenance
from warta.digests import digest_bytes
from warta.errors import Problem, has_errors
from warta.intake.agency import AgencyFinder
from warta.intake.decode import Refused
from warta.intake.release import Converted, read_release
from warta.places import Places
from warta.scanning import INBOX, Inputs, is_ignored
from warta.tags import Vocabulary
from warta.workers import map_items

PAGE_ENDINGS = frozenset({".html", ".htm", ".xhtml"})
ENDINGS = frozenset({".txt", ".text", ".mhtml", ".mht"}) | PAGE_ENDINGS
# What a browser saves beside a page lies in a folder of the page's name with one of these behind it.
_COMPANIONS = ("_files", ".files")
# Bytes. No page of text comes near it, even with its pictures in it; a film by mistake would fill the memory.
LARGEST = 64_000_000


@dataclass(frozen=True, slots=True)
class RawFile:
    """A raw file: where it is, how messages name it, and the name kept as its source.

    `digest` is the SHA-256 of its bytes, '' where it has not been read.
    """

    path: Path
    name: str
    source: str
    digest: str = ""

    @property
    def in_inbox(self) -> bool:
        """Whether its source names one file for good, as a path below the inbox does."""
        return self.name.startswith(INBOX)

    @property
    def can_be_read(self) -> bool:
        """Whether it has the ending of a form that can be converted."""
        return self.path.suffix.lower() in ENDINGS


@dataclass(frozen=True, slots=True)
class Reading:
    """What came of reading a raw file: a release with its Markdown file, or the problem.

    `raw` has the digest of the bytes that were read, `data` is the Markdown file under the slug that
    the title makes. The lines of `converted` are left out: few need them, and they weigh most.
    """

    raw: RawFile
    converted: Converted | None = None
    data: bytes = b""
    problem: Problem | None = None


def inbox_files(inputs: Inputs) -> list[RawFile]:
    """The raw files in the inbox, with their digests."""
    raws = []
    names = inputs.names(INBOX)
    for name in _without_companions(names):
        try:
            digest, _ = inputs.digest(name)
        except FileNotFoundError:
            continue
        except OSError:
            digest = ""  # why it cannot be read shows when it is to be converted
        raws.append(RawFile(inputs.files[name].path, name, name.removeprefix(INBOX), digest))
    return raws


def files_below(paths: Iterable[Path], places: Places) -> tuple[list[RawFile], list[Problem]]:
    """The raw files that `paths` name, folders searched, and a problem for each path that is none."""
    found: dict[Path, RawFile] = {}
    problems = []
    for path in paths:
        if path.is_dir():
            inner = _files_in(path)
        elif path.is_file():
            inner = [path]
        else:
            problems.append(Problem(str(path), None, "there is no such file or folder", "check the path"))
            continue
        for file in inner:
            found[file.resolve()] = _raw_file(file, places)
    return list(found.values()), problems


def read_raws(
    raws: Sequence[RawFile], finder: AgencyFinder, vocabulary: Vocabulary, jobs: int
) -> Iterator[Reading]:
    """Read raw files in order, in `jobs` processes where there are many."""
    return map_items(_read, raws, jobs, prepare=_prepare, prepare_with=(finder, vocabulary))


def read_raw(raw: RawFile, finder: AgencyFinder, vocabulary: Vocabulary) -> tuple[Reading, Converted | None]:
    """Read one raw file; also the release with all that is told of its lines, where there is one."""
    try:
        data = _bytes_of(raw)
        raw = replace(raw, digest=digest_bytes(data))
        converted = read_release(data, raw.source, finder, vocabulary)
        written = _checked(provenance.marked(converted.values, converted.body))
    except Refused as error:
        return _refused(raw, error.message, error.hint, error.line), None
    except OSError as error:
        hint = "check the file and its permissions"
        return _refused(raw, f"cannot be read: {error.strerror}", hint), None
    except Exception as error:  # a fault of the rules with one file holds no other back
        return _refused(raw, f"could not be read by the rules ({_told(error)})", _FAULT), None
    return Reading(raw, replace(converted, lines=()), written), converted


_FAULT = "convert it by hand, and report the fault with the file"


def _read(raw: RawFile) -> Reading:
    reading, _ = read_raw(raw, *_prepared[0])
    return reading


def _prepare(finder: AgencyFinder, vocabulary: Vocabulary) -> None:
    _prepared.clear()
    _prepared.append((finder, vocabulary))


# One process reads for one run at a time, by these agencies and tags.
_prepared: list[tuple[AgencyFinder, Vocabulary]] = []


def _bytes_of(raw: RawFile) -> bytes:
    if not raw.can_be_read:
        ending = raw.path.suffix or "no ending"
        hint = "save the page (.html) or its text (.txt)"
        raise Refused(f"is not a form that can be converted ({ending})", hint)
    if any("\ud800" <= character <= "\udfff" for character in raw.source):
        raise Refused("has a name that is not UTF-8", "rename it")
    if raw.path.stat().st_size > LARGEST:
        raise Refused(f"is larger than {LARGEST // 1_000_000} MB", "save the release's page or text alone")
    return raw.path.read_bytes()


def _checked(data: bytes) -> bytes:
    """A Markdown file that the next build will read. Raises ValueError for one that it would not."""
    _, problems = frontmatter.parse("", frontmatter.split(data.decode()).yaml)
    if has_errors(problems):
        raise ValueError(f"its Markdown file would be broken: {problems[0].message}")
    return data


def _refused(raw: RawFile, message: str, hint: str, line: int | None = None) -> Reading:
    return Reading(replace(raw, digest=""), problem=Problem(raw.name, line, message, hint))


def _told(error: Exception) -> str:
    text = str(error)
    return f"{type(error).__name__}: {text[:200]}" if text else type(error).__name__


def _raw_file(path: Path, places: Places) -> RawFile:
    absolute = path.resolve()
    inbox = places.inbox.resolve()
    if absolute.is_relative_to(inbox):
        source = absolute.relative_to(inbox).as_posix()
        raw = RawFile(path, f"{INBOX}{source}", source)
    else:
        raw = RawFile(path, str(path), path.name)
    try:
        return replace(raw, digest=digest_bytes(_bytes_of(raw)))
    except (Refused, OSError):
        return raw  # why shows when it is to be converted


def _files_in(folder: Path) -> list[Path]:
    files = {
        path.relative_to(folder).as_posix(): path
        for path in sorted(folder.rglob("*"))
        if path.is_file() and not any(map(is_ignored, path.relative_to(folder).parts))
    }
    return [files[name] for name in _without_companions(list(files))]


def _without_companions(names: list[str]) -> Iterator[str]:
    """The names of files but those that a browser saved beside a page: its pictures, styles and scripts."""
    pages = {name.rpartition(".")[0] for name in names if PurePosixPath(name).suffix.lower() in PAGE_ENDINGS}
    for name in names:
        folders = [str(folder) for folder in PurePosixPath(name).parents]
        stems = {
            folder.removesuffix(end) for folder in folders for end in _COMPANIONS if folder.endswith(end)
        }
        if not stems & pages:
            yield name
