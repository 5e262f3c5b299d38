"""Words, dates and numbers in the languages of the interface, and the catalogues that ship."""

from __future__ import annotations

import string
from datetime import date
from pathlib import Path

import pytest
from babel import Locale
from babel.dates import format_date
from hypothesis import given, settings
from hypothesis import strategies as st

from warta.text import (
    DATE_FORMS,
    Catalogue,
    in_language,
    is_day_first,
    is_in_cldr,
    parse_catalogue,
    text_direction,
)
from warta.yamltext import read_yaml

REPO = Path(__file__).resolve().parent.parent
FOLDER = REPO / "layouts" / "text"
LANGUAGES = sorted(path.stem for path in FOLDER.glob("*.yml"))


def shipped(language: str) -> Catalogue:
    text = (FOLDER / f"{language}.yml").read_text("utf-8")
    catalogue, problems = parse_catalogue(f"layouts/text/{language}.yml", language, text)
    assert problems == []
    return catalogue


def placeholders(form: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(form) if name is not None}


def told(text: str, **options: bool) -> list[str]:
    return [str(problem) for problem in parse_catalogue("id.yml", "id", text, **options)[1]]


ID, EN = shipped("id"), shipped("en")


def test_the_interface_ships_in_indonesian_and_english() -> None:
    assert {"id", "en"} <= set(LANGUAGES)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_catalogue_has_the_same_keys_and_placeholders(language: str) -> None:
    entries = shipped(language).entries
    assert set(entries) == set(EN.entries)
    for key, entry in entries.items():
        english = EN.entries[key]
        assert isinstance(entry, dict) == isinstance(english, dict), key
        forms = list(entry.values()) if isinstance(entry, dict) else [entry]
        other = english["other"] if isinstance(english, dict) else english
        assert all(placeholders(form) == placeholders(other) for form in forms), key


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_plural_has_exactly_the_forms_that_its_language_needs(language: str) -> None:
    needed = {"other", *Locale.parse(language).plural_form.tags}
    for key, entry in shipped(language).entries.items():
        if isinstance(entry, dict):
            assert set(entry) == needed, key


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_key_stands_twice_and_no_text_is_empty_or_spaced(language: str) -> None:
    root = read_yaml((FOLDER / f"{language}.yml").read_text("utf-8"))
    for node in root.value.values():
        forms = node.plain().values() if isinstance(node.value, dict) else [node.plain()]
        assert all(form and form == form.strip() for form in forms)


@pytest.mark.parametrize(
    ("written", "form", "indonesian", "english"),
    [
        ("2020-09-25", "long", "Jumat, 25 September 2020", "Friday, 25 September 2020"),
        ("2020-08-17", "short", "17 Agustus 2020", "17 August 2020"),
        ("2020-08-17", "day", "17", "17"),
        ("2020-08-17", "month_year", "Agu 2020", "Aug 2020"),
        ("2020-08-17", "day_month", "Senin, 17 Agustus", "Monday, 17 August"),
        ("2020-08-17", "month", "Agustus 2020", "August 2020"),
        ("2020-08-17", "month_name", "Agustus", "August"),
        ("2020-03-01", "short", "1 Maret 2020", "1 March 2020"),
        ("1945-08-17", "long", "Jumat, 17 Agustus 1945", "Friday, 17 August 1945"),
        ("2020-09-25T23:30:00+07:00", "long", "Jumat, 25 September 2020", "Friday, 25 September 2020"),
        ("2020-09-25T00:30:00+14:00", "short", "25 September 2020", "25 September 2020"),
    ],
)
def test_a_day_is_written_in_words(written: str, form: str, indonesian: str, english: str) -> None:
    assert ID.date(written, form) == indonesian
    assert EN.date(written, form) == english


@pytest.mark.parametrize("form", ["long", "short", "day", "month_year", "day_month", "month"])
def test_a_month_is_never_given_a_day(form: str) -> None:
    assert ID.date("2014-05", form) == "Mei 2014"
    assert EN.date("2014-05", form) == "May 2014"


