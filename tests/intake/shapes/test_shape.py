from __future__ import annotations

import re
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from warta.intake.lines import Line, split_lines
from warta.intake.shapes import shape
from warta.intake.shapes.shape import (
    MAX_TITLE_LENGTH,
    ends_as_text,
    ends_sentence,
    has_digit,
    holds_address,
    is_about_questions,
    is_caption,
    is_cut,
    is_sentence_case,
    is_short,
    is_text,
    is_title_like,
    names_holder,
    names_ministers,
)


def line(text: str) -> Line:
    return split_lines(text)[0]


@pytest.mark.parametrize(
    "text",
    [
        "Rapat dibuka pukul delapan oleh kepala balai setempat.",
        "“Kami siap memanen garam mulai besok pagi,” kata kepala balai. (Humas)",
        "“Apakah kami siap memanen garam mulai besok pagi?”",
        "The council opened the new quay in the morning!",
        "kata " * 40,
        "• Rapat dibuka pukul delapan oleh kepala balai setempat.",
    ],
)
def test_a_finished_sentence_or_a_very_long_line_is_text(text: str) -> None:
    assert is_text(line(text))


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Rapat dibuka.",
        "Rapat dibuka pukul delapan oleh kepala balai setempat",
        "Rapat dibuka pukul delapan oleh kepala balai setempat …",
        "Rapat dibuka pukul delapan oleh kepala balai setempat...",
        "Rapat dibuka pukul delapan oleh kepala balai [...]",
        "Jadwal rapat pekan ini di balai adalah sebagai berikut:",
        "Kota\tRapat dibuka pukul delapan oleh kepala balai setempat.",
    ],
)
def test_headings_teasers_and_rows_are_no_text(text: str) -> None:
    assert not is_text(line(text))


@pytest.mark.parametrize("text", ["Selesai.", "“Selesai.”", "Selesai?", "Selesai! (Humas)", "(Selesai.)"])
def test_a_sentence_ends_with_its_mark_whatever_closes_behind_it(text: str) -> None:
    assert ends_sentence(line(text))


@pytest.mark.parametrize("text", ["Selesai", "Selesai,", "Selesai:", "Selesai (Humas)", ""])
def test_other_ends_are_no_end_of_a_sentence(text: str) -> None:
    assert not ends_sentence(line(text))


def test_words_before_a_list_end_as_text_and_a_headline_does_not() -> None:
    assert all(ends_as_text(line(text)) for text in ("Selesai.", "Yakni:", "satu,", "dua;", "(tiga.)", "…"))
    assert not any(ends_as_text(line(text)) for text in ("Panen Dimulai", "Siapkah Kita?", "Panen!", ""))


@pytest.mark.parametrize(
    ("text", "cut"),
    [("Rapat dibuka …", True), ("Rapat dibuka [...]", True), ("Rapat (…)", True), ("Rapat… dibuka", False)],
)
def test_a_text_that_goes_on_elsewhere_is_cut(text: str, cut: bool) -> None:
    assert is_cut(line(text)) is cut


@pytest.mark.parametrize(
    "text",
    [
        "Panen Garam Dimulai",
        "PANEN GARAM DIMULAI",
        "Siapkah Kita Memanen Garam?",
        "“Garam Kita”: Panen Raya Dr. Tali Dimulai",
        "Panen garam dimulai.",
        "St. Anselm Harbour reopens.",
        "panen " * 40,
    ],
)
def test_a_headline_may_be_of_any_case_and_end_with_a_full_stop(text: str) -> None:
    assert is_title_like(line(text))


