"""What Word prints before the paragraphs of its lists: `1.`, `a)`, `(iv)`, `2.1.`.

What belongs here: counting, and the mark of a count. What does not: which paragraph is of which list by its
style (`warta.intake.documents.docx_styles`), and lists in Markdown (`warta.intake.documents.docx_parts`).
Standard: ECMA-376, part 1, 17.9 (numbering).
"""

from __future__ import annotations

import re
from xml.etree import ElementTree as ET

from warta.intake.documents.docx_styles import Styles, child, local, value
from warta.intake.saved.list_marks import Counted, counted

_KINDS = {
    "lowerLetter": "lower-alpha",
    "upperLetter": "upper-alpha",
    "lowerRoman": "lower-roman",
    "upperRoman": "upper-roman",
}
_PLACE = re.compile(r"%([1-9])")
_LAST_LEVEL = 8


class Numbers:
    """The counts of one file, taken on paragraph by paragraph."""

    def __init__(self, root: ET.Element | None, styles: Styles) -> None:
        """`root` is the file's `numbering.xml`, None where it has none."""
        parts = list(root) if root is not None else []
        self._styles = styles
        self._kinds = {
            value(part, "abstractNumId") or "": part for part in parts if local(part) == "abstractNum"
        }
        self._lists = {value(part, "numId") or "": part for part in parts if local(part) == "num"}
        self._counts: dict[str, dict[int, int]] = {}
        self._begun: set[tuple[str, int]] = set()

    def take(self, paragraph: ET.Element) -> Counted | None:
        """Count a paragraph; None where nothing or a bullet stands before it. '' is the mark of none."""
        where = self._place_of(paragraph)
        if where is None:
            return None
        number_id, level = where
        kind_id = self._kind_of(number_id)
        rule = self._rule(number_id, kind_id, level)
        if rule is None or _format(rule) == "bullet":
            return None
        counts = self._counts.setdefault(kind_id, {})
        counts[level] = self._next(number_id, level, counts, rule)
        for deeper in [other for other in counts if other > level]:
            if self._restarts(number_id, kind_id, deeper, level):
                del counts[deeper]
        return self._counted(number_id, kind_id, level, counts, rule)

    def _place_of(self, paragraph: ET.Element) -> tuple[str, int] | None:
        """The list that a paragraph is of, and its level."""
        own = child(paragraph, "pPr", "numPr")
        style = self._styles.style_of(paragraph)
        from_style = self._styles.numbering_of(style)
        number_id = value(child(own, "numId")) or value(child(from_style, "numId"))
        if number_id is None or number_id not in self._lists:
            return None
        stated = value(child(own, "ilvl")) or value(child(from_style, "ilvl"))
        if stated is None:
            kind = self._kinds.get(self._kind_of(number_id))
            linked = (
                (rule for rule in kind if value(child(rule, "pStyle")) == style) if kind is not None else ()
            )
            stated = next((value(rule, "ilvl") for rule in linked if local(rule) == "lvl"), None)
        level = int(stated) if stated and stated.isascii() and stated.isdigit() else 0
        return number_id, min(level, _LAST_LEVEL)

    def _kind_of(self, number_id: str, depth: int = 0) -> str:
        """The id of what says how a list is counted; lists that share it go on counting each other."""
        kind_id = value(child(self._lists.get(number_id), "abstractNumId")) or ""
        link = value(child(self._kinds.get(kind_id), "numStyleLink"))
        linked = value(child(self._styles.numbering_of(link), "numId")) if link else None
        return self._kind_of(linked, depth + 1) if linked and linked != number_id and depth < 5 else kind_id

    def _rule(self, number_id: str, kind_id: str, level: int) -> ET.Element | None:
        override = self._override(number_id, level)
        own = child(override, "lvl")
        if own is not None:
            return own
        kind = self._kinds.get(kind_id)
        levels = [part for part in kind if local(part) == "lvl"] if kind is not None else []
        return next((rule for rule in levels if value(rule, "ilvl") == str(level)), None)

    def _override(self, number_id: str, level: int) -> ET.Element | None:
        parts = self._lists[number_id]
        return next((part for part in parts if value(part, "ilvl") == str(level)), None)

    def _next(self, number_id: str, level: int, counts: dict[int, int], rule: ET.Element) -> int:
        restart = _whole(value(child(self._override(number_id, level), "startOverride")))
        if restart is not None and (number_id, level) not in self._begun:
            self._begun.add((number_id, level))
            return restart
        self._begun.add((number_id, level))
        return counts[level] + 1 if level in counts else _start(rule)

    def _restarts(self, number_id: str, kind_id: str, deeper: int, level: int) -> bool:
        rule = self._rule(number_id, kind_id, deeper)
        after = _whole(value(child(rule, "lvlRestart")))
        return after is None or (after > 0 and level < after)

    def _counted(
        self, number_id: str, kind_id: str, level: int, counts: dict[int, int], rule: ET.Element
    ) -> Counted:
        pattern = value(child(rule, "lvlText")) or ""
        is_legal = child(rule, "isLgl") is not None

        def shown(place: re.Match[str]) -> str:
            at = int(place[1]) - 1
            its_rule = rule if at == level else self._rule(number_id, kind_id, at)
            if its_rule is None:
                return ""
            number = counts.get(at, _start(its_rule))
            return str(number) if is_legal else _written(number, _format(its_rule))

        mark = _PLACE.sub(shown, pattern).strip()
        is_plain = _format(rule) == "decimal" and pattern.strip() in (f"%{level + 1}.", f"%{level + 1})")
        return Counted(mark, counts[level], is_plain)


def _format(rule: ET.Element) -> str:
    return value(child(rule, "numFmt")) or "decimal"


def _start(rule: ET.Element) -> int:
    start = _whole(value(child(rule, "start")))
    return 0 if start is None else start


def _written(number: int, form: str) -> str:
    """A number as a format writes it; one that no rule here knows is in digits."""
    if form == "none":
        return ""
    if form in ("lowerLetter", "upperLetter") and number > 0:
        # Word goes on with aa, bb, cc.
        letter = counted(_KINDS[form], (number - 1) % 26 + 1)
        return letter * ((number - 1) // 26 + 1)
    if form == "decimalZero":
        return f"{number:02}"
    return counted(_KINDS[form], number) if form in _KINDS else str(number)


def _whole(text: str | None) -> int | None:
    return int(text) if text and text.isascii() and text.isdigit() and len(text) < 7 else None
