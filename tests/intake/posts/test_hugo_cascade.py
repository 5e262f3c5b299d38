"""Which posts the rules under `cascade` of a Hugo site are for."""

from __future__ import annotations

from typing import Any

import pytest

from warta.intake.posts.hugo_cascade import contents_of, of_broken_section, of_hugo, of_section, of_settings
from warta.intake.posts.hugo_settings import merged
from warta.intake.posts.post_inherited import Inherited, holds_by_place, inherited
from warta.intake.posts.post_site import read_site

HELD = "content/kabar/tahan-satu.md"


def rules(target: Any, settings: dict[str, Any] | None = None) -> list[Inherited]:
    """Those of the section `kabar` that makes drafts of what `target` names."""
    head = {"cascade": [{"target": target, "draft": True}]}
    return list(of_section(head, "content/kabar/_index.md", contents_of(settings or {})))


def is_draft(found: list[Inherited], path: str) -> bool:
    return inherited(found, path).get("draft") is True


@pytest.mark.parametrize(
    "path",
    [
        *("/kabar/tahan-satu", "/kabar/tahan-*", "/kabar/**", "/kabar/tahan-satu.md", "kabar/tahan-satu"),
        *("{/kabar/tahan-satu,/kabar/x}", "{/kabar/**}", "{/kabar,/kabar/**}", "/Kabar/Tahan-*", "**"),
        *("/kabar/[st]ahan-*", "/kabar/[!x]ahan-sat?", "/*/tahan-satu", "{kabar,lain}/*", "/kabar/*.md"),
    ],
)
def test_a_target_names_posts_by_their_paths_as_hugo_has_them(path: str) -> None:
    assert is_draft(rules({"path": path}), HELD)
    assert is_draft(rules({"Path": path}), HELD)


@pytest.mark.parametrize(
    "path", ["/kabar", "/kabar/tahan", "/*", "/kabar/*/*", "/kabar/[!t]*", "{/lain/**,/kabar/x}", "/lain/**"]
)
def test_a_target_that_names_others_holds_nothing(path: str) -> None:
    assert not is_draft(rules({"path": path}), HELD)


def test_paths_have_neither_ending_nor_language_and_those_of_bundles_no_file() -> None:
    found = rules({"path": "/kabar/tahan-satu"})
    assert is_draft(found, "content/kabar/tahan-satu/index.md")
    assert is_draft(found, "content/kabar/Tahan-Satu.markdown")
    assert is_draft(found, "content/kabar/tahan satu.md")
    languages = {"languages": {"id": {}, "en": {}}, "defaultContentLanguage": "id"}
    assert is_draft(rules({"path": "/kabar/tahan-satu"}, languages), "content/kabar/tahan-satu.id.md")
    assert not is_draft(found, "content/kabar/tahan-satu.id.md")


@pytest.mark.parametrize(
    "settings",
    [
        {"languages": {"en": {"contentDir": "content/en"}}},
        {"languages": {"en": {"contentDir": "isi"}}, "contentDir": "isi"},
        {"contentDir": "isi"},
        {"module": {"mounts": [{"source": "isi/en", "target": "content", "lang": "en"}]}},
        {"module": {"mounts": [{"source": "kabar", "target": "content/kabar"}]}},
    ],
)
def test_paths_begin_where_the_texts_of_the_site_lie(settings: dict[str, Any]) -> None:
    found = list(of_settings({**settings, "cascade": {"draft": True, "_target": {"path": "/kabar/tahan-*"}}}))
    folders = ["content/en/kabar", "isi/kabar", "isi/en/kabar", "kabar"]
    assert any(is_draft(found, f"{folder}/tahan-satu.md") for folder in folders)
    assert not any(is_draft(found, f"{folder}/lain.md") for folder in folders)


