"""What the readers of office files share: a text with its pictures, and the libraries of the extra `office`.

What belongs here: keeping pictures beside a text, and its HTML as lines. What does not: each form
(`warta.intake.documents.office_docx`, `warta.intake.documents.office_odt`,
`warta.intake.documents.pdf_text`) and the choice among them (`warta.intake.office`).
"""

from __future__ import annotations

import importlib
from collections import Counter
from dataclasses import dataclass, field, replace
from typing import Any

from warta.intake.lines import Line
from warta.intake.page import Page
from warta.intake.quoting import quoted
from warta.intake.reading.decode import Refused
from warta.intake.saved.fragment import read_fragment

# Stands in links to pictures while the text is read as a page is, for a page's links are absolute.
BESIDE = "https://beside.invalid/"
PICTURES = {"image/png": "png", "image/jpeg": "jpg", "image/gif": "gif", "image/webp": "webp"}
LARGEST_PICTURES = 40_000_000


@dataclass(slots=True)
class OfficeText:
    """A text as HTML, with the pictures in it by name; `unkept` counts those that no page can show."""

    html: str = ""
    pictures: dict[str, bytes] = field(default_factory=dict)
    unkept: Counter[str] = field(default_factory=Counter)

    def keep_picture(self, data: bytes, kind: str) -> str:
        """Keep a picture of this MIME type; its address in the HTML, '' for one that is not kept."""
        ending = PICTURES.get(kind, "")
        if not ending or sum(map(len, self.pictures.values())) + len(data) > LARGEST_PICTURES:
            self.unkept[ending or kind.rpartition("/")[2].removeprefix("x-")] += 1
            return ""
        known = next((name for name, other in self.pictures.items() if other == data), "")
        name = known or f"gambar-{len(self.pictures) + 1}.{ending}"
        self.pictures[name] = data
        return f"{BESIDE}{name}"


def library(name: str, form: str) -> Any:
    """A library that the extra `office` brings. Raises Refused where it is not installed."""
    try:
        return importlib.import_module(name)
    except ImportError:
        message = (
            f"is {form}, for which Warta needs the package {name.partition('.')[0]}, which is not installed"
        )
        raise Refused(message, 'run `python -m pip install ".[office]"`') from None


def page_of(text: OfficeText) -> Page:
    """The lines of a text in HTML, its pictures beside it. Raises Refused where it holds no words."""
    found = read_fragment(text.html)
    lines = [with_own_pictures(line) for line in found.lines]
    if not any(line.printed and line.form != "figure" for line in lines):
        raise Refused("holds no text", "write the text, or leave the file out")
    pictures = (f"left out: {count} × picture ({kind})" for kind, count in sorted(text.unkept.items()))
    doubts = (
        *(f"left out: {count} × {name}" for name, count in sorted(found.left_out.items())),
        *pictures,
    )
    return Page(lines, "utf-8", False, files=text.pictures, doubts=doubts)


def told_unseen(words: str) -> str:
    """What is told of words that nothing marks as hidden, and that nobody can see."""
    return f"text that nobody can see, white or of a point at most, is left out: “{quoted(words)}”"


def with_own_pictures(line: Line) -> Line:
    """A line whose pictures lead to the files beside the text."""
    return replace(line, markdown=line.markdown.replace(f"]({BESIDE}", "](")) if line.markdown else line
