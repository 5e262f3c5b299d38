"""The files that come with a release: which its text shows, which are attached to it, and which are nowhere.

What belongs here: telling these apart by the Markdown of the text, and the words by which a review tells of
pictures that are missing. What does not: which pictures belong to a text
(`warta.intake.roles.pictures_beside_text`).
"""

from __future__ import annotations

from warta.intake.lines import Line
from warta.intake.page import Page

# So many missing pictures are told by their names.
MOST_NAMED = 5


def attached_files(page: Page, text: str) -> list[dict[str, str]]:
    """The files that a raw file brings along and its text does not show, with their names there."""
    return [
        {"file": name, "title": page.names.get(name, name)} for name in page.files if not _shows(text, name)
    ]


def kept_files(page: Page, text: str) -> dict[str, bytes]:
    """The files to keep beside a release: of pictures saved with a page those that its text shows."""
    return {**page.files, **{name: data for name, data in page.pictures.items() if _shows(text, name)}}


def doubt_missing(body: list[Line]) -> str:
    """What is told of pictures that the text shows and that are nowhere to be found; '' for none."""
    names = [line.printed for line in body if line.form == "figure" and not line.markdown]
    if not names:
        return ""
    shown = ", ".join(f"“{name}”" for name in dict.fromkeys(names[:MOST_NAMED]))
    more = f" and {len(names) - MOST_NAMED} more" if len(names) > MOST_NAMED else ""
    return f"pictures of the text did not come with the page in a form that can be shown: {shown}{more}"


def _shows(text: str, name: str) -> bool:
    """Whether a text shows the picture that is kept as `name`, with or without a caption."""
    return f"]({name})" in text or f"]({name} " in text
