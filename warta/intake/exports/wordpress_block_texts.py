"""Blocks of a WordPress export that are empty in the text: their words stand in their attributes, or nowhere.

What belongs here: the words that such a block has in its attributes, and telling what its site made of it
and the export does not hold. What does not: blocks kept once for many posts
(`warta.intake.exports.wordpress_reused`) and blocks that not everybody saw
(`warta.intake.exports.wordpress_blocks`). Rules:
https://developer.wordpress.org/block-editor/getting-started/fundamentals/markup-representation-block/,
https://www.advancedcustomfields.com/resources/blocks/ (fields in `data`).
"""

from __future__ import annotations

import html
import json
import re
from collections import Counter
from collections.abc import Iterator
from typing import Any

from warta.intake.exports.wordpress_blocks import BLOCK_MARK
from warta.intake.field_text import one_line

_NO_WORDS = r"\s*(?:<(?!!--)[^<>]{0,500}>\s*){0,50}"
_TAG = re.compile(r"<[^<>]{0,1000}>")
_WORD = re.compile(r"\W*[^\W\d_]{2,}")
# A style, an address, a picture's data and a record of JSON are no prose.
_NO_PROSE = re.compile(r"(?:https?:|data:|/|#|var\(|rgba?\(|[\[{]\s*[\"{\[])|[\w-]+\s*:[^\s].*;\s*$")
_WORDS_OF_NAME = re.compile(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])")
# The last word in the name of a field that is plainly a text of the post.
_TEXTS = frozenset(
    """
    text texts content body paragraph quote quotation citation cite heading headline subheading title subtitle
    caption description message intro introduction summary lead answer question statement
    teks isi kutipan judul keterangan
    """.split()
)
_LOOKS = frozenset("class style styles layout anchor align font fonts color animation icon css".split())
# They show nothing but lines and gaps, or what the page has beside its text in any case.
_WITHOUT_WORDS = frozenset(
    """
    separator spacer nextpage more post-title post-date post-author post-featured-image post-content html
    """.split()
)
MAX_TOLD = 200
MAX_DEPTH = 12


def with_texts_of_attributes(text: str) -> tuple[str, list[str]]:
    """The text with the words that blocks have in attributes, and what to tell of these and of others."""
    if "wp:" not in text:
        return text, []
    pieces, told, position = [], [], 0
    without: Counter[str] = Counter()
    for mark in BLOCK_MARK.finditer(text):
        if mark[1] or not _is_empty(mark, text):
            continue
        # WordPress's own blocks keep no text of a post in attributes.
        name, words = mark[2], list(_words(_attributes(mark[3])))
        is_of_plugin = "/" in name.removeprefix("core/")
        shown = [words for key, words in words if is_of_plugin and key in _TEXTS]
        told += [
            f"left out: words in the attributes of a block, wp:{name}: {one_line(_plain(words))[:MAX_TOLD]}"
            for key, words in words
            if not (is_of_plugin and key in _TEXTS)
        ]
        if shown:
            pieces += [text[position : mark.end()], "\n\n", *map(_paragraph, shown), "\n\n"]
            position = mark.end()
            told.append(
                f"the words of a block, wp:{name}, are from its attributes; see how its site shows them"
            )
        elif not words and name.removeprefix("core/") not in _WITHOUT_WORDS:
            without[name] += 1
    told += [_told(name, count) for name, count in sorted(without.items())]
    return "".join([*pieces, text[position:]]), list(dict.fromkeys(told))


def _is_empty(mark: re.Match[str], text: str) -> bool:
    """Whether a block holds no words: it has no end, or its end follows, at most with tags between."""
    end = re.compile(rf"{_NO_WORDS}<!--\s+/wp:{re.escape(mark[2])}\s+-->")
    return bool(mark[4]) or (bool(mark[3]) and "/" in mark[2] and end.match(text, mark.end()) is not None)


def _attributes(stated: str | None) -> Any:
    try:
        return json.loads(stated or "{}")
    except (ValueError, RecursionError):
        return {}


def _words(value: Any, key: str = "", depth: int = 0) -> Iterator[tuple[str, str]]:
    """The texts among attributes, each with the last word of its field's name."""
    if depth > MAX_DEPTH:
        return
    if isinstance(value, dict):
        for name, inner in value.items():
            # ACF keeps beside each field the key of its definition, under its name with a line before it.
            named = [word.lower() for word in _WORDS_OF_NAME.findall(name)]
            if not name.startswith("_") and _LOOKS.isdisjoint(named):
                yield from _words(inner, named[-1] if named else key, depth + 1)
    elif isinstance(value, list):
        for inner in value:
            yield from _words(inner, key, depth + 1)
    elif isinstance(value, str) and not _NO_PROSE.match(value.strip()):
        words = _plain(value)
        # A single word may be the name of a choice.
        if sum(bool(_WORD.match(word)) for word in words.split()) > 1 or (
            key in _TEXTS and len(words) > 1 and not words.isdigit()
        ):
            yield key, value


def _plain(words: str) -> str:
    return html.unescape(_TAG.sub(" ", words))


def _paragraph(words: str) -> str:
    if _TAG.search(words):
        return f"<div>{words}</div>\n"
    return "".join(
        f"<p>{html.escape(html.unescape(line))}</p>\n" for line in words.splitlines() if line.strip()
    )


def _told(name: str, count: int) -> str:
    more = f" ({count} times)" if count > 1 else ""
    return f"left out: a block whose words the export does not hold: wp:{name}{more}"
