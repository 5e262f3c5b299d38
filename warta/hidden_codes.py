"""Pieces of posts of other generators that no reader of their own site saw, taken out before all else.

What belongs here: remarks, words within codes that restrict access, what a list of attributes hides, and
elements of HTML that show nothing. What does not: branches of conditions (`warta.liquid_branches`), what
hides in HTML (`warta.hidden_html`), and what other codes mean (`warta.template_codes`). No line is taken
away, so that what is told afterwards names the right one. Rules:
https://kramdown.gettalong.org/syntax.html#attribute-list-definitions, #extensions, the HTML standard's
`template` and `datalist`.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator, Mapping, Sequence

from warta.access_names import restricts
from warta.code_spans import code_spans
from warta.hidden_html import is_declared_hidden
from warta.liquid_branches import Cut, unseen_branches

_MAX = 2_000
_VERBATIM = re.compile(
    r"\{%-?\s*(raw|highlight)\b[^%]{0,300}%\}.*?\{%-?\s*end\1\s*-?%\}"
    r"|\{\{[<%]\s*highlight\b[^{}]{0,300}\}\}.*?\{\{[<%]\s*/\s*highlight\s*[>%]\}\}",
    re.DOTALL,
)
_SHORTCODE = re.compile(
    rf"\{{\{{([<%])\s*([\w.-]+)(?:(?!\{{\{{|[>%]\}}\}}).){{0,{_MAX}}}?[>%]\}}\}}", re.DOTALL
)
_ELEMENT = re.compile(r"<(template|datalist)(?:\s[^<>]{0,500})?>", re.IGNORECASE)
_REMARK = re.compile(r"\{::comment\b[^{}\n]{0,200}\}")
_REMARK_END = re.compile(r"\{:/(?:comment)?\s*\}")
_LINE_REMARK = re.compile(r"\{%-?\s*#(?:(?!\{%|%\}).){0,2000}%\}", re.DOTALL)
_ATTRIBUTES = re.compile(r"(?<!\{)\{:?[^{}\n%<][^{}\n]{0,300}\}(?!\})")
# What gives attributes a name by which other lists refer to them.
_DEFINITION = re.compile(r"\{:([\w-]+):\s")
_HIDING = re.compile(r"hidden|display|visibility|opacity|font-size|mso-hide", re.IGNORECASE)
_STYLE = re.compile(r"(?<![\w-])style\s*=\s*(?:\"([^\"]*)\"|'([^']*)')", re.IGNORECASE)
_IS_HIDDEN = re.compile(r"(?<![\w.#:-])hidden(?:\s*=\s*[\"']?(?!until-found)[\w-]*[\"']?)?(?=\s|\}|$)")
_OUTPUT = re.compile(r"\{\{-?\s*(\w+)\s*-?\}\}")
_ITEM = re.compile(r"[ \t]*(?:[-*+]|\d{1,9}[.)])[ \t]+")
_LISTED = re.compile(r"[ \t]*(?:[-*+]|\d{1,9}[.)])[ \t]|[ \t]{2,}\S")
_LINKED = re.compile(r"!?\[[^\[\]\n]{0,500}\](?:\([^()\n]{0,1000}\)|\[[^\[\]\n]{0,200}\])?$")
_SPANS = ("***", "**", "*", "___", "__", "_", "~~", "`")
# What stands below this mark Ghost shows to its members.
_MEMBERS_BELOW = re.compile(r"<!--\s*members-only\s*-->")
_MAY_HIDE = re.compile(
    r"<!--\s*members-only|\{[{%:]|\{[^{}\n]{0,300}(?:hidden|style)|<(?:template|datalist)\b", re.IGNORECASE
)


def may_hide(body: str) -> bool:
    """Whether there may be anything to take out."""
    return _MAY_HIDE.search(body) is not None


def without_hidden(
    body: str, values: Mapping[str, str] | None = None
) -> tuple[str, list[tuple[int, str]], dict[str, str]]:
    """The body without what no reader saw, what to tell of each piece, with its place, and what is captured.

    `values` are what names in conditions stand for.
    """
    if not may_hide(body):
        return body, [], {}
    places = _Places(body)
    cuts = [
        *_remarks(body),
        *_below_mark(body),
        *_enclosed(body),
        *_elements(body),
        *_by_attributes(body, places.spans),
    ]
    captured: dict[str, str] = {}
    if "{%" in body:
        branches, captured = unseen_branches(body, places.is_verbatim, values)
        cuts += branches
    text, told = _without(body, [cut for cut in cuts if not places.is_verbatim(cut.start)])
    if captured:
        text = _OUTPUT.sub(lambda found: captured.get(found[1], found[0]).strip(), text)
    return text, told, captured


class _Places:
    """Where code stands in a body, and what is to be shown as it is."""

    def __init__(self, body: str) -> None:
        self.spans = sorted([*code_spans(body), *(found.span() for found in _VERBATIM.finditer(body))])
        self._starts = [start for start, _ in self.spans]

    def is_verbatim(self, at: int) -> bool:
        """Whether a place lies in such a piece, not at its very beginning."""
        number = bisect_right(self._starts, at) - 1
        return number >= 0 and self._starts[number] < at < self.spans[number][1]


def _without(body: str, cuts: Sequence[Cut]) -> tuple[str, list[tuple[int, str]]]:
    """The body without these pieces, of which some may lie in others; only their line ends stay."""
    pieces, told, position = [], [], 0
    for cut in sorted(cuts, key=lambda cut: (cut.start, -cut.end)):
        if cut.end <= position:
            continue
        start = max(cut.start, position)
        words = body[start : cut.end]
        would_join = (
            cut.because and body[start - 1 : start].isalnum() and body[cut.end : cut.end + 1].isalnum()
        )
        pieces += [body[position:start], "\n" * words.count("\n") or " " * bool(would_join)]
        position = cut.end
        if cut.because and words.strip():
            told.append((cut.start, f"{cut.because} and what it hides"))
    return "".join([*pieces, body[position:]]), told


def _remarks(body: str) -> Iterator[Cut]:
    yield from (Cut(*found.span(), "") for found in _LINE_REMARK.finditer(body))
    position = 0
    while found := _REMARK.search(body, position):
        end = _REMARK_END.search(body, found.end())
        position = found.end()
        if end is None:
            return
        if not found[0].endswith("/}"):
            position = end.end()
            yield Cut(found.start(), position, "")


def _below_mark(body: str) -> Iterator[Cut]:
    if found := _MEMBERS_BELOW.search(body):
        yield Cut(found.start(), len(body), found[0])


def _enclosed(body: str) -> Iterator[Cut]:
    """What shortcodes of Hugo enclose whose names restrict access."""

    def name_of(found: re.Match[str]) -> str:
        is_alone = found[0][:-3].rstrip().endswith("/")
        return found[2] if restricts(found[2]) and not is_alone else ""

    def mark_of(name: str) -> str:
        return rf"\{{\{{[<%]\s*(/?)\s*{re.escape(name)}\b[^{{}}]{{0,{_MAX}}}\}}\}}"

    return _closed(body, _SHORTCODE, name_of, mark_of)


def _elements(body: str) -> Iterator[Cut]:
    """Elements that show nothing, where they are closed."""

    def mark_of(name: str) -> str:
        return rf"(?i)<(/?){name}\b[^<>]{{0,500}}>"

    return _closed(body, _ELEMENT, lambda found: found[1].lower(), mark_of)


def _closed(
    body: str,
    opening: re.Pattern[str],
    name_of: Callable[[re.Match[str]], str],
    mark_of: Callable[[str], str],
) -> Iterator[Cut]:
    """The pieces that marks of one name open and close; one without name is passed over."""
    unclosed: set[str] = set()
    position = 0
    while found := opening.search(body, position):
        position, name = found.end(), name_of(found)
        if not name or name in unclosed:
            continue
        end = _end_of(body, position, mark_of(name))
        if end is None:
            unclosed.add(name)
            continue
        position = end
        yield Cut(found.start(), end, found[0])


def _end_of(body: str, position: int, mark: str) -> int | None:
    """Where the piece ends that was opened before `position`; `mark` matches both ends, with the slash."""
    depth = 1
    for found in re.compile(mark).finditer(body, position):
        depth += -1 if found[1] else 1
        if depth == 0:
            return found.end()
    return None


def _by_attributes(body: str, code: Sequence[tuple[int, int]]) -> Iterator[Cut]:
    """What a list of attributes hides: the block that it stands at, or the words right before it."""
    lists = list(_ATTRIBUTES.finditer(body)) if _HIDING.search(body) else []
    named = {name[1] for found in lists if (name := _DEFINITION.match(found[0])) and _hides(found[0])}
    for found in lists:
        refers = found[0].startswith("{:") and not named.isdisjoint(found[0].strip("{:} ").split())
        if _DEFINITION.match(found[0]) or not (refers or _hides(found[0])):
            continue
        line_start = body.rfind("\n", 0, found.start()) + 1
        line_end = len(body) if (at := body.find("\n", found.end())) < 0 else at
        before = body[line_start : found.start()]
        is_last = not body[found.end() : line_end].strip()
        if not before.strip(" \t>") and is_last:
            start, end = _block_at(body, line_start, line_end, code)
        elif _ITEM.fullmatch(before):
            start, end = line_start, _end_of_item(body, line_end)
        elif before.lstrip().startswith("#") and is_last:
            start, end = line_start, line_end
        else:
            start, end = _span_before(body, line_start, found.start()), found.end()
        yield Cut(start, end, found[0])


def _hides(attributes: str) -> bool:
    """Whether a list of attributes hides what has them; without a colon only one with a value is a list."""
    if not attributes.startswith("{:") and "=" not in attributes:
        return False
    styles = (a or b for a, b in _STYLE.findall(attributes))
    bare = re.sub(r"\"[^\"]*\"|'[^']*'", '""', attributes)
    return any(map(is_declared_hidden, styles)) or (
        _IS_HIDDEN.search(bare) is not None and "until-found" not in attributes
    )


def _end_of_item(body: str, line_end: int) -> int:
    """Where an item of a list ends whose first line ends at `line_end`."""
    while line_end < len(body):
        next_end = len(body) if (at := body.find("\n", line_end + 1)) < 0 else at
        line = body[line_end + 1 : next_end]
        if not line.strip() or _ITEM.match(line):
            break
        line_end = next_end
    return line_end


def _block_at(body: str, start: int, end: int, code: Sequence[tuple[int, int]]) -> tuple[int, int]:
    """The block that a list of attributes on a line of its own is of: the one above, or else below."""
    above = body.rfind("\n", 0, max(0, start - 1)) + 1
    if start and body[above:start].strip(" \t>\n"):
        return _top_of_block(body, above, start, code), end
    position = end
    is_list = False
    while position < len(body):
        line_end = len(body) if (at := body.find("\n", position + 1)) < 0 else at
        line = body[position + 1 : line_end]
        fence = next((stop for first, stop in code if first == position + 1), 0)
        if fence and "\n" in body[position + 1 : fence]:
            return start, fence
        is_list = is_list or (position == end and _ITEM.match(line) is not None)
        if not line.strip() and not (is_list and _LISTED.match(body[line_end + 1 : line_end + 200])):
            break
        position = line_end
    return start, position


def _top_of_block(body: str, above: int, start: int, code: Sequence[tuple[int, int]]) -> int:
    """Where the block begins whose last line begins at `above` and ends before `start`."""
    fence = next((first for first, stop in code if first < above < stop <= start), None)
    if fence is not None and "\n" in body[fence:start]:
        return fence
    if body[above:start].lstrip(" ").startswith("#"):
        return above
    top = above
    while top:
        line_start = body.rfind("\n", 0, top - 1) + 1
        line = body[line_start:top]
        if line.strip(" \t>\n") and line.lstrip().startswith("{:"):
            break
        if not line.strip():
            beneath = body[top : top + 200]
            further = body[body.rfind("\n", 0, max(0, line_start - 1)) + 1 : line_start]
            if not (_LISTED.match(beneath) and _LISTED.match(further)):
                break
        top = line_start
    return top


def _span_before(body: str, line_start: int, end: int) -> int:
    """Where the span of Markdown or HTML begins that ends at `end`; `end` where there is none."""
    paragraph = max(body.rfind("\n\n", 0, end) + 1, end - 5_000, 0)
    for mark in _SPANS:
        if body.endswith(mark, line_start, end):
            start = body.rfind(mark, paragraph, end - len(mark))
            return end if start < 0 else start
    if found := _LINKED.search(body, paragraph, end):
        return found.start()
    if closed := re.search(r"</([a-zA-Z][\w-]*)\s*>$", body[line_start:end]):
        start = body.rfind(f"<{closed[1]}", paragraph, end)
        return end if start < 0 else start
    return end
