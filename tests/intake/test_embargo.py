from __future__ import annotations

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from warta.intake import embargo
from warta.intake.embargo import find_embargo
from warta.intake.lines import split_lines


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


def test_an_embargo_far_down_is_a_matter_of_the_text() -> None:
    assert find_embargo(split_lines("baris\n" * 70 + "EMBARGO: 5 Maret 2021")) is None


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
