"""JSON-LD in a saved page: the object that tells of its article.

What belongs here: finding typed objects, reading their values, and which of several is the page's own.
What does not: how far to trust them beside other metadata (`warta.intake.saved.page_metadata`). What cannot
be read is passed over: a page is not worse for a broken script.
"""

from __future__ import annotations

import html
import json
import re
from collections import deque
from collections.abc import Collection, Iterable, Iterator
from typing import Any
from urllib.parse import urlsplit

from warta.intake.saved.page_tree import Element
from warta.intake.titles.same_titles import MIN_WORD, fold_title

Node = dict[str, Any]
MAX_LENGTH = 2_000_000
MAX_NODES = 5_000
MIN_TEXT = 80
_ARTICLES = frozenset(
    """
    article newsarticle blogposting pressrelease report governmentservice advertisercontentarticle
    analysisnewsarticle askpublicnewsarticle backgroundnewsarticle opinionnewsarticle reportagenewsarticle
    reviewnewsarticle techarticle scholarlyarticle socialmediaposting specialannouncement liveblogposting
    satiricalarticle announcement creativework
    """.split()
)
_PAGES = frozenset({"webpage", "itempage", "aboutpage", "medicalwebpage"})
_WITHIN = ("@graph", "mainEntity", "mainEntityOfPage")


def read_nodes(order: Iterable[Element]) -> list[Node]:
    """The typed objects of a page's JSON-LD, without those of comments and of other items."""
    return [
        node
        for element in order
        if element.tag == "script" and "ld+json" in element.get("type").lower()
        for node in _typed(_parse(element.own_text()))
    ]


def own_article(nodes: list[Node], addresses: Collection[str], titles: Collection[str]) -> Node:
    """The node of the page's article; empty where there is none, or several and none is surely its own.

    `addresses` are the page's, `titles` what it may be called, folded by `fold_title`.
    """
    articles = [node for node in nodes if types_of(node) & _ARTICLES]
    for node in articles:
        if _addresses(node) & set(addresses):
            return node
    for node in articles:
        if fold_title(_headline(node)) in titles:
            return node
    if len(articles) == 1 and not _is_of_another(articles[0], titles):
        return articles[0]
    return {}


def _addresses(node: Node) -> set[str]:
    return {_address(node.get(key)) for key in ("url", "@id", "mainEntityOfPage")} - {""}


def _headline(node: Node) -> str:
    return words_of(node.get("headline") or node.get("name"))


def _is_of_another(node: Node, titles: Collection[str]) -> bool:
    """Whether an article's headline has next to nothing of the page's titles, as that of a related item.

    A headline may be a longer or shorter form of a title, or put otherwise.
    """
    folded = fold_title(_headline(node))
    words = {fold_title(word) for word in _headline(node).split() if len(word) >= MIN_WORD}
    if not words or any(title in folded or folded in title for title in titles):
        return False
    return bool(titles) and all(2 * sum(word in title for word in words) < len(words) for title in titles)


def own_page(nodes: list[Node], addresses: Collection[str]) -> Node:
    """The node of the page itself, as far as it has a date; empty for none.

    `addresses` are the page's. A node of the site's front page, as some sites put on every page, is none.
    """
    pages = [node for node in nodes if types_of(node) & _PAGES and "datePublished" in node]
    for node in pages:
        known = _addresses(node)
        if known & set(addresses) or not any(map(_is_front, known)):
            return node
    return {}


def _is_front(address: str) -> bool:
    """Whether an address leads to no more than a site."""
    try:
        parts = urlsplit(address)
    except ValueError:
        return False
    return bool(parts.netloc) and not parts.path.strip("/") and not parts.query


def article_text(nodes: list[Node]) -> str:
    """The text of the article as the page states it, '' where it does not."""
    for node in nodes:
        text = node.get("articleBody")
        if isinstance(text, str) and len(text) > MIN_TEXT and types_of(node) & _ARTICLES:
            return text
    return ""


def headlines(nodes: list[Node]) -> list[str]:
    """The headlines of the articles that the page states."""
    found = (words_of(node.get("headline")) for node in nodes if types_of(node) & _ARTICLES)
    return [headline for headline in found if headline]


def types_of(node: Node) -> set[str]:
    """The names of a node's types in lower case, without the address of their vocabulary."""
    found = node.get("@type")
    names = found if isinstance(found, list) else [found]
    return {str(name).rpartition("/")[2].lower() for name in names}


def words_of(value: object) -> str:
    """The text of a value, '' where it is none; entities are read, for many pages escape them once more."""
    if isinstance(value, list):
        value = value[0] if value else ""
    if isinstance(value, dict):
        value = value.get("@value")
    if not isinstance(value, str):
        return ""
    return html.unescape(value) if "&" in value else value


def name_of(value: object) -> str:
    """The name of a person or body, given as its object or as text."""
    if isinstance(value, list):
        value = value[0] if value else ""
    return words_of(value.get("name")) if isinstance(value, dict) else words_of(value)


def _address(value: object) -> str:
    found = value.get("@id") if isinstance(value, dict) else value
    return found if isinstance(found, str) else ""


def _typed(value: Any) -> Iterator[Node]:
    queue = deque([value])
    for _ in range(MAX_NODES):
        if not queue:
            return
        value = queue.popleft()
        if isinstance(value, list):
            queue += value
        elif isinstance(value, dict):
            if "@type" in value:
                yield value
            queue += [value.get(key) for key in _WITHIN]


def _parse(text: str) -> Any:
    """JSON, with what pages wrap around it or leave in it by mistake; None where it cannot be read."""
    if len(text) > MAX_LENGTH:
        return None
    text = text.strip().removeprefix("<!--").removesuffix("-->").strip()
    text = text.removeprefix("//<![CDATA[").removesuffix("//]]>").strip().removesuffix(";")
    for attempt in (text, re.sub(r",(\s{0,200}[}\]])", r"\1", text)):
        try:
            return json.loads(attempt, strict=False)
        except (ValueError, RecursionError):
            continue
    return None
