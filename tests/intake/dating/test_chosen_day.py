from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest

from warta.dates import CivilDate
from warta.intake.datelines.dateline import find_dateline
from warta.intake.dating.chosen_day import Dating, date_release
from warta.intake.dating.date_candidates import Rank
from warta.intake.days.printed_dates import find_dates
from warta.intake.facts.stated_facts import read_facts
from warta.intake.lines import split_lines
from warta.intake.marks.fact import About, Fact
from warta.intake.page import Metadata, Stated


def dating(
    *facts: str,
    metadata: Sequence[str] = (),
    updated: Sequence[str] = (),
    url: str = "",
    dateline: str = "",
    day_first: bool | None = True,
    language: str = "",
    told: str = "",
    closing: Sequence[str] = (),
) -> Dating:
    """The dates of a release that prints these facts, and states the rest beside them."""
    stated = [(line, fact) for line in split_lines("\n".join(facts)) for fact in read_facts(line)]
    datelines = [
        (line, found) for line in split_lines(dateline) if (found := find_dateline(line.printed)) is not None
    ]
    return date_release(
        stated,
        Metadata(
            published=tuple(Stated(value, "JSON-LD datePublished") for value in metadata),
            updated=tuple(Stated(value, "JSON-LD dateModified") for value in updated),
            url=url,
        ),
        datelines,
        day_first=day_first,
        language=language,
        text=[told],
        closing=[CivilDate(*map(int, text.split("-"))) for text in closing],
    )


def day(found: Dating) -> str:
    return found.date.iso if found.date else ""


ADDRESS = "https://balai.example/2019/07/01/panen"
OPENING = "HULURIMBUN, 1 Juli 2019 – Panen garam dimulai."


def test_a_labelled_date_beats_metadata_an_unlabelled_one_the_address_and_the_dateline() -> None:
    assert list(Rank) == [Rank.LABELLED, Rank.METADATA, Rank.FACTS, Rank.ADDRESS, Rank.DATELINE]
    found = dating(
        "2 Juli 2019", "Terbit: 1 Juli 2019", metadata=["2019-07-01"], url=ADDRESS, dateline=OPENING
    )
    assert found.chosen
    assert (found.chosen.rank, found.chosen.words) == (Rank.LABELLED, "Terbit: 1 Juli 2019")
    assert (found.chosen.where, found.chosen.line) == ("line 2 of the source", 2)

    found = dating("2 Juli 2019", metadata=["2019-07-01"], url=ADDRESS, dateline=OPENING)
    assert found.chosen
    assert (found.chosen.rank, found.chosen.where) == (Rank.METADATA, "JSON-LD datePublished")

    found = dating("2 Juli 2019", url=ADDRESS, dateline=OPENING)
    assert found.chosen
    assert (found.chosen.rank, day(found)) == (Rank.FACTS, "2019-07-02")

    found = dating(url=ADDRESS, dateline=OPENING)
    assert found.chosen
    assert (found.chosen.rank, found.chosen.where) == (Rank.ADDRESS, "the page's address")

    found = dating(dateline=OPENING)
    assert found.chosen
    assert (found.chosen.rank, found.chosen.where) == (Rank.DATELINE, "dateline in line 1 of the source")
    assert (day(found), found.doubts) == ("2019-07-01", [])


def test_where_nothing_is_stated_there_is_no_date_and_it_is_told() -> None:
    found = dating("512 kali", "Oleh: Humas")
    assert (found.date, found.chosen, found.updated) == (None, None, None)
    assert found.doubts == ["the source states no date of publication"]


@pytest.mark.parametrize(
    "facts",
    [
        ["Diperbarui: 3 Juli 2019"],
        ["Embargo: 3 Juli 2019"],
        ["1 – 3 Juli 2019"],
        ["Terbit: 1 – 3 Juli 2019"],
        ["Waktu: 3 Juli 2019"],
    ],
)
def test_an_update_an_embargo_and_a_range_are_no_date_of_publication(facts: list[str]) -> None:
    assert dating(*facts).doubts == ["the source states no date of publication"]


@pytest.mark.parametrize("url", ["https://balai.example/2019/07/panen", "https://balai.example/2019/", ""])
def test_an_address_must_state_the_day(url: str) -> None:
    assert dating(url=url).date is None


@pytest.mark.parametrize(
    "dateline",
    [
        "HULURIMBUN – Panen garam dimulai.",
        "HULURIMBUN, 1 Juli – Panen.",
        "HULURIMBUN, 1 – 3 Juli 2019 – Panen.",
    ],
)
def test_a_dateline_must_state_one_whole_day(dateline: str) -> None:
    assert dating(dateline=dateline).date is None


