"""The command `duplicates`, and duplicates in `review`."""

from __future__ import annotations

import pytest
from conftest import Site

from tests.test_duplicates import LONG, RELEASE, edited, text
from warta import cli


@pytest.fixture
def doubled(site: Site) -> Site:
    site.release("2020/garam.md", LONG, **RELEASE)
    site.release("2020/garam-1a2b3c.md", LONG, **RELEASE)
    site.release("2020/kabar.md", LONG, **RELEASE | {"agency": "kompas"})
    site.release("2021/mirip.md", edited(LONG), title="Mirip", date="2021-02-02")
    site.release("2021/lain.md", text(9), title="Lain", date="2021-02-03", duplicate_of="2020/garam.md")
    return site


def run(site: Site, *arguments: str) -> int:
    return cli.main(site.places.project, ["--site", str(site.root), *arguments])


def test_every_pair_is_told_with_what_it_comes_to(doubled: Site, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(doubled, "duplicates") == 0
    told = capsys.readouterr().out
    rows = {
        line.split()[0].rpartition("/")[2]: line for line in told.splitlines() if line.startswith("content/")
    }
    assert "not published" in rows["garam-1a2b3c.md"]
    assert "(you decided)" in rows["lain.md"]
    assert "cross-post" in told
    assert "alike, 9" in rows["mirip.md"]
    assert "2 withheld, 1 linked, 2 for you to decide" in told
    assert not doubled.places.output.exists()


def test_an_archive_without_any_says_so(site: Site, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(site, "duplicates") == 0
    assert capsys.readouterr().out == "no duplicates\n"


def test_review_names_copies_and_what_may_be_one_and_not_what_is_decided(
    doubled: Site, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(doubled, "review") == 0
    told = capsys.readouterr().out
    assert "once more" in told
    assert "3 releases with" in told
    assert "lain.md" not in told


def test_settings_that_cannot_be_used_end_it_with_2(site: Site, capsys: pytest.CaptureFixture[str]) -> None:
    site.write("site.yml", "language: 7\n")
    assert run(site, "duplicates") == 2
    assert "site.yml" in capsys.readouterr().err
