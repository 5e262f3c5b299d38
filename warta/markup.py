"""Markdown bodies into safe HTML.

What belongs here: the one configuration of Python-Markdown, and the sanitiser. What does not: text into
Markdown (`warta.markdown_text`), where a relative address leads (`warta.pages`) and the page around a body
(layouts).
Short ways are `warta.plain_markup` (no markup) and `warta.simple_markup` (blocks of the simplest forms), the
library's speed is `warta.tuned_markdown`.
Raw HTML is shown as text, never passed on: a sanitiser alone would delete the rest of a release after
an unclosed `<script>` and eat `<Name withheld>` in mid-sentence.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import cache, lru_cache, partial
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from warta.digests import digest_bytes
from warta.excerpts import excerpt_of
from warta.heading_levels import HEADINGS, HeadingLevels
from warta.lengths import count_words
from warta.model import Body
from warta.plain_markup import count_plain_words, plain_html
from warta.simple_markup import simple_html

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

    import nh3
    from markdown import Markdown

SCHEMES = frozenset({"http", "https", "mailto", "tel"})

_TAGS = frozenset(
    "p br hr h2 h3 h4 h5 h6 ul ol li blockquote pre code em strong s a img sup div"
    " section table thead tbody tr th td".split()
)
_ATTRIBUTES = {
    "a": {"href", "title", "class", "id"},
    "img": {"src", "alt", "title"},
    "ol": {"start", "type", "class"},
    "li": {"id", "value"},
    "sup": {"id"},
    "div": {"class"},
    "section": {"class", "tabindex"},
    "th": {"class", "colspan", "rowspan"},
    "td": {"class", "colspan", "rowspan"},
    "abbr": {"title"},
    **{tag: {"id"} for tag in ("h2", "h3", "h4", "h5", "h6", "p", "dt")},
}
# A body nested deeper than this is refused, long before Python's own limit, which is not the same in
# every process.
_MAX_DEPTH = 100
# The library looks for the end of a link through the whole rest of a paragraph, once for every bracket:
# 10 KB of them take it a minute. Nothing that is meant as a link is nested deeper or longer than this.
_LINK_DEPTH = 20
_LINK_LENGTH = 2000
_PLACEHOLDER = re.compile(r"\bwarta-[0-9a-f]{16}(?=:)")
# The parts of nearly every address; the rest is told apart by the library for addresses.
_WEB_ADDRESS = re.compile(r"(https?)://[\w.~/?#&=%+,;:@-]*", re.ASCII)
# An address at which the library has nothing to decide: no title, no brackets, nothing stashed away.
_SIMPLE_LINK = re.compile(r"\(([^\s()<>'\"\x02]*)\)")
_STRUCK = r"()(?<!~)~~(?=[^\s~])(.{1,2000}?)(?<=[^\s~])~~(?!~)"
_BRACKET = re.compile(r"[\[\]]")
_LINKS = ("reference", "link", "image_link", "image_reference", "short_reference", "short_image_ref")


class MarkupError(Exception):
    """A body that cannot be rendered: what is wrong and how to mend it."""

    def __init__(self, message: str, hint: str) -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint


def render_markdown(text: str, first_line: int = 1) -> Body:
    """The body `text`, which starts on line `first_line` of its file, as HTML with placeholders.

    Raises MarkupError where the nesting is too deep, or a table has words that would not be shown.
    """
    nonce = digest_bytes(text.encode())[:16]
    plain = plain_html(text)
    if plain is not None:
        return body_of(plain, nonce, (), (), count_plain_words(plain))
    simple = simple_html(text)
    if simple is not None:
        return body_of(simple, nonce, (), (), count_words(simple))
    renderer = _renderer()
    try:
        html, addresses, images = renderer.convert(text, nonce)
    except (RecursionError, MarkupError) as error:
        _renderer.cache_clear()  # what was interrupted is still inside its lists
        if isinstance(error, MarkupError):
            raise
        raise MarkupError("lists or quotes are nested too deeply", "use fewer levels") from None
    refs = tuple((address, _line_of(address, text, first_line)) for address in addresses)
    return body_of(html, nonce, refs, tuple(images), count_words(html))


def body_of(
    html: str, nonce: str, refs: tuple[tuple[str, int], ...], images: tuple[int, ...], words: int
) -> Body:
    """A body of safe HTML, and what a listing takes from it."""
    return Body(
        html=html,
        digest=digest_bytes(html.encode()),
        nonce=nonce,
        refs=refs,
        images=images,
        excerpt=excerpt_of(html),
        words=words,
    )


class _Renderer:
    """Python-Markdown with its extensions, made once a process."""

    def __init__(self) -> None:
        from markdown import Markdown
        from markdown.extensions.footnotes import FootnoteExtension
        from markdown.extensions.tables import TableExtension
        from markdown.inlinepatterns import SimpleTagInlineProcessor

        from warta.tuned_markdown import tune

        # A colon in an id is awkward in styles and scripts.
        self._footnotes = FootnoteExtension(SEPARATOR="-")
        self._addresses = _Addresses()
        self._markdown: Markdown = Markdown(
            extensions=[TableExtension(), self._footnotes, "sane_lists"], output_format="html"
        )
        self._markdown.preprocessors.deregister("html_block")
        self._markdown.inlinePatterns.deregister("html")
        self._markdown.inlinePatterns.deregister("automail")  # it disguises addresses as entities
        # As GitHub has it: a text that is struck out must not read as one that holds.
        self._markdown.inlinePatterns.register(SimpleTagInlineProcessor(_STRUCK, "s"), "struck", 55)
        for name in _LINKS:
            pattern: Any = self._markdown.inlinePatterns[name]
            pattern.getText = _link_text
            pattern.getLink = partial(_link_address, pattern.getLink)
        tables: Any = self._markdown.parser.blockprocessors["table"]
        tables._build_row = partial(_build_row, tables, tables._build_row)
        self._addresses.extend(self._markdown)
        tune(self._markdown)

    def convert(self, text: str, nonce: str) -> tuple[str, list[str], list[int]]:
        self._markdown.reset()
        self._footnotes.setConfig("BACKLINK_TITLE", f"warta-{nonce}:back{{}}")
        self._addresses.begin(nonce)
        return clean(self._markdown.convert(text)), self._addresses.found, self._addresses.images


@cache
def _renderer() -> _Renderer:
    return _Renderer()


class _Addresses:
    """The last step on the element tree: addresses, headings, tables."""

    def __init__(self) -> None:
        self.found: list[str] = []
        self.images: list[int] = []
        self._prefix = ""

    def extend(self, markdown: Markdown) -> None:
        from markdown.treeprocessors import Treeprocessor

        outer = self

        class Step(Treeprocessor):
            def run(self, root: Element) -> None:
                outer.walk(root)

        # After the library's own last step, which puts escaped characters back.
        markdown.treeprocessors.register(Step(markdown), "warta", -10)

    def begin(self, nonce: str) -> None:
        self.found, self.images = [], []
        self._prefix = f"warta-{nonce}:"

    def walk(self, root: Element) -> None:
        if _is_deep(root):
            raise RecursionError
        levels = HeadingLevels()
        elements = list(root.iter())
        for element in elements:
            if element.tag in HEADINGS:
                element.tag = levels.tag_of(element.tag)
        linked = {picture for link in root.iter("a") for picture in link.iter("img")}
        for parent in elements:
            for index, element in enumerate(list(parent) if len(parent) else ()):
                tag = element.tag
                if tag == "a":
                    self._address(element, "href")
                elif tag == "img":
                    self._image(element, in_link=element in linked)
                elif tag in ("td", "th") and element.attrib:
                    _align(element)
                elif tag == "table":
                    _let_scroll(parent, index, element)

    def _address(self, element: Element, name: str) -> None:
        address = element.get(name, "")
        if address.startswith("#"):
            return
        if is_relative(address):
            element.set(name, f"{self._prefix}{len(self.found)}")
            self.found.append(address)
        elif scheme_of(address) not in SCHEMES:
            del element.attrib[name]

    def _image(self, element: Element, *, in_link: bool) -> None:
        address = element.get("src", "")
        if is_relative(address):
            self.images.append(len(self.found))
            self._address(element, "src")
            return
        # A picture elsewhere would tell that host who reads: it becomes a link, or, inside a link, its
        # words in a span, which the sanitiser takes away.
        text = element.get("alt") or address
        tail = element.tail
        element.clear()
        element.tag, element.text, element.tail = "span" if in_link else "a", text, tail
        if in_link:
            return
        element.set("href", address)
        self._address(element, "href")


def is_relative(address: str) -> bool:
    """Whether `address` leads to something in this archive."""
    if address.startswith("//") or not address:
        return False
    return not scheme_of(address)


def scheme_of(address: str) -> str:
    """The scheme of an address as browsers see it; '' for a relative one, '?' where it is none."""
    if common := _WEB_ADDRESS.fullmatch(address):
        return common[1]
    # Browsers drop these before they look for a scheme: "java\nscript:" is one.
    squeezed = re.sub(r"[\x00-\x20]", "", address)
    if squeezed.startswith("//"):
        return "https"
    try:
        return urlsplit(squeezed).scheme or ("?" if re.match(r"[^/?#]*:", squeezed) else "")
    except ValueError:
        return "?"


def _align(element: Element) -> None:
    found = re.search(r"text-align:\s*(left|center|right)", element.get("style", ""))
    element.attrib.pop("style", None)
    if found:
        element.set("class", f"align-{found[1]}")


def _let_scroll(parent: Element, index: int, table: Element) -> None:
    if parent.get("class") == "scroll":
        return
    box = table.makeelement("section", {"class": "scroll", "tabindex": "0"})
    box.tail, table.tail = table.tail, None
    parent[index] = box
    box.append(table)


def clean(html: str, tags: frozenset[str] = _TAGS) -> str:
    """HTML with nothing in it but these elements and what a body may have of attributes."""
    schemes = frozenset(_PLACEHOLDER.findall(html)) if "warta-" in html else frozenset()
    return _cleaner(tags, schemes).clean(html)


@lru_cache(maxsize=2)  # a body without placeholders, which is most of them, asks for the same one
def _cleaner(tags: frozenset[str], schemes: frozenset[str]) -> nh3.Cleaner:
    import nh3

    return nh3.Cleaner(
        tags=set(tags),
        attributes={tag: set(names) for tag, names in _ATTRIBUTES.items() if tag in tags},
        url_schemes={*SCHEMES, *schemes},
        link_rel=None,
    )


def _link_text(data: str, index: int) -> tuple[str, int, bool]:
    """The text from `index` to the bracket that closes it, the index after that, and whether it is there."""
    depth = 1
    for bracket in _BRACKET.finditer(data, index):
        depth += 1 if bracket[0] == "[" else -1
        if depth == 0:
            return data[index : bracket.start()], bracket.end(), True
        if depth > _LINK_DEPTH:
            break
    return "", index, False


def _link_address(
    find: Callable[[str, int], tuple[str, str | None, int, bool]], data: str, index: int
) -> tuple[str, str | None, int, bool]:
    """What the library's own `find` tells of the address at `index`, within reach.

    Of one with quotes that nothing closes, the library says that it ends before the data does, so that
    the rest of the paragraph would be gone.
    """
    if (simple := _SIMPLE_LINK.match(data, index, index + _LINK_LENGTH)) is not None:
        return simple[1], None, simple.end(), True
    address, title, end, found = find(data[: index + _LINK_LENGTH], index)
    return address, title, end, found and index < end and data[end - 1] == ")"


def _build_row(
    tables: Any, build: Callable[..., None], row: str, parent: Element, align: Sequence[Any]
) -> None:
    """Let the library's own `build` make a row, unless it would drop cells that its head has no place for."""
    if any(cell.strip() for cell in tables._split_row(row)[len(align) :]):
        message = f"a row of a table has more cells than the first: {row!r}"
        raise MarkupError(message, "give the first row as many, or escape a | that divides none as \\|")
    build(row, parent, align)


def _is_deep(root: Element) -> bool:
    level = [root]
    for _ in range(_MAX_DEPTH):
        level = [child for element in level for child in element]
        if not level:
            break
    return bool(level)


def _line_of(address: str, text: str, first_line: int) -> int:
    found = re.search(rf"(?:\]\(|\]:)\s*<?{re.escape(address)}", text)
    return first_line + (text.count("\n", 0, found.end()) if found else 0)
