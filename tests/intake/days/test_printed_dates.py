from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from warta.dates import CivilDate, parse_instant
from warta.intake.days.coded_dates import read_address_date, read_metadata_date
from warta.intake.days.printed_dates import DAY_FIRST, MONTH_FIRST, find_dates, read_whole

MONTHS = "Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember".split()
DAY_OF_NONE = date(1970, 1, 1)  # it is told
DAYS = "Senin Selasa Rabu Kamis Jumat Sabtu Minggu".split()
WORDS = [
    "2020",
    "9",
    "25",
    "Mei",
    "Sept",
    "Jum'at",
    "WIB",
    "pukul",
    "s.d.",
    "GMT+7",
    "T09:00:00+99:99",
    "rapat",
]


def iso(text: str) -> str | None:
    found = read_whole(text)
    return str(found.date) if found and found.date else None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Senin, 14 Oktober 2019", "2019-10-14"),
        ("Senin 14 Oktober 2019", "2019-10-14"),
        ("14 Oktober 2019", "2019-10-14"),
        ("04 Oktober 2019", "2019-10-04"),
        ("Jum'at, 3 Mei 2019", "2019-05-03"),
        ("Jum’at, 3 Mei 2019", "2019-05-03"),
        ("Ahad, 5 Mei 2019", "2019-05-05"),
        ("Selasa, 12 Nopember 2013", "2013-11-12"),
        ("3 Peb. 2015", "2015-02-03"),
        ("7-Agt-2018", "2018-08-07"),
        ("Kamis (24/9/2020)", "2020-09-24"),
        ("24.9.2020", "2020-09-24"),
        ("24-09-2020", "2020-09-24"),
        ("2020-09-24", "2020-09-24"),
        ("Friday, 25 September 2020", "2020-09-25"),
        ("September 25, 2020", "2020-09-25"),
        ("Fri, Sept. 25th, 2020", "2020-09-25"),
        ("SENIN, 14 OKTOBER 2019", "2019-10-14"),
        ("Senin, 14 Oktober 2019 10:15 WIB", "2019-10-14"),
        ("Senin, 14 Oktober 2019 | 10.15", "2019-10-14"),
        ("Senin, 14 Oktober 2019, pukul 10.15 WITA", "2019-10-14"),
        ("May 3, 2019 at 9:05 pm", "2019-05-03"),
        ("10:30 (UTC+1) on Fri 3 May 2019", "2019-05-03"),
        ("10.30 WIB pada Jumat, 3 Mei 2019", "2019-05-03"),
        ("1030 AM EDT Fri May 3 2019", "2019-05-03"),
        ("930 AM EST Fri May 3 2019", "2019-05-03"),
        ("29 Februari 2020", "2020-02-29"),
        ("Jum`at 3 Mei 2019", "2019-05-03"),
        ("Jum´at, 3 Mei 2019", "2019-05-03"),
        ("Jum at, 3 Mei 2019", "2019-05-03"),
        ("Jumaat, 3 Mei 2019", "2019-05-03"),
        ("Khamis, 9 Ogos 2018", "2018-08-09"),
        ("1 Febuari 2018", "2018-02-01"),
        ("1 Mrt 2018", "2018-03-01"),
        ("1 Mac 2018", "2018-03-01"),
        ("1 Ags. 2018", "2018-08-01"),
        ("1 Agst 2018", "2018-08-01"),
        ("1 Agus 2018", "2018-08-01"),
        ("1 Sept. 2018", "2018-09-01"),
        ("1 Okt 2018", "2018-10-01"),
        ("1 Nop 2018", "2018-11-01"),
        ("1 Des 2018", "2018-12-01"),
        ("Kamis,24September2020", "2020-09-24"),
        ("Kamis/24 September 2020", "2020-09-24"),
        ("Kamis, (24/9/2020)", "2020-09-24"),
        ("(24/9/2020)", "2020-09-24"),
        ("24 / 9 / 2020", "2020-09-24"),
        ("tgl 24 September 2020", "2020-09-24"),
        ("tgl. 24-09-2020", "2020-09-24"),
        ("Hari Kamis, tanggal 24 September 2020", "2020-09-24"),
        ("24 bulan September tahun 2020", "2020-09-24"),
        ("24 September 2020 (Kamis)", "2020-09-24"),
        ("[24 September 2020]", "2020-09-24"),
        ("| 24 September 2020 |", "2020-09-24"),
        ("25-Sep-2020", "2020-09-25"),
        ("25th of September 2020", "2020-09-25"),
        ("Friday the 25th of September, 2020", "2020-09-25"),
        ("September 25 2020", "2020-09-25"),
        ("Friday, September 25th, 2020", "2020-09-25"),
        ("2020 September 25", "2020-09-25"),
        ("2020/9/5", "2020-09-05"),
        ("09/25/2020", "2020-09-25"),
        ("Thursday, 05/06/2021", "2021-05-06"),
        ("jeudi 6 octobre 2022", "2022-10-06"),
        ("1er mars 2022", "2022-03-01"),
        ("Lunes, 11 de agosto de 2014", "2014-08-11"),
        ("22/05/2018 14h10", "2018-05-22"),
        ("Donnerstag, 23. Mai 2013", "2013-05-23"),
        ("25 Sep 2020 | 09:12", "2020-09-25"),
        ("09:12 WIB | 25 Sep 2020", "2020-09-25"),
        ("2020-09-25T09:00:00+07:00", "2020-09-25"),
        ("2020-09-25 09:00:00 +0700", "2020-09-25"),
        ("2020-09-25 09:00", "2020-09-25"),
        ("Fri Sep 25 2020 23:30:00 GMT+0700", "2020-09-25"),
    ],
)
def test_dates_are_read_as_agencies_print_them(text: str, expected: str) -> None:
    assert iso(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "",
        "2019",
        "Oktober 2019",
        "14 Oktober",
        "14 Oktobar 2019",
        "45/12/19",
        "2019-2020",
        "1.204",
        "-30-",
        "22/PIH/KOMINFO/2/2010",
        "0812-3456-7890",
        "14 Oktober 2019, 10.00-12.00 WIB",
        "Hari/Tanggal: Senin, 14 Oktober 2019",
        "14 ſeptember 2019",
        "14 Junı 2019",
        "pada 14 Oktober 2019",
        "14 Oktober 2019 di Hulurimbun",
        "Harga per 14 Oktober 2019",
        "114 Oktober 2019",
    ],
)
def test_what_is_no_whole_date_is_none(text: str) -> None:
    assert read_whole(text) is None


