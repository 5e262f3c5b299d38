"""Hard-wrapped paragraphs whose first lines are short."""

from __future__ import annotations

import pytest

from warta.intake.lines import split_lines
from warta.intake.wrapping.hard_wraps import unwrap
from warta.intake.wrapping.short_first_lines import opens_short

PARAGRAPHS = (
    "Jembatan Rotan dibuka kembali\ndua pekan lalu setelah papan lantainya diganti oleh warga dusun\n"
    "dan para perajin dari hulu yang membawa rotan baru dengan perahu\nsampai ke tepian itu.",
    "Kepala dusun berharap papan\nyang baru itu tahan sampai musim angin berikutnya tiba di hulu\n"
    "sungai, dan semua anak dapat menyeberang ke sekolah dengan aman\nsetiap pagi.",
    "Warga juga memasang lampu\ndi kedua ujung jembatan agar perahu yang lewat pada malam hari\n"
    "melihat tiangnya dari jauh, seperti diminta para nelayan dusun\nsejak tahun lalu.",
)
LAST = (
    "Kegiatan itu dilanjutkan PPSDM\nRotan. Untuk bidang anyaman dan pertukangan kelas dijadwalkan\n"
    "berakhir bulan depan, kata kepala dusun kepada warga di balai."
)


def unwrapped(text: str) -> list[str]:
    return [line.printed for line in unwrap(split_lines(text)) if line.printed]


def test_a_capital_goes_on_below_a_short_first_line_where_others_are_short() -> None:
    text = "\n".join((*PARAGRAPHS, LAST))
    assert opens_short(split_lines(text))
    assert unwrapped(text)[-1] == LAST.replace("\n", " ")


def test_a_heading_above_a_short_line_stays_apart() -> None:
    text = "\n".join((*PARAGRAPHS, "Tentang Jembatan Rotan Itu", *PARAGRAPHS))
    assert "Tentang Jembatan Rotan Itu" in unwrapped(text)


@pytest.mark.parametrize("count", [1, 2])
def test_one_or_two_such_paragraphs_may_be_by_accident(count: int) -> None:
    assert not opens_short(split_lines("\n".join(PARAGRAPHS[:count])))


def test_among_several_short_first_lines_fewer_need_go_on_in_small_letters() -> None:
    pairs = (("\ndi kedua", "\nDi Kedua"), ("\nyang baru", "\nYang Baru"))
    named = list(PARAGRAPHS)
    for small, capital in pairs:
        named = [text.replace(small, capital) for text in named]
    assert not opens_short(split_lines("\n".join((*named, LAST))))
    assert opens_short(split_lines("\n".join((PARAGRAPHS[0], *named, LAST))))


def test_the_title_of_a_person_ends_no_paragraph() -> None:
    named = "Dalam sambutan tuan rumah itu KH.\nAna Tali mengajak warga agar merawat jembatan rotan bersama."
    assert unwrapped("\n".join((*PARAGRAPHS, named)))[-1] == named.replace("\n", " ")
