"""Raw files into Markdown files: which are new, where each goes, and what came of it.

What belongs here: finding raw files, telling new from known ones, and writing `content/releases/`
without ever overwriting a file. What does not: reading a raw text (`warta.intake`).
"""

from __future__ import annotations

import errno
import os
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Any

from warta import frontmatter
from warta.digests import digest_bytes
from warta.errors import Problem, Severity
from warta.intake.agency import AgencyFinder
from warta.intake.decode import Refused
from warta.intake.release import Converted, read_release
from warta.model import Release
from warta.places import Places
from warta.scanning import Inputs, is_ignored
from warta.slugs import with_suffix
from warta.tags import Vocabulary
from warta.workers import map_items

INBOX = "content/inbox/"
ENDINGS = frozenset({".txt", ".text"})
UNDATED = "undated"


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


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of one raw file.

    `status` is converted, known, changed or refused; `target` the Markdown file, if there is one.
    """

    name: str
    status: str
    target: str = ""
    fields: Mapping[str, Any] = field(default_factory=dict)
    certainty: Mapping[str, str] = field(default_factory=dict)
    reasons: tuple[str, ...] = ()
    problem: Problem | None = None


class Existing:
    """The Markdown files there are: which raw files they came from, and which addresses are taken."""

    def __init__(self, sources: Iterable[tuple[str, Mapping[str, Any]]], releases: Iterable[Release]) -> None:
        """`sources` are path and `source` field of every Markdown file, broken ones included."""
        self._by_digest: dict[str, str] = {}
        self._by_file: dict[str, list[str]] = {}
        for path, source in sources:
            if "sha256" in source:
                self._by_digest.setdefault(source["sha256"], path)
            if "file" in source:
                self._by_file.setdefault(source["file"], []).append(path)
        self._by_address = {
            (release.date.iso if release.date else "", release.slug): release.path for release in releases
        }
        self._planned: set[str] = set()

    def of_bytes(self, digest: str) -> str | None:
        """The Markdown file made from these bytes."""
        return self._by_digest.get(digest)

    def of_older_form(self, raw: RawFile, converted: Converted) -> str | None:
        """The Markdown file made from an earlier form of this raw file.

        Outside the inbox a file's name alone says little, so the address must agree too.
        """
        paths = self._by_file.get(raw.source, [])
        if raw.in_inbox:
            return paths[0] if paths else None
        same_address = self._by_address.get((converted.values.get("date", ""), converted.slug))
        return same_address if same_address in paths else None

    def is_taken(self, date: str, slug: str, path: str) -> bool:
        """Whether a release has this address, or a file converted before is to lie at `path`."""
        return (date, slug) in self._by_address or path in self._planned

    def add(self, digest: str, raw: RawFile, path: str, date: str, slug: str) -> None:
        """Note a Markdown file just written, or one that would be."""
        self._planned.add(path)
        self._by_digest[digest] = path
        self._by_file.setdefault(raw.source, []).append(path)
        self._by_address[(date, slug)] = path


def inbox_files(inputs: Inputs) -> list[RawFile]:
    """The raw files in the inbox."""
    raws = []
    for name in inputs.names(INBOX):
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
            inner = sorted(p for p in path.rglob("*") if p.is_file() and not is_ignored(p.name))
        elif path.is_file():
            inner = [path]
        else:
            problems.append(Problem(str(path), None, "there is no such file or folder", "check the path"))
            continue
        for file in inner:
            found[file.resolve()] = _raw_file(file, places)
    return list(found.values()), problems


def convert_files(
    raws: Iterable[RawFile],
    existing: Existing,
    finder: AgencyFinder,
    vocabulary: Vocabulary,
    places: Places,
    *,
    jobs: int = 1,
    write: bool = True,
    advance: Callable[[int], None] = lambda _: None,
) -> list[Outcome]:
    """Convert those of `raws` that are new; with `write` False, say only what would come of them.

    Which of two equal addresses gets a suffix depends on the bytes alone, not on the order of `raws`.
    """
    outcomes: list[Outcome] = []
    read: list[tuple[RawFile, Converted]] = []
    convert = partial(_read, finder=finder, vocabulary=vocabulary)
    fresh = []
    for raw in raws:
        known = existing.of_bytes(raw.digest) if raw.digest else None
        if known:
            outcomes.append(Outcome(raw.name, "known", known))
        else:
            fresh.append(raw)
    for count, (raw, result) in enumerate(map_items(convert, fresh, jobs), start=1):
        advance(count)
        if isinstance(result, Problem):
            outcomes.append(Outcome(raw.name, "refused", problem=result, reasons=(result.message,)))
        else:
            read.append((raw, result))
    read.sort(key=lambda item: (item[0].digest, item[0].name))
    outcomes += [_place(raw, converted, existing, places, write) for raw, converted in read]
    return sorted(outcomes, key=lambda outcome: outcome.name)


def _raw_file(path: Path, places: Places) -> RawFile:
    absolute = path.resolve()
    inbox = places.inbox.resolve()
    if absolute.is_relative_to(inbox):
        source = absolute.relative_to(inbox).as_posix()
        return RawFile(path, f"{INBOX}{source}", source)
    return RawFile(path, str(path), path.name)


def _read(
    raw: RawFile, *, finder: AgencyFinder, vocabulary: Vocabulary
) -> tuple[RawFile, Converted | Problem]:
    try:
        if raw.path.suffix.lower() not in ENDINGS:
            raise Refused(
                f"is not a form that can be converted ({raw.path.suffix or 'no ending'})",
                "save the page's text as a .txt file",
            )
        if any("\ud800" <= character <= "\udfff" for character in raw.source):
            raise Refused("has a name that is not UTF-8", "rename it")
        data = raw.path.read_bytes()
        digest = digest_bytes(data)
        result: Converted | Problem = read_release(data, raw.source, finder, vocabulary)
    except Refused as error:
        digest = ""
        result = Problem(raw.name, error.line, error.message, error.hint)
    except OSError as error:
        digest = ""
        result = Problem(
            raw.name, None, f"cannot be read: {error.strerror}", "check the file and its permissions"
        )
    return RawFile(raw.path, raw.name, raw.source, digest), result


def _place(raw: RawFile, converted: Converted, existing: Existing, places: Places, write: bool) -> Outcome:
    known = existing.of_bytes(raw.digest)
    if known:
        return Outcome(raw.name, "known", known, reasons=(f"the same bytes are in {known}",))
    older = existing.of_older_form(raw, converted)
    if older:
        return _changed(raw, older)
    date = converted.values.get("date", "")
    slug = _free_slug(converted, raw, existing, places)
    target = _target(places, date, slug)
    values = {**converted.values, "slug": slug}
    name = places.show(target)
    if write:
        try:
            _write_new(target, frontmatter.write(values, converted.body))
        except OSError as error:
            problem = Problem(
                raw.name,
                None,
                f"cannot be written to {name}: {error.strerror}",
                "check the folder and the disk",
            )
            return Outcome(raw.name, "refused", problem=problem, reasons=(problem.message,))
    existing.add(raw.digest, raw, name, date, slug)
    return Outcome(raw.name, "converted", name, values, converted.certainty, tuple(_reasons(values)))


def _reasons(values: Mapping[str, Any]) -> Iterator[str]:
    """What the report should say of a converted file."""
    if encoding := values["source"].get("encoding"):
        yield f"encoding: guessed to be {encoding}, because the file marks none and is not UTF-8"
    for item in values.get("review", ()):
        yield ": ".join(item.values())


def _changed(raw: RawFile, older: str) -> Outcome:
    message = f"has changed since it became {older}, which is left as it is"
    hint = f"delete {older} to convert the raw file anew, or give the raw file another name"
    problem = Problem(raw.name, None, message, hint, Severity.REVIEW)
    return Outcome(raw.name, "changed", older, reasons=(message,), problem=problem)


def _free_slug(converted: Converted, raw: RawFile, existing: Existing, places: Places) -> str:
    date = converted.values.get("date", "")
    slug = converted.slug
    for length in (0, 6, 12, 64):
        candidate = with_suffix(slug, raw.digest[:length]) if length else slug
        target = _target(places, date, candidate)
        if not existing.is_taken(date, candidate, places.show(target)) and not target.exists():
            return candidate
    raise AssertionError("two files of one digest")


def _target(places: Places, date: str, slug: str) -> Path:
    return places.releases / (date[:4] or UNDATED) / f"{slug}.md"


def _write_new(path: Path, text: str) -> None:
    """Write a file that must not exist yet, whole or not at all."""
    path.parent.mkdir(parents=True, exist_ok=True)
    draft = path.with_name(f".{path.name}.part")
    try:
        draft.write_text(text, encoding="utf-8", newline="\n")
        _put_in_place(draft, path)
    finally:
        draft.unlink(missing_ok=True)


def _put_in_place(draft: Path, path: Path) -> None:
    try:
        os.link(draft, path)  # unlike a rename, this fails where the file exists
    except FileExistsError:
        raise
    except OSError:  # no hard links on this file system
        if path.exists():
            raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST), str(path)) from None
        draft.replace(path)
