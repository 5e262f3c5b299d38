"""A raw file as the rules see it: lines, and what a saved page states beside them.

What belongs here: the value types that every form of input is read into. What does not: reading any
form (`warta.intake.lines` for page text, `warta.intake.saved.saved_page` for saved pages), and what lines
and metadata mean for the release (`warta.intake.roles.assignment`, `warta.intake.release`).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from warta.intake.lines import Line


@dataclass(frozen=True, slots=True)
class Stated:
    """A value as a page's metadata states it, and where: `JSON-LD datePublished`."""

    value: str
    where: str


@dataclass(frozen=True, slots=True)
class Link:
    """A file that the page links to: its absolute address and the words of the link."""

    url: str
    title: str


@dataclass(frozen=True, slots=True)
class Metadata:
    """What a saved page states of itself; of each kind the most trustworthy first.

    Dates and counts of views are as printed there. `sites` are names of the site or its publisher, `url` the
    page's own address, '' where it states none.
    """

    titles: tuple[Stated, ...] = ()
    subtitles: tuple[Stated, ...] = ()
    published: tuple[Stated, ...] = ()
    updated: tuple[Stated, ...] = ()
    sites: tuple[Stated, ...] = ()
    authors: tuple[Stated, ...] = ()
    views: tuple[Stated, ...] = ()
    language: str = ""
    url: str = ""
    description: str = ""
    tags: tuple[str, ...] = ()
    attachments: tuple[Link, ...] = ()


@dataclass(frozen=True, slots=True)
class Page:
    """A raw file read: its lines, its metadata, its encoding and whether that is a guess.

    `files` are pictures and attachments that it brings along, by name, `names` what it calls them, `pictures`
    those that were saved with a page, of which only what its text shows belongs to the release; `doubts` what
    of it is not read, or may be read wrongly; `holds` why it is not to be published as it stands. `margins`
    are lines that stand beside its text and are none of it, such as running heads and feet and the properties
    of an office file. `is_uncounted` says that nobody can count its lines, as of an office file.
    """

    lines: list[Line]
    encoding: str
    guessed: bool
    metadata: Metadata = field(default_factory=Metadata)
    files: Mapping[str, bytes] = field(default_factory=dict)
    pictures: Mapping[str, bytes] = field(default_factory=dict)
    names: Mapping[str, str] = field(default_factory=dict)
    doubts: tuple[str, ...] = ()
    holds: tuple[str, ...] = ()
    margins: tuple[str, ...] = ()
    is_uncounted: bool = False