@pytest.mark.parametrize(
    "text",
    [
        "Panen dimulai kemarin. Warga senang.",
        "Panen garam dimulai di dermaga lama kemarin pagi oleh kepala balai dan warga.",
        "panen " * (MAX_TITLE_LENGTH // 5),
        "Panen\tGaram",
    ],
)
def test_paragraphs_and_rows_are_no_headline(text: str) -> None:
    assert not is_title_like(line(text))


def test_a_headline_is_in_sentence_case_where_its_words_have_no_capitals() -> None:
    assert is_sentence_case(line("Panen garam dimulai di Dermaga lama"))
    assert not is_sentence_case(line("Panen Garam Dimulai di Dermaga Lama"))
    assert not is_sentence_case(line("PANEN GARAM DIMULAI"))


@pytest.mark.parametrize(
    "text",
    [
        "Foto: Humas Balai Garam",
        "Photo by the harbour office",
        "Warga memanen garam. (Foto: Tali)",
        "Warga memanen garam (Dok. Balai)",
        "Salt pans at dawn. Credit: Harbour Office",
        "panen-garam.jpg",
        "Gambar 2. Petak garam",
        "Splicers of the Rope Board welcome guests on the quay (LRB Larch/Ada Rake)",
    ],
)
def test_a_caption_says_that_it_is_one(text: str) -> None:
    assert is_caption(line(text))


@pytest.mark.parametrize(
    "text",
    [
        "Warga berfoto di dermaga",
        "Fotografer muda berlomba",
        "Panen garam (lihat peta)",
        "The ropes hold (RB/3)",
        "",
    ],
)
def test_a_line_about_pictures_is_no_caption(text: str) -> None:
    assert not is_caption(line(text))


def test_an_item_of_a_menu_is_short() -> None:
    assert is_short(line("Tugas dan Fungsi"))
    assert not is_short(line("Tugas dan Fungsi Balai Garam"))
    assert not is_short(line("Selesai."))


@pytest.mark.parametrize(
    "text", ["FAQ", "F.A.Q.", "Tanya Jawab tentang Garam", "Salt: frequently asked questions"]
)
def test_a_page_of_questions_names_itself(text: str) -> None:
    assert is_about_questions(text)


@pytest.mark.parametrize("text", ["Tanya warga dijawab", "Questions remain", "Faqih memanen garam", ""])
def test_a_question_makes_no_page_of_questions(text: str) -> None:
    assert not is_about_questions(text)


@pytest.mark.parametrize(
    ("text", "found"), [("22 Juli", True), ("٢٢ يوليو", True), ("luas m²", True), ("Juli", False)]
)
def test_digits_of_any_script_are_digits(text: str, found: bool) -> None:
    assert has_digit(text) is found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Garam laut.", True),
        ("“Garam laut.”", True),
        ("Garam laut. (mh/Humas)", True),
        ("Garam laut)", False),
        ("", False),
    ],
)
def test_a_sentence_ends_with_its_mark_or_a_sign_off_behind_it(text: str, found: bool) -> None:
    assert ends_sentence(line(text)) is found


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Prime Minister, Minister for Bridges", True),
        ("Minister for Ropes and Knots", True),
        ("Premier", True),
        ("Premier League", False),
        ("Leader of Government Business and Minister of Ropes, Knots & Kites", True),
        ("Minister of Ropes, who opened it", False),
        ("Minister for Bridges opens the rope bridge", False),
        ("The Minister of Bridges", False),
        ("Prime Minister, who opened it", False),
    ],
)
def test_offices_of_government_alone_are_known(text: str, expected: bool) -> None:
    assert names_ministers(text) is expected


@given(st.from_regex(shape._CAPTION, fullmatch=True))
def test_no_words_of_a_caption_are_passed_over(text: str) -> None:
    assert text[0] in shape._BEGINNINGS_OF_CAPTIONS


def test_a_caption_begins_with_the_same_letters_to_a_pattern() -> None:
    first = re.compile("[fpigsctkd]", re.IGNORECASE)
    assert {chr(code) for code in range(0x30000) if first.match(chr(code))} <= shape._BEGINNINGS_OF_CAPTIONS


def test_what_a_line_told_holds_for_it_and_for_no_changed_one() -> None:
    paragraph = line("The ferry to the islands leaves twice a day from the new quay.")
    assert is_text(paragraph)
    assert is_text(paragraph)
    assert not is_text(replace(paragraph, printed="The ferry", text="The ferry"))


@pytest.mark.parametrize(
    ("text", "is_one"),
    [
        ("Illustrasi Foto (Kemenag Rimbun)", True),
        ("Ilustrasi: panen garam di tepian", True),
        ("Illustration (Larch Library)", True),
        ("Ilustrasi Buku Anak Dipamerkan di Museum", False),
    ],
)
def test_an_illustration_with_its_maker_is_a_caption(text: str, is_one: bool) -> None:
    assert is_caption(line(text)) is is_one


def test_the_credit_of_a_bank_is_no_caption() -> None:
    assert is_caption(line("ROPE CREDIT: Ana Oak"))
    assert not is_caption(line("ROPE CREDIT: US$9 million"))
    assert not is_caption(line("CREDIT: SDR 7.1 million"))


def test_a_day_in_figures_is_no_telephone() -> None:
    assert not holds_address("Rope Board Briefing - 8-19-2016")
    assert not holds_address("Rapat Tali 12.05.2019")
    assert holds_address("Rapat Tali 12.05.2019 5551")
    assert holds_address("Telepon 021-5551234")


def test_the_stop_of_an_hour_ends_a_headline() -> None:
    hours = "Open evenings on the mending of the harbour ropes on June 27, 1:30 p.m. and 6:30 p.m."
    assert is_title_like(line(hours))
    assert not is_title_like(line(hours.replace("6:30 p.m.", "at the loft by the quay.")))
    assert not is_title_like(
        line(f"{hours[:-1]}. And more is told of that on the last of all the evenings p.m.")
    )


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("ANA J. OAK, SECRETARY OF ROPES", True),
        ("Ana Oak, Department Spokesperson", True),
        ("Ana Sari, Kepala Dinas Tali", True),
        ("Oak Named Director, Mayor Says", False),
        ("Governor Oak, President Elm Meet", False),
        ("Ana Oak, Director Opens Ropes", False),
        ("Ropes, Tar and Hemp", False),
    ],
)
def test_a_person_with_a_post_is_no_headline(text: str, expected: bool) -> None:
    assert names_holder(text) is expected
