"""What is found of who issued a release: its office, its writers, and what a review has to say of them.

What belongs here: the record of it, and what is taken into it. What does not: where on a page and by which
words office and writers are found (`warta.intake.fields.issuing_office`,
`warta.intake.fields.unlabelled_names`).
"""

from __future__ import annotations

from dataclasses import dataclass, field

from warta.intake.fields.unlabelled_names import may_be_rubric
from warta.intake.lines import Line


@dataclass(slots=True)
class Issuing:
    """The office that issued a release and those who wrote it, each with the lines that say so.

    `evidence` is '' where the office is stated in so many words; `rubrics` are names among the facts that are
    neither an office's nor a writer's. `doubt` and `doubt_authors` say what to look at.
    """

    office: str = ""
    where: str = ""
    lines: list[Line] = field(default_factory=list)
    evidence: str = ""
    doubt: str = ""
    authors: list[str] = field(default_factory=list)
    lines_of_authors: list[Line] = field(default_factory=list)
    doubt_authors: str = ""
    rubrics: list[str] = field(default_factory=list)

    def add_author(self, name: str, line: Line) -> None:
        """Take one more writer, with the line that names them."""
        if name not in self.authors:
            self.authors.append(name)
            self.lines_of_authors.append(line)

    def add_rubric(self, name: str) -> None:
        """Take what may be a rubric; of other words a review tells."""
        if may_be_rubric(name):
            self.rubrics.append(name)
        else:
            self.doubt_author(name)

    def doubt_author(self, name: str) -> None:
        """Have a review tell of a name that may be a writer's or somebody else's."""
        self.doubt_authors = f"{name!r} stands among the facts; look whether it names a writer"
