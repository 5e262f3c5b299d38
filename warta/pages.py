"""Every page of the archive: its table of contents.

What belongs here: which pages there are, in which order they are planned, and that no two have one
address. What does not: the inputs of a kind of page (`warta.listings`, `warta.release_page`,
`warta.exports`).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from warta import urls
from warta.contents import Contents
from warta.errors import Problem, Severity
from warta.exports import feed_page, sitemap_pages
from warta.listings import agency_pages, date_pages, home_page, tag_pages, undated_page
from warta.model import Page
from warta.release_page import ReleasePages
from warta.scanning import Inputs


@dataclass(slots=True)
class Plan:
    """All pages by output path, and the problems found while planning."""

    pages: dict[str, Page] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)


def plan_pages(contents: Contents, inputs: Inputs) -> Plan:
    """Plan every page; `inputs` are the files that bodies and attachments may refer to."""
    releases = ReleasePages(contents, inputs)
    plan = Plan()
    _add(plan, _for_people(contents, releases))
    _add(plan, _for_machines(contents, list(plan.pages.values())))
    _add(plan, _assets(contents))
    plan.problems += releases.problems
    plan.problems += _files_in_the_way(plan)
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


def _for_people(contents: Contents, releases: ReleasePages) -> Iterator[Page]:
    yield home_page(contents)
    for release in contents.archive.releases:
        yield from releases.pages(release)
    yield from date_pages(contents)
    yield undated_page(contents)
    yield from tag_pages(contents)
    yield from agency_pages(contents)
    for page in contents.static_pages:
        yield from releases.static_page(page)
    yield _not_found_page(contents)


def _for_machines(contents: Contents, pages: list[Page]) -> Iterator[Page]:
    if not contents.settings.base_url:
        return
    if contents.archive.dated and contents.settings.feed_entries:
        yield feed_page(contents)
    yield from sitemap_pages(contents, pages)


def _assets(contents: Contents) -> Iterator[Page]:
    for asset in contents.assets.values():
        yield Page(asset.address, "@asset", {"name": asset.name})


def _not_found_page(contents: Contents) -> Page:
    words = contents.words
    inputs = {
        "page": contents.page(title=words.text("missing_title"), address=urls.NOT_FOUND, kind="missing"),
        "years": sorted({summary.date.year for summary in contents.archive.dated if summary.date}),
    }
    return Page(urls.NOT_FOUND, "404.html", inputs, contents.settings.language)


def _add(plan: Plan, pages: Iterable[Page]) -> None:
    """Add pages; of two with one address the first stays and both are named.

    Case does not tell addresses apart: on many file systems it does not tell files apart.
    """
    taken = {path.casefold(): page for path, page in plan.pages.items()}
    for page in pages:
        other = taken.setdefault(page.path.casefold(), page)
        if other is page:
            plan.pages[page.path] = page
        elif not (page.source and page.source == other.source):
            plan.problems.append(_collision(page, other))


def _files_in_the_way(plan: Plan) -> Iterator[Problem]:
    """Problems of pages whose folder is a file of another page."""
    for path, page in plan.pages.items():
        parts = path.split("/")
        for length in range(1, len(parts)):
            other = plan.pages.get("/".join(parts[:length]))
            if other:
                yield _collision(page, other)


def _collision(page: Page, other: Page) -> Problem:
    blamed, first = (page, other) if page.origin else (other, page)
    address = f"/{page.path.removesuffix('index.html')}"
    by = first.origin or "a page of the archive itself"
    return Problem(
        blamed.origin,
        None,
        f"its address {address} is also that of {by}",
        "give one of the two another `slug`",
    )
