"""What names in the codes of a post stand for."""

from __future__ import annotations

from dataclasses import replace

import pytest

from warta.intake.posts.post_site import HUGO, JEKYLL, Site
from warta.intake.posts.post_values import values_of

SITE = Site(
    "",
    JEKYLL,
    is_by_settings=True,
    values={"site.surel": "a@x.example"},
    settings={"uji": False, "peta": {"a": 1}},
)


@pytest.mark.parametrize(
    ("body", "values"),
    [
        ("kata", {}),
        ("{{ site.surel }} {{ page.tema }}", {"page.tema": "garam", "site.surel": "a@x.example"}),
        ("{% if page.daftar %}", {"page.daftar?": "[1]"}),
        (
            "{% if page.daftar.size %}{{ page.daftar.first }}",
            {"page.daftar.first?": "1", "page.daftar.size?": "1"},
        ),
        ("{% if page.tags contains 'a' %}", {"page.tags": "rotan kali", "page.tags?": '["rotan", "kali"]'}),
        (
            "{% if page.nomor %}{{ page.kode }}",
            {"page.kode": "7", "page.kode?": '"7"', "page.nomor": "7", "page.nomor?": "7"},
        ),
        (
            "{% if page.peta %}{% if page.peta.size %}{% if page.kosong %}",
            {"page.kosong?": '""', "page.peta?": "some"},
        ),
        (
            "{% if page.categories %}{% if page.panjang %}",
            {"page.categories?": "some", "page.panjang?": "some"},
        ),
        ("{% if page.mati %}{% if page.tak_ada %}", {"page.mati?": "false", "page.tak_ada?": "null"}),
        ("{% if site.uji %}{% if site.peta.a %}", {"site.peta.a?": "1", "site.uji?": "false"}),
        ("{{ page.url }}{{ site.data.a }}{{ page.title }}", {}),
        ("{{ page.tema.dalam }}", {}),
        ("{{ page.date }}", {"page.date": "2019-07-04"}),
    ],
)
def test_texts_by_their_names_and_of_the_rest_what_they_are(body: str, values: dict[str, str]) -> None:
    fields = {
        "tema": "garam",
        "daftar": [1],
        "mati": False,
        "tags": "rotan kali",
        "nomor": 7,
        "kode": "7",
        "peta": {"a": 1},
        "kosong": "",
        "categories": ["kali"],
        "panjang": ["kata"] * 200,
    }
    assert values_of(body, fields, SITE, "2019-07-04") == values


def test_of_settings_that_cannot_be_read_nothing_is_known_to_be_missing() -> None:
    assert values_of("{{ site.tak_ada }}", {}, replace(SITE, trouble={"_config.yml": "x"}), "") == {}


def test_braces_are_no_codes_of_liquid_in_hugo() -> None:
    assert values_of("{{ page.tak_ada }}", {}, Site("", HUGO), "") == {}
