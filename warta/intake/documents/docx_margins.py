"""What stands beside the text of a Word file: running heads and feet, water marks, properties.

What belongs here: finding it and telling it, for none of it is the text, and an embargo may stand there.
What does not: what such lines mean (`warta.intake.fields.release_hold`) and the text
(`warta.intake.documents.docx_parts`). Standard: ECMA-376, part 1, 17.10 (headers and footers), and part 2,
11 (core properties).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from xml.etree import ElementTree as ET

from warta.intake.documents.docx_styles import local, value
from warta.intake.quoting import quoted
from warta.intake.states.post_state_words import HELD, OUT

_MARGIN = re.compile(r"word/(header|footer)\d*\.xml")
_PAGE_NUMBER = re.compile(r"(?:halaman|hal|page|dari|of|\d+|\W)+", re.IGNORECASE)
_CORE = "docProps/core.xml"
_PROPERTIES = frozenset({"title", "subject", "category", "keywords", "description"})


def margins_of(parts: Mapping[str, bytes]) -> Sequence[str]:
    """The paragraphs and water marks of the heads and feet; tabs and breaks part their lines."""
    found: dict[str, None] = {}
    for name in sorted(filter(_MARGIN.fullmatch, parts)):
        for element in ET.fromstring(parts[name]).iter():  # noqa: S314 - declares no entities
            is_paragraph = local(element) == "p"
            if words := _lines_of(element) if is_paragraph else value(element, "string") or "":
                found[words] = None
    return list(found)


def lines_of_margins(margins: Sequence[str]) -> Iterator[str]:
    """Each line of the heads and feet, and each paragraph as a whole."""
    for words in margins:
        yield from dict.fromkeys((" ".join(words.split()), *words.split("\n")))


def told_of_margins(margins: Sequence[str], text: str) -> Iterator[str]:
    """What heads and feet say that the text does not."""
    text = _folded(text)
    shown = dict.fromkeys(" ".join(words.split()) for words in margins)
    said = [words for words in shown if not _PAGE_NUMBER.fullmatch(words) and _folded(words) not in text]
    if said:
        yield f"its running heads and feet are left out: “{quoted(' | '.join(said))}”"


def properties_of(parts: Mapping[str, bytes]) -> Iterator[str]:
    """What the properties of a file say of it in words: its title, its keywords and the like."""
    yield from (words for name, words in _properties(parts) if name in _PROPERTIES)


def why_held(parts: Mapping[str, bytes]) -> Iterator[str]:
    """Why a file is not out, by the state among its properties: `Draft`, `In review`."""
    for name, words in _properties(parts):
        said = set(words.lower().split())
        if name == "contentStatus" and said & HELD and not said & OUT:
            yield f"the state among its properties is {words[:60]!r}"


def _properties(parts: Mapping[str, bytes]) -> Iterator[tuple[str, str]]:
    if _CORE in parts:
        for element in ET.fromstring(parts[_CORE]).iter():  # noqa: S314 - declares no entities
            if words := " ".join((element.text or "").split()):
                yield local(element), words


def texts_of(root: ET.Element) -> str:
    """The words in an element, with single spaces."""
    return " ".join("".join(part.text or "" for part in root.iter() if local(part) == "t").split())


def _lines_of(paragraph: ET.Element) -> str:
    breaks = {"tab": "\n", "ptab": "\n", "br": "\n", "cr": "\n"}
    pieces = [
        part.text or "" if local(part) == "t" else breaks.get(local(part), "") for part in paragraph.iter()
    ]
    return "\n".join(filter(None, (" ".join(line.split()) for line in "".join(pieces).split("\n"))))


def _folded(text: str) -> str:
    return "".join(filter(str.isalnum, text.casefold()))
