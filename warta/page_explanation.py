"""Why a page was or would be rendered: what it is made of, and which of that has changed.

What belongs here: the words of `build.py explain`. What does not: keys and what they are made of
(`warta.keys`, `warta.page_parts`), and how a raw file is read (`warta.explain`). Nothing is written.
"""

from __future__ import annotations

import difflib
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from contextlib import AbstractContextManager, nullcontext
from datetime import UTC, datetime
from typing import TextIO
from urllib.parse import unquote, urlsplit

from warta import urls
from warta.config import Settings
from warta.errors import (
    FAILED,
    OK,
    USAGE,
    ContentError,
    Problem,
    StoreBusyError,
    StoreSpoiledError,
    has_errors,
    one_line,
)
from warta.loading import load
from warta.model import Page
from warta.page_parts import changed_parts
from warta.places import Places
from warta.planning import Edition, archive_of, plan_edition
from warta.program import program_digest
from warta.publish import HeldRows, Publication, output_files
from warta.scanning import Inputs
from warta.sources import read_sources
from warta.store import STORE, Store

_OUTPUT = "output/"
_NEAREST = 3
_PROGRAM = "the program itself, or a library that shapes its output"


def explain_page(
    places: Places, address: str, out: TextIO, now: datetime | None = None
) -> tuple[int, list[Problem]]:
    """Print to `out` what the page at `address` is made of and why it would be rendered; status and problems.

    `address` is one below the archive's root or `base_url`, a file of `output/`, the content file of a page,
    an asset or a layout file, whose pages are told; `now` decides which embargoes are over. The status is 1
    where there is no such page, and 2 where the settings cannot be used.
    """
    now = now or datetime.now(UTC)
    if problem := places.problem():
        return USAGE, [problem]
    store_file = places.state / STORE
    opened: AbstractContextManager[Store | None] = Store(store_file) if store_file.exists() else nullcontext()
    try:
        with opened as store:
            try:
                return _explain(places, address, store, out, now)
            finally:
                if store:
                    store.undo()
    except (ContentError, StoreBusyError, StoreSpoiledError) as error:
        return FAILED, error.problems


def _explain(
    places: Places, address: str, store: Store | None, out: TextIO, now: datetime
) -> tuple[int, list[Problem]]:
    sources = read_sources(places, store.good_text if store else lambda _: None)
    if has_errors(sources.settings_problems):
        return USAGE, sources.settings_problems
    inputs = Inputs(places, store.files() if store else {})
    loaded = load(inputs, store, sources.settings.language)
    archive = archive_of(sources, loaded, now)
    edition = plan_edition(places, sources, loaded, inputs, archive, program_digest(), keep=False)
    asked = _files_asked_for(address, edition, sources.settings)
    path = next((file for file in asked if file in edition.plan.pages), None)
    present = output_files(places, sources.settings.keep)
    publication = Publication(places, store.ledger if store else HeldRows(), present)
    if path is not None:
        lines = list(_lines(edition, edition.plan.pages[path], publication, store))
    elif held := _held_back(address, asked, edition):
        return FAILED, [held]
    else:
        lines = list(_left_over(asked, publication) or _of_layout_file(address, edition))
    if not lines:
        return FAILED, [_no_page(address, asked, edition)]
    for line in lines:
        print(one_line(line), file=out)
    errors = [problem for problem in (*sources.problems, *edition.problems) if problem.is_error]
    if errors:
        print(f"errors    the archive cannot be published for {len(errors)}; `check` tells them", file=out)
    return OK, []


def _files_asked_for(address: str, edition: Edition, settings: Settings) -> list[str]:
    """The output files that `address` may mean, the likeliest first."""
    of_content = [
        page.path
        for page in edition.plan.pages.briefs()
        if page.origin == address and page.layout in ("release.html", "page.html")
    ]
    if of_content:
        return of_content
    asked = unquote(urlsplit(address).path)
    if "://" in address:
        asked = asked.removeprefix(settings.base_path)
    asked = asked.lstrip("/").removeprefix(_OUTPUT)
    asset = edition.contents.assets.get(asked.removeprefix(urls.ASSETS))
    if asset and asked.startswith(urls.ASSETS):
        return [asset.address]
    return [urls.file_of(asked), urls.file_of(f"{asked}/")]


def _held_back(address: str, files: Sequence[str], edition: Edition) -> Problem | None:
    """The problem of the address or the content file of a release that is held back; None for any other."""
    for held in edition.archive.held:
        release = held.release
        own = urls.file_of(urls.release_address(release.date, release.slug))
        if own in files or release.path == address:
            return Problem(release.path, None, f"has no page: it is held back ({held.why})")
    return None


