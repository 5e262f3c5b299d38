"""What `convert --explain` prints."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from conftest import Site, read_tree

from warta.errors import Problem
from warta.explain import explain, explanation, value_in_words
from warta.intake.converted import Converted
from warta.intake.findings import Certainty, Finding, ToldLine
from warta.rawfiles import RawFile, Reading

RAW = "Balai Garam\n\nPanen raya dimulai\n\nSenin, 2 Maret 2020\n\nGaram putih dipanen warga pesisir.\n"
FILE = RawFile(Path("a.txt"), "content/inbox/a.txt", "a.txt")
LINES = (
    ToldLine(1, "header", "Balai Garam"),
    ToldLine(2, "blank", ""),
    ToldLine(10, "body", "Garam \x1b[31m putih dipanen warga pesisir sejak pagi."),
)
CONVERTED = Converted(
    {
        "title": "Panen",
        "views": 12,
        "slug": "panen",
        "source": {"file": "a.txt"},
        "review": [
            {"field": "date", "reason": "tiada tanggal"},
            {"field": "body", "reason": "baris 10 ganjil"},
        ],
    },
    "",
    "panen",
    {
        "title": Finding(Certainty.STATED, "the line above the facts", "Panen", (3,)),
        "date": Finding(Certainty.MISSING, doubt="tiada tanggal"),
        "agency": Finding(Certainty.DERIVED, "from the header", lines=(1, 2)),
    },
    LINES,
)


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def lines_of(width: int | None = None, *, in_colour: bool = False) -> list[str]:
    return list(explanation(Reading(FILE, CONVERTED), LINES, width, in_colour=in_colour))


def test_a_role_that_no_rule_gave_is_said_to_be_weighed() -> None:
    told = [ToldLine(1, "body", "Garam"), ToldLine(2, "residue", "Lembar Induk", is_weighed=True)]
    shown = list(explanation(Reading(FILE, CONVERTED), told, None, in_colour=False))
    assert "1  body               Garam" in shown
    assert "2  residue (weighed)  Lembar Induk" in shown


def test_each_line_has_number_and_role_and_each_field_says_how_it_is_known() -> None:
    assert lines_of() == [
        "content/inbox/a.txt",
        "",
        " 1  header  Balai Garam",
        " 2  blank",
        "10  body    Garam \\x1b[31m putih dipanen warga pesisir sejak pagi.",
        "",
        "title   stated   Panen",
        "                 the line above the facts",
        "                 read from 'Panen' on line 3",
        "date    missing",
        "                 doubt: tiada tanggal",
        "agency  derived",
        "                 from the header",
        "                 read from lines 1, 2",
        "views            12",
        "slug             panen",
        "doubt: body: baris 10 ganjil",
        "",
    ]


def test_on_a_terminal_long_lines_are_cut_to_its_width() -> None:
    lines = lines_of(30)
    assert lines[4] == "10  body    Garam \\x1b[31m pu…"
    assert max(map(len, lines)) == 30


def test_in_colour_every_role_has_the_same_text() -> None:
    plain, colour = lines_of(), lines_of(in_colour=True)
    assert colour[2] == f"\x1b[34m{plain[2]}\x1b[0m"
    assert colour[4] == plain[4]
    assert len(colour) == len(plain)


def test_a_refused_file_says_why_and_shows_the_lines_that_there_are(bare_site: Site) -> None:
    problem = Problem("content/inbox/a.txt", 1, "bukan rilis", "buang")
    lines = list(
        explanation(Reading(FILE, problem=problem), (ToldLine(1, "", "Isi"),), None, in_colour=False)
    )
    assert lines == [
        "content/inbox/a.txt",
        "refused: content/inbox/a.txt:1: bukan rilis; buang",
        "",
        "1    Isi",
        "",
    ]
    out = io.StringIO()
    paths = [
        bare_site.write("content/inbox/gambar.txt", b"\x89PNG"),
        bare_site.write("a.txt", "Judul saja\n"),
    ]
    status, problems = explain(bare_site.places, paths, out)
    assert (status, problems) == (1, [])
    assert "content/inbox/gambar.txt\nrefused: content/inbox/gambar.txt: is a PNG picture" in out.getvalue()
    assert "1    Judul saja\n" in out.getvalue() or "1  title  Judul saja" in out.getvalue()


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (None, ""),
        ([], ""),
        (["a", "b"], "a; b"),
        ({"count": 1, "as_of": "2020"}, "count 1, as_of 2020"),
        (7, "7"),
    ],
)
def test_a_value_is_told_in_one_line(value: object, words: str) -> None:
    assert value_in_words(value) == words


def test_nothing_is_written_and_colour_is_for_terminals(
    bare_site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    raw = bare_site.write("content/inbox/mentah.txt", RAW)
    before = read_tree(bare_site.root)
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.delenv("NO_COLOR", raising=False)
    pipe, terminal = io.StringIO(), Terminal()
    assert explain(bare_site.places, [raw], pipe) == (0, [])
    assert explain(bare_site.places, [raw.parent], terminal) == (0, [])
    assert "\x1b" not in pipe.getvalue()
    assert "\x1b[" in terminal.getvalue()
    assert "3  title" in pipe.getvalue()
    assert "date" in pipe.getvalue()
    assert read_tree(bare_site.root) == before


def test_what_is_not_there_and_what_cannot_be_used_is_told(bare_site: Site, tmp_path: Path) -> None:
    status, problems = explain(bare_site.places, [tmp_path / "tiada"], io.StringIO())
    assert (status, [problem.message for problem in problems]) == (1, ["there is no such file or folder"])
    bare_site.write("site.yml", "feed_entries: banyak\n")
    assert explain(bare_site.places, [tmp_path / "tiada"], io.StringIO())[0] == 2
