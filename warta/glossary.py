"""The glossary: what abbreviations stand for, as a person has accepted it.

What belongs here: reading `content/glossary.yml`, and choosing what the abbreviations of one text stand for.
What does not: finding abbreviations (`warta.abbreviations`), proposing them (`warta.proposals`) and the page
(`warta.glossary_page`). Nothing is in the glossary because texts say it: one abbreviation may stand for two
things, and which is meant where the text does not say is for a person to tell.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from warta import schema
from warta.errors import Problem, has_errors
from warta.schema import Checker, Field
from warta.text import in_language
from warta.yaml_nodes import Node
from warta.yamltext import YamlError, read_yaml

FILE = "content/glossary.yml"
# Characters of an abbreviation.
LONGEST = 24

FIELDS = (
    Field(
        "expansion", schema.by_language, "what it stands for; one text, or one per language", required=True
    ),
    Field("description", schema.by_language, "what that is; one text, or one per language", default=None),
    Field(
        "agencies", schema.list_of(schema.slug), "keys of agencies for whose releases it holds", default=()
    ),
)


@dataclass(frozen=True, slots=True)
class Entry:
    """An abbreviation and what it stands for, by language, '' for any; for some agencies only, or for all."""

    abbreviation: str
    expansion: Mapping[str, str]
    description: Mapping[str, str] = field(default_factory=dict)
    agencies: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Glossary:
    """The entries by abbreviation."""

    entries: Mapping[str, Entry] = field(default_factory=dict)

    def expansions(self, used: Iterable[str], agency: str, language: str, fallback: str) -> dict[str, str]:
        """What those of the abbreviations `used` in a release stand for that the glossary has, in order.

        `agency` is the key of the release's agency; of expansions in several languages it is the one in
        `language`, else in `fallback`.
        """
        if not self.entries:
            return {}
        entries = (self.entries[word] for word in sorted(self.entries.keys() & set(used)))
        return {
            entry.abbreviation: in_language(entry.expansion, language, fallback)
            for entry in entries
            if not entry.agencies or agency in entry.agencies
        }


def parse_glossary(path: str, text: str) -> tuple[Glossary, list[Problem]]:
    """The glossary in a file, and the file's problems; entries with a problem are left out."""
    checker = Checker(path)
    try:
        node = read_yaml(text)
    except YamlError as error:
        checker.add(error.line, error.message, error.hint)
        return Glossary(), checker.problems
    if not isinstance(node.value, dict | None):
        checker.add(node.line, "is not a mapping", "write `SPK: what it stands for` lines")
        return Glossary(), checker.problems
    entries: dict[str, Entry] = {}
    for name, item in (node.value or {}).items():
        before = len(checker.problems)
        values = _values(name, item, checker)
        if not has_errors(checker.problems[before:]):
            entries[name] = Entry(name, **{**values, "description": values["description"] or {}})
    return Glossary(entries), checker.problems


def _values(name: str, item: Node, checker: Checker) -> dict[str, Any]:
    if not 1 < len(name) <= LONGEST or not name.isprintable() or not any(map(str.isupper, name)):
        hint = f"write it as it is printed, with a capital letter, at most {LONGEST} characters"
        checker.add(item.line, f"{name!r} is not an abbreviation", hint)
    if not isinstance(item.value, dict):  # the short way: the expansion alone
        item = Node({"expansion": item}, item.line)
    return checker.mapping(item, FIELDS, where=f"{name}: ")
