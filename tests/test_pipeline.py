"""A build from the outside: one at a time, and the same wherever and whenever it runs."""

from __future__ import annotations

import os
import random
import shutil
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from conftest import NOW, PLAIN, REPO, Site, messages, read_tree

from warta import pipeline
from warta.pipeline import build
from warta.places import Places
from warta.recent import Recent
from warta.report import Options
from warta.store import _PAGE_SIZE, STORE, Store


def test_a_folder_that_holds_no_archive_is_an_error_of_usage_and_stays_as_it_is(tmp_path: Path) -> None:
    (tmp_path / "lain.txt").write_text("x")
    result = build(Places(tmp_path, PLAIN), Options(), NOW)
    assert result.status == 2
    assert messages(result) == [
        f"error: {tmp_path}: holds neither site.yml nor content/;"
        " name the folder of an archive with --site, or make content/ in it"
    ]
    assert read_tree(tmp_path) == {"lain.txt": b"x"}


def test_a_second_build_at_the_same_time_is_refused_and_the_first_is_not_disturbed(bare_site: Site) -> None:
    with Store(bare_site.places.state / STORE):
        result = bare_site.build()
    assert (result.status, result.published) == (1, False)
    assert messages(result) == ["error: .warta: another build of this archive is running; wait for it to end"]
    assert not bare_site.places.output.exists()
    assert bare_site.build().status == 0


def test_another_form_of_the_program_makes_every_page_again(
    bare_site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = bare_site.build()
    monkeypatch.setattr(pipeline, "program_digest", lambda: "program lain")
    second = bare_site.build()
    assert second.counts.rendered == first.counts.rendered
    assert second.counts.written == 0
    assert bare_site.build().counts.rendered == 0


def test_what_a_build_remembers_may_be_deleted_at_any_time(bare_site: Site) -> None:
    bare_site.build()
    before = bare_site.output()
    shutil.rmtree(bare_site.places.state)
    result = bare_site.build()
    assert (result.status, result.counts.written, result.counts.removed) == (0, 0, 0)
    assert bare_site.output() == before


def test_a_build_writes_to_its_output_and_its_memory_and_nowhere_else(bare_site: Site) -> None:
    before = read_tree(bare_site.root)
    bare_site.build()
    after = read_tree(bare_site.root)
    assert {
        path: data for path, data in after.items() if not path.startswith((".warta/", "output/"))
    } == before


@pytest.fixture
def abroad(site: Site) -> Site:
    """An archive with what locales, time zones and hash seeds could shuffle."""
    site.release(
        "2020/a.md", title="Ñandú & Ångström", date="2020-03-01T00:30:00+09:00", tags=["ı", "İ", "i"]
    )
    site.release("2020/b.md", title="ångström", date="2020-02-29T17:00:00Z", tags=["Ä", "z", "a"])
    site.release("undated/c.md", title="Émile", date=None, language="en")
    site.release("undated/d.md", title="Zoë", date=None)
    return site


def test_locale_time_zone_hash_seed_and_working_folder_leave_every_byte_as_it_is(
    abroad: Site, tmp_path: Path
) -> None:
    trees = []
    for name, settings in {
        "satu": {"TZ": "Asia/Jayapura", "LC_ALL": "C", "PYTHONHASHSEED": "1", "PYTHONUTF8": "0"},
        "dua": {"TZ": "America/St_Johns", "LC_ALL": "C.UTF-8", "PYTHONHASHSEED": "2", "LANG": "tr_TR.UTF-8"},
    }.items():
        root = tmp_path / name
        shutil.copytree(abroad.root, root)
        environment = {key: os.environ[key] for key in ("PATH", "HOME") if key in os.environ}
        done = subprocess.run(
            [sys.executable, str(REPO / "build.py"), "--site", str(root)],
            cwd=root,
            env={**environment, **settings},
            capture_output=True,
            check=False,
        )
        assert done.returncode == 0, done.stderr
        trees.append(read_tree(root / "output"))
    assert trees[0] == trees[1] == abroad.clean_output()


def test_a_store_that_is_damaged_inside_is_thrown_away_and_the_build_goes_on(bare_site: Site) -> None:
    for number in range(40):
        bare_site.release(f"2020/rilis-{number}.md", title=f"Rilis {number}")
    assert bare_site.build().status == 0
    out = bare_site.output()
    store = bare_site.places.state / STORE
    data = bytearray(store.read_bytes())
    behind = 2 * _PAGE_SIZE
    data[behind:] = b"\x5a" * (len(data) - behind)
    store.write_bytes(data)
    assert bare_site.build().status == 0
    assert bare_site.output() == out
    assert bare_site.build().counts.rendered == 0


@pytest.mark.parametrize("seed", range(12))
def test_a_store_in_which_some_bytes_are_others_does_no_harm(bare_site: Site, seed: int) -> None:
    for number in range(4):
        bare_site.release(f"2020/rilis-{number}.md", title=f"Rilis {number}")
    assert bare_site.build().status == 0
    store = bare_site.places.state / STORE
    data = bytearray(store.read_bytes())
    chance = random.Random(seed)
    for at in chance.sample(range(100, len(data)), 200):
        data[at] ^= 1 << chance.randrange(8)
    store.write_bytes(data)
    bare_site.release("2020/rilis-2.md", title="Rilis lain")
    assert bare_site.build().status == 0
    assert bare_site.output() == bare_site.clean_output()


def test_a_build_of_a_preview_keeps_out_of_the_way_of_the_archives_own(bare_site: Site) -> None:
    preview = replace(bare_site.places, edition="all")
    with Store(bare_site.places.state / STORE):
        result = build(preview, Options(quiet=True), NOW)
    assert (result.status, result.published, result.busy) == (1, False, True)
    with Store(preview.state / STORE):
        assert bare_site.build().published
    result = build(preview, Options(quiet=True, recent=Recent()), NOW)
    assert (result.busy, set(result.changed)) == (False, set(read_tree(preview.output)))
    assert build(preview, Options(quiet=True), NOW).scanned == result.scanned is not None
