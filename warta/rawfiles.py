"""Raw files: which there are, and reading each, whatever it holds.

What belongs here: finding raw files in the inbox and elsewhere, the forms that can be read, and reading
many on all cores so that none stops the rest. What does not: the rules by which one is read
(`warta.intake`) and what becomes of it (`warta.conversion`).
"""

from __future__ import annotations

import os
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from warta import frontmatter, provenance
from warta.digests import digest_bytes
from warta.errors import Problem, has_errors
from warta.files_beside import Beside
from warta.intake.agencies.agency import AgencyFinder
from warta.intake.converted import Converted
from warta.intake.forms import Surroundings, read_form
from warta.intake.reading.decode import LeftOut, Refused
from warta.intake.reading.endings import (
    CONTAINERS,
    POST_ENDINGS,
    cure_of,
    is_of_lost_page,
    why_unread,
    without_companions,
)
from warta.places import Places
from warta.rawfile import LARGEST, RawFile, bytes_of
from warta.rawitems import expand
from warta.rawsites import with_sites
from warta.scanning import INBOX, IS_SPECIAL, Inputs, is_ignored
from warta.tags import Vocabulary
from warta.workers import map_items

_LOST_PAGE = "was saved with a page that is not beside its folder under the same name"


@dataclass(frozen=True, slots=True)
class Reading:
    """What came of reading a raw file: a release with its Markdown file, or the problem.

    `left` says why it is rightly none; `is_passing` that the problem is none of the file itself.

    `raw` has the digest of the bytes that were read, `data` is the Markdown file under the slug that
    the title makes. The lines of `converted` are left out: few need them, and they weigh most.
    """

    raw: RawFile
    converted: Converted | None = None
    data: bytes = b""
    problem: Problem | None = None
    left: str = ""
    is_passing: bool = False


def inbox_files(inputs: Inputs) -> list[RawFile]:
    """The raw files in the inbox, with their digests; what exports and archives hold, each by itself."""
    raws = []
    # A hidden file of settings is an input, and no raw file.
    names = [name for name in inputs.names(INBOX) if not is_ignored(name.rpartition("/")[2])]
    for name in without_companions(names):
        try:
            digest, _ = inputs.digest(name)
        except FileNotFoundError:
            continue
        except OSError:
            digest = ""  # why it cannot be read shows when it is to be converted
        left = _LOST_PAGE * is_of_lost_page(name)
        raws.append(RawFile(inputs.path(name), name, name.removeprefix(INBOX), digest, left=left))
    sources = [name.removeprefix(INBOX) for name in names]
    placed = with_sites(raws, sources, _reader(sources, lambda source: inputs.path(f"{INBOX}{source}")))
    return list(expand(placed))


def files_below(paths: Iterable[Path], places: Places) -> tuple[list[RawFile], list[Problem]]:
    """The raw files that `paths` name, folders searched, and a problem for each path that is none.

    They are in the order of their names whatever that of `paths` is: of two releases of one name the first
    keeps it.
    """
    found: dict[Path, RawFile] = {}
    problems: list[Problem] = []
    for path in paths:
        if path.is_dir():
            inner = _files_in(path, problems)
        elif path.is_file():
            inner = [path]
        else:
            problems.append(_no_file(path))
            continue
        raws = [_raw_file(file, places) for file in inner]
        raws = [replace(raw, left=_LOST_PAGE) if is_of_lost_page(raw.name) else raw for raw in raws]
        if path.is_dir():
            raws = _with_sites_below(path, raws)
        found.update((raw.path.resolve(), raw) for raw in raws)
    return list(expand(sorted(found.values(), key=lambda raw: (raw.source, raw.digest)))), problems


def read_raws(
    raws: Sequence[RawFile], finder: AgencyFinder, vocabulary: Vocabulary, jobs: int
) -> Iterator[Reading]:
    """Read raw files in order, in `jobs` processes where there are many."""
    return map_items(_read, raws, jobs, prepare=_prepare, prepare_with=(finder, vocabulary))


def read_raw(raw: RawFile, finder: AgencyFinder, vocabulary: Vocabulary) -> tuple[Reading, Converted | None]:
    """Read one raw file; also the release with all that is told of its lines, where there is one."""
    if raw.left:
        return Reading(raw, left=raw.left), None
    try:
        data = _checked_bytes(raw)
        raw = replace(raw, digest=digest_bytes(data))
        beside = Beside(raw)
        around = Surroundings(raw.site, raw.export, beside.read)
        converted = read_form(data, raw.source, finder, vocabulary, around)
        if noted := beside.noted(data):
            converted.values["source"]["beside"] = noted
        written = _checked(provenance.marked(converted.values, converted.body))
    except LeftOut as error:
        return Reading(raw, left=error.message), None
    except Refused as error:
        return _refused(raw, error.message, error.hint, error.line), None
    except OSError as error:
        hint = "check the file and its permissions"
        return replace(_refused(raw, f"cannot be read: {error.strerror}", hint), is_passing=True), None
    except RecursionError:
        return _refused(raw, "is nested too deeply", "flatten it, or save its text alone"), None
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


