"""Shortcodes of a WordPress export that may show what they enclose only to some, or only for a time.

What belongs here: telling such codes of any plugin by what their names and parameters speak of: readers,
roles, capabilities, times. What does not: codes whose names restrict in any case, whose words are left out
(`warta.intake.exports.wordpress_codes`). Whether such words may be published a person has to say, for it
cannot be undone. Rules: https://wordpress.org/documentation/article/roles-and-capabilities/, and for
containers of Avada, Divi and WPBakery the parameters that they write.
"""

from __future__ import annotations

import re
from collections import Counter

from warta.access_names import may_restrict, restricts
from warta.intake.exports.wordpress_codes import CODE, PARAMETER
from warta.intake.field_text import one_line

_WORDS = re.compile(r"[a-z]+")
_DATE = re.compile(r"\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}|\b(?:19|20)\d{6}\b")
_TIMES = frozenset("time timer schedule schedules scheduled scheduler period show hide display".split())
_FROM_OR_UNTIL = frozenset("from to on off start end after before begin date".split())
_SAYS_READERS = re.compile(
    r"\b(?:(?:not[-_ ])?logged[-_ ]?in|login|members?(?:[-_ ]?only)?|subscribers?|administrators?|admins?"
    r"|registered|roles?|users?|staff|private|current_user_can|is_user_logged_in|user_?can|hidden|none)\b",
    re.IGNORECASE,
)
# Parameters that name readers by themselves, and those that may, by what they say.
_ON_READERS = frozenset(
    """
    capability capabilities cap caps userlevel userrole userroles membership memberships plan plans access
    permission permissions login logged loggedin subscription if condition conditions
    """.split()
)
_ON_ANYTHING = frozenset(
    """
    for to show hide type who only visible visibility display audience group groups when level levels
    """.split()
)
_UNTIL = frozenset("show hide until expire expires expiry expiration unpublish embargo".split())
# ARIA has roles too; https://www.w3.org/TR/wai-aria/#role_definitions.
_OF_ARIA = frozenset(
    """
    alert alertdialog application article banner button cell checkbox columnheader complementary contentinfo
    definition dialog directory document feed figure form grid group heading img link list listbox listitem
    main menu menubar menuitem navigation none note option presentation region row search separator status tab
    table tablist tabpanel term text textbox timer toolbar tooltip tree
    """.split()
)
_FALSE = frozenset({"", "0", "no", "off", "false", "all", "any", "everyone", "everybody", "public", "w10="})
_UNSEEN_STATES = frozenset({"draft", "private", "pending", "published_until", "publish_after"})


def why_for_some(text: str) -> str:
    """Which code may enclose words that not everybody saw, or not at any time; '' for none."""
    if "[/" not in text:
        return ""
    closings = Counter(found[3].lower() for found in CODE.finditer(text) if found[2])
    left_out = ""
    for found in CODE.finditer(text):
        name = found[3].lower()
        if found[2]:
            closings[name] -= 1
            left_out = "" if name == left_out else left_out
        elif found[1] or left_out or closings[name] <= 0:
            continue
        elif restricts(found[3]):
            left_out = name
        elif may_restrict(found[3]) or _asks(name, found[4] or ""):
            words = one_line(found[0])[:80]
            return f"not everybody may have seen, or not at any time, what stands in {words}"
    return ""


def _asks(name: str, parameters: str) -> bool:
    """Whether the parameters of a code speak of readers or of times."""
    stated = {key.lower(): (a or b or c).strip().lower() for key, a, b, c in PARAMETER.findall(parameters)}
    if not stated:
        return _SAYS_READERS.search(parameters) is not None and ("(" in parameters or "_" in parameters)
    is_of_times = not _TIMES.isdisjoint(_WORDS.findall(name))
    keys = _UNTIL | _FROM_OR_UNTIL if is_of_times else _UNTIL
    has_time = any(
        _DATE.search(value) and not keys.isdisjoint(_WORDS.findall(key)) for key, value in stated.items()
    )
    return has_time or any(_holds(key, value) for key, value in stated.items())


def _holds(key: str, value: str) -> bool:
    words = set(_WORDS.findall(key))
    if value in _FALSE:
        return key in ("visible", "visibility") and value in ("0", "no", "off", "false")
    if key in ("role", "roles"):
        return value not in _OF_ARIA
    if key == "status":
        return value in _UNSEEN_STATES
    if key in ("disable_element", "disabled", "display_conditions", "render_logics"):
        return True
    if key == "disabled_on":  # of Divi: on telephones, tablets, desktops
        return set(value.split("|")) == {"on"}
    is_on_readers = (
        not words.isdisjoint(_ON_READERS) or {"user", "role"} <= words or {"user", "level"} <= words
    )
    return is_on_readers or (not words.isdisjoint(_ON_ANYTHING) and _SAYS_READERS.search(value) is not None)
