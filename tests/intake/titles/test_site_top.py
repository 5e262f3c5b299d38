from __future__ import annotations

import pytest

from tests.assigned_roles import TEXT, TITLE
from warta.intake.lines import Line, split_lines
from warta.intake.titles.site_top import without_top

MENU = "Skip to main content\nHome\nAbout Us\nNewsroom\nContact\n"
AGENCY = "Rumah Rotan dari Hulu"
REST = f"Balai Rotan\n\n{TITLE}\n\n1 Juli 2019\n\n{TEXT}"


def kept(text: str) -> str:
    return "\n".join(
        line.printed for line in without_top(split_lines(text), lambda line: line == AGENCY)
    ).strip("\n")


@pytest.mark.parametrize(
    "top", [MENU, "Print this page\n", f"{TITLE}\n", f"{TITLE}\n\n{MENU}", "\n\n" + MENU]
)
def test_a_menu_buttons_and_the_headline_of_the_tab_go(top: str) -> None:
    assert kept(f"{top}\n{REST}") == REST


@pytest.mark.parametrize(
    "text",
    [
        REST,
        f"Home\nNewsroom\n\n{REST}",  # too few to be a menu
        f"{MENU}{REST}",  # what it is part of has no end
        f"Balai Rotan\nBalai Rotan\n\n{REST}",  # a name
        f"{AGENCY}\n\n{AGENCY}\n\n{TEXT}",
        f"Dinas Rotan Kota Hulu\n\nDinas Rotan Kota Hulu\n\n{TEXT}",
        f"{TITLE}\n\n1 Juli 2019\n\n{TITLE}\n\n{TEXT}",  # what stands below it is the release's
        f"{TITLE}\n\n{TEXT}\n\n{TITLE}",
        MENU.splitlines()[1],
        "",
    ],
)
def test_other_lines_stay(text: str) -> None:
    assert kept(text) == text.strip("\n")


def test_where_markup_tells_of_each_line_all_stay() -> None:
    lines = [Line(n, text, text, "", (), False, form="item") for n, text in enumerate(MENU.splitlines())]
    assert without_top(lines, lambda _: False) == lines
