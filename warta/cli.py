"""The command line.

What belongs here: options, exit status, and what is printed where. What does not: any work; modules
that do it are imported when a command needs them, so that `--help` answers at once.
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

from warta import __version__

if TYPE_CHECKING:
    from warta.places import Places
    from warta.profiling import Profile
    from warta.report import Result

OK, FAILED, USAGE = 0, 1, 2


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


def parser() -> argparse.ArgumentParser:
    """The command line's options."""
    common = _common(argparse.SUPPRESS)
    top = argparse.ArgumentParser(
        prog="build.py",
        description="Turn press releases into Markdown and that into a browsable archive. Without a"
        " command: convert what is new in content/inbox/, then build output/.",
        parents=[_common(None)],
        allow_abbrev=False,
    )
    top.add_argument(
        "--profile",
        action="store_true",
        help="print where the time of the build went: stages, slowest content files, layouts",
    )
    top.add_argument("--version", action="version", version=f"Warta {__version__}")
    commands = top.add_subparsers(dest="command", metavar="COMMAND", title="commands")
    convert = commands.add_parser(
        "convert", parents=[common], help="raw files into Markdown only", allow_abbrev=False
    )
    _add_convert(convert)
    new = commands.add_parser(
        "new", parents=[common], help="a Markdown release to fill in", allow_abbrev=False
    )
    new.add_argument("title", metavar="TITLE", help="the headline")
    review = commands.add_parser(
        "review", parents=[common], help="a table of what needs a human eye, worst first", allow_abbrev=False
    )
    review.add_argument(
        "--html",
        nargs="?",
        const=True,
        metavar="FILE",
        help="write a page that shows source and result side by side; default: .warta/review.html",
    )
    explain = commands.add_parser(
        "explain",
        parents=[common],
        help="why a page was or would be rendered: which of its inputs changed",
        allow_abbrev=False,
    )
    explain.add_argument(
        "address", metavar="ADDRESS", help="of the page, such as /2020/09/25/judul/, or its content file"
    )
    suggested = commands.add_parser(
        "tags",
        parents=[common],
        help="terms that the releases suggest for the vocabulary",
        allow_abbrev=False,
    )
    _add_tags(suggested)
    commands.add_parser(
        "duplicates",
        parents=[common],
        help="a table of releases that stand in the archive twice, or may",
        allow_abbrev=False,
    )
    _add_watch(
        commands.add_parser(
            "watch", parents=[common], help="serve a preview and show every saved change", allow_abbrev=False
        )
    )
    commands.add_parser(
        "check", parents=[common], help="tell all problems without building", allow_abbrev=False
    )
    return top


def _add_convert(convert: argparse.ArgumentParser) -> None:
    convert.add_argument(
        "paths", nargs="*", type=Path, metavar="PATH", help="files or folders; default: the inbox"
    )
    convert.add_argument(
        "--propose",
        action="store_true",
        help="write the new version of a file that was edited beside it, as NAME.md.proposed",
    )
    convert.add_argument(
        "--again",
        action="store_true",
        help="read again what was converted before, and show what would differ",
    )
    convert.add_argument("--yes", action="store_true", help="with --again: rewrite what nobody has edited")
    convert.add_argument(
        "--explain",
        action="store_true",
        help="print what each line of PATH was taken for and how each field is known; write nothing",
    )


def _add_tags(suggested: argparse.ArgumentParser) -> None:
    suggested.add_argument(
        "--accept", nargs="+", default=[], metavar="KEY", help="add these proposals to content/tags.yml"
    )
    suggested.add_argument(
        "--accept-source-tags",
        action="store_true",
        help="add all proposals that are tags which the sources have for their releases",
    )
    suggested.add_argument(
        "--glossary",
        nargs="+",
        default=[],
        metavar="ABBREVIATION",
        help="add these abbreviations to content/glossary.yml",
    )
    suggested.add_argument("--yaml", action="store_true", help="print all proposals as YAML to paste")
    suggested.add_argument(
        "--least", type=_least, metavar="N", help="propose names that at least N releases have; default: 3"
    )


def _add_watch(watch: argparse.ArgumentParser) -> None:
    watch.add_argument(
        "--public", action="store_true", help="preview exactly what would be published, without drafts"
    )
    watch.add_argument("--open", action="store_true", help="open the preview in a browser")
    watch.add_argument(
        "--port", type=_port, default=8000, metavar="N", help="port; 0 for the next free one; default: 8000"
    )
    watch.add_argument(
        "--host", default="127.0.0.1", metavar="HOST", help="where to listen; default: this machine alone"
    )


