from __future__ import annotations

from typing import Any

import pytest

from warta.intake.fields.release_record import Record
from warta.intake.fields.release_text import take_text
from warta.intake.lines import split_lines
from warta.intake.reading.decode import Refused
from warta.intake.role import Role
from warta.intake.sheets.marking import Roles

TEXT = "Jembatan Rotan dibuka kembali dua pekan lalu."


def taken(*told: tuple[str, Role]) -> tuple[list[str], dict[str, Any]]:
    """The lines of the body, and the fields, of a release of these lines."""
    lines = split_lines("\n".join(text for text, _ in told))
    record = Record()
    body = take_text(record, Roles(lines, [role for _, role in told]))
    return [line.printed for line in body], record.close()


def test_the_body_is_what_has_that_role() -> None:
    assert taken(("Jembatan", Role.TITLE), (TEXT, Role.BODY), ("Beranda", Role.RESIDUE)) == ([TEXT], {})


def test_a_release_without_body_is_refused_at_its_first_line() -> None:
    with pytest.raises(Refused) as refused:
        taken(("", Role.BLANK), ("Jembatan", Role.TITLE))
    assert (refused.value.message, refused.value.line) == ("holds no text below its title", 2)


@pytest.mark.parametrize(
    "told",
    [
        [(f"{TEXT} (Humas)", Role.BODY)],
        [(f"{TEXT} ***Humas", Role.BODY)],
        [(TEXT, Role.BODY), ("(Humas)", Role.SIGNOFF)],
    ],
)
def test_a_sign_off_is_taken_from_the_end_or_from_a_line_of_its_own(told: list[tuple[str, Role]]) -> None:
    assert taken(*told) == ([TEXT], {"signoff": "Humas"})


def test_contacts_are_who_to_ask_and_who_signs_without_place_date_and_mark() -> None:
    _, values = taken(
        (TEXT, Role.BODY),
        ("Hulurimbun, 1 Juli 2019", Role.SIGNATURE),
        ("ttd.", Role.SIGNATURE),
        ("Ana Sari", Role.SIGNATURE),
        ("Kontak media: Budi Tali, 0812 0000 0000", Role.CONTACT),
    )
    told = str(values["contacts"])
    assert "Budi Tali" in told
    assert "Ana Sari" in told
    assert not any(words in told for words in ("Hulurimbun", "2019", "ttd"))


def test_what_stands_below_the_end_mark_is_boilerplate() -> None:
    about = "Dinas Jembatan merawat jembatan gantung."
    assert taken((TEXT, Role.BODY), (about, Role.BOILERPLATE))[1] == {"boilerplate": [about]}


def test_where_boilerplate_stands_is_told() -> None:
    told = (TEXT, "###", "Dinas Jembatan merawat jembatan gantung.")
    for mark, reason in (
        (Role.END, "below the end mark"),
        (Role.RESIDUE, "below the text, under a heading of notes"),
    ):
        record = Record()
        take_text(record, Roles(split_lines("\n".join(told)), [Role.BODY, mark, Role.BOILERPLATE]))
        assert record.told()["boilerplate"].reason == reason


def test_a_telephone_below_the_end_mark_is_told() -> None:
    _, values = taken((TEXT, Role.BODY), ("Tanya 62812 5550 1234 (Ana)", Role.BOILERPLATE))
    told = [(item["field"], "62812 5550 1234" in item["reason"]) for item in values["review"]]
    assert told == [("contacts", True)]


def test_a_text_that_breaks_off_and_ways_to_reach_someone_in_it_are_told() -> None:
    _, values = taken((f"{TEXT} Hubungi kami di pers@dinas.example atau", Role.BODY), ("Lihat…", Role.BODY))
    assert [item["field"] for item in values["review"]] == ["body", "contacts"]


@pytest.mark.parametrize(
    ("line", "contacts"),
    [
        ("Signed May 5, 2020", None),
        ("Signed on May 5, 2020 in Larch", None),
        ("Tertanda, Larat, 5 Mei 2020", None),
        ("Signed by Ana Oak, May 5, 2020", [{"name": "Ana Oak"}]),
        ("Ana Sari", [{"name": "Ana Sari"}]),
    ],
)
def test_a_line_with_the_day_of_signing_names_who_signs_or_nobody(
    line: str, contacts: list[dict[str, str]] | None
) -> None:
    _, values = taken(("Jembatan", Role.TITLE), (TEXT, Role.BODY), (line, Role.SIGNATURE))
    assert values.get("contacts") == contacts
