"""Converting and checking without building.

What belongs here: the runs that leave `output/` alone: converting what is new, converting again,
checking. What does not: the build (`warta.pipeline`) and what a person is to look at (`warta.review`).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from warta.conversion import convert_files
from warta.errors import ContentError, Problem, Severity, StoreBusyError, StoreSpoiledError, has_errors
from warta.layouts import Layouts
from warta.memory import forget_other_programs
from warta.outcomes import Manner, Outcome, only_refused
from warta.places import Places
from warta.planning import archive_of, plan_edition
from warta.program import program_digest
from warta.progress import Progress
from warta.rawfile import RawFile
from warta.rawfiles import files_below
from warta.reconversion import convert_again
from warta.report import Options, Result
from warta.stocktaking import Stock, can_convert, take_stock
from warta.store import STORE, Store

Work = Callable[..., list[Outcome]]


def convert(places: Places, options: Options, paths: Iterable[Path] = (), *, propose: bool = False) -> Result:
    """Convert the files at `paths`, or what is new or has changed in the inbox; build nothing.

    `propose` writes the new version of an edited file beside it.
    """
    manner = _manner(options, propose=propose)
    return _locked(places, lambda store: _convert(places, options, list(paths), convert_files, manner, store))


def again(
    places: Places,
    options: Options,
    paths: Iterable[Path] = (),
    *,
    write: bool = False,
    propose: bool = False,
) -> Result:
    """Read the raw files whose Markdown exists anew, and tell what that would change.

    `write` renews what nobody has edited, `propose` writes the new version of the others beside them.
    """
    manner = _manner(options, write=write, propose=propose)

    def run(store: Store | None = None) -> Result:
        return _convert(places, options, list(paths), convert_again, manner, store)

    return _locked(places, run) if write or propose else _in_archive(places, run)


def check(places: Places, options: Options) -> Result:
    """Find all problems that can be told without building: settings, content, layouts, raw files.

    Nothing is written.
    """
    return _in_archive(places, lambda: _check(places, options))


def _manner(options: Options, *, write: bool = True, propose: bool = False) -> Manner:
    return Manner(options.jobs, write, propose, options.detailed)


def _in_archive(places: Places, run: Callable[[], Result]) -> Result:
    problem = places.problem()
    return Result(2, problems=[problem]) if problem else run()


def _locked(places: Places, run: Callable[[Store], Result]) -> Result:
    """Run what writes Markdown: a build or a second conversion at the same time is kept out."""
    if problem := places.problem():
        return Result(2, problems=[problem])
    try:
        try:
            return _with_store(places, run)
        except StoreSpoiledError:  # it is thrown away; what was converted is known by the files
            return _with_store(places, run)
    except (StoreBusyError, StoreSpoiledError) as error:
        return Result(1, problems=error.problems)


def _with_store(places: Places, run: Callable[[Store], Result]) -> Result:
    with Store(places.state / STORE) as store:
        forget_other_programs(store, program_digest())
        return run(store)


def _convert(
    places: Places, options: Options, paths: list[Path], work: Work, manner: Manner, store: Store | None
) -> Result:
    stock = take_stock(places, options.jobs, store, heads=True)
    sources, inputs = stock.sources, stock.inputs
    result = Result(2 if has_errors(sources.settings_problems) else 0)
    result.problems += [*sources.settings_problems, *sources.problems, *inputs.passed_over]
    if has_errors(inputs.blocking()):
        result.status = max(result.status, 1)
    if result.status == 0:
        raws, problems = files_below(paths, places) if paths else (stock.inbox, [])
        known = inputs.read
        _take(result, stock, raws, places, options, work, manner)
        if work is convert_again and paths:
            problems += _without_markdown(raws, stock)
        if store and inputs.read > known:  # files beside pages, which are compared by their digests
            store.set_files(inputs.to_remember())
        result.problems += problems
        failed = has_errors([*problems, *sources.problems, *inputs.passed_over])
        result.status = max(result.status, 1 if failed else 0)
    result.counts.read += inputs.read
    return result


def _check(places: Places, options: Options) -> Result:
    stock = take_stock(places, options.jobs)
    sources, inputs, loaded = stock.sources, stock.inputs, stock.loaded
    result = Result()
    _take(result, stock, stock.inbox, places, options, convert_files, _manner(options, write=False))
    result.counts.converted = 0
    try:
        archive = archive_of(sources, loaded, datetime.now(UTC))
        found = plan_edition(places, sources, loaded, inputs, archive, "").problems
    except ContentError as error:
        found = [*loaded.problems, *error.problems]
    result.problems += [*sources.settings_problems, *sources.problems, *found, *inputs.passed_over]
    layouts = Layouts(places.layouts, places.show)
    result.problems += [problem for name in layouts.names() for problem in layouts.problems_of(name)]
    result.counts.read = inputs.read
    if has_errors(result.problems):
        result.status = 2 if has_errors(sources.settings_problems) else 1
    return result


def _take(
    result: Result,
    stock: Stock,
    raws: list[RawFile],
    places: Places,
    options: Options,
    work: Work,
    manner: Manner,
) -> None:
    may_write = can_convert(stock.sources)
    if not may_write:
        manner = replace(manner, write=False, propose=False)
    progress = Progress(options.quiet)
    advance = progress.stage("converting", len(raws))
    vocabulary = stock.sources.vocabulary
    outcomes = work(raws, stock.existing, stock.finder(), vocabulary, places, manner, advance)
    progress.end()
    result.take_outcomes(outcomes if may_write else only_refused(outcomes))


def _without_markdown(raws: list[RawFile], stock: Stock) -> list[Problem]:
    """Warnings for files that were to be read again and were never converted."""
    message, hint = "has no Markdown file yet to convert again", "convert it with `python build.py convert`"
    of_markdown = "is no raw file", "name the file that it came from, as its `source` says"
    return [
        Problem(
            raw.name, None, *(of_markdown if raw.path.suffix == ".md" else (message, hint)), Severity.WARNING
        )
        for raw in raws
        if not stock.existing.of_any_form(raw)
    ]
