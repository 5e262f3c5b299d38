"""The registry of agencies: the one that ships, and the archive's own on top of it.

What belongs here: reading registry files, and finding an agency by key, name, abbreviation, former or
other name. What does not: recognising an agency in a page's text (`warta.intake`).
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from warta import schema
from warta.errors import Problem, has_errors
from warta.model import Agency
from warta.schema import Checker, Field, Invalid
from warta.slugs import is_slug, make_slug
from warta.yaml_nodes import Node
from warta.yamltext import YamlError, read_yaml

FILE = "content/agencies.yml"
SHIPPED = Path(__file__).parent / "data" / "agencies.yml"

# What a name is printed with and known without: the article, `(BPK)`, `Republik Indonesia`.
_AROUND_NAME = re.compile(r"^the\s+|\s+\([^()]{2,20}\)$|\s+(?:republik indonesia|ri)$")

# What a label on an agency's pages may say of the value behind it.
MEANINGS = ("published", "updated", "office", "number", "views", "category", "place", "contact", "signoff")
DATE_ORDERS = ("day-first", "month-first")


@dataclass(frozen=True, slots=True)
class ListedAgency(Agency):
    """An agency with what a registry tells of how its name is used and its pages are read.

    `other_names` are in use beside `name`. A name among `ambiguous` means other things too. `labels` gives
    the meaning, one of `MEANINGS`, of a label as printed. `date_order` is one of `DATE_ORDERS`, or ''.
    """

    other_names: tuple[str, ...] = ()
    ambiguous: tuple[str, ...] = ()
    labels: Mapping[str, str] = field(default_factory=dict)
    date_order: str = ""


def _labels(node: Node) -> dict[str, str]:
    """What each label means."""
    if not isinstance(node.value, dict) or not node.value:
        raise Invalid("is not a mapping", "write `Label: meaning` lines, such as `Tayang: published`")
    return {label: _meaning(label, item) for label, item in node.value.items()}


def _meaning(label: str, node: Node) -> str:
    if not fold_label(label):
        raise Invalid(f"{label!r} is no label", "write it as printed", node.line)
    try:
        return schema.one_of(*MEANINGS)(node)
    except Invalid as error:
        raise Invalid(f"{label}: {error.message}", error.hint, node.line) from None


FIELDS = (
    Field("name", schema.by_language, "full name; one text, or one per language", required=True),
    Field("abbreviation", schema.text, "abbreviation as printed", default=""),
    Field("former_names", schema.list_of(schema.text), "names and abbreviations it had before", default=()),
    Field("other_names", schema.list_of(schema.text), "names and abbreviations it also goes by", default=()),
    Field(
        "ambiguous",
        schema.list_of(schema.text),
        "names and abbreviations that mean other things too: they count only beside another of its names",
        default=(),
    ),
    Field("url", schema.web_address, "its web site", default=""),
    Field("timezone", schema.text, "its time zone, such as Asia/Makassar", default=""),
    Field("description", schema.by_language, "what it does; one text, or one per language", default=None),
    Field("header", schema.list_of(schema.text), "lines that its pages show on top", default=()),
    Field(
        "furniture", schema.list_of(schema.text), "lines of its pages that belong to no release", default=()
    ),
    Field("labels", _labels, "labels on its pages and what each means", default=None),
    Field("date_order", schema.one_of(*DATE_ORDERS), "how its pages write dates in digits", default=""),
)


class Registry:
    """Agencies by key, and by every name they go by; a name that several have is the first one's."""

    def __init__(self, agencies: Mapping[str, Agency]) -> None:
        self.agencies = dict(agencies)
        self._by_name: dict[str, Agency] = {}
        for agency in self.agencies.values():
            self._by_name[fold(agency.key)] = agency
        for agency in self.agencies.values():
            for name in names_of(agency):
                for spelling in spellings_of(name):
                    self._by_name.setdefault(fold(spelling), agency)

    def find(self, name: str) -> Agency | None:
        """The agency that goes by this key or name, now or formerly; case and spacing do not count.

        Nor do an article before the name, and a short form in brackets or the state behind it.
        """
        folded = fold(name)
        return self._by_name.get(folded) or self._by_name.get(_AROUND_NAME.sub("", folded))

    def resolve(self, name: str) -> Agency:
        """The agency of this name, or one made for the name, marked as not known."""
        found = self.find(name)
        if found:
            return found
        key = make_slug(name, "agency")
        while key in self.agencies:
            key += "-x"
        return Agency(key=key, name={"": name}, known=False)


