from __future__ import annotations

from warta.template_parameters import as_html, captions_of, parameters_of, said_by, said_in_order


def test_parameters_by_name_and_by_place() -> None:
    found = parameters_of('"satu dua" href=/a/ Title=\'Judul "x"\' kata', is_liquid=False)
    assert found.named == {"href": "/a/", "title": 'Judul "x"'}
    assert (list(found.words), found.target) == (["satu dua", "kata"], "/a/")


def test_what_liquid_has_without_quotes_is_a_name() -> None:
    assert parameters_of('content=catatan title="Judul"', is_liquid=True).named == {"title": "Judul"}


def test_what_a_reader_is_told() -> None:
    named = {"class": "a b", "cite": "Sari", "text": "Kutipan", "warna": "biru", "catatan": "tiga kata lagi"}
    assert said_by(named, ["x", "dua kata"], is_liquid=False) == "Kutipan Sari tiga kata lagi dua kata"


def test_names_of_classes_are_not_told() -> None:
    assert said_in_order(["right-aligned mt-4", "Peta dua desa"]) == ["Peta dua desa"]
    assert said_in_order(["img96ex", "Peta dua desa"]) == ["Peta dua desa"]
    assert said_in_order(["peta dua desa"]) == ["peta dua desa"]
    assert said_in_order(["peta-desa"]) == ["peta-desa"]


def test_a_caption_is_told_once() -> None:
    assert captions_of({"title": "Jembatan", "caption": "Jembatan", "credit": "Sari"}) == "Jembatan Sari"


def test_words_that_hold_html_are_html() -> None:
    assert as_html("<p>Satu &quot;dua&quot;</p>") == "<p>Satu &quot;dua&quot;</p>"
    assert as_html("a < b & c") == "a &lt; b &amp; c"
