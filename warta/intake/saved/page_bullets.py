"""Bullets that a saved page types before its paragraphs: `<p>• Eleven dogs</p>`.

What belongs here: reading them as the bullets of copied text are read, so that the rules see the same line.
What does not: lists that the markup makes (`warta.intake.saved.list_marks`), and which paragraphs in a row
become a list (`warta.intake.body`).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from warta.intake.lines import Line, cut_bullet


def with_typed_bullets(lines: Iterable[Line]) -> Iterator[Line]:
    """The lines in order; one that begins with a bullet has it, and hangs at one above with the same."""
    above = ""
    for line in lines:
        mark, words = ("", "") if line.form or line.bullet else cut_bullet(line.printed)
        if mark and line.markdown.lstrip("\\")[:1] in ("", mark):
            yield replace(
                line,
                text=words,
                printed=f"{mark} {words}",
                bullet=mark,
                glued=line.glued or mark == above,
            )
            above = mark
        else:
            yield line
            above = ""
