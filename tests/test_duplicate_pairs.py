"""How pairs of releases are told: one line for a group."""

from __future__ import annotations

from itertools import combinations

from conftest import Site, messages

from tests.test_duplicates import LONG, edited
from warta.duplicate_pairs import Kind, Pair, review_of, reviews_of


def test_what_a_person_decided_and_a_link_need_no_eye() -> None:
    assert review_of(Pair(Kind.COPY, "b", "a", by_hand=True)) is None
    assert review_of(Pair(Kind.CROSS_POST, "b", "a")) is None
    assert review_of(Pair(Kind.ALIKE, "b", "a", 91)) is not None


def test_a_group_of_any_size_is_one_line_that_names_all() -> None:
    names = [f"content/releases/2020/{number}.md" for number in range(9)]
    pairs = [
        Pair(Kind.ALIKE, later, earlier, 80 + len(later) % 3) for earlier, later in combinations(names, 2)
    ]
    told = reviews_of(pairs)
    assert len(told) == 1
    assert told[0].path == names[-1]
    assert "one of 9 releases" in told[0].message
    assert all(name in told[0].message for name in names[:-1])


def test_what_is_linked_over_others_is_one_group_and_what_is_not_stands_alone() -> None:
    pairs = [
        Pair(Kind.ALIKE, "b", "a", 90),
        Pair(Kind.ALIKE, "c", "b", 80),
        Pair(Kind.ALIKE, "y", "x", 85),
        Pair(Kind.SAME_TITLE, "d", "c"),
        Pair(Kind.COPY, "q", "p"),
    ]
    told = {problem.path: problem.message for problem in reviews_of(pairs)}
    assert list(told) == ["c", "d", "q", "y"]
    assert told["c"].startswith("is one of 3 releases with 80 to 90 % of their wording")
    assert told["y"] == "has 85 % of its wording in common with x"


def test_the_order_of_the_pairs_does_not_matter() -> None:
    pairs = [
        Pair(Kind.SAME_TEXT, later, earlier, why="another date")
        for earlier, later in combinations("abcde", 2)
    ]
    assert reviews_of(pairs) == reviews_of(pairs[::-1])
    assert "(another date)" in reviews_of(pairs)[0].message


def test_a_build_tells_alike_releases_once(plain_site: Site) -> None:
    for number in range(5):
        plain_site.release(
            f"2020/{number}.md", edited(LONG), title=f"Judul {number}", date=f"2020-02-0{number + 1}"
        )
    told = [line for line in messages(plain_site.build()) if "one of 5 releases" in line]
    assert len(told) == 1
