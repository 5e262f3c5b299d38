from __future__ import annotations

import pytest

from tests.read_heads import HEADER, LAST, MENU, MORE, TEASERS, TEXT, TITLE, opening, sheet, title
from warta.intake.marks.fact import Fact
from warta.intake.sheets.sheet import Sheet
from warta.intake.titles import text_start


@pytest.mark.parametrize(
    "page",
    [
        f"{TITLE}\n\n{TEXT}\n\n{MORE}",
        f"{HEADER}\n{MENU}\n\n{TITLE}\n\n1 Juli 2019\n\n{TEXT}\n\n{MORE}",
        f"{TITLE}\n\n{TEXT}\n\n{MORE}\n\n{LAST}\n\nBerita Terkait\n\n{TEASERS}",
        f"Berita Terbaru\n\n{TEASERS}\n\n{MENU}\n\n{TITLE}\n\n{TEXT}\n\n{MORE}\n\n{LAST}\n\n{MORE}",
        f"{TITLE}\n\n{TEXT}\n\n{MORE}\n\nBerita Terkait\nPetak\n1 Juli 2021\nGudang\n2 Juli 2021\n{LAST * 3}",
        f"Situs ini menggunakan kuki untuk pengalaman yang lebih baik bagi Anda.\n\n{TITLE}\n\n{TEXT}",
    ],
)
def test_the_release_is_where_most_of_the_words_stand_together(page: str) -> None:
    assert opening(page) == TEXT


def test_a_page_without_paragraphs_has_no_text() -> None:
    assert opening(f"{HEADER}\n{MENU}\n\n{TITLE}\n\n1 Juli 2019") == ""
    assert opening("") == ""


def test_a_sentence_above_the_dateline_of_the_text_is_the_title() -> None:
    sentence = "Warga dan Petugas Dermaga Bergotong Royong Mengangkat Pohon."
    assert title(f"{sentence}\nJAKARTA – {TEXT}\n\n{MORE}") == sentence
    assert title(f"{sentence}\n{TEXT}\n\n{MORE}") == ""


@pytest.mark.parametrize("mark", [".", "?", "!"])
def test_a_sentence_right_above_the_date_is_the_title_where_nothing_else_is(mark: str) -> None:
    sentence = f"Warga dan Petugas Dermaga Bergotong Royong Mengangkat Pohon{mark}"
    page = f"{HEADER}\n{sentence}\n1 Juli 2019\n\n{TEXT}\n\n{MORE}"
    assert (title(page), opening(page)) == (sentence, TEXT)
    assert title(f"{TITLE}\n{sentence}\n1 Juli 2019\n\n{TEXT}\n\n{MORE}") == TITLE


@pytest.mark.parametrize(
    "lines",
    [
        "Pendaftaran\nPeserta\nHadiah\nJuri\nPanitia\nTempat lomba\nWaktu lomba",
        "1 Juli 2019\nRakit\n2 Juli 2019\n",
    ],
)
def test_short_lines_within_a_text_do_not_part_it(lines: str) -> None:
    page = f"{HEADER}\n\n{TITLE}\n\n1 Juli 2019\n\n{MORE}\n\n{lines}\n\n{TEXT}\n\n{LAST}"
    assert (title(page), opening(page)) == (TITLE, MORE)


