"""What the styles of a Word file say of its paragraphs and runs: whether they are hidden, and how counted.

What belongs here: looking a property up along the styles. What does not: counting
(`warta.intake.documents.docx_numbers`) and what is done with it (`warta.intake.documents.docx_parts`).
Standard: ECMA-376 part 1, 17.7 (styles) and 17.7.3 (properties that turn each other off).
"""

from __future__ import annotations

from xml.etree import ElementTree as ET

_OFF = frozenset({"0", "false", "off"})


def local(element: ET.Element) -> str:
    """The name of an element without its namespace: files of the strict form have other ones."""
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""


def child(element: ET.Element | None, *names: str) -> ET.Element | None:
    """What these names lead to, each within the one before."""
    for name in names:
        if element is None:
            return None
        element = next((inner for inner in element if local(inner) == name), None)
    return element


def value(element: ET.Element | None, name: str = "val") -> str | None:
    """An attribute of an element of Word's, None where either is missing."""
    if element is None:
        return None
    return next((text for key, text in element.attrib.items() if key.rpartition("}")[2] == name), None)


class Styles:
    """The styles of a file, by their ids."""

    def __init__(self, root: ET.Element | None) -> None:
        """`root` is the file's `styles.xml`, None where it has none."""
        self._styles: dict[str, ET.Element] = {}
        self._usual = ""
        self._defaults = child(root, "docDefaults", "rPrDefault", "rPr")
        self._all_hidden = _is_on(child(root, "docDefaults", "rPrDefault", "rPr", "vanish")) is True
        for style in root if root is not None else ():
            name = value(style, "styleId")
            if local(style) == "style" and name:
                self._styles[name] = style
                if value(style, "type") == "paragraph" and value(style, "default") not in (None, *_OFF):
                    self._usual = name

    def hides_run(self, run: ET.Element, paragraph: ET.Element | None) -> bool:
        """Whether a run is hidden: by itself, or by just one of the styles of its paragraph and its own."""
        if _is_on(child(run, "rPr", "specVanish")):
            return True
        own = _is_on(child(run, "rPr", "vanish"))
        if own is not None:
            return own
        of_run = self._hides(value(child(run, "rPr", "rStyle")) or "")
        of_paragraph = self._hides(self.style_of(paragraph))
        return self._all_hidden or of_run != of_paragraph

    def hides_mark(self, paragraph: ET.Element) -> bool:
        """Whether the end of a paragraph is hidden, so that nothing of it is left when its text is."""
        own = _is_on(child(paragraph, "pPr", "rPr", "vanish"))
        return own if own is not None else self._hides(self.style_of(paragraph))

    def style_of(self, paragraph: ET.Element | None) -> str:
        """The id of a paragraph's style."""
        return value(child(paragraph, "pPr", "pStyle")) or self._usual

    def numbering_of(self, style: str) -> ET.Element | None:
        """The `numPr` that a paragraph has from its style."""
        found = (child(self._styles[name], "pPr", "numPr") for name in self._chain(style))
        return next((item for item in found if item is not None), None)

    def settled(self, run: ET.Element, paragraph: ET.Element | None, name: str) -> ET.Element | None:
        """A property of a run: its own, or of the nearest of the styles of it and of its paragraph."""
        styles = (
            *self._chain(value(child(run, "rPr", "rStyle")) or ""),
            *self._chain(self.style_of(paragraph)),
        )
        places = (child(run, "rPr"), *(child(self._styles[style], "rPr") for style in styles), self._defaults)
        found = (child(place, name) for place in places)
        return next((item for item in found if item is not None), None)

    def ground_of(self, paragraph: ET.Element | None) -> ET.Element | None:
        """The shading behind a paragraph, its own or from its style."""
        places = (paragraph, *(self._styles[style] for style in self._chain(self.style_of(paragraph))))
        found = (child(place, "pPr", "shd") for place in places)
        return next((item for item in found if item is not None), None)

    def shades_of(self, style: str) -> list[ET.Element]:
        """All shadings that a style, or one that it is based on, may give parts of a table."""
        return [
            part for name in self._chain(style) for part in self._styles[name].iter() if local(part) == "shd"
        ]

    def _hides(self, style: str) -> bool:
        said = (_is_on(child(self._styles[name], "rPr", "vanish")) for name in self._chain(style))
        return next((is_on for is_on in said if is_on is not None), False)

    def _chain(self, style: str) -> list[str]:
        """A style and those that it is based on, the nearest first."""
        chain: list[str] = []
        while style in self._styles and style not in chain:
            chain.append(style)
            style = value(child(self._styles[style], "basedOn")) or ""
        return chain


def _is_on(element: ET.Element | None) -> bool | None:
    """Whether a property is on; None where nothing is said of it."""
    return None if element is None else (value(element) or "1").lower() not in _OFF
