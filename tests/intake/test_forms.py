from __future__ import annotations

import io
import random
from collections.abc import Iterator
from pathlib import Path

import pytest

from warta import frontmatter, provenance
from warta.agencies import Registry
from warta.errors import has_errors
from warta.intake.agencies.agency import AgencyFinder
from warta.intake.converted import Converted
from warta.intake.exports.feed_index import index_feed
from warta.intake.forms import Surroundings, read_form
from warta.intake.reading.decode import Refused
from warta.model import Agency
from warta.tags import Vocabulary

FORMS = Path(__file__).parents[1] / "golden" / "forms"
FINDER = AgencyFinder(Registry({"jembatan": Agency("jembatan", {"": "Dinas Jembatan"}, "DJG")}), "jembatan")
SOURCES = sorted(
    path
    for path in FORMS.glob("*/raw/**/*")
    if path.suffix in (".md", ".xml", ".atom", ".eml", ".docx", ".odt", ".pdf")
)
# What breaks into forms most: their own marks at wrong places, and bytes that no text has.
PIECES = (
    b"---\n +++\n { [ \" ' \x00 \xff \n\n & < ]]> <![CDATA[ &nbsp; &a *a {{ \t# !!python/object:x"
    b" \xe2\x80\xa8 date:{}\n title:[1]\n slug:[]\n aliases:3\n draft:maybe\n \x1b[31m 99999999999999 \xc2"
).split(b" ")


def mutations(data: bytes, count: int) -> Iterator[bytes]:
    """Forms of `data` that were changed by chance, always the same ones."""
    chance = random.Random(len(data))
    for _ in range(count):
        changed = bytearray(data)
        for _ in range(chance.randint(1, 6)):
            place = chance.randrange(len(changed) + 1)
            kind = chance.randrange(4)
            if kind == 0:
                changed[place:place] = chance.choice(PIECES)
            elif kind == 1:
                del changed[place : place + chance.randint(1, 30)]
            elif kind == 2 and changed:
                changed[chance.randrange(len(changed))] = chance.randrange(256)
            else:
                other = chance.randrange(len(changed) + 1)
                changed[place:place] = changed[other : other + chance.randint(1, 60)]
        yield bytes(changed)


def read_all(data: bytes, name: str) -> Iterator[Converted]:
    """All releases in a file, those that are refused left out."""
    if name.endswith((".xml", ".atom")):
        try:
            index = index_feed(io.BytesIO(data))
        except Refused:
            return
        pieces = [data[item.start : item.start + item.length] for item in index.items if not item.left]
        work = [(piece, Surroundings(export=index.context)) for piece in pieces]
    else:
        work = [(data, Surroundings())]
    for piece, around in work:
        try:
            yield read_form(piece, name, FINDER, Vocabulary({}), around)
        except Refused:
            continue


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: path.name)
def test_a_file_changed_by_chance_is_read_or_refused_and_never_breaks_what_is_written(path: Path) -> None:
    for form in (".docx", ".odt", ".pdf"):
        if path.suffix == form:
            pytest.importorskip({".docx": "mammoth", ".odt": "odfdo", ".pdf": "pypdfium2"}[form])
    for data in mutations(path.read_bytes(), 6 if path.suffix in (".docx", ".odt", ".pdf") else 60):
        for converted in read_all(data, path.name):
            written = provenance.marked(converted.values, converted.body).decode()
            matter, problems = frontmatter.parse("", frontmatter.split(written).yaml)
            assert not has_errors(problems), problems
            assert matter.extra == {}


@pytest.mark.parametrize(
    ("name", "data", "title"),
    [
        ("a.md", b"---\ntitle: A\n---\nTeks.\n", "A"),
        ("a.html", b"---\ntitle: A\n---\n<p>Teks.</p>\n", "A"),
        ("a.txt", b"+++\ntitle = 'A'\n+++\nTeks.\n", "A"),
    ],
)
def test_front_matter_makes_a_post_of_any_text(name: str, data: bytes, title: str) -> None:
    assert read_form(data, name, FINDER, Vocabulary({}), Surroundings()).values["title"] == title


@pytest.mark.parametrize("data", [b"%PDF-1.7", b"PK\x03\x04", b"\xd0\xcf\x11\xe0"])
def test_another_kind_of_file_under_the_name_of_markdown_is_refused(data: bytes) -> None:
    with pytest.raises(Refused, match="another kind"):
        read_form(data, "a.md", FINDER, Vocabulary({}), Surroundings())
