"""The benchmarks: that they measure what they say, on archives too small to time."""

from __future__ import annotations

import sys
from itertools import islice
from pathlib import Path

import pytest
import yaml
from conftest import Site, read_tree

from tests.benchmarks import measure, peers
from tests.benchmarks.cases import COLD, Row, growth, lines, measure_cases
from tests.benchmarks.corpus import PLAIN, RICH, SMALL, Corpus, write_archive
from tests.benchmarks.measure import FailedError, Run, changed, digests
from tests.benchmarks.subjects import ALL, OWN, Warta, Work
from tests.benchmarks.subjects import SMALL as SMALL_LAYOUTS
from warta.checking import check
from warta.report import Options, last_line

SIZE = 20


class InThisProcess(Warta):
    """Warta without the cost of starting Python."""

    def build(self) -> Run:
        result = Site(self.folder).build()
        assert (result.status, result.problems) == (0, [])
        return Run(1.0, 2.0, None, last_line(result, 1.0))


@pytest.fixture(scope="module")
def rows(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Row]:
    """Every case of a tiny archive, by its name."""
    folder = tmp_path_factory.mktemp("ukur") / "arsip"
    subject = InThisProcess(folder, Corpus(SIZE, words=SMALL), SMALL_LAYOUTS)
    return {row.case: row for row in measure_cases([subject], turns=1)}


def work(row: Row) -> tuple[Work, int]:
    assert row.work is not None
    assert row.changed is not None
    return row.work, row.changed


def test_a_cold_build_reads_renders_and_writes_everything(rows: dict[str, Row]) -> None:
    cold, files = work(rows[COLD])
    assert cold.read == SIZE + 1
    assert cold.written == files
    assert SIZE < cold.rendered <= files


def test_nothing_is_done_where_nothing_changed(rows: dict[str, Row]) -> None:
    assert work(rows["nothing changed"]) == (Work(0, 0, 0, 0), 0)


def test_work_is_in_proportion_to_the_change(rows: dict[str, Row]) -> None:
    assert work(rows["text edited"]) == (Work(1, 1, 1, 0), 1)
    # The home page.
    assert work(rows["setting edited"]) == (Work(0, 1, 1, 0), 1)
    for case in ("title edited", "release added"):
        done, files = work(rows[case])
        assert (done.read, done.removed) == (1, 0)
        assert 1 < done.rendered <= 60
        assert done.written == files <= done.rendered
    pages = work(rows[COLD])[0].rendered
    for case in ("tag renamed", "partial edited", "partial edited, same pages"):
        done, files = work(rows[case])
        assert done.read == done.removed == 0
        assert 0 < done.rendered < pages
        assert done.written == files
    assert work(rows["partial edited"])[1] > 0
    assert work(rows["partial edited, same pages"])[1] == 0


def test_every_case_has_a_line_of_as_many_cells_as_the_heading(rows: dict[str, Row]) -> None:
    table = lines(list(rows.values()))
    assert len(table) == 1 + len(rows)
    assert {len(row) for row in table} == {len(table[0])}
    assert measure.table(table).count("\n") == len(rows)


def test_growth_is_told_as_a_share_of_the_smallest_size() -> None:
    def row(seconds: float) -> Row:
        return Row("Warta", COLD, [Run(seconds, 2 * seconds, None, "")])

    table = growth([(1_000, row(1.0)), (10_000, row(11.0))])
    assert [line[-2:] for line in table[1:]] == [["1.00", "1.00"], ["1.10", "1.10"]]


def test_hugo_with_as_many_pages_is_what_others_are_compared_with() -> None:
    table = lines(
        [
            Row("Hugo", COLD, [Run(4.0, 8.0, 9.0, "")]),
            Row("Hugo, as many pages", COLD, [Run(16.0, 32.0, 9.0, "")], all_pages=True),
            Row("x", COLD, [Run(1.0, 1.0, None, "")]),
            Row("y", COLD, [Run(4.0, 4.0, None, "")], all_pages=True),
        ]
    )
    assert [line[-2:] for line in table[1:]] == [
        ["1.000", "1.000"],
        ["1.000", "1.000"],
        ["0.250", "0.125"],
        ["0.250", "0.125"],
    ]


