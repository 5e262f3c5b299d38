"""The dates of a release in its fields."""

from __future__ import annotations

from warta.agencies import Registry
from warta.intake.agency import AgencyFinder
from warta.intake.lines import split_lines
from warta.intake.marking import Roles
from warta.intake.page import Metadata, Stated
from warta.intake.release_dates import take_dates
from warta.intake.release_record import Record
from warta.intake.role import Role

FINDER = AgencyFinder(Registry({}))


def record(text: str, metadata: Metadata | None = None) -> Record:
    lines = split_lines(text)
    roles = Roles(lines, [Role.BODY] * len(lines))
    kept = Record()
    kept.values |= {"source": {"file": "a.txt"}, "language": "id"}
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


def test_no_date_is_told() -> None:
    kept = record("Jembatan dibuka kembali oleh warga.")
    assert kept.doubts("date")
    assert "date" not in kept.values