def merge(shipped: Mapping[str, Agency], own: Mapping[str, Agency]) -> dict[str, Agency]:
    """The agencies of both registries: the archive's own first, which so keep their names."""
    return {**own, **{key: agency for key, agency in shipped.items() if key not in own}}


def names_of(agency: Agency) -> tuple[str, ...]:
    """All names that an agency goes by: full names, abbreviation, former and other names."""
    others = agency.other_names if isinstance(agency, ListedAgency) else ()
    names = (*agency.name.values(), agency.abbreviation, *agency.former_names, *others)
    return tuple(dict.fromkeys(name for name in names if name))


def spellings_of(name: str) -> tuple[str, ...]:
    """A name with and without a comma before its last "and" or "dan", and with "&" in its place."""
    spellings = {name: None}
    for word, others in ((" dan ", (" dan ",)), (" and ", (" and ",)), (" & ", (" dan ", " and "))):
        if word in name:
            head, _, tail = name.rpartition(word)
            plain = head.rstrip(",")
            spellings |= dict.fromkeys(f"{plain}{other}{tail}" for other in (" & ", *others))
            if "," in plain:
                spellings |= dict.fromkeys(f"{plain},{other}{tail}" for other in others)
    return tuple(spellings)


def fold(name: str) -> str:
    """`name` as compared: lower case, single spaces."""
    folded = name.casefold()
    # Most texts have no white space but single spaces, which is quickly told.
    is_single = folded.isprintable() and "  " not in folded
    return folded.strip(" ") if is_single else " ".join(folded.split())


def fold_label(label: str) -> str:
    """A label as compared: as `fold`, without the colon."""
    return fold(label).rstrip(":： ")


def parse_agencies(path: str, text: str) -> tuple[dict[str, Agency], list[Problem]]:
    """The agencies in a registry file, and its problems; entries with a problem are left out."""
    found, problems = parse_registry(path, text, FIELDS)
    agencies: dict[str, Agency] = {}
    for key, values in found.items():
        agencies[key] = ListedAgency(key=key, **{**values, "labels": values["labels"] or {}})
    return agencies, problems


def parse_registry(
    path: str, text: str, fields: tuple[Field, ...]
) -> tuple[dict[str, dict[str, Any]], list[Problem]]:
    """The values of each entry of a registry by key, and the file's problems.

    Entries with a problem are left out; a description that is not given is empty.
    """
    checker = Checker(path)
    try:
        node = read_yaml(text)
    except YamlError as error:
        checker.add(error.line, error.message, error.hint)
        return {}, checker.problems
    found: dict[str, dict[str, Any]] = {}
    for key, item in _entries(node, checker):
        before = len(checker.problems)
        values = checker.mapping(item, fields, where=f"{key}: ")
        if not has_errors(checker.problems[before:]):
            found[key] = {**values, "description": values["description"] or {}}
    return found, checker.problems


def _entries(node: Node, checker: Checker) -> list[tuple[str, Node]]:
    """The entries of a registry: a mapping of slug to mapping; others are problems."""
    if node.value is None:
        return []
    if not isinstance(node.value, dict):
        checker.add(node.line, "is not a mapping", "write `key:` lines, each with its fields below")
        return []
    good = []
    for key, item in node.value.items():
        if is_slug(key):
            good.append((key, item))
        else:
            checker.add(item.line, f"{key!r} is not a key", "use lower-case a-z, 0-9 and single hyphens")
    return good
