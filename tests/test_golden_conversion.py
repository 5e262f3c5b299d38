"""Raw texts and the Markdown files, or the refusals, that must come of them.

Each folder below tests/golden/conversion holds raw.txt and either expected.md or, where the raw text is
refused, expected.txt with the message; agencies.yml and tags.yml are for all of them. After a change that
is meant, `WARTA_UPDATE_GOLDEN=1 python -m pytest tests/test_golden_conversion.py` rewrites the expected
files; read the diff before it is committed.
"""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from warta import frontmatter
from warta.agencies import Registry, parse_agencies
from warta.errors import Problem
from warta.intake.agencies.agency import AgencyFinder
from warta.intake.reading.decode import Refused
from warta.intake.release import read_release
from warta.tags import Vocabulary, parse_tags

GOLDEN = Path(__file__).parent / "golden" / "conversion"
NAMES = sorted(folder.name for folder in GOLDEN.iterdir() if folder.is_dir())
UPDATE = bool(os.environ.get("WARTA_UPDATE_GOLDEN"))


@pytest.fixture(scope="module")
def finder() -> AgencyFinder:
    agencies, problems = parse_agencies("agencies.yml", (GOLDEN / "agencies.yml").read_text(encoding="utf-8"))
    assert problems == []
    return AgencyFinder(Registry(agencies))


@pytest.fixture(scope="module")
def vocabulary() -> Vocabulary:
    tags, problems = parse_tags("tags.yml", (GOLDEN / "tags.yml").read_text(encoding="utf-8"))
    assert problems == []
    return Vocabulary(tags)


def outcome(name: str, finder: AgencyFinder, vocabulary: Vocabulary) -> tuple[str, str]:
    """The file that a raw text becomes, expected.md or expected.txt, and what stands in it."""
    source = f"{name}.txt"
    try:
        converted = read_release((GOLDEN / name / "raw.txt").read_bytes(), source, finder, vocabulary)
    except Refused as error:
        return "expected.txt", f"{Problem(source, error.line, error.message, error.hint)}\n"
    return "expected.md", frontmatter.write(converted.values, converted.body)


@pytest.mark.parametrize("name", NAMES)
def test_a_raw_text_becomes_what_is_expected(name: str, finder: AgencyFinder, vocabulary: Vocabulary) -> None:
    kind, text = outcome(name, finder, vocabulary)
    if UPDATE:
        for other in GOLDEN.joinpath(name).glob("expected.*"):
            other.unlink()
        (GOLDEN / name / kind).write_text(text, encoding="utf-8", newline="\n")
    assert sorted(path.name for path in (GOLDEN / name).iterdir()) == [kind, "raw.txt"]
    assert text == (GOLDEN / name / kind).read_bytes().decode("utf-8")


@pytest.mark.parametrize("name", [name for name in NAMES if (GOLDEN / name / "expected.md").exists()])
def test_expected_front_matter_is_valid(name: str) -> None:
    parts = frontmatter.split((GOLDEN / name / "expected.md").read_text(encoding="utf-8"))
    matter, problems = frontmatter.parse(f"{name}.md", parts.yaml)
    assert problems == []
    assert matter.extra == {}
