"""The output folder: what is put in place, what is removed, and a publication that is cut off anywhere."""

from __future__ import annotations

import errno
import os
import shutil
import sys
from pathlib import Path

import pytest
from conftest import NOW, PLAIN, Site, read_tree

import warta.publish
from warta.digests import digest_bytes
from warta.journal import recover
from warta.ledger import Published
from warta.places import Places
from warta.publish import HeldRows, Publication, output_files
from warta.swap import can_swap

KILLED = 9
# What changes the file system, as Python's audit events name it; ctypes does the swap of two folders.
STEPS = {"os.rename", "os.remove", "os.mkdir", "os.rmdir", "os.link", "ctypes.dlsym"}


@pytest.fixture
def places(tmp_path: Path) -> Places:
    return Places(tmp_path / "arsip", tmp_path / "proyek")


def publication_over(places: Places, known: dict[str, Published]) -> Publication:
    return Publication(places, HeldRows(known.values()), output_files(places, ()))


def publish(
    places: Places, pages: dict[str, bytes], known: dict[str, Published] | None = None
) -> Publication:
    """Publish exactly these files over what is there."""
    publication = publication_over(places, known or {})
    for path, data in pages.items():
        publication.put(path, f"kunci {digest_bytes(data)}", data)
    publication.finish(set(pages))
    return publication


def known_after(publication: Publication) -> dict[str, Published]:
    rows = publication.rows
    return {path: page for path, _ in rows.page_stats() if (page := rows.page(path))}


def test_what_is_published_is_there_and_nothing_else(places: Places) -> None:
    first = publish(places, {"index.html": b"beranda", "2020/a/index.html": b"a"})
    assert first.written == 2
    second = publish(places, {"index.html": b"beranda", "tags/index.html": b"tag"}, known_after(first))
    assert read_tree(places.output) == {"index.html": b"beranda", "tags/index.html": b"tag"}
    assert (second.written, second.removed) == (1, ["2020/a/index.html"])
    assert not (places.output / "2020").exists()


def written(path: Path) -> tuple[int, int, int]:
    """What a file's writing changes; when it was read for the last time does not belong to that."""
    stat = path.stat()
    return stat.st_ino, stat.st_mtime_ns, stat.st_ctime_ns


def test_bytes_that_are_there_already_are_not_written(places: Places) -> None:
    publish(places, {"index.html": b"beranda"})
    before = written(places.output / "index.html")
    assert publish(places, {"index.html": b"beranda"}).written == 0
    assert written(places.output / "index.html") == before


def test_a_page_is_current_under_its_key_until_somebody_touches_the_file(places: Places) -> None:
    known = known_after(publish(places, {"index.html": b"beranda"}))
    key = known["index.html"].key
    assert publication_over(places, known).is_current("index.html", key)
    assert not publication_over(places, known).is_current("index.html", "lain")
    (places.output / "index.html").write_bytes(b"dirusak")
    assert not publication_over(places, known).is_current("index.html", key)


def test_a_file_that_nobody_published_is_set_aside_and_told(places: Places) -> None:
    known = known_after(publish(places, {"index.html": b"beranda"}))
    (places.output / "catatan.txt").write_bytes(b"milik orang")
    publication = publication_over(places, known)
    [problem] = publication.finish({"index.html"})
    assert read_tree(places.output) == {"index.html": b"beranda"}
    assert read_tree(places.state / "set-aside") == {"1/catatan.txt": b"milik orang"}
    assert str(problem) == (
        "output/catatan.txt: is not made by Warta; it was moved to .warta/set-aside/;"
        " name it under `keep` in site.yml to have it left alone"
    )
    assert not problem.is_error


def test_an_old_asset_shows_itself_as_such_and_is_removed_without_a_word(places: Places) -> None:
    digest = digest_bytes(b"a {}")[:10]
    old = [f"assets/styles.{digest}.css", f"assets/fonts/a.b.{digest}.woff2", f"assets/lisensi.{digest}"]
    others = [f"assets/gaya.{digest}.css", "assets/a.css", f"a.{digest}.css"]
    for path in (*old, *others):
        file = places.output / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(b"b {}" if path in others[:1] else b"a {}")
    (places.output / f"assets/tautan.{digest}.css").symlink_to(f"styles.{digest}.css")
    publication = publication_over(places, {})
    told = [problem.path for problem in publication.finish(set())]
    assert publication.removed == sorted(old)
    assert told == sorted(f"output/{path}" for path in (*others, f"assets/tautan.{digest}.css"))


