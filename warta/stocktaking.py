"""What there is, read once for a run that builds nothing: settings, Markdown files, raw files.

What belongs here: gathering it in the order in which one needs the other. What does not: what is done
with it (`warta.checking`, `warta.review`). A build reads the same, but remembers it (`warta.stages`).
"""

from __future__ import annotations

from dataclasses import dataclass

from warta import agencies, tags
from warta.existing import Existing
from warta.intake.agencies.agency import AgencyFinder
from warta.loading import Loaded, load
from warta.places import Places
from warta.rawfile import RawFile
from warta.rawfiles import inbox_files
from warta.scanning import Inputs
from warta.sources import Sources, read_sources
from warta.store import Store
from warta.workers import Workers


@dataclass(frozen=True, slots=True)
class Stock:
    """What there is of an archive at one moment; `inbox` are the raw files in it."""

    inputs: Inputs
    sources: Sources
    loaded: Loaded
    inbox: list[RawFile]
    existing: Existing

    def finder(self) -> AgencyFinder:
        """The finder of the archive's agencies."""
        return AgencyFinder(self.sources.registry, self.sources.settings.agency)


def take_stock(places: Places, jobs: int, store: Store | None = None, *, heads: bool = False) -> Stock:
    """Read what there is; with a `store` only what neither a build nor this has read before.

    `heads` leaves the texts of Markdown files alone: conversion asks only where they came from.
    """
    inputs = Inputs(places, store.files() if store else {})
    sources = read_sources(places)
    with Workers(jobs) as workers:
        loaded = load(inputs, store, sources.settings.language, workers=workers, heads=heads)
    inbox = inbox_files(inputs)
    if store:
        store.set_files(inputs.to_remember())
    return Stock(inputs, sources, loaded, inbox, Existing(loaded, places, inbox, sources.catalogues, inputs))


def can_convert(sources: Sources) -> bool:
    """Whether the registries can be read: without them agencies would be unknown and tags gone.

    Their last good text is no stand-in: what is converted by it keeps the name and the address that it gives.
    """
    return not any(
        problem.is_error and problem.path in (agencies.FILE, tags.FILE) for problem in sources.problems
    )
