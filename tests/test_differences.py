"""What differs between two forms of a Markdown file."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from warta.differences import changes_between, diff_of, form_of

BEFORE = """\
---
title: Panen Garam Dimulai
date: 2020-03-02
agency: garam
tags: [panen, cuaca]
source: {file: a.txt, sha256: %s}
---

Satu dua tiga empat lima enam tujuh.

Paragraf kedua.

Paragraf ketiga.
""" % ("a" * 64)


def changes(old: str, new: str) -> list[str]:
    assert old in BEFORE
    return changes_between(form_of(BEFORE.encode()), form_of(BEFORE.replace(old, new).encode()))


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("garam\n", "kompas\n", ["agency: garam → kompas"]),
        ("date: 2020-03-02\n", "", ["date: 2020-03-02 → (none)"]),
        ("agency:", "office: Humas\nagency:", ["office: (none) → Humas"]),
        ("[panen, cuaca]", "[panen]", ["tags: panen, cuaca → panen"]),
        ("a.txt", "b.txt", ["source.file: a.txt → b.txt"]),
        ("aaaa", "bbbb", []),
        ("Dimulai", "x" * 200, [f"title: Panen Garam Dimulai → Panen Garam {'x' * 57}…"]),
        ("Paragraf kedua", "Paragraf 2", ["text: of 3 paragraphs 1 changed"]),
        ("Paragraf kedua.\n\n", "", ["text: of 3 paragraphs 1 removed"]),
        ("Paragraf kedua.", "Paragraf 2.\n\nSisipan.\n\nLagi.", ["text: of 3 paragraphs 1 changed, 2 added"]),
        (
            "2020-03-02\nagency: garam",
            "2020-03-03\nagency: kompas",
            ["date: 2020-03-02 → 2020-03-03", "agency: garam → kompas"],
        ),
    ],
)
def test_each_changed_field_is_a_line_and_the_text_one_more(old: str, new: str, expected: list[str]) -> None:
    assert changes(old, new) == expected


def test_lists_and_mappings_are_told_in_words() -> None:
    review = "agency: garam\nreview:\n- {field: date, reason: tak ada}\n"
    assert changes("agency: garam\n", review) == ["review: (none) → field date; reason tak ada"]


def test_a_file_whose_front_matter_is_broken_is_all_text() -> None:
    form = form_of(b"tanpa bidang\n")
    assert (form.values, form.body) == ({}, "tanpa bidang\n")
    assert form_of(b"\xff") == form_of(b"\xff")


def test_a_diff_has_one_line_around_each_change() -> None:
    old = "a\nb\nc\nd\ne\nf\ng\n"
    new = "a\nb\nC\nd\ne\nf\ng\nh\n"
    assert diff_of(old.encode(), new.encode()) == (
        "@@ -2,3 +2,3 @@",
        " b",
        "-c",
        "+C",
        " d",
        "@@ -7,1 +7,2 @@",
        " g",
        "+h",
    )
    assert diff_of(b"a\r\nb\r\n", b"a\nb\n") == ()


LINES = st.lists(st.sampled_from(["", "a", "b", "c", "dua kata"]), max_size=12)


@given(LINES, LINES)
def test_changes_and_diff_are_none_exactly_where_two_texts_are_equal(old: list[str], new: list[str]) -> None:
    before, after = "\n".join(["x", *old]).encode(), "\n".join(["x", *new]).encode()
    assert (diff_of(before, after) == ()) == (before.removesuffix(b"\n") == after.removesuffix(b"\n"))


@pytest.mark.skipif(shutil.which("patch") is None, reason="there is no patch program")
@pytest.mark.parametrize("seed", range(5))
def test_a_diff_turns_the_one_into_the_other(tmp_path: Path, seed: int) -> None:
    import random

    chance = random.Random(seed)
    old = [f"baris {chance.randrange(8)}" for _ in range(40)]
    new = [line for line in old if chance.random() > 0.2]
    for _ in range(6):
        new.insert(chance.randrange(len(new)), f"baru {chance.randrange(9)}")
    path = tmp_path / "a.md"
    path.write_text("\n".join(old) + "\n")
    before, after = path.read_bytes(), ("\n".join(new) + "\n").encode()
    diff = "\n".join(["--- a.md", "+++ a.md", *diff_of(before, after)]) + "\n"
    subprocess.run(["patch", "a.md"], cwd=tmp_path, input=diff, text=True, check=True, capture_output=True)
    assert path.read_bytes() == after


def test_very_long_texts_are_compared_roughly_rather_than_for_ever() -> None:
    old = "\n".join(f"a{number % 7}" for number in range(20_000)).encode()
    new = "\n".join(f"b{number % 5}" for number in range(20_000)).encode()
    assert len(diff_of(b"x\n" + old + b"\ny\n", b"x\n" + new + b"\ny\n")) == 40_003
