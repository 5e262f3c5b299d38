"""What a process that goes on need not look at again, and that it never misses anything by it."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from conftest import AGENCIES, NOW, SETTINGS, Site

from warta import local_edits, pipeline, scanning
from warta.pipeline import build
from warta.recent import Recent
from warta.report import Counts, Options, Result
from warta.store import STORE, Store

LOCAL = Counts(read=1, converted=0, rendered=1, written=1, removed=0)


class Going:
    """An archive, and a process that builds it again and again."""

    def __init__(self, site: Site) -> None:
        self.site = site
        self.recent = Recent()
        self.scans = 0

    def build(self, *names: str) -> Result:
        """Build after events told of these files."""
        self.recent.tell({self.site.root / name for name in names})
        self.scans = 0
        return build(self.site.places, Options(quiet=True, recent=self.recent), NOW)


@pytest.fixture
def going(empty_site: Callable[..., Site], bare_project: Path, monkeypatch: pytest.MonkeyPatch) -> Going:
    site = empty_site(project=bare_project)
    site.write("site.yml", SETTINGS)
    site.write("content/agencies.yml", AGENCIES)
    for number in range(1, 6):
        site.release(
            f"2020/r{number}.md", f"Isi {number}.", title=f"Judul {number}", date=f"2020-02-0{number}"
        )
    made = Going(site)
    real = scanning._scan

    def noted(places: Any) -> Any:
        made.scans += 1
        return real(places)

    monkeypatch.setattr(scanning, "_scan", noted)
    assert made.build().status == 0
    assert made.scans == 1
    return made


R3 = "content/releases/2020/r3.md"


def edit(site: Site, name: str = R3, text: str = "Tambahan.") -> None:
    path = site.root / name
    path.write_text(f"{path.read_text('utf-8')}\n{text}\n", "utf-8")


def test_only_files_that_events_told_of_are_looked_at(going: Going, monkeypatch: pytest.MonkeyPatch) -> None:
    def no_look(*_: Any) -> Any:
        raise AssertionError("the output was looked at")

    monkeypatch.setattr(local_edits, "output_files", no_look)
    made: list[Any] = []
    real = local_edits.read_sources
    monkeypatch.setattr(local_edits, "read_sources", lambda *given: made.append(given) or real(*given))
    for number in range(3):
        edit(going.site, text=f"Tambahan {number}.")
        result = going.build(R3)
        assert (result.counts, going.scans) == (LOCAL, 0)
        assert result.scanned == scanning.Inputs(going.site.places, {}).state()
    assert len(made) == 1
    monkeypatch.undo()
    assert going.site.output() == going.site.clean_output()
    # Who looks at all afterwards finds nothing more to do.
    assert going.site.build().counts == Counts(0, 0, 0, 0, 0)


def test_events_that_changed_nothing_are_no_work(going: Going) -> None:
    result = going.build(R3, "content/releases/2020/.r3.md.swp", "content/releases/2020/4913")
    assert (result.counts, result.status, going.scans) == (Counts(0, 0, 0, 0, 0), 0, 0)


WHOLE: dict[str, Callable[[Site], list[str]]] = {
    "a file came": lambda site: [
        site.release("2020/baru.md", "Baru.", title="Baru").relative_to(site.root).as_posix()
    ],
    "a file went": lambda site: [R3] if site.remove(R3) is None else [],  # type: ignore[func-returns-value]
    "a setting": lambda site: [site.write("site.yml", f"{SETTINGS}feed_entries: 1\n").name],
    "a layout": lambda site: [site.write("layouts/404.html", "<p>lain").relative_to(site.root).as_posix()],
    "a text": lambda site: [
        site.write("layouts/text/id.yml", "home: Muka\n").relative_to(site.root).as_posix()
    ],
    "a title": lambda site: [
        site.release("2020/r3.md", "Isi 3.", title="Lain", date="2020-02-03")
        .relative_to(site.root)
        .as_posix()
    ],
}


@pytest.mark.parametrize("name", WHOLE)
def test_all_else_is_looked_at_with_everything(going: Going, name: str) -> None:
    edit(going.site)
    assert going.build(R3).counts == LOCAL
    names = WHOLE[name](going.site)
    assert going.build(*names).published
    assert going.site.output() == going.site.clean_output()
    edit(going.site, "content/releases/2020/r4.md")
    assert going.build("content/releases/2020/r4.md").counts == LOCAL
    assert (going.scans, going.site.output()) == (0, going.site.clean_output())


def test_what_no_event_told_of_is_found_by_the_next_whole_look(going: Going) -> None:
    edit(going.site)
    edit(going.site, "content/releases/2020/r4.md")
    assert going.build(R3).counts == LOCAL
    going.recent.tell(None)
    result = build(going.site.places, Options(quiet=True, recent=going.recent), NOW)
    assert result.counts == LOCAL
    assert going.site.output() == going.site.clean_output()


def test_a_build_by_another_process_meanwhile_is_noticed(going: Going) -> None:
    edit(going.site, "content/releases/2020/r4.md")
    going.site.build()
    edit(going.site)
    assert going.build(R3).counts == LOCAL
    assert going.scans == 1
    assert going.site.output() == going.site.clean_output()


def test_an_output_that_has_gone_is_made_anew_as_a_whole(going: Going) -> None:
    shutil.rmtree(going.site.places.output)
    edit(going.site)
    going.build(R3)
    assert going.site.output() == going.site.clean_output()


def test_a_failed_build_is_followed_by_one_that_looks_at_all(going: Going) -> None:
    good = (going.site.root / R3).read_bytes()
    going.site.write(R3, "---\ntitle: [\n---\n")
    assert not going.build(R3).published
    going.site.write(R3, good)
    assert going.build(R3).published
    assert going.scans == 1
    assert going.site.output() == going.site.clean_output()


def test_what_events_told_before_a_build_that_broke_off_is_not_forgotten(
    going: Going, monkeypatch: pytest.MonkeyPatch
) -> None:
    edit(going.site)

    def broken(*_: Any, **__: Any) -> Any:
        raise OSError(5, "rusak")

    with monkeypatch.context() as patched:
        patched.setattr(local_edits, "stage", broken)
        with pytest.raises(OSError, match="rusak"):
            going.build(R3)
    going.build()
    assert going.site.output() == going.site.clean_output()


def test_what_events_told_while_another_build_was_in_the_way_is_not_forgotten(going: Going) -> None:
    edit(going.site)
    with Store(going.site.places.state / STORE):
        assert going.build(R3).busy
    assert going.build().counts == LOCAL
    assert (going.scans, going.site.output()) == (0, going.site.clean_output())


def test_a_save_within_the_tick_of_the_clock_that_the_last_was_read_in_shows(going: Going) -> None:
    for number in range(20):
        edit(going.site, text=f"{number:02}.")
        going.build(R3)
    assert "19." in going.site.page("2020/02/03/r3/index.html")


def test_many_files_at_once_are_looked_at_with_everything(
    going: Going, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pipeline, "MOST_LOCAL", 1)
    names = [R3, "content/releases/2020/r4.md"]
    for name in names:
        edit(going.site, name, f"Tambahan pada {name}.")
    assert going.build(*names).counts.written == 2
    assert going.scans == 1


LATE = {
    "another language": ("site.yml", f"{SETTINGS}language: en\n"),
    "one language more": ("site.yml", f"{SETTINGS}languages: [id, en]\n"),
    "broken settings": ("site.yml", "title: [\n"),
    "broken agencies": ("content/agencies.yml", "garam: 5\n"),
    "broken tags": ("content/tags.yml", "panen: [\n"),
    "broken layout": ("layouts/release.html", "{% if"),
    "another layout": ("layouts/release.html", "{{ release.title }} lain"),
    "broken texts": ("layouts/text/id.yml", "home: [\n"),
    "another style sheet": ("assets/a.css", "a { color: red }\n"),
}


@pytest.mark.parametrize("case", LATE)
def test_what_is_saved_after_a_look_and_before_it_is_read_is_left_to_the_next_build(
    going: Going, case: str
) -> None:
    name, text = LATE[case]
    before = (going.site.root / name).read_text() if (going.site.root / name).exists() else None
    edit(going.site)
    going.site.write(name, text)
    going.build(R3)  # no event has told of the other yet
    result = going.build(name)
    assert (result.status != 0) == case.startswith("broken")
    if result.status == 0:
        assert going.site.output() == going.site.clean_output(NOW)
    edit(going.site, text="Sekali lagi.")
    if before is None:
        going.site.remove(name)
    else:
        going.site.write(name, before)
    going.build(R3)
    assert going.build(name).status == 0
    assert going.site.output() == going.site.clean_output(NOW)
