"""Markdown files into releases and pages: read what changed, parse what is new, remember the rest.

What belongs here: the parsed form of a file, which depends on its bytes alone, and making releases of
it. What does not: front matter's fields (`warta.frontmatter`) and what releases mean together
(`warta.archive`).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from warta import frontmatter
from warta.dates import parse_date
from warta.errors import Problem, Severity
from warta.markup import MarkupError, render_markdown
from warta.model import Release
from warta.scanning import Inputs
from warta.slugs import make_slug
from warta.store import Store
from warta.workers import map_items
from warta.yamltext import YamlError

RELEASES = "content/releases/"
PAGES = "content/pages/"


@dataclass(slots=True)
class Loaded:
    """What was loaded: releases and pages in order of path, and problems.

    `good` is the key of the last good parsed form by path, `records` and `bodies` what the store
    should keep, `sources` the `source` field of every file, broken ones included.
    """

    releases: list[Release] = field(default_factory=list)
    pages: list[Release] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    good: dict[str, str] = field(default_factory=dict)
    records: set[str] = field(default_factory=set)
    bodies: set[str] = field(default_factory=set)
    sources: list[tuple[str, dict[str, Any]]] = field(default_factory=list)


def load(
    inputs: Inputs,
    store: Store | None,
    default_language: str,
    *,
    jobs: int = 1,
    advance: Callable[[int], None] = lambda _: None,
) -> Loaded:
    """Load the Markdown files among `inputs`; without a store, all are parsed and nothing is kept.

    A file with errors is represented by its last good form, if the store has one; its errors are in
    the problems either way. `advance` is called with the number of files parsed.
    """
    known_good = store.good() if store else {}
    keys, data = _read(inputs)
    records = dict(store.records({*keys.values(), *known_good.values()})) if store else {}
    new = [
        (key, data.get(key) or _reread(key, keys, inputs))
        for key in dict.fromkeys(keys.values())
        if key not in records
    ]
    for count, (key, record, html) in enumerate(map_items(_parse_item, new, jobs), start=1):
        records[key] = record
        if store:
            store.add_record(key, record)
            store.add_body(record["body"], html)
        advance(count)
    loaded = Loaded()
    for name, key in keys.items():
        _take(name, key, records, known_good, default_language, loaded)
    return loaded


def is_markdown(name: str) -> bool:
    """Whether a scanned file is a release or a page."""
    return name.startswith((RELEASES, PAGES)) and name.endswith(".md")


def parse_file(name: str, data: bytes) -> tuple[dict[str, Any], str]:
    """The parsed form of a Markdown file as plain data, and the HTML of its body.

    The form depends on the bytes and on whether the file is a release or a page; problems in it are
    without a path.
    """
    fields = frontmatter.PAGE_FIELDS if name.startswith(PAGES) else frontmatter.FIELDS
    record: dict[str, Any] = {"values": {}, "lines": {}, "extra": {}, "problems": []}
    record |= {"body": "", "nonce": "", "refs": [], "excerpt": "", "words": 0}
    try:
        text = data.decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        record["problems"].append([line, "is not UTF-8", "save it as UTF-8", "error"])
        return record, ""
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
    try:
        body = render_markdown(parts.body, parts.body_line)
    except MarkupError as error:
        record["problems"].append([parts.body_line, error.message, error.hint, "error"])
        return record, ""
    record |= {"body": body.digest, "nonce": body.nonce, "refs": [list(ref) for ref in body.refs]}
    record |= {"excerpt": body.excerpt, "words": body.words}
    return record, body.html


def release_of(path: str, content: str, record: Mapping[str, Any], default_language: str) -> Release:
    """The release that a parsed form describes."""
    values = record["values"]
    title = values.get("title", "")
    summary = values.get("summary", "")
    return Release(
        path=path,
        content=content,
        title=title,
        date=parse_date(values["date"]) if "date" in values else None,
        agency=values.get("agency", ""),
        slug=values.get("slug") or frontmatter.slug_of_file(path) or make_slug(title, "rilis"),
        language=values.get("language", default_language),
        tags=tuple(values.get("tags", ())),
        summary=summary or record["excerpt"],
        summary_inferred=not summary,
        words=record["words"],
        fields={**values, "extra": record["extra"]},
        lines=record["lines"],
        body=record["body"],
        nonce=record["nonce"],
        refs=tuple((address, line) for address, line in record["refs"]),
        draft=values.get("draft", False),
        embargo=values.get("embargo"),
    )


def _read(inputs: Inputs) -> tuple[dict[str, str], dict[str, bytes]]:
    """The store's key of every Markdown file, and the bytes by key of those that had to be read."""
    keys: dict[str, str] = {}
    read: dict[str, bytes] = {}
    for name in inputs.names("content/", ".md"):
        if is_markdown(name):
            try:
                digest, data = inputs.digest(name)
            except FileNotFoundError:
                continue
            keys[name] = f"{'page' if name.startswith(PAGES) else 'release'}:{digest}"
            if data is not None:
                read[keys[name]] = data
    return keys, read


def _reread(key: str, keys: Mapping[str, str], inputs: Inputs) -> bytes:
    """The bytes behind a key whose parsed form the store has lost."""
    name = next(name for name, other in keys.items() if other == key)
    return inputs.files[name].path.read_bytes()


def _parse_item(item: tuple[str, bytes]) -> tuple[str, dict[str, Any], str]:
    key, data = item
    record, html = parse_file(PAGES if key.startswith("page:") else RELEASES, data)
    return key, record, html


def _take(
    name: str,
    key: str,
    records: Mapping[str, dict[str, Any]],
    known_good: Mapping[str, str],
    default_language: str,
    loaded: Loaded,
) -> None:
    record = records[key]
    problems = list(_problems(name, record))
    loaded.problems += problems
    loaded.sources.append((name, record["values"].get("source", {})))
    loaded.records.add(key)
    loaded.bodies.add(record["body"])
    good = key
    if any(problem.is_error for problem in problems):
        good = known_good.get(name, "")
        if good not in records:
            return
    loaded.good[name] = good
    loaded.records.add(good)
    loaded.bodies.add(records[good]["body"])
    release = release_of(name, good.partition(":")[2], records[good], default_language)
    (loaded.pages if name.startswith(PAGES) else loaded.releases).append(release)


def _problems(name: str, record: Mapping[str, Any]) -> Iterator[Problem]:
    for line, message, hint, severity in record["problems"]:
        yield Problem(name, line, message, hint, Severity(severity))
    for item in record["values"].get("review", ()):
        reason = ": ".join(item[part] for part in ("field", "reason") if part in item)
        hint = "look, mend it, then remove it from `review`"
        yield Problem(name, record["lines"].get("review"), reason, hint, Severity.REVIEW)


def _source_of(yaml: str) -> dict[str, Any]:
    """The source that broken front matter names, so that its raw file is not converted again."""
    digest = re.search(r"^\s+sha256:\s*['\"]?([0-9a-f]{64})", yaml, re.MULTILINE)
    return {"source": {"sha256": digest[1]}} if digest else {}
