"""The run of `tags`: what the archive's texts suggest, told and, where a person says so, accepted.

What belongs here: reading what that needs, its table, its YAML and its report. What does not: what is
proposed (`warta.proposals`) and how a file takes an entry (`warta.acceptance`).
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from warta import glossary, tags
from warta.acceptance import add_entries, glossary_entry, tag_entry
from warta.errors import ContentError, Problem, has_errors, one_line
from warta.parsing import RELEASES
from warta.places import Places
from warta.proposals import Kind, Proposal, Proposals, propose
from warta.scanning import Inputs
from warta.sources import read_sources
from warta.terminal import table
from warta.told_together import MOST_TOLD


@dataclass(frozen=True, slots=True)
class Suggestions:
    """Exit status, problems and proposals."""

    status: int
    problems: list[Problem]
    found: Proposals


def suggest(places: Places, least: int, jobs: int) -> Suggestions:
    """What the releases suggest; nothing where a registry is broken, as all of it would be new."""
    if problem := places.problem():
        return Suggestions(2, [problem], Proposals())
    sources = read_sources(places)
    inputs = Inputs(places, {})
    problems = [*sources.settings_problems, *sources.problems, *inputs.blocking()]
    if has_errors(problems):
        return Suggestions(2 if has_errors(sources.settings_problems) else 1, problems, Proposals())
    files = [(name, inputs.path(name)) for name in inputs.names(RELEASES, ".md")]
    found = propose(files, sources.vocabulary, sources.glossary, sources.registry, least=least, jobs=jobs)
    return Suggestions(0, problems, found)


def of_sources(found: Proposals) -> list[str]:
    """The keys of all proposals that are tags which the sources have for their releases."""
    return [item.key for item in found.terms if item.kind is Kind.SOURCE_TAG]


def accept(places: Places, found: Proposals, keys: Sequence[str], abbreviations: Sequence[str]) -> list[str]:
    """Put proposals into the vocabulary, by key, and into the glossary, by abbreviation; a line on each file.

    Raises ContentError where one is not proposed, or a file cannot take it; then that file is as it was.
    """
    chosen = _chosen({item.key: item for item in found.terms}, keys, "--accept")
    explained = _chosen({item.short: item for item in found.abbreviations}, abbreviations, "--glossary")
    if chosen:
        path = places.root / tags.FILE
        add_entries(path, tags.FILE, map(tag_entry, chosen), tags.parse_tags)
    if explained:
        path = places.root / glossary.FILE
        add_entries(path, glossary.FILE, map(glossary_entry, explained), glossary.parse_glossary)
    added = ((tags.FILE, [item.key for item in chosen]), (glossary.FILE, [item.short for item in explained]))
    return [f"{name}: added {', '.join(names)}" for name, names in added if names]


def yaml_of(found: Proposals) -> Iterator[str]:
    """All proposals as YAML that can be pasted into the two files."""
    for name, entries in (
        (tags.FILE, list(map(tag_entry, found.terms))),
        (glossary.FILE, list(map(glossary_entry, found.abbreviations))),
    ):
        if entries:
            yield f"# --- {name}"
            for entry in entries:
                yield from entry.splitlines()


def lines_of(found: Proposals, width: int | None) -> Iterator[str]:
    """Proposals as a table each for vocabulary and glossary, terms that are too common, and what to do."""
    yield from _table("for content/tags.yml", "key", ((item.key, item) for item in found.terms), width)
    abbreviations = ((item.short, item) for item in found.abbreviations)
    yield from _table("for content/glossary.yml", "abbreviation", abbreviations, width)
    for key, share in found.common:
        yield f"{key} stands in {share} % of the releases; `common: true` in {tags.FILE} lets it weigh less"
    if found.terms:
        yield "accept terms with: python build.py tags --accept KEY ..."
    if of_sources(found):
        yield "accept all tags of the sources with: python build.py tags --accept-source-tags"
    if found.abbreviations:
        yield "accept abbreviations with: python build.py tags --glossary ABBREVIATION ..."
    if not (found.terms or found.abbreviations):
        yield "nothing to propose"


def write_rows(path: Path, found: Proposals) -> None:
    """Write a JSON object a line for every proposal. Raises OSError."""
    rows = [("tag", item) for item in found.terms] + [("glossary", item) for item in found.abbreviations]
    with path.open("w", encoding="utf-8", newline="\n") as file:
        for target, item in rows:
            row = {
                "kind": "proposal",
                "file": item.file,
                "line": item.line,
                "status": target,
                "fields": {
                    "key": item.key,
                    "label": item.label,
                    "abbreviation": item.short,
                    "releases": item.count,
                    "from": str(item.kind),
                },
                "reasons": [f"elsewhere: {text} ({count})" for text, count in item.others],
            }
            file.write(json.dumps(row, ensure_ascii=False) + "\n")


def _chosen(proposed: dict[str, Proposal], names: Iterable[str], option: str) -> list[Proposal]:
    unknown = [name for name in dict.fromkeys(names) if name not in proposed]
    if unknown:
        hint = "`python build.py tags` lists what is proposed"
        raise ContentError([Problem(option, None, f"{name!r} is not proposed", hint) for name in unknown])
    return [proposed[name] for name in dict.fromkeys(names)]


def _table(
    heading: str, column: str, rows: Iterable[tuple[str, Proposal]], width: int | None
) -> Iterator[str]:
    some = list(rows)
    if not some:
        return
    yield f"{heading}:"
    head = (column, "stands for", "from", "releases", "such as")
    yield from table([head, *(_row(name, item) for name, item in some[:MOST_TOLD])], width)
    if len(some) > MOST_TOLD:
        yield f"… and {len(some) - MOST_TOLD} more; --yaml or --report FILE lists all"
    yield ""


def _row(name: str, item: Proposal) -> tuple[str, ...]:
    label = item.label + "".join(f"; elsewhere: {text} ({count})" for text, count in item.others)
    cells = (name, label, str(item.kind), str(item.count), f"{item.file}:{item.line}")
    return tuple(map(one_line, cells))