@pytest.mark.parametrize(
    "text", ["31 Februari 2016", "29 Februari 2019", "25/25/2020", "0 Mei 2020", "2020-02-30", "0/5/2020"]
)
def test_a_date_that_no_calendar_has_is_told_and_not_mended(text: str) -> None:
    found = read_whole(text)
    assert found is not None
    assert found.date is None
    assert found.doubt == "is not a day of the calendar"


@pytest.mark.parametrize(
    "text", ["Sabtu, 8 Mie 2021", "Sabtu, 8 Mie 21", "Saturday 8 Mäy 2021", "Sabtu (8-Mie-2021) 10:15"]
)
def test_a_misspelt_date_is_a_date_that_cannot_be_read(text: str) -> None:
    found = read_whole(text)
    assert found is not None
    assert (found.words, found.date, found.doubt) == (text, None, "cannot be read as a date")


@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("3 Mei 024", "024"),
        ("Jumat, 3 Mei 20190 09:30 WIB", "20190"),
        ("May 3, 201", "201"),
        ("3 Mei 0194", "194"),
    ],
)
def test_a_year_with_a_digit_too_few_or_too_many_is_told(text: str, year: str) -> None:
    found = read_whole(text)
    assert found
    assert (found.date, found.doubt) == (None, f"states the year {year}, which cannot be right")


@pytest.mark.parametrize("text", ["3 siswa 024", "3 Mei 100 orang", "5 Mei 120 kursi", "Mei 300"])
def test_a_number_that_is_no_year_makes_no_date(text: str) -> None:
    assert read_whole(text) is None


def test_a_year_that_cannot_be_right_is_told() -> None:
    found = read_whole("14 Oktober 0219")
    assert found is not None
    assert (found.date, found.doubt) == (None, "states the year 219, which cannot be right")


