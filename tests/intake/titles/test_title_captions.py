from __future__ import annotations

import pytest

from tests.read_heads import sheet
from warta.agencies import Registry
from warta.intake.agencies.agency import AgencyFinder
from warta.intake.converted import Converted
from warta.intake.lines import split_lines
from warta.intake.release import read_release
from warta.intake.shapes.shape import is_credit, is_in_other_case
from warta.intake.titles.title_captions import is_of_picture, is_told_below
from warta.tags import Vocabulary

TITLE = "Bupati Larat Resmikan Jembatan Gantung"
TEXT = (
    "LARAT – Bupati Larat meresmikan jembatan gantung yang menghubungkan dua dusun setelah diperbaiki selama"
    " tiga bulan oleh warga.\n\nIa mengatakan bahwa jembatan itu akan dirawat oleh warga dengan dukungan"
    " pemerintah daerah sampai akhir tahun depan."
)
CAPTION = "Bupati Larat memotong pita jembatan gantung bersama warga dua dusun"


def convert(raw: str) -> Converted:
    return read_release(raw.encode(), "rilis.txt", AgencyFinder(Registry({})), Vocabulary({}))


def review(converted: Converted) -> dict[str, str]:
    return {item["field"]: item["reason"] for item in converted.values.get("review", ())}


@pytest.mark.parametrize(
    "caption",
    [
        "Ket: Bupati Larat meresmikan jembatan gantung di Tanjung",
        "Keterangan gambar: Bupati Larat meresmikan jembatan gantung",
        "Dok. Humas: Bupati Larat meresmikan jembatan gantung di Tanjung",
        "Ilustrasi: Jembatan gantung yang diperbaiki pemerintah daerah",
        "Pictured: The regent opens the footbridge in Larat",
        "From left: the regent, Ana Oak and residents at the footbridge",
        "Bupati Larat meresmikan jembatan gantung di Tanjung (Sumber: Humas Larat)",
        "Bupati Larat meresmikan jembatan gantung di Tanjung. Dok Humas Larat",
        "Bupati Larat meresmikan jembatan gantung di Tanjung. /Humas",
        "Bupati Larat meresmikan jembatan gantung di Tanjung - Foto Humas",
        "The footbridge on the Larch river. Courtesy of the Press Office",
        "The regent opens the footbridge on Monday. Photo by Ana Oak",
        "The regent, left, opens the footbridge with residents",
        "Bupati Larat, kedua dari kiri, meresmikan jembatan gantung",
        "Bupati Larat (tengah) memotong pita jembatan gantung",
    ],
)
def test_a_line_that_says_to_be_a_picture_s_is_no_title(caption: str) -> None:
    assert is_of_picture(split_lines(caption)[0])
    for raw in (f"{caption}\n{TITLE}\n4 Mei 2021\n\n{TEXT}", f"{caption}\n\n{TITLE}\n\n{TEXT}"):
        assert convert(raw).values["title"] == TITLE


@pytest.mark.parametrize(
    "text",
    [
        TITLE,
        "Above All: The Coast in Pictures",
        "Ketika Warga Membangun Jembatan: Kisah Larat",
        "Jembatan Kiri Kanan Jalan Diperbaiki",
        "Left Bank Footbridge Opens, Right Bank Waits",
    ],
)
def test_a_headline_says_nothing_of_the_kind(text: str) -> None:
    assert not is_of_picture(split_lines(text)[0])


@pytest.mark.parametrize("above", ["", "Beranda\nProfil\nBerita\n\n"])
@pytest.mark.parametrize("gap", ["\n", "\n\n"])
def test_a_caption_without_a_credit_above_headline_and_date_is_told_and_no_title(
    above: str, gap: str
) -> None:
    converted = convert(f"{above}{CAPTION}{gap}{TITLE}\n4 Mei 2021\n\n{TEXT}")
    assert (converted.values["title"], converted.values["date"]) == (TITLE, "2021-05-04")
    assert CAPTION in review(converted)["title"] or "subtitle" in review(converted)


@pytest.mark.parametrize(
    "caption",
    [
        "Bupati Larat saat meresmikan jembatan gantung di Kecamatan Tanjung",
        "Suasana peresmian jembatan gantung oleh Bupati Larat di Kecamatan Tanjung",
        "Bupati Larat meresmikan jembatan gantung di Tanjung (Humas Larat)",
        "Bupati Larat meresmikan jembatan gantung di Kecamatan Tanjung, Senin (3/5/2021)",
    ],
)
def test_without_a_date_the_words_of_a_caption_show_that_the_headline_stands_below(caption: str) -> None:
    converted = convert(f"{caption}\n\n{TITLE}\n\n{TEXT}")
    assert converted.values["title"] == TITLE
    assert "title" in review(converted)


def test_without_either_one_of_the_two_is_the_title_and_the_other_is_told() -> None:
    converted = convert(f"{CAPTION}\n\n{TITLE}\n\n{TEXT}")
    assert {CAPTION, TITLE} == {converted.values["title"], review(converted)["title"].split("'")[1]}


