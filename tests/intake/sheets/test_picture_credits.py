"""Lines that say whose picture something is. All is invented."""

from __future__ import annotations

import pytest

from warta.intake.lines import split_lines
from warta.intake.sheets.picture_credits import is_credited


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Foto: Humas", True),
        ("A splicer at the quay (Photo by Ana Oak)", True),
        ("A splicer at the quay. Photo Ana Oak.", True),
        ("A splicer at the quay, credit: Quay Pictures", True),
        ("A splicer at the quay (see the photo)", False),
        ("The bank gave the quay a credit of 300", False),
    ],
)
def test_a_label_or_brackets_say_whose_a_picture_is(text: str, expected: bool) -> None:
    assert is_credited(split_lines(text)[0]) is expected
