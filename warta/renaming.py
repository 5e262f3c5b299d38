"""Raw files that lie under another name now: their Markdown names them so, as long as nobody edited it.

What belongs here: writing the new name. What does not: telling that a raw file was renamed
(`warta.existing`), and finding the Markdown of one whose bytes have changed as well (`warta.predecessors`).

Without it a raw file would be followed only until it changes.
"""

from __future__ import annotations

from warta import atomic, provenance
from warta.existing import Existing
from warta.outcomes import Manner, Outcome, Status
from warta.places import Places
from warta.rawfile import RawFile


def known_again(
    raw: RawFile, path: str, existing: Existing, places: Places, manner: Manner, *reasons: str
) -> Outcome:
    """What comes of a raw file with the bytes of which `path` was made: that names it by its present name.

    One that somebody edited does not.
    """
    known = Outcome(raw.name, Status.KNOWN, path, reasons=reasons)
    if not existing.is_under_another_name(raw, path):
        return known
    try:
        before = (places.root / path).read_bytes()
        if not provenance.is_untouched(before):
            return known
        after = provenance.renamed(before, raw.source)
        if manner.write:
            atomic.replace(places.root / path, before, after)
    except OSError:  # it is known by its bytes all the same
        return known
    existing.note_name(raw, path)
    return Outcome(raw.name, Status.RENAMED, path) if after != before else known
