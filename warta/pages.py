"""Every page of the archive: its table of contents.

What belongs here: which pages there are, in which order they are planned, and that no two have one
address. What does not: the inputs of a kind of page (`warta.home_page`, `warta.date_pages`,
`warta.term_pages`, `warta.release_page`, `warta.exports` and others).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from urllib.parse import unquote

from warta import urls
from warta.contents import Contents
from warta.date_pages import date_pages, undated_pages
from warta.day_pages import day_pages
from warta.errors import Problem, Severity
from warta.exports import feed_page, is_in_sitemap, sitemap_pages
from warta.glossary_page import glossary_page
from warta.home_page import home_page
from warta.model import Page, Summary
from warta.planned_pages import PlannedPages
from warta.release_page import LAYOUT, ReleasePages, severity_of_reference
from warta.scanning import Inputs
from warta.search_index import search_page, search_shards
from warta.term_pages import term_pages
from warta.tombstones import LAYOUT as TOMBSTONE
from warta.tombstones import tombstones

# In bytes; what common file systems can hold, the output's own place included.
LONGEST_NAME = 255
LONGEST_PATH = 1_000


@dataclass(slots=True)
class Plan:
    """All pages by output path, and the problems found while planning.

    `broken` are the content files with errors among these.
    """

    pages: PlannedPages
    problems: list[Problem] = field(default_factory=list)
    broken: set[str] = field(default_factory=set)


def plan_pages(contents: Contents, inputs: Inputs, go_on: Callable[[], None] = lambda: None) -> Plan:
    """Plan every page; `inputs` are the files that bodies and attachments may refer to.

    `go_on` is called between pages; it may raise what gives the plan up.
    """
    releases = ReleasePages(contents, inputs)
    plan = Plan(PlannedPages(releases.page_alone, LAYOUT, contents.page_language))
    gives_way = _Claims(contents).gives_way
    _add(plan, _for_people(contents, releases), gives_way, go_on)
    _add(plan, tombstones(contents, plan.pages), gives_way)
    _add(plan, _for_machines(contents, plan.pages), gives_way)
    _add(plan, _assets(contents), gives_way)
    plan.problems += releases.problems
    plan.problems += _impossible_paths(plan, gives_way)
    plan.problems += _kept_paths(plan, contents.settings.keep, gives_way)
    plan.problems += _dead_links(plan, contents)
    plan.broken |= {problem.path for problem in plan.problems if problem.is_error}
    if not contents.settings.base_url:
        plan.problems.append(
            Problem(
                "site.yml",
                None,
                "base_url is not set, so there is no feed, no sitemap and no permanent address",
                "write the address at which the archive will be published",
                Severity.WARNING,
            )
        )
    return plan


def _for_people(contents: Contents, releases: ReleasePages) -> Iterator[Page | Summary]:
    for language in contents.settings.languages:
        yield from _indexes(contents.in_language(language))
    for release in contents.archive.releases:
        if release.stands_alone:
            summary = contents.archive.summaries[release.path]
            yield summary
            yield from releases.from_copies(summary)
        else:
            yield from releases.pages(release)
    for page in contents.static_pages:
        yield from releases.static_page(page)
    yield _not_found_page(contents)


def _indexes(contents: Contents) -> Iterator[Page]:
    """The pages that stand once in each language of the archive."""
    yield home_page(contents)
    yield from date_pages(contents)
    yield from undated_pages(contents)
    yield from day_pages(contents)
    yield from term_pages(contents)
    yield from glossary_page(contents)
    if contents.makes("search"):
        yield search_page(contents)


def _for_machines(contents: Contents, pages: PlannedPages) -> Iterator[Page]:
    if contents.makes("search"):
        yield from search_shards(contents)
    if not contents.settings.base_url:
        return
    if contents.has_feed:
        yield feed_page(contents)
    yield from sitemap_pages(contents, pages.addresses(is_in_sitemap))


def _assets(contents: Contents) -> Iterator[Page]:
    for asset in contents.assets.values():
        yield Page(asset.address, "@asset", {"name": asset.name})


def _not_found_page(contents: Contents) -> Page:
    words = contents.words
    inputs = {
        "page": contents.page(
            title=words.text("missing_title"), address=urls.NOT_FOUND, kind="missing", once=True
        ),
        "years": sorted({summary.date.year for summary in contents.archive.dated if summary.date}),
    }
    return Page(urls.NOT_FOUND, "404.html", inputs, contents.settings.language)


class _Claims:
    """Which pages give way to others: tombstones, and redirects that a source claims and no person wrote."""

    def __init__(self, contents: Contents) -> None:
        self._contents = contents
        self._converted: frozenset[str] | None = None

    def gives_way(self, page: Page) -> bool:
        """Whether a page is such a redirect, which gives way to any other page."""
        if page.layout == TOMBSTONE:
            return True
        if page.layout != "redirect.html":
            return False
        if self._converted is None:
            archive = self._contents.archive
            found = (*archive.releases, *archive.withheld)
            self._converted = frozenset(
                release.path for release in found if severity_of_reference(release) is Severity.WARNING
            )
        return page.origin in self._converted


def _add(
    plan: Plan,
    pages: Iterable[Page | Summary],
    gives_way: Callable[[Page], bool],
    go_on: Callable[[], None] = lambda: None,
) -> None:
    """Add pages; of two with one address the first stays and both are named."""
    for found in pages:
        go_on()
        other = plan.pages.add(found)
        if other is None:
            continue
        page = plan.pages.made(found)
        if page.source and page.source == other.source:
            continue
        if gives_way(page):
            plan.problems.append(_no_redirect(page, other))
        elif gives_way(other):
            plan.problems.append(_no_redirect(other, page))
            plan.pages.remove(other.path)
            plan.pages.add(found)
        else:
            plan.problems.append(_collision(page, other))
            plan.broken |= {page.origin, other.origin} - {""}


def _no_redirect(page: Page, other: Page) -> Problem:
    """What to say of a redirect that gives way to another page."""
    address = f"/{urls.address_of(page.path)}"
    by = other.origin or "a page of the archive itself"
    message = f"no redirect from {address}: that address, or one above or below it, is that of {by}"
    return Problem(page.origin, None, message, "remove it from `aliases`", Severity.WARNING)


def _impossible_paths(plan: Plan, gives_way: Callable[[Page], bool]) -> Iterator[Problem]:
    """Problems of pages whose path no file system can hold beside the others; these are not planned."""
    below: dict[str, str] = {}
    impossible: dict[str, Problem] = {}
    # Pages of a folder follow each other.
    is_file = lru_cache(maxsize=1_000)(plan.pages.__contains__)
    for path in plan.pages:
        for above in filter(is_file, _folders_above(path)):
            below.setdefault(above, path)
        if (len(path) > LONGEST_NAME or not path.isascii()) and _is_too_long(path):
            message = f"its address /{path[:40]}… is too long for a file"
            hint = "shorten the alias or the name of the attached file"
            severity = Severity.WARNING if gives_way(plan.pages[path]) else Severity.ERROR
            impossible[path] = Problem(plan.pages[path].origin, None, message, hint, severity)
    for above, path in below.items():
        page, other = plan.pages[path], plan.pages[above]
        if gives_way(page):
            impossible[path] = _no_redirect(page, other)
        elif gives_way(other):
            impossible[above] = _no_redirect(other, page)
        else:
            impossible[path] = _collision(page, other)
    for path, problem in impossible.items():
        plan.pages.remove(path)
        yield problem


def _folders_above(path: str) -> Iterator[str]:
    while path := path.rpartition("/")[0]:
        yield path


def _is_too_long(path: str) -> bool:
    return len(path.encode()) > LONGEST_PATH or any(
        len(part.encode()) > LONGEST_NAME for part in path.split("/")
    )


def _kept_paths(plan: Plan, keep: tuple[str, ...], gives_way: Callable[[Page], bool]) -> Iterator[Problem]:
    """Problems of pages that would stand where the settings say that nothing of Warta's does."""
    kept = {name.casefold() for name in keep}
    for path in [path for path in plan.pages if path.partition("/")[0].casefold() in kept] if kept else ():
        name = path.partition("/")[0]
        origin = plan.pages[path].origin
        message = f"its address /{path} lies under {name!r}, which `keep` in site.yml leaves alone"
        if gives_way(plan.pages[path]):
            plan.pages.remove(path)
            yield Problem(
                origin, None, f"no redirect: {message}", "remove it from `aliases`", Severity.WARNING
            )
        else:
            yield Problem(
                origin or "site.yml", None, message, "choose another address, or another name to keep"
            )


