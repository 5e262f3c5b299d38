from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import pytest

from warta.intake.documents.pdf_text import read_pdf
from warta.intake.reading.decode import Refused

PDF = Path(__file__).parents[2] / "golden" / "forms" / "pdf" / "raw" / "siaran.pdf"


def pdf(*pages: Iterable[tuple[float, float, float, str]], font: str = "Helvetica") -> bytes:
    """A PDF of pages of lines, each with its left and lower edge, its size in points, and its words."""
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"",
        f"<< /Type /Font /Subtype /Type1 /BaseFont /{font} >>".encode(),
    ]
    kids = []
    for lines in pages:
        stream = "".join(
            f"BT /F1 {size} Tf {x} {y} Td ({words}) Tj ET\n" for x, y, size, words in lines
        ).encode()
        objects.append(b"<< /Length %d >>\nstream\n%s\nendstream" % (len(stream), stream))
        page = f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents {len(objects)} 0 R"
        objects.append(f"{page} /Resources << /Font << /F1 3 0 R >> >> >>".encode())
        kids.append(f"{len(objects)} 0 R")
    objects[1] = f"<< /Type /Pages /Kids [{' '.join(kids)}] /Count {len(kids)} >>".encode()
    data = b"%PDF-1.4\n"
    places = []
    for number, content in enumerate(objects, start=1):
        places.append(len(data))
        data += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    size = len(objects) + 1
    end = f"xref\n0 {size}\n0000000000 65535 f \n{table}trailer << /Size {size} /Root 1 0 R >>"
    return data + f"{end}\nstartxref\n{len(data)}\n%%EOF\n".encode()


def texts(data: bytes) -> list[str]:
    return [line.printed for line in read_pdf(data).lines if line.printed]


def column(*words: str, top: float = 700, size: float = 11) -> list[tuple[float, float, float, str]]:
    return [(72, top - 14 * number, size, text) for number, text in enumerate(words)]


FULL = "Jembatan di hulu sungai dibuka kembali sesudah dua pekan diperbaiki juru"
OTHER = "Warga di hilir menyambutnya dengan syukuran di balai desa pada malam itu"


def test_lines_become_paragraphs() -> None:
    words = column(FULL, FULL, "rawat.") + column(OTHER, "juga.", top=640)
    assert texts(pdf(words)) == [f"{FULL} {FULL} rawat.", f"{OTHER} juga."]


def test_a_word_that_was_broken_is_put_together_where_the_text_has_it_whole() -> None:
    known = column(f"{FULL} peninjauan lagi.", top=500)
    words = column(f"{FULL} kembali", f"{FULL} peninjau-", "an tali. Anak-", "anak ikut serta menonton.")
    found = texts(pdf(words + known))[0]
    assert "peninjauan tali" in found
    assert "Anak-anak" in found


def test_a_sentence_goes_on_over_the_page() -> None:
    first, second = column(FULL, "yang tali dan"), column("papannya sudah diganti semuanya oleh petugas.")
    assert texts(pdf(first, second)) == [
        f"{FULL} yang tali dan papannya sudah diganti semuanya oleh petugas."
    ]


def test_larger_letters_are_headings() -> None:
    words = [*column("Jembatan Dibuka", size=20), *column(FULL, FULL, "Akhir.", top=660)]
    words += [*column("Jadwal", top=580, size=14), *column(OTHER, "juga.", top=550)]
    forms = [(line.printed, line.form) for line in read_pdf(pdf(words)).lines if line.form]
    assert forms == [("Jembatan Dibuka", "heading1"), ("Jadwal", "heading2")]


def test_items_stay_apart() -> None:
    assert texts(pdf(column(FULL, "1. Periksa papan", "2. Kencangkan tali", "- pagi", "- sore"))) == [
        FULL,
        "1. Periksa papan",
        "2. Kencangkan tali",
        "- pagi",
        "- sore",
    ]


@pytest.mark.parametrize("pages", [[[]], [[], []], [[(280, 30, 9, "1")], [(280, 30, 9, "2")]]])
def test_a_scan_is_refused_with_that_reason(pages: list[list[tuple[float, float, float, str]]]) -> None:
    with pytest.raises(Refused, match="scan") as refused:
        read_pdf(pdf(*pages))
    assert "text recognition" in refused.value.hint


def test_a_pdf_of_libreoffice() -> None:
    found = texts(PDF.read_bytes())
    assert found[:3] == [
        "Siaran Pers Dinas Jembatan 2019",
        "Dinas Jembatan",
        "Jembatan Rotan Kali Sembir Dibuka Kembali",
    ]
    assert not any("Halaman" in text for text in found)
    assert found.count("Siaran Pers Dinas Jembatan 2019") == 1
    assert sum(text.startswith(f"{number}. Kepala Dinas") for number in range(4, 16) for text in found) == 12
    assert all(text.endswith("di kota.") for text in found if "Kepala Dinas" in text)


def test_a_table_is_put_together_by_its_places_and_told() -> None:
    rows = [("Pasar", "Lalu", "Kini"), ("Hulu", "1.200", "1.350"), ("Hilir", "1.150", "1.300")]
    cells = [
        (72 + 150 * x, 600 - 20 * y, 11, text) for y, row in enumerate(rows) for x, text in enumerate(row)
    ]
    page = read_pdf(pdf([*column(FULL, FULL, "rawat."), *cells, *column(OTHER, "juga.", top=500)]))
    assert [line.cells for line in page.lines if line.cells] == rows
    assert [line.printed for line in page.lines if line.printed and not line.cells] == [
        f"{FULL} {FULL} rawat.",
        f"{OTHER} juga.",
    ]
    assert page.doubts[0].startswith("3 rows of tables")


def test_a_row_that_stands_alone_stays_text_and_is_told() -> None:
    cells = [(72 + 150 * x, 600, 11, text) for x, text in enumerate(("Hulu", "1.200", "1.350"))]
    page = read_pdf(pdf([*column(FULL, "rawat."), *cells]))
    assert "Hulu 1.200 1.350" in [line.printed for line in page.lines]
    assert "1 more lines may be rows" in page.doubts[0]
