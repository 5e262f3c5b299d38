"""What the items of a feed or an export share, and where each of them stands.

What belongs here: the records that a passage through the file makes, and what of them one item may ask for.
What does not: that passage (`warta.intake.exports.feed_index`), and the elements of an item
(`warta.intake.exports.feed_element`).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from warta.intake.exports.wordpress_library import Medium, Reused


@dataclass(frozen=True, slots=True)
class Context:
    """What all items of a file share: its kind, prefixes, encoding, site, language, and authors by login.

    `base` is what relative addresses of its items start from, `is_based` whether an `xml:base` says so.
    `mended` is the encoding of a file that declares another ('utf-8': all but single bytes are in it).
    `media` are the files of its library by number, `media_of` the numbers of those that belong to a post,
    `blocks` what many posts show, by number.
    """

    kind: str = ""
    namespaces: tuple[tuple[str, str], ...] = ()
    encoding: str = "utf-8"
    title: str = ""
    url: str = ""
    language: str = ""
    authors: Mapping[str, str] = field(default_factory=dict)
    media: Mapping[str, Medium] = field(default_factory=dict)
    media_of: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    blocks: Mapping[str, Reused] = field(default_factory=dict)
    base: str = ""
    is_based: bool = False
    mended: str = ""


@dataclass(slots=True)
class Item:
    """An item: what it is known by, its first byte and its length, its line, why it is left out ('').

    `number` is that of a post of WordPress, `named` the numbers of files and reused blocks that it names;
    `is_reused` says that it is such a block.
    """

    key: str
    start: int
    length: int
    line: int
    left: str = ""
    number: str = ""
    named: tuple[str, ...] = ()
    is_reused: bool = False


@dataclass(slots=True)
class Index:
    """The items of a file in order. `broken` says what is wrong, and on which line the items end."""

    context: Context
    items: list[Item]
    broken: str = ""
    line: int = 0

    def context_of(self, item: Item) -> Context:
        """What an item shares with all others, and of the library only what it may ask for."""
        whole = self.context
        if not whole.media and not whole.blocks:
            return whole
        named = _named_with_blocks(item.named, whole.blocks)
        blocks = {number: whole.blocks[number] for number in named if number in whole.blocks}
        own = whole.media_of.get(item.number, ())
        media = {number: whole.media[number] for number in (*own, *named) if number in whole.media}
        return replace(whole, media=media, media_of={item.number: own} if own else {}, blocks=blocks)


def _named_with_blocks(named: tuple[str, ...], blocks: Mapping[str, Reused]) -> tuple[str, ...]:
    """The numbers that an item names, and those that the blocks name that it shows."""
    found = dict.fromkeys(named)
    waiting = list(named)
    while waiting:
        block = blocks.get(waiting.pop())
        new = [number for number in (block.named if block else ()) if number not in found]
        found.update(dict.fromkeys(new))
        waiting += new
    return tuple(found)
