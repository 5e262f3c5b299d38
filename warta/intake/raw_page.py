"""The lines and metadata of a raw file, in whichever form it is.

What belongs here: choosing the reader by ending and content. What does not: the readers
(`warta.intake.office`, `warta.intake.saved.saved_page`, `warta.intake.reading.raw_text`), and what the
lines mean (`warta.intake.release`).
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import PurePath

from warta.intake.breaks.indents import part_at_indents
from warta.intake.breaks.long_lines import cut_long
from warta.intake.lines import split_lines
from warta.intake.page import Page
from warta.intake.reading.decode import is_page
from warta.intake.reading.endings import OFFICE_ENDINGS, PAGE_ENDINGS, SAVED_ENDINGS
from warta.intake.reading.raw_text import read_text


def read_page(data: bytes, file: str, beside: Callable[[str], bytes | None] = lambda _: None) -> Page:
    """The lines and metadata of a raw file; `beside` gives the bytes of a file by its path relative to it.

    Raises Refused where it is no text or saved page.
    """
    ending = PurePath(file).suffix.lower()
    if ending in OFFICE_ENDINGS:
        from warta.intake.office import read_office

        return replace(read_office(data, ending), is_uncounted=True)
    if ending in PAGE_ENDINGS | SAVED_ENDINGS or is_page(data):
        from warta.intake.saved.saved_page import read_saved

        return read_saved(data, ending, beside)
    decoded, doubts = read_text(data)
    lines, cut = cut_long(part_at_indents(split_lines(decoded.text), decoded.text), decoded.text)
    return Page(lines, decoded.encoding, decoded.guessed, doubts=(*doubts, *cut))
