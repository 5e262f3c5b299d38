"""File events, as watchdog tells them: having them, and having them again where its book is spoiled.

What belongs here: the folders that are watched, which come and go, and what goes wrong with watching. What
does not: which files count, when a burst of events is over, and what is done where there are no events
(`warta.watching`).

A folder that moves, goes and comes again can have watchdog lose track of its watches; then one of its threads
ends, or logs that it cannot go on. Nothing is repaired: all that watches is thrown away and made anew. What
changed in between is for the caller to look for.
"""

from __future__ import annotations

import contextlib
import logging
import os
import sys
import threading
import warnings
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from watchdog.events import FileSystemEvent
    from watchdog.observers.api import BaseObserver

# How watchdog warns that it watches a folder already.
_FOUND_TWICE = "Callback with id .* already exists"
# What it logs where the system dropped events.
_OVERFLOW = "overflow"


class EventsLostError(OSError):
    """The system dropped events, because more came than it keeps."""


class FileEvents:
    """Tells of changes below folders."""

    def __init__(
        self,
        folders: Callable[[], Mapping[Path, bool]],
        hear: Callable[[Sequence[Path], bool], None],
        wake: Callable[[], None],
    ) -> None:
        """`folders` gives the folders to watch, each with whether all below it is watched too.

        `hear` is told the paths of each event and whether they are of a folder; `wake` is called where
        `follow` should be. Both are called by other threads.
        """
        self._folders = folders
        self._hear = hear
        self._wake = wake
        self._observer: BaseObserver | None = None
        self._watched: set[Path] = set()
        self._is_spoiled = False
        self._have_folders_changed = False
        self._lost = ""
        self._alarm = _Alarm(self._take_alarm)
        self._hook_before = threading.excepthook

    def start(self) -> None:
        """Begin to tell. Raises OSError where the system has no more watches, or none at all."""
        logging.getLogger("watchdog").addHandler(self._alarm)
        # Of folders made one in another it may find the inner one twice, which does no harm.
        warnings.filterwarnings("ignore", _FOUND_TWICE, RuntimeWarning)
        self._hook_before, threading.excepthook = threading.excepthook, self._take_end_of_thread
        self._have_folders_changed = True
        self._watch()

    def follow(self) -> None:
        """Watch the folders that there are now, all of them anew where their watches may be lost.

        Raises OSError where that cannot be done, EventsLostError where the system dropped events.
        """
        if self._lost:
            raise EventsLostError(0, self._lost)
        if self._is_spoiled:
            self.renew()
        else:
            self._watch()

    def renew(self) -> None:
        """Forget all that is watched, and watch it anew. Raises OSError as `follow` does."""
        self._end()
        self._is_spoiled, self._have_folders_changed = False, True
        self._watch()

    def stop(self) -> None:
        """End; nothing is left running."""
        self._end()
        logging.getLogger("watchdog").removeHandler(self._alarm)
        if threading.excepthook == self._take_end_of_thread:
            threading.excepthook = self._hook_before

    def _watch(self) -> None:
        if self._observer is None:
            self._observer = _started()
        handler = _handler(partial(self._take, self._observer))
        for folder, recursive in self._folders().items():
            if folder in self._watched:
                continue
            with contextlib.suppress(FileNotFoundError, NotADirectoryError):  # the next event or look tells
                self._observer.schedule(handler, str(folder), recursive=recursive, event_filter=_kinds())
                self._watched.add(folder)
        if self._have_folders_changed and sys.platform == "linux":
            self._make_sure_of_watches()
        self._have_folders_changed = False

    def _make_sure_of_watches(self) -> None:
        """Raise OSError where no watch is left: watchdog tells of none for folders in folders."""
        folder = next(iter(self._watched), None)
        if folder is None:
            return
        probe = _started()
        try:
            with contextlib.suppress(FileNotFoundError, NotADirectoryError):
                probe.schedule(_handler(lambda _: None), str(folder), event_filter=_kinds())
        finally:
            _end(probe)

    def _end(self) -> None:
        observer, self._observer = self._observer, None
        self._watched.clear()
        if observer:
            _end(observer)

    def _take(self, observer: BaseObserver, event: FileSystemEvent) -> None:
        """Pass an event on; called by the observer's thread."""
        if observer is not self._observer:
            return
        paths = [Path(os.fsdecode(path)) for path in (event.src_path, event.dest_path) if path]
        if event.is_directory:
            self._have_folders_changed = True
            self._is_spoiled = self._is_spoiled or any(path in self._watched for path in paths)
        self._hear(paths, event.is_directory)

    def _take_alarm(self, said: str) -> None:
        """Note what watchdog logs as going wrong; called by the observer's threads."""
        if _is_to_end(threading.current_thread()):
            return
        if _OVERFLOW in said:
            self._lost = self._lost or said
        self._is_spoiled = True
        self._wake()

    def _take_end_of_thread(self, end: threading.ExceptHookArgs) -> None:
        """Note that a thread of watchdog ended by an error; those of others are told as they were."""
        if not _is_of_watchdog(end.thread):
            self._hook_before(end)
        elif not _is_to_end(end.thread):
            self._is_spoiled = True
            self._wake()


class _Alarm(logging.Handler):
    """Hears what watchdog logs as going wrong, such as a queue that ran over."""

    def __init__(self, hear: Callable[[str], None]) -> None:
        super().__init__(logging.WARNING)
        self._hear = hear

    def emit(self, record: logging.LogRecord) -> None:
        """Pass on what is said."""
        self._hear(record.getMessage())


def _is_of_watchdog(thread: threading.Thread | None) -> bool:
    from watchdog.utils import BaseThread

    return isinstance(thread, BaseThread)


def _is_to_end(thread: Any) -> bool:
    """Whether a thread is one of watchdog that was told to end: what goes wrong there is nothing any more."""
    return _is_of_watchdog(thread) and not thread.should_keep_running()


def _started() -> BaseObserver:
    from watchdog.observers import Observer

    observer = Observer()
    observer.start()
    return observer


def _end(observer: BaseObserver) -> None:
    """Stop an observer though its book may be spoiled: each time at least one more of its parts stops."""
    for _ in range(len(observer.emitters) + 1):
        with contextlib.suppress(KeyError):
            observer.stop()
            break
    if observer.is_alive():
        observer.join(2)


def _handler(take: Callable[[FileSystemEvent], None]) -> Any:
    from watchdog.events import FileSystemEventHandler

    handler = FileSystemEventHandler()
    handler.on_any_event = take  # type: ignore[method-assign, assignment]
    return handler


def _kinds() -> list[type[Any]]:
    """The events that may mean a change; that a file was read is none."""
    from watchdog import events

    kinds: list[type[Any]] = [events.DirCreatedEvent, events.DirDeletedEvent, events.DirMovedEvent]
    kinds += [events.FileCreatedEvent, events.FileDeletedEvent, events.FileMovedEvent]
    kinds += [events.FileModifiedEvent, events.FileClosedEvent]
    return [*kinds, *(getattr(events, name) for name in ("FileAttribEvent",) if hasattr(events, name))]
