"""What names in the codes of a post stand for."""

from __future__ import annotations

from dataclasses import replace

import pytest

from warta.intake.post_site import HUGO, JEKYLL, Site
from warta.intake.post_values import values_of

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
        ("{% if page.daftar %}", {"page.daftar?": "true"}),
        ("{% if page.mati %}{% if page.tak_ada %}", {"page.mati?": "false", "page.tak_ada?": "false"}),
        ("{% if site.uji %}{% if site.peta.a %}", {"site.peta.a?": "true", "site.uji?": "false"}),
        ("{{ page.url }}{{ site.data.a }}{{ page.title }}", {}),
        ("{{ page.tema.dalam }}", {}),
        ("{{ page.date }}", {"page.date": "2019-07-04"}),
    ],
)
def test_texts_by_their_names_and_of_the_rest_whether_they_are_there(
    body: str, values: dict[str, str]
) -> None:
    fields = {"tema": "garam", "daftar": [1], "mati": False}
    assert values_of(body, fields, SITE, "2019-07-04") == values


def test_of_settings_that_cannot_be_read_nothing_is_known_to_be_missing() -> None:
    assert values_of("{{ site.tak_ada }}", {}, replace(SITE, trouble={"_config.yml": "x"}), "") == {}


def test_braces_are_no_codes_of_liquid_in_hugo() -> None:
    assert values_of("{{ page.tak_ada }}", {}, Site("", HUGO), "") == {}
