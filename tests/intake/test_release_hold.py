"""What keeps a release from readers."""

from __future__ import annotations

from typing import Any

from warta.intake.lines import split_lines
from warta.intake.page import Page
from warta.intake.release_hold import hold
from warta.intake.release_record import Record


def held(text: str, title: str = "Jembatan Dibuka", holds: tuple[str, ...] = ()) -> dict[str, Any]:
    record = Record()
    record.values["title"] = title
    hold(record, Page(split_lines(text), "utf-8", guessed=False, holds=holds))
    return record.close()


def test_nothing_holds_a_release_that_says_nothing() -> None:
    assert held("Jembatan dibuka.") == {"title": "Jembatan Dibuka"}


def test_its_source_may_hold_it() -> None:
    values = held("Jembatan dibuka.", holds=("its page is a draft",))
    assert values["draft"] is True
    assert values["review"][0]["field"] == "draft"


def test_an_embargo_is_kept_with_its_instant_or_makes_a_draft() -> None:
    assert "embargo" in held("EMBARGOED UNTIL 12 March 2030, 10.00 WIB\n\nJembatan dibuka.")
    values = held("EMBARGOED UNTIL FURTHER NOTICE\n\nJembatan dibuka.")
    assert (values["draft"], values["review"][0]["field"]) == (True, "embargo")
