"""What a shortcode, an include or a tag says of which no more than its name and parameters are known."""

from __future__ import annotations

import re

import pytest

from warta.liquid_names import LiquidNames
from warta.named_codes import NamedCodes, Said, name_of_shortcode, stands_in_link

_CODE = re.compile(r"(?P<hugo>\{\{<.*?>\}\})|(?P<tag>\{%.*?%\})")


def said(body: str, **values: str) -> Said:
    """What the first code in a body says, whose first word is its name."""
    found = _CODE.search(body)
    assert found is not None
    name, _, rest = found[0][3:-3].strip("< >").partition(" ")
    values = {name.replace("__", "."): value for name, value in values.items()}
    return NamedCodes(body, values, LiquidNames(values, {})).said(found, name, rest)


@pytest.mark.parametrize(
    ("body", "text"),
    [
        ("{{< param garam >}}", "A &amp; B"),
        ("{{< siteurl >}}", ""),
        ("{{< ref garam >}}", "garam.md"),
        ('{{< relref "garam#isi" >}}', "garam.md#isi"),
        ('{{< img src="a.png" alt="Peta" >}}', '<img src="a.png" alt="Peta">'),
        ("{{< lebar a.png >}}", '<img src="a.png" alt="">'),
        ("[a]({{< tautan /dap/ >}})", "/dap/"),
    ],
)
def test_what_has_a_plain_meaning_is_not_noted(body: str, text: str) -> None:
    found = said(body, param__garam="A & B")
    assert (found.text, found.is_noted) == (text, False)


def test_words_of_a_code_that_is_not_known_are_shown_and_noted_with_its_name() -> None:
    body = 'x {{< kotak title="Isi" >}} lanjut'
    assert said(body) == Said("Isi", body.index(" lanjut"), is_noted=True, is_shown=True, wrapper="kotak")


def test_a_picture_of_which_no_file_is_named_is_noted() -> None:
    found = said('{{< figure title="Peta" >}}')
    assert (found.is_noted, found.is_shown) == (True, True)


def test_a_code_without_words_shows_none_and_is_noted() -> None:
    assert said("{{< kosong >}}") == Said("", 14, is_noted=True)


def test_what_closes_further_on_shows_what_it_encloses() -> None:
    assert said("{{< kotak >}}Isi{{< /kotak >}}").wrapper == "kotak"
    assert said("{{< kotak >}}Isi").wrapper == ""


def test_words_that_a_code_with_an_address_encloses_are_its_link() -> None:
    found = said('x {{< tombol href="/dap/" >}}Daftar{{< /tombol >}}lanjut')
    assert (found.text, found.end) == ('<a href="/dap/">Daftar</a> ', 50)


@pytest.mark.parametrize(("behind", "apart"), [("lanjut", " "), (", lanjut", ""), ("", "")])
def test_words_are_parted_from_the_word_behind_them(behind: str, apart: str) -> None:
    assert said('x {{< kotak title="Isi" >}}' + behind).text == "Isi" + apart


def test_words_that_open_a_block_are_a_paragraph() -> None:
    assert said('{{< kotak title="Isi" >}}lanjut').text == "Isi\n\n"


def test_names_in_parameters_of_liquid_stand_for_their_values() -> None:
    assert said("{% kotak title=page.garam %}", page__garam="Garam").text == "Garam"


@pytest.mark.parametrize(
    ("before", "is_in_link"), [("[a](", True), ('<img src="', True), ("[a]: ", False), ("a (", False)]
)
def test_an_address_stands_behind_the_mark_of_a_link(before: str, is_in_link: bool) -> None:
    assert stands_in_link(f"{before}x", len(before)) == is_in_link


@pytest.mark.parametrize(
    ("code", "name"), [("{{< a/b-c x >}}", "a/b-c"), ("{{% d %}}", "d"), ("{% e %}", "")]
)
def test_a_shortcode_of_hugo_has_a_name(code: str, name: str) -> None:
    assert name_of_shortcode(code) == name
