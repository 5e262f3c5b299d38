from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from conftest import SETTINGS, a_release, the_contents

from warta.model import Page
from warta.term_pages import term_pages


def by_path(pages: Iterable[Page]) -> dict[str, dict[str, Any]]:
    return {page.path: dict(page.inputs) for page in pages}


def groups(inputs: dict[str, Any]) -> list[tuple[str, str, int, int]]:
    """Label, address, count and number of shown entries of each group."""
    return [(g["label"], g["address"], g["count"], len(g["entries"])) for g in inputs["groups"]]


def test_a_tag_has_a_page_and_one_for_each_of_its_years() -> None:
    contents = the_contents(
        a_release("a.md", date="2019-01-01", tags=["panen"]),
        a_release("b.md", date="2020-01-01", tags=["panen", "angin"]),
        a_release("c.md", date=None, tags=["panen"]),
        a_release("d.md", date="2021"),
    )
    pages = by_path(term_pages(contents))
    assert {path for path in pages if path.startswith("tags/")} == {
        "tags/index.html",
        "tags/panen/index.html",
        "tags/panen/2019/index.html",
        "tags/panen/2020/index.html",
        "tags/angin/index.html",
        "tags/angin/2020/index.html",
    }
    assert groups(pages["tags/panen/index.html"]) == [
        ("2020", "tags/panen/2020/", 1, 1),
        ("2019", "tags/panen/2019/", 1, 1),
        ("Tanpa tanggal", "undated/", 1, 1),
    ]


def test_a_tag_of_very_many_shows_the_latest_and_counts_of_the_rest() -> None:
    many = [a_release(f"r{i}.md", date=f"{2000 + i % 20}-01-01", tags=["panen"]) for i in range(201)]
    rows = groups(by_path(term_pages(the_contents(*many)))["tags/panen/index.html"])
    assert sum(count for _, _, count, _ in rows) == 201
    assert [shown for _, _, _, shown in rows[:3]] == [10, 10, 0]


def test_a_year_of_many_is_cut_by_months() -> None:
    many = [a_release(f"r{i}.md", date=f"2020-{1 + i % 3:02}-01", tags=["panen"]) for i in range(21)]
    many.append(a_release("tahun.md", date="2020", tags=["panen"]))
    rows = groups(by_path(term_pages(the_contents(*many)))["tags/panen/2020/index.html"])
    assert [(label, count) for label, _, count, _ in rows] == [
        ("Maret", 7),
        ("Februari", 7),
        ("Januari", 7),
        ("bulan tidak diketahui", 1),
    ]


def test_indexes_go_by_letter_whatever_the_script_and_figures_come_first() -> None:
    contents = the_contents(a_release("a.md", tags=["Árus", "angin", "5G", "бриз", "…"]))
    letters = by_path(term_pages(contents))["tags/index.html"]["letters"]
    assert [(group["letter"], [item["label"] for item in group["items"]]) for group in letters] == [
        ("0–9", ["…", "5G"]),
        ("A", ["angin", "Árus"]),
        ("Б", ["бриз"]),
    ]


def test_labels_and_descriptions_are_in_the_archives_language() -> None:
    tags = "panen:\n  label: {id: Panen, en: Harvest}\n  description: {id: Hasil., en: Yields.}\n"
    pages = by_path(term_pages(the_contents(a_release("a.md", tags=["harvest"]), tags=tags)))
    assert pages["tags/panen/index.html"]["page"]["heading"] == "Panen"
    assert pages["tags/panen/index.html"]["lede"] == "Hasil."


def test_an_agency_page_states_the_facts_of_the_registry() -> None:
    agencies = (
        "garam:\n  name: Balai Garam\n  abbreviation: BG\n  former_names: [Jawatan Garam]\n"
        "  url: https://garam.example/\nkosong:\n  name: Tanpa rilis\n"
    )
    pages = by_path(term_pages(the_contents(a_release("a.md"), agencies=agencies)))
    assert {path for path in pages if path.startswith("agencies/")} == {
        "agencies/index.html",
        "agencies/garam/index.html",
        "agencies/garam/2020/index.html",
    }
    assert pages["agencies/garam/index.html"]["facts"] == {
        "active": "2020",
        "agency": None,
        "abbreviation": "BG",
        "former_names": ["Jawatan Garam"],
        "url": "https://garam.example/",
    }


def test_a_year_of_very_many_leads_to_pages_of_its_months() -> None:
    many = [a_release(f"r{i}.md", date=f"2020-{1 + i % 2:02}-07", tags=["panen"]) for i in range(201)]
    pages = by_path(term_pages(the_contents(*many)))
    assert groups(pages["tags/panen/2020/index.html"]) == [
        ("Februari", "tags/panen/2020/02/", 100, 0),
        ("Januari", "tags/panen/2020/01/", 101, 0),
    ]
    assert groups(pages["tags/panen/2020/01/index.html"]) == [("", "", 101, 101)]


