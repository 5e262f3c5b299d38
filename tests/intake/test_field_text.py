from __future__ import annotations

import pytest

from warta.intake.field_text import one_line, plain_text


def test_a_field_s_text_is_one_line_without_what_shows_nothing() -> None:
    assert one_line(" a\n\tb\x00\x1b\u200b c\x85\ufeff ") == "a b c"


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("R&amp;D &#8211; baru", "R&D – baru"),
        ("a <em>b</em> <br/>c", "a b c"),
        ("a < b > c", "a < b > c"),
        ("a <Nama dirahasiakan> b", "a <Nama dirahasiakan> b"),
        ("AT&T; x", "AT&T; x"),
    ],
)
def test_inline_markup_and_entities_are_read_as_a_reader_saw_them(text: str, plain: str) -> None:
    assert plain_text(text) == plain
