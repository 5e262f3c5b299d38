"""Raw files whose Markdown exists, read again: what changes, what is left to a person, what is proposed.

What belongs here: renewing a Markdown file that nobody has edited, under its old name and address, and
telling how one that somebody has edited would differ. What does not: new raw files (`warta.conversion`)
and whether a file may be renewed (`warta.revision`). Whatever a person wrote stays as it is.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import Any

from warta import atomic, provenance
from warta.date_orders import with_orders
from warta.differences import form_of
from warta.errors import Problem, Severity
from warta.existing import Existing
from warta.held_later import held_as_it_was, is_in_trash, why_held
from warta.intake.agencies.agency import AgencyFinder
from warta.intake.converted import Converted
from warta.kept_files import left_problem, missing_beside, write_beside
from warta.outcomes import Manner, Outcome, Status, obstructed, reasons_in
from warta.places import Places
from warta.rawfile import RawFile
from warta.rawfiles import Reading, read_raws
from warta.revision import (
    Left,
    Revision,
    edited,
    fit_to_hold,
    is_as_before,
    revision_of,
    why_left,
    why_not_renewed,
)
from warta.tags import Vocabulary

PROPOSED = ".proposed"
# Lines of a diff that are kept where no report is asked for.
MOST_LINES = 24


def revise(
    raw: RawFile, converted: Converted, path: str, existing: Existing, places: Places, manner: Manner
) -> Outcome:
    """What comes of a raw file that has changed since it became the Markdown file `path`."""
    try:
        revision = revision_of(raw, converted, path, existing, places)
    except OSError as error:
        return _unreadable(raw, path, error)
    if left := why_left(revision):
        if not revision.is_held_later and is_as_before(revision, existing):
            return Outcome(raw.name, Status.KNOWN, path)  # such as other line ends, beside a person's edits
        return _leave(revision, Status.CHANGED, left, places, manner)
    return _renew(fit_to_hold(revision), existing, places, manner)


def hold_by_place(
    raw: RawFile, converted: Converted, path: str, existing: Existing, places: Places, manner: Manner
) -> Outcome:
    """What comes of a raw file with the bytes of which `path` was made, in a place that may hold it now."""
    try:
        revision = revision_of(raw, converted, path, existing, places)
    except OSError as error:
        return _unreadable(raw, path, error)
    if not revision.is_held_later or is_as_before(revision, existing):
        return Outcome(raw.name, Status.KNOWN, path)
    if left := why_not_renewed(revision):
        return _leave(revision, Status.CHANGED, left, places, manner)
    return _renew(fit_to_hold(revision), existing, places, manner)


def left_again(
    reading: Reading, existing: Existing, places: Places, manner: Manner, path: str | None = ""
) -> Outcome:
    """What comes of a raw file that is no release; one that was published and is in the trash now is held.

    `path` is the Markdown file of one that is known by another name.
    """
    raw = reading.raw
    outcome = Outcome(raw.name, Status.LEFT, reasons=(reading.left,), holder=raw.holder, line=raw.line)
    path = path or (existing.of_any_form(raw) if is_in_trash(raw) else None)
    if not path or existing.is_draft(path):
        return outcome
    try:
        before = (places.root / path).read_bytes()
    except OSError as error:
        return _unreadable(raw, path, error)
    was = form_of(before)
    if was.values.get("draft") is False or "source" not in was.values:
        return outcome
    values = held_as_it_was(was.values, f"its source {raw.left}", raw)
    converted = Converted(values, was.body, values.get("slug", ""), {}, ())
    revision = Revision(raw, converted, path, before, was, values, provenance.marked(values, was.body))
    if provenance.is_untouched(before):
        return _renew(revision, existing, places, manner)
    left = Left(f"is in the trash of its source, but {path}, which {edited(revision)}, is left as it is", "")
    return _leave(revision, Status.CHANGED, left, places, manner)


def refused_again(reading: Reading, existing: Existing) -> Outcome:
    """What comes of a raw file that is refused; what it became in an earlier form stays."""
    raw, problem = reading.raw, reading.problem
    assert problem, "what is not converted is refused"
    older = existing.of_older_form(raw)
    if older:
        problem = replace(
            problem, message=f"{problem.message} ({older}, made from it before, stays as it is)"
        )
    outcome = Outcome(raw.name, Status.REFUSED, older or "", problem=problem, reasons=(problem.message,))
    return replace(outcome, is_passing=reading.is_passing)


def convert_again(
    raws: Iterable[RawFile],
    existing: Existing,
    finder: AgencyFinder,
    vocabulary: Vocabulary,
    places: Places,
    manner: Manner,
    advance: Callable[[int], None] = lambda _: None,
) -> list[Outcome]:
    """Read all raw files whose Markdown exists anew; what that changes, in order of name.

    With `manner.write` what nobody has edited is renewed, with `manner.propose` the others are proposed.
    New raw files are passed over.
    """
    raws = list(raws)
    chosen = _one_each(raws, existing)
    ordered = sorted(chosen, key=lambda raw: raw.name)
    paths = [chosen[raw] for raw in ordered]
    readings = read_raws(with_orders(ordered, raws), finder, vocabulary, manner.jobs)
    outcomes = []
    for count, (reading, path) in enumerate(zip(readings, paths, strict=True), start=1):
        advance(count)
        outcomes.append(_again(reading, path, existing, places, manner))
    return outcomes


def _renew(revision: Revision, existing: Existing, places: Places, manner: Manner) -> Outcome:
    raw, path, values = revision.raw, revision.path, revision.values
    problem = None
    if manner.write:
        try:
            folder = (places.root / path).parent
            left = write_beside(folder, revision.converted.files, revision.former_beside)
            atomic.replace(places.root / path, revision.before, revision.after)
        except OSError as error:
            return _unwritten(raw, path, error)
        problem = left_problem(raw, left) or _held_problem(revision)
    existing.renew(raw, path, values.get("date", ""), values["slug"])
    changes = revision.changes or ("nothing but digests in `source`",)
    return _outcome(
        revision,
        Status.RECONVERTED,
        manner,
        reasons=(*changes, *reasons_in(values)),
        problem=problem,
        changes=changes,
        diff=() if manner.write else revision.diff,
    )


def _held_problem(revision: Revision) -> Problem | None:
    """What is told of a release that was public and is held now."""
    if not revision.is_held_later:
        return None
    message = f"is held back by its source now ({why_held(revision.values)}), and so is {revision.path}"
    hint = f"where it is to stay public, write `draft: false` in {revision.path}"
    return Problem(revision.raw.name, None, message, hint, Severity.REVIEW)


def _still_public(revision: Revision) -> Problem:
    """What is told of a release that is public though its source holds it now, since its file is left."""
    path = revision.path
    is_other = provenance.is_untouched(revision.before)  # such as a file outside the inbox
    left = "is not known to be of this file" if is_other else edited(revision)
    message = (
        f"is held back by its source now ({why_held(revision.values)}), but {path}, which {left}, is public"
    )
    hint = f"write `draft: true` in {path}, or `draft: false` where it is to stay public"
    return Problem(revision.raw.name, None, message, hint)


def _leave(revision: Revision, status: Status, left: Left, places: Places, manner: Manner) -> Outcome:
    """Leave the Markdown file as it is; tell the difference, and write the new version beside it if asked."""
    raw, path = revision.raw, revision.path
    hint, proposed = left.hint, ""
    if manner.propose and not left.is_unread:
        try:
            is_there = _propose(revision, places)
            folder = (places.root / path).parent
            other_files = write_beside(folder, revision.converted.files) if is_there else []
        except OSError as error:
            message = f"cannot be written to {path}{PROPOSED}: {error.strerror}"
            problem = Problem(raw.name, None, message, "check the folder and the disk")
            return obstructed(raw.name, path, problem)
        proposed = f"{path}{PROPOSED}" if is_there else ""
        hint = (
            f"compare it with {proposed}, then rename that over it; or take over by hand what is right, "
            f"`source` included, and delete the proposed file{_beside(other_files)}"
            if proposed
            else f"{path}{PROPOSED} holds edits and is left too: rename it over {path}, or delete it"
        )
    problem = Problem(raw.name, None, left.message, hint, Severity.REVIEW)
    if revision.is_held_later:
        problem = _still_public(revision)
    changes = revision.changes
    return _outcome(
        revision,
        status,
        manner,
        reasons=(left.message, *changes),
        problem=problem,
        changes=changes,
        diff=revision.diff,
        proposed=proposed,
    )


def _beside(names: Iterable[str]) -> str:
    """What is said of files of the new version that are kept beside it with other bytes, which stay."""
    told = ", ".join(names)
    return f"; the new version has another form of {told} than is kept beside it" if told else ""


def _propose(revision: Revision, places: Places) -> bool:
    """Write the new version beside the old; False where the one that is there holds edits. Raises OSError."""
    path = places.root / f"{revision.path}{PROPOSED}"
    try:
        there = path.read_bytes()
    except FileNotFoundError:
        atomic.write_new(path, revision.after)
        return True
    if there == revision.after:
        return True
    if not provenance.is_untouched(there):
        return False
    atomic.replace(path, there, revision.after)
    return True


def _again(reading: Reading, path: str, existing: Existing, places: Places, manner: Manner) -> Outcome:
    raw, converted = reading.raw, reading.converted
    is_known = existing.of_bytes(raw) == path
    if reading.left:
        return _told_before(left_again(reading, existing, places, manner), manner)
    if converted is None:
        return _refused_by_new_rules(reading, path, existing)
    if not is_known:
        return _told_before(revise(raw, converted, path, existing, places, manner), manner)
    try:
        revision = revision_of(raw, converted, path, existing, places)
    except OSError as error:
        return _unreadable(raw, path, error)
    if is_as_before(revision, existing):
        return _with_missing_files(revision, places, manner)
    left = why_not_renewed(revision)
    if left is None:
        return _told_before(_renew(fit_to_hold(revision), existing, places, manner), manner)
    return _leave(revision, Status.EDITED, left, places, manner)


def _with_missing_files(revision: Revision, places: Places, manner: Manner) -> Outcome:
    """What comes of a release that is as it was: files that belong beside it and are gone are written."""
    raw, path, files = revision.raw, revision.path, revision.converted.files
    folder = (places.root / path).parent
    missing = missing_beside(folder, files)
    if not missing:
        return Outcome(raw.name, Status.KNOWN, path)
    if manner.write:
        try:
            write_beside(folder, {name: files[name] for name in missing})
        except OSError as error:
            return _unwritten(raw, path, error)
    changes = (f"files beside it: {', '.join(missing)} written",)
    outcome = _outcome(revision, Status.RECONVERTED, manner, reasons=changes, changes=changes)
    return _told_before(outcome, manner)


def _unwritten(raw: RawFile, path: str, error: OSError) -> Outcome:
    message = f"cannot be written to {path}: {error.strerror}"
    return obstructed(raw.name, path, Problem(raw.name, None, message, "check the file and the disk"))


def _refused_by_new_rules(reading: Reading, path: str, existing: Existing) -> Outcome:
    raw, problem = reading.raw, reading.problem
    assert problem, "what is not converted is refused"
    outcome = refused_again(reading, existing)
    if outcome.target:
        return outcome
    message = f"{problem.message}; {path}, made from it by earlier rules, stays as it is"
    hint = f"delete the raw file and {path} if it is no release"
    told = Problem(raw.name, problem.line, message, hint, Severity.REVIEW)
    return Outcome(raw.name, Status.EDITED, path, problem=told, reasons=(message,))


def _told_before(outcome: Outcome, manner: Manner) -> Outcome:
    """An outcome of a reading that writes nothing: what would be reconverted is not yet."""
    if manner.write or outcome.status is not Status.RECONVERTED:
        return outcome
    return replace(outcome, status=Status.WOULD_CHANGE)


def _one_each(raws: Iterable[RawFile], existing: Existing) -> dict[RawFile, str]:
    """The raw files whose Markdown exists, with it; of several for one, that which it names."""
    raw_of: dict[str, RawFile] = {}
    for raw in raws:
        path = existing.of_any_form(raw)
        if path and (path not in raw_of or existing.source_of(path).get("file") == raw.source):
            raw_of[path] = raw
    return {raw: path for path, raw in raw_of.items()}


def _outcome(revision: Revision, status: Status, manner: Manner, **told: Any) -> Outcome:
    diff = told.pop("diff", ())
    if not manner.detailed and len(diff) > MOST_LINES:
        diff = (*diff[:MOST_LINES], f"… and {len(diff) - MOST_LINES} more lines; --report FILE holds all")
    return Outcome(
        revision.raw.name,
        status,
        revision.path,
        fields=revision.values if manner.detailed else {},
        findings=revision.converted.findings if manner.detailed else {},
        diff=diff,
        **told,
    )


def _unreadable(raw: RawFile, path: str, error: OSError) -> Outcome:
    message = f"its Markdown file {path} cannot be read: {error.strerror}"
    problem = Problem(raw.name, None, message, "check the file and its permissions")
    return obstructed(raw.name, path, problem)
