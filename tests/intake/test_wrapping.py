from __future__ import annotations

from dataclasses import replace

import pytest

from warta.intake import wrapping
from warta.intake.lines import split_lines
from warta.intake.wrapping import WIDEST, mend_broken, unwrap

# Wrapped at 60 characters, as a mail is.
WRAPPED = """\
Jembatan Rotan dibuka kembali dua pekan lalu setelah papan
lantainya diganti oleh warga dusun. Kepala dusun berharap
papan yang baru itu tahan sampai musim angin berikutnya tiba
di hulu sungai."""
WHOLE = (
    "Jembatan Rotan dibuka kembali dua pekan lalu setelah papan lantainya diganti oleh warga dusun. "
    "Kepala dusun berharap papan yang baru itu tahan sampai musim angin berikutnya tiba di hulu sungai."
)


def unwrapped(text: str) -> list[str]:
    return [line.printed for line in unwrap(split_lines(text)) if line.printed]


def mended(text: str) -> list[str]:
    return [line.printed for line in mend_broken(split_lines(text)) if line.printed]


def test_a_hard_wrapped_paragraph_is_one_line_that_knows_its_last() -> None:
    lines = unwrap(split_lines(f"Judul\n\n{WRAPPED}\n\nAkhir."))
    assert [(line.number, line.last, line.printed) for line in lines if line.printed] == [
        (1, 0, "Judul"),
        (3, 6, WHOLE),
        (8, 0, "Akhir."),
    ]


def test_a_paragraph_of_many_lines_is_made_once(monkeypatch: pytest.MonkeyPatch) -> None:
    made: list[int] = []
    join = wrapping.join
    monkeypatch.setattr(wrapping, "join", lambda run, breaks: made.append(len(run)) or join(run, breaks))
    lines = WRAPPED.splitlines()[:-1] * 50
    (whole,) = [line for line in unwrap(split_lines("\n".join(lines))) if line.printed]
    assert (whole.printed, made) == (" ".join(lines), [len(lines)])


def test_paragraphs_parted_by_blank_lines_stay_apart() -> None:
    assert unwrapped(f"{WRAPPED}\n\n{WRAPPED}") == [WHOLE, WHOLE]


def test_a_line_on_which_the_next_word_had_room_ends_its_paragraph() -> None:
    assert unwrapped(f"{WRAPPED}\n{WRAPPED}") == [WHOLE, WHOLE]


@pytest.mark.parametrize("mark", ["- ", "• ", "1. ", "a) ", "iv. "])
def test_items_of_a_list_are_not_joined(mark: str) -> None:
    items = [
        f"{mark}papan lantai yang lapuk diganti dengan papan baru di hulu",
        f"{mark}tali yang kendur diikat lagi",
    ]
    assert unwrapped("\n".join([WRAPPED, "", *items])) == [WHOLE, *items]


def test_rows_are_not_joined() -> None:
    rows = "Papan lantai yang sudah lapuk\t12 lembar papan dari hulu\nTali yang sudah sangat kendur\t4 gulung"
    assert len(unwrapped(f"{WRAPPED}\n\n{rows}")) == 3


@pytest.mark.parametrize(
    "text",
    [
        "Jembatan Rotan dibuka.\nWarga menyambutnya.\nPapan baru tahan lama.\nTali pun kuat.",
        "Dermaga Lama\nDermaga Baru\nPetak Garam\nGudang",
        f"{WRAPPED}\n\n{'kata ' * 40}",
        "",
    ],
)
def test_a_text_that_is_not_wrapped_stays_as_it_is(text: str) -> None:
    lines = split_lines(text)
    assert unwrap(lines) is lines


def test_the_last_lines_of_paragraphs_do_not_speak_against_a_wrapped_text() -> None:
    second = "Pekerjaan itu selesai sebelum tengah hari di hulu."
    lines = WRAPPED.splitlines()
    text = "\n".join([*lines[:3], "di hulu sungai itu dan di semua anak sungainya.", *lines[:3], second])
    assert len(unwrapped(text)) == 2


