"""The cases: which builds are run in which order, and the table of what they took.

What belongs here: the cases of a change, their rows, and growth over sizes. What does not: how one is
measured (`tests.benchmarks.measure`) and carried out (`tests.benchmarks.subjects`).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from tests.benchmarks.measure import FailedError, Run, changed, digests, median
from tests.benchmarks.subjects import Subject, Work

COLD = "cold"
HEADINGS = (
    "wall s", "CPU s", "MiB", "files read", "rendered", "written", "removed", "changed", "wall/Hugo",
    "CPU/Hugo",
)  # fmt: skip


@dataclass(slots=True)
class Row:
    """One case of one subject: every run, the work of the last, and how many files of the output changed.

    `all_pages` tells whether the subject makes pages of days, and of the years of tags and agencies, too.
    """

    subject: str
    case: str
    runs: list[Run] = field(default_factory=list)
    all_pages: bool = False
    work: Work | None = None
    changed: int | None = None

    @property
    def wall(self) -> float:
        """The median of wall seconds."""
        return median(run.wall for run in self.runs)

    @property
    def cpu(self) -> float:
        """The median of CPU seconds."""
        return median(run.cpu for run in self.runs)

    @property
    def peak(self) -> float | None:
        """The highest peak of memory in MiB."""
        return max((run.peak for run in self.runs if run.peak is not None), default=None)


def measure_cases(
    subjects: Sequence[Subject], turns: int, wanted: Sequence[str] | None = None
) -> Iterator[Row]:
    """Run the cases, each `turns` times and its subjects in turns, so that they share a machine's moods.

    `wanted` are the cases to run, all where it is None; the first build of a subject is always a cold one.
    """
    for subject in subjects:
        subject.prepare()
    yield from _rows(subjects, COLD, turns if wanted is None or COLD in wanted else 1)
    cases = dict.fromkeys(case for subject in subjects for case in subject.changes)
    for case in cases:
        if wanted is None or case in wanted:
            yield from _rows([subject for subject in subjects if case in subject.changes], case, turns)


def _rows(subjects: Sequence[Subject], case: str, turns: int) -> Iterable[Row]:
    rows = {each.name: Row(each.name, case, all_pages=each.all_pages) for each in subjects}
    for turn in range(turns):
        for subject in subjects:
            _measure(subject, rows[subject.name], turn, is_last=turn == turns - 1)
    return rows.values()


def _measure(subject: Subject, row: Row, turn: int, *, is_last: bool) -> None:
    """One build; what it changed is found by a comparison of the whole output before and after."""
    if row.case == COLD:
        subject.forget()
    else:
        before = digests(subject.output) if is_last else {}
        subject.changes[row.case](turn)
    run = subject.build()
    row.runs.append(run)
    row.work = subject.work(run)
    if row.case == COLD:
        row.changed = _count_pages(subject)
    elif is_last:
        row.changed = len(changed(before, digests(subject.output)))


def _count_pages(subject: Subject) -> int:
    """The number of files in the output. Raises FailedError where there are less than releases."""
    count = sum(1 for path in subject.output.rglob("*") if path.is_file())
    if count < subject.corpus.size:
        raise FailedError(f"{subject.name} made {count} files of {subject.corpus.size} releases")
    return count


def lines(rows: Sequence[Row]) -> list[list[str]]:
    """Rows as text, with the share of Hugo's time where it ran the same case and made as many pages."""
    hugo = {(row.case, row.all_pages): row for row in rows if row.subject.startswith("Hugo")}
    return [["", *HEADINGS], *(_cells(row, hugo.get((row.case, row.all_pages))) for row in rows)]


def _cells(row: Row, hugo: Row | None) -> list[str]:
    work = row.work
    counts = [work.read, work.rendered, work.written, work.removed] if work else [None] * 4
    return [
        f"{row.case}: {row.subject}",
        f"{row.wall:.2f}",
        f"{row.cpu:.2f}",
        "–" if row.peak is None else f"{row.peak:.0f}",
        *("–" if count is None else f"{count:,}" for count in (*counts, row.changed)),
        f"{row.wall / hugo.wall:.3f}" if hugo else "–",
        f"{row.cpu / hugo.cpu:.3f}" if hugo else "–",
    ]


def growth(rows: Sequence[tuple[int, Row]]) -> list[list[str]]:
    """What each case takes a thousand releases at each size, and as a share of the smallest size's.

    1.00 in the last columns is growth in proportion; less is slower growth than the archive's.
    """
    first: dict[str, tuple[float, float]] = {}
    table = [
        [
            "",
            "releases",
            "wall s",
            "CPU s",
            "MiB",
            "wall s/1,000",
            "CPU s/1,000",
            "wall, of first",
            "CPU, of first",
        ]
    ]
    for size, row in rows:
        name = f"{row.case}: {row.subject}"
        each = (1000 * row.wall / size, 1000 * row.cpu / size)
        start = first.setdefault(name, each)
        table.append(
            [
                name,
                f"{size:,}",
                f"{row.wall:.2f}",
                f"{row.cpu:.2f}",
                "–" if row.peak is None else f"{row.peak:.0f}",
                *(f"{value:.4f}" for value in each),
                *(f"{now / then:.2f}" for now, then in zip(each, start, strict=True)),
            ]
        )
    return sorted(table[:1]) + sorted(table[1:], key=lambda cells: (cells[0], int(cells[1].replace(",", ""))))
