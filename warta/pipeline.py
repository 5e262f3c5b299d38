"""The story of a build: scan, convert, load, plan, render, publish.

What belongs here: the order of the stages, and what stops or goes on when something is wrong. What
does not: the stages themselves. Whatever builds an archive calls `build`; there is no second way.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from warta import config, publish
from warta.archive import Archive, embargoes_around
from warta.conversion import Existing, Outcome, convert_files, inbox_files
from warta.digests import digest_data
from warta.errors import Problem, Severity, StoreBusyError
from warta.intake.agency import AgencyFinder
from warta.loading import Loaded, load
from warta.places import Places
from warta.planning import Edition, plan_edition
from warta.production import produce
from warta.program import program_digest
from warta.progress import Progress
from warta.publish import Publication
from warta.report import Result
from warta.scanning import Inputs
from warta.sources import Sources, read_sources
from warta.store import Store

STORE = "store.sqlite3"


@dataclass(frozen=True, slots=True)
class Options:
    """How a run goes about it.

    `jobs` is the number of processes, `detailed` asks for a row on every release for the report.
    """

    jobs: int = 1
    keep_going: bool = False
    quiet: bool = False
    detailed: bool = False


def build(places: Places, options: Options, now: datetime | None = None) -> Result:
    """Convert what is new in the inbox, then bring `output/` up to date.

    `now`, an instant with offset, decides which embargoes are over.
    """
    if problem := not_an_archive(places):
        return Result(2, problems=[problem])
    try:
        with Store(places.state / STORE) as store:
            publish.recover(places)
            build_run = _Build(places, options, store, now or datetime.now(UTC))
            return build_run.unchanged() or build_run.run()
    except StoreBusyError as error:
        return Result(1, problems=error.problems)


def not_an_archive(places: Places) -> Problem | None:
    """The problem of a folder that holds neither settings nor content."""
    if places.settings.is_file() or places.content.is_dir():
        return None
    hint = "name the folder of an archive with --site, or make content/ in it"
    return Problem(str(places.root), None, f"holds neither {config.FILE} nor content/", hint)


def take_outcomes(outcomes: Iterable[Outcome], result: Result) -> None:
    """Note what came of raw files: a refused one makes the exit status 1 and holds nothing else back."""
    result.outcomes = list(outcomes)
    result.counts.converted = sum(outcome.status == "converted" for outcome in result.outcomes)
    result.problems += [outcome.problem for outcome in result.outcomes if outcome.problem]
    if any(outcome.status == "refused" for outcome in result.outcomes):
        result.status = max(result.status, 1)


def has_errors(problems: Iterable[Problem]) -> bool:
    """Whether one of the problems stops publishing."""
    return any(problem.is_error for problem in problems)


class _Build:
    """One build, with what it learns on the way."""

    def __init__(self, places: Places, options: Options, store: Store, now: datetime) -> None:
        self._places = places
        self._options = options
        self._store = store
        self._now = now
        self._program = program_digest()
        self._progress = Progress(options.quiet)
        self._result = Result()
        if store.meta("program") != self._program:
            store.forget_unused((), ())
            store.set_meta("done", None)
            store.set_meta("program", self._program)
        self._inputs = Inputs(places, store.files())

    def unchanged(self) -> Result | None:
        """The result of the last build, where nothing that it depends on has changed since."""
        done = json.loads(self._store.meta("done") or "null")
        state = self._inputs.state()
        if done is None or state is None or digest_data(state) != done["inputs"]:
            return None
        begun, ends = done["embargoes"]
        now = self._now.timestamp()
        if (begun is not None and now < begun) or (ends is not None and now >= ends):
            return None
        if digest_data(publish.output_files(self._places, tuple(done["keep"]))) != done["output"]:
            return None
        problems = [
            Problem(path, line, message, hint, Severity(severity))
            for path, line, message, hint, severity in done["problems"]
        ]
        result = Result(done["status"], True, problems=problems, held=done["held"])
        if self._options.detailed:
            result.releases = json.loads(self._store.meta("releases") or "[]")
        return result

    def run(self) -> Result:
        """Run all stages."""
        result = self._result
        sources = read_sources(self._places, self._store.good_text)
        if has_errors(sources.settings_problems):
            result.problems += sources.settings_problems
            result.status = 1
            if not (self._options.keep_going and config.FILE in sources.good):
                result.status = 2
                return result
        loaded = self._load(sources)
        if self._convert_inbox(sources, loaded):
            loaded = self._rescan(sources)
        edition = plan_edition(self._places, sources, loaded, self._inputs, self._now, self._program)
        result.problems += [*sources.settings_problems, *sources.problems, *edition.problems]
        result.problems += [_link_problem(path) for path in self._inputs.links]
        result.releases = list(_release_rows(loaded, edition.archive))
        result.held = [[held.release.path, held.why] for held in edition.archive.held]
        self._remember_inputs(sources, loaded)
        failed = has_errors([*sources.settings_problems, *sources.problems, *edition.problems])
        if failed:
            result.status = 1
        if not failed or self._options.keep_going:
            self._publish(sources, edition, failed)
        if result.published and not failed:
            self._remember_done(sources, loaded)
        return result

    def _load(self, sources: Sources) -> Loaded:
        advance = self._progress.stage("reading", len(self._inputs.names("content/", ".md")))
        language = sources.settings.language
        loaded = load(self._inputs, self._store, language, jobs=self._options.jobs, advance=advance)
        self._progress.end()
        return loaded

    def _convert_inbox(self, sources: Sources, loaded: Loaded) -> bool:
        """Convert what is new in the inbox; whether Markdown files were written."""
        raws = inbox_files(self._inputs)
        advance = self._progress.stage("converting", len(raws))
        outcomes = convert_files(
            raws,
            Existing(loaded.sources, loaded.releases),
            AgencyFinder(sources.registry, sources.settings.agency),
            sources.vocabulary,
            self._places,
            jobs=self._options.jobs,
            advance=advance,
        )
        self._progress.end()
        take_outcomes(outcomes, self._result)
        return self._result.counts.converted > 0

    def _rescan(self, sources: Sources) -> Loaded:
        """Load again, with the Markdown files that were just written."""
        self._result.counts.read += self._inputs.read
        self._inputs = Inputs(self._places, self._inputs.to_remember())
        return self._load(sources)

    def _publish(self, sources: Sources, edition: Edition, failed: bool) -> None:
        """Render and publish. After a failure what is out stays out, whatever the plan says."""
        result, options = self._result, self._options
        present = publish.output_files(self._places, sources.settings.keep)
        publication = Publication(self._places, self._store.pages(), present)
        result.counts.rendered, problems = produce(
            edition, publication, self._store, options.jobs, self._progress.stage
        )
        self._progress.end()
        result.problems += problems
        if problems:
            failed, result.status = True, 1
            if not options.keep_going:
                publication.abandon()
                return
        staying = set(publication.known) if failed else set()
        result.problems += publication.finish(set(edition.plan.pages) | staying)
        self._store.set_pages(publication.added, publication.removed)
        result.counts.written, result.counts.removed = publication.written, len(publication.removed)
        result.published = not problems

    def _remember_inputs(self, sources: Sources, loaded: Loaded) -> None:
        """Keep what was read and parsed, whether or not it can be published."""
        self._result.counts.read += self._inputs.read
        self._store.set_files(self._inputs.to_remember())
        self._store.set_good({**loaded.good, **sources.good}, sources.texts)
        self._store.forget_unused(loaded.records, loaded.bodies)

    def _remember_done(self, sources: Sources, loaded: Loaded) -> None:
        """Keep what tells the next build that it has nothing to do."""
        result = self._result
        state = self._inputs.state()
        if state is None:
            self._store.set_meta("done", None)
            return
        done = {
            "inputs": digest_data(state),
            "output": digest_data(publish.output_files(self._places, sources.settings.keep)),
            "keep": sources.settings.keep,
            "embargoes": embargoes_around(loaded.releases, self._now),
            "status": result.status,
            "held": result.held,
            "problems": [[p.path, p.line, p.message, p.hint, str(p.severity)] for p in _lasting(result)],
        }
        self._store.set_meta("done", json.dumps(done))
        self._store.set_meta("releases", json.dumps(result.releases))


def _lasting(result: Result) -> Iterator[Problem]:
    """The problems that will still be there when nothing changes."""
    return (problem for problem in result.problems if not problem.path.startswith("output/"))


def _release_rows(loaded: Loaded, archive: Archive) -> Iterator[dict[str, Any]]:
    """A row of the report on each Markdown file that could be read."""
    held = {item.release.path: item.why for item in archive.held}
    for release in loaded.releases:
        status = held.get(release.path, "published" if release.date else "published undated")
        reasons = [": ".join(item.values()) for item in release.fields.get("review", ())]
        fields = {
            name: release.fields[name]
            for name in ("title", "date", "agency", "office", "signoff", "views", "language", "tags")
            if name in release.fields
        }
        yield {"file": release.path, "status": status, "fields": fields, "reasons": reasons}


def _link_problem(path: str) -> Problem:
    return Problem(
        path, None, "is a symbolic link, which is not read", "put the file itself there", Severity.WARNING
    )
