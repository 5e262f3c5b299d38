"""Progress on long work: a bar on a terminal, plain lines otherwise, nothing where quiet was wished for."""

from __future__ import annotations

import io
import sys

import pytest

from warta import progress
from warta.progress import Progress


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def run(quiet: bool = False, total: int = 3) -> None:
    shown = Progress(quiet)
    advance = shown.stage("reading", total)
    for done in range(1, total + 1):
        advance(done)
    shown.end()


@pytest.fixture
def at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(progress, "DELAY", 0.0)
    monkeypatch.setattr(progress, "INTERVAL", 0.0)


@pytest.mark.usefixtures("at_once")
def test_without_a_terminal_progress_is_plain_lines(capsys: pytest.CaptureFixture[str]) -> None:
    run()
    captured = capsys.readouterr()
    assert captured.err.splitlines() == ["reading: 1 of 3", "reading: 2 of 3", "reading: 3 of 3"]
    assert captured.out == ""


def test_short_work_shows_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    run()
    assert capsys.readouterr().err == ""


@pytest.mark.usefixtures("at_once")
def test_quiet_shows_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    run(quiet=True)
    assert capsys.readouterr().err == ""


@pytest.mark.usefixtures("at_once")
def test_on_a_terminal_progress_is_a_bar_that_goes_away(monkeypatch: pytest.MonkeyPatch) -> None:
    terminal = Terminal()
    monkeypatch.setattr(sys, "stderr", terminal)
    run()
    assert "reading" in terminal.getvalue()
    assert "\n" not in terminal.getvalue()


def test_a_stage_with_nothing_to_do_is_none(capsys: pytest.CaptureFixture[str]) -> None:
    run(total=0)
    assert capsys.readouterr().err == ""
