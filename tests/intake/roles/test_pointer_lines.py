"""Links at the ends of a text: which are known by their words, and what stays text. All is invented."""

from __future__ import annotations

import pytest

from tests.assigned_roles import MORE, TEXT, TITLE, assign, body
from warta.intake.role import Role
from warta.intake.roles.assignment import assign_roles
from warta.intake.saved.saved_page import read_saved


def page(*below: str, above: tuple[str, ...] = ()) -> str:
    lines = (TITLE, "1 July 2019", *above, TEXT, MORE, TEXT.replace("Jembatan", "Titian"), *below)
    return "\n\n".join(lines)


def below(*lines: str) -> list[str]:
    return body(page(*lines))[3:]


@pytest.mark.parametrize(
    "lines",
    [
        ("See Photos of the New Ropes",),
        ("Jump to the transcript of the questions",),
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
        ("Rope News Archive",),
        ("All press releases",),
        ("Semua siaran pers",),
        ("Buka berita di website resmi Balai Titian",),
        ("» Learn more about rope bridges",),
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
        ("National Archives",),
        ("Larch News",),
        ("Baca juga situs lain: https://www.ropes.example",),
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


def test_below_one_paragraph_only_what_the_markup_shows_to_be_a_link_is_one() -> None:
    words = "Buka berita di website resmi Balai Titian"
    linked = f"<h1>{TITLE}</h1><p>1 Juli 2019<p>{TEXT}<p><a href=https://a.example/1>{words}</a>"
    lines = read_saved(f"<html><body>{linked}</body></html>".encode(), ".html").lines
    found = assign_roles(lines, lambda _: False, frozenset(), titles=[TITLE])
    assert [line.text for line in found.of(Role.BODY)] == [TEXT]
    assert words in body(f"{TITLE}\n\n1 Juli 2019\n\n{TEXT}\n\n{words}")
