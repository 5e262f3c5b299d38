"""The pages of a plan: those of releases are made one by one, and of two with one address the first stays."""

from __future__ import annotations

import gc

from conftest import PLAIN, a_release, the_contents

from warta.contents import Contents
from warta.model import Page
from warta.pages import Plan, plan_pages
from warta.places import Places
from warta.planned_pages import PlannedPages
from warta.release_page import LAYOUT
from warta.scanning import Inputs

MANY = 40


def planned(contents: Contents) -> Plan:
    return plan_pages(contents, Inputs(Places(PLAIN, PLAIN), {}, ()))


def release_pages() -> int:
    """How many pages of releases are at hand now."""
    return sum(isinstance(found, Page) and found.layout == LAYOUT for found in gc.get_objects())


def test_pages_of_releases_are_made_when_they_are_asked_for_and_then_let_go() -> None:
    contents = the_contents(*(a_release(f"rilis-{number}.md") for number in range(MANY)))
    gc.collect()
    before = release_pages()
    pages = planned(contents).pages
    assert sum(brief.layout == LAYOUT for brief in pages.briefs()) == MANY
    assert release_pages() == before
    assert max(release_pages() - before for path in pages if pages[path].layout == LAYOUT) <= 1


def test_what_is_told_of_pages_is_what_they_are() -> None:
    pages = planned(the_contents(a_release("a.md", language="en"), a_release("b.md"))).pages
    made = [pages[path] for path in pages]
    assert [(page.path, page.layout, page.language, page.origin) for page in made] == list(pages.briefs())
    assert len(made) == len(pages) == len({page.path for page in made})
    kinds = {(page.layout, page.language) for page in made}
    assert sorted((page.layout, page.language) for page in pages.samples()) == sorted(kinds)
    assert "2020/01/02/a/index.html" in pages
    assert not {"2020/01/02/a/", "2020/01/02/a", "2020/01/02/c/index.html"} & pages.keys()


def test_pages_of_releases_come_first_where_that_is_asked_for() -> None:
    pages = planned(the_contents(a_release("a.md"), a_release("b.md"))).pages
    paths = list(pages.releases_first())
    assert [pages[path].layout == LAYOUT for path in paths] == [True] * 2 + [False] * (len(pages) - 2)
    assert sorted(paths) == sorted(pages)


def test_lists_of_one_time_follow_each_other_since_they_share_entries() -> None:
    contents = the_contents(
        *(a_release(f"{year}.md", date=f"{year}-02-03", tags=[f"x{year % 3}"]) for year in range(2010, 2016))
    )
    pages = planned(contents).pages
    lists = [pages[path] for path in pages.releases_first() if pages[path].latest is not None]
    latest = [page.latest for page in lists]
    assert latest == sorted(latest, key=lambda rank: rank or 0)
    found = {page.path: page.latest for page in lists}
    assert {"2013/index.html": 3, "2013/02/index.html": 3, "tags/x0/index.html": 3}.items() <= found.items()
    assert found["tags/x1/index.html"] == 4


def test_case_tells_no_pages_apart() -> None:
    [summary] = the_contents(a_release("a.md")).archive.dated
    pages = PlannedPages(lambda found: Page("2020/01/02/a/index.html", LAYOUT, {}), LAYOUT, str)
    upper, lower = Page("2020/01/02/A/index.html", "", {}), Page("2020/01/02/a/index.html", "", {})
    assert (pages.add(upper), pages.add(lower), pages.add(summary)) == (None, upper, upper)
    pages.remove(upper.path)
    assert len(pages) == 0


def test_what_is_let_go_keeps_its_path() -> None:
    pages = planned(the_contents(a_release("a.md"))).pages
    paths = list(pages)
    pages.let_go()
    assert list(pages) == paths
    assert list(pages.briefs()) == []
    assert "2020/01/02/a/index.html" in pages
