from __future__ import annotations

from tests.read_heads import HEADER, MENU, MORE, TEXT, TITLE, top


def test_what_stands_above_a_title_and_belongs_to_it_begins_the_release() -> None:
    assert (
        top(f"{HEADER}\n{MENU}\n\nSIARAN PERS\nNomor: 7/2019\n\n{TITLE}\n\n{TEXT}\n\n{MORE}") == "SIARAN PERS"
    )
    assert top(f"{HEADER}\n{MENU}\n\n1 Juli 2019\n\n{TITLE}\n\n{TEXT}\n\n{MORE}") == "1 Juli 2019"
    assert top(f"{HEADER}\n{MENU}\n\n{TITLE}\n\n{TEXT}\n\n{MORE}") == TITLE
