"""What a shortcode shows, as its own site's template made it, put in its place in the text.

What belongs here: how `source.values` holds that, and fitting it into the Markdown around it. What does
not: carrying templates out (`warta.intake.posts.post_shortcodes`) and codes without templates
(`warta.template_codes`).
"""

from __future__ import annotations

import html
import re
from collections.abc import Mapping
from functools import lru_cache

# Stands in what a shortcode shows for what it encloses.
INNER = "{{ .Inner }}"
# What `source.values` has for a shortcode that shows nothing.
NOTHING = "<!---->"
# Shortcodes that mean the same whatever a site shows for them, with an address of another host or post.
BUILT_IN = frozenset(
    """
    youtube vimeo tweet twitter x instagram ref relref param
    """.split()
)
_BLOCK = re.compile(
    r"</?(?:p|h\d|ul|ol|li|blockquote|pre|div|table|caption|thead|tbody|tfoot|tr|th|td|dl|dt|dd|figure|figcaption"
    r"|details|summary|hr)\b[^>]*>"
)
_TAG = re.compile(r"<[^<>]*>")


class Closings:
    """What is to be written where shortcodes end that are open, by their names."""

    def __init__(self) -> None:
        self._open: dict[str, list[str]] = {}

    def push(self, name: str, after: str) -> None:
        """Note what to write at the end of a shortcode that was opened."""
        self._open.setdefault(name, []).append(after)

    def pop(self, name: str) -> str:
        """What to write at this end; '' where nothing was noted."""
        waiting = self._open.get(name)
        return waiting.pop() if waiting else ""


def end_of(body: str, position: int, name: str) -> tuple[int, int] | None:
    """Where the code stands that closes the shortcode opened before `position`; None where none does."""
    ends = _ends_of(body, name)
    if position in ends:
        return ends[position]
    depth = 1  # opened by a code that closes itself, or that is longer than codes are
    for found in _codes_of(name).finditer(body, position):
        depth += -1 if found[1] else _opens(found)
        if depth == 0:
            return found.span()
    return None


@lru_cache(maxsize=16)
def _ends_of(body: str, name: str) -> Mapping[int, tuple[int, int] | None]:
    """Where each shortcode of this name is closed, by where its opening ends; found in one pass."""
    ends: dict[int, tuple[int, int] | None] = {}
    waiting: list[int] = []
    for found in _codes_of(name).finditer(body):
        if found[1] and waiting:
            ends[waiting.pop()] = found.span()
        elif not found[1] and _opens(found):
            waiting.append(found.end())
    return {**dict.fromkeys(waiting), **ends}


def _codes_of(name: str) -> re.Pattern[str]:
    return re.compile(rf"\{{\{{[<%]\s*(/?)\s*{re.escape(name)}(?![\w/.-])[^{{}}]{{0,2000}}\}}\}}")


def _opens(found: re.Match[str]) -> bool:
    """Whether a code that closes none is to be closed itself."""
    return not found[0][:-3].rstrip().endswith("/")


def key_of(code: str) -> str:
    """The name in `source.values` of what a shortcode shows: the code itself, with single spaces."""
    return " ".join(code.split())


def shown_for(code: str, values: Mapping[str, str]) -> str | None:
    """What a shortcode shows; None where its site has no template for it that could be carried out."""
    shown = values.get(key_of(code))
    return "" if shown == NOTHING else shown


def as_address(shown: str) -> str:
    """What a shortcode shows where it stands for an address: its words."""
    return html.unescape(_TAG.sub("", shown.replace(INNER, ""))).strip()


def fitted(shown: str, line_start: str, line_end: str) -> tuple[str, str]:
    """What to write for a shortcode's opening and for its end, between what else stands on their lines.

    Blocks stand apart by empty lines, indented as the code is; within a line only their words are left.
    """
    before, mark, after = shown.partition(INNER)
    if not _BLOCK.search(shown):
        return before, after
    if line_start.strip(" \t>") or (not mark and line_end.strip()):
        words = _BLOCK.sub(" ", before), _BLOCK.sub(" ", after)
        return words if mark else (words[0].strip() + " " * line_end[:1].isalnum(), "")
    apart = f"\n{line_start.rstrip()}\n{line_start}"
    if (before, after) == ("<div>", "</div>"):  # it says no more than that a block begins and ends
        before = after = ""
    opening = f"{apart if line_start.strip() else ''}{before}{apart}" if before else apart if mark else ""
    closing = f"{apart}{after}{apart}" if after else apart if mark else ""
    return opening, closing
