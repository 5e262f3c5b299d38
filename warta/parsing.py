"""A Markdown file into its parsed form: fields, HTML of the body, and what its wording tells.

What belongs here: reading and parsing one file, wherever that is done, and the parts of a form that a build
asks for. What does not: which files there are, which of them must be parsed, and keeping forms
(`warta.loading`).
"""

from __future__ import annotations

import os
import re
from collections.abc import Mapping
from typing import Any, NamedTuple

from warta import frontmatter
from warta.body_html import render_body
from warta.digests import digest_bytes, packed
from warta.lengths import count_signs
from warta.likeness import Likeness
from warta.markup import MarkupError
from warta.model import Details
from warta.wording import NOTHING, wording_of
from warta.yamltext import YamlError

RELEASES = "content/releases/"
PAGES = "content/pages/"

# Fields that lists, neighbours and feeds show, or that decide what is public.
_OUTLINED = (
    *("title", "date", "agency", "office", "places", "slug", "language", "tags", "updated"),
    *("draft", "embargo", "tombstone", "aliases"),
)
# Fields in which a person says what is a duplicate.
_DECIDING = ("duplicate_of", "cross_post_of", "not_duplicate_of")
# Fields by which a page refers to other files, or others refer to it.
_TO_OTHERS = ("attachments", "aliases", "related", "withdrawn")
# O_BINARY is of Windows, where a file is one of text otherwise.
_TO_READ = os.O_RDONLY | getattr(os, "O_BINARY", 0)
# Bytes that nearly every Markdown file has less than.
_USUAL_SIZE = 65_536
# What tells conversion from which raw file a Markdown file came.
_ORIGIN = ("file", "sha256", "generator", "beside")


class Unparsed(NamedTuple):
    """A file to be parsed: where it is, and digest and bytes where it has been read already."""

    name: str
    place: str
    digest: str = ""
    data: bytes | None = None


class Parsed(NamedTuple):
    """A file parsed, in the form in which it is kept: outline and record packed, and the body as HTML."""

    name: str
    digest: str
    outline: bytes
    record: bytes
    body: str
    html: str
    text: str
    likeness: Likeness | None


def form_key(name: str, digest: str) -> str:
    """The key of the form of a file with these bytes, which is read by the fields of its folder."""
    return f"{'page' if name.startswith(PAGES) else 'release'}:{digest}"


def parse_input(file: Unparsed) -> Parsed | None:
    """Parse a file, read where it has not been read; None where it went away meanwhile."""
    try:
        data = _bytes_at(file.place) if file.data is None else file.data
    except FileNotFoundError:
        return None
    record, html = parse_file(file.name, data)
    likeness = record.pop("likeness")
    outline = packed(outline_of(record))
    digest = file.digest or digest_bytes(data)
    return Parsed(file.name, digest, outline, packed(record), record["body"], html, record["text"], likeness)


def parse_head(file: Unparsed) -> Parsed | None:
    """Parse the front matter of a file alone: the form of one without a body; None where it went away."""
    try:
        data = _bytes_at(file.place) if file.data is None else file.data
    except FileNotFoundError:
        return None
    record, _ = parse_file(file.name, data, body=False)
    record.pop("likeness")
    digest = file.digest or digest_bytes(data)
    return Parsed(file.name, digest, packed(outline_of(record)), packed(record), "", "", "", None)


def parse_file(name: str, data: bytes, *, body: bool = True) -> tuple[dict[str, Any], str]:
    """The parsed form of a Markdown file as plain data, and the HTML of its body, which `body` may leave out.

    The form depends on the bytes and on whether the file is a release or a page; problems in it are
    without a path. Its `likeness` (`warta.likeness`) is kept apart.
    """
    fields = frontmatter.PAGE_FIELDS if name.startswith(PAGES) else frontmatter.FIELDS
    record: dict[str, Any] = {"values": {}, "lines": {}, "extra": {}, "problems": []}
    record |= {"body": "", "nonce": "", "refs": [], "images": [], "excerpt": "", "words": 0}
    record |= {"signs": [0, 0], **NOTHING}
    try:
        text = data.decode().removeprefix("\ufeff")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        record["problems"].append([line, "is not UTF-8", "save it as UTF-8", "error"])
        return record, ""
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    if "\x00" in text:
        line = text.count("\n", 0, text.index("\x00")) + 1
        record["problems"].append([line, "holds a NUL character", "remove it", "error"])
        return record, ""
    try:
        parts = frontmatter.split(text)
    except YamlError as error:
        record["problems"].append([error.line, error.message, error.hint, "error"])
        return record, ""
    matter, problems = frontmatter.parse("", parts.yaml, fields)
    # Lists as the store gives them back, so that a release is the same whether just parsed or remembered.
    values = {name: list(v) if isinstance(v, tuple) else v for name, v in matter.values.items()}
    record["values"] = values or _source_of(parts.yaml)
    record["lines"], record["extra"] = matter.lines, matter.extra
    record["problems"] = [[p.line, p.message, p.hint, str(p.severity)] for p in problems]
    if not body:
        return record, ""
    try:
        rendered = render_body(parts.body, values, parts.body_line)
    except MarkupError as error:
        record["problems"].append([parts.body_line, error.message, error.hint, "error"])
        return record, ""
    record |= {"body": rendered.digest, "nonce": rendered.nonce, "refs": [list(ref) for ref in rendered.refs]}
    record |= {"images": list(rendered.images), "excerpt": rendered.excerpt, "words": rendered.words}
    record["signs"] = count_signs(rendered.html)
    if not name.startswith(PAGES):
        record |= wording_of(rendered.html)
    return record, rendered.html


