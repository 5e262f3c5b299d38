"""Page texts saved as pages whose markup tells nothing: the result is that of the text.

What belongs here: texts of the corpus, each line of them in an element of one kind. What does not: pages
whose markup tells something (`tests/corpus/pages`).
"""

from __future__ import annotations

import html
from collections.abc import Callable
from functools import cache
from typing import Any

import pytest

from tests.score import CORPUS, Case, blocks_of, cases_in, finder
from warta.intake.reading.decode import Refused
from warta.intake.release import read_release
from warta.markup import render_markdown
from warta.tags import Vocabulary

# Every so many texts of the corpus are read, so that all together take some seconds.
STEP = 4
FIELDS = ("title", "date", "agency", "office", "number", "signoff", "views")
HEAD = '<!doctype html><html><head><meta charset="utf-8"><title>Untitled Document</title></head><body><div>'


def broken(text: str) -> str:
    """Lines that end with `<br>`, as they are typed."""
    return "<br>\n".join(map(html.escape, text.split("\n")))


def typed(text: str) -> str:
    """All of the text as it was typed."""
    return f"<pre>{html.escape(text)}</pre>"


def read(data: bytes, name: str) -> tuple[dict[str, Any], list[str]] | None:
    try:
        found = read_release(data, name, finder(), Vocabulary({}))
    except Refused:
        return None
    blocks = blocks_of(render_markdown(found.body).html)
    return {name: found.values.get(name) for name in FIELDS}, blocks


@cache
def texts() -> list[tuple[Case, str]]:
    found = []
    for case in cases_in(CORPUS / "text")[::STEP]:
        data = case.path.read_bytes()
        if "refuse" not in case.expected and not data.startswith(b"\xef\xbb\xbf") and b"\t" not in data:
            found.append((case, data.decode("utf-8", "replace")))
    return [(case, text) for case, text in found if "\ufffd" not in text]


@pytest.mark.parametrize("saved", [broken, typed])
def test_a_text_saved_as_a_plain_page_gives_what_the_text_gives(saved: Callable[[str], str]) -> None:
    differing = []
    for case, text in texts():
        page = f"{HEAD}{saved(text)}</div></body></html>"
        if read(page.encode(), "a.html") != read(text.encode(), "a.txt"):
            differing.append(case.path.name)
    assert len(texts()) > 50
    assert differing == []


def in_main(text: str) -> str:
    """The lines in the element that holds a page's own part, whatever of it is the release."""
    menu = "".join(f"<li><a href=/{name}>{name.title()}</a></li>" for name in ("home", "about", "news"))
    return f"<header><ul>{menu}</ul></header><main>{broken(text)}</main><footer>Copyright</footer>"


def in_cell(text: str) -> str:
    """The lines in a cell of a table, beside one with a menu."""
    menu = "".join(f"<a href=/{name}>{name.title()}</a><br>" for name in ("home", "about", "news"))
    return f"<table><tr><td>{menu}</td><td>{broken(text)}</td></tr></table>"


def title_and_text(found: tuple[dict[str, Any], list[str]] | None) -> tuple[object, list[str]] | None:
    return found and (found[0]["title"], found[1])


@pytest.mark.parametrize(("saved", "most"), [(in_main, 2), (in_cell, 4)])
def test_a_menu_beside_the_text_changes_next_to_nothing(saved: Callable[[str], str], most: int) -> None:
    """The menu's words are lines of the page, by which a few texts are read otherwise."""
    changed = []
    for case, text in texts():
        page = read(f"{HEAD}{saved(text)}</div></body></html>".encode(), "a.html")
        if title_and_text(page) != title_and_text(read(text.encode(), "a.txt")):
            changed.append(case.path.name)
    assert len(changed) <= most, changed
