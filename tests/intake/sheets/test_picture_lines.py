from __future__ import annotations

import pytest

from warta.intake.lines import split_lines
from warta.intake.sheets.picture_lines import find_picture_lines
from warta.intake.sheets.sheet import Sheet

TEXT = "Jembatan Rotan dibuka kembali dua pekan lalu, dan warga menyambutnya dengan syukuran yang ramai."
MORE = "Papan lantainya kini baru semua, dan tali penahannya diganti oleh warga dari tiga dusun di hulu."


def found(text: str) -> list[str]:
    lines = [line for line in split_lines(text) if not line.is_blank]
    sheet = Sheet(lines, lambda _: False, ())
    return [lines[position].text for position in find_picture_lines(sheet, list(sheet.positions()))]


def amid(lines: str) -> list[str]:
    return found(f"{TEXT}\n\n{lines}\n\n{MORE}")


@pytest.mark.parametrize(
    "caption",
    [
        "Warga melepas balon di ujung jembatan (Foto: Humas)",
        "Warga melepas balon di ujung jembatan.(foto:ist-humas)",
        "Keterangan Gambar : Warga melepas balon di ujung jembatan.",
        "Warga melepas balon di ujung jembatan, Senin (3/5). Foto Humas/Tali.",
        "Warga melepas balon di ujung jembatan, Senin (3/5/2021)",
        "Warga melepas balon di ujung jembatan (3/5/2021)",
        "Kepala Dinas Rotan (kedua dari kiri) menyerahkan papan kepada warga.",
        "Villagers release balloons at the bridge. (Photo by Ana Oak/River Agency)",
        "A villager looks at the bridge. (River Guard photo by Petty Officer Ana Oak)",
        "Foto: Warga melintas (Dok. Dinas)",
        "Image: River Agency",
        "Credit: A. Oak (River Pictures)",
        "Photo courtesy of the River Agency",
        "img2",
        "IMG_20210503",
        "DSC_0491 - Copy",
        "Foto bersama peserta lomba tali.",
        "foto bersama warga Balai Tali",
        "DSC_0491 (2)",
        "WhatsApp Image 2021-05-03 at 16.02.11.jpeg",
    ],
)
def test_lines_of_pictures_are_found(caption: str) -> None:
    assert amid(caption) == [caption]


@pytest.mark.parametrize(
    "line",
    [
        "Foto-foto kegiatan dapat dilihat di balai desa",
        "Photo identification is needed at the gate of the bridge, and so is a ticket.",
        "The best bridge won a prize (see the photo).",
        "Image processing",
        "Keterangan: angka per 3 Mei",
        "Carbon credit: what the village gets",
        "Warga melepas balon di ujung jembatan",
        "Karang.– Warga melepas balon di ujung jembatan, Senin (3/5/2021)",
        "• Foto: tiga lembar",
        "Foto bersama menutup lomba tali.",
        "Foto bersama itu mengakhiri lomba.",
        "Karang | balai-karang.example (3/5/2021)",
        "“The bridge is ours,” said Ana Oak (from left).",
        "Foto apa saja yang diperlukan:",
    ],
)
def test_lines_that_may_be_the_text_s_are_kept(line: str) -> None:
    assert amid(line) == []


def test_a_day_behind_the_full_stop_of_a_paragraph_makes_it_no_caption() -> None:
    paragraph = (
        "Dalam rangka hari jadi dusun, warga Dusun Hulu mengikuti pelatihan menganyam rotan yang diadakan"
        " oleh balai bersama para perajin dari hilir sungai di aula dusun. Senin (3/5/2021)"
    )
    assert found(f"{paragraph}\n\n{TEXT}\n\n{MORE}") == []


def test_the_last_line_of_a_text_may_be_signed() -> None:
    assert found(f"{TEXT}\n\n{MORE} (Foto: Tali)") == []


