"""Boxes, tabs and lists of contents that posts write in lines, as Markdown that shows the same words.

What belongs here: notes that begin with `!!!`, `???`, `:::` or `///`, quotes that are notes on GitHub, tabs,
marks where a list of contents is made, and lines of programs in MDX. What does not: other marks of Markdown
(`warta.post_dialects`) and codes in braces (`warta.template_codes`). What stands in code stays.
Rules: https://python-markdown.github.io/extensions/admonition/, https://python-markdown.github.io/extensions/toc/,
https://facelessuser.github.io/pymdown-extensions/extensions/tabbed/, .../extensions/blocks/,
https://docusaurus.io/docs/markdown-features/admonitions, https://mdxjs.com/docs/what-is-mdx/,
https://docs.github.com/en/get-started/writing-on-github (alerts).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

_MAY_HAVE = re.compile(
    r"^[ \t>]*(?:!!!|\?\?\?|:::|///|===[ !+\"]|\[!\w|\[\[?_?toc|import\s|export\s|\{/\*)",
    re.IGNORECASE | re.MULTILINE,
)
_FENCE = re.compile(r" {0,3}(`{3,}|~{3,})")
_ITEM = re.compile(r"[ \t]*(?:[-*+]|\d{1,9}[.)])\s")
_INDENTED = re.compile(
    r"""(?P<indent>[ \t]*)
    (?:(?:!!!|\?\?\?\+?)[ \t]*(?P<type>[a-z][\w-]*)(?:[ \t]+[\w-]+)*(?:[ \t]+"(?P<title>[^"]*)")?
    |===[!+]{0,2}[ \t]+["'](?P<tab>[^"']+)["'])[ \t]*""",
    re.VERBOSE | re.IGNORECASE,
)
_CLOSED = re.compile(
    r"""(?P<indent>[ \t]*)(?P<mark>:{3,}|/{3,})[ \t]*(?P<type>[a-z][\w-]*|\{[^{}]*\})?
    (?:[ \t]*\[(?P<title>[^\[\]]*)\]|[ \t]*\|[ \t]*(?P<behind>.*?)|[ \t]+(?P<beside>[^\s{].*?))?
    (?:[ \t]*\{[^{}]*\})?[ \t]*""",
    re.VERBOSE | re.IGNORECASE,
)
_ALERT = re.compile(r"([ \t]*>[ \t]*)\[!(\w+)\][-+]?[ \t]*(.*?)[ \t]*")
_CONTENTS = re.compile(r"[ \t]*(?:\[toc\]|\[\[_?toc_?\]\])[ \t]*", re.IGNORECASE)
_PROGRAM = re.compile(
    r"(?:import|export)\s+(?:[\w{},*$ ]+\s+from\s+)?([\"'])[^\"']+\1;?\s*|export\s+(?:const|default)\b.*"
    r"|\{/\*.*\*/\}[ \t]*",
)
# The notes that name themselves by their kind where their writer gives them no title.
_NOTES = frozenset(
    """
    note notes info todo tip hint important success check done question help faq warning caution attention
    failure danger error bug example abstract summary tldr
    """.split()
)
_MOST_DEPTH = 8


def with_boxes(text: str) -> str:
    """The text with these in Markdown that any generator reads."""
    return "\n".join(_shown(text.split("\n"), 0)) if _MAY_HAVE.search(text) else text


def _shown(lines: Sequence[str], depth: int) -> Iterator[str]:
    number, fence, in_list, is_mdx = 0, "", False, True
    while number < len(lines):
        line = lines[number]
        number += 1
        if found := _FENCE.match(line):
            fence = _fence_below(fence, found[1], line)
        if fence or found or depth > _MOST_DEPTH:
            yield line
            continue
        in_list = _in_list(line, is_so=in_list)
        if _PROGRAM.fullmatch(line) and is_mdx:
            continue
        is_mdx = not line.strip()  # in a paragraph such a line is text
        if (inner := _box(lines, number)) is not None and (in_list or _width(line) < 4):
            head, body, end = inner
            number = end
            yield from _written(head, _shown(body, depth + 1), line)
        elif found := _ALERT.fullmatch(line):
            yield from _alert(found, is_of_quote=_continues(lines, number - 2, ">"))
        elif not _CONTENTS.fullmatch(line):
            yield line


def _fence_below(fence: str, mark: str, line: str) -> str:
    """The mark of the fence in which the next line lies; '' for none."""
    if not fence:
        return "" if mark[0] == "`" and "`" in line.strip().lstrip("`") else mark
    is_end = mark.startswith(fence) and not line.strip().strip(mark[0])
    return "" if is_end else fence


def _in_list(line: str, *, is_so: bool) -> bool:
    if not line.strip() or _width(line) >= 4:
        return is_so
    return _ITEM.match(line) is not None


def _box(lines: Sequence[str], below: int) -> tuple[re.Match[str], list[str], int] | None:
    """The box that the line above `below` begins: its head, its lines at the margin, and where it ends."""
    head = lines[below - 1]
    if found := _INDENTED.fullmatch(head):
        body, end = _deeper(lines, below, _width(found["indent"]) + 4)
        return (found, body, end) if body else None
    if found := _CLOSED.fullmatch(head):
        end = _closing(lines, below, found["mark"])
        indent = _width(found["indent"])
        return (found, [_from(line, indent) for line in lines[below:end]], end + 1) if end else None
    return None


def _deeper(lines: Sequence[str], start: int, width: int) -> tuple[list[str], int]:
    """The lines from `start` on that are indented so far, without that, and the number of the next one."""
    end = start
    while end < len(lines) and (not lines[end].strip() or _width(lines[end]) >= width):
        end += 1
    while end > start and not lines[end - 1].strip():
        end -= 1
    return [_from(line, width) for line in lines[start:end]], end


def _closing(lines: Sequence[str], start: int, mark: str) -> int:
    """The number of the line that closes what `mark` opened; 0 for none."""
    fence, opened = "", 1
    for number in range(start, len(lines)):
        if found := _FENCE.match(lines[number]):
            fence = _fence_below(fence, found[1], lines[number])
        elif not fence and lines[number].strip() == mark:
            opened -= 1
        elif not fence and (inner := _CLOSED.fullmatch(lines[number])):
            opened += inner["mark"] == mark
        if not opened:
            return number
    return 0


def _written(head: re.Match[str], body: Iterator[str], line: str) -> Iterator[str]:
    """A box as a quote below its title, a tab as its text below its name."""
    indent = line[: len(line) - len(line.lstrip())]
    named = head.groupdict()
    kind = (named.get("type") or "").lower()
    if tab := named.get("tab"):
        yield from ("", f"{indent}**{tab}**", "", *(f"{indent}{text}".rstrip() for text in body), "")
        return
    title = next((named[name] for name in ("title", "behind", "beside") if named.get(name) is not None), None)
    title = (kind.capitalize() if kind in _NOTES else "") if title is None else title.strip()
    if not (title or kind in _NOTES):  # its kind is of its looks alone
        yield from ("", *(f"{indent}{text}".rstrip() for text in body), "")
        return
    lines = [*([f"**{title}**", ""] if title else []), *body]
    yield from ("", *(f"{indent}> {text}".rstrip() for text in lines), "")


def _alert(found: re.Match[str], *, is_of_quote: bool) -> Iterator[str]:
    """A note of GitHub, which begins a quote, and its title where it has one."""
    mark, kind, title = found.groups()
    if is_of_quote or kind.lower() not in _NOTES:
        yield found[0]
        return
    yield from (f"{mark}**{kind.capitalize()}**", mark.rstrip())
    yield from [f"{mark}{title}"] if title else []


def _continues(lines: Sequence[str], number: int, mark: str) -> bool:
    return number >= 0 and lines[number].lstrip().startswith(mark)


def _width(line: str) -> int:
    """How far a line is indented, in columns."""
    return len(line) - len(line.lstrip()) if "\t" not in line else _width(line.expandtabs(4))


def _from(line: str, width: int) -> str:
    line = line.expandtabs(4) if line[:width].strip(" ") else line
    return line[min(width, len(line) - len(line.lstrip())) :]
