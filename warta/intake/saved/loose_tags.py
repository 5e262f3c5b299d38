"""What looks like a tag in a piece of HTML and is none, as the text that its writer meant.

What belongs here: `<Name withheld>`, and what would take all that follows for its own, such as a `<script>`
that nothing closes. What does not: the same in Markdown (`warta.raw_html`), and parsing
(`warta.intake.saved.page_tree`).
"""

from __future__ import annotations

import re

from warta.raw_html import is_known, is_sentence

# These hide all that follows up to their end; a browser would hide it too, but a text must not be lost.
_HIDING = re.compile(
    r"<(!--|!\[CDATA\[|(?:script|style|template|svg|math|iframe|object|noscript|noembed|noframes|textarea|title|xmp)\b)",
    re.IGNORECASE,
)
# A name with a colon or hyphen is a program's own (`<o:p>`), and so is what has attributes with values.
_PERHAPS = re.compile(r"<([a-zA-Z][^\s<>/=:\"'@-]{0,80})(?:\s[^<>=\"']{0,200})?>")
_ADDRESS = re.compile(r"<(?=(?:[^\s<>\"'=/]{1,80}@[^\s<>\"'=/]{1,200}|https?://[^\s<>\"']{1,500})>)")
# Another tag begins before this one ends: `x<y, <b>but</b>`.
_NOT_ENDED = re.compile(r"<(?=[a-zA-Z][^<>\"'=]{0,300}<)")
_FRAME = re.compile(r"<iframe\b[^<>]{0,2000}>(?!\s{0,100}</iframe)", re.IGNORECASE)
_END = re.compile(r"</([a-z][^\s<>/]{0,80})")
# Of programs and older pages: without a meaning here, and never words.
_OF_OTHERS = frozenset(
    """
    html head body meta link base title script style template svg math noscript noframes noembed frameset
    frame applet xmp listing plaintext basefont bgsound keygen isindex dir menu slot canvas select option
    optgroup datalist textarea form label fieldset legend meter progress dialog search picture portal
    """.split()
)


def as_text(html: str) -> str:
    """The piece with `&lt;` before what is no tag."""
    if "<" not in html:
        return html
    html = _NOT_ENDED.sub("&lt;", _FRAME.sub(_closed, html))
    lower = html.lower()
    ended = set(_END.findall(lower))
    ends: dict[str, int] = {}

    def hiding(found: re.Match[str]) -> str:
        name = found[1].lower()
        if name not in ends:
            ends[name] = lower.rfind("-->") if name == "!--" else lower.rfind(f"</{name}")
        return found[0] if ends[name] > found.start() else f"&lt;{found[0][1:]}"

    def perhaps(found: re.Match[str]) -> str:
        name = found[1].lower()
        is_tag = is_known(name) or name in _OF_OTHERS or name in ended
        return found[0] if is_tag and not is_sentence(name, found[0]) else f"&lt;{found[0][1:]}"

    html = _HIDING.sub(hiding, html)
    return _ADDRESS.sub("&lt;", _PERHAPS.sub(perhaps, html))


def _closed(frame: re.Match[str]) -> str:
    """A frame written as if it were empty, closed: a browser takes all that follows for its content."""
    return f"{frame[0]}</iframe>" if frame[0].endswith("/>") else frame[0]
