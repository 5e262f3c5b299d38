"""What stands around a release: found by its rank, and for a few as for all."""

from __future__ import annotations

from conftest import a_release, an_archive

from warta.around import Around
from warta.model import Summary

ARCHIVE = an_archive(
    a_release("a.md", date=None),
    a_release("b.md", date="2019-01-01", agency="garam", title="Lomba dayung", tags=["dayung"]),
    a_release("c.md", date="2019-01-02", agency="peta", title="Hasil dayung", tags=["dayung"]),
    a_release("d.md", date="2019-01-03", agency="garam", title="Piala dayung", tags=["dayung"]),
)
ORDERED = tuple(sorted(ARCHIVE.summaries.values(), key=lambda summary: summary.rank))


def names(found: tuple[Summary | None, ...]) -> list[str | None]:
    return [one.path.rpartition("/")[2] if one else None for one in found]


def test_the_undated_have_nothing_around_them_and_the_dated_the_next_in_time_and_of_their_agency() -> None:
    around = Around(ORDERED, ARCHIVE.dated, None)
    assert [names(around.neighbours(one)) for one in ORDERED] == [
        [None, None],
        [None, "c.md"],
        ["b.md", "d.md"],
        ["c.md", None],
    ]
    assert [names(around.within_agency(one)) for one in ORDERED] == [
        [None, None],
        [None, "d.md"],
        [None, None],
        ["b.md", None],
    ]


def test_what_is_related_is_the_same_for_a_few_as_for_all_and_is_taken_where_it_is_known() -> None:
    whole, few = Around(ORDERED, ARCHIVE.dated, None), Around(ORDERED, ARCHIVE.dated, None)
    few.relate(ORDERED[::3])
    assert [names(whole.related(one)) for one in ORDERED] == [[], [], ["b.md"], ["c.md", "b.md"]]
    assert [few.related(one) for one in ORDERED[::3]] == [whole.related(one) for one in ORDERED[::3]]
    known = Around(ORDERED, ARCHIVE.dated, {ORDERED[3].path: [ORDERED[1].path]})
    assert [names(known.related(one)) for one in ORDERED[2:]] == [[], ["b.md"]]