def outline_of(record: Mapping[str, Any]) -> dict[str, Any]:
    """What every build must know of a parsed form, whether or not its page is made anew."""
    values = record["values"]
    summary = values.get("summary", "")
    outline = {name: values[name] for name in _OUTLINED if name in values}
    if decided := {name: values[name] for name in _DECIDING if name in values}:
        outline["decided"] = decided
    if "withdrawn" in values:
        outline["withdrawn"] = values["withdrawn"].get("date", "")
    if record["definitions"]:
        outline["definitions"] = record["definitions"]
    return outline | {
        "text": record["text"],
        "summary": summary or record["excerpt"],
        "date_derived": "date" in values.get("inferred", {}),
        "stands_alone": not record["refs"] and not any(name in values for name in _TO_OTHERS),
        "words": record["words"],
        "body": record["body"],
        "nonce": record["nonce"],
        "source": {name: text for name, text in values.get("source", {}).items() if name in _ORIGIN},
        "problems": record["problems"],
        "review": [[record["lines"].get("review"), _reason(item)] for item in values.get("review", ())],
    }


def details_of(record: Mapping[str, Any]) -> Details:
    """What the page of a release needs of a parsed form beside its outline."""
    values = record["values"]
    return Details(
        {**values, "extra": {**values.get("extra", {}), **record["extra"]}},
        record["lines"],
        tuple((address, line) for address, line in record["refs"]),
        tuple(record["abbreviations"].split()),
        tuple(record["images"]),
        record["nonce"],
        values.get("summary") or record["excerpt"],
        (record["signs"][0], record["signs"][1]),
    )


def _reason(item: Mapping[str, str]) -> str:
    return ": ".join(item[part] for part in ("field", "reason") if part in item)


def read_together(files: list[Unparsed]) -> list[Unparsed]:
    """The same files with what was read of them; large ones and those that are gone are left as they are.

    The system is told of all before the first is read: it fetches them from the disk together then, in a
    fourth of the time that they take one by one.
    """
    numbers = [_opened(file) for file in files]
    return [
        file if number is None else file._replace(data=_rest_of(number))
        for file, number in zip(files, numbers, strict=True)
    ]


def _opened(file: Unparsed) -> int | None:
    """The number of a file that is opened to be read soon; None for one to be read when it is parsed."""
    if file.data is not None:
        return None
    try:
        number = os.open(file.place, _TO_READ)
    except OSError:  # which is told where it is parsed
        return None
    if os.fstat(number).st_size > _USUAL_SIZE:
        os.close(number)
        return None
    if hasattr(os, "posix_fadvise"):  # not on macOS, nor Windows
        os.posix_fadvise(number, 0, 0, os.POSIX_FADV_WILLNEED)
    return number


def _bytes_at(place: str) -> bytes:
    return _rest_of(os.open(place, _TO_READ))


def _rest_of(number: int) -> bytes:
    """What an open file holds, by as few calls as can be, ten thousand times a build; it is closed."""
    try:
        size = os.fstat(number).st_size
        data = os.read(number, size + 1)
        if len(data) != size:  # it was changed meanwhile, or what holds it gives less at once
            while more := os.read(number, _USUAL_SIZE):
                data += more
        return data
    finally:
        os.close(number)


def _source_of(yaml: str) -> dict[str, Any]:
    """The source that broken front matter names, so that its raw file is not converted again."""
    digest = re.search(r"^\s+sha256:\s*['\"]?([0-9a-f]{64})", yaml, re.MULTILINE)
    return {"source": {"sha256": digest[1]}} if digest else {}
