from __future__ import annotations

import pytest

from tests.assigned_roles import LONG, MORE, TEXT, TITLE, body, of
from warta.intake.role import Role

BANNER = "Kantor layanan tutup pada hari pasar dan buka kembali keesokan harinya."
DATE = "Senin, 1 Juli 2019"


@pytest.mark.parametrize(
    "above",
    [
        f"Dinas Jembatan\n{BANNER}",
        f"{BANNER}\nPeta situs\nTanya petugas\nPapan baru akan diperiksa petugas dusun setiap bulan.",
    ],
)
@pytest.mark.parametrize("head", [f"{TITLE}\n{DATE}", f"{DATE}\n{TITLE}"])
@pytest.mark.parametrize("gap", ["\n", "\n\n"])
def test_sentences_of_a_site_above_title_and_date_are_no_text(above: str, head: str, gap: str) -> None:
    page = f"{above}{gap}{head}{gap}{TEXT}{gap}{MORE}{gap}{LONG}{gap}{MORE}"
    assert (of(page, Role.TITLE), body(page)) == ([TITLE], [TEXT, MORE, LONG, MORE])


@pytest.mark.parametrize(
    "page",
    [
        f"{TITLE}\n{BANNER}\n{DATE}\n{TEXT}\n{MORE}\n{TEXT}\n{MORE}",
        f"{TITLE}\n{BANNER}\nJembatan rotan\n{TEXT}\n{MORE}\n{TEXT}\n{MORE}",
        f"{TITLE}\n{BANNER}\n{DATE}\nPasar malam dibatalkan lagi\n{TEXT}\n{MORE}\n{TEXT}\n{MORE}",
        f"{TITLE}\n{BANNER}\n{MORE}\n{DATE}\n{TITLE} lagi\n{TEXT}",
    ],
)
def test_a_first_paragraph_below_the_title_is_text(page: str) -> None:
    assert BANNER in body(page)


def test_what_a_site_says_of_cookies_needs_no_date_below_it() -> None:
    cookies = "This site bakes cookies to count its visits, and others where you like them. Read on"
    page = f"{cookies}\n{TITLE}\n{TEXT}\n{MORE}\n{LONG}\n{MORE}"
    assert (of(page, Role.TITLE), body(page)) == ([TITLE], [TEXT, MORE, LONG, MORE])


NOTICE = 'Mulai pekan depan, buku "Air Sumur" tidak dicetak lagi. Isi lama dapat dibaca di rak depan.'


@pytest.mark.parametrize(
    "site", ["| Dinas Jembatan", "- Berita - Dinas Jembatan", "» Kabar » Dinas Jembatan"]
)
def test_a_notice_below_what_a_browser_calls_the_page_is_no_text(site: str) -> None:
    page = f"{TITLE} {site}\nDinas Jembatan\n\n{NOTICE}\n\n{TITLE}\n\n{DATE}\n\n{TEXT}\n\n{MORE}\n\n{LONG}"
    assert (of(page, Role.TITLE), body(page)) == ([TITLE], [TEXT, MORE, LONG])


def test_a_summary_below_what_a_browser_calls_the_page_is_text() -> None:
    page = f"{TITLE} | Dinas Jembatan\n\n{TEXT}\n\n{TITLE}\n\n{DATE}\n\n{TEXT} {MORE}\n\n{LONG}"
    assert TEXT in body(page)
