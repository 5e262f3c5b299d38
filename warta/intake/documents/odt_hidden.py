"""What of an OpenDocument text nobody sees, and what stands beside the text.

What belongs here: text that a style, a field or a section hides, that is white or of a point at most, that
an empty field of a form asks for, and what is told of changes, comments and the margins of pages. What does
not: writing the text (`warta.intake.documents.office_odt`). Standard: OpenDocument 1.3, part 3:
`text:display`, hidden text and paragraphs (fields), sections, placeholders, and tracked changes.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape
from typing import Any

from warta.intake.documents.odt_attributes import said
from warta.intake.quoting import quoted

_TAG = re.compile(r"<[^>]*>")
_PAGE_NUMBER = re.compile(r"(?:halaman|hal|page|dari|of|\d+|\W)+", re.IGNORECASE)
_MARGINS = "//style:header|//style:footer|//style:header-first|//style:footer-first"
_MARGINS += "|//style:header-left|//style:footer-left"
_MOST_PARENTS = 20
_SIZE = re.compile(r"(\d{1,3}(?:\.\d{1,5})?)pt")
_LARGEST_UNSEEN = 1
_WHITE = ("#ffffff", "#fefefe", "white")
# What has a ground of its own, which is not looked for.
_OTHER_GROUNDS = frozenset({"table:table-cell", "draw:text-box", "draw:custom-shape", "draw:frame"})


class Hidden:
    """Tells what of one document is hidden."""

    def __init__(self, document: Any) -> None:
        self._document = document
        self._properties: dict[tuple[str, str], dict[str, Any]] = {}
        self._hiding: dict[tuple[str, str], bool] = {}
        self._unseen: dict[tuple[str, str], tuple[bool, bool]] = {}

    def hides(self, element: Any) -> bool:
        """Whether an element is hidden with all that is in it."""
        tag = element.tag
        if tag == "text:section":
            shown = said(element, "text:display")
            return shown == "none" or (shown == "condition" and _says_hidden(element))
        if tag in ("text:p", "text:h"):
            marks = element.get_elements("descendant::text:hidden-paragraph")
            return any(map(_says_hidden, marks)) or self._is_by_style("paragraph", element)
        if tag == "text:span":
            return self._is_by_style("text", element)
        if tag == "text:placeholder" or said(element, "loext:showing-place-holder") == "true":
            return True
        if tag == "table:table-row":
            return said(element, "table:visibility") not in ("", "visible")
        return bool(tag == "text:hidden-text")

    def is_unseen(self, element: Any) -> bool:
        """Whether nobody can see the words of an element that nothing marks as hidden."""
        tag = element.tag
        family = {"text:span": "text", "text:p": "paragraph", "text:h": "paragraph"}.get(tag, "")
        if not family or (family == "paragraph" and element.get_elements("text:span")):
            return False
        name = said(element, "text:style-name")
        key = (family, name)
        if key not in self._unseen:
            size = _SIZE.fullmatch(self._stated(family, name, "fo:font-size"))
            is_tiny = size is not None and float(size[1]) <= _LARGEST_UNSEEN
            is_white = self._stated(family, name, "fo:color").lower() in _WHITE
            ground = self._stated(family, name, "fo:background-color").lower()
            self._unseen[key] = is_tiny, is_white and ground in ("", "transparent", *_WHITE)
        is_tiny, is_white = self._unseen[key]
        return is_tiny or (is_white and self._is_on_paper(element))

    def _is_on_paper(self, element: Any) -> bool:
        """Whether what is around an element is the white page, as far as it is known."""
        above = element.parent
        while above is not None:
            if above.tag in _OTHER_GROUNDS:
                return False
            if above.tag in ("text:p", "text:h"):
                style = self._document.get_style("paragraph", said(above, "text:style-name"))
                found = style.get_properties(area="paragraph") if style is not None else None
                ground = str((found or {}).get("fo:background-color", "")).lower()
                if ground not in ("", "transparent", *_WHITE):
                    return False
            above = above.parent
        return True

    def properties(self, family: str, name: str) -> dict[str, Any]:
        """The text properties that a style itself sets."""
        key = (family, name)
        if key not in self._properties:
            style = self._document.get_style(family, name) if name else None
            found = style.get_properties(area="text") if style is not None else None
            self._properties[key] = dict(found or {})
        return self._properties[key]

    def _is_by_style(self, family: str, element: Any) -> bool:
        name = said(element, "text:style-name")
        key = (family, name)
        if key not in self._hiding:
            self._hiding[key] = self._stated(family, name, "text:display") == "none"
        return self._hiding[key]

    def _stated(self, family: str, name: str, what: str) -> str:
        """A property of a style, or of the nearest of those that it is made from; '' for none."""
        for _ in range(_MOST_PARENTS):
            if not name:
                break
            if stated := self.properties(family, name).get(what):
                return str(stated)
            style = self._document.get_style(family, name)
            name = said(style, "style:parent-style-name") if style is not None else ""
        return ""


def told_of(document: Any, html: str) -> Iterator[str]:
    """What is told of a document whose text is `html`: changes, comments, what stands in the margins."""
    body = document.body
    deleted, inserted = (len(body.get_elements(f"//text:changed-region/text:{what}")) for what in _CHANGES)
    if deleted or inserted:
        yield (
            f"tracked changes were never accepted: left out: {deleted} × deletion,"
            f" taken as text: {inserted} × insertion"
        )
    if comments := len(body.get_elements("//office:annotation")):
        yield f"left out: {comments} × comment"
    if objects := len(body.get_elements("//draw:object")):
        yield f"left out: {objects} × embedded object"
    text = _folded(unescape(_TAG.sub("", html)))
    said: dict[str, None] = {}
    for paragraph in _in_margins(document):
        words = " ".join(paragraph.text_recursive.split())
        if words and not _PAGE_NUMBER.fullmatch(words) and _folded(words) not in text:
            said[words] = None
    if said:
        yield f"its running heads and feet are left out: “{quoted(' | '.join(said))}”"


def margins_of(document: Any) -> Iterator[str]:
    """The lines of running heads and feet, each paragraph as a whole too, and its properties in words."""
    for paragraph in _in_margins(document):
        pieces = [" ".join(piece.split()) for piece in re.split(r"[\t\n]", paragraph.text_recursive)]
        yield from dict.fromkeys(filter(None, (" ".join(" ".join(pieces).split()), *pieces)))
    meta = document.get_part("meta.xml") if "meta.xml" in document.get_parts() else None
    if meta is None:
        return
    yield from (
        " ".join(words.split())
        for words in (meta.get_title(), meta.get_subject(), meta.get_keywords())
        if words
    )


def _in_margins(document: Any) -> Iterator[Any]:
    for margin in document.get_part("styles.xml").get_elements(_MARGINS):
        yield from margin.get_elements("descendant::text:p|descendant::text:h")


_CHANGES = ("deletion", "insertion")


def _says_hidden(element: Any) -> bool:
    """Whether a condition was met when the file was saved; one that does not say so is taken as met."""
    return said(element, "text:is-hidden") != "false"


def _folded(text: str) -> str:
    return "".join(filter(str.isalnum, text.casefold()))
