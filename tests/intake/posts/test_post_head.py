from __future__ import annotations

import datetime

import pytest

from warta.intake.posts.post_head import LONGEST, read_head
from warta.intake.reading.decode import Refused

BODY = "Isi *teks*.\n"


@pytest.mark.parametrize(
    ("text", "form", "fields"),
    [
        ("---\ntitle: A\ntags: [x, y]\n---\n", "yaml", {"title": "A", "tags": ["x", "y"]}),
        ("---yaml\ntitle: A\n---\n", "yaml", {"title": "A"}),
        ("---\ntitle: A\n...\n", "yaml", {"title": "A"}),
        ("---\n---\n", "yaml", {}),
        ("---\n# hanya catatan\n---\n", "yaml", {}),
        (
            "+++\ntitle = 'A'\nday = 2019-01-02\n+++\n",
            "toml",
            {"title": "A", "day": datetime.date(2019, 1, 2)},
        ),
        ("---toml\ntitle = 'A'\n---\n", "toml", {"title": "A"}),
        ('---json\n{"title": "A"}\n---\n', "json", {"title": "A"}),
        ('{\n "title": "A"\n}\n', "json", {"title": "A"}),
        ("Title: A\nTags: x, y\n\n", "meta", {"title": "A", "tags": "x, y"}),
        ("Title: A\nSummary: satu\n    dua\n\n", "meta", {"title": "A", "summary": "satu\ndua"}),
        ("\n \n---\ntitle: A\n---\n", "yaml", {"title": "A"}),
        ("  ---\ntitle: A\n---\n", "yaml", {"title": "A"}),
        ("--- # kepala\ntitle: A\n---\n", "yaml", {"title": "A"}),
        ("---js\n{ title: 'A', draft: true, } \n---\n", "object", {"title": "A", "draft": True}),
        (';;;\n"title": "A"\n;;;\n', "json", {"title": "A"}),
        ("title: A\ndate: 2019-01-02\n---\n", "yaml", {"title": "A", "date": "2019-01-02"}),
        ("<!--\n.. title: A\n.. status: draft\n-->\n", "nikola", {"title": "A", "status": "draft"}),
        (".. title: A\n.. slug: a\n", "nikola", {"title": "A", "slug": "a"}),
        ("", "", {}),
    ],
)
def test_a_head_of_any_form_is_read_and_the_body_is_left(
    text: str, form: str, fields: dict[str, object]
) -> None:
    head = read_head(text + BODY)
    assert (head.form, head.fields, head.body) == (form, fields, BODY)
    assert head.mended == []


@pytest.mark.parametrize(
    "text",
    [
        "Catatan: ini bukan kepala, hanya teks.\nLanjut.\n",
        "Title: lalu teks biasa tanpa baris kosong\nlanjutannya di sini\n",
        "{bukan json}\n\nteks\n",
        "[1, 2]\nteks\n",
        "Pukul 10: rapat\n\nteks\n",
        "Judul: sebuah kabar\n---\n\nteks\n",
        "{: .kelas}\nteks\n",
        "<!-- catatan -->\nteks\n",
    ],
)
def test_a_text_that_only_looks_like_a_head_is_text(text: str) -> None:
    assert (read_head(text).form, read_head(text).body) == ("", text)


