"""Which names of fields say that they tell whether a post was to be read, by the words in them.

What belongs here: names that no list has, such as `release_status`, `not_for_publication`, `isOnline` or
`allowed_roles`, and what such a field speaks of. What does not: the names that generators have, and what
values mean (`warta.intake.states.post_state`).
"""

from __future__ import annotations

import re
from enum import Enum

_WORD = re.compile(r"[A-Z]+(?![a-z])|[A-Z]?[^\W_A-Z]+")
_PUBLISHING = frozenset(
    """
    publish published publishing publication publications release workflow moderation review editorial
    approval
    post page content article document doc entry item news press story text cms web website site
    publikasi penerbitan siaran rilis veröffentlichung publicación
    """.split()
)
_STATE = frozenset(
    """
    status state stage phase workflow visibility statut estado zustand visibilité
    """.split()
)
# Alone these speak of lands, plays and projects as well.
_OF_ANYTHING = frozenset(
    """
    state stage phase
    """.split()
)
_NOT = frozenset(
    """
    not no dont never non without jangan tidak belum nicht pas
    """.split()
)
_OUT = frozenset(
    """
    publish published publication public release released distribution distribute broadcast disiarkan
    """.split()
)
_HELD = frozenset(
    """
    draft drafts embargoed confidential secret unpublished unreleased unapproved withheld
    draf konsep rahasia entwurf brouillon borrador
    """.split()
)
_SHOWN = frozenset(
    """
    live online released approved public published publishable visible listed ready cleared tayang
    terbit
    """.split()
)
_BESIDE = frozenset(
    """
    is web website site on show should be to the page post article for go now item entry
    """.split()
)
_ACCESS_TO = frozenset(
    """
    level role roles group groups right rights user users control rule rules by to allowed restricted
    """.split()
)
_MAY = frozenset(
    """
    allowed restricted restrict visible viewable readable permitted
    """.split()
)
_WHOM = frozenset(
    """
    to by role roles group groups user users members member for
    """.split()
)
_LOGIN = frozenset(
    """
    login auth authentication authorization registration membership subscription member
    """.split()
)
_ONLY = frozenset(
    """
    required requires require only needed
    """.split()
)
# With one of these a name says when a text goes out, with one of those when it ends.
_GOES_OUT = frozenset(
    """
    publish published publishing publication release released live online display visible issue issued
    terbit diterbitkan tayang ditayangkan rilis dirilis publikasi dipublikasikan disiarkan
    """.split()
)
_FROM = frozenset(
    """
    date time datetime day from start starts begin begins after at on since go goes first
    schedule scheduled jadwal tanggal tgl waktu jam mulai pada sejak setelah news page
    """.split()
)
_TO = frozenset(
    """
    end ends ending stop stops until till to expire expires expiry sampai hingga berakhir date time at on
    """.split()
)
_SURE_TO = _TO - frozenset("to date time at on".split())
_EMBARGO = frozenset({"embargo", "embargoed"})
_OF_EMBARGO = _FROM | _TO | frozenset("lift lifts sebelum before sd is for release press".split())
_GONE = frozenset("deleted trashed removed discarded unpublished depublished hidden dihapus".split())
_OF_GONE = frozenset("is was soft at on date time datetime from site tanggal pada".split())
# Under such a name stands by what mark a text is known: `classification: restricted`, `sifat: Rahasia`.
_MARKS = frozenset(
    """
    classification security sensitivity confidentiality marking markings audience distribution circulation
    label labels flag flags badge banner stamp watermark notice groups permissions
    klasifikasi sifat kerahasiaan
    """.split()
)
_OF_MARKS = frozenset("protective document content text information data".split())


class About(Enum):
    """What a field speaks of: a state, who may read it, whether the post is held, or is out, or when."""

    EMBARGO = "until when it is held"
    START = "from when it is out"
    END = "until when it is out"
    GONE = "that it was taken out"
    MARK = "by what mark it is known"
    STATE = "state"
    ACCESS = "access"
    HELD = "held"
    HELD_IF_PLAIN = "held, where its value is plainly yes"
    SHOWN = "shown, where its value is no"


def about(name: str) -> About | None:
    """What a field of this name speaks of; None where that is not whether its post was to be read."""
    row = [word.lower() for word in _WORD.findall(name)]
    words = set(row)
    if (spoken := _of_times(words)) is not None:
        return spoken
    if words & _MARKS and words <= _MARKS | _OF_MARKS:
        return About.MARK
    if words & _STATE and words <= _STATE | _PUBLISHING and not words <= _OF_ANYTHING:
        return About.STATE
    if "access" in words and words - {"access"} <= _PUBLISHING | _ACCESS_TO | _ONLY:
        return About.HELD if words & _ONLY else About.ACCESS
    if len(row) > 1 and row[0] in _MAY and words & _WHOM:
        return About.ACCESS
    if words & _LOGIN and words & _ONLY:
        return About.HELD
    if words & _OUT and (words & _NOT or {"do", "not"} <= words):
        return About.HELD
    if words & _HELD:
        return About.HELD_IF_PLAIN
    return About.SHOWN if len(words - _BESIDE) == 1 and words & _SHOWN else None


def _of_times(words: set[str]) -> About | None:
    """What a name of these words speaks of, where that has a time; None for names of anything else."""
    if words & _EMBARGO and words <= _EMBARGO | _OF_EMBARGO:
        return About.EMBARGO
    if words & _GONE and words <= _GONE | _OF_GONE:
        return About.GONE
    if words & _GOES_OUT and words & _SURE_TO and words <= _GOES_OUT | _TO:
        return About.END
    if words & _GOES_OUT and words & _FROM and words <= _GOES_OUT | _FROM:
        return About.START
    return None
