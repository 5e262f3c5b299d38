"""Examples of where texts end among the lines that rules leave: made from page texts with answers, and kept.

What belongs here: reading page texts and their answers, the examples that each gives, and the file that keeps
them (`tests/corpus/edges.jsonl.gz`). What does not: the traits (`warta.intake.edges.edge_traits`) and making
weights of them (`tests/train_edges.py`).

Rules leave next to nothing at the edges of pages that they were mended by, so examples are worth most from
pages that they have never seen: such a batch is added before anybody looks at it, and its examples stay as
they were at that sight. The file holds traits and frequent words of lines, in no order, and no text. Of each
page there are the lines as the rules left them, and, counting less, made ones: the body with lines around it,
and a body cut off at one of its lines.
"""

from __future__ import annotations

import gzip
import json
import random
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from tests.score import BULLET, CORPUS, INVISIBLE, Case, cases_in, finder
from warta.intake.edges.edge_choice import SIDES, window
from warta.intake.edges.edge_shape import Edges
from warta.intake.edges.edge_traits import EdgeTraits
from warta.intake.lines import Line
from warta.intake.raw_page import read_page
from warta.intake.reading.decode import Refused
from warta.intake.role import Role
from warta.intake.roles.assignment import assign_by_rules
from warta.intake.sheets.sheet import Sheet
from warta.intake.wrapping.whole_lines import make_whole

FILE = CORPUS / "edges.jsonl.gz"
# So many lines around a body are taken for text as well, and made examples count so much.
LINES_AROUND = (0, 1, 1, 2, 3, 4, 6, 8, 12)
SHARE_OF_MADE = 0.3
MADE_WITH_LINES_AROUND = 3
MADE_CUT_OFF = 2
FEWEST_LINES_OF_BODY = 6
# Letters of a paragraph's last line and of a sign-off behind it.
FEWEST_LETTERS_SIGNED, MOST_LETTERS_OF_SIGN_OFF = 10, 60
FEWEST_LINES_LEFT = 3
# Words of fewer pages are not kept, so that no text can be put together again.
FEWEST_PAGES = 4
WORD = "word "


@dataclass(frozen=True)
class Example:
    """The outermost lines of one side of a text, from the edge inwards.

    `lines` are the traits of each, its words among them, `kept` those of each, and of the next one, as the
    last line kept; `may_end` says whether none, one, two and so on may be the site's.
    """

    batch: str
    page: str
    side: str
    weight: float
    lines: tuple[frozenset[str], ...]
    kept: tuple[frozenset[str], ...]
    may_end: tuple[bool, ...]


@dataclass(frozen=True)
class Page:
    """A page's printed lines with the roles that rules give them, and whether each is the body's (None: it
    may be).
    """

    batch: str
    name: str
    lines: Sequence[Line]
    roles: Sequence[Role]
    is_body: Sequence[bool | None]

    def without(self, left: AbstractSet[int]) -> Page:
        """The page without some of its lines."""
        kept = [n for n in range(len(self.lines)) if n not in left]
        lines, roles, is_body = (
            [column[n] for n in kept] for column in (self.lines, self.roles, self.is_body)
        )
        return replace(self, lines=lines, roles=roles, is_body=is_body)

    def with_body(self, body: AbstractSet[int]) -> Page:
        """The page with other lines taken for text."""
        others = [Role.RESIDUE if role is Role.BODY else role for role in self.roles]
        return replace(self, roles=[Role.BODY if n in body else role for n, role in enumerate(others)])


# The pages


def read_pages(folder: Path, batch: str = "") -> list[Page]:
    """The page texts of a folder whose answers tell the whole body."""
    cases = [case for case in cases_in(folder) if case.path.suffix == ".txt"]
    return [page for page in (_read(case, batch or folder.name) for case in cases) if page]


def _read(case: Case, batch: str) -> Page | None:
    gold = case.gold
    if gold.get("expect") == "refuse" or "body" not in gold or gold.get("body_loose"):
        return None
    try:
        page = read_page(case.path.read_bytes(), case.path.name)
    except Refused:
        return None
    lines = make_whole(page.lines, (), finder().is_header)
    marking = assign_by_rules(lines, finder().is_header, finder().furniture)
    sheet = marking.sheet
    optional = {_letters(block) for block in gold.get("body_optional", ())}
    is_body: list[bool | None] = [None if _letters(line.printed) in optional else False for line in sheet]
    start = 0
    for block in map(str, gold["body"]):
        found = _find(sheet, start, block)
        if not found:
            return None
        for position in found:
            is_body[position] = None if _letters(block) in optional else True
        start = found[-1] + 1
    if True not in is_body:
        return None
    return Page(batch, case.path.stem, sheet, [*map(marking.role, sheet.positions())], is_body)


def _letters(text: str) -> str:
    return "".join(INVISIBLE.sub("", text).split())


def _find(lines: Sequence[Line], start: int, block: str) -> list[int]:
    """The lines that a block of the body is printed on, the first of them at `start` or below."""
    for wanted in (_letters(block), _letters(BULLET.sub("", block))):
        for first in range(start, len(lines)):
            rest, position = wanted, first
            while rest and position < len(lines):
                printed = _printed(lines[position])
                own = next((w for w in printed if rest.startswith(w)), "")
                if not own and any(_holds_sign_off(w, rest) for w in printed):
                    own = rest
                if not own:
                    break
                rest, position = rest[len(own) :], position + 1
            if not rest:
                return list(range(first, position))
    return []


