"""Whether one text holds another whole: the same words in the same order, but for what stands around them.

What belongs here: what of a body's HTML counts as its words, and finding a text in another. What does not:
which texts are compared (`warta.likeness`), and what else makes two releases (`warta.same_release`).

No list of words can say which word may be another and mean the same: a letter makes `million` of `billion`,
a comma `no, prices rise` of `no prices rise`. So every word counts, and every mark but for those at the end
of a block, where a list has a full stop or a semicolon as its editor likes.
"""

from __future__ import annotations

import html as html_escapes
import re

from warta.likeness import words_of

# Tags that say what words alone do not: a figure's column, what is raised, struck out, or counted from where.
_TELLING = re.compile(r"<(t[dh]|su[bp]|s|del|strike|ol start=\"\d+)\b[^>]*>")
_MEANING = {"td": " | ", "th": " | ", "sup": "^", "sub": "_", "s": " ~~", "del": " ~~", "strike": " ~~"}
_TAG = re.compile(r"<[^>]*>")
_BLOCK = re.compile(
    r"</?(?:p|div|h[1-6]|li|ul|ol|dl|dt|dd|table|tr|blockquote|pre|figure|figcaption|hr)\b[^>]*>"
)
_END_MARKS = ".,;:"
_DASHES = frozenset({"-", "--"})


def text_of(html: str) -> str:
    """The text of a body: a tag within a line leaves no trace, so that a word bold in part is one."""
    return html_escapes.unescape(_TAG.sub("", html))


def compared_text(html: str, text: str) -> str:
    """`text`, that of `html`, with marks for what its tags say beside its words."""
    return text_of(_TELLING.sub(_with_mark, html)) if _TELLING.search(html) else text


def _with_mark(tag: re.Match[str]) -> str:
    name, _, number = tag[1].partition(' start="')
    return _MEANING.get(name, f" {number}# ")


def holds(whole: str, part: str, dateline: str = "") -> bool:
    """Whether the body `whole` is the body `part`, or that and whole blocks above or below it.

    `dateline` is one that `whole` may have before the words of `part`, as printed.
    """
    words, ends = _words_and_ends(whole)
    sought, _ = _words_and_ends(part)
    starts = ends | _after_dateline(words, words_of(dateline))
    size = len(sought)
    return size > 0 and any(
        at in starts and at + size in ends and words[at : at + size] == sought
        for at in range(len(words) - size + 1)
    )


def _words_and_ends(html: str) -> tuple[list[str], set[int]]:
    """The words of a body, and how many of them stand above each block, and above the end."""
    words: list[str] = []
    ends = {0}
    for block in _BLOCK.split(_TELLING.sub(_with_mark, html)):
        own = words_of(text_of(block))
        if own:
            own[-1] = own[-1].rstrip(_END_MARKS) or own[-1]
        words += own
        if not words or not words[-1].endswith("#"):  # what a list is counted from belongs to the list
            ends.add(len(words))
    return words, ends


def _after_dateline(words: list[str], dateline: list[str]) -> set[int]:
    """The number of the word after the dateline and its dash, where the text begins with it."""
    size = len(dateline)
    if not dateline or words[:size] != dateline:
        return set()
    return {size + (words[size : size + 1] != [] and words[size] in _DASHES)}
