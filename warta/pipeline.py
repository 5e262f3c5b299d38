"""A build from the outside: lock the archive, and run the stages if there is anything to do.

What belongs here: what happens before the first stage. What does not: the stages
(`warta.stages`), which are imported when they are needed. Whatever builds an archive calls `build`;
there is no second way.
"""

from __future__ import annotations

from contextlib import AbstractContextManager, nullcontext
from datetime import UTC, datetime

from warta.errors import ClusterError, OvertakenError, StoreBusyError, StoreSpoiledError
from warta.journal import recover
from warta.memory import Done, changed_inputs, forget_other_programs, last_done, unchanged
from warta.places import Places
from warta.program import program_digest
from warta.recent import Recent
from warta.report import Options, Result
from warta.scanning import Inputs
from warta.store import STORE, Store

# More files that changed than these are as well looked at with everything else.
MOST_LOCAL = 20


def build(places: Places, options: Options, now: datetime | None = None) -> Result:
    """Convert what is new in the inbox, then bring `output/` up to date.

    `now`, an instant with offset, decides which embargoes are over. Raises OvertakenError where the options
    say that the build is overtaken; the output is as it was then.
    """
    now = now or datetime.now(UTC)
    if problem := places.problem():
        return Result(2, problems=[problem])
    try:
        try:
            return _build(places, options, now)
        except StoreSpoiledError:
            return _build(places, options, now)
    except (StoreBusyError, StoreSpoiledError, ClusterError) as error:
        return Result(1, problems=error.problems, busy=isinstance(error, StoreBusyError))


def _build(places: Places, options: Options, now: datetime) -> Result:
    recent = options.recent
    try:
        with _alone(places), Store(places.state / STORE) as store:
            recover(places)
            program = options.program or program_digest()
            forget_other_programs(store, program)
            options.profile.begin("scan")
            done = None if options.detailed else last_done(store, now)
            if (
                done
                and recent
                and (found := _look_at_few(places, options, recent, store, done, program, now))
            ):
                return found
            try:
                result = _look_at_all(places, options, store, done, program, now)
            except OvertakenError as error:
                given_up: OvertakenError | None = error  # what was read and parsed is kept
            else:
                given_up = None
        if given_up:
            raise given_up
    except StoreBusyError:
        raise
    except BaseException:
        if recent:
            recent.note(None)
        raise
    if recent:
        recent.note(result.scanned)
    return result


def _look_at_few(
    places: Places, options: Options, recent: Recent, store: Store, done: Done, program: str, now: datetime
) -> Result | None:
    """The result of a build that looks at the files alone that have changed; None where that will not do."""
    few = recent.look(places, done.inputs)
    if few is None or len(few.files) > MOST_LOCAL:
        return None
    if not few.files:
        result = done.result()
        result.scanned = dict(recent.state)
        return result
    from warta.local_edits import publish_local_edits

    before = recent.before(few.files)
    found = publish_local_edits(places, options, store, done, few, before, program, now)
    if found:
        found.scanned = recent.note_edits(few.files)
    return found


def _look_at_all(
    places: Places, options: Options, store: Store, done: Done | None, program: str, now: datetime
) -> Result:
    known = store.files()
    inputs = Inputs(places, known)
    options.profile.begin("compare")
    if done and (result := unchanged(done, places, inputs)):
        return result
    options.profile.begin("import")
    if done and (before := changed_inputs(done, inputs, known, MOST_LOCAL)):
        from warta.local_edits import publish_local_edits

        if result := publish_local_edits(places, options, store, done, inputs, before, program, now):
            return result
    from warta.stages import run_stages

    del known  # the inputs let go of it as soon as they can
    return run_stages(places, options, store, inputs, program, now)


def _alone(places: Places) -> AbstractContextManager[object]:
    """Keeps builds of other editions out: they write the same content. Raises StoreBusyError."""
    return Store(places.archive_state / STORE) if places.edition else nullcontext()
