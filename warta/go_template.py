"""Templates in Go's language, as the shortcodes of Hugo's sites are written, as far as they are plain.

What belongs here: taking such a template apart and carrying it out on values that are handed in: text,
branches, loops, variables, pipelines. What does not: its functions (`warta.go_functions`), what a shortcode
knows (`warta.intake.shortcode_call`) and where templates lie. Nothing is run but what stands here; what is
not known raises Unsupported, and so does what takes too long.
Rules: https://pkg.go.dev/text/template
"""

from __future__ import annotations

import html
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Protocol

LONGEST = 20_000
MOST_STEPS = 20_000
_ACTION = re.compile(
    r"\{\{(-(?=\s))?\s*(/\*.*?\*/|(?:\"(?:[^\"\\\n]|\\.)*\"|`[^`]*`|[^\"`])*?)\s*((?<=\s)-)?\}\}", re.DOTALL
)
_TOKEN = re.compile(
    r"\s*(?:(?P<text>\"(?:[^\"\\\n]|\\.)*\"|`[^`]*`)|(?P<number>-?\d+(?:\.\d+)?)(?![\w.])"
    r"|(?P<chain>\$?\w*(?:\.\w+)+|\$\w*|\w+|\.)|(?P<mark>:=|=|\||\(|\)|,))"
)
_FIELDS = re.compile(r"(?:\.\w+)+")
_ESCAPES = {"n": "\n", "t": "\t", "r": "\r"}
_WORDS = {"true": True, "false": False, "nil": None}


class Unsupported(Exception):
    """A template holds what cannot be carried out here; the message says what."""


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


@dataclass(frozen=True, slots=True)
class Operand:
    """A part of a command: a value as it stands, a chain of fields from a root, or a pipeline in brackets."""

    value: Any = None
    root: str | None = None
    fields: tuple[str, ...] = ()
    inner: Pipeline | None = None


@dataclass(frozen=True, slots=True)
class Pipeline:
    """Commands, each with what the one before it gave as its last value.

    `names` are variables that it sets, new ones of the block that it stands in where `is_new`.
    """

    commands: tuple[tuple[Operand, ...], ...]
    names: tuple[str, ...] = ()
    is_new: bool = False


@dataclass(slots=True)
class Node:
    """Text, an action, or a block: `if`, `with`, `range`, and what is in its branches."""

    kind: str
    text: str = ""
    pipeline: Pipeline | None = None
    body: list[Node] = field(default_factory=list)
    otherwise: list[Node] = field(default_factory=list)


def parsed(template: str) -> list[Node]:
    """A template taken apart. Raises Unsupported."""
    if len(template) > LONGEST:
        raise Unsupported("it is too long")
    nodes, word = _Parser(template).nodes()
    if word:
        raise Unsupported(f"`{word}` closes nothing")
    return nodes


class _Parser:
    """The parsing of one template."""

    def __init__(self, template: str) -> None:
        self._pieces = _pieces(template)

    def nodes(self) -> tuple[list[Node], str]:
        """The nodes up to the word that ends them: `end`, `else …`, or '' at the end of the template."""
        nodes: list[Node] = []
        for is_text, piece in self._pieces:
            if is_text:
                nodes.append(Node("text", piece))
                continue
            word, _, rest = piece.partition(" ")
            if word in ("end", "else"):
                return nodes, piece
            if word in ("if", "with", "range"):
                nodes.append(self._block(word, rest))
            elif word in ("define", "template", "block", "break", "continue", "return"):
                raise Unsupported(f"`{word}`")
            elif piece:
                nodes.append(Node("action", pipeline=_pipeline(piece)))
        return nodes, ""

    def _block(self, kind: str, condition: str) -> Node:
        node = Node(kind, pipeline=_pipeline(condition))
        node.body, word = self.nodes()
        if word.startswith("else "):
            kind, _, condition = word.removeprefix("else ").strip().partition(" ")
            if kind not in ("if", "with"):
                raise Unsupported(f"`{word}`")
            node.otherwise = [self._block(kind, condition)]
            return node
        if word == "else":
            node.otherwise, word = self.nodes()
        if word != "end":
            raise Unsupported(f"`{node.kind}` without an end")
        return node


