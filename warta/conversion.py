"""Raw files into Markdown files: which are new, where each goes, and what came of it.

What belongs here: telling new raw files from known ones, names and addresses for the new, and writing
these without ever overwriting a file. What does not: finding and reading raw files (`warta.rawfiles`)
and those whose Markdown exists (`warta.reconversion`).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path

from warta import atomic, provenance
from warta.date_orders import with_orders
from warta.errors import Problem
from warta.existing import Existing, address_of
from warta.held_later import may_hold
from warta.intake.agency import AgencyFinder
from warta.intake.converted import Converted
from warta.kept_files import is_open_for, write_beside
from warta.old_addresses import settle
from warta.outcomes import Manner, Outcome, Status, obstructed, reasons_in, reasons_of
from warta.places import Places
from warta.rawfile import RawFile
from warta.rawfiles import Reading, read_raws
from warta.reconversion import hold_by_place, left_again, refused_again, revise
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
    for raw in raws:
        known = existing.of_bytes(raw)
        if known and not raw.left and not _may_be_held_now(raw, known, existing):
            outcomes.append(Outcome(raw.name, Status.KNOWN, known))
        else:
            fresh.append(raw)
    fresh = sorted(with_orders(fresh, raws), key=lambda raw: (raw.digest, raw.name))
    run = _Run(existing, places, manner)
    for count, reading in enumerate(read_raws(fresh, finder, vocabulary, manner.jobs), start=1):
        advance(count)
        outcomes.append(run.take(reading))
    return sorted(outcomes, key=lambda outcome: outcome.name)


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
            return left_again(reading, self._existing, self._places, self._manner)
        if converted is None:
            return refused_again(reading, self._existing)
        if known := self._existing.of_bytes(raw):
            if _may_be_held_now(raw, known, self._existing):
                return hold_by_place(raw, converted, known, self._existing, self._places, self._manner)
            return Outcome(raw.name, Status.KNOWN, known, reasons=(f"the same bytes are in {known}",))
        address = address_of(converted.values.get("date", ""), converted.slug)
        older = self._existing.of_older_form(raw, address) or self._existing.of_moved_to_drafts(raw)
        if older is None:
            return self._place(raw, converted, reading.data)
        return revise(raw, converted, older, self._existing, self._places, self._manner)

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
        self._existing.add(raw, name, date, slug)
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
