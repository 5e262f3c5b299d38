from __future__ import annotations

import pytest

from warta.intake.lines import Line, split_lines
from warta.intake.marks.labels import label_alone, without_subject


def line(text: str) -> Line:
    return split_lines(text)[0]


@pytest.mark.parametrize(
    "text",
    [
        "Tanggal",
        "Tanggal:",
        "Date:",
        "• Diterbitkan :",
        "Penulis",
        "Dibaca",
        "Published on:",
        "Press Release #:",
    ],
)
def test_a_label_may_stand_alone(text: str) -> None:
    assert label_alone(line(text)) == line(text).text.rstrip(" :")


@pytest.mark.parametrize(
    "text",
    ["Siaran Pers", "Sumber:", "Perihal:", "Date", "Tanggal: 3 Mei 2019", "Panen:", "By on:", "Version", ""],
)
def test_a_word_that_is_more_often_something_else_is_no_label_alone(text: str) -> None:
    assert label_alone(line(text)) == ""


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("Subject: Panen Dimulai", "Panen Dimulai"),
        ("Perihal : Panen Dimulai", "Panen Dimulai"),
        ("Subject: Fwd: RE: Panen Dimulai", "Panen Dimulai"),
        ("Hal: Panen", "Panen"),
        ("Judul: Panen Garam Dimulai", "Panen Garam Dimulai"),
        ("Judul Siaran Pers : Panen", "Panen"),
        ("Headline: Salt Harvest Begins", "Salt Harvest Begins"),
        ("Title: Salt Harvest Begins", "Salt Harvest Begins"),
        ("Judul Panen: Garam", "Judul Panen: Garam"),
        ("Judul: “Panen” Terjual 400 Naskah", "Judul: “Panen” Terjual 400 Naskah"),
        ("Subject:", "Subject:"),
        ("Subjek Panen", "Subjek Panen"),
        ("Panen: Subject: Garam", "Panen: Subject: Garam"),
    ],
)
def test_the_subject_of_a_mail_and_a_labelled_headline_are_titles_without_their_label(
    text: str, subject: str
) -> None:
    assert without_subject(text) == subject
