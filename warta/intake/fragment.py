"""A piece of HTML, such as the text of an export's item, into lines and Markdown.

What belongs here: giving such a piece to the modules that read saved pages, all of it being text. What does
not: those modules (`warta.intake.page_tree`, `warta.intake.page_lines`, `warta.intake.body`).
"""

from __future__ import annotations

from dataclasses import dataclass

from warta.intake.body import write_body
from warta.intake.embedded import put_links
from warta.intake.lines import Line
from warta.intake.loose_tags import as_text
from warta.intake.page_area import Area
from warta.intake.page_lines import write_lines
from warta.intake.page_tree import parse_page


@dataclass(frozen=True, slots=True)
class Fragment:
    """A piece of HTML as lines, as Markdown, and the addresses of the pictures in it."""

    lines: list[Line]
    markdown: str

    @property
    def paragraphs(self) -> list[str]:
        """The words, line by line."""
        return [line.printed for line in self.lines if line.printed and line.form != "figure"]


def lines_of_html(html: str, base: str = "") -> list[Line]:
    """The lines of a piece of HTML, all of it text; `base` is what its links start from."""
    root = parse_page(as_text(html.replace("\x00", "")))
    put_links(root)
    area = Area(root.first("body") or root, frozenset(), frozenset())
    return write_lines(root, area, base)


def read_fragment(html: str, base: str = "") -> Fragment:
    """A piece of HTML as Markdown; without any words in it the Markdown is ''."""
    lines = lines_of_html(html, base)
    return Fragment(lines, write_body(lines) if lines else "")
