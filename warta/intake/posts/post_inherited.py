"""Fields that a site gives to posts by their place: in its settings and its folders of data.

What belongs here: reading these rules of Jekyll (`defaults`) and Eleventy (data files beside the posts),
and which of them holds for a post. What does not: those of Hugo (`warta.intake.posts.hugo_cascade`), the
site's other settings (`warta.intake.posts.post_site`) and what a field means
(`warta.intake.posts.post_fields`). Rules: https://jekyllrb.com/docs/configuration/front-matter-defaults/,
https://www.11ty.dev/docs/data-template-dir/. A program that makes data is read where it is no more than one
object, and never run.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from fnmatch import fnmatchcase
from pathlib import PurePosixPath
from typing import Any, Protocol

from warta.intake.posts.plain_object import read_object, read_values

# What the data file of a folder, or of one post, is called behind the name of that.
DATA_ENDINGS = (".11tydata.json", ".11tydata.js", ".11tydata.cjs", ".11tydata.mjs", ".json")
# What a program of data says where it may keep posts from readers.
_HOLDING = re.compile(
    r"\b(?:is)?(?:draft|publish\w*|private|embargo\w*|hidden|visib\w*|status|unlisted|password)\b"
    r"|permalink\b.*?\bfalse\b|\beleventyExclude\w*",
    re.IGNORECASE | re.DOTALL,
)
_OWN_STATE = re.compile(r"\b(?:data|\w*\.data)\??\.(?:isDraft|draft|published|private|hidden)\b")
_HOLDING_FIELD = re.compile(
    r"[\"']?\b(?:is)?(?:draft|published|private|embargo\w*|hidden|status)\b[\"']?\s*:"
)
_OF_STATE = frozenset({"draft", "published"})
_IGNORES = re.compile(r"\bignores\.add\(\s*[\"']([^\"']{1,200})[\"']")
MOST_EXPRESSION = 200
# What may take for ever: a repetition of what is repeated.
_NESTED = re.compile(r"[*+}]\)[*+{]")


class Target(Protocol):
    """Which posts a rule is for, where that is more than a folder or a pattern."""

    def takes(self, path: str) -> bool:
        """Whether the rule holds for a post at `path` below its site's root."""


@dataclass(frozen=True, slots=True)
class Inherited:
    """Fields that posts have whose path below the site's root is in `folder` and matches `pattern`.

    `kind` is a collection of Jekyll ('' for any), `expression` a regular expression to be found in the path.
    A rule with a higher `rank` goes before others. `hold` says why posts must not be published by it, unless
    they state one of the fields `unless` themselves; with `others` it is for all collections but these, with
    `target` for those posts alone that it takes.
    """

    values: Mapping[str, Any]
    folder: str = ""
    pattern: str = ""
    kind: str = ""
    rank: tuple[int, int] = (0, 0)
    expression: str = ""
    hold: str = ""
    unless: frozenset[str] = frozenset()
    others: frozenset[str] = frozenset()
    target: Target | None = None


def inherited(rules: Iterable[Inherited], path: str) -> dict[str, Any]:
    """The fields that a post at `path` below its site's root has without stating them."""
    values: dict[str, Any] = {}
    for rule in sorted(rules, key=lambda rule: rule.rank):
        if _applies(rule, path):
            for name, value in rule.values.items():
                values[name] = _joined(values.get(name), value) if name == "tags" else value
    return values


def holds_by_place(rules: Iterable[Inherited], path: str, stated: Collection[str]) -> list[str]:
    """Why a post at `path`, which states the fields `stated` (lower case), is held by its place."""
    found = (rule for rule in rules if rule.hold and not rule.unless & set(stated))
    return list(dict.fromkeys(rule.hold for rule in found if _applies(rule, path)))


def _applies(rule: Inherited, path: str) -> bool:
    if rule.folder and not (path == rule.folder or path.startswith(rule.folder.rstrip("/") + "/")):
        return False
    if rule.kind and rule.kind != collection_of(path):
        return False
    if rule.others and collection_of(path) in rule.others:
        return False
    if rule.expression and not _is_found(rule.expression, path):
        return False
    if rule.target and not rule.target.takes(path):
        return False
    return not rule.pattern or fnmatchcase(path, rule.pattern)


def _is_found(expression: str, path: str) -> bool:
    """Whether an expression is found in a path, or may be: it cannot be read, or may take for ever."""
    if len(expression) > MOST_EXPRESSION or _NESTED.search(expression):
        return True
    try:
        return re.search(expression, path) is not None
    except re.error:
        return True


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


