"""Files of a WordPress export's media library that belong to a post: its pictures, galleries, attachments.

What belongs here: which items of the library a post has, and putting them where its codes and links name
them by number. What does not: finding the items (`warta.intake.exports.feed_index`), other shortcodes
(`warta.intake.exports.wordpress_codes`), and enclosures of feeds (`warta.intake.exports.feed_entry`). Rules:
https://wordpress.org/documentation/article/insert-a-gallery-with-shortcode/ and the export's own comments.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from urllib.parse import unquote, urlsplit

from warta.intake.exports.feed_element import Entry, web_address
from warta.intake.exports.wordpress_library import Medium
from warta.intake.field_text import plain_text

_GALLERY = re.compile(r"\[gallery\b([^\[\]]{0,2000})\](?:\s*\[/gallery\])?")
_NUMBERS = re.compile(r"\b(?:ids|include)\s*=\s*[\"']?\s*([\d,\s]+)")
_OF_OTHER = re.compile(r"\bid\s*=\s*[\"']?\d")
_BY_NUMBER = re.compile(
    r"(href=[\"'])[^\"'<>]{0,300}[?&](?:amp;|#038;)?attachment_id=(\d+)[^\"'<>]{0,100}(?=[\"'])"
)
_PICTURE = re.compile(r"\.(?:jpe?g|png|gif|webp|avif|svg|bmp)$", re.IGNORECASE)
_SIZED = r"-(?:\d+x\d+|scaled|e\d{10,})"
_SIZE = re.compile(rf"{_SIZED}$")


def with_media(text: str, entry: Entry) -> str:
    """The text of a post with the pictures of its galleries, and with links to files where it has numbers."""
    context, number = entry.context, entry.text("post_id")
    if not context.media:
        return text

    def gallery(found: re.Match[str]) -> str:
        named = _NUMBERS.search(found[1])
        if not named and _OF_OTHER.search(found[1]):
            return found[0]
        ids = re.findall(r"\d+", named[1]) if named else context.media_of.get(number, ())
        known = [context.media[one] for one in ids if one in context.media]
        pictures = [medium for medium in known if is_picture(medium)]
        if not pictures or (named and len(known) < len(ids)):
            return found[0]  # what is missing is told as what the code would show
        return "\n\n" + "\n\n".join(map(_figure, pictures)) + "\n\n"

    def link(found: re.Match[str]) -> str:
        medium = context.media.get(found[2])
        return f"{found[1]}{html.escape(medium.url)}" if medium else found[0]

    return _BY_NUMBER.sub(link, _GALLERY.sub(gallery, text))


def attached_media(entry: Entry, text: str) -> Iterator[dict[str, str]]:
    """The files of a post that its `text` does not show, first the picture that stands for it."""
    context = entry.context
    if not context.media:
        return
    numbers = [*filter(None, (_thumbnail(entry),)), *context.media_of.get(entry.text("post_id"), ())]
    for number in dict.fromkeys(numbers):
        medium = context.media.get(number)
        address = web_address(medium.url, context.url) if medium else ""
        if medium and address and not _is_shown(address, text):
            name = urlsplit(address).path.rpartition("/")[2]
            yield {"url": address, "title": plain_text(medium.title)[:300] or name}


def is_picture(medium: Medium) -> bool:
    """Whether a file of the library is a picture."""
    return _PICTURE.search(urlsplit(medium.url).path) is not None


def _thumbnail(entry: Entry) -> str:
    """The number of the picture that stands for a post."""
    for meta in entry.all("postmeta"):
        words = [(child.text or "").strip() for child in meta]
        if words[:1] == ["_thumbnail_id"] and len(words) > 1:
            return words[1]
    return ""


def _figure(medium: Medium) -> str:
    alt = html.escape(plain_text(medium.title))
    return f'<figure><img src="{html.escape(medium.url)}" alt="{alt}"></figure>'


def _is_shown(address: str, text: str) -> bool:
    """Whether a text shows the file at an address, in any of the sizes that WordPress makes of it."""
    stem, _, ending = unquote(urlsplit(address).path).rpartition("/")[2].rpartition(".")
    name = rf"(?<![\w-]){re.escape(_SIZE.sub('', stem))}(?:{_SIZED})*\.{re.escape(ending)}\b"
    return bool(stem) and re.search(name, unquote(text)) is not None
