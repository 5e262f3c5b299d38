from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.assigned_roles import MORE, TEXT
from warta.intake.edges import edge_shape
from warta.intake.edges.edge_shape import Edges, has_address, shape_of
from warta.intake.lines import split_lines
from warta.intake.sheets.sheet import Sheet


def edges(text: str, title: str = "") -> Edges:
    lines = [line for line in split_lines(text) if not line.is_blank]
    sheet = Sheet(lines, lambda line: False, frozenset())
    return Edges(sheet, range(len(sheet)), title)


def test_a_line_is_measured_by_its_words_capitals_and_digits() -> None:
    shape = shape_of("Kepala Dusun dan 12 Warga membuka papan.")
    assert (shape.words, shape.letters, shape.function) == (7, 6, 1)
    assert (shape.other, shape.capitals, shape.digits) == (4, 2, 2)
    assert (shape.is_ended, shape.is_address, shape.is_label) == (True, False, False)


@pytest.mark.parametrize(
    "text",
    ["humas@jembatan.example", "a@b@jembatan.example", "Tel. +62 21 555 0142", "@jembatan", "www.x.example"],
)
def test_ways_to_reach_somebody_are_addresses(text: str) -> None:
    assert shape_of(text).is_address


@pytest.mark.parametrize(
    "text", ["Semen Rp 11.550.000", "Masa 2019-2024", "2023-10-05", "05-10-2023", "Rp 1.250.000.000,00"]
)
def test_amounts_days_and_years_are_no_addresses(text: str) -> None:
    assert not shape_of(text).is_address


@pytest.mark.parametrize(
    "text", ["021 555 0142", "(021) 5550142", "800-555-0144", "081.555.014.277", "1-304-555-0158"]
)
def test_telephone_numbers_are_addresses(text: str) -> None:
    assert shape_of(text).is_address


def test_edges_reach_to_the_nearest_paragraphs() -> None:
    found = edges(f"Papan\nTali\n{TEXT}\nAmid\n{MORE}\nPagar")
    assert (found.above, found.below) == ([0, 1], [5])


def test_a_text_without_a_paragraph_has_no_edges() -> None:
    found = edges("Papan\nTali")
    assert (found.above, found.below) == ([], [])


def test_lines_that_a_paragraph_is_broken_into_are_prose() -> None:
    found = edges("Dinas dan warga mengganti seluruh papan di dermaga\nyang lapuk.\nTali")
    assert found.is_prose(0)
    assert not found.is_prose(2)


def test_a_row_of_names_is_no_prose_however_long() -> None:
    assert not edges(
        f"Home | Berita | Foto | Video | Agenda | Kontak dan Peta | Unduh | Arsip\n{TEXT}"
    ).is_prose(0)


def test_a_heading_with_function_words_is_no_prose() -> None:
    line = "Kepala Biro Humas dan Kerja Sama Dinas Jembatan untuk Daerah Rotan"
    assert not edges(f"{line}\n{TEXT}").is_prose(0)


@given(st.from_regex(edge_shape._ADDRESS))
def test_no_address_is_passed_over_for_want_of_a_mark(text: str) -> None:
    assert has_address(text)


@given(st.lists(st.sampled_from('.!?。"”’)]a '), min_size=1).map("".join))
def test_a_sentence_ends_with_its_mark_and_what_closes_behind_it(text: str) -> None:
    assert shape_of(text).is_ended is (re.search(r"[.!?。！？][\"”’')\]]*$", text) is not None)
