"""What an OpenDocument text prints before the items of its lists and its headings: `1.`, `a)`, `(iv)`, `2.1`.

What belongs here: counting, and the mark of a count. What does not: lists in Markdown
(`warta.intake.documents.office_odt`). Standard: OpenDocument 1.3, part 3, 5.3 (lists), 16.34 (outlines) and
19.880 (display levels).
"""

from __future__ import annotations

from typing import Any

from warta.intake.documents.odt_attributes import said, whole
from warta.intake.saved.list_marks import Counted, counted

_KINDS = {"a": "lower-alpha", "A": "upper-alpha", "i": "lower-roman", "I": "upper-roman"}


class Numbers:
    """The counts of one list style, of a list and those that go on with it, or of a document's headings."""

    def __init__(self, style: Any) -> None:
        """`style` is a `text:list-style` or `text:outline-style`, None where the list has none."""
        self._rules: dict[int, Any] = {}
        for rule in style.children if style is not None else ():
            if rule.tag in ("text:list-level-style-number", "text:outline-level-style"):
                self._rules[whole(rule, "text:level", 0)] = rule
        self._counts: dict[int, int] = {}

    def is_counted(self, level: int) -> bool:
        """Whether items of a level have numbers or letters, or nothing; else they have bullets."""
        return level in self._rules

    def begin(self, level: int) -> None:
        """Have the next item of a level be its first."""
        for deeper in [other for other in self._counts if other >= level]:
            del self._counts[deeper]

    def take(self, level: int, stated: int | None = None) -> Counted:
        """Count an item of a level, by the number `stated` where it states one."""
        before = self._counts.get(level)
        number = self._start(level) if before is None else before + 1
        self.begin(level + 1)
        self._counts[level] = number if stated is None else stated
        rule = self._rules[level]
        form = said(rule, "style:num-format")
        prefix, suffix = (said(rule, f"style:num-{name}fix") for name in ("pre", "suf"))
        shown = whole(rule, "text:display-levels", 1)
        levels = range(max(1, level - shown + 1), level + 1)
        written = [text for at in levels if (text := self._written(at))]
        mark = f"{prefix}{'.'.join(written)}{suffix}".strip() if form else ""
        is_plain = form == "1" and len(written) == 1 and not prefix.strip() and suffix.strip() in (".", ")")
        return Counted(mark, self._counts[level], is_plain)

    def _start(self, level: int) -> int:
        return whole(self._rules[level], "text:start-value", 1) if level in self._rules else 1

    def _written(self, level: int) -> str:
        rule = self._rules.get(level)
        if rule is None:
            return ""
        form = said(rule, "style:num-format")
        number = self._counts.get(level, self._start(level))
        if form in ("a", "A") and said(rule, "style:num-letter-sync") == "true" and number > 0:
            return counted(_KINDS[form], (number - 1) % 26 + 1) * ((number - 1) // 26 + 1)
        if not form:
            return ""
        return counted(_KINDS[form], number) if form in _KINDS else str(number)
