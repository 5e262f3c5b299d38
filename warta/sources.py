"""Settings, registries, catalogues and layouts of an archive, read in one place.

What belongs here: reading the few files that every page depends on, and their last good form where
they are broken. What does not: Markdown files (`warta.loading`) and what each file may say
(`warta.config`, `warta.agencies`, `warta.tags`, `warta.glossary`, `warta.text`).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache, partial
from pathlib import Path
from typing import TypeVar

from warta import agencies, config, glossary, tags
from warta.agencies import Registry, merge, parse_agencies
from warta.assets import Asset, collect_assets
from warta.catalogues import completed
from warta.config import Settings, parse_settings
from warta.digests import digest_bytes
from warta.errors import Problem
from warta.glossary import Glossary, parse_glossary
from warta.model import Agency
from warta.places import Places
from warta.tags import Vocabulary, parse_tags
from warta.text import FOLDER, Catalogue, parse_catalogue

Value = TypeVar("Value")


@dataclass(slots=True)
class Sources:
    """What every page depends on. `problems` of settings are kept apart: they have their own exit status.

    `good` and `texts` hold digest and text of each file that is free of errors.
    """

    settings: Settings
    registry: Registry
    vocabulary: Vocabulary
    glossary: Glossary
    catalogues: dict[str, Catalogue]
    assets: dict[str, Asset]
    settings_problems: list[Problem] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    good: dict[str, str] = field(default_factory=dict)
    texts: dict[str, str] = field(default_factory=dict)


def read_sources(places: Places, last_good: Callable[[str], str | None] = lambda _: None) -> Sources:
    """Read them all; a broken file is represented by its last good text, if `last_good` has one."""
    reader = _Reader(places, last_good)
    catalogues = reader.catalogues()
    known = tuple(catalogues)
    settings, settings_problems = reader.read(
        places.settings, config.FILE, lambda text: parse_settings(text, known)
    )
    shipped, shipped_problems = _shipped_agencies()
    own, own_problems = reader.read(
        places.root / agencies.FILE, agencies.FILE, lambda text: parse_agencies(agencies.FILE, text)
    )
    vocabulary, tag_problems = reader.read(
        places.root / tags.FILE, tags.FILE, lambda text: parse_tags(tags.FILE, text)
    )
    found_glossary, glossary_problems = reader.read(
        places.root / glossary.FILE, glossary.FILE, lambda text: parse_glossary(glossary.FILE, text)
    )
    return Sources(
        settings=settings,
        registry=Registry(merge(shipped, own)),
        vocabulary=Vocabulary(vocabulary),
        glossary=found_glossary,
        catalogues=reader.completed(catalogues, settings.languages),
        assets=collect_assets(places.assets),
        settings_problems=settings_problems,
        problems=[*reader.problems, *shipped_problems, *own_problems, *tag_problems, *glossary_problems],
        good=reader.good,
        texts=reader.texts,
    )


@cache
def _shipped_agencies() -> tuple[dict[str, Agency], list[Problem]]:
    """The registry that is part of the program, which stays as it is while the program runs."""
    return parse_agencies("warta/data/agencies.yml", agencies.SHIPPED.read_text("utf-8"))


class _Reader:
    def __init__(self, places: Places, last_good: Callable[[str], str | None]) -> None:
        self._places = places
        self._last_good = last_good
        self.problems: list[Problem] = []
        self.good: dict[str, str] = {}
        self.texts: dict[str, str] = {}
        self._broken: set[str] = set()

    def read(
        self,
        path: Path,
        name: str,
        parse: Callable[[str], tuple[Value, list[Problem]]],
        key: str = "",
    ) -> tuple[Value, list[Problem]]:
        """The value of a file, or of its last good text where it has errors; the file's problems.

        The text is remembered under `key`, or `name` where that is enough to tell the file.
        """
        key = key or name
        text, problems = _text_of(path, name)
        value, found = parse(text)
        problems = problems or found
        if not any(problem.is_error for problem in problems):
            self.good[key] = digest_bytes(text.encode())
            self.texts[key] = text
            return value, problems
        remembered = self._last_good(key)
        if remembered is not None:
            self.good[key] = digest_bytes(remembered.encode())
            self.texts[key] = remembered
            value, _ = parse(remembered)
        return value, problems

    def catalogues(self) -> dict[str, Catalogue]:
        """The catalogue of every language that has one; an archive's own entries go over the project's."""
        files: dict[str, list[Path]] = {}
        for folder in reversed(self._places.layouts):
            for path in sorted((folder / FOLDER).glob("*.yml")):
                files.setdefault(path.stem, []).append(path)
        return {language: self._catalogue(language, paths) for language, paths in sorted(files.items())}

    def _catalogue(self, language: str, paths: list[Path]) -> Catalogue:
        entries: dict[str, str | dict[str, str]] = {}
        for path in paths:
            name = self._places.show(path)
            key = name if path.is_relative_to(self._places.root) else f"project {name}"
            catalogue, problems = self.read(path, name, partial(parse_catalogue, name, language), key)
            self.problems += problems
            if problems:
                self._broken.add(language)
            entries |= catalogue.entries
        return Catalogue(language, entries)

    def completed(
        self, catalogues: Mapping[str, Catalogue], languages: Iterable[str]
    ) -> dict[str, Catalogue]:
        """The catalogues, those of `languages` whole; what a broken one lacks is not known."""
        found = dict(catalogues)
        for language in languages:
            others = [catalogues[name] for name in catalogues if name not in (language, *self._broken)]
            if language not in self._broken:
                found[language], problems = completed(catalogues[language], others)
                self.problems += problems
        return found


def _text_of(path: Path, name: str) -> tuple[str, list[Problem]]:
    """The text of a file, '' where it is missing, and a problem where it is not UTF-8."""
    try:
        data = path.read_bytes()
        return data.decode("utf-8-sig"), []
    except FileNotFoundError:
        return "", []
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        return "", [Problem(name, line, "is not UTF-8", "save it as UTF-8")]
