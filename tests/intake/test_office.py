from __future__ import annotations

import importlib
import io
import zipfile
from pathlib import Path
from typing import Any

import pytest

from warta.intake.office import read_office
from warta.intake.reading.decode import Refused

FORMS = Path(__file__).parents[1] / "golden" / "forms"
PASSWORD_PDF = FORMS.parent / "password.pdf"


def fixture(form: str) -> bytes:
    return (FORMS / form / "raw" / f"siaran.{form}").read_bytes()


@pytest.mark.parametrize(("form", "package"), [("docx", "mammoth"), ("odt", "odfdo"), ("pdf", "pypdfium2")])
def test_without_the_extra_the_package_and_the_cure_are_named(
    form: str, package: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def missing(name: str) -> Any:
        raise ImportError(name)

    monkeypatch.setattr(importlib, "import_module", missing)
    with pytest.raises(Refused, match=f"needs the package {package}") as refused:
        read_office(fixture(form), f".{form}")
    assert 'pip install ".[office]"' in refused.value.hint


@pytest.mark.parametrize("form", ["docx", "odt", "pdf"])
@pytest.mark.parametrize("ending", [".docx", ".odt", ".pdf", ".eml"])
def test_what_a_file_is_decides_more_than_its_ending(form: str, ending: str) -> None:
    printed = [line.printed for line in read_office(fixture(form), ending).lines]
    assert "Jembatan Rotan Kali Sembir Dibuka Kembali" in printed


@pytest.mark.parametrize("form", ["docx", "odt", "pdf"])
@pytest.mark.parametrize("share", [0.1, 0.5, 0.97])
def test_a_file_that_was_cut_off_is_refused_by_name(form: str, share: float) -> None:
    data = fixture(form)[: int(share * len(fixture(form)))]
    with pytest.raises(Refused, match="broken"):
        read_office(data, f".{form}")


@pytest.mark.parametrize("ending", [".docx", ".odt", ".pdf", ".eml"])
@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"", "is empty"),
        (b"  \r\n", "is empty"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1" + b"\0" * 600, "password, or a file of an old office program"),
        (b"\x89PNG\r\n\x1a\n" + b"\0" * 50, "is no"),
        (b"PK\x03\x04rusak", "is broken"),
        (b"%PDF-1.7\nrusak", "broken PDF"),
    ],
)
def test_what_is_no_office_file_is_refused(ending: str, data: bytes, message: str) -> None:
    with pytest.raises(Refused, match=message):
        read_office(data, ending)


def test_a_pdf_with_a_password_is_refused() -> None:
    with pytest.raises(Refused, match="password"):
        read_office(PASSWORD_PDF.read_bytes(), ".pdf")


def test_an_odt_with_a_password_is_refused() -> None:
    data = io.BytesIO(fixture("odt"))
    with zipfile.ZipFile(data) as old:
        parts = {info.filename: old.read(info) for info in old.infolist()}
    parts["META-INF/manifest.xml"] = parts["META-INF/manifest.xml"].replace(
        b'manifest:full-path="content.xml"', b'manifest:full-path="content.xml" manifest:x="encryption-data"'
    )
    new = io.BytesIO()
    with zipfile.ZipFile(new, "w") as archive:
        for name, part in parts.items():
            archive.writestr(name, part)
    with pytest.raises(Refused, match="password"):
        read_office(new.getvalue(), ".odt")


def test_another_office_file_is_no_text() -> None:
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w") as archive:
        archive.writestr("xl/workbook.xml", "<a/>")
    with pytest.raises(Refused, match="no text"):
        read_office(data.getvalue(), ".docx")
