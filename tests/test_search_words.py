"""The words of texts for the search: what counts as one, and the files that they are in."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

import pytest
from conftest import Site, a_release, the_contents

from warta.model import Page
from warta.search_index import search_shards
from warta.search_words import BUCKETS, LAYOUT, render_words, word_pages, words_of


@pytest.mark.parametrize(
    ("html", "words"),
    [
        ("<p>Perahu <em>Kecil</em>, 12 ketip; a b</p>", {"perahu", "kecil", "12", "ketip"}),
        ("<p>Kafé &amp; NAÏF</p>", {"kafe", "naif"}),
        ("<p>Jum’at/pasang-surut_lama</p>", {"jum", "at", "pasang", "surut", "lama"}),
        ('<p title="rahasia">المنارة</p>', {"المنارة"}),
        ("", set()),
    ],
)
def test_words_are_small_letters_without_marks_and_figures(html: str, words: set[str]) -> None:
    assert words_of(html) == words


def rows_of(data: bytes) -> dict[str, list[int] | str]:
    """The rows of each word of a file, as the script in the browser reads them."""
    text = data.decode().removeprefix("wartaSearch.takeWords(").removesuffix(")\n")
    _, _, lines = json.loads(text)
    found: dict[str, list[int] | str] = {}
    for word, *steps in (line.split(" ") for line in lines.split("\n") if line):
        numbers, at = [], 0
        for step in steps:
            if step == "*":
                break
            at += int(step, 36)
            numbers.append(at)
        found[word] = numbers or "*"
    return found


def rendered(bodies: Mapping[str, str]) -> dict[str, list[int] | str]:
    """The rows of all words of a shard of these bodies."""
    found: dict[str, list[int] | str] = {}
    for page in word_pages("2020", list(bodies)):
        inputs: Mapping[str, Any] = page.inputs
        rows = rows_of(render_words(inputs, {digest: html.encode() for digest, html in bodies.items()}))
        assert all(ord(word[0]) % BUCKETS == inputs["bucket"] for word in rows)
        found |= rows
    return found


def test_every_word_leads_to_the_rows_that_have_it() -> None:
    bodies = {"a": "<p>garam lentera</p>", "b": "<p>lentera</p>", "c": "<p>garam peta</p>"}
    assert rendered(bodies) == {"garam": [0, 2], "lentera": [0, 1], "peta": [2]}


def test_numbers_of_many_rows_are_steps_to_base_36() -> None:
    bodies = {f"{number}": "<p>sering</p>" if number % 37 == 5 else "<p>lain</p>" for number in range(200)}
    assert rendered(bodies)["sering"] == [5, 42, 79, 116, 153, 190]
    pages = word_pages("2020", list(bodies))
    page = next(page for page in pages if page.inputs["bucket"] == ord("s") % BUCKETS)
    data = render_words(page.inputs, {digest: html.encode() for digest, html in bodies.items()})
    assert b"sering 5 11 11 11 11 11" in data


def test_what_most_texts_have_stands_for_all_of_them() -> None:
    bodies = {f"{number}": f"<p>dan k{number}</p>" for number in range(21)}
    assert rendered(bodies)["dan"] == "*"
    assert rendered(dict(list(bodies.items())[:20]))["dan"] == list(range(20))


def words_pages(*names: str, settings: str) -> list[Page]:
    contents = the_contents(*(a_release(name) for name in names), settings=f"title: A\n{settings}")
    return [page for page in search_shards(contents) if page.layout == LAYOUT]


def test_texts_are_searched_only_where_the_settings_ask_for_it() -> None:
    assert words_pages("a.md", settings="") == []
    paths = [page.path for page in words_pages("a.md", settings="search_texts: true\n")]
    assert paths == [f"search/2020-text-{bucket}.js" for bucket in range(BUCKETS)]


@pytest.fixture
def site(bare_site: Site) -> Site:
    bare_site.write("site.yml", "title: Arsip\nday_pages: false\nsearch_texts: true\n")
    return bare_site


def test_rows_are_those_of_the_shard(site: Site) -> None:
    site.release("2020/x.md", "Kata kunci.", date="2020-06-01", title="Terbaru")
    site.release("2020/y.md", "Kata lama.", date="2020-01-01", title="Terlama")
    site.build()
    shard = json.loads(site.page("search/2020.js").removeprefix("wartaSearch.take(").removesuffix(")\n"))
    titles = [row[2] for row in shard[3]]
    rows = rows_of(site.output()[f"search/2020-text-{ord('k') % BUCKETS}.js"])
    assert rows["kata"] == [titles.index("Terbaru"), titles.index("Terlama")]
    assert rows["kunci"] == [titles.index("Terbaru")]


def test_one_more_release_changes_the_words_of_its_year_alone(site: Site) -> None:
    site.build()
    before = site.output()
    site.release("2020/x.md", "Kata kunci.", date="2020-06-01")
    site.build()
    after = site.output()
    changed = {path for path in after if "-text-" in path and after[path] != before.get(path)}
    assert changed <= {f"search/2020-text-{bucket}.js" for bucket in range(BUCKETS)}
    assert after == site.clean_output()


def test_an_edit_that_leaves_the_text_leaves_its_words(site: Site) -> None:
    site.build()
    site.release("2019/pertama.md", title="Rilis pertama sekali", date="2019-05-01", tags=["panen"])
    before = site.output()
    site.build()
    after = site.output()
    changed = {path for path in after if path.startswith("search/2019") and after[path] != before[path]}
    assert changed == {"search/2019.js"}


def test_what_is_held_back_is_in_no_file(site: Site) -> None:
    site.release("2020/x.md", "Terlarang sekali.", draft=True, title="Konsep")
    site.release("2020/y.md", "Terlarang pula.", embargo="2099-01-01T00:00:00+07:00", title="Nanti")
    site.build()
    assert not any(b"terlarang" in data for path, data in site.output().items() if path.endswith(".js"))
