from __future__ import annotations

from tests.read_heads import HEADER, MENU, MORE, TEXT, TITLE, top


def test_what_stands_above_a_title_and_belongs_to_it_begins_the_release() -> None:
    assert (
        top(f"{HEADER}\n{MENU}\n\nSIARAN PERS\nNomor: 7/2019\n\n{TITLE}\n\n{TEXT}\n\n{MORE}") == "SIARAN PERS"
    )
    assert top(f"{HEADER}\n{MENU}\n\n1 Juli 2019\n\n{TITLE}\n\n{TEXT}\n\n{MORE}") == "1 Juli 2019"
    assert top(f"{HEADER}\n{MENU}\n\n{TITLE}\n\n{TEXT}\n\n{MORE}") == TITLE


def test_contacts_between_facts_and_title_belong_to_the_release() -> None:
    contacts = "Contact\n\nAna Oak, 513-555-0150, ana.oak@ropes.example"
    page = f"{HEADER}\n{MENU}\n\n1 Juli 2019\n\n{contacts}\n\n{TITLE}\n\n{TEXT}\n\n{MORE}"
    assert top(page) == "1 Juli 2019"
    assert top(page.replace("1 Juli 2019\n\n", "")) == TITLE


def test_a_time_and_its_zone_stand_between_a_day_and_the_title() -> None:
    page = f"13 September 2017\n|\n10:25 PM\nAmerica/Chicago\n\n{TITLE}\n\n{TEXT}\n\n{MORE}"
    assert top(page) == "13 September 2017"
