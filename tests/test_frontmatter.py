"""Front matter: split off, checked with the place of every problem, and written so that it reads back."""

from __future__ import annotations

import unicodedata
from datetime import date
from typing import Any

import pytest
from hypothesis import assume, example, given, settings
from hypothesis import strategies as st

from warta import frontmatter
from warta.frontmatter import PAGE_FIELDS, FrontMatter, Split
from warta.yamltext import YamlError

# One line of text as a person may print it: no control characters, single spaces.
ODD = st.sampled_from(
    [
        *"yes no on off true null ~ 08 0o17 0x1F 1_000 1:30 1.5e3 1e5 .5 .inf = <<".split(),
        *"--- ... # - ? : | > ''".split(),
        "- x",
        "a: b",
        "a #b",
        ": ",
        "2020-01-02",
        "2020-01-02T03:04:05Z",
        "it's",
        '"kutipan"',
        "[a](b)",
        "{a}",
        "&a *b !c %d @e `f`",
        "\\n",
        "👩‍👩‍👧 🗞",
        "\u200bx\ufeff",
        "a\xa0b\u3000c",
    ]
)
LINE = st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Zl", "Zp"]), max_size=60)
TEXT = (ODD | LINE).map(lambda text: " ".join(text.split())).filter(bool)
CONVERTIBLE = st.sampled_from(["\x85", "\u2028", "\u2029", "\n", "\t", "  "])
TEXTS = st.lists(TEXT, min_size=1, max_size=3).map(tuple)
DATE = st.one_of(
    st.dates(date(1500, 1, 1), date(2199, 12, 31)).map(str),
    st.sampled_from(["2014", "2014-07", "2020-09-25T10:00:00+07:00", "2020-09-25T10:00:00.123456+00:00"]),
)
ADDRESS = st.sampled_from(["https://contoh.example/a?b=1&c=%20#d", "http://contoh.example"])


def record(*required: str, **fields: st.SearchStrategy[Any]) -> st.SearchStrategy[dict[str, Any]]:
    """Mappings with the `required` of `fields`, and with any of the others; never empty."""
    always = {name: kind for name, kind in fields.items() if name in required}
    perhaps = {name: kind for name, kind in fields.items() if name not in required}
    return st.fixed_dictionaries(always, optional=perhaps).filter(bool)


DIGEST = st.just("0123456789" * 6 + "1234")
SLUG = st.from_regex(r"[a-z0-9]{1,9}(-[a-z0-9]{1,9}){0,3}", fullmatch=True)
FIELDS = {
    **dict.fromkeys(("subtitle", "office", "signoff", "number", "category", "summary", "dateline"), TEXT),
    **dict.fromkeys(("places", "tags", "related", "boilerplate"), TEXTS),
    "date": DATE,
    "updated": DATE,
    "date_source": record(**{"from": TEXT, "text": TEXT}),
    "type": st.sampled_from(["press-release", "news", "speech", "advisory"]),
    "language": st.sampled_from(["id", "en", "zh-Hant", "no", "jv"]),
    "slug": SLUG,
    "aliases": st.just(("/berita/2017/0412.html", "/lama/")),
    "draft": st.booleans(),
    "embargo": st.just("2020-09-25T10:00:00+07:00"),
    "changes": st.lists(record("date", "note", date=DATE, note=TEXT), min_size=1, max_size=2).map(tuple),
    "withdrawn": record("reason", reason=TEXT, date=DATE, replaced_by=TEXT),
    "source": record(file=TEXT, url=ADDRESS, sha256=DIGEST, written=DIGEST, retrieved=DATE, encoding=TEXT),
    "views": record("count", count=st.integers(0, 10**9), as_of=DATE),
    "contacts": st.lists(
        record(name=TEXT, role=TEXT, office=TEXT, phone=TEXT, email=TEXT, url=ADDRESS, note=TEXT),
        min_size=1,
        max_size=2,
    ).map(tuple),
    "attachments": st.lists(
        record("file", file=TEXT, title=TEXT) | record("url", url=ADDRESS, title=TEXT) | record(title=TEXT),
        min_size=1,
        max_size=2,
    ).map(tuple),
    "inferred": st.dictionaries(SLUG, TEXT, min_size=1, max_size=3),
    "review": st.lists(record("reason", field=TEXT, reason=TEXT), min_size=1, max_size=2).map(tuple),
}
MATTER = st.fixed_dictionaries({"title": TEXT, "agency": TEXT}, optional=FIELDS)


def as_written(values: dict[str, Any]) -> dict[str, Any]:
    """The values with lists for tuples, as a caller that writes them has them."""
    return {name: list(value) if isinstance(value, tuple) else value for name, value in values.items()}


def parsed(text: str) -> FrontMatter:
    matter, problems = frontmatter.parse("x.md", frontmatter.split(text).yaml)
    assert [str(problem) for problem in problems] == []
    return matter


