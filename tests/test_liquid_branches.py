from __future__ import annotations

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
