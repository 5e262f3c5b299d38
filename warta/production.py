"""The pages of a plan into the output: what is not current is rendered and put in place.

What belongs here: deciding page by page what must be done, and handing it to renderers and publisher.
What does not: rendering one page (`warta.render`) and writing files (`warta.publish`).
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from warta.errors import Problem
from warta.model import Page
from warta.planning import Edition
from warta.publish import Publication
from warta.render import Task, prepare_process, render_task
from warta.store import Store
from warta.workers import map_items


def produce(
    edition: Edition,
    publication: Publication,
    store: Store,
    jobs: int,
    stage: Callable[[str, int], Callable[[int], None]],
) -> tuple[int, list[Problem]]:
    """Have every page of the plan that is not current staged; how many were rendered, and problems.

    Pages whose layout is known to be broken are left as they are, and so are pages that are out
    already and whose content file is broken. `stage` begins a stage of progress.
    """
    page_keys: dict[str, str] = {}
    to_render: list[Page] = []
    for path, page in edition.plan.pages.items():
        key = page_keys[path] = edition.keys.key(page)
        if publication.is_current(path, key) or edition.keys.is_broken(page):
            continue
        if page.origin in edition.plan.broken and path in publication.present:
            continue
        data = _ready_made(page, edition)
        if data is None:
            to_render.append(page)
        else:
            publication.put(path, key, data)
    problems: dict[Problem, None] = {}
    advance = stage("rendering", len(to_render))
    tasks = _Tasks(to_render, edition, store)
    results = map_items(render_task, tasks, jobs, prepare=prepare_process, prepare_with=(edition.kit,))
    for count, (path, result) in enumerate(results, start=1):
        advance(count)
        if isinstance(result, Problem):
            problems[result] = None
        else:
            publication.put(path, page_keys[path], result)
    return len(to_render), list(problems)


class _Tasks(Sequence[Task]):
    """The tasks of pages, made when they are asked for: bodies stay in the store until then."""

    def __init__(self, pages: list[Page], edition: Edition, store: Store) -> None:
        self._pages = pages
        self._entries = edition.contents.entries
        self._store = store

    def __len__(self) -> int:
        return len(self._pages)

    def __getitem__(self, which: Any) -> Any:
        if isinstance(which, slice):
            return [self._task(page) for page in self._pages[which]]
        return self._task(self._pages[which])

    def _task(self, page: Page) -> Task:
        body = self._store.body(page.inputs["body"]["digest"]) if "body" in page.inputs else ""
        return Task(page, body, {digest: self._entries[digest] for digest in _entries_of(page.inputs)})


def _entries_of(inputs: Mapping[str, Any]) -> list[str]:
    return [*inputs.get("entries", ()), *(e for group in inputs.get("groups", ()) for e in group["entries"])]


def _ready_made(page: Page, edition: Edition) -> bytes | None:
    """The bytes of a page that needs no renderer."""
    if page.layout == "@asset":
        return edition.contents.assets[page.inputs["name"]].data
    if page.source:
        return (edition.kit.places.root / page.source).read_bytes()
    return None
