"""The command `tags`: told, printed to paste, accepted, reported."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from conftest import Site

from warta import cli
from warta.suggestions import suggest

OWN = "# milik arsiparis\nlaut:\n  label: Laut\n"


@pytest.fixture
def suggesting(site: Site) -> Site:
    site.write("content/tags.yml", OWN)
    site.release("2020/a.md", "Standar dan Penilaian Garam (SPG) terbit di Teluk Dalam Sekali.")
    return site


def run(site: Site, *arguments: str) -> int:
    return cli.main(site.places.project, ["--site", str(site.root), "tags", *arguments])


def test_proposals_are_told_with_how_to_accept_them(
    suggesting: Site, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(suggesting, "--least", "1") == 0
    told = capsys.readouterr().out
    assert "content/releases/2020/a.md:7" in told
    assert [line.split()[0] for line in told.splitlines() if " abbreviation " in line] == ["spg", "SPG"]
    assert "tags --accept KEY" in told
    assert "tags --glossary ABBREVIATION" in told


def test_what_is_printed_as_yaml_can_be_pasted(suggesting: Site, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(suggesting, "--yaml", "--least", "1") == 0
    _, tags, glossary = capsys.readouterr().out.split("# --- ")
    suggesting.write("content/tags.yml", OWN + tags.partition("\n")[2])
    suggesting.write("content/glossary.yml", glossary.partition("\n")[2])
    found = suggest(suggesting.places, 1, 1)
    assert (found.problems, found.found.terms, found.found.abbreviations) == ([], [], [])


def test_only_what_a_person_accepts_is_added_and_tagged(
    suggesting: Site, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(suggesting, "--accept", "spg", "--glossary", "SPG") == 0
    told = capsys.readouterr().out.splitlines()
    assert told == ["content/tags.yml: added spg", "content/glossary.yml: added SPG"]
    text = (suggesting.root / "content/tags.yml").read_text("utf-8")
    assert text.startswith(OWN)
    assert text.endswith("spg:\n  label: Standar dan Penilaian Garam\n  aliases:\n  - SPG\n")
    assert (
        (suggesting.root / "content/glossary.yml")
        .read_text("utf-8")
        .endswith("SPG: Standar dan Penilaian Garam\n")
    )
    assert suggesting.build().status == 0


def test_all_tags_of_an_adopted_site_are_accepted_in_one_step_and_its_posts_tagged(site: Site) -> None:
    for number, tags in enumerate(("[Garam, Laut]", "[garam, Angin]", "[laut]")):
        head = f"---\ntitle: Kabar {number}\ndate: 2019-07-0{number + 1}\ntags: {tags}\n---\n"
        site.write(f"content/inbox/kabar/{number}.md", f"{head}Isi kabar {number}.\n")
    assert site.build().status == 0
    before = {name for name in site.output() if name.startswith("tags/")}
    assert not [name for name in before if "garam" in name or "angin" in name]
    assert run(site, "--accept-source-tags", "--least", "2") == 0
    assert "angin" not in (site.root / "content/tags.yml").read_text("utf-8").lower()
    assert cli.main(site.places.project, ["--site", str(site.root), "convert", "--again", "--yes"]) == 0
    assert site.build().status == 0
    assert {"tags/garam/index.html", "tags/laut/index.html"} <= set(site.output())
    assert "Kabar 1" in site.page("tags/garam/index.html")
    assert "tags/angin/index.html" not in site.output()


def test_what_is_not_proposed_is_told_and_nothing_is_added(
    suggesting: Site, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(suggesting, "--accept", "spg", "tiada", "--glossary", "XYZ") == 1
    assert "'tiada' is not proposed" in capsys.readouterr().err
    assert (suggesting.root / "content/tags.yml").read_text("utf-8") == OWN


def test_the_report_has_a_row_for_every_proposal(suggesting: Site, tmp_path: Path) -> None:
    assert run(suggesting, "--quiet", "--report", str(tmp_path / "r.jsonl")) == 0
    rows = [json.loads(line) for line in (tmp_path / "r.jsonl").read_text("utf-8").splitlines()]
    assert [(row["status"], row["fields"]["key"], row["line"]) for row in rows] == [
        ("tag", "spg", 7),
        ("glossary", "spg", 7),
    ]


def test_while_a_registry_is_broken_nothing_is_proposed(
    suggesting: Site, capsys: pytest.CaptureFixture[str]
) -> None:
    suggesting.write("content/tags.yml", "laut: [\n")
    assert run(suggesting) == 1
    captured = capsys.readouterr()
    assert "content/tags.yml" in captured.err
    assert captured.out == ""
