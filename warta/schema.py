"""Schemas: what a YAML mapping may hold, checked with the place of every problem.

What belongs here: the declaration of a field, the readers of the kinds of value that several files
share, and the check of a mapping against its fields, which finds all problems in one pass. What does
not: the fields themselves (`warta.config`, `warta.frontmatter`, `warta.agencies`, `warta.tags`).
General validators stop at the first problem or lose the line, and import slower than a build runs.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from functools import lru_cache
from typing import Any
from urllib.parse import urlsplit

from warta.dates import FORMS, parse_date, parse_instant
from warta.errors import Problem, Severity
from warta.slugs import is_slug
from warta.yaml_nodes import Node

_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z]{4})?(?:-(?:[A-Za-z]{2}|\d{3}))?", re.ASCII)

_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f]")


class Invalid(Exception):
    """A value that its field does not take: what is wrong and how to mend it."""

    def __init__(self, message: str, hint: str, line: int | None = None) -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint
        self.line = line


@dataclass(frozen=True, slots=True, eq=False)
class Field:
    """One field: its name, the reader of its value, whether it must be there, what it means.

    A reader takes a node and returns the value, or raises Invalid. A field equals itself alone.
    """

    name: str
    read: Callable[[Node], Any]
    doc: str
    required: bool = False
    default: Any = None


class Checker:
    """Checks the mappings of one file and gathers the problems."""

    def __init__(self, path: str) -> None:
        self.path = path
        self.problems: list[Problem] = []

    def add(
        self, line: int | None, message: str, hint: str = "", severity: Severity = Severity.ERROR
    ) -> None:
        """Note a problem of this file."""
        self.problems.append(Problem(self.path, line, message, hint, severity))

    def mapping(
        self, node: Node, fields: tuple[Field, ...], where: str = "", *, extra: dict[str, Any] | None = None
    ) -> dict[str, Any]:
        """The values of `node` by field name; absent or bad ones are the field's default.

        `where` is put before names in messages. Unknown names are warnings; their plain values go
        into `extra` where it is given.
        """
        by_name, defaults, required = _prepared(fields)
        values = defaults.copy()
        if not isinstance(node.value, dict):
            self.add(node.line, f"{where or 'file: '}is not a mapping", "write `name: value` lines")
            return values
        for name, item in node.value.items():
            if name not in by_name:
                self._unknown(name, item, by_name, where)
                if extra is not None:
                    extra[name] = item.plain()
            elif item.value is not None:
                values[name] = self._value(by_name[name], item, where)
        for name in required:
            item = node.value.get(name)
            if item is None or item.value is None:
                self.add((item or node).line, f"{where}{name}: is missing", f"write `{name}: …`")
        return values

    def _value(self, field: Field, node: Node, where: str) -> Any:
        try:
            return field.read(node)
        except Invalid as error:
            line = error.line or node.line
            self.add(line, f"{where}{field.name}: {error.message}", error.hint)
            return field.default

    def _unknown(self, name: str, node: Node, known: Mapping[str, Field], where: str) -> None:
        near = get_close_matches(name, known, n=1)
        hint = f"did you mean `{near[0]}`?" if near else "see the README for the fields"
        self.add(node.line, f"{where}{name}: is not a field that Warta knows", hint, Severity.WARNING)


@lru_cache
def _prepared(fields: tuple[Field, ...]) -> tuple[dict[str, Field], dict[str, Any], tuple[str, ...]]:
    """Fields by name, their defaults, and the names of those that must be there; for every file the same."""
    by_name = {field.name: field for field in fields}
    defaults = {field.name: field.default for field in fields}
    return by_name, defaults, tuple(field.name for field in fields if field.required)


def text(node: Node) -> str:
    """A single line of text that is not empty."""
    if isinstance(node.value, list | dict) or node.value is None:
        raise Invalid("is not text", "write one line of text, in quotes if it holds a colon")
    value = node.text
    # Of spaces, what is printable holds no other sign than one.
    if not value.isprintable() or "  " in value or value[:1] == " " or value[-1:] == " ":
        value = " ".join(value.split())
    if not value:
        raise Invalid("is empty", "write the text, or remove the line")
    if not value.isprintable() and _CONTROL.search(value):
        raise Invalid("holds a control character", "remove it")
    return value


def flag(node: Node) -> bool:
    """Either true or false."""
    if not isinstance(node.value, bool):
        raise Invalid(f"{node.text!r} is neither true nor false", "write true or false")
    return node.value


def count(node: Node) -> int:
    """A whole number from 0."""
    if isinstance(node.value, bool) or not isinstance(node.value, int) or node.value < 0:
        raise Invalid(f"{node.text!r} is not a whole number", "write digits only")
    return node.value


def slug(node: Node) -> str:
    """A slug."""
    value = text(node)
    if not is_slug(value):
        raise Invalid(
            f"{value!r} is not a slug", "use lower-case a-z, 0-9 and single hyphens, at most 80 characters"
        )
    return value


def civil_date(node: Node) -> str:
    """A date of known precision, in its canonical written form."""
    try:
        return str(parse_date(text(node)))
    except ValueError as error:
        raise Invalid(f"{node.text!r} {error}", f"write {FORMS}") from None


def instant(node: Node) -> str:
    """A date-time with offset, ISO 8601."""
    try:
        return parse_instant(text(node)).isoformat()
    except ValueError as error:
        raise Invalid(f"{node.text!r} {error}", "write YYYY-MM-DDThh:mm:ss+07:00") from None


def language(node: Node) -> str:
    """A language tag (BCP 47: language, script, region)."""
    value = text(node)
    if not _LANGUAGE.fullmatch(value):
        raise Invalid(f"{value!r} is not a language tag", "write id, en or another BCP 47 tag")
    return value


def web_address(node: Node) -> str:
    """An absolute http or https address."""
    value = text(node)
    try:
        parts = urlsplit(value)
        valid = parts.scheme in ("http", "https") and bool(parts.hostname) and " " not in value
    except ValueError:
        valid = False
    if not valid:
        raise Invalid(f"{value!r} is not a web address", "write https://host/path")
    return value


def hexdigest(node: Node) -> str:
    """A SHA-256 in hexadecimal."""
    value = text(node).lower()
    if not re.fullmatch(r"[0-9a-f]{64}", value):
        raise Invalid(f"{value!r} is not a SHA-256", "write 64 hexadecimal digits")
    return value


def list_of(read: Callable[[Node], Any]) -> Callable[[Node], tuple[Any, ...]]:
    """A reader of a list; a single value counts as a list of one."""

    def read_list(node: Node) -> tuple[Any, ...]:
        if isinstance(node.value, list):
            return tuple(_at_line(read, item) for item in node.value)
        return (read(node),)

    return read_list


def one_of(*choices: str) -> Callable[[Node], str]:
    """A reader of a word from a fixed list."""

    def read_choice(node: Node) -> str:
        value = text(node)
        if value not in choices:
            near = get_close_matches(value, choices, n=1)
            hint = f"did you mean {near[0]!r}?" if near else f"write one of {', '.join(choices)}"
            raise Invalid(f"{value!r} is not one of the kinds", hint)
        return value

    return read_choice


def record(*fields: Field) -> Callable[[Node], dict[str, Any]]:
    """A reader of a mapping with the given fields; the first problem in it is the value's problem."""

    def read_record(node: Node) -> dict[str, Any]:
        if not isinstance(node.value, dict):
            names = ", ".join(field.name for field in fields)
            raise Invalid("is not a mapping", f"write a mapping with {names}")
        checker = Checker("")
        values = checker.mapping(node, fields)
        if checker.problems:
            problem = checker.problems[0]
            raise Invalid(problem.message, problem.hint, problem.line)
        return {name: value for name, value in values.items() if value is not None}

    return read_record


def by_language(node: Node) -> dict[str, str]:
    """Text per language: a mapping of language tag to text, or one text for all (under the key '')."""
    if isinstance(node.value, dict):
        if not node.value:
            raise Invalid("is empty", "write a text per language")
        for tag in node.value:
            language(Node(tag, node.line, tag))
        return {tag: _at_line(text, item) for tag, item in node.value.items()}
    return {"": text(node)}


def _at_line(read: Callable[[Node], Any], node: Node) -> Any:
    try:
        return read(node)
    except Invalid as error:
        error.line = error.line or node.line
        raise
