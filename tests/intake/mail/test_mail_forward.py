from __future__ import annotations

import pytest

from warta.intake.lines import split_lines
from warta.intake.mail.mail_forward import forwarded_in

TEXT = "Jembatan Rotan dibuka kembali dua pekan lalu."


@pytest.mark.parametrize(
    ("mark", "names", "sign"),
    [
        ("---------- Forwarded message ---------", ("From", "Date", "Subject"), ""),
        ("Begin forwarded message:\n", ("From", "Date", "Subject"), "**"),
        ("-----Pesan Asli-----", ("Dari", "Terkirim", "Perihal"), ""),
    ],
)
def test_what_is_forwarded_says_whose_it_is_and_of_when(mark: str, names: tuple[str, ...], sign: str) -> None:
    values = ("Ana <ana@dinas.example>", "1 July 2019", "Jembatan")
    fields = [f"{sign}{name}:{sign} {value}" for name, value in zip(names, values, strict=True)]
    head = "\n".join([mark, *fields])
    found = forwarded_in(split_lines(f"Untuk diketahui.\n\n{head}\n\n{TEXT}"))
    assert found is not None
    assert found.said == dict(zip(("from", "date", "subject"), values, strict=True))
    assert found.above == "Untuk diketahui."
    assert [line.printed for line in found.lines if line.printed] == [TEXT]


@pytest.mark.parametrize(
    "text",
    [
        TEXT,
        f"Forwarded message\nFrom: Ana\nDate: 1 July 2019\n\n{TEXT}",
        f"--- Forwarded message ---\nFrom: Ana\n\n{TEXT}",
    ],
)
def test_without_a_mark_or_a_head_nothing_is_forwarded(text: str) -> None:
    assert forwarded_in(split_lines(text)) is None
