"""YAML read with places, hostile documents refused with one error each, and text written so that it stays."""

from __future__ import annotations

import math
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from warta.yaml_nodes import Node
from warta.yamltext import YamlError, read_yaml, write_yaml

# What YAML 1.1 or 1.2 would take for something else than text.
NASTY = [
    "yes No ON off true False NULL ~ null".split(),
    "08 010 0o17 0x1F 0b1 1_000 1:30 12e03 1.5e3 1e5 1.5e+999 .5 +.5 -1 1. .inf -.INF .nan".split(),
    [
        "2020-09-25",
        "2020-09-25T10:00:00Z",
        "=",
        "<<",
        "---",
        "...",
        "--- a",
        "%TAG",
        "@a",
        "`a",
        "!a",
        "!!str a",
    ],
    [
        "- x",
        "? x",
        ": x",
        "x: y",
        "x:",
        "a #b",
        "#",
        "# x",
        "&a",
        "*a",
        "[a",
        "{a",
        "a]",
        "|",
        ">",
        "|-",
        "''",
        '"',
    ],
    ["", " ", " a", "a ", "\t", "a\tb", "a\nb", "\n", "a\n\n", "\r\n", "it's", '"quoted"', "\\n", "a\\"],
    ["\x85", "a\u2028b", "\u2029", "\ufeff", "\xa0", "\u200b", "\ufffe", "\x00", "\x1b[0m", "\x7f", "\x9f"],
    ["é", "ꦗꦮ", "🗞", "👩‍👩‍👧", "مرحبا"],
]
TEXTS = st.one_of(
    st.sampled_from([text for group in NASTY for text in group]),
    st.text(st.characters(codec="utf-8"), max_size=30),
    st.text(st.sampled_from(" \n\t:-#'\"\\[]{},&*!|>%@`?=.~\x85\u2028\ufeff0eyn"), max_size=12),
)
SCALARS = st.one_of(
    TEXTS,
    st.none(),
    st.booleans(),
    st.integers(-(10**18) + 1, 10**18 - 1),
    st.floats(allow_nan=False, allow_infinity=False),
)
DATA = st.recursive(
    SCALARS,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(TEXTS, inner, max_size=4),
    max_leaves=12,
)


def refused(text: str, first_line: int = 1) -> tuple[int, str, str]:
    """Line, message and hint of the error that `text` gives."""
    with pytest.raises(YamlError) as caught:
        read_yaml(text, first_line)
    return caught.value.line, caught.value.message, caught.value.hint


def same(one: Any, other: Any) -> bool:
    """Equality that tells True from 1 and 1 from 1.0."""
    if isinstance(one, dict) and isinstance(other, dict):
        return list(one) == list(other) and all(same(one[key], other[key]) for key in one)
    if isinstance(one, list) and isinstance(other, list):
        return len(one) == len(other) and all(map(same, one, other))
    return type(one) is type(other) and bool(one == other)


@settings(deadline=None, max_examples=400)
@given(DATA)
@example({"a": [], "b": {}, "": [[{"x": None}]]})
def test_what_is_written_reads_back_equal(data: Any) -> None:
    assert same(read_yaml(write_yaml(data)).plain(), data)


@pytest.mark.parametrize("text", [text for group in NASTY for text in group])
def test_text_that_looks_like_something_else_reads_back_as_text(text: str) -> None:
    node = read_yaml(write_yaml({"title": text})).value["title"]
    assert node.value == text
    assert node.text == text


def test_words_are_written_as_a_person_reads_them() -> None:
    data = {"title": "Ekspor naik “é” 新聞", "tags": ["a b", "12"], "views": 12, "draft": True}
    assert write_yaml(data) == "title: Ekspor naik “é” 新聞\ntags:\n- a b\n- '12'\nviews: 12\ndraft: true\n"


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("null", None),
        ("~", None),
        ("", None),
        ("true", True),
        ("FALSE", False),
        ("12", 12),
        ("-7", -7),
        ("1.5", 1.5),
        ("1.5e+3", 1500.0),
        ("yes", "yes"),
        ("off", "off"),
        ("08", "08"),
        ("0x1F", "0x1F"),
        ("1_000", "1_000"),
        ("12:30", "12:30"),
        (".inf", ".inf"),
        ("1.0e+999", "1.0e+999"),
        ("9" * 5000, "9" * 5000),
        ("2020-09-25", "2020-09-25"),
        ("'12'", "12"),
        ('"null"', "null"),
    ],
)
def test_a_scalar_is_what_the_core_schema_says(text: str, value: Any) -> None:
    assert same(read_yaml(f"a: {text}").plain(), {"a": value})