def test_a_weekday_that_contradicts_the_date_is_told_and_the_date_kept() -> None:
    found = read_whole("Kamis, 25 September 2020")
    assert found is not None
    assert str(found.date) == "2020-09-25"
    assert found.doubt == "Kamis is printed, but 2020-09-25 was another day of the week"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2021-05-06", False),
        ("05/06/2021", True),
        ("05/05/2021", False),
        ("25/06/2021", False),
        ("Sabtu (5/6/2021)", False),
    ],
)
def test_day_and_month_in_numbers_may_be_the_other_way_round(text: str, expected: bool) -> None:
    found = read_whole(text)
    assert found is not None
    assert found.either_way is expected


@pytest.mark.parametrize("text", ["14 Oktober 2109", "14 Oktober 1019"])
def test_a_year_that_is_hardly_right_is_told(text: str) -> None:
    found = read_whole(text)
    assert found is not None
    assert "year" in found.doubt


@pytest.mark.parametrize(
    ("text", "expected", "doubt"),
    [
        ("Sabtu, 8/5/21", "2021-05-08", ""),
        ("Friday, 25-Sep-98", "1998-09-25", ""),
        ("14/10/19", "2019-10-14", "states a year of two digits"),
        ("25-Sep-98", "1998-09-25", "states a year of two digits"),
        ("25 September '20", "2020-09-25", "states a year of two digits"),
        ("Sabtu, 9/5/21", "2021-05-09", "Sabtu is printed, but 2021-05-09 was another day of the week"),
    ],
)
def test_a_year_of_two_digits_is_sure_only_where_the_weekday_agrees(
    text: str, expected: str, doubt: str
) -> None:
    found = read_whole(text)
    assert found is not None
    assert (str(found.date), found.doubt) == (expected, doubt)


def test_the_order_that_a_page_is_known_for_decides_only_where_both_are_possible() -> None:
    def read(text: str, order: str) -> tuple[str, bool]:
        found = read_whole(text, date_order=order)
        assert found is not None
        return str(found.date), found.either_way

    assert read("05/06/2021", MONTH_FIRST) == ("2021-05-06", False)
    assert read("05/06/2021", DAY_FIRST) == ("2021-06-05", False)
    assert read("25/06/2021", MONTH_FIRST) == ("2021-06-25", False)
    assert read("06/25/2021", DAY_FIRST) == ("2021-06-25", False)
    assert read("Sabtu, 05/06/2021", MONTH_FIRST) == ("2021-06-05", False)


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("22 – 23 Juli 2019", "2019-07-22", "2019-07-23"),
        ("22-23 Juli 2019", "2019-07-22", "2019-07-23"),
        ("22 dan 23 Juli 2019", "2019-07-22", "2019-07-23"),
        ("30 Juni s.d. 2 Juli 2019", "2019-06-30", "2019-07-02"),
        ("30 Juni s/d 2 Juli 2019", "2019-06-30", "2019-07-02"),
        ("30 Juni sampai dengan 2 Juli 2019", "2019-06-30", "2019-07-02"),
        ("28 Dec 2019 - 3 Jan 2020", "2019-12-28", "2020-01-03"),
        ("30 Desember s.d. 2 Januari 2020", "2019-12-30", "2020-01-02"),
        ("July 22–23, 2019", "2019-07-22", "2019-07-23"),
        ("July 30 to August 2, 2019", "2019-07-30", "2019-08-02"),
        ("22-23/7/2019", "2019-07-22", "2019-07-23"),
        ("30/06 - 02/07/2019", "2019-06-30", "2019-07-02"),
        ("22/07/2019 - 23/07/2019", "2019-07-22", "2019-07-23"),
        ("2019-07-22 - 2019-07-23", "2019-07-22", "2019-07-23"),
        ("Senin-Selasa, 22-23 Juli 2019", "2019-07-22", "2019-07-23"),
        ("Minggu, 30 Juni s/d Selasa, 2 Juli 2019", "2019-06-30", "2019-07-02"),
        ("Minggu 30/6 hingga Selasa 2/7/2019", "2019-06-30", "2019-07-02"),
        ("Sunday, June 30 – Tuesday, July 2, 2019", "2019-06-30", "2019-07-02"),
        ("30 Juni ke 2 Juli 2019", "2019-06-30", "2019-07-02"),
    ],
)
def test_a_range_has_two_ends_and_is_no_sure_date(text: str, first: str, last: str) -> None:
    found = read_whole(text)
    assert found is not None
    assert (str(found.date), str(found.end), found.doubt) == (first, last, "states more than one day")


