"""What the keys of published pages were made of, kept to say later which part changed.

What belongs here: keeping the parts with the store and comparing them. What does not: what a key is made of
(`warta.render`), and the words in which a difference is told (`warta.page_explanation`).

A build decides by keys alone and reads none of this. Digests are cut short: of 2⁴⁸ pairs of values one would
look alike, and an explanation would leave its name out.
"""

from __future__ import annotations

from collections.abc import Mapping

from warta.model import Page
from warta.render import Keys
from warta.store import PartsRow, Store

_SHORT = 12


class PartsNotes:
    """Notes what the keys of pages are made of while a build puts these out."""

    def __init__(self, store: Store, keys: Keys) -> None:
        self._store = store
        self._keys = keys
        self._shared: dict[str, Mapping[str, str]] = {}
        self._differing: dict[tuple[str, str], list[str]] = {}

    def row_of(self, page: Page, inputs: Mapping[str, str]) -> PartsRow:
        """What the key of `page` is made of; `inputs` are the `Keys.input_parts` of it."""
        layout, shared = self._keys.layout_parts(page)
        if layout[:_SHORT] not in self._shared:
            self._shared[layout[:_SHORT]] = _short(shared)
            self._store.add_layout_parts(layout[:_SHORT], _short(shared))
        return PartsRow(page.path, layout[:_SHORT], _short(inputs))

    def keep(self, row: PartsRow) -> None:
        """Keep a row, with what is new in it; one that says what was said before is not written."""
        last = self._store.parts(row.path)
        changed = self._changed(last, row) if last else []
        if changed or last is None:
            self._store.add_parts(PartsRow(row.path, row.layout, row.inputs, changed))

    def _changed(self, last: PartsRow, row: PartsRow) -> list[str]:
        return [*self._changed_in_layout(last.layout, row.layout), *differing(last.inputs, row.inputs)]

    def _changed_in_layout(self, before: str, after: str) -> list[str]:
        if before == after:
            return []
        at = (before, after)
        if at not in self._differing:
            self._differing[at] = differing(self._store.layout_parts(before), self._shared[after])
        return self._differing[at]


def changed_parts(store: Store, keys: Keys, page: Page) -> list[str] | None:
    """The parts of the key of `page` that are not what they were when it was published last, by name.

    None where nothing is known of it. Names are those of `Keys.parts`.
    """
    last = store.parts(page.path)
    if last is None:
        return None
    before = {**store.layout_parts(last.layout), **last.inputs}
    return differing(before, _short(keys.parts(page)))


def differing(before: Mapping[str, str], after: Mapping[str, str]) -> list[str]:
    """The names of parts that were added, removed or changed, in order."""
    return sorted(name for name in before.keys() | after.keys() if before.get(name) != after.get(name))


def _short(parts: Mapping[str, str]) -> dict[str, str]:
    return {name: digest[:_SHORT] for name, digest in parts.items()}
