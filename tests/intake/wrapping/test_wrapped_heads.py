from __future__ import annotations

import pytest

from warta.intake.lines import split_lines
from warta.intake.wrapping.hard_wraps import unwrap
from warta.intake.wrapping.wrapped_heads import is_heading, stands_apart

# Wrapped at 60 characters, as a mail is.
TEXT = """\
Jembatan Rotan dibuka kembali dua pekan lalu setelah papan
lantainya diganti oleh warga dusun. Kepala dusun berharap
papan yang baru itu tahan sampai musim angin berikutnya tiba
di hulu sungai."""
HEADLINE = "Warga Dusun Ganti Semua Papan Lantai Jembatan Rotan di Hulu"


def unwrapped(text: str) -> list[str]:
    return [line.printed for line in unwrap(split_lines(text)) if line.printed]


@pytest.mark.parametrize(
    "below",
    [
        "Jumat, 3 Mei 2019",
        "Diterbitkan: 3 Mei 2019",
        "Bagikan",
        "Tanggal",
        "Kategori : Berita",
        "Lampu Baru:",
    ],
)
def test_facts_and_furniture_below_a_full_headline_are_no_part_of_it(below: str) -> None:
    assert unwrapped(f"{HEADLINE}\n{below}\n\n{TEXT}")[:2] == [HEADLINE, below]


def test_the_last_word_of_a_headline_above_its_date_is_a_part_of_it() -> None:
    text = f"{HEADLINE}\nRandu\n3 Mei 2019\n\n{TEXT}"
    assert unwrapped(text)[0] == f"{HEADLINE} Randu"


def test_a_menu_that_fills_its_line_goes_on_with_nothing() -> None:
    menu = "Beranda | Profil Balai Jembatan | Berita | Galeri | Unduhan"
    assert unwrapped(f"{menu}\n{HEADLINE}\n3 Mei 2019\n\n{TEXT}")[:2] == [menu, HEADLINE]


def test_a_headline_that_is_printed_again_stays_a_line_of_its_own() -> None:
    assert unwrapped(f"{HEADLINE}\n{HEADLINE}\n\n{TEXT}")[:2] == [HEADLINE, HEADLINE]


def test_breadcrumbs_go_on_where_the_headline_below_ends_with_the_same_words() -> None:
    trail = "Beranda » Berita » Warga Dusun Ganti Semua Papan Lantai\nJembatan Rotan"
    headline = "Warga Dusun Ganti Semua Papan Lantai Jembatan Rotan"
    assert unwrapped(f"{trail}\n{headline}\n3 Mei 2019\n\n{TEXT}")[:2] == [
        trail.replace("\n", " "),
        headline,
    ]


@pytest.mark.parametrize(
    "start",
    ["RANDU – Papan lantai jembatan yang lapuk diganti oleh warga\ndusun.", TEXT],
)
def test_the_text_right_below_a_full_headline_is_no_part_of_it(start: str) -> None:
    found = unwrapped(f"{HEADLINE}\n{start}\n\n{TEXT}")
    assert (found[0], len(found)) == (HEADLINE, 3)


def test_a_first_line_that_reads_as_facts_is_the_datelines() -> None:
    text = "Randu, 3 Mei 2019 – Kementerian Jembatan dan Dermaga Rotan\nMenteng membuka jembatan."
    assert unwrapped(f"{HEADLINE}\n\n{text}\n\n{TEXT}")[1] == text.replace("\n", " ")


def test_a_heading_below_a_full_line_that_ends_a_sentence_is_a_line_of_its_own() -> None:
    text = f"{TEXT[:-15]}di hulu sungai Randu dan di hilirnya, kata kepala dusun ini.\nPapan Lama\n{TEXT}"
    assert unwrapped(text)[1] == "Papan Lama"


def test_a_salutation_below_a_full_line_is_a_line_of_its_own() -> None:
    assert unwrapped(f"{HEADLINE}\nDengan hormat,\n{TEXT}")[:2] == [HEADLINE, "Dengan hormat,"]


def test_a_name_with_capitals_behind_a_dateline_is_no_headline() -> None:
    text = "RANDU (3 Mei 2019) – Balai Jembatan Rotan dan Dermaga Sungai\nRandu mengganti papan lantai itu."
    assert unwrapped(f"Judul\n\n{text}\n\n{TEXT}")[1] == text.replace("\n", " ")


SMALL = "papan lantainya diganti oleh warga dusun di hulu itu"
SENTENCE = "Papan lantai yang lapuk diganti oleh warga dusun"


def is_apart(run: str, line: str, *, is_on_top: bool = True) -> bool:
    return stands_apart(split_lines(run), split_lines(line)[0], (), is_on_top=is_on_top)


