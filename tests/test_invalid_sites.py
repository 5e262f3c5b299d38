"""Sites that are wrong in one way each, and all that the command then tells: lines on stderr, exit status.

A folder of `invalid/` is an archive; settings, agencies and a good release that is out already are put
in where it has none. The layouts are the golden site's. `WARTA_UPDATE_GOLDEN=1` rewrites every
expected.txt; read the diff.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from conftest import AGENCIES, NOW, PLAIN, SETTINGS, Site, read_tree

from warta.cli import main

SITES = sorted(Path(__file__).with_name("invalid").iterdir())
# Sites whose problems are of every kind that can be told without building.
CHECKED = ["several-problems", "unknown-text-key", "unusable-text", "bad-settings", "slug-collision"]


@pytest.fixture(scope="module")
def published(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An archive of one good release that is out."""
    made = Site(tmp_path_factory.mktemp("terbit"), PLAIN)
    made.write("site.yml", SETTINGS)
    made.write("content/agencies.yml", AGENCIES)
    made.release("2018/baik.md", title="Baik", date="2018-01-01")
    assert made.build(NOW).status == 0
    return made.root


@pytest.fixture
def run(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Callable[..., str]:
    """Runs the command on the archive `arsip`: what it tells on stderr, and its exit status."""
    monkeypatch.chdir(tmp_path)

    def told(*arguments: str) -> str:
        status = main(PLAIN, ["--site", "arsip", *arguments])
        return f"{capsys.readouterr().err}exit status {status}\n"

    return told


@pytest.mark.parametrize("source", SITES, ids=lambda path: path.name)
def test_an_invalid_site_is_told_line_by_line_and_what_is_out_stays_as_it_was(
    source: Path, published: Path, run: Callable[..., str], tmp_path: Path
) -> None:
    root = tmp_path / "arsip"
    shutil.copytree(published, root)
    shutil.copytree(source, root, ignore=shutil.ignore_patterns("expected.txt"), dirs_exist_ok=True)
    told = run()
    if os.environ.get("WARTA_UPDATE_GOLDEN"):
        (source / "expected.txt").write_text(told, encoding="utf-8")
    assert told == (source / "expected.txt").read_text(encoding="utf-8")

    if "nothing was published" in told:
        assert read_tree(root / "output") == read_tree(published / "output")
    else:
        assert "2020/02/01/x/index.html" in read_tree(root / "output")


@pytest.mark.parametrize("name", CHECKED)
def test_check_tells_what_a_build_tells_and_writes_nothing(
    name: str, published: Path, run: Callable[..., str], tmp_path: Path
) -> None:
    root = tmp_path / "arsip"
    source = Path(__file__).with_name("invalid") / name
    shutil.copytree(published, root)
    shutil.copytree(source, root, ignore=shutil.ignore_patterns("expected.txt"), dirs_exist_ok=True)
    before = read_tree(root)
    expected = set((source / "expected.txt").read_text(encoding="utf-8").splitlines())
    assert expected - set(run("check").splitlines()) == {"nothing was published; arsip/output is as it was"}
    assert read_tree(root) == before
