"""A Word file (.docx) into lines.

What belongs here: the way of the text through the library that knows Word's styles. What does not: all that
office files have in common (`warta.intake.office`).
"""

from __future__ import annotations

from io import BytesIO
from typing import Any

from warta.intake.decode import Refused
from warta.intake.office_text import OfficeText, library, page_of
from warta.intake.page import Page

_STYLES = """
p[style-name='Title'] => h1:fresh
p[style-name='Judul'] => h1:fresh
p[style-name='Subtitle'] => p:fresh
p[style-name='Quote'] => blockquote > p:fresh
p[style-name='Intense Quote'] => blockquote > p:fresh
"""


def read_docx(data: bytes) -> Page:
    """The lines of a Word file. Raises Refused where it is broken or holds no text."""
    mammoth = library("mammoth", "a Word file")
    text = OfficeText()

    def keep(image: Any) -> dict[str, str]:
        with image.open() as file:
            return {"src": text.keep_picture(file.read(), image.content_type)}

    try:
        found = mammoth.convert_to_html(
            BytesIO(data), style_map=_STYLES, convert_image=mammoth.images.img_element(keep)
        )
    except Exception as error:  # whatever a broken file makes the library stumble over
        message = f"is a broken Word file ({type(error).__name__})"
        raise Refused(message, "open it in an office program and save it again") from None
    text.html = found.value
    return page_of(text)