def _common(default: object) -> argparse.ArgumentParser:
    """Options that may stand before or after the command."""

    def of(value: object) -> object:
        return default if default is argparse.SUPPRESS else value

    common = argparse.ArgumentParser(add_help=False, argument_default=default)
    common.add_argument(
        "--site", type=Path, metavar="DIR", default=of(None), help="work on the archive in DIR"
    )
    common.add_argument(
        "--report",
        type=Path,
        metavar="FILE",
        default=of(None),
        help="write a JSON object a line per input and problem",
    )
    common.add_argument(
        "--jobs", type=_jobs, metavar="N", default=of(0), help="processes to use; default: one a core"
    )
    common.add_argument(
        "--executor",
        type=_executor,
        metavar="URL",
        default=of(None),
        help="a Dask cluster that shares this folder and works instead: dask://HOST:PORT",
    )
    common.add_argument(
        "--keep-going",
        action="store_true",
        default=of(False),
        help="publish the rest past errors; pages already out keep their last good form",
    )
    common.add_argument("--quiet", action="store_true", default=of(False), help="tell problems only")
    return common


def _jobs(text: str) -> int:
    if not text.isascii() or not text.isdigit() or not 1 <= int(text) <= 256:
        raise argparse.ArgumentTypeError(f"{text!r} is not a number from 1 to 256")
    return int(text)


def _executor(text: str) -> str:
    from warta.clusters import is_address

    if not is_address(text):
        raise argparse.ArgumentTypeError(f"{text!r} is no address such as dask://HOST:8786")
    return text


def _least(text: str) -> int:
    if not text.isascii() or not text.isdigit() or int(text) < 1:
        raise argparse.ArgumentTypeError(f"{text!r} is not a number from 1")
    return int(text)


def _port(text: str) -> int:
    if not text.isascii() or not text.isdigit() or not int(text) <= 65535:
        raise argparse.ArgumentTypeError(f"{text!r} is not a number from 0 to 65535")
    return int(text)


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
        return _new(places, options)
    if options.command in ("convert", "watch") and (trouble := _misused(options)):
        print(f"error: {trouble}", file=sys.stderr)
        return USAGE
    if options.report and (trouble := _unwritable(options.report)):
        print(f"error: {options.report}: {trouble}; name a file that can be written", file=sys.stderr)
        return USAGE
    if options.command == "convert" and options.explain:
        return _explain(places, options)
    telling = {
        "explain": _explain_page,
        "review": _review,
        "tags": _tags,
        "duplicates": _duplicates,
        "watch": _watch,
    }
    if tell := telling.get(options.command):
        return tell(places, options)
    from warta.profiling import Profile

    profile = Profile(on=options.profile)
    profile.begin("start")
    result = _work(places, options, profile)
    for line in profile.lines():
        print(line)
    return _tell(places, options, result, time.perf_counter() - started)


def _misused(options: argparse.Namespace) -> str:
    """Why the options of a command do not go together; '' where they do."""
    if options.command == "watch":
        return "watch tells all it finds as it goes; leave out --report" if options.report else ""
    if options.explain and (options.again or options.propose or options.yes):
        return "--explain writes nothing; leave out --again, --yes and --propose"
    if options.explain and options.report:
        return "--explain prints; leave out --report"
    if options.explain and not options.paths:
        return "--explain needs a file; write convert --explain FILE"
    if options.yes and not options.again:
        return "--yes goes with --again; what is new is converted without it"
    return ""


def _unwritable(path: Path) -> str:
    """Why the report cannot be written to `path`, before any work is done for it; '' where it can."""
    try:
        with path.open("a", encoding="utf-8"):
            return ""
    except OSError as error:
        return error.strerror or str(error)


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


def _explain(places: Places, options: argparse.Namespace) -> int:
    from warta.explain import explain
    from warta.report import Result, told

    status, problems = explain(places, options.paths, sys.stdout)
    for line in told(Result(problems=problems)):
        print(line, file=sys.stderr)
    return status


def _explain_page(places: Places, options: argparse.Namespace) -> int:
    from warta.page_explanation import explain_page
    from warta.report import Result, told

    status, problems = explain_page(places, options.address, sys.stdout)
    for line in told(Result(problems=problems)):
        print(line, file=sys.stderr)
    return status


