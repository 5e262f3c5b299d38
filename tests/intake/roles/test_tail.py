from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from warta.intake.lines import split_lines
from warta.intake.roles.tail import Tail, find_tail
from warta.intake.sheets.sheet import Sheet

TEXT = "Jembatan Rotan dibuka kembali setelah dua pekan. Warga menyambutnya dengan syukuran kecil."
MORE = "Kepala dusun berharap papan yang baru tahan sampai musim angin berikutnya."
LONG = f"{TEXT} {MORE} {TEXT} {MORE}"
OTHER = "Panen perdana petambak membuahkan seribu karung, terbanyak sejak gudang berdiri. " * 3
OPENING = f"{TEXT}\n\n{MORE}"


def wrong(*values: object, because: str) -> Any:
    """A case that is read wrongly for now; once it is read rightly, the test says so."""
    return pytest.param(*values, marks=pytest.mark.xfail(strict=True, reason=because))


def sheet(text: str) -> Sheet:
    lines = [line for line in split_lines(text) if not line.is_blank]
    return Sheet(lines, lambda line: False, {"peta dermaga"})


def tail(text: str) -> Tail:
    return find_tail(sheet(text), 0)


def left(text: str) -> list[str]:
    """What of a text is left out below it."""
    found = sheet(text)
    return [line.printed for line in found[find_tail(found, 0).cut :]]


@pytest.mark.parametrize(
    "end",
    [
        "Bagikan:\nFacebook\nTwitter",
        "Share this article",
        "Tags: jembatan, rotan",
        "0 komentar:\nPosting Komentar",
        "Tinggalkan Balasan\nNama *\nEmail *\nKirim komentar",
        "Berita Terkait\nDermaga Lama Ditutup\nPetak Garam Dipanen",
        "Related articles\nThe quay is closed\n3 July 2021",
        "« Sebelumnya",
        "Berita sebelumnya\nDermaga Lama Ditutup",
        "Subscribe to our newsletter\nEnter your email address",
        "Saya bukan robot",
        "© 2019 Dinas Jembatan",
        "Beranda\nProfil\nBerita\nKontak\n© 2019 Dinas Jembatan",
        "Accept all cookies",
        "Peta Dermaga",
        "Home\nAbout us\nContact us",
        "Pengunjung hari ini: 1.204",
        "Beranda",
    ],
)
def test_what_a_site_shows_below_a_text_is_no_text(end: str) -> None:
    assert left(f"{OPENING}\n\n{end}") == end.split("\n")


@pytest.mark.parametrize(
    "end",
    [
        "",
        "Dermaga Lama\nDermaga Baru",
        "• Dermaga lama\n• Beranda\n• Kontak",
        "Kota\tNilai\nAmbar\t5",
        "Narahubung: Tali Rakitan (0800-000-111)",
        "Kontak:\nTali Rakitan\n0800-000-111",
        "Media contact:\nPress Office\npress@dinas.example",
        "“Selamat datang!”",
        "(Humas)",
        "Hulurimbun, 1 Juli 2019",
        "Kepala Dinas Jembatan,\nTali Rakitan",
        "• Petak satu: 604 ton\n• Total: 1.204 ton",
        "Petak satu: 604 ton\nTotal: 1.204 ton",
    ],
)
def test_lists_tables_contacts_and_signatures_that_end_a_text_belong_to_it(end: str) -> None:
    assert left(f"{OPENING}\n\n{end}") == []


@pytest.mark.parametrize(
    "heading",
    [
        "Komentar:",
        "Komentar",
        "Kontak",
        "Layanan",
        "Profil",
        "Pengumuman",
        "Bagikan",
        "Baca juga: Dermaga Lama Ditutup",
        "Selengkapnya",
        "1 Juli 2019",
        "Peta Dermaga",
        "Iklan",
        "Bagikan artikel ini",
        "Tags: jembatan",
        "2 komentar:",
        "Kegiatan lainnya",
        "Informasi terkait",
    ],
)
def test_a_word_of_furniture_amid_the_text_does_not_end_it(heading: str) -> None:
    assert left(f"{OPENING}\n\n{heading}\n\n{LONG}\n\n{MORE}") == []


def test_paragraphs_below_a_list_of_others_belong_to_it_where_it_is_mostly_headlines() -> None:
    others = "\n".join(f"Petak {n} Dipanen Warga\n{n} Juli 2021" for n in range(1, 5))
    end = f"Berita Terkait\n{others}\n{MORE}"
    assert left(f"{LONG}\n\n{LONG}\n\n{end}") == end.split("\n")


