from __future__ import annotations

import pytest

from tests.assigned_roles import TEXT
from tests.intake.test_edge_traits import edges
from warta.intake.edge_kept import closes_text, is_broken, is_kept, is_sentence, opens_text


@pytest.mark.parametrize(
    "line",
    [
        "Warga bersyukur atas jembatan.",
        "Terima kasih.",
        "Investigations are ongoing.",
        "“Papan kami ganti,” katanya. *** (Humas)",
        "About 820,000 people cross each year.",
        "Following is the message of the keeper of the bridge to all:",
    ],
)
def test_a_sentence_stays(line: str) -> None:
    assert is_sentence(edges(f"{line}\n{TEXT}"), 0)


@pytest.mark.parametrize(
    "line",
    ["Abdul Tali, Ph.D.", "Apakah halaman ini berguna?", "Bagikan Ini!", "Hubungi:", "Share this page"],
)
def test_names_buttons_and_what_is_known_are_no_sentences(line: str) -> None:
    assert not is_sentence(edges(f"{line}\n{TEXT}"), 0)


@pytest.mark.parametrize(
    "line",
    [
        "Papan\tTali",
        "Foto: Warga di jembatan",
        "Tempat: Balai Dusun",
        "Tanggal: 3 Mei\nTempat: Balai Dusun",
        "Naskah tukar papan ditandatangani oleh Dinas dan Balai Rotan",
    ],
)
def test_rows_captions_details_of_events_and_unended_sentences_stay(line: str) -> None:
    assert is_kept(edges(f"{line}\n{TEXT}"), 0)


def test_a_name_does_not_stay_for_what_it_is() -> None:
    assert not is_kept(edges(f"Balai Rotan\n{TEXT}"), 0)


@pytest.mark.parametrize(
    "lines",
    [
        "Hadirin yang terhormat,",
        "Rotan, 3 Mei 2024",
        "• Papan jati",
        "Dinas\nmengganti papan",
        "Papan dan Tali Rakit:",
    ],
)
def test_salutation_place_and_date_items_and_broken_words_open_a_text(lines: str) -> None:
    assert opens_text(edges(f"{lines}\n{TEXT}"), 0)


def test_a_label_opens_no_text() -> None:
    assert not opens_text(edges(f"Artikel\n{TEXT}"), 0)


def test_a_line_that_goes_on_hangs_together_with_the_one_above() -> None:
    page = edges(f"Dinas\nBalai Rotan mengganti papan di hulu\nsungai.\n{TEXT}")
    assert is_broken(page, 1)
    assert not is_broken(page, 3)


@pytest.mark.parametrize(
    ("lines", "position"),
    [
        ("• Papan jati", 1),
        ("(tali/rtn)", 1),
        ("Yang hadir dalam upacara:\nKepala Dusun", 2),
    ],
)
def test_items_sign_offs_and_what_is_announced_close_a_text(lines: str, position: int) -> None:
    page = edges(f"{TEXT}\n{lines}")
    assert closes_text(page, position, page.below)


def test_a_list_below_an_announcing_paragraph_closes_the_text() -> None:
    page = edges("Dinas mengangkat para penjaga jembatan yang baru ini di dusun:\nTali Rakitan\nPapan Jati")
    assert page.below == [1, 2]
    assert all(closes_text(page, position, page.below) for position in page.below)


def test_a_line_that_goes_on_where_prose_breaks_off_closes_the_text() -> None:
    page = edges(f"{TEXT}\nDinas dan warga mengganti seluruh papan yang lapuk di\ndermaga lama")
    assert closes_text(page, 2, page.below)


def test_a_list_of_names_below_a_label_closes_the_text_and_contacts_do_not() -> None:
    names = edges(f"{TEXT}\nPenanda tangan:\nBalai Rotan\nSahabat Sungai")
    assert all(closes_text(names, position, names.below) for position in names.below)
    ways = edges(f"{TEXT}\nNarahubung:\nBalai Rotan\n+62 21 555 0142")
    assert not any(closes_text(ways, position, ways.below) for position in ways.below)


def test_a_label_closes_no_text() -> None:
    page = edges(f"{TEXT}\nBalai Rotan\nLayanan")
    assert not closes_text(page, 2, page.below)