@pytest.mark.parametrize("gap", ["\n", "\n\n"])
@pytest.mark.parametrize("date", ["", "\n4 Mei 2021"])
def test_a_whole_sentence_above_the_headline_is_told_and_not_where_the_text_begins(
    gap: str, date: str
) -> None:
    converted = convert(f"{CAPTION} di Tanjung.{gap}{TITLE}{date}\n\n{TEXT}")
    assert converted.values["title"] == TITLE
    assert converted.body.startswith("LARAT")
    assert CAPTION in review(converted)["body"]


def test_a_sentence_between_headline_and_heading_is_no_caption() -> None:
    lead = f"{CAPTION}, yang diperbaiki selama tiga bulan dan kini dapat dilalui lagi oleh siswa sekolah."
    converted = convert(f"{TITLE}\n\n{lead}\n\nJembatan Gantung Dirawat Warga\n\n{TEXT}")
    assert converted.values["title"] == TITLE
    assert lead in converted.body


def test_a_line_that_may_be_a_caption_above_another_in_the_same_case_is_told() -> None:
    title, below = "Suasana peresmian jembatan gantung di Larat", "Jembatan gantung kini dapat dilalui warga"
    converted = convert(f"{title}\n{below}\n4 Mei 2021\n\n{TEXT}")
    assert converted.values["title"] == title
    assert below in review(converted)["title"]


def test_a_deck_in_the_case_of_the_headline_above_it_is_no_title() -> None:
    title, deck = "Bupati meresmikan jembatan gantung baru", "Warga dua dusun menyambut jembatan gantung itu"
    values = convert(f"{title}\n{deck}\n4 Mei 2021\n\n{TEXT}").values
    assert (values["title"], values["subtitle"]) == (title, deck)


@pytest.mark.parametrize(
    "credit",
    [
        "Foto/Humas",
        "Dok. Humas",
        "istimewa",
        "Getty Images",
        "ANTARA FOTO/Ana Sari",
        "Photo courtesy Press Office",
    ],
)
def test_whose_a_picture_is_below_the_title_is_no_office_and_no_part_of_it(credit: str) -> None:
    assert is_credit(credit)
    for raw in (f"{TITLE}\n{credit}\n4 Mei 2021\n\n{TEXT}", f"{credit}\n{TITLE}\n4 Mei 2021\n\n{TEXT}"):
        values = convert(raw).values
        assert (values["title"], values["date"]) == (TITLE, "2021-05-04")
        assert (values.get("office"), values.get("authors")) == (None, None)


@pytest.mark.parametrize(
    "text", ["Foto Udara Larat", "Dokumentasi dan Publikasi", "Istimewa bagi Warga", "Humas"]
)
def test_other_words_are_no_credit(text: str) -> None:
    assert not is_credit(text)


@pytest.mark.parametrize(
    ("line", "below", "expected"),
    [
        (CAPTION, TITLE, True),
        (CAPTION, CAPTION, False),
        (TITLE, TITLE, False),
        ("Bupati dan", TITLE, False),
        (CAPTION, "Kabar Larat", False),
    ],
)
def test_lines_of_another_case_are_not_one(line: str, below: str, expected: bool) -> None:
    first, second = split_lines(f"{line}\n{below}")
    assert is_in_other_case(first, second) is expected


SHORT = "Rope Board Opens Archive"
AGAIN = "Head of the Rope Board Ana Brook opens the archive of old harbour ropes with a first splice"
ROPES = (
    "Welcome to the archive, where ropes are kept. We look back to where splicing was, so that the board"
    " may serve the harbour.\n\nThrough this archive we would like to share with you our joy in ropes."
)


def test_a_short_headline_that_the_line_below_tells_again_has_its_deck_there() -> None:
    found = convert(f"Skip to main content\n\n{SHORT}\n\n{AGAIN}\n\n{ROPES}")
    assert (found.values["title"], found.values.get("subtitle")) == (SHORT, AGAIN)
    assert "headline" in review(found)["title"]


@pytest.mark.parametrize("below", [f"{AGAIN}.", "Head of the Rope Board", AGAIN.title()])
def test_a_sentence_a_short_line_and_another_headline_tell_it_not_again(below: str) -> None:
    assert not is_told_below(sheet(f"{SHORT}\n{below}"), 0)


def test_what_stands_again_amid_the_text_is_no_title() -> None:
    headline = "Kepala Balai Tali Kunjungi Dermaga Rimbun"
    caption = (
        "Ibu Ana Sari, Kepala Balai Tali Rimbun, dan Bapak Edi Tali, Ketua Dewan Dermaga Rimbun, di dermaga"
    )
    first = (
        "RIMBUN, 3 Mei 2021 – Ibu Ana Sari bertemu dengan Bapak Edi Tali, Ketua Dewan Dermaga Rimbun, dan"
        " dewan itu berjanji kepada Balai Tali bahwa semua perahu akan ditambatkan dengan tali yang baru."
    )
    second = (
        "Tali itu dipilin oleh warga dua dusun, dan setiap ikal ditimbang oleh dua orang sebelum dipakai."
    )
    page = (
        headline,
        f"3 Mei 2021\n{caption}",
        caption,
        first,
        caption,
        second,
        caption,
        f"{second} Lagi pula.",
    )
    found = convert("\n\n".join(page))
    assert found.values["title"] == headline
    assert caption not in found.body
    assert "subtitle" not in found.values
