"""Options: where they may stand, which values they take, what does not go together."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from conftest import Done, Site, read_tree

from warta import __version__


def test_site_may_stand_before_or_after_the_command(command: Callable[..., Done]) -> None:
    assert command("--site", "arsip", "check").status == 0
    assert command("check", "--site", "arsip").status == 0
    assert command("--site", "tiada", "check", "--site", "arsip").status == 0
    assert command("--site", "arsip", "--quiet", "check", "--jobs", "2").out == []


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("--jobs", "-1"), "error: argument --jobs: '-1' is not a number from 1 to 256"),
        (("--jobs", "1.5"), "error: argument --jobs: '1.5' is not a number from 1 to 256"),
        (("--jobs", "²"), "error: argument --jobs: '²' is not a number from 1 to 256"),
        (("--jobs", "257"), "error: argument --jobs: '257' is not a number from 1 to 256"),
        (("watch", "--port", "65536"), "error: argument --port: '65536' is not a number from 0 to 65535"),
        (("tags", "--least", "0"), "error: argument --least: '0' is not a number from 1"),
        (("chek",), "error: argument COMMAND: invalid choice: 'chek'"),
        (("--sit=arsip",), "error: unrecognized arguments: --sit=arsip"),
        (("new",), "error: the following arguments are required: TITLE"),
    ],
)
def test_a_wrong_call_ends_with_2_and_says_what_is_wrong(
    command: Callable[..., Done], arguments: tuple[str, ...], told: str
) -> None:
    done = command(*arguments)
    assert done.status == 2
    assert told in done.err[-1]


def test_version_and_help_end_with_0(command: Callable[..., Done]) -> None:
    assert command("--version") == (0, [f"Warta {__version__}"], [])
    done = command("--help")
    assert done.status == 0
    for option in (
        "--site",
        "--report",
        "--jobs",
        "--keep-going",
        "--quiet",
        "convert",
        "new",
        "review",
        "check",
    ):
        assert any(option in line for line in done.out)


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("convert", "--explain"), "--explain needs a file"),
        (("convert", "--explain", "a.txt", "--again"), "--explain writes nothing"),
        (("convert", "--explain", "a.txt", "--report", "b"), "--explain prints"),
        (("convert", "--yes"), "--yes goes with --again"),
    ],
)
def test_options_of_convert_that_do_not_go_together_end_with_2(
    command: Callable[..., Done], bare_site: Site, arguments: tuple[str, ...], told: str
) -> None:
    before = read_tree(bare_site.root.parent)
    done = command("--site", "arsip", *arguments)
    assert (done.status, done.err[0].startswith(f"error: {told}")) == (2, True)
    assert read_tree(bare_site.root.parent) == before
