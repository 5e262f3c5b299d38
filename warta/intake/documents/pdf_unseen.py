"""Text of a PDF that its pages do not show.

What belongs here: text beside the page, and text that is set to be invisible. What does not: reading text
(`warta.intake.documents.pdf_text`). Standard: ISO 32000-1, 9.3.6 (text rendering modes) and 14.11.2 (page
boundaries).

What a program for text recognition has read of a scan is invisible too, and stands over the picture of the
page: there it is the text. So invisible text is left out only where most of the page's text is seen.
"""

from __future__ import annotations

from ctypes import byref, c_double
from typing import Any


def unseen_in(page: Any, text: Any, raw: Any) -> frozenset[int]:
    """The numbers of those characters of a page that nobody sees; `text` is its text, `raw` PDFium's API."""
    left, lower, right, upper = page.get_cropbox()
    edges = [c_double() for _ in range(4)]
    at_edges = [byref(edge) for edge in edges]
    beside: set[int] = set()
    invisible: set[int] = set()
    letters = 0
    for index in range(text.count_chars()):
        if chr(raw.FPDFText_GetUnicode(text, index)).isspace():
            continue
        letters += 1
        if raw.FPDFText_GetCharBox(text, index, *at_edges):
            begin, end, bottom, top = (edge.value for edge in edges)
            if end < left or begin > right or top < lower or bottom > upper:
                beside.add(index)
        drawn = raw.FPDFText_GetTextObject(text, index)
        if drawn and raw.FPDFTextObj_GetTextRenderMode(drawn) == raw.FPDF_TEXTRENDERMODE_INVISIBLE:
            invisible.add(index)
    return frozenset(beside | invisible if 2 * len(invisible) < letters else beside)
