"""Labels and wishes by which somebody marked a text as not for everybody, though its site may have shown it.

What belongs here: tags and categories that are nothing but such a mark, and wishes to search engines. What
does not: fields of a state (`warta.intake.states.post_state`), titles (`warta.intake.states.title_state`).
A tag says what a text is about as often as what it is: only whole labels count that name no subject an
agency writes about, so not `embargo`, `konsep` or `Draft Law`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Any

from warta.intake.field_text import one_line

_MARKS = frozenset(
    """
    draft|drafts|draf|drafted|wip|work in progress|internal|internal only|internal use|internal use only
    for internal use|for internal use only|staff only|not public|non public|not for public
    not for release|not for publication|not for publishing|do not publish|dont publish|unpublished
    to be published|private|privat|privé|embargoed|under embargo|confidential|strictly confidential
    rahasia|sangat rahasia|terbatas|members only|member only|subscribers only|restricted|khusus internal
    hanya internal|untuk internal|kalangan internal|belum terbit|jangan diterbitkan|jangan terbit
    tidak untuk umum|tidak untuk publik|bukan untuk umum|intern|entwurf|brouillon|borrador
    """.strip()
    .replace("\n", "|")
    .replace("    ", "")
    .split("|")
)
_WORDS = re.compile(r"[^\W_]+")
_ROBOTS = frozenset({"robots", "metarobots", "robotsmeta", "seorobots", "googlebot"})
_NO_INDEX = frozenset({"noindex", "robotsnoindex", "noindexing", "seonoindex", "hidefromsearch"})
_NO_INDEX |= {"sitemapexclude", "sitemapignore", "excludefromsitemap", "excludefromsearch"}
_YES = frozenset({"true", "yes", "on", "1", "ya"})
_NO = frozenset({"false", "no", "off", "never", "exclude", "none"})


def label_that_holds(labels: Iterable[str]) -> str:
    """The first of the labels of a text that marks it as not for everybody; '' for none."""
    return next((label for label in labels if " ".join(_WORDS.findall(label.lower())) in _MARKS), "")


def wish_not_to_be_found(fields: Mapping[str, Any]) -> str:
    """The field, as it stands, by which a site asked search engines to leave a text out; '' for none.

    Such a text was there for everybody who had its address.
    """
    for name, value in fields.items():
        plain, says = re.sub(r"[\W_]", "", name.lower()), one_line(str(value)).lower()
        is_wish = plain in _ROBOTS and bool({"noindex", "none"} & set(_WORDS.findall(says)))
        is_wish |= plain in _NO_INDEX and says in _YES
        if plain == "sitemap":
            inner = value if isinstance(value, Mapping) else {}
            is_wish = says in _NO or any(inner.get(key) is True for key in ("disable", "exclude"))
        if is_wish:
            return f"{name}: {says[:60]}"
    return ""
