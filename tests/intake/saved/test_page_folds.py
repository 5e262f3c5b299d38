from __future__ import annotations

import pytest

from warta.intake.saved.page_folds import find_bodies, find_headings
from warta.intake.saved.page_tree import parse_page


def headings(markup: str) -> list[str]:
    order = parse_page(markup).walk()
    found = find_headings(order)
    return [element.text() for element in order if element in found]


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        ("<h3><button>Siapa yang boleh ikut</button></h3>", ["Siapa yang boleh ikut"]),
        ("<h2><span><button>Jadwal <i>kapal</i></button></span></h2>", ["Jadwal kapal"]),
        ("<h3>Jadwal <button>Salin</button></h3>", []),
        ("<div><button>Kirim</button></div>", []),
        ("<h3><div><button></button></div></h3>", []),
        (f"<h3><button>{'Jadwal kapal ' * 20}</button></h3>", []),
    ],
)
def test_a_button_that_is_all_of_a_heading_is_read_as_one(markup: str, expected: list[str]) -> None:
    assert headings(markup) == expected


@pytest.mark.parametrize(
    "control",
    [
        "<button aria-controls='y x'>Jadwal</button>",
        "<a data-toggle=collapse href='#x'>Jadwal</a>",
        "<button data-target='#x'>Jadwal</button>",
        "<button data-bs-target='#x'>Jadwal</button>",
        "<li id=tab role=tab>Jadwal</li>",
    ],
)
def test_what_a_control_unfolds_is_hidden_for_the_moment_only(control: str) -> None:
    page = f"<h3>{control}</h3><div id=x aria-labelledby=tab hidden>Kapal</div><div id=z hidden>Lain</div>"
    order = parse_page(page).walk()
    hidden = {element for element in order if "hidden" in element.attributes}
    assert [element.get("id") for element in find_bodies(order, hidden)] == ["x"]
    assert find_bodies(order, set()) == set()
