"""What a listing takes from the HTML of a body: its first sentences as plain text.

What belongs here: reading the body's own HTML, which holds only what `warta.markup` lets through. What does
not: summaries that somebody wrote (front matter), how an excerpt is shown (layouts) and how long a text is
(`warta.lengths`).
"""

from __future__ import annotations

import html as html_escapes
import re

EXCERPT_LENGTH = 240

_TAG = re.compile(r"<[^>]*>")
_NOTE = re.compile(r'<sup id="fnref.*?</sup>', re.DOTALL)
# As plain text it would read as what holds.
_STRUCK = re.compile(r"<s>.*?</s>", re.DOTALL)
# A full stop after four letters or more ends a sentence; after fewer it may be a title or initial. Those of
# Chinese and Japanese are followed by no space.
_SENTENCE_END = re.compile(r"[.!?](?<=\w{4}.)[”\"’)]*(?=\s)|[。！？][」』”’）]*")


def excerpt_of(html: str) -> str:
    """The first sentences of the first paragraph with words, as plain text of at most `EXCERPT_LENGTH`."""
    text, end = "", 0
    while not text:
        start = html.find("<p>", end)
        end = html.find("</p>", start)
        if start < 0 or end < 0:
            return ""
        text = _plain(html[start + len("<p>") : end])
    if len(text) <= EXCERPT_LENGTH:
        return text
    head = text[: EXCERPT_LENGTH + 1]
    ends = [m.end() for m in _SENTENCE_END.finditer(head)]
    if ends and ends[-1] > EXCERPT_LENGTH // 3:
        return head[: ends[-1]]
    cut = head[: EXCERPT_LENGTH - 1]
    words = cut.rpartition(" ")[0]
    # A text without spaces is cut between signs; a space far back is none of its own.
    return (words if len(words) > EXCERPT_LENGTH // 3 else cut).rstrip(" ,;:–-、，") + " …"


def _plain(text: str) -> str:
    if "<" in text:
        text = _TAG.sub("", _NOTE.sub("", _STRUCK.sub("", text)))
    return " ".join(html_escapes.unescape(text).split())