def test_readers_comments_end_with_the_form_for_them() -> None:
    end = (
        "2 komentar:\nTali berkata:\nTerima kasih atas kabar jembatan yang kami tunggu ini.\nPosting Komentar"
    )
    assert left(f"{OPENING}\n\n{end}") == end.split("\n")


def test_a_paragraph_right_below_a_heading_belongs_to_the_text_or_is_told() -> None:
    found = tail(f"{OPENING}\n\nKegiatan lainnya\n\n{LONG}\n\nTags: jembatan\nBeranda")
    assert found.cut == 4 or found.doubt


def test_paragraphs_in_a_row_that_are_left_out_are_told() -> None:
    found = tail(f"{LONG}\n\n{LONG}\n\nBerita Terkait\nGaram\n{OTHER}\n{OTHER}\n" + "Beranda\n" * 4)
    assert found.cut == 2
    assert found.doubt == (
        "lines 7 and 8 stand below 'Berita Terkait' and are left out; look whether they belong to the text"
    )


@pytest.mark.parametrize("mark", ["###", "-30-", "ENDS", "-- selesai --", "# # #"])
def test_an_end_mark_ends_the_text(mark: str) -> None:
    found = tail(f"{OPENING}\n\n{mark}\n\nTentang Dinas Jembatan\n\n{MORE}")
    assert (found.mark, found.cut) == (2, 5)


def test_the_site_goes_on_below_the_end_mark() -> None:
    found = tail(f"{OPENING}\n\n###\n\nTentang Dinas\n\n{MORE}\n\nBagikan artikel ini\nBeranda")
    assert (found.mark, found.cut) == (2, 5)


def test_a_mark_above_most_of_the_text_does_not_end_it() -> None:
    found = tail(f"{MORE}\n\n###\n\n{LONG}\n\n{LONG}")
    assert (found.mark, found.cut) == (4, 4)


def test_a_menu_in_a_list_goes_with_the_furniture_below_it() -> None:
    assert left(f"{OPENING}\n\n• Dermaga\n• Beranda\n• Profil\n© 2019") == ["• Beranda", "• Profil", "© 2019"]


def test_contacts_between_a_text_and_the_foot_of_the_page_belong_to_the_text() -> None:
    contacts = "Contact us\nPress Office\npress@dinas.example"
    assert left(f"{OPENING}\n\n{contacts}\n\n© 2019 Dinas") == ["© 2019 Dinas"]


def test_short_lines_below_a_finished_sentence_go_with_the_furniture_below_them() -> None:
    assert left(f"{OPENING}\n\nDermaga Lama Ditutup\n\nBagikan artikel ini") == [
        "Dermaga Lama Ditutup",
        "Bagikan artikel ini",
    ]


@pytest.mark.parametrize(
    "end",
    [
        "Yang dilantik:\n\nTali Rakitan sebagai kepala balai\n\nPapan Lantai sebagai sekretaris",
        "Yang hadir:\n\nDermaga Lama\n\nDermaga Baru",
        "Kepala Dinas Jembatan\n\nTali Rakitan",
    ],
)
def test_short_lines_below_a_text_are_kept_or_told(end: str) -> None:
    page = f"{OPENING}\n\n{end}\n\nBagikan artikel ini"
    assert left(page) == ["Bagikan artikel ini"] or tail(page).doubt


def test_notes_below_an_end_mark_are_no_text_however_short_that_is() -> None:
    found = tail(f"{TEXT}\n\nENDS\n\nNotes to editors\n\n{LONG}\n\n{LONG}")
    assert (found.mark, found.cut) == (1, 5)


def test_the_right_in_a_picture_ends_no_text_that_goes_on_in_its_area() -> None:
    lines = [TEXT] * 12 + ["© Kabar Rotan"] + [MORE] * 3 + ["Facebook"]
    amid = [replace(line, region="content") for line in split_lines("\n\n".join(lines)) if not line.is_blank]
    found = Sheet(amid, lambda line: False, set())
    assert find_tail(found, 0) == Tail(17, 16)
    below = [*amid[:13], *(replace(line, region="") for line in amid[13:])]
    assert find_tail(Sheet(below, lambda line: False, set()), 0).cut == 12


