from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from warta.dates import parse_date
from warta.intake.posts.post_address import Spot, as_alias, old_addresses
from warta.intake.posts.post_site import ELEVENTY, HUGO, JEKYLL, PELICAN, Site

JEKYLL_POST = "kabar/_posts/2019-07-01-Jembatan-Rotan.md"


def spot(path: str, name: str, slug: str = "", date: str = "2019-07-01", *categories: str) -> Spot:
    return Spot(path, name, parse_date(date) if date else None, slug, "Jembatan Rotan Dibuka", categories)


def addresses(fields: dict[str, Any], where: Spot, site: Site) -> list[str]:
    return old_addresses(fields, where, site)[0]


@pytest.mark.parametrize(
    ("rule", "expected"),
    [
        ("", "/kabar/2019/07/01/Jembatan-Rotan.html"),
        ("date", "/kabar/2019/07/01/Jembatan-Rotan.html"),
        ("pretty", "/kabar/2019/07/01/Jembatan-Rotan/"),
        ("none", "/kabar/Jembatan-Rotan.html"),
        ("ordinal", "/kabar/2019/182/Jembatan-Rotan.html"),
        ("/:year/:i_month/:i_day/:slug/", "/2019/7/1/jembatan-rotan/"),
        ("/berita/:title", "/berita/Jembatan-Rotan.html"),
        ("/:categories/:title/", "/kabar/Jembatan-Rotan/"),
    ],
)
def test_addresses_that_jekyll_makes(rule: str, expected: str) -> None:
    site = Site(generator=JEKYLL, permalinks={"": rule} if rule else {})
    assert addresses({}, spot(JEKYLL_POST, "Jembatan-Rotan", "", "2019-07-01", "Kabar"), site) == [expected]


@pytest.mark.parametrize(
    ("path", "slug", "rules", "expected"),
    [
        ("content/kabar/Tali Tambat.md", "", {}, "/kabar/tali-tambat/"),
        ("content/kabar/tali.md", "tambat", {}, "/kabar/tambat/"),
        ("content/kabar/tali/index.md", "", {}, "/kabar/tali/"),
        ("content/tali.md", "", {}, "/tali/"),
        ("content/kabar/tali.md", "", {"kabar": "/:year/:month/:filename/"}, "/2019/07/tali/"),
        ("content/kabar/tali.md", "", {"kabar": "/:sections/:slug/"}, "/kabar/jembatan-rotan-dibuka/"),
        ("content/kabar/tali.md", "", {"lain": "/x/:slug/"}, "/kabar/tali/"),
    ],
)
def test_addresses_that_hugo_makes(path: str, slug: str, rules: dict[str, str], expected: str) -> None:
    site = Site(generator=HUGO, permalinks=rules)
    assert addresses({}, spot(path, "tali", slug), site) == [expected]


def test_addresses_of_the_other_generators() -> None:
    assert addresses({}, spot("a.md", "a", "jembatan"), Site(generator=PELICAN)) == ["/jembatan.html"]
    ruled = Site(
        generator=PELICAN, permalinks={"ARTICLE_URL": "{date:%Y}/{slug}/", "ARTICLE_SAVE_AS": "{author}"}
    )
    where = spot("content/a.md", "a", "jembatan")
    assert old_addresses({}, where, ruled) == (["/2019/jembatan/"], ["/{author}"])
    assert addresses({}, spot("src/kabar/2019-07-01-a.md", "a"), Site(generator=ELEVENTY)) == ["/kabar/a/"]
    assert addresses({}, spot("a.md", "a"), Site()) == []


def test_what_a_head_states_counts_before_any_rule() -> None:
    site = Site(generator=JEKYLL)
    fields = {"permalink": "/kabar/rotan/", "redirect_from": ["/lama.html", "https://x.example/b/"]}
    where = spot(JEKYLL_POST, "Jembatan-Rotan")
    assert addresses(fields, where, site) == ["/kabar/rotan/", "/lama.html", "/b/"]
    assert addresses({"permalink": "/:year/:title/"}, where, site) == ["/2019/Jembatan-Rotan/"]
    assert addresses({"permalink": "/{{ page.x }}/"}, where, site) == []
    hugo = spot("content/kabar/tali.md", "tali")
    assert addresses({"aliases": ["lama", "/y/"]}, hugo, Site(generator=HUGO)) == [
        "/kabar/tali/",
        "/kabar/lama",
        "/y/",
    ]


