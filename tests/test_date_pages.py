from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from conftest import SETTINGS, a_release, the_contents, titles

from warta.contents import Contents
from warta.date_pages import date_pages, undated_pages
from warta.model import Page


def by_path(pages: Iterable[Page]) -> dict[str, dict[str, Any]]:
    return {page.path: dict(page.inputs) for page in pages}


def shown(contents: Contents, inputs: dict[str, Any]) -> list[tuple[str, str, int, list[str]]]:
    """Label, address, count and titles of each group of a list."""
    return [(g["label"], g["address"], g["count"], titles(contents, g["entries"])) for g in inputs["groups"]]


def test_there_is_a_page_for_each_year_month_and_day_that_a_release_states() -> None:
    contents = the_contents(
        a_release("a.md", date="2019"),
        a_release("b.md", date="2020-02"),
        a_release("c.md", date="2020-02-03"),
        a_release("d.md", date=None),
    )
    assert set(by_path(date_pages(contents))) == {
        "dates/index.html",
        "2019/index.html",
        "2020/index.html",
        "2020/02/index.html",
        "2020/02/03/index.html",
    }


def test_a_year_lists_its_months_newest_first_and_those_without_a_month_last() -> None:
    contents = the_contents(
        a_release("a.md", title="tahun saja", date="2020"),
        a_release("b.md", title="Januari", date="2020-01-05"),
        a_release("c.md", title="Maret", date="2020-03"),
    )
    pages = by_path(date_pages(contents))
    assert shown(contents, pages["2020/index.html"]) == [
        ("Maret", "2020/03/", 1, ["Maret"]),
        ("Januari", "2020/01/", 1, ["Januari"]),
        ("bulan tidak diketahui", "", 1, ["tahun saja"]),
    ]
    [rows] = pages["dates/index.html"]["years"]
    assert (rows["label"], rows["count"]) == ("2020", 3)
    assert [(month["label"], month["count"]) for month in rows["months"]] == [("Januari", 1), ("Maret", 1)]


def test_a_year_of_very_many_shows_counts_by_month_so_that_one_more_touches_one_list() -> None:
    many = [a_release(f"r{i}.md", date=f"2020-{1 + i % 2:02}-07") for i in range(201)]
    contents = the_contents(*many)
    pages = by_path(date_pages(contents))
    assert [
        (label, count, len(titles)) for label, _, count, titles in shown(contents, pages["2020/index.html"])
    ] == [
        ("Februari", 100, 0),
        ("Januari", 101, 0),
    ]
    assert len(shown(contents, pages["2020/01/index.html"])[0][3]) == 101


def test_a_month_of_very_many_shows_counts_by_day() -> None:
    many = [a_release(f"r{i}.md", date=f"2020-01-{7 + i % 2:02}") for i in range(200)]
    contents = the_contents(*many, a_release("bulan.md", title="hari tidak diketahui", date="2020-01"))
    groups = shown(contents, by_path(date_pages(contents))["2020/01/index.html"])
    assert [(address, count, len(titles)) for _, address, count, titles in groups] == [
        ("2020/01/08/", 100, 0),
        ("2020/01/07/", 100, 0),
        ("", 1, 1),
    ]


def test_months_and_days_lead_to_the_one_before_and_after_that_has_releases() -> None:
    contents = the_contents(
        *(a_release(f"{d}.md", date=d) for d in ("2018-12-30", "2020-01-01", "2020-05-05"))
    )
    pages = by_path(date_pages(contents))

    def turns(path: str) -> list[str | None]:
        return [link and link["address"] for link in (pages[path]["earlier"], pages[path]["later"])]

    assert turns("2018/12/index.html") == [None, "2020/01/"]
    assert turns("2020/01/index.html") == ["2018/12/", "2020/05/"]
    assert turns("2020/05/05/index.html") == ["2020/01/01/", None]
    assert pages["2020/01/01/index.html"]["later"]["label"] == "Selasa, 5 Mei 2020"


