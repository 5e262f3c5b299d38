from __future__ import annotations

from xml.etree import ElementTree as ET

import pytest

from warta.intake.documents.docx_tables import MOST_LETTERS, put_tables_into_cells


def cell(inner: str) -> str:
    return f"<tc>{inner}</tc>"


def words(text: str) -> str:
    return f"<p><r><t>{text}</t></r></p>"


def document(rows: list[list[str]]) -> ET.Element:
    table = "".join(f"<tr>{''.join(map(cell, row))}</tr>" for row in rows)
    return ET.fromstring(f"<body><tbl>{table}</tbl></body>")


INNER = f"<tbl><tr>{cell(words('satu'))}{cell(words('dua'))}</tr></tbl>"


def test_a_small_table_in_a_cell_is_paragraphs_of_that_cell() -> None:
    root = document([[words("a"), words("b")], [words("c"), f"{words('d')}{INNER}{words('e')}"]])
    assert put_tables_into_cells(root) == 1
    assert len(list(root.iter("tbl"))) == 1
    assert ["".join(one.itertext()) for one in list(root.iter("tc"))[-1]] == ["d", "satu", "dua", "e"]


@pytest.mark.parametrize(
    "rows",
    [
        [[INNER], [words("a")]],
        [[words("a"), INNER]],
        [[words("a"), words("b")], [words("c"), INNER.replace("satu", "x" * MOST_LETTERS)]],
    ],
)
def test_a_table_that_lays_out_a_page_keeps_those_in_it(rows: list[list[str]]) -> None:
    root = document(rows)
    assert put_tables_into_cells(root) == 0
    assert len(list(root.iter("tbl"))) == 2
