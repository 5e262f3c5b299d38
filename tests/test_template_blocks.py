from __future__ import annotations

import pytest

from warta.template_blocks import prepared


def words(body: str) -> list[str]:
    return [left for _, left in prepared(body)[1]]


def test_a_loop_without_words_of_its_own_is_left_out_and_no_line_with_it() -> None:
    loop = "{% for x in site.data.a %}\n- {{ x.nama }}: {{ x.nilai | downcase }}\n{% endfor %}"
    text, left = prepared(f"Satu\n{loop}\nDua")
    assert text == "Satu\n\n\n\nDua"
    assert left == [(5, loop)]


def test_of_a_loop_with_words_these_stay() -> None:
    text, left = prepared("{% for x in a %}Oleh {{ x.nama }}.{% endfor %}")
    assert text == "{% for x in a %}Oleh .{% endfor %}"
    assert left == [(21, "{{ x.nama }}")]


def test_a_loop_in_code_is_code() -> None:
    body = "```\n{% for x in a %}{{ x }}{% endfor %}\n```\n"
    assert prepared(body) == (body, [])


def test_definitions_of_abbreviations_are_told() -> None:
    text, left = prepared("BGN didirikan.\n\n*[BGN]: Balai Garam Nasional\n\nAkhir.\n")
    assert text == "BGN didirikan.\n\n\n\nAkhir.\n"
    assert left == [(16, "*[BGN]: Balai Garam Nasional")]
    assert words("`x`\n*[BGN](a): b\n") == []


def test_what_shows_codes_in_code_shows_them_as_a_reader_saw_them() -> None:
    assert prepared("```\n{{</* a */>}} {{%/* b */%}}\n```\n") == ("```\n{{< a >}} {{% b %}}\n```\n", [])
    assert prepared("{% raw %}{{ x }}{% endraw %}") == ("{% raw %}{{ x }}{% endraw %}", [])


def test_hostile_loops_take_no_time() -> None:
    body = "{% for x in a %}" * 3_000
    assert prepared(body) == (body, [])


@pytest.mark.parametrize(
    ("body", "text"),
    [
        ("```\n{{ page.a }}/x {{ page.b }}\n```", "```\nhttps://x.example/x {{ page.b }}\n```"),
        ("`{% raw %}{{ page.a }}{% endraw %} {{page.a}}`", "`{{ page.a }} https://x.example`"),
        ("{% raw %}\n`{{ page.a }}`\n{% endraw %}", "{% raw %}\n`{{ page.a }}`\n{% endraw %}"),
    ],
)
def test_values_are_named_in_code_too_unless_it_is_to_stand(body: str, text: str) -> None:
    assert prepared(body, {"page.a": "https://x.example"}) == (text, [])


def test_a_value_in_code_may_have_hyphens_in_its_name() -> None:
    assert prepared("`{{page.nomor-loket}}`", {"page.nomor-loket": "3"})[0] == "`3`"
