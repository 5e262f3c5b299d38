"""The functions of Hugo's templates that need nothing but the values they are given.

What belongs here: each function by its names. What does not: the language (`warta.go_template`), and what
asks for the site or the page (`warta.intake.posts.shortcode_call`).
Rules: https://gohugo.io/functions/
"""

from __future__ import annotations

import html
import operator
import re
from collections.abc import Mapping
from typing import Any
from urllib.parse import quote

from warta.go_nodes import Unsupported
from warta.go_template import Function, Inner, Safe, at_key, is_true

# What may take for ever: a repetition of what is repeated.
_NESTED = re.compile(r"[*+}]\)[*+{]")
_TAG = re.compile(r"<[^<>]*>")
_VERB = re.compile(r"%(?:%|[sdvqtf])")
_LONGEST_EXPRESSION = 200


def _default(given: Any, value: Any = None) -> Any:
    """The value where it is set, which nought is not and false is."""
    return value if value is False or is_true(value) else given


def _and(*values: Any) -> Any:
    return next((value for value in values if not is_true(value)), values[-1])


def _or(*values: Any) -> Any:
    return next((value for value in values if is_true(value)), values[-1])


def _number(value: Any) -> float:
    """A number, or one that a text states; nothing counts as nought."""
    if value is None or value == "":
        return 0
    if isinstance(value, int | float) and not isinstance(value, bool):
        return value
    try:
        number = float(_text(value))
    except ValueError:
        raise Unsupported("a comparison with no number") from None
    return int(number) if number.is_integer() else number


def _order(value: Any, other: Any) -> tuple[Any, Any]:
    """Two values as Hugo puts them in order: numbers, what is written as such among them, or texts."""
    try:
        return _number(value), _number(other)
    except Unsupported:
        left, right = _text(value), _text(other)
        is_sure = all(text.isascii() and text == text.lower() for text in (left, right))
        is_text = isinstance(value, str) and isinstance(other, str)
        if not (is_text and is_sure) or _is_number(left) or _is_number(right):
            raise
        return left, right


def _is_number(text: str) -> bool:
    return re.fullmatch(r"\s*[-+]?\d+(?:\.\d+)?\s*", text) is not None


def _eq(value: Any, *others: Any) -> bool:
    return any(_is_same(value, other) for other in others)


def _is_same(value: Any, other: Any) -> bool:
    """Whether two values are one; versions differ on numbers that are written as texts."""
    if isinstance(value, Inner) or isinstance(other, Inner):
        raise Unsupported("what it encloses, compared")
    if _sort(value) == _sort(other):
        return bool(value == other)
    plain = str | int | float
    if isinstance(value, plain) and isinstance(other, plain) and _shown(value) == _shown(other):
        raise Unsupported("a comparison of a text or a whole number with what only looks like it")
    return False


def _sort(value: Any) -> type:
    return str if isinstance(value, str) else list if isinstance(value, list | tuple) else type(value)


def _shown(value: Any) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    return f"{value:g}" if isinstance(value, float) else str(value)


_COMPARISONS: Mapping[str, Function] = {
    "lt": operator.lt,
    "le": operator.le,
    "gt": operator.gt,
    "ge": operator.ge,
}


def _compared(name: str) -> Function:
    def compare(value: Any, other: Any) -> bool:
        left, right = _order(value, other)
        return bool(_COMPARISONS[name](left, right))

    return compare


def _text(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, Inner):
        raise Unsupported("what it encloses, taken apart")
    if isinstance(value, str):
        return str(value)
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise Unsupported("a value that is no text")
    return _shown(value)


def _alike(value: Any, text: str) -> str:
    """A text made of another: HTML where that was."""
    return Safe(text) if isinstance(value, Safe) else text


def _printf(form: str, *values: Any) -> str:
    rest = iter(values)

    def fill(found: re.Match[str]) -> str:
        if found[0] == "%%":
            return "%"
        value = next(rest)
        return f'"{_text(value)}"' if found[0] == "%q" else _text(value)

    try:
        text = _VERB.sub(fill, form)
    except (StopIteration, RuntimeError):
        raise Unsupported("`printf` with too few values") from None
    if "%" in _VERB.sub("", form):
        raise Unsupported(f"`printf` as {form!r}")
    return text


def _replaced_by_expression(expression: str, instead: str, text: Any, most: int = 0) -> str:
    if len(expression) > _LONGEST_EXPRESSION or _NESTED.search(expression):
        raise Unsupported("an expression that may take for ever")
    try:
        made = re.sub(r"\$\{?(\d+)\}?", r"\\g<\1>", instead)
        return _alike(text, re.sub(expression, made, _text(text), count=most))
    except (re.error, IndexError):
        raise Unsupported(f"the expression {expression!r}") from None


def _found(expression: str, text: Any, most: int = -1) -> list[str]:
    if len(expression) > _LONGEST_EXPRESSION or _NESTED.search(expression):
        raise Unsupported("an expression that may take for ever")
    try:
        found = [match[0] for match in re.finditer(expression, _text(text))]
    except re.error:
        raise Unsupported(f"the expression {expression!r}") from None
    return found if most < 0 else found[:most]


def _index(value: Any, *keys: Any) -> Any:
    for key in keys:
        if value is None:
            return None
        if isinstance(value, Mapping):
            value = at_key(value, _text(key))
        elif isinstance(value, list | tuple) and isinstance(key, int):
            value = value[key] if 0 <= key < len(value) else None
        elif hasattr(value, "named"):
            value = value.named(_text(key), ())
        else:
            raise Unsupported("`index` of this")
    return value


