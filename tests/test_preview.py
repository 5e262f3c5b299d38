"""The preview's loop: it builds with the build's own pipeline, survives, and tells what came of it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from conftest import Site, read_tree

from warta import pipeline, preview
from warta.places import Places
from warta.ports import listen
from warta.preview import ALL, PUBLIC, Manner, Preview
from warta.report import Options, Result
from warta.store import STORE, Store


class Told:
    """Stands for the server: what it was told, and which pages are looked at."""

    def __init__(self) -> None:
        self.base_path = "/"
        self.waiting_text = ""
        self.begun = 0
        self.ends: list[tuple[set[str], str]] = []
        self.shown: list[str] = []
        self.bytes: dict[str, bytes] = {}
        self.open: set[str] = set()

    def follow(self, base_path: str, waiting_text: str) -> None:
        self.base_path, self.waiting_text = base_path, waiting_text

    def begin(self) -> None:
        self.begun += 1

    def end(self, changed: Iterable[str], overlay: str) -> None:
        self.ends.append((set(changed), overlay))

    def paths(self) -> set[str]:
        return self.open

    def show(self, path: str, data: bytes) -> None:
        assert data
        self.shown.append(path)
        self.bytes[path] = data


class NoWatcher:
    """Stands for the watcher: after some rounds a hand presses Ctrl-C."""

    def __init__(self, *rounds: Callable[[], Any]) -> None:
        self.rounds = list(rounds)
        self.waits: list[float | None] = []

    def changed(self) -> None:
        return None

    def has_news(self) -> bool:
        return False

    def wait(self, built: Any, begun: Callable[[], None], timeout: float | None) -> bool:
        self.waits.append(timeout)
        if not self.rounds:
            raise KeyboardInterrupt
        self.rounds.pop(0)()
        return timeout is None


def a_preview(site: Site, *rounds: Callable[[], Any], edition: str = ALL) -> tuple[Preview, Told, NoWatcher]:
    told, watcher = Told(), NoWatcher(*rounds)
    places = replace(site.places, edition=edition)
    return Preview(places, Options(), told, watcher), told, watcher  # type: ignore[arg-type]


def output(site: Site, edition: str = ALL) -> dict[str, bytes]:
    return read_tree(replace(site.places, edition=edition).output)


def test_it_builds_by_the_one_way_there_is(plain_site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    assert preview.build is pipeline.build
    calls = []

    def noted(places: Places, options: Options) -> Result:
        calls.append((places.edition, options.show_held, options.viewer))
        return pipeline.build(places, options)

    monkeypatch.setattr(preview, "build", noted)
    for edition in (ALL, PUBLIC):
        loop, told, _ = a_preview(plain_site, edition=edition)
        loop.build_once()
        assert calls.pop() == (edition, edition == ALL, told)


def test_the_public_preview_is_a_clean_build_after_any_change(plain_site: Site) -> None:
    plain_site.release("2020/draf.md", title="Draf", draft=True)
    loop, _, _ = a_preview(plain_site, edition=PUBLIC)
    loop.build_once()
    assert output(plain_site, PUBLIC) == plain_site.clean_output()
    plain_site.release("2020/kedua.md", "Lain.", title="Lain", date="2020-02-03", tags=["baru"])
    plain_site.remove("content/releases/2019/pertama.md")
    result = loop.build_once()
    assert result.counts.read == 1
    assert output(plain_site, PUBLIC) == plain_site.clean_output()


def test_the_output_and_memory_of_the_archive_itself_are_left_alone(plain_site: Site) -> None:
    plain_site.build()
    before = plain_site.output()
    plain_site.release("2020/baru.md", title="Baru")
    a_preview(plain_site)[0].build_once()
    assert plain_site.output() == before
    assert "2020/01/02/baru/index.html" in output(plain_site)
    assert plain_site.build().counts.rendered > 0


def test_the_preview_of_all_shows_drafts_and_forgets_none_when_they_are_published(plain_site: Site) -> None:
    path = plain_site.release("2020/draf.md", "Isi draf.", title="Draf", draft=True)
    loop, _, _ = a_preview(plain_site)
    result = loop.build_once()
    assert result.held == [["content/releases/2020/draf.md", "draft"]]
    draft = output(plain_site)
    path.write_text(path.read_text().replace("draft: true\n", ""))
    loop.build_once()
    assert output(plain_site).keys() == draft.keys()
    assert output(plain_site) == plain_site.clean_output()


def test_an_error_is_told_over_the_last_good_output_and_goes_with_the_next_good_save(
    plain_site: Site, capsys: pytest.CaptureFixture[str]
) -> None:
    path = plain_site.root / "content" / "releases" / "2020" / "kedua.md"
    good = path.read_text()
    loop, told, _ = a_preview(plain_site)
    loop.build_once()
    first = output(plain_site)
    assert told.ends[-1][1] == ""
    capsys.readouterr()
    path.write_text(good.replace("date:", "date: salah #"))
    loop.build_once()
    assert output(plain_site) == first
    assert "content/releases/2020/kedua.md:3" in told.ends[-1][1]
    shown = capsys.readouterr().err.splitlines()
    assert shown[0].startswith("error: content/releases/2020/kedua.md:3: date: ")
    assert shown[3].startswith("  >    3 | date: salah #")
    path.write_text(good.replace("Rilis kedua", "Rilis mendingan"))
    loop.build_once()
    changed, overlay = told.ends[-1]
    assert overlay == ""
    assert "2020/02/03/kedua/index.html" in changed
    assert capsys.readouterr().err == ""


def test_a_refused_raw_file_is_told_and_the_rest_is_shown(plain_site: Site) -> None:
    plain_site.write("content/inbox/kosong.txt", b"")
    plain_site.release("2020/baru.md", title="Baru")
    loop, told, _ = a_preview(plain_site)
    loop.build_once()
    changed, overlay = told.ends[-1]
    assert "content/inbox/kosong.txt" in overlay
    assert "2020/01/02/baru/index.html" in changed


def test_warnings_are_told_once(plain_site: Site, capsys: pytest.CaptureFixture[str]) -> None:
    plain_site.release("2020/a.md", agency="Jawatan Entah")
    loop, _, _ = a_preview(plain_site)
    loop.build_once()
    assert "Jawatan Entah" in capsys.readouterr().err
    plain_site.release("2020/b.md")
    loop.build_once()
    assert "Jawatan Entah" not in capsys.readouterr().err


def test_what_is_looked_at_is_made_and_shown_first(plain_site: Site) -> None:
    loop, told, _ = a_preview(plain_site)
    loop.build_once()
    told.shown.clear()
    told.open = {"2021/11/30/keempat/index.html", "tiada/index.html"}
    plain_site.write("layouts/release.html", "{{ body }}{{ release.title }} lain")
    plain_site.write("assets/styles.css", "a { color: red }")
    loop.build_once()
    assert [path.partition("/")[0] for path in told.shown[:2]] == ["assets", "2021"]
    assert set(told.shown[2:]) <= set(told.shown[:2])
    assert told.bytes["2021/11/30/keempat/index.html"].endswith(b"Rilis keempat lain")
    told.shown.clear()
    plain_site.release("2019/pertama.md", "Tidak dilihat.", title="Rilis pertama", date="2019-05-01")
    loop.build_once()
    assert told.shown == []


class BusyHands(NoWatcher):
    """Stands for a watcher to whom something is saved while a build is under way, at these looks."""

    def __init__(self, site: Site, *saves: int) -> None:
        super().__init__()
        self.site = site
        self.saves = saves
        self.looks = 0
        self.is_new = False

    def has_news(self) -> bool:
        self.looks += 1
        if self.looks in self.saves:
            title = f"Simpanan {self.looks}"
            self.site.release("2021/keempat.md", "Isi.", title=title, date="2021-11-30")
            self.is_new = True
        return self.is_new

    def wait(self, built: Any, begun: Callable[[], None], timeout: float | None) -> bool:
        assert self.is_new, "nothing would wake it"
        self.is_new = False
        begun()
        return True


@pytest.mark.parametrize(("saves", "builds"), [((), 1), ((5,), 2), ((5, 30), 3), (tuple(range(1, 999)), 4)])
def test_a_build_that_a_save_overtakes_is_given_up_for_the_next_but_not_for_ever(
    plain_site: Site, saves: tuple[int, ...], builds: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    hands = BusyHands(plain_site, *saves)
    told = Told()
    loop = Preview(replace(plain_site.places, edition=PUBLIC), Options(), told, hands)  # type: ignore[arg-type]
    loop.build_once()
    assert (hands.looks, len(told.ends)) == (0, 1), "the first build is carried through"
    plain_site.write("assets/styles.css", "a { color: red }")
    begun: list[Any] = []
    real = pipeline.build

    def noted(*given: Any) -> Result:
        begun.append(given)
        return real(*given)

    monkeypatch.setattr(preview, "build", noted)
    assert loop.build_once().published
    assert (len(begun), len(told.ends)) == (builds, 2)
    assert output(plain_site, PUBLIC) == plain_site.clean_output()


def test_what_was_converted_is_told_before_a_build_is_given_up(plain_site: Site) -> None:
    raw = "Balai Garam\n\nPanen raya di teluk\n\nSenin, 2 Maret 2020\n\nGaram dipanen warga.\n"
    hands = BusyHands(plain_site, 5)
    loop = Preview(replace(plain_site.places, edition=ALL), Options(), Told(), hands)  # type: ignore[arg-type]
    loop.build_once()
    plain_site.write("content/inbox/mentah.txt", raw)
    assert loop.build_once().counts.converted == 1


def test_settings_and_texts_are_followed(plain_site: Site) -> None:
    loop, told, _ = a_preview(plain_site)
    loop.build_once()
    assert (told.base_path, told.waiting_text) == ("/uji/", "preview_waiting")
    plain_site.write("site.yml", "title: Lain\nbase_url: https://arsip.example/lain/\n")
    plain_site.write("layouts/text/id.yml", "preview_waiting: Tunggu.\n")
    loop.build_once()
    assert (told.base_path, told.waiting_text) == ("/lain/", "Tunggu.")


@pytest.mark.parametrize("edition", [ALL, PUBLIC])
def test_the_end_of_an_embargo_is_waited_for_though_nothing_is_saved(
    plain_site: Site, monkeypatch: pytest.MonkeyPatch, edition: str
) -> None:
    ends = datetime(2024, 6, 1, 9, 0, tzinfo=UTC)
    plain_site.release("2020/nanti.md", title="Nanti", embargo=ends.isoformat())
    now = ends - timedelta(seconds=90)

    def at_that_time(places: Places, options: Options) -> Result:
        return pipeline.build(places, options, now)

    def later() -> None:
        nonlocal now
        now = ends

    monkeypatch.setattr(preview, "build", at_that_time)
    monkeypatch.setattr(preview.time, "time", lambda: now.timestamp())
    loop, told, watcher = a_preview(plain_site, lambda: None, later, edition=edition)
    with pytest.raises(KeyboardInterrupt):
        loop.run()
    assert watcher.waits == [90, 90, None]
    assert ("2020/01/02/nanti/index.html" in told.ends[-1][0]) is (edition == PUBLIC)
    assert output(plain_site, edition) == plain_site.clean_output(now)


def test_an_end_asked_for_comes_during_a_build_whatever_became_of_ctrl_c(plain_site: Site) -> None:
    told, watcher = Told(), NoWatcher()

    def check() -> None:
        raise KeyboardInterrupt

    loop = Preview(plain_site.places, Options(1), told, watcher, check)  # type: ignore[arg-type]
    with pytest.raises(KeyboardInterrupt):
        loop.run()
    assert not watcher.waits
    assert not told.ends


def test_a_build_that_fails_does_not_say_that_nothing_is_held_back(
    plain_site: Site, capsys: pytest.CaptureFixture[str]
) -> None:
    plain_site.release("2020/draf.md", title="Draf", draft=True)
    loop, _, _ = a_preview(plain_site)
    loop.build_once()
    assert "1 draft" in capsys.readouterr().out
    kept = (plain_site.root / "site.yml").read_text("utf-8")
    plain_site.write("site.yml", "base_url: [https\n")
    assert not loop.build_once().published
    assert "held back" not in capsys.readouterr().out
    plain_site.write("site.yml", kept)
    plain_site.remove("content/releases/2020/draf.md")
    assert loop.build_once().published
    assert "nothing is held back any more" in capsys.readouterr().out


def test_another_build_at_the_same_time_is_waited_for(
    plain_site: Site, capsys: pytest.CaptureFixture[str]
) -> None:
    loop, told, watcher = a_preview(plain_site, lambda: None, lambda: None)
    with Store(plain_site.places.archive_state / STORE), pytest.raises(KeyboardInterrupt):
        loop.run()
    assert set(watcher.waits) == {preview._AFTER_ANOTHER}
    assert capsys.readouterr().err.count("another build of this archive is running") == 1
    assert all(overlay == "" for _, overlay in told.ends)
    assert loop.build_once().published


def test_a_file_that_goes_between_scan_and_reading_is_looked_for_again(
    plain_site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    broken = [FileNotFoundError(2, "gone", "x.md")]

    def flaky(places: Places, options: Options) -> Result:
        if broken:
            raise broken.pop()
        return pipeline.build(places, options)

    monkeypatch.setattr(preview, "build", flaky)
    assert a_preview(plain_site)[0].build_once().published


def test_a_disk_that_fails_is_told_once_and_tried_again(
    plain_site: Site, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def full(*_: Any) -> Result:
        raise OSError(28, "No space left on device", "/disk/x")

    monkeypatch.setattr(preview, "build", full)
    loop, told, watcher = a_preview(plain_site, lambda: None, lambda: None)
    with pytest.raises(KeyboardInterrupt):
        loop.run()
    assert capsys.readouterr().err == "error: /disk/x: No space left on device; check the disk\n"
    assert watcher.waits == [preview._AFTER_TROUBLE] * 3
    assert "No space left" in told.ends[-1][1]


# As a whole


def test_a_port_in_use_is_named_with_the_way_out(
    plain_site: Site, capsys: pytest.CaptureFixture[str]
) -> None:
    with listen("127.0.0.1", 0) as taken:
        port = taken.getsockname()[1]
        assert preview.preview(plain_site.places, Options(), Manner(port=port)) == 1
    expected = f"error: port {port} is in use; --port 0 takes the next free one\n"
    assert capsys.readouterr().err == expected
    assert not plain_site.places.archive_state.exists()


def test_a_folder_that_holds_no_archive_is_an_error_of_usage(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert preview.preview(Places(tmp_path, tmp_path), Options(), Manner()) == 2
    assert "holds neither site.yml nor content/" in capsys.readouterr().err


@pytest.mark.parametrize(("public", "drafts"), [(False, ", drafts and embargoed"), (True, "")])
def test_ctrl_c_ends_it_cleanly_and_other_machines_are_warned_of(
    plain_site: Site,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    public: bool,
    drafts: str,
) -> None:
    def interrupted(_: Preview) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(Preview, "run", interrupted)
    assert preview.preview(plain_site.places, Options(), Manner("0.0.0.0", 0, public)) == 0
    captured = capsys.readouterr()
    assert f"warning: whoever reaches 0.0.0.0 can read the preview{drafts}" in captured.err
    assert captured.err.endswith("the preview has ended\n")
    assert ("as it would be published" in captured.out) is public
