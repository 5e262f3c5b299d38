"""Waiting for a change: file events wake, the scan is the truth.

What belongs here: watching the folders of an archive, folding a burst of events into one, and looking
by turns where events cannot be trusted. What does not: what is done about a change (`warta.preview`) and
which files count (`warta.scanning`).

An event says only that something may have changed. Between events the scan is compared with the one that
the last build saw, less often the longer it takes. A difference that no event told, a queue that ran
over and watches that cannot be had all lead to the same end: from then on it is looked by turns alone,
and one line says so.
"""

from __future__ import annotations

import logging
import os
import threading
import time
import warnings
from collections.abc import Callable, Iterable, Mapping
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

from warta.places import Places
from warta.scanning import Inputs, is_ignored

if TYPE_CHECKING:
    from watchdog.events import FileSystemEvent, FileSystemEventHandler
    from watchdog.observers.api import BaseObserver, ObservedWatch

# What counts at the top of an archive or project.
_INPUTS = frozenset({"site.yml", "content", "layouts", "assets"})
# Seconds without an event after which a save is over, by how many events came before. An editor's save
# is a handful; another branch checked out is thousands, with pauses between them.
_QUIET = ((1_000, 0.3), (50, 0.1), (0, 0.005))
# Seconds after which a burst that does not end is built all the same.
_LONGEST_BURST = 20.0
# Seconds between two looks, and how many times longer than a look itself a pause is: with events, without.
_WITH_EVENTS = (2.0, 50)
_WITHOUT_EVENTS = (0.5, 10)
# More files than these are not told one by one.
_MOST_TOLD = 100
# How watchdog warns that it watches a folder already.
_FOUND_TWICE = "Callback with id .* already exists"
# Seconds within which an event must follow the change that it tells. Of a file that leaves the folders
# that are watched, watchdog tells half a second late: until then it may be one that moves within them.
_LATEST_EVENT = 2.0


