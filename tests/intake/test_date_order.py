from __future__ import annotations

import pytest

from warta.intake.date_order import is_day_first


@pytest.mark.parametrize(
    ("language", "stated", "expected"),
    [
        ("id", "", True),
        ("id", "en-US", True),
        ("de", "", True),
        ("fr", "fr-FR", True),
        ("en", "", None),
        ("en", "en-US", None),
        ("en", "en_GB", True),
        ("en", "en-AU", True),
        ("en", "en-CA", None),
        ("en", "id-ID", None),
        ("ja", "", None),
        ("hu", "", None),
        ("qqq", "", None),
        ("en", "en-@@", None),
        ("", "", None),
    ],
)
def test_dates_in_numbers_are_read_as_the_language_and_region_write_them(
    language: str, stated: str, expected: bool | None
) -> None:
    assert is_day_first(language, stated) is expected