def test_a_year_names_the_years_beside_it_and_no_count_of_another() -> None:
    few = [a_release(f"{year}.md", date=f"{year}-01-01") for year in (2015, 2018, 2019, 2020)]
    before = by_path(date_pages(the_contents(*few)))
    after = by_path(date_pages(the_contents(*few, a_release("c.md", date="2021-01-02"))))
    assert [year["label"] for year in before["2018/index.html"]["strip"]] == ["2015", "2018", "2019"]
    assert before["2019/index.html"] == after["2019/index.html"]


def test_the_undated_are_listed_by_title() -> None:
    contents = the_contents(*(a_release(f"{t}.md", title=t, date=None) for t in ("b", "A", "c")))
    [page] = undated_pages(contents)
    assert shown(contents, dict(page.inputs)) == [("", "", 3, ["A", "b", "c"])]
    [page] = undated_pages(the_contents())
    assert page.inputs["groups"] == []


def test_a_day_of_very_many_is_cut_in_parts_numbered_from_the_oldest() -> None:
    many = [a_release(f"r{i:03}.md", title=f"r{i:03}", date="2020-01-07") for i in range(401)]
    contents = the_contents(*many)
    pages = by_path(date_pages(contents))
    assert [
        (label, address, count, titles[:1])
        for label, address, count, titles in shown(contents, pages["2020/01/07/index.html"])
    ] == [
        ("", "", 1, ["r400"]),
        ("Bagian 2", "2020/01/07/part-2/", 200, []),
        ("Bagian 1", "2020/01/07/part-1/", 200, []),
    ]
    [(_, _, count, titles)] = shown(contents, pages["2020/01/07/part-1/index.html"])
    assert (count, titles[0], titles[-1]) == (200, "r199", "r000")


def test_a_year_has_a_calendar_whose_days_with_releases_lead_to_them() -> None:
    dates = ["2020-02-29", *["2020-03-01"] * 7, "2020-03", "2020"]
    contents = the_contents(*(a_release(f"r{i}.md", date=date) for i, date in enumerate(dates)))
    months = by_path(date_pages(contents))["2020/index.html"]["calendar"]["months"]
    assert [month["count"] for month in months] == [0, 1, 8, *[0] * 9]
    assert [len(month["days"]) for month in months][:3] == [31, 29, 31]
    assert (months[1]["days"][28]["address"], months[1]["days"][28]["level"]) == ("2020/02/29/", 1)
    assert (months[2]["days"][0]["count"], months[2]["days"][0]["level"], months[2]["days"][0]["sunday"]) == (
        7,
        4,
        True,
    )
    assert months[2]["offset"] == 6
    assert months[0]["days"][0]["address"] == ""


def test_years_without_releases_are_named_between_those_that_have_some() -> None:
    contents = the_contents(*(a_release(f"{d}.md", date=d) for d in ("1990", "2010", "2012", "2013")))
    rows = by_path(date_pages(contents))["dates/index.html"]["years"]
    assert [(row["label"], row["missing"]) for row in rows] == [
        ("2013", ""),
        ("2012", ""),
        ("2010", "2011"),
        ("1990", "1991–2009"),
    ]


def test_without_pages_of_days_nothing_leads_to_them_and_a_long_month_has_parts() -> None:
    settings = f"{SETTINGS}leave_out: [days]\n"
    many = [a_release(f"r{i:03}.md", title=f"r{i:03}", date="2020-01-07") for i in range(201)]
    contents = the_contents(*many, a_release("satu.md", title="satu", date="2020-02-03"), settings=settings)
    pages = by_path(date_pages(contents))
    assert sorted(pages) == [
        "2020/01/index.html",
        "2020/01/part-1/index.html",
        "2020/02/index.html",
        "2020/index.html",
        "dates/index.html",
    ]
    assert [
        (label, address, count) for label, address, count, _ in shown(contents, pages["2020/01/index.html"])
    ] == [("", "", 1), ("Bagian 1", "2020/01/part-1/", 200)]
    [february] = pages["2020/02/index.html"]["calendar"]["months"]
    assert (february["days"][2]["count"], february["days"][2]["address"]) == (1, "")
    assert february["address"] == "2020/02/"
