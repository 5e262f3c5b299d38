"""What changes rows that are kept into those that are wanted, found in one pass over both.

What belongs here: comparing two runs of rows by their keys. What does not: the rows and the SQL that reads
and writes them (`warta.store`).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator


def differing(
    kept: Iterator[tuple[str, ...]], wanted: Iterable[tuple[str, ...]]
) -> tuple[list[tuple[str, ...]], list[tuple[str]]]:
    """The rows wanted that are not kept, and the keys of those kept that are not wanted.

    Both are in order of key, their first value. So neither need be at hand as a whole: of a million inputs
    they would take half a gibibyte. Raises ValueError where `wanted` is out of order.
    """
    changed: list[tuple[str, ...]] = []
    gone: list[tuple[str]] = []
    last, row = "", next(kept, None)
    for new in wanted:
        if new[0] < last:
            raise ValueError(f"{new[0]} comes after {last}")
        last = new[0]
        while row and row[0] < last:
            gone.append((row[0],))
            row = next(kept, None)
        if row != new:
            changed.append(new)
        if row and row[0] == last:
            row = next(kept, None)
    if row:
        gone += [(row[0],), *((path,) for path, *_ in kept)]
    return changed, gone
