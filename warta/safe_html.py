"""HTML of a text, written anew with what a page may show of it.

What belongs here: which elements, attributes and addresses are kept, and what stands for the others. What
does not: which of a text is markup (`warta.raw_html`), and the last sanitising (`warta.markup`).
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from html import escape

from warta.heading_levels import HEADINGS, HeadingLevels
from warta.hidden_html import take_out_hidden
from warta.html_buttons import address_of
from warta.intake.saved.page_tree import Element, is_inline, parse_page
from warta.raw_html import KEPT, OTHERS, UNSEEN
from warta.text_targets import Targets, target_of
from warta.told_apart import tell_apart

_EMPTY = frozenset("br hr img".split())
_ELSEWHERE = frozenset("iframe video audio object embed".split())
_MAX_DEPTH = 100
_FOOTNOTE = re.compile(r"fn(?:ref)?\d*:[\w.-]{1,40}")
_ALIGNED = re.compile(r"text-align:\s*(left|center|right)")
_COUNTS = {
    "lower-alpha": "a",
    "lower-latin": "a",
    "upper-alpha": "A",
    "upper-latin": "A",
    "lower-roman": "i",
    "upper-roman": "I",
}
_COUNTED = re.compile(rf"list-style(?:-type)?:\s*({'|'.join(_COUNTS)})\b", re.IGNORECASE)
_SPANS = re.compile(r"[1-9]\d{0,2}")


@dataclass(frozen=True, slots=True)
class Addresses:
    """How addresses are written: both give the attribute's text, None where it must not be there.

    `picture` gives None for a picture that is not shown from here; then its words become a link.
    """

    link: Callable[[str], str | None]
    picture: Callable[[str], str | None]


def rewrite(
    html: str, addresses: Addresses, styles: Sequence[str] = (), left_out: Counter[str] | None = None
) -> str:
    """HTML, parsed as browsers do, written anew with what is safe to show and `styles` do not hide.

    `left_out` takes how many elements these hide.
    """
    root = parse_page(f"<body>{html}", {"": "\n".join(styles)} if styles else {})
    if left_out is not None and (styled := sum(e.is_styled_hidden and e.letters > 0 for e in root.walk())):
        left_out["hidden element"] += styled
    take_out_hidden(root)
    tell_apart(root)
    body = root.first("body") or root
    return _Writer(body, addresses).write()


class _Writer:
    """The writing of one tree."""

    def __init__(self, body: Element, addresses: Addresses) -> None:
        self._body = body
        self._addresses = addresses
        self._targets = Targets(body)
        self._pieces: list[str] = []
        self._levels = HeadingLevels()

    def write(self) -> str:
        """The whole; what stands at the top without a block around it becomes a paragraph."""
        line: list[Element | str] = []
        for child in [*self._body.children, None]:
            if isinstance(child, Element) and child.tag in UNSEEN:
                continue
            if child is not None and (
                isinstance(child, str) or is_inline(child.tag) or child.tag in _ELSEWHERE
            ):
                line.append(child)
                continue
            has_words = any(not isinstance(part, str) or part.strip() for part in line)
            if has_words:
                below = [part for part in line if not isinstance(part, str)]
                self._element(Element("p", {}, None, line, below), 1, in_link=False)
            elif line:
                self._pieces.append("\n")
            line = []
            if child is not None:
                self._element(child, 1, in_link=False)
        return "".join(self._pieces)

    def _children(self, element: Element, depth: int, *, in_link: bool) -> None:
        for child in element.children:
            if isinstance(child, str):
                self._pieces.append(escape(child, quote=False))
            else:
                self._element(child, depth + 1, in_link=in_link)

    def _element(self, element: Element, depth: int, *, in_link: bool) -> None:
        tag = OTHERS.get(element.tag, element.tag)
        if tag in HEADINGS:
            tag = self._levels.tag_of(tag)
        if element.tag in UNSEEN:
            return
        if tag == "img":
            self._picture(element, in_link=in_link)
        elif element.tag in _ELSEWHERE:
            self._elsewhere(element, depth, in_link=in_link)
        elif tag == "p" and not element.text().strip() and all(map(_is_anchor, element.below)):
            for anchor in (element, *element.below):
                self._anchor(anchor)
        elif depth > _MAX_DEPTH:
            self._pieces.append(escape(element.text(), quote=False))
        elif tag not in KEPT:
            self._inside(element, depth, in_link=in_link)
        elif tag in _EMPTY:
            self._pieces.append(f"<{tag}>")
        else:
            self._whole(element, tag, depth, in_link=in_link)

    def _inside(self, element: Element, depth: int, *, in_link: bool) -> None:
        """What is in an element that is not kept; in a link where it is a button that leads somewhere."""
        self._anchor(element)
        address = self._link(address_of(element)) if element.tag == "button" and not in_link else None
        if address:
            self._pieces.append(f'<a href="{escape(address)}">')
        self._children(element, depth, in_link=in_link or bool(address))
        if address:
            self._pieces.append("</a>")

    def _whole(self, element: Element, tag: str, depth: int, *, in_link: bool) -> None:
        attributes = "".join(f' {name}="{escape(value)}"' for name, value in self._attributes(element, tag))
        opening, closing = f"<{tag}{attributes}>", f"</{tag}>"
        if tag == "table":
            opening, closing = f'<section class="scroll" tabindex="0">{opening}', f"{closing}</section>"
        self._pieces.append(opening)
        self._children(element, depth, in_link=in_link or tag == "a")
        self._pieces.append(closing)

    def _attributes(self, element: Element, tag: str) -> Iterator[tuple[str, str]]:
        if tag == "a" and (address := self._link(element.get("href").strip())):
            yield "href", address
        if tag in ("a", "abbr") and (title := element.get("title").strip()):
            yield "title", title
        if tag == "ol":
            yield from _of_list(element)
        if tag == "li" and _SPANS.fullmatch(element.get("value")):
            yield "value", element.get("value")
        if tag in ("td", "th"):
            yield from _of_cell(element)
        if (tag, element.get("class")) in _CLASSES:
            yield "class", element.get("class")
        if name := self._name(element):
            yield "id", name

    def _anchor(self, element: Element) -> None:
        if name := self._name(element):
            self._pieces.append(f'<a id="{escape(name)}"></a>')

    def _name(self, element: Element) -> str:
        """The id of an element that a link of this text leads to, told apart from those of the page."""
        name = element.get("id") or (element.get("name") if element.tag == "a" else "")
        if _FOOTNOTE.fullmatch(name):
            return name
        if element.tag in HEADINGS and not name:
            taken = self._targets.take_heading(element.text())
        else:
            taken = self._targets.take(name)
        return f"{_OWN}{taken}" if taken else ""

    def _link(self, address: str) -> str | None:
        if address.startswith("#"):
            name = target_of(address)
            return address if _FOOTNOTE.fullmatch(name) else f"#{_OWN}{name}"
        return self._addresses.link(address) if address else None

    def _picture(self, element: Element, *, in_link: bool) -> None:
        source = (element.get("src") or element.get("data-src")).strip()
        alt, title = element.get("alt"), element.get("title")
        shown = self._addresses.picture(source) if source else None
        if shown:
            said = f' title="{escape(title)}"' if title else ""
            self._pieces.append(f'<img src="{escape(shown)}" alt="{escape(alt)}"{said}>')
            return
        words = escape(alt or title or ("" if source.startswith("data:") else source), quote=False)
        address = self._addresses.link(source) if source and not in_link else None
        self._pieces.append(
            f'<a href="{escape(address)}">{words or escape(address)}</a>' if address else words
        )

    def _elsewhere(self, element: Element, depth: int, *, in_link: bool) -> None:
        """A film, a sound or another page, as a link to it; nothing of another host is shown."""
        inner = (below.get("src") for below in element.walk() if below.tag == "source")
        source = element.get("src") or element.get("data") or next(filter(None, inner), "")
        address = self._addresses.link(source.strip()) if source.strip() and not in_link else None
        if address:
            words = element.get("title") or source.strip()
            self._pieces.append(f'<a href="{escape(address)}">{escape(words, quote=False)}</a>')
        self._children(element, depth, in_link=in_link)


_OWN = "t-"
_CLASSES = frozenset({("a", "footnote-ref"), ("a", "footnote-backref"), ("div", "footnote")})


def _of_list(ordered: Element) -> Iterator[tuple[str, str]]:
    """Where a list begins and what it counts in: other texts refer to its "(b)" and "iv"."""
    if _SPANS.fullmatch(ordered.get("start")):
        yield "start", ordered.get("start")
    style = _COUNTED.search(ordered.get("style"))
    kind = _COUNTS[style[1].lower()] if style else ordered.get("type")
    if kind in _COUNTS.values():
        yield "type", kind
        # To styles "a" and "A" are the same type.
        yield "class", next(name for name, letter in _COUNTS.items() if letter == kind)


def _of_cell(cell: Element) -> Iterator[tuple[str, str]]:
    for name in ("colspan", "rowspan"):
        if _SPANS.fullmatch(cell.get(name)):
            yield name, cell.get(name)
    aligned = _ALIGNED.search(cell.get("style")) or re.fullmatch("(left|center|right)", cell.get("align"))
    if aligned:
        yield "class", f"align-{aligned[1]}"


def _is_anchor(element: Element) -> bool:
    return element.tag == "a" and "href" not in element.attributes
