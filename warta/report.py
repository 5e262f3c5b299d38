"""What a run is asked and what it tells: problems, what needs a human eye, what was done.

What belongs here: options and results of a run, and the words and files in which results are told.
What does not: finding problems, and progress while work goes on (`warta.progress`).
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, Any

from warta.errors import NOTE, Problem, Severity, one_line
from warta.profiling import Profile
from warta.told_together import MOST_TOLD, alike, few_of_each_kind, one_of_each

if TYPE_CHECKING:
    from warta.intake.findings import Finding
    from warta.outcomes import Outcome
    from warta.production import Viewer
    from warta.recent import Recent

MOST_DIFFS = 10
MOST_CONVERTED = 500
# A paragraph is one line of a diff: of a long one, this many characters around the difference are shown.
_DIFF_WIDTH = 110
_BEFORE_DIFFERENCE = 30


@dataclass(frozen=True, slots=True)
class Options:
    """How a run goes about it.

    `jobs` is the number of processes, `executor` the address of a cluster that works instead; `detailed`
    asks for a row on every input for the report; `profile` is the clock that stages tell when they begin.
    `show_held` has what is not public made like the rest, marked as such; `viewer` looks on. `program`
    is the digest of the program where it is known: one that runs on stays the program that was started;
    `recent` is what it knows from its last build, and `is_overtaken` tells that the build had better be
    given up for the next one.
    """

    jobs: int = 1
    keep_going: bool = False
    quiet: bool = False
    detailed: bool = False
    executor: str = ""
    profile: Profile = field(default_factory=Profile)
    show_held: bool = False
    viewer: Viewer | None = None
    program: str = ""
    recent: Recent | None = None
    is_overtaken: Callable[[], bool] = lambda: False


@dataclass(slots=True)
class Counts:
    """How much work a run was: files read, raw files converted, pages rendered, files written and removed."""

    read: int = 0
    converted: int = 0
    rendered: int = 0
    written: int = 0
    removed: int = 0


@dataclass(slots=True)
class Result:
    """What a run did and found.

    `status` is the exit status, `published` whether output/ is up to date, `releases` rows for the
    report, `held` path and reason (draft, embargo, copy) of every release that is not published. `changed`
    are the files of the output that were written or removed; `busy` says that another build was in the way;
    `scanned` is the state of the inputs that were built from, as `Inputs.state` tells it; `until` is the
    POSIX time, None for never, from which they make another output, because an embargo ends.
    """

    status: int = 0
    published: bool = False
    counts: Counts = field(default_factory=Counts)
    problems: list[Problem] = field(default_factory=list)
    outcomes: list[Outcome] = field(default_factory=list)
    releases: list[dict[str, Any]] = field(default_factory=list)
    held: list[list[str]] = field(default_factory=list)
    changed: list[str] = field(default_factory=list)
    busy: bool = False
    scanned: Mapping[str, str] | None = None
    until: float | None = None

    def take_outcomes(self, outcomes: Iterable[Outcome]) -> None:
        """Note what came of raw files: a refused one makes the status 1 and holds nothing else back."""
        self.outcomes = list(outcomes)
        self.counts.converted = sum(outcome.was_written for outcome in self.outcomes)
        self.problems += [outcome.problem for outcome in self.outcomes if outcome.problem]
        if any(outcome.status == "left out" for outcome in self.outcomes):
            from warta.outcomes import left_out

            self.problems += left_out(self.outcomes)
        if any(outcome.wrappers for outcome in self.outcomes):
            from warta.outcomes import without_looks

            self.problems += without_looks(self.outcomes)
        if any(outcome.problem and outcome.problem.is_error for outcome in self.outcomes):
            self.status = max(self.status, 1)


def told(result: Result) -> Iterator[str]:
    """Lines for the terminal: errors first, then what needs a human eye, then warnings.

    Below the problem of a raw file that yields something else than its Markdown file holds, the
    difference. What several notes in `review` ask for is said once, below them.
    """
    problems = sorted(dict.fromkeys(result.problems), key=Problem.order)
    differing = {item.problem: item for item in result.outcomes if item.problem and item.diff}
    shown_diffs = [problem for problem in problems if problem in differing][:MOST_DIFFS]
    for severity, heading in (
        (Severity.ERROR, "error"),
        (Severity.REVIEW, "review"),
        (Severity.WARNING, "warning"),
    ):
        some = [problem for problem in problems if problem.severity is severity]
        is_error = severity is Severity.ERROR
        shown = one_of_each(some) if is_error else dict.fromkeys(few_of_each_kind(some), "")
        notes = [problem for problem in shown if problem.hint == NOTE]
        for problem, more in shown.items():
            told_apart = problem.hint == NOTE and len(notes) > 1
            yield f"{heading}: {replace(problem, hint='') if told_apart else problem}{more}"
            if problem in shown_diffs:
                yield from _indented((*differing[problem].changes, *_short_diff(differing[problem].diff)))
        if len(some) > len(shown):
            kinds = "" if is_error else alike(some, list(shown))
            told_of = f" ({kinds})" if kinds else ""
            yield f"{heading}: … and {len(some) - len(shown)} more{told_of}; --report FILE lists all"
        if len(notes) > 1:
            also = "`python build.py review --html` shows the sources"
            yield f"{heading}: {len(notes)} such notes: {NOTE}; {also}"
    if len(differing) > MOST_DIFFS:
        left = len(differing) - MOST_DIFFS
        yield f"review: the differences of {left} more {_files(left)} are left out; --report FILE holds all"


def done_lines(result: Result) -> Iterator[str]:
    """Lines on what was written or would be, and what changes by it."""
    converted = [outcome for outcome in result.outcomes if outcome.status == "converted"]
    for outcome in converted[:MOST_CONVERTED]:
        yield one_line(f"converted: {outcome.name} -> {outcome.target}")
    same = [outcome for outcome in result.outcomes if outcome.status == "known" and outcome.reasons]
    for outcome in same[:MOST_CONVERTED]:
        yield one_line(f"not converted again: {outcome.name}: {outcome.reasons[0]}")
    if len(converted) > MOST_CONVERTED:
        yield f"converted: … and {len(converted) - MOST_CONVERTED} more; --report FILE lists all"
    yield from _renamed(result)
    for status in ("reconverted", "would change"):
        some = [outcome for outcome in result.outcomes if outcome.status == status]
        for number, outcome in enumerate(some[:MOST_TOLD]):
            yield one_line(f"{status}: {outcome.name} -> {outcome.target}")
            yield from _indented(outcome.changes)
            yield from _indented(_short_diff(outcome.diff) if number < MOST_DIFFS else ())
        if len(some) > MOST_TOLD:
            yield f"{status}: … and {len(some) - MOST_TOLD} more; --report FILE lists all"
    for outcome in result.outcomes:
        if outcome.proposed:
            yield one_line(f"proposed: {outcome.name} -> {outcome.proposed}")


def _renamed(result: Result) -> Iterator[str]:
    """Lines on raw files that have another name now, by which their Markdown files know them."""
    renamed = [outcome for outcome in result.outcomes if outcome.status == "renamed"]
    for outcome in renamed[:MOST_TOLD]:
        yield one_line(f"renamed: {outcome.name} -> {outcome.target}, which names it so now")
    if len(renamed) > MOST_TOLD:
        yield f"renamed: … and {len(renamed) - MOST_TOLD} more; --report FILE lists all"


def again_line(result: Result) -> str:
    """One line on what reading all raw files again came to, and how to go on."""
    found = Counter(str(outcome.status) for outcome in result.outcomes)
    left = found["edited"] + found["changed"]
    counts = (
        ("unchanged", found["known"]),
        ("would change", found["would change"]),
        ("rewritten", found["reconverted"]),
        ("left", left),
        ("refused", found["refused"]),
    )
    told = ", ".join(f"{count} {what}" for what, count in counts if count)
    total = len(result.outcomes)
    ways = ["--yes rewrites what would change"] * bool(found["would change"])
    ways += ["--propose writes new versions beside what is left"] * bool(left)
    return "; ".join([f"read {total} {_files(total)} again: {told}", *ways])


def _files(count: int) -> str:
    return "file" if count == 1 else "files"


def _indented(lines: Iterable[str]) -> Iterator[str]:
    for line in lines:
        yield f"    {one_line(line)}"


def _short_diff(diff: Sequence[str]) -> Iterator[str]:
    """A diff with its long lines cut to what is around the difference."""
    position = 0
    while position < len(diff):
        old = _run(diff, position, "-")
        new = _run(diff, position + len(old), "+")
        if not old and not new:
            yield _cut(diff[position], 0)
            position += 1
            continue
        starts = [_common_start(a, b) for a, b in zip(old, new, strict=False)]
        for lines in (old, new):
            for number, line in enumerate(lines):
                yield _cut(line, starts[number] if number < len(starts) else 0)
        position += len(old) + len(new)


def _run(diff: Sequence[str], start: int, mark: str) -> Sequence[str]:
    end = start
    while end < len(diff) and diff[end].startswith(mark):
        end += 1
    return diff[start:end]


def _common_start(old: str, new: str) -> int:
    shorter = min(len(old), len(new))
    return next((at for at in range(1, shorter) if old[at] != new[at]), shorter)


def _cut(line: str, difference: int) -> str:
    """A line of a diff, of a long one what is around the character number `difference`."""
    if len(line) <= _DIFF_WIDTH:
        return line
    start = max(1, difference - _BEFORE_DIFFERENCE) if difference > _DIFF_WIDTH // 2 else 1
    before = "…" if start > 1 else ""
    shown = line[start : start + _DIFF_WIDTH]
    after = "…" if start + _DIFF_WIDTH < len(line) else ""
    return f"{line[0]}{before}{shown}{after}"


def held_line(result: Result) -> str:
    """One line on what is not public yet; '' where all is."""
    counts = Counter(why for _, why in result.held)
    drafts, embargoed, copies = counts["draft"], counts["embargo"], counts["copy"]
    parts = [f"{drafts} draft{'s' * (drafts != 1)}"] * bool(drafts)
    parts += [f"{embargoed} under embargo"] * bool(embargoed)
    parts += [f"{copies} {'copy' if copies == 1 else 'copies'} of others"] * bool(copies)
    return f"not published: {', '.join(parts)}" if parts else ""


def last_line(result: Result, seconds: float) -> str:
    """One line on what was done."""
    counts = result.counts
    return (
        f"read {counts.read}, converted {counts.converted}, rendered {counts.rendered}, "
        f"written {counts.written}, removed {counts.removed} in {seconds:.2f} s"
    )


def write_report(path: Path, result: Result) -> None:
    """Write the report: one JSON object a line for every input and every problem.

    Each has `kind` (input or problem), `file`, `line`, `status`, `fields` and `reasons`; a raw file also
    `target`, and where it differs from that `changes`, `diff` and `proposed`. Raises OSError.
    """
    rows = chain(_inputs(result), _problems(result.problems))
    with path.open("w", encoding="utf-8", newline="\n") as file:
        for row in rows:
            file.write(json.dumps(row, ensure_ascii=False) + "\n")


def _inputs(result: Result) -> Iterator[dict[str, Any]]:
    for outcome in result.outcomes:
        row = _row(
            "input", outcome.name, outcome.line, outcome.status, _fields(outcome), list(outcome.reasons)
        )
        more = {
            "target": outcome.target,
            "changes": list(outcome.changes),
            "diff": list(outcome.diff),
            "proposed": outcome.proposed,
        }
        yield row | {name: value for name, value in more.items() if value}
    for release in result.releases:
        yield _row("input", release["file"], None, release["status"], release["fields"], release["reasons"])


def _problems(problems: Iterable[Problem]) -> Iterator[dict[str, Any]]:
    for problem in sorted(dict.fromkeys(problems), key=Problem.order):
        reasons = [reason for reason in (problem.message, problem.hint) if reason]
        yield _row("problem", problem.path, problem.line, str(problem.severity), {}, reasons)


def _fields(outcome: Outcome) -> dict[str, Any]:
    """Value, certainty, reason and evidence of each field of interest, those that there are."""
    return {
        name: {"value": outcome.fields.get(name), **_known(finding)}
        for name, finding in outcome.findings.items()
    }


def _known(finding: Finding) -> dict[str, Any]:
    known = {
        "certainty": str(finding.certainty),
        "reason": finding.reason,
        "evidence": finding.evidence,
        "lines": list(finding.lines),
        "doubt": finding.doubt,
    }
    return {name: value for name, value in known.items() if value}


def _row(
    kind: str, file: str, line: int | None, status: str, fields: dict[str, Any], reasons: list[str]
) -> dict[str, Any]:
    return {
        "kind": kind,
        "file": file,
        "line": line,
        "status": str(status),
        "fields": fields,
        "reasons": reasons,
    }
