"""Problems and the exceptions that carry them.

What belongs here: the one form in which anything wrong with an input is told (file, line, what is
wrong, how to mend it) and the few exceptions that stop a stage. What does not: printing them
(`warta.report`) and deciding what a stage does about them (`warta.pipeline`).

    WartaError
    ├── SettingsError     site.yml or the command line; exit status 2
    ├── ContentError      releases, registries, layouts; exit status 1
    ├── StoreBusyError    another build of the same archive is under way; exit status 1
    ├── ClusterError      other machines that were to work cannot; exit status 1
    └── StoreSpoiledError what builds remember was damaged and is thrown away; the build begins anew
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

# Exit statuses: all went well; something is wrong with an input or the machine; with a command or setting.
OK, FAILED, USAGE = 0, 1, 2
# The hint of all that stands in the field `review` of a release.
NOTE = "mend what is wrong, then remove it from `review`"


class Severity(StrEnum):
    """How much a problem weighs: an error stops publishing, the others are told."""

    ERROR = "error"
    REVIEW = "review"
    WARNING = "warning"


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing wrong with one input.

    `path` is relative to the archive where the file lies in it. `line` counts from 1; None where no
    line is to blame. `message` says what is wrong, `hint` how to mend it.
    """

    path: str
    line: int | None
    message: str
    hint: str = ""
    severity: Severity = Severity.ERROR

    def __str__(self) -> str:
        place = self.path if self.line is None else f"{self.path}:{self.line}"
        text = f"{place}: {self.message}"
        return one_line(f"{text}; {self.hint}" if self.hint else text)

    @property
    def is_error(self) -> bool:
        """Whether this problem stops publishing."""
        return self.severity is Severity.ERROR

    def order(self) -> tuple[str, int, str]:
        """The key that sorts problems by place."""
        return (self.path, self.line or 0, self.message)


def one_line(text: str) -> str:
    """`text` as one printable line: control characters are escaped, so no input can steer a terminal."""
    return "".join(c if c.isprintable() else c.encode("unicode_escape").decode() for c in text)


def has_errors(problems: Iterable[Problem]) -> bool:
    """Whether one of the problems stops publishing."""
    return any(problem.is_error for problem in problems)


class WartaError(Exception):
    """Work that cannot go on, with every problem that was found."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = sorted(problems, key=Problem.order)
        super().__init__("\n".join(str(problem) for problem in self.problems))


class SettingsError(WartaError):
    """The settings or the command line cannot be used."""


class ContentError(WartaError):
    """Content or layouts cannot be used."""


class StoreBusyError(WartaError):
    """Another process holds the archive's store."""


class ClusterError(WartaError):
    """The cluster that was to work cannot be used."""


class StoreSpoiledError(WartaError):
    """The archive's store was damaged; it is gone, and a build from nothing can begin."""


class OvertakenError(Exception):
    """A build that was given up, because what it builds from has changed meanwhile."""
