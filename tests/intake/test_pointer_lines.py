"""Links at the ends of a text: which are known by their words, and what stays text. All is invented."""

from __future__ import annotations

import pytest

from tests.assigned_roles import MORE, TEXT, TITLE, assign, body


def page(*below: str, above: tuple[str, ...] = ()) -> str:
    lines = (TITLE, "1 July 2019", *above, TEXT, MORE, TEXT.replace("Jembatan", "Titian"), *below)
    return "\n\n".join(lines)


def below(*lines: str) -> list[str]:
    return body(page(*lines))[3:]


@pytest.mark.parametrize(
    "lines",
    [
        ("See Photos of the New Ropes",),
        ("Learn more about rope bridges",),
        ("Download the full report",),
        ("Read the study online",),
        ("Watch the video of the splicers",),
        ("More information",),
        ("Visit the Rope Board website",),
        ("Unduh foto dan video",),
        ("Informasi selengkapnya tentang titian",),
        ("Rules for rope bridges (full text)", "Rope Council, 3 July", "Knots (background information)"),
        ("Route maps of the bridges (PDF, 1.1MB)",),
    ],
)
def test_links_below_a_text_are_none_of_it(lines: tuple[str, ...]) -> None:
    assert below(*lines) == []


@pytest.mark.parametrize(
    "lines",
    [
        ("Read the full report on the ropes page.",),
        ("Download the report at www.ropes.example",),
        ("More information: https://www.ropes.example/more",),
        ("The rules are called:", "Ropes and Tides (full text)"),
        ("Who wants to cross may:", "- Visit the loft", "- Read the full report"),
        ("Mr Oak (Larch)",),
    ],
)
def test_sentences_items_and_lines_that_say_where_are_text(lines: tuple[str, ...]) -> None:
    assert below(*lines) == list(lines)


@pytest.mark.parametrize("line", ["View photos of the ropes", "Read the full report (PDF)"])
def test_links_above_a_text_are_none_of_it(line: str) -> None:
    assert body(page(above=(line,)))[0] == TEXT


def test_links_left_out_are_told_beside_what_else_is() -> None:
    found = assign(page("Learn more about rope bridges", above=("View photos of the ropes",)))
    assert found.doubts["body"].count("is left out") == 2
