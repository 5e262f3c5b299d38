"""A Word file (.docx) into lines.

What belongs here: the way of the text through the library that knows Word's styles. What does not: all that
office files have in common (`warta.intake.office`).
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace
from io import BytesIO
from itertools import count
from typing import Any

from warta.intake.documents.docx_parts import make_ready, with_numbers
from warta.intake.documents.office_text import OfficeText, library, page_of
from warta.intake.page import Page
from warta.intake.reading.decode import Refused

_STYLES = """
p[style-name='Title'] => h1:fresh
p[style-name='Judul'] => h1:fresh
p[style-name='Subtitle'] => p:fresh
p[style-name='caption'] => p.caption:fresh
p[style-name='Quote'] => blockquote > p:fresh
p[style-name='Intense Quote'] => blockquote > p:fresh
"""
_BACK = re.compile(r' ?<a href="#(?:foot|end)note-ref-[^"]*">↑</a>')
_NOTE = re.compile(r'<li id="(?:foot|end)note-[^"]*">\s*<p>(.*?)(?=</p>)', re.DOTALL)
_UNREAD = re.compile(r"An unrecognised element was ignored: (?:[^:]*:|\{[^}]*\})(?!oMath|background)(\w+)")


def read_docx(data: bytes) -> Page:
    """The lines of a Word file. Raises Refused where it is broken or holds no text."""
    mammoth = library("mammoth", "a Word file")
    text = OfficeText()

    def keep(image: Any) -> dict[str, str]:
        with image.open() as file:
            return {"src": text.keep_picture(file.read(), image.content_type)}

    try:
        ready = make_ready(data)
        found = mammoth.convert_to_html(
            BytesIO(ready.data), style_map=_STYLES, convert_image=mammoth.images.img_element(keep)
        )
    except Exception as error:  # whatever a broken file makes the library stumble over
        message = f"is a broken Word file ({type(error).__name__})"
        raise Refused(message, "open it in an office program and save it again") from None
    text.html = _with_notes(with_numbers(found.value))
    page = page_of(text)
    doubts = (*ready.doubts, *page.doubts, *_left_out(found.messages))
    return replace(page, doubts=doubts, margins=ready.margins, holds=ready.holds)


def _with_notes(html: str) -> str:
    """The notes as paragraphs with the marks that the text has for them."""
    html = _BACK.sub("", html)
    begin = html.find('<ol><li id="footnote-'), html.find('<ol><li id="endnote-')
    at = min((place for place in begin if place >= 0), default=-1)
    if at < 0:
        return html
    numbers = count(1)
    return html[:at] + _NOTE.sub(lambda found: f"<p>[{next(numbers)}] {found[1]}", html[at + len("<ol>") :])


def _left_out(messages: Iterable[Any]) -> Iterator[str]:
    """What the library says that it cannot read, by name."""
    names = Counter(
        found[1] for message in messages if (found := _UNREAD.match(str(getattr(message, "message", ""))))
    )
    for name, number in sorted(names.items()):
        yield f"left out: {number} × {name}"
