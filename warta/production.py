"""The pages of a plan into the output: what is not current is rendered and put in place.

What belongs here: deciding page by page what must be asked for, who makes it, and noting what became of it.
What does not: making one page (`warta.making`) and writing files (`warta.publish`).

Where the processes that work are copies of this one, they have the whole plan at hand and are told no more
than which page to make. Others, on other machines or begun anew, are sent a task with all that it takes.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from typing import Protocol

from warta.errors import Problem
from warta.making import ASSET, Made, Maker, Order
from warta.model import Page
from warta.page_parts import PartsNotes
from warta.planned_pages import PlannedPages
from warta.planning import Edition
from warta.profiling import Profile
from warta.publish import Publication, stage
from warta.render import prepare_process, render_task
from warta.store import Store
from warta.tasks import Task, worth_of
from warta.workers import Workers, held


class Viewer(Protocol):
    """Who looks at some of the pages while the rest is made."""

    def paths(self) -> Iterable[str]:
        """The output paths that are looked at, to be made first."""

    def show(self, path: str, data: bytes) -> None:
        """Take the bytes that will be published at `path`: a page that is looked at, or an asset."""


def produce(
    edition: Edition,
    publication: Publication,
    store: Store,
    workers: Workers,
    stage: Callable[[str, int], Callable[[int], None]],
    profile: Profile,
    viewer: Viewer | None = None,
    go_on: Callable[[], None] = lambda: None,
) -> tuple[int, list[Problem]]:
    """Have every page of the plan that is not current staged; how many were rendered, and problems.

    Pages whose layout is known to be broken are left as they are, and so are pages that are out
    already and whose content file is broken. What the `viewer` looks at is rendered before all else, and
    shown to it at once. `stage` begins a stage of progress, `profile` is told of pages. `go_on` is called
    between pages; it may raise what gives the build up.
    """
    profile.begin("render")
    pages = edition.plan.pages
    run = _Run(edition, publication, store, workers, stage("rendering", len(pages)), profile)
    first = _looked_at(pages, viewer) if viewer else []
    looked_at = set(first)
    notes = PartsNotes(store)
    problems: dict[Problem, None] = {}
    rendered = 0
    for some in (first, (path for path in pages.releases_first() if path not in looked_at)):
        for made in run.made(some):
            go_on()
            rendered += made.is_rendered
            problems |= dict.fromkeys(made.problems)
            _note(made, publication, store, notes)
            if viewer and made.staged and (made.path in looked_at or made.layout == ASSET):
                _show(made, viewer, publication)
    return rendered, list(problems)


def _looked_at(pages: PlannedPages, viewer: Viewer) -> list[str]:
    """The pages that `viewer` looks at, behind the assets that they need."""
    looked_at = [path for path in viewer.paths() if path in pages]
    assets = [brief.path for brief in pages.briefs() if looked_at and brief.layout == ASSET]
    return list(dict.fromkeys([*assets, *looked_at]))


def _note(made: Made, publication: Publication, store: Store, notes: PartsNotes) -> None:
    """Note what became of a page."""
    if made.around:
        store.ledger.set_around(*made.around)
    notes.take(made.shared)
    if made.problems:
        return
    if made.staged is None:
        publication.renew(made.path, made.basis)
        return
    publication.note(made.path, made.key, made.staged, made.basis)
    if made.parts:
        notes.keep(made.parts)


def _show(made: Made, viewer: Viewer, publication: Publication) -> None:
    folder = publication.staging if made.staged and made.staged.stat else publication.places.output
    if made.layout == ASSET or folder == publication.staging:
        viewer.show(made.path, (folder / made.path).read_bytes())


class _Run:
    """Pages that are asked for, made by whoever can."""

    def __init__(
        self,
        edition: Edition,
        publication: Publication,
        store: Store,
        workers: Workers,
        advance: Callable[[int], None],
        profile: Profile,
    ) -> None:
        self._edition = edition
        self._publication = publication
        self._workers = workers
        self._advance = advance
        self._note_page = profile.note_page
        self._maker = Maker(edition, store, publication.staging)
        self._is_at_hand = workers.is_alone or (workers.makes_copies() and store.for_copies())
        self._seen = 0

    def made(self, paths: Iterable[str]) -> Iterator[Made]:
        """What became of those of `paths` that must be made."""
        due = self._due(paths)
        return self._made_at_hand(due) if self._is_at_hand else self._made_of_tasks(due)

    def _made_at_hand(self, due: Iterable[tuple[Order, Page | None]]) -> Iterator[Made]:
        note_page = self._note_page

        def note(made: Made, seconds: float) -> None:
            if note_page and made.is_rendered:
                note_page(made.layout, made.path, seconds)

        orders = (order for order, _ in due)
        self._maker.get_ready()
        return self._workers.map(_make, orders, holding=self._maker, note=note if note_page else None)

    def _made_of_tasks(self, due: Iterable[tuple[Order, Page | None]]) -> Iterator[Made]:
        """Pages prepared here and rendered elsewhere; those that need no renderer are staged on the way."""
        under_way: deque[Made] = deque()
        ready: deque[Made] = deque()
        note_page, staging = self._note_page, self._publication.staging

        def tasks() -> Iterator[Task]:
            for order, page in due:
                made, _, task, data = self._maker.prepare(order, page or self._edition.plan.pages[order.path])
                if task:
                    under_way.append(made)
                    yield task
                elif data is None:
                    ready.append(made)
                else:
                    ready.append(made._replace(staged=stage(staging, order.path, data, order.present)))

        note = (lambda _, seconds: note_page(*under_way[0][1::-1], seconds)) if note_page else None
        prepare_with = (self._edition.kit, staging)
        for result in self._workers.map(
            render_task,
            tasks(),
            prepare=prepare_process,
            prepare_with=prepare_with,
            note=note,
            worth=worth_of,
        ):
            yield from _emptied(ready)
            made = under_way.popleft()._replace(is_rendered=True)
            is_problem = isinstance(result, Problem)
            yield made._replace(problems=(result,)) if is_problem else made._replace(staged=result)
        yield from _emptied(ready)

    def _due(self, paths: Iterable[str]) -> Iterator[tuple[Order, Page | None]]:
        """An order for each of `paths` that may have to be made, and its page where that is at hand."""
        for path in paths:
            due = self._order(path)
            self._seen += 1
            self._advance(self._seen)
            if due:
                yield due

    def _order(self, path: str) -> tuple[Order, Page | None] | None:
        edition, publication = self._edition, self._publication
        page = None
        if publication.any_known or edition.unfit or edition.plan.broken:
            page = edition.plan.pages[path]
            if publication.has_basis(path, edition.keys.basis(page)):
                return None
            if (page.layout, page.language) in edition.unfit:
                return None
            if page.origin in edition.plan.broken and path in publication.present:
                return None
        return Order(path, publication.current_key(path), publication.digest(path)), page


def _make(order: Order) -> Made:
    maker: Maker = held()
    return maker.make(order)


def _emptied(queue: deque[Made]) -> Iterator[Made]:
    while queue:
        yield queue.popleft()
