"""Buttons that lead somewhere, as a link does: in a form without fields, or by a line of script.

What belongs here: where a button leads. What does not: how it is written (`warta.safe_html`), and forms that
ask for something.
"""

from __future__ import annotations

import re

from warta.intake.saved.page_tree import Element

_BY_SCRIPT = re.compile(
    r"\s*(?:(?:window|document|self|top)\.)?(?:location(?:\.href)?\s*=\s*|open\(\s*|location\.assign\(\s*)"
    r"(?P<quote>[\"'])(?P<address>[^\"'\s<>]{1,2000})(?P=quote)(?:,\s*[\"']_\w+[\"'])?[^\"'=+]*",
    re.IGNORECASE,
)
_FIELDS = frozenset({"input", "select", "textarea"})
_NO_FIELDS = frozenset({"hidden", "submit", "button"})


def address_of(button: Element) -> str:
    """Where a button leads; '' for one that does something else."""
    if found := _BY_SCRIPT.fullmatch(button.get("onclick")):
        return found["address"]
    form = button.parent
    while form is not None and form.tag != "form":
        form = form.parent
    if form is None or form.get("method").lower() == "post" or any(map(_asks, form.walk())):
        return ""
    return (button.get("formaction") or form.get("action")).strip()


def _asks(element: Element) -> bool:
    return element.tag in _FIELDS and element.get("type").lower() not in _NO_FIELDS
