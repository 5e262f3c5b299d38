"""Branches of conditions and definitions in Liquid and its like that no reader of a site saw.

What belongs here: which branches of `if`, `unless` and `case` a published site did not take, and what is
defined to be shown elsewhere (`capture`, `set`, `macro`). What does not: other pieces that are hidden
(`warta.hidden_codes`) and what each code means (`warta.template_codes`). What a condition names is known from
the settings of the site and the fields of the post, or not; of one that cannot be decided both branches stay,
for one of them was shown; of a `case` none does, for most of it was not. Rules:
https://shopify.github.io/liquid/tags/control-flow/, https://jekyllrb.com/docs/variables/.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field

from warta.access_names import restricts
from warta.liquid_names import IS_THERE, LiquidNames

_TAG = re.compile(r"\{%-?\s*(\w+)((?:(?!\{%|%\}).){0,2000}?)\s*-?%\}", re.DOTALL)
_LITERAL = re.compile(r"\"([^\"]*)\"|'([^']*)'")
_COMPARED = re.compile(r"(.+?)\s*(==|!=)\s*(.+)", re.DOTALL)
_CONTAINS = re.compile(r"(\S+)\s+contains\s+(.+)", re.DOTALL)
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
            self._opened.append(_Block(name, tag))
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
        block.starts, block.is_taken = tag.end(), False if block.is_settled else taken
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
        any_of = [self._all_of(part) for part in re.split(r"\s+or\s+|\|\|", condition)]
        if True in any_of:
            return True
        return None if None in any_of else False

    def _all_of(self, condition: str) -> bool | None:
        all_of = [self._held(part.strip()) for part in re.split(r"\s+and\s+|&&", condition)]
        if False in all_of:
            return False
        return None if None in all_of else True

    def _held(self, condition: str) -> bool | None:
        if found := re.fullmatch(r"(?:not\s+|!\s*)(.+)", condition, re.DOTALL):
            held = self._held(found[1].strip())
            return None if held is None else not held
        if found := _COMPARED.fullmatch(condition):
            left, right = self._value(found[1]), self._value(found[3])
            if left is None or right is None:
                return None
            return (left == right) is (found[2] == "==")
        if found := _CONTAINS.fullmatch(condition):
            left, right = self._value(found[1]), self._value(found[2])
            return None if left is None or right is None else right in left
        value = self._value(condition)
        return None if value is None else value not in ("=false", "=nil")

    def _value(self, term: str) -> str | None:
        """What a term stood for, a word of Liquid itself marked with `=`; None where only the site knows."""
        term = term.strip()
        if literal := _LITERAL.fullmatch(term):
            return literal[1] or literal[2] or ""
        if term in ("true", "false", "nil", "null", "blank"):
            return "=nil" if term in ("null", "blank") else f"={term}"
        if term in _PUBLISHED:
            return _PUBLISHED[term]
        if _NAMED.fullmatch(term):
            self._asked.add(term)
        if _restricts(term):
            return "=false"
        if (there := self._values.get(f"{term}{IS_THERE}")) is not None:
            return "=true" if there == "true" else "=nil"
        return self._names.term(term) if term in self._values else None

    def _is_one_of(self, subject: str, terms: str) -> bool | None:
        known = [self._value(term) for term in [subject, *re.split(r"\s+or\s+|,", terms)]]
        if None in known:
            return None
        return known[0] in known[1:]


def _branch_ends(block: _Block, end: int) -> Iterator[Cut]:
    if block.is_taken is False and end > block.starts:
        yield Cut(block.starts, end, block.tag[0] if block.is_told else "")


def _restricts(term: str) -> bool:
    return _NAMED.fullmatch(term) is not None and restricts(term.rpartition(".")[2])
