"""What HTML hides from those who see the page: which elements, and taking them out.

What belongs here: hiding by attributes. What does not: style sheets (`warta.intake.saved.style_sheets`),
words for those who listen (`sr-only`), which are no secret, and what a saved page unfolds
(`warta.intake.saved.page_area`). Standards: HTML's `hidden`; CSS's `display`, `visibility`,
`content-visibility`, `opacity` and `font-size`.
"""

from __future__ import annotations

import re

from warta.intake.saved.page_tree import Element

_DECLARED = re.compile(
    r"(?:^|;)\s*(?:display\s*:\s*none|(?:content-)?visibility\s*:\s*(?:hidden|collapse)|mso-hide\s*:\s*all"
    r"|opacity\s*:\s*0(?:\.0*)?%?|font-size\s*:\s*0(?:\.0*)?(?:[a-z]{1,4}|%)?)"
    r"\s*(?:!\s*important\s*)?(?:;|$)",
    re.IGNORECASE,
)
_REMARK = re.compile(r"/\*.*?\*/", re.DOTALL)


def is_declared_hidden(style: str) -> bool:
    """Whether the declarations of a `style` hide what has them."""
    return bool(style) and _DECLARED.search(_REMARK.sub("", style)) is not None


def is_hidden(element: Element) -> bool:
    """Whether an element's own attributes or the style sheets of its page hide it."""
    if element.is_styled_hidden:
        return True
    attributes = element.attributes
    if element.tag == "datalist" or (element.tag == "dialog" and "open" not in attributes):
        return True
    if "hidden" in attributes and attributes["hidden"].lower() != "until-found":
        return True
    return is_declared_hidden(attributes.get("style", ""))


def take_out_hidden(root: Element) -> int:
    """Take out what `root` hides; how many of the elements that are gone held words."""
    order = root.walk()
    with_words = 0
    for element in order:
        above = element.parent
        if above is not None and is_hidden(element):
            with_words += element.letters > 0
            above.children = [child for child in above.children if child is not element]
            above.below = [child for child in above.below if child is not element]
            for around in (above, *above.ancestors()):
                around.letters -= element.letters
            element.letters = 0
    return with_words
