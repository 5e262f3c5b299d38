from __future__ import annotations

from dataclasses import replace

import pytest

from warta.intake.lines import split_lines
from warta.intake.wrapping.open_lines import mend_open

PROSE = "Warga dusun yang tinggal di tepi sungai menyusun papan baru"


def mended(text: str) -> list[str]:
    return [line.printed for line in mend_open(split_lines(text)) if line.printed]


@pytest.mark.parametrize(
    "text",
    [
        f"{PROSE}\n\nKepala Dusun\n\ndan membawanya ke balai.",
        f"{PROSE}\n\ndan membawanya ke balai.",
        "Pada hari itu juga, the\nWest Larch Board membuka jembatan rotan di hulu sungai itu.",
        "Kepala Dusun,\nAna Rimbun, mengatakan bahwa papan itu tahan lama. Tali pun kuat.",
        "RANDU – Kepala dusun membuka jembatan di\nHulu Randu.",
        "RANDU, 3 Mei 2019 – Jembatan rotan dibuka kembali setelah Balai\nJembatan mengganti papan.",
        "Menteri Koordinator Ana Rimbun Hulu menjelaskan bahwa papan\n\nlantai itu diganti.",
        f"{PROSE} dengan Balai\nJembatan,\nDinas Air\ndan warga hulu.",
        f"{PROSE}\n\nlagi.",
        f"{PROSE}\n\ndan\n\nmembawanya ke balai.",
        f"{PROSE} di\n\nHulu Randu yang sudah lama menunggu papan baru.",
        f"{PROSE} di\n\nHulu Randu.",
        f"{PROSE} lagi\nBalai Jembatan.",
        "Bupati Hulu Randu,\nRimbun, mengatakan bahwa papan yang baru itu tahan lama.",
    ],
)
def test_a_sentence_that_a_page_breaks_is_made_whole(text: str) -> None:
    assert mended(text) == [" ".join(text.split())]


@pytest.mark.parametrize("begun", [PROSE, f"{PROSE}\n\nKepala Dusun"])
def test_a_sentence_goes_on_with_its_mark(begun: str) -> None:
    assert mended(f"{begun}\n\n, kata warga.") == [f"{' '.join(begun.split())}, kata warga."]


def test_lines_between_blank_ones_are_one_paragraph_where_they_break_amid_a_sentence() -> None:
    text = f"{PROSE} dengan petugas\nBalai Jembatan\nyang dipimpin\nAna Rimbun."
    assert mended(f"Papan diganti.\n\n{text}\n\nTali.")[1] == " ".join(text.split())


@pytest.mark.parametrize(
    "text",
    [
        "Bapak dan Ibu yang saya hormati,\nPapan jembatan ini diganti oleh warga dusun. Tali pun kuat.",
        "Kepala Dusun,\n\nAna Rimbun, mengatakan bahwa papan yang baru itu tahan lama. Tali pun kuat.",
        "Papan Lama dan Papan Baru\nWarga menyusun papan di tepi sungai.",
        f"{PROSE}\n- papan\n- tali",
        f"{PROSE}\n1. papan",
        f"{PROSE}.\n\nKepala Dusun\n\ndan papan.",
        f"{PROSE}\n\nKepala dusun berharap papan itu tahan lama.",
        "Bagikan ke\nWarga dusun yang tinggal di tepi sungai menyusun papan.",
        "Oleh\n\nwarga dusun yang tinggal di tepi sungai.",
        f"{PROSE}\n\nberanda",
        "Yang terhormat kepala dusun yang saya cintai,\nAna Rimbun\ndan warga.",
        "Pak Budi,\nAna Rimbun, mengatakan bahwa papan itu tahan lama. Tali pun kuat.",
        "Kepala Dusun,\nAna Rimbun, dan warga yang tinggal di tepi sungai",
        f"{PROSE}\n\nKepala Dusun",
        f"{PROSE}\n\nHulu Randu.",
        f"{PROSE}\n\nKepala Dusun\n\nWarga berharap papan itu tahan.",
        f"{PROSE}\nKepala Dusun.",
        f"{PROSE} dan tali\nBalai Jembatan\nyang baru",
        f"{PROSE} lagi\nBalai Jembatan\n1. papan.",
        f"{PROSE.upper()}\n\ndan papan.",
        f"{PROSE} dengan\n• papan lantai yang baru dan tali yang kuat sekali",
        f"{PROSE} dengan\n1. papan lantai yang baru dan tali yang kuat sekali",
        f"{PROSE}\n\noleh Ana Rimbun",
        f"{PROSE}\n\nbaca juga",
        f"{PROSE}\n\ndilihat: 12 kali",
        "Papan di\n\nHulu Randu.",
        "Papan baru dan tali\n\ndan paku.",
        "Kepala Dusun Rimbun dengan Balai Jembatan Hulu\n\ndan tali.",
        "Kepala dusun berharap papan di\n\nHulu Randu dan Balai Jembatan Rimbun Raya",
        "RANDU – Papan Baru\nWarga menyusun papan.",
    ],
)
def test_what_may_be_whole_stays_apart(text: str) -> None:
    assert mended(text) == [line for line in text.split("\n") if line]


