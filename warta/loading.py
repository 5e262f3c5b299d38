"""Markdown files into releases and pages: read what changed, parse what is new, remember the rest.

What belongs here: the parsed form of a file, which depends on its bytes alone, and making releases of
it. What does not: front matter's fields (`warta.frontmatter`) and what releases mean together
(`warta.archive`).
"""

from __future__ import annotations

import sys
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache, partial
from itertools import starmap
from typing import Any

from warta import frontmatter
from warta.alikes import Alikes
from warta.dates import CivilDate, parse_date
from warta.digests import unpacked
from warta.errors import NOTE, Problem, Severity
from warta.model import Details, Release, marks_of
from warta.parsing import (
    PAGES,
    RELEASES,
    Parsed,
    Unparsed,
    details_of,
    form_key,
    outline_of,
    parse_head,
    parse_input,
    read_together,
)
from warta.scanning import Inputs
from warta.slugs import make_slug
from warta.store import Store
from warta.workers import Workers

_UNDECIDED: Mapping[str, Any] = {}
_FEW = 3


@dataclass(slots=True)
class Loaded:
    """What was loaded: releases and pages in order of path, and problems.

    `digests` are those of every file, broken ones included, as the scan notes them, so that other inputs may
    be among them; `instead` is by path the key of the last good parsed form of a broken one, '' where it has
    none. `parsed` is how many files were. `alike` are pairs of digests of releases' files whose texts are
    alike, with the share of wording they have in common (percent).
    """

    forms: Forms
    releases: list[Release] = field(default_factory=list)
    pages: list[Release] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    digests: Mapping[str, str] = field(default_factory=dict)
    instead: dict[str, str] = field(default_factory=dict)
    parsed: int = 0
    alike: list[tuple[str, str, int]] = field(default_factory=list)

    @property
    def sources(self) -> Iterator[tuple[str, Mapping[str, Any]]]:
        """The `source` field of every file, broken ones included."""
        keys = ((name, form_key(name, digest)) for name, digest in self.each())
        return ((name, self.forms.outline(key)["source"]) for name, key in keys)

    @property
    def good(self) -> Iterator[tuple[str, str]]:
        """The path of every file that has a good form, or had one, in order, and the key of the last."""
        for name in sorted(filter(is_markdown, self.digests)):
            digest = self.digests[name]
            if key := self.instead.get(name, form_key(name, digest)):
                yield name, key

    def each(self) -> Iterator[tuple[str, str]]:
        """Name and digest of every file."""
        return ((name, digest) for name, digest in self.digests.items() if is_markdown(name))

    def outline(self, path: str) -> Mapping[str, Any]:
        """What every build must know of the file at `path`, of its last good form where it is broken."""
        return self.forms.outline(self.instead.get(path) or form_key(path, self.digests[path]))


