"""Which of the forms of input a raw file is of, and its reading by that form's rules.

What belongs here: the choice among forms by what a file holds. What does not: the endings of each
(`warta.intake.reading.endings`), and the forms themselves (`warta.intake.release` for text and pages,
`warta.intake.posts.adopted_post`, `warta.intake.exports.feed_entry`, and the modules of office files).
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import PurePath

from warta.intake.agencies.agency import AgencyFinder
from warta.intake.converted import Converted
from warta.intake.exports.feed_context import Context
from warta.intake.posts.post_site import ELEVENTY, PELICAN, Site
from warta.intake.reading.decode import Refused
from warta.intake.reading.endings import PAGE_ENDINGS, POST_ENDINGS, TEXT_ENDINGS
from warta.intake.release import read_release
from warta.tags import Vocabulary


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What stands around a raw file: the site that a post is from, the export that an item is of.

    `beside` gives the bytes of a file by its path relative to this one, None where there is none.
    """

    site: Site = field(default_factory=Site)
    export: Context | None = None
    beside: Callable[[str], bytes | None] = lambda _: None


def read_form(
    data: bytes, file: str, finder: AgencyFinder, vocabulary: Vocabulary, around: Surroundings
) -> Converted:
    """The raw release `data`, of whatever form; `file` is the name to keep as its source.

    Raises Refused where it holds no release.
    """
    if around.export:
        from warta.intake.exports.feed_entry import read_item

        return read_item(data, file, around.export, finder, vocabulary)
    ending = PurePath(file).suffix.lower()
    is_of_pelican = ending in PAGE_ENDINGS and around.site.generator == PELICAN and _has_fields(data)
    is_without_head = ending in PAGE_ENDINGS and around.site.generator == ELEVENTY and not _is_page(data)
    if (
        ending in POST_ENDINGS
        or is_of_pelican
        or is_without_head
        or (ending in PAGE_ENDINGS | TEXT_ENDINGS and _is_post(data))
    ):
        from warta.intake.posts.adopted_post import read_post

        if data.startswith((b"%PDF-", b"PK\x03\x04", b"\xd0\xcf\x11\xe0")):
            raise Refused("is no Markdown, but a file of another kind", "give it its right ending")
        return read_post(data, file, around.site, finder, vocabulary, around.beside)
    return read_release(data, file, finder, vocabulary, around.beside)


def _has_fields(page: bytes) -> bool:
    from warta.intake.posts.pelican_page import has_fields

    return has_fields(page)


def _is_page(data: bytes) -> bool:
    """Whether HTML is a whole page, and no piece that its site puts into one."""
    return re.search(rb"<(?:!doctype|html|head|body)\b", data[:4_000], re.IGNORECASE) is not None


def _is_post(data: bytes) -> bool:
    """Whether a page or a text begins with front matter."""
    if not data[:64].lstrip(b"\xef\xbb\xbf \t\r\n").startswith((b"---", b"+++")):
        return False
    from warta.intake.posts.adopted_post import is_post

    return is_post(data)
