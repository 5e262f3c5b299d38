"""The dates of a release in its fields."""

from __future__ import annotations

import pytest

from warta.agencies import Registry
from warta.intake.agencies.agency import AgencyFinder
from warta.intake.days.printed_dates import read_whole
from warta.intake.fields.release_dates import take_dates
from warta.intake.fields.release_record import Record
from warta.intake.lines import split_lines
from warta.intake.marks.fact import About, Fact
from warta.intake.page import Metadata, Stated
from warta.intake.role import Role
from warta.intake.sheets.marking import Roles
from warta.model import Agency

FINDER = AgencyFinder(Registry({}))


def record(text: str, metadata: Metadata | None = None, number: str = "") -> Record:
    lines = split_lines(text)
    roles = Roles(lines, [Role.BODY] * len(lines))
    kept = Record()
    kept.values |= {"source": {"file": "a.txt"}, "language": "id", "number": number}
    take_dates(kept, metadata or Metadata(), roles, lines, lines[0], FINDER)
    return kept


def test_the_dateline_gives_place_and_derived_date() -> None:
    values = record("Rimbun, 12 Maret 2019 – Jembatan dibuka kembali oleh warga.").close()
    assert (values["places"], values["date"]) == (["Rimbun"], "2019-03-12")
    assert "date" in values["inferred"]


def test_what_the_page_states_is_no_derived_date() -> None:
    metadata = Metadata(published=(Stated("2019-03-12", "meta pubdate"),))
    values = record("Jembatan dibuka kembali oleh warga.", metadata).close()
    assert values["date"] == "2019-03-12"
    assert "inferred" not in values
    assert values["date_source"] == {"from": "meta pubdate", "text": "2019-03-12"}


@pytest.mark.parametrize(
    ("opening", "date"),
    [
        ("Sumenep, 05/11/2020 Salt Board - A dry dock was opened again.", "2020-11-05"),
        ("Oakford, 05/11/2020 Salt Board - A dry dock was opened again.", None),
        ("Oakford, 05/11/2020 - A dry dock was opened again, tel. +44 1632 960001.", "2020-11-05"),
    ],
)
def test_figures_of_a_dateline_are_read_as_its_land_and_the_page_write_them(
    opening: str, date: str | None
) -> None:
    lines = split_lines(opening)
    kept = Record()
    kept.values |= {"source": {"file": "a.txt"}, "language": "en"}
    take_dates(kept, Metadata(), Roles(lines, [Role.BODY]), lines, lines[0], FINDER)
    assert kept.values.get("date") == date
    assert bool(kept.doubts("date")) is (date is None)


def test_a_rubric_before_the_text_is_no_place() -> None:
    values = record("Kabar Rimbun – Jembatan dibuka kembali oleh warga.").close()
    assert "places" not in values
    assert "dateline" not in values


def test_no_date_is_told() -> None:
    kept = record("Jembatan dibuka kembali oleh warga.")
    assert kept.doubts("date")
    assert "date" not in kept.values


@pytest.mark.parametrize(
    ("beside", "is_told"),
    [
        ("Rimbun, 6 Mei 2024", True),
        ("Pada 5 Juni 2024 dan 6 Mei 2024 warga berkumpul.", False),
        ("Pada 7 Mei 2024 warga berkumpul.", False),
        ("Diperbarui 5/6/2024", False),
    ],
)
def test_a_date_in_digits_whose_other_order_the_page_has_in_words_is_told(beside: str, is_told: bool) -> None:
    lines = split_lines(f"5/6/2024 10.00\n{beside}\nJembatan dibuka kembali oleh warga.")
    printed = read_whole(lines[0].text)
    assert printed
    roles = Roles(
        lines, [Role.DATE, Role.RESIDUE, Role.BODY], facts={0: (Fact(About.DATE, lines[0].text, printed),)}
    )
    kept = Record()
    kept.values |= {"source": {"file": "a.txt"}, "language": "id"}
    take_dates(kept, Metadata(), roles, [lines[2]], lines[2], FINDER)
    assert kept.values["date"] == "2024-06-05"
    told = [item["reason"] for item in kept.close().get("review", ())]
    assert any("may be 2024-05-06" in reason for reason in told) is is_told


def test_the_year_of_the_number_makes_a_derived_date_that_tells_of_both() -> None:
    values = record("RIMBUN, (5/7) – Balai Tali melatih warga.", number="SP.217/SJ.5/VII/2023").close()
    assert values["date"] == "2023-07-05"
    assert values["date_source"]["text"] == "RIMBUN, (5/7), SP.217/SJ.5/VII/2023"
    assert "the year is that of the number" in str(values["review"])
    assert "date" in values["inferred"]


@pytest.mark.parametrize(
    ("day", "places"),
    [
        ("Bandung, 14 November 2019", ["Bandung"]),
        ("Budi, 14 November 2019", None),
        ("14 November 2019", None),
    ],
)
def test_a_place_before_the_day_beside_the_title_is_kept(day: str, places: list[str] | None) -> None:
    lines = split_lines(f"{day}\nJembatan dibuka kembali oleh warga.")
    roles = Roles(lines, [Role.DATE, Role.BODY])
    roles.facts[0] = (Fact(About.DATE, "14 November 2019", read_whole("14 November 2019")),)
    kept = Record()
    kept.values |= {"source": {"file": "a.txt"}, "language": "id"}
    take_dates(kept, Metadata(), roles, lines[1:], lines[1], FINDER)
    assert kept.close().get("places") == places


@pytest.mark.parametrize(("place", "kept"), [("Oakford, Nova Scotia", ["Oakford"]), ("Nova Scotia", None)])
def test_a_place_below_the_day_beside_the_title_is_kept(place: str, kept: list[str] | None) -> None:
    lines = split_lines(f"{place}\nThe ropes were spliced by the harbour board.")
    roles = Roles(lines, [Role.CATEGORY, Role.BODY])
    roles.facts[0] = (Fact(About.PLACE, place),)
    found = Record()
    found.values |= {"source": {"file": "a.txt"}, "language": "en"}
    take_dates(found, Metadata(), roles, lines[1:], lines[1], FINDER)
    assert found.close().get("places") == kept


@pytest.mark.parametrize(
    ("url", "doubt", "date"),
    [
        ("https://ropes.gov/", "", "2019-07-03"),
        ("https://ropes.gov.uk/", "", "2019-03-07"),
        ("https://ropes.gov.ca/", "", None),
        ("https://ropes.gov/", "it may be of another", None),
    ],
)
def test_figures_are_read_as_the_land_of_a_sure_agency_writes_them(
    url: str, doubt: str, date: str | None
) -> None:
    lines = split_lines("7/3/2019\nThe bridge is open again, said the office, and walkers are glad of it.")
    roles = Roles(lines, [Role.DATE, Role.BODY])
    fact = Fact(About.DATE, lines[0].text, read_whole(lines[0].text))
    roles.facts[0] = (fact,)
    kept = Record()
    kept.values |= {"source": {"file": "a.txt"}, "language": "en", "number": "", "agency": "ropes"}
    if doubt:
        kept.doubt("agency", doubt)
    finder = AgencyFinder(Registry({"ropes": Agency(key="ropes", name={"": "Ropes"}, url=url)}))
    take_dates(kept, Metadata(), roles, lines, lines[0], finder)
    assert kept.values.get("date") == date
