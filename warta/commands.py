"""The commands that tell or begin something by themselves: explain, review, tags, duplicates, watch, new.

What belongs here: which work a command asks for, what of its result is printed where, and the exit status.
What does not: the work itself, imported when a command needs it; options (`command_options`); building,
converting and checking, whose results are told alike (`cli`).
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from warta.errors import FAILED, OK, USAGE

if TYPE_CHECKING:
    from warta.places import Places


def explain_lines(places: Places, options: argparse.Namespace) -> int:
    """How each line of the files at `options.paths` is read, printed; the exit status."""
    from warta.explain import explain
    from warta.report import Result, told

    status, problems = explain(places, options.paths, sys.stdout)
    for line in told(Result(problems=problems)):
        print(line, file=sys.stderr)
    return status


def explain_address(places: Places, options: argparse.Namespace) -> int:
    """Why the page at `options.address` was or would be rendered, printed; the exit status."""
    from warta.page_explanation import explain_page
    from warta.report import Result, told

    status, problems = explain_page(places, options.address, sys.stdout)
    for line in told(Result(problems=problems)):
        print(line, file=sys.stderr)
    return status


def review(places: Places, options: argparse.Namespace) -> int:
    """What needs a human eye, as a table or a page; the exit status."""
    from warta.report import Options, Result, told, write_report
    from warta.review import gather, lines_of
    from warta.review_page import NAME, write_page
    from warta.terminal import near, terminal_width
    from warta.workers import default_jobs

    detailed = options.report is not None or options.html is not None
    how = Options(options.jobs or default_jobs(), quiet=options.quiet, detailed=detailed)
    found = gather(places, how)
    problems, page = list(found.problems), None
    if found.stock and options.html and found.status != USAGE:
        page = places.state / NAME if options.html is True else Path(options.html)
        problems += write_page(places, found, page)
    for line in told(Result(problems=problems)):
        print(line, file=sys.stderr)
    if options.report:
        outcomes = list(found.outcomes.values())
        told_of = [*problems, *(outcome.problem for outcome in outcomes if outcome.problem)]
        write_report(options.report, Result(problems=told_of, outcomes=outcomes))
    status = max(found.status, FAILED if len(problems) > len(found.problems) else OK)
    if status == USAGE:
        return status
    lines = list(lines_of(found, terminal_width(sys.stdout)))
    for line in lines[-1:] if page else lines[:-2] if options.quiet and len(lines) > 1 else lines:
        print(line)
    if page and len(problems) == len(found.problems):
        print(f"the page is {near(page)}")
    return status


def tags(places: Places, options: argparse.Namespace) -> int:
    """Terms that the releases suggest, printed or accepted; the exit status."""
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
            added = accept(places, suggestions.found, keys, options.glossary)
            for line in () if options.quiet else added:
                print(line)
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


def duplicates(places: Places, options: argparse.Namespace) -> int:
    """Releases that stand in the archive twice, or may, printed; the exit status."""
    from datetime import UTC, datetime

    from warta.duplicate_pairs import reviews_of
    from warta.duplicates_listing import gather_pairs, lines_of
    from warta.report import Result, told, write_report
    from warta.terminal import terminal_width
    from warta.workers import default_jobs

    listing = gather_pairs(places, options.jobs or default_jobs(), datetime.now(UTC))
    for line in told(Result(problems=listing.problems)):
        print(line, file=sys.stderr)
    if options.report:
        in_doubt = reviews_of(listing.pairs)
        write_report(options.report, Result(problems=[*listing.problems, *in_doubt]))
    if listing.status == OK:
        lines = list(lines_of(listing.pairs, terminal_width(sys.stdout)))
        for line in lines[:-2] if options.quiet and len(lines) > 1 else lines:
            print(line)
    return listing.status


def watch(places: Places, options: argparse.Namespace) -> int:
    """The preview, until Ctrl-C; the exit status."""
    from warta.preview import Manner, preview
    from warta.report import Options
    from warta.workers import default_jobs

    how = Options(options.jobs or default_jobs(), keep_going=options.keep_going, quiet=options.quiet)
    return preview(places, how, Manner(options.host, options.port, options.public, options.open))


def new(places: Places, options: argparse.Namespace) -> int:
    """A release to fill in, its path printed; the exit status."""
    from datetime import UTC, datetime

    from warta.authoring import new_release
    from warta.errors import SettingsError, WartaError
    from warta.terminal import near

    try:
        path = new_release(places, options.title, datetime.now(UTC))
    except WartaError as error:
        for problem in error.problems:
            print(f"error: {problem}", file=sys.stderr)
        return USAGE if isinstance(error, SettingsError) else FAILED
    print(near(path))
    return OK
