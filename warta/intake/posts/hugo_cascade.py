"""Fields that a site of Hugo gives to posts by `cascade`, in its settings and in the heads of its sections.

What belongs here: reading these rules, and which posts each is for: by the paths that Hugo has for posts,
by their kind and language, and by what it was when the site was published. What does not: patterns
(`warta.intake.posts.hugo_glob`) and what a field means (`warta.intake.posts.post_fields`). A rule whose
posts cannot be told is for all below it where it may keep them from readers, and says so. Rules:
https://gohugo.io/configuration/cascade/, https://gohugo.io/content-management/front-matter/#cascade-1,
https://gohugo.io/methods/page/path/, https://gohugo.io/configuration/module/#mounts
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from warta.intake.posts.hugo_glob import BadPattern, matches
from warta.intake.posts.hugo_settings import Language, language_of, languages_of
from warta.intake.posts.post_inherited import Inherited
from warta.intake.states.post_state import ends_of, holds_of, is_embargo
from warta.intake.states.post_state_words import DATES

# Fields of a cascade that are about it.
_ABOUT = frozenset({"_target", "target", "cascade"})
_PUBLISHED = "production"
_POST = "page"
_TEXTS = "content"
# A pattern that begins with a folder's name, where Hugo's begin with a slash.
_WITHOUT_SLASH = re.compile(r"\{?[\w-]")


@dataclass(frozen=True, slots=True)
class Contents:
    """Where the texts of a site lie, and the languages that it has.

    `folders` are, for each folder of texts, its path below the site's root, the place of it below the site's
    own folder of texts, and the language of what is in it ('' for any).
    """

    languages: tuple[Language, ...] = ()
    default: str = ""
    folders: tuple[tuple[str, str, str], ...] = ((_TEXTS, "", ""),)

    def place_of(self, path: str) -> tuple[str, str]:
        """The language of a file, '' where it has none, and its path in the site's folder of texts."""
        code = ""
        is_of_language = any(own.folder and path.startswith(f"{own.folder}/") for own in self.languages)
        for folder, below, own_code in self.folders if not is_of_language else ():
            if path.startswith(f"{folder}/"):
                path = "/".join(filter(None, (_TEXTS, below, path[len(folder) + 1 :])))
                code = own_code
                break
        language, path = language_of(path, self.languages, self.default)
        return code or (language.code if language else ""), path.removeprefix(f"{_TEXTS}/")


def contents_of(settings: Mapping[str, Any]) -> Contents:
    """Where the settings of a site have its texts."""
    languages = languages_of(settings)
    module = _lowered(settings.get("module"))
    mounts = module.get("mounts")
    found = [_mounted(_lowered(mount)) for mount in mounts] if isinstance(mounts, list) else []
    folders = [mount for mount in found if mount]
    if not folders:
        folders = [(_folder(settings.get("contentDir")) or _TEXTS, "", "")]
    return Contents(
        languages,
        str(settings.get("defaultContentLanguage") or "en"),
        tuple(sorted(folders, key=lambda mount: -len(mount[0]))),
    )


def _mounted(mount: Mapping[str, Any]) -> tuple[str, str, str] | None:
    source, target = _folder(mount.get("source")), _folder(mount.get("target"))
    if not source or (target != _TEXTS and not target.startswith(f"{_TEXTS}/")):
        return None
    return source, target.removeprefix(_TEXTS).strip("/"), str(mount.get("lang") or "").lower()


@dataclass(frozen=True, slots=True)
class _Target:
    """The posts that a rule is for: by a pattern of their paths, and patterns of their languages."""

    contents: Contents
    path: str
    languages: tuple[str, ...]

    def takes(self, path: str) -> bool:
        """Whether it is for the post at `path`. Raises BadPattern."""
        code, place = self.contents.place_of(path)
        if self.languages and code and not any(matches(pattern, code) for pattern in self.languages):
            return False
        return not self.path or any(matches(self.path, name) for name in self._names(place))

    def _names(self, place: str) -> Iterator[str]:
        """The paths that versions of Hugo have for a post.

        Those of older ones have its ending; it is asked for where the pattern has one, too.
        """
        folder, _, file = place.rpartition("/")
        stem = file.rpartition(".")[0] or file
        name = "/".join(filter(None, (folder, "" if stem in ("index", "_index") else stem)))
        names = [name, name.replace(" ", "-"), *([place] if "." in self.path.rpartition("/")[2] else ())]
        for name in dict.fromkeys(names):
            yield f"/{name}"
            if _WITHOUT_SLASH.match(self.path):
                yield name


