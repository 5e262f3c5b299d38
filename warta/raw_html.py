"""HTML that stands in Markdown: which of it is markup, and what a page may show of that.

What belongs here: telling tags from text (`<Name withheld>`), and writing a tree of HTML anew with what is
safe. What does not: Markdown (`warta.post_markup`), saved pages (`warta.intake.page_lines`), and the last
sanitising (`warta.markup`).

Browsers take what follows an unclosed `<script>` for its text. So elements whose content is no markup count
only where they are closed, and a tag only where its name is one of HTML's and its end is there.
"""

from __future__ import annotations

import html as html_escapes
import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from html import escape

from warta.heading_levels import HEADINGS, HeadingLevels
from warta.hidden_html import is_declared_hidden, take_out_hidden
from warta.html_buttons import address_of
from warta.intake.page_tree import Element, is_inline, parse_page
from warta.text_targets import Targets, target_of
from warta.told_apart import tell_apart

# Written as they are, without attributes but for those that `_Writer` knows.
KEPT = frozenset(
    """
    p br hr h2 h3 h4 h5 h6 ul ol li blockquote pre code em strong a img sup sub div table caption thead tbody
    tfoot tr th td b i u s del ins mark small kbd samp var cite q abbr dfn dl dt dd figure figcaption details
    summary
    """.split()
)
# Written as another one that means the same, or of which only the block is left.
_AS = {"strike": "s", "tt": "code", "acronym": "abbr", "menu": "ul", "dir": "ul"} | dict.fromkeys(
    "section article main header footer nav aside address center fieldset form hgroup".split(), "div"
)
_WITHOUT_TAG = frozenset(
    """
    span font big time wbr label legend picture source noscript html head body col colgroup bdi bdo
    ruby rb rt rp data output nobr button select option optgroup datalist textarea dialog
    slot input video audio object embed iframe track param map area
    """.split()
)
_KNOWN = KEPT | HEADINGS | frozenset(_AS) | _WITHOUT_TAG
# Their content is no text of the page; left out where they are closed.
_UNSEEN = frozenset("script style template svg math".split())
_EMPTY = frozenset("br hr img".split())
# A word with an attribute that has no value is as likely a piece of a sentence: `<b word>`.
_SHORT = frozenset("a b i p q s u em code sub sup big small strong".split())
# Attributes of every element that need no value.
_BARE_ATTRIBUTES = frozenset("hidden itemscope inert autofocus contenteditable".split())
# Their titles are kept, or stand for them.
_TITLED = frozenset("a abbr acronym img iframe video audio object embed".split())
_ELSEWHERE = frozenset("iframe video audio object embed".split())
_MAX_DEPTH = 100
# What may stand in a tag beside its name.
_INSIDE = r"(?:(?!&lt;)[^<>\"']|\"[^\"<]{0,4000}\"|'[^'<]{0,4000}'){0,2000}"
_TAG = re.compile(rf"</?([a-zA-Z][a-zA-Z0-9-]*)(?:\s{_INSIDE})?\s*/?>")
_UNSEEN_START = re.compile(rf"<({'|'.join(sorted(_UNSEEN))})\b{_INSIDE}>", re.IGNORECASE)
_FRAME = re.compile(rf"(<iframe\b{_INSIDE})>(?:.{{0,4000}}?</iframe\s*>)?", re.IGNORECASE | re.DOTALL)
# What gives a quotation, which the text shows without it, the looks of the service that it is from.
_LOADER = re.compile(
    r"<script\b[^<>]*\bsrc=[\"']?(?:https?:)?//"
    r"(?:platform\.(?:twitter|x|instagram)|www\.(?:instagram|tiktok)|connect\.facebook)\.[a-z]+/"
    r"[^<>]*>\s*</script\s*>",
    re.IGNORECASE,
)
_ATTRIBUTE = re.compile(r"([\w-]+)\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s\"'>]+))")
_QUOTED = re.compile(r"\"[^\"]*\"|'[^']*'")
_HIDDEN = re.compile(r"\shidden(?=[\s/>=])", re.IGNORECASE)
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


