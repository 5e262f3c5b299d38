"""The story of a build: convert, load, plan, render, publish.

What belongs here: the order of the stages, and what stops or goes on when something is wrong. What
does not: the stages themselves, and whether a build is needed at all (`warta.pipeline`).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import datetime
from heapq import merge
from typing import Any

from warta import clusters, config, publish, urls
from warta.archive import Archive, embargoes_around
from warta.errors import ContentError, OvertakenError, Problem, has_errors
from warta.first_look import show_looked_at
from warta.listings import is_listing
from warta.loading import Loaded, load
from warta.memory import done_of, forget_done, remember_done
from warta.model import Release
from warta.outcomes import Manner, only_refused
from warta.parsing import PAGES, RELEASES
from warta.places import Places
from warta.planning import Edition, archive_of, contents_of, plan_edition
from warta.production import produce
from warta.progress import Progress
from warta.publish import Publication
from warta.report import Options, Result
from warta.scanning import INBOX, Inputs
from warta.sources import Sources, read_sources
from warta.store import Store
from warta.strays import missing_folders, strays
from warta.workers import MANY_FILES, Workers

_REPORTED = ("title", "date", "agency", "office", "signoff", "views", "language", "tags")


def run_stages(
    places: Places, options: Options, store: Store, inputs: Inputs, program: str, now: datetime
) -> Result:
    """Build the archive from `inputs`; `program` is a digest of the program, `now` decides on embargoes."""
    start = clusters.joined(options.executor) if options.executor else None
    with Workers(options.jobs, start, anew=len(inputs.files) >= MANY_FILES) as workers:
        build = _Build(places, options, store, inputs, program, now, workers)
        result = build.run()
        result.scanned = build.scanned()
        return result


class _Build:
    """One build, with what it learns on the way."""

    def __init__(
        self,
        places: Places,
        options: Options,
        store: Store,
        inputs: Inputs,
        program: str,
        now: datetime,
        workers: Workers,
    ) -> None:
        self._places = places
        self._options = options
        self._store = store
        self._inputs = inputs
        self._program = program
        self._now = now
        self._workers = workers
        self._progress = Progress(options.quiet)
        self._result = Result()

    def run(self) -> Result:
        """Run all stages."""
        result, profile = self._result, self._options.profile
        profile.begin("settings")
        sources = read_sources(self._places, self._store.good_text)
        if has_errors(sources.settings_problems):
            result.problems += sources.settings_problems
            result.status = 1
            if not (self._options.keep_going and config.FILE in sources.good):
                result.status = 2
                return result
        if missing := self._missing_content():
            result.problems += missing
            result.status = 1
            return result
        loaded = self._load(sources)
        profile.begin("convert")
        if self._convert_inbox(sources, loaded):
            loaded = self._rescan(sources)
        self._inputs.let_go_of_known()
        profile.begin("plan")
        edition = self._plan(sources, loaded)
        profile.begin("remember")
        self._remember_inputs(sources, loaded)
        if edition is None:
            return result
        found = [*sources.settings_problems, *sources.problems, *edition.problems]
        result.problems += [*found, *self._inputs.passed_over, *strays(self._inputs, loaded)]
        if has_errors(self._inputs.passed_over):
            result.status = 1
        if self._options.detailed:
            result.releases = list(_markdown_rows(loaded, edition.archive, found))
        result.held = [[held.release.path, held.why] for held in edition.archive.held]
        result.held += [[path, "copy"] for path in sorted(edition.archive.duplicates.kept)]
        failed = has_errors(found)
        result.status = 1 if failed else result.status
        is_whole = self._publish(sources, edition, failed)
        profile.begin("remember")
        if is_whole:
            self._remember_done(sources, edition, loaded)
        return result

    def scanned(self) -> Mapping[str, str] | None:
        """The state of the inputs that the archive was last built from."""
        return self._inputs.state()

    def _missing_content(self) -> list[Problem]:
        """Errors where content that must be there cannot be seen: to go on would take it for deleted."""
        missing = self._inputs.blocking()
        if self._places.releases.is_dir():
            return missing + missing_folders(self._places, self._inputs, self._store)
        if known := sum(path.startswith(RELEASES) for path in self._store.good()):
            message = f"is not there, but {known} release{'s' * (known != 1)} came from it before"
            hint = "put it back; where the archive is to be empty, make the folder"
            missing.append(Problem(RELEASES, None, message, hint))
        return missing

    def _load(self, sources: Sources) -> Loaded:
        profile = self._options.profile
        profile.begin("load")
        advance = self._progress.stage("reading", len(self._inputs.names("content/", ".md")))
        language, note = sources.settings.language, profile.note_file
        loaded = load(self._inputs, self._store, language, workers=self._workers, advance=advance, note=note)
        self._progress.end()
        return loaded

    def _convert_inbox(self, sources: Sources, loaded: Loaded) -> bool:
        """Convert what is new or has changed in the inbox; whether Markdown files were written."""
        if not self._inputs.names(INBOX):
            return False
        # Late: reading raw files takes many patterns, which take longer to make than a small build.
        from warta.conversion import convert_files
        from warta.existing import Existing
        from warta.intake.agencies.agency import AgencyFinder
        from warta.rawfiles import inbox_files
        from warta.stocktaking import can_convert

        may_write = can_convert(sources)
        raws = inbox_files(self._inputs)
        advance = self._progress.stage("converting", len(raws))
        outcomes = convert_files(
            raws,
            Existing(loaded, self._places, raws, sources.catalogues, self._inputs),
            AgencyFinder(sources.registry, sources.settings.agency),
            sources.vocabulary,
            self._places,
            Manner(self._options.jobs, write=may_write, detailed=self._options.detailed),
            advance,
        )
        self._progress.end()
        self._result.take_outcomes(outcomes if may_write else only_refused(outcomes))
        return self._result.counts.converted > 0

    def _rescan(self, sources: Sources) -> Loaded:
        """Load again, with the Markdown files that were just written."""
        self._result.counts.read += self._inputs.read
        self._inputs = Inputs(self._places, dict(self._inputs.to_remember()))
        return self._load(sources)

    def _plan(self, sources: Sources, loaded: Loaded) -> Edition | None:
        """The plan; None where texts that planning needs cannot be used, which is then among the problems."""
        archive = archive_of(sources, loaded, self._now, show_held=self._options.show_held)
        try:
            self._show_looked_at(sources, loaded, archive)
            return plan_edition(
                self._places,
                sources,
                loaded,
                self._inputs,
                archive,
                self._program,
                workers=self._workers,
                stage=self._progress.stage,
                go_on=self._go_on,
            )
        except ContentError as error:
            self._result.problems += [*sources.problems, *loaded.problems, *error.problems]
            self._result.status = 1
            return None

    def _go_on(self) -> None:
        """Raise OvertakenError where the build is to be given up; what was converted must be told first."""
        if self._options.is_overtaken() and not self._result.counts.converted:
            raise OvertakenError

    def _show_looked_at(self, sources: Sources, loaded: Loaded, archive: Archive) -> None:
        """Show who looks on what will be published there, unless it is known already that nothing will be."""
        viewer = self._options.viewer
        problems = [*sources.settings_problems, *sources.problems, *loaded.problems, *archive.problems]
        if viewer and not has_errors(problems):
            contents = contents_of(sources, archive, archive.shown_pages(loaded.pages))
            store, program = self._store, self._program
            show_looked_at(self._places, sources, contents, self._inputs, store, program, viewer)

    def _publish(self, sources: Sources, edition: Edition, failed: bool) -> bool:
        """Render and publish; whether the output is now as a build from nothing would make it.

        After a failure what is out stays out, what is held back excepted.
        """
        result, options = self._result, self._options
        if failed and not options.keep_going:
            return False
        present = publish.output_files(self._places, sources.settings.keep)
        self._store.ledger.begin()
        publication = Publication(
            self._places, self._store.ledger, present, tells_changes=options.recent is not None
        )
        try:
            result.counts.rendered, problems = produce(
                edition,
                publication,
                self._store,
                self._workers,
                self._progress.stage,
                options.profile,
                options.viewer,
                self._go_on,
            )
        except OvertakenError:
            publication.abandon()
            self._store.ledger.undo()
            raise
        self._progress.end()
        self._workers.close()
        options.profile.begin("publish")
        result.problems += problems
        if problems:
            failed, result.status = True, 1
            if not options.keep_going:
                publication.abandon()
                self._store.ledger.undo()
                return False
        staying = _staying(publication, edition.archive) if failed else set()
        planned = edition.plan.pages.keys() | staying if staying else edition.plan.pages
        edition.forget_pages()
        result.problems += publication.finish(planned)
        self._store.ledger.forget_parts(publication.removed)
        result.counts.written, result.counts.removed = publication.written, len(publication.removed)
        result.changed = publication.changed()
        result.published = True
        return not failed

    def _remember_inputs(self, sources: Sources, loaded: Loaded) -> None:
        """Keep what was read and parsed, whether or not it can be planned and published."""
        self._result.counts.read += self._inputs.read
        self._store.set_files(self._inputs.to_remember())
        self._store.set_good(merge(loaded.good, sorted(sources.good.items())), sources.texts)
        if loaded.forms.any_kept:
            self._store.forget_unused()
        self._store.forget_heads()

    def _remember_done(self, sources: Sources, edition: Edition, loaded: Loaded) -> None:
        if any(outcome.is_passing for outcome in self._result.outcomes):
            forget_done(self._store)
            return
        embargoes = embargoes_around(loaded.releases, self._now)
        self._result.until = embargoes[1]
        done = done_of(self._result, sources.settings.keep, embargoes, edition.kit.site)
        remember_done(self._store, self._inputs, self._store.ledger.page_stats(), done)


def _staying(publication: Publication, archive: Archive) -> set[str]:
    """What stays out after a failure, planned or not.

    Not what a draft or an embargo holds back, nor a list that is not planned any more: it may name that.
    """
    held = tuple(urls.release_address(item.release.date, item.release.slug) for item in archive.hidden)
    out = {*(path for path, _ in publication.rows.page_stats()), *publication.present}
    return {path for path in out if not path.startswith(held) and not is_listing(path)}


def _markdown_rows(loaded: Loaded, archive: Archive, problems: list[Problem]) -> Iterator[dict[str, Any]]:
    """A row of the report on each Markdown file; of a broken one the fields of its last good form."""
    errors = {problem.path for problem in problems if problem.is_error}
    held = {item.release.path: item.why for item in archive.held}
    held |= dict.fromkeys(archive.duplicates.kept, "copy")
    readable = {item.path: item for item in (*loaded.releases, *loaded.pages)}
    for path, _ in loaded.sources:
        item = readable.get(path)
        fields = item.fields if item else {}
        yield {
            "file": path,
            "status": "broken" if path in errors or item is None else held.get(path, _status(item)),
            "fields": {name: fields[name] for name in _REPORTED if name in fields},
            "reasons": [": ".join(review.values()) for review in fields.get("review", ())],
        }


def _status(item: Release) -> str:
    if item.path.startswith(PAGES):
        return "draft" if item.draft else "published"
    return "published" if item.date else "published undated"
