from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from conftest import a_release, the_contents

from warta.model import Page
from warta.term_pages import agency_pages, tag_pages


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
    pages = by_path(tag_pages(contents))
    assert set(pages) == {
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
    assert [year["label"] for year in pages["tags/panen/2019/index.html"]["strip"]] == ["2019", "2020"]


def test_a_tag_of_very_many_shows_the_latest_and_counts_of_the_rest() -> None:
    many = [a_release(f"r{i}.md", date=f"{2000 + i % 20}-01-01", tags=["panen"]) for i in range(201)]
    rows = groups(by_path(tag_pages(the_contents(*many)))["tags/panen/index.html"])
    assert sum(count for _, _, count, _ in rows) == 201
    assert [shown for _, _, _, shown in rows[:3]] == [10, 10, 0]


def test_a_year_of_many_is_cut_by_months() -> None:
    many = [a_release(f"r{i}.md", date=f"2020-{1 + i % 3:02}-01", tags=["panen"]) for i in range(21)]
    many.append(a_release("tahun.md", date="2020", tags=["panen"]))
    rows = groups(by_path(tag_pages(the_contents(*many)))["tags/panen/2020/index.html"])
    assert [(label, count) for label, _, count, _ in rows] == [
        ("Maret", 7),
        ("Februari", 7),
        ("Januari", 7),
        ("bulan tidak diketahui", 1),
    ]


def test_indexes_go_by_letter_whatever_the_script_and_figures_come_first() -> None:
    contents = the_contents(a_release("a.md", tags=["Árus", "angin", "5G", "бриз", "…"]))
    letters = by_path(tag_pages(contents))["tags/index.html"]["letters"]
    assert [(group["letter"], [item["label"] for item in group["items"]]) for group in letters] == [
        ("0–9", ["…", "5G"]),
        ("A", ["angin", "Árus"]),
        ("B", ["бриз"]),
    ]


def test_labels_and_descriptions_are_in_the_archives_language() -> None:
    tags = "panen:\n  label: {id: Panen, en: Harvest}\n  description: {id: Hasil., en: Yields.}\n"
    pages = by_path(tag_pages(the_contents(a_release("a.md", tags=["harvest"]), tags=tags)))
    assert pages["tags/panen/index.html"]["page"]["heading"] == "Panen"
    assert pages["tags/panen/index.html"]["lede"] == "Hasil."


def test_an_agency_page_states_the_facts_of_the_registry() -> None:
    agencies = (
        "garam:\n  name: Balai Garam\n  abbreviation: BG\n  former_names: [Jawatan Garam]\n"
        "  url: https://garam.example/\nkosong:\n  name: Tanpa rilis\n"
    )
    pages = by_path(agency_pages(the_contents(a_release("a.md"), agencies=agencies)))
    assert set(pages) == {
        "agencies/index.html",
        "agencies/garam/index.html",
        "agencies/garam/2020/index.html",
    }
    assert pages["agencies/garam/index.html"]["facts"] == {
        "abbreviation": "BG",
        "former_names": ["Jawatan Garam"],
        "url": "https://garam.example/",
    }
