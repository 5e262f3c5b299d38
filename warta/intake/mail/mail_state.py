"""Whether a mail was sent, to whom it wished, when it wished, and what it wished to be.

What belongs here: the fields of its head that say that it is a draft, is for few eyes, or is to go out later,
and replies to a draft. What does not: marks in its subject (`warta.intake.states.title_state`) and its text
(`warta.intake.mail.message`). Standards:
RFC 4021 (`Sensitivity`, `Deferred-Delivery`, `Expires`), RFC 2156; `X-Unsent` is Outlook's,
`X-Mozilla-Draft-Info` Thunderbird's, `X-Gmail-Labels` that of Google Takeout.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import UTC, datetime

from warta.intake.states.post_dates import is_ahead, last_instant, read_value
from warta.intake.states.post_state_words import NO

_DRAFTS = re.compile(
    r"(?:^|[,;\s])\"?(?:drafts?|draf|scheduled|terjadwal|trash|spam)\"?(?:$|[,;])", re.IGNORECASE
)
_OPEN = frozenset({"", "none", "normal"})

_REPLY = re.compile(
    r"\s*(?:(?:fwd?|fw|trs|terusan|wg|tr)\s*:\s*)*(?:re|bls|balas|aw|sv|antw)\s*(?:\[\d+\])?:", re.IGNORECASE
)
# The word, but for drafts that releases are about.
_DRAFT = re.compile(
    r"\b(?:draft|draf|konsep (?=siaran|rilis|berita)|rancangan (?=siaran|rilis|berita))\b"
    r"(?!\s+(?:laws?|bills?|acts?|regulations?|decrees?|budgets?|resolutions?|agreements?|treaty|standards?"
    r"|constitution|legislation|rules?|polic(?:y|ies)|ruu|undang|peraturan|perda|raperda|anggaran)\b)",
    re.IGNORECASE,
)


def why_held(head: Mapping[str, str]) -> Iterator[str]:
    """Why a mail is not to be published as it stands, by the fields of its head by their names."""
    fields = {name.lower(): value for name, value in head.items()}
    if fields.get("x-unsent", "").lower() not in NO | {""}:
        yield "it was never sent (`X-Unsent` in its head)"
    for name in ("x-mozilla-draft-info", "x-google-draft-id"):
        if fields.get(name):
            yield f"it is a draft of a mail program (`{name}` in its head)"
    if _DRAFTS.search(fields.get("x-gmail-labels", "")):
        yield f"it is kept under {fields['x-gmail-labels'][:60]!r}"
    if fields.get("sensitivity", "").lower() not in _OPEN:
        yield f"`Sensitivity: {fields['sensitivity'][:60]}` in its head"
    for name in ("deferred-delivery", "deferred-until", "delivery-date"):
        until = last_instant(fields.get(name, ""))
        if until and until > datetime.now(UTC):
            yield f"it was not to go out before {fields[name][:60]}"
    for name in ("expires", "expiry-date"):
        read = read_value(fields.get(name, ""))
        if read and read.date and not is_ahead(read.date):
            yield f"it was to be read until {fields[name][:60]}, by `{name}` in its head"


def why_reply_held(subject: str, lines: Iterable[str]) -> str:
    """Why a mail may be no release, but an answer to the draft of one; '' where nothing says so.

    `subject` is as it stands in its head, `lines` are those of its whole text: of a mail whose subject marks
    it as no answer only those count that it quotes.
    """
    is_reply = _REPLY.match(subject) is not None
    if is_reply and _DRAFT.search(subject):
        return f"it answers a mail about a draft (its subject is {subject[:80]!r})"
    said = (line.strip() for line in lines if is_reply or line.lstrip().startswith(">"))
    if line := next(filter(_DRAFT.search, said), ""):
        return f"it answers a mail, and speaks of a draft: {line[:80]!r}"
    return ""
