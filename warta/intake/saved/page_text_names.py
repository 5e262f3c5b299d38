"""What systems for publishing call the element that holds the text of an item, or the item as a whole.

What belongs here: classes, ids and properties that say so. What does not: names of furniture
(`warta.intake.saved.page_furniture`), and choosing among elements of such names
(`warta.intake.saved.page_area`).
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from warta.intake.saved.page_furniture import split_words
from warta.intake.saved.page_tree import Element

# The text of one item, without its title and facts: two words that say so, or a name of their own.
_BODY_WORDS = re.compile(
    r"\b(?:article|articles|post|entry|story|news|blog|release|detail|details|berita|artikel|read|single|node"
    r"|field|item|pr|wd|press release|warta|publikasi) (?:main |full |inner |name )?"
    r"(?:body|content|contents|text|copy|bodycopy|isi|konten|desc|description|paragraphs)\b"
    r"|\b(?:isi|konten|teks|body|content|main)"
    r" (?:berita|artikel|news|article|detail|details|body|text|post|story)\b"
)
_BODY_NAMES = frozenset(
    """
    articlebody articletext articlecontent bodytext fulltext itemfulltext storybody storytext storycontent
    postbody postcontent newsbody newstext newscontent isiberita isi teks govspeak richtext rich-text wysiwyg
    prose ms-rtestate-field the-content entrytext body-copy theme-content cmp-text field-body text-content
    """.split()
)
# The item as a whole, or the column that it stands in.
_NAMES_OF_ITEMS = frozenset(
    """
    item-page itempage single-post post-single hentry post article single news-item newsitem press-release
    pressrelease story node main-content maincontent content-main page-content pagecontent content-area
    primary-content primary content konten isi-konten main-column main_content contentbox
    """.split()
)


def is_called_text(element: Element) -> bool:
    """Whether the markup calls the element the text of an item."""
    return "articlebody" in element.get("itemprop").lower().split() or any(map(says_text, _names(element)))


def named_texts(elements: Iterable[Element]) -> tuple[list[Element], list[Element]]:
    """Those that a property says to be the text of an item, and those that a class or id calls so."""
    stated, called = [], []
    for element in elements:
        if "articlebody" in element.get("itemprop").lower().split():
            stated.append(element)
        if any(map(says_text, _names(element))):
            called.append(element)
    return stated, called


def named_items(elements: Iterable[Element]) -> tuple[list[Element], list[Element]]:
    """The elements that are articles, and those that are called an item or the column of one."""
    articles, wide = [], []
    for element in elements:
        if element.tag == "article":
            articles.append(element)
        is_main = element.tag == "main" or element.get("role") == "main"
        if is_main or not _NAMES_OF_ITEMS.isdisjoint(map(str.lower, _names(element))):
            wide.append(element)
    return articles, wide


def _names(element: Element) -> list[str]:
    attributes = element.attributes
    if "class" not in attributes and "id" not in attributes:
        return []
    return f"{attributes.get('class', '')} {attributes.get('id', '')}".split()


@lru_cache(maxsize=4096)
def says_text(name: str) -> bool:
    """Whether a class or id is a name of an item's text."""
    return name.lower() in _BODY_NAMES or _BODY_WORDS.search(split_words(name)) is not None
