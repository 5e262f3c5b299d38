"""The command line: one run of it, from its arguments to its exit status.

What belongs here: which command runs, how trouble of the machine is told, and what is printed of a build, a
conversion or a check. What does not: options (`command_options`), the commands that tell by themselves
(`commands`), and any work; modules that do it are imported when a command needs them, so that `--help`
answers at once.
"""

from __future__ import annotations

import argparse
import gc
import os
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from warta import commands
from warta.command_options import misused, parser
from warta.errors import FAILED, USAGE

if TYPE_CHECKING:
    from warta.places import Places
    from warta.profiling import Profile
    from warta.report import Result


def main(project: Path, arguments: Sequence[str] | None = None) -> int:
    """Run the command line of the project at `project`; the exit status."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    options = parser().parse_args(arguments)
    # What a run makes it keeps until its end: looking for rings of it over and over is a tenth of a build.
    gc.freeze()
    gc.set_threshold(200_000, 50, 1_000)
    try:
        return _run(project, options)
    except KeyboardInterrupt:
        print("stopped; output/ is as it was before, or as the next build will finish it", file=sys.stderr)
        return 130
    except BrokenPipeError:  # who was reading has gone, as `build.py | head` does; nobody can be told
        sys.stdout = sys.stderr = open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115, PTH123
        return FAILED
    except OSError as error:
        place = error.filename or options.site or project
        print(
            f"error: {place}: {error.strerror or error}; check the disk and its permissions", file=sys.stderr
        )
        return FAILED


def _run(project: Path, options: argparse.Namespace) -> int:
    from warta.places import Places

    started = time.perf_counter()
    root = (options.site or project).resolve()
    if not root.is_dir():
        print(f"error: {options.site}: there is no such folder; name an archive with --site", file=sys.stderr)
        return USAGE
    places = Places(root, project.resolve())
    if options.profile and options.command:
        print("error: --profile measures a build; leave out the command", file=sys.stderr)
        return USAGE
    if options.command == "new":
        return commands.new(places, options)
    if options.command in ("convert", "watch") and (trouble := misused(options)):
        print(f"error: {trouble}", file=sys.stderr)
        return USAGE
    if options.report and (trouble := _why_unwritable(places, options.report)):
        print(f"error: {options.report}: {trouble}; name another file", file=sys.stderr)
        return USAGE
    if options.command == "convert" and options.explain:
        return commands.explain_lines(places, options)
    by_themselves = {
        "explain": commands.explain_address,
        "review": commands.review,
        "tags": commands.tags,
        "duplicates": commands.duplicates,
        "watch": commands.watch,
    }
    if tell := by_themselves.get(options.command):
        return tell(places, options)
    from warta.profiling import Profile

    profile = Profile(on=options.profile)
    profile.begin("start")
    result = _work(places, options, profile)
    for line in profile.lines():
        print(line)
    return _tell(places, options, result, time.perf_counter() - started)


def _why_unwritable(places: Places, report: Path) -> str:
    from warta.report_file import why_unwritable

    return why_unwritable(places, report)


def _work(places: Places, options: argparse.Namespace, profile: Profile) -> Result:
    from warta.pipeline import build
    from warta.report import Options
    from warta.workers import default_jobs

    how = Options(
        jobs=options.jobs or default_jobs(),
        keep_going=options.keep_going,
        quiet=options.quiet,
        detailed=options.report is not None,
        executor=options.executor or "",
        profile=profile,
    )
    if options.command is None:
        return build(places, how)
    from warta.checking import again, check, convert

    if options.command == "check":
        return check(places, how)
    if options.again:
        return again(places, how, options.paths, write=options.yes, propose=options.propose)
    return convert(places, how, options.paths, propose=options.propose)


def _tell(places: Places, options: argparse.Namespace, result: Result, seconds: float) -> int:
    from warta.report import again_line, done_lines, held_line, last_line, told, write_report
    from warta.terminal import near

    for line in told(result):
        print(line, file=sys.stderr)
    if options.report:
        write_report(options.report, result)
    if options.quiet:
        return result.status
    if options.command != "check":
        for line in done_lines(result):
            print(line)
    if options.command == "convert" and options.again and result.outcomes:
        print(again_line(result))
    if held := held_line(result):
        print(held)
    if options.command is None and result.published:
        print(f"the archive is in {near(places.output)}; open {near(places.output / 'index.html')}")
    elif options.command is None:
        print(f"nothing was published; {near(places.output)} is as it was", file=sys.stderr)
    print(last_line(result, seconds))
    return result.status
