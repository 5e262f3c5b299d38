from __future__ import annotations

import pytest

from warta.intake.posts.post_inherited import holds_by_place
from warta.intake.posts.post_site import ELEVENTY, HUGO, JEKYLL, PELICAN, Site, generator_of, read_site


def test_the_settings_of_each_generator() -> None:
    jekyll = read_site(
        "a/", "_config.yml", b"title: Kabar\nurl: https://x.example\npermalink: pretty\nlang: id\n"
    )
    assert jekyll == Site(
        "a/",
        JEKYLL,
        "Kabar",
        "https://x.example",
        "id",
        {"": "pretty"},
        defaults=jekyll.defaults,
        is_by_settings=True,
        values=jekyll.values,
        settings=jekyll.settings,
    )
    assert holds_by_place(jekyll.defaults, "_buang/a.md", ())
    assert not holds_by_place(jekyll.defaults, "_posts/a.md", ())
    assert jekyll.values["site.permalink"] == "pretty"
    posts = read_site("", "_config.yml", b"collections:\n  posts:\n    permalink: /b/:title/\n")
    assert posts.permalinks == {"": "/b/:title/"}
    hugo = read_site(
        "", "hugo.toml", b"title='K'\nbaseURL='https://x.example/'\n[permalinks]\nkabar='/:year/:slug/'\n"
    )
    assert (hugo.generator, hugo.permalinks) == (HUGO, {"kabar": "/:year/:slug/"})
    newer = read_site("", "config.yaml", b"permalinks:\n  page:\n    kabar: /:slug/\n")
    assert newer.permalinks == {"kabar": "/:slug/"}
    assert read_site("", "pelicanconf.py", b"SITENAME='x'").generator == PELICAN
    assert [read_site("", "config.toml", data).is_zola for data in (b"base_url='x'", b"baseURL='x'")] == [
        True,
        False,
    ]
    assert [read_site("", "_config.yml", data).is_hexo for data in (b"source_dir: x", b"source: x")] == [
        True,
        False,
    ]


@pytest.mark.parametrize("data", [b"", b"a: [", b"\xff\xfe", b"- a", b"a: &a [*a]", b"{" * 50_000])
@pytest.mark.parametrize("file", ["_config.yml", "hugo.toml"])
def test_settings_that_cannot_be_read_say_nothing(file: str, data: bytes) -> None:
    site = read_site("", file, data)
    assert (site.title, site.url, dict(site.permalinks)) == ("", "", {})


def test_a_title_in_several_languages_is_taken_in_that_of_the_site() -> None:
    data = b"title: {en: Bridge Office, id: Dinas Jembatan}\nlang: id\nauthor: {id: Dinas Jembatan}\n"
    site = read_site("", "_config.yml", data)
    assert (site.title, site.bodies) == ("Dinas Jembatan", ("Dinas Jembatan",))
    assert read_site("", "_config.yml", b"title: {en: Bridge Office}\n").title == "Bridge Office"


@pytest.mark.parametrize(
    ("file", "data", "holds"),
    [
        ("hugo.toml", b"title = 'A'\n[[cascade]]\ndraft = true\nsalah\n", True),
        ("hugo.toml", b"title = 'A'\nsalah\n", False),
        ("pelicanconf.py", b"DEFAULT_METADATA = {'status': 'draft'}\nprint 'halo'\n", True),
    ],
)
def test_settings_that_cannot_be_read_are_told_and_hold_posts_where_they_may(
    file: str, data: bytes, *, holds: bool
) -> None:
    site = read_site("a/", file, data)
    assert list(site.trouble) == [f"a/{file}"]
    assert bool(holds_by_place(site.defaults, "content/a.md", ())) is holds
    assert not holds_by_place(site.defaults, "content/a.md", {"draft", "status"})


@pytest.mark.parametrize(
    ("path", "form", "fields", "generator"),
    [
        ("x/_posts/a.md", "yaml", {}, JEKYLL),
        ("a.md", "meta", {}, PELICAN),
        ("a.md", "toml", {}, HUGO),
        ("content/a.md", "yaml", {"lastmod": 1}, HUGO),
        ("a.md", "json", {"eleventyNavigation": 1}, ELEVENTY),
        ("a.md", "yaml", {"title": 1}, ""),
    ],
)
def test_the_generator_shows_by_place_and_head(
    path: str, form: str, fields: dict[str, int], generator: str
) -> None:
    assert generator_of(path, form, fields) == generator


def test_settings_name_the_body_whose_site_it_is_and_no_person() -> None:
    jekyll = read_site("", "_config.yml", b"title: Kabar\nauthor:\n  name: Dinas Jembatan\n")
    assert (jekyll.title, jekyll.bodies) == ("Kabar", ("Dinas Jembatan",))
    hugo = read_site(
        "", "hugo.toml", b"title = 'Kabar'\n[params]\norganization = 'Balai Garam'\nauthor = 'Sari'\n"
    )
    assert hugo.bodies == ("Balai Garam",)


def test_a_program_of_settings_is_read_and_never_run() -> None:
    program = b"SITENAME = 'Kabar'\nAUTHOR = 'Dinas Jembatan'\nSITEURL = 'https://x.example'\nexit(1)\n"
    site = read_site("", "pelicanconf.py", program)
    assert (site.title, site.bodies, site.url) == ("Kabar", ("Dinas Jembatan",), "https://x.example")
    assert read_site("", "pelicanconf.py", b"(((").title == ""


@pytest.mark.parametrize(
    ("settings", "url"),
    [
        ("url: https://x.example\nbaseurl: /kabar/", "https://x.example/kabar"),
        ("url: https://x.example\nbaseurl: https://x.example", "https://x.example"),
        ("url: https://x.example\nbaseurl: ''", "https://x.example"),
        ("baseurl: /kabar", ""),
        ("url: https://x.example/kabar\nbaseurl: /kabar", "https://x.example/kabar"),
    ],
)
def test_the_address_of_a_site_of_jekyll(settings: str, url: str) -> None:
    assert read_site("", "_config.yml", settings.encode()).url == url
