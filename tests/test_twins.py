"""Files of the same bytes: posts of other days, addresses or sites are each a release, copies are not."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml
from conftest import Site
from raw_archive import TEXT, Archive, statuses

POST = f"---\ntitle: Pasar Dibuka\n---\n{TEXT}\n"
JEKYLL = "title: Balai Pasar\npermalink: /:year/:month/:day/:title.html\n"
HUGO = "title: Balai Pasar\n"
AGENCY = "title: {}\nauthor: {}\n"
POSTS = (
    "situs/_posts/2016-01-04-pasar.md",
    "situs/_posts/2016-02-08-pasar.md",
    "situs/_posts/2016-03-07-x.md",
)


@pytest.fixture
def archive(tmp_path: Path) -> Archive:
    return Archive(tmp_path / "arsip")


def drop(archive: Archive, files: dict[str, str]) -> None:
    for name, content in files.items():
        archive.drop(name, content)


def made_of(archive: Archive) -> dict[str, str]:
    """The Markdown files by the raw files that they came from."""
    fields = {name: yaml.safe_load(data.split(b"---")[1]) for name, data in archive.files().items()}
    return {values["source"]["file"]: name for name, values in fields.items()}


@pytest.mark.parametrize(
    ("settings", "names"),
    [
        ({"situs/_config.yml": JEKYLL}, POSTS),
        ({}, POSTS),
        ({}, ("2016-01-04-pasar.md", "2016-02-08-pasar.md")),
        ({"situs/hugo.yaml": HUGO}, ("situs/content/news/x/index.md", "situs/content/news/y/index.md")),
        ({"situs/hugo.yaml": HUGO}, ("situs/content/news/x.md", "situs/content/news/y.md")),
        (
            {"a/_config.yml": AGENCY.format("A", "Dinas A"), "b/_config.yml": AGENCY.format("B", "Dinas B")},
            ("a/_posts/2016-01-04-pasar.md", "b/_posts/2016-01-04-pasar.md"),
        ),
    ],
)
def test_posts_of_the_same_bytes_and_other_days_or_addresses_are_each_converted(
    archive: Archive, settings: dict[str, str], names: tuple[str, ...]
) -> None:
    drop(archive, settings | dict.fromkeys(names, POST))
    archive.convert()
    assert set(made_of(archive)) == set(names)
    before = archive.files()
    assert "converted" not in statuses(archive.convert()).values()
    assert archive.files() == before


@pytest.mark.parametrize(
    "names",
    [
        ("rilis.txt", "salinan/rilis.txt"),
        ("pasar.md", "salinan/pasar.md"),
        ("pasar.md", "pasar (1).md"),
        ("situs/_posts/2016-01-04-pasar.md", "situs/_drafts/pasar.md"),
    ],
)
def test_the_same_file_twice_becomes_one(archive: Archive, names: tuple[str, str]) -> None:
    drop(archive, dict.fromkeys(names, POST) | {"situs/_config.yml": JEKYLL})
    archive.convert()
    archive.convert()
    public = [data for data in archive.files().values() if b"draft: true" not in data]
    assert len(public) == 1


def test_a_copy_of_a_whole_site_is_converted_once(archive: Archive) -> None:
    for root in ("situs", "situs lama"):
        drop(archive, {f"{root}/_config.yml": JEKYLL, f"{root}/_posts/2016-01-04-pasar.md": POST})
    archive.convert()
    assert len(made_of(archive)) == len(archive.files()) == 1


def test_a_renamed_post_is_known_by_its_bytes_and_so_are_those_that_stay(archive: Archive) -> None:
    drop(archive, {"situs/_config.yml": JEKYLL} | dict.fromkeys(POSTS, POST))
    archive.convert()
    before = archive.files()
    (archive.places.inbox / POSTS[1]).rename(archive.places.inbox / "situs/_posts/2016-02-09-pasar.md")
    target = made_of(archive)[POSTS[1]]
    again = archive.convert()
    assert again["2016-02-09-pasar.md"].target == f"content/releases/{target}"
    assert set(statuses(again).values()) <= {"known", "left out", "renamed"}
    assert {name for name, data in archive.files().items() if before.get(name) != data} == {target}


def test_a_post_is_converted_again_in_its_own_place(archive: Archive) -> None:
    drop(archive, {"situs/_config.yml": JEKYLL} | dict.fromkeys(POSTS, POST))
    archive.convert()
    before = archive.files()
    assert "would change" not in statuses(archive.again()).values()
    archive.drop(POSTS[1], POST.replace("Dibuka", "Ditutup"))
    archive.convert()
    changed = {name for name, data in archive.files().items() if before.get(name) != data}
    assert changed == {made_of(archive)[POSTS[1]]}


def test_posts_of_the_same_bytes_are_published_by_day_and_every_old_address_answers(site: Site) -> None:
    copy = "situs/_posts/2016-01-04-pasar-lagi.md"
    for name in (*POSTS, copy):
        site.write(f"content/inbox/{name}", POST)
    site.write("content/inbox/situs/_config.yml", JEKYLL)
    result = site.build()
    assert result.status == 0
    there = site.output()
    assert {f"2016/{day}.html" for day in ("01/04/pasar", "01/04/pasar-lagi", "02/08/pasar")} <= set(there)
    once_more = [problem for problem in result.problems if "once more" in problem.message]
    assert [problem.path for problem in once_more] == ["content/releases/2016/pasar-lagi.md"]
    assert b"../../../2016/01/04/pasar/" in there["2016/01/04/pasar-lagi.html"]
    assert any("another date" in problem.message for problem in result.problems)
