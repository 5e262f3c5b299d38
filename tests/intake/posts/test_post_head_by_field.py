from __future__ import annotations

from warta.intake.posts.post_head_by_field import read_by_field


def test_a_line_that_is_indented_by_mistake_is_a_field_and_told_by_its_line() -> None:
    found = read_by_field("title: A\ndate: 2019-01-02\n  draft: true\n  tags: [x]\nlang: id", 2)
    assert found.fields == {"title": "A", "date": "2019-01-02", "draft": True, "tags": ["x"], "lang": "id"}
    assert found.lines == {"title": 2, "date": 3, "draft": 4, "tags": 5, "lang": 6}
    assert found.mended[0].startswith("line 4: is indented as if it belonged to date")


def test_lines_of_a_text_of_several_lines_stay_in_it() -> None:
    found = read_by_field("a: |\n  draft: true\nb: x: y\nc:\n  draft: true", 1)
    assert found.fields == {"a": "draft: true", "b": "x: y", "c": {"draft": True}}


def test_no_fields_are_no_error() -> None:
    assert read_by_field("", 1).fields == {}
