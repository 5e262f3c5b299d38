"""Blocks in the posts of other generators that are put in order before their codes are read.

What belongs here: loops whose contents only their site could fill, definitions of abbreviations, programs,
and code in which codes are shown. What does not: what each code means (`warta.template_codes`). No line is
taken away, so that what is told afterwards names the right one. Rules: https://shopify.github.io/liquid/tags/iteration/,
https://kramdown.gettalong.org/syntax.html#abbreviations, https://gohugo.io/content-management/shortcodes/.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from warta.code_spans import code_spans
from warta.program_codes import without_programs

_MAX = 5_000
_LOOP = re.compile(
    rf"\{{%-?\s*(?P<kind>for|tablerow)\s+(?P<name>\w+)\s+in\b[^%]{{0,500}}%\}}"
    rf"(?P<inner>(?:(?!\{{%-?\s*(?:end)?(?:for|tablerow)\b).){{0,{_MAX}}}?)"
    rf"\{{%-?\s*end(?P=kind)\s*-?%\}}",
    re.DOTALL,
)
_ABBREVIATION = re.compile(r"^ {0,3}\*\[[^\]\n]{1,100}\]:[ \t]*[^\n]{0,500}$", re.MULTILINE)
_SHOWN_SHORTCODE = re.compile(r"\{\{([<%])/\*(.{0,2000}?)\*/([>%])\}\}", re.DOTALL)
_RAW = re.compile(r"\{%-?\s*(?:end)?raw\s*-?%\}")
_VERBATIM = re.compile(r"\{%-?\s*raw\s*-?%\}.*?\{%-?\s*endraw\s*-?%\}", re.DOTALL)
_VERBATIM_PARTS = re.compile(rf"({_VERBATIM.pattern})", re.DOTALL)
_VALUE = re.compile(r"\{\{-?\s*((?:site|page)(?:\.\w[\w-]*?){1,3})\s*-?\}\}")
_MARKUP = re.compile(r"\{\{.*?\}\}|\{%.*?%\}|<[^<>]*>|\]\([^)]*\)|&\w+;", re.DOTALL)


def prepared(body: str, values: Mapping[str, str] | None = None) -> tuple[str, list[tuple[int, str]]]:
    """The body with these in order, and the words of each that was left out with its place in the body.

    Codes that name one of `values` are carried out in code, too, as Liquid does.
    """
    verbatim = [found.span() for found in _VERBATIM.finditer(body)] if values else []
    left: list[tuple[int, str]] = []
    pieces = []
    for start, end, is_code in _parts(body):
        part = body[start:end]
        if is_code:
            if values and not any(first <= start < last for first, last in verbatim):
                part = "".join(_named(piece, values) for piece in _VERBATIM_PARTS.split(part))
            part = _RAW.sub("", _SHOWN_SHORTCODE.sub(r"{{\1\2\3}}", part))
        elif part.strip():
            left += [(start + found.start(), found[0]) for found in _ABBREVIATION.finditer(part)]
            part = _ABBREVIATION.sub("", part)
            part, programs = without_programs(part) if "<%" in part else (part, [])
            left += [(start + at, words) for at, words in programs]
        pieces.append(part)
    if "{%" not in body:
        return "".join(pieces), left
    text = "".join(pieces)
    spans = list(code_spans(text))

    def instead(found: re.Match[str]) -> str:
        if any(start <= found.start() < end for start, end in spans):
            return found[0]
        inner = found["inner"]
        if re.search(r"[^\W\d_]", _MARKUP.sub(" ", inner)):
            # Words of its own stay, once; what they go around is known to the site alone.
            output = re.compile(rf"\{{\{{-?\s*{found['name']}\b[^{{}}]{{0,500}}\}}\}}")
            left.extend((found.start("inner") + one.start(), one[0]) for one in output.finditer(inner))
            return output.sub("", found[0])
        left.append((found.start(), found[0]))
        return "\n" * found[0].count("\n")

    return _LOOP.sub(instead, text), left


def _named(code: str, values: Mapping[str, str]) -> str:
    """Code with the values that codes in it name, but for what is to be shown as it stands."""
    if _RAW.match(code):
        return code
    return _VALUE.sub(lambda found: values.get(found[1], found[0]), code)


def _parts(body: str) -> Iterator[tuple[int, int, bool]]:
    """The body from end to end in parts, each with whether it is code."""
    position = 0
    for start, end in code_spans(body):
        yield position, start, False
        yield start, end, True
        position = end
    yield position, len(body), False
