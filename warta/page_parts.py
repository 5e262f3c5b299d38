"""What the keys of published pages were made of, kept to say later which part changed.

What belongs here: keeping the parts with the store and comparing them. What does not: what a key is made of
(`warta.keys`), and the words in which a difference is told (`warta.page_explanation`).

A build decides by keys alone and reads none of this. Digests are cut short: of 2⁴⁸ pairs of values one would
look alike, and an explanation would leave its name out.
"""

from __future__ import annotations

from collections.abc import Mapping

from warta.digests import digest_data
from warta.keys import Keys
from warta.ledger import PartsRow, SharedParts
from warta.model import Page
from warta.store import Store

# Of digests in hexadecimal, and of those in bytes.
_SHORT = 12
_SHORT_BYTES = _SHORT // 2


class PartsNotes:
    """Notes what the keys of pages are made of while a build puts these out."""

    def __init__(self, store: Store, keys: Keys) -> None:
        self._ledger = store.ledger
        self._keys = keys
        self._layouts: dict[tuple[str, tuple[str, ...]], str] = {}
        self._shared: dict[str, SharedParts] = {}
        # Of an archive that was never built nothing is noted, and nothing need be asked for page by page.
        self._any = self._ledger.has_parts()

    def row_of(self, page: Page, inputs: Mapping[str, bytes]) -> PartsRow:
        """What the key of `page` is made of; `inputs` are the `Keys.input_digests` of it."""
        layout, shared = self._keys.layout_parts(page)
        at = (layout, tuple(inputs))
        if at not in self._layouts:
            self._layouts[at] = number = digest_data([layout, list(inputs)])[:_SHORT]
            self._shared[number] = SharedParts(_short(shared), tuple(inputs))
            self._ledger.add_layout_parts(number, self._shared[number])
        digests = b"".join([digest[:_SHORT_BYTES] for digest in inputs.values()])
        return PartsRow(page.path, self._layouts[at], digests)

    def keep(self, row: PartsRow) -> None:
        """Keep a row, with what is new in it; one that says what was said before is not written."""
        last = self._ledger.parts(row.path) if self._any else None
        changed = self._changed(last, row) if last else []
        if changed or last is None:
            self._ledger.add_parts(PartsRow(row.path, row.layout, row.inputs, changed))

    def _changed(self, last: PartsRow, row: PartsRow) -> list[str]:
        if (last.layout, last.inputs) == (row.layout, row.inputs):
            return []
        return differing(_parts_of(last, self._shared_by(last)), _parts_of(row, self._shared_by(row)))

    def _shared_by(self, row: PartsRow) -> SharedParts:
        if row.layout not in self._shared:
            self._shared[row.layout] = self._ledger.layout_parts(row.layout)
        return self._shared[row.layout]


def changed_parts(store: Store, keys: Keys, page: Page) -> list[str] | None:
    """The parts of the key of `page` that are not what they were when it was published last, by name.

    None where nothing is known of it. Names are those of `Keys.parts`.
    """
    last = store.ledger.parts(page.path)
    if last is None:
        return None
    before = _parts_of(last, store.ledger.layout_parts(last.layout))
    return differing(before, _short(keys.parts(page)))


def differing(before: Mapping[str, str], after: Mapping[str, str]) -> list[str]:
    """The names of parts that were added, removed or changed, in order."""
    return sorted(name for name in before.keys() | after.keys() if before.get(name) != after.get(name))


def _parts_of(row: PartsRow, shared: SharedParts) -> dict[str, str]:
    """All parts of a key, by name, as `Keys.parts` names them."""
    at = range(0, len(row.inputs), _SHORT_BYTES)
    digests = (row.inputs[start : start + _SHORT_BYTES].hex() for start in at)
    inputs = zip(shared.inputs, digests, strict=False)
    return {**shared.parts, **{f"input {name}": digest for name, digest in inputs}}


def _short(parts: Mapping[str, str]) -> dict[str, str]:
    return {name: digest[:_SHORT] for name, digest in parts.items()}
