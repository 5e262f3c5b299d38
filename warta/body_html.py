"""The body of a Markdown file into HTML, by the Markdown that it is written in.

What belongs here: the choice. What does not: Warta's own Markdown (`warta.markup`) and that of posts of other
generators (`warta.post_markup`).

In Warta's own files HTML is text: converted texts have none, and what a person pastes by mistake shows. An
adopted post was written for a program that takes HTML for HTML, and its body is kept as it came, so it is
read as that program would.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from urllib.parse import urlsplit

from warta.markup import render_markdown
from warta.model import Body


def is_of_other_generator(values: Mapping[str, Any]) -> bool:
    """Whether the fields of a file say that its body is the Markdown of another generator."""
    return "generator" in values.get("source", {})


def render_body(text: str, values: Mapping[str, Any], first_line: int = 1) -> Body:
    """The body of a file with these fields, which starts on line `first_line`, as HTML with placeholders.

    Raises MarkupError.
    """
    if not is_of_other_generator(values):
        return render_markdown(text, first_line)
    from warta.post_markup import render_post  # most archives hold no such post

    source = values["source"]
    host = urlsplit(source.get("url", "")).netloc
    return render_post(text, first_line, source.get("values", {}), source["generator"], host)
