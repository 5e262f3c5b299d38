"""The words of a field of a post that may hold Markdown, HTML and codes, as layouts of sites show them.

What belongs here: making one line of words of such a field. What does not: fields without any of these
(`warta.intake.field_text`), and which field is which (`warta.intake.posts.post_fields`).
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from warta.intake.field_text import plain_text
from warta.intake.saved.fragment import lines_of_html
from warta.markup import MarkupError
from warta.post_markup import read_body
from warta.template_codes import Note

# Links, strong words, code, pictures and codes of templates.
_MARKED = re.compile(r"\]\(|\*\*|__|`|\{\{|\{%|(?<!\w)([_*])\w[^_*\n]*\1(?!\w)")


def is_marked(text: str) -> bool:
    """Whether a field may hold more than words and HTML in a line."""
    return _MARKED.search(text) is not None


def words_of(text: str, values: Mapping[str, str], generator: str) -> tuple[str, Sequence[Note]]:
    """The words of a field, and the codes in it that are not shown as they were.

    `values` are what names in codes stand for, `generator` is whose Markdown it is.
    """
    try:
        body, left = read_body(text.strip(), values=values, generator=generator)
    except MarkupError:
        return plain_text(text), ()
    lines = [line.printed for line in lines_of_html(body.html) if line.printed]
    return plain_text(" ".join(lines)), left.codes
