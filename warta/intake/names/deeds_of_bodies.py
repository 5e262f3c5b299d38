"""What a body does, as a headline tells it right behind the body's name: `Rope Board Splices Ropes`.

What belongs here: telling such a headline from the name alone. What does not: the names of bodies
(`warta.intake.names.bodies`), and other signs of a headline (`warta.intake.titles.title_signs`).
"""

from __future__ import annotations

import re

# What a body does stands right behind its kind or what that is for, and more behind it.
_DEED = re.compile(
    r"(?:[A-Z][\w'’.&-]* ){0,5}(?:Ministry|Department|Agency|Commission|Council|Authority|Bureau|Board"
    r"|Institute|University|Government|Administration|Service|Museum|Library|Court|Police|Hospital|College"
    r"|Foundation|Society)(?P<of> (?:of|for) (?:the )?[A-Z][\w'’-]*(?: (?:and |& )?[A-Z][\w'’-]*){0,5})?"
    r" (?P<verb>to|(?(of)(?!)|[A-Za-z][a-z]{2,}s)|[a-z]{4,}) (?!of\b|and\b|for\b|&)\S"
)
_NO_DEEDS = frozenset(
    """services offices news headquarters affairs communications relations hospitals documents archives press
    events programs programmes resources operations systems sciences studies states works forests parks
    schools with from into over under amid during about""".split()
)


def tells_deed(text: str) -> bool:
    """Whether words go on from what a body is called with what it does: `Rope Board Splices Ropes`."""
    found = _DEED.match(text)
    return found is not None and found["verb"].lower() not in _NO_DEEDS