def told(*lines: str, pages: bool = False) -> list[str]:
    fields = PAGE_FIELDS if pages else frontmatter.FIELDS
    _, problems = frontmatter.parse("x.md", "\n".join(lines), fields)
    return [f"{problem.severity}: {problem}" for problem in problems]


@settings(deadline=None, max_examples=150)
@given(MATTER, st.text(st.characters(codec="utf-8"), max_size=50))
@example({"title": "null", "agency": "no"}, "---\n\nisi\n---\n")
def test_what_is_written_reads_back_as_it_was(values: dict[str, Any], body: str) -> None:
    text = frontmatter.write(as_written(values), body)
    matter = parsed(text)
    assert matter.values == values
    assert matter.extra == {}
    assert frontmatter.split(text).body == f"\n{body}"


@settings(deadline=None)
@given(st.lists(TEXT, min_size=2, max_size=4), CONVERTIBLE)
def test_white_space_of_any_kind_reads_back_as_one_space(words: list[str], space: str) -> None:
    title = space.join(words)
    assert parsed(frontmatter.write({"title": title, "agency": "bsn"}, "")).values["title"] == " ".join(words)


@settings(deadline=None)
@given(TEXT, st.characters(categories=["Cc"]), TEXT)
def test_a_control_character_in_a_text_is_told_never_published(before: str, control: str, after: str) -> None:
    assume(not control.isspace())
    assert unicodedata.category(control) == "Cc"
    text = frontmatter.write({"title": f"{before}{control}{after}", "agency": "bsn"}, "")
    matter, problems = frontmatter.parse("x.md", frontmatter.split(text).yaml)
    assert [str(problem) for problem in problems] == ["x.md:2: title: holds a control character; remove it"]
    assert "title" not in matter.values


def test_fields_are_written_in_the_order_of_the_schema_and_full_dates_plain() -> None:
    values = {"agency": "bsn", "extra_field": 1, "date": "2020-09-25", "updated": "2020-10", "title": "Judul"}
    assert frontmatter.write(values, "Isi.\n") == (
        "---\ntitle: Judul\ndate: 2020-09-25\nagency: bsn\nupdated: 2020-10\nextra_field: 1\n---\n\nIsi.\n"
    )


def test_every_line_of_the_file_is_accounted_for() -> None:
    assert frontmatter.split("---\ntitle: a\n---\nisi\n---\nlagi\n") == Split(
        "title: a", "isi\n---\nlagi\n", 4
    )
    assert frontmatter.split("--- \ntitle: a\n... \n") == Split("title: a", "", 4)
    assert frontmatter.split("---\n---\nisi") == Split("", "isi", 3)


@pytest.mark.parametrize("text", ["", "isi\n", "\n---\ntitle: a\n---\n", "----\n", "--\n", "+++\n"])
def test_a_file_without_front_matter_is_told(text: str) -> None:
    with pytest.raises(YamlError) as caught:
        frontmatter.split(text)
    assert (caught.value.line, caught.value.message) == (1, "there is no front matter")
    assert caught.value.hint == "start the file with a line ---, fields, and a line ---"


def test_front_matter_without_an_end_is_told() -> None:
    with pytest.raises(YamlError) as caught:
        frontmatter.split("---\ntitle: a\n\nisi --- isi\n ---\n")
    assert (caught.value.line, caught.value.message) == (1, "the front matter does not end")
    assert caught.value.hint == "close it with a line ---"


def test_short_forms_mean_the_long_ones() -> None:
    text = """\
---
title: Judul
agency: bsn
tags: panen
views: 120
date_source: kepala halaman
review: lihat tanggalnya
aliases: /lama.html
attachments: [{url: https://contoh.example/x.pdf}]
---
"""
    assert parsed(text).values == {
        "title": "Judul",
        "agency": "bsn",
        "tags": ("panen",),
        "views": {"count": 120},
        "date_source": {"from": "kepala halaman"},
        "review": ({"reason": "lihat tanggalnya"},),
        "aliases": ("/lama.html",),
        "attachments": ({"url": "https://contoh.example/x.pdf"},),
    }


def test_empty_fields_count_as_absent() -> None:
    assert parsed("---\ntitle: a\nagency: b\ndate:\ntags: []\nsummary: ~\n---\n").values == {
        "title": "a",
        "agency": "b",
    }


def test_every_field_knows_its_line_in_the_file() -> None:
    matter = parsed("---\n# remark\ntitle: a\n\nagency: b\ntags:\n- c\ndate: 2020\n---\n")
    assert matter.lines == {"title": 3, "agency": 5, "tags": 6, "date": 8}


def test_an_unknown_field_is_a_warning_and_stays_in_extra() -> None:
    yaml = "title: a\nagency: b\nofice: Humas\nmap: {x: [1, true, null]}"
    matter, problems = frontmatter.parse("x.md", yaml)
    assert [f"{problem.severity}: {problem}" for problem in problems] == [
        "warning: x.md:4: ofice: is not a field that Warta knows; did you mean `office`?",
        "warning: x.md:5: map: is not a field that Warta knows; see the README for the fields",
    ]
    assert matter.extra == {"ofice": "Humas", "map": {"x": [1, True, None]}}
    assert matter.values == {"title": "a", "agency": "b"}