def _review(places: Places, options: argparse.Namespace) -> int:
    from warta.report import Options, Result, told, write_report
    from warta.review import gather, lines_of
    from warta.review_page import NAME, write_page
    from warta.terminal import terminal_width
    from warta.workers import default_jobs

    detailed = options.report is not None or options.html is not None
    how = Options(options.jobs or default_jobs(), quiet=options.quiet, detailed=detailed)
    review = gather(places, how)
    problems, page = list(review.problems), None
    if review.stock and options.html and review.status != USAGE:
        page = places.state / NAME if options.html is True else Path(options.html)
        problems += write_page(places, review, page)
    for line in told(Result(problems=problems)):
        print(line, file=sys.stderr)
    if options.report:
        outcomes = list(review.outcomes.values())
        told_of = [*problems, *(outcome.problem for outcome in outcomes if outcome.problem)]
        write_report(options.report, Result(problems=told_of, outcomes=outcomes))
    status = max(review.status, FAILED if len(problems) > len(review.problems) else OK)
    if status == USAGE:
        return status
    lines = list(lines_of(review, terminal_width(sys.stdout)))
    for line in lines[-1:] if page else lines[:-2] if options.quiet and len(lines) > 1 else lines:
        print(line)
    if page and len(problems) == len(review.problems):
        print(f"the page is {_near(page)}")
    return status


def _tags(places: Places, options: argparse.Namespace) -> int:
    from warta.errors import ContentError
    from warta.proposals import LEAST
    from warta.report import Result, told
    from warta.suggestions import accept, lines_of, of_sources, suggest, write_rows, yaml_of
    from warta.terminal import terminal_width
    from warta.workers import default_jobs

    suggestions = suggest(places, options.least or LEAST, options.jobs or default_jobs())
    problems = list(suggestions.problems)
    status = suggestions.status
    if status == OK and (options.accept or options.accept_source_tags or options.glossary):
        keys = options.accept + (of_sources(suggestions.found) if options.accept_source_tags else [])
        try:
            accept(places, suggestions.found, keys, options.glossary)
        except ContentError as error:
            problems += error.problems
            status = FAILED
    elif status == OK and not options.quiet:
        found = suggestions.found
        for line in yaml_of(found) if options.yaml else lines_of(found, terminal_width(sys.stdout)):
            print(line)
    for line in told(Result(problems=problems)):
        print(line, file=sys.stderr)
    if options.report:
        write_rows(options.report, suggestions.found)
    return status


def _duplicates(places: Places, options: argparse.Namespace) -> int:
    from datetime import UTC, datetime

    from warta.duplicates import review_of
    from warta.duplicates_listing import gather_pairs, lines_of
    from warta.report import Result, told, write_report
    from warta.terminal import terminal_width
    from warta.workers import default_jobs

    listing = gather_pairs(places, options.jobs or default_jobs(), datetime.now(UTC))
    for line in told(Result(problems=listing.problems)):
        print(line, file=sys.stderr)
    if options.report:
        in_doubt = filter(None, map(review_of, listing.pairs))
        write_report(options.report, Result(problems=[*listing.problems, *in_doubt]))
    if listing.status == OK:
        lines = list(lines_of(listing.pairs, terminal_width(sys.stdout)))
        for line in lines[:-2] if options.quiet and len(lines) > 1 else lines:
            print(line)
    return listing.status


def _watch(places: Places, options: argparse.Namespace) -> int:
    from warta.preview import Manner, preview
    from warta.report import Options
    from warta.workers import default_jobs

    how = Options(options.jobs or default_jobs(), keep_going=options.keep_going, quiet=options.quiet)
    return preview(places, how, Manner(options.host, options.port, options.public, options.open))


def _tell(places: Places, options: argparse.Namespace, result: Result, seconds: float) -> int:
    from warta.report import again_line, done_lines, held_line, last_line, told, write_report

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
        print(f"the archive is in {_near(places.output)}; open {_near(places.output / 'index.html')}")
    elif options.command is None:
        print(f"nothing was published; {_near(places.output)} is as it was", file=sys.stderr)
    print(last_line(result, seconds))
    return result.status


def _new(places: Places, options: argparse.Namespace) -> int:
    from datetime import UTC, datetime

    from warta.authoring import new_release
    from warta.errors import SettingsError, WartaError

    try:
        path = new_release(places, options.title, datetime.now(UTC))
    except WartaError as error:
        for problem in error.problems:
            print(f"error: {problem}", file=sys.stderr)
        return USAGE if isinstance(error, SettingsError) else FAILED
    print(_near(path))
    return OK


def _near(path: Path) -> str:
    """`path` relative to the working folder where it lies below it."""
    here = Path.cwd()
    return str(path.relative_to(here) if path.is_relative_to(here) else path)
