"""A small release and where it is found to begin on its page, for the tests of what finds that.

What belongs here: the lines that such tests build their pages of, and short ways to ask for title, first line
and first paragraph. What does not: tests.
"""

from __future__ import annotations

from warta.intake.lines import split_lines
from warta.intake.sheets.sheet import Sheet
from warta.intake.titles.head import find_head
from warta.intake.titles.text_start import first_text

HEADER = "Dinas Jembatan"
TITLE = "Jembatan Rotan Kembali Dilintasi Warga"
TEXT = "Jembatan Rotan dibuka kembali setelah dua pekan. Warga menyambutnya dengan syukuran kecil."
MORE = "Kepala dusun berharap papan yang baru tahan sampai musim angin berikutnya."
LAST = "Dinas akan memeriksa tali dan pagar jembatan itu setiap awal musim hujan."
MENU = "Beranda\nProfil\nBerita\nGaleri\nKontak"
TEASERS = "\n".join(
    f"{name} Dibuka\n{n} Juli 2021\nWarga menyambut pembukaan {name.lower()} itu di tepi sungai."
    for n, name in enumerate(("Dermaga", "Gudang", "Petak"), start=1)
)


def sheet(text: str) -> Sheet:
    lines = [line for line in split_lines(text) if not line.is_blank]
    return Sheet(lines, lambda line: line == HEADER, {"peta dermaga"})


def opening(text: str) -> str:
    """The first paragraph of the release on a page, '' for none."""
    found = sheet(text)
    start = first_text(found)
    return found[start].printed if start < len(found) else ""


def title(text: str, *titles: str) -> str:
    """The line that is the title of a page, '' for none."""
    found = sheet(text)
    head = find_head(found, first_text(found), len(found), titles)
    return found[head.title].printed if head.title >= 0 else ""


def top(text: str) -> str:
    """The first line that belongs to the release."""
    found = sheet(text)
    return found[find_head(found, first_text(found), len(found), ()).top].printed
