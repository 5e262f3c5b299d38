"""Templates in Go's language taken apart: text, actions and blocks, and the pipelines of commands in them.

What belongs here: the parts of a template and reading them. What does not: carrying them out
(`warta.go_template`). What is not known raises Unsupported, and so does a template that is too long.
Rules: https://pkg.go.dev/text/template
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

LONGEST = 20_000
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
