from __future__ import annotations

from dataclasses import replace

import pytest

from warta.intake.lines import split_lines
from warta.intake.open_lines import mend_open

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
    ],
)
def test_a_sentence_that_a_page_breaks_is_made_whole(text: str) -> None:
    assert mended(text) == [" ".join(text.split())]


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
    ],
)
def test_what_may_be_whole_stays_apart(text: str) -> None:
    assert mended(text) == [line for line in text.split("\n") if line]


def test_lines_of_a_saved_page_stay_as_they_are() -> None:
    lines = [replace(line, region="content") for line in split_lines(f"{PROSE}\n\ndan membawanya ke balai.")]
    assert mend_open(lines) == lines
