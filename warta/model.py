"""The data that flows through a build, declared once, frozen and typed.

What belongs here: value types that more than one stage handles. What does not: how they are read,
stored or shown. The flow is `Release` → `Summary` (all that a listing may see) → `Page(path, layout,
inputs)` → bytes.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from warta.dates import CivilDate
from warta.digests import digest_bytes


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
    """A term of the vocabulary. `key` is its slug; `aliases` are spellings found in texts.

    A `common` one stands in so many releases that it says little of any.
    """

    key: str
    label: Mapping[str, str]
    aliases: tuple[str, ...] = ()
    description: Mapping[str, str] = field(default_factory=dict)
    common: bool = False


@dataclass(frozen=True, slots=True)
class Body:
    """A rendered body: where its HTML is kept, what it refers to, and what a listing takes from it.

    `digest` is the SHA-256 of `html`. `refs` are the relative addresses in it, as written, with
    their line; place n in the HTML is held by `token(n)`. `images` are the numbers of those that are
    pictures. `excerpt` is plain text.
    """

    html: str
    digest: str
    nonce: str
    refs: tuple[tuple[str, int], ...]
    images: tuple[int, ...]
    excerpt: str
    words: int


@dataclass(frozen=True, slots=True)
class Details:
    """What only the page of a release needs of its Markdown file.

    `fields` are the validated values of the front matter by name, absent ones left out; `lines` the
    line of each; `refs` the relative addresses in the body, with their line, and `images` the numbers of
    those that are pictures; `abbreviations` those that the text uses and does not say the long form of;
    `nonce` that of the body's placeholders; `summary` an excerpt where nobody wrote one; `signs` are those of
    scripts without spaces (`warta.lengths`).
    """

    fields: Mapping[str, Any]
    lines: Mapping[str, int]
    refs: tuple[tuple[str, int], ...]
    abbreviations: tuple[str, ...] = ()
    images: tuple[int, ...] = ()
    nonce: str = ""
    summary: str = ""
    signs: tuple[int, int] = (0, 0)


# In bytes: enough that no two texts of an archive are taken for one, with half the memory.
MARK = 16
# In bytes, of a SHA-256.
_DIGEST = 32


def mark_of(text: str) -> bytes:
    """A digest of `MARK` bytes that tells a text from others."""
    return hashlib.blake2b(text.encode(), digest_size=MARK).digest()


def marks_of(summary: str, body: bytes, text: bytes) -> bytes:
    """The marks of a release's texts, one behind the other: three values take half as much memory again.

    They are the mark of the summary, the SHA-256 of the body's HTML, and a digest of the body's words, empty
    where there are too few to tell.
    """
    return mark_of(summary) + body + text


@dataclass(frozen=True, slots=True)
class Release:
    """One release as its Markdown file states it, its body apart.

    `path` is the file relative to the archive, with forward slashes. `content` is the SHA-256 of the file,
    `own_slug` is '' where the file has the name of the slug, `marks` are its `marks_of`. `agency` is '' where
    none is named. `stands_alone` tells that its page refers to no other file and no other release.
    `definitions` are short and long form of the abbreviations that it says the long form of; `decided` are
    the fields in which a person says of what it is a duplicate, and of what not. `tombstone` tells that
    it was published before it was held. `old_addresses` are those that redirect to it; `withdrawn` is the
    date of its withdrawal, '' where none is stated, None where it stands; `post` is the file that an adopted
    one was on its old site, else ''. What an archive of a million need not keep at hand is read when it is
    asked for: `details_at` gives it for path and digest of a file.
    """

    path: str
    content: str
    title: str
    date: CivilDate | None
    agency: str
    own_slug: str
    language: str
    tags: tuple[str, ...]
    marks: bytes
    date_derived: bool
    updated: CivilDate | None
    words: int
    stands_alone: bool
    details_at: Callable[[str, str], Details] = field(compare=False, repr=False)
    draft: bool = False
    embargo: str | None = None
    tombstone: bool = False
    office: str = ""
    places: tuple[str, ...] = ()
    definitions: tuple[tuple[str, str], ...] = ()
    decided: Mapping[str, Any] = field(default_factory=dict)
    old_addresses: tuple[str, ...] = ()
    withdrawn: str | None = None
    post: str = ""

    def details(self) -> Details:
        """What only the release's own page needs."""
        return self.details_at(self.path, self.content)

    @property
    def slug(self) -> str:
        """The last part of the address: that of the file where none of its own is held."""
        return self.own_slug or self.path.rpartition("/")[2].removesuffix(".md")

    @property
    def body(self) -> str:
        """The digest of the body's HTML, under which that is kept."""
        return self.marks[MARK : MARK + _DIGEST].hex()

    @property
    def text(self) -> bytes:
        """A digest of the body's words, empty where there are too few to tell."""
        return self.marks[MARK + _DIGEST :]

    @property
    def summary_mark(self) -> bytes:
        """What tells the summary from any other."""
        return self.marks[:MARK]

    @property
    def summary(self) -> str:
        """A summary, or an excerpt where nobody wrote one."""
        return self.details().summary

    @property
    def nonce(self) -> str:
        """The nonce in the placeholders of the body's HTML."""
        return self.details().nonce

    @property
    def fields(self) -> Mapping[str, Any]:
        """The validated values of the front matter by name, absent ones left out."""
        return self.details().fields

    @property
    def lines(self) -> Mapping[str, int]:
        """The line of each field of the front matter."""
        return self.details().lines

    @property
    def refs(self) -> tuple[tuple[str, int], ...]:
        """The relative addresses in the body, as written, with their line."""
        return self.details().refs


