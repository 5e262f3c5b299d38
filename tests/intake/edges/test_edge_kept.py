from __future__ import annotations

import pytest

from tests.assigned_roles import MORE, TEXT
from tests.intake.edges.test_edge_shape import edges
from warta.intake.edges.edge_kept import always_stays, calls_on_public, is_kept, is_sentence, stays


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


def test_what_always_stays_is_of_an_event_a_sign_off_or_has_a_form() -> None:
    assert always_stays(edges(f"{TEXT}\n(Humas)"), 1)
    assert always_stays(edges(f"Tanggal: 3 Mei\nTempat: Balai Dusun\n{TEXT}"), 0)
    assert always_stays(edges(f"Papan\tTali\n{TEXT}"), 0)
    assert not always_stays(edges(f"• Papan jati\n{TEXT}"), 0)
    assert not always_stays(edges(f"{TEXT}\nTali"), 0)


def test_a_name_does_not_stay_for_what_it_is() -> None:
    assert not is_kept(edges(f"Balai Rotan\n{TEXT}"), 0)


@pytest.mark.parametrize(
    "lines",
    [
        "Rotan, 3 Mei 2024",
        "• Papan jati",
        "Papan dan Tali Rakit:",
        "*Papan dan Tali Rakit:*",
        "Kota Rotan || pa-rotan.example",
        "Rotan | pa-rotan.example (3/5/2024)",
    ],
)
def test_place_and_date_items_and_announcements_open_a_text(lines: str) -> None:
    assert stays(edges(f"{lines}\n{TEXT}"), 0, is_above=True)


def test_a_summary_above_the_title_printed_again_always_stays() -> None:
    title = "Jembatan Rotan dibuka kembali"
    again = edges(f"{MORE}\n{title}\n{TEXT}", title=title.casefold())
    assert always_stays(again, 0)
    assert not always_stays(edges(f"{MORE}\nPapan\n{TEXT}"), 0)


@pytest.mark.parametrize("lines", ["Artikel", "Rotan, 3 Mei 2024 (Foto: Humas)", "Jembatan:"])
def test_labels_and_captions_open_no_text(lines: str) -> None:
    assert not stays(edges(f"{lines}\n{TEXT}"), 0, is_above=True)


def test_a_sentence_without_its_mark_ends_a_text_and_a_caption_does_not() -> None:
    line = "Naskah tukar papan ditandatangani oleh Dinas dan Balai Rotan"
    assert stays(edges(f"{TEXT}\n{line}"), 1, is_above=False)
    assert not stays(edges(f"{TEXT}\nFoto: {line}"), 1, is_above=False)


@pytest.mark.parametrize("is_above", [True, False])
def test_rows_and_details_of_events_stay_on_both_sides(is_above: bool) -> None:
    for line in ("Papan\tTali", "Tempat: Balai Dusun"):
        page = edges(f"{line}\n{TEXT}\n{line}")
        assert stays(page, 0 if is_above else 2, is_above=is_above)


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
    assert stays(page, position, is_above=False)


def test_a_list_below_an_announcing_paragraph_closes_the_text() -> None:
    page = edges("Dinas mengangkat para penjaga jembatan yang baru ini di dusun:\nTali Rakitan\nPapan Jati")
    assert page.below == [1, 2]
    assert all(stays(page, position, is_above=False) for position in page.below)


def test_a_line_that_goes_on_where_prose_breaks_off_closes_the_text() -> None:
    page = edges(f"{TEXT}\nDinas dan warga mengganti seluruh papan yang lapuk di\ndermaga lama")
    assert stays(page, 2, is_above=False)


def test_a_list_of_names_below_a_label_closes_the_text_and_contacts_do_not() -> None:
    names = edges(f"{TEXT}\nPenanda tangan:\nBalai Rotan\nSahabat Sungai")
    assert all(stays(names, position, is_above=False) for position in names.below)
    ways = edges(f"{TEXT}\nNarahubung:\nBalai Rotan\n+62 21 555 0142")
    assert not any(stays(ways, position, is_above=False) for position in ways.below)


@pytest.mark.parametrize(
    "line", ["Hadir dalam syukuran di dusun itu antara lain", "Papan jati diberikan oleh"]
)
def test_what_a_line_that_breaks_off_announces_closes_the_text(line: str) -> None:
    page = edges(f"{TEXT}\n{line}\nTali Rakitan\nPagar Bambu")
    assert all(stays(page, position, is_above=False) for position in page.below[1:])
    ended = edges(f"{TEXT}\nPapan jati diberikan Balai\nTali Rakitan\nPagar Bambu")
    assert not any(stays(ended, position, is_above=False) for position in ended.below)


