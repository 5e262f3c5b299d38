"""A mail that was forwarded as text: what the mail in it says of itself.

What belongs here: finding the lines that a mail program puts above a forwarded text. What does not: mails
that are forwarded as attachments, and all else of a mail (`warta.intake.mail.message`).
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from warta.intake.lines import Line

_MARK = re.compile(
    r"(?:[-_ ]{2,}\s*(?:forwarded message|original message|pesan terusan|pesan asli|pesan yang diteruskan)"
    r"\s*[-_ ]*"
    r"|begin forwarded message:?|mulai pesan yang diteruskan:?)",
    re.IGNORECASE,
)
_FIELD = re.compile(r"\**(?P<name>[A-Za-z][A-Za-z-]{1,12})\**\s*:\**\s*(?P<value>.*)")
_NAMES = {
    **dict.fromkeys(("from", "dari"), "from"),
    **dict.fromkeys(("date", "sent", "tanggal", "terkirim", "dikirim"), "date"),
    **dict.fromkeys(("subject", "perihal", "subjek"), "subject"),
    **dict.fromkeys(("to", "kepada", "cc", "reply-to", "bcc"), "to"),
}
# Lines of the head of a forwarded mail, blank ones among them.
_LONGEST_HEAD = 14


@dataclass(frozen=True, slots=True)
class Forwarded:
    """The lines of a forwarded text, what its head says (`from`, `date`, `subject`), and what is above it."""

    lines: list[Line]
    said: Mapping[str, str] = field(default_factory=dict)
    above: str = ""


def forwarded_in(lines: list[Line]) -> Forwarded | None:
    """What a mail of these lines forwards; None where it forwards nothing, or says not whose and of when."""
    for number, line in enumerate(lines):
        if not _MARK.fullmatch(line.printed.strip()):
            continue
        said: dict[str, str] = {}
        end = number + 1
        for at in range(number + 1, min(number + 1 + _LONGEST_HEAD, len(lines))):
            found = _FIELD.fullmatch(lines[at].printed)
            name = _NAMES.get(found["name"].lower()) if found else None
            if found and name:
                said.setdefault(name, found["value"].strip())
                end = at + 1
            elif lines[at].printed:
                break
        if "from" in said and ("date" in said or "subject" in said):
            above = " ".join(item.printed for item in lines[:number] if item.printed)
            return Forwarded(lines[end:], said, above)
    return None
