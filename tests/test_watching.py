"""Waiting for changes, with the real operations of editors, and with events that cannot be trusted."""

from __future__ import annotations

import errno
import logging
import os
import shutil
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from conftest import Site
from watchdog.observers import Observer

from warta import watching
from warta.scanning import Inputs
from warta.watching import Watcher

# Seconds after which a change is taken for one that never shows, and after which none is taken to come.
PATIENCE = 20.0
SILENCE = 0.15


class Watched:
    """An archive, a watcher of it, and what it warned of."""

    def __init__(self, site: Site) -> None:
        self.site = site
        self.warnings: list[str] = []
        self.begun = 0
        self.watcher = Watcher(site.places, self.warnings.append)

    def state(self) -> dict[str, str] | None:
        return Inputs(self.site.places, {}).state()

    def wait(self, built: Any = None, timeout: float = PATIENCE) -> bool:
        return self.watcher.wait(built, self._begin, timeout)

    def _begin(self) -> None:
        self.begun += 1


@pytest.fixture
def watched(site: Site, monkeypatch: pytest.MonkeyPatch) -> Iterator[Watched]:
    """A watcher that looks by itself never, unless a test has it look."""
    site.write("layouts/partials/tanda.html", "{# Tanda. #}\n")
    monkeypatch.setattr(watching, "_WITH_EVENTS", (1000.0, 0))
    made = Watched(site)
    made.watcher.start()
    yield made
    made.watcher.stop()


def write_in_place(path: Path) -> None:
    path.write_text("isi baru")


def truncate_then_write(path: Path) -> None:
    with path.open("w") as file:
        file.flush()
        os.fsync(file.fileno())
        file.write("isi baru")


def rename_over(path: Path) -> None:
    beside = path.with_name(f".{path.name}.tmp12")
    beside.write_text("isi baru")
    beside.replace(path)


def as_vim_does(path: Path) -> None:
    swap, probe, backup = path.with_name(f".{path.name}.swp"), path.with_name("4913"), Path(f"{path}~")
    swap.write_bytes(b"b0VIM")
    probe.touch()
    probe.unlink()
    path.rename(backup)
    path.write_text("isi baru")
    backup.unlink()
    swap.unlink()


def as_emacs_does(path: Path) -> None:
    lock = path.with_name(f".#{path.name}")
    lock.symlink_to("orang@mesin.1:2")
    path.with_name(f"#{path.name}#").write_text("simpanan")
    shutil.copy(path, f"{path}~")
    path.write_text("isi baru")
    path.with_name(f"#{path.name}#").unlink()
    lock.unlink()


def delete(path: Path) -> None:
    path.unlink()


def rename(path: Path) -> None:
    path.rename(path.with_name("nama-baru.md"))


SAVES = (write_in_place, truncate_then_write, rename_over, as_vim_does, as_emacs_does, delete, rename)


@pytest.mark.parametrize(
    ("save", "name"),
    [
        *((save, "content/releases/2020/kedua.md") for save in SAVES),
        *(
            (rename_over, name)
            for name in ("site.yml", "layouts/partials/tanda.html", "content/agencies.yml")
        ),
    ],
)
def test_every_way_of_saving_wakes_and_is_one_change(
    watched: Watched, save: Callable[[Path], None], name: str
) -> None:
    before = watched.state()
    save(watched.site.root / name)
    assert watched.wait()
    assert watched.begun == 1
    assert watched.state() != before
    assert not watched.wait(timeout=SILENCE), "the rest of one save woke again"
    assert watched.watcher.trusts_events
    assert watched.warnings == []


@pytest.mark.parametrize("save", SAVES)
def test_events_name_the_file_that_changed(watched: Watched, save: Callable[[Path], None]) -> None:
    assert watched.watcher.changed() is None, "what happened before the start is not known"
    path = watched.site.root / "content/releases/2020/kedua.md"
    save(path)
    assert watched.wait()
    assert path in (watched.watcher.changed() or ())
    assert watched.watcher.changed() is not None, "it is known from then on"


def test_a_folder_that_changed_may_mean_any_file(watched: Watched) -> None:
    watched.watcher.changed()
    folder = watched.site.root / "content/releases/2020"
    folder.rename(folder.with_name("2021b"))
    assert watched.wait()
    assert watched.watcher.changed() is None


