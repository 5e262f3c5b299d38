"""The site that a text's dateline names, and the name in the text after which it is called."""

from __future__ import annotations

import pytest

from warta.intake.datelines.dateline_site import name_of_site, names_place_and_site, site_of_dateline


@pytest.mark.parametrize(
    ("line", "host"),
    [
        ("Tepian, pa-tepian.example (22/4) Hakim baru dilantik.", "pa-tepian.example"),
        ("PALUNG, (iainrbn.ac.id)—Pustakawan menyatukan katalog.", "iainrbn.ac.id"),
        ("Kabartali.com ~ Banyak jalan ditempuh warga.", "kabartali.com"),
        ("news.rotan.example - Tepian. Kepala balai hadir.", "news.rotan.example"),
        ("Rimbun || www.pa-rimbun.example", "pa-rimbun.example"),
        ("Warga membuka balai.example – lalu mendaftar.", ""),
        ("Balai.example menyajikan kabar dari hulu.", ""),
        ("Hubungi humas@balai.example – kami siap.", ""),
        ("Tepian – Balai menggelar rapat.", ""),
    ],
)
def test_the_host_in_a_dateline(line: str, host: str) -> None:
    assert site_of_dateline([line]) == host


def test_the_first_line_that_has_one_counts() -> None:
    assert site_of_dateline(["Tepian", "tali.example – Rapat.", "rotan.example – Rapat."]) == "tali.example"


@pytest.mark.parametrize(
    ("host", "text", "name"),
    [
        ("pa-tepian.example", "Panitera PA Tepian hadir.", "PA Tepian"),
        ("ikom.unirotan.ac.id", "Dosen UNIROTAN menulis buku.", "UNIROTAN"),
        ("iainrbn.ac.id", "Hadir IAIN Ambon, IAIN Rimbun dan lain-lain.", "IAIN Rimbun"),
        ("iaint.ac.id", "Hadir IAIN Tepian dan IAIN Talirandu.", ""),  # one letter is none
        ("kabartali.com", "Warga kabartali senang.", ""),
        ("bandung.go.id", "Warga Bandung senang.", ""),
        ("rtm.example", "RTM hadir.", ""),
    ],
)
def test_the_name_that_a_host_is_called_by(host: str, text: str, name: str) -> None:
    assert name_of_site(host, [text]) == name


@pytest.mark.parametrize(
    ("line", "is_no_more"),
    [
        ("Tepian,akademi.ac.id", True),
        ("Tepian || pa-tepian.example", True),
        ("Tepian, pa-tepian.example (22/4)", True),
        ("akademi.ac.id", False),
        ("Buka akademi.example untuk mendaftar", False),
        ("Tepian Rayakan Panen", False),
    ],
)
def test_a_line_of_place_and_site_alone(line: str, is_no_more: bool) -> None:
    assert names_place_and_site(line) is is_no_more
