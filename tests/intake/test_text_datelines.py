"""At which lines of a text its dateline stands."""

from __future__ import annotations

from warta.intake.lines import split_lines
from warta.intake.text_datelines import first_dateline, opening_dateline

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
