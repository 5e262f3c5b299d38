"""The lines by which an invitation tells of its event: `Tempat: Aula`.

What belongs here: knowing such a line by its label. What does not: the facts of a page about its text, whose
dates are not the event's (`warta.intake.facts`).
"""

from __future__ import annotations

import re

from warta.intake.lines import Line

# What an invitation says of its event, line by line: a date among these is the event's.
_EVENT = re.compile(
    r"(?:acara|agenda|kegiatan|nama kegiatan|hari|waktu|pukul|jam|tempat|lokasi|tema|event|day|time|place"
    r"|venue|where|when|what|who|why|pembicara|narasumber|peserta|speakers?|dress code|pakaian)\s*:\s*\S",
    re.IGNORECASE,
)


def is_event_detail(line: Line) -> bool:
    """Whether the line is one of those by which an invitation tells of its event: `Tempat: Aula`."""
    return _EVENT.match(line.text) is not None
