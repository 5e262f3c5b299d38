"""A saved page's markup into a tree of elements and texts.

What belongs here: the one use of the HTML5 parser, the limits that keep hostile markup from costing more
than its size, and plain questions to an element. What does not: what an element means for the release
(`warta.intake.saved.page_area`, `warta.intake.saved.page_metadata`) and lines
(`warta.intake.saved.page_lines`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any

from warta.intake.saved.style_hiding import find_hidden
from warta.intake.saved.style_sheets import is_for_screen, rules_that_hide

# Browsers stop nesting at about this depth, too. The parser looks through all open elements for each
# new one, and through all attributes for each new one: a page of nothing but `<div>` would take minutes.
MAX_DEPTH = 400
MAX_INLINE_DEPTH = 2_000
MAX_ATTRIBUTES = 500
# A page shorter than this cannot hold enough of either to take long.
_HARMLESS_LENGTH = 40_000
# What no reader of the page sees; SVG's titles and templates are for programs.
UNSEEN = frozenset("script style template noscript noframes head title svg iframe object embed".split())
# Every other element is a part of the line that it stands in, as browsers have it.
_BLOCKS = frozenset(
    """
    address article aside blockquote body button caption center col colgroup dd details dialog dir div dl dt
    fieldset figcaption figure footer form frameset h1 h2 h3 h4 h5 h6 header hgroup hr html iframe legend li
    listing main marquee menu nav noframes ol optgroup option p plaintext pre search section select summary
    table tbody td textarea tfoot th thead tr ul video xmp
    """.split()
)
_VOID = frozenset(
    """
    area base basefont bgsound br col embed frame hr img input keygen link meta param source track wbr
    """.split()
)
_CLOSED_BY_NEXT = frozenset("p li dt dd option optgroup tr td th thead tbody tfoot colgroup".split())
# For each of these the parser looks whether a paragraph is open anywhere around it.
_NESTING = frozenset(
    """
    address article aside blockquote center details dialog dir div dl fieldset figcaption figure footer form
    h1 h2 h3 h4 h5 h6 header hgroup listing main menu nav ol pre search section summary ul
    """.split()
)
_FRAMES = frozenset({"iframe", "noembed", "noframes"})
_RAW = frozenset("script style textarea title xmp iframe noembed noframes".split())
# Void, ended by the next of their kind, without markup in them, or drawings' own.
_UNCOUNTED = frozenset(
    """
    !-- html head body path g use circle rect line polyline polygon ellipse defs symbol stop
    """.split()
).union(_VOID, _CLOSED_BY_NEXT, _RAW)
_MARK = re.compile(r"<(?:(!--)|(/?)([a-zA-Z][^\s/>]*))")
# The parser keeps what is in a template apart from the tree; by another name it is a part of it.
_TEMPLATE = re.compile(r"<(/?)template\b", re.IGNORECASE)
_IN_TAG = re.compile(r"=\s*[\"']|>|[\s/]")
_STYLE = re.compile(r"<style\b", re.IGNORECASE)
_NO_ATTRIBUTES: Mapping[str, str] = MappingProxyType({})


@dataclass(slots=True, eq=False)
class Element:
    """An element: its name in lower case, its attributes ('' for one without a value), what is in it.

    A child that is a `str` is a text, its entities read, its white space as it stands; `below` are the
    children that are elements. `letters` is how long all the texts in it are, without white space around
    each and without what is never seen. `is_styled_hidden` is whether a style sheet hides it.
    """

    tag: str
    attributes: Mapping[str, str]
    parent: Element | None = None
    children: list[Element | str] = field(default_factory=list)
    below: list[Element] = field(default_factory=list)
    letters: int = 0
    is_styled_hidden: bool = False

    def get(self, name: str) -> str:
        """The attribute `name`, '' where it is absent."""
        return self.attributes.get(name, "")

    def number(self, name: str, default: int) -> int:
        """The attribute `name` as a whole number, pixels for a measure; `default` where it is none."""
        text = self.get(name).strip().removesuffix("px")
        return int(text) if text.isascii() and text.isdigit() and len(text) < 6 else default

    def walk(self) -> list[Element]:
        """The element and all below it, in the page's order."""
        found: list[Element] = []
        stack = [self]
        while stack:
            element = stack.pop()
            found.append(element)
            if element.below:
                stack += element.below[::-1]
        return found

    def dissolve(self) -> None:
        """Part all below it from what holds it: a tree that refers to itself stays until it is looked for."""
        for element in self.walk():
            element.parent = None

    def ancestors(self) -> Iterator[Element]:
        """The elements that this one is in, the nearest first."""
        above = self.parent
        while above is not None:
            yield above
            above = above.parent

    def first(self, tag: str) -> Element | None:
        """The first element of that name in it."""
        stack = [self]
        while stack:
            element = stack.pop()
            if element.tag == tag:
                return element
            if element.below:
                stack += element.below[::-1]
        return None

    def own_text(self) -> str:
        """The texts right in it, as they stand."""
        return "".join(child for child in self.children if isinstance(child, str))

    def text(self) -> str:
        """All text in it with single spaces, a space between blocks."""
        if not self.below:
            return " ".join(self.own_text().split())
        pieces: list[str] = []
        stack: list[Element | str] = [self]
        while stack:
            item = stack.pop()
            if isinstance(item, str):
                pieces.append(item)
            elif item is self or item.tag not in UNSEEN:
                if item.tag == "br" or not is_inline(item.tag):
                    pieces.append(" ")
                    stack.append(" ")
                stack.extend(reversed(item.children))
        return " ".join("".join(pieces).split())


