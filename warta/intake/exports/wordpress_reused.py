"""Blocks that a WordPress site keeps once and shows in many posts, which a post names by number.

What belongs here: reading such a block (post type `wp_block`), and putting blocks in where they stand,
without those that not everybody saw. What does not: the passage through the export
(`warta.intake.exports.feed_index`) and other blocks (`warta.intake.exports.wordpress_blocks`). Rules:
https://developer.wordpress.org/block-editor/reference-guides/core-blocks/#pattern (`core/block`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from warta.digests import digest_bytes
from warta.intake.exports.feed_context import Context
from warta.intake.exports.feed_element import Entry, parse_item
from warta.intake.exports.feed_withdrawn import why_withdrawn
from warta.intake.exports.wordpress import why_held, with_paragraphs
from warta.intake.exports.wordpress_access import why_restricted
from warta.intake.exports.wordpress_blocks import without_hidden_blocks
from warta.intake.exports.wordpress_library import Reused, numbers_named
from warta.intake.field_text import one_line
from warta.intake.reading.decode import Refused

# Of a post: how deep blocks stand in blocks, how many are put in, and how many letters they may have.
MAX_DEPTH = 8
MOST_PUT_IN = 200
MOST_LETTERS = 2_000_000
_REFERENCE = re.compile(
    r"<!--\s+wp:(?:core/)?block\s+\{(?:(?!-->|<!--).){0,2000}?\"ref\"\s*:\s*\"?(\d{1,12})\b"
    r"(?:(?!-->|<!--).)*?(?:/-->|-->\s*<!--\s+/wp:(?:core/)?block\s+-->)",
    re.DOTALL,
)


def read_reused(data: bytes, context: Context) -> Reused:
    """The block that the item `data` of an export is; one that cannot be read is held with that reason."""
    try:
        entry = Entry(parse_item(data, context), context)
    except Refused:
        return Reused("", "it cannot be read")
    return Reused(entry.html, _why_unseen(entry), numbers_named(data))


def digest_of_item(data: bytes, context: Context) -> str:
    """The digest of an item with the blocks that it shows, which change its text when they change."""
    blocks = sorted((number, block.text, block.why_held) for number, block in context.blocks.items())
    return digest_bytes(data + repr(blocks).encode("utf-8", "replace") if blocks else data)


def with_reused_blocks(text: str, blocks: Mapping[str, Reused]) -> tuple[str, list[str]]:
    """The text as everybody saw it, with the blocks that it names, and what to tell of what is not in it."""
    told: list[str] = []
    return "".join(_Insertion(blocks, told).of(text, ())), list(dict.fromkeys(told))


@dataclass(slots=True)
class _Insertion:
    """What was put into one text so far."""

    blocks: Mapping[str, Reused]
    told: list[str]
    count: int = 0
    letters: int = 0

    def of(self, text: str, path: tuple[str, ...]) -> Iterator[str]:
        """The pieces of a text; `path` are the blocks that it stands in."""
        # A block's own marks must not hide what stands behind it in the post.
        text, hidden = without_hidden_blocks(text)
        self.told += hidden
        position = 0
        for found in _REFERENCE.finditer(text):
            yield text[position : found.start()]
            position = found.end()
            if why := self._why_not(found[1], path):
                self.told.append(f"left out: the reused block {found[1]}, {why}")
                continue
            words = self.blocks[found[1]].text
            self.count, self.letters = self.count + 1, self.letters + len(words)
            yield "\n\n"
            yield from self.of(with_paragraphs(words), (*path, found[1]))
            yield "\n\n"
        yield text[position:]

    def _why_not(self, number: str, path: tuple[str, ...]) -> str:
        block = self.blocks.get(number)
        if block is None:
            return "which the export does not hold"
        if block.why_held:
            return f"for {block.why_held}"
        if number in path:
            return "which stands within itself"
        is_too_much = self.count >= MOST_PUT_IN or self.letters + len(block.text) > MOST_LETTERS
        return "which is one of too many" if is_too_much or len(path) >= MAX_DEPTH else ""


def _why_unseen(entry: Entry) -> str:
    """Why readers did not see a block where it stands; '' where they did."""
    status = one_line(entry.text("status")).lower()
    if status == "future":
        return "it was still to come"
    password = next((child.text or "" for child in entry.all("post_password")), "")
    return why_held(status, password.strip()) or why_withdrawn(entry) or why_restricted(entry)