def test_many_files_that_changed_may_mean_any(watched: Watched, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(watching, "_MOST_TOLD", 5)
    watched.watcher.changed()
    told: set[Path] | None = set()
    for turn in range(20):  # a busy machine may tell of a burst in parts
        for number in range(9):
            watched.site.write(f"content/releases/2020/r{number}.md", f"{turn}")
        assert watched.wait()
        told = watched.watcher.changed()
        if told is None:
            break
    assert told is None


def test_what_is_no_input_wakes_nobody(watched: Watched) -> None:
    root = watched.site.root
    for name in (
        ".warta/store.sqlite3",
        "output/index.html",
        "catatan.txt",
        "content/releases/2020/.kedua.md.swp",
        "content/releases/2020/kedua.md~",
        "content/inbox-lama.part",
        "content/.git/index",
    ):
        watched.site.write(name, "x")
    (root / "content" / "releases" / "2020" / "kedua.md").read_text()
    assert not watched.wait(timeout=SILENCE)
    assert watched.begun == 0


def test_a_burst_is_one_change(watched: Watched) -> None:
    for number in range(400):
        watched.site.write(f"content/releases/20{number % 20:02}/rilis-{number}.md", "x")
    assert watched.wait()
    assert watched.begun == 1
    assert not watched.wait(timeout=SILENCE)


def test_folders_that_come_later_or_anew_are_watched(watched: Watched) -> None:
    site = watched.site
    shutil.rmtree(site.places.content)
    assert watched.wait()
    site.write("content/releases/2022/baru.md", "satu")
    assert watched.wait()
    site.write("content/releases/2022/baru.md", "dua")
    assert watched.wait()
    site.write("assets/gaya/a.css", "a {}")
    assert watched.wait()
    site.write("assets/gaya/a.css", "b {}")
    assert watched.wait()
    site.write("content/inbox/dalam/sekali/baru.txt", "x")
    assert watched.wait()
    assert watched.watcher.trusts_events


def test_a_change_between_start_and_wait_is_not_missed(watched: Watched) -> None:
    watched.site.write("content/tags.yml", "a:\n  label: A\n")
    assert watched.wait()


# Where events cannot be trusted


def deaf(watched: Watched, monkeypatch: pytest.MonkeyPatch) -> None:
    """Have no event come until all is watched anew, as on a file system that another machine changes."""
    monkeypatch.setattr(watching, "_WITH_EVENTS", (0.01, 1))
    monkeypatch.setattr(watching, "_LATEST_EVENT", 0.05)
    assert watched.watcher._events is not None
    observer = watched.watcher._events._observer
    assert observer is not None
    observer.unschedule_all()


def test_after_a_change_without_an_event_all_is_watched_anew(
    watched: Watched, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = "content/releases/2020/kedua.md"
    for turn in range(2):
        deaf(watched, monkeypatch)
        built = watched.state()
        assert not watched.wait(built, SILENCE)
        watched.site.write(path, f"lewat jaringan {turn}")
        assert watched.wait(built)
        assert watched.watcher.changed() is None
        monkeypatch.setattr(watching, "_WITH_EVENTS", (1000.0, 0))
        watched.site.write(path, f"dengan kabar {turn}")
        assert watched.wait(watched.state())
    assert (watched.watcher.trusts_events, watched.warnings) == (True, [])


def test_an_archive_that_left_and_came_back_is_watched_again(
    watched: Watched, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(watching, "_WITH_EVENTS", (0.01, 1))
    monkeypatch.setattr(watching, "_LATEST_EVENT", 0.05)
    root, built = watched.site.root, watched.state()
    root.rename(root.with_name("pindah"))
    assert watched.wait(built)
    assert not watched.wait(None, SILENCE)
    root.with_name("pindah").rename(root)
    assert not watched.wait(None, SILENCE)
    monkeypatch.setattr(watching, "_WITH_EVENTS", (1000.0, 0))
    watched.site.write("content/releases/2020/kedua.md", "kembali")
    assert watched.wait(watched.state())
    assert (watched.watcher.trusts_events, watched.warnings) == (True, [])


def test_events_are_given_up_where_two_changes_in_a_row_come_without(
    watched: Watched, monkeypatch: pytest.MonkeyPatch
) -> None:
    for turn in range(2):
        deaf(watched, monkeypatch)
        built = watched.state()
        watched.site.write("content/releases/2020/kedua.md", f"lewat jaringan {turn}")
        assert watched.wait(built)
    assert not watched.watcher.trusts_events
    expected = "file events cannot be trusted here (changes come without events); "
    assert watched.warnings == [f"{expected}the files are looked at by turns instead"]
    built = watched.state()
    assert not watched.wait(built, SILENCE)
    watched.site.write("content/releases/2020/kedua.md", "lagi")
    assert watched.wait(built)
    assert len(watched.warnings) == 1


def test_another_hard_link_to_a_file_shows_and_is_no_reason_to_distrust_events(
    watched: Watched, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(watching, "_WITH_EVENTS", (0.01, 1))
    monkeypatch.setattr(watching, "_LATEST_EVENT", 0.05)
    path = watched.site.root / "content/releases/2020/kedua.md"
    for turn in range(3):
        built = watched.state()
        (watched.site.root.parent / f"salinan-{turn}").hardlink_to(path)
        assert watched.wait(built)
    assert watched.watcher.trusts_events


def test_an_output_that_has_gone_is_a_change_but_not_one_that_never_was(
    watched: Watched, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(watching, "_WITH_EVENTS", (0.3, 1))
    assert not watched.wait(watched.state(), SILENCE)
    home = watched.site.write("output/index.html", "beranda")
    watched.watcher.changed()
    assert not watched.wait(watched.state(), SILENCE)
    timer = threading.Timer(0.05, home.unlink)
    timer.start()
    assert watched.wait(watched.state())
    timer.join()
    assert watched.watcher.changed() is None
    assert watched.watcher.trusts_events


def test_a_folder_that_cannot_be_looked_at_is_a_change(
    watched: Watched, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(watching, "_WITH_EVENTS", (0.01, 1))
    monkeypatch.setattr(watching, "_LATEST_EVENT", 0.05)
    built = watched.state()

    def gone(*_: Any) -> Any:
        raise FileNotFoundError

    monkeypatch.setattr(watching, "Inputs", gone)
    assert watched.wait(built)


def test_a_file_moved_out_of_the_archive_is_told_late_and_events_are_trusted_on(
    site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    inotify = pytest.importorskip("watchdog.observers.inotify_move_event_grouper", exc_type=ImportError)
    monkeypatch.setattr(inotify.InotifyMoveEventGrouper, "delay", 1.0)  # twice its own, as under load
    monkeypatch.setattr(watching, "_WITH_EVENTS", (0.01, 0))
    watched = Watched(site)
    watched.watcher.start()
    built = watched.state()
    (site.root / "content/releases/2020/kedua.md").rename(site.root.parent / "kedua.md")
    assert watched.wait(built)
    assert (watched.watcher.trusts_events, watched.warnings) == (True, [])
    watched.watcher.stop()


@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EMFILE])
def test_watches_that_cannot_be_had_lead_to_looking_by_turns(
    site: Site, monkeypatch: pytest.MonkeyPatch, number: int
) -> None:
    def refuse(*_: Any, **__: Any) -> None:
        raise OSError(number, "habis")

    monkeypatch.setattr(Observer, "schedule", refuse)
    watched = Watched(site)
    watched.watcher.start()
    try:
        assert not watched.watcher.trusts_events
        assert len(watched.warnings) == 1
        assert "habis" in watched.warnings[0]
        built = watched.state()
        site.write("content/tags.yml", "a:\n  label: A\n")
        assert watched.wait(built)
    finally:
        watched.watcher.stop()


def test_a_queue_that_ran_over_leads_to_looking_by_turns_until_no_more_changes(
    watched: Watched, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(watching, "_WITHOUT_EVENTS", (0.01, 1))
    logging.getLogger("watchdog.observers.inotify").warning("Inotify queue overflowed")
    assert watched.wait()
    assert not watched.watcher.trusts_events
    assert watched.watcher.changed() is None
    said = "more changed at once than file events can tell; the files are looked at by turns"
    assert watched.warnings == [f"{said} until no more changes"]
    built = watched.state()
    watched.site.write("content/releases/2020/kedua.md", "masih")
    assert watched.wait(built)
    assert not watched.watcher.trusts_events
    assert not watched.wait(watched.state(), SILENCE)
    assert watched.watcher.trusts_events
    assert watched.watcher.changed() is None
    watched.site.write("content/releases/2020/kedua.md", "lagi")
    assert watched.wait()
    assert watched.site.root / "content/releases/2020/kedua.md" in (watched.watcher.changed() or ())
    assert len(watched.warnings) == 1


def test_nothing_is_left_running(site: Site) -> None:
    watched = Watched(site)
    before = set(threading.enumerate())
    watched.watcher.start()
    assert set(threading.enumerate()) > before
    watched.watcher.stop()
    assert set(threading.enumerate()) <= before
    watched.watcher.stop()
