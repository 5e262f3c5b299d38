"""HTML that stands in Markdown: which of it is markup.

What belongs here: telling tags from text (`<Name withheld>`), and leaving out remarks and elements that hold
no text of the page. What does not: writing what is left (`warta.safe_html`), Markdown (`warta.post_markup`),
and saved pages (`warta.intake.saved.page_lines`).

Browsers take what follows an unclosed `<script>` for its text. So elements whose content is no markup count
only where they are closed, and a tag only where its name is one of HTML's and its end is there.
"""

from __future__ import annotations

import html as html_escapes
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from html import escape

from warta.heading_levels import HEADINGS
from warta.hidden_html import is_declared_hidden

# Written as they are, without attributes but for those that `_Writer` knows.
KEPT = frozenset(
    """
    p br hr h2 h3 h4 h5 h6 ul ol li blockquote pre code em strong a img sup sub div table caption thead tbody
    tfoot tr th td b i u s del ins mark small kbd samp var cite q abbr dfn dl dt dd figure figcaption details
    summary
    """.split()
)
# Written as another one that means the same, or of which only the block is left.
OTHERS = {"strike": "s", "tt": "code", "acronym": "abbr", "menu": "ul", "dir": "ul"} | dict.fromkeys(
    "section article main header footer nav aside address center fieldset form hgroup".split(), "div"
)
_WITHOUT_TAG = frozenset(
    """
    span font big time wbr label legend picture source noscript html head body col colgroup bdi bdo
    ruby rb rt rp data output nobr button select option optgroup datalist textarea dialog
    slot input video audio object embed iframe track param map area
    """.split()
)
_KNOWN = KEPT | HEADINGS | frozenset(OTHERS) | _WITHOUT_TAG
# Their content is no text of the page; left out where they are closed.
UNSEEN = frozenset("script style template svg math".split())
# A word with an attribute that has no value is as likely a piece of a sentence: `<b word>`.
_SHORT = frozenset("a b i p q s u em code sub sup big small strong".split())
# Attributes of every element that need no value.
_BARE_ATTRIBUTES = frozenset("hidden itemscope inert autofocus contenteditable".split())
# Their titles are kept, or stand for them.
_TITLED = frozenset("a abbr acronym img iframe video audio object embed".split())
# What may stand in a tag beside its name.
_INSIDE = r"(?:(?!&lt;)[^<>\"']|\"[^\"<]{0,4000}\"|'[^'<]{0,4000}'){0,2000}"
_TAG = re.compile(rf"</?([a-zA-Z][a-zA-Z0-9-]*)(?:\s{_INSIDE})?\s*/?>")
_UNSEEN_START = re.compile(rf"<({'|'.join(sorted(UNSEEN))})\b{_INSIDE}>", re.IGNORECASE)
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
