"""Branches of conditions and definitions in Liquid and its like that no reader of a site saw.

What belongs here: which branches of `if`, `unless` and `case` a published site did not take, and what is
defined to be shown elsewhere (`capture`, `set`, `macro`). What does not: other pieces that are hidden
(`warta.hidden_codes`), what conditions come to (`warta.liquid_conditions`) and what each code means
(`warta.template_codes`). What a condition names is known from
the settings of the site and the fields of the post, or not; of one that cannot be decided both branches stay,
for one of them was shown; of a `case` none does, for most of it was not. Rules:
https://shopify.github.io/liquid/tags/control-flow/, https://jekyllrb.com/docs/variables/.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from warta.access_names import restricts
from warta.liquid_conditions import Vague, is_same, verdict
from warta.liquid_names import IS_THERE, SOMETHING, LiquidNames

_TAG = re.compile(r"\{%-?\s*(\w+)((?:(?!\{%|%\}).){0,2000}?)\s*-?%\}", re.DOTALL)
_LITERAL = re.compile(r"\"([^\"]*)\"|'([^']*)'")
# Terms behind `when`.
_CASES = re.compile(r"\"[^\"]*\"|'[^']*'|[^\s,\"']+")
_NUMBER = re.compile(r"-?\d+(?:\.\d+)?")
# What may be a number or a date, and is not equal to a text then.
_MAYBE_NO_TEXT = re.compile(r"-?[\d.,]+|\d{4}-\d\d?-\d\d?(?:[T ].*)?", re.DOTALL)
_WORDS: Mapping[str, Any] = {
    "true": True,
    "false": False,
    "nil": None,
    "null": None,
    "blank": Vague.BLANK,
    "empty": Vague.EMPTY,
}
_NAMED = re.compile(r"[A-Za-z_][\w.-]*")
_CONDITIONS = frozenset({"if", "unless"})
_LOOPS = frozenset({"for", "tablerow"})
_BRANCHED = _CONDITIONS | _LOOPS | {"case"}
_DEFINED = frozenset({"capture", "macro"})
# What a site is when it is published, by the names that its codes have for it.
_PUBLISHED = {"jekyll.environment": "production", "hugo.Environment": "production"}


@dataclass(frozen=True, slots=True)
class Cut:
    """A piece of a body that no reader saw, and the code that says so ('' for a remark)."""

    start: int
    end: int
    because: str


@dataclass(slots=True)
class _Block:
    """A tag that is still open: what its branch is, and whether it was taken (None where none can tell).

    `marks` are the places of its tags; `is_decided` as long as each of its conditions could be, `is_told`
    where that was not by what settings and fields say.
    """

    name: str
    tag: re.Match[str]
    subject: str = ""
    starts: int = 0
    is_taken: bool | None = None
    is_settled: bool = False
    may_be_settled: bool = False
    is_decided: bool = False
    is_told: bool = True
    marks: list[tuple[int, int]] = field(default_factory=list)


def unseen_branches(
    text: str, is_code: Callable[[int], bool], values: Mapping[str, str] | None = None
) -> tuple[list[Cut], dict[str, str]]:
    """What of a body no reader saw, in any order, and what `capture` defines in it by its name.

    `is_code` tells whether a place lies in code, `values` are what names in conditions stand for.
    """
    reading = _Reading(values or {})
    for tag in _TAG.finditer(text):
        if not is_code(tag.start()):
            reading.cuts += reading.step(tag)
    return reading.cuts, reading.captured


class _Reading:
    """The going through the tags of one text."""

    def __init__(self, values: Mapping[str, str]) -> None:
        self.cuts: list[Cut] = []
        self.captured: dict[str, str] = {}
        self._opened: list[_Block] = []
        self._values = values
        self._names = LiquidNames(values)
        self._asked: set[str] = set()

    def step(self, tag: re.Match[str]) -> Iterator[Cut]:
        name, rest = tag[1], tag[2].strip()
        if name in _CONDITIONS:
            self._opened.append(self._condition(name, tag, rest))
        elif name == "case":
            self._opened.append(_Block(name, tag, rest, tag.end(), is_taken=False))
        elif name in _LOOPS:
            self._opened.append(_Block(name, tag, rest.partition(" ")[0]))
        elif name in _DEFINED or (name == "set" and "=" not in rest) or restricts(name):
            self._opened.append(_Block(name, tag, rest, tag.end()))
        elif name in ("elsif", "elif", "when", "else"):
            block = next((block for block in reversed(self._opened) if block.name in _BRANCHED), None)
            if block is not None:
                yield from self._next_branch(block, name, tag, rest)
        elif name.startswith("end"):
            yield from self._close(name, tag)

    def _condition(self, name: str, tag: re.Match[str], condition: str) -> _Block:
        self._asked.clear()
        taken = self._verdict(condition)
        if name == "unless":
            taken = None if taken is None else not taken
        block = _Block(name, tag, "", tag.end(), is_taken=taken, is_settled=taken is True)
        block.may_be_settled, block.is_decided = taken is not False, taken is not None
        block.is_told = not self._asked or any(map(_restricts, self._asked))
        block.marks.append(tag.span())
        return block

    def _next_branch(self, block: _Block, name: str, tag: re.Match[str], rest: str) -> Iterator[Cut]:
        if block.name in _LOOPS or (block.name != "case" and name == "when"):
            return
        yield from _branch_ends(block, tag.start())
        if name == "else":
            taken: bool | None = None if block.may_be_settled else True
        elif block.name == "case":
            taken = self._is_one_of(block.subject, rest)
        else:
            taken = self._verdict(rest)
            block.is_decided = block.is_decided and (block.is_settled or taken is not None)
        block.marks.append(tag.span())
        # Of a `case` each branch that fits is shown.
        is_past = block.is_settled and (block.name != "case" or name == "else")
        block.starts, block.is_taken = tag.end(), False if is_past else taken
        block.is_settled = block.is_settled or taken is True
        block.may_be_settled = block.may_be_settled or taken is not False
        if block.name == "case" and block.is_taken is None:
            block.is_taken = False

    def _close(self, name: str, tag: re.Match[str]) -> Iterator[Cut]:
        wanted = name.removeprefix("end")  # Zola ends what it calls by `end` alone
        opened = self._opened
        is_opened = any(block.name == wanted for block in opened)
        if not is_opened and not (not wanted and opened and restricts(opened[-1].name)):
            return
        block = opened.pop()
        while wanted and block.name != wanted:
            block = opened.pop()
        if block.name in _BRANCHED:
            yield from _branch_ends(block, tag.start())
            yield from (Cut(*mark, "") for mark in (*block.marks, tag.span()) if block.is_decided)
            return
        words = tag.string[block.starts : tag.start()]
        defined = block.subject.strip("\"' ") if block.name in ("capture", "set") else ""
        if defined:
            self.captured[defined] = words
        used = rf"\{{[{{%][^{{}}]*\b{re.escape(defined)}\b"
        is_used = bool(defined) and re.search(used, tag.string[tag.end() :])
        because = "" if block.name == "comment" or is_used else block.tag[0]
        yield Cut(block.tag.start(), tag.end(), because)

    def _verdict(self, condition: str) -> bool | None:
        """Whether a condition held when the site was published; None where that cannot be known."""
        return verdict(condition, self._value)

    def _value(self, term: str) -> Any:
        """What a term stood for, as far as it is known."""
        if literal := _LITERAL.fullmatch(term):
            return literal[1] or literal[2] or ""
        if _NUMBER.fullmatch(term):
            return float(term) if "." in term else int(term)
        if term in _WORDS:
            return _WORDS[term]
        if term in _PUBLISHED:
            return _PUBLISHED[term]
        if _NAMED.fullmatch(term):
            self._asked.add(term)
        if _restricts(term):
            return False
        if any(block.subject == term.partition(".")[0] for block in self._opened if block.name in _LOOPS):
            return Vague.UNKNOWN  # another thing in each round
        return self._known(term)

    def _known(self, term: str) -> Any:
        if (there := self._values.get(f"{term}{IS_THERE}")) is not None:
            return Vague.SOMETHING if there == SOMETHING else json.loads(there)
        value = self._names.term(term) if term in self._values else None
        if value is None:
            return Vague.UNKNOWN
        if _MAYBE_NO_TEXT.fullmatch(value):
            return Vague.SOMETHING if value.strip("-0.,") else Vague.UNKNOWN
        return value

    def _is_one_of(self, subject: str, terms: str) -> bool | None:
        """Whether the subject of a `case` is one of the terms, between commas or `or`."""
        left = self._value(subject)
        found = [term for term in _CASES.findall(terms) if term != "or"]
        same = [is_same(left, self._value(term)) for term in found]
        return True if True in same else None if None in same or not same else False


def _branch_ends(block: _Block, end: int) -> Iterator[Cut]:
    if block.is_taken is False and end > block.starts:
        yield Cut(block.starts, end, block.tag[0] if block.is_told else "")


def _restricts(term: str) -> bool:
    return _NAMED.fullmatch(term) is not None and restricts(term.rpartition(".")[2])