def test_what_was_set_aside_before_is_never_overwritten_nor_in_the_way(places: Places) -> None:
    for name in ("asing", "asing", "asing/dalam.txt", "asing"):
        path = places.output / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(name)
        publication_over(places, {}).finish(set())
    assert read_tree(places.state / "set-aside") == {
        "1/asing": b"asing",
        "2/asing": b"asing",
        "3/asing/dalam.txt": b"asing/dalam.txt",
        "4/asing": b"asing",
    }
    assert read_tree(places.output) == {}


def test_kept_names_are_left_alone_at_the_top_and_only_there(places: Places) -> None:
    for name in ("CNAME", ".git/config", "2020/CNAME"):
        path = places.output / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("x")
    assert set(output_files(places, ("CNAME", ".git"))) == {"2020/CNAME"}


def test_a_page_may_take_the_place_of_a_folder_and_a_folder_that_of_a_page(places: Places) -> None:
    first = publish(places, {"a": b"berkas", "b/index.html": b"dalam folder"})
    second = publish(places, {"a/index.html": b"dalam folder", "b": b"berkas"}, known_after(first))
    assert read_tree(places.output) == {"a/index.html": b"dalam folder", "b": b"berkas"}
    publish(places, {"a": b"berkas"}, known_after(second))
    assert read_tree(places.output) == {"a": b"berkas"}


def test_nothing_is_written_through_a_link_in_the_output(places: Places, tmp_path: Path) -> None:
    outside = tmp_path / "luar"
    outside.mkdir()
    (outside / "index.html").write_bytes(b"beranda")
    places.output.mkdir(parents=True)
    (places.output / "index.html").symlink_to(outside / "index.html")
    (places.output / "2020").symlink_to(outside)
    publish(places, {"index.html": b"beranda", "2020/index.html": b"tahun"})
    assert read_tree(places.output) == {"index.html": b"beranda", "2020/index.html": b"tahun"}
    assert read_tree(outside) == {"index.html": b"beranda"}


def test_an_output_that_is_a_link_to_a_folder_stays_one(places: Places, tmp_path: Path) -> None:
    www = tmp_path / "www"
    www.mkdir()
    places.root.mkdir()
    places.output.symlink_to(www)
    publish(places, {"index.html": b"beranda"})
    assert places.output.is_symlink()
    assert read_tree(www) == {"index.html": b"beranda"}


def test_an_output_on_another_file_system_is_written_too(
    places: Places, monkeypatch: pytest.MonkeyPatch
) -> None:
    rename = os.replace

    def across(source: Path, target: Path) -> None:
        if Path(target).is_relative_to(places.output) != Path(source).is_relative_to(places.output):
            raise OSError(errno.EXDEV, "Invalid cross-device link")
        rename(source, target)

    monkeypatch.setattr(os, "replace", across)
    monkeypatch.setattr(Path, "replace", lambda self, target: across(self, target))
    publish(places, {"index.html": b"beranda", "2020/index.html": b"tahun"})
    assert read_tree(places.output) == {"index.html": b"beranda", "2020/index.html": b"tahun"}
    assert read_tree(places.state) == {}


def test_an_output_that_is_a_file_is_an_error_and_stays(site: Site) -> None:
    site.write("output", "milik orang")
    with pytest.raises(NotADirectoryError):
        site.build()
    assert site.places.output.read_text() == "milik orang"


