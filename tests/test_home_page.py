from __future__ import annotations

from conftest import SETTINGS, a_release, the_contents, titles

from warta.home_page import home_page


def test_the_home_page_lists_the_latest_releases_and_counts_all() -> None:
    releases = [a_release(f"r{i}.md", title=f"Rilis {i}", date=f"20{10 + i}-01-01") for i in range(5)]
    contents = the_contents(
        *releases, a_release("tanpa.md", date=None), settings=f"{SETTINGS}home: {{latest: 2}}\n"
    )
    page = home_page(contents)
    assert page.path == "index.html"
    assert titles(contents, page.inputs["entries"]) == ["Rilis 4", "Rilis 3"]
    assert page.inputs["count"] == 6
    assert page.inputs["undated_count"] == 1
    assert page.inputs["span"] == [2010, 2014]
    assert page.inputs["latest_date"] == "2014-01-01"


def test_an_archive_without_dated_releases_shows_its_undated_ones() -> None:
    contents = the_contents(a_release("b.md", title="B", date=None), a_release("a.md", title="A", date=None))
    page = home_page(contents)
    assert titles(contents, page.inputs["entries"]) == ["A", "B"]
    assert (page.inputs["span"], page.inputs["latest_date"], page.inputs["years"]) == ([], "", [])


def test_an_empty_archive_has_a_home_page_too() -> None:
    page = home_page(the_contents())
    assert (page.inputs["count"], page.inputs["entries"], page.inputs["tags"]) == (0, [], [])


def test_years_are_bars_as_tall_as_their_share_of_the_fullest_and_gaps_show() -> None:
    dates = ["2018-01-01", *["2020-01-01"] * 4, "2021-05-05"]
    page = home_page(the_contents(*(a_release(f"r{i}.md", date=date) for i, date in enumerate(dates))))
    assert [(year["label"], year["count"], year["share"]) for year in page.inputs["years"]] == [
        ("2018", 1, 25),
        ("2019", 0, 0),
        ("2020", 4, 100),
        ("2021", 1, 25),
    ]


def test_a_gap_of_centuries_is_not_drawn() -> None:
    page = home_page(the_contents(a_release("a.md", date="1600"), a_release("b.md", date="2020")))
    assert [year["label"] for year in page.inputs["years"]] == ["1600", "2020"]


def test_the_largest_tags_come_first_and_equal_ones_by_label() -> None:
    contents = the_contents(
        a_release("a.md", tags=["angin", "panen", "Cuaca"]),
        a_release("b.md", tags=["panen", "badai"]),
        settings=f"{SETTINGS}home: {{tags: 3}}\n",
    )
    tags = home_page(contents).inputs["tags"]
    assert [(tag["label"], tag["count"], tag["share"]) for tag in tags] == [
        ("panen", 2, 100),
        ("angin", 1, 50),
        ("badai", 1, 50),
    ]
    assert home_page(contents).inputs["tag_count"] == 4