class Forms:
    """The parsed forms of files by key. They are in the store; without one all are at hand."""

    # Of a page that is planned several things are asked; of others only later.
    _RECENT = 64

    def __init__(self, store: Store | None, place: Callable[[str], str], *, heads: bool = False) -> None:
        """`place` gives where a file is, by its name: what is not at hand is read there again.

        `heads` tells that outlines of front matter will do where no build has parsed a file yet. They are
        kept apart from forms, so that no build takes one for a form.
        """
        self._store, self._place = store, place
        self._kept = store.digests() if store else set()
        self._heads = store.heads() if store and heads else set()
        self._only_heads = heads
        self.any_kept = bool(self._kept or self._heads)
        self._alikes = store.alikes if store else Alikes.of_one_run()
        self._records: dict[str, Mapping[str, Any]] = {}
        self._details: dict[tuple[str, str], Details] = {}

    def add(self, key: str, parsed: Parsed) -> None:
        """Keep a form just parsed, and the HTML of its body."""
        if self._only_heads and self._store:
            self._store.add_head(_head_key(key), parsed.outline)
            self._heads.add(_head_key(key))
            return
        if parsed.likeness:
            self._alikes.add(key, parsed.likeness)
        if self._store:
            self._store.add_record(key, parsed.outline, parsed.record, parsed.text, parsed.body)
            self._store.add_body(parsed.body, parsed.html)
        else:
            self._records[key] = unpacked(parsed.record)

    def was_kept(self, key: str) -> bool:
        """Whether the form under `key` was there before any was added."""
        return key in self._kept or _head_key(key) in self._heads

    def __contains__(self, key: str) -> bool:
        return self._store.has_form(key) if self._store else key in self._records

    def outline(self, key: str) -> Mapping[str, Any]:
        """What every build must know of the form under `key`. Raises KeyError."""
        if not self._store:
            return outline_of(self._records[key])
        return self._store.outline(_head_key(key) if _head_key(key) in self._heads else key)

    def outlines(self, keys: Iterable[str]) -> Iterator[Mapping[str, Any]]:
        """What `outline` gives for each of `keys`. Raises KeyError."""
        return self._store.outlines(keys) if self._store and not self._heads else map(self.outline, keys)

    def alike(self) -> Iterator[tuple[str, str, int]]:
        """Pairs of digests of files whose texts are alike, with the share of wording in common."""
        for one, other, share in self._alikes.pairs():
            yield one.partition(":")[2], other.partition(":")[2], share

    def forget_names(self) -> None:
        """Let go of what only tells which files must be parsed."""
        self._kept = set()

    def details(self, path: str, content: str) -> Details:
        """What the page of the release at `path`, a file of the digest `content`, needs beside.

        Raises KeyError.
        """
        details = self._details.get((path, content))
        if details is None:
            if len(self._details) >= self._RECENT:
                self._details.clear()
            key = form_key(path, content)
            record = self._store.record(key) if self._store else self._records[key]
            self._details[path, content] = details = details_of(record)
        return details

    def html(self, release: Release) -> str:
        """The HTML of a release's body; '' where its file has changed meanwhile. Raises KeyError."""
        if self._store:
            return self._store.body(release.body)
        try:
            parsed = parse_input(Unparsed(release.path, self._place(release.path)))
        except OSError:
            return ""
        return parsed.html if parsed and parsed.digest == release.content else ""


def load(
    inputs: Inputs,
    store: Store | None,
    default_language: str,
    *,
    workers: Workers | None = None,
    advance: Callable[[int], None] = lambda _: None,
    note: Callable[[str, float], None] | None = None,
    heads: bool = False,
) -> Loaded:
    """Load the Markdown files among `inputs`; without a store, all are parsed and nothing is kept.

    A file with errors is represented by its last good form, if the store has one; its errors are in
    the problems either way. `advance` is called with the number of files parsed, `note` with the name of
    each and the seconds that it took. `heads` has only the front matter read, which is all that conversion
    asks for: then nothing is known of texts.
    """
    loaded = Loaded(Forms(store, inputs.place, heads=heads), digests=inputs.digests)
    new = _new_files(inputs, loaded.forms)
    timed = (lambda parsed, seconds: note(parsed.name, seconds) if parsed else None) if note else None
    handed_out: deque[str] = deque()
    take = partial(_take, store, default_language, loaded, _Shared())
    for parsed in (workers or Workers(1)).map(
        parse_head if heads else parse_input, _named(new, handed_out), gather=read_together, note=timed
    ):
        name = handed_out.popleft()  # the text that the scan holds, not a copy that came from a process
        if parsed:
            inputs.note_digest(name, parsed.digest)
            loaded.forms.add(form_key(parsed.name, parsed.digest), parsed)
            loaded.parsed += 1
            advance(loaded.parsed)
            if not loaded.forms.any_kept:  # then all come here, in order: none need be read back
                take(name, unpacked(parsed.outline))
    loaded.forms.forget_names()
    files = list(loaded.each()) if loaded.forms.any_kept else []
    for (name, _), outline in zip(files, loaded.forms.outlines(starmap(form_key, files)), strict=True):
        take(name, outline)
    loaded.alike = list(loaded.forms.alike())
    return loaded


def _head_key(key: str) -> str:
    return f"head:{key}"


def is_markdown(name: str) -> bool:
    """Whether a scanned file is a release or a page."""
    return name.startswith((RELEASES, PAGES)) and name.endswith(".md")


def remembered_release(store: Store, path: str, key: str, default_language: str) -> Release:
    """The release that the parsed form under `key` describes, for the file at `path`. Raises KeyError."""
    outline = store.outline(key)
    details = cache(lambda *_: details_of(store.record(key)))
    return _release(path, key.partition(":")[2], outline, default_language, details, _Shared())


