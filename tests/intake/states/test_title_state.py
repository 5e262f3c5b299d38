from __future__ import annotations

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from warta.intake.lines import split_lines
from warta.intake.states import embargo, title_state
from warta.intake.states.embargo import find_embargo
from warta.intake.states.title_state import mark_beside_text, state_of_titles
from warta.phrases import lower_letters

# Years that lie farther ahead are taken for mistakes.
YEAR = datetime.now(UTC).year + 3


def until(*titles: str) -> str | None:
    state = state_of_titles(titles)
    return state.until if state else None


@pytest.mark.parametrize(
    ("title", "instant"),
    [
        (f"EMBARGOED until 1 March {YEAR}, 10:00 WIB - Jembatan dibuka", f"{YEAR}-03-01T10:00:00+07:00"),
        (f"EMBARGOED until 1 March {YEAR}: Jembatan dibuka 5 Mei {YEAR + 1}", f"{YEAR}-03-02T00:00:00-12:00"),
        (f"Embargo 1 March {YEAR}: Jembatan dibuka", f"{YEAR}-03-02T00:00:00-12:00"),
        (f"Embargo: 1 Maret {YEAR} – Jembatan dibuka", f"{YEAR}-03-02T00:00:00-12:00"),
        (f"Embargoed until 10:00 WIB - 1 March {YEAR} - Jembatan dibuka", f"{YEAR}-03-01T10:00:00+07:00"),
        (f"Jembatan dibuka (embargoed until 1 March {YEAR})", f"{YEAR}-03-02T00:00:00-12:00"),
        (f"Jembatan dibuka (embargo 1 Maret {YEAR})", f"{YEAR}-03-02T00:00:00-12:00"),
        (f"Jembatan dibuka, embargoed until 1 March {YEAR}", f"{YEAR}-03-02T00:00:00-12:00"),
        (f"Jembatan dibuka EMBARGOED UNTIL 1 MARCH {YEAR}", f"{YEAR}-03-02T00:00:00-12:00"),
        (f"Jembatan dibuka | EMBARGOED UNTIL 1 MARCH {YEAR}", f"{YEAR}-03-02T00:00:00-12:00"),
        (f"Jembatan dibuka (Terbit 1 Maret {YEAR})", f"{YEAR}-03-02T00:00:00-12:00"),
        (f"Tidak untuk disiarkan sebelum 1 Maret {YEAR}: Jembatan dibuka", f"{YEAR}-03-02T00:00:00-12:00"),
    ],
)
def test_an_embargo_in_a_title_holds_as_long_as_it_says(title: str, instant: str) -> None:
    assert until(title) == instant


@pytest.mark.parametrize(
    "title",
    [
        "[DRAFT] Jembatan dibuka",
        "Draft: Jembatan dibuka",
        "draft v2 - Jembatan dibuka",
        "DRAFT Jembatan dibuka",
        "Jembatan dibuka [draft]",
        "Konsep: Jembatan dibuka",
        "Private: Jembatan dibuka",
        "Not for publication: Jembatan dibuka",
        "Jembatan dibuka (not for publication)",
        "Jembatan dibuka - DRAFT v2",
        "DO NOT PUBLISH Jembatan dibuka",
        "FINAL DRAFT - Jembatan dibuka",
        "EMBARGO: Jembatan dibuka",
        "[EMBARGO] Jembatan dibuka",
        "EMBARGOED: JEMBATAN DIBUKA",
        "Jembatan dibuka (Confidential)",
        "Belum final: Jembatan dibuka",
        "Embargoed until the mayor has spoken: Jembatan dibuka",
        "Embargo 1 March 2190: Jembatan dibuka",
        "Embargoed until 31 February 2019: Jembatan dibuka",
    ],
)
def test_a_mark_without_an_end_holds_for_good(title: str) -> None:
    assert until(title) == ""


@pytest.mark.parametrize(
    "title",
    [
        "Embargoed until 1 March 2019: Jembatan dibuka",
        f"Draft budget {YEAR} is out",
        "DRAFT BUDGET IS OUT",
        "The new law (draft) and what people say",
        "Internal audit: the result",
        f"Embargo on tuna from 1 March {YEAR}",
        "Embargo Kayu Dicabut",
        "Jembatan dibuka (Terbit 1 Maret 2019)",
        "Rahasia",
        f"Dewan mencabut embargo 1 Maret {YEAR}",
        "Hold the line: ports",
        "Private ports invest",
        "Ports for Sembir (final draft)",
        "Court: report was embargoed until 5 May 2019",
        "Data embargoed until next week, says mayor",
        "",
    ],
)
def test_a_headline_is_no_mark(title: str) -> None:
    assert until(title) is None


@pytest.mark.parametrize(
    "line",
    [
        "DRAFT",
        "*** CONFIDENTIAL ***",
        "[DRAFT]",
        "DRAFT ONLY",
        "Not for publication",
        "DRAFT - NOT FOR RELEASE",
        "For internal use only.",
        "TIDAK UNTUK DIPUBLIKASIKAN",
        "**EMBARGOED**",
        "D R A F T",
        "Status: Draft",
        "Anda melihat draf",
    ],
)
def test_a_line_at_an_end_of_a_text_that_is_nothing_but_a_mark_holds(line: str) -> None:
    assert mark_beside_text(["SIARAN PERS", "", line, "Jembatan dibuka."])
    assert mark_beside_text([*"abcdefghi", line])
    assert not mark_beside_text([*"abcde", line, *"abcde"])


@pytest.mark.parametrize(
    "line",
    [
        "Konsep",
        "Internal",
        "PRIVATE",
        "Embargo",
        "DRAFT BUDGET IS OUT",
        "Not for publication: 0812",
        "Hold",
    ],
)
def test_a_heading_or_a_menu_is_no_mark(line: str) -> None:
    assert mark_beside_text([line]) == ""


def test_of_several_titles_the_longest_hold_counts() -> None:
    early, late = f"Embargo 1 March {YEAR}: A", f"Embargo 2 March {YEAR}: A"
    assert until("A", late, early) == f"{YEAR}-03-03T00:00:00-12:00"
    assert until(late, "[DRAFT] A") == ""


@given(st.from_regex(embargo._EMBARGO, fullmatch=True))
def test_a_title_is_read_for_an_embargo_as_a_line_is(words: str) -> None:
    assert title_state._stated(words) == find_embargo(split_lines(words))


@given(st.sampled_from((title_state._PLAIN, title_state._ALONE)).flatmap(st.from_regex))
def test_no_mark_is_passed_over_for_want_of_a_word(text: str) -> None:
    assert any(map(lower_letters(text).__contains__, title_state._WORDS_OF_MARKS))


@given(st.from_regex(title_state._HELD, fullmatch=True) | st.from_regex(title_state._IN_CAPITALS))
def test_no_state_is_passed_over_for_want_of_a_word(words: str) -> None:
    assert not title_state._says_nothing(words)