def test_every_value_knows_its_line_and_its_words() -> None:
    root = read_yaml("a: 1\nb:\n- x\n- y: 08\n\nc: >\n  long\n  text\nd: ''\n", first_line=5)
    assert {key: node.line for key, node in root.value.items()} == {"a": 5, "b": 6, "c": 10, "d": 13}
    assert [item.line for item in root.value["b"].value] == [7, 8]
    assert root.value["b"].value[1].value["y"] == Node("08", 8, "08")
    assert root.line == 5


@pytest.mark.parametrize("text", ["", "\n\n", "# only a remark\n", "---\n", "---\n...\n"])
def test_an_empty_document_is_none(text: str) -> None:
    assert read_yaml(text).value is None


@pytest.mark.parametrize("mark", ["\x85", "\u2028", "\u2029"])
def test_a_line_separator_inside_a_text_ends_no_line(mark: str) -> None:
    text = f"# remark{mark}still remark\ntitle: pasted{mark}title\ntags: [a,{mark}b]\n"
    assert read_yaml(text).plain() == {"title": "pasted title", "tags": ["a", "b"]}
    assert refused(text + "again: *x\n")[0] == 4


def test_a_document_may_begin_with_a_byte_order_mark() -> None:
    assert read_yaml("\ufeffa: 1\n").plain() == {"a": 1}


ANCHORS = ("YAML anchors and aliases are not allowed", "write the value out")
DEEP = ("nested more than 20 levels deep", "flatten the value")
QUOTES = "check quotes, colons and indentation"


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("a: 1\nb: &x 2\n", 2),
        ("a: &x\n  - 1\n", 1),
        ("a: &x {b: 1}\n", 1),
        ("&x a: 1\n", 1),
        ("a: 1\nb: 2\nc: *x\n", 3),
        ("a: 1\n<<: *x\n", 2),
        ("a: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b]\n", 1),
        ("a:\n- 1\n- *x\n", 3),
    ],
)
def test_anchors_aliases_and_merges_are_refused(text: str, line: int) -> None:
    assert refused(text) == (line, *ANCHORS)


@pytest.mark.parametrize(
    ("text", "line", "tag"),
    [
        ("a: 1\nb: !!python/object:os.system {}\n", 2, "tag:yaml.org,2002:python/object:os.system"),
        ("a: !!python/object/apply:os.system [ls]\n", 1, "tag:yaml.org,2002:python/object/apply:os.system"),
        ("a: !!python/name:os.system\n", 1, "tag:yaml.org,2002:python/name:os.system"),
        ("a: !!python/tuple\n- 1\n", 1, "tag:yaml.org,2002:python/tuple"),
        ("a: !!str 5\n", 1, "tag:yaml.org,2002:str"),
        ("a: !own\n  b: 1\n", 1, "!own"),
        ("!!map\na: 1\n", 1, "tag:yaml.org,2002:map"),
        ("a: ! 5\n", 1, "!"),
    ],
)
def test_tags_are_refused(text: str, line: int, tag: str) -> None:
    assert refused(text) == (line, f"the YAML tag {tag!r} is not allowed", "write the plain value")


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("{" * 50_000, 1),
        ("a:\n" + "- " * 50_000, 2),
        ("? " * 50_000, 1),
        ("".join(f"{' ' * depth}a:\n" for depth in range(2_000)), 21),
        ("a: 1\nb: " + "[" * 50_000, 2),
    ],
)
def test_a_document_nested_without_end_is_refused_where_it_gets_too_deep(text: str, line: int) -> None:
    found = refused(text)
    assert found[0] == line
    assert found[1:] in {
        DEEP,
        ("not valid YAML: block sequence entries are not allowed in this context", QUOTES),
    }


def test_twenty_levels_are_not_too_deep() -> None:
    assert read_yaml("[" * 20 + "]" * 20).value
    assert refused("[" * 21 + "]" * 21) == (1, *DEEP)