@pytest.mark.parametrize("form", ["long", "short", "day", "month_year", "day_month", "month", "month_name"])
def test_a_year_is_never_given_a_month(form: str) -> None:
    assert ID.date("2014", form) == "2014"
    assert EN.date("2014", form) == "2014"


def test_the_name_of_a_month_needs_no_day() -> None:
    assert ID.date("2014-05", "month_name") == "Mei"


@settings(deadline=None)
@given(st.dates(date(1500, 1, 1), date(2199, 12, 31)))
def test_the_weekday_and_every_part_of_a_date_are_those_of_the_calendar(day: date) -> None:
    weekdays = ("Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu")
    months = "Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember".split()
    words = f"{weekdays[day.weekday()]}, {day.day} {months[day.month - 1]} {day.year}"
    assert ID.date(day.isoformat()) == words


@pytest.mark.parametrize("language", ["id", "en", "ar", "ja", "pl"])
@pytest.mark.parametrize(
    "pattern",
    ["EEEE, d MMMM y", "EEE dd LLL yy", "QQQ y", "w, Y G", "D c", "d 'of' MMMM ''y 100%", "long", "short"],
)
@settings(deadline=None, max_examples=20)
@given(day=st.dates(date(1500, 1, 1), date(2199, 12, 31)))
def test_a_date_is_written_as_babel_writes_it(language: str, pattern: str, day: date) -> None:
    words = Catalogue(language, {f"date_{form}": pattern for form in DATE_FORMS})
    assert words.date(day.isoformat()) == format_date(day, pattern, locale=language)


def test_each_catalogue_has_its_own_patterns() -> None:
    other = Catalogue("id", {**ID.entries, "date_short": "y"})
    assert (ID.date("2020-08-17", "short"), other.date("2020-08-17", "short")) == ("17 Agustus 2020", "2020")


def test_a_form_that_is_none_is_an_error() -> None:
    with pytest.raises(KeyError, match="tahunan"):
        ID.date("2020-08-17", "tahunan")


@pytest.mark.parametrize(
    ("number", "indonesian", "english"),
    [(0, "0", "0"), (999, "999", "999"), (1234, "1.234", "1,234"), (1234567, "1.234.567", "1,234,567")],
)
def test_a_number_has_the_thousands_marks_of_its_language(number: int, indonesian: str, english: str) -> None:
    assert ID.number(number) == indonesian
    assert EN.number(number) == english


@pytest.mark.parametrize(
    ("count", "indonesian", "english"),
    [
        (0, "0 siaran pers", "0 releases"),
        (1, "1 siaran pers", "1 release"),
        (2, "2 siaran pers", "2 releases"),
        (1001, "1.001 siaran pers", "1,001 releases"),
    ],
)
def test_a_count_takes_the_plural_of_its_language(count: int, indonesian: str, english: str) -> None:
    assert ID.counted("release_count", count) == indonesian
    assert EN.counted("release_count", count) == english


def test_a_language_with_many_plurals_uses_them() -> None:
    polish = Catalogue(
        "pl", {"file": {"one": "{n} plik", "few": "{n} pliki", "many": "{n} plików", "other": "?"}}
    )
    assert [polish.counted("file", n) for n in (1, 2, 5, 22)] == ["1 plik", "2 pliki", "5 plików", "22 pliki"]


def test_a_plural_that_lacks_a_form_takes_the_other() -> None:
    assert Catalogue("en", {"file": {"other": "{n} files"}}).counted("file", 1) == "1 files"
    assert Catalogue("en", {"file": "{n} file(s)"}).counted("file", 1) == "1 file(s)"


def test_a_text_takes_the_values_that_it_names() -> None:
    catalogue = Catalogue(
        "id", {"tag": "Tag {name}", "brace": "{}", "many": {"one": "a", "other": "{name}!"}}
    )
    assert catalogue.text("tag", name="{x}") == "Tag {x}"
    assert catalogue.text("brace") == "{}"
    assert catalogue.text("many", name="x") == "x!"
    with pytest.raises(KeyError, match="none"):
        catalogue.text("none")


