"""How many of the lines at one end of a text are the site's.

What belongs here: which lines are looked at, the chance of each end that the text may have among them, and
the choice of one by what mistakes cost. What does not: the traits of lines
(`warta.intake.edges.edge_traits`), lines that stay (`warta.intake.edges.edge_kept`), and what becomes of
those that do not (`warta.intake.edges.edge_lines`).

A text is one run of lines, so its ends are looked for and not lines one by one: the weights of a line's
traits say how likely it is the site's, those of the last line kept how likely a text ends there, and all sums
together give the chance of each end (a conditional random field with one change of label at either side;
Lafferty, McCallum and Pereira, ICML 2001). The weights are in `warta/data/edge_weights.txt`, made by
`tests/train_edges.py`.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from functools import cache, partial
from itertools import accumulate, takewhile

from warta.intake.edges.edge_kept import always_stays, stays
from warta.intake.edges.edge_line_traits import marked, speaks_to_reader
from warta.intake.edges.edge_shape import Edges, words_of
from warta.intake.edges.edge_traits import EdgeTraits
from warta.intake.shapes.shape import is_caption
from warta.intake.titles.opening_lines import is_of_labelled
from warta.intake.wordlists import read_sections

# A lost line of text costs so many kept lines of furniture, a lost paragraph so many more times, and so does
# a line with the form of one that stays.
COST_OF_LINE = 1.5
COST_OF_PARAGRAPH = 8.0
COST_OF_FORM = 3.0
# A line with less for its odds is surely the text's: by itself, and where it stands ...
SURELY_TEXT = -2.5
# ... and so is a paragraph at the very edge, by itself, unless it speaks to the reader; where it has more
# words, or these weigh less, it is not looked at further. All that holds only where the next line inwards is
# a paragraph as well, or has less for its odds by itself: other lines of the site may part a paragraph of the
# site's from the text.
SURELY_TEXT_AT_EDGE = -0.75
MOST_WORDS_AT_EDGE = 20
LEAST_OF_WORDS_AT_EDGE = 0.0
LEAST_OF_NEXT_LINE = -0.5
# Where no sum of the outermost lines' odds is higher, they are the text's whatever it begins or ends with.
NO_END = -2.0
# No more paragraphs in a row, which nothing shows to be the site's, are looked behind for lines of the site.
ENOUGH_PARAGRAPHS = 2
# No more lines are looked at; more are a list or a text in lines of its own.
MOST_LINES = 60
# Lines that begin with so many words the same are of one kind.
WORDS_ALIKE = 2
# No paragraph of so many words is the site's, whatever its traits.
VERY_LONG_PARAGRAPH = 90
# The weight of every line, whatever its traits.
CONSTANT = "constant"
SIDES = ("above", "below")


@dataclass(frozen=True, slots=True)
class Weights:
    """What each trait weighs above and below a text, and what words weigh on either side."""

    above: Mapping[str, float]
    below: Mapping[str, float]
    words: Mapping[str, float]


@cache
def weights() -> Weights:
    """The weights that ship."""
    sections = read_sections("edge_weights.txt")
    above, below, words = (
        {name: float(value) for name, _, value in (entry.rpartition(" ") for entry in sections[side])}
        for side in (*SIDES, "words")
    )
    return Weights(above, below, words)


def window(traits: EdgeTraits, *, is_above: bool) -> Iterator[int]:
    """The numbers of the lines of the text that may be the site's on one side, from the edge inwards.

    None is behind the middle of the text, or behind paragraphs enough.
    """
    if traits.middle is None:
        return
    last = len(traits.edges.body) - 1
    numbers = range(traits.middle) if is_above else range(last, traits.middle, -1)
    paragraphs = 0
    for number in numbers[:MOST_LINES]:
        yield number
        paragraphs = paragraphs + 1 if traits.is_solid(number) else 0
        if paragraphs == ENOUGH_PARAGRAPHS:
            return


def may_be_site(edges: Edges, weighing: Weights, *, is_above: bool) -> bool:
    """Whether the outermost line on one side is to be weighed; most texts end with plain paragraphs."""
    number = 0 if is_above else len(edges.body) - 1
    position = edges.body[number]
    line = edges.sheet[position]
    if not edges.sheet.text(position) or speaks_to_reader(line.text.lower().split()):
        return True
    inward = _next_line(edges, number, is_above=is_above)
    if inward is not None and _of_words(edges, inward, weighing) >= LEAST_OF_WORDS_AT_EDGE:
        return True
    if is_caption(line):
        return is_above
    if line.words > MOST_WORDS_AT_EDGE:
        return False
    return _of_words(edges, number, weighing) >= LEAST_OF_WORDS_AT_EDGE


def _of_words(edges: Edges, number: int, weighing: Weights) -> float:
    """What the words of a line of the text weigh."""
    return _sum(weighing.words, marked(words_of(edges.sheet[edges.body[number]].text)))


def _next_line(edges: Edges, number: int, *, is_above: bool) -> int | None:
    """The next line inwards from one of the text, where it is no paragraph."""
    inward = number + (1 if is_above else -1)
    is_line = 0 <= inward < len(edges.body) and not edges.sheet.text(edges.body[inward])
    return inward if is_line else None


def chances_of_ends(
    traits: EdgeTraits, weighing: Weights, *, is_above: bool
) -> tuple[list[int], list[float]]:
    """The lines looked at, and the chance that none of them is the site's, that one is, that two are.

    Behind a line that is surely the text's no more are looked at.
    """
    own = weighing.above if is_above else weighing.below
    by_itself_of = cache(partial(_odds_by_itself, traits, weighing=weighing, is_above=is_above))
    numbers: list[int] = []
    of_site: list[float] = []
    for number in window(traits, is_above=is_above):
        odds = by_itself_of(number)
        may_stop = _may_stop(traits, number, by_itself_of, is_above=is_above)
        if may_stop and odds < _least_odds(traits, number, is_edge=not numbers):
            break
        by_itself = traits.lines.own(traits.edges.body[number])
        odds += _sum(own, traits.of_line(number, is_above=is_above) - by_itself)
        numbers.append(number)
        of_site.append(odds)
        if may_stop and odds < SURELY_TEXT:
            break
    if max(accumulate(of_site), default=NO_END) <= NO_END:
        return [], [1.0]
    kept = [*numbers, numbers[-1] + (1 if is_above else -1)]
    of_end = [_sum(own, traits.of_last_kept(number, is_above=is_above)) for number in kept]
    return numbers, chances_of(of_site, of_end)


def _odds_by_itself(traits: EdgeTraits, number: int, *, weighing: Weights, is_above: bool) -> float:
    """What a line's own traits and words weigh."""
    own, position = weighing.above if is_above else weighing.below, traits.edges.body[number]
    of_traits = own.get(CONSTANT, 0.0) + _sum(own, traits.lines.own(position))
    return of_traits + _sum(weighing.words, traits.lines.words(position))


