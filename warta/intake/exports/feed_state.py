"""Whether an item of a feed or an export was out on its own site.

What belongs here: states, passwords and dates that are still to come, in WordPress, Blogger, Atom and RSS.
What does not: what was taken off (`warta.intake.exports.feed_withdrawn`), what was for few
(`warta.intake.exports.wordpress_access`), the states of WordPress in words
(`warta.intake.exports.wordpress`), the other fields of an item (`warta.intake.exports.feed_entry`), and
posts with a head (`warta.intake.states.post_state`). To publish what was held back cannot be undone: what
cannot be understood holds an item. Rules: RFC 5023, 13.1.1 (`app:draft`),
https://developers.google.com/blogger, PRISM 3.0 (`embargoDate`).
"""

from __future__ import annotations

from datetime import UTC, datetime

from warta.intake.exports.feed_element import Entry, local_name
from warta.intake.exports.feed_withdrawn import why_withdrawn
from warta.intake.exports.wordpress import instant_of, why_held
from warta.intake.exports.wordpress_access import own_fields, own_taxonomies, why_restricted
from warta.intake.field_text import one_line
from warta.intake.states.adoption import Adoption
from warta.intake.states.post_dates import last_instant
from warta.intake.states.post_state import holds_of, is_embargo
from warta.intake.states.post_state_words import NO, YES

_TO_COME = frozenset({"future", "scheduled"})
_OUT = frozenset({"live", "publish", "published", "public"})
# Dates before which an item is not to be read.
_DATES = ("published", "pubDate", "date", "issued", "created", "available", "publicationDate", "startDate")
_EMBARGOES = ("embargoDate", "embargo", "embargoed")


def hold_back(adoption: Adoption, entry: Entry) -> bool:
    """Hold the item, or put it under embargo, where its own site did not show it; whether it is held."""
    why = _why_held(entry) or why_withdrawn(entry) or why_restricted(entry) or _why_by_own_fields(entry)
    if why:
        adoption.hold(f"{why} in the export")
    _embargo(adoption, entry)
    status = _state(entry)
    has_instant = "T" in adoption.values.get("date", "")
    if status in _TO_COME and has_instant:
        adoption.embargo(adoption.values["date"], "it was still to come when it was exported")
    elif status in _TO_COME and "embargo" not in adoption.values:
        adoption.hold("it was still to come, and the export states no instant")
    return bool(why)


def _why_held(entry: Entry) -> str:
    for control in entry.all("control"):
        for part in control:
            says = one_line(part.text or "").lower()
            if local_name(part) == "draft" and says and says not in NO:
                return (
                    "it was a draft"
                    if says in YES
                    else f"its draft state is {says[:40]!r}, which is not clear"
                )
    status = _state(entry)
    return why_held("" if status in _OUT | _TO_COME else status, _password(entry))


def _why_by_own_fields(entry: Entry) -> str:
    """What a site's own fields and taxonomies say plainly of who may read it: `post_visibility: internal`.

    A site's fields may speak of anything, such as the state of a project; what is not clear holds nothing.
    """
    for name, value in (*own_fields(entry), *own_taxonomies(entry)):
        for held in holds_of({name: value}):
            if held.why and held.is_clear:
                return f"its own field says `{name}: {value[:40]}`"
    return ""


def _state(entry: Entry) -> str:
    return one_line(entry.text("status")).lower()


def _password(entry: Entry) -> str:
    """The password, which may be a space; line ends and indents are the export's own."""
    found = (child.text or "" for child in entry.all("post_password"))
    return next((text for text in found if text.strip() or (text and "\n" not in text)), "")


def _embargo(adoption: Adoption, entry: Entry) -> None:
    """What is still to come must not be out before its time, whatever its state."""
    local, utc = entry.text("post_date"), entry.text("post_date_gmt")
    stated = [("wp:post_date", str(instant_of(local, utc) or "") if utc else local, False)]
    stated += [(name, entry.text(name), False) for name in _DATES]
    stated += [(name, entry.text(name), True) for name in _EMBARGOES]
    if "date" in adoption.inferred:  # such as that of its address, or of a change
        stated.append(("date", adoption.values["date"], False))
    stated += [(name, words, True) for name, words in own_fields(entry) if is_embargo(name)]
    for name, words, is_strict in stated:
        until = last_instant(words, is_to_end_of_day=is_strict) if words else None
        if until and until > datetime.now(UTC):
            adoption.embargo(until.isoformat(), f"the item's {name} was still to come when it was adopted")
        elif until is None and words and is_strict and words.lower() not in NO:
            adoption.hold(f"the item's {name} is {one_line(words)[:60]!r}, which is not clear,")
