"""The clock of a build: where its time is said to have gone."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator

import pytest
from conftest import Site

from warta import profiling, workers
from warta.profiling import Profile


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let each look at the clock find it two seconds on, of which the processor was at work for one."""

    def ticking(step: float) -> Callable[[], float]:
        times: Iterator[float] = iter(step * number for number in range(1_000))
        return lambda: next(times)

    monkeypatch.setattr(profiling.time, "perf_counter", ticking(2.0))
    monkeypatch.setattr(profiling.time, "process_time", ticking(1.0))
    monkeypatch.setattr(profiling.os, "times", lambda: (0.0, 0.0, 0.0, 0.0, 0.0))


def test_the_time_between_two_stages_is_the_first_one_s(clock: None) -> None:
    profile = Profile(on=True)
    for stage in ("scan", "load", "scan"):
        profile.begin(stage)
    assert [line.split() for line in profile.lines()] == [
        ["stage", "wall", "s", "share", "CPU", "s"],
        ["scan", "4.000", "67%", "2.000"],
        ["load", "2.000", "33%", "1.000"],
        ["all", "6.000", "100%", "3.000"],
    ]


def test_a_clock_that_is_off_notes_nothing_and_asks_for_nothing() -> None:
    profile = Profile()
    profile.begin("scan")
    assert profile.note_file is None
    assert profile.note_page is None
    assert list(profile.lines()) == []


def test_the_slowest_are_told_first_and_no_more_than_ten(clock: None) -> None:
    profile = Profile(on=True)
    note_file, note_page = profile.note_file, profile.note_page
    assert note_file
    assert note_page
    for number in range(12):
        note_file(f"b-{number}.md", number / 100)
        note_page(f"l{number % 2}", f"l{number % 2}-{number}", 1 + number)
    lines = list(profile.lines())
    files = [line.split()[-1] for line in lines if line.endswith(".md")]
    assert files == [f"b-{number}.md" for number in range(11, 1, -1)]
    assert lines[-2].split() == ["l1", "6", "42.000", "7000.00", "12000.00", "l1-11"]
    assert lines[-1].split() == ["l0", "6", "36.000", "6000.00", "11000.00", "l0-10"]


@pytest.mark.parametrize("jobs", [1, 2])
def test_every_rendered_page_is_counted_under_its_layout(
    bare_site: Site, monkeypatch: pytest.MonkeyPatch, jobs: int
) -> None:
    monkeypatch.setattr(workers, "WORTHWHILE", 3)
    profile = Profile(on=True)
    result = bare_site.build(jobs=jobs, profile=profile)
    lines = list(profile.lines())
    table = lines[next(at for at, line in enumerate(lines) if line.startswith("layout")) + 1 :]
    counted = Counter({line.split()[0]: int(line.split()[1]) for line in table})
    assert counted.total() == result.counts.rendered
    assert counted["release.html"] == 5
    assert counted["@feed"] == 1
    timed = [line.split()[-1] for line in lines if re.match(r" +[\d.]+  content/", line)]
    assert len(timed) == 6
    assert "content/releases/2019/pertama.md" in timed


def test_a_build_with_nothing_to_do_has_no_stages_of_work(bare_site: Site) -> None:
    bare_site.build()
    bare_site.build()
    profile = Profile(on=True)
    bare_site.build(profile=profile)
    assert [line.split()[0] for line in profile.lines()] == ["stage", "scan", "compare", "all"]
