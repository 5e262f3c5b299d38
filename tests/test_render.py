"""Layouts over inputs: pages into bytes, or the problem that a layout has."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from layout_kits import PAGE, kit_maker

from warta import render
from warta.digests import packed
from warta.errors import Problem
from warta.model import Page
from warta.render import Renderer
from warta.tasks import Kit, task_of


@pytest.fixture
def kit(tmp_path: Path) -> Callable[..., Kit]:
    return kit_maker(tmp_path)


def rendered(kit: Kit, path: str = "a/b/index.html", **inputs: Any) -> str:
    task = task_of(Page(path, "page.html", {"page": PAGE, **inputs}, "id"))
    result = Renderer(kit).render(task)
    assert isinstance(result, bytes), result
    return result.decode()


def test_what_fails_in_a_partial_names_the_partial_and_its_line(kit: Callable[..., Kit]) -> None:
    made = kit(page='\n{% include "partials/a.html" %}', partials__a="\n\n{{ page.tiada }}\n")
    problem = Renderer(made).render(task_of(Page("index.html", "page.html", {"page": PAGE}, "id")))
    assert isinstance(problem, Problem)
    assert str(problem) == (
        "layouts/partials/a.html:3: UndefinedError: 'dict object' has no attribute 'tiada';"
        " correct the layout; the README lists what it may read"
    )


def test_what_fails_in_an_entry_of_a_list_names_the_entrys_layout(kit: Callable[..., Kit]) -> None:
    made = kit(page='{{ entry("x") }}', partials__entry="<li>\n{{ 1 / item.nol }}</li>")
    task = task_of(Page("index.html", "page.html", {"page": PAGE}, "id"), "", {"x": packed({"nol": 0})})
    assert str(Renderer(made).render(task)) == (
        "layouts/partials/entry.html:2: ZeroDivisionError: division by zero;"
        " correct the layout; the README lists what it may read"
    )


def test_an_entry_is_rendered_once_and_its_links_fit_every_depth(kit: Callable[..., Kit]) -> None:
    made = kit(
        page='{{ entry("x") }}', partials__entry='<a href="{{ link(item.address) }}">{{ item.title }}</a>'
    )
    renderer = Renderer(made)
    entries = {"x": packed({"address": "2020/a/", "title": "<A>"})}

    def html(path: str) -> bytes | Problem:
        return renderer.render(task_of(Page(path, "page.html", {"page": PAGE}, "id"), "", entries))

    assert html("index.html") == b'<a href="2020/a/index.html">&lt;A&gt;</a>'
    assert html("tags/x/2020/index.html") == b'<a href="../../../2020/a/index.html">&lt;A&gt;</a>'


def test_an_entry_is_the_same_when_it_had_to_be_forgotten(
    kit: Callable[..., Kit], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(render, "_MOST_ENTRIES", 1)
    made = kit(
        page="{% for digest in entries %}{{ entry(digest) }}{% endfor %}", partials__entry="{{ item.title }};"
    )
    entries = {digest: packed({"title": digest.upper()}) for digest in "xyz"}
    page = Page("index.html", "page.html", {"page": PAGE, "entries": list("xyzx")}, "id")
    assert Renderer(made).render(task_of(page, "", entries)) == b"X;Y;Z;X;"


def test_a_page_has_the_texts_and_facts_of_its_language(kit: Callable[..., Kit]) -> None:
    made = kit(page='{{ site.title }}: {{ t("home") }}')
    renderer = Renderer(made)
    pages = [Page("index.html", "page.html", {"page": PAGE}, language) for language in ("id", "en", "id")]
    assert [renderer.render(task_of(page)) for page in pages] == [
        b"Arsip: Beranda",
        b"Archive: Home",
        b"Arsip: Beranda",
    ]


def test_a_printed_function_is_told_with_file_and_line(kit: Callable[..., Kit]) -> None:
    made = kit(page='{{ t("home") }}\n{{ page.title.upper }}')
    problem = Renderer(made).render(task_of(Page("index.html", "page.html", {"page": PAGE}, "id")))
    assert str(problem) == (
        "layouts/page.html:2: TypeError: a function is printed; write its parentheses behind it;"
        " correct the layout; the README lists what it may read"
    )


def test_what_was_compiled_for_one_build_serves_the_next_unless_a_text_has_changed(
    kit: Callable[..., Kit],
) -> None:
    made = dataclasses.replace(kit(page='{{ t("home") }}'), program="program")
    assert rendered(made) == "Beranda"
    folder = made.places.state / "layouts"
    before = {path: path.read_bytes() for path in folder.iterdir()}
    assert before
    assert rendered(made) == "Beranda"
    assert {path: path.read_bytes() for path in folder.iterdir()} == before
    texts = {**made.texts, "id": {**made.texts["id"], "home": "Pangkal"}}
    assert rendered(dataclasses.replace(made, texts=texts)) == "Pangkal"
    assert {path: path.read_bytes() for path in folder.iterdir()} != before


def test_nothing_is_kept_where_nothing_may_be_written(kit: Callable[..., Kit]) -> None:
    made = dataclasses.replace(kit(page='{{ t("home") }}'), program="")
    assert rendered(made) == "Beranda"
    assert not made.places.state.exists()


def test_values_are_escaped_and_bodies_are_not(kit: Callable[..., Kit]) -> None:
    made = kit(page="{{ nilai }}|{{ body }}")
    body = {"digest": "d", "nonce": "0" * 16, "addresses": []}
    page = Page("index.html", "page.html", {"page": PAGE, "nilai": "<b>&\"'", "body": body}, "id")
    assert Renderer(made).render(task_of(page, "<p>Isi</p>")) == b"&lt;b&gt;&amp;&#34;&#39;|<p>Isi</p>"


def test_links_and_assets_are_relative_to_the_page(kit: Callable[..., Kit]) -> None:
    made = kit(page="{{ link('') }} {{ link('tags/') }} {{ link('feed.xml') }} {{ asset('gaya.css') }}")
    assert rendered(made) == (
        "../../index.html ../../tags/index.html ../../feed.xml ../../assets/gaya.0123.css"
    )
    assert rendered(made, "404.html") == "index.html tags/index.html feed.xml assets/gaya.0123.css"


def test_a_style_sheet_in_the_page_refers_to_the_same_files(kit: Callable[..., Kit]) -> None:
    made = kit(page="{{ inline('gaya.css') }}|{{ inline('cetak/a.css') }}")
    one, other = rendered(made, "a/b/index.html").split("|")
    assert one == (
        'a { b: url("../../assets/titik.0123.svg") url("data:image/x,y") url("https://x.example/") }'
    )
    assert other == 'a { b: url("../../assets/cetak/../titik.0123.svg") url("#c") }'
