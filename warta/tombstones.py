"""Pages that answer at the addresses of releases that were published and are held now.

What belongs here: their addresses and inputs, in which no word of the release stands. What does not: when a
release gets the mark `tombstone` (`warta.held_later`) and redirects to what is public (`warta.release_page`).
"""

from __future__ import annotations

from collections.abc import Container, Iterator

from warta import urls
from warta.contents import Contents
from warta.model import Page, Release

LAYOUT = "tombstone.html"


def tombstones(contents: Contents, planned: Container[str]) -> Iterator[Page]:
    """A page for each address of releases that are held with a tombstone, `planned` output files excepted."""
    for held in contents.archive.hidden:
        if held.release.tombstone:
            for file in dict.fromkeys(_files(held.release)):
                if file not in planned:
                    yield _page(contents, file, held.release)


def _files(release: Release) -> Iterator[str]:
    yield urls.file_of(urls.release_address(release.date, release.slug))
    yield from map(urls.alias_file, release.old_addresses)


def _page(contents: Contents, file: str, release: Release) -> Page:
    language = contents.page_language(release.language)
    page = contents.page(
        title=contents.catalogues[language].text("tombstone_title"),
        address=urls.address_of(file),
        kind="tombstone",
        language=language,
        once=True,
    )
    # The address may hold words of the title; the page itself is not to say them.
    inputs = {"page": {**page, "canonical": ""}}
    return Page(file, LAYOUT, inputs, language, release.path)