def test_a_label_that_answers_the_one_above_the_text_closes_it() -> None:
    page = edges(f"Mulai kutipan:\n{TEXT}\nAkhir kutipan\nBalai Rotan")
    assert stays(page, 2, is_above=False)
    assert not stays(page, 3, is_above=False)
    farther = edges(f"Mulai kutipan:\n{TEXT}\nBalai Rotan\nAkhir kutipan")
    assert not stays(farther, 3, is_above=False)
    assert not stays(edges(f"Mulai kutipan\n{TEXT}\nAkhir kutipan"), 2, is_above=False)


def test_an_unfinished_sentence_of_the_words_of_the_text_closes_it_and_others_do_not() -> None:
    own = edges(f"{TEXT}\nWarga Dusun Rotan dan Balai mengganti Jembatan yang Lam")
    assert own.below == [1]
    assert stays(own, 1, is_above=False)
    other = edges(f"{TEXT}\nPelaut Teluk Kelana dan Nelayan menjemur Jala yang Koy")
    assert other.below == [1]
    assert not stays(other, 1, is_above=False)


def test_a_line_in_lower_case_goes_on_where_the_one_above_breaks_off() -> None:
    page = edges(f"{TEXT}\nPapan Jati dan Tali\ndermaga lama")
    assert stays(page, 2, is_above=False)
    label = edges(f"{TEXT}\nTopik\ndermaga lama")
    assert not stays(label, 2, is_above=False)
    mail = edges(f"{TEXT}\nPapan Jati dan Tali\ntelepon 021 555 0142")
    assert not stays(mail, 2, is_above=False)


def test_a_label_closes_no_text() -> None:
    page = edges(f"{TEXT}\nBalai Rotan\nLayanan")
    assert not stays(page, 2, is_above=False)


def test_the_first_line_of_a_paragraph_that_is_broken_at_links_opens_a_text() -> None:
    assert stays(edges(f"{TEXT}\n\nPelajar\nBalai Rotan\n{TEXT}"), 1, is_above=True)
    assert not stays(edges(f"{TEXT}\nPelajar\nBalai Rotan\n{TEXT}"), 1, is_above=True)
    assert not stays(edges(f"{TEXT}\n\nPelajar\n{TEXT}"), 1, is_above=True)
    assert not stays(edges(f"{TEXT}\n\nPelajar\nBalai Rotan\n\n{TEXT}"), 1, is_above=True)


def test_what_the_speaker_of_a_quotation_is_stays() -> None:
    quoted = f"{TEXT}\n“The planks are new.”\n- Ana Oak\nOwner, Rattan Works"
    assert always_stays(edges(quoted), 3)
    assert not always_stays(edges(quoted.replace("“The planks are new.”", "Planks")), 3)
    assert not always_stays(edges(quoted.replace("- Ana Oak", "- planks and ropes")), 3)
    assert not always_stays(edges(quoted.replace("Owner, Rattan Works", "ana@works.example")), 3)


@pytest.mark.parametrize(
    "line",
    [
        "Anyone with information on this theft is asked to call the Larch Police at 555 0101.",
        "Officers ask any residents who may have footage of the quay at that hour to come forward.",
        "Warga yang mengetahui kejadian itu diminta menghubungi pos polisi terdekat di Larch secepatnya.",
    ],
)
def test_a_call_on_those_who_know_more_always_stays(line: str) -> None:
    assert calls_on_public(line)
    assert always_stays(edges(f"{TEXT}\n{line}"), 1)


def test_other_information_is_no_call_on_the_public() -> None:
    assert not calls_on_public("For more information on ropes, visit the site of the Rope Board or call 555.")


def test_words_in_capitals_that_warn_always_stay_above_a_text() -> None:
    assert always_stays(edges(f"ATTENTION/CAUTION\n{TEXT}"), 0)
    assert not always_stays(edges(f"QUAY AND ROPES\n{TEXT}"), 0)


def test_a_roll_of_names_stays_over_its_headings() -> None:
    roll = "Tali, Ana M.\nHILLSIDE SCHOOL\nOak, Ben"
    found = edges(f"{TEXT}\n{roll}\nJakarta, Indonesia Raya")
    assert [always_stays(found, position) for position in range(4)] == [False, True, False, True]
    assert not always_stays(edges(f"{TEXT}\nTali, Ana M."), 1)


@pytest.mark.parametrize(
    "line",
    [
        "This is a joint media release between the Salt Board and the Fog Board",
        "This statement is issued jointly by the Salt Board and the Fog Board",
        "Siaran pers ini adalah siaran pers bersama Balai Garam dan Balai Kabut",
    ],
)
def test_by_whom_a_text_is_told_together_always_stays(line: str) -> None:
    assert always_stays(edges(f"{line}\n{TEXT}"), 0)


def test_what_else_was_joint_does_not() -> None:
    assert not always_stays(edges(f"Joint media releases of the boards\n{TEXT}"), 0)
