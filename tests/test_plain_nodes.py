"""The short way through plain YAML yields the nodes that libyaml's events give, or nothing at all."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from tests.test_yamltext import DATA, NASTY
from warta import yamltext
from warta.frontmatter import split
from warta.plain_nodes import plain_document
from warta.yaml_nodes import Node
from warta.yamltext import YamlError, read_yaml, write_yaml

REPO = Path(__file__).resolve().parent.parent

NAMES = st.sampled_from(["a", "b", "title", "date_source", "sha-256", "true", "null", "x y", "é", "5", "a:"])
PIECES = st.sampled_from(
    [
        *(
            "garam",
            "Dermaga",
            "12",
            "-7",
            "1.5",
            "2020-09-25",
            "12:30",
            "true",
            "null",
            "~",
            "n",
            "é",
            "“",
            "🗞",
        ),
        *(" ", " ", ": ", ":", " #", "#", "- ", "-", "'", "''", '"', "\\", ",", "[", "]", "{", "}", "&", "*"),
        *(
            "!",
            "|",
            ">",
            "%",
            "@",
            "`",
            "?",
            "=",
            "<<",
            ".",
            "\t",
            "\x85",
            "\xa0",
            "\u2028",
            "\ufeff",
            "\x1b",
        ),
    ]
)
SCALARS = st.one_of(
    st.lists(PIECES, max_size=5).map("".join),
    st.sampled_from([text for group in NASTY for text in group]),
    st.lists(PIECES, max_size=5).map(lambda pieces: "'" + "".join(pieces).replace("'", "''") + "'"),
    st.lists(PIECES, max_size=5).map(lambda pieces: '"' + "".join(pieces) + '"'),
)
LINES = st.tuples(
    st.sampled_from(["", "", "", " ", "  ", "  ", "    "]),
    st.sampled_from(["", "", "- ", "-", "- - "]),
    st.one_of(NAMES.map("{}:".format), NAMES.map("{}: ".format), NAMES.map("{}: ".format), st.just("")),
    SCALARS,
).map("".join)
# What mostly goes the short way.
PLAIN_LINES = st.tuples(
    st.sampled_from(["", "", "", "  ", "    "]),
    st.sampled_from(["", "", "", "- "]),
    st.sampled_from(["a:", "b:", "c:", "d:", "a: x", "b: 12", "c: 'y: z'", "e: ''", 'f: "u"', "", "g"]),
).map("".join)


def long_way(text: str, first_line: int) -> Node | str:
    """The nodes of libyaml's events, or why the document is refused."""
    try:
        return yamltext._long_way(text, first_line)
    except YamlError as error:
        return str(error)


def assert_equal(text: str, first_line: int = 2) -> None:
    plain = plain_document(text, first_line)
    if plain is not None:
        assert plain == long_way(text, first_line), text


@settings(max_examples=500, deadline=None)
@given(st.lists(LINES, max_size=6).map("\n".join))
@example("a: x\n  b: y")
@example("a:\n- x\n- y\nb: 1")
@example("a:\n- b:\n- c: 1\n  d:\n  - e")
@example("a:\n  b:\nc:\n")
@example("a: 'x'' y'\nb: 'x' y")
@example("a: x: y")
@example("a: x:")
@example("a: b\na: c")
@example("- a\n- b")
@example("a: x\n- b")
@example("a:\n - x\n  - y")
@example("a: - x")
@example("a: 'x: y'\nb: z #")
@example("a: \x85x")
@example("a: x\u2028y")
def test_what_goes_the_short_way_is_what_the_library_reads(text: str) -> None:
    assert_equal(text)


@settings(max_examples=500, deadline=None)
@given(st.lists(PLAIN_LINES, min_size=1, max_size=8).map("\n".join))
def test_levels_are_those_that_the_library_sees(text: str) -> None:
    assert_equal(text)


@settings(max_examples=200, deadline=None)
@given(DATA)
def test_what_is_written_is_read_the_same_in_both_ways(data: Any) -> None:
    assert_equal(write_yaml({"data": data}))
    assert_equal(write_yaml({"data": data}).rstrip("\n"))


@pytest.mark.parametrize("folder", ["content", "tests/golden"])
def test_every_front_matter_of_the_samples_reads_the_same_in_both_ways(folder: str) -> None:
    plain = 0
    texts = [path.read_text("utf-8", "replace") for path in (REPO / folder).rglob("*.md")]
    for text in texts:
        if text.startswith("---\n"):
            yaml = split(text).yaml
            assert_equal(yaml)
            plain += plain_document(yaml, 2) is not None
    assert plain > 5


def test_what_conversion_writes_goes_the_short_way() -> None:
    fields = {
        "title": "Harga: naik, katanya “lagi”",
        "date": "2020-09-25",
        "tags": ["padi", "Perahu & Dermaga", "5 Mei"],
        "contacts": [{"name": "Rara Sekar", "phone": "HP: 0800"}, {"name": "Tole"}],
        "source": {"file": "a.txt", "sha256": "8f" * 32},
        "review": [{"field": "date", "reason": "it's 'inferred'"}],
    }
    plain = plain_document(write_yaml(fields).rstrip("\n"), 2)
    assert plain is not None
    assert plain.plain() == fields
    assert plain.value["source"].value["sha256"].line == 14


@pytest.mark.parametrize(
    "text",
    [
        "",
        "a: [b]",
        "a: |\n  b",
        "a: &x b",
        "a: *x",
        "a: !!str b",
        "a: b # c",
        "a: b\na: c",
        "a: 'b\n  c'",
        "# a",
    ],
)
def test_all_else_goes_the_long_way(text: str) -> None:
    assert plain_document(text, 1) is None


def test_a_mapping_deeper_than_anybody_writes_is_left_to_the_long_way() -> None:
    deep = "\n".join(f"{' ' * depth}a:" for depth in range(30))
    assert plain_document(deep, 1) is None
    with pytest.raises(YamlError, match="nested more than 20 levels deep"):
        read_yaml(deep)
