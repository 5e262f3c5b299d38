from __future__ import annotations

from typing import Any

import pytest

from warta.intake.post_head import Head
from warta.intake.post_inherited import collection_of, inherited, of_data, of_hugo, of_jekyll

DEFAULTS = {
    "defaults": [
        {"scope": {"path": "_posts/id", "type": "posts"}, "values": {"lang": "id", "layout": "kabar"}},
        {"scope": {"path": ""}, "values": {"layout": "biasa", "author": "Balai Garam"}},
        {"scope": {"path": "_posts", "type": "drafts"}, "values": {"author": "Sari"}},
        {"scope": {"path": "_posts/*/2019"}, "values": {"lama": True}},
        {"scope": {"path": "lain"}},
        "apa saja",
    ]
}


@pytest.mark.parametrize(
    ("path", "fields"),
    [
        ("_posts/id/2019-01-01-a.md", {"lang": "id", "layout": "kabar", "author": "Balai Garam"}),
        ("_posts/id/2019/2019-01-01-a.md", {"lang": "id", "layout": "kabar", "lama": True}),
        ("_posts/idaman/2019-01-01-a.md", {"layout": "biasa", "author": "Balai Garam"}),
        ("kontak.md", {"layout": "biasa", "author": "Balai Garam"}),
    ],
)
def test_the_nearest_default_of_jekyll_counts(path: str, fields: dict[str, Any]) -> None:
    found = inherited(of_jekyll(DEFAULTS), path)
    assert {name: found.get(name) for name in fields} == fields
    assert ("lang" in found) is ("lang" in fields)


@pytest.mark.parametrize(
    ("path", "collection"),
    [
        ("berita/_posts/2019/a.md", "posts"),
        ("_drafts/a.md", "drafts"),
        ("_layanan/loket/a.md", "layanan"),
        ("tentang/a.md", "pages"),
    ],
)
def test_the_collection_of_a_file(path: str, collection: str) -> None:
    assert collection_of(path) == collection


def test_a_cascade_holds_below_its_section_and_its_target() -> None:
    site = {
        "cascade": [
            {"_target": {"path": "/kabar/**"}, "author": "Balai Garam"},
            {"target": {"path": "{/kabar,/kabar/**}", "kind": "section"}, "author": "tidak"},
        ]
    }
    section = {
        "title": "Kabar",
        "cascade": {"params": {"instansi": "Balai Hulu"}, "type": "news", "build": {}},
    }
    rules = [*of_hugo(site), *of_hugo(section, "content/kabar/hulu")]
    assert inherited(rules, "content/kabar/a.md") == {"author": "Balai Garam"}
    assert inherited(rules, "content/lain/a.md") == {}
    assert inherited(rules, "content/kabar/hulu/b/index.md") == {
        "author": "Balai Garam",
        "instansi": "Balai Hulu",
        "type": "news",
    }


def test_data_files_of_eleventy_hold_for_their_folder_and_for_one_post() -> None:
    program = "// satu\nmodule.exports = {\n  tags: ['hulu'], // dua\n  author: \"Sari\",\n};"
    files = {
        "src/kabar/kabar.json": '{"lang": "id", "tags": ["kabar"], "permalink": "/k/{{ page.fileSlug }}/"}',
        "src/kabar/hulu/hulu.11tydata.js": program,
        "src/kabar/hulu/dermaga.11tydata.json": '{"author": "Tirta"}',
    }
    rules = [rule for file, text in files.items() if (rule := of_data(file, text))]
    assert inherited(rules, "src/kabar/a.md")["tags"] == ["kabar"]
    assert inherited(rules, "src/lain/a.md") == {}
    below = inherited(rules, "src/kabar/hulu/dermaga.md")
    assert (below["tags"], below["author"], below["lang"]) == (["kabar", "hulu"], "Tirta", "id")


@pytest.mark.parametrize(
    "text", ["module.exports = () => ({a: 1});", "export default {a: require('x')}", "x = 1", "[1]", "{"]
)
def test_a_program_of_data_is_never_run(text: str) -> None:
    assert of_data("kabar/kabar.11tydata.js", text) is None


def test_what_a_post_states_goes_before_what_it_is_given() -> None:
    head = Head("yaml", {"Lang": "en", "author": "", "tags": ["loket"]}, "")
    for name, value in {"lang": "id", "author": "Sari", "tags": ["kabar"]}.items():
        head.give(name, value)
    assert head.fields == {"Lang": "en", "author": "Sari", "tags": ["kabar", "loket"]}
    assert head.given == {"author"}