def test_lines_of_a_saved_page_stay_as_they_are() -> None:
    lines = [replace(line, region="content") for line in split_lines(f"{PROSE}\n\ndan membawanya ke balai.")]
    assert mend_open(lines) == lines


def test_a_day_in_brackets_ends_a_paragraph_and_no_line_of_a_sentence() -> None:
    opening = "RANDU – Kepala dusun membuka pelatihan papan di balai jembatan (26/2)"
    assert mended(f"{opening}\nKesan akrab nampak sejak pagi.") == [opening, "Kesan akrab nampak sejak pagi."]
    going_on = f"{opening}\ndan warga senang."
    assert mended(going_on) == [" ".join(going_on.split())]


@pytest.mark.parametrize("name", ["Sri Aksara, S. Si", "Ana Tali, M.Pd", "Bima Papan S.T"])
def test_a_degree_may_stand_for_the_full_stop_of_an_opening(name: str) -> None:
    opening = f"RANDU – Kepala dusun membuka pelatihan papan. Hadir pula di balai itu {name}"
    below = "Pelatihan papan itu berlangsung dua hari."
    assert mended(f"{opening}\n{below}") == [opening, below]
    begun = f"RANDU – Kepala dusun membuka pelatihan papan bersama {name}"
    assert mended(f"{begun}\nKepala balai itu.") == [f"{begun} Kepala balai itu."]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ('"Tali itu dari', 'Balai Rotan Hulu," kata kepala dusun.'),
        ("“Papan itu dipaku oleh warga", "Dusun Randu dan Dusun Hulu,” kata kepala dusun."),
        ('"The planks were laid by', 'Larch Village," the board said.'),
    ],
)
def test_what_somebody_says_goes_on_to_where_it_ends(first: str, second: str) -> None:
    assert mended(f"Kepala dusun datang.\n{first}\n{second}") == ["Kepala dusun datang.", f"{first} {second}"]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ('"Tali Kita" Dibuka', 'Warga menyebutnya "tali kita" sejak lama.'),
        ("“Papan Kita", "Warga dusun menyusun papan."),
        ('"Papan itu dipaku warga.', 'Dusun Hulu juga," kata kepala dusun.'),
    ],
)
def test_a_line_whose_quote_the_next_does_not_end_stays_apart(first: str, second: str) -> None:
    assert mended(f"Kepala dusun datang.\n{first}\n{second}")[1:] == [first, second]


def test_the_clauses_of_a_proclamation_are_paragraphs_of_their_own() -> None:
    clauses = [
        f"WHEREAS the apples of Larch have bent their branches since the {day} of June and still grow; and"
        for day in ("first", "second", "third")
    ]
    assert mended("\n\n".join(clauses)) == clauses
    assert mended("\n".join(clauses)) == clauses
    broken = [
        "The board mends the ropes that the rowers of the harbour bring; and",
        "the splicers weigh them.",
    ]
    assert mended("\n".join(broken)) == [" ".join(broken)]


def test_a_dateline_with_its_state_begins_a_text_though_its_first_line_has_the_words_of_a_headline() -> None:
    first = "OXFORD, Miss. – The Office of Ropes and Sponsored"
    assert mended(f"{first}\nPrograms thanked 17 splicers in May.") == [
        f"{first} Programs thanked 17 splicers in May."
    ]
    headline = "Larch – The Office of Ropes and Sponsored"
    assert len(mended(f"{headline}\nPrograms thanked 17 splicers in May.")) == 2


def test_a_headline_goes_on_with_no_paragraph_that_begins_with_its_dateline() -> None:
    headline = "Palang Merah bertemu di Randu untuk menguatkan dapur umum di tengah banjir"
    text = (
        "RANDU, 22 September 2025 – Di tengah banjir, juru masak dari dua belas dusun bertemu di Balai Randu."
    )
    lines = [headline, text, "Pertemuan itu berlangsung dua hari, dan dapur umum dibuka."]
    assert mended("\n".join(lines)) == lines
