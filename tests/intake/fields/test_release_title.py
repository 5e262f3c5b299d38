from __future__ import annotations

from typing import Any

import pytest

from warta.intake.fields.release_record import Record
from warta.intake.fields.release_title import take_title
from warta.intake.lines import split_lines
from warta.intake.page import Metadata, Page, Stated
from warta.intake.role import Role
from warta.intake.sheets.marking import Roles

TEXT = "Jembatan Rotan dibuka kembali dua pekan lalu."


def taken(title: str, *stated: str, subtitle: str = "") -> dict[str, Any]:
    """The fields of a release that prints this title, and whose metadata states these others."""
    lines = split_lines("\n".join(filter(None, (title, subtitle, TEXT))))
    roles = [Role.TITLE] * bool(title) + [Role.SUBTITLE] * bool(subtitle) + [Role.BODY]
    titles = tuple(Stated(words, "the page's title") for words in stated)
    record = Record()
    page = Page(lines, "utf-8", guessed=False, metadata=Metadata(titles=titles))
    take_title(record, page, Roles(lines, roles))
    return record.close()


def test_the_title_that_the_page_prints_is_kept() -> None:
    assert taken("Jembatan Rotan Dibuka") == {"title": "Jembatan Rotan Dibuka"}


def test_where_none_is_printed_the_one_that_metadata_states_is_kept() -> None:
    assert taken("", "Jembatan Rotan Dibuka") == {"title": "Jembatan Rotan Dibuka"}


def test_without_any_the_release_is_a_draft_and_that_is_told() -> None:
    values = taken("")
    assert values["draft"] is True
    assert [item["field"] for item in values["review"]] == ["title"]


@pytest.mark.parametrize(("stated", "title"), [((), "DRAFT"), (("Jembatan Dibuka",), "Jembatan Dibuka")])
def test_a_mark_that_holds_gives_way_to_a_title_and_is_told(stated: tuple[str, ...], title: str) -> None:
    values = taken("DRAFT", *stated)
    assert values["title"] == title
    assert "the mark of a text that is not out" in values["review"][0]["reason"]


def test_the_kind_of_text_as_title_is_told() -> None:
    values = taken("SIARAN PERS")
    assert values["title"] == "SIARAN PERS"
    assert "is the kind of text" in values["review"][0]["reason"]


def test_the_number_before_a_title_is_the_release_s_and_a_subtitle_is_kept() -> None:
    values = taken("Siaran Pers No. 7/2019: Jembatan Rotan Dibuka Kembali", subtitle="Warga senang")
    assert (values["title"], values["number"]) == ("Jembatan Rotan Dibuka Kembali", "7/2019")
    assert values["subtitle"] == "Warga senang"
