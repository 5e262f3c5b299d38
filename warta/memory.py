"""What a finished build leaves for the next: the means to tell that there is nothing to do.

What belongs here: the conditions under which the last build's output still stands. What does not: what
is remembered of single files and pages (`warta.store`). Only light modules are imported, because this
is all that runs when nothing has changed.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import datetime

from warta.digests import digest_state
from warta.errors import Problem, Severity
from warta.places import Places
from warta.publish import output_files
from warta.report import Result
from warta.scanning import Inputs
from warta.store import Store

_DONE = "done"
_PROGRAM = "program"


def forget_other_programs(store: Store, program: str) -> None:
    """Forget what another form of the program made; `program` is the digest of this one."""
    if store.meta(_PROGRAM) != program:
        store.forget_unused((), ())
        store.set_meta(_DONE, None)
        store.set_meta(_PROGRAM, program)


def unchanged(store: Store, places: Places, inputs: Inputs, now: datetime) -> Result | None:
    """The result of the last build, where nothing that it depends on has changed since; else None.

    It knows nothing of single inputs, so it will not do for a report.
    """
    done = json.loads(store.meta(_DONE) or "null")
    state = inputs.state()
    if done is None or state is None or digest_state(state) != done["inputs"]:
        return None
    begun, ends = done["embargoes"]
    if (begun is not None and now.timestamp() < begun) or (ends is not None and now.timestamp() >= ends):
        return None
    if digest_state(output_files(places, tuple(done["keep"]))) != done["output"]:
        return None
    problems = [
        Problem(path, line, message, hint, Severity(severity))
        for path, line, message, hint, severity in done["problems"]
    ]
    return Result(done["status"], True, problems=problems, held=done["held"], scanned=state)


def remember_done(
    store: Store,
    inputs: Inputs,
    output: Mapping[str, str],
    result: Result,
    keep: tuple[str, ...],
    embargoes: tuple[float | None, float | None],
) -> None:
    """Keep what tells the next build that it has nothing to do.

    `output` is the stat signature of every file in the output but for those of the names in `keep`, which
    are left alone; `embargoes` the POSIX times between which
    the same releases are public.
    """
    state = inputs.state()
    if state is None:
        store.set_meta(_DONE, None)
        return
    # A file that was set aside from the output is gone: that need not be told again.
    lasting = [problem for problem in result.problems if not problem.path.startswith("output/")]
    done = {
        "inputs": digest_state(state),
        "output": digest_state(output),
        "keep": keep,
        "embargoes": embargoes,
        "status": result.status,
        "held": result.held,
        "problems": [[p.path, p.line, p.message, p.hint, str(p.severity)] for p in lasting],
    }
    store.set_meta(_DONE, json.dumps(done))
