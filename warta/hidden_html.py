"""What HTML hides from those who see the page: which elements, and taking them out.

What belongs here: hiding by attributes, and by the rules of styles that stand in the same piece. What does
not: words for those who listen (`sr-only`), which are no secret, and what a saved page unfolds
(`warta.intake.page_area`). Standards: HTML's `hidden`; CSS's `display`, `visibility`, `content-visibility`,
`opacity` and `font-size`.
"""

from __future__ import annotations

import re

from warta.intake.page_tree import Element

_DECLARED = re.compile(
    r"(?:^|;)\s*(?:display\s*:\s*none|(?:content-)?visibility\s*:\s*(?:hidden|collapse)|mso-hide\s*:\s*all"
    r"|opacity\s*:\s*0(?:\.0*)?%?|font-size\s*:\s*0(?:\.0*)?(?:[a-z]{1,4}|%)?)"
    r"\s*(?:!\s*important\s*)?(?:;|$)",
    re.IGNORECASE,
)
_REMARK = re.compile(r"/\*.*?\*/", re.DOTALL)
_RULE = re.compile(r"([^{}]{1,2000})\{([^{}]{0,4000})\}")
# Rules that hold for one medium or size of screen only, with all that they hold.
_AT_RULE = re.compile(r"@[\w-]+[^{};]{0,500}(?:;|\{(?:[^{}]{0,4000}\{[^{}]{0,4000}\}){0,500}[^{}]{0,4000}\})")
# `.a`, `p.a`, `#a`: of what stands beneath another, no piece tells what it is beneath of.
_SELECTOR = re.compile(r"([a-zA-Z][\w-]*)?([.#])([\w-]+)")


def is_declared_hidden(style: str) -> bool:
    """Whether the declarations of a `style` hide what has them."""
    return bool(style) and _DECLARED.search(_REMARK.sub("", style)) is not None


def is_hidden(element: Element) -> bool:
    """Whether an element's own attributes hide it."""
    attributes = element.attributes
    if element.tag == "datalist" or (element.tag == "dialog" and "open" not in attributes):
        return True
    if "hidden" in attributes and attributes["hidden"].lower() != "until-found":
        return True
    return is_declared_hidden(attributes.get("style", ""))


def take_out_hidden(root: Element) -> int:
    """Take out what `root` hides; how many of the elements that are gone held words."""
    order = root.walk()
    rules = _rules_in(order)
    with_words = 0
    for element in order:
        above = element.parent
        if above is not None and (is_hidden(element) or _is_meant(element, rules)):
            with_words += element.letters > 0
            above.children = [child for child in above.children if child is not element]
            above.below = [child for child in above.below if child is not element]
            for around in (above, *above.ancestors()):
                around.letters -= element.letters
            element.letters = 0
    return with_words


def _rules_in(order: list[Element]) -> set[tuple[str, str, str]]:
    """Tag ('' for any), mark and name of what the style sheets of a piece hide."""
    found: set[tuple[str, str, str]] = set()
    for sheet in order:
        if sheet.tag == "style" and "{" in sheet.own_text():
            for selectors, declared in _RULE.findall(_AT_RULE.sub("", _REMARK.sub("", sheet.own_text()))):
                if is_declared_hidden(declared):
                    parts = (_SELECTOR.fullmatch(part.strip()) for part in selectors.split(","))
                    found |= {((part[1] or "").lower(), part[2], part[3]) for part in parts if part}
    return found


def _is_meant(element: Element, rules: set[tuple[str, str, str]]) -> bool:
    if not rules or not element.attributes:
        return False
    names = [(".", name) for name in element.get("class").split()] + [("#", element.get("id"))]
    return any((tag, *name) in rules for name in names for tag in ("", element.tag))
