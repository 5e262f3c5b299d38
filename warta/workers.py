"""Work on all cores: a function mapped over many items in processes.

What belongs here: when processes pay, and how items are handed out. What does not: the work itself.
"""

from __future__ import annotations

import gc
import os
import pickle
import threading
import time
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from itertools import chain, islice
from typing import TYPE_CHECKING, Any, Self, TypeVar

if TYPE_CHECKING:
    from concurrent.futures import Executor, Future

Item = TypeVar("Item")
Result = TypeVar("Result")

# Starting processes costs as much as this many items of work (a parsed body, a rendered page).
WORTHWHILE = 400
CHUNK = 50
# Chunks under way or done, for each process: one in work, others on the way, since handing out takes
# turns with all else that the first process does.
_AHEAD = 4
# With so many input files at hand a copy of this process holds more than one that begins anew.
MANY_FILES = 50_000


def default_jobs() -> int:
    """The number of cores that this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


class Workers:
    """Processes that are started when there is enough to do, and kept until the `with` block ends.

    Started early they are small: a process that is forked later copies all that was read by then.
    """

    def __init__(
        self, jobs: int, start: Callable[[int], tuple[Executor, int]] | None = None, *, anew: bool = False
    ) -> None:
        """`jobs` is the number of processes on this machine; `start` begins others instead.

        It returns where work is handed to, and how many processes there are. `anew` has those of this machine
        begin with nothing, which takes a tenth of a second: copies of a process that holds much hold it
        twice, since what this one so much as counts the users of is no longer shared.
        """
        self._jobs = jobs
        self._start = start or partial(_processes, anew=anew)
        self._is_here = start is None
        self._executor: Executor | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """End the processes, for the memory that they hold; the next work starts others."""
        if self._executor:
            self._executor.shutdown(cancel_futures=True)
            self._executor = None

    def map(
        self,
        function: Callable[[Item], Result],
        items: Iterable[Item],
        *,
        prepare: Callable[..., None] | None = None,
        prepare_with: tuple[Any, ...] = (),
        gather: Callable[[list[Item]], list[Item]] | None = None,
        note: Callable[[Result, float], None] | None = None,
        worth: Callable[[Item], int] = lambda _: 1,
    ) -> Iterator[Result]:
        """`function` of every item, in order.

        Items are taken as they are needed, a few chunks ahead, so that neither they nor results pile
        up. `function`, `prepare` and `gather` are functions of a module; `prepare` runs once in each process
        that works, this one where there is too little for others; `gather` is given the items that come there
        together, for what is cheaper so, and returns them or others in their place. `note` is called with
        each result and the CPU seconds that it took. `worth` is how many usual items one amounts to, in work
        and in memory.
        """
        if note:
            timed = partial(_timed, function)
            results = self.map(
                timed, items, prepare=prepare, prepare_with=prepare_with, gather=gather, worth=worth
            )
            for result, seconds in results:
                note(result, seconds)
                yield result
            return
        waiting = iter(items)
        is_alone = self._is_here and self._jobs <= 1
        first = [] if is_alone else next(_chunks(waiting, WORTHWHILE, worth), [])
        some: Iterator[Item] = chain(first, waiting)
        if is_alone or sum(map(worth, first)) < WORTHWHILE:
            if gather:
                some = chain.from_iterable(map(gather, _chunks(some, CHUNK, worth)))
            for number, item in enumerate(some):
                if prepare and not number:  # to get ready may take longer than a build with nothing to do
                    prepare(*prepare_with)
                yield function(item)
            return
        if self._executor is None:
            _give_memory_back()
            self._executor, self._jobs = self._start(self._jobs)
        ready = pickle.dumps((prepare, prepare_with))
        work = partial(_run, ready, function, gather)
        hand_out = partial(self._executor.submit, work)
        chunks = _chunks(some, CHUNK, worth)
        under_way: deque[Future[list[Any]]] = deque(map(hand_out, islice(chunks, _AHEAD * self._jobs)))
        while under_way:
            yield from under_way.popleft().result()
            under_way.extend(map(hand_out, islice(chunks, 1)))


def map_items(
    function: Callable[[Item], Result], items: Iterable[Item], jobs: int, **prepare: Any
) -> Iterator[Result]:
    """`function` of every item, in order, by workers that are there for this alone."""
    with Workers(jobs) as workers:
        yield from workers.map(function, items, **prepare)


# glibc's mallopt(3): numbers of the parameters.
_TRIM_THRESHOLD, _MMAP_THRESHOLD, _ARENA_MAX = -1, -3, -8
# Bytes of a buffer whose memory is given back at once: here, and in a process that works, which keeps nothing
# but buffers for the next chunk.
_LARGE, _LARGE_THERE = 65_536, 1_048_576


def _give_memory_back(large: int = _LARGE) -> None:
    """Have the C library give back the memory of large buffers that are freed, here and in what is forked.

    Left to itself it learns from chunks on their way between processes to keep ever larger ones, with a pool
    of them for each thread: a tenth of what a build of 10,000 releases holds. Without glibc nothing is done.
    """
    import ctypes  # late: only large work needs it

    try:
        set_parameter = ctypes.CDLL(None).mallopt
    except (AttributeError, OSError, TypeError):
        return
    set_parameter(_MMAP_THRESHOLD, large)
    set_parameter(_TRIM_THRESHOLD, 2 * large)
    set_parameter(_ARENA_MAX, 1)


def _processes(jobs: int, *, anew: bool = False) -> tuple[Executor, int]:
    import multiprocessing
    import signal
    from concurrent.futures import ProcessPoolExecutor

    # A copy of a process with threads, as that of the preview, may hold locks that nobody in it gives back.
    has_threads = threading.active_count() > 1 and os.name == "posix"
    method = "forkserver" if has_threads else "spawn" if anew else None
    context = multiprocessing.get_context(method)
    executor = ProcessPoolExecutor(jobs, context, _begin)
    if method and os.name == "posix":  # as long as they are starting, too
        before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
        if has_threads:
            from multiprocessing import forkserver

            forkserver.ensure_running()
        else:
            for _ in range(jobs):
                executor.submit(int)
        signal.pthread_sigmask(signal.SIG_SETMASK, before)
    return executor, jobs


def _begin() -> None:
    """Have a process that works for this one end with it, and with nothing before."""
    import signal

    # Ctrl-C reaches every process of a terminal; the one that handed out the work alone tells what it means.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    _give_memory_back(_LARGE_THERE)
    threading.Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    """End this process once the one that started it is gone, which was killed then: nobody waits for work."""
    import multiprocessing

    parent = multiprocessing.parent_process()
    assert parent, "a process that works for another has one"
    parent.join()
    os._exit(1)


# What the work of this process was last made ready with, as it came.
_ready: list[bytes] = []


# What layouts leave behind refers to itself: in a process that renders it is looked for more often than in
# the one that keeps all it makes, or it would hold more memory than the pages.
_GARBAGE = 10_000


def _run(
    ready: bytes,
    function: Callable[[Any], Any],
    gather: Callable[[list[Any]], list[Any]] | None,
    chunk: list[Any],
) -> list[Any]:
    if _ready != [ready]:
        prepare, prepare_with = pickle.loads(ready)  # noqa: S301 - from the process that started this one
        if prepare:
            prepare(*prepare_with)
        settle()
        _ready[:] = [ready]
    return [function(item) for item in (gather(chunk) if gather else chunk)]


def settle() -> None:
    """Look for garbage in what comes from now on alone: what this process works with stays to its end."""
    gc.set_threshold(_GARBAGE, 10, 10)
    gc.freeze()


def _timed(function: Callable[[Item], Result], item: Item) -> tuple[Result, float]:
    started = time.thread_time()  # on a busy machine an item may have to wait its turn in its middle
    return function(item), time.thread_time() - started


def _chunks(items: Iterator[Item], size: int, worth: Callable[[Item], int]) -> Iterator[list[Item]]:
    """The items in lists that are worth `size`, or a little more where the last one is worth much."""
    chunk: list[Item] = []
    held = 0
    for item in items:
        chunk.append(item)
        held += worth(item)
        if held >= size:
            yield chunk
            chunk, held = [], 0
    if chunk:
        yield chunk
