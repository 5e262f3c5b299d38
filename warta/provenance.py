"""The mark by which a converted Markdown file shows that nobody has edited it since.

What belongs here: setting the mark, `source.written`, checking it, and reading the source of a file
whose front matter is broken. What does not: what to do with an edited file (`warta.reconversion`).
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from warta import frontmatter
from warta.digests import digest_bytes
from warta.yamltext import write_yaml

_MARK = re.compile(rb"^  written: ([0-9a-f]{64})\n", re.MULTILINE)
_SOURCE = b"\nsource:\n"
# A quoted value may hold empty lines, so a block ends where a line begins with something else than space.
_FILE = re.compile(rb"  file:[^\n]*\n")
_NEXT_FIELD = re.compile(rb"\n(?=[^ \n])")
_HEAD_ENDS = re.compile(rb"^(?:---|\.\.\.)[ \t]*$", re.MULTILINE)
_CLAIM = re.compile(rb"^[ \t]+(file|sha256):[ \t]*(\S[^\n]*?)[ \t]*$", re.MULTILINE)
# How much of a file is searched for its source where its front matter has no end (bytes).
_HEAD = 20_000


def marked(values: Mapping[str, Any], body: str) -> bytes:
    """The Markdown file of these fields, `source` among them, and this body, with its mark."""
    return _with_mark(frontmatter.write(dict(values), body).encode().replace(b"\r\n", b"\n"))


def _with_mark(data: bytes) -> bytes:
    start = data.index(_SOURCE) + len(_SOURCE)
    next_field = _NEXT_FIELD.search(data, start)
    assert next_field, "front matter ends with a mark of its own"
    at = next_field.end()
    return data[:at] + f"  written: {digest_bytes(data)}\n".encode() + data[at:]


def renamed(data: bytes, file: str) -> bytes:
    """A Markdown file that is as its conversion wrote it, with another name of its raw file, and its mark.

    As it is where its source does not begin with that name.
    """
    plain = without_mark(data)
    start = plain.index(_SOURCE) + len(_SOURCE)
    line = _FILE.match(plain, start)
    if not line:
        return data
    name = write_yaml({"file": file}).encode()
    return _with_mark(b"%s  %s%s" % (plain[:start], name, plain[line.end() :]))


def is_untouched(data: bytes) -> bool:
    """Whether a Markdown file is as its conversion wrote it. Line ends of another system are no edit."""
    mark = mark_of(data)
    return bool(mark) and digest_bytes(without_mark(data)) == mark


def mark_of(data: bytes) -> str:
    """The mark of a Markdown file; '' where it has none, or more than one."""
    marks = _MARK.findall(_head(data.replace(b"\r\n", b"\n")))
    return marks[0].decode() if len(marks) == 1 else ""


def without_mark(data: bytes) -> bytes:
    """A Markdown file without its mark, each line end a line feed."""
    data = data.replace(b"\r\n", b"\n")
    head = _head(data)
    return _MARK.sub(b"", head) + data[len(head) :]


def claimed_source(data: bytes) -> dict[str, str]:
    """What a Markdown file says of its raw file, `file` and `sha256`, although its front matter is broken."""
    head = _head(data.replace(b"\r\n", b"\n"))
    claims: dict[str, str] = {}
    for name, value in _CLAIM.findall(head):
        claims.setdefault(name.decode(), value.decode("utf-8", "replace").strip("'\""))
    if not re.fullmatch(r"[0-9a-f]{64}", claims.get("sha256", "")):
        claims.pop("sha256", None)
    return claims


def _head(data: bytes) -> bytes:
    """The front matter, or the beginning of a file whose front matter does not end."""
    end = _HEAD_ENDS.search(data, 3)
    return data[: end.start()] if end else data[:_HEAD]
