"""What a shortcode shows, as its own site's template made it, put in its place in the text.

What belongs here: how `source.values` holds that, and fitting it into the Markdown around it. What does not:
carrying templates out (`warta.intake.post_shortcodes`) and codes without templates (`warta.template_codes`).
"""

from __future__ import annotations

import html
import re
from collections.abc import Mapping

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
    mark = rf"\{{\{{[<%]\s*(/?)\s*{re.escape(name)}(?![\w/.-])[^{{}}]{{0,2000}}\}}\}}"
    depth = 1
    for found in re.compile(mark).finditer(body, position):
        depth += -1 if found[1] else not found[0][:-3].rstrip().endswith("/")
        if depth == 0:
            return found.span()
    return None


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
