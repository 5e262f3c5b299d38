"""Exports, feeds and pages of a site that moved to another domain: its releases are followed."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from conftest import Site
from raw_archive import TEXT, Archive

from tests.test_predecessors import OTHER, export, item, public
from warta.differences import Form
from warta.frontmatter import parse, split
from warta.moved_sites import is_on_other_host, stands_at_same_path

OLD, NEW = "https://rakit.example", "https://www.rakit.example.id"
BEFORE = export(*map(item, (1, 2, 3, 4)))


def moved(*items: str) -> str:
    return export(*items).replace(OLD, NEW)


AFTER = moved(
    item(1),
    item(2, "private"),
    item(3, more="Ralat: dua ratus orang."),
    item(4, "trash", link=f"{OLD}/?p=4"),
    item(5),
)


@pytest.fixture
def exported(empty_site: Callable[..., Site], bare_project: Path) -> Site:
    """A site whose export from its old domain was converted."""
    site = empty_site(project=bare_project)
    site.write("content/inbox/lama.xml", BEFORE)
    assert site.build().status == 0
    return site


def a_form(url: str) -> Form:
    return Form({"source": {"url": url}}, "")


def releases(site: Site) -> list[Path]:
    return list(site.places.releases.rglob("*.md"))


def test_an_export_from_the_new_domain_takes_the_place_of_the_old_one(exported: Site) -> None:
    exported.remove("content/inbox/lama.xml")
    exported.write("content/inbox/baru.xml", AFTER)
    result = exported.build()
    assert (result.status, {outcome.status for outcome in result.outcomes}) == (
        0,
        {"reconverted", "converted"},
    )
    assert public(exported) == {"1", "3", "5"}
    assert len(releases(exported)) == 5
    (path,) = exported.places.releases.rglob("kabar-3.md")
    source = parse("", split(path.read_text("utf-8")).yaml)[0].values["source"]
    assert (source["file"], source["url"]) == ("baru.xml#3", f"{NEW}/2020/10/03/kabar-3/")
    assert exported.output() == exported.clean_output()
    assert {outcome.status for outcome in exported.build().outcomes} <= {"known", "left out"}


def test_where_the_paths_changed_too_items_are_known_by_number_title_and_day(exported: Site) -> None:
    exported.remove("content/inbox/lama.xml")
    items = [item(number, more="Ralat.", link=f"{OLD}/berita/kabar-rakit-{number}/") for number in (1, 2, 3)]
    exported.write("content/inbox/baru.xml", moved(*items))
    assert {outcome.status for outcome in exported.build().outcomes} == {"reconverted"}
    assert len(releases(exported)) == 4


def test_what_a_person_holds_stays_held_on_the_new_domain(exported: Site) -> None:
    (path,) = exported.places.releases.rglob("kabar-2.md")
    path.write_bytes(path.read_bytes().replace(b"\nslug:", b"\ndraft: true\nslug:"))
    again = moved(*(item(number, more="Ralat.") for number in (1, 2, 3)))
    exported.write("content/inbox/baru.xml", again)  # beside the old one
    exported.build()
    assert "2" not in public(exported)
    exported.remove("content/inbox/lama.xml")
    exported.build()
    assert "2" not in public(exported)


def test_an_export_from_the_new_domain_beside_the_old_one_is_told(exported: Site) -> None:
    exported.write("content/inbox/baru.xml", AFTER)
    for _ in range(2):
        result = exported.build()
        errors = [problem.path.rpartition("#")[2] for problem in result.problems if problem.is_error]
        assert errors == ["2", "4"]
    likely = [p for p in releases(exported) if "is likely another form of" in p.read_text("utf-8")]
    assert sorted(path.stem[:7] for path in likely) == ["kabar-1", "kabar-3"]


def test_another_site_with_the_same_numbers_and_paths_is_no_moved_one(exported: Site) -> None:
    exported.remove("content/inbox/lama.xml")
    items = [
        item(number, "private").replace("Kabar Rakit", "Warta Pasar").replace(TEXT, OTHER * 2)
        for number in (1, 2)
    ]
    trash = item(4, "trash", link=f"{OLD}/?p=4").replace("Kabar Rakit", "Warta Pasar")
    exported.write("content/inbox/baru.xml", moved(*items, trash))
    assert exported.build().status == 0
    assert public(exported) == {"1", "2", "3", "4"}


def feed(site: str, more: str = "") -> str:
    items = "".join(
        f"<item><title>Kabar Rakit Nomor {number}</title><link>{site}/kabar/rakit-{number}/</link>"
        f"<guid>{site}/kabar/rakit-{number}/</guid><pubDate>Thu, 0{number} Oct 2020 08:00:00 +0700</pubDate>"
        f"<description><![CDATA[<p>Kabar {number}. {TEXT} {more}</p>]]></description></item>"
        for number in (1, 2, 3)
    )
    return f'<rss version="2.0"><channel><title>Dinas</title><link>{site}</link>{items}</channel></rss>'


def test_a_feed_from_the_new_domain_is_followed_by_its_paths(tmp_path: Path) -> None:
    archive = Archive(tmp_path / "arsip")
    archive.drop("lama.xml", feed(OLD))
    archive.convert()
    (archive.places.inbox / "lama.xml").unlink()
    archive.drop("baru.xml", feed(NEW, "Ralat."))
    archive.convert()
    assert len(archive.files()) == 3
    archive.drop("lama.xml", feed(OLD))
    archive.convert()
    told = [data for data in archive.files().values() if b"is likely another form of" in data]
    assert len(told) == len(archive.files()) - 3


def page(site: str, more: str = "") -> str:
    return (
        f'<!doctype html><html><head><link rel="canonical" href="{site}/berita/2019/jembatan-rotan"></head>'
        f"<body><article><h1>Jembatan Rotan Dibuka</h1><p>1 Juli 2019</p><p>{TEXT}</p><p>{more}</p></article>"
    )


def test_a_page_saved_again_from_the_new_domain_is_followed(tmp_path: Path) -> None:
    archive = Archive(tmp_path / "arsip")
    archive.drop("a.html", page(OLD))
    (target,) = (outcome.target for outcome in archive.convert().values())
    (archive.places.inbox / "a.html").unlink()
    archive.drop("b.htm", page(NEW, "Panjang jembatan itu empat puluh depa, kata kepala dinas."))
    (outcome,) = archive.convert().values()
    assert (outcome.status, outcome.target) == ("reconverted", target)


@pytest.mark.parametrize(
    ("one", "other", "is_elsewhere", "is_same"),
    [
        (f"{OLD}/2020/10/01/kabar-1/", f"{NEW}/2020/10/01/kabar-1", True, True),
        (f"{OLD}/2020/10/01/kabar-1/", "http://www.rakit.example/2020/10/01/kabar-1", False, True),
        (f"{OLD}/berita/", f"{NEW}/berita/", True, False),  # a page of every site
        (f"{OLD}/?p=12345678901", f"{NEW}/?p=12345678901", True, False),
        (f"{OLD}/2020/10/01/kabar-1/", "", False, False),
        ("https://[", f"{NEW}/2020/10/01/kabar-1", False, False),
    ],
)
def test_hosts_and_paths_are_compared_apart(one: str, other: str, is_elsewhere: bool, is_same: bool) -> None:
    forms = [a_form(url) for url in (one, other)]
    assert is_on_other_host(*forms) is is_elsewhere
    assert stands_at_same_path(*forms) is is_same
