"""How the fields of a release are kept with their certainty and doubts."""

from __future__ import annotations

from warta.intake.fields.release_record import Record
from warta.intake.findings import Certainty
from warta.intake.lines import split_lines


def test_what_is_stated_is_kept_with_its_lines() -> None:
    record = Record()
    record.state("number", "7/2019", "printed above the title", split_lines("No. 7/2019"))
    found = record.told()["number"]
    assert record.close() == {"number": "7/2019"}
    assert (found.certainty, found.evidence, found.lines) == (Certainty.STATED, "No. 7/2019", (1,))


def test_what_is_derived_is_said_with_its_evidence_and_what_is_dropped_is_not() -> None:
    record = Record()
    record.derive("office", "Humas", "the dateline")
    record.derive("agency", "djg", "the title")
    record.drop("office")
    assert record.close() == {"agency": "djg", "inferred": {"agency": "the title"}}
    assert record.told()["office"].certainty is Certainty.MISSING


def test_doubts_stand_in_their_order_and_are_told_together() -> None:
    record = Record()
    record.doubt("date", "one")
    record.doubt("title", "none")
    record.doubt("date", "another")
    assert [item["field"] for item in record.close()["review"]] == ["date", "title", "date"]
    assert record.told()["date"].doubt == "one; another"
    assert record.doubts("title")
    assert not record.doubts("office")


def test_doubts_tell_the_words_of_lines_that_nobody_can_count() -> None:
    counted, uncounted = Record(), Record(split_lines("Rapat di"))
    for record in (counted, uncounted):
        record.doubt("body", "line 1 breaks off")
    assert counted.told()["body"].doubt == "line 1 breaks off"
    assert uncounted.told()["body"].doubt == "line 1 (“Rapat di”) breaks off"
