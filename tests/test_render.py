"""Keys of pages, problems of layouts with file and line, and layouts over inputs."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from conftest import PLAIN

from warta import render
from warta.digests import packed
from warta.errors import Problem
from warta.layouts import Layouts
from warta.model import Page
from warta.places import Places
from warta.render import Keys, Kit, Renderer, task_of, worth_of
from warta.sources import read_sources

PAGE = {"canonical": "", "title": "Judul", "language": "id", "kind": "page"}


@pytest.fixture
def kit(tmp_path: Path) -> Callable[..., Kit]:
    """A kit with exactly the given layouts."""
    texts = {name: words.entries for name, words in read_sources(Places(PLAIN, PLAIN)).catalogues.items()}

    def make(**layouts: str) -> Kit:
        for name, source in layouts.items():
            path = tmp_path / "layouts" / f"{name.replace('__', '/')}.html"
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(source, encoding="utf-8")
        return Kit(
            places=Places(tmp_path, tmp_path),
            program="program",
            site={"id": {"title": "Arsip", "pages": []}, "en": {"title": "Archive", "pages": []}},
            texts=texts,
            assets={"gaya.css": "assets/gaya.0123.css", "cetak/a.css": "assets/cetak/a.89ab.css"},
            styles={
                "gaya.css": 'a { b: url("titik.0123.svg") url("data:image/x,y") url("https://x.example/") }',
                "cetak/a.css": 'a { b: url("../titik.0123.svg") url("#c") }',
            },
        )

    return make


def key_of(kit: Kit, language: str = "id", **inputs: Any) -> str:
    page = Page("a/index.html", "page.html", {"page": PAGE, **inputs}, language)
    return Keys(kit, Layouts(kit.places.layouts, kit.places.show)).key(page)


def problems_of(kit: Kit, **inputs: Any) -> list[str]:
    page = Page("a/index.html", "page.html", {"page": PAGE, **inputs}, "id")
    keys = Keys(kit, Layouts(kit.places.layouts, kit.places.show))
    found = keys.problems([page, page])
    assert keys.is_broken(page) is bool(found)
    return [str(problem) for problem in found]


def rendered(kit: Kit, path: str = "a/b/index.html", **inputs: Any) -> str:
    task = task_of(Page(path, "page.html", {"page": PAGE, **inputs}, "id"))
    result = Renderer(kit).render(task)
    assert isinstance(result, bytes), result
    return result.decode()


def test_a_key_changes_with_what_the_layout_can_read_and_with_nothing_else(kit: Callable[..., Kit]) -> None:
    made = kit(page='{{ site.title }} {{ t("home") }} {{ asset("gaya.css") }} {{ page.title }} {{ nilai }}')
    key = key_of(made, nilai=1)
    assert key_of(made, nilai=1) == key
    assert key_of(made, nilai=2) != key
    # A layout can go through the items of a mapping, and sees their order.
    assert key_of(made, nilai={"a": 1, "b": 2}) != key_of(made, nilai={"b": 2, "a": 1})

    def variant(**changes: Any) -> str:
        return key_of(dataclasses.replace(made, **changes), nilai=1)

    texts = made.texts["id"]
    assert variant(site={**made.site, "id": {"title": "Lain", "pages": []}}) != key
    assert variant(site={**made.site, "id": {"title": "Arsip", "pages": ["lain"]}}) == key
    assert variant(texts={**made.texts, "id": {**texts, "home": "Pangkal"}}) != key
    assert variant(texts={**made.texts, "id": {**texts, "date_long": "y"}}) != key
    assert variant(texts={**made.texts, "id": {**texts, "tags": "Label"}}) == key
    assert variant(assets={**made.assets, "gaya.css": "assets/gaya.4567.css"}) != key
    assert variant(assets={**made.assets, "lain.css": "assets/lain.css"}) == key
    assert variant(program="lain") != key
    assert key_of(made, "en", nilai=1) != key


def test_a_key_changes_with_the_text_of_every_layout_that_the_page_is_made_of(
    kit: Callable[..., Kit],
) -> None:
    sources = {
        "base": '{% include "partials/a.html" %}{% block isi %}{% endblock %}',
        "partials__a": "a",
        "page": '{% extends "base.html" %}{% block isi %}{{ entry(digest) }}{% endblock %}',
        "partials__entry": "<li>{{ item.title }}</li>",
        "lain": "lain",
    }
    key = key_of(kit(**sources), digest="x")
    for name in ("base", "partials__a", "page", "partials__entry"):
        assert key_of(kit(**{**sources, name: f"{sources[name]} "}), digest="x") != key
    assert key_of(kit(**{**sources, "lain": "berubah"}), digest="x") == key


def test_files_have_the_key_of_their_bytes(kit: Callable[..., Kit]) -> None:
    keys = Keys(kit(), Layouts((), str))
    assert keys.key(Page("a.csv", "", {"digest": "abc"}, source="content/a.csv")) == "abc"


def test_problems_of_a_layout_are_told_once_with_the_file_and_line_that_is_to_blame(
    kit: Callable[..., Kit],
) -> None:
    made = kit(
        base='{% for nama in page %}{{ nama }}{% endfor %}\n{% include "partials/a.html" %}\n'
        '{{ site.nama }}{{ asset("tiada.css") }}\n',
        partials__a='{{ page.nama }}\n\n{{ nama }}\n{{ t("tiada") }}\n',
        page='{% extends "base.html" %}\n',
    )
    assert sorted(problems_of(made)) == [
        "layouts/base.html:3: 'site.nama' is not an input of this layout; correct the name",
        "layouts/base.html:3: there is no assets/tiada.css; add the file, or correct the name",
        "layouts/partials/a.html:3: 'nama' is not an input of this layout; correct the name",
        "layouts/partials/a.html:4: there is no text 'tiada' in layouts/text/id.yml;"
        " add it there, or correct the key",
    ]


def test_a_layout_that_reads_its_inputs_has_no_problems(kit: Callable[..., Kit]) -> None:
    made = kit(page="{% set a = nilai %}{{ a }}{% for x in daftar %}{{ x }}{{ loop.first }}{% endfor %}")
    assert problems_of(made, nilai=1, daftar=[]) == []


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


def test_what_is_long_counts_as_many_pages_so_that_few_of_it_are_under_way_at_once() -> None:
    release = task_of(Page("a/index.html", "release.html", {"page": PAGE}, "id"))
    assert worth_of(release) == 1
    listed = task_of(Page("index.html", "listing.html", {}), "", {str(n): b"x" for n in range(200)})
    assert worth_of(listed) > 10
    addresses = [f"2020/01/02/siaran-pers-nomor-{n}/" for n in range(20_000)]
    assert worth_of(task_of(Page("sitemap-2020.xml", "@sitemap", {"addresses": addresses}))) > 25
