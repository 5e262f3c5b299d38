from __future__ import annotations

from conftest import SETTINGS, a_release, the_contents

from warta.day_pages import day_pages
from warta.model import Release

ALL = SETTINGS.replace("day_pages: false", "day_pages: true")


def pages_of(*releases: Release) -> dict[str, dict]:
    return {page.path: dict(page.inputs) for page in day_pages(the_contents(*releases, settings=ALL))}


def test_every_day_of_a_leap_year_has_a_page() -> None:
    pages = pages_of()
    assert len(pages) == 367
    assert {"on-this-day/02-29/index.html", "on-this-day/12-31/index.html"} <= set(pages)
    assert "on-this-day/02-30/index.html" not in pages


def test_a_day_has_its_releases_of_all_years_newest_first_and_coarser_dates_are_in_none() -> None:
    pages = pages_of(
        *(
            a_release(f"{date}.md", date=date)
            for date in ("2018-02-03", "2020-02-03", "2020-02-04", "2020-02")
        )
    )
    day = pages["on-this-day/02-03/index.html"]
    assert [(g["label"], g["address"], len(g["entries"])) for g in day["groups"]] == [
        ("2020", "2020/02/03/", 1),
        ("2018", "2018/02/03/", 1),
    ]
    assert day["page"]["heading"] == "Pada 3 Februari"
    assert [day["earlier"]["label"], day["later"]["label"]] == ["2 Februari", "4 Februari"]
    assert sum(bool(page.get("groups")) for page in pages.values()) == 2


def test_the_year_goes_round() -> None:
    pages = pages_of()
    assert pages["on-this-day/01-01/index.html"]["earlier"]["address"] == "on-this-day/12-31/"
    assert pages["on-this-day/12-31/index.html"]["later"]["address"] == "on-this-day/01-01/"


def test_one_more_release_changes_its_day_and_the_index_only_where_the_day_was_empty() -> None:
    one, two = a_release("a.md", date="2018-02-03"), a_release("b.md", date="2020-02-03")
    before, after = pages_of(one), pages_of(one, two)
    assert [path for path in before if before[path] != after[path]] == ["on-this-day/02-03/index.html"]


def test_a_day_of_very_many_shows_counts() -> None:
    pages = pages_of(*(a_release(f"r{i}.md", date=f"{2000 + i % 2}-02-03") for i in range(201)))
    groups = pages["on-this-day/02-03/index.html"]["groups"]
    assert [(g["count"], g["entries"]) for g in groups] == [(100, []), (101, [])]


def test_an_archive_may_do_without() -> None:
    assert list(day_pages(the_contents(settings=SETTINGS))) == []
