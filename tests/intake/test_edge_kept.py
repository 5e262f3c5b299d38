from __future__ import annotations

import pytest

from tests.assigned_roles import MORE, TEXT
from tests.intake.test_edge_traits import edges
from warta.agencies import fold
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


def test_a_sentence_with_an_address_stays_and_a_contact_does_not() -> None:
    sentence = "Warga yang melihat papan lapuk dapat menelepon penjaga jembatan pada nomor 021 555 0142 atau"
    assert is_kept(edges(f"{sentence}\n{TEXT}"), 0)
    assert not is_kept(edges(f"Penjaga jembatan dan dermaga: 021 555 0142\n{TEXT}"), 0)


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


@pytest.mark.parametrize(
    "lines",
    [
        "Balai Rotan hari ini menanam\n12 papan jati di jembatan lama dan memasang tali yang baru di hulu.",
        "Jembatan Lama:",
        "Jembatan Lama\n• Papan jati dan tali dipasang di jembatan lama pada hari yang sama.",
        "Rotan: Jembatan, Dermaga dan Pagar Warga",
    ],
)
def test_a_line_broken_before_a_number_and_a_heading_right_above_open_a_text(lines: str) -> None:
    page = edges(f"{lines}\n{TEXT}")
    assert page.above == [0]
    assert opens_text(page, 0)


@pytest.mark.parametrize(
    "lines",
    [
        "Pagar Sungai Lama Baru\n1. Papan jati dan tali dipasang di jembatan lama pada hari yang sama.",
        "Pagar Sungai Lama Baru\n3 Mei 2024 – Papan dan tali dipasang warga di jembatan pada hari ini.",
        "Jembatan Lama:\nPagar",
        "Gunung, Laut dan Danau Para Kelana",
    ],
)
def test_items_and_dates_do_not_go_on_and_labels_farther_up_are_no_headings(lines: str) -> None:
    assert not opens_text(edges(f"{lines}\n{TEXT}"), 0)


def test_the_title_again_is_no_heading() -> None:
    line = "Rotan: Jembatan, Dermaga dan Pagar Warga"
    assert not opens_text(edges(f"{line}\n{TEXT}", fold(line)), 0)


def test_a_text_with_headings_begins_with_one() -> None:
    headed = f"Papan jati\n{TEXT}\nTali rami\n{MORE}\nPagar bambu\n{MORE}"
    assert opens_text(edges(headed), 0)
    assert not opens_text(edges(headed.replace("Tali rami\n", "")), 0)
    assert not opens_text(edges(headed.replace("Papan jati", "Papan 3")), 0)


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


@pytest.mark.parametrize(
    "line", ["Hadir dalam syukuran di dusun itu antara lain", "Papan jati diberikan oleh"]
)
def test_what_a_line_that_breaks_off_announces_closes_the_text(line: str) -> None:
    page = edges(f"{TEXT}\n{line}\nTali Rakitan\nPagar Bambu")
    assert all(closes_text(page, position, page.below) for position in page.below[1:])
    ended = edges(f"{TEXT}\nPapan jati diberikan Balai\nTali Rakitan\nPagar Bambu")
    assert not any(closes_text(ended, position, ended.below) for position in ended.below)


def test_a_label_that_answers_the_one_above_the_text_closes_it() -> None:
    page = edges(f"Mulai kutipan:\n{TEXT}\nAkhir kutipan\nBalai Rotan")
    assert closes_text(page, 2, page.below)
    assert not closes_text(page, 3, page.below)
    farther = edges(f"Mulai kutipan:\n{TEXT}\nBalai Rotan\nAkhir kutipan")
    assert not closes_text(farther, 3, farther.below)
    assert not closes_text(edges(f"Mulai kutipan\n{TEXT}\nAkhir kutipan"), 2, [2])


def test_an_unfinished_sentence_of_the_words_of_the_text_closes_it_and_others_do_not() -> None:
    own = edges(f"{TEXT}\nWarga Dusun Rotan dan Balai mengganti Jembatan yang Lam")
    assert own.below == [1]
    assert closes_text(own, 1, own.below)
    other = edges(f"{TEXT}\nPelaut Teluk Kelana dan Nelayan menjemur Jala yang Koy")
    assert other.below == [1]
    assert not closes_text(other, 1, other.below)


def test_a_line_in_lower_case_goes_on_where_the_one_above_breaks_off() -> None:
    page = edges(f"{TEXT}\nPapan Jati dan Tali\ndermaga lama")
    assert closes_text(page, 2, page.below)
    label = edges(f"{TEXT}\nTopik\ndermaga lama")
    assert not closes_text(label, 2, label.below)
    mail = edges(f"{TEXT}\nPapan Jati dan Tali\ntelepon 021 555 0142")
    assert not closes_text(mail, 2, mail.below)


def test_a_label_closes_no_text() -> None:
    page = edges(f"{TEXT}\nBalai Rotan\nLayanan")
    assert not closes_text(page, 2, page.below)