@pytest.mark.parametrize(
    ("target", "holds"),
    [
        ({"kind": "page"}, True),
        ({"kind": "{page,section}"}, True),
        ({"kind": "section"}, False),
        ({"environment": "production"}, True),
        ({"environment": "{staging,production}"}, True),
        ({"environment": "staging"}, False),
        ({"lang": "en"}, True),
        ({"lang": "{en,id}"}, True),
        ({"lang": "id"}, False),
        ({"sites": {"matrix": {"languages": ["e*"]}}}, True),
        ({"sites": {"matrix": {"languages": ["id"]}}}, False),
        (None, True),
    ],
)
def test_a_target_names_posts_by_kind_language_and_environment(target: Any, *, holds: bool) -> None:
    assert is_draft(rules(target, {"languages": {"en": {}, "id": {}}}), HELD) is holds


def test_a_section_gives_to_posts_in_its_own_language() -> None:
    contents = contents_of({"languages": {"en": {}, "id": {}}})
    found = list(of_section({"cascade": {"draft": True}}, "content/kabar/_index.id.md", contents))
    assert is_draft(found, "content/kabar/a.id.md")
    assert not is_draft(found, "content/kabar/a.md")


def test_settings_of_one_language_give_to_posts_in_it() -> None:
    found = list(of_settings({"languages": {"en": {}, "id": {"cascade": {"draft": True}}}}))
    assert is_draft(found, "content/kabar/a.id.md")
    assert not is_draft(found, "content/kabar/a.md")


def test_a_file_of_cascades_may_name_them_once_more() -> None:
    part = {"cascade": [{"target": {"path": "/kabar/**"}, "draft": True}]}
    assert is_draft(list(of_settings(merged({}, [("config/_default/cascade.toml", part)]))), HELD)


@pytest.mark.parametrize(
    ("file", "data"),
    [
        ("cascade.yaml", b"- target: {path: /kabar/**}\n  draft: true\n"),
        ("cascade.json", b'[\n{"target": {"path": "/kabar/**"}, "draft": true}\n]'),
        ("cascade.toml", b"[[cascade]]\ndraft = true\n"),
        ("cascade.en.toml", b"draft = true\n"),
    ],
)
def test_a_file_of_cascades_may_be_a_list_or_of_one_language(file: str, data: bytes) -> None:
    site = read_site("", "config/_default/hugo.toml", b"[languages.en]\n", {f"config/_default/{file}": data})
    assert not site.trouble
    assert is_draft(list(site.defaults), HELD)


def test_a_file_of_cascades_that_cannot_be_read_holds_posts() -> None:
    site = read_site("", "hugo.toml", b"", {"config/_default/cascade.yaml": b"- a: [\n"})
    assert holds_by_place(site.defaults, HELD, ())


@pytest.mark.parametrize(
    "target",
    [{"path": "/kabar/{a"}, {"path": "/kabar/["}, {"path": ["/kabar/**"]}, "/kabar/**", {"kind": "{p"}],
)
def test_a_target_that_cannot_be_evaluated_holds_what_is_below_and_tells_it(target: Any) -> None:
    found = rules(target)
    (why,) = holds_by_place(found, HELD, {"title"})
    assert "cannot be evaluated" in why
    assert not holds_by_place(found, "content/lain/a.md", {"title"})
    assert not holds_by_place(found, HELD, {"draft"})
    harmless = of_hugo({"cascade": {"target": target, "author": "Sari"}}, "content/kabar")
    assert not holds_by_place(harmless, HELD, ())


def test_a_section_that_cannot_be_read_holds_what_is_below_where_it_may() -> None:
    assert holds_by_place(of_broken_section("+++\n[cascade]\n", "content/kabar/_index.md"), HELD, ())
    assert not list(of_broken_section("+++\nx\n", "content/kabar/_index.md"))


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


def test_a_cascade_gives_how_pages_are_built() -> None:
    rules = list(of_hugo({"cascade": {"build": {"render": "never"}, "draft": True}}, "content/kabar"))
    assert inherited(rules, "content/kabar/a.md") == {"build": {"render": "never"}, "draft": True}
