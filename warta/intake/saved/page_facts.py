"""Facts that a page prints side by side: rows of them, dates glued to words, parts that styles set apart.

What belongs here: which parts of a block are lines or words of their own though their markup says nothing
of it. What does not: writing the lines (`warta.intake.saved.page_lines`), and what a fact is
(`warta.intake.facts.stated_facts`).
"""

from __future__ import annotations

import re

from warta.intake.days.printed_dates import read_whole
from warta.intake.facts.fact_piece import read_piece
from warta.intake.saved.page_furniture import names_of
from warta.intake.saved.page_tree import Element, is_inline
from warta.intake.shapes.furniture import furniture_kind

_ROWS = frozenset({"div", "section", "header", "footer", "nav", "article"})
_FACTS = re.compile(
    r"\b(?:meta|info|date|dates|tanggal|tgl|time|author|byline|penulis|views|hits|dibaca|published|posted|created"
    r"|category|kategori|submitted|dateline|details)\b"
)
_OF_ICONS = frozenset({"i", "span", "em", "b"})
_ICON = re.compile(
    r"(?:^|\s)(?:fa[srlbd]?|bi|la[srb]?|ti|mdi|lni|ion|icon|icons|icofont|feather|glyphicon|flaticon|dashicons)"
    r"(?:[-\s]|$)",
    re.IGNORECASE,
)
_BETWEEN_FACTS = re.compile(r"[\s|/•·‧∙,;–—-]*")
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
MAX_FACTS = 400
MAX_ROW = 120
MAX_DATE = 60


def is_fact_row(element: Element, *, is_above_text: bool) -> bool:
    """Whether a block prints facts side by side, each in an element of its own: `3 May | Press office`.

    Its name says so, or a `time` in it; above the text one of them that can be nothing else does, too.
    """
    if not 0 < element.letters <= MAX_FACTS or len(element.below) < 2:
        return False
    inner = [
        child for child in element.children if isinstance(child, Element) and child.tag not in ("br", "img")
    ]
    if len(inner) < 2 or not all(is_inline(child.tag) for child in inner):
        return False
    texts = [child for child in element.children if isinstance(child, str)]
    if any(holds_fact(text) and not _is_fact(text) for text in texts):
        return False
    names = " ".join(map(names_of, (element, element.parent or element, *inner)))
    if any(child.tag == "time" for child in inner) or _FACTS.search(names):
        return True
    if not is_above_text or element.letters > MAX_ROW or element.tag in _HEADINGS:
        return False
    if any("," in text for text in texts):
        return False
    return any(map(_is_fact, (*texts, *(child.text() for child in inner))))


def holds_fact(text: str) -> bool:
    """Whether a text between the elements of a row is more than marks that part them."""
    return _BETWEEN_FACTS.fullmatch(text[:200]) is None


def _is_fact(text: str) -> bool:
    """Whether a text is no more than a fact that says what it is: a date, a count, a name with its label."""
    if len(text) > MAX_ROW or not text.strip():
        return False
    facts = read_piece(" ".join(text.split())) or ()
    return any(fact.printed or fact.count is not None or fact.labelled for fact in facts)


def button_before(heading: Element) -> Element | None:
    """The link before the words of a heading that is a button of the site: `Back`."""
    inner = [child for child in heading.below if child.letters]
    if len(inner) < 2 or inner[0].tag not in ("a", "button") or not is_inline(inner[1].tag):
        return None
    if any(child.strip() for child in heading.children if isinstance(child, str)):
        return None
    return inner[0] if furniture_kind(inner[0].text().strip()) is not None else None


def is_glued_date(element: Element, behind: str) -> bool:
    """Whether it is a date by its tag or class, right before a word that only styles can set apart."""
    if not behind[:1].isalnum() or not 0 < element.letters <= MAX_DATE:
        return False
    is_named = element.tag == "time" or _FACTS.search(element.get("class").lower())
    return bool(is_named) and read_whole(element.text()) is not None


def stand_apart(element: Element) -> bool:
    """Whether the parts of a block stand apart on the page though they touch in the markup.

    So they do in a row of elements without any text of its own, which only styles can set apart.
    """
    if element.tag not in _ROWS or element.letters > MAX_ROW:
        return False
    return not any(isinstance(child, str) and child.strip() for child in element.children)


def is_icon(element: Element) -> bool:
    """Whether it is one of the pictures by which themes part the facts of a row: a calendar, an eye."""
    if element.letters or element.tag not in _OF_ICONS or _ICON.search(element.get("class")) is None:
        return False
    block = next((above for above in element.ancestors() if not is_inline(above.tag)), None)
    return block is not None and block.letters <= MAX_ROW


def is_shown_elsewhere(element: Element) -> bool:
    """Whether it is the date of an update right behind that of publication, which themes hide by style."""
    if "updated" not in element.get("class") or element.parent is None:
        return False
    siblings = element.parent.below
    place = siblings.index(element)
    return place > 0 and "published" in siblings[place - 1].get("class")