def is_inline(tag: str) -> bool:
    """Whether an element of that name is a part of a line; one with a hyphen is a component of its own."""
    return tag not in _BLOCKS and "-" not in tag


def parse_page(text: str, sheets: Mapping[str, str] = _NO_ATTRIBUTES) -> Element:
    """The root element of the page `text`. Any text is a page to the HTML Standard.

    `sheets` are style sheets that are no part of the text, by the address that the page has for each; one
    that it has none for holds for all of it.
    """
    if "<template" in text:
        root = _parse(_TEMPLATE.sub(r"<\1x-template", text), sheets)
        _name_templates(root)
    else:
        root = _parse(text, sheets)
    _open_raw(root)
    _count_letters(root)
    return root


def _open_raw(root: Element) -> None:
    """Read the markup in frames, which is a text to the parser: what shows where they cannot."""
    for element in root.walk():
        text = element.own_text() if element.tag in _FRAMES else ""
        if "<" in text:
            held = _parse(text, _NO_ATTRIBUTES)
            body = held.first("body") or held
            element.children, element.below = body.children, body.below
            for child in element.below:
                child.parent = element


def _name_templates(root: Element) -> None:
    """Call templates by their name again; one that is a component's own tree is what that shows."""
    for element in root.walk():
        if element.tag == "x-template":
            element.tag = "div" if "shadowrootmode" in element.attributes else "template"


def _count_letters(root: Element) -> None:
    for element in reversed(root.walk()):
        if len(element.children) > len(element.below):
            element.letters += sum(len(child.strip()) for child in element.children if isinstance(child, str))
        if element.parent is not None and element.tag not in UNSEEN:
            element.parent.letters += element.letters


def _parse(text: str, sheets: Mapping[str, str]) -> Element:
    from selectolax.lexbor import LexborHTMLParser

    if len(text) > _HARMLESS_LENGTH:
        text = _within_limits(text)
    # Kept alive until the end: its nodes do not hold it.
    parser = LexborHTMLParser(text)
    known: dict[int, Element] | None = {} if sheets or _STYLE.search(text) else None
    root = _tree_of(parser, known)
    if known:
        _mark_hidden(root, parser, known, sheets)
    return root


def _tree_of(parser: Any, known: dict[int, Element] | None) -> Element:
    """The parser's tree; `known` takes each element by the number that the parser has for it."""
    root = Element("html", _NO_ATTRIBUTES)
    if parser.root is None:
        return root
    root.attributes = _attributes(parser.root)
    node, parent = parser.root.child, root
    while node is not None:
        tag = node.tag or ""
        below = None
        if tag == "-text":
            parent.children.append(node.text_content or "")
        elif tag[:1] not in "-!":
            element = Element(tag, _attributes(node), parent)
            parent.children.append(element)
            parent.below.append(element)
            if known is not None:
                known[node.mem_id] = element
            below = node.child
            if below is not None:
                node, parent = below, element
                continue
        while node is not None and node.next is None:
            node = node.parent
            if node is None or parent.parent is None:
                return root
            parent = parent.parent
        node = node.next if node is not None else None
    return root


