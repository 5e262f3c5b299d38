"""What the wording of a body tells, gathered when it is parsed."""

from __future__ import annotations

from warta.wording import NOTHING, wording_of


def test_the_digest_is_of_the_words_and_not_of_markup_case_or_typography() -> None:
    plain = wording_of("<p>“Garam” – kata <em>warga</em></p>\n<p>dua</p>")
    other = wording_of('<ul><li>"garam" - kata WARGA dua</li></ul>')
    assert plain["text"] == other["text"] != ""
    assert wording_of("<p>“Garam” – kata juru</p>\n<p>dua</p>")["text"] != plain["text"]


def test_a_body_without_words_has_no_digest_and_no_likeness() -> None:
    assert wording_of("<hr>\n") == NOTHING


def test_abbreviations_that_the_text_defines_are_apart_from_those_it_uses() -> None:
    record = wording_of("<p>Balai Garam Nasional (BGN) dan <b>SPK</b>, juga BGN dan SPK.</p>")
    assert record["abbreviations"] == "SPK"
    assert record["definitions"] == [["BGN", "Balai Garam Nasional"]]
