"""The head of a post of another generator: its fields, however they are written, and the text below them.

What belongs here: front matter in YAML, TOML and JSON, and the `Key: value` head of Pelican, each value
with its line. What does not: what a field means (`warta.intake.post_fields`). A head that its own
generator would take, but that strict YAML does not, is read field by field, and what was mended is told.
"""

from __future__ import annotations

import json
import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from warta.intake.decode import Refused
from warta.yaml_nodes import Node
from warta.yamltext import YamlError, read_yaml

# Characters. A longer head is no head, but data that somebody put there.
LONGEST = 200_000
_MARKS = {"---": "yaml", "---yaml": "yaml", "+++": "toml", "---toml": "toml", "---json": "json"}
_META_KEY = re.compile(r"([A-Za-z][A-Za-z0-9_-]{0,40}):[ \t]*(.*)")
# One of these makes lines of `Key: value` the head of a post: any text may begin with a word and a colon.
_META_NAMES = frozenset("title date slug tags category author authors modified summary status".split())
_TOP_KEY = re.compile(r"(?:([A-Za-z0-9_][\w .-]{0,80}?)|\"([^\"]{1,80})\"|'([^']{1,80})')[ \t]*:(?=[ \t]|$)")
_ANCHOR = re.compile(r"&([\w-]{1,60})(?:[ \t]+|$)")
_ALIAS = re.compile(r"\*([\w-]{1,60})[ \t]*")
_TOML_LINE = re.compile(r"\(at line (\d+),")


@dataclass(slots=True)
class Head:
    """The fields of a post by their names as written, and what stands below them.

    `lines` has the line of each field in the file, `body_line` that of the body's first line; `mended`
    tells of each value that was not written as its form asks, and how it was read; `given` are the fields
    that it does not state itself. `source` is the head as it is written, from `source_line` on.
    """

    form: str
    fields: dict[str, Any]
    body: str
    body_line: int = 1
    lines: dict[str, int] = field(default_factory=dict)
    mended: list[str] = field(default_factory=list)
    given: set[str] = field(default_factory=set)
    source: str = ""
    source_line: int = 1

    def give(self, name: str, value: Any) -> None:
        """Let it have a field that its site gives to it; what it states itself goes before that."""
        written = next((own for own in self.fields if own.lower() == name.lower()), name)
        own = self.fields.get(written)
        if isinstance(own, list) and isinstance(value, list):
            self.fields[written] = [*value, *(item for item in own if item not in value)]
        elif own in (None, "", [], {}):
            self.fields[written] = value
            self.given.add(written)


def read_head(text: str) -> Head:
    """The head of the post `text`, whose line ends are line feeds; without one the form is ''.

    Raises Refused, with the line, for a head that does not end or cannot be read.
    """
    lead = len(text) - len(text.lstrip("\n \t"))
    above = text.count("\n", 0, lead)
    start = text[lead - (len(text[:lead]) - text[:lead].rfind("\n") - 1) :] if "\n" in text[:lead] else text
    first, _, rest = start.partition("\n")
    form = _MARKS.get(first.rstrip().lower())
    if form:
        return _marked(form, first.rstrip()[:3], rest, above + 1)
    if first.startswith("{") and (head := _bare_json(start, above + 1)):
        return head
    return _meta(start, above + 1) or Head("", {}, text)


def _marked(form: str, mark: str, rest: str, line: int) -> Head:
    """A head between marks, the first of which stands on `line`."""
    lines = rest.split("\n")
    ends = ("---", "...") if mark == "---" else (mark,)
    end = next((number for number, text in enumerate(lines) if text.rstrip() in ends), None)
    if end is None:
        raise Refused("its front matter does not end", f"close it with a line {mark}", line)
    source = "\n".join(lines[:end])
    if len(source) > LONGEST:
        raise Refused("has front matter that is far too long", "move what is no field below it", line)
    head = Head(form, {}, "\n".join(lines[end + 1 :]), line + end + 2, source=source, source_line=line + 1)
    try:
        _READERS[form](head, source, line + 1)
    except RecursionError:
        raise Refused("its front matter is nested too deeply", "flatten the value", line) from None
    return head


