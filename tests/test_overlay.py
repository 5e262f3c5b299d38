"""What is wrong, with the lines around it."""

from __future__ import annotations

from collections import defaultdict

from conftest import Site

from warta.errors import Problem, Severity
from warta.overlay import MOST_SHOWN, lines_around, overlay, terminal_lines

WORDS = {f"preview_{name}": f"<{name}>" for name in ("title", "dismiss", "lead", "cure", "more", "waiting")}


def problem(path: str = "content/releases/a.md", line: int | None = 3, **others: str) -> Problem:
    return Problem(path, line, others.get("message", "salah"), others.get("hint", "perbaiki"))


def test_the_lines_around_the_one_to_blame_are_shown(empty_site) -> None:  # type: ignore[no-untyped-def]
    site = empty_site()
    site.write("content/releases/a.md", "satu\ndua\ntiga\t|\nempat\nlima\nenam\n")
    assert [tuple(line) for line in lines_around(site.places, problem())] == [
        (1, "satu", False),
        (2, "dua", False),
        (3, "tiga  |", True),
        (4, "empat", False),
        (5, "lima", False),
    ]
    assert list(terminal_lines(site.places, problem()))[2] == "  >    3 | tiga  |"
    assert [line.number for line in lines_around(site.places, problem(line=1))] == [1, 2, 3]


def test_where_there_is_no_line_or_no_file_none_is_shown(empty_site, tmp_path) -> None:  # type: ignore[no-untyped-def]
    site: Site = empty_site()
    (tmp_path / "rahasia.txt").write_text("rahasia\n" * 9)
    (site.root / "tautan.md").symlink_to(tmp_path / "rahasia.txt")
    for path in ("content/tiada.md", "../rahasia.txt", "tautan.md", "content", str(tmp_path / "rahasia.txt")):
        assert lines_around(site.places, problem(path)) == [], path
    assert lines_around(site.places, problem("site.yml", None)) == []
    assert lines_around(site.places, problem("site.yml", 99)) == []


def test_lines_of_the_project_are_shown_as_well(empty_site) -> None:  # type: ignore[no-untyped-def]
    assert lines_around(empty_site().places, problem("layouts/base.html", 1))[0].text.startswith("{#")


def test_nothing_of_a_file_or_problem_is_taken_for_html_or_steers_the_terminal(empty_site) -> None:  # type: ignore[no-untyped-def]
    site = empty_site()
    hostile = "</td></dialog><script>alert(1)</script>\x1b[2J"
    site.write("content/releases/a.md", f"x\n{hostile}\n{hostile}\n")
    html = overlay(site.places, [problem(message=hostile, hint=hostile, path="content/releases/a.md")], WORDS)
    assert "<script" not in html
    assert html.count("</dialog>") == 1
    assert "\x1b" not in html
    assert html.count("&lt;script&gt;") == 4
    assert "&lt;title&gt;" in html
    assert "\x1b" not in "".join(terminal_lines(site.places, problem()))


def test_only_errors_are_told_in_order_of_place_and_not_without_end(empty_site) -> None:  # type: ignore[no-untyped-def]
    places = empty_site().places
    assert overlay(places, [Problem("a", 1, "ragu", severity=Severity.WARNING)], WORDS) == ""
    assert overlay(places, [], WORDS) == ""
    many = [problem(f"content/{number:02}.md", None) for number in reversed(range(MOST_SHOWN + 1))]
    html = overlay(places, [*many, *many], WORDS)
    assert html.count("<article>") == MOST_SHOWN
    assert html.index("content/00.md") < html.index("content/01.md")
    assert "&lt;more&gt;" in html
    assert "more" not in overlay(places, many[:2], WORDS).partition("</style>")[2]


def test_words_that_a_broken_catalogue_lacks_do_not_stop_it(empty_site) -> None:  # type: ignore[no-untyped-def]
    assert "content/releases/a.md:3" in overlay(empty_site().places, [problem()], defaultdict(lambda: "?"))
