"""The glossary file, and what the abbreviations of a text stand for by it."""

from __future__ import annotations

import pytest

from warta.glossary import Entry, Glossary, parse_glossary

TEXT = """\
# milik arsiparis
SPK: Standar dan Penilaian
BGN:
  expansion: {id: Balai Garam Nasional, en: National Salt Office}
  description: Balai.
  agencies: garam
"""


def test_entries_are_read_in_the_short_and_in_the_long_form() -> None:
    assert parse_glossary("g.yml", TEXT) == (
        Glossary(
            {
                "SPK": Entry("SPK", {"": "Standar dan Penilaian"}),
                "BGN": Entry(
                    "BGN",
                    {"id": "Balai Garam Nasional", "en": "National Salt Office"},
                    {"": "Balai."},
                    ("garam",),
                ),
            }
        ),
        [],
    )
    assert parse_glossary("g.yml", "") == (Glossary(), [])


def test_what_a_text_uses_is_explained_in_its_language_and_for_its_agency() -> None:
    glossary, _ = parse_glossary("g.yml", TEXT)
    assert glossary.expansions({"SPK", "BGN", "XYZ"}, "garam", "en", "id") == {
        "BGN": "National Salt Office",
        "SPK": "Standar dan Penilaian",
    }
    assert glossary.expansions({"SPK", "BGN"}, "kompas", "id", "id") == {"SPK": "Standar dan Penilaian"}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("- SPK\n", "g.yml:1: is not a mapping; write `SPK: what it stands for` lines"),
        (
            "spk: x\n",
            "g.yml:1: 'spk' is not an abbreviation; write it as it is printed, with a capital letter, ",
        ),
        ("SPK:\n", "g.yml:1: SPK: expansion: is missing; write `expansion: …`"),
        ("SPK: {expansion: x, agency: y}\n", "g.yml:1: SPK: agency: is not a field that Warta knows"),
        ("SPK: [x\n", "g.yml:1: not valid YAML"),
    ],
)
def test_what_is_wrong_is_told_with_its_line(text: str, told: str) -> None:
    _, problems = parse_glossary("g.yml", text)
    assert [str(problem).startswith(told) for problem in problems] == [True], problems
