"""Converting and checking without building.

What belongs here: the two runs that leave `output/` alone. What does not: the build
(`warta.pipeline`).
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, datetime
from pathlib import Path

from warta.conversion import Existing, convert_files, files_below, inbox_files
from warta.errors import ContentError, StoreBusyError, has_errors
from warta.intake.agency import AgencyFinder
from warta.layouts import Layouts
from warta.loading import Loaded, load
from warta.places import Places
from warta.planning import plan_edition
from warta.progress import Progress
from warta.report import Options, Result
from warta.scanning import Inputs
from warta.sources import Sources, read_sources
from warta.store import STORE, Store


def convert(places: Places, options: Options, paths: Iterable[Path] = ()) -> Result:
    """Convert the files at `paths`, or what is new in the inbox; build nothing."""
    if problem := places.problem():
        return Result(2, problems=[problem])
    try:
        # Nothing is remembered, but a build or a second conversion at the same time is kept out.
        with Store(places.state / STORE):
            return _convert_alone(places, options, list(paths))
    except StoreBusyError as error:
        return Result(1, problems=error.problems)


def _convert_alone(places: Places, options: Options, paths: list[Path]) -> Result:
    inputs = Inputs(places, {})
    sources = read_sources(places)
    result = Result(2 if has_errors(sources.settings_problems) else 0)
    result.problems += [*sources.settings_problems, *sources.problems, *inputs.passed_over]
    if has_errors(inputs.blocking()):
        result.status = max(result.status, 1)
    if result.status == 0:
        loaded = load(inputs, None, sources.settings.language, jobs=options.jobs)
        _convert(places, options, paths, inputs, sources, loaded, result, write=True)
        failed = has_errors([*sources.problems, *inputs.passed_over])
        result.status = max(result.status, 1 if failed else 0)
    result.counts.read += inputs.read
    return result


def check(places: Places, options: Options) -> Result:
    """Find all problems that can be told without building: settings, content, layouts, raw files.

    Nothing is written.
    """
    if problem := places.problem():
        return Result(2, problems=[problem])
    inputs = Inputs(places, {})
    sources = read_sources(places)
    loaded = load(inputs, None, sources.settings.language, jobs=options.jobs)
    result = Result()
    _convert(places, options, [], inputs, sources, loaded, result, write=False)
    result.counts.converted = 0
    try:
        found = plan_edition(places, sources, loaded, inputs, datetime.now(UTC), "").problems
    except ContentError as error:
        found = [*loaded.problems, *error.problems]
    result.problems += [*sources.settings_problems, *sources.problems, *found, *inputs.passed_over]
    layouts = Layouts(places.layouts, places.show)
    result.problems += [problem for name in layouts.names() for problem in layouts.problems_of(name)]
    result.counts.read = inputs.read
    if has_errors(result.problems):
        result.status = 2 if has_errors(sources.settings_problems) else 1
    return result


def _convert(
    places: Places,
    options: Options,
    paths: list[Path],
    inputs: Inputs,
    sources: Sources,
    loaded: Loaded,
    result: Result,
    *,
    write: bool,
) -> None:
    raws, problems = files_below(paths, places) if paths else (inbox_files(inputs), [])
    progress = Progress(options.quiet)
    outcomes = convert_files(
        raws,
        Existing(loaded.sources, loaded.releases),
        AgencyFinder(sources.registry, sources.settings.agency),
        sources.vocabulary,
        places,
        jobs=options.jobs,
        write=write,
        advance=progress.stage("converting", len(raws)),
    )
    progress.end()
    result.take_outcomes(outcomes)
    result.problems += problems
    if problems:
        result.status = max(result.status, 1)
