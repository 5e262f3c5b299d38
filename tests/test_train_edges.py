from __future__ import annotations

from pathlib import Path

import pytest

from tests.train_edges import FILE, SIDES, examples, fit, held_out, judged, read_pages, written
from warta.intake.edge_lines import CONSTANT, weights
from warta.intake.wordlists import read_sections

RAW = """Jembatan Rotan Dibuka Kembali
1 Juli 2019
Gerbang Warga

Jembatan Rotan dibuka kembali setelah dua pekan. Warga menyambutnya dengan syukuran kecil.

Papan Baru

Kepala dusun berharap papan yang baru tahan sampai musim angin berikutnya.

Lembar Induk
Kurva
"""
ANSWERS = """\
expect: ok
title: Jembatan Rotan Dibuka Kembali
body:
- Jembatan Rotan dibuka kembali setelah dua pekan. Warga menyambutnya dengan syukuran kecil.
- Papan Baru
- Kepala dusun berharap papan yang baru tahan sampai musim angin berikutnya.
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "rotan.txt").write_text(RAW, encoding="utf-8")
    (tmp_path / "rotan.yml").write_text(ANSWERS, encoding="utf-8")
    return tmp_path


def test_lines_of_the_answers_are_the_body_and_the_others_are_not(folder: Path) -> None:
    (page,) = read_pages([folder])
    assert [line.text for line, own in zip(page.lines, page.is_body, strict=True) if own] == [
        RAW.split("\n")[4],
        "Papan Baru",
        RAW.split("\n")[8],
    ]


def test_a_page_whose_answers_do_not_stand_in_it_gives_no_examples(folder: Path) -> None:
    (folder / "rotan.yml").write_text(ANSWERS.replace("Papan Baru", "Papan Lama"), encoding="utf-8")
    assert read_pages([folder]) == []


def test_examples_are_lines_around_the_body_and_short_lines_that_a_body_begins_or_ends_with(
    folder: Path,
) -> None:
    (page,) = read_pages([folder])
    found = list(examples(page))
    whole = [(side, e.is_furniture) for side, e in found if e.weight == 1]
    trimmed = [(side, e.is_furniture) for side, e in found if e.weight < 1]
    assert set(whole) == {(side, True) for side in SIDES}
    assert {(side, False) for side in SIDES} <= set(trimmed)


def test_fitting_finds_what_parts_furniture_from_text(folder: Path) -> None:
    pages = read_pages([folder])
    fitted = fit(pages)
    assert fitted == fit(pages)
    assert all(CONSTANT in fitted[side] for side in SIDES)
    counts = judged(pages, fitted)
    assert counts["furniture known"] == counts["furniture"] > 0


def test_the_file_of_weights_says_what_it_was_made_of(folder: Path) -> None:
    text = written(read_pages([folder]))
    assert "from 1 texts of tests/corpus" in text
    assert text.startswith("# ")
    assert FILE.read_text(encoding="utf-8").split("\n")[1] == text.split("\n")[1]


def test_the_weights_that_ship_are_of_the_traits_that_there_are() -> None:
    corpus = Path(__file__).parent / "corpus" / "fresh"
    known = {name for page in read_pages([corpus]) for _, e in examples(page) for name in e.traits}
    for side, weighing in zip(SIDES, weights(), strict=True):
        assert known - set(weighing) <= {"no letters", "inward unfinished"}, side
        assert list(read_sections("edge_weights.txt")) == list(SIDES)


def test_weights_made_from_some_newsrooms_judge_others() -> None:
    """Nine in ten lines of furniture are known where a text is seen for the first time, and text is kept."""
    corpus = Path(__file__).parent / "corpus"
    counts = held_out(read_pages([corpus / "fresh", corpus / "blind"]), parts=2)
    assert counts["furniture known"] > 0.9 * counts["furniture"]
    assert counts["furniture"] > 100
