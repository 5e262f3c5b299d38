"""Elements of a saved page that show the day on which it was looked at: clocks and calendars of today.

What belongs here: knowing such an element by its id and classes. What does not: other furniture
(`warta.intake.saved.page_furniture`), and lines that say it in words (`warta.intake.days.other_days`).
"""

from __future__ import annotations

from warta.intake.saved.page_tree import Element

MAX_LENGTH = 60
_NAMES = frozenset(
    """clock live-clock digital-clock header-clock clock-date date-clock current-date current-time current-day
    date-current datenow date-now now-date today todays-date today-date date-today todaydate currentdate
    current-datetime live-date server-time tanggal-sekarang tanggal-hari-ini hari-ini hariini tgl-sekarang
    jam-digital jamdigital jam-sekarang waktu-server waktu-sekarang""".split()
)
# The picture of a clock stands before any time, and its classes are often those of the time itself.
_ICONS = frozenset("fa fas far fal icon icons glyphicon bi ti ri mdi dashicons material-icons".split())


def is_clock(element: Element) -> bool:
    """Whether a short element shows today's day by its id or classes: `<span id="clock">`."""
    attributes = element.attributes
    if not ("id" in attributes or "class" in attributes) or element.letters > MAX_LENGTH:
        return False
    classes = set(attributes.get("class", "").lower().replace("_", "-").split())
    own = attributes.get("id", "").lower().replace("_", "-")
    return own in _NAMES or (not classes.isdisjoint(_NAMES) and classes.isdisjoint(_ICONS))