def _may_stop(traits: EdgeTraits, number: int, odds: Callable[[int], float], *, is_above: bool) -> bool:
    """Whether a line that is surely the text's has more text behind it, by the `odds` of lines by themselves.

    A line right behind a paragraph that looks like the site's by itself may part another one from the text.
    """
    inward = _next_line(traits.edges, number, is_above=is_above)
    if inward is None:
        return True
    if odds(number) >= SURELY_TEXT_AT_EDGE or not traits.edges.sheet.text(traits.edges.body[number]):
        return False
    return odds(inward) < LEAST_OF_NEXT_LINE


def _least_odds(traits: EdgeTraits, number: int, *, is_edge: bool) -> float:
    """The odds below which a line is surely the text's by itself."""
    edges, position = traits.edges, traits.edges.body[number]
    by_itself = traits.lines.own(position)
    is_plain = "text" in by_itself and by_itself.isdisjoint(("of reader", "caption"))
    if is_plain and (is_edge or edges.sheet[position].words > MOST_WORDS_AT_EDGE):
        return SURELY_TEXT_AT_EDGE
    return SURELY_TEXT


def chances_of(of_site: Sequence[float], of_end: Sequence[float]) -> list[float]:
    """The chance of each end.

    `of_site` says what speaks for each line being the site's, `of_end` for each being the last one kept.
    """
    sums = [a + b for a, b in zip(accumulate(of_site, initial=0.0), of_end, strict=True)]
    most = max(sums)
    shares = [math.exp(value - most) for value in sums]
    total = sum(shares)
    return [share / total for share in shares]


