"""Front matter that strict YAML refuses, read field by field.

What belongs here: taking a head apart at its fields, and reading the value of each for itself, so that one
that is broken does not hide the others; what was mended is told with its line. What does not: heads that are
as their form asks (`warta.intake.posts.post_head`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from warta.yaml_nodes import Node
from warta.yamltext import YamlError, read_yaml

_TOP_KEY = re.compile(r"(?:([A-Za-z0-9_][\w .-]{0,80}?)|\"([^\"]{1,80})\"|'([^']{1,80})')[ \t]*:(?=[ \t]|$)")
_ANCHOR = re.compile(r"&([\w-]{1,60})(?:[ \t]+|$)")
_ALIAS = re.compile(r"\*([\w-]{1,60})[ \t]*")
_INDENTED_KEY = re.compile(r"[ \t]+[A-Za-z][\w-]{0,40}[ \t]*:(?=[ \t]|$)")


@dataclass(slots=True)
class ByField:
    """The fields of a head that were read one by one, the line of each, and what was mended."""

    fields: dict[str, Any] = field(default_factory=dict)
    lines: dict[str, int] = field(default_factory=dict)
    mended: list[str] = field(default_factory=list)


def read_by_field(source: str, line: int) -> ByField:
    """The fields of the head `source`, whose first line is `line` of its file."""
    found = ByField()
    anchors: dict[str, Any] = {}
    for name, chunk, number in _chunks(source, line):
        _take(found, name, chunk, number, anchors)
    return found


def _take(found: ByField, name: str, chunk: str, number: int, anchors: dict[str, Any]) -> None:
    if not name:
        if chunk.strip():
            found.mended.append(f"line {number}: {chunk.strip()[:60]!r} is no field; it is left out")
            found.fields.setdefault("unread", []).append(chunk)
        return
    if name in found.fields:
        was = " ".join(str(found.fields[name]).split())[:80]
        found.mended.append(f"line {number}: {name!r} stands twice; the last one counts, not {was!r}")
    value, told = _field(chunk, anchors)
    within = _first_field_within(chunk) if told else 0
    if within:  # a line that is indented by mistake belongs to none above it
        lines = chunk.split("\n")
        below = "\n".join(text.lstrip(" \t") for text in lines[within:])
        value, told = _field("\n".join(lines[:within]), anchors)
        found.mended.append(
            f"line {number + within}: is indented as if it belonged to {name}; it was read alone"
        )
    if told:
        found.mended.append(f"line {number}: {name} {told}")
    found.fields[name] = value
    found.lines[name] = number
    if within:
        for inner, rest, at in _chunks(below, number + within):
            _take(found, inner, rest, at, anchors)


def _first_field_within(chunk: str) -> int:
    """The number of the first line below a value on one line that reads as a field of its own; 0 for none."""
    first, *below = chunk.split("\n")
    if not first.strip() or first.strip()[0] in "|>[{\"'":
        return 0
    return next((place for place, text in enumerate(below, start=1) if _INDENTED_KEY.match(text)), 0)


def _chunks(source: str, line: int) -> Iterator[tuple[str, str, int]]:
    """Each field at the margin with what is indented below it; its name is '' for lines that are none."""
    name, start = "", line
    chunk: list[str] = []
    for number, text in enumerate(source.split("\n"), start=line):
        found = _TOP_KEY.match(text)
        is_below = not text.strip() or text[0] in " \t#" or (text.startswith("- ") and name) or text == "-"
        if found:
            if name or chunk:
                yield name, "\n".join(chunk), start
            name, chunk, start = (found[1] or found[2] or found[3]).strip(), [text[found.end() :]], number
        elif is_below and (name or not text.strip() or text.lstrip().startswith("#")):
            if name:
                chunk.append(text)
        else:
            if name or chunk:
                yield name, "\n".join(chunk), start
            name, chunk, start = "", [text], number
    if name or chunk:
        yield name, "\n".join(chunk), start


def _field(chunk: str, anchors: dict[str, Any]) -> tuple[Any, str]:
    """The value of one field, and how it was mended ('' for not at all)."""
    words = chunk.strip()
    if (alias := _ALIAS.fullmatch(words)) and alias[1] in anchors:
        return anchors[alias[1]], ""
    anchor = _ANCHOR.match(words)
    if anchor:
        chunk = chunk.replace(anchor[0].strip(), "", 1)
    value, told = _value(chunk)
    if anchor:
        anchors[anchor[1]] = value
    return value, told


def _value(chunk: str) -> tuple[Any, str]:
    try:
        return _parsed(chunk), ""
    except YamlError:
        pass
    first, _, below = chunk.partition("\n")
    if "\t" in chunk:
        try:
            return _parsed(chunk.replace("\t", "    ")), "is indented with tabs; they were read as spaces"
        except YamlError:
            pass
    if not below.strip():
        text = first.strip()
        if len(text) > 1 and text[0] == text[-1] and text[0] in "\"'":
            text = text[1:-1]
        else:
            text = text.strip("\"'") if text.count('"') + text.count("'") == 1 else text
        return text, "is not valid YAML; it was read as the text that is written"
    items = [part.strip() for part in below.split("\n") if part.strip()]
    if not first.strip() and all(part.startswith("- ") for part in items):
        return [_value(part[2:])[0] for part in items], "is not valid YAML; it was read as a list of texts"
    joined = " ".join(part for part in (first.strip(), *items) if part)
    return joined.strip("\"'"), "is not valid YAML; it was read as the text that is written"


def _parsed(chunk: str) -> Any:
    node = read_yaml(f"x:{chunk if chunk[:1] in (' ', chr(10), '') else ' ' + chunk}")
    if not isinstance(node.value, dict) or list(node.value) != ["x"]:
        raise YamlError(1, "more than one value", "")
    return as_written(node.value["x"])


def as_written(node: Node) -> Any:
    """The value without places; a number with a point stays as it is written, for it may be a version."""
    if isinstance(node.value, list):
        return [as_written(item) for item in node.value]
    if isinstance(node.value, dict):
        return {key: as_written(item) for key, item in node.value.items()}
    return node.text if isinstance(node.value, float) else node.value
