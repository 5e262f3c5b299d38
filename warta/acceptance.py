"""Proposed terms as entries of the files that a person owns, and putting them there.

What belongs here: the YAML of an entry, with where it was found as a comment, and adding entries at the end
of `content/tags.yml` or `content/glossary.yml` so that every line and comment of theirs stays. What does
not: what is proposed (`warta.proposals`).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

from warta import atomic
from warta.errors import ContentError, Problem, has_errors
from warta.proposals import Proposal
from warta.yamltext import write_yaml

Parse = Callable[[str, str], tuple[Any, list[Problem]]]


def tag_entry(proposal: Proposal) -> str:
    """The entry of a proposal in `content/tags.yml`."""
    entry: dict[str, Any] = {"label": proposal.label}
    if proposal.short:
        entry["aliases"] = [proposal.short]
    return _commented({proposal.key: entry}, proposal)


def glossary_entry(proposal: Proposal) -> str:
    """The entry of a proposed abbreviation in `content/glossary.yml`."""
    return _commented({proposal.short: proposal.label}, proposal)


def add_entries(path: Path, name: str, entries: Iterable[str], parse: Parse) -> None:
    """Add entries at the end of the file at `path`, which messages call `name`; `parse` reads such a file.

    Raises ContentError where the file would not be right with them; then it is as it was. Raises OSError.
    """
    try:
        before: bytes | None = path.read_bytes()
    except FileNotFoundError:
        before = None
    try:
        text = (before or b"").decode("utf-8-sig")
    except UnicodeDecodeError:
        raise ContentError([Problem(name, None, "is not UTF-8", "save it as UTF-8")]) from None
    new = "\n".join([text.rstrip("\n") + "\n"] * bool(text.strip()) + list(entries))
    if "\r\n" in text:
        new = new.replace("\r\n", "\n").replace("\n", "\r\n")
    _, problems = parse(name, new)
    if has_errors(problems):
        message = f"cannot take new entries at its end: {problems[0].message}"
        raise ContentError([Problem(name, problems[0].line, message, "mend it, or paste what --yaml prints")])
    data = new.encode()
    if before is None:
        atomic.write_new(path, data)
    else:
        atomic.replace(path, before, b"\xef\xbb\xbf" * before.startswith(b"\xef\xbb\xbf") + data)


def _commented(entry: dict[str, Any], proposal: Proposal) -> str:
    found = (
        f"in {proposal.count} release{'s' * (proposal.count != 1)}, such as {proposal.file}:{proposal.line}"
    )
    others = "".join(f"# elsewhere: {text} ({count})\n" for text, count in proposal.others)
    return f"# {found}\n{others}{write_yaml(entry)}"
