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
    values = {"page.gambar?": "true", "page.tak?": "null", "page.jenis": "rilis", "site.env": "langsung"}
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


LISTS = {
    "page.tags?": '["kapal", "sungai"]',
    "page.tahun": "2019",
    "page.tahun?": "2019",
    "page.kode": "7",
    "page.date": "2019-07-04",
    "page.peta?": "some",
    "page.kosong?": '""',
    "page.tak?": "null",
    "page.mati?": "false",
    "page.judul": "Pasar dan true or false",
}


@pytest.mark.parametrize(
    ("condition", "stays"),
    [
        ('page.tags contains "kapal"', "a"),
        ('page.tags contains "kap"', "b"),
        ("page.tags contains 'laut' or page.tags contains 'sungai'", "a"),
        ("page.tags == 'kapal'", "b"),
        ("page.tags == empty", "b"),
        ("page.tak contains 'a'", "b"),
        ("page.peta contains 'a'", "ab"),
        ("page.peta == nil", "b"),
        ("page.peta == 'a'", "ab"),
        ("page.peta", "a"),
        ("page.tahun == 2019", "a"),
        ("page.tahun == '2019'", "b"),
        ("page.tahun > 2018 and page.tahun <= 2019", "a"),
        ("page.tahun > '2018'", "ab"),
        ("page.kode == '7'", "ab"),
        ("page.date == '2019-07-04'", "ab"),
        ("page.date contains '2019'", "ab"),
        ("page.kosong", "a"),
        ("page.kosong == ''", "a"),
        ("page.kosong == empty", "a"),
        ("page.kosong == blank", "ab"),
        ("page.judul == blank", "b"),
        ("page.mati == nil", "b"),
        ("page.mati == false", "a"),
        ("page.judul == 'x or true or y'", "b"),
        ("page.judul contains 'true or'", "a"),
        ("false and false or true", "ab"),
        ("true or false and false", "a"),
        ("true or false and true", "a"),
        ("page.tahun <> 2019", "b"),
        ("page.lain | size > 2", "ab"),
        ("(page.mati) and page.lain", "b"),
        ("not (page.mati and page.lain)", "ab"),
        ("page.internal and (page.lain)", "b"),
        ("'kapal' in page.tags", "ab"),
    ],
)
def test_what_operators_make_of_lists_numbers_dates_and_nothing(condition: str, stays: str) -> None:
    assert seen_with(f"{{% if {condition} %}}a{{% else %}}b{{% endif %}}") == stays


def seen_with(text: str) -> str:
    for cut in sorted(unseen_branches(text, lambda _: False, LISTS)[0], key=lambda cut: -cut.start):
        text = text[: cut.start] + text[cut.end :]
    return re.sub(r"\{%.*?%\}", "", text)


@pytest.mark.parametrize(
    ("cases", "stays"),
    [
        ('{% when "x", "rilis" or "y" %}a{% else %}b', "a"),
        ('{% when "x, rilis" %}a{% else %}b', "b"),
        ('{% when page.lain, "rilis" %}a{% else %}b', "a"),
        ('{% when "rilis" %}a{% when "rilis" %}b{% else %}c', "ab"),
        ('{% when "x" or "y" %}a{% when "z" %}b{% else %}c', "c"),
    ],
)
def test_a_case_with_several_values(cases: str, stays: str) -> None:
    text = f"{{% case page.jenis %}}{cases}{{% endcase %}}"
    found = unseen_branches(text, lambda _: False, {"page.jenis": "rilis"})[0]
    for cut in sorted(found, key=lambda cut: -cut.start):
        text = text[: cut.start] + text[cut.end :]
    assert re.sub(r"\{%.*?%\}", "", text) == stays


def test_the_name_that_a_loop_has_for_its_items_is_no_field_of_the_post() -> None:
    text = "{% for page in site.pages %}{% if page.tak %}a{% else %}b{% endif %}{% endfor %}"
    assert seen_with(text) == "ab"
    assert seen_with("{% for x in y %}{% endfor %}{% if page.tak %}a{% else %}b{% endif %}") == "b"


def test_an_elsif_of_unless_is_no_denial() -> None:
    assert seen_with("{% unless true %}a{% elsif page.mati %}b{% else %}c{% endunless %}") == "c"
