"""What is so of a line near an end of a text by where it stands, for weighing whether it is the site's.

What belongs here: the traits of the lines beside it, of its place in the text and of the words that it
shares with the rest, and those of a line as the first or last of the text. What does not: its traits by
itself (`warta.intake.edges.edge_line_traits`), their weights, and what becomes of a line
(`warta.intake.edges.edge_lines`).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from warta.intake.edges.edge_kept import is_sentence
from warta.intake.edges.edge_line_traits import LineTraits, of_dateline, step
from warta.intake.edges.edge_shape import Edges, is_function_word, words_of
from warta.intake.edges.edge_shared import SharedWords
from warta.intake.role import Role

MOST_WORDS_OF_SHORT = 6
LETTERS_OF_WORD_OF_TITLE = 4
_OF_LAST_KEPT = frozenset(
    {
        "prose",
        "text",
        "sentence whole",
        "dateline",
        "day of dateline",
        "all capitalised",
        "item",
        "ends with colon",
        "ends with comma",
        "lower case first",
        "quotation first",
        "sign-off",
        "breaks off",
        "caption",
        "label",
        "known",
        "fact",
        "upper case",
        "long or marked",
        "row",
        "event",
        "address",
        "of reader",
        "name",
        "ends with full stop",
        "ends with quotation mark",
        "ends with bracket",
        "in title",
    }
)
_OF_LAST_KEPT_OUTWARD = frozenset(
    {"ends with colon", "breaks off", "prose", "sentence whole", "label", "known"}
)
_OF_LAST_KEPT_INWARD = frozenset({"prose", "sentence whole", "item"})
_OF_PROSE = frozenset(
    {
        "of reader",
        "quotation",
        "caption",
        "address",
        "in title",
        "ends with full stop",
        "upper case",
        "header",
    }
    | {"name", "glued inward", "glued outward"}
)
_ROLES = {
    **{role: str(role) for role in (Role.BODY, Role.TITLE, Role.RESIDUE, Role.FURNITURE, Role.CONTACT)},
    Role.TAGS: "tags",
    Role.END: "end mark",
    **dict.fromkeys((Role.DATE, Role.VIEWS, Role.OFFICE, Role.CATEGORY, Role.NUMBER), "fact"),
}
_ROLES_OUTWARD = frozenset({Role.BODY, Role.TITLE, Role.RESIDUE})


class EdgeTraits:
    """The traits of the lines of one page's text.

    `role_of` tells the role of the line at a position of the sheet. `middle` is the number, among the lines
    of the text, of the paragraph that holds the middle word of all paragraphs; None where there is no
    paragraph.
    """

    def __init__(self, edges: Edges, role_of: Callable[[int], Role], title: str) -> None:
        self.edges = edges
        self._sheet = edges.sheet
        self._body = edges.body
        self._role_of = role_of
        self.lines = LineTraits(edges)
        self._runs: dict[int, list[frozenset[str]]] = {}
        self._is_prose = [edges.is_prose(position) for position in edges.body]
        self._words = [edges.sheet[position].words for position in edges.body]
        lengths = sorted(self._words[n] for n in self._prose(0, len(self._body)))
        self._all_words = sum(lengths)
        self._usual_length = lengths[len(lengths) // 2] if lengths else 0
        self.middle = self._middle()
        self._title = {word for word in words_of(title) if _is_of_title(word)}
        self._shared_words = SharedWords(edges, self.lines, self._is_prose, self.is_solid)

    def _prose(self, start: int, stop: int) -> Iterator[int]:
        return (n for n in range(start, stop) if self._is_prose[n])

    def _middle(self) -> int | None:
        words = 0
        for n in self._prose(0, len(self._body)):
            words += self._words[n]
            if 2 * words >= self._all_words:
                return n
        return None

    def is_solid(self, number: int) -> bool:
        """Whether a line of the text is a paragraph that nothing shows to be the site's."""
        return self.lines.is_solid(self._body[number])

    def _beside(self, position: int, side: str) -> Iterator[str]:
        """What stands on one side of a line."""
        if not 0 <= position < len(self._sheet):
            yield f"{side} nothing"
            return
        yield from (f"{side} {name}" for name in self.lines.of_neighbour(position))
        if self._sheet[position].words <= MOST_WORDS_OF_SHORT and not self.edges.shape(position).is_ended:
            yield f"{side} short"
        yield f"{side} role {_ROLES.get(self._role_of(position), 'other')}"

    def of_line(self, number: int, *, is_above: bool) -> set[str]:
        """What is so of a line of the text as one of the site's above or below it; `number` is the text's."""
        position = self._body[number]
        inwards = 1 if is_above else -1
        found = set(self.lines.own(position))
        for side, distance in (("inward", inwards), ("outward", -inwards)):
            found.update(self._beside(position + distance, side))
            if self._is_glued(position, position + distance):
                found.add(f"glued {side}")
        found.update(self._of_place(number, inwards))
        if not self._is_prose[number]:
            found.update(self._of_run(number))
        found.update(self._of_words(number))
        found.update(self._shared_words.of_line(number, is_above=is_above))
        if self._is_prose[number]:
            found.update(f"prose {name}" for name in _OF_PROSE & found)
        found.update(_together(found))
        return found

    def _is_glued(self, position: int, other: int) -> bool:
        return 0 <= other < len(self._sheet) and self._sheet[max(position, other)].glued

    def _of_place(self, number: int, inwards: int) -> Iterator[str]:
        """How much of the text stands outwards from a line, and how far the next paragraph inwards is."""
        outer = range(number) if inwards > 0 else range(number + 1, len(self._body))
        prose = list(self._prose(outer.start, outer.stop))
        yield step("lines outward", len(outer), (0, 1, 2, 4, 8, 16))
        yield step("paragraphs outward", len(prose), (0, 1, 2, 4))
        words = sum(self._words[n] for n in prose) + self._is_prose[number] * self._words[number]
        yield step("share of words outward", words / max(1, self._all_words), (0, 0.05, 0.1, 0.2, 0.35))
        count, n = 0, number + inwards
        while 0 <= n < len(self._body) and not self._is_prose[n]:
            count, n = count + 1, n + inwards
        yield step("lines to prose", count, (0, 1, 2, 4, 8))

    def _of_run(self, number: int) -> Iterator[str]:
        """What the lines without prose are that a line stands among."""
        start = number
        while start and not self._is_prose[start - 1]:
            start -= 1
        run = self._run_from(start)
        short = sum("short" in line for line in run)
        yield step("lines in run", len(run), (1, 2, 4, 8))
        yield step("share of short lines", short / len(run), (0.25, 0.5, 0.8, 0.99))
        others = frozenset[str]().union(*(line for n, line in enumerate(run, start) if n != number))
        yield from others - {"short"}

    def _run_from(self, start: int) -> list[frozenset[str]]:
        """What of each line of a run may be a trait of the others, found once."""
        found = self._runs.get(start)
        if found is None:
            stop = start
            while stop < len(self._body) and not self._is_prose[stop]:
                stop += 1
            found = self._runs[start] = [
                frozenset(self._of_other_in_run(self._body[n])) for n in range(start, stop)
            ]
        return found

    def _of_other_in_run(self, position: int) -> Iterator[str]:
        edges = self.edges
        shape = edges.shape(position)
        told = {
            "short": shape.words <= MOST_WORDS_OF_SHORT and not shape.is_ended,
            "run with address": shape.is_address,
            "run with known": edges.is_known(position),
            "run with sentence": is_sentence(edges, position),
            "run with item": edges.is_item(position),
            "run with day": any(fact.printed for fact in self._sheet.facts(position)),
        }
        return (name for name, is_so in told.items() if is_so)

    def _of_words(self, number: int) -> Iterator[str]:
        """How long a paragraph is beside others, and how many words a line shares with the title."""
        is_prose = self._is_prose[number]
        if is_prose:
            length = self._words[number] / max(1, self._usual_length)
            yield step("length of paragraph", length, (0.3, 0.6, 1, 1.5))
        if self._title:
            told = step("words of title", self._words_of_title(number), (0, 1, 2))
            yield f"{told} in prose" if is_prose else told

    def _words_of_title(self, number: int) -> int:
        return len(self._title.intersection(self.lines.words_in(self._body[number])))

    def of_last_kept(self, number: int, *, is_above: bool) -> set[str]:
        """What is so of a line as the first of the text, or the last."""
        position, own = self._body[number], self.lines.own(self._body[number])
        inward, outward = (position + 1, position - 1) if is_above else (position - 1, position + 1)
        found = {f"kept {name}" for name in _OF_LAST_KEPT & own}
        found.add(f"kept outward role {self._role_outward(outward)}")
        if 0 <= outward < len(self._sheet):
            found.update(
                f"kept outward {name}" for name in _OF_LAST_KEPT_OUTWARD & self.lines.of_neighbour(outward)
            )
            is_lower = self._sheet[position].text[0].islower()
            if is_above and is_lower and self._sheet[outward].text[-1] not in ".!?":
                found.add("kept breaks in")
        if 0 <= inward < len(self._sheet):
            found.update(
                f"kept inward {name}" for name in _OF_LAST_KEPT_INWARD & self.lines.of_neighbour(inward)
            )
        for side, other in (("inward", inward), ("outward", outward)):
            if self._is_glued(position, other):
                found.add(f"kept glued {side}")
        if is_above and "text" in own:
            found.update(f"kept {name}" for name in of_dateline(self._sheet[position].text))
        if "prose" in own and self._title:
            share = self._words_of_title(number) / len(self._title)
            found.add("kept " + step("share of title", share, (0, 0.2, 0.4, 0.6)))
        found.update(self._shared_words.of_last_kept(number, is_above=is_above))
        return found

    def _role_outward(self, position: int) -> str:
        if not 0 <= position < len(self._sheet):
            return "none"
        role = self._role_of(position)
        return str(role) if role in _ROLES_OUTWARD else "other"


def _is_of_title(word: str) -> bool:
    return len(word) >= LETTERS_OF_WORD_OF_TITLE and not is_function_word(word)


def _together(found: set[str]) -> Iterator[str]:
    """Traits that tell more together than each by itself."""
    if "label" in found and "glued inward" not in found:
        yield "label parted"
    if "all capitalised" in found and "inward prose" in found:
        yield "heading of prose"
        if "glued inward" in found:
            yield "heading glued to prose"
    if "ends with colon" in found and "inward role body" in found:
        yield "colon beside text"
