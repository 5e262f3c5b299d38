from __future__ import annotations

import re
from dataclasses import replace
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.corpus_lines import corpus_lines
from warta.intake.lines import split_lines
from warta.intake.marks import hold_marks
from warta.intake.marks.hold_marks import said_of_time, tells_of_embargo
from warta.intake.states import embargo
from warta.intake.states.embargo import find_embargo

YEAR = datetime.now(UTC).year + 3


@pytest.mark.parametrize(
    ("text", "instant", "is_latest"),
    [
        ("EMBARGO: 5 Maret 2021 pukul 10.00 WIB", "2021-03-05T10:00:00+07:00", False),
        ("Embargo sampai Jumat, 5 Maret 2021, 10.00 WITA", "2021-03-05T10:00:00+08:00", False),
        ("STRICTLY EMBARGOED UNTIL 5 May 2021", "2021-05-06T00:00:00-12:00", True),
        ("Under strict embargo until 5 May 2021", "2021-05-06T00:00:00-12:00", True),
        ("This release is under strict embargo until 5 May 2021.", "2021-05-06T00:00:00-12:00", True),
        ("Do not publish before 5 May 2021", "2021-05-06T00:00:00-12:00", True),
        ("EMBARGO 5 Maret 2021", "2021-03-06T00:00:00-12:00", True),
        ("Embargoed Friday, March 5, 2021", "2021-03-06T00:00:00-12:00", True),
        ("Tidak untuk disiarkan sebelum 5 Maret 2021", "2021-03-06T00:00:00-12:00", True),
        ("Embargoed until 10:00 GMT on 5 May 2021", "2021-05-05T10:00:00+00:00", False),
        ("Embargoed until 10.00 WIB, 5 Mei 2021", "2021-05-05T10:00:00+07:00", False),
        ("Embargoed until 10:00 BST on 5 May 2021", "2021-05-05T10:00:00-12:00", True),
        (
            "Transmission of material in this release is embargoed until 10:00 GMT, 5 May 2021",
            "2021-05-05T10:00:00+00:00",
            False,
        ),
        (
            "The report is embargoed until OBS-21-53\n10:00 GMT Wednesday, 5 May 2021",
            "2021-05-05T10:00:00+00:00",
            False,
        ),
        ("Embargoed until the Minister speaks", "", False),
        ("Tidak untuk disiarkan sebelum Senin depan", "", False),
        ("EMBARGO: 31 Februari 2021", "", False),
        ("Embargo until the 5th of next month", "", False),
        ("MEDIA RELEASE - EMBARGOED UNTIL 5 MAY 2021", "2021-05-06T00:00:00-12:00", True),
        ("Diembargo hingga 5 Mei 2021 pukul 10.00 WIB", "2021-05-05T10:00:00+07:00", False),
        ("Not to be published before Thursday", "", False),
    ],
)
def test_an_embargo_holds_at_least_as_long_as_its_line_says(text: str, instant: str, is_latest: bool) -> None:
    found = find_embargo(split_lines(f"SIARAN PERS\n{text}\n\nJudul"))
    assert found is not None
    assert (found.instant, found.is_latest) == (instant, is_latest)
    assert found.line.number == 2


@pytest.mark.parametrize(
    "text",
    [
        "Embargo perdagangan kerang diperketat mulai 2021",
        "No embargo",
        "Do not use fires before 5 May 2021, when the rains come",
        "Embargo Kayu Dicabut",
        "Embargo until peace comes, fishermen say.",
        "Embargo",
        "Dewan mencabut embargo 2019.",
        "The report was embargoed until 5 May 2021, the court heard.",
        "Release of the turtles waits until 5 May 2021",
    ],
)
def test_the_word_alone_is_no_embargo(text: str) -> None:
    assert find_embargo(split_lines(text)) is None


@pytest.mark.parametrize(
    "words",
    [
        "FOR RELEASE: {}",
        "FOR RELEASE {}",
        "For release on {} at 10:00",
        "Release date: {}",
        "To be released after {}",
        "Untuk disiarkan setelah {}",
    ],
)
def test_a_release_that_is_out_on_a_day_to_come_is_held_until_then(words: str) -> None:
    year = datetime.now(UTC).year + 3
    found = find_embargo(split_lines(f"SIARAN PERS\n{words.format(f'5 May {year}')}\n\nJudul"))
    assert found is not None
    assert found.day == f"{year}-05-05"
    assert find_embargo(split_lines(words.format("5 May 2019"))) is None
    assert find_embargo(split_lines(words.format("May"))) is None


