from __future__ import annotations

import pytest

from warta.intake.raw_page import read_page

MAIL = b"Subject: Panen garam\nContent-Type: text/plain\n\nWarga kampung memanen garam di tepi teluk.\n"


@pytest.mark.parametrize(
    ("data", "file", "is_uncounted"),
    [
        (MAIL, "rilis.eml", True),
        (b"Warga memanen garam.\n", "rilis.txt", False),
        (
            b"<!DOCTYPE html><title>Panen</title>" + b"<p>Warga memanen garam di tepi teluk.</p>" * 40,
            "rilis.html",
            False,
        ),
    ],
)
def test_nobody_counts_lines_of_office_files_and_mails(data: bytes, file: str, is_uncounted: bool) -> None:
    assert read_page(data, file).is_uncounted == is_uncounted
