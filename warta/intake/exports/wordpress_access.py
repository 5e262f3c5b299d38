"""What plugins of WordPress keep beside a post of who may read it, and until when.

What belongs here: such entries of an export's `wp:postmeta`. What does not: WordPress's own states and
passwords (`warta.intake.exports.wordpress`). Plugins: Members, Restrict Content Pro, WP-Members, Groups,
Ultimate Member, Jetpack and their like; PublishPress Future.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import UTC, datetime

from warta.intake.exports.feed_element import Entry, local_name
from warta.intake.field_text import one_line
from warta.intake.states.post_state import holds_of

# Names that say who may read a post, by any word in them; plugins write them in many ways.
_ACCESS = re.compile(
    r"(?:^|[_-])(?:members?_access|access_(?:roles?|levels?|groups?|restriction)|restrict(?:ed|ions?)?"
    r"|(?:user|subscription|membership)_levels?|paywall|members?_only|subscribers?_only|newsletter_access"
    r"|wpmem_block|is_paid|login_required|requires?_login|groups[_-]read(?:_post)?|is_private|protected"
    r"|private_(?:post|page))(?:$|[_-])",
    re.IGNORECASE,
)
_OPEN = frozenset(
    "0 no false off none all any everyone everybody public open inherit default a:0:{} [] {} n".split()
) | {"", 'a:1:{i:0;s:0:"";}', 's:0:"";'}
# Ultimate Member has its settings at every post: 0 is for everybody, 2 for those who are logged in.
_ULTIMATE_MEMBER = re.compile(r'"_um_accessible";(?:s:1:"|i:)[12]')
_IS_CUSTOM = re.compile(r'"_um_custom_access_settings";(?:b:1|s:1:"1"|i:1)')
# The post's own, not that of a picture or a title in it.
_VISIBILITY = re.compile(r"_(?:(?:post|page|content)_)?visibility")
_EXPIRES = ("_expiration-date", "_expiration_date")
_OWN = frozenset({"category", "post_tag", "tag", "post_format", "nav_menu", "language"})
_SECONDS = re.compile(r"\d{9,11}")


def why_restricted(entry: Entry) -> str:
    """Why a post was not for everybody, or no more, by what plugins keep beside it; '' for nothing."""
    return next(_reasons(entry), "")


def _reasons(entry: Entry) -> Iterator[str]:
    found = dict(_meta(entry))
    for name, value in found.items():
        if name == "um_content_restriction":
            if _ULTIMATE_MEMBER.search(value) and _IS_CUSTOM.search(value):
                yield "not everybody might read it (um_content_restriction)"
        elif _VISIBILITY.fullmatch(name) and any(held.is_clear for held in holds_of({name: value})):
            yield f"it was not for everybody ({name}: {value[:40]})"
        elif _ACCESS.search(name) and value.lower() not in _OPEN:
            yield f"not everybody might read it ({name}: {value[:40]})"
    for name in _EXPIRES:
        if found.get("_expiration-date-status", "saved") == "saved" and _SECONDS.fullmatch(
            found.get(name, "")
        ):
            ends = datetime.fromtimestamp(int(found[name]), UTC)
            if ends < datetime.now(UTC):
                yield f"its site showed it until {ends.date().isoformat()}"


def own_fields(entry: Entry) -> Iterator[tuple[str, str]]:
    """The fields that a site itself keeps beside a post; those of programs begin with a line."""
    return ((name, value) for name, value in _meta(entry) if name and value and name[0] != "_")


def own_taxonomies(entry: Entry) -> Iterator[tuple[str, str]]:
    """What a post is filed under in taxonomies of the site's own, and their names before it."""
    for category in entry.all("category") if entry.context.kind == "wordpress" else ():
        domain = category.get("domain", "")
        if domain and domain not in _OWN:
            yield domain, one_line(category.text or "") or category.get("nicename", "")


def _meta(entry: Entry) -> Iterator[tuple[str, str]]:
    for meta in entry.all("postmeta"):
        parts = {local_name(part): one_line(part.text or "") for part in meta}
        yield parts.get("meta_key", ""), parts.get("meta_value", "")
