"""Shortcodes in the text of a WordPress export, as WordPress shows them or as close as can be without it.

What belongs here: the codes of WordPress itself, and what becomes of those of its plugins. What does not:
the paragraphs of such a text (`warta.intake.exports.wordpress`). Words between the marks of a code stay
unless its name restricts who reads them; a mark is told apart from brackets in a text by its name, its
parameters, or its partner. Rules: https://codex.wordpress.org/Shortcode_API,
https://wordpress.org/documentation/article/shortcode-blocks/.
"""

from __future__ import annotations

import html
import re
from collections import Counter

from warta.access_names import restricts

_NAME = r"[a-z][a-z0-9_-]{1,40}"
_PARAMETERS = r"(?:[^\[\]\"']|\"[^\"]{0,2000}\"|'[^']{0,2000}'){0,400}?"
_CAPTION = re.compile(r"\[(?:wp_)?caption\b([^\]]{0,1000})\](.{0,5000}?)\[/(?:wp_)?caption\]", re.DOTALL)
_PICTURE = re.compile(
    r"\s*((?:<a\b[^<>]{0,1000}>\s*)?<img\b[^<>]{0,3000}>(?:\s*</a>)?)(.*)", re.DOTALL | re.IGNORECASE
)
_EMBED = re.compile(r"\[embed\b[^\]]{0,300}\]\s*(https?://[^\s\[\]<>\"]{1,1000})\s*\[/embed\]")
# Its groups: '[' of one that is quoted, '/' of a closing one, the name, the parameters.
CODE = re.compile(rf"\[(\[?)(/?)({_NAME})((?:\s|=){_PARAMETERS})?\s*/?\]", re.IGNORECASE)
# Between what one code ends with and another begins with a page has a gap.
_NEIGHBOURS = re.compile(rf"(\[/{_NAME}\])(?=\[{_NAME}[\s=\]])", re.IGNORECASE)
PARAMETER = re.compile(r"([\w-]{1,40})\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s\"'\]]+))")
_ADDRESS = re.compile(r"https?://[^\s\"'<>\]\[]{1,1000}")
# What parameters name a film, a sound or a file by.
_SOURCES = ("src", "mp4", "mp3", "m4a", "ogg", "webm", "m4v", "url", "link", "href", "file")
_WORDS = ("title", "text", "caption", "label", "heading")
_KNOWN = frozenset("gallery audio video playlist caption embed youtube vimeo googlemaps toc more".split())


def without_shortcodes(text: str) -> tuple[str, list[str]]:
    """The text with its shortcodes as HTML or without them, and what to tell of those that were left out."""
    if "[" not in text:
        return text, []
    text = _CAPTION.sub(_figure, text)
    text = _EMBED.sub(lambda found: _link(found[1]), text)
    closed = {found[3].lower() for found in CODE.finditer(text) if found[2]}
    text, told = _without_restricted(_NEIGHBOURS.sub(r"\1 ", text))
    left: Counter[str] = Counter()
    first: dict[str, str] = {}

    def instead(found: re.Match[str]) -> str:
        name, parameters = found[3].lower(), found[4] or ""
        is_code = "=" in parameters or name in _KNOWN or name in closed or bool(found[2])
        if found[1] or not is_code:
            return found[0]
        if found[2]:
            return ""
        known = {key.lower(): a or b or c for key, a, b, c in PARAMETER.findall(parameters)}
        shown = _shown(known, parameters)
        if not shown or name == "gallery":
            left[name] += 1
            first.setdefault(name, " ".join(found[0].split()))
        return shown

    text = CODE.sub(instead, text)
    told += [_told(name, count, first[name], closed) for name, count in sorted(left.items())]
    return text, told


def _without_restricted(text: str) -> tuple[str, list[str]]:
    """The text without what codes enclose that restrict who reads it, and what to tell of each."""
    pieces, told, position = [], [], 0
    opening: re.Match[str] | None = None
    closings = Counter(found[3].lower() for found in CODE.finditer(text) if found[2])
    for found in CODE.finditer(text):
        name = found[3].lower()
        closings[name] -= bool(found[2])
        if opening is None:
            is_opening = not found[1] and not found[2] and closings[name] > 0
            opening = found if is_opening and restricts(name) else None
        elif found[2] and name == opening[3].lower():
            pieces.append(text[position : opening.start()])
            position = found.end()
            pieces.append(" " * (pieces[-1][-1:].isalnum() and text[position : position + 1].isalnum()))
            told.append(f"left out: what only some were to read, in {' '.join(opening[0].split())[:80]}")
            opening = None
    return "".join([*pieces, text[position:]]), told


def _told(name: str, count: int, words: str, closed: set[str]) -> str:
    more = f" and {count - 1} more" if count > 1 else ""
    if name in closed and name not in _KNOWN:
        return f"a code of WordPress is gone, of which the words within stay: {words[:80]}{more}"
    what = "a gallery, whose pictures the item does not name" if name == "gallery" else "a code of WordPress"
    return f"left out: {what}: {words[:80]}{more}"


def _shown(known: dict[str, str], parameters: str) -> str:
    """What a reader is given for a code: a link to what it shows, or the words in its parameters."""
    address = next((known[name] for name in _SOURCES if _ADDRESS.fullmatch(known.get(name, ""))), "")
    bare = _ADDRESS.search(parameters)
    address = address or (bare[0] if bare and not known else "")
    words = " ".join(html.escape(known[name]) for name in _WORDS if known.get(name))
    if address:
        return _link(address, words)
    return f"\n\n{words}\n\n" if words else ""


def _link(address: str, words: str = "") -> str:
    address = html.escape(html.unescape(address))
    return f'\n\n<p><a href="{address}">{words or address}</a></p>\n\n'


def _figure(found: re.Match[str]) -> str:
    """A picture with its caption, which is a parameter in old texts and stands behind the picture since."""
    picture = _PICTURE.fullmatch(found[2])
    if not picture:
        return found[2]
    known = {key.lower(): a or b or c for key, a, b, c in PARAMETER.findall(found[1])}
    words = picture[2].strip() or html.escape(html.unescape(known.get("caption", "")))
    caption = f"<figcaption>{words}</figcaption>" if words else ""
    return f"\n\n<figure>{picture[1]}{caption}</figure>\n\n"
