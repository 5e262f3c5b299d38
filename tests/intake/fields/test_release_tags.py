"""The tags of a release, and how certain they are."""

from __future__ import annotations

import pytest

from warta.intake.fields.release_record import Record
from warta.intake.fields.release_tags import take_tags
from warta.intake.lines import split_lines
from warta.intake.page import Metadata, Page
from warta.intake.role import Role
from warta.intake.sheets.marking import Roles
from warta.tags import Tag, Vocabulary

VOCABULARY = Vocabulary({"kabel": Tag("kabel", {"id": "Kabel"})})


@pytest.mark.parametrize(
    ("of_source", "tags", "kept"),
    [
        (("Kabel",), ["kabel"], ["Kabel"]),
        (("Perahu",), ["kabel"], ["Perahu"]),  # no term, and the text has one
        ((), ["kabel"], None),
    ],
)
def test_terms_are_taken_and_the_source_s_own_words_kept(
    of_source: tuple[str, ...], tags: list[str], kept: list[str] | None
) -> None:
    lines = split_lines("Kabel laut itu tiba dua hari lebih cepat dari yang direncanakan.")
    record = Record()
    record.values["source"] = {}
    page = Page(lines, "utf-8", guessed=False, metadata=Metadata(tags=of_source))
    take_tags(record, page, Roles(lines, [Role.BODY]), "Kabel Tiba", lines, 0, VOCABULARY)
    assert record.values["tags"] == tags
    assert record.values["source"].get("tags") == kept
