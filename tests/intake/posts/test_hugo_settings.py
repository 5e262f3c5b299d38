from __future__ import annotations

from typing import Any

import pytest

from warta.intake.posts import hugo_settings
from warta.intake.posts.hugo_settings import PARTS, in_address, language_of, languages_of, merged

BOTH = {
    "defaultContentLanguage": "id",
    "languages": {
        "id": {"contentDir": "content/id", "title": "Kabar"},
        "en": {"contentDir": "content/en", "permalinks": {"news": "/:slug/"}},
    },
}


def test_settings_of_production_go_over_the_others_and_names_may_be_in_any_case() -> None:
    parts: list[tuple[str, dict[str, Any]]] = [
        ("config/production/hugo.toml", {"baseurl": "https://x.example/", "Params": {"b": 2}}),
        ("config/_default/params.toml", {"a": 1, "b": 1}),
        ("config/production/permalinks.yaml", {"news": "/:year/:slug/"}),
        ("config/staging/hugo.toml", {"baseURL": "https://uji.example/"}),
    ]
    found = merged({"BaseURL": "http://localhost/", "permalinks": {"news": "/a/", "kabar": "/b/"}}, parts)
    assert found == {
        "baseURL": "https://x.example/",
        "params": {"a": 1, "b": 2},
        "permalinks": {"news": "/:year/:slug/", "kabar": "/b/"},
    }
    assert PARTS.fullmatch("config/production/hugo.toml")
    assert not PARTS.fullmatch("config/staging/hugo.toml")


@pytest.mark.parametrize(
    ("more", "prefixes"),
    [
        ({}, {"id": "", "en": "/en"}),
        ({"defaultContentLanguageInSubdir": True}, {"id": "/id", "en": "/en"}),
    ],
)
def test_a_language_that_is_not_the_default_stands_in_a_folder(
    more: dict[str, Any], prefixes: dict[str, str]
) -> None:
    assert {found.code: found.prefix for found in languages_of({**BOTH, **more})} == prefixes


def test_where_each_language_has_a_host_none_stands_in_a_folder() -> None:
    hosts = {"fr": {"baseurl": "https://fr.example/"}, "en": {"baseURL": "https://en.example/"}}
    found = languages_of({"languages": hosts})
    assert [(one.code, one.prefix, one.url) for one in found] == [
        ("fr", "", "https://fr.example/"),
        ("en", "", "https://en.example/"),
    ]
    assert languages_of({"languages": ["en"]}) == ()
    assert [one.code for one in languages_of({"languages": {"en": {"disabled": True}, "fr": {}}})] == ["fr"]


@pytest.mark.parametrize(
    ("path", "code", "plain"),
    [
        ("content/en/news/a.md", "en", "content/news/a.md"),
        ("content/id/kabar/a/index.md", "id", "content/kabar/a/index.md"),
        ("content/kabar/a.en.md", "en", "content/kabar/a.md"),
        ("content/kabar/a.md", "id", "content/kabar/a.md"),
    ],
)
def test_the_folder_or_the_name_of_a_file_tells_its_language(path: str, code: str, plain: str) -> None:
    language, found = language_of(path, languages_of(BOTH), "id")
    assert language
    assert (language.code, found) == (code, plain)
    assert language_of(path, (), "id") == (None, path)


@pytest.mark.parametrize(
    ("name", "address"),
    [
        ("Air Bersih", "air-bersih"),
        ("tarik:-jual-&-beli", "tarik-jual--beli"),
        ("A & B?", "a-b"),
        ("<b>tebal</b>", "btebal/b"),
        ("Déjà vu", "déjà-vu"),
        ("C#_v1.2", "c#_v1.2"),
        ("‘kutip’ – strip", "kutip-strip"),
        ("a  b-", "a-b-"),
        ("&#8211;-a", "#8211-a"),
    ],
)
def test_a_name_stands_in_an_address_as_hugo_writes_it(name: str, address: str) -> None:
    assert in_address(name) == address


def test_what_else_settings_say_of_addresses() -> None:
    assert hugo_settings.ugly_sections({"uglyURLs": True}) == {""}
    assert hugo_settings.ugly_sections({"uglyURLs": {"kabar": True, "b": False}}) == {"kabar"}
    assert hugo_settings.ugly_sections({}) == frozenset()
    assert hugo_settings.takes_slugs_of_names({"frontmatter": {"date": [":filename", ":default"]}})
    assert not hugo_settings.takes_slugs_of_names({"frontmatter": {"date": ["date"]}})
    assert hugo_settings.rules_in({"page": {"a": "/b/"}}) == {"a": "/b/"}
    assert hugo_settings.rules_in(["a"]) == {}
    assert hugo_settings.web_address("/") == ""


@pytest.mark.parametrize(
    ("written", "address"),
    [
        ("https://x.example/kabar/", "https://x.example/kabar/"),
        ("http://localhost:4000", ""),
        ("http://127.0.0.1:1313/", ""),
        ("http://[::1]:80/", ""),
        ("http://situs.localhost/", ""),
        ("http://[x/", ""),
        ("/kabar/", ""),
    ],
)
def test_the_address_of_one_machine_is_none_of_the_web(written: str, address: str) -> None:
    assert hugo_settings.web_address(written) == address
