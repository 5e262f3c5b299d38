from __future__ import annotations

import pytest

from warta.liquid_filters import filtered
from warta.template_codes import names_in, translate


@pytest.mark.parametrize(
    ("filters", "text"),
    [
        ("", " Balai garam "),
        ("| strip", "Balai garam"),
        ("| upcase", " BALAI GARAM "),
        ("| strip | downcase | capitalize", "Balai garam"),
        ("| escape | default: 'x'", " Balai garam "),
        ("| sort", None),
        ("| default: site.x", None),
    ],
)
def test_filters_are_applied_in_turn(filters: str, text: str | None) -> None:
    assert filtered(" Balai garam ", filters) == text


def test_what_is_empty_has_its_default() -> None:
    assert filtered("", '| default: "Balai"') == "Balai"


def test_a_body_shows_what_filters_make_of_a_value() -> None:
    body = "a {{ page.title | upcase }} {{ page.title | sort }}"
    assert names_in(body) == {"page.title"}
    translated = translate(body, {"page.title": "x & y"})
    assert translated.text == "a X &amp; Y {{ page.title | sort }}"
    assert [note.words for note in translated.notes] == ["{{ page.title | sort }}"]
