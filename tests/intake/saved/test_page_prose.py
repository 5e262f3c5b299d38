from __future__ import annotations

import pytest

from warta.intake.saved.page_prose import Passages
from warta.intake.saved.page_tree import parse_page

LONG = "Kabel laut itu tiba dua hari lebih cepat dari yang direncanakan semula"


def letters(markup: str) -> int:
    order = parse_page(markup).walk()
    return Passages(order).measure().get(order[0], 0)


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        (f"<p>{LONG}</p>", len(LONG)),
        (f"<td>{LONG}<br>Selesai.</td>", len(LONG) + len("Selesai.")),
        ("<p>Kabel laut itu tiba cepat.</p>", 26),
        ("<p>Kabel laut itu tiba cepat</p>", 0),
        ("<p>Ya.</p>", 0),
        (f"<p><a href=x>{LONG}</a></p>", 0),
        (f"<p>{LONG} <a href=x>Balai</a></p>", 0),
        (f"<p>{LONG} <a href=x>Balai</a>.</p>", len(LONG) + 1),
        (f"<script>{LONG}</script>", 0),
        ("<li><a>Beranda</a><li><a>Profil</a>", 0),
        ("<p>港务局星期五宣布将在珊瑚岛建设一座新码头</p>", 60),
    ],
)
def test_running_text_is_what_is_long_or_ends_as_a_sentence(markup: str, expected: int) -> None:
    assert letters(markup) == expected


def test_an_element_holds_what_its_own_hold_and_not_what_is_apart() -> None:
    root = parse_page(f"<main><p>{LONG}</p><p id=a>{LONG}</p></main>")
    order = root.walk()
    apart = {element for element in order if element.get("id")}
    prose = Passages(order).measure(apart)
    assert {element.tag: amount for element, amount in prose.items()} == dict.fromkeys(
        ("p", "main", "body", "html"), len(LONG)
    )


def test_a_part_of_a_page_is_measured_by_itself() -> None:
    root = parse_page(f"<p>{LONG} <b>{LONG}.</b></p>")
    part = root.first("b")
    assert part
    assert Passages(part.walk()).measure({root})[part] == len(LONG) + 1
