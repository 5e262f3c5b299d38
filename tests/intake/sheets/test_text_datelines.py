"""At which lines of a text its dateline stands."""

from __future__ import annotations

import pytest

from warta.intake.lines import split_lines
from warta.intake.sheets.text_datelines import first_dateline, opening_dateline, with_year_of_number

WIRE = (
    "LARCH, Tx., United States, July 23, 2024 /Fogwire/ -- The cooperative finished its hundredth roof today."
)


def test_the_dateline_may_stand_below_a_caption_and_a_deck() -> None:
    body = split_lines(f"Two roofers in sun hats.\nTheir cooperative finishes the hundredth roof.\n{WIRE}")
    line, found = first_dateline(body, body[0])
    assert line is body[2]
    assert found is not None
    assert found.date is not None
    assert str(found.date.date) == "2024-07-23"


def test_a_dateline_with_a_state_needs_no_day_below_a_deck() -> None:
    body = split_lines("Their cooperative finishes the hundredth roof.\nBoston, MA – The last roof is done.")
    line, found = first_dateline(body, body[0])
    assert found is not None
    assert (line, found.place, found.names_state) == (body[1], "Boston", True)
    other = split_lines("Their cooperative finishes the hundredth roof.\nLARCH – The last roof is done.")
    assert first_dateline(other, other[0]) == (other[0], None)


def test_below_a_paragraph_of_text_a_dateline_is_another_s() -> None:
    paragraph = (
        "The cooperative went looking for money, and found it in a fund that was set up after a leak in the "
        * 2
    )
    body = split_lines(f"{paragraph.strip()}.\n{WIRE}")
    assert first_dateline(body, body[0]) == (body[0], None)


def test_a_dateline_of_place_and_outlet_has_its_day_in_brackets() -> None:
    for words in (
        "Rimbun | pa-rimbun.example (30/6/2021)",
        "Tepi Rimbun-KUA News (30/6/2021) KUA mencatat nikah.",
    ):
        found = opening_dateline(words)
        assert found is not None
        assert found.date is not None
        assert (found.place.split()[-1], str(found.date.date)) == ("Rimbun", "2021-06-30")
    assert opening_dateline("Rapat itu digelar di Rimbun (30/6/2021) oleh warga.") is None


@pytest.mark.parametrize(
    ("opening", "number", "day"),
    [
        ("RIMBUN, (5/7) – Balai Tali melatih warga.", "SP.217/SJ.5/VII/2023", "2023-07-05"),
        ("RIMBUN (12/11) - Balai Tali melatih warga.", "31/HM/XI/2010", "2010-11-12"),
        ("RIMBUN, (5/7) – Balai Tali melatih warga.", "SP.217/SJ.5/VIII/2023", ""),
        ("RIMBUN, (5/7) – Balai Tali melatih warga.", "217/7/2023", ""),
        ("Rimbun (4/10) – Balai Tali melatih warga.", "B-514/BUT/HM.02.04/10/2022", "2022-10-04"),
        ("Rimbun (4/9) – Balai Tali melatih warga.", "B-514/BUT/HM.02.04/09/2022", "2022-09-04"),
        ("Rimbun (4/10) – Balai Tali melatih warga.", "B-514/BUT/HM.02.04/11/2022", ""),
        ("RIMBUN, (31/2) – Balai Tali melatih warga.", "SP.217/SJ.5/II/2023", ""),
        ("RIMBUN – Balai Tali melatih warga.", "SP.217/SJ.5/VII/2023", ""),
    ],
)
def test_the_number_of_the_release_gives_the_year_where_it_names_the_same_month(
    opening: str, number: str, day: str
) -> None:
    dateline = opening_dateline(opening)
    assert dateline is not None
    dated = with_year_of_number(dateline, number)
    assert str(dated.date.date if dated.date and dated.date.date else "") == day


def test_a_dateline_with_a_year_keeps_it() -> None:
    dateline = opening_dateline("Rimbun, 5 Juli 2022 – Balai Tali melatih warga.")
    assert dateline is not None
    assert with_year_of_number(dateline, "SP.217/SJ.5/VII/2023") is dateline


@pytest.mark.parametrize("day", [" (12/07/2023)", ", 12/07/2023", " (12 Juli 2023)", " —12 Juli 2023"])
def test_a_site_and_its_day_before_a_text_are_its_dateline(day: str) -> None:
    found = opening_dateline(f"balai.rimbun.example{day} - Warga menutup jembatan.")
    assert found is not None
    assert found.date is not None
    assert (found.place, str(found.date.date)) == ("", "2023-07-12")
    assert opening_dateline(f"balai.rimbun.example{day} warga menutup jembatan.") is None


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("(18.01.2018) The cooperative finished its hundredth roof.", "2018-01-18"),
        ("(3 Mei 2019) – Petani rotan memanen.", "2019-05-03"),
        ("(3 Mei 2019)“Kami memanen,” katanya.", "2019-05-03"),
        ("(2018) The cooperative finished its hundredth roof.", None),
        ("(18.01.2018) and later the roof leaked.", None),
        ("The roof (18.01.2018) The cooperative finished.", None),
    ],
)
def test_a_text_may_begin_with_its_day_in_brackets(text: str, day: str | None) -> None:
    found = opening_dateline(text)
    assert (found and found.date and str(found.date.date)) == day