def _holds_sign_off(printed: str, rest: str) -> bool:
    """Whether a line ends a block and has a sign-off behind it, which answers give apart."""
    return (
        len(rest) >= FEWEST_LETTERS_SIGNED
        and 0 <= len(printed) - len(rest) <= MOST_LETTERS_OF_SIGN_OFF
        and (printed.startswith(rest))
    )


def _printed(line: Line) -> tuple[str, str]:
    return _letters(line.printed), _letters(line.text)


# The examples of a page


def examples(page: Page, *, is_unseen: bool) -> Iterator[Example]:
    """What a page gives; as the rules left it only where they had not seen it."""
    chance = random.Random(page.name)
    if is_unseen:
        yield from _as_left(page, 1.0)
    for _ in range(MADE_WITH_LINES_AROUND):
        yield from _as_left(_with_lines_around(page, chance), SHARE_OF_MADE)
    for _ in range(MADE_CUT_OFF):
        if cut := _cut_off(page, chance):
            yield from _as_left(_with_lines_around(cut, chance), SHARE_OF_MADE)


def _with_lines_around(page: Page, chance: random.Random) -> Page:
    body = [n for n, is_body in enumerate(page.is_body) if is_body is not False]
    above = [n for n in range(body[0]) if page.roles[n] is not Role.TITLE]
    below = range(body[-1] + 1, len(page.lines))
    count, more = chance.choice(LINES_AROUND), chance.choice(LINES_AROUND)
    return page.with_body({*body, *above[max(0, len(above) - count) :], *below[:more]})


def _cut_off(page: Page, chance: random.Random) -> Page | None:
    """The page with a body that begins or ends at another of its lines, a short one where there is any."""
    body = [n for n, is_body in enumerate(page.is_body) if is_body is not False]
    if len(body) < FEWEST_LINES_OF_BODY:
        return None
    sheet = _sheet(page)
    inner = range(1, len(body) - 1)
    n = chance.choice([n for n in inner if not sheet.text(body[n])] or inner)
    left = body[:n] if chance.random() < 0.5 else body[n + 1 :]
    return page.without(set(left)) if len(body) - len(left) >= FEWEST_LINES_LEFT else None


def _as_left(page: Page, weight: float) -> Iterator[Example]:
    body = [n for n, role in enumerate(page.roles) if role is Role.BODY]
    title = " ".join(page.lines[n].text for n, role in enumerate(page.roles) if role is Role.TITLE).casefold()
    traits = EdgeTraits(Edges(_sheet(page), body, title), page.roles.__getitem__, title)
    for side in SIDES:
        is_above = side == SIDES[0]
        if numbers := list(window(traits, is_above=is_above)):
            lines = [
                traits.of_line(n, is_above=is_above)
                | {f"{WORD}{word}" for word in traits.lines.words(body[n])}
                for n in numbers
            ]
            ends = [*numbers, numbers[-1] + (1 if is_above else -1)]
            kept = [traits.of_last_kept(n, is_above=is_above) for n in ends]
            may_end = _may_end([page.is_body[body[n]] for n in numbers])
            yield Example(
                page.batch,
                page.name,
                side,
                weight,
                (*map(frozenset, lines),),
                (*map(frozenset, kept),),
                may_end,
            )


def _sheet(page: Page) -> Sheet:
    return Sheet(page.lines, finder().is_header, finder().furniture)


def _may_end(is_body: Sequence[bool | None]) -> tuple[bool, ...]:
    """Whether none, one, two … of the outermost lines may be the site's, by what each is."""
    most = next((n for n, own in enumerate(is_body) if own), len(is_body))
    fewest = max((n + 1 for n, own in enumerate(is_body[:most]) if own is False), default=0)
    return tuple(fewest <= count <= most for count in range(len(is_body) + 1))


# The file


def read_examples(path: Path = FILE) -> list[Example]:
    """The examples that are kept."""
    with gzip.open(path, "rt", encoding="utf-8") as file:
        names = json.loads(next(file))
        return [_of_numbers(json.loads(line), names) for line in file]


def _of_numbers(kept: list[Any], names: Sequence[str]) -> Example:
    batch, page, side, weight, lines, ends, may_end = kept
    traits, of_ends = ([frozenset(names[n] for n in line) for line in column] for column in (lines, ends))
    is_end = tuple(map(bool, may_end))
    return Example(batch, page, side, weight, tuple(traits), tuple(of_ends), is_end)


def write_examples(found: Iterable[Example], path: Path = FILE) -> None:
    """Keep examples, without rare words; equal examples make an equal file."""
    found = sorted(found, key=lambda example: (example.batch, example.page))
    pages: dict[str, set[tuple[str, str]]] = {}
    for example in found:
        for name in frozenset[str]().union(*example.lines, *example.kept):
            pages.setdefault(name, set()).add((example.batch, example.page))
    names = sorted(name for name, where in pages.items() if len(where) >= FEWEST_PAGES or WORD not in name)
    number = {name: n for n, name in enumerate(names)}
    rows = [names, *(_in_numbers(example, number) for example in found)]
    text = "".join(f"{json.dumps(row, separators=(',', ':'), ensure_ascii=False)}\n" for row in rows)
    path.write_bytes(gzip.compress(text.encode(), mtime=0))


def _in_numbers(example: Example, number: dict[str, int]) -> list[object]:
    lines, kept = (
        [sorted(number[name] for name in line if name in number) for line in column]
        for column in (example.lines, example.kept)
    )
    ends = list(map(int, example.may_end))
    return [example.batch, example.page, example.side, example.weight, lines, kept, ends]


def batches(found: Iterable[Example]) -> Counter[str]:
    """How many pages each batch has."""
    return Counter(batch for batch, _ in {(example.batch, example.page) for example in found})
