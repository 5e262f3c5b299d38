"""The body of a post of another generator into safe HTML: CommonMark with HTML in it, as its site read it.

What belongs here: the one configuration of the CommonMark parser, and what it is given and gives. What does
not: Warta's own Markdown, in which HTML is text (`warta.markup`), what is put in order before it is parsed
(`warta.template_codes`, `warta.html_blocks`, `warta.post_dialects`), and HTML (`warta.raw_html`,
`warta.safe_html`).

Hugo reads CommonMark and Jekyll nearly that: a list may follow a paragraph without a blank line, two spaces
nest, fences hold code. Python-Markdown, which Warta's own files are written for, shows these otherwise.
"""

from __future__ import annotations

import re
import secrets
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any

from warta.code_spans import code_spans
from warta.digests import digest_bytes
from warta.html_blocks import (
    has_unclosed,
    with_ends_of_html,
    with_html_at_margin,
    with_markdown_inside,
    without_unseen,
)
from warta.lengths import count_words
from warta.marks_in_html import with_marks_read
from warta.markup import SCHEMES, MarkupError, body_of, clean, is_relative, scheme_of
from warta.model import Body
from warta.plain_paragraphs import html_of, split_plain
from warta.post_addresses import with_plain_addresses
from warta.post_boxes import with_boxes
from warta.post_dialects import as_commonmark, without_empty_heads
from warta.raw_html import KEPT, checked
from warta.safe_html import Addresses, rewrite
from warta.template_codes import JEKYLL, OF_LIQUID, Note, translate

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.token import Token

_MAX_DEPTH = 100
# Stands in addresses while they are cleaned: of each scheme a cleaner must be made, which takes as long as
# cleaning. No text can hold it, for it is another one in each process.
_WHILE_CLEANED = f"warta-{secrets.token_hex(8)}:"
# Beside what may be in a text a table stands in a section of its own.
_WRITTEN = KEPT | {"section"}
_LINKS = re.compile(r"<(/?)a(?=[\s>])", re.IGNORECASE)
# To whose Markdown an element ends where it is closed: kramdown, and Python-Markdown.
_END_AT_TAGS = frozenset({JEKYLL, "Pelican", "MkDocs"})
# Characters that HTML forbids in a page ("preprocessing the input stream"); none of them shows anything.
_CONTROLS = re.compile(r"[\x01-\x08\x0b\x0e-\x1f\x7f]")


@dataclass(frozen=True, slots=True)
class Left:
    """What of a post is not shown as it was on its own site: codes, and elements of HTML by name."""

    codes: Sequence[Note]
    elements: Counter[str]


def render_post(
    text: str,
    first_line: int = 1,
    values: Mapping[str, str] | None = None,
    generator: str = "",
    host: str = "",
) -> Body:
    """The body `text`, which starts on line `first_line` of its file, as HTML with placeholders.

    `values` are what codes in it stand for, by their names, `generator` is whose Markdown it is, `host` that
    of its old site: links there may lead to a release of this archive. Raises MarkupError where lists or
    quotes are nested too deeply.
    """
    return read_body(text, first_line, values, generator, host)[0]


def read_body(
    text: str,
    first_line: int = 1,
    values: Mapping[str, str] | None = None,
    generator: str = "",
    host: str = "",
) -> tuple[Body, Left]:
    """The same, and what of it is not shown as it was on the post's own site."""
    found: list[str] = []
    images: list[int] = []
    own = (f"https://{host}/", f"http://{host}/") if host else ()

    def link(address: str) -> str | None:
        if not is_relative(address) and not address.startswith(own):
            return address if scheme_of(address) in SCHEMES else None
        found.append(address)
        return f"{_WHILE_CLEANED}{len(found) - 1}"

    def picture(address: str) -> str | None:
        if not is_relative(address):
            return None  # it would tell the host who reads
        images.append(len(found))
        return link(address)

    styles: list[str] = []
    raw, left = _html_of(text, values or {}, generator, styles)
    html = clean(rewrite(raw, Addresses(link, picture), styles, left.elements), _WRITTEN)
    nonce = digest_bytes(text.encode())[:16]
    if found:
        html = html.replace(f'="{_WHILE_CLEANED}', f'="warta-{nonce}:')
    refs = tuple((address, _line_of(address, text, first_line)) for address in found)
    return body_of(html, nonce, refs, tuple(images), count_words(html)), left


