"""What the releases are together, and that nothing of what is held back is among it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from conftest import PLAIN, REPO, Site, a_release, an_archive, read_tree

from warta.agencies import Registry
from warta.archive import Archive, embargoes_around, group_by_date, group_by_year, is_embargoed
from warta.pipeline import build
from warta.report import Options
from warta.tags import Vocabulary

SECRETS = [
    "Rahasia",
    "rahasia",
    "Lembaga Bayangan",
    "lembaga-bayangan",
    "sandi.pdf",
    "Terkunci",
    "kata-sandi",
]


def titles(summaries: object) -> list[str]:
    return [summary.title for summary in summaries]  # type: ignore[attr-defined]


def test_releases_stand_from_the_oldest_the_coarsest_date_before_the_finer() -> None:
    dates = ["2020-02-03", "2020", "2020-02-03T08:00:00+07:00", "2019-12-31", "2020-02", None]
    archive = an_archive(*(a_release(f"r{i}.md", title=f"{date}", date=date) for i, date in enumerate(dates)))
    assert titles(archive.dated) == [
        "2019-12-31",
        "2020",
        "2020-02",
        "2020-02-03",
        "2020-02-03T08:00:00+07:00",
    ]
    assert titles(archive.undated) == ["None"]


def test_releases_of_one_instant_stand_by_address_whatever_the_order_of_files() -> None:
    first, second = a_release("z.md", slug="a", title="A"), a_release("a.md", slug="b", title="B")
    assert titles(an_archive(first, second).dated) == titles(an_archive(second, first).dated) == ["A", "B"]


def test_the_same_instant_in_two_time_zones_stands_in_order_of_time() -> None:
    archive = an_archive(
        a_release("timur.md", title="lebih dulu", date="2020-01-02T09:00:00+09:00"),
        a_release("barat.md", title="lebih akhir", date="2020-01-02T08:00:00+07:00"),
    )
    assert titles(archive.dated) == ["lebih dulu", "lebih akhir"]


def test_neighbours_are_the_earlier_and_the_later_dated_release() -> None:
    archive = an_archive(
        a_release("satu.md", date="2019"), a_release("dua.md"), a_release("tanpa.md", date=None)
    )
    earlier, later = archive.neighbours("content/releases/dua.md")
    assert earlier is not None
    assert earlier.path == "content/releases/satu.md"
    assert later is None
    assert archive.neighbours("content/releases/tanpa.md") == (None, None)


def test_an_agency_is_one_whether_named_by_key_name_abbreviation_or_former_name() -> None:
    agencies = "garam:\n  name: Balai Garam\n  abbreviation: BG\n  former_names: [Jawatan Garam]\n"
    names = ["garam", "Balai Garam", "BG", "jawatan  garam"]
    archive = an_archive(
        *(a_release(f"r{i}.md", agency=name) for i, name in enumerate(names)), agencies=agencies
    )
    assert list(archive.by_agency) == ["garam"]
    assert len(archive.by_agency["garam"]) == 4
    assert archive.problems == []


def test_an_agency_in_no_registry_is_told_with_file_and_line_and_has_its_page_all_the_same() -> None:
    archive = an_archive(a_release("a.md", agency="Kantor Entah"), a_release("b.md", agency="kantor entah"))
    assert [str(problem) for problem in archive.problems] == [
        "content/releases/a.md:4: agency: 'Kantor Entah' is in no registry;"
        " add it to content/agencies.yml, or correct the name",
        "content/releases/b.md:4: agency: 'kantor entah' is in no registry;"
        " add it to content/agencies.yml, or correct the name",
    ]
    assert list(archive.by_agency) == ["kantor-entah"]
    assert not archive.agencies["kantor-entah"].known


def test_an_agency_for_which_a_release_is_marked_is_told_by_that_alone() -> None:
    marked = [{"field": "agency", "reason": "it is in no registry"}]
    first, second = (
        a_release("a.md", agency="Kantor Entah", review=marked),
        a_release("b.md", agency="Kantor Entah"),
    )
    assert an_archive(first, second).problems == []
    of_date = [{"field": "date", "reason": "none"}]
    assert len(an_archive(a_release("a.md", agency="Kantor Entah", review=of_date)).problems) == 1


def test_releases_that_name_no_agency_are_told_once_and_stand_in_all_indexes_but_that_of_agencies() -> None:
    archive = an_archive(
        a_release("a.md", agency=None), a_release("b.md", agency=None, date="2020-02-03"), a_release("c.md")
    )
    assert [str(problem) for problem in archive.problems] == [
        "content/releases/a.md: agency: none is named, here and in 1 more file, so no index of agencies "
        "has it; write its key, or set `agency` in site.yml and run `convert --again --yes`"
    ]
    assert list(archive.by_agency) == list(archive.agencies) == ["garam"]
    assert len(archive.dated) == 3
    assert archive.neighbours("content/releases/a.md") != (None, None)
    assert archive.within_agency("content/releases/a.md") == (None, None)


@pytest.mark.parametrize("project", [REPO, PLAIN])
def test_a_release_that_names_no_agency_is_shown_with_all_else(
    empty_site: Callable[..., Site], project: Path
) -> None:
    site = empty_site(project=project)
    site.release("2020/a.md", title="Tanpa lembaga", agency=None, office="Humas", places=["Kampung Bahari"])
    site.release("2020/b.md", title="Berlembaga", date="2020-01-03")
    assert site.build().status == 0
    shown = site.output()
    assert b"Tanpa lembaga" in shown["2020/01/02/a/index.html"]
    assert b"agencies/garam/" not in shown["2020/01/02/a/index.html"].partition(b"</article>")[0]
    assert b"Tanpa lembaga" in shown["search/2020.js"]
    assert b"Tanpa lembaga" in shown["offices/-/humas/index.html"]
    assert b"Tanpa lembaga" not in shown["agencies/garam/index.html"]
    assert shown == site.clean_output()


def test_spellings_of_a_tag_make_one_tag_under_the_vocabularys_label_or_the_commonest() -> None:
    archive = an_archive(
        a_release("a.md", tags=["Panen Raya", "Angin"]),
        a_release("b.md", tags=["panen", "angin"]),
        a_release("c.md", tags=["panen", "panen raya", "angin"]),
        tags="panen:\n  label: Panen\n  aliases: [panen raya]\n",
    )
    assert {key: tag.label for key, tag in archive.tags.items()} == {
        "panen": {"": "Panen"},
        "angin": {"": "angin"},
    }
    assert [len(archive.by_tag[key]) for key in ("panen", "angin")] == [3, 3]


def test_what_is_held_back_has_no_say_in_how_a_tag_is_written() -> None:
    archive = an_archive(
        a_release("a.md", tags=["angin"]),
        a_release("b.md", tags=["ANGIN"], draft=True),
        a_release("c.md", tags=["ANGIN", "lain"], embargo="2030-01-01T00:00:00+00:00"),
    )
    assert {key: tag.label for key, tag in archive.tags.items()} == {"angin": {"": "angin"}}


def test_a_release_with_two_spellings_of_a_tag_counts_once() -> None:
    archive = an_archive(a_release("a.md", tags=["angin", "Angin", "ANGIN"]))
    assert [len(summaries) for summaries in archive.by_tag.values()] == [1]


def test_a_date_is_in_the_groups_that_it_states_and_in_no_other() -> None:
    archive = an_archive(
        a_release("a.md", title="tahun", date="2020"),
        a_release("b.md", title="bulan", date="2020-02"),
        a_release("c.md", title="hari", date="2020-02-03"),
        a_release("d.md", title="tanpa", date=None),
    )
    everything = [*archive.dated, *archive.undated]
    assert {key.iso: titles(group) for key, group in group_by_date(everything, 1).items()} == {
        "2020": ["hari", "bulan", "tahun"]
    }
    assert {key.iso: titles(group) for key, group in group_by_date(everything, 2).items()} == {
        "2020-02": ["hari", "bulan"]
    }
    assert {key.iso: titles(group) for key, group in group_by_date(everything, 3).items()} == {
        "2020-02-03": ["hari"]
    }
    assert {key: titles(group) for key, group in group_by_year(everything).items()} == {
        2020: ["hari", "bulan", "tahun"],
        None: ["tanpa"],
    }
    assert list(group_by_year(everything)) == [2020, None]


@pytest.mark.parametrize(
    ("now", "held"),
    [
        (datetime(2024, 6, 1, 4, 59, 59, tzinfo=UTC), True),
        (datetime(2024, 6, 1, 5, 0, tzinfo=UTC), False),
        (datetime(2024, 6, 1, 5, 0, 1, tzinfo=UTC), False),
    ],
)
def test_an_embargo_is_over_at_its_instant(now: datetime, held: bool) -> None:
    embargo = "2024-06-01T12:00:00+07:00"
    assert is_embargoed(embargo, now) is held
    assert not is_embargoed(None, now)


def test_between_two_embargoes_the_same_releases_are_public() -> None:
    releases = [
        a_release("a.md", embargo="2024-01-01T00:00:00+00:00"),
        a_release("b.md", embargo="2024-06-01T00:00:00+00:00"),
        a_release("c.md", embargo="2024-09-01T00:00:00+00:00"),
        a_release("d.md", embargo="2024-07-01T00:00:00+00:00", draft=True),
    ]
    june, september = (datetime(2024, month, 1, tzinfo=UTC).timestamp() for month in (6, 9))
    assert embargoes_around(releases, datetime(2024, 6, 1, tzinfo=UTC)) == (june, september)
    assert embargoes_around(releases, datetime(2025, 1, 1, tzinfo=UTC)) == (september, None)
    assert embargoes_around([], datetime(2025, 1, 1, tzinfo=UTC)) == (None, None)


# Nothing of a draft or an embargoed release is in any byte of the output


@pytest.fixture
def secretive(site: Site) -> Site:
    """An archive that holds two releases back, and refers to them wherever it can."""
    hidden = {
        "agency": "Lembaga Bayangan",
        "tags": ["Terkunci"],
        "attachments": [{"file": "sandi.pdf", "title": "Rahasia"}],
        "aliases": ["/kata-sandi.html"],
        "related": ["2020/kedua.md"],
        "contacts": [{"name": "Rahasia"}],
    }
    site.write("content/releases/2020/sandi.pdf", "%PDF Rahasia")
    site.write(
        "content/agencies.yml",
        "garam:\n  name: Balai Garam\nlembaga-bayangan:\n  name: Lembaga Bayangan\n",
    )
    site.release(
        "2020/rahasia-satu.md", "Rahasia.", title="Rahasia satu", date="2020-02-03", draft=True, **hidden
    )
    site.release(
        "2020/rahasia-dua.md",
        "Rahasia.",
        title="Rahasia dua",
        date="2020-02-03",
        embargo="2024-06-02T00:00:00+07:00",
        **{**hidden, "aliases": ["/kata-sandi-dua.html"]},
    )
    site.write("content/pages/rahasia.md", "---\ntitle: Rahasia\ndraft: true\n---\n\nRahasia.\n")
    site.release(
        "2020/penunjuk.md",
        "Lihat [yang itu](rahasia-satu.md) dan [ini](rahasia-dua.md#bagian), [pula](../../pages/rahasia.md).",
        title="Penunjuk",
        date="2020-02-03",
        related=["2020/rahasia-satu.md", "2020/rahasia-dua.md"],
        withdrawn={"reason": "Diganti.", "replaced_by": "2020/rahasia-dua.md"},
    )
    return site


def test_nothing_of_a_draft_or_an_embargoed_release_is_in_the_output(secretive: Site) -> None:
    result = secretive.build(datetime(2024, 6, 1, tzinfo=UTC))
    assert result.status == 0
    assert sorted(result.held) == [
        ["content/releases/2020/rahasia-dua.md", "embargo"],
        ["content/releases/2020/rahasia-satu.md", "draft"],
    ]
    for path, data in secretive.output().items():
        for secret in SECRETS:
            assert secret not in path
            assert secret.encode() not in data, path


def test_no_count_tells_of_what_is_held_back(secretive: Site) -> None:
    secretive.build(datetime(2024, 6, 1, tzinfo=UTC))
    with_secrets = secretive.output()
    for name in ("releases/2020/rahasia-satu.md", "releases/2020/rahasia-dua.md", "pages/rahasia.md"):
        secretive.remove(f"content/{name}")
    secretive.release(
        "2020/penunjuk.md",
        "Lihat <yang itu> dan <ini>, <pula>.",
        title="Penunjuk",
        date="2020-02-03",
        withdrawn={"reason": "Diganti."},
    )
    secretive.build(datetime(2024, 6, 1, tzinfo=UTC))
    without = secretive.output()
    assert with_secrets.keys() == without.keys()
    shown = {path for path in without if without[path] != with_secrets[path]}
    assert all(b"Penunjuk" in without[path] for path in shown)  # its words differ, nothing else does
    assert "dates/index.html" not in shown


def test_an_embargoed_release_is_public_when_its_embargo_is_over_and_held_again_when_now_goes_back(
    secretive: Site,
) -> None:
    before, after = datetime(2024, 6, 1, tzinfo=UTC), datetime(2024, 6, 1, 17, tzinfo=UTC)
    secretive.build(before)
    hidden = secretive.output()
    secretive.build(after)
    assert "Rahasia dua" in secretive.page("index.html")
    assert "2020/02/03/rahasia-dua/sandi.pdf" in secretive.output()
    assert "kata-sandi-dua.html" in secretive.output()
    assert "2020/02/03/rahasia-dua/index.html#bagian" in secretive.page("2020/02/03/penunjuk/index.html")
    assert not any("rahasia-satu" in path for path in secretive.output())
    secretive.build(before)
    assert secretive.output() == hidden


def test_a_release_that_becomes_a_draft_leaves_the_output(bare_site: Site) -> None:
    bare_site.build()
    bare_site.release(
        "2020/kedua.md", title="Rilis kedua", date="2020-02-03", tags=["panen", "cuaca"], draft=True
    )
    bare_site.build()
    assert not any("kedua" in path or b"Rilis kedua" in data for path, data in bare_site.output().items())


# What a preview shows of it


def previewed(site: Site, now: datetime) -> dict[str, bytes]:
    """The output of a preview that shows what is held."""
    places = replace(site.places, edition="all")
    result = build(places, Options(quiet=True, show_held=True), now)
    assert result.status == 0, result.problems
    return read_tree(places.output)


def test_a_preview_shows_what_is_held_with_a_ribbon_that_says_why(secretive: Site) -> None:
    before, after = datetime(2024, 6, 1, tzinfo=UTC), datetime(2024, 6, 1, 17, tzinfo=UTC)
    shown = previewed(secretive, before)
    draft, embargoed, page, other = (
        f"{path}/index.html"
        for path in ("2020/02/03/rahasia-satu", "2020/02/03/rahasia-dua", "rahasia", "2020/02/03/kedua")
    )
    assert b"Draf, belum untuk umum" in shown[draft]
    assert b"sebelum 2 Juni 2024, 00:00 UTC+07:00" in shown[embargoed]
    assert b"Draf, belum untuk umum" in shown[page]
    assert b'class="ribbon"' not in shown[other]
    assert b"belum untuk umum" in shown["2020/02/03/index.html"]
    assert "2020/02/03/rahasia-dua/sandi.pdf" in shown
    later = previewed(secretive, after)
    assert b'class="ribbon"' not in later[embargoed]
    assert later["2020/02/03/index.html"].count(b"belum untuk umum") == 1
    secretive.build(before)
    assert not any(secret.encode() in data for data in secretive.output().values() for secret in SECRETS)


def test_a_preview_of_what_has_no_reserve_is_the_archive_itself(site: Site) -> None:
    site.build()
    assert previewed(site, datetime(2024, 6, 1, tzinfo=UTC)) == site.output()


def test_a_draft_without_title_and_agency_is_shown_all_the_same(site: Site) -> None:
    site.release("2020/belum.md", title=None, agency=None, draft=True)
    shown = previewed(site, datetime(2024, 6, 1, tzinfo=UTC))
    assert b"<h1>belum</h1>" in shown["2020/01/02/belum/index.html"]


def test_the_standing_of_a_release_is_known_to_previews_alone() -> None:
    release = a_release("a.md", draft=True, review=[{"field": "date", "reason": "ragu"}])
    public = a_release("b.md")
    now = datetime(2024, 6, 1, tzinfo=UTC)
    archive = Archive([release, public], Registry({}), Vocabulary({}), now, show_held=True)
    assert archive.standing(release) == {"draft": True, "until": None, "review": ["date: ragu"]}
    assert archive.standing(public) is None
    assert archive.hidden == []
    assert [summary.held for summary in archive.summaries.values()] == [True, False]
    assert an_archive(release).standing(release) is None
    assert [held.release for held in an_archive(release).hidden] == [release]