@pytest.mark.parametrize(
    ("address", "alias"),
    [
        ("/a/b/", "/a/b/"),
        ("a/b.html", "/a/b.html"),
        ("https://x.example/a%20b/", "/a b/"),
        ("https://x.example/sia%CC%81ran/", "/siáran/".replace("á", "a\u0301")),
        ("/a/index.html", "/a/"),
        ("/a//b", "/a/b"),
        ("/", ""),
        ("https://x.example", ""),
        ("/?p=3", None),
        ("/a/../b", None),
        ("/a\\b", None),
        ("http://[x/", None),
        (f"/{'a' * 500}", None),
    ],
)
def test_what_an_alias_can_be_made_of(address: str, alias: str | None) -> None:
    assert as_alias(address) == alias


def test_what_cannot_redirect_is_named() -> None:
    good, bad = old_addresses({"redirect_from": ["/?p=3", "/baik/"]}, spot("a.md", "a"), Site())
    assert (good, bad) == (["/baik/"], ["/?p=3"])


@pytest.mark.parametrize(
    ("rules", "more", "expected"),
    [
        ({}, {"ugly": frozenset({""})}, "/kabar/2019-07-01-a-b.html"),
        ({}, {"ugly": frozenset({"lain"})}, "/kabar/2019-07-01-a-b/"),
        ({"kabar": "/:year/:filename/"}, {"ugly": frozenset({"kabar"})}, "/2019/2019-07-01-a-b.html"),
        ({}, {"slugs_are_names": True}, "/kabar/a b/".replace(" ", "-")),
        ({"kabar": "/:slug/"}, {"slugs_are_names": True}, "/a-b/"),
        ({"kabar": ":year/:month/:title"}, {}, "/2019/07/jembatan-rotan-dibuka"),
    ],
)
def test_settings_of_hugo_shape_addresses(rules: dict[str, str], more: dict[str, Any], expected: str) -> None:
    site = Site(generator=HUGO, permalinks=rules, **more)
    assert addresses({}, spot("content/kabar/2019-07-01-a b.md", "a b"), site) == [expected]


def test_a_language_of_hugo_has_a_prefix_and_rules_of_its_own() -> None:
    where = replace(spot("content/kabar/a.md", "a", "b"), prefix="/en", permalinks={"kabar": "/:year/:slug/"})
    site = Site(generator=HUGO, permalinks={"kabar": "/:slug/"})
    assert addresses({}, where, site) == ["/en/2019/b/"]
    assert addresses({"url": "/x/"}, where, site) == ["/x/"]
    assert addresses({"url": "x/"}, where, site) == ["/en/x/"]
    assert addresses({"url": "/x/", "aliases": ["y", "/z/"]}, where, site) == ["/x/", "/en/kabar/y", "/z/"]


@pytest.mark.parametrize(
    ("rule", "expected"),
    [
        (":sections/:slug/", "/a/b/c/x/"),
        (":sections[1:]/:slug/", "/b/c/x/"),
        (":sections[0]/:slug/", "/a/x/"),
        (":sections[:last]/:slug/", "/a/b/x/"),
        (":sections[last]/:slug/", "/c/x/"),
    ],
)
def test_rules_of_hugo_may_ask_for_some_of_the_sections(rule: str, expected: str) -> None:
    site = Site(generator=HUGO, permalinks={"a": rule})
    assert addresses({}, spot("content/a/b/c/x.md", "x", "x"), site) == [expected]
    assert addresses({}, spot("content/a/b/c/x/index.md", "x", "x"), site) == [expected]


@pytest.mark.parametrize(
    ("sections", "expected"),
    [
        (set(), "/a/2019/05/x/"),
        ({"content"}, "/a/x/"),
        ({"content", "content/a", "content/b/2019"}, "/a/x/"),
        ({"content/a", "content/a/2019"}, "/a/2019/x/"),
        ({"content/a/2019/05", "content/a/2019/05/x"}, "/a/2019/05/x/"),
    ],
)
def test_a_folder_without_a_page_of_its_own_is_no_section(sections: set[str], expected: str) -> None:
    site = Site(generator=HUGO, permalinks={"a": "/:sections/:slug/"}, sections=frozenset(sections))
    assert addresses({}, spot("content/a/2019/05/x.md", "x", "x"), site) == [expected]
    assert addresses({}, spot("content/a/2019/05/x/index.md", "x", "x"), site) == [expected]


def test_a_rule_without_a_date_needs_none() -> None:
    site = Site(generator=HUGO, permalinks={"kabar": "/k/:slug/"})
    assert addresses({}, spot("content/kabar/a.md", "a", "a", ""), site) == ["/k/a/"]
