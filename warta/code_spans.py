"""Where code stands in Markdown, fenced or in a line: nothing in it is markup.

What belongs here: finding these places. What does not: what stands outside them (`warta.template_codes`,
`warta.post_markup`).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

_FENCE = re.compile(r"^[ \t>]{0,12}(`{3,}|~{3,})")
_SPAN = re.compile(r"(?<!`)(`{1,4})(?!`)(?:[^\n]|\n(?!\s*\n)){1,500}?(?<!`)\1(?!`)")


def code_spans(body: str) -> Iterator[tuple[int, int]]:
    """Where code stands, fenced or in a line: start and end of each, in order."""
    fence, start, position, plain_from = "", 0, 0, 0
    for line in body.splitlines(keepends=True):
        found = _FENCE.match(line)
        if fence and found and found[1].startswith(fence) and not line.strip(" \t\r\n>`~"):
            yield start, position + len(line)
            fence, plain_from = "", position + len(line)
        elif found and not fence and not (found[1][0] == "`" and "`" in line[found.end() :]):
            yield from _inline_code(body, plain_from, position)
            fence, start = found[1], position
        position += len(line)
    if fence:
        yield start, position
    else:
        yield from _inline_code(body, plain_from, position)


def _inline_code(body: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    yield from (found.span() for found in _SPAN.finditer(body, start, end))


def outside_code(text: str, pattern: re.Pattern[str], instead: Callable[[re.Match[str]], str]) -> str:
    """The text with what a pattern finds replaced, but for what stands in code."""
    spans = code_spans(text)
    start, end = next(spans, (len(text), len(text)))

    def replaced(found: re.Match[str]) -> str:
        nonlocal start, end
        while end <= found.start() < len(text):
            start, end = next(spans, (len(text), len(text)))
        return found[0] if start <= found.start() < end else instead(found)

    return pattern.sub(replaced, text)


def fenced(code: str, name: str) -> str:
    """Code between fences that it holds none of, with the name of its language."""
    fence = "`" * max(3, 1 + max(map(len, re.findall(r"`+", code)), default=0))
    return f"\n{fence}{name}\n{code}\n{fence}\n"