def _left_over(files: Sequence[str], publication: Publication) -> list[str]:
    """What is told of a page that was published and is not planned any more; nothing where there is none."""
    path = next((file for file in files if publication.known(file)), None)
    if path is None:
        return []
    return [
        f"page      {_OUTPUT}{path}",
        "state     it would be removed: nothing in the archive makes it any more",
    ]


def _of_layout_file(address: str, edition: Edition) -> Iterator[str]:
    """What is told of a layout file: how many pages are made of it; nothing of any other."""
    keys = edition.keys
    counts = Counter(page.layout for page in edition.plan.pages.briefs())
    layouts: dict[str, int] = {}
    for page in edition.plan.pages.samples():
        files = (name.partition(" ") for name in keys.parts(page))
        if any(kind == "file" and keys.layouts.place_of(name) == address for kind, _, name in files):
            layouts[keys.layouts.place_of(page.layout)] = counts[page.layout]
    if layouts:
        yield f"file      {address}"
    label = "part of"
    for layout, count in sorted(layouts.items(), key=lambda item: (-item[1], item[0])):
        yield f"{label:<10}{layout}: {count:,} page{'s' * (count != 1)}"
        label = ""


def _no_page(address: str, files: Sequence[str], edition: Edition) -> Problem:
    """The problem of an address without a page; the nearest addresses are its hint."""
    addresses = [path.removesuffix("index.html") for path in edition.plan.pages]
    asked = files[0].removesuffix("index.html")
    beside = [one for one in addresses if one.partition("/")[0] == asked.partition("/")[0]]
    near = difflib.get_close_matches(asked, beside or addresses, _NEAREST, cutoff=0.5)
    hint = (
        f"did you mean {', '.join(f'/{one}' for one in near)}?"
        if near
        else "the archive's home page leads to all"
    )
    return Problem(address, None, "no page of the archive has this address", hint)


def _lines(edition: Edition, page: Page, publication: Publication, store: Store | None) -> Iterator[str]:
    yield f"page      {_OUTPUT}{page.path}"
    if page.origin:
        yield f"content   {page.origin}"
    yield from _made_of(edition, page)
    reasons = list(_reasons(edition, page, publication, store))
    if reasons:
        yield "state     it would be rendered, because of"
        yield from (f"          {reason}" for reason in reasons)
    else:
        yield "state     it is current"
    row = store.ledger.parts(page.path) if store else None
    if row:
        why = "it was new" if not row.changed else "; ".join(_in_words(name, edition) for name in row.changed)
        yield f"last time {why}"


def _made_of(edition: Edition, page: Page) -> Iterator[str]:
    """The layout of a page with the files it is made of, and all that its key is made of beside these."""
    if page.source:
        width = page.inputs.get("width")
        how = "" if width is None else f", {width} pixels wide" if width else ", without where it was taken"
        yield f"copy of   {page.source}{how}"
        return
    names = [name.partition(" ") for name in edition.keys.parts(page)]
    files = [name for kind, _, name in names if kind == "file"]
    if files:
        yield f"layout    {edition.keys.layouts.place_of(page.layout)}"
        others = [edition.keys.layouts.place_of(name) for name in files if name != page.layout]
        yield f"made of   {', '.join(others)}" if others else "made of   itself"
    else:
        yield f"made by   the program ({page.layout.removeprefix('@')})"
    for kind, label in (("input", "inputs"), ("site", "site"), ("text", "texts"), ("asset", "assets")):
        some = sorted(name for one, _, name in names if one == kind)
        if some:
            yield f"{label:<10}{', '.join(some)}"


def _reasons(edition: Edition, page: Page, publication: Publication, store: Store | None) -> Iterable[str]:
    """Why a build would render the page now; nothing where it is current."""
    known = publication.known(page.path)
    if known is None:
        return ["it has not been published yet"]
    reasons: list[str] = []
    if known.key != edition.keys.key(page):
        changed = changed_parts(store, edition.keys, page) if store else None
        reasons += [_in_words(name, edition) for name in changed or ()] or ["what it is made of"]
    if page.path not in publication.present:
        reasons.append(f"{_OUTPUT}{page.path} is gone")
    elif not publication.is_intact(page.path):
        reasons.append(f"{_OUTPUT}{page.path} was changed by something else")
    return reasons


def _in_words(name: str, edition: Edition) -> str:
    """A part of a key as a person knows it."""
    kind, _, rest = name.partition(" ")
    match kind:
        case "program":
            return _PROGRAM
        case "file":
            return edition.keys.layouts.place_of(rest)
        case "site":
            return f"site.{rest}"
        case "asset":
            return f"assets/{rest}"
        case _:
            return name
