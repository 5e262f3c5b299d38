"""What goes to the processes that render: the kit that all pages are made with, and a task for each page.

What belongs here: these as plain data, how the inputs of a page are packed, and how much work a task is.
What does not: whether a page must be rendered (`warta.keys`) and rendering it (`warta.render`).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, NamedTuple

from warta.digests import packed
from warta.kept_layouts import FOLDER, KeptLayouts
from warta.model import Page
from warta.places import Places


@dataclass(frozen=True, slots=True)
class Kit:
    """All that rendering needs beside the pages; plain data, so that it can go to other processes.

    `site`, by language, is what layouts may read of the archive; `texts` the catalogues' entries;
    `assets` the published address of each asset, `styles` the text of style sheets;
    `program` a digest of the program itself, '' where nothing may be kept; `world` one of all that every
    page's inputs may go by, '' where that is not known.
    """

    places: Places
    program: str
    site: Mapping[str, Mapping[str, Any]]
    texts: Mapping[str, Mapping[str, Any]]
    assets: Mapping[str, str]
    styles: Mapping[str, str]
    world: str = ""


def kept_layouts(places: Places, program: str) -> KeptLayouts | None:
    """Where a build keeps what it makes of layouts; None for one without a program, which writes nothing."""
    return KeptLayouts(places.state / FOLDER, program) if program else None


class Task(NamedTuple):
    """One page to render: where, with which layout in which language, and its inputs, packed.

    `body` is the HTML that its input `body` stands for, `entries` those it lists, packed, by digest, or the
    bodies that it goes through;
    `present` is the digest of the bytes that are in its place now.
    """

    path: str
    layout: str
    language: str
    inputs: Mapping[str, bytes]
    body: str = ""
    entries: Mapping[str, bytes] = {}
    present: str = ""


# A list of so many entries takes as long as the page of a release, and as much memory on its way; so do
# inputs of so many bytes, packed: those of a search file or a sitemap are as long as the list of a year.
_ENTRIES_A_PAGE = 20
_BYTES_A_PAGE = 20_000


def worth_of(task: Task) -> int:
    """How many pages of releases a task amounts to."""
    inputs = sum(map(len, task.inputs.values()))
    return 1 + len(task.entries) // _ENTRIES_A_PAGE + inputs // _BYTES_A_PAGE


def packed_inputs(page: Page) -> dict[str, bytes]:
    """The inputs of a page by name, packed: of them its key is made, and from them it is rendered."""
    return {name: packed(value) for name, value in page.inputs.items()}


def task_of(page: Page, body: str = "", entries: Mapping[str, bytes] | None = None) -> Task:
    """The task to render `page`, whatever is in its place now."""
    return Task(page.path, page.layout, page.language, packed_inputs(page), body, entries or {})
