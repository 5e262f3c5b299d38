"""Equations of Word written on one line, since Markdown has no other place for them.

What belongs here: each form of an equation in signs that a reader knows: `(a+b)/2`, `√(x)`, `∑_(i=1)^n`.
What does not: putting them into the text (`warta.intake.documents.docx_parts`). Standards: ECMA-376, part
1, 22.1 (Office Math); the signs are those of Unicode Technical Note 28, "UnicodeMath".
"""

from __future__ import annotations

from collections.abc import Callable
from xml.etree import ElementTree as ET

from warta.intake.documents.docx_styles import child, local, value
from warta.intake.saved.inline_markdown import set_apart

_DEEPEST = 100
_PROPERTIES = "Pr"


def on_one_line(equation: ET.Element) -> str:
    """The text of an equation, `m:oMath`."""
    return " ".join(_inside(equation, 0).split())


def _inside(element: ET.Element | None, depth: int) -> str:
    if element is None or depth > _DEEPEST:
        return "" if element is None else "".join(element.itertext())
    return "".join(_written(part, depth + 1) for part in element)


def _written(element: ET.Element, depth: int) -> str:
    name = local(element)
    if name in ("t", "delText"):
        return (element.text or "") if name == "t" else ""
    if name.endswith(_PROPERTIES) or name == "del":
        return ""
    form = _FORMS.get(name)
    return form(element, depth) if form else _inside(element, depth)


def _part(element: ET.Element, name: str, depth: int) -> str:
    return _inside(child(element, name), depth).strip()


def _bound(text: str) -> str:
    """A part as one: in brackets, unless it is a word or a number or has them."""
    is_one = text.replace(".", "").replace(",", "").isalnum() or not text
    has_brackets = text[:1] == "(" and text.find(")") == len(text) - 1
    return text if is_one or has_brackets else f"({text})"


def _raised(text: str) -> str:
    return (set_apart(text, "sup") or f"^{_bound(text)}") if text else ""


def _lowered(text: str) -> str:
    return (set_apart(text, "sub") or f"_{_bound(text)}") if text else ""


def _fraction(element: ET.Element, depth: int) -> str:
    above, below = _part(element, "num", depth), _part(element, "den", depth)
    if value(child(element, "fPr", "type")) == "noBar":
        return f"({above} ¦ {below})"
    return f"{_bound(above)}/{_bound(below)}"


def _script(element: ET.Element, depth: int) -> str:
    before = local(element) == "sPre"
    scripts = _lowered(_part(element, "sub", depth)) + _raised(_part(element, "sup", depth))
    base = _part(element, "e", depth)
    return f"{scripts}{base}" if before else f"{_bound(base)}{scripts}"


def _root(element: ET.Element, depth: int) -> str:
    degree, base = _part(element, "deg", depth), _part(element, "e", depth)
    sign = {"": "√", "2": "√", "3": "∛", "4": "∜"}.get(degree)
    return f"{sign}({base})" if sign else f"√({degree}&{base})"


def _nary(element: ET.Element, depth: int) -> str:
    sign = value(child(element, "naryPr", "chr")) or "∫"
    limits = _lowered(_part(element, "sub", depth)) + _raised(_part(element, "sup", depth))
    return f"{sign}{limits} {_part(element, 'e', depth)}"


def _delimited(element: ET.Element, depth: int) -> str:
    begin, end, between = (
        value(found) if (found := child(element, "dPr", name)) is not None else usual
        for name, usual in (("begChr", "("), ("endChr", ")"), ("sepChr", "|"))
    )
    parts = [_inside(part, depth) for part in element if local(part) == "e"]
    return f"{begin or ''}{(between or '').join(parts)}{end or ''}"


def _function(element: ET.Element, depth: int) -> str:
    return f"{_part(element, 'fName', depth)} {_bound(_part(element, 'e', depth))}"


def _limit(element: ET.Element, depth: int) -> str:
    limit, base = _part(element, "lim", depth), _part(element, "e", depth)
    return f"{base}{_lowered(limit) if local(element) == 'limLow' else _raised(limit)}"


def _accent(element: ET.Element, depth: int) -> str:
    mark = value(child(element, "accPr", "chr")) or "\u0302"
    base = _part(element, "e", depth)
    return f"{base}{mark}" if len(base) == 1 else f"({base}){mark}"


def _rows(element: ET.Element, depth: int) -> str:
    if local(element) == "eqArr":
        return "; ".join(_inside(part, depth).strip() for part in element if local(part) == "e")
    rows = (
        ", ".join(_inside(cell, depth).strip() for cell in row if local(cell) == "e")
        for row in element
        if local(row) == "mr"
    )
    return f"[{'; '.join(rows)}]"


_FORMS: dict[str, Callable[[ET.Element, int], str]] = {
    "f": _fraction,
    "sSup": _script,
    "sSub": _script,
    "sSubSup": _script,
    "sPre": _script,
    "rad": _root,
    "nary": _nary,
    "d": _delimited,
    "func": _function,
    "limLow": _limit,
    "limUpp": _limit,
    "acc": _accent,
    "m": _rows,
    "eqArr": _rows,
}
