"""Tables within the cells of a table of a Word file, which Markdown cannot have.

What belongs here: putting the words of a small inner table into the cell that holds it. What does not: which
tables hold data (`warta.intake.saved.page_tables`). Standard: ECMA-376, part 1, 17.4 (tables).
"""

from __future__ import annotations

from xml.etree import ElementTree as ET

from warta.intake.documents.docx_styles import local

# Letters: a longer inner table is what a page that is laid out by the outer one is about.
MOST_LETTERS = 300


def put_tables_into_cells(root: ET.Element) -> int:
    """Write small tables within tables of several rows and columns as paragraphs; how many these were."""
    return sum(
        _flatten(cell)
        for table in root.iter()
        if local(table) == "tbl" and _is_grid(table)
        for row in _inner(table, "tr")
        for cell in _inner(row, "tc")
    )


def _flatten(cell: ET.Element) -> int:
    count = 0
    for table in _inner(cell, "tbl"):
        letters = sum(len(part.text or "") for part in table.iter() if local(part) == "t")
        if letters <= MOST_LETTERS:
            at = list(cell).index(table)
            cell[at : at + 1] = [part for part in table.iter() if local(part) == "p"]
            count += 1
    return count


def _is_grid(table: ET.Element) -> bool:
    rows = _inner(table, "tr")
    return len(rows) > 1 and max(len(_inner(row, "tc")) for row in rows) > 1


def _inner(element: ET.Element, name: str) -> list[ET.Element]:
    return [part for part in element if local(part) == name]