def _sum(weighing: Mapping[str, float], names: AbstractSet[str]) -> float:
    # Exact, so that it is the same in whatever order a process has the names.
    return math.fsum(filter(None, map(weighing.get, names)))


def left_at_end(
    traits: EdgeTraits, numbers: Sequence[int], chances: Sequence[float], *, is_above: bool
) -> int:
    """How many of the outermost lines are to be left out; none behind one that always stays."""
    edges = traits.edges
    may_go = [*takewhile(lambda number: not _is_wall(edges, edges.body[number], is_above=is_above), numbers)]
    costs = [COST_OF_LINE * (COST_OF_PARAGRAPH if _is_prose(edges, number) else 1) for number in may_go]
    if not (found := left_at_end_of(costs, chances)):
        return 0
    for n, number in enumerate(may_go[:found]):
        if stays(edges, number, is_above=is_above):
            costs[n] *= COST_OF_FORM
    left = left_at_end_of(costs[:found], chances)
    return _without_part_of_list(edges, numbers[: _with_alike(edges, may_go, left)], is_above=is_above)


def _with_alike(edges: Edges, numbers: Sequence[int], left: int) -> int:
    """How many of the outermost lines are to be left out, with those that begin as the last of them does.

    So do the captions of several pictures of one event.
    """
    while 1 < left < len(numbers):
        near = [edges.body[number] for number in numbers[left - 2 : left + 1]]
        begin = {tuple(edges.sheet.folded(p).split()[:WORDS_ALIKE]) for p in near}
        if len(begin) > 1 or edges.is_prose(near[-1]) or edges.is_item(near[-1]):
            break
        left += 1
    return left


def _without_part_of_list(edges: Edges, left: Sequence[int], *, is_above: bool) -> int:
    """How many of the outermost lines are to be left out where no list is parted by it.

    A list of which an item is kept, or the line with a colon that opens it, is kept whole; so is that line.
    The address that such a line announces is of it as an item is.
    """
    count, step = len(left), 1 if is_above else -1
    while count and _is_of_list_with(edges, left[count - 1], left[count - 1] + step):
        count -= 1
    return count


def _is_of_list_with(edges: Edges, number: int, kept: int) -> bool:
    """Whether a line that is to be left out is of one list with the next one, which is kept."""
    if not 0 <= kept < len(edges.body):
        return False
    first, second = sorted((edges.body[number], edges.body[kept]))
    if second != first + 1 or not (edges.is_item(second) or _is_address(edges, second)):
        return False
    return edges.is_item(first) or edges.sheet[first].text.rstrip("*_ ").endswith(":")


def _is_address(edges: Edges, position: int) -> bool:
    """Whether a line is the address of a page and no more."""
    text = edges.sheet[position].text
    return text.startswith(("http", "www.")) and " " not in text


def _is_wall(edges: Edges, position: int, *, is_above: bool) -> bool:
    """Whether a line is none to leave out: one that always stays, a very long paragraph, a labelled part."""
    if edges.sheet[position].words >= VERY_LONG_PARAGRAPH or always_stays(edges, position):
        return True
    return is_above and is_of_labelled(edges.sheet, position)


def _is_prose(edges: Edges, number: int) -> bool:
    """Whether a line is a paragraph; what says that it is a picture's weighs no more than other lines."""
    return edges.is_prose(edges.body[number]) and not is_caption(edges.sheet[edges.body[number]])


def left_at_end_of(costs: Sequence[float], chances: Sequence[float]) -> int:
    """How many of the outermost lines are to be left out, so that mistakes cost least."""
    best = cost = fewer = 0.0
    found = 0
    for n, cost_of_line in enumerate(costs):
        fewer += chances[n]
        cost += cost_of_line * fewer - (1 - fewer)
        if cost < best:
            best, found = cost, n + 1
    return found
