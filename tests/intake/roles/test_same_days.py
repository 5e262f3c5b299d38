from __future__ import annotations

import pytest

from tests.assigned_roles import MORE, TEXT, TITLE, assign, body

DATE = "1 Juli 2019"
OTHERS = (
    "Berita Terkait\nJembatan Pelabuhan Ditutup\n3 Maret 2031\nLampu Baru untuk Alun-Alun\n27 Februari 2031"
)


def days(page: str) -> list[str]:
    return [str(fact.printed.date) for _, fact in assign(page).stated() if fact.printed]


@pytest.mark.parametrize(
    "page",
    [
        f"Rimbun, {DATE}\n\n{TITLE}\n\n{TEXT}\n\n{MORE}\n\n{OTHERS}",
        f"{TITLE}\n\n{TEXT}\n\n{MORE}\n\nBagikan:\n{DATE}\n\n{OTHERS}",
        f"• {DATE}\n•\n{TITLE}\n\n{TEXT}\n\n{MORE}\n\n• {DATE}",
        f"{TITLE}\n\n{TEXT}\n\n{MORE}\n\nBagikan:\n{DATE}\n{DATE}",
    ],
)
def test_neither_the_days_of_other_texts_nor_the_same_day_again_hide_the_release_s(page: str) -> None:
    assert set(days(page)) == {"2019-07-01"}


@pytest.mark.parametrize(
    "page",
    [
        f"Rimbun, {DATE}\n\n{TITLE}\n\n{TEXT}\n\n{MORE}\n\nBagikan:\n3 Maret 2031",
        f"{TITLE}\n\n{TEXT}\n\n{MORE}\n\nBagikan:\n{DATE}\n3 Maret 2031",
    ],
)
def test_other_days_without_a_heading_leave_it_open(page: str) -> None:
    assert days(page) != ["2019-07-01"]


def test_the_day_again_below_the_text_is_none_of_it() -> None:
    page = f"{TITLE}\n\n• {DATE}\n• 3 kali\n\n{TEXT}\n\n{MORE} (hms)\n\n• {{}}"
    assert body(page.format(DATE)) == [TEXT, MORE + " (hms)"]
    assert body(page.format("2 Juli 2020"))[-1] == "• 2 Juli 2020"