def test_a_labelled_update_is_that_of_the_update() -> None:
    found = dating("Terbit: 1 Juli 2019", "Diperbarui: 3 Juli 2019", updated=["2019-07-09"])
    assert (day(found), str(found.updated), found.doubts) == ("2019-07-01", "2019-07-03", [])
    assert str(dating("Terbit: 1 Juli 2019", updated=["kemarin", "2019-07-09"]).updated) == "2019-07-09"
    assert dating("Terbit: 1 Juli 2019").updated is None


@pytest.mark.parametrize(
    ("facts", "reason"),
    [
        ("Senin, 31 Februari 2019", "'Senin, 31 Februari 2019' is not a day of the calendar"),
        ("1 Juli 0019", "'1 Juli 0019' states the year 19, which cannot be right"),
        ("Tanggal: 1 Jluli 2019", "'Tanggal: 1 Jluli 2019' cannot be read as a date"),
        ("Tanggal: 1 Juli", "'Tanggal: 1 Juli' states no year"),
    ],
)
def test_an_impossible_date_is_left_out_and_told(facts: str, reason: str) -> None:
    found = dating(facts)
    assert (found.date, found.doubts) == (None, [reason])
    assert found.chosen


def test_a_date_that_cannot_be_read_is_not_replaced_by_a_worse_one() -> None:
    assert dating("Terbit: 31 Februari 2019", dateline=OPENING).date is None


@pytest.mark.parametrize(
    ("facts", "doubt"),
    [
        ("Kamis, 1 Juli 2019", "Kamis is printed, but 2019-07-01 was another day of the week"),
        ("1 Juli 2109", None),
    ],
)
def test_a_date_that_is_hardly_right_is_kept_as_printed_and_told(facts: str, doubt: str | None) -> None:
    found = dating(facts)
    assert len(found.doubts) == 1
    assert doubt in (None, found.doubts[0])


@pytest.mark.parametrize(
    "facts", [["1 Juli 2019", "4 Juli 2019"], ["Terbit: 1 Juli 2019", "Tayang: 4 Juli 2019"]]
)
def test_two_dates_that_differ_are_told_and_the_first_is_kept(facts: list[str]) -> None:
    found = dating(*facts)
    assert day(found) == "2019-07-01"
    assert found.doubts == [
        "the source states more than one date: 2019-07-01, 2019-07-04; look which is right"
    ]


def test_today_on_top_of_a_page_gives_way_to_an_earlier_day_further_down() -> None:
    today, gap = "Saturday, 20 April 2024", "Menu\n\nBerita\n\nPanen Garam\n"
    found = dating(f"{today}\n{gap}\n00.08 23 August 2021 2738")
    assert day(found) == "2021-08-23"
    assert "more than one date" in found.doubts[0]


@pytest.mark.parametrize(
    ("top", "below"),
    [
        ("Saturday, 20 April 2024", "23 August 2024"),
        ("20 April 2024", "23 August 2021"),
        ("Diterbitkan: Sabtu, 20 April 2024", "23 August 2021"),
    ],
)
def test_other_days_on_top_are_taken(top: str, below: str) -> None:
    found = dating(f"{top}\n\n\n\n\n\n{below}")
    assert day(found) == "2024-04-20"


def test_one_date_printed_twice_is_no_contradiction() -> None:
    assert dating("1 Juli 2019", "Senin, 1 Juli 2019", "1 Juli 2019 10:15 WIB").doubts == []


def test_what_metadata_and_the_page_state_must_be_one_day_in_some_time_zone() -> None:
    assert dating("1 Juli 2019", metadata=["2019-07-02T01:00:00+09:00"]).doubts == []
    for stated in ("2019-07-02", "2019-07-02T09:00:00+07:00", "2019-07-03"):
        said = f"JSON-LD datePublished says {stated[:10]}, line 1 of the source says 2019-07-01"
        assert dating("1 Juli 2019", metadata=[stated]).doubts == [f"{said}; look which is right"]
    assert len(dating(metadata=["2019-07-01", "2019-07-02"]).doubts) == 1
    assert dating(metadata=["2019-07-01T23:30:00Z", "2019-07-02T06:30:00+07:00"]).doubts == []


def test_of_an_instant_in_utc_the_agency_s_own_day_is_taken_where_the_page_states_it() -> None:
    in_utc = "2019-07-01T17:30:00Z"
    assert day(dating("2 Juli 2019", metadata=[in_utc])) == "2019-07-02"
    assert day(dating(metadata=[in_utc, "2019-07-02T00:30:00+07:00"])) == "2019-07-02"
    assert day(dating(metadata=[in_utc], url=ADDRESS.replace("07/01", "07/02"))) == "2019-07-02"
    assert dating("2 Juli 2019", metadata=[in_utc]).doubts == []
    found = dating("1 Juli 2019", metadata=[in_utc], language="id")
    assert (day(found), found.doubts, found.moved) == ("2019-07-01", [], False)