def _checked_bytes(raw: RawFile) -> bytes:
    """The bytes of a raw file that may be read. Raises Refused and OSError."""
    if raw.trouble:
        raise Refused(raw.trouble.message, raw.trouble.hint, raw.trouble.line)
    if not raw.can_be_read:
        ending = raw.ending or "no ending"
        if why := why_unread(raw.ending):
            raise Refused(why, "turn it into Markdown, for one with pandoc, or save the page (.html)")
        raise Refused(f"is not a form that can be converted ({ending})", cure_of(raw.ending))
    if any("\ud800" <= character <= "\udfff" for character in raw.source):
        raise Refused("has a name that is not UTF-8", "rename it")
    if any(unicodedata.category(character) == "Cc" for character in raw.source):
        raise Refused("has a control character in its name", "rename it")
    if not raw.member and not raw.span and raw.path.stat().st_size > LARGEST:
        raise Refused(f"is larger than {LARGEST // 1_000_000} MB", "save the release's page or text alone")
    return bytes_of(raw)


def _checked(data: bytes) -> bytes:
    """A Markdown file that the next build will read. Raises ValueError for one that it would not."""
    _, problems = frontmatter.parse("", frontmatter.split(data.decode()).yaml)
    if has_errors(problems):
        raise ValueError(f"its Markdown file would be broken: {problems[0].message}")
    return data


def _refused(raw: RawFile, message: str, hint: str, line: int | None = None) -> Reading:
    """What is told of a raw file that is refused, by the file that holds it where it is an item of one."""
    if raw.span:
        first = raw.line or 1
        line = first if line is None else first + line - 1
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
    if raw.ending in CONTAINERS:
        return raw
    try:
        return replace(raw, digest=digest_bytes(_checked_bytes(raw)))
    except (Refused, OSError):
        return raw  # why shows when it is to be converted


def _with_sites_below(folder: Path, raws: list[RawFile]) -> list[RawFile]:
    """The raw files of a folder, each with the site that it is of.

    Outside the inbox posts are named with the folders that they lie in: many are called `index.md`.
    """
    if all(raw.in_inbox for raw in raws):
        paths = {raw.source: raw.path for raw in raws}
        return with_sites(raws, paths, _reader(paths, paths.__getitem__))
    paths = {f"{folder.name}/{raw.path.relative_to(folder).as_posix()}": raw.path for raw in raws}
    inner = [replace(raw, source=name) for raw, name in zip(raws, paths, strict=True)]
    placed = with_sites(inner, paths, _reader(paths, paths.__getitem__))
    return [
        found if found.ending in POST_ENDINGS or found.site.root else replace(found, source=raw.source)
        for raw, found in zip(raws, placed, strict=True)
    ]


def _reader(names: Iterable[str], place: Callable[[str], Path]) -> Callable[[str], bytes]:
    """What gives the bytes of one of the files `names`, which are at `place`, or of a hidden one beside it.

    It raises KeyError where there is no file beside which the name could be hidden, and OSError.
    """

    def read(name: str) -> bytes:
        folder, _, last = name.rpartition("/")
        if not last.startswith("."):
            return place(name).read_bytes()
        beside = next((known for known in names if known.rpartition("/")[0] == folder), None)
        if beside is None:
            raise KeyError(name)
        return (place(beside).parent / last).read_bytes()

    return read


def _files_in(folder: Path, problems: list[Problem]) -> list[Path]:
    """The files below a folder; one in it that cannot be read is told in `problems`."""

    def tell(error: OSError) -> None:
        message = f"cannot be read: {error.strerror or error}"
        problems.append(Problem(str(error.filename), None, message, "give this user the right to read it"))

    walked = os.walk(folder, onerror=tell)
    paths = sorted(Path(above, name) for above, _, names in walked for name in names)
    wanted = [path for path in paths if not any(map(is_ignored, path.relative_to(folder).parts))]
    problems.extend(_no_file(path) for path in wanted if path.exists() and not path.is_file())
    files = {path.relative_to(folder).as_posix(): path for path in wanted if path.is_file()}
    return [files[name] for name in without_companions(list(files))]


def _no_file(path: Path) -> Problem:
    """What is told of a path that is no file to read: nothing is there, or a pipe, which may never end."""
    if path.exists():
        return Problem(str(path), None, *IS_SPECIAL)
    return Problem(str(path), None, "there is no such file or folder", "check the path")
