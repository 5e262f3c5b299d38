"""The roles of one page's lines, while they are found and when they are.

What belongs here: the lines with roles, facts and doubts, and giving a printed line its role. What does
not: which role that is (`warta.intake.roles.assignment` and the modules that it asks), and what is known of
a line before it has a role (`warta.intake.sheets.sheet`).
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field

from warta.intake.lines import OUTSIDE, Line
from warta.intake.marks.fact import About, Fact
from warta.intake.role import Role
from warta.intake.sheets.sheet import Sheet

# The regions of a saved page whose lines are none of its text.


@dataclass(slots=True)
class Roles:
    """Lines with their roles, the facts read from them, and what about them is doubtful, by field.

    `facts` go by the index of their line in `lines`; `sites` are names of the site that the page shows;
    `weighed` are the indexes of lines that no rule gave their role, but what they look like.
    """

    lines: list[Line]
    roles: list[Role]
    doubts: dict[str, str] = field(default_factory=dict)
    facts: dict[int, tuple[Fact, ...]] = field(default_factory=dict)
    sites: list[str] = field(default_factory=list)
    weighed: set[int] = field(default_factory=set)
    _by_role: dict[Role, list[Line]] | None = None

    def settle(self) -> Roles:
        """These roles, sorted once, where none changes from here on: of the lines of each is asked often."""
        self._by_role = {}
        for line, role in zip(self.lines, self.roles, strict=True):
            self._by_role.setdefault(role, []).append(line)
        return self

    def of(self, *roles: Role) -> list[Line]:
        """The lines that have one of these roles, in order."""
        if len(roles) == 1:
            wanted = roles[0]
            if self._by_role is not None:
                return list(self._by_role.get(wanted, ()))
            return [line for line, role in zip(self.lines, self.roles, strict=True) if role is wanted]
        return [line for line, role in zip(self.lines, self.roles, strict=True) if role in roles]

    def indexes(self, role: Role) -> list[int]:
        """The indexes of the lines that have this role, blank ones aside."""
        lines = self.lines
        return [index for index, own in enumerate(self.roles) if own is role and lines[index].text]

    @property
    def end_of_text(self) -> int:
        """The index behind the last line of the text; behind all lines where none is of it."""
        roles, body = self.roles, Role.BODY
        for index in range(len(roles), 0, -1):
            if roles[index - 1] is body:
                return index
        return len(roles)

    def stated(self) -> list[tuple[Line, Fact]]:
        """Every fact that the page prints of its text, with its line."""
        return [(self.lines[index], fact) for index in sorted(self.facts) for fact in self.facts[index]]

    def doubt(self, name: str, reason: str) -> None:
        """Note what is doubtful about a field, beside what is noted already."""
        self.doubts[name] = "; ".join(filter(None, (self.doubts.get(name), reason)))


class Marking:
    """The roles of one page's lines, as they are found; positions are those of printed lines.

    Lines that the page itself marks as none of its text have none: they are furniture from the beginning.
    """

    def __init__(
        self,
        result: Roles,
        is_header: Callable[[str], bool],
        furniture: Collection[str],
        labels: Mapping[str, About] | None,
    ) -> None:
        self.result = result
        printed = [index for index, line in enumerate(result.lines) if not line.is_blank]
        for index in printed:
            if result.lines[index].region in OUTSIDE:
                result.roles[index] = Role.FURNITURE
        self._ink = [index for index in printed if result.lines[index].region not in OUTSIDE]
        self._text: list[int] | None = None  # found when asked for, until a line gets another role
        self.sheet = Sheet([result.lines[i] for i in self._ink], is_header, furniture, labels)

    def mark(self, positions: Sequence[int], role: Role) -> None:
        """Give the lines at these positions a role."""
        self._text = None
        for position in positions:
            self.result.roles[self._ink[position]] = role

    def state(self, position: int, facts: tuple[Fact, ...]) -> None:
        """Keep what the line at `position` states."""
        self.result.facts[self._ink[position]] = facts

    def note_weighed(self, positions: Sequence[int]) -> None:
        """Note that the roles of these lines come from what they look like."""
        self.result.weighed.update(self._ink[position] for position in positions)

    def role(self, position: int) -> Role:
        """The role of the line at `position`, so far."""
        return self.result.roles[self._ink[position]]

    def text_positions(self) -> list[int]:
        """The positions of the lines that are the text's so far."""
        if self._text is None:
            roles, body = self.result.roles, Role.BODY
            self._text = [position for position, index in enumerate(self._ink) if roles[index] is body]
        return list(self._text)