@pytest.mark.parametrize(
    "text", ["FOR IMMEDIATE RELEASE", "For release of turtles by 5 May {}, see the list."]
)
def test_what_is_said_of_another_release_is_no_embargo(text: str) -> None:
    assert find_embargo(split_lines(text.format(datetime.now(UTC).year + 3))) is None


def test_an_embargo_far_down_is_a_matter_of_the_text_or_stands_below_it() -> None:
    far, below = "baris\n" * 70, "\n" + "baris\n" * 20
    assert find_embargo(split_lines(f"{far}EMBARGO: 5 Maret 2021{below}")) is None
    assert find_embargo(split_lines(f"{far}Embargoed until Monday{below}")) is None
    assert find_embargo(split_lines(f"{far}Embargoed until Monday")) is not None
    assert find_embargo(split_lines(f"{far}EMBARGO: 5 Maret {YEAR}{below}")) is not None


def test_the_day_on_which_a_text_is_out_holds_it_only_where_that_day_has_begun_nowhere() -> None:
    now = datetime.now(UTC)
    for words in ("Terbit {} Mei {}", "Tanggal publikasi: {} Mei {}", "Published on {} May {}"):
        assert find_embargo(split_lines(words.format(5, YEAR))) is not None
        assert find_embargo(split_lines(words.format(5, YEAR - 9))) is None
    assert find_embargo(split_lines(f"Published on {now:%d %B %Y}")) is None
    assert find_embargo(split_lines(f"Published on 05/06/{YEAR}")) is None  # two days, by the order


def test_of_several_embargoes_one_that_holds_counts() -> None:
    found = find_embargo(
        split_lines(f"Embargo: 5 March 2021\n\nText.\n\nNot for release before 5 May {YEAR}")
    )
    assert found is not None
    assert found.day == f"{YEAR}-05-05"


def test_a_sentence_that_tells_of_an_embargo_stands_at_an_end() -> None:
    told = f"Ann, the text below is embargoed until 5 May {YEAR} at 9am."
    found = find_embargo(split_lines(f"{told}\n\nJudul\n\nTeks."))
    assert found is not None
    assert found.instant == f"{YEAR}-05-05T09:00:00-12:00"
    assert find_embargo(split_lines("a\n" * 9 + told + "\na" * 9)) is None


def test_the_day_that_an_embargo_states_is_known() -> None:
    found = find_embargo(split_lines("Embargoed until 5 May 2021"))
    assert found is not None
    assert found.day == "2021-05-05"


@given(
    st.sampled_from((embargo._EMBARGO, embargo._OPEN, embargo._OUT_ON, embargo._TOLD_ALONE)).flatmap(
        st.from_regex
    )
)
def test_no_line_that_may_state_an_embargo_is_passed_over(text: str) -> None:
    assert embargo.may_state_embargo(text)


def patterns_at_beginning() -> st.SearchStrategy[re.Pattern[str]]:
    found = (embargo._EMBARGO, embargo._OPEN, embargo._OUT_ON, embargo._TOLD_ALONE)
    return st.sampled_from([re.compile(rf"\A(?:{each.pattern})", each.flags) for each in found])


@given(patterns_at_beginning().flatmap(st.from_regex))
def test_no_line_of_an_embargo_is_passed_over_by_its_first_word(text: str) -> None:
    printed = [*split_lines("Judul")[:1], replace(split_lines("x")[0], text=text[: embargo.MAX_LENGTH])]
    assert embargo._may_state(printed) == [1]


@given(st.lists(st.sampled_from(sorted({*hold_marks._OF_EMBARGOES, "dikutip", "released", "5", "2033"}))))
def test_no_mark_is_passed_over_by_its_first_word(words: list[str]) -> None:
    line = " ".join(words).upper()
    said = said_of_time(line) is not None
    assert bool(embargo._may_state(split_lines(line))) >= said


def test_what_a_line_of_a_newsroom_states_is_not_passed_over() -> None:
    for line in corpus_lines():
        states = embargo._of_label(line, None) or embargo._of_mark(line) or tells_of_embargo(line.text)
        assert bool(embargo._may_state([line])) >= bool(states and len(line.text) <= embargo.MAX_LENGTH)


def test_the_day_of_an_embargo_may_stand_in_the_line_below() -> None:
    found = find_embargo(split_lines("Embargoed Until\nMay 26, 2005, Noon ET\n\nRopes Are Mended"))
    assert found is not None
    assert (found.instant, found.day) == ("2005-05-27T00:00:00-12:00", "2005-05-26")
    other = find_embargo(split_lines("Embargoed Until\nThe ropes of May 26, 2005, are mended"))
    assert other is None or not other.instant