def of_hugo(
    settings: Mapping[str, Any], folder: str = "", contents: Contents | None = None, language: str = ""
) -> Iterator[Inherited]:
    """The rules under `cascade`, in the settings of a Hugo site or in the head of the section at `folder`.

    They are for the posts in `language` alone, where that is stated.
    """
    contents = contents or contents_of(settings)
    for place, item in enumerate(_items(settings)):
        if not isinstance(item, Mapping):
            hold = "a `cascade` of its site cannot be read"
            yield Inherited({}, folder, hold=hold, unless=frozenset({"draft"}))
            continue
        target = next((value for name, value in item.items() if name in ("target", "_target")), None)
        values = {name: value for name, value in item.items() if name not in _ABOUT}
        values = {name: value for name, value in values.items() if value not in (None, {})}
        params = values.pop("params", None)
        values |= params if isinstance(params, dict) else {}
        if not values:
            continue
        rank = (len(folder), -place)
        try:
            found = _target(target, contents, language)
        except BadPattern as error:
            if _may_hold(values):
                hold = f"the target {str(error)!r} of a `cascade` of its site cannot be evaluated"
                states = frozenset(values) if len(values) == 1 else frozenset()
                yield Inherited({}, folder, rank=rank, hold=hold, unless=states)
            continue
        if found:
            yield Inherited(values, folder, rank=rank, target=found)


def of_section(head: Mapping[str, Any], file: str, contents: Contents) -> Iterator[Inherited]:
    """The rules in the head of a section, whose page is the file at `file` below the site's root.

    They are for the posts below it that are in its language.
    """
    yield from of_hugo(head, file.rpartition("/")[0], contents, contents.place_of(file)[0])


def of_broken_section(text: str, file: str) -> Iterator[Inherited]:
    """The rule of a section whose head cannot be read, where it may keep posts from readers."""
    if "cascade" in text.lower():
        hold = f"the head of its section ({file}) cannot be read, and has a `cascade`"
        yield Inherited({}, file.rpartition("/")[0], hold=hold, unless=frozenset({"draft"}))


def of_settings(settings: Mapping[str, Any]) -> Iterator[Inherited]:
    """The rules in the settings of a Hugo site, those for one of its languages among them."""
    contents = contents_of(settings)
    yield from of_hugo(settings, "", contents)
    for code, own in _lowered(settings.get("languages")).items():
        if isinstance(own, Mapping):
            yield from of_hugo(own, "", contents, code)


def _items(settings: Mapping[str, Any]) -> Iterator[Any]:
    """What stands under `cascade`: one rule or a list of them, in a file of its name also below that name."""
    found = _lowered(settings).get("cascade")
    for item in found if isinstance(found, list) else [found]:
        if isinstance(item, Mapping) and set(_lowered(item)) == {"cascade"}:
            yield from _items(item)
        elif isinstance(item, Mapping):
            known = {name: name.lower() for name in item if str(name).lower() in _ABOUT | {"params"}}
            yield {known.get(name, name): value for name, value in item.items()}
        elif item not in (None, ""):
            yield item


def _target(target: Any, contents: Contents, language: str) -> _Target | None:
    """The posts that a target names; None where these are none. Raises BadPattern."""
    if target is not None and not isinstance(target, Mapping):
        raise BadPattern(str(target))
    stated = _lowered(target)
    if (kind := _pattern(stated.get("kind"))) and not matches(kind, _POST):
        return None
    if (environment := _pattern(stated.get("environment"))) and not matches(environment, _PUBLISHED):
        return None
    matrix = _lowered(_lowered(stated.get("sites")).get("matrix"))
    codes = matrix.get("languages") or ()
    named = [*(codes if isinstance(codes, list | tuple) else [codes]), stated.get("lang")]
    languages = tuple(filter(None, map(_pattern, named)))
    if language and not languages:
        languages = (language,)
    path = _pattern(stated.get("path"))
    for pattern in (path, *languages):
        matches(pattern, "")
    return _Target(contents, path, languages)


def _pattern(value: Any) -> str:
    """A pattern as it is stated. Raises BadPattern."""
    if isinstance(value, Mapping | list):
        raise BadPattern(str(value))
    return "" if value is None else str(value)


def _may_hold(values: Mapping[str, Any]) -> bool:
    is_dated = any(is_embargo(name) or name.lower() in DATES for name in values)
    return is_dated or any(holds_of(values)) or any(ends_of(values))


def _lowered(found: Any) -> dict[str, Any]:
    """A mapping by its names in lower case, as Hugo has them; an empty one for anything else."""
    return {str(name).lower(): value for name, value in found.items()} if isinstance(found, Mapping) else {}


def _folder(value: Any) -> str:
    return str(value).removeprefix("./").strip("/") if isinstance(value, str) else ""
