"""Which words a line near an end of a text shares with the text further in, for weighing whose it is.

What belongs here: the share of a line's longer words that stand in the paragraphs inwards of it and in the
next one, and the headlines that this tells. What does not: other traits (`warta.intake.edges.edge_traits`),
and their weights.

Inwards is downwards above the text, and upwards below it: what stands further out may be the site's as well,
and shares words with the site's lines.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import accumulate, takewhile

from warta.intake.edges.edge_line_traits import LineTraits, step
from warta.intake.edges.edge_shape import Edges, is_function_word
from warta.intake.shapes.shape import is_title_like

LETTERS_OF_LONGER_WORD = 4
ENOUGH_WORDS_SHARED = 3
# A headline is no longer, and so many of its longer words and this share of them stand in its text.
MOST_WORDS_OF_HEADLINE = 20
FEWEST_WORDS_OF_HEADLINE = 2
SHARE_OF_HEADLINE = 0.5
# Two lines begin alike where so many letters are the same, and a line is looked for among so many.
LETTERS_OF_BEGINNING = 30
FEWEST_LETTERS_OF_BEGINNING = 15
LINES_WITH_SAME_BEGINNING = 12
_SHARES = (0, 0.1, 0.25, 0.5, 0.75)
_SHARES_OF_NEXT = (0, 0.15, 0.3, 0.5, 0.75)
_SHARES_OF_OTHER = (0, 0.1, 0.2, 0.35, 0.5)


class SharedWords:
    """The words that the lines of one page's text share.

    `is_prose` says of each line of the text whether it is prose, `is_solid` whether it is a paragraph that
    nothing shows to be the site's.
    """

    def __init__(
        self,
        edges: Edges,
        lines: LineTraits,
        is_prose: Sequence[bool],
        is_solid: Callable[[int], bool],
    ) -> None:
        self._edges = edges
        self._sheet = edges.sheet
        self._body = edges.body
        self._lines = lines
        self._is_prose = is_prose
        self._is_solid = is_solid
        self._text = ""
        self._starts: list[int] = []
        self._longer: dict[int, frozenset[str]] = {}
        self._headlines: dict[tuple[int, bool], bool] = {}
        self._counts: dict[tuple[int, bool], int] = {}
        self._nexts: dict[tuple[int, bool], int | None] = {}
        self._nearest: dict[tuple[int, bool], int | None] = {}

    def of_line(self, number: int, *, is_above: bool) -> Iterator[str]:
        """What the words of a line of the text tell of it as one of the site's."""
        kind = "prose" if self._is_prose[number] else "line"
        words = self._words(number)
        next_one = self._next(number, is_above=is_above)
        if words:
            share = step("shared inward", self._taken(number, is_above=is_above) / len(words), _SHARES)
            yield f"{kind} {share}"
            if len(words) >= ENOUGH_WORDS_SHARED:
                yield f"several {kind} {share}"
            if next_one is not None:
                text = self._sheet.folded(self._body[next_one])
                yield f"{kind} {step('shared with next', _share(words, text), _SHARES_OF_NEXT)}"
        if next_one is None:
            yield "no paragraph inward"
        elif self._is_prose[number] and (others := self._words(next_one)):
            text = self._sheet.folded(self._body[number])
            yield step("shared of next", _share(others, text), _SHARES_OF_OTHER)
        if self._begins_as_another(number, is_above=is_above):
            yield "begins as another"
        if self._is_headline(number, is_above=is_above):
            yield "headline"
        if next_one is not None and self._has_headline(number, next_one, is_above=is_above):
            yield "headline inward"

    def of_last_kept(self, number: int, *, is_above: bool) -> Iterator[str]:
        """What the words of a line and of the next one outwards tell of it as an end of the text."""
        if words := self._words(number):
            kind = "prose" if self._is_prose[number] else "line"
            share = self._taken(number, is_above=is_above) / len(words)
            yield f"kept {kind} {step('shared inward', share, _SHARES)}"
        outward = number + (-1 if is_above else 1)
        if not 0 <= outward < len(self._body):
            return
        if self._is_headline(outward, is_above=is_above):
            yield "kept outward headline"
        if words := self._words(outward):
            kind = "prose" if self._is_prose[outward] else "line"
            share = self._taken(outward, is_above=is_above) / len(words)
            yield f"kept outward {kind} {step('shared inward', share, _SHARES)}"

    def _words(self, number: int) -> frozenset[str]:
        """The longer words of a line."""
        found = self._longer.get(number)
        if found is None:
            found = self._longer[number] = frozenset(
                word
                for word in self._lines.words_in(self._body[number])
                if len(word) >= LETTERS_OF_LONGER_WORD and not is_function_word(word)
            )
        return found

    def _taken(self, number: int, *, is_above: bool) -> int:
        """How many of the longer words of a line stand in the paragraphs inwards of it."""
        found = self._counts.get((number, is_above))
        if found is None:
            found = self._counts[number, is_above] = self._count(number, is_above=is_above)
        return found

    def _count(self, number: int, *, is_above: bool) -> int:
        if not self._starts:
            parts = [
                f"{self._sheet.folded(position)} " if is_prose else ""
                for position, is_prose in zip(self._body, self._is_prose, strict=True)
            ]
            self._text = "".join(parts)
            self._starts = [0, *accumulate(map(len, parts))]
        text, starts = self._text, self._starts
        start, end = (starts[number + 1], len(text)) if is_above else (0, starts[number])
        return sum([text.find(word, start, end) >= 0 for word in self._words(number)])

    def _next(self, number: int, *, is_above: bool) -> int | None:
        """The next paragraph inwards that nothing shows to be the site's."""
        passed, n, found = [], number, None
        while 0 <= n < len(self._body):
            if n != number and self._is_solid(n):
                found = n
                break
            if (n, is_above) in self._nexts:
                found = self._nexts[n, is_above]
                break
            passed.append(n)
            n += 1 if is_above else -1
        self._nexts.update(((n, is_above), found) for n in passed)
        return found

    def _has_headline(self, number: int, next_one: int, *, is_above: bool) -> bool:
        """Whether what looks like a headline stands between a line and the next paragraph inwards."""
        if (next_one, is_above) not in self._nearest:
            self._nearest[next_one, is_above] = self._nearest_headline(next_one, is_above=is_above)
        nearest = self._nearest[next_one, is_above]
        return nearest is not None and (nearest > number if is_above else nearest < number)

    def _nearest_headline(self, paragraph: int, *, is_above: bool) -> int | None:
        """The nearest headline among the lines right outwards of a paragraph."""
        outward = range(paragraph - 1, -1, -1) if is_above else range(paragraph + 1, len(self._body))
        lines = takewhile(lambda n: not self._is_solid(n), outward)
        return next((n for n in lines if self._is_headline(n, is_above=is_above)), None)

    def _begins_as_another(self, number: int, *, is_above: bool) -> bool:
        """Whether a line begins as one of the next lines of the text inwards does."""
        beginning = self._sheet.folded(self._body[number])[:LETTERS_OF_BEGINNING]
        if len(beginning) < FEWEST_LETTERS_OF_BEGINNING:
            return False
        near = range(number + 1, len(self._body)) if is_above else range(number - 1, -1, -1)
        return any(
            self._sheet.folded(self._body[n]).startswith(beginning) for n in near[:LINES_WITH_SAME_BEGINNING]
        )

    def _is_headline(self, number: int, *, is_above: bool) -> bool:
        """Whether a line looks like a headline whose words the text inwards of it takes up."""
        found = self._headlines.get((number, is_above))
        if found is None:
            found = self._headlines[number, is_above] = self._may_be_headline(number, is_above=is_above)
        return found

    def _may_be_headline(self, number: int, *, is_above: bool) -> bool:
        line, words = self._sheet[self._body[number]], self._words(number)
        if line.words > MOST_WORDS_OF_HEADLINE or len(words) < FEWEST_WORDS_OF_HEADLINE:
            return False
        if line.text[-1] in ".,:;" or not is_title_like(line):
            return False
        taken = self._taken(number, is_above=is_above)
        return taken >= max(FEWEST_WORDS_OF_HEADLINE, SHARE_OF_HEADLINE * len(words))


def _share(words: frozenset[str], text: str) -> float:
    return sum(map(text.__contains__, words)) / len(words)
