"""What is wrong, with the lines around it: for the browser and for the terminal.

What belongs here: finding the lines and setting them out. What does not: finding what is wrong, and the
one-line form of a problem (`warta.errors`).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from html import escape
from importlib.resources import files
from pathlib import Path
from typing import NamedTuple

from warta.errors import Problem, one_line
from warta.places import Places

# Lines before and after the one to blame, and characters of each.
_AROUND = 2
_WIDTH = 200
# Nobody reads more at once; the terminal tells all.
MOST_SHOWN = 10
# Of a larger file no lines are shown, in bytes.
_LARGEST = 4_000_000


class Line(NamedTuple):
    """A line of a file, its number from 1, and whether it is the one to blame."""

    number: int
    text: str
    is_blamed: bool


def lines_around(places: Places, problem: Problem) -> list[Line]:
    """The lines around the one to blame; none where no line is, or where the file cannot be shown."""
    if problem.line is None:
        return []
    try:
        path = _file_of(places, problem.path)
        if path is None or path.stat().st_size > _LARGEST:
            return []
        lines = path.read_text("utf-8", "replace").splitlines()
    except OSError:
        return []
    first = max(1, problem.line - _AROUND)
    shown = lines[first - 1 : problem.line + _AROUND]
    return [
        Line(number, one_line(text.expandtabs(2))[:_WIDTH], number == problem.line)
        for number, text in enumerate(shown, start=first)
    ]


def terminal_lines(places: Places, problem: Problem) -> Iterator[str]:
    """The lines around a problem for the terminal, the one to blame marked."""
    for line in lines_around(places, problem):
        yield f"  {'>' if line.is_blamed else ' '} {line.number:>4} | {line.text}".rstrip()


def overlay(places: Places, problems: Iterable[Problem], words: Mapping[str, str]) -> str:
    """The HTML of a dialogue over the page that tells of errors; '' where there are none.

    `words` are the texts `preview_*` of a catalogue; problems are told in English. Nothing of the problems
    or files is taken for HTML.
    """
    errors = sorted({problem for problem in problems if problem.is_error}, key=Problem.order)
    if not errors:
        return ""
    style = files("warta").joinpath("data/preview.css").read_text("utf-8")
    more = f"<p>{escape(words['preview_more'])}</p>" if len(errors) > MOST_SHOWN else ""
    return (
        f"<style>{style}</style>"
        '<dialog aria-labelledby="title"><div class=head>'
        f'<h1 id="title">{escape(words["preview_title"])}</h1>'
        f"<button autofocus>{escape(words['preview_dismiss'])}</button></div>"
        f"<p>{escape(words['preview_lead'])}</p>"
        f"{''.join(_shown(places, problem, words) for problem in errors[:MOST_SHOWN])}{more}</dialog>"
    )


def _shown(places: Places, problem: Problem, words: Mapping[str, str]) -> str:
    place = problem.path if problem.line is None else f"{problem.path}:{problem.line}"
    rows = "".join(map(_row, lines_around(places, problem)))
    cure = f"<dl><dt>{escape(words['preview_cure'])}</dt><dd lang=en>{_text(problem.hint)}</dd></dl>"
    return (
        f"<article><h2>{_text(place)}</h2><p lang=en>{_text(problem.message)}</p>"
        f"{f'<div><table>{rows}</table></div>' if rows else ''}{cure if problem.hint else ''}</article>"
    )


def _row(line: Line) -> str:
    mark = " class=blamed" if line.is_blamed else ""
    return f"<tr{mark}><th>{line.number}</th><td>{escape(line.text)}</td></tr>"


def _text(text: str) -> str:
    return escape(one_line(text))


def _file_of(places: Places, name: str) -> Path | None:
    """The file of the archive or the project that a problem names."""
    for base in (places.root, places.project):
        path = base / name
        if path.is_file() and path.resolve().is_relative_to(base.resolve()):
            return path
    return None
