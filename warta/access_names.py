"""Names of codes that say that what they enclose was not for every reader.

What belongs here: telling by the name of a shortcode, a tag or a block that it restricts access, as those of
membership plugins do. What does not: finding codes and leaving their words out (`warta.hidden_codes`,
`warta.intake.wordpress_codes`).
"""

from __future__ import annotations

import re

_WORDS = re.compile(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])")
_RESTRICTING = frozenset(
    """
    private privat privately member members memberonly membersonly memberof emember membership memberships
    restrict restricted restriction restricts hide hidden hidepost hideit hidethis protect protected
    protection protector password passwords passworded passwd passster ppwp secret secrets confidential
    internal staff staffonly admin admins adminonly login loggedin logged
    subscriber subscribers premium paywall paid payed
    lock locked locker contentlocker sociallocker draft comment todo access encrypt encrypted embargo
    rahasia terbatas tersembunyi sembunyi sembunyikan anggota pelanggan
    """.split()
)
# What such a name says beside that turns it about, or makes it the name of something that all may see.
_FOR_ALL = frozenset(
    """
    non not nonmember nonmembers out loggedout logout guest guests visitor visitors public team profile form
    link links button list count toggle toggler
    """.split()
)


def restricts(name: str) -> bool:
    """Whether a code of this name encloses what only some were to read: `[private]`, `[members_only]`."""
    words = {word.lower() for word in _WORDS.findall(name)} | {name.lower()}
    return not words.isdisjoint(_RESTRICTING) and words.isdisjoint(_FOR_ALL)
