"""YAML with places: every value knows its line, and hostile documents are refused.

What belongs here: reading YAML from libyaml's event stream into nodes (one pass, no recursion in C,
scalars by the core schema of YAML 1.2) and writing it. What does not: what a document may say
(`warta.schema` and those who use it). Anchors are refused because a few hundred bytes of them expand
without bound, depth because the parser's composer recurses.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

import yaml

from warta.plain_nodes import plain_document
from warta.plain_yaml import plain_entry
from warta.yaml_nodes import LETTERS_OF_TEXT, Node, core_value

MAX_DEPTH = 20

# Line ends to YAML 1.1 and so to libyaml, not to YAML 1.2, nor to an editor that shows line numbers.
_NO_LINE_ENDS = dict.fromkeys((0x85, 0x2028, 0x2029), " ")
_HAS_NO_LINE_END = re.compile("[\x85\u2028\u2029]")
# These are told where the value begins: where the parser gives up may be the end of the file.
_TOLD_AT_START = re.compile(r"while (?:scanning a (?:simple key|quoted scalar)|parsing a flow \w+)")

try:
    from yaml import CSafeDumper as _Dumper
    from yaml import CSafeLoader as _Loader
except ImportError:  # PyYAML built without libyaml
    from yaml import SafeDumper as _Dumper  # type: ignore[assignment]
    from yaml import SafeLoader as _Loader  # type: ignore[assignment]


class YamlError(Exception):
    """A document that cannot be read: `line`, what is wrong, how to mend it."""

    def __init__(self, line: int, message: str, hint: str) -> None:
        super().__init__(message)
        self.line = line
        self.message = message
        self.hint = hint


def read_yaml(text: str, first_line: int = 1) -> Node:
    """The document in `text`; `first_line` is the line of the file that it starts on.

    An empty document is a node of None. Raises YamlError.
    """
    plain = plain_document(text, first_line)
    return _long_way(text, first_line) if plain is None else plain


def _long_way(text: str, offset: int) -> Node:
    """The document as libyaml's events give it; `offset` is the line of the file that it starts on."""
    if not text.isascii() and _HAS_NO_LINE_END.search(text):
        text = text.translate(_NO_LINE_ENDS)
    try:
        return _Reader(text, offset).read()
    except yaml.MarkedYAMLError as error:
        marks = [error.problem_mark, error.context_mark]
        if _TOLD_AT_START.match(error.context or ""):
            marks.reverse()
        last = text.rstrip().count("\n")  # what is missing at the end is missing where the text ends
        line = offset + min(last, next((mark.line for mark in marks if mark), 0))
        what = " ".join(part for part in (error.context, error.problem) if part)
        raise YamlError(line, f"not valid YAML: {what}", _cure(text, line - offset)) from None
    except yaml.reader.ReaderError as error:
        line = offset + text.count("\n", 0, _position(text))
        raise YamlError(line, f"not valid YAML: {error.reason}", "remove the control character") from None


def write_yaml(data: Any) -> str:
    """`data` as a YAML block that reads back equal.

    Read back as text are `datetime.date`, whole numbers of more than 18 digits, and infinity.
    """
    if type(data) is not dict or not data:
        return _dump(data)
    return "".join(plain_entry(name, value) or _dump({name: value}) for name, value in data.items())


def _dump(data: Any) -> str:
    return str(
        yaml.dump(
            data, Dumper=_Writer, sort_keys=False, allow_unicode=True, width=10_000, default_flow_style=False
        )
    )


class _Writer(_Dumper):
    """PyYAML's writer, which leaves the line ends of YAML 1.1 in a text as they are."""


def _write_text(writer: Any, text: str) -> Any:
    style = '"' if any(chr(end) in text for end in _NO_LINE_ENDS) else None
    return writer.represent_scalar("tag:yaml.org,2002:str", text, style=style)


_Writer.add_representer(str, _write_text)


_Scalar = yaml.ScalarEvent


class _Reader:
    """One pass over a document's events."""

    def __init__(self, text: str, offset: int) -> None:
        self._next: Callable[[], Any] = _Loader(text).get_event
        self._offset = offset
        self._depth = 0

    def read(self) -> Node:
        self._next()  # stream start
        if isinstance(event := self._next(), yaml.StreamEndEvent):
            return Node(None, self._offset)
        root = self._node(self._next())
        self._next()  # document end
        if not isinstance(event := self._next(), yaml.StreamEndEvent):
            raise YamlError(self._line(event), "a second YAML document", "keep one document")
        return root

    def _line(self, event: Any) -> int:
        return int(self._offset + event.start_mark.line)

    def _node(self, event: Any) -> Node:
        line = self._offset + event.start_mark.line
        if event.anchor:  # an alias has its anchor's name
            raise YamlError(line, "YAML anchors and aliases are not allowed", "write the value out")
        if type(event) is _Scalar:
            return _scalar(event, line)
        if event.tag is not None:
            raise _tagged(event, line)
        self._depth += 1
        if self._depth > MAX_DEPTH:
            raise YamlError(line, f"nested more than {MAX_DEPTH} levels deep", "flatten the value")
        node = self._sequence(line) if isinstance(event, yaml.SequenceStartEvent) else self._mapping(line)
        self._depth -= 1
        return node

    def _sequence(self, line: int) -> Node:
        items = []
        while not isinstance(event := self._next(), yaml.SequenceEndEvent):
            items.append(self._node(event))
        return Node(items, line)

    def _mapping(self, line: int) -> Node:
        items: dict[str, Node] = {}
        read, node = self._next, self._node
        while not isinstance(event := read(), yaml.MappingEndEvent):
            key = node(event)
            text = key.text
            if not text and isinstance(key.value, list | dict):
                raise YamlError(key.line, "a list or mapping as a key", "use a plain word as the key")
            if text in items:
                raise YamlError(key.line, f"{text!r} stands twice", "keep one of the two")
            value = node(read())
            items[text] = value if value.text else Node(value.value, key.line)
        return Node(items, line)


def _scalar(event: Any, line: int) -> Node:
    text: str = event.value
    if text and text[0] in LETTERS_OF_TEXT and event.tag is None:  # text, whatever follows
        return Node(text, line, text)
    if event.tag is not None and not event.implicit[1]:
        raise _tagged(event, line)
    if not event.implicit[0]:  # quoted or a block: text, whatever it looks like
        return Node(text, line, text)
    return Node(core_value(text), line, text)


def _tagged(event: Any, line: int) -> YamlError:
    return YamlError(line, f"the YAML tag {event.tag!r} is not allowed", "write the plain value")


def _cure(text: str, index: int) -> str:
    lines = text.split("\n")
    line = lines[min(index, len(lines) - 1)]
    if "\t" in line:
        return "indent with spaces, not tabs"
    if line.count(":") > 1 or re.search(r":\s+[^\"'\s].*[:#]", line):
        return "put quotes around a text that holds a colon"
    return "check quotes, colons and indentation"


def _position(text: str) -> int:
    found = re.search(r"[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]", text)
    return found.start() if found else 0
