"""How a raw file is read: the role of every line, and how each field is known.

What belongs here: the words of `convert --explain`. What does not: the reading (`warta.intake`) and the
same for the eye, with the result beside it (`warta.review_page`). Nothing is written.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, TextIO

from warta.errors import Problem, has_errors, one_line
from warta.intake.agencies.agency import AgencyFinder
from warta.intake.converted import Converted
from warta.intake.findings import Finding, ToldLine
from warta.intake.raw_page import read_page
from warta.places import Places
from warta.rawfile import RawFile, bytes_of
from warta.rawfiles import Reading, files_below, read_raw
from warta.sources import read_sources
from warta.tags import Vocabulary
from warta.terminal import coloured, columns, cut, padded, shows_colour, terminal_width

# Roles in the colours of what they become: text plain, fields in colours, what is left out dim.
_COLOURS = {
    "body": (),
    "title": ("bold",),
    "subtitle": ("bold",),
    "date": ("green",),
    "office": ("cyan",),
    "agency": ("cyan",),
    "number": ("magenta",),
    "category": ("magenta",),
    "views": ("magenta",),
    "signoff": ("yellow",),
    "header": ("blue",),
    "contact": ("yellow",),
    "signature": ("yellow",),
    "boilerplate": ("yellow",),
    "tags": ("magenta",),
}
_OTHERS = ("dim",)
# Fields that say how the others are known, and are told with these.
_ABOUT_OTHERS = frozenset({"source", "inferred", "review", "date_source"})


def explain(places: Places, paths: Sequence[Path], out: TextIO) -> tuple[int, list[Problem]]:
    """Print to `out` how each of the files at `paths` is read; exit status and problems.

    The status is 1 where a file is refused, or there is none, and 2 where the settings cannot be used.
    """
    if problem := places.problem():
        return 2, [problem]
    sources = read_sources(places)
    problems = [*sources.settings_problems, *sources.problems]
    if has_errors(sources.settings_problems):
        return 2, problems
    raws, missing = files_below(paths, places)
    finder = AgencyFinder(sources.registry, sources.settings.agency)
    status = 1 if has_errors([*problems, *missing]) else 0
    width, in_colour = terminal_width(out), shows_colour(out)
    for raw in raws:
        reading, lines = read_for_the_eye(raw, finder, sources.vocabulary)
        if reading.problem:
            status = 1
        for line in explanation(reading, lines, width, in_colour=in_colour):
            print(line, file=out)
    return status, [*problems, *missing]


def read_for_the_eye(
    raw: RawFile, finder: AgencyFinder, vocabulary: Vocabulary
) -> tuple[Reading, Sequence[ToldLine]]:
    """A raw file read, and its lines: with their roles, or without where it is refused but is text."""
    reading, converted = read_raw(raw, finder, vocabulary)
    return reading, converted.lines if converted else _lines_of_refused(raw)


def explanation(
    reading: Reading, lines: Sequence[ToldLine], width: int | None, *, in_colour: bool
) -> Iterator[str]:
    """The lines to print: those of the source, then the fields, then what is doubtful."""
    yield one_line(reading.raw.name)
    if reading.problem:
        yield f"refused: {reading.problem}"
    if reading.left:
        yield one_line(f"left out: it {reading.left}")
    yield ""
    yield from _source_lines(lines, width, in_colour=in_colour)
    if reading.converted:
        yield ""
        yield from _fields(reading.converted, width)
    yield ""


def _source_lines(lines: Sequence[ToldLine], width: int | None, *, in_colour: bool) -> Iterator[str]:
    if not lines:
        return
    digits = len(str(lines[-1].number))
    roles = [f"{line.role} (weighed)" if line.is_weighed else line.role for line in lines]
    role_width = max(map(len, roles))
    for line, role in zip(lines, roles, strict=True):
        start = f"{line.number:>{digits}}  {role:<{role_width}}  "
        text = _fitted(start + one_line(line.printed), width).rstrip()
        colours = _COLOURS.get(line.role, _OTHERS) if in_colour else ()
        yield coloured(text, *colours) if text.strip() else text


def _fields(converted: Converted, width: int | None) -> Iterator[str]:
    values, findings = converted.values, converted.findings
    others = [name for name in values if name not in findings and name not in _ABOUT_OTHERS]
    names = [*findings, *others]
    size = max(map(columns, names), default=0)
    for name in names:
        finding = findings.get(name)
        certainty = str(finding.certainty) if finding else ""
        start = f"{padded(name, size)}  {certainty:<7}  "
        yield _fitted(start + value_in_words(values.get(name)), width).rstrip()
        for line in _how(finding):
            yield _fitted(" " * len(start) + line, width)
    for item in _other_doubts(values, findings):
        yield _fitted(f"doubt: {item}", width)


def _how(finding: Finding | None) -> Iterator[str]:
    if finding is None:
        return
    if finding.reason:
        yield one_line(finding.reason)
    place = f"line{'s' * (len(finding.lines) > 1)} {', '.join(map(str, finding.lines))}"
    if finding.evidence:
        yield one_line(f"read from {finding.evidence!r}{f' on {place}' if finding.lines else ''}")
    elif finding.lines:
        yield f"read from {place}"
    if finding.doubt:
        yield one_line(f"doubt: {finding.doubt}")


def _other_doubts(values: Mapping[str, Any], findings: Mapping[str, Finding]) -> Iterator[str]:
    for item in values.get("review", ()):
        finding = findings.get(item.get("field", ""))
        if finding is None or item["reason"] not in finding.doubt:
            yield one_line(": ".join(item.values()))


def value_in_words(value: Any) -> str:
    """A value of front matter as one line."""
    if value is None or value == []:
        return ""
    if isinstance(value, list | tuple):
        return "; ".join(map(value_in_words, value))
    if isinstance(value, dict):
        return ", ".join(f"{name} {value_in_words(item)}" for name, item in value.items())
    return one_line(str(value))


def _lines_of_refused(raw: RawFile) -> list[ToldLine]:
    if not raw.can_be_read or raw.trouble or raw.left:
        return []
    try:
        page = read_page(bytes_of(raw), raw.source)
    except Exception:  # it is refused for it, which is told
        return []
    return [ToldLine(line.number, "", line.printed) for line in page.lines]


def _fitted(line: str, width: int | None) -> str:
    return line if width is None else cut(line, width)
