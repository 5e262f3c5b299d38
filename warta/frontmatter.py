"""Front matter of releases and pages: splitting it off, its schema, writing it.

What belongs here: the fields of a Markdown file and their kinds. What does not: the meaning of an
agency key or a tag (`warta.archive`) and the body (`warta.markup`). Every value read is plain data, so
that the store can keep it; dates are in their canonical written form.
"""

from __future__ import annotations

import datetime
import re
from dataclasses import dataclass
from functools import cache
from typing import Any

from warta import schema
from warta.dates import parse_date
from warta.errors import Problem
from warta.schema import Checker, Field, Invalid
from warta.slugs import is_slug
from warta.yaml_nodes import Node
from warta.yamltext import YamlError, read_yaml, write_yaml

TYPES = (
    "press-release",
    "news",
    "speech",
    "advisory",
    "statement",
    "announcement",
    "interview",
    "report",
    "other",
)

# What stands in `source.beside` in the place of a digest where the raw file names a file that is not there.
MISSING = "missing"

# What common file systems can hold of one path, in characters; see also `warta.pages`.
LONGEST_ALIAS = 400
_SEGMENT = re.compile(r"(?! )[^/\\?#%<>:\"|*\x00-\x1f]+(?<! )")

# The lines between which front matter stands; the first may be the last one's beginning.
_FIRST_LINE = re.compile(r"---[^\S\n]*(?=\n|\Z)")
_LAST_LINE = re.compile(r"\n(?:---|\.\.\.)[^\S\n]*(?=\n|\Z)")


def is_alias(text: str) -> bool:
    """Whether `text` is an address that may stand in `aliases`."""
    parts = text.removeprefix("/").removesuffix("/").split("/")
    is_plain = text.isprintable() and len(text) <= LONGEST_ALIAS
    return text.startswith("/") and is_plain and all(_SEGMENT.fullmatch(p) and p.strip(".") for p in parts)


def _alias(node: Node) -> str:
    value = schema.text(node)
    parts = value.removeprefix("/").removesuffix("/").split("/")
    if not value.startswith("/") or not all(_SEGMENT.fullmatch(p) and p.strip(".") for p in parts):
        raise Invalid(
            f"{value!r} is not an address in this archive",
            "write the old path from its root, such as /berita/2017/0412.html, without ? or #",
        )
    return value


_read_date_source = schema.record(
    Field("from", schema.text, "where the date was found"),
    Field("text", schema.text, "the words it was read from"),
)
_read_review = schema.record(
    Field("field", schema.text, "the field to look at"),
    Field("reason", schema.text, "why", required=True),
)
_read_change = schema.record(
    Field("date", schema.civil_date, "when", required=True),
    Field("note", schema.text, "what changed", required=True),
)
_read_attachment = schema.record(
    Field("file", schema.text, "path relative to the Markdown file"),
    Field("url", schema.web_address, "address elsewhere"),
    Field("title", schema.text, "what it is"),
)


def _date_source(node: Node) -> dict[str, str]:
    return _read_date_source(node) if isinstance(node.value, dict) else {"from": schema.text(node)}


def _views(node: Node) -> dict[str, Any]:
    return _read_views(node) if isinstance(node.value, dict) else {"count": schema.count(node)}


def _review(node: Node) -> dict[str, str]:
    return _read_review(node) if isinstance(node.value, dict) else {"reason": schema.text(node)}


def _attachment(node: Node) -> dict[str, str]:
    values = _read_attachment(node)
    if "file" in values and "url" in values:
        raise Invalid("has both file and url", "give one of the two")
    if not values:
        raise Invalid("names nothing", "write file, url, or the title of what the source only names")
    return values


def _inferred(node: Node) -> dict[str, str]:
    if not isinstance(node.value, dict):
        raise Invalid("is not a mapping", "write `field: evidence` lines")
    return {name: schema.text(item) for name, item in node.value.items()}


def _extra(node: Node) -> dict[str, Any]:
    if not isinstance(node.value, dict):
        raise Invalid("is not a mapping", "write `name: value` lines")
    plain: dict[str, Any] = node.plain()
    return plain


