"""Waiting for a change: file events wake, the scan is the truth.

What belongs here: folding a burst of events into one change, and looking by turns where events cannot be
trusted. What does not: the events themselves (`warta.file_events`), what is done about a change
(`warta.preview`) and which files count (`warta.scanning`).

An event says only that something may have changed. Between events the scan is compared with the one that
the last build saw, less often the longer it takes. After a difference that no event told all is watched
anew. Two of them in a row and watches that cannot be had lead to the same end: from then on it is looked by
turns alone, and one line says so. Where a burst had more events than the system keeps, that is until no more
changes.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path

from warta.file_events import EventsLostError, FileEvents
from warta.places import Places
from warta.scanning import Inputs, has_same_content, is_ignored

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
# Seconds within which an event must follow the change that it tells. Of a file that leaves the folders
# that are watched, watchdog tells half a second late: until then it may be one that moves within them.
_LATEST_EVENT = 2.0


class Watcher:
    """Waits for changes of an archive's inputs."""

    def __init__(self, places: Places, warn: Callable[[str], None]) -> None:
        """`warn` is told, once, that events cannot be trusted."""
        self._places = places
        self._warn = warn
        self._events: FileEvents | None = None
        self._came = 0  # events, of the burst that is not over
        self._woken = threading.Event()
        self._told: set[Path] | None = None
        self._telling = threading.Lock()
        self._has_missed = False
        self._awaits_quiet = False
        self._look_took = 0.0

    @property
    def trusts_events(self) -> bool:
        """Whether file events are waited for, or it is looked by turns alone."""
        return self._events is not None

    def start(self) -> None:
        """Begin to watch; changes from now on are not missed."""
        self._awaits_quiet = False
        self._events = FileEvents(self._folders, self._hear, self._wake)
        self._unless_in_vain(self._events.start)

    def stop(self) -> None:
        """End watching; nothing is left running."""
        events, self._events = self._events, None
        if events:
            events.stop()

    def wait(
        self, built: Mapping[str, str] | None, begun: Callable[[], None], timeout: float | None = None
    ) -> bool:
        """Wait until the inputs may differ from those `built`, and until a burst of changes is over.

        An output that has gone counts as a change.

        `begun` is called as soon as a change shows. False where `timeout`, in seconds, passed without one.
        """
        end = None if timeout is None else time.monotonic() + timeout
        has_output = self._places.has_output
        while not self._next_event(end):
            if built is not None and (now := self._look()) != built:
                self._find_untold(built, now)
                break
            if has_output and not self._places.has_output:
                self._tell(None)
                break
            if self._awaits_quiet and built is not None:
                self.start()
            if end is not None and time.monotonic() >= end:
                self._follow()  # the archive itself may have come back
                return False
        else:
            self._has_missed = False
        begun()
        self._let_burst_end()
        self._follow()
        return True

    def has_news(self) -> bool:
        """Whether an event has come since a change was waited for."""
        return self._woken.is_set()

    def changed(self) -> set[Path] | None:
        """The files that events have told of since this was asked last; None where any may have changed."""
        with self._telling:
            told, self._told = self._told, set() if self.trusts_events else None
        return told

    def _hear(self, paths: Sequence[Path], are_folders: bool) -> None:
        """Wake where an event is of an input; called by other threads."""
        if any(map(self._is_of_input, paths)):
            self._tell(None if are_folders else paths)
            self._came += 1
            self._woken.set()

    def _wake(self) -> None:
        """Wake because events may have been lost; called by other threads."""
        self._tell(None)
        self._woken.set()

    def _tell(self, paths: Iterable[Path] | None) -> None:
        """Note which files changed; None where what changed is more than files that are named."""
        with self._telling:
            if paths is None or self._told is None or len(self._told) > _MOST_TOLD:
                self._told = None
            else:
                self._told.update(paths)

    def _is_of_input(self, path: Path) -> bool:
        ways = (path.relative_to(base).parts for base in self._bases() if path.is_relative_to(base))
        return any(way[:1] != () and way[0] in _INPUTS and not any(map(is_ignored, way)) for way in ways)

    def _next_event(self, end: float | None) -> bool:
        """Wait for an event until it is time to look; whether one came."""
        shortest, factor = _WITH_EVENTS if self.trusts_events else _WITHOUT_EVENTS
        pause = max(shortest, factor * self._look_took)
        if end is not None:
            pause = max(0, min(pause, end - time.monotonic()))
        return self._woken.wait(pause)

    def _look(self) -> Mapping[str, str] | None:
        """The state of the inputs; None where they change this very moment, or cannot be looked at."""
        before = time.perf_counter()
        try:
            return Inputs(self._places, {}).state()
        except OSError:
            return None
        finally:
            self._look_took = time.perf_counter() - before

    def _find_untold(self, built: Mapping[str, str], now: Mapping[str, str] | None) -> None:
        """Take in a difference that no event has told: it is late, or the folders are watched in vain."""
        self._tell(None)
        if not self._events or self._woken.wait(_LATEST_EVENT) or has_same_content(built, now):
            return
        if self._has_missed:
            self._distrust("changes come without events")
        else:
            self._has_missed = True
            self._unless_in_vain(self._events.renew)

    def _let_burst_end(self) -> None:
        end = time.monotonic() + _LONGEST_BURST
        while time.monotonic() < end:
            self._woken.clear()
            if not self._woken.wait(next(pause for many, pause in _QUIET if self._came >= many)):
                break
        self._came = 0

    def _folders(self) -> dict[Path, bool]:
        """The folders to watch, and whether with all below them; those above tell what becomes of them."""
        places = self._places
        below = (places.content, *places.layouts, *places.assets)
        return dict.fromkeys(self._bases(), False) | dict.fromkeys(below, True)

    def _bases(self) -> tuple[Path, ...]:
        """The folders that paths of inputs are told in: the archive, which may lie in the project."""
        return (self._places.root, self._places.project)

    def _follow(self) -> None:
        """Watch the folders that there are now."""
        if self._events:
            self._unless_in_vain(self._events.follow)

    def _unless_in_vain(self, watch: Callable[[], None]) -> None:
        """Have folders watched, and give events up where that cannot be."""
        try:
            watch()
        except EventsLostError:
            self._give_up()
            self._awaits_quiet = True
            said = "more changed at once than file events can tell"
            self._warn(f"{said}; the files are looked at by turns until no more changes")
        except OSError as error:
            self._distrust(error.strerror or str(error))

    def _distrust(self, why: str) -> None:
        """Give up events for good."""
        self._give_up()
        self._warn(f"file events cannot be trusted here ({why}); the files are looked at by turns instead")

    def _give_up(self) -> None:
        self.stop()
        self._tell(None)
