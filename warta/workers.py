"""Work on all cores: a function mapped over many items in processes.

What belongs here: when processes pay, and how items are handed out. What does not: the work itself.
"""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import islice
from typing import Any, TypeVar

Item = TypeVar("Item")
Result = TypeVar("Result")

# Starting processes costs as much as this many items of work (a parsed body, a rendered page).
WORTHWHILE = 400
CHUNK = 50


def default_jobs() -> int:
    """The number of cores that this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def map_items(
    function: Callable[[Item], Result],
    items: Sequence[Item],
    jobs: int,
    *,
    prepare: Callable[..., None] | None = None,
    prepare_with: tuple[Any, ...] = (),
) -> Iterator[Result]:
    """`function` of every item, in order; in `jobs` processes where there is enough to do.

    `function` and `prepare` are functions of a module; `prepare` runs once in each process, this one
    included where no others are started.
    """
    if jobs <= 1 or len(items) < WORTHWHILE:
        if prepare:
            prepare(*prepare_with)
        yield from map(function, items)
        return
    from concurrent.futures import Future, ProcessPoolExecutor

    chunks = iter(_chunks(items))
    with ProcessPoolExecutor(jobs, initializer=prepare, initargs=prepare_with) as pool:
        # Only a few chunks are under way, so that neither inputs nor results pile up in memory.
        waiting: deque[Future[list[Result]]] = deque(
            pool.submit(_run, function, chunk) for chunk in islice(chunks, 3 * jobs)
        )
        while waiting:
            yield from waiting.popleft().result()
            waiting.extend(pool.submit(_run, function, chunk) for chunk in islice(chunks, 1))


def _run(function: Callable[[Item], Result], chunk: Iterable[Item]) -> list[Result]:
    return [function(item) for item in chunk]


def _chunks(items: Sequence[Item]) -> Iterator[Sequence[Item]]:
    for start in range(0, len(items), CHUNK):
        yield items[start : start + CHUNK]