def test_layouts_with_all_pages_are_told_from_those_with_the_pages_of_the_smaller_hugo(
    tmp_path: Path,
) -> None:
    made = Corpus(2)
    warta = {name: Warta(tmp_path / name, made, name).all_pages for name in (OWN, ALL, SMALL_LAYOUTS)}
    hugo = [peers.Hugo("hugo", tmp_path, made, all_pages=some).all_pages for some in (False, True)]
    assert warta == {OWN: True, ALL: True, SMALL_LAYOUTS: False}
    assert hugo == [False, True]


@pytest.mark.parametrize("richness", [PLAIN, RICH])
def test_an_archive_is_the_same_for_the_same_seed_and_without_a_problem(
    tmp_path: Path, richness: str
) -> None:
    for name, seed in (("a", 1), ("b", 1), ("c", 2)):
        write_archive(tmp_path / name, Corpus(SIZE, richness, seed))
    one, same, other = (read_tree(tmp_path / name) for name in "abc")
    assert one == same != other
    assert sum(name.startswith("content/releases/") for name in one) == SIZE
    assert check(Site(tmp_path / "a").places, Options(quiet=True)).problems == []


def test_bodies_have_the_length_and_richness_that_was_asked_for() -> None:
    plain, rich = (list(Corpus(SIZE, richness)) for richness in (PLAIN, RICH))
    assert all(300 <= len(release.body.split()) <= 720 for release in plain)
    assert not any(mark in release.body for release in plain for mark in ("*", "[", "|", "#", ">"))
    assert all(mark in release.body for release in rich for mark in ("**", "](https://", "|---|", "## "))


def test_the_release_to_add_next_is_none_of_the_corpus_and_the_youngest() -> None:
    made = Corpus(SIZE)
    known = list(made)
    assert made.release(SIZE).slug not in {release.slug for release in known}
    assert made.release(SIZE).date >= max(release.date for release in known)
    assert [next(islice(made, 3, None))] == [made.release(3)]


def test_the_peers_get_every_release_with_its_fields(tmp_path: Path) -> None:
    made = Corpus(SIZE)
    release = made.release(4)
    peers.Hugo("hugo", tmp_path / "hugo", made).prepare()
    peers.Pelican("pelican", tmp_path / "pelican", made).prepare()
    for folder in ("hugo", "pelican"):
        files = [path for path in (tmp_path / folder).rglob("*.md") if path.name != "_index.md"]
        assert len(files) == SIZE
        text = next(path for path in files if path.stem == release.slug).read_text("utf-8")
        for value in (release.title, release.office, release.signoff, release.number, release.body):
            assert value in text
        assert peers.summary(release) in text
    settings = yaml.safe_load((tmp_path / "hugo" / "hugo.yaml").read_text("utf-8"))
    assert settings["permalinks"]["page"][str(release.date.year)] == "/:year/:month/:day/:contentbasename/"
    assert peers.find(None, "no-such-generator") is None


def test_a_command_is_measured_with_all_that_it_starts(tmp_path: Path) -> None:
    burn = "import time\nwhile time.process_time() < 0.3: pass\nx = bytearray(40 * 2**20); time.sleep(0.3)"
    start = f"import subprocess, sys; subprocess.run([sys.executable, '-c', {burn!r}]); print('done')"
    run = measure.run([sys.executable, "-c", start], tmp_path)
    assert run.printed == "done\n"
    assert 0.3 <= run.cpu <= run.wall
    assert sys.platform != "linux" or (run.peak is not None and run.peak > 40)
    with pytest.raises(FailedError, match="ended with 3"):
        measure.run([sys.executable, "-c", "raise SystemExit(3)"], tmp_path)


def test_files_are_compared_by_their_bytes(tmp_path: Path) -> None:
    for name in ("a", "b", "c"):
        (tmp_path / name).write_text("x")
    before = digests(tmp_path)
    (tmp_path / "a").write_text("x")
    (tmp_path / "b").write_text("y")
    (tmp_path / "c").unlink()
    (tmp_path / "d").write_text("x")
    assert changed(before, digests(tmp_path)) == ["b", "c", "d"]
