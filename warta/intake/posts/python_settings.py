"""Settings of Pelican, a program of Python that is read and never run.

What belongs here: the values that such a program assigns to names at its margin, and which posts its settings
keep from readers or give fields to. What does not: the settings of other generators
(`warta.intake.posts.post_site`). Settings: https://docs.getpelican.com/en/latest/settings.html
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator, Mapping
from typing import Any

from warta.intake.posts.post_inherited import Inherited

# A value that only running the program would tell.
UNKNOWN = object()
_OF_STATE = frozenset({"status"})
_DEFAULTS = re.compile(r"\b(?:DEFAULT|EXTRA_PATH)_METADATA\b")


def assigned(source: str) -> dict[str, Any]:
    """The values that a program assigns to names at its margin, `UNKNOWN` for those that it computes.

    Raises SyntaxError, ValueError, RecursionError and MemoryError for what is no program of Python 3.
    """
    values: dict[str, Any] = {}
    for node in ast.parse(source).body:
        if isinstance(node, ast.Assign) and len(node.targets) == 1:
            _assign(values, node.targets[0], node.value)
        elif isinstance(node, ast.AnnAssign) and node.value is not None:
            _assign(values, node.target, node.value)
        else:
            for name in _names_changed_by(node):
                values[name] = UNKNOWN
    return values


def of_pelican(source: str, values: Mapping[str, Any]) -> Iterator[Inherited]:
    """The rules in the settings `source` of a site of Pelican, of which `values` could be read."""
    known = values.get("DEFAULT_METADATA")
    if known is UNKNOWN or (not values and _DEFAULTS.search(source)):
        yield Inherited({}, hold="DEFAULT_METADATA in pelicanconf.py cannot be read", unless=_OF_STATE)
    elif isinstance(known, Mapping | list | tuple) and (fields := _pairs(known)):
        yield Inherited(fields, rank=(0, 0))
    folder = values.get("PATH")
    root = f"{folder.strip('./')}/" if isinstance(folder, str) and folder.strip("./") else ""
    extra = values.get("EXTRA_PATH_METADATA")
    if extra is UNKNOWN:
        yield Inherited({}, hold="EXTRA_PATH_METADATA in pelicanconf.py cannot be read", unless=_OF_STATE)
    for path, fields in extra.items() if isinstance(extra, Mapping) else ():
        if isinstance(path, str) and isinstance(fields, Mapping):
            yield Inherited(dict(fields), folder=f"{root}{path.strip('/')}", rank=(len(path), 0))
    excluded = values.get("ARTICLE_EXCLUDES")
    for path in excluded if isinstance(excluded, list | tuple) else ():
        if isinstance(path, str) and path.strip("/"):
            hold = f"the settings of its site leave {path!r} out"
            yield Inherited({}, folder=f"{root}{path.strip('/')}", hold=hold)


def _assign(values: dict[str, Any], target: ast.expr, value: ast.expr) -> None:
    if isinstance(target, ast.Name):
        values[target.id] = _value(value)
    elif isinstance(target, ast.Subscript) and isinstance(target.value, ast.Name):
        name, key = target.value.id, _value(target.slice)
        known = values.get(name)
        stated = _value(value)
        if isinstance(known, dict) and isinstance(key, str) and stated is not UNKNOWN:
            known[key] = stated
        else:
            values[name] = UNKNOWN


def _value(node: ast.expr) -> Any:
    """The value of an expression that states it: a literal, or `dict(name=literal)`."""
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "dict":
        if not node.args and all(word.arg for word in node.keywords):
            found = {word.arg: _value(word.value) for word in node.keywords}
            return UNKNOWN if UNKNOWN in found.values() else found
        return UNKNOWN
    try:
        return ast.literal_eval(node)
    except (ValueError, TypeError):
        return UNKNOWN


def _names_changed_by(node: ast.stmt) -> Iterator[str]:
    """Names that a statement may give other values: those of settings that are assigned or called in it."""
    for inner in ast.walk(node):
        if isinstance(inner, ast.Name) and (
            isinstance(inner.ctx, ast.Store) or inner.id.endswith("_METADATA")
        ):
            yield inner.id


def _pairs(known: Mapping[Any, Any] | list[Any] | tuple[Any, ...]) -> dict[str, Any]:
    pairs = known.items() if isinstance(known, Mapping) else (item for item in known if len(item) == 2)
    return {str(name).lower(): value for name, value in pairs}
