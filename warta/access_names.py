"""Names of codes that say that what they enclose was not for every reader.

What belongs here: telling by the name of a shortcode, a tag or a block that it restricts access, as those of
membership plugins do, or that it may. What does not: finding codes and leaving their words out
(`warta.hidden_codes`, `warta.intake.exports.wordpress_codes`, `warta.intake.exports.wordpress_conditions`).
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


# Names that may ask who reads, or when: of plugins by their first word, and words that speak of readers.
_OF_PLUGINS = frozenset(
    """
    mepr wlm um rcp pmpro arm swpm ihc iump wppb wpmem wcm mm memb wpf dap ld learndash ppw accessally
    """.split()
)
_READERS = re.compile(
    r"(?:is|if|for|show|hide|wp)?(?:users?|members?|roles?|subscribers?|students?|capabilit(?:y|ies))"
    r"(?:only|specific|levels?|content|area|access|in|private|text|can)?"
    r"|(?!remember|september|november|december)\w*members?|protect\w*|restrict\w*|loggedin\w*|expir\w+|timed|permissions?|enrolled|registered|audience|eyes\w*|only"
    r"|subscription|subscribed|if|conditions?|conditional|visibility|invisible|visibleto|showto|unpublished"
)
_NEGATIONS = frozenset({"not", "non", "un"})


def may_restrict(name: str) -> bool:
    """Whether the name of a code speaks of readers or of times: `[if_role]`, `[mepr-active]`, `[expires]`."""
    words = {word.lower() for word in _WORDS.findall(name)} | {name.lower()}
    if "public" in words and not words.isdisjoint(_NEGATIONS):
        return True
    first = re.split(r"[-_]", name.lower())[0]
    is_of_plugin = first in _OF_PLUGINS and first != name.lower()
    speaks = is_of_plugin or name.startswith("s2") or any(map(_READERS.fullmatch, words))
    return speaks and words.isdisjoint(_FOR_ALL)


def restricts(name: str) -> bool:
    """Whether a code of this name encloses what only some were to read: `[private]`, `[members_only]`."""
    words = {word.lower() for word in _WORDS.findall(name)} | {name.lower()}
    return not words.isdisjoint(_RESTRICTING) and words.isdisjoint(_FOR_ALL)
