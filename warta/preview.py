"""The preview: build, tell the browsers and the terminal, wait for a change, and again.

What belongs here: the loop, and what it tells. What does not: the building, which is `warta.pipeline`'s
alone, the waiting (`warta.watching`), the server (`warta.serving`) and how problems are set out
(`warta.overlay`).
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from warta.admission import is_loopback
from warta.ending import Ending
from warta.errors import FAILED, OK, OvertakenError, Problem
from warta.overlay import overlay, terminal_lines
from warta.pipeline import build
from warta.places import Places
from warta.ports import is_in_use
from warta.program import program_digest
from warta.recent import Recent
from warta.report import Options, Result, done_lines, held_line, last_line, told
from warta.serving import Server
from warta.sources import read_sources
from warta.watching import Watcher

# Editions of the archive: all that there is, and what would be published.
ALL, PUBLIC = "all", "public"
# Seconds until a build is tried again that another one was in the way of, and one that could not even look.
_AFTER_ANOTHER = 0.3
_AFTER_TROUBLE = 3.0
# Builds given up in a row, after which one is carried through whatever is saved meanwhile.
_MOST_GIVEN_UP = 3


@dataclass(frozen=True, slots=True)
class Manner:
    """Where the preview listens, whether it is as the public sees it, whether a browser is opened."""

    host: str = "127.0.0.1"
    port: int = 8000
    public: bool = False
    opens_browser: bool = False


def preview(places: Places, options: Options, manner: Manner) -> int:
    """Serve the archive and show every change until Ctrl-C; the exit status."""
    places = replace(places, edition=PUBLIC if manner.public else ALL)
    if problem := places.problem():
        _say_error(str(problem))
        return 2
    try:
        server = Server(places.output, manner.host, manner.port)
    except OSError as error:
        _say_error(_no_port(manner, error))
        return FAILED
    watcher = Watcher(places, _warn)
    try:
        with Ending() as ending:
            server.start()
            watcher.start()
            _greet(server, manner, quiet=options.quiet)
            Preview(places, options, server, watcher, ending.check).run()
    except KeyboardInterrupt:
        print("\nthe preview has ended", file=sys.stderr)
    finally:
        watcher.stop()
        server.stop()
    return OK


class Preview:
    """The loop over builds, and what one tells the next."""

    def __init__(
        self,
        places: Places,
        options: Options,
        server: Server,
        watcher: Watcher,
        check: Callable[[], None] = lambda: None,
    ) -> None:
        """`check` raises KeyboardInterrupt where the end was asked for."""
        self._places = places
        shows_held = places.edition != PUBLIC
        self._recent = Recent()
        self._options = replace(
            options,
            show_held=shows_held,
            viewer=server,
            program=program_digest(),
            recent=self._recent,
            is_overtaken=self._is_overtaken,
        )
        self._given_up = 0
        self._has_built = False
        self._server = server
        self._watcher = watcher
        self._check = check
        self._told: frozenset[Problem] = frozenset()
        self._held_line = ""
        self._words: Mapping[str, str] = {}
        self._worded_from: object = None

    def run(self) -> None:
        """Build and wait, for ever."""
        has_changed = True
        while True:
            result = self.build_once(has_changed=has_changed)
            self._check()
            has_changed = self._watcher.wait(result.scanned, self._server.begin, _delay(result))

    def build_once(self, *, has_changed: bool = True) -> Result:
        """Bring the preview up to date, and tell what came of it; without a change only what is news."""
        self._server.begin()
        begun = time.perf_counter()
        self._recent.tell(self._watcher.changed())
        result = self._build()
        self._follow_settings(result)
        html = "" if result.busy else overlay(self._places, result.problems, self._words)
        self._server.end(result.changed, html)
        self._tell(result, time.perf_counter() - begun, has_changed=has_changed)
        return result

    def _build(self) -> Result:
        """The result of a build, one with a problem where the build itself broke off."""
        self._given_up = 0
        while True:
            try:
                result = build(self._places, self._options)
                self._has_built = self._has_built or result.published
                return result
            except OvertakenError:
                self._given_up += 1
                self._watcher.wait(None, self._server.begin, None)  # until the burst of changes is over
            except FileNotFoundError as error:  # a file went away between scan and reading: look again
                self._given_up += 1
                if self._given_up > _MOST_GIVEN_UP:
                    return _broken_off(error)
            except OSError as error:
                return _broken_off(error)

    def _is_overtaken(self) -> bool:
        """Whether the build under way had better be given up for one that shows what was saved meanwhile.

        The first one is not: what it makes is more than what it would show.
        """
        self._check()
        return self._has_built and self._given_up < _MOST_GIVEN_UP and self._watcher.has_news()

    def _follow_settings(self, result: Result) -> None:
        """Read again what the server and the overlay need of settings and texts, where these changed."""
        scanned = result.scanned or {}
        worded_from = {
            name: stat for name, stat in scanned.items() if name == "site.yml" or "layouts/text/" in name
        }
        if self._words and worded_from == self._worded_from:
            return
        sources = read_sources(self._places)
        entries = sources.catalogues[sources.settings.language].entries if sources.catalogues else {}
        self._words = _Words(
            {key: text for key, text in entries.items() if isinstance(text, str)} or self._words
        )
        self._server.follow(sources.settings.base_path, self._words["preview_waiting"])
        self._worded_from = worded_from

    def _tell(self, result: Result, seconds: float, *, has_changed: bool) -> None:
        """Tell errors after each change, all else that is found once, and what was done."""
        fresh = [
            problem
            for problem in result.problems
            if (has_changed and problem.is_error) or problem not in self._told
        ]
        self._told = frozenset(result.problems)
        for line in _with_lines(self._places, told(replace(result, problems=fresh)), fresh):
            print(line, file=sys.stderr, flush=True)
        if self._options.quiet or result.busy or not has_changed:
            return
        for line in done_lines(result):
            print(line)
        # A build that failed may have counted nothing.
        if result.published and (held := held_line(result)) != self._held_line:
            print(held or "nothing is held back any more")
            self._held_line = held
        print(last_line(result, seconds), flush=True)


def _delay(result: Result) -> float | None:
    """Seconds until a build is due even if nothing changes; None for never."""
    if result.busy:
        return _AFTER_ANOTHER
    if not result.scanned:
        return _AFTER_TROUBLE
    return None if result.until is None else max(0.0, result.until - time.time())


def _broken_off(error: OSError) -> Result:
    problem = Problem(str(error.filename or "."), None, error.strerror or str(error), "check the disk")
    return Result(FAILED, problems=[problem])


class _Words(dict[str, str]):
    """Texts of a catalogue; one that is missing is its key, because the catalogue may be what is broken."""

    def __missing__(self, key: str) -> str:
        return key


def _with_lines(places: Places, lines: Iterable[str], problems: Iterable[Problem]) -> Iterator[str]:
    """The lines that tell of `problems`, below each error the lines of its file."""
    errors = {f"error: {problem}": problem for problem in problems if problem.is_error}
    for line in lines:
        yield line
        if line in errors:
            yield from terminal_lines(places, errors[line])


def _greet(server: Server, manner: Manner, *, quiet: bool) -> None:
    address = f"http://{'127.0.0.1' if is_loopback(manner.host) else manner.host}:{server.port}/"
    if not is_loopback(manner.host):
        drafts = "" if manner.public else ", drafts and embargoed releases included"
        _warn(f"whoever reaches {manner.host} can read the preview{drafts}")
    if not quiet:
        shown = "as it would be published" if manner.public else "with what is not public yet"
        print(f"the archive, {shown}, is at {address} — Ctrl-C ends it", flush=True)
    if manner.opens_browser:
        import webbrowser

        webbrowser.open(address)


def _no_port(manner: Manner, error: OSError) -> str:
    if is_in_use(error):
        return f"port {manner.port} is in use; --port 0 takes the next free one"
    return f"cannot listen on {manner.host}: {error.strerror or error}; name another with --host"


def _warn(message: str) -> None:
    print(f"warning: {message}", file=sys.stderr, flush=True)


def _say_error(message: str) -> None:
    print(f"error: {message}", file=sys.stderr, flush=True)
