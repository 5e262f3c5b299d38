"""A Markdown file that exists, against what its raw file yields now: whether it may be renewed.

What belongs here: the two forms, what differs between them, and why the old one must be left as it is. What
does not: renewing it, leaving it and telling so (`warta.reconversion`), and how an edit is told
(`warta.provenance`). Nothing is written.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import product
from pathlib import PurePosixPath
from typing import Any

from warta import frontmatter, provenance
from warta.differences import Form, changes_between, diff_of, form_of
from warta.existing import Existing
from warta.files_beside import gone_beside
from warta.held_later import held_as_it_was, is_held_later, why_held, with_tombstone
from warta.identity import are_alike
from warta.inheritance import decided, kept, settled
from warta.intake.converted import Converted
from warta.places import Places
from warta.rawfile import RawFile


@dataclass(frozen=True, slots=True)
class Revision:
    """A Markdown file that exists, against what its raw file now yields in its place."""

    raw: RawFile
    converted: Converted
    path: str
    before: bytes
    was: Form
    values: Mapping[str, Any]
    after: bytes

    @property
    def changes(self) -> tuple[str, ...]:
        """What differs, field by field, in words."""
        return tuple(changes_between(self.was, form_of(self.after)))

    @property
    def is_held_later(self) -> bool:
        """Whether the release is public, and its source holds it back now."""
        return is_held_later(self.was.values, self.values)

    @property
    def former_beside(self) -> frozenset[str]:
        """The digests of the files that the Markdown was made with, where its folder is its own."""
        is_own = PurePosixPath(self.path).name == "index.md"
        return frozenset(_beside(self.was.values).values() if is_own else ())

    @property
    def gone(self) -> list[str]:
        """The files beside the raw file that its Markdown was made with and that are there no more."""
        if self._has_other_bytes:
            return []
        return gone_beside(self.raw, _beside(self.was.values), _beside(self.values))

    @property
    def how_changed(self) -> str:
        """What has changed of the raw file since it became the Markdown file, in words."""
        if self._has_other_bytes:
            return f"has changed since it became {self.path}"
        return f"has other files beside it than when it became {self.path}"

    @property
    def _has_other_bytes(self) -> bool:
        before = self.was.values.get("source", {}).get("sha256")
        return bool(before != self.values["source"]["sha256"])

    @property
    def diff(self) -> tuple[str, ...]:
        """What differs, line by line."""
        return diff_of(provenance.without_mark(self.before), provenance.without_mark(self.after))


def revision_of(
    raw: RawFile, converted: Converted, path: str, existing: Existing, places: Places
) -> Revision:
    """The Markdown file `path` against what `raw` yields as `converted`. Raises OSError."""
    before = (places.root / path).read_bytes()
    was = form_of(before)
    values = {**converted.values, **kept(converted, was, path, existing)}
    values |= decided(was.values, values, is_edited=not provenance.is_untouched(before))
    values = with_tombstone(was.values, settled(values, was, path, existing))
    return Revision(raw, converted, path, before, was, values, provenance.marked(values, converted.body))


@dataclass(frozen=True, slots=True)
class Left:
    """Why a Markdown file is left as it is, and what to do about it.

    Where `is_unread`, its fields have errors: a new version might lack what somebody wrote, such as a hold.
    """

    message: str
    hint: str
    is_unread: bool = False


def why_left(revision: Revision) -> Left | None:
    """Why the Markdown file of a changed raw file must not be renewed; None where it may be."""
    path = revision.path
    if not revision.raw.in_inbox:
        return Left(
            f"is not what became {path} under the same name, which is left as it is",
            "put raw files into content/inbox/, where each has a name of its own; "
            f"or delete {path} to convert this one",
        )
    if not provenance.is_untouched(revision.before):
        if not revision.was.is_sound:
            return _unread(revision, revision.how_changed)
        return Left(
            f"{revision.how_changed}, which {edited(revision)} and is left as it is",
            "`python build.py convert --propose` writes the new version beside it; "
            f"or delete {path} to convert the raw file anew",
        )
    if revision.is_held_later:
        return None
    if gone := revision.gone:
        return Left(
            f"has no {', '.join(gone)} beside it any more; {path}, made with {_them(gone)}, is left as it is",
            f"put {_them(gone)} back; `python build.py convert --propose` writes the new version beside it",
        )
    if not are_alike(revision.was, form_of(revision.after)):
        return Left(
            f"is another release than the one that became {path}, which is left as it is",
            "give the raw file a name of its own, and put the old one back; where it is the same release, "
            "`python build.py convert --propose` writes the new version beside it",
        )
    return _would_be_lost(revision)


def why_not_renewed(revision: Revision) -> Left | None:
    """Why the Markdown file of an unchanged raw file must not be renewed; None where it may be."""
    if not provenance.is_untouched(revision.before) and not _lacks_only_the_mark(revision):
        if not revision.was.is_sound:
            return _unread(revision, f"yields something else by the present rules than {revision.path}")
        return Left(
            f"yields something else by the present rules than {revision.path}, which {edited(revision)}"
            " and is left as it is",
            "`python build.py convert --again --propose` writes the new version beside it",
        )
    return _would_be_lost(revision)


def _unread(revision: Revision, message: str) -> Left:
    """What is told of a Markdown file with errors: no new version must be made of what is left of it."""
    hint = (
        f"mend {revision.path} first, then run this again: what it says of its release stands in new versions"
    )
    return Left(f"{message}, which has errors and is left as it is", hint, is_unread=True)


def _would_be_lost(revision: Revision) -> Left | None:
    """Why a published release must not become one that cannot be published, or that no agency has."""
    before, after = revision.was.values, revision.values
    if revision.is_held_later:
        return None
    is_withheld = bool(after.get("draft")) and not before.get("draft")
    needed = ("title", "agency") if is_withheld else ("agency",)
    missing = " and no ".join(name for name in needed if name not in after and name in before)
    if not (is_withheld or missing):
        return None
    return Left(
        f"yields no {missing or 'release'} now; {revision.path}, made from it before, is left as it is",
        f"look at the raw file with `python build.py convert --explain`, and mend {revision.path} by hand",
    )


def edited(revision: Revision) -> str:
    """That a person has edited the Markdown file, or may have, in words."""
    has_mark = provenance.mark_of(revision.before)
    return "was edited" if has_mark else "may have been edited (it has no `source.written`)"


def reads_others_beside(converted: Converted, path: str, places: Places) -> bool:
    """Whether a raw file was read with other files beside it than the Markdown file `path` names."""
    try:
        was = form_of((places.root / path).read_bytes())
    except OSError:
        return True
    return _beside(was.values) != _beside(converted.values)


def _beside(values: Mapping[str, Any]) -> Mapping[str, str]:
    found: Mapping[str, str] = values.get("source", {}).get("beside", {})
    return found


def _them(names: list[str]) -> str:
    return "it" if len(names) == 1 else "them"


def _lacks_only_the_mark(revision: Revision) -> bool:
    """Whether a file is as the present rules write it, but for the mark that earlier ones did not set."""
    before = revision.before.replace(b"\r\n", b"\n")
    return before == provenance.without_mark(revision.after)


def is_as_before(revision: Revision, existing: Existing) -> bool:
    """Whether the rules give what they gave when the file was written, whoever edited it since."""
    mark = provenance.mark_of(revision.before)
    if not mark:
        return False
    return any(provenance.mark_of(form) == mark for form in _forms(revision, existing))


def _forms(revision: Revision, existing: Existing) -> Iterator[bytes]:
    """What the conversion may have written: a person may have edited what a new version takes over."""
    yield revision.after
    if provenance.is_untouched(revision.before):
        return
    values, source = revision.converted.values, revision.converted.values["source"]
    old_source = revision.was.values.get("source", {})
    files = dict.fromkeys((source["file"], old_source.get("file", source["file"])))
    slugs = (revision.values["slug"], revision.converted.slug, frontmatter.slug_of_file(revision.path))
    digests = dict.fromkeys((source["sha256"], old_source.get("sha256", source["sha256"])))
    noted = [_beside(each) for each in (revision.values, revision.was.values)]
    besides = dict.fromkeys((*(tuple(one.items()) for one in noted), ()))  # each form is written as YAML
    for file, digest, slug, beside in product(files, digests, dict.fromkeys(filter(None, slugs)), besides):
        own = {name: value for name, value in source.items() if name != "beside"}
        own |= {"file": file, "sha256": digest} | ({"beside": dict(beside)} if beside else {})
        form = {**values, "slug": slug, "source": own}
        form = settled(form, revision.was, revision.path, existing)
        yield provenance.marked(form, revision.converted.body)
        yield provenance.marked({**form, "tombstone": True}, revision.converted.body)


def fit_to_hold(revision: Revision) -> Revision:
    """The revision; where it holds what was public, and lacks much of it, the form that was public, held."""
    was, values = revision.was, revision.values
    is_less = any(name in was.values and name not in values for name in ("title", "agency"))
    is_same = not is_less and are_alike(was, form_of(revision.after))
    if is_same or not revision.is_held_later or "source" not in was.values:
        return revision
    review = tuple(item for item in values.get("review", ()) if item not in was.values.get("review", ()))
    values = held_as_it_was(was.values, why_held(values), revision.raw, review)
    converted = replace(revision.converted, values=values, body=was.body, files={})
    return replace(revision, converted=converted, values=values, after=provenance.marked(values, was.body))
