"""The pages of a plan, by output path.

What belongs here: holding them, and finding those that have the same address. What does not: which pages
there are (`warta.pages`) and what becomes of them (`warta.production`).

Most pages are of releases that refer to nothing else. Of these only the summary is held, which the archive
has anyway, under its own address; the page is made each time that it is asked for.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import NamedTuple

from warta import urls
from warta.model import Page, Summary

# What a path has more than the address that it answers.
_INDEX = "index.html"
_NO_KEY = ""


class Brief(NamedTuple):
    """What a page is, without what it shows."""

    path: str
    layout: str
    language: str
    origin: str


class PlannedPages(Mapping[str, Page]):
    """Pages in the order in which they were added."""

    def __init__(
        self, made_of: Callable[[Summary], Page], layout: str, language: Callable[[str], str]
    ) -> None:
        """`made_of` makes the page of a release that stands alone, with `layout`.

        `language` is that of a page for a text in a language.
        """
        self._made_of = made_of
        self._layout = layout
        self._language = language
        self._held: dict[str, Page | Summary | None] = {}
        # By the path without regard to case: those of which that is another.
        self._odd: dict[str, str] = {}

    def add(self, page: Page | Summary) -> Page | None:
        """Add a page, or that of a release that stands alone, unless there is one of its address: that one.

        Case does not tell addresses apart: on many file systems it does not tell files apart.
        """
        path = page.path if isinstance(page, Page) else urls.file_of(page.url)
        folded = path.casefold()
        taken = folded if folded in self else self._odd.get(folded)
        if taken is not None:
            return self[taken]
        self._held[path if isinstance(page, Page) else page.url] = page
        if folded != path:
            self._odd[folded] = path
        return None

    def remove(self, path: str) -> None:
        """Take a page out again."""
        del self._held[self._key(path)]
        self._odd.pop(path.casefold(), None)

    def made(self, page: Page | Summary) -> Page:
        """The page, made where it is that of a release that stands alone."""
        return page if isinstance(page, Page) else self._made_of(page)

    def let_go(self) -> None:
        """Let go of all but the paths."""
        for key in self._held:
            self._held[key] = None

    def briefs(self) -> Iterator[Brief]:
        """What each page is, none made for it."""
        for page in self._held.values():
            if isinstance(page, Page):
                yield Brief(page.path, page.layout, page.language, page.origin)
            elif page:
                yield Brief(urls.file_of(page.url), self._layout, self._language(page.language), page.path)

    def releases_first(self) -> Iterator[str]:
        """All paths: those of releases that stand alone, lists by language and time, and the rest.

        What is read for releases, lists show as well; and lists of one time have entries in common, of which
        each is rendered while it is at hand then, and not once for every list that it stands in.
        """
        lists: list[tuple[str, int, str]] = []
        for key, page in self._held.items():
            if isinstance(page, Summary):
                yield urls.file_of(key)
            elif page and page.latest is not None:
                lists.append((page.language, page.latest, page.path))
        yield from (path for *_, path in sorted(lists))
        for key, page in self._held.items():
            if isinstance(page, Page) and page.latest is None:
                yield key

    def samples(self) -> Iterator[Page]:
        """The first page of each layout in each language."""
        seen: set[tuple[str, str]] = set()
        for brief in self.briefs():
            if (brief.layout, brief.language) not in seen:
                seen.add((brief.layout, brief.language))
                yield self[brief.path]

    def addresses(self, layouts: Callable[[str], bool]) -> Iterator[str]:
        """The addresses of the pages with layouts that are wanted; those of releases are not written anew."""
        for key, page in self._held.items():
            if isinstance(page, Page):
                if layouts(page.layout):
                    yield urls.address_of(key)
            elif page and layouts(self._layout):
                yield key

    def __getitem__(self, path: str) -> Page:
        page = self._held[self._key(path)]
        if page is None:
            raise KeyError(path)
        return self.made(page)

    def __contains__(self, path: object) -> bool:
        return isinstance(path, str) and self._key(path) in self._held

    def __iter__(self) -> Iterator[str]:
        return map(urls.file_of, self._held)

    def __len__(self) -> int:
        return len(self._held)

    def _key(self, path: str) -> str:
        """The key under which a path is held: of a release's page its address."""
        if path.endswith("/"):
            return _NO_KEY
        return path if path in self._held or not path.endswith(f"/{_INDEX}") else path[: -len(_INDEX)]