def excluded_by_jekyll(settings: Mapping[str, Any]) -> Iterator[Inherited]:
    """The rules under `exclude` in the settings of a Jekyll site, which make no page of what they match."""
    found = settings.get("exclude")
    for item in found if isinstance(found, list) else [found]:
        pattern = _text(item).strip("/")
        if not pattern:
            continue
        hold = f"the settings of its site leave {pattern!r} out"
        is_pattern = "*" in pattern
        yield Inherited(
            {}, folder="" if is_pattern else pattern, pattern=pattern if is_pattern else "", hold=hold
        )


def left_out_by_jekyll(settings: Mapping[str, Any]) -> Iterator[Inherited]:
    """The rule that Jekyll and Hexo make no page of what lies in a folder `_name` that is no collection.

    See https://jekyllrb.com/docs/structure/ and https://hexo.io/docs/writing.
    """
    found, included = settings.get("collections"), settings.get("include")
    named = [
        *(found if isinstance(found, list | dict) else ()),
        *(included if isinstance(included, list) else ()),
    ]
    own = {_text(name).strip("/").rpartition("/")[2].removeprefix("_") for name in named}
    hold = "it lies in a folder whose name begins with _ and is no collection of its site"
    yield Inherited({}, others=frozenset({"posts", "drafts", "pages", *own}), hold=hold)


def ignored_by_zola(settings: Mapping[str, Any]) -> Iterator[Inherited]:
    """The rules under `ignored_content` in the settings of a Zola site, which reads nothing that matches."""
    found = settings.get("ignored_content")
    for item in found if isinstance(found, list) else [found]:
        if pattern := _text(item).strip("/"):
            hold = f"the settings of its site leave {pattern!r} out"
            for above in ("", "content/", "*/"):
                yield Inherited({}, pattern=f"{above}{pattern}".replace("**", "*"), hold=hold)


def of_zola(section: Mapping[str, Any], folder: str) -> Iterator[Inherited]:
    """The rule that the head of a section of Zola makes: a draft leaves out all that lies in its folder.

    See https://www.getzola.org/documentation/content/section/#drafting.
    """
    if section.get("draft") is True:
        yield Inherited({}, folder=folder, hold="its section is a draft")


def ignored_by_hugo(settings: Mapping[str, Any]) -> Iterator[Inherited]:
    """The rules under `ignoreFiles` in the settings of a Hugo site, which makes no page of such paths."""
    found = next((value for name, value in settings.items() if name.lower() == "ignorefiles"), None)
    for item in found if isinstance(found, list) else [found]:
        expression = _text(item)
        if expression:
            yield Inherited(
                {}, expression=expression, hold=f"the settings of its site leave {expression!r} out"
            )


def ignored_by_eleventy(ignored: str, program: str = "") -> Iterator[Inherited]:
    """The rules of Eleventy's file of what it ignores, and those that its settings, a program, state plainly.

    See https://www.11ty.dev/docs/ignores/.
    """
    lines = [line.strip() for line in ignored.split("\n")]
    lines += _IGNORES.findall(program)
    for line in lines:
        path = line.removeprefix("./").strip("/").removesuffix("/**")
        if not path or path.startswith(("#", "!")):
            continue
        is_pattern = "*" in path
        pattern = path.replace("**/", "*").replace("**", "*") if is_pattern else ""
        hold = f"the settings of its site leave {line!r} out"
        yield Inherited({}, folder="" if is_pattern else path, pattern=pattern, hold=hold)


def of_data(file: str, text: str) -> Inherited | None:
    """The rule that a data file of Eleventy makes, for its folder or for one post.

    Where only running it would tell the fields, and they may keep posts from readers, the rule holds these;
    None where it gives none.
    """
    ending = next(ending for ending in DATA_ENDINGS if file.endswith(ending))
    values = _read_data(file, text)
    hold = (
        "" if values is not None or not _may_hold(text) else f"fields that {file} gives to it are not known"
    )
    if values is None and not hold:
        return None
    folder, _, name = file.removesuffix(ending).rpartition("/")
    depth = 2 * folder.count("/")
    is_of_folder = name == folder.rpartition("/")[2]
    return Inherited(
        values or {},
        folder=folder if is_of_folder else "",
        pattern="" if is_of_folder else f"{file.removesuffix(ending)}.*",
        rank=(depth + (not is_of_folder), 0),
        hold=hold,
        unless=_OF_STATE,
    )


def _may_hold(text: str) -> bool:
    """Whether a program that was not run may keep posts from readers by more than a field of their own."""
    if not _HOLDING.search(text):
        return False
    # `permalink: (data) => (data.draft ? false : data.permalink)` goes by what the post itself states.
    without = _OWN_STATE.sub("", text)
    return without == text or _HOLDING_FIELD.search(without) is not None


def _read_data(file: str, text: str) -> Mapping[str, Any] | None:
    """The fields in a data file of Eleventy; None where only running it would tell them."""
    return read_values(text) if file.endswith(".json") else read_object(text)


def _text(value: Any) -> str:
    return value if isinstance(value, str) else ""
