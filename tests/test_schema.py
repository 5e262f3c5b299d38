"""The readers of values and the check of a mapping: what passes, and the place and cure of what does not."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from warta import schema
from warta.errors import Problem, Severity
from warta.schema import Checker, Field, Invalid
from warta.yaml_nodes import Node
from warta.yamltext import read_yaml

FIELDS = (
    Field("title", schema.text, "the headline", required=True),
    Field("views", schema.count, "how often it was read", default=0),
    Field("tags", schema.list_of(schema.text), "tags"),
    Field("source", schema.record(Field("file", schema.text, "name", required=True)), "where it came from"),
)


def value_of(text: str) -> Node:
    """The node that stands behind `field:`."""
    node: Node = read_yaml(f"field: {text}\n").value["field"]
    return node


def check(text: str, **options: Any) -> tuple[dict[str, Any], list[str]]:
    checker = Checker("x.md")
    values = checker.mapping(read_yaml(text), FIELDS, **options)
    return values, [f"{problem.severity}: {problem}" for problem in checker.problems]


def test_a_good_mapping_gives_values_and_no_problem() -> None:
    values, problems = check("title: 08\nviews: 12\ntags: a\nsource: {file: x.txt}\n")
    assert values == {"title": "08", "views": 12, "tags": ("a",), "source": {"file": "x.txt"}}
    assert problems == []


def test_absent_and_empty_fields_have_their_default() -> None:
    values, problems = check("title: a\nviews:\n")
    assert values == {"title": "a", "views": 0, "tags": None, "source": None}
    assert problems == []


def test_all_problems_of_a_mapping_come_at_once_each_with_its_line() -> None:
    values, problems = check("views: many\ntags:\n- a\n- ''\nsource:\n  fil: x\n")
    assert problems == [
        "error: x.md:1: views: 'many' is not a whole number; write digits only",
        "error: x.md:4: tags: is empty; write the text, or remove the line",
        "error: x.md:6: source: fil: is not a field that Warta knows; did you mean `file`?",
        "error: x.md:1: title: is missing; write `title: …`",
    ]
    assert values["views"] == 0


def test_a_required_field_without_a_value_is_told_on_its_line() -> None:
    assert check("views: 1\ntitle:\n")[1] == ["error: x.md:2: title: is missing; write `title: …`"]


def test_an_unknown_field_is_a_warning_that_names_the_nearest_known_one() -> None:
    extra: dict[str, Any] = {}
    _, problems = check("title: a\nveiws: 3\nzzz: {a: [1, b]}\n", extra=extra)
    assert problems == [
        "warning: x.md:2: veiws: is not a field that Warta knows; did you mean `views`?",
        "warning: x.md:3: zzz: is not a field that Warta knows; see the README for the fields",
    ]
    assert extra == {"veiws": 3, "zzz": {"a": [1, "b"]}}


def test_what_is_no_mapping_is_told_with_where_it_stands() -> None:
    assert check("- a\n")[1] == ["error: x.md:1: file: is not a mapping; write `name: value` lines"]
    assert check("a\n", where="bsn: ")[1] == [
        "error: x.md:1: bsn: is not a mapping; write `name: value` lines"
    ]


@pytest.mark.parametrize(
    ("read", "text", "value"),
    [
        (schema.text, "Rilis", "Rilis"),
        (schema.text, "'  a \t b '", "a b"),
        (schema.text, '"a\\Lb\\nc"', "a b c"),
        (schema.text, "true", "true"),
        (schema.text, "08", "08"),
        (schema.text, "1.50", "1.50"),
        (schema.text, "2020-01-02", "2020-01-02"),
        (schema.text, "👩‍👩‍👧 ꦗꦮ", "👩‍👩‍👧 ꦗꦮ"),
        (schema.flag, "true", True),
        (schema.flag, "FALSE", False),
        (schema.count, "0", 0),
        (schema.count, "1234", 1234),
        (schema.slug, "panen-raya-2020", "panen-raya-2020"),
        (schema.civil_date, "2014-07", "2014-07"),
        (schema.civil_date, "2020-09-25 10:00+07:00", "2020-09-25T10:00:00+07:00"),
        (schema.instant, "2020-09-25T10:00Z", "2020-09-25T10:00:00+00:00"),
        (schema.language, "id", "id"),
        (schema.language, "zh-Hant-TW", "zh-Hant-TW"),
        (schema.web_address, "https://contoh.example/a?b=1#c", "https://contoh.example/a?b=1#c"),
        (schema.hexdigest, "'" + "AB" * 32 + "'", "ab" * 32),
        (schema.list_of(schema.text), "[a, 1]", ("a", "1")),
        (schema.list_of(schema.text), "[]", ()),
        (schema.one_of("news", "speech"), "speech", "speech"),
        (schema.by_language, "Badan", {"": "Badan"}),
        (schema.by_language, "{id: Badan, en: Agency}", {"id": "Badan", "en": "Agency"}),
    ],
)
def test_a_good_value_is_read(read: Callable[[Node], Any], text: str, value: Any) -> None:
    assert read(value_of(text)) == value


@pytest.mark.parametrize(
    ("read", "text", "message", "hint"),
    [
        (schema.text, "[a]", "is not text", "write one line of text, in quotes if it holds a colon"),
        (schema.text, "{a: 1}", "is not text", "write one line of text, in quotes if it holds a colon"),
        (schema.text, "''", "is empty", "write the text, or remove the line"),
        (schema.text, "' \u2028 '", "is empty", "write the text, or remove the line"),
        (schema.text, '"a\\eb"', "holds a control character", "remove it"),
        (schema.text, '"a\\x9bb"', "holds a control character", "remove it"),
        (schema.flag, "yes", "'yes' is neither true nor false", "write true or false"),
        (schema.flag, "'true'", "'true' is neither true nor false", "write true or false"),
        (schema.flag, "1", "'1' is neither true nor false", "write true or false"),
        (schema.count, "-1", "'-1' is not a whole number", "write digits only"),
        (schema.count, "1.0", "'1.0' is not a whole number", "write digits only"),
        (schema.count, "1.234", "'1.234' is not a whole number", "write digits only"),
        (schema.count, "true", "'true' is not a whole number", "write digits only"),
        (schema.count, "'12'", "'12' is not a whole number", "write digits only"),
        (
            schema.slug,
            "Panen Raya",
            "'Panen Raya' is not a slug",
            "use lower-case a-z, 0-9 and single hyphens, at most 80 characters",
        ),
        (
            schema.civil_date,
            "31 Februari 2020",
            "'31 Februari 2020' is not a date",
            "write YYYY-MM-DD, YYYY-MM, YYYY or YYYY-MM-DDThh:mm:ss+hh:mm",
        ),
        (
            schema.civil_date,
            "2020-02-30",
            "'2020-02-30' is not a day of the calendar",
            "write YYYY-MM-DD, YYYY-MM, YYYY or YYYY-MM-DDThh:mm:ss+hh:mm",
        ),
        (
            schema.instant,
            "2020-09-25",
            "'2020-09-25' states no offset from UTC",
            "write YYYY-MM-DDThh:mm:ss+07:00",
        ),
        (
            schema.language,
            "Indonesia",
            "'Indonesia' is not a language tag",
            "write id, en or another BCP 47 tag",
        ),
        (schema.hexdigest, "abc", "'abc' is not a SHA-256", "write 64 hexadecimal digits"),
        (
            schema.one_of("news", "speech"),
            "speach",
            "'speach' is not one of the kinds",
            "did you mean 'speech'?",
        ),
        (schema.one_of("news", "speech"), "x", "'x' is not one of the kinds", "write one of news, speech"),
        (schema.by_language, "{}", "is empty", "write a text per language"),
        (
            schema.by_language,
            "{indonesia: Badan}",
            "'indonesia' is not a language tag",
            "write id, en or another BCP 47 tag",
        ),
        (schema.record(FIELDS[0]), "x", "is not a mapping", "write a mapping with title"),
    ],
)
def test_a_bad_value_is_refused_with_what_is_wrong_and_how_to_mend_it(
    read: Callable[[Node], Any], text: str, message: str, hint: str
) -> None:
    with pytest.raises(Invalid) as caught:
        read(value_of(text))
    assert (caught.value.message, caught.value.hint) == (message, hint)


@pytest.mark.parametrize(
    "address",
    [
        "www.contoh.example",
        "ftp://contoh.example/",
        "javascript:alert(1)",
        "'https://'",
        "'https:///x'",
        "'http://[::1'",
        "/berita",
        "'https://contoh.example/a b'",
    ],
)
def test_what_is_no_web_address_is_refused(address: str) -> None:
    with pytest.raises(Invalid, match="is not a web address") as caught:
        schema.web_address(value_of(address))
    assert caught.value.hint == "write https://host/path"


def test_a_problem_inside_a_list_or_record_has_its_own_line() -> None:
    checker = Checker("x.md")
    field = Field("contacts", schema.list_of(schema.record(FIELDS[0], FIELDS[1])), "contacts")
    checker.mapping(read_yaml("contacts:\n- title: a\n- title: b\n  views: x\n"), (field,))
    assert checker.problems == [
        Problem("x.md", 4, "contacts: views: 'x' is not a whole number", "write digits only", Severity.ERROR)
    ]