def _dead_links(plan: Plan, contents: Contents) -> Iterator[Problem]:
    """Problems of texts that refer from the archive's root to what is not there."""
    for source in (*contents.archive.releases, *contents.static_pages):
        # What an adopted post refers to is told where it is looked for.
        for ref, line in () if source.stands_alone or source.post else source.refs:
            path = unquote(ref.partition("#")[0]).lstrip("/")
            kept = path.partition("/")[0] in contents.settings.keep
            if ref.startswith("/") and not kept and urls.file_of(path) not in plan.pages:
                message = f"the text refers to {ref!r}, which is not there"
                hint = "correct the address; for a release, name its .md file, relative to this file"
                yield Problem(source.path, line, message, hint, severity_of_reference(source))


def _collision(page: Page, other: Page) -> Problem:
    blamed, first = (page, other) if page.origin else (other, page)
    if first.layout == "redirect.html" and first.origin and blamed.layout != "redirect.html":
        blamed, first = first, blamed  # an alias is easier to give up than a page of its own
    address = f"/{page.path.removesuffix('index.html')}"
    by = first.origin or "a page of the archive itself"
    is_alias = "redirect.html" in (page.layout, other.layout)
    hint = "remove it from `aliases`, or write another" if is_alias else "give one of the two another `slug`"
    return Problem(blamed.origin, None, f"its address {address} is also that of {by}", hint)
