"""Where the time of a build goes: by stage, by content file, by layout.

What belongs here: the clock that stages tell when they begin, and the words in which it is told. What does
not: measuring builds from outside (the benchmarks).

The time between two `begin` is the first one's, so that nothing is left out. Work that is spread over
processes is timed item by item where it is done; of these processes, CPU seconds count once they have ended.
A clock that is off notes nothing, and nobody times anything for it.
"""

from __future__ import annotations

import os
import time
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from heapq import nlargest

MOST_TOLD = 10


class Profile:
    """The clock of one build."""

    def __init__(self, *, on: bool = False) -> None:
        self._on = on
        self._now: tuple[str, float, float] = ("", 0.0, 0.0)
        self._stages: dict[str, tuple[float, float]] = {}
        self._files: dict[str, float] = {}
        self._pages: dict[str, dict[str, float]] = defaultdict(dict)

    def begin(self, stage: str) -> None:
        """End the stage under way, and begin one; a stage may begin more than once."""
        if not self._on:
            return
        wall, cpu = time.perf_counter(), time.process_time() + sum(os.times()[2:4])
        last, last_wall, last_cpu = self._now
        if last:
            wall_so_far, cpu_so_far = self._stages.get(last, (0.0, 0.0))
            self._stages[last] = (wall_so_far + wall - last_wall, cpu_so_far + cpu - last_cpu)
        self._now = (stage, wall, cpu)

    @property
    def note_file(self) -> Callable[[str, float], None] | None:
        """What takes the name of a content file and its CPU seconds. None where the clock is off."""
        return self._files.__setitem__ if self._on else None

    @property
    def note_page(self) -> Callable[[str, str, float], None] | None:
        """What takes layout and path of a page and its CPU seconds. None where the clock is off."""

        def note(layout: str, path: str, seconds: float) -> None:
            self._pages[layout][path] = seconds

        return note if self._on else None

    def lines(self) -> Iterator[str]:
        """Ends the last stage, and tells all as lines of text; none where the clock is off."""
        if not self._on:
            return
        self.begin("")
        yield from _stage_lines(self._stages)
        if self._files:
            yield ""
            yield "slowest content files: ms of CPU to read the fields and make HTML of the text"
            for name, seconds in nlargest(MOST_TOLD, self._files.items(), key=lambda item: item[1]):
                yield f"{1000 * seconds:9.2f}  {name}"
        if self._pages:
            yield ""
            yield from _layout_lines(self._pages)


def _stage_lines(stages: Mapping[str, tuple[float, float]]) -> Iterator[str]:
    total = (sum(wall for wall, _ in stages.values()), sum(cpu for _, cpu in stages.values()))
    yield f"{'stage':<10}{'wall s':>9}{'share':>7}{'CPU s':>9}"
    for name, (wall, cpu) in (*stages.items(), ("all", total)):
        yield f"{name:<10}{wall:9.3f}{wall / (total[0] or 1):7.0%}{cpu:9.3f}"


def _layout_lines(pages: Mapping[str, Mapping[str, float]]) -> Iterator[str]:
    yield f"{'layout':<20}{'pages':>8}{'CPU s':>10}{'ms each':>9}{'slowest':>9}  page"
    slowest = sorted(pages.items(), key=lambda item: sum(item[1].values()), reverse=True)
    for layout, took in slowest:
        total = sum(took.values())
        path = max(took, key=lambda path: took[path])
        each, most = 1000 * total / len(took), 1000 * took[path]
        yield f"{layout:<20}{len(took):>8}{total:>10.3f}{each:>9.2f}{most:>9.2f}  {path}"
