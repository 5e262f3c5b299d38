"""A value of a post's head as a text, as a list of texts, or as what front matter can hold.

What belongs here: values of any type that YAML, TOML or JSON may give. What does not: which field a value is
of (`warta.intake.posts.post_fields`), and white space and markup within a text (`warta.intake.field_text`).
"""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any

from warta.intake.field_text import one_line, plain_text

# Below `extra` there is room for this much of what YAML may nest (`warta.yamltext`).
MAX_NESTING = 12


def text_of(value: Any) -> str:
    """A value as text; '' for one that is none."""
    if isinstance(value, bool | list | dict) or value is None:
        return ""
    return str(value)


def texts_of(value: Any, *, split: bool) -> list[str]:
    """A list of texts, each on one line; `split` takes one text apart at commas."""
    if isinstance(value, str):
        value = value.strip("[]").split(",") if split or value.startswith("[") else [value]
    items = value if isinstance(value, list) else [value]
    found: list[str] = []
    for item in items:
        text = plain_text(text_of(_named(item) if isinstance(item, dict) else item)).strip("\"' ")
        if text and text not in found:
            found.append(text[:200])
    return found


def _named(item: Mapping[str, Any]) -> Any:
    return next((item[key] for key in ("name", "display_name", "key", "title", "label") if key in item), "")


def as_plain(value: Any, depth: int = 0) -> Any:
    """A value that YAML can hold and that reads back as it is; what is nested too deeply as text."""
    if isinstance(value, Mapping | list | tuple) and depth >= MAX_NESTING:
        return one_line(str(value))[:1000]
    if isinstance(value, Mapping):
        return {one_line(str(name)) or "-": as_plain(item, depth + 1) for name, item in value.items()}
    if isinstance(value, list | tuple):
        return [as_plain(item, depth + 1) for item in value]
    if isinstance(value, datetime.date | datetime.time):
        return value.isoformat()
    if isinstance(value, float):
        return repr(value)
    return value
