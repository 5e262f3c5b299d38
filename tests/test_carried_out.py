from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from warta import carried_out
from warta.carried_out import NOTHING, Closings, as_address, end_of, fitted, key_of, shown_for
from warta.post_markup import read_body


def shown(body: str, values: dict[str, str]) -> str:
    rendered, left = read_body(body, values=values)
    assert left.codes == []
    return "".join(map(str, rendered.html))


ROWS = {
    "{{< t >}}": "<table>{{ .Inner }}</table>",
    "{{< r >}}": "<tr><td>{{ .Inner }}</td></tr>",
}
NOTE = {"{{< note >}}": "<div><h4>Catatan</h4>{{ .Inner }}</div>"}


@pytest.mark.parametrize(
    ("body", "values", "html"),
    [
        ("{{< note >}}\n*Satu*\n\n- dua\n{{< /note >}}\n", NOTE, "<em>Satu</em></p>\n<ul>\n<li>dua</li>"),
        ("{{< note >}}*Satu*{{< /note >}}\n", NOTE, "<h2>Catatan</h2>\n<p><em>Satu</em></p>"),
        ("- a\n\n  {{< note >}}\n  *b*\n  {{< /note >}}\n\n- c\n", NOTE, "<em>b</em>"),
        ("a {{< x >}}**b**{{< /x >}} c\n", {"{{< x >}}": "{{ .Inner }}"}, "<p>a <strong>b</strong> c</p>"),
        ("*a {{< y >}} c*\n", {"{{< y >}}": '<a href="/b">b</a>'}, '<em>a <a href="'),
        ("a {{< y >}} c\n", {"{{< y >}}": "<div><p>b</p></div>"}, "<p>a b c</p>"),
        ("[a]({{< y >}})\n", {"{{< y >}}": "https://x.example/?b=1&amp;c=2"}, "x.example/?b=1&amp;c=2"),
        ("{{< t >}}\n{{< r >}}a{{< /r >}}\n{{< /t >}}\n", ROWS, "<td>\n<p>a</p>"),
    ],
)  # fmt: skip
def test_what_a_shortcode_shows_fits_into_the_text_around_it(
    body: str, values: dict[str, str], html: str
) -> None:
    assert html in shown(body, values)


def test_what_its_template_does_not_show_is_not_shown_and_told() -> None:
    body = "a\n\n{{< x >}}rahasia {{< x >}}dua{{< /x >}}{{< /x >}}\n\nb\n"
    rendered, left = read_body(body, values={"{{< x >}}": NOTHING})
    assert "rahasia" not in "".join(map(str, rendered.html))
    assert "dua" not in "".join(map(str, rendered.html))
    assert [(note.line, note.is_shown) for note in left.codes] == [(3, False)]


def test_a_code_has_one_name_however_it_is_spaced() -> None:
    assert key_of('{{<  a\n "b" >}}') == '{{< a "b" >}}'
    assert shown_for('{{<  a "b" >}}', {'{{< a "b" >}}': "x"}) == "x"
    assert shown_for("{{< b >}}", {}) is None
    assert shown_for("{{< b >}}", {"{{< b >}}": NOTHING}) == ""


def test_the_end_of_a_code_is_that_of_its_own() -> None:
    body = "{{< a >}}{{< a >}}{{< a />}}{{< /a >}}x{{< /a >}}"
    found = end_of(body, 9, "a")
    assert found
    assert body[: found[0]].endswith("x")
    assert end_of("{{< ab >}}{{< /ab >}}", 0, "a") is None


@given(
    st.lists(
        st.sampled_from(("{{< a >}}", "{{< /a >}}", "{{< a />}}", "{{< b >}}", "{{< /b >}}")), max_size=9
    )
)
def test_each_code_is_closed_by_the_first_that_closes_as_many_as_were_opened(codes: list[str]) -> None:
    body = "".join(codes)
    for number, code in enumerate(codes):
        depth, expected = 1, None
        for later in range(number + 1, len(codes)):
            depth += {"{{< a >}}": 1, "{{< /a >}}": -1}.get(codes[later], 0)
            if depth == 0:
                start = len("".join(codes[:later]))
                expected = (start, start + len(codes[later]))
                break
        if code.startswith("{{< a"):
            assert end_of(body, len("".join(codes[: number + 1])), "a") == expected


def test_ends_of_many_codes_are_found_in_one_look(monkeypatch: pytest.MonkeyPatch) -> None:
    looks: list[str] = []
    codes_of = carried_out._codes_of
    monkeypatch.setattr(carried_out, "_codes_of", lambda name: looks.append(name) or codes_of(name))
    body = "{{< kosong >}}" * 50
    assert {end_of(body, 14 * number, "kosong") for number in range(1, 51)} == {None}
    assert looks == ["kosong"]


def test_closings_are_those_of_the_innermost_first() -> None:
    closings = Closings()
    closings.push("a", "1")
    closings.push("a", "2")
    assert [closings.pop("a"), closings.pop("a"), closings.pop("a")] == ["2", "1", ""]


def test_an_address_is_the_words() -> None:
    assert as_address(" <a>/a&amp;b</a> ") == "/a&b"


def test_within_a_line_blocks_are_only_their_words() -> None:
    assert fitted("<div><p>b</p></div>", "a ", "") == ("b", "")
    assert fitted("<b>{{ .Inner }}</b>", "a ", "") == ("<b>", "</b>")
