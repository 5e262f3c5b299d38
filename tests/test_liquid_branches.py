from __future__ import annotations

import re

import pytest

from warta.liquid_branches import unseen_branches


def seen(text: str) -> str:
    """The words that stay, tags aside."""
    for cut in sorted(unseen_branches(text, lambda _: False)[0], key=lambda cut: -cut.start):
        text = text[: cut.start] + text[cut.end :]
    return "".join(part.partition("%}")[2] or part * ("%}" not in part) for part in text.split("{%"))


@pytest.mark.parametrize(
    ("text", "stays"),
    [
        ("a{% if false %}b{% endif %}c", "ac"),
        ("a{% if true %}b{% else %}c{% endif %}d", "abd"),
        ("a{% if false %}b{% elsif true %}c{% else %}d{% endif %}", "ac"),
        ('{% unless jekyll.environment == "production" %}b{% endunless %}c', "c"),
        ("{% if jekyll.environment != 'production' %}b{% else %}c{% endif %}", "c"),
        ("{% if site.internal %}b{% endif %}c", "c"),
        ("{% if not page.draft %}b{% endif %}c", "bc"),
        ("{% if page.draft == true %}b{% endif %}c", "c"),
        ("{% if page.gambar %}b{% else %}c{% endif %}", "bc"),
        ("{% if page.gambar and false %}b{% endif %}", ""),
        ("{% if page.gambar or true %}b{% else %}c{% endif %}", "b"),
        ("{% if false %}a{% if x %}b{% else %}c{% endif %}d{% endif %}e", "e"),
        ("{% if x %}{% for y in z %}a{% else %}b{% endfor %}c{% endif %}", "abc"),
        ("{% case x %}{% when 1 %}a{% when 2 %}b{% else %}c{% endcase %}d", "d"),
        ('{% case jekyll.environment %}{% when "development" %}a{% when "production" %}b{% endcase %}', "b"),
        ("{% private %}a{% endprivate %}b", "b"),
        ("{% members() %}a{% end %}b", "b"),
        ("{% if false %}a", "a"),
        ("a{% endif %}b{% else %}c", "abc"),
        ("{% macro x() %}a{% endmacro %}b", "b"),
    ],
)
def test_only_what_a_reader_saw_stays(text: str, stays: str) -> None:
    assert seen(text) == stays


def test_what_is_captured_is_known_by_its_name() -> None:
    cuts, captured = unseen_branches("{% capture x %}a{% endcapture %}", lambda _: False)
    assert captured == {"x": "a"}
    assert [cut.because for cut in cuts] == ["{% capture x %}"]


def test_tags_in_code_are_none() -> None:
    assert unseen_branches("{% if false %}a{% endif %}", lambda _: True) == ([], {})


@pytest.mark.parametrize(
    ("text", "stays"),
    [
        ("{% if page.gambar %}a{% else %}b{% endif %}", "a"),
        ("{% if page.tak %}a{% else %}b{% endif %}", "b"),
        ("{% unless page.tak %}a{% endunless %}", "a"),
        ("{% if page.jenis == 'rilis' and site.env != 'uji' %}a{% else %}b{% endif %}", "a"),
        ("{% if page.jenis contains 'lis' %}a{% endif %}", "a"),
        ("{% if page.tak == nil %}a{% endif %}{% if page.gambar == true %}b{% endif %}", "ab"),
        ("{% case page.jenis %}{% when 'pidato' %}a{% when 'rilis' %}b{% endcase %}", "b"),
        ("{% if page.lain %}a{% else %}b{% endif %}", "ab"),
    ],
)
def test_conditions_are_decided_by_settings_and_fields(text: str, stays: str) -> None:
    values = {"page.gambar?": "true", "page.tak?": "false", "page.jenis": "rilis", "site.env": "langsung"}
    cuts = unseen_branches(text, lambda _: False, values)[0]
    for cut in sorted(cuts, key=lambda cut: -cut.start):
        text = text[: cut.start] + text[cut.end :]
    assert re.sub(r"\{%.*?%\}", "", text) == stays


def test_the_tags_of_a_condition_that_is_decided_are_no_more_told() -> None:
    found = unseen_branches("{% if page.a %}a{% else %}b{% endif %}", lambda _: False, {"page.a?": "true"})[0]
    assert [cut.because for cut in found] == ["", "", "", ""]


def test_what_a_restricting_name_hides_is_told_whatever_else_decides() -> None:
    text = "{% if page.a and page.internal %}a{% endif %}"
    found = unseen_branches(text, lambda _: False, {"page.a?": "true"})[0]
    assert [cut.because for cut in found] == ["{% if page.a and page.internal %}", "", ""]


def test_what_is_captured_and_used_is_not_told() -> None:
    text = "{% capture x %}a{% endcapture %}{% include b.html isi=x %}"
    assert [cut.because for cut in unseen_branches(text, lambda _: False)[0]] == [""]
