"""Text of a Word file that is not hidden and that nobody can see: in the colour of the paper, or too small.

What belongs here: telling such runs by their own properties and those of their styles. What does not: text
that is marked as hidden (`warta.intake.documents.docx_styles`) and taking it out
(`warta.intake.documents.docx_parts`). Standard: ECMA-376, part 1, 17.3.2.6 (color), 17.3.2.32 (shd) and
17.3.2.38 (sz, in half points).
"""

from __future__ import annotations

from xml.etree import ElementTree as ET

from warta.intake.documents.docx_styles import Styles, child, local, value

# In half points: letters of a point are a third of a millimetre high.
LARGEST_UNSEEN = 2
# Of 255, in each colour: a printer makes no dots of what is lighter.
_PALE = 0xF8
_OF_PAPER = frozenset({"background1", "light1"})
_NO_FILL = frozenset({"", "auto", "none", "clear", "nil"})


def is_paper(root: ET.Element) -> bool:
    """Whether the pages of a part are white: it states no colour for them."""
    return _is_white(value(child(root, "background"), "color") or "")


def stays_paper(element: ET.Element, styles: Styles) -> bool:
    """Whether text in an element stands on what is around it; not in a box, nor on a ground of its own."""
    name = local(element)
    if name in ("txbxContent", "drawing", "pict"):
        return False
    if name == "tc":
        return not _is_filled(child(element, "tcPr", "shd"))
    if name == "tbl":
        style = value(child(element, "tblPr", "tblStyle")) or ""
        return not any(map(_is_filled, styles.shades_of(style)))
    return True


def is_unseen(run: ET.Element, paragraph: ET.Element | None, styles: Styles, *, on_paper: bool) -> bool:
    """Whether nobody can see the text of a run; `on_paper` is whether what is around it is white."""
    size = value(styles.settled(run, paragraph, "sz")) or ""
    if size.isascii() and size.isdigit() and int(size) <= LARGEST_UNSEEN:
        return True
    color = styles.settled(run, paragraph, "color") if on_paper else None
    if color is None or not _is_pale(color):
        return False
    marker = value(styles.settled(run, paragraph, "highlight")) or ""
    grounds = (styles.settled(run, paragraph, "shd"), styles.ground_of(paragraph))
    return marker.lower() in (*_NO_FILL, "white") and not any(map(_is_filled, grounds))


def _is_pale(color: ET.Element) -> bool:
    theme = value(color, "themeColor")
    if theme:
        return theme in _OF_PAPER and not value(color, "themeShade")
    stated = value(color) or ""
    return stated.lower() not in _NO_FILL and _is_white(stated)


def _is_filled(shading: ET.Element | None) -> bool:
    """Whether a ground is of another colour than paper."""
    if shading is None or value(shading) == "nil":
        return False
    pattern = (value(shading) or "clear").lower()
    return (
        pattern not in _NO_FILL
        or bool(value(shading, "themeFill"))
        or not _is_white(value(shading, "fill") or "")
    )


def _is_white(color: str) -> bool:
    """Whether a colour as Word writes it, `RRGGBB`, is that of paper; so is none at all."""
    if color.lower() in _NO_FILL:
        return True
    try:
        return len(color) == 6 and all(part >= _PALE for part in bytes.fromhex(color))
    except ValueError:
        return False
