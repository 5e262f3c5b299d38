"""Work handed out to processes: the same results in the same order as without any."""

from __future__ import annotations

import multiprocessing
import os
import platform
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest

from warta import workers
from warta.workers import WORTHWHILE, Workers, default_jobs, map_items

REPO = Path(__file__).resolve().parent.parent

_ready: list[str] = []
_made_before: list[int] = []


def double(number: int) -> int:
    return 2 * number


def process_of(_: int) -> int:
    return os.getpid()


def fail_at_three(number: int) -> int:
    if number == 3:
        raise ValueError("three")
    return number


def get_ready(word: str, other: str) -> None:
    _ready[:] = [word + other]


def what_is_ready(_: int) -> str:
    return _ready[0]


@pytest.fixture
def eager(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let a handful of items be worth processes."""
    monkeypatch.setattr(workers, "WORTHWHILE", 10)
    monkeypatch.setattr(workers, "CHUNK", 3)


def test_a_process_for_each_core_is_the_default() -> None:
    assert 1 <= default_jobs() <= (os.cpu_count() or 1)


@pytest.mark.parametrize("jobs", [0, 1, 2, 3])
def test_results_come_in_the_order_of_the_items(eager: None, jobs: int) -> None:
    items = list(range(40, 0, -1))
    assert list(map_items(double, items, jobs)) == [2 * item for item in items]


@pytest.mark.parametrize("jobs", [1, 4])
def test_nothing_to_do_is_nothing_done(jobs: int) -> None:
    assert list(map_items(double, [], jobs)) == []


def test_little_work_stays_in_this_process() -> None:
    assert set(map_items(process_of, range(20), 4)) == {os.getpid()}


def test_much_work_goes_to_other_processes(eager: None) -> None:
    processes = set(map_items(process_of, range(30), 2))
    assert os.getpid() not in processes
    assert len(processes) <= 2


@pytest.mark.parametrize("jobs", [1, 2])
def test_every_process_is_made_ready_once(eager: None, jobs: int) -> None:
    _ready.clear()
    ready = map_items(what_is_ready, range(20), jobs, prepare=get_ready, prepare_with=("sia", "p"))
    assert set(ready) == {"siap"}


@pytest.mark.parametrize("jobs", [1, 2])
def test_a_failure_in_the_work_is_raised_here(eager: None, jobs: int) -> None:
    with pytest.raises(ValueError, match="three"):
        list(map_items(fail_at_three, range(30), jobs))


class Counted(Sequence[int]):
    """Items that count how many of them were made."""

    def __init__(self, length: int) -> None:
        self.length = length
        self.made = 0

    def __len__(self) -> int:
        return self.length

    def __getitem__(self, which: Any) -> Any:
        numbers = list(range(self.length))[which]
        self.made += len(numbers) if isinstance(which, slice) else 1
        return numbers

    def __iter__(self) -> Iterator[int]:
        return (self[index] for index in range(self.length))


@pytest.mark.parametrize("jobs", [1, 2])
def test_items_are_made_when_they_are_needed_not_all_at_once(eager: None, jobs: int) -> None:
    items = Counted(200)
    results = map_items(double, items, jobs)
    assert items.made == 0
    assert [next(results) for _ in range(3)] == [0, 2, 4]
    assert items.made < 50
    results.close()  # type: ignore[attr-defined]


def test_of_items_that_are_worth_many_few_are_at_hand_at_once(eager: None) -> None:
    items = Counted(200)
    results = map_items(double, items, 2, worth=lambda _: 5)
    assert [next(results) for _ in range(3)] == [0, 2, 4]
    assert items.made <= 13  # an item a chunk: eight ahead and one more for each that came back
    assert list(results) == [2 * number for number in range(3, 200)]


def put_together(numbers: list[int]) -> list[int]:
    return [100 * len(numbers) + number for number in numbers]


@pytest.mark.parametrize("jobs", [1, 2])
def test_items_that_come_together_may_be_gathered_before_the_work(eager: None, jobs: int) -> None:
    for note in (None, lambda *_: None):
        with Workers(jobs) as crew:
            results = list(crew.map(double, range(2, 22), gather=put_together, note=note))
        # Chunks are of three; the last one has two.
        assert results == [2 * (300 + number) for number in range(2, 20)] + [2 * 220, 2 * 221]


@pytest.mark.parametrize("jobs", [1, 2])
def test_nobody_gets_ready_for_nothing(eager: None, jobs: int) -> None:
    _ready.clear()
    assert list(map_items(what_is_ready, [], jobs, prepare=get_ready, prepare_with=("sia", "p"))) == []
    assert _ready == []


def test_processes_are_kept_for_the_next_work_and_end_when_they_are_told_to(eager: None) -> None:
    with Workers(2) as crew:
        # One of the two may be so quick that it does all.
        kept = {process for _ in range(3) for process in crew.map(process_of, range(30))}
        assert len(kept) <= 2
        crew.close()
        assert kept.isdisjoint(crew.map(process_of, range(30)))


def test_work_handed_to_an_executor_is_made_ready_there_and_comes_in_order(eager: None) -> None:
    pools: list[ThreadPoolExecutor] = []

    def start(jobs: int) -> tuple[ThreadPoolExecutor, int]:
        pools.append(ThreadPoolExecutor(1))
        return pools[0], 1

    with Workers(1, start) as crew:
        assert list(crew.map(double, range(25))) == [2 * item for item in range(25)]
        assert set(crew.map(what_is_ready, range(25), prepare=get_ready, prepare_with=("a", "b"))) == {"ab"}
    assert len(pools) == 1


def test_a_process_with_threads_starts_others_apart_and_leaves_ctrl_c_to_itself() -> None:
    stop = threading.Event()
    thread = threading.Thread(target=stop.wait)
    thread.start()
    try:
        ignored = set(map_items(ignores_ctrl_c, range(WORTHWHILE), 2))
    finally:
        stop.set()
        thread.join()
    assert ignored == {True}


def ignores_ctrl_c(_: int) -> bool:
    return signal.getsignal(signal.SIGINT) is signal.SIG_IGN


def parent_of(_: int) -> int:
    return os.getppid()


def what_was_made_before(_: int) -> bool:
    return bool(_made_before)


@pytest.mark.parametrize("anew", [False, True])
def test_processes_begin_anew_where_a_copy_would_hold_much(eager: None, anew: bool) -> None:
    _made_before.append(1)
    with Workers(2, anew=anew) as crew:
        copied = set(crew.map(what_was_made_before, range(30)))
        ignored = set(crew.map(ignores_ctrl_c, range(30)))
        parents = set(crew.map(parent_of, range(30)))
    _made_before.clear()
    is_copied_by_default = multiprocessing.get_start_method() == "fork"
    assert copied == {is_copied_by_default and not anew}
    assert ignored == {True}
    assert parents == {os.getpid()}  # so their time is told with that of the rest


_FAULTS = """
import resource, sys
from warta import workers
workers._give_memory_back(workers._LARGE if sys.argv[1] == "here" else workers._LARGE_THERE)
bytearray(300_000)
before = resource.getrusage(resource.RUSAGE_SELF).ru_minflt
for _ in range(100):
    bytearray(300_000)
print(resource.getrusage(resource.RUSAGE_SELF).ru_minflt - before)
"""


@pytest.mark.skipif(platform.libc_ver()[0] != "glibc", reason="glibc alone is asked")
def test_a_process_that_works_uses_the_memory_of_a_chunk_for_the_next() -> None:
    def faults(where: str) -> int:
        command = [sys.executable, "-c", _FAULTS, where]
        return int(subprocess.run(command, capture_output=True, text=True, check=True, cwd=REPO).stdout)

    assert faults("there") < 200 < faults("here")
    asked = set(map_items(faults_of_buffers, range(WORTHWHILE), 2))
    assert min(asked) < 200


def faults_of_buffers(_: int) -> int:
    import resource  # not everywhere

    before = resource.getrusage(resource.RUSAGE_SELF).ru_minflt
    for _ in range(20):
        bytearray(300_000)
    return resource.getrusage(resource.RUSAGE_SELF).ru_minflt - before


_FREED = """
import ctypes, sys
from warta import workers
if sys.argv[1] == "given":
    workers._give_memory_back()
def held():
    return int(open("/proc/self/statm").read().split()[1]) * 4096
large = bytes(30_000_000)  # by its end glibc learns to keep what is as large
del large
before = held()
buffers, small = [], []
for _ in range(200):
    buffers.append(bytes(200_000))
    small.append(bytes(1_000))  # stays, and so does all below it
buffers.clear()
print(held() - before)
"""


@pytest.mark.skipif(platform.libc_ver()[0] != "glibc", reason="glibc alone is asked")
def test_memory_of_large_buffers_is_given_back() -> None:
    def growth(how: str) -> int:
        command = [sys.executable, "-c", _FREED, how]
        return int(subprocess.run(command, capture_output=True, text=True, check=True, cwd=REPO).stdout)

    assert growth("given") < 5_000_000 < growth("kept")


_KILLED = """
import os, signal
from warta.workers import WORTHWHILE, Workers
def me(_):
    return os.getpid()
if __name__ == "__main__":
    with Workers(2) as crew:
        print(*set(crew.map(me, range(4 * WORTHWHILE))), flush=True)
        os.kill(os.getpid(), signal.SIGKILL)
"""


@pytest.mark.skipif(os.name != "posix", reason="asks for processes by number")
def test_processes_end_with_the_one_that_they_work_for(tmp_path: Path) -> None:
    script = tmp_path / "mati.py"
    script.write_text(_KILLED)
    environment = {**os.environ, "PYTHONPATH": str(REPO)}
    command = [sys.executable, script]
    told = tmp_path / "proses.txt"
    with told.open("w") as out:
        done = subprocess.run(command, stdout=out, env=environment, check=False)
    assert done.returncode == -signal.SIGKILL
    left = {int(number) for number in told.read_text().split()}
    assert left
    for _ in range(200):
        left = {number for number in left if is_running(number)}
        if not left:
            return
        time.sleep(0.05)
    for number in left:
        os.kill(number, signal.SIGKILL)
    pytest.fail(f"{len(left)} processes work on for nobody")


def is_running(number: int) -> bool:
    try:
        os.kill(number, 0)
    except ProcessLookupError:
        return False
    state = Path(f"/proc/{number}/stat")
    return not state.exists() or state.read_text().rpartition(") ")[2][0] != "Z"
