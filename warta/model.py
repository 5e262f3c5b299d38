"""The data that flows through a build, declared once, frozen and typed.

What belongs here: value types that more than one stage handles. What does not: how they are read,
stored or shown. The flow is `Release` → `Summary` (all that a listing may see) → `Page(path, layout,
inputs)` → bytes.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from warta.dates import CivilDate


@dataclass(frozen=True, slots=True)
class Agency:
    """A public body that issues releases.

    `key` is its slug; texts are per language, '' standing for any. `header` and `furniture` are whole
    lines of its pages. `known` is False for one that no registry lists.
    """

    key: str
    name: Mapping[str, str]
    abbreviation: str = ""
    former_names: tuple[str, ...] = ()
    url: str = ""
    timezone: str = ""
    description: Mapping[str, str] = field(default_factory=dict)
    header: tuple[str, ...] = ()
    furniture: tuple[str, ...] = ()
    known: bool = True


@dataclass(frozen=True, slots=True)
class Tag:
    """A term of the vocabulary. `key` is its slug; `aliases` are spellings found in texts."""

    key: str
    label: Mapping[str, str]
    aliases: tuple[str, ...] = ()
    description: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Body:
    """A rendered body: where its HTML is kept, what it refers to, and what a listing takes from it.

    `digest` is the SHA-256 of `html`. `refs` are the relative addresses in it, as written, with
    their line; place n in the HTML is held by `token(n)`. `excerpt` is plain text.
    """

    html: str
    digest: str
    nonce: str
    refs: tuple[tuple[str, int], ...]
    excerpt: str
    words: int

    def token(self, number: int) -> str:
        """The placeholder of reference `number` in the HTML."""
        return f"warta-{self.nonce}:{number}"


@dataclass(frozen=True, slots=True)
class Release:
    """One release as its Markdown file states it, its body apart.

    `path` is the file relative to the archive, with forward slashes. `fields` are the validated
    values of the front matter by name, absent ones left out; `lines` the line of each. `content`
    is the SHA-256 of the file. `excerpt` stands in for a summary that nobody wrote.
    """

    path: str
    content: str
    title: str
    date: CivilDate | None
    agency: str
    slug: str
    language: str
    tags: tuple[str, ...]
    summary: str
    summary_inferred: bool
    words: int
    fields: Mapping[str, Any]
    lines: Mapping[str, int]
    body: str
    nonce: str
    refs: tuple[tuple[str, int], ...]
    draft: bool = False
    embargo: str | None = None


@dataclass(frozen=True, slots=True)
class Summary:
    """All that a listing, a neighbour or a feed may see of a release.

    `url` is the address below the archive's root, ending in a slash.
    """

    path: str
    url: str
    title: str
    date: CivilDate | None
    date_derived: bool
    agency: str
    language: str
    tags: tuple[str, ...]
    summary: str
    updated: CivilDate | None

    def order(self) -> tuple[tuple[int, int, int, str], str]:
        """The key that sorts from the oldest; undated ones first, equals by address."""
        return (self.date.order() if self.date else (0, 0, 0, ""), self.url)


@dataclass(frozen=True, slots=True)
class Page:
    """One file of the output, as a pure function of its layout and inputs.

    `path` is relative to the output, with forward slashes. `layout` is a layout file, or '' for a
    file whose bytes come from `source`, whose digest is then in `inputs`. `inputs` is plain data.
    `origin` names the content file to blame, if there is one.
    """

    path: str
    layout: str
    inputs: Mapping[str, Any]
    language: str = ""
    origin: str = ""
    source: str = ""
