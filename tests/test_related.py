from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from conftest import a_release, an_archive
from hypothesis import given, settings
from hypothesis import strategies as st

from warta.model import Release, Summary
from warta.related import DEPTH, related_alone, related_releases


def dated(*releases: Release) -> Sequence[Summary]:
    return an_archive(*releases).dated


def related(*releases: Release) -> dict[str, list[str]]:
    """The names of related releases by name."""
    return {
        path.rpartition("/")[2]: [other.path.rpartition("/")[2] for other in others]
        for path, others in related_releases(dated(*releases))
    }


def titled(name: str, date: str, title: str, *tags: str) -> Release:
    return a_release(name, date=date, title=title, tags=list(tags))


@settings(deadline=None, max_examples=40)
@given(
    st.lists(
        st.tuples(
            st.integers(0, 4_000),
            st.lists(st.sampled_from(["pelayaran", "gelombang", "perahu", "muara"]), max_size=3),
            st.lists(st.sampled_from(["dayung", "tarif", "garam"]), max_size=2, unique=True),
        ),
        max_size=14,
    )
)
def test_what_is_related_to_one_is_found_without_the_others(
    made: list[tuple[int, list[str], list[str]]],
) -> None:
    first = date(2000, 1, 1)
    found = dated(
        *(
            titled(f"{n}.md", f"{first + timedelta(days)}", f"Judul {' '.join(words)}", *tags)
            for n, (days, words, tags) in enumerate(made)
        )
    )
    assert [related_alone(found, at) for at in range(len(found))] == [
        others for _, others in related_releases(found)
    ]


def test_only_earlier_releases_are_related() -> None:
    one = titled("a.md", "2019-01-01", "Lomba dayung", "dayung")
    two = titled("b.md", "2020-01-01", "Hasil lomba", "dayung")
    assert related(one, two) == {"a.md": [], "b.md": ["a.md"]}


def test_one_that_shares_nothing_is_not_related() -> None:
    one = titled("a.md", "2019-01-01", "Lomba dayung", "dayung")
    two = titled("b.md", "2019-01-02", "Tarif baru", "tarif")
    assert related(one, two)["b.md"] == []


def test_a_telling_word_of_the_title_is_shared_too_and_a_short_one_is_not() -> None:
    one = titled("a.md", "2019-01-01", "Pelayaran malam dari muara")
    two = titled("b.md", "2019-02-01", "PELAYARAN siang dari hulu")
    three = titled("c.md", "2019-03-01", "Kabar dari kota")
    assert related(one, two, three) == {"a.md": [], "b.md": ["a.md"], "c.md": []}


def test_a_rare_term_weighs_more_than_a_common_one() -> None:
    common = [titled(f"r{i}.md", f"2019-01-{i + 1:02}", f"Rilis {i}", "umum") for i in range(9)]
    rare = titled("langka.md", "2018-06-01", "Kabar", "langka")
    last = titled("z.md", "2019-01-20", "Berita", "umum", "langka")
    assert related(rare, *common, last)["z.md"][0] == "langka.md"


def test_what_is_related_to_old_releases_stays_when_a_new_one_comes() -> None:
    old = [titled(f"r{i}.md", f"20{10 + i}-01-01", "Panen garam", "panen") for i in range(9)]
    before = related(*old)
    after = related(*old, titled("baru.md", "2020-01-01", "Panen garam", "panen"))
    assert {name: after[name] for name in before} == before


def test_one_that_is_added_among_old_ones_changes_only_the_few_that_follow() -> None:
    old = [titled(f"r{i:02}.md", f"{1990 + i}-01-01", "Panen garam", "panen") for i in range(30)]
    before = related(*old)
    after = related(*old, titled("susulan.md", "2000-06-01", "Panen garam", "panen"))
    changed = [name for name in before if before[name] != after[name]]
    assert 0 < len(changed) <= DEPTH
