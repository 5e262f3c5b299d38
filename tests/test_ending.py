"""Tests of Ctrl-C noted as well as raised."""

from __future__ import annotations

import os
import signal
import threading

import pytest

from warta.ending import Ending


def press() -> None:
    os.kill(os.getpid(), signal.SIGINT)
    for _ in range(1000):  # signals are heeded between two steps of a program
        pass


class EndsWithCtrlC:
    """Something at whose end Ctrl-C is pressed."""

    def __del__(self) -> None:
        press()


def test_ctrl_c_is_raised_at_once() -> None:
    with Ending() as ending:
        ending.check()
        with pytest.raises(KeyboardInterrupt):
            press()
    with pytest.raises(KeyboardInterrupt):
        ending.check()


@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")
def test_ctrl_c_at_the_end_of_an_objects_life_is_not_forgotten() -> None:
    with Ending() as ending:
        EndsWithCtrlC()
        with pytest.raises(KeyboardInterrupt):
            ending.check()


def test_what_ctrl_c_did_before_it_does_again() -> None:
    before = signal.getsignal(signal.SIGINT)
    with Ending():
        assert signal.getsignal(signal.SIGINT) is not before
    assert signal.getsignal(signal.SIGINT) is before


def test_where_ctrl_c_is_ignored_it_stays_ignored() -> None:
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        with Ending() as ending:
            press()
            ending.check()
    finally:
        signal.signal(signal.SIGINT, before)


def test_another_thread_changes_nothing() -> None:
    failures: list[BaseException] = []

    def run() -> None:
        try:
            with Ending() as ending:
                ending.check()
        except BaseException as error:
            failures.append(error)

    thread = threading.Thread(target=run)
    thread.start()
    thread.join()
    assert not failures