def test_a_term_of_several_years_has_a_chart_of_them_with_its_gaps() -> None:
    releases = [
        a_release(f"{d}.md", date=d, tags=["panen"]) for d in ("2018-01-01", "2020-01-01", "2020-02-01")
    ]
    pages = by_path(term_pages(the_contents(*releases)))
    assert [
        (bar["label"], bar["address"], bar["share"]) for bar in pages["tags/panen/index.html"]["bars"]
    ] == [
        ("2018", "tags/panen/2018/", 50),
        ("2019", "", 0),
        ("2020", "tags/panen/2020/", 100),
    ]
    assert by_path(term_pages(the_contents(releases[0])))["tags/panen/index.html"]["bars"] == []


def test_a_tag_names_the_tags_that_occur_with_it_most_first_and_not_itself() -> None:
    contents = the_contents(
        a_release("a.md", tags=["panen", "angin", "hujan"]), a_release("b.md", tags=["panen", "hujan"])
    )
    pages = by_path(term_pages(contents))
    beside = pages["tags/panen/index.html"]["beside"]
    assert [(item["label"], item["count"], item["share"]) for item in beside] == [
        ("hujan", 2, 100),
        ("angin", 1, 50),
    ]
    assert [item["label"] for item in pages["agencies/garam/index.html"]["beside"]] == [
        "hujan",
        "panen",
        "angin",
    ]


def test_places_and_offices_have_indexes_where_there_are_any() -> None:
    without = by_path(term_pages(the_contents(a_release("a.md"))))
    assert not [path for path in without if path.startswith(("places/", "offices/"))]
    contents = the_contents(
        a_release("a.md", places=["Dermaga Lama", "Muara"], office="Humas"),
        a_release("b.md", places=["dermaga lama"], office="Humas", agency="kompas"),
        a_release("c.md", places=["dermaga lama"]),
    )
    pages = by_path(term_pages(contents))
    assert {path for path in pages if path.startswith(("places/", "offices/"))} == {
        "places/index.html",
        "places/dermaga-lama/index.html",
        "places/muara/index.html",
        "offices/index.html",
        "offices/garam/humas/index.html",
        "offices/kompas/humas/index.html",
    }
    assert pages["places/dermaga-lama/index.html"]["page"]["heading"] == "dermaga lama"
    assert groups(pages["places/dermaga-lama/index.html"]) == [("2020", "", 3, 3)]
    assert pages["offices/kompas/humas/index.html"]["facts"]["agency"] == {
        "name": "Jawatan Kompas",
        "address": "agencies/kompas/",
    }


def test_an_index_stands_by_name_and_by_use() -> None:
    contents = the_contents(a_release("a.md", tags=["angin", "panen"]), a_release("b.md", tags=["panen"]))
    ranked = by_path(term_pages(contents))["tags/index.html"]["by_use"]
    assert [(item["label"], item["count"], item["share"]) for item in ranked] == [
        ("panen", 2, 100),
        ("angin", 1, 50),
    ]


def test_a_new_year_of_a_term_leaves_the_pages_of_its_other_years_as_they_are() -> None:
    few = [a_release("a.md", date="2019-01-01", tags=["panen"])]
    before = by_path(term_pages(the_contents(*few)))
    after = by_path(term_pages(the_contents(*few, a_release("b.md", date="2020-01-01", tags=["panen"]))))
    assert before["tags/panen/2019/index.html"] == after["tags/panen/2019/index.html"]


def test_without_pages_of_years_a_long_list_has_parts_and_one_more_release_touches_one() -> None:
    settings = f"{SETTINGS}leave_out: [term-years, places, offices]\n"
    many = [
        a_release(
            f"r{i:03}.md", date=f"{2000 + i // 100}-01-01", tags=["panen"], places=["Kapas"], office="Humas"
        )
        for i in range(401)
    ]
    few = a_release("satu.md", date="1999-01-01", tags=["angin"])
    before = by_path(term_pages(the_contents(few, *many[:400], settings=settings)))
    pages = by_path(term_pages(the_contents(few, *many, settings=settings)))
    assert {path for path in pages if not path.startswith("agencies/")} == {
        "tags/index.html",
        "tags/angin/index.html",
        "tags/panen/index.html",
        "tags/panen/part-1/index.html",
        "tags/panen/part-2/index.html",
    }
    assert groups(pages["tags/panen/index.html"]) == [
        ("", "", 1, 1),
        ("Bagian 2", "tags/panen/part-2/", 200, 0),
        ("Bagian 1", "tags/panen/part-1/", 200, 0),
    ]
    assert groups(pages["tags/angin/index.html"]) == [("1999", "", 1, 1)]
    part = "tags/panen/part-1/index.html"
    assert pages[part] == before[part]
