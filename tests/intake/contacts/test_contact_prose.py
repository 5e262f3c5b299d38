from __future__ import annotations

import pytest

from warta.intake.contacts.contact_prose import contacts_in_prose
from warta.intake.lines import split_lines


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Media dapat menghubungi Tali Rakitan di 0800-000-111.", ["0800-000-111"]),
        ("For more information, contact Ida Brook at ida@quay.example.", ["ida@quay.example"]),
        ("Hubungi 0812 0000 1111 atau tali@balai.example.", ["0812 0000 1111", "tali@balai.example"]),
        ("Warga dapat menghubungi 129 kapan saja.", []),
        ("Sebanyak 0712 0000 1111 papan diganti.", []),
        ("Pendaftaran lewat Ana Sari (0812-0000-1111) dibuka besok.", ["0812-0000-1111"]),
        ("Ana Sari\t+62 812 0000 1111", ["+62 812 0000 1111"]),
        ("Daftar di wa.me/6281200001111 sebelum Jumat.", ["http://wa.me/6281200001111"]),
        ("Naskah dikirim ke ana.sari@gmail.com.", ["ana.sari@gmail.com"]),
        ("Naskah diunggah oleh humas@balai.example.", []),
        ("For more information, call 1-800-555-0199.", []),
        ("Informasi lebih lanjut ada di www.balai.example.", []),
        ("Text Ida Brook at (208) 555-0187.", ["(208) 555-0187"]),
        ("Footage can be sent to 07700 900123.", ["07700 900123"]),
        ("Ida Brook (0491 570 006) has the keys.", ["0491 570 006"]),
        ("Bring it to Ida Brook, +254 722 000 111.", ["+254 722 000 111"]),
        ("Call 800-555-0142 for tickets.", []),
        ("Call 1300 555 010 for tickets.", []),
        ("The office is reached by tram 12.", []),
        ("Panen garam dimulai.", []),
    ],
)
def test_ways_to_reach_somebody_in_a_sentence_are_found(text: str, expected: list[str]) -> None:
    assert contacts_in_prose(split_lines(f"Panen.\n{text}")) == ({2: expected} if expected else {})


def test_the_name_of_a_picture_reaches_nobody() -> None:
    lines = split_lines("Media dapat menghubungi 0800-000-111.")
    lines[0].form = "figure"
    assert contacts_in_prose(lines) == {}