def test_a_caption_that_is_a_sentence_is_one_that_the_text_below_says() -> None:
    caption = "Warga melepas balon di ujung Jembatan Rotan (Senin, 3/5)."
    says = "Warga Dusun Hulu melepas 40 balon di ujung Jembatan Rotan (Senin, 3/5), dan anak-anak bersorak."
    assert found(f"{caption}\n\n{says}\n\n{MORE}") == [caption]
    assert found(f"{caption}\n\n{TEXT}\n\n{MORE}") == []


def test_a_caption_stands_right_above_its_credit() -> None:
    assert amid("a bridge of rattan\nCredit: Ana Oak") == ["a bridge of rattan", "Credit: Ana Oak"]
    assert amid("What is needed:\nCredit: Ana Oak") == ["Credit: Ana Oak"]


def test_a_caption_hangs_at_the_mark_that_a_picture_left() -> None:
    caption = "Warga saat menyimak penjelasan tentang tali"
    assert amid(f"-\n{caption}") == [caption]
    assert amid(f"-\n\n{caption}") == []
    assert amid(f"-\n{caption}.") == []


def test_captions_are_printed_twice_between_paragraphs() -> None:
    assert amid("Warga melepas balon\nWarga melepas balon") == []
    twice = "Warga melepas balon di jembatan\nWarga melepas balon di jembatan"
    assert amid(twice) == twice.split("\n")
    assert amid(f"{twice}\nAnak bersorak") == []


def test_names_of_files_differ_in_their_number() -> None:
    assert found(f"{TEXT}\n\nJEMBATAN2021 1\n\n{MORE}\n\nJEMBATAN2021 2\n\n{TEXT}") == [
        "JEMBATAN2021 1",
        "JEMBATAN2021 2",
    ]
    assert found(f"{TEXT}\n\nTahap 1\n\n{MORE}\n\nTahap 2\n\n{TEXT}") == []


def test_a_line_of_a_broken_paragraph_is_none() -> None:
    assert amid("Warga melepas balon\ndi ujung jembatan, Senin (3/5/2021)") == []


def test_a_line_with_its_day_above_the_place_of_the_text_is_a_caption() -> None:
    caption = "Suasana rapat di kantor Dinas Rotan, Rabu (15/3/2023)."
    opening = "JAKARTA – Dinas memperluas uji coba tali dari sembilan menjadi dua puluh dua dusun di hulu."
    more = "Warga menyambutnya dengan syukuran kecil yang digelar di balai dusun sampai larut malam."
    assert found(f"{caption}\n\n{opening}\n\n{more}") == [caption]
    assert found(f"{caption}\n\n{opening.partition(' – ')[2]}\n\n{more}") == []


def test_captions_that_are_counted_are_left_out_below_words_of_pictures() -> None:
    captions = ["Missing Oar #1", "Missing Oar #2"]
    told = "Photos of the oars that were taken on the quay are with this text, the keeper of the quay says."
    assert amid("\n".join((told, *captions))) == captions
    assert amid("\n".join((told.replace("Photos", "Words"), *captions))) == []
    assert amid("\n".join((told, "Missing Oar #1", "Broken Oar #2"))) == []


def test_the_pictures_of_a_gallery_below_the_button_for_their_details_go() -> None:
    captions = [
        "Splicers mend ropes",
        "Splicers mend ropes May 5, 2020, at Larch. (Rope Guard photo by Ada Plank)",
    ]
    assert found("\n\n".join((TEXT, MORE, "PHOTO DETAILS / DOWNLOAD HI-RES 1 of 3", *captions))) == captions
    bare = (TEXT, MORE, "PHOTO DETAILS / DOWNLOAD HI-RES 1 of 3", "Splicers mend ropes")
    assert found("\n\n".join(bare)) == []


def test_a_word_for_a_picture_that_stands_there_twice_is_no_text() -> None:
    assert amid("imgkonten. imgkonten") == ["imgkonten. imgkonten"]
    assert amid("imgkonten. Warga pulang") == []