def test_a_language_is_named_in_another() -> None:
    assert ID.language_name("en") == "Inggris"
    assert EN.language_name("id") == "Indonesian"
    assert EN.language_name("zh-Hant") == "Chinese (Traditional)"
    assert EN.language_name("qq") == "qq"
    assert EN.language_name("not a tag") == "not a tag"


def test_a_language_that_cldr_lacks_is_known_to_be_lacking() -> None:
    assert [is_in_cldr(tag) for tag in ("id", "jv", "zh-Hant", "qq", "x")] == [True, True, True, False, False]


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("home: 1", "id.yml:1: home: is not text; write text, in quotes"),
        ("home:", "id.yml:1: home: is not text; write text, in quotes"),
        ("a: b\nhome: [a]", "id.yml:2: home: is not text; write text, in quotes"),
        ("home: {one: a, other: 2}", "id.yml:1: home: is not text; write text, in quotes"),
        ("home: {one: a}", "id.yml:1: home: lacks the plural `other`; write `other: …`"),
        (
            "home: {ones: a, other: b}",
            "id.yml:1: home: 'ones' is not a plural of CLDR; write one of zero, one, two, few, many, other",
        ),
        ("- home", "id.yml:1: is not a mapping; write `key: text` lines"),
        ("home: a\nhome: b", "id.yml:2: 'home' stands twice; keep one of the two"),
    ],
)
def test_a_bad_entry_is_told_with_its_line_and_cure(text: str, problem: str) -> None:
    assert told(text) == [problem]


def test_an_empty_catalogue_is_no_problem() -> None:
    assert told("# later\n") == []


def test_the_text_of_a_language_is_its_own_or_any_or_the_fallback_or_the_first() -> None:
    texts = {"en": "Archive", "id": "Arsip"}
    assert in_language(texts, "id") == "Arsip"
    assert in_language(texts, "en-GB") == "Archive"
    assert in_language({"": "Arsip", "en": "Archive"}, "jv", "en") == "Arsip"
    assert in_language(texts, "jv", "id") == "Arsip"
    assert in_language(texts, "jv") == "Archive"
    assert in_language({}, "id", "en") == ""


@pytest.mark.parametrize(
    ("language", "direction"),
    [("id", "ltr"), ("ar", "rtl"), ("he-IL", "rtl"), ("bukan bahasa", "ltr"), ("qqq", "ltr")],
)
def test_the_direction_of_a_language_is_that_of_cldr(language: str, direction: str) -> None:
    assert text_direction(language) == direction


@pytest.mark.parametrize(
    ("size", "words"),
    [(0, "0 byte"), (999, "999 byte"), (1_000, "1 kB"), (2_345, "2,3 kB"), (1_250_000, "1,2 MB")],
)
def test_sizes_of_files_are_as_a_reader_says_them(size: int, words: str) -> None:
    assert Catalogue("id", {}).file_size(size) == words


def test_the_week_begins_where_cldr_begins_it() -> None:
    days = Catalogue("id", {}).weekdays()
    assert [day["number"] for day in days] == [0, 1, 2, 3, 4, 5, 6]
    assert (days[0]["short"], days[6]["name"]) == ("Sen", "Minggu")


def test_a_catalogue_says_which_letters_its_language_sorts_apart() -> None:
    assert Catalogue("sv", {"extra_letters": "z å"}).collation.letter("Åland") == "Å"
    assert Catalogue("id", {}).collation.letter("Åland") == "A"


@pytest.mark.parametrize(
    ("language", "first"),
    [("ar", "بنك"), ("fa", "بنك"), ("az-Arab", "بنك"), ("az", "Apel"), ("ar-Latn", "Apel"), ("id", "Apel")],
)
def test_languages_in_arabic_script_sort_it_before_others(language: str, first: str) -> None:
    ranks = Catalogue(language, {}).collation.ranks(["Apel", "بنك"])
    assert min(ranks, key=ranks.__getitem__) == first


@pytest.mark.parametrize(
    ("language", "expected"),
    [("id", True), ("en-GB", True), ("en-US", None), ("sv", None), ("qqq", None), ("not a tag", None)],
)
def test_cldr_says_whether_the_day_comes_first(language: str, expected: bool | None) -> None:
    assert is_day_first(language) is expected
