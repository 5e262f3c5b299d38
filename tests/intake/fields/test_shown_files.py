"""Files that come with a release: in its text, beside it, or nowhere."""

from __future__ import annotations

import pytest

from warta.intake.fields.shown_files import attached_files, doubt_missing, kept_files
from warta.intake.lines import Line
from warta.intake.page import Page

PAGE = Page([], "utf-8", False, files={"a.png": b"a", "b.pdf": b"b"}, names={"b.pdf": "Daftar (final).pdf"})


def figure(printed: str, markdown: str = "") -> Line:
    return Line(1, printed, printed, "", (), False, markdown, "figure")


@pytest.mark.parametrize("shown", ["![A](a.png)", '![A](a.png "Di dermaga")', "![A](a.png 'Di \"dermaga\"')"])
def test_what_the_text_shows_is_not_attached_and_what_is_attached_is_called_as_in_its_source(
    shown: str,
) -> None:
    assert attached_files(PAGE, shown) == [{"file": "b.pdf", "title": "Daftar (final).pdf"}]
    assert [item["title"] for item in attached_files(PAGE, "")] == ["a.png", "Daftar (final).pdf"]


def test_of_pictures_that_were_saved_with_a_page_those_are_kept_that_its_text_shows() -> None:
    page = Page([], "utf-8", False, pictures={"a.jpg": b"a", "a.jpg.jpg": b"b"})
    assert kept_files(page, '![A](a.jpg "Di dermaga")') == {"a.jpg": b"a"}
    assert kept_files(PAGE, "") == {"a.png": b"a", "b.pdf": b"b"}


def test_pictures_that_are_nowhere_are_told_by_name_each_once() -> None:
    body = [figure("peta"), figure("peta"), figure("ada", "![ada](a.png)")]
    assert doubt_missing(body).endswith("that can be shown: “peta”")
    assert doubt_missing([figure(f"p{n}") for n in range(7)]).endswith("“p4” and 2 more")
    assert doubt_missing(body[2:]) == ""
