from __future__ import annotations

import pytest

from warta.intake.lines import split_lines
from warta.intake.role import Role
from warta.intake.sheets.sheet import Sheet
from warta.intake.titles.fact_list import facts_from, find_facts

TITLE = "Jembatan Rotan Kembali Dilintasi Warga"
TEXT = "Jembatan Rotan dibuka kembali setelah dua pekan. Warga menyambutnya dengan syukuran kecil."


def sheet(text: str) -> Sheet:
    return Sheet([line for line in split_lines(text) if not line.is_blank], lambda _: False, ())


def found(facts: str) -> tuple[int, list[Role]]:
    page = sheet(f"{TITLE}\n\n{facts}\n\n{TEXT}\n{TEXT}")
    return find_facts(page, range(len(page)))


@pytest.mark.parametrize(
    ("facts", "roles"),
    [
        ("1 Juli 2019", [Role.DATE]),
        ("1 Juli 2019\nHumas\n12 kali dilihat", [Role.DATE, Role.OFFICE, Role.VIEWS]),
        ("• 1 Juli 2019\n• Humas", [Role.DATE, Role.OFFICE]),
        ("Penulis: Humas\n1 Juli 2019", [Role.OFFICE, Role.DATE]),
        ("1 Juli 2019\nDengarkan", [Role.DATE, Role.CONTROL]),
    ],
)
def test_the_list_below_a_title_has_a_role_for_each_line(facts: str, roles: list[Role]) -> None:
    assert found(facts) == (1, roles)


def test_a_page_without_facts_has_no_list() -> None:
    assert found("Papan lantainya diganti")[1] == []


def test_dates_among_lines_that_tell_of_an_event_are_the_event_s() -> None:
    assert found("Acara: Syukuran\nHari: Senin\n1 Juli 2019\nTempat: Balai")[1] == []


def test_below_a_blank_line_a_second_date_is_text() -> None:
    page = sheet("1 Juli 2019\n\n2 Juli 2019")
    assert facts_from(page, 0, range(len(page))) == [Role.DATE]


def test_above_a_summary_a_word_may_say_that_it_is_one() -> None:
    lead = "Warga menyambut jembatan itu dengan syukuran kecil."
    assert found(f"Pengantar\n{lead}\nTanggal: 1 Juli 2019") == (3, [Role.DATE])
    assert found(f"Warga dusun bergembira\n{lead}\nTanggal: 1 Juli 2019")[1] == []


@pytest.mark.parametrize(
    ("facts", "roles"),
    [
        ("3 May 2019\nOakford, Nova Scotia", [Role.DATE, Role.CATEGORY]),
        ("1 September 2014\n\n31 August 2014", [Role.DATE, Role.DATE]),
    ],
)
def test_a_place_and_a_second_day_stand_below_a_bare_date(facts: str, roles: list[Role]) -> None:
    assert found(facts) == (1, roles)


@pytest.mark.parametrize(
    "facts",
    ["1 September 2014\n\n31 July 2014", "1 September 2014\n\n31 August 2014\n\nPapan\n\n30 August 2014"],
)
def test_days_far_apart_or_of_a_list_are_no_second_day(facts: str) -> None:
    assert Role.DATE not in found(facts)[1][1:]


def test_a_mark_may_part_two_dates() -> None:
    facts = "• 12 Nov. 2014 -\n• |\n• Last updated: 13 Nov. 2014 19:27"
    assert found(facts)[1] == [Role.DATE, Role.CONTROL, Role.DATE]


def test_items_below_a_day_that_is_none_sum_the_text_up() -> None:
    assert found("3 May 2019\n• Lampu menyala lagi\n• Biaya pulih") == (1, [Role.DATE])
    assert found("• 3 May 2019\n• Tali Rakit")[1] == [Role.DATE, Role.OFFICE]
    assert found("3 May 2019\n• Humas Balai")[1] == [Role.DATE, Role.OFFICE]


@pytest.mark.parametrize(
    ("facts", "roles"),
    [
        ("5/3/2021\nLast edited 6/1/2021\n\nDate: Monday, May 3, 2021", [Role.DATE] * 3),
        ("5/3/2021\nLast edited 6/1/2021\n\nDate: Tuesday, May 4, 2021", [Role.DATE] * 2),
    ],
)
def test_the_day_may_stand_below_again_with_a_label(facts: str, roles: list[Role]) -> None:
    assert found(facts) == (1, roles)