def test_only_lines_between_paragraphs_are_asked_whether_they_part_them(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    asked: list[int] = []
    facts = Sheet.facts

    def ask(self: Sheet, position: int) -> tuple[Fact, ...]:
        asked.append(position)
        return facts(self, position)

    monkeypatch.setattr(Sheet, "facts", ask)
    dates = "3 Juli 2019\n4 Juli 2019\n5 Juli 2019"
    found = sheet(f"{HEADER}\n1 Juli 2019\n{TEXT}\n2 Juli 2019\n{MORE}\n{dates}\n{LAST}\n6 Juli 2019")
    assert [(group.start, group.last) for group in text_start._groups(found)] == [(2, 4), (8, 8)]
    assert asked == [3, 5, 6]


def test_a_sentence_with_a_colon_above_items_is_text() -> None:
    lead = "Berdasarkan aturan baru, ada penyatuan tiga loket layanan yaitu:"
    items = "1) Loket Tali @tali ;\n2)Loket Rotan; dan\n3) Loket Garam\nmenjadi"
    assert opening(f"PENGUMUMAN\n{lead}\n{items}\n{TEXT}\n\n{MORE}") == lead
    assert opening(f"PENGUMUMAN\n{lead}\n1) Loket Tali\n{TEXT}\n\n{MORE}") == TEXT
    headline = "Berikut Nama Para Pemenang Lomba Kampung Hijau dan Bersih:"
    assert opening(f"{headline}\n{items}\n{TEXT}\n\n{MORE}") == TEXT


def test_what_breaks_off_between_two_prints_of_the_headline_is_no_text() -> None:
    headline = "Jembatan Rotan di Hulu Sungai Dibuka Kembali"
    caption = (
        "Kepala dusun melepas balon di ujung jembatan. Warga, para tetua, dan tamu dari tiga dusun di hilir"
        " sungai dan para tukang yang memasang papan lantainya berbaur di tepi sungai bersama petugas dan"
    )
    page = f"{HEADER}\n{headline}\n\n{caption}\n\n{headline}\n\n{TEXT}\n\n{MORE}"
    assert opening(page) == TEXT
    assert opening(page.replace(" dan\n", ".\n")) == f"{caption[:-4]}."
    assert opening(page.replace(f"\n\n{headline}\n", "\nGaleri Foto Warga Dusun Hulu\n")) == caption


def test_below_slides_the_text_begins_with_its_place() -> None:
    slide = "Dengan kerja nyata, dusun ini bisa menjadi dusun maju, berdaulat, mandiri dan berbudaya."
    dated = f"(Jakarta, 15/10/2020) {TEXT}"
    page = f"Slide item 2\n\n{MORE}\n\nSlide item 3\n\n{slide}\n\n{dated}\n\n{MORE}"
    assert opening(page) == dated
    assert opening(page.replace("Slide item", "Nomor urut")) != dated


def test_a_long_sentence_above_its_day_alone_on_top_of_a_page_is_the_title() -> None:
    sentence = "Balai Dermaga menerima tanda emas dari Komisi Tali untuk mutu tali yang dipasang tahun ini."
    page = f"{sentence}\n\n1 Juli 2019\n\n{TEXT}\n\n{MORE}"
    assert (title(page), opening(page)) == (sentence, TEXT)
    assert title(page.replace("\n\n1 Juli", "\n1 Juli")) == ""
    assert title(f"{MENU}\n\n{page}") != sentence
    assert title(page.replace("Tali untuk", "Tali. Untuk")) == ""


def test_who_announces_something_begins_the_text_over_a_heading() -> None:
    lead, heading = "I’m pleased to announce the following appointments:", "Chair, Ropes and Quays"
    assert opening(f"{TITLE}\n\n{lead}\n\n{heading}\n{TEXT}\n\n{MORE}") == lead
    other = "Find the following appointments below:"
    assert opening(f"{TITLE}\n\n{other}\n\n{heading}\n{TEXT}\n\n{MORE}") == TEXT


def test_below_a_summary_and_the_day_the_text_begins_with_the_same_words() -> None:
    assert _starts(f"{TEXT}\n\nDate: 28 September 2010\n\n{TEXT}\n\n{MORE}") == 2


@pytest.mark.parametrize(
    "page",
    [
        f"{TEXT}\n\n{TEXT}\n\n{MORE}",
        f"{TEXT}\n\nDate: 28 September 2010\n\n{MORE}\n\n{LAST}",
        f"{TEXT}\n\nPapan\n\n{TEXT}\n\n{MORE}",
        f"{TEXT}\n\n{MORE}\n\nDate: 28 September 2010\n\n{MORE}\n\n{LAST}",
    ],
)
def test_without_a_day_or_the_same_words_a_text_begins_with_its_first_paragraph(page: str) -> None:
    assert _starts(page) == 0


def _starts(page: str) -> int:
    return text_start.first_text(sheet(page))


def test_what_an_invitation_answers_line_by_line_is_its_text() -> None:
    asked = "What:\nPembukaan dermaga\n\nWhere:\nDermaga Rotan\nJalan Dermaga 3\n\nWho:\nKepala Dermaga Ana"
    page = f"{TITLE}\n\n1 Juli 2019\n\n{asked}\n\nWhy:\n{TEXT}\n\n{MORE}"
    assert (title(page), opening(page)) == (TITLE, "What:")
    assert opening(f"{TITLE}\n\n1 Juli 2019\n\nWhat:\n\n{TEXT}\n\n{MORE}") == TEXT


LONG_TITLE = (
    "Siaran Pers Dinas: Kunjungan Kepala Balai Tali dan Rotan beserta Rombongan dari Tiga Dusun di Hulu "
    "ke Jembatan Rotan yang Kembali Dilintasi Warga setelah Dua Pekan Lebih, 23 sampai 26 Maret 2019"
)


def test_a_line_as_long_as_text_is_the_title_where_its_day_alone_parts_it_from_the_text() -> None:
    for gap in ("\n", "\n\n"):
        page = gap.join((LONG_TITLE, "22 Maret 2019", TEXT, MORE))
        assert (title(page), opening(page)) == (LONG_TITLE, TEXT)
    assert title(f"{LONG_TITLE}.\n\n22 Maret 2019\n\n{TEXT}\n\n{MORE}") == ""
    assert title(f"{LONG_TITLE}\n\n{TEXT}\n\n{MORE}") == ""
    assert (
        title(f"{TITLE} Sore Ini\n{LONG_TITLE}\n\n22 Maret 2019\n\n{TEXT}\n\n{MORE}") == f"{TITLE} Sore Ini"
    )
