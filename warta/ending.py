"""Ctrl-C, noted as well as raised, for a program that runs until it is told to end.

What belongs here: noting that the end was asked for. What does not: what is to be cleaned up then
(`warta.preview`). Python drops an exception that is raised while an object's life ends, KeyboardInterrupt
too, so that one press in many would have no effect.
"""

from __future__ import annotations

import signal
import threading
from types import FrameType
from typing import Any


class Ending:
    """Notes Ctrl-C while it is entered.

    Outside a main thread, or where Ctrl-C is ignored, it changes nothing.
    """

    def __init__(self) -> None:
        self._is_near = False
        self._before: Any = None

    def __enter__(self) -> Ending:
        heeds = threading.current_thread() is threading.main_thread()
        if heeds and signal.getsignal(signal.SIGINT) is not signal.SIG_IGN:
            self._before = signal.signal(signal.SIGINT, self._note)
        return self

    def __exit__(self, *_: object) -> None:
        if self._before is not None:
            signal.signal(signal.SIGINT, self._before)

    def check(self) -> None:
        """Raise KeyboardInterrupt where Ctrl-C has been pressed, whatever became of it then."""
        if self._is_near:
            raise KeyboardInterrupt

    def _note(self, number: int, frame: FrameType | None) -> None:
        self._is_near = True
        signal.default_int_handler(number, frame)
