"""Filters of Liquid on values that are known: `{{ page.title | upcase }}`.

What belongs here: what each filter makes of a text. What does not: which values there are
(`warta.template_codes`). Rules: https://shopify.github.io/liquid/filters/upcase/ and those beside it.
"""

from __future__ import annotations

import re

_QUOTED = re.compile(r"\s*(?:\"([^\"]*)\"|'([^']*)')\s*")
_FILTER = re.compile(r"\s*(\w+)\s*(?::(.*))?", re.DOTALL)
# These change nothing that a text shows.
_AS_IT_IS = frozenset({"escape", "escape_once", "xml_escape", "strip_html", "markdownify", "smartify"})


def filtered(value: str, filters: str) -> str | None:
    """What `filters`, each behind a bar, make of `value`, None where one is not known."""
    for part in filter(str.strip, filters.split("|")):
        found = _FILTER.fullmatch(part.rstrip())
        changed = _changed(value, found[1], found[2] or "") if found else None
        if changed is None:
            return None
        value = changed
    return value


def _changed(value: str, name: str, parameter: str) -> str | None:
    if name == "upcase":
        return value.upper()
    if name == "downcase":
        return value.lower()
    if name == "capitalize":
        return value[:1].upper() + value[1:].lower()
    if name == "strip":
        return value.strip()
    if name == "default" and (said := _QUOTED.fullmatch(parameter)):
        return value or said[1] or said[2] or ""
    return value if name in _AS_IT_IS else None