class Watcher:
    """Waits for changes of an archive's inputs."""

    def __init__(self, places: Places, warn: Callable[[str], None]) -> None:
        """`warn` is told, once, that events cannot be trusted."""
        self._places = places
        self._warn = warn
        self._events = 0
        self._woken = threading.Event()
        self._told: set[Path] | None = None
        self._telling = threading.Lock()
        self._observer: BaseObserver | None = None
        self._watches: dict[Path, ObservedWatch] = {}
        self._gone: set[Path] = set()
        self._alarm = _Alarm(self._hear)
        self._doubt = ""
        self._look_took = 0.0

    @property
    def trusts_events(self) -> bool:
        """Whether file events are waited for, or it is looked by turns alone."""
        return self._observer is not None

    def start(self) -> None:
        """Begin to watch; changes from now on are not missed."""
        from watchdog.observers import Observer

        logging.getLogger("watchdog").addHandler(self._alarm)
        # Of folders made one in another it may find the inner one twice, which does no harm.
        warnings.filterwarnings("ignore", _FOUND_TWICE, RuntimeWarning)
        self._observer = Observer()
        try:
            self._observer.start()
        except OSError as error:
            self._distrust(error.strerror or str(error))
        self._follow_folders()

    def stop(self) -> None:
        """End watching; nothing is left running."""
        observer, self._observer = self._observer, None
        self._watches.clear()
        logging.getLogger("watchdog").removeHandler(self._alarm)
        if observer and observer.is_alive():
            observer.stop()
            observer.join(2)

    def wait(
        self, built: Mapping[str, str] | None, begun: Callable[[], None], timeout: float | None = None
    ) -> bool:
        """Wait until the inputs may differ from those `built`, and until a burst of changes is over.

        `begun` is called as soon as a change shows. False where `timeout`, in seconds, passed without one.
        """
        end = None if timeout is None else time.monotonic() + timeout
        while not self._next_event(end):
            if built is not None and not self._is_as(built):
                self._tell(None)
                if self.trusts_events and not self._woken.wait(_LATEST_EVENT):
                    self._distrust("changes come without events")
                break
            if end is not None and time.monotonic() >= end:
                return False
        begun()
        self._let_burst_end()
        if self._doubt:
            self._distrust(self._doubt)
        self._follow_folders()
        return True

    def has_news(self) -> bool:
        """Whether an event has come since a change was waited for."""
        return self._woken.is_set()

    def changed(self) -> set[Path] | None:
        """The files that events have told of since this was asked last; None where any may have changed."""
        with self._telling:
            told, self._told = self._told, set() if self.trusts_events else None
        return told

    def _notice(self, event: FileSystemEvent) -> None:
        """Wake where an event is of an input; called by the observer's threads."""
        paths = [Path(os.fsdecode(path)) for path in (event.src_path, event.dest_path) if path]
        if event.is_directory:
            self._gone.update(path for path in paths if path in self._watches)
        if any(map(self._is_of_input, paths)):
            self._tell(None if event.is_directory else paths)
            self._events += 1
            self._woken.set()

    def _tell(self, paths: Iterable[Path] | None) -> None:
        """Note which files changed; None where what changed is more than files that are named."""
        with self._telling:
            if paths is None or self._told is None or len(self._told) > _MOST_TOLD:
                self._told = None
            else:
                self._told.update(paths)

    def _hear(self, said: str) -> None:
        """Note what watchdog says is going wrong; called by the observer's threads."""
        self._doubt = self._doubt or said
        self._tell(None)
        self._woken.set()

    def _is_of_input(self, path: Path) -> bool:
        places = self._places
        base = places.root if path.is_relative_to(places.root) else places.project
        parts = path.relative_to(base).parts
        return parts[:1] != () and parts[0] in _INPUTS and not any(map(is_ignored, parts))

    def _next_event(self, end: float | None) -> bool:
        """Wait for an event until it is time to look; whether one came."""
        shortest, factor = _WITH_EVENTS if self.trusts_events else _WITHOUT_EVENTS
        pause = max(shortest, factor * self._look_took)
        if end is not None:
            pause = max(0, min(pause, end - time.monotonic()))
        return self._woken.wait(pause)

    def _is_as(self, built: Mapping[str, str]) -> bool:
        before = time.perf_counter()
        same = Inputs(self._places, {}).state() == built
        self._look_took = time.perf_counter() - before
        return same

    def _let_burst_end(self) -> None:
        before, end = self._events, time.monotonic() + _LONGEST_BURST
        while time.monotonic() < end:
            self._woken.clear()
            came = self._events - before
            if not self._woken.wait(next(pause for many, pause in _QUIET if came >= many)):
                return

    def _follow_folders(self) -> None:
        """Watch the folders that there are now; one that was made anew is another folder of the same name."""
        if not self._observer:
            return
        while self._gone:
            if watch := self._watches.pop(self._gone.pop(), None):
                self._observer.unschedule(watch)
        for folder, recursive in self._folders().items():
            if folder in self._watches:
                continue
            try:
                self._watches[folder] = self._observer.schedule(
                    self._handler, str(folder), recursive=recursive, event_filter=_event_kinds()
                )
            except (FileNotFoundError, NotADirectoryError):
                continue  # the folder comes and goes: the next event or look tells
            except OSError as error:
                self._distrust(error.strerror or str(error))
                return

    def _folders(self) -> dict[Path, bool]:
        """The folders to watch, and whether with all below them."""
        places = self._places
        return {places.root: False} | dict.fromkeys((places.content, *places.layouts, *places.assets), True)

    def _distrust(self, why: str) -> None:
        """Give up events."""
        if not self._observer:
            return
        self.stop()
        self._told = None
        self._warn(f"file events cannot be trusted here ({why}); the files are looked at by turns instead")

    @cached_property
    def _handler(self) -> FileSystemEventHandler:
        from watchdog.events import FileSystemEventHandler

        handler = FileSystemEventHandler()
        handler.on_any_event = self._notice  # type: ignore[method-assign]
        return handler


class _Alarm(logging.Handler):
    """Hears what watchdog logs as going wrong, such as a queue that ran over."""

    def __init__(self, hear: Callable[[str], None]) -> None:
        super().__init__(logging.WARNING)
        self._hear = hear

    def emit(self, record: logging.LogRecord) -> None:
        """Pass on what is said."""
        self._hear(record.getMessage())


def _event_kinds() -> list[type[Any]]:
    """The events that may mean a change; that a file was read is none."""
    from watchdog import events

    kinds: list[type[Any]] = [events.DirCreatedEvent, events.DirDeletedEvent, events.DirMovedEvent]
    kinds += [events.FileCreatedEvent, events.FileDeletedEvent, events.FileMovedEvent]
    kinds += [events.FileModifiedEvent, events.FileClosedEvent]
    return [*kinds, *(getattr(events, name) for name in ("FileAttribEvent",) if hasattr(events, name))]
