from __future__ import annotations

import pytest

from warta.hidden_codes import without_hidden
from warta.intake.states.post_text import paragraphs_of
from warta.post_markup import read_body
from warta.template_codes import translate


@pytest.mark.parametrize(
    "body",
    [
        "{::comment}rahasia{:/comment}",
        "{::comment}\nrahasia\n\nrahasia\n{:/}",
        '{: style="display:none"}\nrahasia\nrahasia',
        'rahasia\nrahasia\n{: .a style="color: red; display: none"}',
        'rahasia\n{: hidden="hidden"}',
        "- rahasia\n\n- rahasia\n{: hidden }",
        "{: hidden }\n- rahasia\n\n- rahasia",
        '```\nrahasia\n\nrahasia\n```\n{: style="display:none"}',
        '{: style="display:none"}\n```\nrahasia\n\nrahasia\n```',
        'depan *rahasia*{: style="display:none"} belakang',
        'depan [rahasia](x.html){: style="visibility:hidden"} belakang',
        '- {: style="display:none"} rahasia\n  rahasia\n- butir',
        '## rahasia {style="display:none"}',
        'rahasia\n{: tutup}\n\n{:tutup: style="display:none"}',
        "<template>rahasia</template>",
        "<template>\n\nrahasia <template>x</template> rahasia\n\n</template>",
        "depan <template>rahasia</template> belakang",
        '<datalist id="a"><option value="b">rahasia</option></datalist>',
        "depan {{% comment %}}rahasia{{% /comment %}} belakang",
        '{{< members "a" >}}\nrahasia\n{{< /members >}}',
        "{% if false %}rahasia{% endif %}",
        "{% # rahasia %}",
        "{% capture x %}rahasia{% endcapture %}",
    ],
)
def test_what_no_reader_saw_is_in_neither_the_page_nor_the_words(body: str) -> None:
    whole = f"Awal.\n\n{body}\n\nAkhir."
    rendered, _ = read_body(whole)
    words = paragraphs_of(translate(whole).text)
    assert "rahasia" not in rendered.html
    assert "rahasia" not in " ".join(words)
    assert (words[0], words[-1]) == ("Awal.", "Akhir.")
    assert ("depan" in rendered.html, "belakang" in rendered.html) == ("depan" in body, "belakang" in body)
    assert without_hidden(whole)[0].count("\n") == whole.count("\n")


@pytest.mark.parametrize(
    "body",
    [
        "`{% if false %}a{% endif %}`",
        "```\n{::comment}a{:/comment}\n```\n",
        "{% raw %}{% if false %}a{% endif %}{% endraw %}",
        "Kata {hidden} dan {: .hidden} lagi",
        "{{ hidden }} {{< hidden >}} a",
        "<template> dan {::comment} tanpa akhir",
        'Kata\n{: .a title="hidden"}\n',
        'Kata\n{: hidden="until-found"}\n',
        "{{< kotak >}}a{{< /kotak >}}",
    ],
)
def test_all_else_stays(body: str) -> None:
    assert without_hidden(body) == (body, [], {})


def test_a_list_of_attributes_hides_the_block_that_it_stands_at() -> None:
    above = 'satu\n\ndua\n{: hidden="hidden"}\ntiga\n\nempat'
    assert paragraphs_of(without_hidden(above)[0]) == ["satu", "tiga", "empat"]
    below = 'satu\n\n{: hidden="hidden"}\ndua\n\ntiga'
    assert paragraphs_of(without_hidden(below)[0]) == ["satu", "tiga"]


def test_what_is_left_out_is_told_by_its_code_alone() -> None:
    body = "satu\n\n{{< members >}}\nrahasia\n{{< /members >}}\n\n{% if false %}rahasia{% endif %}"
    notes = translate(body).notes
    assert [(note.words, note.line, note.is_shown) for note in notes[:2]] == [
        ("{{< members >}} and what it hides", 3, False),
        ("{% if false %} and what it hides", 7, False),
    ]
    assert not any("rahasia" in note.words for note in notes)


def test_what_is_captured_stands_where_it_is_put_out() -> None:
    assert translate("{% capture x %}dua{% endcapture %}satu {{ x }} tiga").text == "satu dua tiga"


def test_words_beside_what_is_left_out_do_not_join() -> None:
    assert without_hidden("satu{{< private >}}x{{< /private >}}dua")[0] == "satu dua"


@pytest.mark.parametrize(
    "piece",
    ["{::comment}", "<template>", "{{< members >}}", "{% if false %}", '{: hidden="hidden"}\n', "{% # "],
)
def test_hostile_bodies_are_read(piece: str) -> None:
    assert without_hidden(piece * 3_000)


def test_what_stands_below_the_mark_of_ghost_is_for_members() -> None:
    text, told, _ = without_hidden("satu\n\n<!--members-only-->\n\nrahasia\n")
    assert text.split() == ["satu"]
    assert told == [(6, "<!--members-only--> and what it hides")]
    assert without_hidden("`<!--members-only-->` kata")[0] == "`<!--members-only-->` kata"
