"""Edits that show on the page of their release alone, published without planning the others.

What belongs here: telling that an edit is such a one, and making its page. What does not: how a page is
planned, rendered and published, which is what every build does (`warta.release_page`, `warta.render`,
`warta.publish`).

An edit is local where nothing changes that any other page, list or problem goes by: the outline of the
release (`warta.parsing.outline_of`) is the same but for the body, what was told of it still has its lines,
and no other release has its words or any like them. Its page names few others, and the store knows which, so
an archive of these few plans it as the whole archive does. Whether they are the right ones is not taken on
trust: planned with the file as it was, the page must have the basis under which it was published. Whatever
is in doubt is left to a whole build.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from warta.archive import Archive
from warta.digests import digest_state, unpacked
from warta.errors import ContentError, Problem
from warta.keys import Keys
from warta.layout_problems import layout_problems
from warta.ledger import Published
from warta.loading import is_markdown, remembered_release
from warta.memory import Done, Moved, remember_edits
from warta.model import Page, Release
from warta.page_parts import PartsNotes
from warta.parsing import RELEASES, Unparsed, parse_input
from warta.places import Places
from warta.planning import contents_of, keys_of, kit_of
from warta.publish import HeldRows, Publication, output_files, stage
from warta.release_page import ReleasePages
from warta.render import Renderer
from warta.report import Options, Result
from warta.scanning import Inputs
from warta.sources import Sources, read_sources
from warta.store import Store
from warta.tasks import Kit, Task, packed_inputs

# What only the page of a release shows of its outline.
_OF_BODY = ("body", "nonce", "text", "words")


@dataclass(frozen=True, slots=True)
class _Edit:
    """A release as it was published, and as its file is now."""

    was: Release
    now: Release

    @property
    def path(self) -> str:
        return self.now.path


@dataclass(frozen=True, slots=True)
class Tools:
    """What pages are made with, which stays as long as nothing but releases changes."""

    sources: Sources
    kit: Kit
    keys: Keys
    renderer: Renderer


def publish_local_edits(
    places: Places,
    options: Options,
    store: Store,
    done: Done,
    inputs: Inputs,
    before: Mapping[str, str],
    program: str,
    now: datetime,
) -> Result | None:
    """Publish edits of inputs, all that changed since the last build, which left `done`.

    `before` are the stat signatures that they had. None where an edit is not local; then nothing is
    published, and what was parsed is remembered. Where `inputs` are these alone, the output is known too.
    """
    if not (done.is_settled and all(name.startswith(RELEASES) and is_markdown(name) for name in before)):
        return None
    options.profile.begin("settings")
    tools = _tools(places, options, store, done, program)
    if tools is None:
        return None
    options.profile.begin("load")
    language = tools.sources.settings.language
    edits = [edit for name in before if (edit := _edit_of(store, inputs, done, name, language))]
    if len(edits) < len(before):
        return None
    if inputs.files.keys() != before.keys():
        options.profile.begin("compare")
        if digest_state(output_files(places, tuple(done.keep)).items()) != done.output:
            return None
    try:
        return _Run(places, options, store, done, inputs, before, tools, now).publish(edits)
    except ContentError:
        return None


def _tools(places: Places, options: Options, store: Store, done: Done, program: str) -> Tools | None:
    """What pages are made with; None where the settings name other languages than those of the last build."""
    if options.recent and options.recent.tools:
        return options.recent.tools  # type: ignore[no-any-return]
    sources = read_sources(places, store.good_text)
    if set(sources.settings.languages) != done.site.keys():  # they were saved after they were looked at
        return None
    kit = kit_of(places, sources, done.site, program)
    tools = Tools(sources, kit, keys_of(kit), Renderer(kit))
    if options.recent:
        options.recent.tools = tools
    return tools


def _edit_of(store: Store, inputs: Inputs, done: Done, name: str, language: str) -> _Edit | None:
    """The edit of a file, its new form kept; None where it may show elsewhere than on its own page."""
    before = store.good_form(name)
    try:
        digest, data = inputs.digest(name)
    except FileNotFoundError:
        return None
    after = f"release:{digest}"
    if before is None or data is None:
        return None
    was = remembered_release(store, name, before, language)
    if before == after:
        return _Edit(was, was)
    parsed = parse_input(Unparsed(name, inputs.place(name), digest, data))
    assert parsed
    outline = unpacked(parsed.outline)
    if not was.stands_alone or _shown(outline) != _shown(store.outline(before)):
        return None
    if was.lines != unpacked(parsed.record)["lines"] and any(path == name for path, *_ in done.problems):
        return None
    if _has_others(store, name, before, was.text.hex()) or store.alikes.has_pair(before):
        return None
    store.add_record(after, parsed.outline, parsed.record, parsed.text, parsed.body)
    store.add_body(parsed.body, parsed.html)
    store.note_good(name, after)
    store.forget_record(before)
    if parsed.likeness:
        store.alikes.add(after, parsed.likeness)
    if _has_others(store, name, after, parsed.text) or store.alikes.has_pair(after):
        return None
    return _Edit(was, remembered_release(store, name, after, language))


def _shown(outline: Mapping[str, Any]) -> dict[str, Any]:
    """What others than its own page may show of a release, or go by."""
    return {name: value for name, value in outline.items() if name not in _OF_BODY}


def _has_others(store: Store, name: str, form: str, text: str) -> bool:
    """Whether another file has the same bytes or the same words: then one may be the other once more."""
    others = store.of_text(text) - {form} if text else set()
    return bool(others) or store.paths_of(form) not in ([], [name])


class _Run:
    """One publication of local edits."""

    def __init__(
        self,
        places: Places,
        options: Options,
        store: Store,
        done: Done,
        inputs: Inputs,
        before: Mapping[str, str],
        tools: Tools,
        now: datetime,
    ) -> None:
        self._places = places
        self._options = options
        self._store = store
        self._done = done
        self._inputs = inputs
        self._before = before
        self._sources, self._keys, self._renderer = tools.sources, tools.keys, tools.renderer
        self._now = now

    def publish(self, edits: Sequence[_Edit]) -> Result | None:
        """Publish the pages of the edited releases; None where one has not the basis that it should have."""
        profile = self._options.profile
        profile.begin("plan")
        before = self._pages(edits, [edit.was for edit in edits])
        pages = self._pages(edits, [edit.now for edit in edits]) if before else None
        if before is None or pages is None or layout_problems(pages, self._keys):
            return None
        known = {page.path: found for page in before if (found := self._store.ledger.page(page.path))}
        if any(not self._is_basis_of(page, known.get(page.path)) for page in before):
            return None
        # Nothing but these changes, so of what is in the output nothing else need be known.
        rows = HeldRows(known.values())
        present = {path: page.stat for path, page in known.items()}
        publication = Publication(self._places, rows, present, tells_changes=True)
        profile.begin("render")
        rendered = self._make(pages, publication)
        if rendered is None:
            publication.abandon()
            return None
        profile.begin("publish")
        publication.finish(known.keys(), may_swap=False)
        profile.begin("remember")
        for page in rows.added.values():
            self._store.ledger.put_page(page)
        return self._remember(edits, publication, rendered)

    def _pages(self, edits: Sequence[_Edit], releases: Sequence[Release]) -> list[Page] | None:
        """The pages of these forms of the edited releases; None where what is around one is not known."""
        around = {edit.path: self._store.ledger.around(edit.path) for edit in edits}
        related = {path: found[1] for path, found in around.items() if found}
        named = {path for found in around.values() if found for path in (*found[0], *found[1])}
        forms = {path: self._store.good_form(path) for path in named - around.keys()}
        if not (all(around.values()) and all(forms.values())):
            return None
        sources = self._sources
        language = sources.settings.language
        others = [remembered_release(self._store, path, form or "", language) for path, form in forms.items()]
        archive = Archive(
            [*releases, *others],
            sources.registry,
            sources.vocabulary,
            self._now,
            show_held=self._options.show_held,
            related=related,
        )
        if not all(release.path in archive.summaries for release in releases):
            return None
        planner = ReleasePages(contents_of(sources, archive), self._inputs)
        return [next(planner.pages(release)) for release in releases]

    def _is_basis_of(self, page: Page, published: Published | None) -> bool:
        basis = self._keys.basis(page)
        return published is not None and basis != "" and published.basis == basis

    def _make(self, pages: Sequence[Page], publication: Publication) -> int | None:
        """Stage what is not current; how many pages were rendered, None where one cannot be."""
        parts = PartsNotes(self._store, self._keys)
        rendered = 0
        for page in pages:
            made = page.with_inputs()
            inputs, basis = packed_inputs(made), self._keys.basis(page)
            digests = self._keys.input_digests(inputs)
            key = self._keys.key(made, digests)
            if publication.is_current(page.path, key):
                publication.renew(page.path, basis)
                continue
            body = self._store.body(made.inputs["body"]["digest"])
            data = self._renderer.render(Task(page.path, page.layout, page.language, inputs, body))
            if isinstance(data, Problem):
                return None
            rendered += 1
            staged = stage(publication.staging, page.path, data, publication.digest(page.path))
            publication.note(page.path, key, staged, basis)
            parts.keep(parts.row_of(made, digests))
        return rendered

    def _remember(self, edits: Sequence[_Edit], publication: Publication, rendered: int) -> Result:
        store, inputs = self._store, self._inputs
        for edit in edits:
            store.note_file(edit.path, inputs.files[edit.path], edit.now.content)
        files = Moved(self._before, {name: inputs.files[name] for name in self._before})
        remember_edits(
            store, self._done, files, Moved(publication.present, dict(publication.rows.page_stats()))
        )
        result = self._done.result()
        result.counts.read, result.counts.rendered = inputs.read, rendered
        result.counts.written, result.changed = publication.written, publication.changed()
        result.scanned = inputs.state()
        return result
