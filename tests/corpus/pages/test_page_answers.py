"""The right answers of the saved pages: what they name stands on the page, in that order.

The pages are read here by the standard library alone, so that no fault of the package hides behind itself.
"""

from __future__ import annotations

import re
from email import message_from_bytes
from html.parser import HTMLParser
from pathlib import Path

import pytest
from corpus_answers import answers, assert_in_order, assert_known, letters
from score import FIELDS, SUFFIXES

FOLDER = Path(__file__).resolve().parent
PAGES = sorted(path for path in FOLDER.iterdir() if path.suffix in SUFFIXES)
KEYS = {*FIELDS, *"layout expect body body_optional furniture attachments notes accept".split()}


class Text(HTMLParser):
    """The text of a page, with nothing of what is in scripts and styles."""

    def __init__(self, markup: str) -> None:
        super().__init__(convert_charrefs=True)
        self.pieces: list[str] = []
        self._within = ""
        self.feed(markup)
        self.close()

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        if tag in ("script", "style"):
            self._within = tag
        self.pieces += [value or "" for name, value in attributes if name == "alt"]

    def handle_endtag(self, tag: str) -> None:
        self._within = "" if tag == self._within else self._within

    def handle_data(self, data: str) -> None:
        if not self._within:
            self.pieces.append(data)


def decoded(data: bytes, declared: str = "") -> str:
    if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return data.decode("utf-16")
    named = re.search(rb"charset=[\"']?([\w-]+)", data[:2000])
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        name = declared or (named[1].decode() if named else "cp1252")
        return data.decode({"iso-8859-1": "cp1252", "Shift_JIS": "cp932"}.get(name, name))


def shown(path: Path) -> str:
    """All letters that the page may show."""
    data = path.read_bytes()
    if path.suffix not in (".mhtml", ".mht"):
        return letters("".join(Text(decoded(data)).pieces))
    pages = [part for part in message_from_bytes(data).walk() if part.get_content_type() == "text/html"]
    texts = [decoded(part.get_payload(decode=True), part.get_content_charset() or "") for part in pages]
    return letters("".join(piece for text in texts for piece in Text(text).pieces))


each_page = pytest.mark.parametrize("path", PAGES, ids=lambda path: path.stem)
each_release = pytest.mark.parametrize(
    "path", [path for path in PAGES if "body" in answers(path)], ids=lambda path: path.stem
)


def test_every_page_has_answers_and_all_answers_a_page() -> None:
    assert {path.stem for path in PAGES} == {path.stem for path in FOLDER.glob("*.yml")}
    assert len(PAGES) >= 50


@each_page
def test_the_answers_use_the_names_that_the_scorer_knows(path: Path) -> None:
    assert_known(answers(path), KEYS)


@each_release
def test_the_body_stands_on_the_page_in_order(path: Path) -> None:
    assert_in_order(answers(path)["body"], shown(path))


@each_release
def test_the_furniture_stands_on_the_page_and_not_in_the_body(path: Path) -> None:
    gold = answers(path)
    text = shown(path)
    if path.stem != "hostile-tag-soup":  # there it is what a script would write
        assert [line for line in gold["furniture"] if letters(line) not in text] == []
    assert [line for line in gold["furniture"] if line in gold["body"]] == []
