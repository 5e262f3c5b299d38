from __future__ import annotations

from warta.intake.told_lines import told_left_out


def test_one_line_is_told_as_one() -> None:
    assert told_left_out(7, 7, "between the text and 'Bagikan'") == (
        "line 7 stands between the text and 'Bagikan' and is left out; look whether this is text"
    )


def test_several_lines_are_told_by_the_first_and_the_last() -> None:
    assert told_left_out(7, 9, "between the facts and the text") == (
        "lines 7 to 9 stand between the facts and the text and are left out; look whether this is text"
    )
