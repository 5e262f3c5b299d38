"""Progress on long work: a bar on a terminal, plain lines otherwise.

What belongs here: showing how far a stage is. What does not: results (`warta.report`).
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from typing import Any

# Seconds before anything is shown, and between two plain lines: short work needs no progress.
DELAY = 1.0
INTERVAL = 5.0


class Progress:
    """Shows the progress of one stage after another; silent where `quiet`."""

    def __init__(self, quiet: bool) -> None:
        self._quiet = quiet
        self._bar: Any = None

    def stage(self, label: str, total: int) -> Callable[[int], None]:
        """Begin a stage of `total` items; call the result with the number of items done."""
        self.end()
        if self._quiet or not total:
            return lambda _: None
        if sys.stderr.isatty():
            return self._on_terminal(label, total)
        return _in_lines(label, total)

    def end(self) -> None:
        """End the stage under way."""
        if self._bar is not None:
            self._bar.close()
            self._bar = None

    def _on_terminal(self, label: str, total: int) -> Callable[[int], None]:
        from tqdm import tqdm  # only a person at a terminal sees a bar, so nobody else waits for it

        tqdm.monitor_interval = 0  # its thread would be in the way of starting processes
        bar = self._bar = tqdm(total=total, desc=label, delay=DELAY, leave=False, unit="")

        def advance(done: int) -> None:
            bar.update(done - bar.n)

        return advance


def _in_lines(label: str, total: int) -> Callable[[int], None]:
    next_line = time.monotonic() + INTERVAL

    def advance(done: int) -> None:
        nonlocal next_line
        if time.monotonic() >= next_line:
            next_line = time.monotonic() + INTERVAL
            print(f"{label}: {done} of {total}", file=sys.stderr, flush=True)

    return advance
