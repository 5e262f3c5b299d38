from __future__ import annotations

import pytest
from conftest import Site

from warta.catalogues import completed
from warta.text import DATE_FORMS, Catalogue

DATES = {f"date_{form}": "y" for form in DATE_FORMS}
ID = Catalogue("id", {**DATES, "home": "Beranda", "year_title": "Tahun {year}", "only": "Hanya ini"})
EN = Catalogue("en", {**DATES, "home": "Home", "year_title": "Year {year}", "count": {"other": "{n}"}})


def told(entries: dict[str, str | dict[str, str]]) -> list[str]:
    return [str(problem) for problem in completed(Catalogue("sv", entries), [ID, EN])[1]]


def test_all_that_a_language_lacks_is_told_in_one_line() -> None:
    _, problems = completed(Catalogue("sv", {**DATES, "date_day": "d", "only": "x"}), [ID, EN])
    assert [str(problem) for problem in problems] == [
        "layouts/text/sv.yml: lacks home, year_title; add them, after those of layouts/text/id.yml"
    ]
    assert told({"home": "Hem", "year_title": "År {year}"})[0].count("date_") == len(DATE_FORMS)


def test_what_is_missing_or_cannot_be_used_is_taken_from_another_so_that_all_else_is_looked_at() -> None:
    found, _ = completed(Catalogue("sv", {**DATES, "home": "Hem", "year_title": "{år}"}), [ID, EN])
    assert found.entries == {**DATES, "home": "Hem", "year_title": "Tahun {year}"}


def test_a_whole_language_is_left_as_it_is() -> None:
    catalogue = Catalogue("sv", {**DATES, "home": "Hem", "year_title": "År {year}", "own": "{x}"})
    for others in ([ID, EN], []):
        found, problems = completed(catalogue, others)
        assert (found.entries, problems) == (catalogue.entries, [])


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("{år}", "there is no {år} here"),
        ("{year", "expected '}' before end of string"),
        ("{}", "there is no {} here"),
    ],
)
def test_a_text_that_cannot_be_filled_in_is_told_before_it_is_used(text: str, why: str) -> None:
    cure = "correct it, after that of another language"
    assert told({**DATES, "home": "Hem", "year_title": text}) == [
        f"layouts/text/sv.yml: the text 'year_title' cannot be used: {why}; {cure}"
    ]


def test_a_new_language_is_told_once_and_as_a_whole(plain_site: Site) -> None:
    settings = (plain_site.root / "site.yml").read_text("utf-8")
    plain_site.write("site.yml", f"{settings}\nlanguages: [id, sv]\n")
    plain_site.write("layouts/text/sv.yml", "home: Hem\nyear_title: '{år}'\n")
    result = plain_site.build()
    errors = [problem for problem in result.problems if problem.is_error]
    assert not result.published
    assert [problem.path for problem in errors] == ["layouts/text/sv.yml"] * 2
    assert {"dates", "tags_lede", "date_long"} <= set(errors[0].message.removeprefix("lacks ").split(", "))
    assert "{år}" in errors[1].message
