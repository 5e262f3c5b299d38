from __future__ import annotations

import pytest

from warta.intake.lines import split_lines
from warta.intake.roles.asides import find_asides
from warta.intake.sheets.sheet import Sheet

TEXT = "Jembatan Rotan dibuka kembali dua pekan lalu, dan warga menyambutnya dengan syukuran yang ramai."
MORE = "Papan lantainya kini baru semua, dan tali penahannya diganti oleh warga dari tiga dusun di hulu."


def left_out(amid: str) -> list[str]:
    lines = [line for line in split_lines(f"{TEXT}\n\n{amid}\n\n{MORE}") if not line.is_blank]
    sheet = Sheet(lines, lambda _: False, ())
    return [lines[position].printed for position in find_asides(sheet, list(sheet.positions()))]


@pytest.mark.parametrize(
    "amid",
    [
        "Baca juga:\nPapan Lantai Diganti Semua\nTali Baru Dipasang Warga",
        "Email address\nSign up\nYou can unsubscribe at any time.",
        "https://dinas.example/berita/12 1/2",
        "Bagikan artikel ini",
        "Sebarkan",
        "_____________",
        "***",
        "-X-",
        "|",
        "-",
        "•",
        "/",
        "Related news: Bridges of rattan open again",
        "[Read more: Bridges of rattan]",
        "* * * *",
        "Baca jugaPapan Lantai Diganti Semua",
        "Related Information\n- Bridges of rattan\n- Villages of the river",
        "Additional resources\nBridges of rattan",
        "Share\nFacebook\nLinkedIn\nTwitter",
    ],
)
def test_what_can_be_none_of_the_text_is_found(amid: str) -> None:
    assert left_out(amid) == amid.split("\n")


@pytest.mark.parametrize(
    "amid",
    [
        "30 x 40\n20 x 30",
        "Share\nPapan",
        "Related information",
        "Related information\nThe bridge is open.",
        "Baca jugalah papan ini.",
        "Papan Lantai Diganti Semua",
        "• Bagikan artikel ini",
    ],
)
def test_lines_that_may_be_the_text_s_are_kept(amid: str) -> None:
    assert left_out(amid) == []


def test_pointers_end_at_the_next_paragraph() -> None:
    assert left_out("Baca juga:\nPapan Lantai Diganti Semua\n\nTali Baru Dipasang Warga") == [
        "Baca juga:",
        "Papan Lantai Diganti Semua",
    ]
