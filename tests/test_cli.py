"""The command: exit status, what is printed where, and what it costs to start."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from conftest import PLAIN, REPO, Done, Site, read_tree

from warta.cli import main

HEAVY = ("jinja2", "markdown", "babel", "nh3", "yaml", "anyascii", "tqdm", "sqlite3")
LAST_LINE = re.compile(
    r"read (\d+), converted (\d+), rendered (\d+), written (\d+), removed (\d+) in \d+\.\d\d s"
)


def process(*arguments: str, cwd: Path) -> Done:
    """Runs `python build.py` as a person does."""
    done = subprocess.run(
        [sys.executable, str(REPO / "build.py"), *arguments],
        cwd=cwd,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    return Done(done.returncode, done.stdout.splitlines(), done.stderr.splitlines())


# As a process


def test_build_py_builds_an_archive_and_says_where_it_is(site: Site) -> None:
    done = process("--site", "arsip", cwd=site.root.parent)
    assert done.status == 0
    assert done.err == []
    assert done.out[0] == "the archive is in arsip/output; open arsip/output/index.html"
    assert LAST_LINE.fullmatch(done.out[-1])
    assert (site.places.output / "index.html").is_file()
    second = process("--site", "arsip", "--quiet", cwd=site.root.parent)
    assert second == (0, [], [])


def test_ctrl_c_before_anything_has_begun_ends_it_without_a_traceback(tmp_path: Path) -> None:
    shutil.copy(REPO / "build.py", tmp_path)
    (tmp_path / "warta").mkdir()
    (tmp_path / "warta" / "cli.py").write_text("raise KeyboardInterrupt\n")
    ended = subprocess.run([sys.executable, tmp_path / "build.py"], capture_output=True, check=False)
    assert (ended.returncode, ended.stdout, ended.stderr) == (130, b"", b"")


@pytest.mark.parametrize("where", ["raise ModuleNotFoundError(name='babel')", "import warta.none"])
def test_a_package_that_is_missing_is_named_with_what_to_do_whenever_it_is_asked_for(
    tmp_path: Path, where: str
) -> None:
    shutil.copy(REPO / "build.py", tmp_path)
    (tmp_path / "warta").mkdir()
    (tmp_path / "warta" / "cli.py").write_text(f"def main(root):\n    {where}\n")
    command = [sys.executable, tmp_path / "build.py"]
    ended = subprocess.run(command, capture_output=True, encoding="utf-8", check=False)
    assert ended.returncode == 1
    if "babel" not in where:  # a fault of the program's own
        assert "Traceback" in ended.stderr
        return
    assert ended.stderr.startswith("babel is not installed; run `make`, or `python -m pip install ")
    python = tmp_path / ".venv" / "bin" / "python"
    python.parent.mkdir(parents=True)
    python.touch()
    ended = subprocess.run(command, capture_output=True, encoding="utf-8", check=False)
    assert ended.stderr.startswith(f"babel is not installed; run `{python} build.py`, or ")


def test_build_py_ends_with_1_where_the_build_fails_and_with_2_where_it_is_called_wrongly(site: Site) -> None:
    site.write("content/releases/2020/kedua.md", "rusak\n")
    failed = process("--site", "arsip", cwd=site.root.parent)
    assert failed.status == 1
    assert failed.err == [
        "error: content/releases/2020/kedua.md:1: there is no front matter;"
        " start the file with a line ---, fields, and a line ---",
        "nothing was published; arsip/output is as it was",
    ]
    wrong = process("--jobs", "0", cwd=site.root)
    assert wrong.status == 2
    assert wrong.err[-1] == "build.py: error: argument --jobs: '0' is not a number from 1 to 256"


@pytest.mark.parametrize("arguments", [("--help",), ("--version",), ("check", "--help"), ("--jobs", "x")])
def test_what_needs_no_work_imports_nothing_heavy(arguments: tuple[str, ...], tmp_path: Path) -> None:
    code = (
        "import sys; from pathlib import Path; from warta.cli import main\n"
        "try: main(Path.cwd(), sys.argv[1:])\n"
        f"except SystemExit: print([n for n in {HEAVY} if n in sys.modules], file=sys.stderr)\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, *arguments],
        cwd=REPO,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.stderr.splitlines()[-1] == "[]"


def test_a_build_with_nothing_to_do_imports_no_library_that_renders(site: Site) -> None:
    site.build()
    code = (
        "import sys; from pathlib import Path; from warta.cli import main\n"
        f"status = main(Path({str(REPO)!r}), ['--site', {str(site.root)!r}])\n"
        "print(status, [n for n in ('jinja2', 'markdown', 'babel', 'nh3', 'yaml') if n in sys.modules])\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=REPO, capture_output=True, encoding="utf-8", check=False
    )
    assert done.stdout.splitlines()[-1] == "0 []"
    assert "rendered 0" in done.stdout


# Options


def test_without_site_the_project_itself_is_the_archive(
    command: Callable[..., Done], bare_site: Site
) -> None:
    (bare_site.root / "layouts").symlink_to(PLAIN / "layouts")
    (bare_site.root / "assets").symlink_to(PLAIN / "assets")
    assert main(bare_site.root, ["--quiet"]) == 0
    assert "index.html" in bare_site.output()


def test_a_site_that_is_not_there_or_no_archive_ends_with_2(
    command: Callable[..., Done], tmp_path: Path
) -> None:
    assert command("--site", "tiada") == (
        2,
        [],
        ["error: tiada: there is no such folder; name an archive with --site"],
    )
    (tmp_path / "kosong").mkdir()
    done = command("--site", "kosong")
    assert done.status == 2
    assert done.err[0].endswith(
        "kosong: holds neither site.yml nor content/; name the folder of an archive with --site,"
        " or make content/ in it"
    )


# What is told


def test_problems_go_to_stderr_and_results_to_stdout(command: Callable[..., Done], bare_site: Site) -> None:
    bare_site.release("2020/lain.md", agency="Kantor Entah")
    bare_site.release("2020/konsep.md", draft=True)
    bare_site.write("content/inbox/mentah.txt", "Balai Garam\n\nJudul\n\nSenin, 2 Maret 2020\n\nIsi.\n")
    done = command("--site", "arsip")
    assert done.status == 0
    assert [line for line in done.err if not line.startswith("review")] == [
        "warning: content/releases/2020/lain.md:4: agency: 'Kantor Entah' is in no registry;"
        " add it to content/agencies.yml, or correct the name"
    ]
    assert re.fullmatch(r"converted: content/inbox/mentah\.txt -> content/releases/2020/\S+\.md", done.out[0])
    assert done.out[1:3] == [
        "not published: 1 draft",
        "the archive is in arsip/output; open arsip/output/index.html",
    ]
    found = LAST_LINE.fullmatch(done.out[3])
    assert found
    assert found[2] == "1"
    assert len(done.out) == 4


def test_quiet_tells_problems_only(command: Callable[..., Done], bare_site: Site) -> None:
    bare_site.write("content/inbox/gambar.png", b"\x89PNG")
    assert command("--site", "arsip", "--quiet") == (
        1,
        [],
        [
            "error: content/inbox/gambar.png: is not a form that can be converted (.png);"
            " save the page (.html) or its text (.txt)"
        ],
    )


def test_keeping_going_says_that_the_archive_was_published(
    command: Callable[..., Done], bare_site: Site
) -> None:
    command("--site", "arsip")
    bare_site.write("layouts/home.html", "{{ page.tiada }}")
    stopped = command("--site", "arsip")
    assert (stopped.status, stopped.err[-1]) == (1, "nothing was published; arsip/output is as it was")
    going = command("--site", "arsip", "--keep-going")
    assert going.status == 1
    assert going.out[0] == "the archive is in arsip/output; open arsip/output/index.html"
    assert len(going.err) == 1


def test_what_an_input_holds_cannot_steer_a_terminal(command: Callable[..., Done], bare_site: Site) -> None:
    bare_site.release("2020/a.md", agency="Badan \u202e\u009b31m")
    bare_site.write("content/releases/2020/b.md", '---\ntitle: a\nagency: garam\n"\\e[31m": x\n---\n')
    done = command("--site", "arsip")
    assert all(line.isprintable() for line in (*done.err, *done.out))


def test_the_report_is_json_lines(command: Callable[..., Done], bare_site: Site, tmp_path: Path) -> None:
    bare_site.write("content/releases/2020/kedua.md", "rusak\n")
    done = command("--site", "arsip", "--report", "laporan.jsonl")
    assert done.status == 1
    rows = [json.loads(line) for line in (tmp_path / "laporan.jsonl").read_text("utf-8").splitlines()]
    assert {"kind", "file", "line", "status", "fields", "reasons"} <= set.intersection(*map(set, rows))
    assert [(row["line"], row["status"]) for row in rows if row["kind"] == "problem"] == [(1, "error")]
    assert {row["file"] for row in rows if row["kind"] == "input"} == {
        path.relative_to(bare_site.root).as_posix() for path in bare_site.places.content.rglob("*.md")
    }


@pytest.mark.parametrize("arguments", [(), ("check",), ("convert",)])
def test_a_report_that_cannot_be_written_is_an_error_of_usage_before_any_work(
    command: Callable[..., Done], bare_site: Site, arguments: tuple[str, ...]
) -> None:
    before = read_tree(bare_site.root)
    done = command("--site", "arsip", "--report", "tiada/laporan.jsonl", *arguments)
    assert done.status == 2
    assert done.err == ["error: tiada/laporan.jsonl: No such file or directory; name another file"]
    assert read_tree(bare_site.root) == before


def test_an_output_that_is_a_file_ends_with_1_and_without_a_traceback(
    command: Callable[..., Done], bare_site: Site
) -> None:
    bare_site.write("output", "milik orang")
    assert command("--site", "arsip") == (
        1,
        [],
        [f"error: {bare_site.places.output}: is a file, not a folder; check the disk and its permissions"],
    )


# Commands


def test_convert_and_check_leave_the_output_alone(command: Callable[..., Done], bare_site: Site) -> None:
    bare_site.write("content/inbox/mentah.txt", "Balai Garam\n\nJudul\n\nSenin, 2 Maret 2020\n\nIsi.\n")
    before = read_tree(bare_site.root)
    done = command("check", "--site", "arsip")
    assert done.status == 0
    assert read_tree(bare_site.root) == before
    done = command("convert", "arsip/content/inbox/mentah.txt", "--site", "arsip")
    assert (done.status, len(done.out)) == (0, 2)
    assert not bare_site.places.output.exists()


RAW = (
    "Balai Garam\n\nPanen raya dimulai\n\nSenin, 2 Maret 2020\n\n"
    "Panen raya garam dimulai oleh warga pesisir yang sudah lama menunggu musim kering di tambak mereka.\n"
)


def converted(site: Site, command: Callable[..., Done]) -> Path:
    """The Markdown file of a raw file that was dropped and converted."""
    site.write("content/inbox/mentah.txt", RAW)
    assert command("convert", "--site", "arsip").status == 0
    [path] = site.places.releases.rglob("panen-raya*.md")
    return path


def test_a_changed_raw_file_renews_its_markdown_and_the_page(
    command: Callable[..., Done], bare_site: Site
) -> None:
    path = converted(bare_site, command)
    command("--site", "arsip")
    changed = RAW.replace("Panen raya dimulai", "Panen raya kini dimulai").replace("Senin, 2", "Selasa, 3")
    bare_site.write("content/inbox/mentah.txt", changed)
    done = command("--site", "arsip")
    name = path.relative_to(bare_site.root).as_posix()
    assert done.out[:3] == [
        f"reconverted: content/inbox/mentah.txt -> {name}",
        "    title: Panen raya dimulai → Panen raya kini dimulai",
        "    date: 2020-03-02 → 2020-03-03",
    ]
    assert "Panen raya kini dimulai" in bare_site.page(f"2020/03/03/{path.stem}/index.html")
    assert bare_site.page(f"2020/03/02/{path.stem}/index.html")  # the old address leads on
    assert done.status == 0
    assert "reconverted" not in "\n".join(command("--site", "arsip").out)


def test_an_edited_file_is_left_and_its_new_version_proposed(
    command: Callable[..., Done], bare_site: Site
) -> None:
    path = converted(bare_site, command)
    edited = path.read_text("utf-8").replace("warga", "orang")
    path.write_text(edited, "utf-8")
    bare_site.write("content/inbox/mentah.txt", RAW.replace("musim", "akhir musim"))
    for arguments in ((), ("convert",), ("check",), ("review",), ("convert", "--again", "--yes")):
        done = command("--site", "arsip", *arguments)
        assert done.status == 0
        assert path.read_text("utf-8") == edited
        assert not path.with_name(f"{path.name}.proposed").exists()
        if arguments != ("review",):
            assert any(line.startswith("review: content/inbox/mentah.txt: has changed") for line in done.err)
            assert any("orang" in line and line.startswith("    -") for line in done.err)
    done = command("--site", "arsip", "convert", "--propose")
    assert f"proposed: content/inbox/mentah.txt -> {path.relative_to(bare_site.root)}.proposed" in done.out
    assert path.read_text("utf-8") == edited
    path.with_name(f"{path.name}.proposed").replace(path)
    assert command("--site", "arsip", "--quiet").err == []


def test_converting_again_shows_and_with_yes_writes(command: Callable[..., Done], bare_site: Site) -> None:
    path = converted(bare_site, command)
    before = path.read_bytes()
    assert command("convert", "--again", "--site", "arsip").out[0] == ("read 1 file again: 1 unchanged")
    bare_site.write("content/tags.yml", "panen:\n  label: Panen\n")
    done = command("convert", "--again", "--site", "arsip")
    assert any(line.startswith("    tags: (none) → panen") for line in done.out)
    assert done.out[-2] == "read 1 file again: 1 would change; --yes rewrites what would change"
    assert path.read_bytes() == before
    done = command("convert", "--again", "--yes", "--site", "arsip", "arsip/content/inbox")
    assert done.out[-2] == "read 1 file again: 1 rewritten"
    assert "\ntags:\n- panen\n" in path.read_text("utf-8")
    bare_site.write("content/inbox/baru.txt", RAW.replace("raya", "kedua"))
    done = command("convert", "--again", "--site", "arsip", "arsip/content/inbox/baru.txt")
    assert done.err[0].startswith("warning: content/inbox/baru.txt: has no Markdown file yet")


def test_nothing_is_converted_by_a_registry_that_cannot_be_read(
    command: Callable[..., Done], bare_site: Site
) -> None:
    path = converted(bare_site, command)
    before = path.read_bytes()
    bare_site.write("content/tags.yml", "panen: [\n")
    bare_site.write("content/inbox/mentah.txt", RAW.replace("musim", "akhir musim"))
    for arguments in ((), ("convert",), ("convert", "--again", "--yes"), ("review",)):
        assert command("--site", "arsip", *arguments).status == 1
        assert path.read_bytes() == before


def test_a_build_that_is_stopped_by_hand_says_what_became_of_the_output(
    command: Callable[..., Done], monkeypatch: pytest.MonkeyPatch
) -> None:
    def stop(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("warta.pipeline.build", stop)
    assert command("--site", "arsip") == (
        130,
        [],
        ["stopped; output/ is as it was before, or as the next build will finish it"],
    )
