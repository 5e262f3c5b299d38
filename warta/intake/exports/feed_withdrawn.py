"""Whether an item of a feed or an export was taken off its site, or was for few, by what is no state.

What belongs here: the trash, states of Media RSS, periods and ends of validity, and elements named as
fields that hold a post. What does not: states, passwords and dates to come
(`warta.intake.exports.feed_state`) and what plugins of WordPress keep
(`warta.intake.exports.wordpress_access`). Rules: https://www.rssboard.org/media-rss (`media:status`), PRISM
3.0 (`expirationDate`, `killDate`), DCMI Period (`dcterms:valid`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import UTC, datetime

from warta.intake.exports.feed_element import Entry, local_name
from warta.intake.field_text import one_line
from warta.intake.states.post_dates import is_ahead, last_instant, read_value
from warta.intake.states.post_state import holds_of

_MEDIA_STATUS = "{http://search.yahoo.com/mrss/}status"
_ENDS = ("expirationDate", "expiryDate", "expires", "killDate", "unpublishDate", "validUntil")
_END = re.compile(r"\bend\s*=\s*([^;]+)", re.IGNORECASE)
_START = re.compile(r"\bstart\s*=\s*([^;]+)", re.IGNORECASE)
# Elements that are read elsewhere: states, passwords, dates.
_READ = frozenset(
    """
    status post_password published pubDate date issued created available publicationDate startDate updated
    modified embargoDate embargo embargoed post_date post_date_gmt control
    """.split()
)


def why_withdrawn(entry: Entry) -> str:
    """Why an item was not on its site, or not for everybody; '' where nothing says so."""
    return next(_reasons(entry), "")


def _reasons(entry: Entry) -> Iterator[str]:
    if trashed := one_line(entry.text("trashed")):
        yield f"it was in the trash ({trashed[:40]})"
    for part in entry.element.iter(_MEDIA_STATUS):
        state = one_line(part.get("state", "")).lower()
        if state not in ("", "active"):
            yield f"its media:status was {state[:40]!r}"
    for name in _ENDS:
        words = one_line(entry.text(name))
        if _is_over(words):
            yield f"it was to be read until {words[:40]}, by its {name},"
    period = one_line(entry.text("valid"))
    end, start = _END.search(period), _START.search(period)
    if end and _is_over(end[1].strip()):
        yield f"it was valid until {end[1].strip()[:40]}"
    begins = last_instant(start[1].strip()) if start else None
    if begins and begins > datetime.now(UTC):
        yield f"it was to be valid from {begins.isoformat()}"
    yield from _by_fields(entry)


def _by_fields(entry: Entry) -> Iterator[str]:
    """Elements that are named as fields by which posts are held."""
    for child in entry.element:
        name, words = local_name(child), one_line(child.text or "")
        if words and not len(child) and name not in _READ:
            for held in holds_of({name: words}):
                if held.why:
                    yield (
                        f"its {name} was {words[:40]!r}"
                        if "password" not in name.lower()
                        else "it had a password"
                    )


def _is_over(words: str) -> bool:
    read = read_value(words) if words else None
    return bool(read and read.date and not is_ahead(read.date))
