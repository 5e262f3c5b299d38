"""Templates in Go's language, as the shortcodes of Hugo's sites are written, as far as they are plain.

What belongs here: carrying such a template out on values that are handed in: text, branches, loops,
variables, pipelines. What does not: taking it apart (`warta.go_nodes`), its functions
(`warta.go_functions`), what a shortcode knows (`warta.intake.posts.shortcode_call`) and where templates lie.
Nothing is run but what stands here; what is not known raises Unsupported, and so does what takes too long.
Rules: https://pkg.go.dev/text/template
"""

from __future__ import annotations

import html
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any, Protocol

from warta.go_nodes import Node, Operand, Pipeline, Unsupported

MOST_STEPS = 20_000


class Safe(str):
    """Text that is HTML already."""

    __slots__ = ()


# Stands for what a shortcode encloses; no text can hold it.
MARK = "\ufdd0"


class Inner(Safe):
    """What a shortcode encloses, which is not known to its template: a mark stands for it."""

    __slots__ = ()

    def __new__(cls) -> Inner:
        """The mark, which all such values are."""
        return super().__new__(cls, MARK)


class Holder(Protocol):
    """A thing whose fields a template may ask for."""

    def named(self, name: str, values: Sequence[Any]) -> Any:
        """The value of a field or method. Raises Unsupported."""


Function = Callable[..., Any]


class Run:
    """One carrying out of a template, on the value `dot` and with these functions."""

    def __init__(self, dot: Holder, functions: Mapping[str, Function]) -> None:
        self._top = dot
        self._functions = functions
        self._scopes: list[dict[str, Any]] = [{"$": dot}]
        self._steps = 0

    def text(self, nodes: Sequence[Node]) -> str:
        """What it writes. Raises Unsupported."""
        return self._all(nodes, self._top)

    def _all(self, nodes: Sequence[Node], dot: Any) -> str:
        return "".join(self._one(node, dot) for node in nodes)

    def _one(self, node: Node, dot: Any) -> str:
        self._steps += 1
        if self._steps > MOST_STEPS:
            raise Unsupported("it takes too long")
        if node.kind == "text":
            return node.text
        assert node.pipeline
        if node.kind == "action":
            value = self._value(node.pipeline, dot)
            return "" if node.pipeline.names else written(value)
        self._scopes.append({})
        try:
            return self._branch(node, dot)
        finally:
            self._scopes.pop()

    def _branch(self, node: Node, dot: Any) -> str:
        assert node.pipeline
        names = node.pipeline.names if node.kind == "range" else ()
        value = self._value(node.pipeline, dot, is_range=node.kind == "range")
        if node.kind != "range":
            if is_true(value):
                return self._all(node.body, value if node.kind == "with" else dot)
            return self._all(node.otherwise, dot)
        if not is_true(value):
            return self._all(node.otherwise, dot)
        pieces = []
        for key, item in _items(value):
            pair = (item,) if len(names) == 1 else (key, item)
            self._scopes[-1].update(zip(names, pair, strict=False))
            pieces.append(self._all(node.body, item))
        return "".join(pieces)

    def _value(self, pipeline: Pipeline, dot: Any, *, is_range: bool = False) -> Any:
        last: tuple[Any, ...] = ()
        for command in pipeline.commands:
            last = (self._command(command, dot, last),)
        if pipeline.names and not is_range:
            name = pipeline.names[0]
            known = (scope for scope in reversed(self._scopes) if name in scope and not pipeline.is_new)
            next(known, self._scopes[-1])[name] = last[0]
        return last[0]

    def _command(self, command: Sequence[Operand], dot: Any, last: tuple[Any, ...]) -> Any:
        first, *rest = command
        values = [*(self._operand(operand, dot) for operand in rest), *last]
        return self._operand(first, dot, values)

    def _operand(self, operand: Operand, dot: Any, values: Sequence[Any] = ()) -> Any:
        if operand.inner:
            return follow(self._value(operand.inner, dot), operand.fields, values)
        if operand.root is None:
            if values:
                raise Unsupported("a value that is called")
            return operand.value
        if operand.root == ".":
            return follow(dot, operand.fields, values)
        if operand.root.startswith("$"):
            scope = next((scope for scope in reversed(self._scopes) if operand.root in scope), None)
            if scope is None:
                raise Unsupported(f"`{operand.root}` is not set")
            return follow(scope[operand.root], operand.fields, values)
        name = ".".join((operand.root, *operand.fields))
        if function := self._functions.get(name):
            try:
                return function(*values)
            except (TypeError, ValueError, AttributeError, KeyError, IndexError):
                raise Unsupported(f"`{name}` of these values") from None
        if operand.root in self._functions and operand.fields:
            return follow(self._functions[operand.root](), operand.fields, values)
        raise Unsupported(f"`{name}`")


def follow(value: Any, fields: Sequence[str], values: Sequence[Any] = ()) -> Any:
    """The value at the end of a chain of fields; the last one takes `values`. Raises Unsupported."""
    for place, name in enumerate(fields, start=1):
        given = values if place == len(fields) else ()
        if value is None:
            return None
        if isinstance(value, Mapping):
            value = at_key(value, name)
        elif hasattr(value, "named"):
            value = value.named(name, given)
        else:
            raise Unsupported(f"`.{name}`")
    if values and not fields:
        raise Unsupported("a value that is called")
    return value


def at_key(mapping: Mapping[str, Any], name: str) -> Any:
    """The value under a key, in whatever case; None where there is none."""
    if name in mapping:
        return mapping[name]
    return next((value for key, value in mapping.items() if str(key).lower() == name.lower()), None)


def is_true(value: Any) -> bool:
    """Whether Go takes a value for true."""
    return bool(value)


def written(value: Any) -> str:
    """A value as a page shows it, escaped where it is not HTML. Raises Unsupported."""
    if value is None:
        return ""
    if isinstance(value, Safe):
        return str(value)
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, float):
        return f"{value:g}"
    if isinstance(value, str | int):
        return html.escape(str(value))
    raise Unsupported("a value that is no text")


def _items(value: Any) -> Iterator[tuple[Any, Any]]:
    if isinstance(value, Mapping):
        return iter(sorted(value.items()))
    if isinstance(value, list | tuple):
        return iter(enumerate(value))
    raise Unsupported("`range` over this")