def test_many_short_lists_are_not_deep() -> None:
    assert len(read_yaml("- []\n- {}\n" * 50).value) == 100


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a: 1\nb: 2\na: 3\n", (3, "'a' stands twice", "keep one of the two")),
        ('a: 1\n"a": 3\n', (2, "'a' stands twice", "keep one of the two")),
        ("x:\n  a: 1\n  a: 2\n", (3, "'a' stands twice", "keep one of the two")),
        ("x: {a: 1, a: 2}\n", (1, "'a' stands twice", "keep one of the two")),
        ("a: 1\n---\nb: 2\n", (2, "a second YAML document", "keep one document")),
        ("a: 1\n...\n---\nb: 2\n", (3, "a second YAML document", "keep one document")),
        ("? [a]\n: b\n", (1, "a list or mapping as a key", "use a plain word as the key")),
        ("a: 1\n{b: 1}: 2\n", (2, "a list or mapping as a key", "use a plain word as the key")),
    ],
)
def test_what_could_be_read_in_two_ways_is_refused(text: str, expected: tuple[int, str, str]) -> None:
    assert refused(text) == expected


@pytest.mark.parametrize("character", ["\x00", "\x01", "\x0b", "\x1b", "\x7f", "\x9b", "\ufffe", "\uffff"])
def test_a_control_character_is_refused_on_its_line(character: str) -> None:
    expected = (3, "not valid YAML: control characters are not allowed", "remove the control character")
    assert refused(f"a: 1\nb: \u2028\nc: x{character}y\nd: 4\n") == expected


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("title: Rilis\nagency bsn\ndate: 2020-01-01\n", 2),
        ('title: "Rilis\ndate: 2020-01-01\nagency: bsn\n', 1),
        ("a: 1\ntitle: 'Rilis\ndate: 2020-01-01\n", 2),
        ("a: 1\ntags: [a, b\nagency: bsn\ndate: 2020-01-01\n", 2),
        ("a: 1\ntags: [\n", 2),
        ("a: 1\ntags: [a, b}\n", 2),
        ("a: 1\ntitle: 'Ini' rilis\n", 2),
        ("a: 1\n  b: 2\n", 2),
        ("tags:\n- a\nb\n- c\n", 3),
        ("a: 1\ntitle: @rilis\n", 2),
        ("a: 1\ntitle: | rilis\n", 2),
        ('a: "x\n  y \\q"\n', 2),
    ],
)
def test_a_mistake_in_the_syntax_is_told_on_the_line_where_it_was_made(text: str, line: int) -> None:
    found, message, hint = refused(text)
    assert (found, hint) == (line, QUOTES)
    assert message.startswith("not valid YAML: ")


def test_a_tab_as_indentation_is_told_as_such() -> None:
    assert refused("a:\n\tb: 1\n")[::2] == (2, "indent with spaces, not tabs")


@pytest.mark.parametrize("text", ["a: 1\ntitle: Pers: naik\n", "a: 1\ntitle: Rapat 10:30: selesai\n"])
def test_a_colon_in_a_text_is_told_as_such(text: str) -> None:
    expected = (
        2,
        "not valid YAML: mapping values are not allowed in this context",
        "put quotes around a text that holds a colon",
    )
    assert refused(text) == expected


def test_lines_are_counted_from_the_line_of_the_file() -> None:
    assert refused("a: 1\nb: *x\n", first_line=12) == (13, *ANCHORS)
    assert refused("a: 1\n\tb: 1\n", first_line=12)[0] == 13
    assert refused("a: 1\nb: \x01\n", first_line=12)[0] == 13


@settings(deadline=None, max_examples=300)
@given(st.text(st.sampled_from(" \n\t:-#'\"\\[]{},&*!|>%@`?=.~a0\x85\u2028\ufeff\x00"), max_size=30) | TEXTS)
def test_any_text_is_read_or_refused_on_one_of_its_lines(text: str) -> None:
    try:
        node = read_yaml(text)
    except YamlError as error:
        assert 1 <= error.line <= text.count("\n") + text.count("\r") + 1  # noqa: PT017
    else:
        assert not isinstance(node.value, float) or math.isfinite(node.value)


@pytest.mark.parametrize(
    ("written", "value"),
    [
        *((form, None) for form in ("~", "null", "Null", "NULL")),
        *((form, True) for form in ("true", "True", "TRUE")),
        *((form, False) for form in ("false", "False", "FALSE")),
        *((form, 7) for form in ("7", "+7")),
        ("-7", -7),
        ("0", 0),
        (".5", 0.5),
        ("-0.5", -0.5),
        ("+1.5e-3", 0.0015),
    ],
)
def test_every_form_that_means_no_text_is_told_by_whatever_it_begins_with(
    written: str, value: object
) -> None:
    found = read_yaml(written).value
    assert (found, type(found)) == (value, type(value))