@pytest.mark.parametrize(
    ("text", "doubt"),
    [
        ("23 – 22 Juli 2019", "ends before it begins"),
        ("30 – 31 Juni 2019", "is not a day of the calendar"),
        ("Selasa-Selasa, 22-23 Juli 2019", "Selasa is printed, but 2019-07-22 was another day of the week"),
        ("Senin-Rabu, 22-23 Juli 2019", "Rabu is printed, but 2019-07-23 was another day of the week"),
        ("Senin, 22 s/d Rabu, 23 Juli 2019", "Rabu is printed, but 2019-07-23 was another day of the week"),
    ],
)
def test_a_range_that_cannot_be_is_told(text: str, doubt: str) -> None:
    found = read_whole(text)
    assert found is not None
    assert (found.end, found.doubt) in ((None, doubt), (CivilDate(2019, 7, 23), doubt))


@pytest.mark.parametrize(
    ("text", "time", "instant"),
    [
        ("25 Sep 2020 | 09:12", "09:12", None),
        ("25 Sep 2020 09:12 WIB", "09:12", "2020-09-25T09:12:00+07:00"),
        ("25 Sep 2020, pukul 10.30 WITA", "10:30", "2020-09-25T10:30:00+08:00"),
        ("25 Sep 2020 pukul 10.30 (WIT)", "10:30", "2020-09-25T10:30:00+09:00"),
        ("10.30 WIB, 25 Sep 2020", "10:30", None),
        ("September 25, 2020 9:05 pm", "21:05", None),
        ("September 25, 2020 at 12:05 a.m. GMT", "00:05", "2020-09-25T00:05:00+00:00"),
        ("25 September 2020 9 am", "09:00", None),
        ("25 September 2020, pukul 9 WIB", "09:00", "2020-09-25T09:00:00+07:00"),
        ("25 September 2020 10:30 CST", "10:30", None),
        ("25 September 2020 25:30", "", None),
        ("25 September 2020 13:30 pm", "", None),
        ("2020-09-25T23:30:00-05:00", "23:30", "2020-09-25T23:30:00-05:00"),
        ("2020-09-25 23:30:00 +0530", "23:30", "2020-09-25T23:30:00+05:30"),
        ("2020-09-25T23:30:00.123Z", "23:30", "2020-09-25T23:30:00+00:00"),
        ("2020-09-25 23:30 WIB", "23:30", "2020-09-25T23:30:00+07:00"),
        ("Fri, 25 Sep 2020 23:30:00 +0700", "23:30", "2020-09-25T23:30:00+07:00"),
        ("31 Februari 2020 10:30 WIB", "10:30", None),
    ],
)
def test_the_time_is_kept_and_an_instant_where_its_zone_is_printed(
    text: str, time: str, instant: str | None
) -> None:
    found = read_whole(text)
    assert found is not None
    assert (found.time, found.instant) == (time, instant)
    assert instant is None or parse_instant(instant).date().isoformat() == str(found.date)


@pytest.mark.parametrize(
    ("text", "expected", "precision"),
    [("Mei 2014", "2014-05", "month"), ("2014", "2014", "year"), ("14 Mei 2014", "2014-05-14", "day")],
)
def test_a_month_or_a_year_is_a_date_only_below_a_label(text: str, expected: str, precision: str) -> None:
    found = read_whole(text, labelled=True)
    assert found is not None
    assert (str(found.date), found.precision, found.doubt) == (expected, precision, "")


@pytest.mark.parametrize(
    ("text", "doubt"),
    [
        ("14 Oktober", "states no year"),
        ("Senin, 14/10", "states no year"),
        ("30 Juni s/d 2 Juli", "states no year"),
        ("October 14", "states no year"),
        ("14 Oktobar 2019", "cannot be read as a date"),
    ],
)
def test_a_label_makes_a_date_of_what_cannot_be_read(text: str, doubt: str) -> None:
    found = read_whole(text, labelled=True)
    assert found is not None
    assert (found.date, found.precision, found.doubt) == (None, "", doubt)
    assert read_whole(text) is None