def test_lines_below_names_of_files_are_captions_where_a_page_has_several() -> None:
    one = "gbr1\n\nSuasana peresmian jembatan di hulu sungai"
    two = "gbr2\n\nKepala dusun menyerahkan papan kepada warga"
    assert amid(f"{one}\n\n{TEXT}\n\n{two}") == [*one.split("\n\n"), *two.split("\n\n")]
    assert amid(one) == ["gbr1"]
    headed = f"{one}\n\n{TEXT}\n\ngbr2\n\nPapan Baru dan Tali Penahan Jembatan"
    assert amid(headed) == ["gbr1", "gbr2"]
    assert amid(f"{one}\n\n{TEXT}\n\ngbr2") == ["gbr1", "gbr2"]


def test_a_caption_stands_between_what_its_picture_shows_and_a_credit() -> None:
    caption = "Ana Oak, professor of ropes, has received two awards for her bridge."
    lines = f"Photo of Dr. Ana Oak\n\n{caption}\n\nPhoto by Ben Field"
    assert amid(lines) == [caption, "Photo by Ben Field"]
    assert amid(f"{caption}\n\nPhoto by Ben Field") == ["Photo by Ben Field"]
    assert amid("Image courtesy Larch Street View") == ["Image courtesy Larch Street View"]


@pytest.mark.parametrize("code", ["caption", "wp_caption"])
def test_the_code_for_a_caption_is_none_of_the_text_though_it_ends_it(code: str) -> None:
    caption = f'[{code} id="attachment_75" align="center" width="300"] Warga di Jembatan[/{code}]'
    assert found(f"{TEXT}\n{caption}\n{MORE}\n{caption}") == [caption, caption]
    assert found(f"{TEXT}\n[caption mode on] Warga di Jembatan\n{MORE}") == []


AGAIN = "Warga dusun Rotan dan kepala balai pengairan hulu berdiri di atas papan jembatan yang baru"


def test_a_caption_that_several_pictures_have_alike_is_left_out() -> None:
    page = f"{TEXT}\n\n{AGAIN}\n\n{MORE}\n\n{AGAIN}\n\n{TEXT}"
    assert found(page) == [AGAIN, AGAIN]
    assert found(f"{TEXT}\n\n{AGAIN}\n\n{MORE}\n\n{TEXT}") == []


def test_a_heading_and_a_paragraph_may_stand_again() -> None:
    assert found(f"{TEXT}\n\nTanggapan warga dusun\n\n{MORE}\n\nTanggapan warga dusun\n\n{TEXT}") == []
    assert found(f"{TEXT}\n\n{MORE}\n\n{TEXT}\n\n{MORE}\n\n{TEXT}") == []


def test_the_captions_of_a_gallery_go_with_the_names_of_its_files() -> None:
    first, second = "2031-4-Photo-1", "2031-4-Photo-2"
    gallery = f"{first}\n{MORE}\n{second}\nPapan itu dipasang oleh warga dari tiga dusun di hulu sungai."
    assert amid(gallery) == gallery.split("\n")
    apart = f"{first}\n\n{MORE}\n\n{second}\n\nPapan itu dipasang oleh warga dari tiga dusun di hulu sungai."
    assert amid(apart) == [first, second]


def test_who_stands_in_the_middle_is_seen_on_a_picture() -> None:
    caption = "The keeper of the bridge, Ana Oak (center), with villagers on the new planks of it."
    assert amid(caption) == [caption]


def test_who_poses_above_the_dateline_of_a_text_is_on_a_picture() -> None:
    caption = "Kepala Dinas Rotan melakukan pose bersama dengan warga dusun di ujung jembatan"
    placed = f"Ambon – {TEXT}"
    assert found(f"{caption}\n\n{placed}\n\n{MORE}") == [caption]
    assert found(f"{caption}.\n\n{placed}\n\n{MORE}") == []
    assert found(f"{caption}\n\n{TEXT}\n\n{MORE}") == []


def test_a_sum_behind_the_word_for_a_credit_makes_no_picture() -> None:
    assert amid("ROPE CREDIT: Ana Oak") == ["ROPE CREDIT: Ana Oak"]
    assert amid("ROPE CREDIT: US$9 million") == []
