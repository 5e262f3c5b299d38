"""When a build may say that there is nothing to do."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from conftest import NOW, Site

from warta.memory import last_done, unchanged
from warta.report import Result
from warta.scanning import Inputs
from warta.store import STORE, Store


def told(site: Site, now: datetime = NOW) -> Result | None:
    with Store(site.places.state / STORE) as store:
        done = last_done(store, now)
        return unchanged(done, site.places, Inputs(site.places, store.files())) if done else None


def test_before_the_first_build_there_is_something_to_do(bare_site: Site) -> None:
    assert told(bare_site) is None


def test_after_a_build_there_is_nothing_to_do_for_years_to_come(bare_site: Site) -> None:
    bare_site.build()
    assert told(bare_site) is not None
    assert told(bare_site, NOW + timedelta(days=10_000)) is not None


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
def test_a_file_that_changed_or_came_is_something_to_do(bare_site: Site, name: str) -> None:
    bare_site.build()
    bare_site.write(name, "lain")
    assert told(bare_site) is None


@pytest.mark.parametrize(
    "name", ["content/releases/2020/data.csv", "content/tags.yml", "output/feed.xml", "output"]
)
def test_a_file_that_went_is_something_to_do(bare_site: Site, name: str) -> None:
    bare_site.write("content/tags.yml", "")
    bare_site.build()
    bare_site.remove(name)
    assert told(bare_site) is None


def test_what_editors_and_systems_leave_behind_is_nothing_to_do(bare_site: Site) -> None:
    bare_site.build()
    for name in (".DS_Store", "releases/2020/.kedua.md.swp", "releases/2020/kedua.md~"):
        bare_site.write(f"content/{name}", "x")
    assert told(bare_site) is not None


def test_what_is_kept_in_the_output_is_nothing_to_do(bare_site: Site) -> None:
    bare_site.write("site.yml", "keep: [CNAME]\n")
    bare_site.write("output/CNAME", "arsip.example")
    bare_site.build()
    bare_site.write("output/CNAME", "lain.example")
    assert told(bare_site) is not None


def test_an_embargo_that_ends_is_something_to_do_and_so_is_a_clock_set_back(bare_site: Site) -> None:
    ends = datetime(2024, 6, 10, tzinfo=UTC)
    bare_site.release("2020/nanti.md", embargo=ends.isoformat())
    bare_site.build(NOW)
    assert told(bare_site, ends - timedelta(seconds=1)) is not None
    assert told(bare_site, ends) is None
    bare_site.build(ends)
    assert told(bare_site, ends + timedelta(days=1)) is not None
    assert told(bare_site, ends - timedelta(seconds=1)) is None


def test_a_failed_build_leaves_something_to_do(bare_site: Site) -> None:
    bare_site.build()
    bare_site.write("content/releases/2020/kedua.md", "rusak")
    bare_site.build()
    assert told(bare_site) is None
    bare_site.build(keep_going=True)
    assert told(bare_site) is None