def test_a_title_in_capitals_is_not_joined_with_the_text_below_it() -> None:
    title = "WARGA DUSUN MENGGANTI SEMUA PAPAN LANTAI JEMBATAN"
    assert unwrapped(f"{title}\n{WRAPPED}") == [title, WHOLE]


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("ISLE BASE LARCH, West –\nThe bridge is open.", "ISLE BASE LARCH, West – The bridge is open."),
        ("Jakarta, 21 Mei 2015\n— Jembatan dibuka.", "Jakarta, 21 Mei 2015 — Jembatan dibuka."),
    ],
)
def test_a_dateline_on_a_line_of_its_own_and_its_dash_are_made_whole(text: str, whole: str) -> None:
    assert mended(text) == [whole]


def test_a_few_full_lines_make_no_wrapped_text() -> None:
    full = "Dermaga lama ditutup untuk kapal besar hingga pekan depan ini"
    short = "Dermaga baru dibuka untuk kapal kecil saja ini"
    lines = [*[full] * 4, *[short] * 6]
    assert unwrapped("\n".join(lines)) == lines


def test_a_caption_on_one_line_does_not_speak_against_a_wrapped_text() -> None:
    caption = f"Warga dusun menyusun papan di tepi sungai {'dan di hulu ' * 8}"
    text = "\n\n".join([caption.strip(), *[WRAPPED] * 3])
    assert unwrapped(text) == [caption.strip(), WHOLE, WHOLE, WHOLE]


def test_a_width_that_no_mail_has_is_none() -> None:
    wide = "\n".join("kata " * (WIDEST // 5) + "akhir" for _ in range(6))
    assert unwrapped(wide) == wide.split("\n")


def test_a_word_parted_by_a_hyphen_keeps_it() -> None:
    text = WRAPPED.replace("setelah papan\n", "setelah papan-\n")
    assert unwrapped(text)[0] == WHOLE.replace("papan lantainya", "papan-lantainya")


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        (
            "Warga dapat mendaftar melalui laman\nwww.jembatan.example\nsampai pekan depan.",
            "Warga dapat mendaftar melalui laman www.jembatan.example sampai pekan depan.",
        ),
        (
            "Pendaftaran dibuka oleh Dinas Jembatan\n, kata kepala dusun.",
            "Pendaftaran dibuka oleh Dinas Jembatan, kata kepala dusun.",
        ),
        (
            "Keterangan lain ada di laman dinas (\nwww.jembatan.example\n).",
            "Keterangan lain ada di laman dinas (www.jembatan.example).",
        ),
        (
            "The harbour board and the\nMinistry of Salt\nopened the new quay in the morning.",
            "The harbour board and the Ministry of Salt opened the new quay in the morning.",
        ),
        (
            "Warga dapat mendaftar melalui laman\n\nwww.jembatan.example.",
            "Warga dapat mendaftar melalui laman www.jembatan.example.",
        ),
        (
            "The council will meet again in the new town hall and\n\nvote on the bridge.",
            "The council will meet again in the new town hall and vote on the bridge.",
        ),
        (
            "Kepala dusun menyampaikan terima kasih kepada warga yang\nmembantu memasang papan.",
            "Kepala dusun menyampaikan terima kasih kepada warga yang membantu memasang papan.",
        ),
    ],
)
def test_a_sentence_broken_at_a_link_is_made_whole(text: str, whole: str) -> None:
    assert mended(text) == [whole]


