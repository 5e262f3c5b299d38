"""New vocabulary that the archive's own texts suggest, for a person to accept.

What belongs here: finding it (abbreviations with what releases say they stand for, names that many releases
have, tags of the sources that the vocabulary lacks), how often and where, and how common the accepted terms
are. What does not: accepting it (`warta.acceptance`), telling it (`warta.suggestions`) and tagging: no
release is tagged with what nobody accepted.

What is proposed depends on the set of releases, not on their order. Every proposal has an example, the first
by path and line.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from itertools import dropwhile
from pathlib import Path

from warta import frontmatter
from warta.abbreviations import definitions_in
from warta.agencies import Registry, fold
from warta.calendar_names import FOLDED_NAMES
from warta.glossary import Glossary
from warta.persons import is_person, may_be_of_place, without_office
from warta.slugs import make_slug
from warta.tags import Vocabulary
from warta.workers import map_items
from warta.yaml_nodes import Node
from warta.yamltext import YamlError, read_yaml

# Releases that have a name or a source's tag before it is proposed.
LEAST = 3
# The share of releases (percent) from which an accepted term is told to be common.
COMMON_SHARE = 30
# Releases from which on a share says something.
ENOUGH = 100

_NAME = re.compile(r"[A-Z][\w’'\-]+(?: (?:(?:dan|untuk|of|for|the|and) ){0,2}[A-Z][\w’'\-]+)+")
_AND = re.compile(r" (?:dan|and) ")
_SENTENCE_ENDS = frozenset('.!?:…”"')
_MARKUP = re.compile(r"[*_`#>|\\]|\]\([^)]*\)|\[")
# Words that begin names of persons, days and months, which are no subjects.
_NO_SUBJECTS = FOLDED_NAMES | frozenset("bapak ibu saudara pak bu haji hajah mr mrs ms dr prof".split())


class Kind(StrEnum):
    """What suggests a term."""

    ABBREVIATION = "abbreviation"
    NAME = "name"
    SOURCE_TAG = "source's tag"


@dataclass(frozen=True, slots=True)
class Proposal:
    """A term that may be accepted: its key, its label, and the spelling beside it ('' for none).

    `count` is how many releases have it, `file` and `line` an example. `others` are other things that the
    abbreviation stands for in releases, with how many say so.
    """

    kind: Kind
    key: str
    label: str
    short: str
    count: int
    file: str
    line: int
    others: tuple[tuple[str, int], ...] = ()


@dataclass(slots=True)
class Proposals:
    """`terms` for the vocabulary and abbreviations for the glossary, the commonest of each kind first.

    `common` are keys of accepted terms and the share of releases (percent) in which they stand.
    """

    terms: list[Proposal] = field(default_factory=list)
    abbreviations: list[Proposal] = field(default_factory=list)
    common: list[tuple[str, int]] = field(default_factory=list)


@dataclass(slots=True)
class Findings:
    """What one release has: short and long forms, names and source's tags, each with a line; and its terms.

    `openings` are names at the beginning of a sentence, whose first word may be none of the name, `persons`
    those of persons, folded.
    """

    file: str
    definitions: list[tuple[str, str, int]] = field(default_factory=list)
    names: dict[str, int] = field(default_factory=dict)
    openings: dict[str, int] = field(default_factory=dict)
    source_tags: dict[str, int] = field(default_factory=dict)
    terms: set[str] = field(default_factory=set)
    persons: set[str] = field(default_factory=set)


def propose(
    files: Sequence[tuple[str, Path]],
    vocabulary: Vocabulary,
    glossary: Glossary,
    registry: Registry,
    *,
    least: int = LEAST,
    jobs: int = 1,
) -> Proposals:
    """What the releases in `files`, name and path of each, suggest; `least` is how many must have a name."""
    found = list(map_items(_read, sorted(files), jobs, prepare=_prepare, prepare_with=(vocabulary,)))
    abbreviations = _abbreviations(found)
    tags = _gathered(Kind.SOURCE_TAG, ((item.file, item.source_tags) for item in found), least)
    defined = {fold(item.label) for item in abbreviations}

    def is_known(name: str) -> bool:
        return fold(name) in defined or registry.find(name) is not None

    persons = Counter(name for item in found for name in item.persons)
    names = _gathered(Kind.NAME, _names_of(found, is_known), least)
    names = [item for item in _without_parts(names, abbreviations) if not is_known(item.label)]
    # A place has an office, too: "Bupati Teluk Garam".
    names = [item for item in names if 2 * persons[fold(item.label)] < item.count]
    of_no_agency = [
        item for item in abbreviations if not (registry.find(item.label) or registry.find(item.short))
    ]
    fresh = [item for item in (*of_no_agency, *tags, *names) if not _is_known(item, vocabulary)]
    counts = Counter(key for item in found for key in item.terms)
    shares = [(key, round(100 * count / len(found))) for key, count in counts.items() if len(found) >= ENOUGH]
    return Proposals(
        terms=_one_a_key(fresh),
        abbreviations=[item for item in abbreviations if item.short not in glossary.entries],
        common=sorted(
            (
                (key, share)
                for key, share in shares
                if share >= COMMON_SHARE and not vocabulary.tags[key].common
            ),
            key=lambda item: (-item[1], item[0]),
        ),
    )


def findings_in(file: str, text: str, vocabulary: Vocabulary) -> Findings:
    """What the Markdown file `text` has; nothing where its front matter cannot be read."""
    found = Findings(file)
    try:
        parts = frontmatter.split(text)
        node = read_yaml(parts.yaml, first_line=2)
    except YamlError:
        return found
    for tag, line in _source_tags(node):
        found.source_tags.setdefault(tag, line)
    for number, printed in enumerate(parts.body.split("\n"), start=parts.body_line):
        plain = _MARKUP.sub("", printed)
        found.definitions += [(item.short, item.long, number) for item in definitions_in(plain)]
        found.terms.update(key for key, _ in vocabulary.standing_in(plain))
        for name, opens, is_of_person in _names_in(plain):
            if is_of_person:
                found.persons.add(fold(name))
            else:
                (found.openings if opens else found.names).setdefault(name, number)
    return found


def _source_tags(node: Node) -> Iterator[tuple[str, int]]:
    source = node.value.get("source") if isinstance(node.value, dict) else None
    tags = source.value.get("tags") if source and isinstance(source.value, dict) else None
    for item in tags.value if tags and isinstance(tags.value, list) else ():
        if item.text.strip():
            yield " ".join(item.text.split()), item.line


def _names_in(text: str) -> Iterator[tuple[str, bool, bool]]:
    """Names of several words, whether each stands where a sentence begins, and whether it is of a person.

    Where "and" joins what may be two names, they are told as one and apart. Offices before a name are no part
    of it.
    """
    for match in _NAME.finditer("" if text.isupper() else text):
        before = text[: match.start()].rstrip()
        opens = not before or before[-1] in _SENTENCE_ENDS
        first, *others = _AND.split(match[0])
        for name, is_first in ((match[0], True), (first, True), *((other, False) for other in others)):
            name = name.removeprefix("The ")  # noqa: PLW2901 - of "The Hague Office" the rest is proposed
            stated = name.split()
            words = without_office(stated)
            if len(words) > 1 and _NO_SUBJECTS.isdisjoint(map(str.lower, words[:2])):
                has_office = len(words) < len(stated)
                is_clear = has_office and not may_be_of_place(stated, words)
                name = " ".join(words)  # noqa: PLW2901
                at = text.find(name, match.start())
                is_of_person = is_person(name, text, at, has_office=is_clear)
                yield name, opens and is_first and not has_office, is_of_person


def _names_of(
    found: Sequence[Findings], is_known: Callable[[str], bool]
) -> Iterator[tuple[str, Mapping[str, int]]]:
    """The names of each release, those that open a sentence without a first word that may be none of them."""
    within = {fold(name) for item in found for name in item.names}
    for item in found:
        names = dict(item.names)
        for name, line in item.openings.items():
            words = name.split()
            if fold(name) not in within and not is_known(name):
                words = list(without_office(list(dropwhile(str.islower, words[1:]))))
            if len(words) > 1:
                names.setdefault(" ".join(words), line)
        yield item.file, names


def _abbreviations(found: Iterable[Findings]) -> list[Proposal]:
    """Abbreviations with the expansion that most releases give, the other ones beside it."""
    places: defaultdict[str, dict[str, list[tuple[str, int, str]]]] = defaultdict(dict)
    for item in found:
        for short, long, line in item.definitions:
            places[short].setdefault(fold(long), []).append((item.file, line, long))
    proposals = []
    for short, by_long in places.items():
        ranked = sorted(by_long.values(), key=lambda at: (-_files(at), at[0][2].casefold()))
        first = ranked[0]
        label = Counter(long for _, _, long in first).most_common(1)[0][0]
        others = tuple((at[0][2], _files(at)) for at in ranked[1:])
        file, line, _ = first[0]
        proposals.append(
            Proposal(
                Kind.ABBREVIATION, make_slug(short, "tag"), label, short, _files(first), file, line, others
            )
        )
    return sorted(proposals, key=_rank)


def _files(places: Sequence[tuple[str, int, str]]) -> int:
    return len({file for file, _, _ in places})


def _gathered(kind: Kind, found: Iterable[tuple[str, Mapping[str, int]]], least: int) -> list[Proposal]:
    """What at least `least` releases have, case aside, in its commonest spelling."""
    spellings: defaultdict[str, Counter[str]] = defaultdict(Counter)
    first: dict[str, tuple[str, int]] = {}
    for file, words in found:
        for folded, word in {fold(word): word for word in words}.items():
            spellings[folded][word] += 1
            first.setdefault(folded, (file, words[word]))
    proposals = []
    for folded, counts in spellings.items():
        count = counts.total()
        if count >= least:
            label = min(counts, key=lambda word: (-counts[word], word))
            proposals.append(Proposal(kind, make_slug(label, "tag"), label, "", count, *first[folded]))
    return sorted(proposals, key=_rank)


def _without_parts(names: Sequence[Proposal], others: Sequence[Proposal]) -> list[Proposal]:
    """The names but those that stand in hardly any release without a longer one that they are part of.

    `others` may be the longer ones, too.
    """
    parts: Counter[str] = Counter()
    for name in (*names, *others):
        words = name.label.split()
        inner = {" ".join(words[i:j]) for i in range(len(words)) for j in range(i + 2, len(words) + 1)}
        for part in inner - {name.label}:
            parts[fold(part)] = max(parts[fold(part)], name.count)
    return [name for name in names if parts[fold(name.label)] * 5 < name.count * 4]


def _is_known(proposal: Proposal, vocabulary: Vocabulary) -> bool:
    return any(vocabulary.find(name) for name in (proposal.key, proposal.label, proposal.short) if name)


def _one_a_key(proposals: Iterable[Proposal]) -> list[Proposal]:
    by_key: dict[str, Proposal] = {}
    for proposal in proposals:
        by_key.setdefault(proposal.key, proposal)
    return list(by_key.values())


def _rank(proposal: Proposal) -> tuple[int, str]:
    return (-proposal.count, proposal.key)


def _prepare(vocabulary: Vocabulary) -> None:
    _prepared.clear()
    _prepared.append(vocabulary)


def _read(item: tuple[str, Path]) -> Findings:
    name, path = item
    text = path.read_bytes().decode("utf-8-sig", "replace").replace("\r\n", "\n").replace("\r", "\n")
    return findings_in(name, text, _prepared[0])


# One process reads for one run at a time, by this vocabulary.
_prepared: list[Vocabulary] = []
