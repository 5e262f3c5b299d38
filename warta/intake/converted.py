"""What a raw file became: the front matter, body and files of a release.

What belongs here: the value that every form of input is converted to, and which of its fields are told of.
What does not: converting (`warta.intake.release` and the other forms), and how a field is known
(`warta.intake.findings`).
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from warta.intake.findings import Finding, ToldLine

# Fields whose certainty is told even where the source says nothing of them.
TOLD = (
    "title",
    "subtitle",
    "date",
    "updated",
    "embargo",
    "agency",
    "office",
    "authors",
    "number",
    "signoff",
    "views",
    "category",
    "dateline",
    "language",
    "contacts",
    "attachments",
    "boilerplate",
    "tags",
)


@dataclass(frozen=True, slots=True)
class Converted:
    """A release read from a raw file: front matter values, Markdown body, and a slug for the file.

    `findings` tells of each field of interest how it is known, `lines` of each line what it was taken for.
    `files` are kept beside the Markdown file, by the path that the body or `attachments` name them by;
    `wrappers` are names of codes in it of which only the looks are gone.
    """

    values: dict[str, Any]
    body: str
    slug: str
    findings: dict[str, Finding]
    lines: tuple[ToldLine, ...]
    files: dict[str, bytes] = field(default_factory=dict)
    wrappers: tuple[str, ...] = ()

    @property
    def certainty(self) -> dict[str, str]:
        """Whether each field of interest is stated, derived or missing."""
        return {name: str(finding.certainty) for name, finding in self.findings.items()}
