from __future__ import annotations

import pytest

from warta.intake.documents import office_text
from warta.intake.documents.office_text import OfficeText, page_of
from warta.intake.reading.decode import Refused


def test_pictures_are_kept_beside_the_text() -> None:
    text = OfficeText()
    first = text.keep_picture(b"satu", "image/png")
    assert text.keep_picture(b"satu", "image/png") == first
    second = text.keep_picture(b"dua", "image/jpeg")
    assert text.keep_picture(b"x", "image/x-emf") == ""
    text.html = "<p>a</p>"
    assert page_of(text).doubts == ("left out: 1 × picture (emf)",)
    text.html = f'<p>Teks.</p><img alt="Tali [baru]" src="{first}"><img alt="Dua" src="{second}">'
    page = page_of(text)
    assert page.files == {"gambar-1.png": b"satu", "gambar-2.jpg": b"dua"}
    assert [line.markdown for line in page.lines if line.form == "figure"] == [
        "![Tali \\[baru\\]](gambar-1.png)",
        "![Dua](gambar-2.jpg)",
    ]
    with pytest.raises(Refused, match="no text"):
        page_of(OfficeText(f'<img alt="a" src="{first}">'))


def test_pictures_have_a_limit(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(office_text, "LARGEST_PICTURES", 5)
    text = OfficeText()
    assert text.keep_picture(b"1234", "image/png")
    assert text.keep_picture(b"12", "image/png") == ""
