from __future__ import annotations

import pytest

from warta.intake.language import detect_language

ID = "Dinas menutup jembatan untuk perawatan dan warga diminta memakai rakit yang disediakan di dermaga."
EN = "The office has closed the bridge for repairs, and people are asked to use the raft at the landing."


@pytest.mark.parametrize(("text", "language"), [(ID, "id"), (EN, "en"), (ID.upper(), "id")])
def test_indonesian_and_english_are_told_apart(text: str, language: str) -> None:
    assert detect_language(text) == language


def test_an_english_date_or_name_does_not_make_a_text_english() -> None:
    assert (
        detect_language(f"Friday, 25 September 2020. {ID} {ID} Acara bertajuk The Road to the River.") == "id"
    )


@pytest.mark.parametrize(
    ("text", "language"),
    [
        (
            "Mesyuarat itu telah dianjurkan oleh kerajaan bahawa orang ramai boleh hadir pada hari Isnin.",
            "ms",
        ),
        ("Rapat itu telah digelar oleh pemerintah agar warga dapat hadir pada hari Senin.", "id"),
        ("Rapat itu akan dibuka untuk para nelayan", "id"),
        ("Le pont est fermé pour des travaux urgents.", "fr"),
        ("El puente está cerrado por obras y no se abrirá hasta que las lluvias pasen.", "es"),
        ("A ponte está fechada para obras e não será aberta até o fim do mês, disse o diretor.", "pt"),
        ("Die Brücke ist wegen Bauarbeiten gesperrt und wird nicht geöffnet.", "de"),
        ("Jembatan iku ora dibukak amarga udan lan banyu saka kali.", "jv"),
        ("全国桥梁管理局今天宣布关闭大桥", "zh"),
        ("橋はきょうから工事のため閉まっています", "ja"),
        ("أعلنت الوزارة اليوم أن الجسر مغلق بسبب الأمطار الغزيرة", "ar"),
        ("Министерство сообщило, что мосты были закрыты", "ru"),
    ],
)
def test_other_languages_are_known_where_there_is_no_doubt(text: str, language: str) -> None:
    assert detect_language(text) == language


def test_of_two_languages_it_is_the_one_that_the_text_begins_with() -> None:
    assert detect_language(f"{ID}\n{ID}\n{EN}\n{EN}") == "id"
    assert detect_language(f"{EN}\n{EN}\n{ID}\n{ID}") == "en"


def test_only_the_beginning_of_a_long_text_is_looked_at() -> None:
    assert detect_language(f"{ID}\n" * 60 + f"{EN}\n" * 600) == "id"


@pytest.mark.parametrize(
    "text", ["", "12 34", "Jembatan Rotan", "Road closed", "😀 😀 😀", f"{ID[:40]} {EN[:40]}"]
)
def test_a_text_in_no_sure_language_has_none(text: str) -> None:
    assert detect_language(text) is None
