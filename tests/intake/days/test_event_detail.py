from __future__ import annotations

import pytest

from warta.intake.days.event_detail import is_event_detail, labels_event_day, tells_event_day, tells_some_day
from warta.intake.lines import Line, split_lines


def line(text: str) -> Line:
    return split_lines(text)[0]


@pytest.mark.parametrize(
    "text", ["Tempat: Aula", "Waktu: 08.00", "• Pukul : 08.00", "Where: Town hall", "Hari: Senin"]
)
def test_an_invitation_tells_of_its_event_line_by_line(text: str) -> None:
    assert is_event_detail(line(text))


@pytest.mark.parametrize("text", ["Tempat:", "Tempat duduk: 40", "Tanggal: 3 Mei 2019", "Oleh: Humas"])
def test_facts_of_a_page_are_no_details_of_an_event(text: str) -> None:
    assert not is_event_detail(line(text))


@pytest.mark.parametrize(
    "text", ["Event date: 5 May", "Filing Date: 5 May", "Next Council Meeting date: 5 May"]
)
def test_a_label_of_a_day_says_that_it_is_an_event_s(text: str) -> None:
    assert labels_event_day(text)


@pytest.mark.parametrize(
    "text",
    [
        *("Publication date: 5 May", "Ana Oak Date: 5 May", "Press release date: 5 May", "Date: 5 May"),
        *("Diterbitkan tanggal: 5 Mei", "Ana Sari Tanggal: 5 Mei", "Berita tanggal: 5 Mei"),
    ],
)
def test_a_label_of_publication_or_of_any_day_does_not(text: str) -> None:
    assert not labels_event_day(text)


@pytest.mark.parametrize(
    ("text", "tells"),
    [
        ("Held in Oakford on 5 May 2020", True),
        ("Berlaku mulai 5 Mei 2020", True),
        ("Oakford, 5 May 2020", False),
        ("Held in Oakford", False),
        ("Held on 5 May 2020 in the hall of the town, where all who came were welcome", False),
    ],
)
def test_a_short_line_with_a_day_tells_what_is_on_it(text: str, tells: bool) -> None:
    assert tells_event_day(text) is tells


@pytest.mark.parametrize(
    ("text", "tells"),
    [
        ("Jadwal: 4 Mei 2020", True),
        ("Unduh: Surat 4 Mei 2020.pdf", True),
        ("Berlaku mulai 5 Mei 2020", True),
        ("Data per 4 Mei 2020", True),
        ("Diakses 4 Mei 2020", True),
        ("Jadwal: pekan depan", False),
        ("Larat, 4 Mei 2020", False),
        ("Kota Larat Menuju 2020: Siap", False),
        ("Rapat Kerja Dinas Garam Larat Bulan Ini: 4 Mei 2020", False),
        ("Panen Garam 4 Mei 2020 di Larat", False),
    ],
)
def test_a_line_tells_some_day_behind_any_label(text: str, tells: bool) -> None:
    assert tells_some_day(text) is tells
