"""The head of a post of another generator: its fields, however they are written, and the text below them.

What belongs here: front matter in YAML, TOML, JSON and plain objects of JavaScript, and heads without marks,
as Pelican, Nikola and Hexo have them, each value with its line. What does not: what a field means
(`warta.intake.posts.post_fields`) and YAML that its own generator would take, but that strict YAML does not
(`warta.intake.posts.post_head_by_field`). What cannot be read is refused, never taken for text.
"""

from __future__ import annotations

import json
import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from warta.intake.posts.plain_object import read_object
from warta.intake.posts.post_head_by_field import as_written, read_by_field
from warta.intake.reading.decode import Refused
from warta.yamltext import YamlError, read_yaml

# Characters. A longer head is no head, but data that somebody put there.
LONGEST = 200_000
_MARKS = {
    "---": "yaml",
    "---yaml": "yaml",
    "+++": "toml",
    "---toml": "toml",
    "---json": "json",
    ";;;": "json",
}
_MARKS |= dict.fromkeys(("---js", "---javascript", "---json5"), "object")
_OTHER_MARK = re.compile(r"---([a-z]{2,12})")
_BEGINS_AS_OBJECT = re.compile(
    r"\{\s*(?:([\"'])[A-Za-z_][\w -]*\1\s*:|[A-Za-z_][\w-]*\s*:(?=\s|[\"'\[{]|true|false))"
)
_NIKOLA_KEY = re.compile(r"[ \t]*\.\. ([a-z][a-z_-]{0,40}):[ \t]*(.*)")
# Lines in which a head that has a mark only at its end must end.
_MOST_LINES = 60
_META_KEY = re.compile(r"([A-Za-z][A-Za-z0-9_-]{0,40}):[ \t]*(.*)")
# One of these makes lines of `Key: value` the head of a post: any text may begin with a word and a colon.
_META_NAMES = frozenset("title date slug tags category author authors modified summary status".split())
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
    mark = first.partition(" #")[0].strip().lower()
    form = _MARKS.get(mark)
    if form:
        return _marked(form, mark[:3], rest, above + 1)
    _refuse_unknown(mark, rest, above + 1)
    if first.startswith("{") and (head := _bare_json(start, above + 1)):
        return head
    return (
        _nikola(start, above + 1)
        or _marked_below(start, above + 1)
        or _meta(start, above + 1)
        or Head("", {}, text)
    )


def _refuse_unknown(mark: str, rest: str, line: int) -> None:
    """Front matter in a language that is not read must not be shown as text."""
    found = _OTHER_MARK.fullmatch(mark)
    if found and any(text.rstrip() == "---" for text in rest.split("\n")[:_MOST_LINES]):
        message = f"its front matter is written in {found[1]!r}, which is not read"
        raise Refused(message, "write its fields as YAML, between lines ---", line)


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
    except (ValueError, RecursionError) as error:
        if not _BEGINS_AS_OBJECT.match(text):
            return None
        at = line + getattr(error, "lineno", 1) - 1
        why = getattr(error, "msg", "it is nested too deeply")
        raise Refused(f"its JSON cannot be read: {why}", "check quotes and commas", at) from None
    if not isinstance(values, dict):
        return None
    body = text[end:].partition("\n")[2] if text[end:].startswith(("\n", "\r", " ")) else text[end:]
    return Head("json", values, body, line + text.count("\n", 0, end) + 1, _lines_of_json(text[:end], line))


def _nikola(text: str, line: int) -> Head | None:
    """The `.. key: value` lines of Nikola, in a comment or bare; None where the text begins otherwise."""
    head = Head("nikola", {}, "")
    lines = text.split("\n")
    begin = 1 if lines[0].strip() == "<!--" else 0
    number = begin
    for number, words in enumerate(lines[begin:], start=begin):
        found = _NIKOLA_KEY.fullmatch(words)
        if not found:
            break
        head.fields[found[1]] = found[2].strip()
        head.lines[found[1]] = line + number
    if not _META_NAMES & set(head.fields):
        return None
    number += begin and lines[number].strip() == "-->"
    head.body = "\n".join(lines[number:])
    head.body_line = line + number
    return head


def _marked_below(text: str, line: int) -> Head | None:
    """Hexo's front matter, which may lack its first mark; None where the text begins otherwise."""
    lines = text.split("\n", _MOST_LINES)[:_MOST_LINES]
    end = next((number for number, words in enumerate(lines) if words.rstrip() in ("---", ";;;")), 0)
    names = {found[1].lower() for words in lines[:end] if (found := _META_KEY.fullmatch(words))}
    is_head = len(names) > 1 and _META_NAMES & names and _META_KEY.fullmatch(lines[0])
    if not is_head or not all(words.strip() for words in lines[:end]):
        return None
    form = "json" if lines[end].startswith(";") else "yaml"
    return _marked(form, lines[end].rstrip(), text, line - 1)


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
        found = read_by_field(source, line)
        if not found.fields:
            raise Refused("its front matter cannot be read", "write `name: value` lines", line) from None
        head.fields, head.lines, head.mended = found.fields, found.lines, found.mended
        return
    if node.value is None:
        return
    if not isinstance(node.value, dict):
        raise Refused("its front matter is no list of fields", "write `name: value` lines", line)
    for name, item in node.value.items():
        head.fields[name] = as_written(item)
        head.lines[name] = item.line


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
        values = json.loads(source if source.lstrip().startswith(("{", "[")) else f"{{{source}}}")
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
        if found := re.match(r"\s*\{?\s*([\"']?)([\w-]{1,80})\1\s*:", text):
            lines.setdefault(found[2], number)
    return lines


def _object(head: Head, source: str, line: int) -> None:
    values = read_object(source)
    if values is None:
        message = "its front matter is a program, which is not run"
        raise Refused(message, "write its fields as YAML, between lines ---", line - 1)
    head.fields = dict(values)
    head.lines = _lines_of_json(source, line)


_READERS: Mapping[str, Any] = {"yaml": _yaml, "toml": _toml, "json": _json, "object": _object}