@pytest.mark.parametrize(
    ("line", "problem"),
    [
        (
            "date: 31 Februari 2020",
            "date: '31 Februari 2020' is not a date; "
            "write YYYY-MM-DD, YYYY-MM, YYYY or YYYY-MM-DDThh:mm:ss+hh:mm",
        ),
        (
            "embargo: 2020-01-01",
            "embargo: '2020-01-01' states no offset from UTC; write YYYY-MM-DDThh:mm:ss+07:00",
        ),
        ("type: pres-release", "type: 'pres-release' is not one of the kinds; did you mean 'press-release'?"),
        ("draft: ya", "draft: 'ya' is neither true nor false; write true or false"),
        ("views: -1", "views: '-1' is not a whole number; write digits only"),
        (
            "attachments: [{}]",
            "attachments: names nothing; write file, url, or the title of what the source only names",
        ),
        (
            "attachments: [{file: a, url: https://a.example}]",
            "attachments: has both file and url; give one of the two",
        ),
        ("changes: [{date: 2020}]", "changes: note: is missing; write `note: …`"),
        ("withdrawn: salah", "withdrawn: is not a mapping; write a mapping with reason, date, replaced_by"),
        ("inferred: tanggal", "inferred: is not a mapping; write `field: evidence` lines"),
        ("source: {sha256: abc}", "source: sha256: 'abc' is not a SHA-256; write 64 hexadecimal digits"),
        ("office: [a]", "office: is not text; write one line of text, in quotes if it holds a colon"),
    ],
)
def test_a_bad_value_is_told_with_its_line_and_cure(line: str, problem: str) -> None:
    assert told("title: a", "agency: b", "", line) == [f"error: x.md:5: {problem}"]


@pytest.mark.parametrize(
    "alias",
    [
        "lama.html",
        "https://contoh.example/lama",
        "/",
        "//evil.example",
        "/a//b",
        "/../etc",
        "/a/./b",
        "/a?b=1",
        "/a#b",
        "/a%20b",
        "/ a",
        "/a /b",
        "/a\\b",
        "/a:b",
        '/a"b',
        "/...",
    ],
)
def test_an_alias_that_no_host_could_answer_is_refused(alias: str) -> None:
    assert told("title: a", "agency: b", f"aliases: ['{alias}']") == [
        f"error: x.md:4: aliases: {alias!r} is not an address in this archive; "
        "write the old path from its root, such as /berita/2017/0412.html, without ? or #"
    ]


def test_a_title_alone_is_required() -> None:
    assert told("date: 2020", "agency: bsn") == ["error: x.md:2: title: is missing; write `title: …`"]
    assert told("title: Judul") == []


def test_a_draft_may_lack_what_a_release_needs_and_is_checked_otherwise() -> None:
    assert told("draft: true") == []
    assert told("draft: true", "views: x") == [
        "error: x.md:3: views: 'x' is not a whole number; write digits only"
    ]


def test_a_page_has_fields_of_its_own() -> None:
    assert told("title: Tentang", "slug: tentang", "language: en", pages=True) == []
    assert told("agency: bsn", pages=True) == [
        "warning: x.md:2: agency: is not a field that Warta knows; see the README for the fields",
        "error: x.md:2: title: is missing; write `title: …`",
    ]


@pytest.mark.parametrize("yaml", ["", "# remark", "\n\n"])
def test_empty_front_matter_lacks_its_title(yaml: str) -> None:
    assert [line.partition(": ")[2].partition(": ")[2] for line in told(yaml)] == [
        "title: is missing; write `title: …`"
    ]


@pytest.mark.parametrize("yaml", ["- a", "text", "[a"])
def test_what_is_no_mapping_gives_one_error(yaml: str) -> None:
    matter, problems = frontmatter.parse("x.md", yaml)
    assert [(problem.line, problem.is_error) for problem in problems] == [(2, True)]
    assert matter == FrontMatter({}, {}, {})


def test_broken_yaml_is_told_with_the_line_of_the_file() -> None:
    assert told("title: a", "agency: *b") == [
        "error: x.md:3: YAML anchors and aliases are not allowed; write the value out"
    ]


@pytest.mark.parametrize(
    ("path", "slug"),
    [
        ("content/releases/2020/panen-raya.md", "panen-raya"),
        ("panen.md", "panen"),
        ("content/releases/2020/Panen Raya.md", None),
        ("content/releases/2020/.md", None),
    ],
)
def test_the_name_of_a_file_is_its_slug_where_it_can_be(path: str, slug: str | None) -> None:
    assert frontmatter.slug_of_file(path) == slug
