"""What a review says of a date that is taken from a dateline.

What belongs here: whether the page shows that the word before the day is a place, where a line is no more
than both. What does not: reading a dateline (`warta.intake.datelines.dateline`), words that are surely none
of a place (`warta.intake.days.other_days`), and choosing the date (`warta.intake.dating.chosen_day`).
"""

from __future__ import annotations

import re

from warta.intake.datelines.dateline import dateline_alone
from warta.intake.dating.chosen_day import Dating
from warta.intake.dating.date_candidates import Rank
from warta.intake.names.bodies import looks_like_body
from warta.intake.names.place_names import is_place
from warta.intake.offices.office_names import says_office
from warta.intake.role import Role
from warta.intake.sheets.marking import Roles

# Words with which the names of places begin or end, whatever the rest is.
_KINDS = frozenset(
    """teluk tanjung tanjong kota kabupaten kab kuala muara sungai sei gunung bukit pulau pantai danau desa
    kampung kampong nagari dusun lembah rawa ujung pelabuhan selat bandar lubuk tebing batu padang banda
    fort port mount mt lake saint st ste san santa santo new city town village beach bay harbor harbour
    island islands valley springs falls heights hills county creek river ford bridge""".split()
)
# What stands before the name of a place in a text, and before that of the body which is there.
_BEFORE_PLACE = (
    r"\b(?:di|ke|dari|se|asal|in|at|from|near|of|kota|kabupaten|kab\.|kecamatan|kelurahan|desa|kampung"
    r"|pemkot|pemkab|city|mayor|bupati|wali ?kota|camat|wilayah|kawasan|warga)"
)
_SET_OFF = "–—-:"


def doubt_place(roles: Roles, dating: Dating) -> str:
    """What a review says of a date that a line of word and day gives, where nothing shows a place in it.

    Returns '' for nothing. A place is one that is known, one by a word of its name, one that the page names
    again, or one above a signature.
    """
    chosen = dating.chosen
    if chosen is None or chosen.rank is not Rank.DATELINE or dating.is_confirmed:
        return ""
    index = next((n for n, line in enumerate(roles.lines) if line.number == chosen.line), -1)
    line = roles.lines[index]
    found = dateline_alone(line.printed) if index >= 0 else None
    if found is None or not found.place or line.text.rstrip()[-1] in _SET_OFF:
        return ""
    if _may_be_place(found.place) or _is_signed(roles, index) or _is_named(found.place, roles, index):
        return ""
    words = f"line {line.number} says {line.text!r}"
    return f"{words}; look whether {found.place!r} is a place, and the day the release's"


def _may_be_place(name: str) -> bool:
    """Whether a name says by itself that it is a place: it is known, a part of it is, or it has a kind."""
    words = re.split(r"[\s-]+", name.casefold())
    return is_place(name) or not _KINDS.isdisjoint(words) or (len(words) > 1 and any(map(is_place, words)))


def _is_signed(roles: Roles, index: int) -> bool:
    """Whether the next printed line is the signature of a letter."""
    below = (role for role in roles.roles[index + 1 :] if role is not Role.BLANK)
    return next(below, None) is Role.SIGNATURE


def _is_named(place: str, roles: Roles, index: int) -> bool:
    """Whether another line of the page has the name again where the name of a place or body stands."""
    again = re.compile(rf"(?P<before>{_BEFORE_PLACE}\s+)?\b{re.escape(place)}\b", re.IGNORECASE)
    others = (line.printed for number, line in enumerate(roles.lines) if number != index)
    found = ((again.search(printed), printed) for printed in others)
    return any(name and (name["before"] or _names_body(printed)) for name, printed in found)


def _names_body(words: str) -> bool:
    return looks_like_body(words) or says_office(words)