class _Shared:
    """Values that many releases have in common, kept once."""

    def __init__(self) -> None:
        self._dates: dict[str, CivilDate] = {}
        self._tags: dict[tuple[str, ...], tuple[str, ...]] = {}

    def date(self, text: str | None) -> CivilDate | None:
        if text is None:
            return None
        if text not in self._dates:
            self._dates[text] = parse_date(text)
        return self._dates[text]

    def tags(self, tags: Iterable[str]) -> tuple[str, ...]:
        key = tuple(map(sys.intern, tags))
        # Of several that stand together in one release few others have just the same.
        return self._tags.setdefault(key, key) if len(key) < _FEW else key


def _release(
    path: str,
    content: str,
    outline: Mapping[str, Any],
    default_language: str,
    details: Callable[[str, str], Details],
    shared: _Shared,
) -> Release:
    title = outline.get("title", "")
    source = outline["source"]
    return Release(
        path=path,
        content=content,
        title=title,
        date=shared.date(outline.get("date")),
        agency=sys.intern(outline.get("agency", "")),
        own_slug=_own_slug(path, outline.get("slug"), title),
        language=sys.intern(outline.get("language", default_language)),
        tags=shared.tags(outline.get("tags", ())),
        marks=marks_of(outline["summary"], bytes.fromhex(outline["body"]), bytes.fromhex(outline["text"])),
        date_derived=outline["date_derived"],
        updated=shared.date(outline.get("updated")),
        words=outline["words"],
        stands_alone=outline["stands_alone"],
        details_at=details,
        draft=outline.get("draft", False),
        embargo=outline.get("embargo"),
        tombstone=outline.get("tombstone", False),
        office=sys.intern(outline.get("office", "")),
        places=shared.tags(outline.get("places", ())),
        definitions=tuple((short, long) for short, long in outline.get("definitions", ())),
        decided=outline.get("decided", _UNDECIDED),
        withdrawn=outline.get("withdrawn"),
        old_addresses=tuple(outline.get("aliases", ())),
        post=source.get("file", "") if "generator" in source else "",
    )


def _own_slug(path: str, stated: str | None, title: str) -> str:
    """The slug of a release, '' where it is the name of its file, as it mostly is: that need not be held."""
    of_file = frontmatter.slug_of_file(path)
    slug = stated or of_file or make_slug(title, "rilis")
    return "" if slug == of_file else slug


def _named(files: Iterable[Unparsed], names: deque[str]) -> Iterator[Unparsed]:
    """The files; `names` takes the name of each as it is handed out."""
    for file in files:
        names.append(file.name)
        yield file


def _new_files(inputs: Inputs, forms: Forms) -> Iterator[Unparsed]:
    """The files whose parsed form is not known; the digest of each of the others is noted."""
    names = [name for name in inputs.names("content/", ".md") if is_markdown(name)]
    if not forms.any_kept:  # then none is known, whatever is in it: it is read where it is parsed
        yield from (Unparsed(name, inputs.place(name)) for name in names)
        return
    seen: set[str] = set()
    for name in names:
        try:
            digest, data = inputs.digest(name)
        except FileNotFoundError:
            continue
        key = form_key(name, digest)
        if forms.was_kept(key) or key in seen:
            continue
        seen.add(key)
        # The store may have lost a form whose file has not changed.
        yield Unparsed(name, inputs.place(name), digest, data)


def _take(
    store: Store | None,
    default_language: str,
    loaded: Loaded,
    shared: _Shared,
    name: str,
    outline: Mapping[str, Any],
) -> None:
    digest, forms = loaded.digests[name], loaded.forms
    problems = list(_problems(name, outline))
    loaded.problems += problems
    if any(problem.is_error for problem in problems):
        good = (store.good_form(name) if store else None) or ""
        loaded.instead[name] = good if good in forms else ""
        if good not in forms:
            return
        outline, digest = forms.outline(good), good.partition(":")[2]
    release = _release(name, digest, outline, default_language, forms.details, shared)
    (loaded.pages if name.startswith(PAGES) else loaded.releases).append(release)


def _problems(name: str, outline: Mapping[str, Any]) -> Iterator[Problem]:
    for line, message, hint, severity in outline["problems"]:
        yield Problem(name, line, message, hint, Severity(severity))
    for line, reason in outline["review"]:
        yield Problem(name, line, reason, NOTE, Severity.REVIEW)