@pytest.mark.parametrize(
    ("stated", "language", "expected", "is_told"),
    [
        ("2019-07-01T17:30:00Z", "id", "2019-07-02", True),
        ("2019-07-01T15:30:00Z", "id", "2019-07-01", True),
        ("2019-07-01T03:00:00Z", "id", "2019-07-01", False),
        ("2019-07-01T00:00:00Z", "id", "2019-07-01", False),
        ("2019-07-01T17:30:00+07:00", "id", "2019-07-01", False),
        ("2019-07-01T17:30:00Z", "en", "2019-07-01", False),
        ("2019-07-01T22:30:00Z", "en", "2019-07-01", True),
    ],
)
def test_an_instant_in_utc_alone_may_be_another_day(
    stated: str, language: str, expected: str, is_told: bool
) -> None:
    found = dating(metadata=[stated], language=language)
    assert (day(found), bool(found.doubts), found.moved) == (expected, is_told, stated[:10] != expected)


@pytest.mark.parametrize("elsewhere", ["", "HULURIMBUN, 1 Juli 2019 – Panen garam dimulai."])
def test_metadata_that_is_no_date_is_told_in_its_words(elsewhere: str) -> None:
    found = dating(metadata=["2019-99-99"], dateline=elsewhere)
    assert found.doubts == ["JSON-LD datePublished says '2019-99-99', which is not a day of the calendar"]
    assert dating("1 Juli 2019", metadata=["2019-99-99"]).doubts == []


def test_a_dateline_long_before_what_the_text_tells_of_is_doubtful() -> None:
    assert dating(dateline=OPENING, told="dibuka 5 Agustus 2019").doubts == []
    assert len(dating(dateline=OPENING, told="dibuka 5 Agustus 2021").doubts) == 1
    assert len(dating(dateline=OPENING, url="https://balai.example/2021/05/panen").doubts) == 1
    assert dating("1 Juli 2019", dateline=OPENING, told="dibuka 5 Agustus 2021").doubts == []


def test_the_address_and_the_dateline_contradict_nothing() -> None:
    assert dating("9 Juli 2019", url=ADDRESS, dateline=OPENING).doubts == []


def test_an_address_of_another_time_is_told() -> None:
    moved = dating(metadata=["2021-06-17"], url=ADDRESS)
    assert day(moved) == "2021-06-17"
    assert moved.doubts == [
        "JSON-LD datePublished says 2021-06-17, the page's address says 2019-07-01; look which is right"
    ]


def test_a_month_agrees_with_any_of_its_days() -> None:
    assert dating("Terbit: Juli 2019", "2 Juli 2019").doubts == []
    assert len(dating("Terbit: Juni 2019", "2 Juli 2019").doubts) == 1


def test_numbers_are_read_as_the_agency_or_the_language_means_them() -> None:
    assert day(dating("05/06/2019", day_first=True)) == "2019-06-05"
    assert day(dating("05/06/2019", day_first=False)) == "2019-05-06"
    found = dating("05/06/2019", day_first=None)
    assert found.date is None
    assert found.doubts == ["'05/06/2019' may be day/month or month/day; write the right one"]
    assert day(dating("25/06/2019", day_first=None)) == "2019-06-25"
    assert day(dating("06/25/2019", day_first=None)) == "2019-06-25"


def test_another_date_of_the_page_may_show_how_numbers_are_meant() -> None:
    assert (
        day(dating("05/06/2019", day_first=None, dateline="HULURIMBUN, 5 Juni 2019 – Panen.")) == "2019-06-05"
    )
    found = dating("05/06/2019", day_first=None, dateline="HULURIMBUN, 6 Mei 2019 – Panen.")
    assert day(found) == "2019-05-06"
    assert "read as month/day" in found.doubts[0]
    found = dating("05/06/2019", day_first=None, dateline="HULURIMBUN, 7 Mei 2019 – Panen.")
    assert found.date is None


