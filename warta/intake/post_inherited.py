"""Fields that a site gives to posts by their place: in its settings, its sections, its folders of data.

What belongs here: reading these rules of Jekyll (`defaults`), Hugo (`cascade`) and Eleventy (data files
beside the posts), and which of them holds for a post. What does not: the site's other settings
(`warta.intake.post_site`) and what a field means (`warta.intake.post_fields`). Rules:
https://jekyllrb.com/docs/configuration/front-matter-defaults/, https://gohugo.io/configuration/cascade/,
https://www.11ty.dev/docs/data-template-dir/. A program that makes data is read where it is no more than one
object, and never run.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from fnmatch import fnmatchcase
from pathlib import PurePosixPath
from typing import Any

from warta.yamltext import YamlError, read_yaml

# What the data file of a folder, or of one post, is called behind the name of that.
DATA_ENDINGS = (".11tydata.json", ".11tydata.js", ".11tydata.cjs", ".11tydata.mjs", ".json")
_OBJECT = re.compile(r"\A(?:module\.exports\s*=|export\s+default)\s*(\{.*\})\s*;?\s*\Z", re.DOTALL)
_REMARK = re.compile(r"/\*.*?\*/|^\s*//[^\n]*$|(?<=[,{\[])\s*//[^\n]*$", re.DOTALL | re.MULTILINE)
# Fields of a cascade that are about it.
_OF_CASCADE = frozenset({"_target", "target", "build", "_build", "cascade"})


@dataclass(frozen=True, slots=True)
class Inherited:
    """Fields that posts have whose path below the site's root is in `folder` and matches `pattern`.

    `kind` is a collection of Jekyll ('' for any), `language` one that the post must have ('' for any).
    A rule with a higher `rank` goes before others.
    """

    values: Mapping[str, Any]
    folder: str = ""
    pattern: str = ""
    kind: str = ""
    rank: tuple[int, int] = (0, 0)


def inherited(rules: Iterable[Inherited], path: str) -> dict[str, Any]:
    """The fields that a post at `path` below its site's root has without stating them."""
    values: dict[str, Any] = {}
    for rule in sorted(rules, key=lambda rule: rule.rank):
        if _holds(rule, path):
            for name, value in rule.values.items():
                values[name] = _joined(values.get(name), value) if name == "tags" else value
    return values


def _holds(rule: Inherited, path: str) -> bool:
    if rule.folder and not (path == rule.folder or path.startswith(rule.folder.rstrip("/") + "/")):
        return False
    if rule.kind and rule.kind != collection_of(path):
        return False
    return not rule.pattern or fnmatchcase(path, rule.pattern)


def collection_of(path: str) -> str:
    """The collection of Jekyll that a file is in: `posts`, `drafts`, that of a folder `_name`, or `pages`."""
    folders = PurePosixPath(path).parts[:-1]
    for name in ("_posts", "_drafts"):
        if name in folders:
            return name[1:]
    return next((folder[1:] for folder in folders if folder.startswith("_")), "pages")


def _joined(known: Any, value: Any) -> Any:
    """Tags of a folder and of one above it: a post has both."""
    if isinstance(known, list) and isinstance(value, list):
        return [*known, *(item for item in value if item not in known)]
    return value


def of_jekyll(settings: Mapping[str, Any]) -> Iterator[Inherited]:
    """The rules under `defaults` in the settings of a Jekyll site."""
    found = settings.get("defaults")
    for place, item in enumerate(found if isinstance(found, list) else ()):
        values = item.get("values") if isinstance(item, dict) else None
        scope = item.get("scope") if isinstance(item, dict) else None
        if not isinstance(values, dict) or not values:
            continue
        scope = scope if isinstance(scope, dict) else {}
        path, kind = _text(scope.get("path")).strip("/"), _text(scope.get("type"))
        kind = {"post": "posts", "draft": "drafts", "page": "pages"}.get(kind, kind)
        is_pattern = "*" in path
        rank = (2 * len(path) + bool(kind), place)
        yield Inherited(
            values,
            folder="" if is_pattern else path,
            pattern=f"{path}*" if is_pattern else "",
            kind=kind,
            rank=rank,
        )


def of_hugo(settings: Mapping[str, Any], folder: str = "") -> Iterator[Inherited]:
    """The rules under `cascade`, in the settings of a Hugo site or in the head of the section at `folder`."""
    found = settings.get("cascade")
    for place, item in enumerate(found if isinstance(found, list) else [found]):
        if not isinstance(item, dict):
            continue
        target = item.get("target", item.get("_target"))
        target = target if isinstance(target, dict) else {}
        if _text(target.get("kind")) not in ("", "page"):
            continue
        path = _text(target.get("path")).replace("{,/**}", "/**").strip("/")
        pattern = "content/" + path.replace("**", "*") if path else ""
        values = {name: value for name, value in item.items() if name not in _OF_CASCADE}
        params = values.pop("params", None)
        values |= params if isinstance(params, dict) else {}
        if values:
            yield Inherited(values, folder=folder, pattern=pattern, rank=(len(folder), -place))


def of_data(file: str, text: str) -> Inherited | None:
    """The rule that a data file of Eleventy makes, for its folder or for one post.

    None where only running it would tell, or where it holds no fields.
    """
    ending = next(ending for ending in DATA_ENDINGS if file.endswith(ending))
    values = _read_data(file, text)
    if values is None:
        return None
    folder, _, name = file.removesuffix(ending).rpartition("/")
    depth = 2 * folder.count("/")
    if name == folder.rpartition("/")[2]:
        return Inherited(values, folder=folder, rank=(depth, 0))
    return Inherited(values, pattern=f"{file.removesuffix(ending)}.*", rank=(depth + 1, 0))


def _read_data(file: str, text: str) -> Mapping[str, Any] | None:
    """The fields in a data file of Eleventy; None where only running it would tell them."""
    if not file.endswith(".json"):
        found = _OBJECT.match(_REMARK.sub("", text).strip())
        if not found or re.search(r"=>|\bfunction\b|\brequire\(|\beleventyComputed\b", found[1]):
            return None
        text = found[1]
    try:
        plain = read_yaml(text.replace("\t", " ")).plain()  # of which JSON is a part
    except (YamlError, RecursionError, ValueError):
        return None
    return plain if isinstance(plain, dict) else None


def _text(value: Any) -> str:
    return value if isinstance(value, str) else ""
