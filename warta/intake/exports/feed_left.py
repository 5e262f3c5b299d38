"""Which items of a feed or an export are no posts: pages, comments, parts of a site's looks, the trash.

What belongs here: the types and states by which they are left out. What does not: states that hold a post
back (`warta.intake.exports.feed_state`), and the passage through the file
(`warta.intake.exports.feed_index`).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

_LEFT_STATUS = dict.fromkeys(("trash", "soft_trashed", "trashed"), "is in the trash")
_LEFT_STATUS |= {"auto-draft": "is an empty draft that WordPress made"}
# Of the reasons for which an item is left out, those that say that nobody should read it any more.
HELD_STATES = frozenset(_LEFT_STATUS.values())
_LEFT_TYPES = {
    "attachment": "is a file of the media library",
    "page": "is a page of the site, not a post",
    "nav_menu_item": "is an entry of a menu",
    "revision": "is an earlier version of a post",
} | dict.fromkeys(
    """
    custom_css customize_changeset oembed_cache user_request wp_block wp_template wp_template_part
    wp_global_styles wp_navigation wp_font_family wp_font_face acf-field acf-field-group elementor_library
    wpcf7_contact_form feedback product shop_order shop_coupon ml-slider
    """.split(),
    "is a part of the site's looks or programs",
)
_OWN_TYPE = "is of the type {!r}, not a post"
# As exports of Google Takeout name the kinds.
_OF_TAKEOUT = frozenset({"POST", "PAGE", "COMMENT"})


def why_left(texts: Mapping[str, str], kinds: Sequence[str]) -> str:
    """Why an item is no post that anybody should read; '' where it is one.

    `texts` are those of its elements by name, `kinds` what Blogger says that it is.
    """
    kind = texts.get("post_type", "post")
    if kind in _LEFT_TYPES:
        return _LEFT_TYPES[kind]
    if (status := texts.get("status", "").lower()) in _LEFT_STATUS:
        return _LEFT_STATUS[status]
    is_blogger = bool(kinds) or "filename" in texts or texts.get("type") in _OF_TAKEOUT
    kind = (kinds or [texts.get("type", "post")])[0].lower()
    if not is_blogger or kind == "post":
        return ""
    named = {"page": _LEFT_TYPES["page"], "comment": "is a comment of a reader"}
    return named.get(kind, _OWN_TYPE.format(kind))
