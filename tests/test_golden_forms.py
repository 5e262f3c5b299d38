"""Golden tests of the forms of input: what lies in an inbox, and all that becomes of it.

Each folder below tests/golden/forms holds raw/, which is dropped into an inbox, and expected.txt: every file
that the conversion writes, and every problem that it tells. `make golden` rewrites the latter; read the
difference before it is committed. The office files are made by tests/office_files.py.
"""

from __future__ import annotations

import os
import re
import shutil
from pathlib import Path

import pytest
from conftest import PLAIN

from warta import frontmatter
from warta.checking import convert
from warta.places import Places
from warta.report import Options, Result

GOLDEN = Path(__file__).parent / "golden" / "forms"
NAMES = sorted(folder.name for folder in GOLDEN.iterdir() if folder.is_dir())
UPDATE = bool(os.environ.get("WARTA_UPDATE_GOLDEN"))
OFFICE = {"docx": "mammoth", "odt": "odfdo", "pdf": "pypdfium2"}
# Digests of fixtures say nothing to a reader of the expected text.
DIGEST = re.compile(r"(sha256|written): [0-9a-f]{64}")


def archive(root: Path, name: str) -> Places:
    content = root / "content"
    shutil.copytree(GOLDEN / name / "raw", content / "inbox")
    shutil.copy(GOLDEN / "agencies.yml", content / "agencies.yml")
    return Places(root, PLAIN)


def _short(found: re.Match[str]) -> str:
    return f"{found[1]}: …"


def outcome(places: Places, result: Result) -> str:
    parts = []
    for path in sorted(places.releases.rglob("*")):
        if path.is_file():
            shown = path.read_text("utf-8") if path.suffix == ".md" else f"({path.stat().st_size} bytes)\n"
            parts.append(f"=== {places.show(path)}\n{DIGEST.sub(_short, shown)}")
    parts.append("=== problems\n")
    parts += [
        f"{problem.severity}: {problem}\n" for problem in sorted(result.problems, key=lambda p: p.order())
    ]
    return "".join(part if part.endswith("\n") else f"{part}\n(no line end)\n" for part in parts)


@pytest.mark.parametrize("name", NAMES)
def test_a_form_becomes_what_is_expected(name: str, tmp_path: Path) -> None:
    if name in OFFICE:
        pytest.importorskip(OFFICE[name])
    places = archive(tmp_path, name)
    text = outcome(places, convert(places, Options(quiet=True)))
    expected = GOLDEN / name / "expected.txt"
    if UPDATE:
        expected.write_text(text, encoding="utf-8", newline="\n")
    assert text == expected.read_bytes().decode("utf-8")


@pytest.mark.parametrize("name", NAMES)
def test_converted_again_nothing_changes(name: str, tmp_path: Path) -> None:
    if name in OFFICE:
        pytest.importorskip(OFFICE[name])
    places = archive(tmp_path, name)
    convert(places, Options(quiet=True))
    before = {path: path.read_bytes() for path in places.releases.rglob("*") if path.is_file()}
    again = convert(places, Options(quiet=True))
    assert again.counts.converted == 0
    assert before == {path: path.read_bytes() for path in places.releases.rglob("*") if path.is_file()}


@pytest.mark.parametrize("name", NAMES)
def test_what_is_written_is_valid_front_matter(name: str, tmp_path: Path) -> None:
    if name in OFFICE:
        pytest.importorskip(OFFICE[name])
    places = archive(tmp_path, name)
    convert(places, Options(quiet=True))
    for path in places.releases.rglob("*.md"):
        matter, problems = frontmatter.parse(path.name, frontmatter.split(path.read_text("utf-8")).yaml)
        assert problems == []
        assert matter.extra == {}
