from __future__ import annotations

from dataclasses import replace

import pytest

from tests import train_edges
from tests.edge_examples import Example, batches, read_examples
from tests.train_edges import FILE, Judged, fit, judged, minimum, written
from warta.intake.edges.edge_choice import CONSTANT, weights

TEXT, FURNITURE = frozenset({"prose", "text"}), frozenset({"label", "word bagikan"})


def example(page: int, lines: list[frozenset[str]], count: int, side: str = "below") -> Example:
    ends = tuple(n == count for n in range(len(lines) + 1))
    kept = tuple(frozenset({"kept prose"} if "prose" in line else {"kept label"}) for line in [*lines, TEXT])
    return Example("rotan", str(page), side, 1.0, tuple(lines), kept, ends)


PAGES = [
    *(example(n, [FURNITURE, FURNITURE, TEXT], 2) for n in range(8)),
    *(example(n, [TEXT, TEXT], 0) for n in range(8, 16)),
    *(example(n, [FURNITURE, TEXT], 1, "above") for n in range(8)),
]
# As often as it takes to outweigh what holds weights small.
EXAMPLES = PAGES * 20


def test_the_least_of_a_convex_function_is_found() -> None:
    def bowl(point: list[float]) -> tuple[float, list[float]]:
        a, b = point
        return (a - 3) ** 2 + 10 * (b + 1) ** 2 + 1, [2 * (a - 3), 20 * (b + 1)]

    assert minimum(bowl, [0.0, 0.0]) == pytest.approx([3.0, -1.0], abs=0.01)


def test_the_slope_is_that_of_the_loss() -> None:
    rows = train_edges._rows(EXAMPLES)
    ridge = [train_edges._ridge(name) for name in rows.names]
    point = [0.1 * (n % 5 - 2) for n in range(len(rows.names))]
    loss, slope = train_edges._loss(rows, ridge, point)
    for n in range(len(point)):
        moved = [value + 1e-6 * (m == n) for m, value in enumerate(point)]
        assert (train_edges._loss(rows, ridge, moved)[0] - loss) / 1e-6 == pytest.approx(slope[n], abs=1e-3)


def test_fitting_finds_what_parts_furniture_from_text() -> None:
    fitted = fit(EXAMPLES)
    assert fitted == fit(EXAMPLES)
    assert fitted.below["label"] > 0 > fitted.below["text"]
    assert fitted.words["bagikan"] > 0
    found = judged(PAGES, fitted)
    assert (found.pages, found.right, found.lost) == (16, 16, 0)
    assert found.right_before == 8


def test_lines_lost_and_left_are_counted() -> None:
    fitted = fit(EXAMPLES)
    body = replace(PAGES[0], may_end=(True, False, False, False))
    assert judged([body], fitted).lost == 2
    all_text = fit([replace(e, may_end=(True, *(False,) * len(e.lines))) for e in EXAMPLES])
    assert judged(PAGES[:1], all_text).left == 2


def test_the_file_of_weights_says_what_it_was_made_of() -> None:
    text = written(EXAMPLES)
    assert "from 16 pages in 1 batches" in text
    assert text.startswith("# ")
    for section in ("[above]", "[below]", "[words]"):
        assert section in text
        assert section in FILE.read_text(encoding="utf-8")


def test_the_weights_that_ship_find_the_ends_of_the_pages_that_they_were_made_from() -> None:
    """Better than the rules, and hardly a line of text is lost."""
    examples = read_examples()
    found = Judged()
    for batch in batches(examples):
        if batch.startswith("fresh"):
            found.add(judged([e for e in examples if e.batch == batch], weights()))
    assert found.pages > 200
    assert found.right > 1.3 * found.right_before
    assert found.lost <= 0.05 * found.pages
    assert CONSTANT in weights().above
