"""The agency that a post states as its own, in a field of its head.

What belongs here: which names of fields say that, and which values name one body. What does not: which agency
that is (`warta.intake.agencies.agency`), and what the site says (`warta.intake.states.adoption`).
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from warta.intake.field_text import plain_text

# The names of such fields, the most telling first.
NAMES = ("agency", "issuing_agency", "instansi", "issuer")
_KEYS = ("name", "title", "label")
_LONGEST = 200
_LETTERS = re.compile(r"[^\W\d_]{2}")


def agency_stated(value: Any) -> str:
    """The one body that a field's value names; '' for none, and for several."""
    if isinstance(value, list) and len(value) == 1:
        value = value[0]
    if isinstance(value, Mapping):
        value = next((value[key] for key in _KEYS if key in value), "")
    name = plain_text(value).strip("\"' ") if isinstance(value, str) else ""
    return name if _LETTERS.search(name) and len(name) <= _LONGEST else ""
