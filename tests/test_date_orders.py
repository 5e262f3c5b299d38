"""Dates in digits are read as the other posts of the same site write them, where these agree."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml
from raw_archive import TEXT, Archive


@pytest.fixture
def archive(tmp_path: Path) -> Archive:
    made = Archive(tmp_path)
    made.drop("situs/hugo.toml", 'title = "Dinas Jembatan"\n')
    return made


def post(date: str) -> str:
    return f"---\ntitle: Rotan {date.replace('/', ' ')}\npubdate: {date}\n---\n\n{TEXT}\n"


def drop_with(archive: Archive, *dates: str) -> None:
    for number, date in enumerate(dates):
        archive.drop(f"situs/content/kabar/p{number}.md", post(date))


def dated(archive: Archive, name: str = "p0") -> str:
    [path] = archive.places.releases.rglob(f"{name}.md")
    return str(yaml.safe_load(path.read_text(encoding="utf-8").split("\n---\n")[0]).get("date", ""))


@pytest.mark.parametrize(
    ("others", "date"),
    [
        (("05/27/2019", "05/28/2019", "12/31/2019"), "2019-03-04"),
        (("27/05/2019", "28/05/2019", "31/12/2019"), "2019-04-03"),
        (("05/27/2019", "28/05/2019", "12/31/2019", "12/30/2019"), ""),
        (("05/27/2019", "05/28/2019"), ""),
        (("05/05/2019", "05/06/2019", "05/07/2019"), ""),
    ],
)
def test_the_other_posts_of_a_site_tell_the_order_where_they_agree(
    archive: Archive, others: tuple[str, ...], date: str
) -> None:
    drop_with(archive, "03/04/2019", *others)
    archive.convert()
    assert dated(archive) == date


def test_what_others_tell_is_noted_as_derived(archive: Archive) -> None:
    drop_with(archive, "03/04/2019", "05/27/2019", "05/28/2019", "12/31/2019")
    archive.convert()
    [path] = archive.places.releases.rglob("p0.md")
    assert "month first as in the other posts of its site" in path.read_text(encoding="utf-8")


def test_posts_of_another_site_tell_nothing(archive: Archive) -> None:
    drop_with(archive, "03/04/2019")
    archive.drop("lain/hugo.toml", 'title = "Dinas Kapal"\n')
    for number, date in enumerate(("05/27/2019", "05/28/2019", "12/31/2019")):
        archive.drop(f"lain/content/kabar/k{number}.md", post(date))
    archive.convert()
    assert dated(archive) == ""


def test_a_post_that_comes_later_is_read_by_those_that_are_known(archive: Archive) -> None:
    drop_with(archive, "05/27/2019", "05/28/2019", "12/31/2019")
    archive.convert()
    archive.drop("situs/content/kabar/baru.md", post("03/04/2019"))
    archive.convert()
    assert dated(archive, "baru") == "2019-03-04"
    archive.again(write=True)
    assert dated(archive, "baru") == "2019-03-04"
