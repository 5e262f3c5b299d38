"""What programs put around the text of an item when they make a feed, and no page of the site shows so.

What belongs here: the line in which WordPress names the post and the site behind a text, and the fields
that Drupal repeats before it. What does not: the fields themselves (`warta.intake.exports.feed_entry`).
Forms: the filter `the_content_feed` of Yoast SEO, and Drupal's view mode "RSS".
"""

from __future__ import annotations

import html
import re
from urllib.parse import urlsplit

_LAST = re.compile(r"<p\b[^<>]{0,200}>((?:(?!</?p\b).){1,1500})</p>\s*$", re.DOTALL | re.IGNORECASE)
_ADDRESS = re.compile(r"<a\b[^<>]{0,500}?\bhref=[\"']([^\"']{1,500})[\"']", re.IGNORECASE)
_TAG = re.compile(r"<[^<>]{0,1000}>")
# Titles, authors and times, which are fields of the item; a text never has these classes.
_OF_DRUPAL = re.compile(
    r"^\s*<span\b[^<>]{0,300}\bfield--name-(?:title|uid|created)\b[^<>]{0,300}>"
    r"(?:(?!</?span\b|<p\b|<div\b).|<span\b[^<>]{0,500}>[^<>]{0,300}</span>){0,500}</span>",
    re.DOTALL | re.IGNORECASE,
)
_MOST_WORDS_BESIDE = 8


def without_trimmings(text: str, address: str, site: str) -> str:
    """The HTML of an item at `address` of the feed of `site` without these."""
    while found := _OF_DRUPAL.match(text):
        text = text[found.end() :]
    return _without_line_behind(text, address, site)


def _without_line_behind(text: str, address: str, site: str) -> str:
    """The text without a last paragraph of two links, to the post and to the site, and few words beside."""
    found = _LAST.search(text)
    links = [html.unescape(link) for link in _ADDRESS.findall(found[1])] if found else []
    if not found or len(links) != 2 or not address:
        return text
    beside = _TAG.sub(" ", re.sub(r"<a\b.*?</a\s*>", " ", found[1], flags=re.DOTALL | re.IGNORECASE))
    is_to_post = _bare(links[0]) == _bare(address)
    is_to_site = urlsplit(links[1]).netloc == urlsplit(site or address).netloc and not _path(links[1])
    if is_to_post and is_to_site and len(beside.split()) <= _MOST_WORDS_BESIDE:
        return text[: found.start()].rstrip()
    return text


def _bare(address: str) -> str:
    parts = urlsplit(address)
    return f"{parts.netloc}{parts.path}".rstrip("/").lower()


def _path(address: str) -> str:
    return urlsplit(address).path.strip("/")