def _pieces(template: str) -> Iterator[tuple[bool, str]]:
    """Text and actions in turn, space taken away where the marks say so."""
    position, is_trimmed = 0, False
    for found in _ACTION.finditer(template):
        text = template[position : found.start()]
        text = text.lstrip() if is_trimmed else text
        text = text.rstrip() if found[1] else text
        if text:
            yield True, text
        if not found[2].startswith("/*"):
            yield False, " ".join(found[2].split()) if "`" not in found[2] else found[2]
        position, is_trimmed = found.end(), bool(found[3])
    rest = template[position:]
    if "{{" in rest:
        raise Unsupported("an action without an end")
    yield True, rest.lstrip() if is_trimmed else rest


def _pipeline(text: str) -> Pipeline:
    tokens = _tokens(text)
    pipeline, rest = _read_pipeline(tokens)
    if rest:
        raise Unsupported(f"`{text}`")
    return pipeline


def _tokens(text: str) -> list[tuple[str, str]]:
    tokens, position = [], 0
    while position < len(text.rstrip()):
        found = _TOKEN.match(text, position)
        if not found or not found.lastgroup:
            raise Unsupported(f"`{text}`")
        # Fields behind a bracket belong to what is in it.
        tokens.append((found.lastgroup, found[found.lastgroup]))
        position = found.end()
        if found["mark"] == ")" and (fields := _FIELDS.match(text, position)):
            tokens.append(("fields", fields[0]))
            position = fields.end()
    return tokens


def _read_pipeline(tokens: list[tuple[str, str]]) -> tuple[Pipeline, list[tuple[str, str]]]:
    names: list[str] = []
    is_new = False
    head = [value for _, value in tokens[:4]]
    for length, shape in ((2, (1,)), (4, (1, 3))):
        if (
            len(tokens) > length
            and tokens[length - 1][1] in (":=", "=")
            and all(value.startswith("$") or value == "," for value in head[: length - 1])
        ):
            is_new = tokens[length - 1][1] == ":="
            names, tokens = [head[place - 1] for place in shape], tokens[length:]
            break
    commands: list[tuple[Operand, ...]] = []
    operands: list[Operand] = []
    while tokens and tokens[0] != ("mark", ")"):
        if tokens[0] == ("mark", "|"):
            commands.append(tuple(operands))
            operands, tokens = [], tokens[1:]
            continue
        operand, tokens = _read_operand(tokens)
        operands.append(operand)
    commands.append(tuple(operands))
    if not all(commands):
        raise Unsupported("an empty command")
    return Pipeline(tuple(commands), tuple(names), is_new), tokens


def _read_operand(tokens: list[tuple[str, str]]) -> tuple[Operand, list[tuple[str, str]]]:
    (kind, value), tokens = tokens[0], tokens[1:]
    if kind == "text":
        return Operand(_unquoted(value)), tokens
    if kind == "number":
        return Operand(float(value) if "." in value else int(value)), tokens
    if kind == "chain":
        if value in _WORDS:
            return Operand(_WORDS[value]), tokens
        root, _, fields = value.partition(".")
        is_dot = value.startswith(".")
        return Operand(root="." if is_dot else root, fields=tuple(filter(None, fields.split(".")))), tokens
    if value != "(":
        raise Unsupported(f"`{value}`")
    inner, tokens = _read_pipeline(tokens)
    if not tokens:
        raise Unsupported("a bracket without an end")
    tokens = tokens[1:]
    names: tuple[str, ...] = ()
    if tokens and tokens[0][0] == "fields":
        names, tokens = tuple(filter(None, tokens[0][1].split("."))), tokens[1:]
    return Operand(inner=inner, fields=names), tokens


def _unquoted(text: str) -> str:
    if text.startswith("`"):
        return text[1:-1]
    return re.sub(r"\\(.)", lambda found: _ESCAPES.get(found[1], found[1]), text[1:-1])


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
    """The value at the end of a chain of fields; the last one takes `values`."""
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
    """A value as a page shows it, escaped where it is not HTML."""
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
