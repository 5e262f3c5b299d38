from __future__ import annotations

import pytest

from warta.intake.breaks.long_lines import cut_long, doubt_long
from warta.intake.lines import split_lines

ONE = "Warga dusun menyusun papan di tepi sungai. Mereka membawanya ke balai desa pada hari itu juga."
OTHER = "Kepala dusun berharap papan itu tahan lama. Tali yang lama dipakai untuk mengikat rakit di hulu."
PARAGRAPHS = [ONE, OTHER, ONE, OTHER, ONE, OTHER]


def cut(text: str) -> tuple[list[str], tuple[str, ...]]:
    lines, told = cut_long(split_lines(text), text)
    return [line.printed for line in lines], told


@pytest.mark.parametrize("between", [" | ", "  ", ""])
def test_paragraphs_on_one_long_line_are_cut_where_their_ends_show(between: str) -> None:
    found, told = cut(f"Judul\n{between.join(PARAGRAPHS)}")
    assert found == ["Judul", *PARAGRAPHS]
    assert told == ("line 2 holds several paragraphs and is cut apart; see where these end",)


@pytest.mark.parametrize(
    "text",
    [
        " ".join(PARAGRAPHS),
        "  ".join(" ".join(PARAGRAPHS).replace(". ", ".  ").split("   ")),  # behind each sentence
        " | ".join(["Beranda", "Berita", " ".join(PARAGRAPHS)]),
        f"{' '.join(PARAGRAPHS)} Kata S.Pd. dan www.Balai.example.",
        "  ".join(PARAGRAPHS[:2]),
    ],
)
def test_a_line_whose_parts_nothing_shows_is_left_as_it_is(text: str) -> None:
    assert cut(text) == ([" ".join(text.split())], ())


def test_all_pieces_have_the_number_of_their_line() -> None:
    lines, _ = cut_long(split_lines(f"Judul\n{' | '.join(PARAGRAPHS)}"), f"Judul\n{' | '.join(PARAGRAPHS)}")
    assert {line.number for line in lines[1:]} == {2}


def test_a_text_of_one_paragraph_with_many_sentences_is_told() -> None:
    told = doubt_long(split_lines(" ".join(PARAGRAPHS * 2)))
    assert told == "line 1 holds 24 sentences as one paragraph; see where paragraphs end"


@pytest.mark.parametrize("text", [ONE, "\n".join([" ".join(PARAGRAPHS)] * 3)])
def test_a_short_text_or_one_of_several_paragraphs_is_not(text: str) -> None:
    assert doubt_long(split_lines(text)) == ""


def test_what_somebody_says_on_is_one_paragraph() -> None:
    speech = f"“{ONE}  {OTHER}  {ONE} {OTHER} {ONE}  {OTHER}”"
    assert cut(speech) == ([" ".join(speech.split())], ())
    anew = "  ".join([f"“{ONE} {OTHER}", f"“{ONE} {OTHER}", f"“{ONE} {OTHER}”"])
    assert len(cut(anew)[0]) == 3
