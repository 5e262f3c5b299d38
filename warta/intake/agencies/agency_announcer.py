"""Whether a text says of a body that it announces what follows: `Larch, Inc. today announced`.

What belongs here: the words right behind the body's name. What does not: finding names
(`warta.intake.agencies.named_bodies`), and what else speaks for a body
(`warta.intake.agencies.agency_proposal`).
"""

from __future__ import annotations

import re

# The exchange and the sign of a share, or a short form, may stand between in brackets; whoever acts with the
# body is named last of several.
_ANNOUNCES = re.compile(
    r"(?: \([^()]{2,60}\))?,? (?:has |have |today |is pleased to |are pleased to |(?:is|are) delighted to )*"
    r"announce[sd]?\b(?! (?:in|on|at|by) )",
)


def announces(text: str, stop: int) -> bool:
    """Whether the body whose name ends at `stop` announces what the text tells."""
    return _ANNOUNCES.match(text, stop) is not None
