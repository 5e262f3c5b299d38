"""Python-Markdown made faster where it asks questions whose answer is known.

What belongs here: guards that leave out a step of the library which would change nothing. What does not:
anything that decides what a document yields (`warta.markup`); with and without these guards the output is
the same. Two methods of the library can only be guarded by their private names; a test tells when a version
has them no more.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache
from typing import Any, cast
from xml.etree.ElementTree import HTML_EMPTY, Element

from markdown import Markdown
from markdown.blockparser import BlockParser
from markdown.preprocessors import NormalizeWhitespace
from markdown.serializers import _escape_attrib_html, _escape_cdata  # type: ignore[attr-defined]
from markdown.treeprocessors import InlineProcessor, UnescapeTreeprocessor
from markdown.util import INLINE_PLACEHOLDER_PREFIX, STX, AtomicString

from warta.simple_spans import set_spans

# What a text must hold for a pattern to do anything; a pattern that is not named here is always tried.
_TRIGGERS = {
    "backtick": ("`", "`"),
    "escape": ("\\", "\\"),
    "footnote": ("[^", "[^"),
    "reference": ("[", "["),
    "link": ("](", "]("),
    "image_link": ("![", "!["),
    "image_reference": ("![", "!["),
    "short_reference": ("[", "["),
    "short_image_ref": ("![", "!["),
    "autolink": ("<", "<"),
    "automail": ("<", "<"),
    "html": ("<", "<"),
    "linebreak": ("  \n", "  \n"),
    "entity": ("&", "&"),
    "em_strong": ("*", "_"),
    "struck": ("~~", "~~"),
}
# These look a name up among the document's references.
_OF_REFERENCES = {"reference", "image_reference", "short_reference", "short_image_ref"}
_WHITESPACE = re.compile(r"[\t\r\x02\x03]")
# Of tildes two are one: a set at the beginning is looked for three times as fast as a choice.
_ANY_TRIGGER = re.compile(r"[`\\\[<&*_~](?:(?<!~)|(?=~))")
# One mark of emphasis that can only open, and the next mark in the text, which has its length and can close:
# the library pairs the two, whatever else there is.
_EMPHASIS = re.compile(r"(?<!\S)(\*{1,2})(?![\s*])([^*_]*[^*_\s])\1(?!\*)")
# What may begin, at the start of a block or of a line in it, something else than a paragraph. One or two
# marks of emphasis before a letter begin neither a list nor a rule.
_BLOCK_START = re.compile(r"[ \n#=+\-\[>]|[*_](?![*_]?[^\W_])|\d+\.|\Z")
_LINE_START = re.compile(r"\n(?:[ #=+\-\[>]|[*_](?![*_]?[^\W_]))")


def tune(markdown: Markdown) -> None:
    """Make `markdown`, whose patterns and processors are all registered, faster."""
    is_block_level: Callable[[Any], bool] = cache(markdown.is_block_level)
    setattr(markdown, "is_block_level", is_block_level)  # noqa: B010
    _tune_blocks(markdown.parser)
    _tune_tables(markdown.parser)
    markdown.preprocessors.register(_Whitespace(markdown), "normalize_whitespace", 30)
    markdown.treeprocessors.register(_Inline(markdown), "inline", 20)
    markdown.treeprocessors.register(_Unescape(markdown), "unescape", 0)
    setattr(markdown, "serializer", _to_html)  # noqa: B010
    _tune_emphasis(getattr(markdown, "delimiters", None))


def _tune_blocks(parser: BlockParser) -> None:
    processors: list[Any] = list(parser.blockprocessors)
    paragraph: Any = parser.blockprocessors["paragraph"]

    def parse_blocks(parent: Element, blocks: list[str]) -> None:
        while blocks:
            block = blocks[0]
            if "|" not in block and not _BLOCK_START.match(block) and not _LINE_START.search(block):
                paragraph.run(parent, blocks)
                continue
            for processor in processors:
                if processor.test(parent, blocks[0]) and processor.run(parent, blocks) is not False:
                    break

    setattr(parser, "parseBlocks", parse_blocks)  # noqa: B010


def _tune_tables(parser: BlockParser) -> None:
    if "table" not in parser.blockprocessors:
        return
    tables: Any = parser.blockprocessors["table"]
    library = tables._split

    def split(row: str) -> list[str]:
        return library(row) if "`" in row or "\\" in row else row.split("|")

    tables._split = split


def _tune_emphasis(delimiters: Any) -> None:
    if delimiters is None:
        return
    library = delimiters.handleMatch

    def handle_match(match: re.Match[str], data: str) -> tuple[Element | None, int | None, int | None]:
        found = None if delimiters.regions else _EMPHASIS.match(data, match.start())
        if found is None:
            return library(match, data)  # type: ignore[no-any-return]
        element = Element("strong" if len(found[1]) == 2 else "em")
        element.text = found[2]
        return element, found.start(), found.end()

    delimiters.handleMatch = handle_match


class _Whitespace(NormalizeWhitespace):
    """The library's step that empties blank lines and expands tabs, where there are any."""

    def run(self, lines: list[str]) -> list[str]:
        source = "\n".join(lines)
        if _WHITESPACE.search(source) or "\n " in source:
            return super().run(lines)
        return [*lines, "", ""]


