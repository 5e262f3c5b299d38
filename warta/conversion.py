"""Raw files into Markdown files: which are new, where each goes, and what came of it.

What belongs here: telling new raw files from known ones, names and addresses for the new, and writing
these without ever overwriting a file. What does not: finding and reading raw files (`warta.rawfiles`),
the Markdown of one that got another name (`warta.predecessors`) and what becomes of Markdown that exists
(`warta.reconversion`).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from functools import cached_property
from pathlib import Path

from warta import atomic, provenance
from warta.date_orders import with_orders
from warta.differences import Form
from warta.errors import Problem
from warta.existing import Existing, address_of
from warta.held_later import is_in_trash, may_hold
from warta.intake.agencies.agency import AgencyFinder
from warta.intake.converted import Converted
from warta.kept_files import is_open_for, write_beside
from warta.old_addresses import settle
from warta.outcomes import Manner, Outcome, Status, obstructed, reasons_in, reasons_of
from warta.places import Places
from warta.predecessors import Predecessor, Predecessors, noted, still_public
from warta.rawfile import RawFile
from warta.rawfiles import Reading, read_raws
from warta.reconversion import hold_by_place, left_again, refused_again, revise
from warta.renaming import known_again
from warta.revision import reads_others_beside
from warta.slugs import with_suffix
from warta.tags import Vocabulary

UNDATED = "undated"


def convert_files(
    raws: Iterable[RawFile],
    existing: Existing,
    finder: AgencyFinder,
    vocabulary: Vocabulary,
    places: Places,
    manner: Manner,
    advance: Callable[[int], None] = lambda _: None,
) -> list[Outcome]:
    """Convert those of `raws` that are new or have changed; what came of each, in order of name.

    Each file is written as soon as it is read. Which of two equal addresses gets a suffix depends on the
    bytes alone, not on the order of `raws`.
    """
    outcomes: list[Outcome] = []
    fresh: list[RawFile] = []
    raws = list(raws)
    existing.note_there(raws)
    for raw in sorted(raws, key=lambda raw: raw.name):
        known = existing.of_bytes(raw)
        if known and not raw.left and not _may_differ_now(raw, known, existing):
            # A person who drops what is held once more would wait for it.
            is_held_copy = existing.is_there_too(raw, known) and existing.how_held(known)
            reasons = (_of_same_bytes(known, existing),) if is_held_copy else ()
            outcomes.append(known_again(raw, known, existing, places, manner, *reasons))
        else:
            fresh.append(raw)
    # What is in the trash of one export may be a post of another, which must be known by then.
    fresh = sorted(with_orders(fresh, raws), key=lambda raw: (bool(raw.left), raw.digest, raw.name))
    run = _Run(existing, places, manner)
    for count, reading in enumerate(read_raws(fresh, finder, vocabulary, manner.jobs), start=1):
        advance(count)
        outcomes.append(run.take(reading))
    return sorted(outcomes, key=lambda outcome: outcome.name)


def _of_same_bytes(known: str, existing: Existing) -> str:
    """What is said of a raw file that lies there once more, with how its release is held."""
    how = existing.how_held(known)
    return f"the same bytes are in {known}{', which is ' * bool(how)}{how}"


def _may_differ_now(raw: RawFile, known: str, existing: Existing) -> bool:
    """Whether what stands around a raw file may say otherwise than when it became the Markdown `known`."""
    return _may_be_held_now(raw, known, existing) or existing.is_changed_beside(raw, known)


def _may_be_held_now(raw: RawFile, known: str, existing: Existing) -> bool:
    """Whether the place of a raw file may hold what became the Markdown file `known`, which is no draft."""
    return not existing.is_draft(known) and may_hold(raw) and not existing.is_there_too(raw, known)


class _Run:
    """One conversion of many files, each taken as it is read."""

    def __init__(self, existing: Existing, places: Places, manner: Manner) -> None:
        self._existing = existing
        self._places = places
        self._manner = manner

    def take(self, reading: Reading) -> Outcome:
        """What comes of one raw file."""
        raw, converted = reading.raw, reading.converted
        if reading.left:
            return self._left(reading)
        if converted is None:
            return refused_again(reading, self._existing)
        if known := self._existing.of_bytes(raw):
            return self._known(raw, converted, known)
        older = self._older(raw, converted)
        if older is None:
            return self._place(raw, converted, reading.data)
        if isinstance(older, str):
            return revise(raw, converted, older, self._existing, self._places, self._manner)
        if older.is_held_by(converted.values):
            return still_public(raw, older)
        values = noted(converted.values, older)
        converted = replace(converted, values=values)
        return self._place(raw, converted, provenance.marked(values, converted.body))

    def _left(self, reading: Reading) -> Outcome:
        """What comes of a raw file that is no release; an item in the trash may have been one elsewhere."""
        raw = reading.raw
        found = None
        if is_in_trash(raw) and not self._existing.of_any_form(raw):
            found = self._predecessors.of_item(raw)
        if found and not found.is_sure and found.is_open:
            return still_public(raw, found)
        path = found.path if found and found.is_sure else ""
        return left_again(reading, self._existing, self._places, self._manner, path)

    def _known(self, raw: RawFile, converted: Converted, known: str) -> Outcome:
        """What comes of a raw file with the bytes of one that became the Markdown file `known`."""
        existing, places, manner = self._existing, self._places, self._manner
        if existing.is_changed_beside(raw, known) and reads_others_beside(converted, known, places):
            known_again(raw, known, existing, places, manner)  # it may lie under another name as well
            return revise(raw, converted, known, existing, places, manner)
        if not _may_be_held_now(raw, known, existing):
            same = _of_same_bytes(known, existing)
            return known_again(raw, known, existing, places, manner, same)
        outcome = hold_by_place(raw, converted, known, existing, places, manner)
        is_as_it_was = outcome.status is Status.KNOWN
        return known_again(raw, known, existing, places, manner) if is_as_it_was else outcome

    def _older(self, raw: RawFile, converted: Converted) -> str | Predecessor | None:
        """The Markdown file that a raw file became in an earlier form, or is only likely another form of."""
        address = address_of(converted.values.get("date", ""), converted.slug)
        named = self._existing.older_forms(raw, address)
        if moved := self._existing.of_moved_to_drafts(raw):
            named.append(moved)
        if not raw.in_inbox:
            return next(iter(named), None)
        form = Form(converted.values, converted.body)
        if same := next((path for path in named if self._predecessors.is_of(path, form)), None):
            return same
        found = self._predecessors.find(raw, form, named)
        return found.path if found and found.is_sure else next(iter(named), found)

    @cached_property
    def _predecessors(self) -> Predecessors:
        return Predecessors(self._existing, self._places)

    def _place(self, raw: RawFile, converted: Converted, data: bytes) -> Outcome:
        """Put the Markdown file of a new raw file where it belongs."""
        date = converted.values.get("date", "")
        slug = self._free_slug(raw, date, converted)
        target = self._target(date, slug, converted)
        name = self._places.show(target)
        values = converted.values
        if slug != values.get("slug"):
            values = {**values, "slug": slug}
        if "aliases" in values:
            values = settle(values, address_of(date, slug), self._existing.old_addresses)
            self._existing.note_aliases(name, values.get("aliases", ()))
        if values is not converted.values:
            data = provenance.marked(values, converted.body)
        if self._manner.write:
            try:
                left = write_beside(target.parent, converted.files)
                atomic.write_new(target, data)
            except OSError as error:
                message = f"cannot be written to {name}: {error.strerror}"
                problem = Problem(raw.name, None, message, "check the folder and the disk")
                return obstructed(raw.name, "", problem)
            assert not left, "the folder of a new release is its own"
        self._existing.add(raw, name, slug, values)
        self._predecessors.add(raw, name)
        detailed = self._manner.detailed
        return Outcome(
            raw.name,
            Status.CONVERTED,
            name,
            fields=values if detailed else {},
            findings=converted.findings if detailed else {},
            reasons=(*reasons_in(values), *reasons_of(converted)),
            holder=raw.holder,
            line=raw.line,
            wrappers=converted.wrappers,
        )

    def _free_slug(self, raw: RawFile, date: str, converted: Converted) -> str:
        for length in (0, 6, 12, 64):
            slug = converted.slug
            candidate = with_suffix(slug, raw.digest[:length]) if length else slug
            target = self._target(date, candidate, converted)
            folder_is_free = not converted.files or is_open_for(target.parent, converted.files)
            is_free = self._existing.is_free(date, candidate, self._places.show(target))
            if is_free and folder_is_free and not target.exists():
                return candidate
        raise AssertionError("two files of one digest")

    def _target(self, date: str, slug: str, converted: Converted) -> Path:
        """The Markdown file; one with files beside it has a folder of its own."""
        folder = self._places.releases / (date[:4] or UNDATED)
        return folder / slug / "index.md" if converted.files else folder / f"{slug}.md"
