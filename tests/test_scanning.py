"""The scan: which inputs there are, and that every change shows while nothing unchanged is read."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

import pytest

from warta import scanning
from warta.digests import digest_bytes
from warta.places import Places
from warta.scanning import Inputs, input_files, is_ignored


class Folder:
    """An archive of plain files, scanned as often as asked."""

    def __init__(self, root: Path) -> None:
        self.root = root / "arsip"
        self.places = Places(self.root, root / "proyek")
        self.remembered: dict[str, tuple[str, str]] = {}

    def write(self, name: str, data: bytes = b"isi") -> Path:
        path = self.root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
        return path

    def scan(self) -> Inputs:
        return Inputs(self.places, self.remembered)

    def read_all(self) -> Inputs:
        """Scan, ask for the digest of every file, and remember what was found."""
        inputs = self.scan()
        for name in inputs.files:
            inputs.digest(name)
        self.remembered = dict(inputs.to_remember())
        return inputs


@pytest.fixture
def folder(tmp_path: Path) -> Folder:
    return Folder(tmp_path)


def test_all_inputs_of_an_archive_are_found_by_the_names_that_messages_use(
    folder: Folder, tmp_path: Path
) -> None:
    for name in ("site.yml", "content/tags.yml", "content/releases/2020/a b.md", "content/inbox/x/y.txt"):
        folder.write(name)
    for name in ("layouts/base.html", "assets/img/a.png", "output/index.html", ".warta/store", "README.md"):
        folder.write(name)
        folder.write(f"../proyek/{name}")
    inputs = folder.scan()
    assert sorted(inputs.files) == [
        "assets/img/a.png",
        "content/inbox/x/y.txt",
        "content/releases/2020/a b.md",
        "content/tags.yml",
        "layouts/base.html",
        "project assets/img/a.png",
        "project layouts/base.html",
        "site.yml",
    ]
    assert inputs.path("project layouts/base.html") == tmp_path / "proyek" / "layouts" / "base.html"


def test_an_archive_without_any_folder_has_no_inputs(folder: Folder) -> None:
    inputs = folder.scan()
    assert inputs.files == {}
    assert inputs.state() == {}


def test_inputs_are_named_by_folder_and_ending(folder: Folder) -> None:
    for name in (
        "content/releases/b.md",
        "content/releases/a.md",
        "content/releases/a.csv",
        "content/pages/a.md",
    ):
        folder.write(name)
    assert folder.scan().names("content/releases/", ".md") == [
        "content/releases/a.md",
        "content/releases/b.md",
    ]
    assert len(folder.scan().names("content/")) == 4


@pytest.mark.parametrize(
    "name",
    [
        ".hidden",
        ".git",
        "#draf.md#",
        "rilis.md~",
        ".rilis.md.swp",
        "rilis.md.swx",
        "rilis.tmp",
        "unduhan.part",
        "unduhan.crdownload",
        "Thumbs.db",
        "desktop.ini",
        "__MACOSX",
    ],
)
def test_what_an_editor_or_a_system_left_is_no_input(folder: Folder, name: str) -> None:
    folder.write(f"content/inbox/{name}")
    assert is_ignored(name)
    assert f"content/inbox/{name}" not in folder.scan().files


def test_nothing_in_an_ignored_folder_is_an_input(folder: Folder) -> None:
    folder.write("content/.git/x.md")
    folder.write("content/__MACOSX/x.md")
    assert folder.scan().files == {}


@pytest.mark.parametrize(
    "name", ["rilis.md", "rilis~1.md", "temporer", "part", "a#b.md", "#BersamaMaju.html", "tmp.md"]
)
def test_what_only_resembles_such_a_file_is_an_input(name: str) -> None:
    assert not is_ignored(name)


def test_a_pipe_is_not_read_but_named(folder: Folder) -> None:
    folder.write("content/releases/asli.md")
    (folder.root / "content" / "inbox").mkdir()
    (folder.root / "assets").mkdir(exist_ok=True)
    names = {"assets/pipa": "warning", "content/inbox/pipa.txt": "error", "content/releases/pipa.md": "error"}
    for name in names:
        os.mkfifo(folder.root / name)
    inputs = folder.scan()
    assert list(inputs.files) == ["content/releases/asli.md"]
    assert sorted(f"{problem.severity}: {problem}" for problem in inputs.passed_over) == sorted(
        f"{severity}: {name}: is a pipe, a socket or a device, which is not read; put a file there"
        for name, severity in names.items()
    )


def test_symbolic_links_are_passed_over_and_named(folder: Folder, tmp_path: Path) -> None:
    target = folder.write("content/releases/asli.md")
    outside = tmp_path / "luar"
    outside.mkdir()
    (outside / "rahasia.md").write_text("x")
    (folder.root / "content" / "tautan.md").symlink_to(target)
    (folder.root / "content" / "buntu.md").symlink_to(tmp_path / "tiada")
    (folder.root / "content" / "luar").symlink_to(outside, target_is_directory=True)
    inputs = folder.scan()
    assert list(inputs.files) == ["content/releases/asli.md"]
    assert sorted(f"{problem.severity}: {problem}" for problem in inputs.passed_over) == [
        f"error: content/{name}: is a symbolic link, which is not read; put the file or folder itself there"
        for name in ("buntu.md", "luar", "tautan.md")
    ]


def test_a_link_more_or_less_changes_the_state(folder: Folder) -> None:
    target = folder.write("content/asli.md")
    without = folder.scan().state()
    (folder.root / "content" / "tautan.md").symlink_to(target)
    assert folder.scan().state() != without


@pytest.mark.skipif(os.name != "posix", reason="names are always Unicode here")
def test_a_name_that_is_not_utf8_is_an_error_and_holds_no_other_file_back(folder: Folder) -> None:
    folder.write("content/inbox/baik.txt")
    try:
        (folder.root / "content" / "inbox" / os.fsdecode(b"buruk-\xff.txt")).touch()
    except OSError:
        pytest.skip("this file system takes no such name")
    inputs = folder.scan()
    assert list(inputs.files) == ["content/inbox/baik.txt"]
    assert [f"{problem.severity}: {problem}" for problem in inputs.passed_over] == [
        r"error: content/inbox/buruk-\xff.txt: has a name that is not UTF-8, so it is not read; rename it"
    ]


@pytest.mark.parametrize("name", ["content/inbox/tutup", "content/releases/tutup"])
def test_only_a_folder_of_raw_files_that_cannot_be_read_holds_no_other_back(
    folder: Folder, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder.write("content/inbox/baik.txt")
    closed = folder.write(f"{name}/x.txt").parent
    scandir = os.scandir

    def refuse(path: str) -> Any:
        if Path(path) == closed:
            raise PermissionError(13, "Permission denied", path)
        return scandir(path)

    monkeypatch.setattr(os, "scandir", refuse)
    if "inbox" not in name:
        with pytest.raises(PermissionError):
            folder.scan()
        return
    inputs = folder.scan()
    assert list(inputs.files) == ["content/inbox/baik.txt"]
    assert [f"{problem.severity}: {problem}" for problem in inputs.passed_over] == [
        "error: content/inbox/tutup: cannot be read: Permission denied; what is in it is left as it was;"
        " give this user the right to read it"
    ]
    assert inputs.blocking() == []


def test_a_folder_s_inputs_are_told_by_their_path_in_it(folder: Folder) -> None:
    for name in (
        "layouts/base.html",
        "layouts/partials/a.html",
        "layouts/.base.html.swp",
        "layouts/text/id.yml~",
    ):
        folder.write(name)
    (folder.root / "layouts" / "tautan.html").symlink_to(folder.root / "layouts" / "base.html")
    assert input_files(folder.root / "layouts") == {
        "base.html": folder.root / "layouts" / "base.html",
        "partials/a.html": folder.root / "layouts" / "partials" / "a.html",
    }
    assert input_files(folder.root / "tiada") == {}


def test_a_file_is_read_once(folder: Folder) -> None:
    folder.write("content/a.md", b"satu")
    inputs = folder.scan()
    assert inputs.digest("content/a.md") == (digest_bytes(b"satu"), b"satu")
    assert inputs.digest("content/a.md") == (digest_bytes(b"satu"), None)
    assert inputs.read == 1


def test_an_unchanged_file_is_not_read(folder: Folder, monkeypatch: pytest.MonkeyPatch) -> None:
    folder.write("content/a.md", b"satu")
    folder.read_all()

    def read_bytes(path: Path) -> bytes:
        raise AssertionError(f"{path} was read")

    monkeypatch.setattr(Path, "read_bytes", read_bytes)
    again = folder.scan()
    assert again.digest("content/a.md") == (digest_bytes(b"satu"), None)
    assert again.read == 0


def same_size(path: Path) -> None:
    path.write_bytes(b"dua!")


def same_size_and_time(path: Path) -> None:
    before = path.stat()
    path.write_bytes(b"dua!")
    os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))


def another_file_of_the_same_time(path: Path) -> None:
    before = path.stat()
    other = path.with_name("lain")
    other.write_bytes(b"dua!")
    os.utime(other, ns=(before.st_atime_ns, before.st_mtime_ns))
    other.replace(path)


@pytest.mark.skipif(
    os.name != "posix", reason="the time of a change cannot be told from that of writing here"
)
@pytest.mark.parametrize("change", [same_size, same_size_and_time, another_file_of_the_same_time])
def test_a_change_shows_whatever_size_and_time_say(folder: Folder, change: Any) -> None:
    path = folder.write("content/a.md", b"satu")
    state = folder.read_all().state()
    change(path)
    again = folder.scan()
    assert again.state() != state
    assert again.digest("content/a.md") == (digest_bytes(b"dua!"), b"dua!")


def test_a_change_within_a_tick_of_the_clock_shows(folder: Folder) -> None:
    path = folder.write("content/a.md", b"0000")
    for number in range(1, 6):
        folder.read_all()
        path.write_bytes(b"%04d" % number)
        assert folder.scan().digest("content/a.md")[0] == digest_bytes(b"%04d" % number)


def test_a_file_too_young_to_be_told_from_a_later_form_is_read_again(
    folder: Folder, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = folder.write("content/a.md", b"satu")
    monkeypatch.setattr(scanning.time, "time_ns", lambda: path.stat().st_ctime_ns + 1)
    monkeypatch.setattr(scanning.time, "sleep", lambda _: None)
    assert folder.read_all().state() is None
    again = folder.scan()
    assert again.digest("content/a.md") == (digest_bytes(b"satu"), b"satu")


def test_a_file_from_the_future_is_read_once(folder: Folder) -> None:
    path = folder.write("content/a.md")
    os.utime(path, (4_000_000_000, 4_000_000_000))
    assert folder.read_all().state() is not None
    again = folder.scan()
    again.digest("content/a.md")
    assert again.read == 0


def test_every_file_more_or_less_changes_the_state(folder: Folder) -> None:
    folder.write("content/a.md")
    one = folder.scan().state()
    folder.write("content/b.md")
    two = folder.scan().state()
    assert one is not None
    assert two is not None
    assert set(two) - set(one) == {"content/b.md"}
    (folder.root / "content" / "b.md").unlink()
    assert folder.scan().state() == one


def test_what_is_gone_is_not_remembered_and_what_was_not_asked_for_stays_so(folder: Folder) -> None:
    folder.write("content/a.md")
    gone = folder.write("content/b.md")
    folder.read_all()
    gone.unlink()
    folder.write("content/c.md")
    inputs = folder.scan()
    assert set(dict(inputs.to_remember())) == {"content/a.md"}
    assert dict(inputs.to_remember())["content/a.md"] == folder.remembered["content/a.md"]


def test_what_is_remembered_stays_the_same_when_what_is_at_hand_twice_is_let_go(folder: Folder) -> None:
    for name in ("b.md", "a.md", "c.md"):
        folder.write(f"content/{name}")
    folder.read_all()
    folder.write("content/d.md")
    inputs = folder.scan()
    inputs.digest("content/a.md")
    inputs.digest("content/d.md")
    before = list(inputs.to_remember())
    inputs.let_go_of_known()
    assert list(inputs.to_remember()) == before
    assert [name for name, _ in before] == [f"content/{name}.md" for name in "abcd"]
    assert inputs.digest("content/b.md")[1] is None
    assert inputs.read == 1


def test_a_changed_file_that_nobody_asked_for_is_forgotten(folder: Folder) -> None:
    path = folder.write("content/a.md", b"satu")
    folder.read_all()
    path.write_bytes(b"dua")
    assert dict(folder.scan().to_remember()) == {}


def test_a_file_that_goes_away_meanwhile_is_told_by_the_usual_error(folder: Folder) -> None:
    path = folder.write("content/a.md")
    inputs = folder.scan()
    path.unlink()
    with pytest.raises(FileNotFoundError):
        inputs.digest("content/a.md")
