"""The attributes of an OpenDocument text's elements, as they stand in the file.

What belongs here: reading them. What does not: what they mean (`warta.intake.documents.odt_hidden`,
`warta.intake.documents.odt_numbers`).
"""

from __future__ import annotations

from typing import Any


def said(element: Any, name: str) -> str:
    """An attribute as it is written, '' where there is none: the library makes truth values of some."""
    value = element.get_attribute(name)
    if value is None:
        return ""
    return str(value).lower() if isinstance(value, bool) else str(value)


def whole(element: Any, name: str, default: int) -> int:
    """An attribute as a whole number; `default` where it is none."""
    text = said(element, name)
    return int(text) if text.isascii() and text.isdigit() and len(text) < 7 else default
