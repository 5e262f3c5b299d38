"""What keeps a release from readers."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import pytest

from warta.intake.fields.release_hold import hold, set_marks_apart
from warta.intake.fields.release_record import Record
from warta.intake.lines import split_lines
from warta.intake.page import Page
from warta.intake.role import Role
from warta.intake.sheets.marking import Roles

YEAR = datetime.now(UTC).year + 3


def held(
    text: str,
    title: str = "Jembatan Dibuka",
    holds: tuple[str, ...] = (),
    margins: tuple[str, ...] = (),
    roles: Roles | None = None,
) -> dict[str, Any]:
    record = Record()
    record.values["title"] = title
    page = Page(split_lines(text), "utf-8", guessed=False, holds=holds, margins=margins)
    hold(record, page, roles)
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


def test_a_mark_around_the_text_holds_however_much_stands_above_and_below() -> None:
    lines = split_lines("\n".join([*"abcdefgh", "Teks.", "INTERNAL", *"abcdefgh"]))
    roles = [Role.FURNITURE] * 8 + [Role.BODY] + [Role.RESIDUE] * 9
    text = "\n".join(line.text for line in lines)
    assert "draft" not in held(text)
    assert held(text, roles=Roles(lines, roles))["draft"] is True


@pytest.mark.parametrize("word", ["Rahasia", "Embargo!", "Internal DJ"])
def test_a_word_that_is_a_mark_by_its_place_holds_there_alone(word: str) -> None:
    text = "\n\n".join(["Dinas Jembatan", "Jembatan dibuka.", "Warga senang.", "Jalan ramai.", "Sekian."])
    assert held(f"{word}\n\n{text}")["draft"] is True
    assert "draft" not in held(text.replace("Warga senang.", word))


def test_marks_are_no_words_of_the_text_or_its_subtitle() -> None:
    lines = split_lines("Judul\nBelum final\nDRAFT - TIDAK UNTUK DISIARKAN\nSatu.\nDua.\nTiga.\nDRAFT")
    roles = Roles(lines, [Role.TITLE, Role.SUBTITLE, *[Role.BODY] * 5]).settle()
    set_marks_apart(roles)
    assert [line.text for line in roles.of(Role.BODY)] == ["Satu.", "Dua.", "Tiga."]
    assert roles.of(Role.SUBTITLE) == []


@pytest.mark.parametrize(
    "margin",
    ["DRAFT – NOT FOR PUBLICATION", "Draft", "CONFIDENTIAL", "DRAFT press release", "Embargo: Senin"],
)
def test_what_stands_in_the_margins_of_a_file_holds_it(margin: str) -> None:
    assert held("Jembatan dibuka.", margins=("Dinas Jembatan", margin))["draft"] is True


def test_an_embargo_in_the_margins_is_kept_and_the_longer_one_counts() -> None:
    early, late = f"EMBARGOED UNTIL 5 MAY {YEAR}", f"Embargo hingga 7 Mei {YEAR}"
    for text, margin in ((early, late), (late, early), ("Jembatan dibuka.", late)):
        values = held(f"{text}\n\nJembatan dibuka.", margins=(margin,))
        assert values["embargo"] == f"{YEAR}-05-08T00:00:00-12:00"
        assert "draft" not in values


def test_margins_that_say_nothing_hold_nothing() -> None:
    margins = ("Dinas Jembatan", "Embargo Kayu Dicabut", "Siaran Pers", "Halaman 1", "Schedule", "No")
    assert held("Jembatan dibuka.", margins=margins) == {"title": "Jembatan Dibuka"}
