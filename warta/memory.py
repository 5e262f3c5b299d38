"""What a finished build leaves for the next: the means to tell that there is nothing to do.

What belongs here: the conditions under which the last build's output still stands. What does not: what
is remembered of single files and pages (`warta.store`). Only light modules are imported, because this
is all that runs when nothing has changed.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, replace
from datetime import datetime
from typing import Any

from warta.digests import digest_state, digest_state_after
from warta.errors import Problem, Severity
from warta.places import Places
from warta.publish import output_files
from warta.report import Result
from warta.scanning import Inputs
from warta.sealed_rows import from_json
from warta.store import Store

_DONE = "done"
_PROGRAM = "program"
# What may come of a raw file that goes by more than where its Markdown file says that it is from.
_WAITING = frozenset({"changed", "edited", "would change"})


def forget_other_programs(store: Store, program: str) -> None:
    """Forget what another form of the program made; `program` is the digest of this one."""
    if store.meta(_PROGRAM) != program:
        store.forget_forms()
        store.set_meta(_DONE, None)
        store.set_meta(_PROGRAM, program)


@dataclass(frozen=True, slots=True)
class Done:
    """What the last build left: digests of the state of its inputs and of its output, and what it told.

    `embargoes` are the POSIX times between which the same releases are public. `site` is what layouts
    may read of the archive, by language. `is_settled` tells that no raw file waits for a change of the
    Markdown file that it became.
    """

    inputs: str
    output: str
    keep: list[str]
    embargoes: tuple[float | None, float | None]
    status: int
    held: list[list[str]]
    problems: list[list[Any]]
    site: dict[str, dict[str, Any]]
    is_settled: bool

    def result(self) -> Result:
        """What the last build told, told again."""
        problems = [
            Problem(path, line, message, hint, Severity(severity))
            for path, line, message, hint, severity in self.problems
        ]
        return Result(self.status, True, problems=problems, held=self.held, until=self.embargoes[1])


def last_done(store: Store, now: datetime) -> Done | None:
    """What the last build left, where its output still was right at `now` if nothing else had changed."""
    text = store.meta(_DONE)
    done = Done(**from_json(text)) if text else None
    if done is None:
        return None
    begun, ends = done.embargoes
    is_over = (begun is not None and now.timestamp() < begun) or (
        ends is not None and now.timestamp() >= ends
    )
    return None if is_over else done


def unchanged(done: Done, places: Places, inputs: Inputs) -> Result | None:
    """The result of the last build, where nothing that it depends on has changed since; else None.

    It knows nothing of single inputs, so it will not do for a report.
    """
    state = inputs.state()
    if state is None or digest_state(state.items()) != done.inputs:
        return None
    if digest_state(output_files(places, tuple(done.keep)).items()) != done.output:
        return None
    result = done.result()
    result.scanned = state
    return result


def changed_inputs(
    done: Done, inputs: Inputs, known: Mapping[str, tuple[str, str]], most: int
) -> dict[str, str] | None:
    """The stat signatures that inputs had before they changed, where none came or went; None for too many.

    `known` is stat signature and digest of inputs by name, as the store remembers them; more than `most`
    are too many.
    """
    state = inputs.state()
    if state is None:
        return None
    # A name that is passed over now, such as a link where a file was, stands for no input any more.
    names = [name for name in inputs.files if name in known]
    before = {name: known[name][0] for name in names if known[name][0] != state[name]}
    is_all = len(before) <= most and digest_state({**state, **before}.items()) == done.inputs
    return before if is_all else None


def remember_done(store: Store, inputs: Inputs, output: Iterable[tuple[str, str]], done: Done) -> None:
    """Keep what tells the next build that it has nothing to do: `done`, with the digests of the present.

    `output` is path and stat signature of every file in the output but for those of the names that are kept.
    """
    state = inputs.state()
    if state is None:
        store.set_meta(_DONE, None)
        return
    _keep(store, replace(done, inputs=digest_state(state.items()), output=digest_state(output)))


def forget_done(store: Store) -> None:
    """Have the next build look at everything: what the last one came to does not go by its inputs alone."""
    store.set_meta(_DONE, None)


@dataclass(frozen=True, slots=True)
class Moved:
    """The stat signatures of files of one state that another has instead."""

    before: Mapping[str, str]
    after: Mapping[str, str]

    def digest(self, digest: str) -> str:
        """The digest of the other state, where that of the one is known."""
        return digest_state_after(digest, self.before, self.after)


def remember_edits(store: Store, done: Done, inputs: Moved, output: Moved) -> None:
    """Keep the same after a few files have changed, which are all in which the present differs."""
    _keep(store, replace(done, inputs=inputs.digest(done.inputs), output=output.digest(done.output)))


def _keep(store: Store, done: Done) -> None:
    store.set_meta(_DONE, json.dumps(asdict(done)))


def done_of(
    result: Result,
    keep: tuple[str, ...],
    embargoes: tuple[float | None, float | None],
    site: Mapping[str, Mapping[str, Any]],
) -> Done:
    """What a build that came to `result` leaves; the digests are those of nothing yet."""
    # A file that was set aside from the output is gone: that need not be told again.
    lasting = [problem for problem in result.problems if not problem.path.startswith("output/")]
    return Done(
        inputs="",
        output="",
        keep=list(keep),
        embargoes=embargoes,
        status=result.status,
        held=result.held,
        problems=[[p.path, p.line, p.message, p.hint, str(p.severity)] for p in lasting],
        site={language: dict(values) for language, values in site.items()},
        is_settled=not any(outcome.status in _WAITING for outcome in result.outcomes),
    )
