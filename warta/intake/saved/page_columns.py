"""Columns of a saved page side by side, as tables laid pages out: which of them is the text's.

What belongs here: where the page prints its own title, telling the column that has it from the others, and
columns that only lead to other items. What does not: choosing the element of the text within a column
(`warta.intake.saved.page_area`).
"""

from __future__ import annotations

from collections.abc import Collection

from warta.intake.saved.page_furniture import own_title
from warta.intake.saved.page_prose import Prose
from warta.intake.saved.page_tree import Element, is_inline
from warta.intake.titles.same_titles import fold_title

MIN_TITLE, MAX_TITLE = 15, 400
# A block that prints a title and no more holds fewer elements than these.
FEW = 4
# A column of so many links has no other words than what heads it.
FEWEST_LINKS = 2
MAX_LABEL = 40
_FILES = (".pdf", ".doc", ".docx", ".xls", ".xlsx", ".zip")


def holders_of_title(order: list[Element]) -> set[Element]:
    """The blocks that print the title in the page's head, or a part of it, and the elements around them.

    `order` is all of the page, the root first.
    """
    own = own_title(order)
    return {
        above
        for block in order
        if MIN_TITLE <= block.letters <= MAX_TITLE and len(block.below) < FEW
        if block.tag != "title" and not is_inline(block.tag) and _is_title(block, own)
        for above in (block, *block.ancestors())
    }


def is_column_of_title(column: Element, titled: Collection[Element], prose: Prose, enough: float) -> bool:
    """Whether what else runs on in the element around `column` is no text, for it has the page's title.

    What stands above the column, without a title, is none; of cells side by side, the one that has the title
    and most of what runs on is the text's. `titled` hold the title; the share `enough` is nearly all.
    """
    around = column.parent
    if around is None or column not in titled or not prose.get(column):
        return False
    others = [child for child in around.below if child is not column and prose.get(child)]
    if column.tag == "td":
        return all(child not in titled for child in others) and 2 * prose[column] > prose[around]
    above = around.below[: around.below.index(column)]
    before = sum(prose[child] for child in others if child in above and child not in titled)
    return prose[column] >= enough * (prose[around] - before)


def find_columns_of_links(order: list[Element], prose: Prose) -> set[Element]:
    """The cells of tables that hold nothing but links, where the one beside each holds running text."""
    return {
        cell
        for cell in order
        if cell.tag == "td" and cell.letters and not prose.get(cell)
        if cell.parent is not None and any(prose.get(other) for other in cell.parent.below)
        if _leads_elsewhere(cell)
    }


def _leads_elsewhere(cell: Element) -> bool:
    links = [below for below in cell.walk() if below.tag == "a" and below.letters]
    if len(links) < FEWEST_LINKS or cell.first("h1") is not None:
        return False
    if any(
        link.get("href").lower().startswith("#") or link.get("href").lower().endswith(_FILES)
        for link in links
    ):
        return False
    return sum(link.letters for link in links) >= max(cell.letters - MAX_LABEL, cell.letters / 2)


def _is_title(block: Element, own: str) -> bool:
    said = fold_title(block.text())
    return len(said) >= MIN_TITLE and said in own
