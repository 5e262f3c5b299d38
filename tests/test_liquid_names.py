"""Names in codes of Liquid stand for what is known."""

from __future__ import annotations

import pytest

from warta.liquid_names import LiquidNames, names_in


@pytest.mark.parametrize(
    ("expression", "value"),
    [
        ("'a | b'", "a | b"),
        ("12", "12"),
        ("true", "true"),
        ("page.judul | upcase", "GARAM"),
        ("folder | append: '/a.png'", "/gambar/a.png"),
        ("potongan", "teks"),
        ("site.baseurl", ""),
        ("site.baseurl | append: '/a'", "/a"),
        ("site.lain", None),
        ("page.judul | sort", None),
        ("page.judul | append: site.lain", None),
    ],
)
def test_an_expression_comes_to_what_is_known(expression: str, value: str | None) -> None:
    names = LiquidNames({"page.judul": "garam", "site.baseurl": "/balai"}, {"potongan": "teks"})
    assert names.assign("folder", "'/gambar'")
    assert names.value_of(expression) == value


def test_a_root_that_is_a_whole_address_is_one() -> None:
    assert LiquidNames({"site.baseurl": "https://x.example"}).term("site.baseurl") == "https://x.example"


def test_a_name_is_not_known_once_something_unknown_is_assigned() -> None:
    names = LiquidNames({}, {"a": "b"})
    assert not names.assign("a", "site.posts")
    assert names.term("a") is None


def test_what_is_not_there_shows_nothing() -> None:
    names = LiquidNames({"page.a?": "null", "page.b?": "true", "page.c?": "3", "page.d?": "[1]"})
    assert (names.term("page.a"), names.term("page.b")) == ("", None)
    assert (names.term("page.c"), names.term("page.d")) == ("3", None)
    assert names.value_of("page.a | default: 'x'") == "x"


def test_names_that_codes_ask_for() -> None:
    body = '{% if page.a and site.b.c == "page.z" %}{{ x | append: site.d }} page.e {% author sari %}'
    assert names_in(body) == {"page.a", "site.b.c", "site.d", "author.sari"}
    assert names_in('{{< param "Telp" >}}') == {"param.telp"}


def test_a_name_may_have_hyphens() -> None:
    assert names_in("![]({{page.hero-image}}) {{ site.email-kantor | upcase }}") == {
        "page.hero-image",
        "site.email-kantor",
    }
