"""The program's identity: it changes with code, data and libraries, and with nothing else."""

from __future__ import annotations

import shutil
from importlib import metadata
from pathlib import Path

import pytest

from warta import program

PACKAGE = Path(program.__file__).parent


@pytest.fixture
def copy(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of the package that the program takes for its own."""
    folder = tmp_path / "warta"
    shutil.copytree(PACKAGE, folder, ignore=shutil.ignore_patterns("__pycache__"))
    monkeypatch.setattr(program, "__file__", str(folder / "program.py"))
    return folder


def test_the_same_program_elsewhere_has_the_same_digest(copy: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    there = program.program_digest()
    monkeypatch.undo()
    assert program.program_digest() == there


@pytest.mark.parametrize("name", ["markup.py", "intake/roles.py", "data/agencies.yml"])
def test_another_code_or_registry_has_another_digest(copy: Path, name: str) -> None:
    before = program.program_digest()
    with (copy / name).open("a", encoding="utf-8") as file:
        file.write("# another form\n")
    assert program.program_digest() != before


def test_one_module_more_or_under_another_name_has_another_digest(copy: Path) -> None:
    before = program.program_digest()
    (copy / "slugs.py").rename(copy / "slug.py")
    renamed = program.program_digest()
    assert renamed != before
    (copy / "slugs.py").write_text("")
    assert program.program_digest() not in (before, renamed)


def test_compiled_files_do_not_count(copy: Path) -> None:
    before = program.program_digest()
    (copy / "__pycache__").mkdir()
    (copy / "__pycache__" / "slugs.cpython-311.pyc").write_bytes(b"x")
    assert program.program_digest() == before


def test_every_library_that_shapes_the_output_is_counted_with_its_version() -> None:
    versions = program.library_versions()
    assert set(versions) == set(program.LIBRARIES)
    assert versions == {name: metadata.version(name) for name in program.LIBRARIES}


def test_another_version_of_a_library_has_another_digest(monkeypatch: pytest.MonkeyPatch) -> None:
    before = program.program_digest()
    versions = program.library_versions()
    monkeypatch.setattr(program, "library_versions", lambda: {**versions, "nh3": "0.0"})
    assert program.program_digest() != before
