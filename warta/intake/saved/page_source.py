"""The page whose source a browser showed, where that view was saved instead of the page.

What belongs here: telling such a view, and the markup that it shows. What does not: reading a page
(`warta.intake.saved.saved_page`).
"""

from __future__ import annotations

from warta.intake.saved.page_tree import Element, parse_page

# What the views of Chromium and of Firefox hold, near their beginning, and no page of a site does.
_SIGNS = ('class="line-gutter-backdrop"', 'id="viewsource"')
REACH = 2_000


def source_shown(text: str) -> str:
    """The markup that a browser's view of a page's source shows; '' where `text` is no such view."""
    if not any(sign in text[:REACH] for sign in _SIGNS):
        return ""
    root = parse_page(text)
    body = root.first("body") or root
    lines = [cell for cell in body.walk() if "line-content" in cell.get("class").split()]
    whole = body.first("pre") if body.get("id") == "viewsource" else None
    source = "\n".join(map(_as_typed, lines)) if lines else _as_typed(whole) if whole is not None else ""
    return source if "<" in source else ""


def _as_typed(element: Element) -> str:
    """All text in an element as it stands, white space and all."""
    pieces: list[str] = []
    stack: list[Element | str] = [element]
    while stack:
        item = stack.pop()
        if isinstance(item, str):
            pieces.append(item)
        else:
            stack.extend(reversed(item.children))
    return "".join(pieces)
