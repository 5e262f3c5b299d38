"""Releases that are looked at, shown as they will be published before all pages are planned.

What belongs here: making the pages of a few releases of an archive ahead of the rest, for a viewer. What does
not: how a page is planned and rendered, which is as everywhere (`warta.release_page`, `warta.render`), and
putting it out, which waits for all others (`warta.production`).
"""

from __future__ import annotations

from warta import urls
from warta.archive import Archive
from warta.contents import Contents
from warta.errors import ContentError, Problem
from warta.layout_problems import layout_problems
from warta.model import Page, Release
from warta.places import Places
from warta.planning import keys_of, kit_of
from warta.production import Viewer
from warta.release_page import ReleasePages
from warta.render import Renderer
from warta.scanning import Inputs
from warta.sources import Sources
from warta.store import Store
from warta.tasks import task_of


def show_looked_at(
    places: Places,
    sources: Sources,
    contents: Contents,
    inputs: Inputs,
    store: Store,
    program: str,
    viewer: Viewer,
) -> None:
    """Show the pages that `viewer` looks at, if they are of releases that refer to nothing else.

    Whatever is wrong with one of them, or another of its address, is left to the build to tell.
    """
    archive = contents.archive
    releases = _looked_at(archive, set(viewer.paths()))
    if not releases:
        return
    archive.relate(release.path for release in releases)
    planner = ReleasePages(contents, inputs)
    pages = {page.path: page for release in releases for page in [next(planner.pages(release))]}
    site = {language: contents.site(language) for language in sources.settings.languages}
    kit = kit_of(places, sources, site, program)
    if len(pages) < len(releases) or layout_problems(pages.values(), keys_of(kit)):
        return
    for asset in contents.assets.values():
        if not (places.output / asset.address).exists():
            viewer.show(asset.address, asset.data)
    renderer = Renderer(kit)
    for page in pages.values():
        data = _rendered(page, renderer, store)
        if data and data != _present(places, page):
            viewer.show(page.path, data)


def _looked_at(archive: Archive, wanted: set[str]) -> list[Release]:
    return [
        release
        for release in archive.releases
        if release.stands_alone and urls.file_of(archive.summaries[release.path].url) in wanted
    ]


def _rendered(page: Page, renderer: Renderer, store: Store) -> bytes | None:
    try:
        made = page.with_inputs()
    except ContentError:
        return None
    body = store.body(made.inputs["body"]["digest"])
    data = renderer.render(task_of(made, body))
    return None if isinstance(data, Problem) else data


def _present(places: Places, page: Page) -> bytes | None:
    try:
        return (places.output / page.path).read_bytes()
    except OSError:
        return None