@pytest.mark.parametrize(
    ("run", "line"),
    [
        ("Diterbitkan: 3 Mei 2019 di Balai Jembatan Rotan", SENTENCE),
        ("Jumat, 3 Mei 2019", SENTENCE),
        ("Dilihat 12 kali", SENTENCE),
        ("Beranda | Profil Balai | Berita", SENTENCE),
        ("Bagikan", SENTENCE),
        ("Bagikan", SMALL),
        ("Penulis: Ana Rimbun", SENTENCE),
        ("Tali Rimbun | Ana Randu | Papan Hulu", SENTENCE),
        (HEADLINE, "Tanggal Terbit"),
        (SMALL, "RANDU – Papan lantai diganti warga"),
        (HEADLINE, "Randu, 3 Mei 2019 – Papan lantai diganti warga"),
        (HEADLINE, SENTENCE),
        (HEADLINE, "Tanggal"),
        (f"{HEADLINE}\n" * 4, "Jumat, 3 Mei 2019"),
    ],
)
def test_lines_that_go_on_with_nothing_stand_apart(run: str, line: str) -> None:
    assert is_apart(run.strip(), line)


@pytest.mark.parametrize(
    ("run", "line"),
    [
        (f"{HEADLINE}\n" * 5, "Jumat, 3 Mei 2019"),  # the end of a paragraph
        (f"{HEADLINE} dan", "Bagikan"),
        (HEADLINE, "bagikan"),
        ("Papan itu kuat. Kepala Dusun Rimbun menunggu sampai", "Jumat, 3 Mei 2019"),
        (HEADLINE, "Jumat, 3 Mei 2019."),
        (HEADLINE, "Humas Balai Rotan"),
        (HEADLINE, "Kepala Dusun Berharap Papan:"),
        (SMALL, "Randu – Papan lantai diganti warga"),
        (SMALL, SENTENCE),
        ("Ganti Papan", SENTENCE),
        (HEADLINE, "Papan lantai itu diganti"),
        ("Beranda » Berita » Warga Dusun Ganti Papan", SMALL),
        (HEADLINE, "Randu dengan Papan dan Tali dari Balai untuk Warga"),
    ],
)
def test_lines_that_may_go_on_do(run: str, line: str) -> None:
    assert not is_apart(run.strip(), line)


def test_a_sentence_below_a_name_in_capitals_goes_on_where_there_is_text_above() -> None:
    assert not is_apart(HEADLINE, SENTENCE, is_on_top=False)
    assert is_apart(HEADLINE, "Randu, 3 Mei 2019 – Papan lantai diganti warga", is_on_top=False)


@pytest.mark.parametrize(
    ("above", "line", "expected"),
    [
        ("Papan itu kuat.", "Papan Lama", True),
        ("Papan itu kuat.", "papan lama", False),
        ("Papan itu kuat.", "Papan lama juga.", False),
        ("Papan itu kuat", "Papan Lama", False),
        ("Papan itu kuat", "Dengan hormat,", True),
        ("Papan itu dan", "Tali,", False),
    ],
)
def test_a_heading_or_salutation_begins_with_a_capital_below_an_end(
    above: str, line: str, expected: bool
) -> None:
    assert is_heading(split_lines(above)[0], split_lines(line)[0]) is expected


FULL = "dan papan yang lama dibawa ke balai desa di {}"


@pytest.mark.parametrize("end", ["hulu sungai.", "hulu. (ida)"])
@pytest.mark.parametrize("below", ["Komentar", "Bagikan", "-SELESAI-"])
def test_the_site_s_words_go_on_with_no_sentence_that_is_ended(end: str, below: str) -> None:
    text = TEXT.replace("di hulu sungai.", FULL.format(end))
    assert unwrapped(f"{TEXT}\n\n{text}\n{below}")[-1] == below


def test_words_before_a_colon_may_end_a_sentence_that_is_begun() -> None:
    begun = "Dalam rapat yang dihadiri seluruh warga hulu, Kepala Dusun"
    assert unwrapped(f"{TEXT}\n\n{begun}\nRandu menegaskan:\n\n{TEXT}")[1] == f"{begun} Randu menegaskan:"
    assert unwrapped(f"{TEXT}\n\n{HEADLINE}\nLampu Baru:\n\n{TEXT}")[1:3] == [HEADLINE, "Lampu Baru:"]


def test_facts_that_end_as_a_sentence_does_go_on_with_no_text() -> None:
    facts = "04 Juli 2019 - 11:24:08 WIB // Jasrizal // Dibaca: 534 kali."
    found = unwrapped(f"{facts}\nRANDU, 4/7 – Papan lantai diganti.\n\n{TEXT}\n\n{TEXT}")
    assert found[0] == facts


def test_a_name_goes_on_with_its_short_form() -> None:
    name = "The Board of Directors of the Export Bank of the Salt States"
    below = "(Salt Bank) on Friday approved two loans to the harbours of\nthe northern coast."
    found = unwrapped(f"{name}\n{below}\n\n{TEXT}\n\n{TEXT}")
    assert found[0] == f"{name} {below}".replace("\n", " ")
