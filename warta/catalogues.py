"""Catalogues beside one another: what one lacks that all others have, and what of it cannot be filled in.

What belongs here: comparing catalogues, so that all that a new language still needs is told in one run. What
does not: reading one (`warta.text`) and which languages an archive has (`warta.config`).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from string import Formatter

from warta.errors import Problem
from warta.text import DATE_FORMS, FOLDER, Catalogue


def completed(catalogue: Catalogue, others: Sequence[Catalogue]) -> tuple[Catalogue, list[Problem]]:
    """The catalogue with another's texts where its own are missing or cannot be used; these as problems."""
    if not others:
        return catalogue, []
    model = max(others, key=lambda other: len(other.entries))
    place = f"layouts/{FOLDER}/{catalogue.language}.yml"
    lacks = lacking(catalogue, others)
    hint = f"add them, after those of layouts/{FOLDER}/{model.language}.yml"
    problems = [Problem(place, None, f"lacks {', '.join(lacks)}", hint)] if lacks else []
    unusable = dict(_unusable(catalogue, others))
    for key, why in unusable.items():
        message = f"the text {key!r} cannot be used: {why}"
        problems.append(Problem(place, None, message, "correct it, after that of another language"))
    stand_ins = {key: model.entries[key] for key in (*lacks, *unusable) if key in model.entries}
    return Catalogue(catalogue.language, catalogue.entries | stand_ins), problems


def lacking(catalogue: Catalogue, others: Sequence[Catalogue]) -> list[str]:
    """The keys that a catalogue lacks: forms of dates, and what all others have."""
    wanted = {f"date_{form}" for form in DATE_FORMS}
    wanted |= set.intersection(*(set(other.entries) for other in others))
    return sorted(wanted - catalogue.entries.keys())


def _unusable(catalogue: Catalogue, others: Sequence[Catalogue]) -> Iterator[tuple[str, str]]:
    """Keys whose text wants what it is not given, as far as other languages show what that is, and why."""
    for key, entry in sorted(catalogue.entries.items()):
        given = {name for other in others if key in other.entries for name in _names(other.entries[key])}
        if not any(key in other.entries for other in others) or key.startswith("date_"):
            continue
        try:
            unknown = sorted(_names(entry) - given)
        except ValueError as error:
            yield key, f"{error}"
            continue
        if unknown:
            yield key, f"there is no {{{unknown[0]}}} here"


def _names(entry: str | Mapping[str, str]) -> set[str]:
    """The names in braces in a text. Raises ValueError where braces do not match."""
    texts = (entry,) if isinstance(entry, str) else entry.values()
    return {name for text in texts for _, name, _, _ in Formatter().parse(text) if name is not None}