def test_a_mended_line_knows_its_last_and_leaves_no_blank_line_behind() -> None:
    lines = mend_broken(
        split_lines("Warga dapat mendaftar melalui laman\n\nwww.jembatan.example.\n\nSelesai.")
    )
    assert [(line.number, line.last, line.is_blank) for line in lines] == [
        (1, 3, False),
        (4, 0, True),
        (5, 0, False),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Jembatan Rotan dibuka.\nWarga menyambutnya.",
        "Jembatan Rotan dibuka kembali dua pekan lalu di hulu.\nwarga menyambutnya dengan syukuran.",
        "Jembatan Rotan Dibuka Kembali\n\nWarga menyambutnya dengan syukuran yang ramai di balai.",
        "Warga membawa perlengkapan dari\n- papan\n- tali",
        "Warga membawa perlengkapan untuk\n1. papan",
        "Jadwal pembukaan jembatan sebagai berikut:\npapan dipasang pagi hari",
        "Kota\tNilai\nambar\tbaik",
        "A\na\nA",
        "Humas\n12 kali",
        "Dermaga Lama\nDermaga Baru\nPetak Garam",
        "Bagikan ke\nFacebook\nTwitter",
        "14 Oktober 2019, Oktober 14, 2019 WIB Last Updated 2019-10-14\nmasukkan iklan di sini",
        "Jembatan Rotan di Hulu Sungai Randu Dibuka Kembali\npapan\n1 Juli 2019",
        "– SELESAI –\nCatatan untuk redaksi",
        "Ida Brook\nSenior Officer, Bridges and Public Relations\nida@quay.example",
    ],
)
def test_what_may_be_whole_stays_apart(text: str) -> None:
    assert mended(text) == [line.replace("\t", " ") for line in text.split("\n") if line]


def test_a_heading_or_a_line_with_markup_is_not_joined() -> None:
    above, below = split_lines("Warga dapat mendaftar melalui laman\nwww.jembatan.example.")
    assert len(mend_broken([above, below])) == 1
    assert len(mend_broken([replace(above, form="heading2"), below])) == 2
    assert len(mend_broken([above, replace(below, markdown="[x](y)")])) == 2


@pytest.mark.parametrize("text", ["", "\n\n", "Satu", "\n\nSatu\n\n", WRAPPED])
def test_no_word_is_lost_or_doubled(text: str) -> None:
    found = " ".join(line.printed for line in mend_broken(unwrap(split_lines(text))))
    assert found.split() == text.split()


@pytest.mark.parametrize(
    "byline", ["by admin | May 3, 2019 | News", "oleh humas - 3 Mei 2019 09:41", "by Ida Brook"]
)
def test_facts_in_small_letters_are_no_part_of_the_title_above_them(byline: str) -> None:
    title = "Jembatan Rotan Dibuka Kembali Setelah Dua Pekan Ditutup"
    lines = split_lines(f"Beranda › Berita › {title}\n{title}\n{byline}")
    assert [line.printed for line in mend_broken(lines)][1:] == [title, byline]


def test_short_paragraphs_with_headings_and_no_blank_line_are_not_hard_wrapped() -> None:
    paragraphs = [
        "The office pays for planks of up to four metres, and for the rope that holds them to the posts.",
        "What it pays",
        "Under the scheme every village may ask once a year, and no village has to show a plan before it.",
        "Who may ask",
        "The office found that the scheme is needed, and that it costs less than mending what has fallen.",
        "Background",
        "The first bridge of this kind was built by three brothers, of whom two could read and none could.",
    ]
    assert unwrapped("\n".join(paragraphs)) == paragraphs


@pytest.mark.parametrize(
    ("line", "after"),
    [
        ("Penulis: Tali Rakitan dan Papan Jati dari Hulurimbun", "234"),
        ("Penulis: Tali Rakitan dan Papan Jati dari Hulurimbun", "share :"),
        ("Office of Planks and of Ropes, Regional Division South", "c/o Ada Plank"),
        ("Telepon: 131 (dari hulu) dan 1500131 (dari hilir sungai)", "e-mail: a@dinas.example"),
    ],
)
def test_counts_controls_and_parts_of_an_address_go_on_with_no_sentence(line: str, after: str) -> None:
    assert mended(f"{line}\n{after}") == [line, after]


def test_a_number_that_a_sentence_needs_goes_on_with_it() -> None:
    assert mended("Papan itu diganti oleh warga pada tanggal\n12\nbulan lalu.") != []
    assert mended("Papan itu diganti seluruhnya oleh warga dusun pada\n12\nJuli.")[0].endswith("pada 12")