@dataclass(slots=True)
class Checked:
    """HTML in which all that looks like a tag is one; `left_out` counts the elements that are not shown.

    `styles` are the style sheets among them.
    """

    html: str
    left_out: Counter[str] = field(default_factory=Counter)
    styles: tuple[str, ...] = ()


def checked(text: str) -> Checked:
    """Raw HTML with all that is no markup escaped, and all that is not for readers left out."""
    left_out: Counter[str] = Counter()
    styles: list[str] = []
    text = _without_unseen(_without_remarks(text, left_out), left_out, styles)
    text = _FRAME.sub(lambda found: _frame_as_link(found[1], left_out), text)
    pieces, position = [], 0
    while (at := text.find("<", position)) >= 0:
        pieces.append(text[position:at])
        found = _TAG.match(text, at)
        if found and found[1].lower() in _KNOWN and not is_sentence(found[1], found[0]):
            left_out.update(_unshown(found[1].lower(), found[0]))
            pieces.append(found[0])
            position = found.end()
        else:
            pieces.append("&lt;")
            position = at + 1
    pieces.append(text[position:])
    return Checked("".join(pieces), left_out, tuple(styles))


def is_known(name: str) -> bool:
    """Whether an element of that name, in lower case, is one of HTML that texts have."""
    return name in _KNOWN


def is_sentence(name: str, tag: str) -> bool:
    """Whether what looks like a tag is a piece of a sentence: `a <b word> c`."""
    is_short = name.lower() in _SHORT and not tag.startswith("</")
    words = set(re.findall(r"[^\s<>/]+", tag[len(name) + 1 :].lower())) - _BARE_ATTRIBUTES
    return is_short and "=" not in tag and any(any(map(str.isalpha, word)) for word in words)


def _unshown(name: str, tag: str) -> Iterator[str]:
    """What of a tag no page shows, by a name for it: the words of a field, those that a pointer shows."""
    attributes = {
        found[1].lower(): found[2] or found[3] or found[4] or "" for found in _ATTRIBUTE.finditer(tag)
    }
    if is_declared_hidden(attributes.get("style", "")) or _HIDDEN.search(_QUOTED.sub("", tag)):
        yield "hidden element"
    if attributes.get("title", "").strip() and name not in _TITLED:
        yield "tooltip"
    says = attributes.get("placeholder") or attributes.get("value", "")
    if name == "input" and says.strip() and attributes.get("type", "").lower() != "hidden":
        yield "input"


def _without_remarks(text: str, left_out: Counter[str]) -> str:
    pieces, position = [], 0
    while (at := text.find("<!--", position)) >= 0 and (end := text.find("-->", at + 4)) >= 0:
        if len(text[at + 4 : end].split()) > 1:
            left_out["comment"] += 1
        pieces.append(text[position:at])
        position = end + 3
    return "".join([*pieces, text[position:]])


def _without_unseen(text: str, left_out: Counter[str], styles: list[str]) -> str:
    position = 0
    while found := _UNSEEN_START.search(text, position):
        end = re.compile(rf"</{found[1]}\s*>", re.IGNORECASE).search(text, found.end())
        if end is None:
            position = found.end()
            continue
        if not _LOADER.fullmatch(text, found.start(), end.end()):
            left_out[found[1].lower()] += 1
        if found[1].lower() == "style":
            styles.append(text[found.end() : end.start()])
        text = text[: found.start()] + text[end.end() :]
        position = found.start()
    return text


def _frame_as_link(tag: str, left_out: Counter[str]) -> str:
    """What a frame shows from elsewhere, as a link there."""
    attributes = {
        found[1].lower(): found[2] or found[3] or found[4] or "" for found in _ATTRIBUTE.finditer(tag)
    }
    address = html_escapes.unescape(attributes.get("src") or attributes.get("data-src", "")).strip()
    left_out["iframe" if address else "iframe without address"] += 1
    if not address:
        return ""
    words = html_escapes.unescape(attributes.get("title", "")) or address
    return f'<a href="{escape(address)}">{escape(words, quote=False)}</a>'


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
            if isinstance(child, Element) and child.tag in _UNSEEN:
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
        tag = _AS.get(element.tag, element.tag)
        if tag in HEADINGS:
            tag = self._levels.tag_of(tag)
        if element.tag in _UNSEEN:
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
