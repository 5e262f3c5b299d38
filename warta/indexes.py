"""Indexes by letter: on one page where that is short enough, else on one a letter.

What belongs here: putting items under letters and cutting an index into pages. What does not: the items
(`warta.term_pages`, `warta.glossary_page`).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from warta import urls
from warta.collation import FIGURES
from warta.contents import Contents
from warta.listings import LONGEST, page_of
from warta.model import Page

Item = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Index:
    """An index: where it stands, its layout and kind, and its items under the label that sorts them.

    `others` are inputs of the whole index that its layout wants beside.
    """

    address: str
    layout: str
    kind: str
    lede: str
    items: Sequence[tuple[str, Item]]
    others: Mapping[str, Any] = field(default_factory=dict)


def index_pages(contents: Contents, index: Index) -> Iterator[Page]:
    """The page of an index, and where it is too long for one those of its letters."""
    letters = _by_letter(contents, index.items)
    if len(index.items) <= LONGEST:
        groups = [_group(contents, letter, items) for letter, items in letters.items()]
        yield _page(contents, index, groups)
        return
    leads = [
        _group(contents, letter, (), _letter_address(index, letter), len(items))
        for letter, items in letters.items()
    ]
    yield _page(contents, index, leads)
    for letter, items in letters.items():
        yield from _letter_pages(contents, index, letter, items, list(letters))


def uncounted(item: Item) -> Item:
    """An item as it stands on the page of its letter.

    The numbers of releases are on the page of the whole: else one more release would change a page a letter.
    """
    return {**item, "count": None} if "count" in item else item


def _by_letter(contents: Contents, items: Sequence[tuple[str, Item]]) -> dict[str, list[Item]]:
    collation = contents.words.collation
    ranks = collation.ranks(label for label, _ in items)
    letters: dict[str, list[Item]] = {}
    for label, item in sorted(items, key=lambda pair: (ranks[pair[0]], str(pair[1].get("address")))):
        letters.setdefault(collation.letter(label), []).append(item)
    return letters


def _letter_pages(
    contents: Contents, index: Index, letter: str, items: Sequence[Item], letters: Sequence[str]
) -> Iterator[Page]:
    first = _letter_address(index, letter)
    parts = [items[at : at + LONGEST] for at in range(0, len(items), LONGEST)]
    for number, part in enumerate(parts, start=1):
        address = first if number == 1 else urls.part_address(first, number)
        groups = [_group(contents, letter, list(map(uncounted, part)))]
        if number == 1:
            groups += [
                _group(contents, f"{letter} {at}", (), urls.part_address(first, at), len(other))
                for at, other in enumerate(parts[1:], start=2)
            ]
        name = letter if number == 1 else f"{letter} {number}"
        strip = [
            {
                "label": other,
                "address": contents.at(_letter_address(index, other)),
                "current": other == letter,
            }
            for other in letters
        ]
        yield _page(contents, index, groups, address, name, strip)


def _letter_address(index: Index, letter: str) -> str:
    return urls.letter_address(index.address, "0" if letter == FIGURES else letter.lower())


def _group(
    contents: Contents, letter: str, items: Sequence[Item], address: str = "", count: int | None = None
) -> Item:
    return {
        "letter": letter,
        "address": contents.at(address) if address else "",
        "count": len(items) if count is None else count,
        "items": list(items),
    }


def _page(
    contents: Contents,
    index: Index,
    groups: list[Item],
    address: str = "",
    letter: str = "",
    strip: Sequence[Item] = (),
) -> Page:
    title = contents.words.text(index.kind)
    name = f"{title}: {letter}" if letter else title
    inputs = {
        "page": contents.page(
            title=name,
            address=address or index.address,
            kind=f"{index.kind}-letter" if letter else index.kind,
            section=index.kind,
            crumbs=((title, index.address),) if letter else (),
            description=name if letter else index.lede,
        ),
        "lede": "" if letter else index.lede,
        "letters": groups,
        "strip": list(strip),
        **(dict.fromkeys(index.others, ()) if letter else index.others),
    }
    return page_of(contents, index.layout, address or index.address, inputs)
