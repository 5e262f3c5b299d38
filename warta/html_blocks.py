"""HTML that stands in the Markdown of posts, put so that CommonMark reads it as its generator did.

What belongs here: where an element of HTML ends in Markdown, and taking out what shows nothing. What does
not: which HTML is markup (`warta.raw_html`), and Markdown (`warta.post_markup`, `warta.post_dialects`).

To kramdown an element goes on until it is closed; to CommonMark it ends at a blank line, below which what is
indented is code. Rules: https://kramdown.gettalong.org/syntax.html#html-blocks,
https://spec.commonmark.org/0.31.2/#html-blocks
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator

from warta.code_spans import code_spans

_AS_MARKDOWN = re.compile(
    r"(<[a-zA-Z][^<>]{0,300}?)\s+markdown(?:=[\"']?(?:1|block|span)[\"']?)?(?=[\s>])([^<>]{0,300}>)"
)
_CLOSING = re.compile(r"^[ \t]*(</(?:div|section|article|aside|figure|blockquote|details)>)", re.MULTILINE)
# What holds no Markdown of its own, so that nothing in it is indented for Markdown's sake.
_TABLES = "table|thead|tbody|tfoot|tr|td|th|ul|ol|li|dl"
_BLOCK = rf"div|section|article|aside|figure|blockquote|details|{_TABLES}|center|header|footer"
_TAG = re.compile(rf"<(/?)({_BLOCK}|pre)(?=[\s>])", re.IGNORECASE)
_IS_TABLE = re.compile(_TABLES, re.IGNORECASE)
_TAKES_ALL = re.compile(r"<(script|style|template|svg|math|textarea|pre|xmp|title)\b", re.IGNORECASE)
_ENDED = re.compile(rf"<(/?)(p|h[1-6]|{_BLOCK}|pre)(?=[\s>])[^<>]*>", re.IGNORECASE)
_STARTS = re.compile(rf" {{0,3}}</?(?:p|h[1-6]|{_BLOCK})(?=[\s>])", re.IGNORECASE)
_MOST_OPENED = 100
_ITEM = re.compile(r"(?:[-*+]|\d{1,9}[.)])\s")
_UNSEEN = re.compile(
    r"<(script|style|svg|math)\b(?:[^<>\"']|\"[^\"]{0,4000}\"|'[^']{0,4000}'){0,200}>", re.IGNORECASE
)


def with_markdown_inside(text: str) -> str:
    """Elements whose content kramdown reads as Markdown because they say so, set apart by blank lines."""
    if "markdown" not in text:
        return text
    return _CLOSING.sub(r"\n\1", _AS_MARKDOWN.sub(r"\1\2\n\n", text))


def with_html_at_margin(text: str) -> str:
    """Lines at the margin where an element around them is open, and `pre` without blank lines in it."""
    return _AtMargin(text).run() if "<" in text else text


def with_ends_of_html(text: str) -> str:
    """The text with a blank line below elements that are closed, where Markdown follows on the next one.

    To kramdown and Python-Markdown an element ends where it is closed, to CommonMark at the next blank line.
    """
    return "\n".join(_parted(text)) if "<" in text else text


def _parted(text: str) -> Iterator[str]:
    code = [span for span in code_spans(text) if "\n" in text[slice(*span)]]
    lines, position, opened, is_html = text.split("\n"), 0, list[str](), False
    for line, below in zip(lines, [*lines[1:], ""], strict=True):
        yield line
        while code and code[0][1] <= position:
            code.pop(0)
        is_code = bool(code) and code[0][0] <= position
        position += len(line) + 1
        is_html = not is_code and bool(opened or _STARTS.match(line) or (is_html and line.strip()))
        if not is_html:
            continue
        for closing, name in _ENDED.findall(line):
            if not closing and len(opened) < _MOST_OPENED:
                opened.append(name.lower())
            elif closing and name.lower() in opened:
                del opened[len(opened) - 1 - opened[::-1].index(name.lower()) :]
        is_end = not opened and line.rstrip().endswith(">") and "</" in line
        if is_end and below.strip() and not below.lstrip().startswith("<"):
            yield ""
            is_html = False


class _AtMargin:
    """The going through one text, line by line."""

    def __init__(self, text: str) -> None:
        self._lines = text.split("\n")
        self._fences = [span for span in code_spans(text) if "\n" in text[slice(*span)]]
        self._last_end_of_pre = text.lower().rfind("</pre")
        self._opened: list[str] = []
        self._is_in_pre = False
        self._blank_lines = 0

    def run(self) -> str:
        lines, position, has_list = [], 0, False
        for written in self._lines:
            start, position = position, position + len(written) + 1
            bare = written.lstrip()
            if self._is_in_pre:
                self._tags(bare, position)
                lines += self._of_pre(written)
                continue
            is_indented = written.startswith(("    ", "\t"))
            is_html = bare.startswith("<") and not is_indented
            if self._is_fenced(start) or not (self._opened or is_html):
                lines.append(written)
                continue
            has_list = bool(self._opened) and (has_list or _ITEM.match(written) is not None)
            is_of_table = bool(self._opened) and _IS_TABLE.fullmatch(self._opened[-1]) and not has_list
            lines.append(bare if is_indented and (bare.startswith("<") or is_of_table) else written)
            self._tags(bare, position)
        return "\n".join(lines)

    def _is_fenced(self, at: int) -> bool:
        while self._fences and self._fences[0][1] <= at:
            self._fences.pop(0)
        return bool(self._fences) and self._fences[0][0] <= at

    def _tags(self, line: str, end: int) -> None:
        for closing, name in _TAG.findall(line):
            if name.lower() == "pre":
                self._is_in_pre = not closing and end - len(line) <= self._last_end_of_pre
            elif not closing:
                self._opened.append(name)
            elif self._opened:
                self._opened.pop()

    def _of_pre(self, line: str) -> list[str]:
        """The line, below as many line ends as there were blank lines above it."""
        if not line.strip():
            self._blank_lines += 1
            return []
        above, self._blank_lines = "&#10;" * self._blank_lines, 0
        return [f"{above}{line}"]


def without_unseen(text: str, left_out: Counter[str], styles: list[str]) -> str:
    """The text without closed elements that show nothing, wherever they stand.

    `left_out` counts them by name, `styles` takes the style sheets among them. What is indented is code and
    stays.
    """
    spans = list(code_spans(text))
    starts = [start for start, _ in spans]
    unclosed: set[str] = set()
    pieces, position = [], 0
    while found := _UNSEEN.search(text, position):
        name, at = found[1].lower(), found.start()
        span = bisect_right(starts, at) - 1
        before = text[text.rfind("\n", 0, at) + 1 : at]
        is_indented = not before.strip() and before.replace("\t", "    ").startswith("    ")
        is_code = is_indented or (span >= 0 and at < spans[span][1])
        end = None if is_code or name in unclosed else _end_of(name, text, found.end())
        if end is None:
            unclosed |= set() if is_code else {name}
            pieces.append(text[position : found.end()])
            position = found.end()
            continue
        left_out[name] += 1
        styles += [text[found.end() : end.start()]] if name == "style" else []
        pieces.append(text[position:at])
        position = end.end()
    return "".join([*pieces, text[position:]])


def _end_of(name: str, text: str, position: int) -> re.Match[str] | None:
    return re.compile(rf"</{name}\s*>", re.IGNORECASE).search(text, position)


def has_unclosed(text: str, at: int) -> bool:
    """Whether at `at` begins what would take all that follows for its own, such as a script."""
    if text.startswith("<!--", at):
        return text.find("-->", at + 4) < 0
    if text.startswith(("<!", "<?"), at):
        return True
    found = _TAKES_ALL.match(text, at)
    return found is not None and not re.compile(rf"</{found[1]}\s*>", re.IGNORECASE).search(text, at)
