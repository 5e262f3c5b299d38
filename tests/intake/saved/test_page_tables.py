from __future__ import annotations

import pytest

from warta.intake.saved.page_tables import Row, read_table
from warta.intake.saved.page_tree import Element, parse_page

ROWS = "<tr><td>a<td>b<tr><td>c<td>d"


def table(markup: str) -> Element:
    found = parse_page(f"<table{markup}</table>").first("table")
    assert found is not None
    return found


def words(rows: list[Row]) -> list[list[str]]:
    return [[cell.text() if cell is not None else "" for cell in row.cells] for row in rows]


def test_rows_and_cells_of_data() -> None:
    rows = read_table(table(f"><thead><tr><th>x<th>y</thead>{ROWS}"), None)
    assert words(rows) == [["x", "y"], ["a", "b"], ["c", "d"]]
    assert [row.is_head for row in rows] == [True, False, False]


def test_spans_leave_their_other_places_empty_and_rows_are_of_one_width() -> None:
    rows = read_table(table("><tr><th rowspan=2>x<th colspan=2>y<tr><td>a<td>b<tr><td>c"), None)
    assert words(rows) == [["x", "y", ""], ["", "a", "b"], ["c", "", ""]]


@pytest.mark.parametrize(
    "markup",
    [
        f" role=presentation>{ROWS}",
        "><tr><td>menu<td>isi",
        "><tr><td>a<tr><td>b",
        f"><tr><td><table>{ROWS}</table><td>b<tr><td>c<td>d",
        f"><tr><td>a<td><h1>Judul</h1><tr><td>c<td>{'kata ' * 20}",
        f"><tr><td>a<td>{'kata ' * 200}<tr><td>c<td>d",
        "><tr><td>a<td><tr><td><td><tr><td><td>",
        f"><tr><td colspan=99>a<td colspan=99>b{ROWS}",
        ">",
        "><tr></tr>",
    ],
)
def test_what_lays_out_the_page_is_no_table_of_data(markup: str) -> None:
    assert read_table(table(markup), None) == []


def test_a_table_around_the_release_is_none_of_data() -> None:
    whole = table(ROWS.join(">.")[:-1])
    assert read_table(whole, None)
    assert read_table(whole, whole.first("td")) == []


def test_one_row_with_a_heading_is_one_of_data() -> None:
    assert words(read_table(table("><tr><th>Tahun<td>2020"), None)) == [["Tahun", "2020"]]


def test_absurd_spans_cost_nothing() -> None:
    rows = read_table(table("><tr><td colspan=9999999 rowspan=9999999>a<td>b<tr><td>c<td>d"), None)
    assert words(rows) == [["a", "b"], ["c", "d"]]
