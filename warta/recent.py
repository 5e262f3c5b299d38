"""What a process that goes on knows of an archive since its last build: what it need not look at again.

What belongs here: the state that the last build saw, the files that events have told of since, and tools that
are made once for many edits. What does not: waiting for events (`warta.watching`) and what is done about a
change (`warta.local_edits`).

Events narrow the look to the files that they name; they are never the last word. Who waits for them looks at
everything between (`warta.watching`), and whatever does not fit, such as a file that came or went, is looked
at with everything else.
"""

from __future__ import annotations

import os
import stat
from collections.abc import Collection, Mapping
from pathlib import Path
from typing import Any

from warta.digests import digest_state, digest_state_after
from warta.places import Places
from warta.scanning import Inputs, is_ignored


class Recent:
    """What is known since the last build; nothing before the first."""

    def __init__(self) -> None:
        # What local edits are made with, as long as no other file than releases has changed.
        self.tools: Any = None
        self.state: Mapping[str, str] = {}
        self._digest = ""
        # None where any file may have changed.
        self._changed: set[Path] | None = None

    def tell(self, changed: Collection[Path] | None) -> None:
        """Take the files that events have told of since the last time; None where any may have changed."""
        if changed is None or self._changed is None:
            self._changed = None
        else:
            self._changed.update(changed)

    def look(self, places: Places, built: str) -> Inputs | None:
        """The files that have changed since the last build; None where all must be looked at.

        `built` is the digest of the state of the inputs that the output was built from.
        """
        changed, self._changed = self._changed, set()
        if changed is None or not self.state or not places.has_output:
            return None
        self._digest = self._digest or digest_state(self.state.items())
        if self._digest != built:
            return None
        names = [name for path in changed if (name := places.show(path)) and not _is_passed_over(name)]
        if not all(self._is_as_before(places, name) for name in names):
            return None
        inputs = Inputs(places, {}, [name for name in names if name in self.state])
        for name in [name for name, now in inputs.files.items() if now == self.state[name]]:
            del inputs.files[name]
        return inputs if all(inputs.files.values()) else None

    def before(self, names: Collection[str]) -> dict[str, str]:
        """The stat signatures of inputs as the last build saw them."""
        return {name: self.state[name] for name in names}

    def note(self, state: Mapping[str, str] | None) -> None:
        """Take the state of all inputs, as `Inputs.state` tells it, after a build that looked at all.

        None where that is not known: the next build looks at all too.
        """
        self.state, self._digest, self.tools = state or {}, "", None
        self._changed = set()

    def note_edits(self, after: Mapping[str, str]) -> dict[str, str]:
        """Take the stat signatures of edited files; the state with them."""
        self._digest = digest_state_after(self._digest, self.before(after.keys()), after)
        self.state = {**self.state, **after}
        return dict(self.state)

    def _is_as_before(self, places: Places, name: str) -> bool:
        """Whether a name still stands for a content file, or still for none."""
        try:
            mode = os.lstat(places.root / name).st_mode
        except OSError:
            return name not in self.state
        return stat.S_ISREG(mode) and name in self.state and name.startswith("content/")


def _is_passed_over(name: str) -> bool:
    return any(map(is_ignored, name.split("/")))