@pytest.mark.parametrize(
    ("yaml", "fields", "mended"),
    [
        ("title: A: b", {"title": "A: b"}, ["line 2: title is not valid YAML"]),
        ("title: A\ntitle: B", {"title": "B"}, ["line 3: 'title' stands twice"]),
        ("a: 1\ntags:\n\t- x\n\t- y", {"a": 1, "tags": ["x", "y"]}, ["line 3: tags is indented with tabs"]),
        ("tags:\n- x: y: z\n- b", {"tags": ["x: y: z", "b"]}, ["line 2: tags is not valid YAML"]),
        ('title: "A "b" c"', {"title": 'A "b" c'}, ["line 2: title is not valid YAML"]),
        ("title: @A", {"title": "@A"}, ["line 2: title is not valid YAML"]),
        ("a: &x halo\nb: *x", {"a": "halo", "b": "halo"}, []),
        ("a: 1\n  b: 2", {"a": 1, "b": 2}, ["line 3: is indented as if it belonged to a"]),
        ("a: 1\n%%%\nb: 2", {"a": 1, "unread": ["%%%"], "b": 2}, ["line 3: '%%%' is no field"]),
    ],
)
def test_what_strict_yaml_refuses_is_read_field_by_field_and_told(
    yaml: str, fields: dict[str, object], mended: list[str]
) -> None:
    head = read_head(f"---\n{yaml}\n---\n{BODY}")
    assert head.fields == fields
    assert len(head.mended) == len(mended)
    for told, expected in zip(head.mended, mended, strict=True):
        assert told.startswith(expected)


def test_a_number_with_a_point_stays_as_it_is_written() -> None:
    assert read_head("---\nversi: 1.10\n---\n").fields == {"versi": "1.10"}


def test_fields_and_body_know_their_lines() -> None:
    head = read_head("\n---\na: 1\nb: 2\n---\n\nTeks\n")
    assert (head.lines, head.body_line, head.body) == ({"a": 3, "b": 4}, 6, "\nTeks\n")
    head = read_head("+++\na = 1\nb = 2\n+++\nTeks\n")
    assert (head.lines, head.body_line) == ({"a": 2, "b": 3}, 5)
    head = read_head('{\n "a": 1,\n "b": 2\n}\nTeks\n')
    assert (head.lines, head.body_line) == ({"a": 2, "b": 3}, 5)


@pytest.mark.parametrize(
    ("text", "message", "line"),
    [
        ("---\ntitle: A\n", "does not end", 1),
        ("+++\ntitle = 'A'\nsalah\n+++\n", "TOML cannot be read", 3),
        ('---json\n{"a": 1,\n}\n---\n', "JSON cannot be read", 3),
        ('{"draft": true,}\n\n', "JSON cannot be read", 1),
        ('{"title":"A","draft":true,}\n\n', "JSON cannot be read", 1),
        ("{'draft':true}\n", "JSON cannot be read", 1),
        ("{draft:true}\n", "JSON cannot be read", 1),
        ('{\n  "title": "A"\n  "draft": true\n}\n', "JSON cannot be read", 3),
        ("{draft: true}\n", "JSON cannot be read", 1),
        ("---js\nconst draft = true;\n---\n", "a program, which is not run", 1),
        ("---js\n{draft:true}\n---\n", "a program, which is not run", 1),
        ("---js\n{draft: hitung(() => 1)}\n---\n", "a program, which is not run", 1),
        ("---cson\ndraft: true\n---\n", "'cson', which is not read", 1),
        ("---\n- a\n- b\n---\n", "no list of fields", 2),
        ("---json\n[1]\n---\n", "no list of fields", 2),
        (f"---\na: {'x' * LONGEST}\n---\n", "far too long", 1),
        (f"---json\n{'[' * 100_000}\n---\n", "nested too deeply", 1),
        (f"+++\na = {'[' * 50_000}\n+++\n", "nested too deeply", 1),
    ],
)
def test_a_head_that_cannot_be_read_is_refused_with_its_line(text: str, message: str, line: int) -> None:
    with pytest.raises(Refused, match=message) as refused:
        read_head(text + BODY)
    assert refused.value.line == line


def test_anchors_never_grow() -> None:
    bomb = "a: &a [x,x,x,x,x,x,x,x,x]\n" + "".join(
        f"{name}: &{name} [{','.join([f'*{before}'] * 9)}]\n"
        for before, name in zip("abcdefgh", "bcdefghi", strict=True)
    )
    head = read_head(f"---\n{bomb}---\n")
    assert sum(len(str(value)) for value in head.fields.values()) < 2_000
