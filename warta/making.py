"""One page of a plan made whole: its inputs, its key, its bytes, its place in the staging folder.

What belongs here: what is done for a page by whichever process makes it, which all that is planned is at hand
for. What does not: which pages are asked for, and noting what became of them (`warta.production`); running a
layout (`warta.render`); what a process does that has nothing at hand but tasks (`warta.tasks`).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any, NamedTuple

from warta.body_pictures import LAYOUT as PICTURE
from warta.errors import ContentError, Problem
from warta.ledger import PartsRow, SharedParts
from warta.model import Page
from warta.page_parts import PartsRows
from warta.planning import Edition
from warta.publish import Staged, stage
from warta.render import Renderer
from warta.search_words import LAYOUT as SEARCH_WORDS
from warta.store import Store
from warta.tasks import Task, packed_inputs

ASSET = "@asset"


class Order(NamedTuple):
    """A page that is asked for: `key` is what it was published under where that file is still there.

    `present` is the digest of the bytes that are in its place, '' for none.
    """

    path: str
    key: str = ""
    present: str = ""


class Around(NamedTuple):
    """Which others the page of a release names: neighbours and related ones, by their paths."""

    release: str
    near: list[str]
    related: list[str]


class Made(NamedTuple):
    """What became of a page that was asked for.

    `staged` is None where its file is there already under `key`, and where `problems` say why there is none.
    `is_rendered` tells that a layout was run. `parts` are what the key is made of, `shared` what of it was
    not told before.
    """

    path: str
    layout: str
    key: str = ""
    basis: str = ""
    staged: Staged | None = None
    problems: tuple[Problem, ...] = ()
    is_rendered: bool = False
    parts: PartsRow | None = None
    shared: Mapping[str, SharedParts] = {}
    around: Around | None = None


class Prepared(NamedTuple):
    """A page as far as it can be made without a renderer: `made` so far, and a task or its bytes."""

    made: Made
    inputs: Mapping[str, Any] = {}
    task: Task | None = None
    data: bytes | None = None


class Maker:
    """Makes pages of one edition, with what the store has of the releases' texts."""

    def __init__(self, edition: Edition, store: Store, staging: Path) -> None:
        self._edition = edition
        self._store = store
        self._staging = staging
        self._renderer: Renderer | None = None
        self._parts = PartsRows(edition.keys)

    def get_ready(self) -> None:
        """Do what every page takes, so that copies of this process need not do it again."""
        self._renderer = self._renderer or Renderer(self._edition.kit)
        self._edition.contents.share_entries()

    def make(self, order: Order) -> Made:
        """Make a page, and stage it unless it is there already."""
        prepared = self.prepare(order, self._edition.plan.pages[order.path])
        made, task, data = prepared.made, prepared.task, prepared.data
        if task:
            self.get_ready()
            assert self._renderer
            rendered = self._renderer.render_with(task, dict(prepared.inputs))
            if isinstance(rendered, Problem):
                return made._replace(problems=(rendered,), is_rendered=True)
            data = rendered
        if data is None:
            return made
        staged = stage(self._staging, order.path, data, order.present)
        return made._replace(staged=staged, is_rendered=task is not None)

    def prepare(self, order: Order, page: Page) -> Prepared:
        """Make what a page is rendered from, or its bytes where no layout makes them."""
        contents = self._edition.contents
        held = len(contents.entries)
        try:
            return self._prepared(order, page)
        except ContentError as error:
            return Prepared(Made(page.path, page.layout, problems=tuple(error.problems)))
        finally:
            contents.let_go(held)

    def _prepared(self, order: Order, page: Page) -> Prepared:
        keys, contents = self._edition.keys, self._edition.contents
        made = page.with_inputs()
        around = None
        if page.basis and page.origin:
            around = self._around(page.origin)
            contents.keep_entry(contents.archive.summaries[page.origin])
        inputs = packed_inputs(made)
        digests = keys.input_digests(inputs)
        so_far = Made(page.path, page.layout, keys.key(made, digests), keys.basis(page), around=around)
        if order.key and so_far.key == order.key:
            return Prepared(so_far)
        row = self._parts.row_of(made, digests)
        so_far = so_far._replace(parts=row, shared=self._parts.take_new())
        data = self._ready_made(made)
        if data is not None:
            return Prepared(so_far, data=data)
        return Prepared(so_far, made.inputs, self._task_of(made, inputs, order.present))

    def _around(self, release: str) -> Around:
        archive = self._edition.archive
        near = [other.path for other in archive.around(release) if other]
        return Around(release, near, [other.path for other in archive.related_to(release)])

    def _task_of(self, page: Page, packed: Mapping[str, bytes], present: str) -> Task:
        inputs, entry_of = page.inputs, self._edition.contents.entries
        body = self._store.body(inputs["body"]["digest"]) if "body" in inputs else ""
        entries = {digest: entry_of[digest] for digest in _entries_of(inputs)}
        if page.layout == SEARCH_WORDS:
            entries = {digest: self._store.body(digest).encode() for digest in inputs["bodies"]}
        return Task(page.path, page.layout, page.language, packed, body, entries, present)

    def _ready_made(self, page: Page) -> bytes | None:
        """The bytes of a page that needs no renderer."""
        edition = self._edition
        if page.layout == ASSET:
            return edition.contents.assets[page.inputs["name"]].data
        if page.layout == PICTURE:
            source = edition.kit.places.root / page.source
            return edition.contents.pictures.data(page.inputs["digest"], page.inputs["width"], source)
        if page.source:
            return (edition.kit.places.root / page.source).read_bytes()
        return None


def _entries_of(inputs: Mapping[str, Any]) -> Iterable[str]:
    return [*inputs.get("entries", ()), *(e for group in inputs.get("groups", ()) for e in group["entries"])]
