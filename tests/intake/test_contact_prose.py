from __future__ import annotations

import pytest

from warta.intake.contact_prose import contacts_in_prose
from warta.intake.lines import split_lines


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Media dapat menghubungi Tali Rakitan di 0800-000-111.", ["0800-000-111"]),
        ("For more information, contact Ida Brook at ida@quay.example.", ["ida@quay.example"]),
        ("Hubungi 0812 0000 1111 atau tali@balai.example.", ["0812 0000 1111", "tali@balai.example"]),
        ("Warga dapat menghubungi 129 kapan saja.", []),
        ("Sebanyak 0812 0000 1111 papan diganti.", []),
        ("Informasi lebih lanjut ada di www.balai.example.", []),
        ("Panen garam dimulai.", []),
    ],
)
def test_ways_to_reach_somebody_in_a_sentence_are_found(text: str, expected: list[str]) -> None:
    assert contacts_in_prose(split_lines(f"Panen.\n{text}")) == ({2: expected} if expected else {})
