"""The shortcodes in a post of Hugo that its own site has templates for: what each of them shows.

What belongs here: finding them, and putting what their templates make of them in as few tags as a text needs.
What does not: what a template may ask for (`warta.intake.posts.shortcode_call`), what shortcodes mean whose
templates are not there or cannot be carried out (`warta.template_codes`), and where it takes this up
(`warta.carried_out`).
Rules: https://gohugo.io/templates/shortcode/
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Any

from warta.carried_out import BUILT_IN, INNER, NOTHING, end_of, key_of
from warta.code_spans import code_spans
from warta.go_nodes import Unsupported
from warta.go_template import MARK
from warta.intake.posts.post_site import Site
from warta.intake.posts.shortcode_call import ROOT, Call, Post, Store, template_of

_TEMPLATE = re.compile(r"(?:^|/)layouts/_?shortcodes/(.+)\.html$")
_OF_THEME = re.compile(r"(?:^|/)(?:themes|_vendor)/")
_CODE = re.compile(
    r"\{\{([<%])(?!/\*)\s*(/?)\s*([\w/.-]+)((?:(?!\{\{[<%]).){0,2000}?)\s*(/?)([>%])\}\}", re.DOTALL
)
_TAG = re.compile(r"<!--.*?-->|</?([a-zA-Z][\w-]*)((?:\"[^\"]*\"|'[^']*'|[^'\">])*)>", re.DOTALL)
_ATTRIBUTE = re.compile(r"([\w:-]+)\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s\"'>]+))")
_UNSEEN = "script|style|svg|template|noscript|head|select|textarea|datalist|canvas"
_UNSEEN_PIECE = re.compile(rf"<({_UNSEEN})\b[^>]*>.*?</\1\s*>", re.DOTALL | re.IGNORECASE)
_SHOWN = frozenset(
    """
    p br hr h1 h2 h3 h4 h5 h6 ul ol li blockquote pre code em strong a img sup sub div table caption thead
    tbody tfoot tr th td b i u s del ins q cite abbr dl dt dd figure figcaption details summary kbd
    iframe video audio source embed object
    """.split()
)
_AS = dict.fromkeys("section article main header footer nav aside address center".split(), "div")
_KEPT = frozenset("href src data-src alt title colspan rowspan start hidden open".split())
# Characters that Markdown would take for its own.
_OF_MARKDOWN = re.compile(r"[\\`*_\[\]~{}|$:^#]")
# What shows something that only running it would tell.
_RUNS = re.compile(r"<(?:script|canvas|object|form|svg)\b", re.IGNORECASE)
_LONGEST_TEXT = 5_000


def shortcode_of(file: str) -> str:
    """The name of the shortcode whose template a file is; '' for any other file."""
    found = _TEMPLATE.search(file)
    return found[1].lower() if found else ""


def is_of_theme(file: str) -> bool:
    """Whether a template is a theme's; one of the site's own goes before it."""
    return _OF_THEME.search(file) is not None


def shown_by_shortcodes(
    body: str, fields: Mapping[str, Any], site: Site, beside: Callable[[str], bytes | None]
) -> dict[str, str]:
    """What each shortcode in `body` shows whose template can be carried out, by the code as it stands there.

    A mark in it stands for what the code encloses; without one that is not shown.
    """
    if not site.shortcodes or "{{" not in body:
        return {}
    post, store = Post(fields, site, beside), Store()
    codes = list(code_spans(body))
    shown: dict[str, str] = {}
    for found in _CODE.finditer(body):
        name, key = found[3].lower(), key_of(found[0])
        is_code = any(start <= found.start() < end for start, end in codes)
        template = site.shortcodes.get(name)
        if found[2] or is_code or template is None or key in shown or name in BUILT_IN:
            continue
        is_paired = not found[5] and end_of(body, found.end(), found[3]) is not None
        call = Call(name, found[4], is_paired, post, store)
        try:
            output = compact(call.output(template_of(template)))
        except (Unsupported, RecursionError):
            continue
        if len(output) <= _LONGEST_TEXT and (output or not _RUNS.search(template)):
            shown[key] = output or NOTHING
    return shown


def compact(output: str) -> str:
    """The HTML that a template made, in the tags and attributes that say something, on one line."""
    output = _UNSEEN_PIECE.sub("", output).replace(f"{ROOT}/", "").replace(ROOT, "")
    pieces, position = [], 0
    for found in _TAG.finditer(output):
        pieces.append(_words(output[position : found.start()]))
        position = found.end()
        if found[1]:
            pieces.append(_tag(found))
    pieces.append(_words(output[position:]))
    text = re.sub(r"\s+", " ", "".join(pieces)).strip()
    text = re.sub(
        r"(</?(?:div|p|figure|blockquote|h\d|ul|ol|li|table|tr|td|th|details|dl|dt|dd)\b[^>]*>) ", r"\1", text
    )
    text = re.sub(
        r" (?=</?(?:div|p|figure|blockquote|h\d|ul|ol|li|table|tr|td|th|details|dl|dt|dd)\b)", "", text
    )
    while (fewer := re.sub(r"<(p|div|h\d|li|figcaption|a|b|em|strong)></\1>", "", text)) != text:
        text = fewer
    before, mark, after = text.partition(MARK)
    if mark and not _says_more(before + after):
        before, after = ("", "") if not re.search(r"<div", before) else ("<div>", "</div>")
    return f"{before}{INNER}{after}" if mark else text


def _says_more(text: str) -> bool:
    """Whether there is more than blocks without words."""
    return bool(re.sub(r"</?(?:div|p)>|\s", "", text))


def _words(text: str) -> str:
    return _OF_MARKDOWN.sub(lambda found: f"&#{ord(found[0])};", text) if text.strip() else text


def _tag(found: re.Match[str]) -> str:
    name = _AS.get(found[1].lower(), found[1].lower())
    if name not in _SHOWN:
        return " " if name in ("label", "button", "legend", "option") else ""
    if found[0].startswith("</"):
        return f"</{name}>"
    attributes = "".join(
        f' {key.lower()}="{(a or b or c).strip()}"'
        for key, a, b, c in _ATTRIBUTE.findall(found[2])
        if key.lower() in _KEPT or (key.lower() == "style" and "display" in (a or b or c))
    )
    bare = re.sub(r"\"[^\"]*\"|'[^']*'", "", found[2])
    hidden = " hidden" if re.search(r"\shidden(?=[\s/]|$)", bare) else ""
    return f"<{name}{attributes}{hidden}>"