def _mark_hidden(root: Element, parser: Any, known: dict[int, Element], sheets: Mapping[str, str]) -> None:
    """Mark what the style sheets of the page hide."""
    from selectolax.lexbor import SelectolaxError

    order = root.walk()
    rules = rules_that_hide(_style_sheets(order, sheets))
    if not rules:
        return
    depths: dict[Element | None, int] = {None: 0}
    for element in order:
        depths[element] = depths[element.parent] + 1

    def find(selector: str) -> list[Element]:
        try:
            nodes = parser.css(selector)
        except SelectolaxError as error:
            raise ValueError(selector) from error
        return [known[node.mem_id] for node in nodes if node.mem_id in known]

    for element in find_hidden(order, max(depths.values()), rules, find):
        element.is_styled_hidden = True


def _style_sheets(order: list[Element], sheets: Mapping[str, str]) -> Iterator[str]:
    """The style sheets that hold on a screen, in the page's order."""
    yield from filter(None, [sheets.get("")])
    for element in order:
        if element.tag not in ("style", "link") or not is_for_screen(element.get("media")):
            continue
        if element.tag == "style":
            if not any(above.tag == "noscript" for above in element.ancestors()):
                yield element.own_text()
        elif element.get("rel").lower().split() == ["stylesheet"] and "disabled" not in element.attributes:
            yield sheets.get(element.get("href").strip(), "")


def _attributes(node: object) -> Mapping[str, str]:
    found: dict[str, str | None] = node.attributes  # type: ignore[attr-defined]
    if not found:
        return _NO_ATTRIBUTES
    return {name: value or "" for name, value in found.items()}


def _within_limits(text: str) -> str:
    """`text` without the tags that nest too deeply or carry too many attributes; no word is lost.

    A block's tag too deep becomes a line break, so that its words stay apart from their neighbours'.
    """
    pieces: list[str] = []
    blocks, inline = _Nesting(MAX_DEPTH), _Nesting(MAX_INLINE_DEPTH)
    kept = position = 0
    while mark := _MARK.search(text, position):
        is_end, name = bool(mark[2]), (mark[3] or "").lower()
        if mark[1]:
            name, position, attributes = "!--", text.find("-->", mark.end()), 0
        else:
            position, attributes = _end_of_tag(text, mark.end())
        if name in _RAW and not is_end:
            position = _end_of_raw(text, position, name)
        if position < 0:
            break
        is_block = name in _NESTING
        is_inline = not (is_block or name in _UNCOUNTED)
        if (is_block and blocks.exceeds(name, is_end)) or (is_inline and inline.exceeds(name, is_end)):
            pieces += (text[kept : mark.start()], "<br>" if is_block else "")
            kept = position
        elif attributes > MAX_ATTRIBUTES:
            pieces += (text[kept : mark.end()], ">")
            kept = position
    return "".join((*pieces, text[kept:]))


class _Nesting:
    """How deep the open elements of some names are nested, as far as their tags tell."""

    def __init__(self, limit: int) -> None:
        self._limit = limit
        self._open: dict[str, int] = {}
        self._depth = 0

    def exceeds(self, name: str, is_end: bool) -> bool:
        """Whether the element that this tag begins or ends is nested deeper than the limit."""
        if is_end and not self._open.get(name):
            return False
        self._open[name] = self._open.get(name, 0) + (-1 if is_end else 1)
        self._depth += -1 if is_end else 1
        return self._depth + is_end > self._limit


def _end_of_tag(text: str, position: int) -> tuple[int, int]:
    """Where the tag ends whose name ends at `position`, and about how many attributes it has."""
    attributes = 0
    while step := _IN_TAG.search(text, position):
        if step[0] == ">":
            return step.end(), attributes
        attributes += 1
        position = step.end()
        if step[0][0] == "=":
            position = text.find(step[0][-1], position) + 1
            if not position:
                break
    return len(text), attributes


def _end_of_raw(text: str, position: int, name: str) -> int:
    """Where the end tag of an element begins that holds no markup, -1 where it has none."""
    end = re.compile(rf"</{name}\b", re.IGNORECASE).search(text, position)
    return end.start() if end else -1
