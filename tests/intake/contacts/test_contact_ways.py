from __future__ import annotations

import pytest

from warta.intake.contacts.contact_ways import cut_segments, find_ways, may_be_way, says_label_twice, ways_in


@pytest.mark.parametrize(
    ("text", "ways"),
    [
        ("Telp. (021) 555-0101", [("phone", "(021) 555-0101")]),
        ("0812 5550 1010", [("phone", "0812 5550 1010")]),
        ("62812 5550 1010", [("phone", "62812 5550 1010")]),
        ("(+62)81255501010", [("phone", "(+62)81255501010")]),
        ("021-5550199 ext. 12", [("phone", "021-5550199 ext. 12")]),
        ("202.555.0142", [("phone", "202.555.0142")]),
        ("1300 555 010", [("phone", "1300 555 010")]),
        ("+0 20 555 0142 (24 hours)", [("phone", "+0 20 555 0142")]),
        ("+1 202 555-0142Email: a@quay.example", [("phone", "+1 202 555-0142"), ("email", "a@quay.example")]),
        ("T: 555 01 42", [("phone", "555 01 42")]),
        ("Office: 555 01 42", [("phone", "555 01 42")]),
        ("WA Center: 555 01 42", [("phone", "555 01 42")]),
        ("250 555-0142", [("phone", "250 555-0142")]),
        ("Facs. 021 555 0102", [("fax", "Facs. 021 555 0102")]),
        ("1-800-555-0199", [("phone", "1-800-555-0199")]),
        ("0812/5550/1010", [("phone", "0812/5550/1010")]),
        ("wa.me/6281255501010", [("url", "http://wa.me/6281255501010")]),
        ("t.me/ana_sari", [("url", "http://t.me/ana_sari")]),
        ("ana at dinas dot example", [("email", "ana@dinas.example")]),
        ("ana [at] dinas [dot] example", [("email", "ana@dinas.example")]),
        ("Fax: 021 555 0102", [("fax", "Fax: 021 555 0102")]),
        ("Telp/Fax: 021 555 0102", [("phone", "021 555 0102")]),
        ("pers@dinas.example", [("email", "pers@dinas.example")]),
        ("pers [at] dinas.example.", [("email", "pers@dinas.example")]),
        ("www.dinas.example.", [("url", "http://www.dinas.example")]),
        ("https://dinas.example/pers", [("url", "https://dinas.example/pers")]),
        ("Instagram: @dinas.jembatan", [("handle", "@dinas.jembatan")]),
        (
            "0812 5550 1010 / pers@dinas.example",
            [("phone", "0812 5550 1010"), ("email", "pers@dinas.example")],
        ),
    ],
)
def test_ways_to_reach_somebody_are_found_with_their_fields(text: str, ways: list[tuple[str, str]]) -> None:
    assert ways_in(text) == ways


@pytest.mark.parametrize(
    "text",
    [
        "1 Juli 2019",
        "01-07-2019",
        "2019-07-01",
        "2019 - 2021",
        "Rp 1.250.000",
        "No. telp 3201 2345 6789 0123 45",
        "08.00 - 10.30",
        "250 500 2019",
        "012/045/2019",
        "look at the dot on the map",
        "Papan",
    ],
)
def test_days_years_sums_and_times_of_day_are_none(text: str) -> None:
    assert ways_in(text) == []


def test_words_beside_are_told_without_labels_with_a_mark_where_a_way_stood() -> None:
    assert find_ways("Ana Sari, Telp: 0812 5550 1010 (WA)")[1] == "Ana Sari,\x00 (WA)"


@pytest.mark.parametrize(
    "text",
    ["a@b.example", "0812 5550 1010", "lihat www.b.example", "800-TALI", "wa.me/62812", "0812/5550/1010"],
)
def test_the_cheap_test_passes_what_may_be_a_way(text: str) -> None:
    assert may_be_way(text)


def test_texts_between_marks_are_cut_without_words_that_only_connect() -> None:
    assert cut_segments("Please contact Ana Sari | Humas; email") == ["Ana Sari", "Humas"]
    assert cut_segments("Ana Sari, S.Sos., M.Si., Kepala Humas") == [
        "Ana Sari, S.Sos., M.Si.",
        "Kepala Humas",
    ]
    assert cut_segments("Hormat kami, Ana Sari")[-1] == "Ana Sari"
    assert cut_segments("our press office, in the Bridge Unit") == ["press office", "Bridge Unit"]
    assert cut_segments("Dan Oak, dan Ana Sari") == ["Dan Oak", "Ana Sari"]


@pytest.mark.parametrize(
    ("text", "is_twice"),
    [
        ("E-mail: E-mail:", True),
        ("E-mail: | ana@quay.example | E-mail: | adi@quay.example", True),
        ("Fax: 202-555-0142 Phone: 202-555-0143", False),
        ("E-mail: ana@quay.example", False),
    ],
)
def test_a_label_of_two_columns_stands_twice(text: str, is_twice: bool) -> None:
    assert says_label_twice(text) is is_twice
