"""Facts of a saved page that stand as label and value, each in an element of its own.

What belongs here: which blocks, lists and tables are nothing but such pairs, and their words. What does not:
facts in a row without labels of their own (`warta.intake.saved.page_facts`), which words are labels
(`warta.intake.marks.labels`), and tables of a text (`warta.intake.saved.page_tables`).
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from warta.agencies import fold
from warta.intake.marks.labels import BY_LABEL
from warta.intake.saved.inline_markdown import clean_text
from warta.intake.saved.page_tables import Row, read_table
from warta.intake.saved.page_tree import Element

# Letters of a label, of its value, and of a block that holds both.
MAX_LABEL, MAX_VALUE = 30, 140
MAX_PAIR = MAX_LABEL + MAX_VALUE
MAX_BOX = 600
# The label, perhaps a colon in an element of its own, and the value.
_PARTS = (2, 3)
_MARKS = " :："
_BETWEEN = " –—-·|\xa0"
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})

Pair = tuple[str, str]


def read_pairs(element: Element) -> list[Pair]:
    """The labels and values that a block or a list of descriptions is, in order; empty for any other."""
    if element.tag == "dl":
        return _of_list(element)
    if len(element.below) < _PARTS[0] or not 0 < element.letters <= MAX_PAIR:
        return []
    if any(child.strip(_MARKS + "\n\t\xa0") for child in element.children if isinstance(child, str)):
        return []
    pair = _pair([child for child in element.below if child.letters])
    return [pair] if pair else []


def read_pairs_of_rows(rows: Sequence[Row]) -> list[Pair]:
    """The labels and values that all rows of a table are; empty where one is none."""
    found = [_pair([cell for cell in row.cells if cell is not None and cell.letters]) for row in rows]
    pairs = [pair for pair in found if pair]
    return pairs if len(pairs) == len(rows) else []


def is_box_of_pairs(element: Element) -> bool:
    """Whether all words of an element, however it is cut up, are labels and their values."""
    if element.letters > MAX_BOX:
        return False
    boxes = [element]
    found = False
    while boxes:
        box = boxes.pop()
        if read_pairs(box) or (box.tag == "table" and read_pairs_of_rows(read_table(box, None))):
            found = True
        elif box.own_text().strip() or not any(child.letters for child in box.below):
            return False
        else:
            boxes += [child for child in box.below if child.letters]
    return found


def _of_list(element: Element) -> list[Pair]:
    """The pairs of a list of descriptions in which every term is a label and has one value."""
    terms = element.below
    if len(terms) % 2 or [term.tag for term in terms] != ["dt", "dd"] * (len(terms) // 2):
        return []
    found = [_pair(list(parts)) for parts in list(pairwise(terms))[::2]]
    pairs = [pair for pair in found if pair]
    return pairs if len(pairs) == len(found) else []


def _pair(parts: list[Element]) -> Pair | None:
    """Label and value where `parts` are these and no more, a lone colon between them aside."""
    if len(parts) not in _PARTS or any(part.letters > MAX_VALUE or _is_heading(part) for part in parts):
        return None
    label, *marks, value = (" ".join(clean_text(_text_of(part)).split()) for part in parts)
    label, value = label.strip(_MARKS), value.lstrip(_MARKS)
    if any(mark.strip(_MARKS) for mark in marks) or not value or len(label) > MAX_LABEL:
        return None
    return (label, value) if fold(label) in BY_LABEL else None


def _text_of(part: Element) -> str:
    """The text of a part without a link at its end to another place on the page: `See all updates`."""
    text = part.text()
    last = part.below[-1] if part.below else None
    if last is None or last.tag != "a" or not last.get("href").startswith("#"):
        return text
    return text.removesuffix(last.text()).rstrip(_BETWEEN) or text


def _is_heading(element: Element) -> bool:
    return any(below.tag in _HEADINGS for below in element.walk())
