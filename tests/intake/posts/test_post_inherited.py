from __future__ import annotations

from typing import Any

import pytest

from warta.intake.posts.post_head import Head
from warta.intake.posts.post_inherited import (
    collection_of,
    excluded_by_jekyll,
    holds_by_place,
    ignored_by_eleventy,
    ignored_by_hugo,
    inherited,
    of_data,
    of_jekyll,
)

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


@pytest.mark.parametrize(
    "text",
    [
        "module.exports = { eleventyComputed: { permalink: (data) => hitung(data) ? false : data.url } };",
        "export default { draft: hitung(() => 1) }",
        "module.exports = () => ({ published: kapan() });",
        "module.exports = { permalink: () => (data.draft ? false : 'x'), status: hitung() };",
    ],
)
def test_posts_to_which_a_program_may_give_a_hold_are_held(text: str) -> None:
    rule = of_data("kabar/kabar.11tydata.js", text)
    assert rule is not None
    assert "kabar.11tydata.js" in holds_by_place([rule], "kabar/a.md", {"title"})[0]
    assert holds_by_place([rule], "lain/a.md", set()) == []
    assert holds_by_place([rule], "kabar/a.md", {"draft"}) == []


def test_a_program_that_goes_by_what_a_post_states_itself_holds_none() -> None:
    text = "module.exports = { eleventyComputed: { permalink: (data) => (data.draft ? false : data.url) } }"
    assert of_data("kabar/kabar.11tydata.js", text) is None


def test_what_the_settings_of_jekyll_exclude_is_held() -> None:
    rules = list(excluded_by_jekyll({"exclude": ["_posts/rahasia/", "*.tmp.md", 3, ""]}))
    assert holds_by_place(rules, "_posts/rahasia/2019-01-01-a.md", ())
    assert holds_by_place(rules, "_posts/2019-01-01-a.tmp.md", ())
    assert not holds_by_place(rules, "_posts/rahasiaku/2019-01-01-a.md", ())


def test_what_the_settings_of_hugo_ignore_is_held() -> None:
    rules = list(ignored_by_hugo({"ignoreFiles": ["content/_lama/*", "^_contoh", "(", "(a+)+", ""]}))
    assert [rule.expression for rule in rules] == ["content/_lama/*", "^_contoh", "(", "(a+)+"]
    assert holds_by_place(rules[:2], "content/_lama/a.md", ())
    assert not holds_by_place(rules[:2], "content/kabar/a.md", ())
    # An expression that cannot be read, or may take for ever, may mean any post.
    assert len(holds_by_place(rules[2:], "content/kabar/a.md", ())) == 2


def test_what_a_site_of_eleventy_ignores_is_held() -> None:
    program = "eleventyConfig.ignores.add('src/arsip/**'); config.ignores.add(nama)"
    rules = list(ignored_by_eleventy("# catatan\n\n./src/rahasia/\n**/*.tmp.md\n!src/kabar/\n", program))
    assert len(rules) == 3
    for path in ("src/rahasia/a.md", "src/kabar/a.tmp.md", "src/arsip/2019/a.md"):
        assert holds_by_place(rules, path, ())
    assert not holds_by_place(rules, "src/kabar/a.md", ())


def test_what_a_post_states_goes_before_what_it_is_given() -> None:
    head = Head("yaml", {"Lang": "en", "author": "", "tags": ["loket"]}, "")
    for name, value in {"lang": "id", "author": "Sari", "tags": ["kabar"]}.items():
        head.give(name, value)
    assert head.fields == {"Lang": "en", "author": "Sari", "tags": ["kabar", "loket"]}
    assert head.given == {"author"}
