from __future__ import annotations

import pytest

from tests.corpus_lines import corpus_pages
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


def test_a_page_is_passed_over_only_where_none_of_its_lines_gives_a_way() -> None:
    for page in corpus_pages():
        alone = [contacts_in_prose([line]) for line in page]
        assert contacts_in_prose(page) == {number: ways for found in alone for number, ways in found.items()}