def _length(value: Any) -> int:
    if value is None:
        return 0
    if isinstance(value, str) and not isinstance(value, Inner):
        return len(value.encode())  # Go counts bytes
    if isinstance(value, list | tuple | Mapping):
        return len(value)
    raise Unsupported("`len` of this")


def _in(whole: Any, part: Any) -> bool:
    if whole is None:
        return False
    if isinstance(whole, list | tuple):
        return _eq(part, *whole)
    return _text(part) in _text(whole)


def _dict(*pairs: Any) -> dict[str, Any]:
    return {_text(name): value for name, value in zip(pairs[::2], pairs[1::2], strict=True)}


def _first(number: int, value: Any) -> Any:
    return value[:number]


def _isset(holder: Any, key: Any) -> bool:
    if isinstance(holder, Mapping):
        return at_key(holder, _text(key)) is not None
    return isinstance(holder, list) and isinstance(key, int) and key < len(holder)


def _trim(text: Any, marks: str = " \n\t\r") -> str:
    if isinstance(text, Inner):
        return text
    return _alike(text, _text(text).strip(marks))


def _anchored(text: Any) -> str:
    words = re.sub(r"[^\w\s-]", "", _text(text).lower())
    return re.sub(r"\s", "-", words.strip())


def _title_case(text: Any) -> str:
    return re.sub(r"\b[a-z]", lambda found: found[0].upper(), _text(text))


def _html(text: Any) -> Safe:
    if isinstance(text, Inner):
        return text
    return Safe(_text(text))


def _whole(value: Any, *_: Any) -> int:
    return int(_number(value))


_MANY: Mapping[str, Function] = {
    "default compare.Default": _default,
    "and": _and,
    "or": _or,
    "not": lambda value: not is_true(value),
    "eq compare.Eq": _eq,
    "ne compare.Ne": lambda value, other: not _eq(value, other),
    **{f"{name} compare.{name.capitalize()}": _compared(name) for name in ("lt", "le", "gt", "ge")},
    "cond compare.Conditional": lambda test, yes, no: yes if is_true(test) else no,
    "print": lambda *values: "".join(map(_text, values)),
    "printf fmt.Printf": _printf,
    "lower strings.ToLower": lambda text: _alike(text, _text(text).lower()),
    "upper strings.ToUpper": lambda text: _alike(text, _text(text).upper()),
    "title strings.Title": _title_case,
    "humanize inflect.Humanize": lambda text: re.sub(r"[-_]", " ", _text(text)).capitalize(),
    "trim strings.Trim": _trim,
    "strings.TrimSpace chomp strings.Chomp": _trim,
    "strings.TrimPrefix": lambda part, text: _alike(text, _text(text).removeprefix(part)),
    "strings.TrimSuffix": lambda part, text: _alike(text, _text(text).removesuffix(part)),
    "strings.TrimLeft": lambda marks, text: _alike(text, _text(text).lstrip(marks)),
    "strings.TrimRight": lambda marks, text: _alike(text, _text(text).rstrip(marks)),
    "replace strings.Replace": lambda text, old, new: _alike(text, _text(text).replace(old, new)),
    "replaceRE strings.ReplaceRE": _replaced_by_expression,
    "findRE strings.FindRE": _found,
    "hasPrefix strings.HasPrefix": lambda text, part: _text(text).startswith(part),
    "hasSuffix strings.HasSuffix": lambda text, part: _text(text).endswith(part),
    "strings.Contains": lambda text, part: _text(part) in _text(text),
    "in collections.In": _in,
    "split strings.Split": lambda text, mark: _text(text).split(mark),
    "delimit collections.Delimit": lambda items, mark, *_: mark.join(map(_text, items)),
    "index collections.Index": _index,
    "len": _length,
    "slice collections.Slice": lambda *items: list(items),
    "dict collections.Dictionary": _dict,
    "first collections.First": _first,
    "isset collections.IsSet": _isset,
    "seq collections.Seq": lambda number: list(range(1, min(int(number), 100) + 1)),
    "add math.Add": lambda *numbers: sum(map(_number, numbers)),
    "sub math.Sub": lambda number, other: _number(number) - _number(other),
    "mul math.Mul": lambda number, other: _number(number) * _number(other),
    "int cast.ToInt": _whole,
    "string cast.ToString": _text,
    "safeHTML safe.HTML": _html,
    "safeHTMLAttr safe.HTMLAttr safeURL safe.URL safeCSS safe.CSS": _html,
    "htmlEscape transform.HTMLEscape": lambda text: html.escape(_text(text)),
    "htmlUnescape transform.HTMLUnescape": lambda text: html.unescape(_text(text)),
    "plainify transform.Plainify": lambda text: Safe(_TAG.sub("", _text(text))),
    "urlize anchorize urls.URLize urls.Anchorize": _anchored,
    "urlquery": lambda text: quote(_text(text)),
    "path.Base": lambda path: _text(path).rpartition("/")[2],
    "path.Ext": lambda path: "." * ("." in _text(path)) + _text(path).rpartition(".")[2],
    "path.Join": lambda *parts: "/".join(filter(None, (_text(part).strip("/") for part in parts))),
}
PLAIN: Mapping[str, Function] = {
    name: function for names, function in _MANY.items() for name in names.split()
}