@pytest.mark.parametrize(
    "last", ["“Kalau ramai kami tambah,” ujarnya.(rot)**", "“Kalau ramai kami tambah”, ujarnya"]
)
def test_a_short_quotation_is_no_line_of_the_site(last: str) -> None:
    assert left(f"{OPENING}\n\n{last}\n\nBagikan artikel ini") == ["Bagikan artikel ini"]


def test_short_lines_below_a_sign_off_are_left_out() -> None:
    end = "“Kalau ramai kami tambah,” ujarnya.(rot)**\nKepala Dinas Jembatan\nTali Rakitan"
    assert left(f"{OPENING}\n\n{end}\nBerita Terbaru\nPapan Baru Tiba")[0] == "Kepala Dinas Jembatan"


@pytest.mark.parametrize("aside", ["Baca juga: Petak Garam Dipanen", "ADVERTISEMENT", "Iklan"])
@pytest.mark.parametrize("region", ["content", ""])
def test_a_last_short_sentence_below_an_aside_is_text_in_the_area_of_a_page(aside: str, region: str) -> None:
    found = sheet(f"{LONG}\n{aside}\nSemua lancar.\nBerita Terkait\nPetak Garam Dipanen")
    lines = [replace(line, region=region if n < 3 else "") for n, line in enumerate(found)]
    cut = find_tail(Sheet(lines, lambda line: False, set()), 0).cut
    assert cut == (3 if region else 1)


@pytest.mark.parametrize(
    ("aside", "forms", "cut"),
    [
        ("Iklan", ("", "item1", "item1"), 5),
        ("Iklan", ("item1", "item1", "item1"), 5),
        ("Baca juga: Petak Garam Dipanen", ("", "item1", "item1"), 5),
        ("Baca juga: Petak Garam Dipanen", ("item1", "item1", "item1"), 1),
        ("Baca juga:", ("", "item1", "item1"), 1),
    ],
)
def test_a_list_at_the_end_of_the_area_is_text_below_an_aside(
    aside: str, forms: tuple[str, ...], cut: int
) -> None:
    found = sheet(f"{LONG}\n{aside}\nYang dipanen:\nGaram halus\nGaram kasar\nBerita Terkait\nPetak Baru")
    inside = [replace(line, region="content") for line in found[:5]]
    listed = [replace(line, form=form) for line, form in zip(inside[2:], forms, strict=True)]
    lines = [*inside[:2], *listed, *found[5:]]
    assert find_tail(Sheet(lines, lambda line: False, set()), 0).cut == cut


@pytest.mark.parametrize(
    ("rows", "is_kept"),
    [
        (["Malam\tPengunjung", "Jumat\t3.100"], True),  # with a head
        (["Malam\tPengunjung\tPerahu"], True),
        (["Hari ini\t31", "Total\t1.402"], False),
        ([], False),
    ],
)
def test_a_heading_of_the_text_above_a_table_is_no_count_of_the_site(rows: list[str], is_kept: bool) -> None:
    found = [*split_lines(f"{TEXT}\n{MORE}\nJumlah Pengunjung\n"), *split_lines("\n".join(rows))]
    has_head = is_kept and len(rows) > 1
    forms = {2: "heading2", 3: "headrow" if has_head else "row"}
    lines = [
        replace(line, region="content", form=forms.get(n, "row" if n > 3 else ""))
        for n, line in enumerate(line for line in found if not line.is_blank)
    ]
    page = Sheet(lines, lambda line: False, ())
    assert (find_tail(page, 0).cut == len(lines)) is is_kept


ABOUT = "The Rope Board is an independent agency that minds the ropes of nine harbours. Quays pay it."


@pytest.mark.parametrize("mark", ["# # #", "-RPB-"])
def test_above_what_the_agency_is_a_mark_ends_a_short_text(mark: str) -> None:
    found = tail(f"{MORE}\n\n{mark}\n\n{ABOUT}\n\n{LONG}")
    assert found.mark == 1


def test_the_short_form_between_dashes_ends_a_text_above_contacts() -> None:
    contacts = "Media Contacts\nAna Field, RPB, (202) 555-0143, email: ana@ropes.example"
    assert tail(f"{MORE}\n\n-RPB-\n\n{contacts}\n\n{LONG}").mark == 1
    assert tail(f"{MORE}\n\n-RPB-\n\n{LONG}").mark > 1


def test_the_label_of_an_update_above_other_labels_parts_them_from_the_text() -> None:
    found = tail(f"{OPENING}\n\nLast Updated:\n3 May 2012 - 18:46\nRegion or State:")
    assert found.cut == 2