def test_a_full_disk_while_staging_leaves_the_output_as_it_was(
    bare_site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    bare_site.build()
    before = bare_site.output()
    bare_site.release("2020/kedua.md", title="Judul baru", date="2020-02-03")
    left = iter(range(3))

    write = os.write

    def fill_up(number: int, data: bytes) -> int:
        if next(left, None) is None:
            raise OSError(errno.ENOSPC, "No space left on device")
        return write(number, data)

    monkeypatch.setattr("warta.publish.os.write", fill_up)
    with pytest.raises(OSError, match="No space left"):
        bare_site.build()
    assert bare_site.output() == before
    monkeypatch.undo()
    bare_site.build()
    assert bare_site.output() == bare_site.clean_output() != before


# Cut off at every step

needs_swap = pytest.mark.skipif(not can_swap(), reason="this system cannot swap two folders in one step")


def build_until(site: Site, step: int) -> tuple[bool, int]:
    """Build in a process that dies just before its file operation number `step` below .warta or output.

    Whether it came to its end, and its exit status.
    """
    child = os.fork()
    if child == 0:
        left = [step]

        def hook(event: str, arguments: tuple[object, ...]) -> None:
            writes = event == "open" and isinstance(arguments[1], str) and "w" in arguments[1]
            if writes or event in STEPS:
                if "sqlite" not in str(arguments[0]):
                    left[0] -= 1
                if left[0] == 0:
                    os._exit(KILLED)

        sys.addaudithook(hook)
        try:
            status = site.build(NOW).status
        except BaseException:
            os._exit(1)
        os._exit(status)
    status = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    return status != KILLED, status


@pytest.fixture
def cut(tmp_path: Path) -> Site:
    """A tiny archive that is out, with layouts that cost little."""
    project = tmp_path / "proyek"
    shutil.copytree(PLAIN / "layouts" / "text", project / "layouts" / "text")
    names = "home listing release dates days directory search page redirect 404"
    for name in names.split():
        (project / "layouts" / f"{name}.html").write_text("{{ page.title }}\n")
    made = Site(tmp_path / "arsip", project)
    made.write("site.yml", "title: Satu\nday_pages: false\n")
    made.release("2020/lama.md", title="Lama")
    assert made.build().status == 0
    return made


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork")
@pytest.mark.parametrize("swaps", [pytest.param(True, marks=needs_swap), False])
def test_a_publication_that_is_killed_at_any_step_is_undone_or_finished_by_the_next_build(
    cut: Site, swaps: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(warta.publish, "can_swap", lambda: swaps)
    old = cut.output()
    journal = cut.places.state / "journal.json"
    cut.write("site.yml", "title: Dua\nday_pages: false\n")
    cut.release("2020/lama.md", title="Lain", date="2021-03-04")
    new = cut.clean_output()
    assert old != new
    backup = cut.root.with_name("cadangan")
    shutil.copytree(cut.root, backup)
    before_journal, after_journal = 0, 0
    for step in range(1, 1000, 3):
        shutil.rmtree(cut.root)
        shutil.copytree(backup, cut.root)
        done, status = build_until(cut, step)
        if done:
            assert status == 0
            break
        if swaps:
            assert cut.output() in (old, new)  # nobody ever sees a mixture
        before_journal += not after_journal and not journal.exists()
        after_journal += journal.exists()
        if step % 2:  # undoing or finishing takes nothing but the journal
            recover(cut.places)
            assert cut.output() == (new if after_journal else old)
            continue
        assert cut.build().status == 0
        assert cut.output() == new
        assert not journal.exists()
        assert not (cut.places.state / "staging").exists()
    assert before_journal > 2
    assert after_journal > 5


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork")
def test_after_a_kill_the_next_build_goes_by_what_the_archive_says_then(cut: Site) -> None:
    old = cut.output()
    step = 1
    while not (cut.places.state / "journal.json").exists():
        cut.release("2020/lama.md", title=f"Lain {step}", date="2021-03-04")
        assert not build_until(cut, step)[0]
        step += 2
    assert build_until(cut, 4) == (False, KILLED)  # the one that would finish it is killed as well
    cut.release("2020/lama.md", title="Lama")
    assert cut.build().status == 0
    assert cut.output() == old
    assert cut.build().counts.rendered == 0


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork")
def test_a_build_that_fails_after_a_kill_leaves_no_mixed_output(cut: Site) -> None:
    cut.release("2020/lama.md", title="Lain", date="2021-03-04")
    new = cut.clean_output()
    step = 1
    while not (cut.places.state / "journal.json").exists():
        assert not build_until(cut, step)[0]
        step += 2
    assert cut.output() != new
    cut.write("content/releases/2020/lama.md", "rusak")
    assert cut.build().status == 1
    assert cut.output() == new
