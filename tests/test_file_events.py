"""File events: folders that come and go, and watchdog losing track of its watches."""

from __future__ import annotations

import errno
import logging
import shutil
import threading
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

import pytest
from watchdog.observers import Observer
from watchdog.utils import BaseThread

from warta.file_events import EventsLostError, FileEvents

# Seconds after which an event is taken for one that never comes.
PATIENCE = 20.0


class Heard:
    """A folder that is watched with all below it, and what was told of it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.woken = 0
        self._paths: set[Path] = set()
        self._news = threading.Condition()
        self.events = FileEvents(lambda: {folder.parent: False, folder: True}, self._hear, self._wake)

    def until(self, *paths: Path) -> None:
        """Wait until events have told of these paths."""
        with self._news:
            assert self._news.wait_for(lambda: {*paths} <= self._paths, PATIENCE), self._paths
            self._paths.clear()

    def until_woken(self) -> None:
        """Wait until it is said that events may have been lost."""
        with self._news:
            assert self._news.wait_for(lambda: self.woken, PATIENCE)

    def observer(self) -> Any:
        """What watches at the moment."""
        return self.events._observer

    def _hear(self, paths: Sequence[Path], _: bool) -> None:
        with self._news:
            self._paths.update(paths)
            self._news.notify_all()

    def _wake(self) -> None:
        with self._news:
            self.woken += 1
            self._news.notify_all()


@pytest.fixture
def heard(tmp_path: Path) -> Iterator[Heard]:
    folder = tmp_path / "arsip"
    (folder / "dalam").mkdir(parents=True)
    made = Heard(folder)
    made.events.start()
    yield made
    made.events.stop()


def test_changes_below_folders_are_told_also_of_those_that_come_and_go(heard: Heard) -> None:
    new = heard.folder / "baru" / "sekali" / "a.md"
    new.parent.mkdir(parents=True)
    new.write_text("a")
    heard.until(new)
    shutil.rmtree(heard.folder)
    heard.until(heard.folder)
    heard.events.follow()
    new.parent.mkdir(parents=True)
    heard.until(heard.folder)
    heard.events.follow()
    new.write_text("b")
    heard.until(new)
    assert heard.woken == 0


def test_a_thread_of_watchdog_that_dies_is_told_and_all_is_watched_anew(
    heard: Heard, capsys: pytest.CaptureFixture[str]
) -> None:
    """Folders that left, came again and went have watchdog look for what it has forgotten."""
    folder, outside = heard.folder / "dalam", heard.folder.parent / "luar"
    folder.rename(outside)
    folder.mkdir()
    heard.until(folder)
    shutil.rmtree(folder)
    shutil.rmtree(outside)
    heard.until_woken()
    before = heard.observer()
    heard.events.follow()
    assert heard.observer() is not before
    file = heard.folder / "a.md"
    file.write_text("a")
    heard.until(file)
    assert capsys.readouterr().err == "", "no traceback"


def test_what_other_threads_die_of_is_told_as_ever(heard: Heard, monkeypatch: pytest.MonkeyPatch) -> None:
    told: list[Any] = []
    monkeypatch.setattr(heard.events, "_hook_before", told.append)

    def die() -> None:
        raise RuntimeError

    thread = threading.Thread(target=die)
    thread.start()
    thread.join()
    assert [end.thread for end in told] == [thread]
    assert heard.woken == 0


def test_what_watchdog_logs_as_wrong_has_all_watched_anew(heard: Heard) -> None:
    before = heard.observer()
    logging.getLogger("watchdog.observers.inotify").error("Unable to rebuild")
    assert heard.woken == 1
    heard.events.follow()
    assert heard.observer() is not before
    heard.events.follow()
    assert heard.woken == 1


def test_what_a_part_says_that_is_to_end_anyway_is_nothing(heard: Heard) -> None:
    class Ending(BaseThread):
        def run(self) -> None:
            logging.getLogger("watchdog").error("called when the thread is inactive")

    thread = Ending()
    thread.stop()
    thread.start()
    thread.join()
    assert heard.woken == 0


def test_events_that_the_system_dropped_cannot_be_had_again(heard: Heard) -> None:
    logging.getLogger("watchdog.observers.inotify").warning("Inotify queue overflowed")
    assert heard.woken == 1
    with pytest.raises(EventsLostError, match="overflowed"):
        heard.events.follow()


@pytest.mark.parametrize("refused", ["arsip", "dalam"])
def test_watches_that_cannot_be_had_are_an_error_for_folders_in_folders_too(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, refused: str
) -> None:
    inotify = pytest.importorskip("watchdog.observers.inotify_c", exc_type=ImportError)
    (tmp_path / "arsip" / "dalam").mkdir(parents=True)
    add, is_full = inotify.InotifyFD.add_callback, False

    def limited(fd: Any, path: bytes, *others: Any) -> Any:
        nonlocal is_full
        is_full = is_full or path.decode().endswith(refused)
        if is_full:
            raise OSError(errno.ENOSPC, "inotify watch limit reached")
        return add(fd, path, *others)

    monkeypatch.setattr(inotify.InotifyFD, "add_callback", limited)
    events = Heard(tmp_path / "arsip").events
    try:
        with pytest.raises(OSError, match="watch limit reached"):
            events.start()
    finally:
        events.stop()


def test_nothing_is_left_running_or_listening(tmp_path: Path) -> None:
    hook, handlers = threading.excepthook, [*logging.getLogger("watchdog").handlers]
    heard = Heard(tmp_path / "tiada")
    heard.events.start()
    observer = heard.observer()
    assert isinstance(observer, Observer)
    heard.events.stop()
    heard.events.stop()
    assert not observer.is_alive()
    assert threading.excepthook == hook
    assert logging.getLogger("watchdog").handlers == handlers


def test_a_spoiled_book_does_not_keep_it_from_ending(heard: Heard, monkeypatch: pytest.MonkeyPatch) -> None:
    observer = heard.observer()
    stop: Callable[[], None] = observer.on_thread_stop
    failures = [KeyError("wd")]

    def spoiled() -> None:
        if failures:
            raise failures.pop()
        stop()

    monkeypatch.setattr(observer, "on_thread_stop", spoiled)
    heard.events.stop()
    assert not observer.is_alive()
