"""Texts of the corpus, changed as copying programs and sites change them: what they say stays the same.

What belongs here: changes that mean nothing, and that all of them leave every field and paragraph as they
were. What does not: right answers for the texts themselves (`tests/test_corpus.py`).
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable
from functools import cache
from pathlib import Path

import pytest

from tests.score import CORPUS, Reading, cases_in, read

EVERY = 5
FIELDS = ("title", "subtitle", "date", "agency", "office", "number", "signoff", "views")
# Lists of texts, to which a list below adds; a mail that was sent on, above which no tab is copied; and texts
# that show markup, in which entities may be what they tell of.
OPEN = {"en-list-index", "id-indeks-berita", "en-mail-forward", "id-markah-templat", "en-hostile-mix"}
LONG = 120
MENU = "Skip to main content\nHome\nAbout Us\nServices\nNewsroom\nContact\nSearch\n\n"
OTHERS = """

Related posts
Harbour Bridge Closed for Repairs
March 3, 2031
New Lamps for Old Town Square
February 27, 2031

Subscribe to our newsletter
Enter your email address

We use cookies to improve your experience. Accept all
© 2031 All rights reserved. Privacy policy
"""


@cache
def texts() -> tuple[Path, ...]:
    paths = (case.path for case in cases_in(CORPUS / "text") if case.expected[0] != "refuse")
    found = (path for path in paths if path.suffix == ".txt" and path.stem not in OPEN and _is_utf_8(path))
    return tuple(sorted(found)[::EVERY])


def _is_utf_8(path: Path) -> bool:
    try:
        return "\r" not in path.read_bytes().decode()
    except UnicodeDecodeError:
        return False


@cache
def plain(path: Path) -> Reading:
    return read(path)


def amid(mark: str) -> Callable[[str], str]:
    """The text with a mark between its first two paragraphs that stand apart."""

    def changed(text: str) -> str:
        return re.sub(
            rf"(?m)^(.{{{LONG},}}[.”\"]\n\n)(?=.{{{LONG},}}[.”\"]$)", rf"\1{mark}\n\n", text, count=1
        )

    return changed


def with_headline(path: Path, text: str) -> str:
    """The text below its headline, as where the title of a browser's tab is copied along.

    Above a day and the headline again a headline may be the release's.
    """
    title = str(plain(path).values.get("title", "")) or text
    above = text.partition(title)[0]
    return text if re.search(r"\b(?:19|20)\d\d\b", above) else f"{title}\n\n{text}"


CHANGES: dict[str, Callable[[str], str | bytes]] = {
    "other ends of lines": lambda text: text.replace("\n", "\r"),
    "ends of lines of word processors": lambda text: text.replace("\n", "\u2028"),
    "another encoding": lambda text: text.encode("utf-16"),
    "spaces at the ends of lines": lambda text: text.replace("\n", "  \n"),
    "paragraphs with indents": lambda text: re.sub(rf"(?m)^(?=\S.{{{LONG}}})", "\t", text),
    "accents apart": lambda text: unicodedata.normalize("NFD", text),
    "entities": lambda text: text.replace("&", "&amp;").replace('"', "&quot;").replace("’", "&#8217;"),
    "a menu above": lambda text: MENU + text,
    "buttons above": lambda text: f"Print this page\nEmail this page\n\n{text}",
    "other texts below": lambda text: text + OTHERS,
    "the number of a page": amid("Page 2 of 3"),
    "a mark that the text goes on": amid("-more-"),
}


@pytest.mark.parametrize("name", CHANGES)
def test_what_means_nothing_changes_nothing(name: str, tmp_path: Path) -> None:
    told = [difference(path, CHANGES[name](path.read_bytes().decode()), tmp_path) for path in texts()]
    assert list(filter(None, told)) == []


def test_the_headline_of_the_tab_changes_nothing(tmp_path: Path) -> None:
    told = [difference(path, with_headline(path, path.read_bytes().decode()), tmp_path) for path in texts()]
    assert list(filter(None, told)) == []


def difference(path: Path, changed: str | bytes, folder: Path) -> str:
    """What differs between the text and its change; '' for nothing."""
    file = folder / path.name
    file.write_bytes(changed if isinstance(changed, bytes) else changed.encode())
    before, after = plain(path), read(file)
    if (before.refused, before.traceback) != (after.refused, after.traceback):
        return f"{path.name}: {after.refused or after.traceback}"
    if plainly(before.blocks) != plainly(after.blocks):
        return f"{path.name}: text"
    values = [plainly(str(found.values.get(name)) for name in FIELDS) for found in (before, after)]
    return f"{path.name}: {values}" if values[0] != values[1] else ""


def plainly(texts: Iterable[str]) -> list[str]:
    return [unicodedata.normalize("NFC", text) for text in texts]