def test_words_below_a_label_that_are_no_date_are_none() -> None:
    assert read_whole("Ruang rapat 3", labelled=True) is None
    assert read_whole("910 kali", labelled=True) is None


def test_dates_in_running_text_are_found_with_their_place() -> None:
    text = (
        "Rapat pada Senin, 14 Oktober 2019, membahas hasil 22 – 23 Juli 2019 (30/9/2019), bukan 1/2 dari"
        " 45/12/2019, Nomor 12/10/2019/HK, 10.12.2.2019, atau 3 Mei. Kamis (24/9/20) dan 24/9/20 berbeda."
    )
    found = find_dates(text)
    assert [str(item.date) for item in found] == ["2019-10-14", "2019-07-22", "2019-09-30", "2020-09-24"]
    assert [item.words for item in found] == [
        "Senin, 14 Oktober 2019",
        "22 – 23 Juli 2019",
        "(30/9/2019)",
        "Kamis (24/9/20)",
    ]
    assert all(text[item.start : item.stop] == item.words for item in found)


def test_a_date_within_brackets_is_found_without_the_one_bracket() -> None:
    assert [item.words for item in find_dates("(Hulurimbun, 24/9/2020)")] == ["24/9/2020"]
    assert [item.words for item in find_dates("(24/9/2020, sore)")] == ["24/9/2020"]


def test_an_impossible_date_in_running_text_is_told() -> None:
    assert [item.doubt for item in find_dates("pada 31 Februari 2016 itu")] == [
        "is not a day of the calendar"
    ]


@given(
    st.text(st.sampled_from("0123456789/.-:, ()|'"), max_size=60),
    st.lists(st.sampled_from(WORDS), max_size=6),
)
def test_no_text_breaks_the_reading(marks: str, words: list[str]) -> None:
    text = marks.join(words) + marks
    read_whole(text, labelled=True)
    read_metadata_date(text)
    read_address_date(f"https://x.example/{text}")
    for found in find_dates(text):
        assert text[found.start : found.stop] == found.words


@given(
    st.dates(date(1901, 1, 1), date(2049, 12, 31)).filter(lambda day: day != DAY_OF_NONE),
    st.booleans(),
    st.sampled_from(["{}", "{:02}"]),
)
def test_every_day_printed_with_its_weekday_is_read_back_without_doubt(
    day: date, shout: bool, form: str
) -> None:
    text = f"{DAYS[day.weekday()]}, {form.format(day.day)} {MONTHS[day.month - 1]} {day.year}"
    found = read_whole(text.upper() if shout else text)
    assert found is not None
    assert (str(found.date), found.doubt) == (day.isoformat(), "")


@given(st.dates(date(1901, 1, 1), date(2049, 12, 31)), st.integers(1, 6))
def test_every_wrong_weekday_is_noticed(day: date, shift: int) -> None:
    wrong = DAYS[(day + timedelta(days=shift)).weekday()]
    found = read_whole(f"{wrong}, {day.day} {MONTHS[day.month - 1]} {day.year}")
    assert found is not None
    assert found.doubt.startswith(f"{wrong} is printed")


@pytest.mark.parametrize("text", ["3 Mei 2019 WIB", "3 May, 2019 CET.", "Jumat, 3 Mei 2019 WITA"])
def test_a_zone_may_stand_behind_a_date_without_a_time(text: str) -> None:
    found = read_whole(text)
    assert found is not None
    assert (found.date and found.date.iso, found.time, found.instant) == ("2019-05-03", "", None)


@pytest.mark.parametrize("mark", [*"'’‘`´ʼʻ′‛ʾʹ＇", " ", ""])
def test_friday_is_read_with_any_apostrophe(mark: str) -> None:
    assert iso(f"Jum{mark}at, 3 Mei 2019") == "2019-05-03"


@pytest.mark.parametrize("unit", ["0728", "1409"])
def test_the_number_of_a_unit_before_a_date_is_no_year(unit: str) -> None:
    (found,) = find_dates(f"Pendim {unit} Desember 03, 2020")
    assert found.words == "Desember 03, 2020"
    assert find_dates("2020 December 3")[0].words == "2020 December 3"
