"""Whether two releases are one that was posted twice."""

from __future__ import annotations

from typing import Any

import pytest
from conftest import a_release

from warta.model import Release
from warta.same_release import (
    are_different,
    difference,
    is_about_one_day,
    order_of,
    slips_of_near_copy,
)

BODY = " ".join(["Jembatan Rotan dibuka kembali setelah dua pekan diperbaiki oleh para juru rawat."] * 3)


def pair(**fields: Any) -> tuple[Release, Release]:
    """Two releases of the same words, of which the first has these fields too."""
    return a_release("a.md", BODY, title="Sama", **fields), a_release("b.md", BODY, title="Sama")


def html_of(release: Release) -> str:
    return f"<p>{BODY}</p>"


def test_releases_that_say_the_same_differ_in_nothing() -> None:
    assert difference(*pair()) == ""


@pytest.mark.parametrize(
    ("fields", "told"),
    [
        ({"date": "2020-01-03"}, "another date"),
        ({"language": "en"}, "another language"),
        ({"number": "7/2020"}, "another number"),
        ({"subtitle": "Warga senang"}, "another subtitle"),
        ({"boilerplate": ["Dinas merawat jembatan."]}, "other paragraphs below its text"),
        ({"contacts": [{"name": "Ana Sari"}]}, "other contacts"),
        ({"withdrawn": {"reason": "keliru"}}, "one is withdrawn"),
        ({"attachments": [{"file": "peta.pdf", "title": "Peta"}]}, "other links, pictures or attachments"),
    ],
)
def test_what_only_one_of_them_states_tells_them_apart(fields: dict[str, Any], told: str) -> None:
    assert difference(*pair(**fields)) == told


def test_what_stands_beside_a_text_may_be_left_aside() -> None:
    more, less = pair(attachments=[{"file": "peta.pdf", "title": "Peta"}])
    assert difference(less, more, but_beside=True) == ""


@pytest.mark.parametrize(
    ("file", "other", "is_one_day"),
    [("a/x.html", "b/y.html", True), ("a/x.html", "a/y.html", False)],
)
def test_an_instant_in_utc_may_be_the_day_after_in_another_source_alone(
    file: str, other: str, is_one_day: bool
) -> None:
    digest = "0" * 64
    stated = a_release("a.md", date="2020-01-02T18:00:00+00:00", source={"file": file, "sha256": digest})
    printed = a_release("b.md", date="2020-01-03", source={"file": other, "sha256": digest})
    assert is_about_one_day(stated, printed) == is_one_day
    assert not is_about_one_day(stated, a_release("b.md", date="2020-01-05"))


def test_a_person_may_say_that_they_are_two() -> None:
    one, other = pair(not_duplicate_of=["b.md"])
    assert are_different(one, other)
    assert are_different(other, one)
    assert not are_different(*pair())


def test_dated_before_undated_and_the_oldest_and_shortest_first() -> None:
    dated, undated = a_release("b.md"), a_release("a.md", date=None)
    older = a_release("c-2.md", date="2019-01-02")
    assert sorted((undated, dated, older), key=order_of) == [older, dated, undated]


def test_a_near_copy_stands_whole_in_its_original() -> None:
    copy, original = pair()
    assert slips_of_near_copy(copy, original, 100, html_of) == ()
    assert slips_of_near_copy(copy, original, 89, html_of) is None
    assert slips_of_near_copy(pair(number="7")[0], original, 100, html_of) is None