def test_breadcrumbs_and_the_title_that_they_end_with_stay_apart() -> None:
    lines = [
        "Beranda » Kabar Hulu » Jembatan Rotan Kembali Dibuka",
        "Jembatan Rotan Kembali Dibuka",
        "humas balai",
    ]
    assert mended("\n".join(lines)) == lines


BROKEN = (
    "Dinas Jembatan\nmemasang papan\nbaru di hulu.\nPapan lama\ndibawa warga ke balai\ndusun.\n"
    "“Kami senang,” kata Kepala\nDusun Randu.\nSelesai"
)


def test_sentences_that_a_page_breaks_over_short_lines_are_made_whole() -> None:
    assert mended(BROKEN) == [
        "Dinas Jembatan memasang papan baru di hulu.",
        "Papan lama dibawa warga ke balai dusun.",
        "“Kami senang,” kata Kepala",
        "Dusun Randu.",
        "Selesai",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Dinas Jembatan\nmemasang papan\nbaru di hulu.\nSelesai",
        "Papan rotan\ntali rotan\npagar rotan\nTiang rotan\nlantai rotan",
    ],
)
def test_one_such_sentence_or_a_list_in_small_letters_stays_apart(text: str) -> None:
    assert mended(text) == text.split("\n")


@pytest.mark.parametrize(
    "below",
    [
        "rimbun.kabar.example, - Dinas Jembatan menutup jembatan rotan di hulu selama dua hari kerja.",
        "kabar.example, Randu – Dinas Jembatan menutup jembatan rotan di hulu selama dua hari kerja.",
    ],
)
def test_the_site_that_a_text_begins_with_goes_on_with_no_headline(below: str) -> None:
    assert mended(f"Dinas Jembatan Tutup Jembatan Rotan di Hulu Sungai\n{below}") == [
        "Dinas Jembatan Tutup Jembatan Rotan di Hulu Sungai",
        below,
    ]


def test_a_site_amid_a_sentence_that_a_link_broke_is_joined() -> None:
    text = "Warga dapat mendaftar lewat telepon atau melalui laman\nrimbun.kabar.example, dan di balai dusun."
    assert mended(text) == [text.replace("\n", " ")]


def test_small_letters_below_a_headline_in_capitals_are_a_line_of_their_own() -> None:
    lines = ["DINAS JEMBATAN TUTUP JEMBATAN ROTAN DI HULU SUNGAI", "tutup jembatan 7 juli"]
    assert mended("\n".join(lines)) == lines


@pytest.mark.parametrize("end", [" (TR 05/ED 02)", " [tal]", " (*)", " Humas Balai"])
def test_small_letters_below_who_signs_are_a_line_of_their_own(end: str) -> None:
    text = f"Dinas Jembatan menutup jembatan rotan di hulu selama dua hari kerja pekan ini.{end}\nrotan"
    assert mended(text) == text.split("\n")


# Wrapped at 60 characters as well, with words broken at the ends of lines.
HYPHENATED = """\
Jembatan Rotan dibuka kembali dua pekan lalu setelah pa-
pan lantainya diganti oleh warga dusun. Kepala dusun ber-
harap papan yang baru itu tahan sampai musim angin beri-
kutnya tiba di hulu sungai."""


def test_words_broken_at_the_ends_of_several_lines_are_whole() -> None:
    assert unwrapped(HYPHENATED) == [WHOLE]


@pytest.mark.parametrize(
    ("end", "start", "whole"),
    [
        ("pa-", "pan", "papan"),  # the text has the word
        ("ber-", "harap", "berharap"),  # a prefix that is written together
        ("kapal-", "kapal", "kapal-kapal"),
        ("Kuala-", "Hulu", "Kuala- Hulu"),
        ("lantai-", "dinding", "lantai-dinding"),  # perhaps a compound
    ],
)
def test_a_single_word_is_put_together_where_that_is_sure(end: str, start: str, whole: str) -> None:
    text = WRAPPED.replace("berikutnya tiba\n", f"besar {end}\n{start} ")
    assert unwrapped(text)[0] == WHOLE.replace("berikutnya tiba ", f"besar {whole} ")
