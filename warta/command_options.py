"""The command line's options: what may be written, and what does not go together.

What belongs here: commands, options, their defaults, help and the forms of their values. What does not: doing
what they ask for, or telling of it (`commands`, `cli`).
"""

from __future__ import annotations

import argparse
from collections.abc import Callable
from pathlib import Path

from warta import __version__


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
        "--least",
        type=_number(1),
        metavar="N",
        help="propose names that at least N releases have; default: 3",
    )


def _add_watch(watch: argparse.ArgumentParser) -> None:
    watch.add_argument(
        "--public", action="store_true", help="preview exactly what would be published, without drafts"
    )
    watch.add_argument("--open", action="store_true", help="open the preview in a browser")
    watch.add_argument(
        "--port",
        type=_number(0, 65535),
        default=8000,
        metavar="N",
        help="port; 0 for the next free one; default: 8000",
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
        "--jobs",
        type=_number(1, 256),
        metavar="N",
        default=of(0),
        help="processes to use; default: one a core",
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


def _number(least: int, most: int | None = None) -> Callable[[str], int]:
    """What takes a number from `least` to `most`, both counted in."""

    def read(text: str) -> int:
        if not text.isascii() or not text.isdigit() or not least <= int(text) <= (most or int(text)):
            to = f" to {most}" if most else ""
            raise argparse.ArgumentTypeError(f"{text!r} is not a number from {least}{to}")
        return int(text)

    return read


def _executor(text: str) -> str:
    from warta.clusters import is_address

    if not is_address(text):
        raise argparse.ArgumentTypeError(f"{text!r} is no address such as dask://HOST:8786")
    return text


def misused(options: argparse.Namespace) -> str:
    """Why the parsed `options` of a command do not go together; '' where they do."""
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
