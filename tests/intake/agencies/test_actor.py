"""Who acts at the start of a title and of a text."""

from __future__ import annotations

import pytest

from warta.intake.agencies.actor import acting, acts_for_others, handed_on
from warta.intake.names.mentions import AgencyNames
from warta.model import Agency

NAMES = AgencyNames(
    [
        Agency("garam", {"": "Balai Garam"}, "BG"),
        Agency("teh", {"id": "Dewan Teh", "en": "Tea Council"}, "DT"),
        Agency("kopi", {"": "Kantor Kopi"}),
    ]
)


def who(text: str, *, is_title: bool = False) -> list[str]:
    return list(dict.fromkeys(m.agency.key for m in acting(text, NAMES.find(text), is_title=is_title)))


@pytest.mark.parametrize(
    ("title", "keys"),
    [
        ("Balai Garam Buka Loket", ["garam"]),
        ("Kepala BG: Loket Dibuka", ["garam"]),
        ("Siaran Pers Balai Garam", ["garam"]),
        ("Statement from the Tea Council", ["teh"]),
        ("Statement of Tea Council Director Ana Brook on Cups", ["teh"]),
        ("“Balai Garam Siap”", ["garam"]),
        ("Balai Garam Tegur Dewan Teh", ["garam"]),
        ("BG dan DT Buka Loket", ["garam", "teh"]),
        ("BG, DT, dan Kantor Kopi Buka Loket", ["garam", "teh", "kopi"]),
        ("BG-DT Buka Loket", ["garam", "teh"]),
        ("Balai Garam (BG) bersama DT Buka Loket", ["garam", "teh"]),
        ("Peresmian Loket oleh BG", ["garam"]),
        ("Peresmian Loket DT oleh BG", ["garam"]),
        ("New Rules Issued by the Tea Council", ["teh"]),
        ("Lomba Dihadiri oleh BG", []),
        ("Bupati Terima Penghargaan BG", []),
        ("Penghargaan untuk BG", []),
        ("Loket Dibuka", []),
        ("", []),
    ],
)
def test_who_acts_in_a_title(title: str, keys: list[str]) -> None:
    assert who(title, is_title=True) == keys


@pytest.mark.parametrize(
    ("text", "keys"),
    [
        ("Balai Garam membuka loket bersama warga dan DT.", ["garam"]),
        ("Balai Garam (BG) membuka loket.", ["garam"]),
        ("The Tea Council opened.", ["teh"]),
        ("Today, the Tea Council opened.", ["teh"]),
        ("On Monday, the Tea Council opened.", ["teh"]),
        ("Rimbun, 3 Mei 2019 – Balai Garam membuka loket.", ["garam"]),
        ("RIMBUN (3/5) -- Balai Garam membuka loket.", ["garam"]),
        ("RIMBUN, May 3 — The Tea Council opened.", ["teh"]),
        ("[RIMBUN] Balai Garam membuka loket.", ["garam"]),
        ("Kepala Pusat Data dan Informasi Balai Garam berkata.", ["garam"]),
        ("Dalam rangka hari jadinya yang ke-20, Balai Garam membuka loket.", ["garam"]),
        ("Balai Garam, DT, serta Kantor Kopi membuka loket.", ["garam", "teh", "kopi"]),
        ("Balai Garam dan the Tea Council membuka loket.", ["garam", "teh"]),
        ("Bupati Rimbun menerima kunjungan Balai Garam.", []),
        ("Bupati Rimbun dan Kepala Balai Garam membuka loket.", []),
        ("Gubernur Lintang Balai Garam membuka loket.", []),
        ("Warga Rimbun dan Balai Garam membuka loket.", []),
        ("Warga Rimbun, Balai Garam membuka loket.", []),
        ("Warga membuka loket, Balai Garam hadir.", []),
        ("Loket dibuka kembali oleh Balai Garam.", []),
        ("Rimbun, 3 Mei 2019 – Warga memuji Balai Garam.", []),
        ("Loket dibuka.", []),
        ("", []),
    ],
)
def test_who_acts_at_the_start_of_a_text(text: str, keys: list[str]) -> None:
    assert who(text) == keys


@pytest.mark.parametrize(
    ("text", "others"),
    [
        ("Bupati Rimbun Tegur Warga", True),
        ("Dinas Teh Buka Loket", True),
        ("Pemerintah Tetapkan Harga", False),
        ("Warga Tegur Bupati", False),
        ("", False),
    ],
)
def test_who_acts_for_other_bodies(text: str, others: bool) -> None:
    assert acts_for_others(text) == others


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("U.S. Senators Ana Field and Bo Oak introduced a bill.", True),
        ("WASHINGTON – U.S. Senators Ana Field and Bo Oak introduced a bill.", True),
        ("WASHINGTON – The Tea Council told U.S. Senators so.", False),
    ],
)
def test_a_legislator_acts_for_others_behind_a_dateline_too(text: str, expected: bool) -> None:
    assert acts_for_others(text) is expected


@pytest.mark.parametrize(
    ("text", "keys"),
    [
        ("Following is Tea Council Chair Ana Brook’s message on Cup Day:", ["teh"]),
        ("The following are the Tea Council’s remarks:", ["teh"]),
        ("Following a request of the Tea Council cups were washed.", []),
        ("Ana Brook of the Tea Council is the following speaker.", []),
    ],
)
def test_whose_words_a_text_hands_on(text: str, keys: list[str]) -> None:
    assert [mention.agency.key for mention in handed_on(text, NAMES.find(text))] == keys
    assert not keys or who(text) == keys
