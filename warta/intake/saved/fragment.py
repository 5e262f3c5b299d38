"""A piece of HTML, such as the text of an export's item, into lines and Markdown.

What belongs here: giving such a piece to the modules that read saved pages, all of it being text. What does
not: those modules (`warta.intake.saved.page_tree`, `warta.intake.saved.page_lines`, `warta.intake.body`).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

from warta.hidden_html import take_out_hidden
from warta.intake.body import write_body
from warta.intake.lines import Line
from warta.intake.saved.embedded import put_links
from warta.intake.saved.loose_tags import as_text
from warta.intake.saved.page_area import Area
from warta.intake.saved.page_lines import write_lines
from warta.intake.saved.page_tree import Element, parse_page
from warta.told_apart import tell_apart

# What readers of a page do not see, though it may hold words for them.
_TOLD = frozenset("svg template noscript".split())
# What a page does, and no text can.
_DONE = frozenset("script style form".split())
# Their titles are in the Markdown, or stand for them.
_TITLED = frozenset("img iframe video audio object embed".split())


@dataclass(frozen=True, slots=True)
class Fragment:
    """A piece of HTML as lines and as Markdown; `left_out` counts what is in neither, by a name for it."""

    lines: list[Line]
    markdown: str
    left_out: Counter[str] = field(default_factory=Counter)

    @property
    def paragraphs(self) -> list[str]:
        """The words, line by line."""
        return [line.printed for line in self.lines if line.printed and line.form != "figure"]


def lines_of_html(html: str, base: str = "") -> list[Line]:
    """The lines of a piece of HTML, all of it text; `base` is what its links start from."""
    return _lines(_tree(html, Counter()), base)


def read_fragment(html: str, base: str = "") -> Fragment:
    """A piece of HTML as Markdown; without any words in it the Markdown is ''."""
    left_out: Counter[str] = Counter()
    root = _tree(html, left_out)
    lines = _lines(root, base)
    return Fragment(lines, write_body(lines) if lines else "", left_out)


def _told(element: Element) -> Iterator[str]:
    """What of an element is in no line, by a name for it."""
    if element.tag in _DONE:
        yield element.tag
    # The tree does not hold what is in a template.
    if element.tag in _TOLD and (element.letters > 0 or element.tag == "template"):
        yield element.tag
    tooltip = element.get("title").strip().casefold()
    if tooltip and element.tag not in _TITLED and tooltip not in element.text().casefold():
        yield "tooltip"
    says = element.get("placeholder") or element.get("value")
    if element.tag == "input" and says.strip() and element.get("type").lower() != "hidden":
        yield "input"


def _tree(html: str, left_out: Counter[str]) -> Element:
    """The tree of a piece as it is read; `left_out` takes what of it is not, by a name for it."""
    root = parse_page(as_text(html.replace("\x00", "")))
    if hidden := take_out_hidden(root):
        left_out["hidden element"] += hidden
    left_out.update(name for element in root.walk() for name in _told(element))
    left_out.update(put_links(root))
    tell_apart(root)
    return root


def _lines(root: Element, base: str) -> list[Line]:
    return write_lines(root, Area(root.first("body") or root, frozenset(), frozenset()), base)