@pytest.mark.parametrize(
    ("told", "expected", "order"),
    [
        ("The weir was opened on 11 May 2019 by the mayor.", "2019-05-12", "month/day"),
        ("The weir was opened on Saturday, 11 May by the mayor.", "2019-05-12", "month/day"),
        ("Crews return Monday, Dec. 9, to close the weir.", "2019-12-05", "day/month"),
        ("Bendungan dibuka Kamis (5 Desember) oleh wali kota.", "2019-12-05", "day/month"),
        ("The weir was opened on Friday, 11 May by the mayor.", "", ""),  # the weekday is not that day's
        ("It was opened on 11 May 2019; the next opens on 9 December 2019.", "", ""),
        ("The weir was opened on 11 August 2019.", "", ""),
        ("The weir was opened on 1/5/2019.", "", ""),
    ],
)
def test_days_that_the_text_tells_of_show_which_of_two_days_figures_mean_and_that_is_told(
    told: str, expected: str, order: str
) -> None:
    found = dating("5/12/2019", day_first=None, told=told)
    assert day(found) == expected
    assert f"read as {order}" in found.doubts[0] if order else "may be" in found.doubts[0]


def test_of_two_dates_beside_a_title_that_is_taken_which_the_end_of_the_text_has_again() -> None:
    two = ("7 November 2019", "21 April 2019")
    assert day(dating(*two)) == "2019-11-07"
    found = dating(*two, closing=["2019-04-21"])
    assert day(found) == "2019-04-21"
    assert "more than one date" in found.doubts[0]
    assert day(dating(*two, dateline="Hulurimbun, 21 April 2019")) == "2019-04-21"
    assert day(dating(*two, closing=["2019-04-21", "2019-11-07"])) == "2019-11-07"


def test_metadata_that_states_nothing_is_no_date() -> None:
    assert dating(metadata=["0000-00-00", "kemarin", ""]).date is None


def test_digits_are_read_the_other_way_where_a_date_in_words_says_so_and_that_is_told() -> None:
    found = dating("5/6/2019 10:00 AM", dateline="Hulurimbun, 6 Mei 2019")
    assert day(found) == "2019-05-06"
    assert len(found.doubts) == 1
    assert "month/day" in found.doubts[0]
    assert day(dating("5/6/2019", dateline="Hulurimbun, 5 Juni 2019")) == "2019-06-05"
    assert day(dating("5/6/2019", dateline="Hulurimbun, 4 Juni 2019")) == "2019-06-05"
    assert dating("5/6/2019", dateline="Hulurimbun, 4 Juni 2019").doubts == []


def test_words_beside_digits_that_may_be_either_way_say_how_they_are_meant() -> None:
    found = dating("Posted by Ada at 8/04/2010 03:15:00 PM", "Wednesday, August 04, 2010", day_first=None)
    assert (day(found), found.doubts) == ("2010-08-04", [])
    assert day(dating("Posted by Ada at 8/04/2010", "August 05, 2010", day_first=None)) == ""


@pytest.mark.parametrize(
    "text", ["Ends/Thursday, April 23, 2024", "Nomor 7/HM/2024 Tanggal Kamis, 23 April 2024"]
)
def test_a_weekday_beside_the_date_on_its_line_is_checked_too(text: str) -> None:
    (line,) = split_lines(text)
    (printed,) = find_dates(text)
    plain = replace(printed, doubt="")
    found = date_release([(line, Fact(About.DATE, plain.words, plain))], Metadata(), [], day_first=True)
    assert (day(found), len(found.doubts)) == ("2024-04-23", 1)
    assert "was another day of the week" in found.doubts[0]


def test_what_is_wrong_with_another_date_of_the_page_is_told() -> None:
    found = dating("1 Juli 2019", "31 Juni 2019")
    assert day(found) == "2019-07-01"
    assert found.doubts == ["line 2 of the source says '31 Juni 2019': is not a day of the calendar"]
    assert dating("1 Juli 2019", dateline="HULURIMBUN, Selasa, 1 Juli 2019 – Panen garam dimulai.").doubts


def test_a_day_that_another_line_states_is_confirmed() -> None:
    assert dating("1 Juli 2019", dateline=OPENING).is_confirmed
    assert not dating("1 Juli 2019").is_confirmed


def test_a_dateline_with_the_same_day_of_another_month_is_told() -> None:
    slip = dating("20 October 2017", dateline="Jakarta, 20 September 2017 – Text")
    assert str(slip.date) == "2017-10-20"
    assert any("look which is right" in doubt for doubt in slip.doubts)
    assert dating("20 October 2017", dateline="Jakarta, 28 September 2017 – Text").doubts == []


def test_an_update_in_figures_is_read_in_the_order_of_the_page() -> None:
    assert str(dating("5/30/2021", "Last edited 6/1/2021", day_first=False).updated) == "2021-06-01"
    assert str(dating("30/5/2021", "Last edited 6/1/2021", day_first=True).updated) == "2021-01-06"
