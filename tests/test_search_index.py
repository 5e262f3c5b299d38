from __future__ import annotations

import json
from typing import Any

from conftest import SETTINGS, a_release, the_contents

from warta import search_index
from warta.contents import Contents
from warta.search_index import render_shard, search_page, search_shards


def taken(contents: Contents) -> dict[str, list[Any]]:
    """What each shard hands to the search, by path."""
    found = {}
    for page in search_shards(contents):
        text = render_shard(page.inputs).decode()
        assert text.startswith("wartaSearch.take(")
        found[page.path] = json.loads(text.removeprefix("wartaSearch.take(").removesuffix(")\n"))
    return found


def test_a_shard_holds_the_releases_of_a_year_newest_first() -> None:
    contents = the_contents(
        a_release("a.md", title="Awal", date="2020-01-01", tags=["panen"], office="Humas", places=["Muara"]),
        a_release("b.md", title="Akhir", date="2020-02-01", tags=["panen"]),
        a_release("c.md", date="2021"),
        a_release("d.md", date=None),
    )
    shards = taken(contents)
    assert list(shards) == ["search/2020.js", "search/2021.js", "search/undated.js"]
    assert shards["search/2020.js"] == [
        "2020",
        [["Balai Garam"]],
        [["panen"]],
        [
            ["2020/02/01/b/", "2020-02-01", "Akhir", "id", 0, [0], ""],
            ["2020/01/01/a/", "2020-01-01", "Awal", "id", 0, [0], "Humas Muara"],
        ],
    ]
    assert shards["search/undated.js"][3][0][:2] == ["undated/d/", ""]


def test_the_search_knows_which_releases_were_withdrawn() -> None:
    contents = the_contents(a_release("a.md", withdrawn={"reason": "Batal."}), a_release("b.md"))
    rows = {row[0]: row[7:] for row in taken(contents)["search/2020.js"][3]}
    assert rows == {"2020/01/02/a/": [1], "2020/01/02/b/": []}


def test_a_year_of_many_is_cut_by_month(monkeypatch: Any) -> None:
    monkeypatch.setattr(search_index, "MOST_IN_SHARD", 2)
    contents = the_contents(
        *(a_release(f"{d}.md", date=d) for d in ("2020-01-01", "2020-02-01", "2020", "2021"))
    )
    assert list(taken(contents)) == [
        "search/2020.js",
        "search/2020-01.js",
        "search/2020-02.js",
        "search/2021.js",
    ]


def test_names_are_in_each_language_where_they_differ() -> None:
    tags = "panen:\n  label: {id: Panen, en: Harvest}\n"
    contents = the_contents(
        a_release("a.md", tags=["panen", "lain"]), settings=f"{SETTINGS}languages: [id, en]\n", tags=tags
    )
    assert taken(contents)["search/2020.js"][2] == [["Panen", "Harvest"], ["lain"]]


def test_what_could_begin_markup_or_end_a_line_is_escaped() -> None:
    title = "</script>\u2028\u2029"
    row = {
        "address": "a/",
        "date": "",
        "language": "id",
        "agency": ["A"],
        "tags": [],
        "more": "",
        "withdrawn": False,
        "title": title,
    }
    text = render_shard({"name": "2020", "rows": [row]}).decode()
    assert not {"<", "\u2028", "\u2029"} & set(text)
    assert json.loads(text.removeprefix("wartaSearch.take(").removesuffix(")\n"))[3][0][2] == title


def test_the_page_names_the_shards_newest_first_the_undated_last_and_no_count() -> None:
    contents = the_contents(*(a_release(f"{d}.md", date=d) for d in ("2020", "2021", None)))
    page = search_page(contents)
    assert [shard["address"] for shard in page.inputs["shards"]] == [
        "search/2021.js",
        "search/2020.js",
        "search/undated.js",
    ]
    more = the_contents(*(a_release(f"{d}.md", date=d) for d in ("2020", "2021", "2021-05", None)))
    assert search_page(more).inputs == page.inputs
