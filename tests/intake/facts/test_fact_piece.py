from __future__ import annotations

import pytest

from warta.intake.facts.fact_piece import read_date, read_labelled, read_piece, read_undated
from warta.intake.facts.stated_facts import read_facts
from warta.intake.lines import split_lines
from warta.intake.marks.fact import About


@pytest.mark.parametrize(
    ("text", "date"),
    [("1 Juli 2019", "2019-07-01"), ("Tanggal 1 Juli 2019", "2019-07-01"), ("July 1, 2019", "2019-07-01")],
)
def test_a_piece_that_is_a_date_is_one(text: str, date: str) -> None:
    fact = read_date(text)
    assert fact is not None
    assert fact.printed is not None
    assert str(fact.printed.date) == date
    assert read_piece(text) == (fact,)
    assert read_undated("1 Juli 2019") is None


@pytest.mark.parametrize(
    ("text", "abouts"),
    [
        ("Dilihat 1.204 kali", [About.VIEWS]),
        ("Penulis: Ana Sari", [About.OFFICE]),
        ("Kategori: Jembatan", [About.CATEGORY]),
        ("Nomor: 12/HM/2019", [About.NUMBER]),
        ("Terbit: 1 Juli 2019", [About.PUBLISHED]),
        ("Diperbarui: 1 Juli 2019", [About.UPDATED]),
    ],
)
def test_a_label_says_what_its_value_is(text: str, abouts: list[About]) -> None:
    facts = read_piece(text)
    assert facts is not None
    assert [fact.about for fact in facts] == abouts


def test_views_are_counted_with_marks_of_thousands() -> None:
    assert [fact.count for fact in read_piece("Dilihat 1.204 kali") or ()] == [1204]


@pytest.mark.parametrize("text", ["Jembatan dibuka", "Terbit: besok", "Penulis:", "pada hari itu"])
def test_words_that_fit_no_label_are_no_fact(text: str) -> None:
    assert read_piece(text) is None


def test_a_value_must_fit_what_its_label_means() -> None:
    assert read_labelled(About.PUBLISHED, "1 Juli 2019") is not None
    assert read_labelled(About.PUBLISHED, "Ana Sari") is None


@pytest.mark.parametrize("nobody", [", by :", ", by", " oleh :"])
def test_a_label_with_nobody_behind_a_date_leaves_the_date(nobody: str) -> None:
    facts = read_piece(f"Posted on: June 2, 2018{nobody}")
    assert facts is not None
    assert [str(fact.printed.date) for fact in facts if fact.printed] == ["2018-06-02"]


def test_a_rubric_whose_texts_a_page_lists_is_named_without_the_word_for_that() -> None:
    assert [fact.text for fact in read_piece("Category Archives: Berita") or ()] == ["Berita"]
    assert [fact.text for fact in read_piece("Kategori: Arsip Daerah") or ()] == ["Arsip Daerah"]


def test_rubrics_behind_the_day_of_a_post_may_be_several_names() -> None:
    facts = read_piece("Posted on May 3, 2019 in Ropes and News of the Quay, Newsroom, Main") or ()
    assert [fact.about for fact in facts] == [About.PUBLISHED, About.CATEGORY]
    assert facts[1].text == "Ropes and News of the Quay, Newsroom, Main"
    assert read_piece("Posted on May 3, 2019 in the harbour of Larch, where all of the ropes lay") is None


def test_the_way_home_beside_a_day_is_no_rubric() -> None:
    assert [fact.about for fact in read_facts(split_lines("May 3, 2019 | Home")[0])] == [
        About.DATE,
        About.CONTROL,
    ]