def _values(node: Node) -> dict[str, str]:
    """Texts by name."""
    if not isinstance(node.value, dict):
        raise Invalid("is not a mapping", "write `name: text` lines")
    return {name: schema.text(item) for name, item in node.value.items()}


# Whose marks the body of an adopted post may hold; `other` where nothing shows the generator.
GENERATORS = ("Hugo", "Jekyll", "Eleventy", "Pelican", "MkDocs", "Docusaurus", "other")

SOURCE_FIELDS = (
    Field("file", schema.text, "name of the raw file"),
    Field("url", schema.web_address, "where it was published"),
    Field("sha256", schema.hexdigest, "digest of the raw file"),
    Field("written", schema.hexdigest, "digest of this file as it was converted, without this line"),
    Field("retrieved", schema.civil_date, "when it was fetched"),
    Field("encoding", schema.text, "character encoding of the raw file, where it was guessed"),
    Field("generator", schema.one_of(*GENERATORS), "of an adopted post: whose Markdown the body is"),
    Field("tags", schema.list_of(schema.text), "the tags that the source has for it, as printed there"),
    Field("beside", _values, "digests of the files beside the raw file that it was read with, by path"),
    Field("values", _values, "what codes in the body of an adopted post stand for, by their names"),
)
WITHDRAWN_FIELDS = (
    Field("reason", schema.text, "why", required=True),
    Field("date", schema.civil_date, "when"),
    Field("replaced_by", schema.text, "path of the release that replaces it"),
)
CONTACT_FIELDS = (
    Field("name", schema.text, "who"),
    Field("role", schema.text, "in which role"),
    Field("office", schema.text, "of which office"),
    Field("phone", schema.text, "telephone"),
    Field("email", schema.text, "mail address"),
    Field("url", schema.web_address, "web address"),
    Field("note", schema.text, "what else the source says of how to reach them"),
)

VIEWS_FIELDS = (
    Field("count", schema.count, "how often it was read", required=True),
    Field("as_of", schema.civil_date, "when that was seen"),
)
_read_views = schema.record(*VIEWS_FIELDS)

FIELDS = (
    Field("title", schema.text, "the headline as printed", required=True),
    Field("subtitle", schema.text, "the line below the headline as printed"),
    Field("date", schema.civil_date, "civil date, date-time with offset, month or year; absent: undated"),
    Field("date_source", _date_source, "where the date came from and the words it was read from"),
    Field("agency", schema.text, "key, name, abbreviation or former name of the agency; absent: none named"),
    Field("office", schema.text, "the issuing office as printed"),
    Field("signoff", schema.text, "the sign-off as printed, without brackets and stars"),
    Field("number", schema.text, "the release number as printed"),
    Field("type", schema.one_of(*TYPES), "kind of release"),
    Field("category", schema.text, "the rubric that the source printed it under"),
    Field("language", schema.language, "language of the text, BCP 47"),
    Field("summary", schema.text, "one or two sentences; the first of the text where absent"),
    Field("dateline", schema.text, "the dateline as printed"),
    Field("authors", schema.list_of(schema.text), "who wrote it, as the source says"),
    Field("places", schema.list_of(schema.text), "places that it is about"),
    Field("tags", schema.list_of(schema.text), "keys or labels of tags"),
    Field("slug", schema.slug, "last part of the address; the file's name where absent"),
    Field("aliases", schema.list_of(_alias), "old addresses that redirect here"),
    Field("draft", schema.flag, "true: not published"),
    Field("embargo", schema.instant, "not published before this instant"),
    Field("tombstone", schema.flag, "true: was published before it was held; its addresses answer so"),
    Field("updated", schema.civil_date, "date of the last change"),
    Field("changes", schema.list_of(_read_change), "dated notes of changes: date, note"),
    Field("withdrawn", schema.record(*WITHDRAWN_FIELDS), "withdrawal: reason, date, replaced_by"),
    Field("source", schema.record(*SOURCE_FIELDS), "the raw file and the conversion"),
    Field("views", _views, "views at the source: count, or count and as_of"),
    Field(
        "contacts",
        schema.list_of(schema.record(*CONTACT_FIELDS)),
        "contacts: name, role, office, phone, email, url, note",
    ),
    Field(
        "boilerplate",
        schema.list_of(schema.text),
        "paragraphs that follow the end mark: about the agency, notes to editors",
    ),
    Field("attachments", schema.list_of(_attachment), "attachments: file or url, title; or only a title"),
    Field("related", schema.list_of(schema.text), "related releases, as paths below content/releases"),
    Field(
        "duplicate_of", schema.text, "the release that this is once more, as a path below content/releases"
    ),
    Field("cross_post_of", schema.list_of(schema.text), "the same release of other agencies, as such paths"),
    Field(
        "not_duplicate_of",
        schema.list_of(schema.text),
        "releases that are like this and another, as such paths",
    ),
    Field("extra", _extra, "fields of another generator that have no counterpart here, as they were"),
    Field("inferred", _inferred, "fields that the source does not state, with the evidence"),
    Field("review", schema.list_of(_review), "what a human should look at: field, reason"),
)

