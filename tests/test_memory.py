"""When a build may say that there is nothing to do."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from conftest import NOW, Site

from warta.memory import unchanged
from warta.pipeline import STORE
from warta.report import Result
from warta.scanning import Inputs
from warta.store import Store


def told(site: Site, now: datetime = NOW) -> Result | None:
    with Store(site.places.state / STORE) as store:
        return unchanged(store, site.places, Inputs(site.places, store.files()), now)


def test_before_the_first_build_there_is_something_to_do(plain_site: Site) -> None:
    assert told(plain_site) is None


def test_after_a_build_there_is_nothing_to_do_for_years_to_come(plain_site: Site) -> None:
    plain_site.build()
    assert told(plain_site) is not None
    assert told(plain_site, NOW + timedelta(days=10_000)) is not None


@pytest.mark.parametrize(
    "name",
    [
        "site.yml",
        "content/releases/2020/kedua.md",
        "content/releases/2020/baru.md",
        "content/inbox/mentah.txt",
        "layouts/home.html",
        "layouts/text/id.yml",
        "assets/baru.css",
        "output/index.html",
        "output/asing.txt",
    ],
)
def test_a_file_that_changed_or_came_is_something_to_do(plain_site: Site, name: str) -> None:
    plain_site.build()
    plain_site.write(name, "lain")
    assert told(plain_site) is None


@pytest.mark.parametrize(
    "name", ["content/releases/2020/data.csv", "content/tags.yml", "output/feed.xml", "output"]
)
def test_a_file_that_went_is_something_to_do(plain_site: Site, name: str) -> None:
    plain_site.write("content/tags.yml", "")
    plain_site.build()
    plain_site.remove(name)
    assert told(plain_site) is None


def test_what_editors_and_systems_leave_behind_is_nothing_to_do(plain_site: Site) -> None:
    plain_site.build()
    for name in (".DS_Store", "releases/2020/.kedua.md.swp", "releases/2020/kedua.md~"):
        plain_site.write(f"content/{name}", "x")
    assert told(plain_site) is not None


def test_what_is_kept_in_the_output_is_nothing_to_do(plain_site: Site) -> None:
    plain_site.write("site.yml", "keep: [CNAME]\n")
    plain_site.write("output/CNAME", "arsip.example")
    plain_site.build()
    plain_site.write("output/CNAME", "lain.example")
    assert told(plain_site) is not None


def test_an_embargo_that_ends_is_something_to_do_and_so_is_a_clock_set_back(plain_site: Site) -> None:
    ends = datetime(2024, 6, 10, tzinfo=UTC)
    plain_site.release("2020/nanti.md", embargo=ends.isoformat())
    plain_site.build(NOW)
    assert told(plain_site, ends - timedelta(seconds=1)) is not None
    assert told(plain_site, ends) is None
    plain_site.build(ends)
    assert told(plain_site, ends + timedelta(days=1)) is not None
    assert told(plain_site, ends - timedelta(seconds=1)) is None


def test_a_failed_build_leaves_something_to_do(plain_site: Site) -> None:
    plain_site.build()
    plain_site.write("content/releases/2020/kedua.md", "rusak")
    plain_site.build()
    assert told(plain_site) is None
    plain_site.build(keep_going=True)
    assert told(plain_site) is None
