"""Conditions of Liquid and its like, decided as far as the values in them are known.

What belongs here: the operators and what they make of texts, numbers, lists, dates and nothing. What does
not: what names stand for and which branches conditions decide (`warta.liquid_branches`). Where Liquid and its
like differ, or a value is not known well enough, nothing is decided.
Rules: https://shopify.github.io/liquid/basics/operators/, https://shopify.github.io/liquid/basics/types/
"""

from __future__ import annotations

import operator
import re
from collections.abc import Callable, Mapping, Sequence
from enum import Enum
from typing import Any


class Vague(Enum):
    """Values of which not all is known, and the two words of Liquid that stand for several."""

    UNKNOWN = 1
    # It is there, and neither false nor nothing; what it is, is not known.
    SOMETHING = 2
    EMPTY = 3
    BLANK = 4


_TOKEN = re.compile(
    r"\"[^\"]*\"|'[^']*'|==|!=|<>|<=|>=|<|>|&&|\|\||[^\s\"'=!<>&|()](?:[^\s\"'=!<>&|()]|\([^\s()]*\))*|\S"
)
_JOINTS = {"and": "and", "&&": "and", "or": "or", "||": "or"}
_ORDERS: Mapping[str, Callable[[Any, Any], Any]] = {
    "<": operator.lt,
    ">": operator.gt,
    "<=": operator.le,
    ">=": operator.ge,
}


def verdict(condition: str, value_of: Callable[[str], Any]) -> bool | None:
    """Whether a condition held; None where that cannot be known.

    `value_of` tells what a term stands for: a text, a number, a list, True, False, None or a Vague.
    """
    terms, joints, is_grouped, is_negated = _taken_apart(condition)
    held = [_held(term, value_of) for term in terms]
    kinds = set(joints)
    if is_grouped and (len(kinds) > 1 or is_negated):
        return None
    plain, nested = _by_rank(held, joints), _from_right(held, joints)
    return plain if plain is nested else None


def _taken_apart(condition: str) -> tuple[list[list[str]], list[str], bool, bool]:
    """Its terms, the words between them, whether it has brackets and whether it denies anything."""
    terms: list[list[str]] = [[]]
    joints: list[str] = []
    tokens = _TOKEN.findall(condition)
    for token in tokens:
        if token in _JOINTS:
            joints.append(_JOINTS[token])
            terms.append([])
        elif token not in ("(", ")"):
            terms[-1].append(token)
    return terms, joints, "(" in tokens or ")" in tokens, "not" in tokens or "!" in tokens


def _by_rank(held: Sequence[bool | None], joints: Sequence[str]) -> bool | None:
    """What the terms come to where `and` goes before `or`, as in most languages."""
    groups: list[list[bool | None]] = [[held[0]]]
    for joint, value in zip(joints, held[1:], strict=True):
        if joint == "and":
            groups[-1].append(value)
        else:
            groups.append([value])
    return _any(_all(group) for group in groups)


def _from_right(held: Sequence[bool | None], joints: Sequence[str]) -> bool | None:
    """What they come to from right to left, as in Liquid."""
    value = held[-1]
    for joint, left in zip(reversed(joints), reversed(held[:-1]), strict=True):
        value = _all((left, value)) if joint == "and" else _any((left, value))
    return value


def _any(values: Any) -> bool | None:
    known = list(values)
    return True if True in known else None if None in known else False


def _all(values: Any) -> bool | None:
    known = list(values)
    return False if False in known else None if None in known else True


def _held(term: Sequence[str], value_of: Callable[[str], Any]) -> bool | None:
    if len(term) > 1 and term[0] in ("not", "!"):
        held = _held(term[1:], value_of)
        return None if held is None else not held
    if len(term) == 1:
        return _is_true(value_of(term[0]))
    if len(term) == 3:
        return compared(value_of(term[0]), term[1], value_of(term[2]))
    return None


def _is_true(value: Any) -> bool | None:
    if isinstance(value, Vague):
        return True if value is Vague.SOMETHING else None
    if value in ("", 0) and value is not False:
        return True if value == "" else None  # other languages than Liquid take nought for false
    return value is not None and value is not False


def compared(left: Any, sign: str, right: Any) -> bool | None:
    """What an operator makes of two values; None where that cannot be known."""
    if Vague.UNKNOWN in (left, right) or sign not in (*_ORDERS, "==", "!=", "<>", "contains"):
        return None
    if sign == "contains":
        return _contains(left, right)
    if sign in _ORDERS:
        return _ordered(left, sign, right)
    same = is_same(left, right)
    return None if same is None else same is (sign == "==")


def is_same(left: Any, right: Any) -> bool | None:
    """Whether two values are the same; None where that cannot be known."""
    if Vague.UNKNOWN in (left, right):
        return None
    for one, other in ((left, right), (right, left)):
        if one in (Vague.EMPTY, Vague.BLANK):
            return _is_empty(other, is_blank=one is Vague.BLANK)
    if Vague.SOMETHING in (left, right):
        return False if None in (left, right) or isinstance(left, bool) or isinstance(right, bool) else None
    if isinstance(left, list) and isinstance(right, list):
        return left == right
    return _sort(left) == _sort(right) and bool(left == right)


def _is_empty(value: Any, *, is_blank: bool) -> bool | None:
    """Whether a value is what the word `empty` or `blank` stands for; versions differ in the latter."""
    if isinstance(value, Vague):
        return None
    if isinstance(value, str | list):
        is_empty = not (value.strip() if is_blank and isinstance(value, str) else value)
        return None if is_blank and is_empty else is_empty
    return None if is_blank and (value is None or value is False) else False


def _contains(whole: Any, part: Any) -> bool | None:
    if whole is None or isinstance(whole, bool | int | float):
        return False
    if isinstance(part, Vague | list) or isinstance(whole, Vague):
        return None
    if part is None or part is False:
        return False
    if isinstance(whole, str):
        return str(part) in whole if not isinstance(part, bool) else None
    same = [is_same(item, part) for item in whole]
    # A number and its digits are one to some versions.
    is_near = any(str(item) == str(part) for item in whole)
    return True if True in same else None if is_near or None in same else False


def _ordered(left: Any, sign: str, right: Any) -> bool | None:
    if isinstance(left, Vague) or isinstance(right, Vague):
        return None
    if left is None or right is None:
        return False
    if _sort(left) != _sort(right) or _sort(left) not in ("number", "text"):
        return None
    return bool(_ORDERS[sign](left, right))


def _sort(value: Any) -> str:
    if value is None or isinstance(value, bool):
        return "word"
    if isinstance(value, int | float):
        return "number"
    return "text" if isinstance(value, str) else "other"
