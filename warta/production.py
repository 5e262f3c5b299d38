"""The pages of a plan into the output: what is not current is rendered and put in place.

What belongs here: deciding page by page what must be done, and handing it to renderers and publisher.
What does not: rendering one page (`warta.render`) and writing files (`warta.publish`).
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any, Protocol

from warta.body_pictures import LAYOUT as PICTURE
from warta.errors import ContentError, Problem
from warta.ledger import PartsRow
from warta.model import Page
from warta.page_parts import PartsNotes
from warta.planned_pages import PlannedPages
from warta.planning import Edition
from warta.profiling import Profile
from warta.publish import Publication
from warta.render import prepare_process, render_task
from warta.search_words import LAYOUT as SEARCH_WORDS
from warta.store import Store
from warta.tasks import Task, packed_inputs, worth_of
from warta.workers import Workers


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
    parts = PartsNotes(store, edition.keys)
    due = _Due(edition, publication, store, parts, stage("rendering", len(pages)), viewer)
    note_page = profile.note_page
    note = (lambda _, seconds: note_page(*due.handed_out[0][:2], seconds)) if note_page else None
    first = _looked_at(pages, viewer) if viewer else {}
    rest = (pages[path] for path in pages.releases_first() if path not in first)
    problems: dict[Problem, None] = {}
    rendered = 0
    ready = (edition.kit, publication.staging)
    for some in (first.values(), rest):
        tasks = due.tasks(some)
        for made in workers.map(
            render_task, tasks, prepare=prepare_process, prepare_with=ready, note=note, worth=worth_of
        ):
            go_on()
            _, path, key, basis, of_key = due.handed_out.popleft()
            rendered += 1
            if isinstance(made, Problem):
                problems[made] = None
                continue
            publication.note(path, key, made, basis)
            parts.keep(of_key)
            if viewer and path in first and made.stat:
                viewer.show(path, (publication.staging / path).read_bytes())
    return rendered, [*due.problems, *problems]


def _looked_at(pages: PlannedPages, viewer: Viewer) -> dict[str, Page]:
    """The pages that `viewer` looks at, behind the assets that they need."""
    looked_at = {path: pages[path] for path in viewer.paths() if path in pages}
    assets = (pages[brief.path] for brief in pages.briefs() if looked_at and brief.layout == "@asset")
    return {**{page.path: page for page in assets}, **looked_at}


class _Due:
    """The pages that must be made; those that need no renderer are put in place on the way.

    `handed_out` are layout, path, key and basis of the pages under way, in order, and what the key is made
    of; `problems` those of texts that the inputs of a page are made with.
    """

    def __init__(
        self,
        edition: Edition,
        publication: Publication,
        store: Store,
        parts: PartsNotes,
        advance: Callable[[int], None],
        viewer: Viewer | None,
    ) -> None:
        self.handed_out: deque[tuple[str, str, str, str, PartsRow]] = deque()
        self.problems: dict[Problem, None] = {}
        self._edition = edition
        self._publication = publication
        self._store = store
        self._advance = advance
        self._parts = parts
        self._viewer = viewer
        self._seen = 0

    def tasks(self, pages: Iterable[Page]) -> Iterator[Task]:
        """A task for each of `pages` that must be rendered, made when it is asked for."""
        contents = self._edition.contents
        held = len(contents.entries)
        for page in pages:
            task = self._task(page)
            contents.let_go(held)
            self._seen += 1
            self._advance(self._seen)
            if task:
                yield task

    def _task(self, page: Page) -> Task | None:
        keys, publication = self._edition.keys, self._publication
        basis = keys.basis(page)
        if publication.has_basis(page.path, basis) or (page.layout, page.language) in self._edition.unfit:
            return None
        if page.origin in self._edition.plan.broken and page.path in publication.present:
            return None
        made = self._with_inputs(page)
        if made is None:
            return None
        if page.basis and page.origin:
            self._note_around(page.origin)
            contents = self._edition.contents
            contents.keep_entry(contents.archive.summaries[page.origin])
        inputs = packed_inputs(made)
        digests = keys.input_digests(inputs)
        key = keys.key(made, digests)
        if publication.is_current(page.path, key):
            publication.renew(page.path, basis)
            return None
        data = _ready_made(made, self._edition)
        if data is not None:
            publication.put(page.path, key, data)
            self._parts.keep(self._parts.row_of(made, digests))
            if self._viewer and page.layout == "@asset":
                self._viewer.show(page.path, data)
            return None
        self.handed_out.append((page.layout, page.path, key, basis, self._parts.row_of(made, digests)))
        return self._task_of(made, inputs)

    def _note_around(self, release: str) -> None:
        """Keep which others the page of a release names."""
        archive = self._edition.archive
        around = [other.path for other in archive.around(release) if other]
        related = [other.path for other in archive.related_to(release)]
        self._store.ledger.set_around(release, around, related)

    def _with_inputs(self, page: Page) -> Page | None:
        """The page with its inputs made; None where a text that they need cannot be used."""
        try:
            return page.with_inputs()
        except ContentError as error:
            self.problems.update(dict.fromkeys(error.problems))
            return None

    def _task_of(self, page: Page, packed: Mapping[str, bytes]) -> Task:
        inputs, entry_of = page.inputs, self._edition.contents.entries
        body = self._store.body(inputs["body"]["digest"]) if "body" in inputs else ""
        entries = {digest: entry_of[digest] for digest in _entries_of(inputs)}
        if page.layout == SEARCH_WORDS:
            entries = {digest: self._store.body(digest).encode() for digest in inputs["bodies"]}
        present = self._publication.digest(page.path)
        return Task(page.path, page.layout, page.language, packed, body, entries, present)


def _entries_of(inputs: Mapping[str, Any]) -> list[str]:
    return [*inputs.get("entries", ()), *(e for group in inputs.get("groups", ()) for e in group["entries"])]


def _ready_made(page: Page, edition: Edition) -> bytes | None:
    """The bytes of a page that needs no renderer."""
    if page.layout == "@asset":
        return edition.contents.assets[page.inputs["name"]].data
    if page.layout == PICTURE:
        source = edition.kit.places.root / page.source
        return edition.contents.pictures.data(page.inputs["digest"], page.inputs["width"], source)
    if page.source:
        return (edition.kit.places.root / page.source).read_bytes()
    return None
