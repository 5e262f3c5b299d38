"""Branches of conditions and definitions in Liquid and its like that no reader of a site saw.

What belongs here: which branches of `if`, `unless` and `case` a published site did not take, and what is
defined to be shown elsewhere (`capture`, `set`, `macro`). What does not: other pieces that are hidden
(`warta.hidden_codes`) and what each code means (`warta.template_codes`). Of a condition that cannot be
decided both branches stay, for one of them was shown; of a `case` none does, for most of it was not. Rules:
https://shopify.github.io/liquid/tags/control-flow/, https://jekyllrb.com/docs/variables/.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from warta.access_names import restricts

_TAG = re.compile(r"\{%-?\s*(\w+)((?:(?!\{%|%\}).){0,2000}?)\s*-?%\}", re.DOTALL)
_LITERAL = re.compile(r"\"([^\"]*)\"|'([^']*)'")
_COMPARED = re.compile(r"(.+?)\s*(==|!=)\s*(.+)", re.DOTALL)
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
    """A tag that is still open: what its branch is, and whether it was taken (None where none can tell)."""

    name: str
    tag: re.Match[str]
    subject: str = ""
    starts: int = 0
    is_taken: bool | None = None
    is_settled: bool = False
    may_be_settled: bool = False


def unseen_branches(text: str, is_code: Callable[[int], bool]) -> tuple[list[Cut], dict[str, str]]:
    """What of a body no reader saw, in any order, and what `capture` defines in it by its name.

    `is_code` tells whether a place lies in code.
    """
    cuts: list[Cut] = []
    captured: dict[str, str] = {}
    opened: list[_Block] = []
    for tag in _TAG.finditer(text):
        if not is_code(tag.start()):
            cuts += _step(tag, opened, captured)
    return cuts, captured


def _step(tag: re.Match[str], opened: list[_Block], captured: dict[str, str]) -> Iterator[Cut]:
    name, rest = tag[1], tag[2].strip()
    if name in _CONDITIONS:
        opened.append(_condition(name, tag, rest))
    elif name == "case":
        opened.append(_Block(name, tag, rest, tag.end(), is_taken=False))
    elif name in _LOOPS:
        opened.append(_Block(name, tag))
    elif name in _DEFINED or (name == "set" and "=" not in rest) or restricts(name):
        opened.append(_Block(name, tag, rest, tag.end()))
    elif name in ("elsif", "elif", "when", "else"):
        block = next((block for block in reversed(opened) if block.name in _BRANCHED), None)
        if block is not None:
            yield from _next_branch(block, name, tag, rest)
    elif name.startswith("end"):
        yield from _close(name, tag, opened, captured)


def _condition(name: str, tag: re.Match[str], condition: str) -> _Block:
    taken = _verdict(condition)
    if name == "unless":
        taken = None if taken is None else not taken
    return _Block(
        name, tag, "", tag.end(), is_taken=taken, is_settled=taken is True, may_be_settled=taken is not False
    )


def _next_branch(block: _Block, name: str, tag: re.Match[str], rest: str) -> Iterator[Cut]:
    if block.name in _LOOPS or (block.name != "case" and name == "when"):
        return
    yield from _branch_ends(block, tag.start())
    if name == "else":
        taken: bool | None = None if block.may_be_settled else True
    elif block.name == "case":
        taken = _is_one_of(block.subject, rest)
    else:
        taken = _verdict(rest)
    block.starts, block.is_taken = tag.end(), False if block.is_settled else taken
    block.is_settled = block.is_settled or taken is True
    block.may_be_settled = block.may_be_settled or taken is not False
    if block.name == "case" and block.is_taken is None:
        block.is_taken = False


def _branch_ends(block: _Block, end: int) -> Iterator[Cut]:
    if block.is_taken is False and end > block.starts:
        yield Cut(block.starts, end, block.tag[0])


def _close(name: str, tag: re.Match[str], opened: list[_Block], captured: dict[str, str]) -> Iterator[Cut]:
    wanted = name.removeprefix("end")  # Zola ends what it calls by `end` alone
    is_opened = any(block.name == wanted for block in opened)
    if not is_opened and not (not wanted and opened and restricts(opened[-1].name)):
        return
    block = opened.pop()
    while wanted and block.name != wanted:
        block = opened.pop()
    if block.name in _BRANCHED:
        yield from _branch_ends(block, tag.start())
        return
    if block.name in ("capture", "set"):
        captured[block.subject.strip("\"' ")] = tag.string[block.starts : tag.start()]
    yield Cut(block.tag.start(), tag.end(), "" if block.name == "comment" else block.tag[0])


def _verdict(condition: str) -> bool | None:
    """Whether a condition held when the site was published; None where that cannot be known."""
    any_of = [_all_of(part) for part in re.split(r"\s+or\s+|\|\|", condition)]
    if True in any_of:
        return True
    return None if None in any_of else False


def _all_of(condition: str) -> bool | None:
    all_of = [_held(part.strip()) for part in re.split(r"\s+and\s+|&&", condition)]
    if False in all_of:
        return False
    return None if None in all_of else True


def _held(condition: str) -> bool | None:
    if found := re.fullmatch(r"(?:not\s+|!\s*)(.+)", condition, re.DOTALL):
        held = _held(found[1].strip())
        return None if held is None else not held
    if found := _COMPARED.fullmatch(condition):
        left, right = _value(found[1]), _value(found[3])
        if left is None or right is None:
            return None
        return (left == right) is (found[2] == "==")
    value = _value(condition)
    return None if value is None else value not in ("=false", "=nil")


def _value(term: str) -> str | None:
    """What a term stood for, a word of Liquid itself marked with `=`; None where only the site knows."""
    term = term.strip()
    if literal := _LITERAL.fullmatch(term):
        return literal[1] or literal[2] or ""
    if term in ("true", "false", "nil", "null"):
        return "=nil" if term == "null" else f"={term}"
    if term in _PUBLISHED:
        return _PUBLISHED[term]
    is_restricting = _NAMED.fullmatch(term) and restricts(term.rpartition(".")[2])
    return "=false" if is_restricting else None


def _is_one_of(subject: str, terms: str) -> bool | None:
    known = [_value(term) for term in [subject, *re.split(r"\s+or\s+|,", terms)]]
    if None in known:
        return None
    return known[0] in known[1:]
