"""Fields of a post that may say that it is not to be read any more, or not yet, and hold nothing.

What belongs here: fields that a site shows beside a post as often as it keeps the post back for them, so that
a person must look. What does not: fields that hold a post (`warta.intake.states.post_state`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from warta.intake.field_text import one_line
from warta.intake.states.post_dates import is_ahead, read_value
from warta.intake.states.post_state_words import NO, YES

# Each name, without the marks between its words, by what its value must say.
_IF_YES = frozenset(
    """
    withdrawn iswithdrawn retracted isretracted superseded issuperseded recalled revoked dicabut ditarik
    """.split()
)
_IF_NO = frozenset("reviewed isreviewed checked verified ditinjau diperiksa diverifikasi".split())
_IF_AHEAD = frozenset("startdate start starts startson".split())
_AUDIENCES = frozenset("audience audiences targetaudience".split())
_FEW = frozenset("staff employees members subscribers partners pegawai karyawan anggota mitra".split())


def doubts_of(fields: Mapping[str, Any]) -> Iterator[str]:
    """What is told of each such field."""
    for name, value in fields.items():
        plain, says = re.sub(r"[\W_]", "", name.lower()), one_line(str(value)).lower()
        if why := _why(plain, says, value):
            yield f"`{name}: {says[:60]}` {why}; write `draft` or `withdrawn` if it is"


def _why(plain: str, says: str, value: Any) -> str:
    if plain in _IF_YES and says in YES - {"1"}:
        return "may say that it was taken back"
    if plain in _IF_NO and says in NO - {"0", "none"}:
        return "may say that it was not to be out yet"
    if plain in _IF_AHEAD and (read := read_value(value)) and read.date and is_ahead(read.date):
        return "may say that it was not to be out yet"
    words = set(re.findall(r"\w+", says))
    return "may say that it was not for everybody" if plain in _AUDIENCES and words and words <= _FEW else ""