PAGE_FIELDS = (
    Field("title", schema.text, "heading of the page", required=True),
    Field("language", schema.language, "language of the page, BCP 47"),
    Field("slug", schema.slug, "address of the page; the file's name where absent"),
    Field("draft", schema.flag, "true: not published"),
)


@dataclass(frozen=True, slots=True)
class Split:
    """A Markdown file cut in two: YAML and body, each with the line it starts on."""

    yaml: str
    body: str
    body_line: int


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """Validated values by field name (absent ones left out), the line of each, unknown ones apart."""

    values: dict[str, Any]
    lines: dict[str, int]
    extra: dict[str, Any]


def split(text: str) -> Split:
    """Cut `text` at its front matter.

    Raises YamlError where there is none, or where it does not end.
    """
    start = _FIRST_LINE.match(text)
    if start is None:
        raise YamlError(
            1, "there is no front matter", "start the file with a line ---, fields, and a line ---"
        )
    end = _LAST_LINE.search(text, start.end())
    if end is None:
        raise YamlError(1, "the front matter does not end", "close it with a line ---")
    yaml = text[start.end() + 1 : end.start()]
    return Split(yaml, text[end.end() + 1 :], text.count("\n", 0, end.end()) + 2)


def parse(path: str, yaml: str, fields: tuple[Field, ...] = FIELDS) -> tuple[FrontMatter, list[Problem]]:
    """The front matter in `yaml` (the lines between the marks, which start on line 2), and its problems.

    A draft may lack what a published file needs.
    """
    checker = Checker(path)
    try:
        node = read_yaml(yaml, first_line=2)
    except YamlError as error:
        checker.add(error.line, error.message, error.hint)
        return FrontMatter({}, {}, {}), checker.problems
    if node.value is None:
        node = Node({}, 1)
    extra: dict[str, Any] = {}
    is_draft = isinstance(node.value, dict) and "draft" in node.value and node.value["draft"].value is True
    if is_draft:
        fields = _optional(fields)
    values = checker.mapping(node, fields, extra=extra)
    lines = {name: item.line for name, item in node.value.items()} if isinstance(node.value, dict) else {}
    given = {name: value for name, value in values.items() if value is not None and value not in ((), [])}
    return FrontMatter(given, lines, extra), checker.problems


def write(values: dict[str, Any], body: str) -> str:
    """A Markdown file of these fields, in the schema's order, and this body.

    Full dates are written plain, as YAML dates; all else as PyYAML writes it.
    """
    known = [field.name for field in FIELDS if field.name in values]
    ordered = {name: values[name] for name in (*known, *(n for n in values if n not in known))}
    for name in ("date", "updated"):
        if name in ordered:
            ordered[name] = _as_yaml_date(ordered[name])
    return f"---\n{write_yaml(ordered)}---\n\n{body}"


def slug_of_file(path: str) -> str | None:
    """The slug that a file's name states; None where its name is no slug."""
    name = path.rpartition("/")[2].removesuffix(".md")
    return name if is_slug(name) else None


@cache
def _optional(fields: tuple[Field, ...]) -> tuple[Field, ...]:
    return tuple(Field(field.name, field.read, field.doc, default=field.default) for field in fields)


def _as_yaml_date(value: str) -> str | datetime.date:
    date = parse_date(value)
    return date.as_date() if date.is_day and not date.instant else value
