from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from warta.intake.datelines.dateline import find_dateline
from warta.intake.dating import date_candidates
from warta.intake.dating.date_candidates import Candidate, Rank, candidates
from warta.intake.days.printed_dates import DAY_FIRST, MONTH_FIRST, read_whole
from warta.intake.facts.stated_facts import read_facts
from warta.intake.lines import split_lines
from warta.intake.marks.fact import About, Fact
from warta.intake.page import Metadata, Stated

OPENING = "HULURIMBUN, 5 Juli 2019 – Panen garam dimulai."


def found(
    *facts: str, published: str = "", url: str = "", opening: str = "", order: str = ""
) -> list[Candidate]:
    """The dates of a page that prints these facts and this opening, and states the rest beside them."""
    stated = [(line, fact) for line in split_lines("\n".join(facts)) for fact in read_facts(line)]
    datelines = [(line, place) for line in split_lines(opening) if (place := find_dateline(line.printed))]
    metadata = Metadata(published=(Stated(published, "JSON-LD datePublished"),) if published else (), url=url)
    return list(candidates(stated, metadata, datelines, order))


def test_each_place_of_a_date_has_its_rank_its_words_and_its_line() -> None:
    dates = found(
        "Terbit: 1 Juli 2019", "2 Juli 2019", published="2019-07-03", url="/2019/07/04/", opening=OPENING
    )
    assert [(item.rank, str(item.printed.date), item.line) for item in dates] == [
        (Rank.LABELLED, "2019-07-01", 1),
        (Rank.FACTS, "2019-07-02", 2),
        (Rank.METADATA, "2019-07-03", 0),
        (Rank.ADDRESS, "2019-07-04", 0),
        (Rank.DATELINE, "2019-07-05", 1),
    ]
    assert [item.where for item in dates[2:]] == [
        "JSON-LD datePublished",
        "the page's address",
        "dateline in line 1 of the source",
    ]
    assert [item.words for item in dates[:3]] == ["Terbit: 1 Juli 2019", "2 Juli 2019", "2019-07-03"]


@pytest.mark.parametrize("fact", ["Diperbarui: 1 Juli 2019", "Embargo sampai 1 Juli 2019", "Humas"])
def test_facts_of_something_else_are_none(fact: str) -> None:
    assert found(fact) == []


@pytest.mark.parametrize(
    ("order", "date", "otherwise"),
    [
        (DAY_FIRST, "2019-07-06", "2019-06-07"),
        (MONTH_FIRST, "2019-06-07", "2019-07-06"),
        ("", "2019-07-06", "2019-06-07"),
    ],
)
def test_digits_are_read_in_the_order_of_the_page_and_in_the_other(
    order: str, date: str, otherwise: str
) -> None:
    (item,) = found("6/7/2019", order=order)
    assert (str(item.printed.date), str(item.otherwise)) == (date, otherwise)


@pytest.mark.parametrize("date", ["5-7 Juli 2019", "Juli 2019"])
def test_a_dateline_with_more_than_a_day_is_none(date: str) -> None:
    assert found(opening=OPENING.replace("5 Juli 2019", date)) == []


def test_digits_that_mean_one_day_only_are_not_read_otherwise() -> None:
    assert [item.otherwise for item in found("16/7/2019", "7 Juni 2019")] == [None, None]


WEEKDAYS = ("", "", "Senin, ", "Jumat, ", "Minggu, ")


@given(
    st.builds(
        "{}{}/{}/{}{}".format,
        st.sampled_from(WEEKDAYS),
        st.integers(3, 14),
        st.integers(3, 14),
        st.sampled_from((2019, 2020, 19)),
        st.sampled_from(("", " 10:30", " 10.30 WIB")),
    ),
    st.booleans(),
    st.sampled_from(("", "day-first", "month-first")),
)
def test_digits_are_read_again_where_their_order_may_matter(text: str, labelled: bool, order: str) -> None:
    for words in (text, "5 Mei 2019", "Mei 2019", "2019", "2019-05-06", "5 Mei", "6 Mei - 7 Juni 2019"):
        fact = Fact(About.DATE, words, labelled=labelled)
        expected = read_whole(words, labelled=labelled, date_order=order)
        assert date_candidates.read_in_order(fact, order) == expected


DAYS = ("7 Juni 2019", "7/6/2019", "2019-06-07", "June 7, 2019", "7 Mei 2019", "3/5/2019")
OTHERS = ("7-5 Mei 2019", "5 Mei 2019", "5", "Senin,", "Jum'at,", "jum at,", "(Rabu)", "-", "s/d", "10:30")
BEFORE, BEHIND = (
    st.lists(st.sampled_from(("-", "Senin,", "Jum'at,", "jum at", "(Rabu)", *OTHERS, *DAYS)), max_size=most)
    for most in (1, 2)
)


@given(BEFORE, st.sampled_from(DAYS), BEHIND)
@settings(max_examples=400)
def test_a_date_is_believed_at_once_only_where_nothing_beside_it_may_speak_against_it(
    before: list[str], own: str, behind: list[str]
) -> None:
    line, read = split_lines(" ".join([*before, own, *behind]))[0], read_whole(own)
    assert read is not None
    found = date_candidates._with_weekday(read, line)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(date_candidates, "_may_doubt", lambda _: True)
        assert found == date_candidates._with_weekday(read, line)


@pytest.mark.parametrize(
    ("line", "own"),
    [
        ("7 Juni 2019 - 5 Mei 2019", "7 Juni 2019"),
        ("Jum'at, 6 Juni 2019", "6 Juni 2019"),
        ("6 Juni 2019, jum at", "6 Juni 2019"),
        ("Senin, 6 Juni 2019", "6 Juni 2019"),
    ],
)
def test_words_beside_a_date_may_speak_against_it(line: str, own: str) -> None:
    read = read_whole(own)
    assert read is not None
    assert not read.doubt
    assert date_candidates._with_weekday(read, split_lines(line)[0]).doubt