def _bare_json(text: str, line: int) -> Head | None:
    """Hugo's JSON front matter, which has no marks but its braces; None where the text only begins so."""
    try:
        values, end = json.JSONDecoder().raw_decode(text[:LONGEST])
    except (ValueError, RecursionError):
        return None
    if not isinstance(values, dict):
        return None
    body = text[end:].partition("\n")[2] if text[end:].startswith(("\n", "\r", " ")) else text[end:]
    return Head("json", values, body, line + text.count("\n", 0, end) + 1, _lines_of_json(text[:end], line))


def _meta(text: str, line: int) -> Head | None:
    """The `Key: value` lines that Pelican, and Markdown's metadata extension, have on top."""
    head = Head("meta", {}, "")
    name = ""
    number = 0
    lines = text.split("\n")
    for number, words in enumerate(lines):
        found = _META_KEY.fullmatch(words)
        if found:
            name = found[1].lower()
            head.fields[name] = found[2].strip()
            head.lines[name] = line + number
        elif name and words[:4].strip() == "" and words.strip():
            head.fields[name] = f"{head.fields[name]}\n{words.strip()}"
        else:
            break
    if not _META_NAMES & set(head.fields) or (number < len(lines) and lines[number].strip()):
        return None
    if "title" not in head.fields and len(head.fields) < 2:
        return None
    head.body = "\n".join(lines[number + 1 :])
    head.body_line = line + number + 1
    return head


def _yaml(head: Head, source: str, line: int) -> None:
    try:
        node = read_yaml(source, first_line=line)
    except YamlError:
        _by_field(head, source, line)
        return
    if node.value is None:
        return
    if not isinstance(node.value, dict):
        raise Refused("its front matter is no list of fields", "write `name: value` lines", line)
    for name, item in node.value.items():
        head.fields[name] = _as_written(item)
        head.lines[name] = item.line


def _as_written(node: Node) -> Any:
    """The value without places; a number with a point stays as it is written, for it may be a version."""
    if isinstance(node.value, list):
        return [_as_written(item) for item in node.value]
    if isinstance(node.value, dict):
        return {key: _as_written(item) for key, item in node.value.items()}
    return node.text if isinstance(node.value, float) else node.value


def _by_field(head: Head, source: str, line: int) -> None:
    """Read each field on its own, so that one that is broken does not hide the others."""
    anchors: dict[str, Any] = {}
    for name, chunk, number in _chunks(source, line):
        if not name:
            if chunk.strip():
                head.mended.append(f"line {number}: {chunk.strip()[:60]!r} is no field; it is left out")
                head.fields.setdefault("unread", []).append(chunk)
            continue
        if name in head.fields:
            was = " ".join(str(head.fields[name]).split())[:80]
            head.mended.append(f"line {number}: {name!r} stands twice; the last one counts, not {was!r}")
        value, told = _field(chunk, anchors)
        if told:
            head.mended.append(f"line {number}: {name} {told}")
        head.fields[name] = value
        head.lines[name] = number
    if not head.fields:
        raise Refused("its front matter cannot be read", "write `name: value` lines", line)


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
    return _as_written(node.value["x"])


def _toml(head: Head, source: str, line: int) -> None:
    try:
        head.fields = tomllib.loads(source)
    except tomllib.TOMLDecodeError as error:
        found = _TOML_LINE.search(str(error))
        last = source.rstrip().count("\n")  # what the parser misses at the end is missing there
        at = line + (int(found[1]) - 1 if found else last)
        raise Refused(f"its TOML cannot be read: {error}", "check quotes, dates and commas", at) from None
    for number, text in enumerate(source.split("\n"), start=line):
        name = text.partition("=")[0].strip().strip("\"'")
        if "=" in text and name in head.fields:
            head.lines.setdefault(name, number)


def _json(head: Head, source: str, line: int) -> None:
    try:
        values = json.loads(source)
    except ValueError as error:
        at = line + getattr(error, "lineno", 1) - 1
        raise Refused(f"its JSON cannot be read: {error}", "check quotes and commas", at) from None
    if not isinstance(values, dict):
        raise Refused("its front matter is no list of fields", "write an object", line)
    head.fields = values
    head.lines = _lines_of_json(source, line)


def _lines_of_json(source: str, line: int) -> dict[str, int]:
    lines: dict[str, int] = {}
    for number, text in enumerate(source.split("\n"), start=line):
        if found := re.match(r"\s*\{?\s*\"([^\"]{1,80})\"\s*:", text):
            lines.setdefault(found[1], number)
    return lines


_READERS: Mapping[str, Any] = {"yaml": _yaml, "toml": _toml, "json": _json}