def _html_of(text: str, values: Mapping[str, str], generator: str, styles: list[str]) -> tuple[str, Left]:
    """HTML that is not safe yet, in which all that looks like a tag is one; `styles` takes its sheets."""
    translated = translate(_CONTROLS.sub("", text), values, is_liquid=generator in OF_LIQUID)
    elements: Counter[str] = Counter()
    text = with_html_at_margin(with_markdown_inside(with_boxes(translated.text)))
    text = with_ends_of_html(text) if generator in _END_AT_TAGS else text
    text = without_unseen(text, elements, styles)
    is_kramdown = generator == JEKYLL
    source = as_commonmark(_without_open_ends(text), is_kramdown=is_kramdown)
    source = with_plain_addresses(source, is_kramdown=is_kramdown)
    pieces = (
        html_of(part) if is_plain else _parsed(part, elements, styles)
        for is_plain, part in split_plain(source)
    )
    return without_empty_heads("".join(pieces)), Left(translated.notes, elements)


def _parsed(source: str, elements: Counter[str], styles: list[str]) -> str:
    parser = _parser()
    env = {"left_out": elements, "styles": styles}
    tokens = parser.parse(source, env)
    if any(token.level >= _MAX_DEPTH - 1 for token in tokens):  # the parser passes over what is deeper
        raise MarkupError("lists or quotes are nested too deeply", "use fewer levels")
    for token in tokens:
        _close_link(token.children or [])
    return str(parser.renderer.render(tokens, parser.options, env))


def _close_link(tokens: list[Token]) -> None:
    """End a link that a paragraph does not close, before all that follows on the page becomes its words."""
    pieces = [token for token in tokens if token.type == "html_inline"]
    tags = [found[1] for piece in pieces for found in _LINKS.finditer(piece.content)]
    if tags and not tags[-1]:
        tokens.append(pieces[0].copy(content="</a>"))


def html_of_words(text: str, *, is_block: bool) -> str:
    """A piece of Markdown as HTML that is not safe yet; what is one paragraph stands without its tags."""
    html = _parsed(text, Counter(), []).strip()
    is_one = html.startswith("<p>") and html.endswith("</p>") and html.count("<p>") == 1
    return html[3:-4] if is_one and not is_block else html


@cache
def _parser() -> MarkdownIt:
    from markdown_it import MarkdownIt
    from mdit_py_plugins.deflist import deflist_plugin
    from mdit_py_plugins.footnote import footnote_plugin

    parser = MarkdownIt("commonmark", {"html": True, "maxNesting": _MAX_DEPTH})
    parser.enable(["table", "strikethrough"])
    parser.use(deflist_plugin).use(footnote_plugin, inline=False)
    for name, rule in _RULES.items():
        parser.add_render_rule(name, rule)
    return parser


def _html_block(_: Any, tokens: Any, index: int, __: Any, env: Any) -> str:
    found = checked(tokens[index].content)
    env["left_out"].update(found.left_out)
    env["styles"] += found.styles
    return with_marks_read(found.html) if tokens[index].type == "html_block" else found.html


def _fence(_: Any, tokens: Any, index: int, __: Any, ___: Any) -> str:
    return f"<pre><code>{_escaped(tokens[index].content)}</code></pre>\n"


def _footnote_ref(_: Any, tokens: Any, index: int, __: Any, ___: Any) -> str:
    number = tokens[index].meta["id"] + 1
    again = tokens[index].meta.get("subId", 0)
    name = f"fnref{again + 1 if again else ''}:{number}"
    return f'<sup id="{name}"><a class="footnote-ref" href="#fn:{number}">{number}</a></sup>'


def _footnote_open(_: Any, tokens: Any, index: int, __: Any, ___: Any) -> str:
    return f'<li id="fn:{tokens[index].meta["id"] + 1}">'


def _footnote_anchor(_: Any, tokens: Any, index: int, __: Any, ___: Any) -> str:
    return f' <a class="footnote-backref" href="#fnref:{tokens[index].meta["id"] + 1}">\u21a9\ufe0e</a>'


_RULES = {
    "html_block": _html_block,
    "html_inline": _html_block,
    "fence": _fence,
    "code_block": _fence,
    "footnote_ref": _footnote_ref,
    "footnote_block_open": lambda *_: '<div class="footnote"><hr><ol>\n',
    "footnote_block_close": lambda *_: "</ol></div>\n",
    "footnote_open": _footnote_open,
    "footnote_close": lambda *_: "</li>\n",
    "footnote_anchor": _footnote_anchor,
}


def _escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def _without_open_ends(text: str) -> str:
    """The text, escaped where HTML begins that nothing closes and that would take the rest for its own."""
    if "<" not in text:
        return text
    pieces, position = [], 0
    for start, end in [*code_spans(text), (len(text), len(text))]:
        while (at := text.find("<", position, start)) >= 0:
            pieces += [text[position:at], "&lt;" if has_unclosed(text, at) else "<"]
            position = at + 1
        pieces.append(text[position:end] if position < end else "")
        position = max(position, end)
    return "".join(pieces)


def _line_of(address: str, text: str, first_line: int) -> int:
    at = text.find(address)
    return first_line + (text.count("\n", 0, at) if at >= 0 else 0)
