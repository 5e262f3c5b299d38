"""What is taken into the record of who issued a release."""

from __future__ import annotations

from warta.intake.fields.issuing import Issuing
from warta.intake.lines import Line, split_lines


def line(text: str) -> Line:
    return split_lines(text)[0]


def test_a_writer_is_taken_once() -> None:
    issuing = Issuing()
    issuing.add_author("Ana Sari", line("Oleh: Ana Sari"))
    issuing.add_author("Ana Sari", line("Penulis: Ana Sari"))
    assert issuing.authors == ["Ana Sari"]
    assert [each.text for each in issuing.lines_of_authors] == ["Oleh: Ana Sari"]


def test_what_is_no_rubric_is_told() -> None:
    issuing = Issuing()
    issuing.add_rubric("Siaran Pers")
    assert (issuing.rubrics, issuing.doubt_authors) == (["Siaran Pers"], "")
    issuing.add_rubric("Hak cipta Balai Lentera")
    assert issuing.rubrics == ["Siaran Pers"]
    assert "'Hak cipta Balai Lentera'" in issuing.doubt_authors