@dataclass(frozen=True, slots=True)
class Summary:
    """All that a listing, a neighbour or a feed may see of a release.

    `url` is the address below the archive's root, ending in a slash; `agency` a key, '' for none; `tags` are
    keys. `rank` is its place from the oldest; undated ones first, equals by address. `held` tells that it is
    not public, which only a preview shows. `of` is the release: what it states is asked of it.
    """

    path: str
    url: str
    title: str
    date: CivilDate | None
    agency: str
    tags: tuple[str, ...]
    rank: int
    of: Release = field(compare=False, repr=False)
    held: bool = False

    @property
    def summary(self) -> str:
        """A summary, or an excerpt where nobody wrote one; read when it is asked for."""
        return self.of.summary

    @property
    def summary_mark(self) -> bytes:
        """What tells the summary from any other."""
        return self.of.summary_mark

    @property
    def date_derived(self) -> bool:
        """Whether the source does not state the date as such."""
        return self.of.date_derived

    @property
    def updated(self) -> CivilDate | None:
        """When it was changed last."""
        return self.of.updated

    @property
    def withdrawn(self) -> str | None:
        """The date of its withdrawal, '' where none is stated, None where it stands."""
        return self.of.withdrawn

    @property
    def language(self) -> str:
        """The language of its text."""
        return self.of.language

    @property
    def office(self) -> str:
        """The office that issued it, '' where none is named."""
        return self.of.office

    @property
    def places(self) -> tuple[str, ...]:
        """The places that it names."""
        return self.of.places


class Page:
    """One file of the output, as a pure function of its layout and inputs.

    `path` is relative to the output, with forward slashes. `layout` is a layout file, or '' for a
    file whose bytes come from `source`, whose digest is then in `inputs`. `origin` names the content
    file to blame, if there is one. `inputs` is plain data, or a function that makes it: then `basis`
    may hold all that the function goes by, but for what every page depends on, so that an equal basis
    spares making the inputs. A function without a basis is always asked. `latest` is the rank of the latest
    release that a list shows, None for what is no list: lists of one time have entries in common.
    """

    __slots__ = ("_inputs", "basis", "language", "latest", "layout", "origin", "path", "source")

    def __init__(
        self,
        path: str,
        layout: str,
        inputs: Mapping[str, Any] | Callable[[], Mapping[str, Any]],
        language: str = "",
        origin: str = "",
        source: str = "",
        basis: str = "",
        latest: int | None = None,
    ) -> None:
        self.path = path
        self.layout = layout
        self._inputs = inputs
        self.language = language
        self.origin = origin
        self.source = source
        self.latest = latest
        # Of a list it is as long as the list, and all pages are at hand at once.
        self.basis = digest_bytes(basis.encode()) if basis else ""

    @property
    def inputs(self) -> Mapping[str, Any]:
        """The inputs, made anew each time where a function makes them."""
        return self._inputs() if callable(self._inputs) else self._inputs

    def with_inputs(self) -> Page:
        """The same page, its inputs made once and kept."""
        if not callable(self._inputs):
            return self
        return Page(self.path, self.layout, self.inputs, self.language, self.origin, self.source)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Page) and self._known() == other._known()

    def __hash__(self) -> int:
        return hash((self.path, self.layout))

    def _known(self) -> tuple[object, ...]:
        return self.path, self.layout, self.inputs, self.language, self.origin, self.source, self.basis