class _Inline(InlineProcessor):
    """The library's step for marks within a text, trying only the patterns that can find something."""

    def __init__(self, markdown: Markdown) -> None:
        super().__init__(markdown)
        registry: Any = markdown.inlinePatterns
        known = {registry[name]: name for name in _TRIGGERS if name in registry}
        self._all_known = len(known) == len(registry)
        every = [(known.get(pattern, ""), pattern) for pattern in registry]
        self._every = [(*_TRIGGERS.get(name, ("", "")), pattern) for name, pattern in every]
        self._without_references = [
            guarded
            for guarded, (name, _) in zip(self._every, every, strict=True)
            if name not in _OF_REFERENCES
        ]
        self._patterns = self._every

    def run(self, tree: Element, ancestors: list[str] | None = None) -> Element:
        references = cast("Any", self.md).references
        self._patterns = self._every if references else self._without_references
        if self._all_known and not references and _set_simple_spans(tree):
            return tree
        return super().run(tree, ancestors)

    def _InlineProcessor__handleInline(self, data: str, patternIndex: int = 0) -> str:  # noqa: N802, N803
        if isinstance(data, AtomicString):
            return data
        if self._all_known and not _ANY_TRIGGER.search(data) and "  \n" not in data:
            return data
        apply: Any = getattr(self, "_InlineProcessor__applyPattern")  # noqa: B009
        for index in range(patternIndex, len(self._patterns)):
            trigger, other, pattern = self._patterns[index]
            if trigger not in data and other not in data:
                continue
            matched, start = True, 0
            while matched and (data.find(trigger, start) >= 0 or data.find(other, start) >= 0):
                data, matched, start = apply(pattern, data, index, start)
        return data

    def _InlineProcessor__processPlaceholders(  # noqa: N802
        self,
        data: str | None,
        parent: Element,
        isText: bool = True,  # noqa: N803
    ) -> list[Any]:
        if data and INLINE_PLACEHOLDER_PREFIX not in data:
            if isText:
                parent.text = parent.text + data if parent.text else data
            else:
                parent.tail = parent.tail + data if parent.tail else data
            return []
        library: Any = super()
        result: list[Any] = library._InlineProcessor__processPlaceholders(data, parent, isText)
        return result


def _set_simple_spans(tree: Element) -> bool:
    """Put elements for marks of the simplest forms into a tree, and whether it holds no others."""
    others = False
    for element in list(tree.iter()):
        text, tail = element.text, element.tail
        if text and _ANY_TRIGGER.search(text) and type(text) is not AtomicString:
            others = element is tree or not set_spans(element) or others
        elif text and "  \n" in text:
            others = True
        if tail and (_ANY_TRIGGER.search(tail) or "  \n" in tail):
            others = True
    return not others


class _Unescape(UnescapeTreeprocessor):
    """The library's step that puts escaped characters back, where any are."""

    def unescape(self, text: str) -> str:
        return super().unescape(text) if STX in text else text


def _to_html(root: Element) -> str:
    """What the library's own writer gives for a tree whose tags and attributes are those of Markdown."""
    parts: list[str] = []
    _write(root, parts.append)
    return "".join(parts)


def _write(element: Element, write: Callable[[str], None]) -> None:
    tag = element.tag
    if element.attrib:
        attributes = [f' {name}="{_escape_attrib_html(value)}"' for name, value in sorted(element.items())]
        write(f"<{tag}{''.join(attributes)}>")
    else:
        write(f"<{tag}>")
    if element.text:
        write(_escape_cdata(element.text))
    for child in element:
        _write(child, write)
    if tag not in HTML_EMPTY:
        write(f"</{tag}>")
    if element.tail:
        write(_escape_cdata(element.tail))
