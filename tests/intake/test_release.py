from __future__ import annotations

import contextlib
import hashlib
from html.parser import HTMLParser

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from warta import frontmatter
from warta.agencies import Registry
from warta.intake.agency import AgencyFinder
from warta.intake.decode import Refused
from warta.intake.release import Converted, read_release
from warta.markup import render_markdown
from warta.model import Agency, Tag
from warta.tags import Vocabulary

HEADER = "Dinas Jembatan Gantung"
FINDER = AgencyFinder(
    Registry({"jembatan": Agency("jembatan", {"": HEADER}, "DJG", furniture=("Peta Situs",))})
)
VOCABULARY = Vocabulary({"rakit": Tag("rakit", {"": "Rakit"})})
TITLE = "Jembatan Rotan Dibuka Kembali"
TEXT = "Jembatan Rotan dibuka kembali dua pekan lalu. Warga menyambutnya dengan syukuran yang ramai di balai."


def convert(raw: str | bytes, name: str = "rilis.txt") -> Converted:
    return read_release(raw if isinstance(raw, bytes) else raw.encode(), name, FINDER, VOCABULARY)


def page(facts: str = "• Senin, 1 Juli 2019", text: str = TEXT, title: str = TITLE) -> str:
    return f"{HEADER}\n  • A\n  • A\n\n{title}\n\n{facts}\n\n{text}\n"


def review(converted: Converted) -> dict[str, str]:
    return {item["field"]: item["reason"] for item in converted.values.get("review", ())}


def test_stated_derived_and_missing_fields_are_told_apart() -> None:
    certainty = convert(page("• 1 Juli 2019\n• 12 kali", f"{TEXT} Rakit disediakan untuk warga.")).certainty
    assert certainty == {
        "title": "stated",
        "date": "stated",
        "agency": "stated",
        "office": "missing",
        "signoff": "missing",
        "views": "stated",
        "dateline": "missing",
        "language": "derived",
        "tags": "derived",
    }


def test_what_is_inferred_names_its_evidence() -> None:
    converted = convert(f"DJG Menyediakan Rakit\n\n{TEXT}")
    assert converted.values["agency"] == "jembatan"
    assert converted.values["tags"] == ["rakit"]
    assert converted.values["inferred"] == {
        "agency": "DJG in the title",
        "language": "common words of the text",
        "tags": "labels in content/tags.yml found in the text",
    }


def test_the_source_is_kept_by_name_and_digest() -> None:
    raw = b"DJG Bekerja\n\nTeks rilis."
    expected = {"file": "2019/rilis lama.txt", "sha256": hashlib.sha256(raw).hexdigest()}
    assert convert(raw, "2019/rilis lama.txt").values["source"] == expected


@pytest.mark.parametrize(
    ("facts", "date", "updated"),
    [
        ("• 1 Juli 2019", "2019-07-01", None),
        ("• Diterbitkan: 1 Juli 2019\n• Diperbarui: 3 Juli 2019", "2019-07-01", "2019-07-03"),
        ("• Diperbarui: 3 Juli 2019\n• 1 Juli 2019", "2019-07-01", "2019-07-03"),
        ("• 30 Juni 2019\n• Diterbitkan: 1 Juli 2019", "2019-07-01", None),
        ("• 1 Juli 2019\n• Senin, 1 Juli 2019", "2019-07-01", None),
        ("• 05/06/2019", "2019-06-05", None),
    ],
)
def test_the_date_is_that_of_publication(facts: str, date: str, updated: str | None) -> None:
    converted = convert(page(facts))
    assert (converted.values["date"], converted.values.get("updated")) == (date, updated)
    assert review(converted) == {}


@pytest.mark.parametrize(
    ("facts", "reason"),
    [
        ("• 12 kali", "the source states no date of publication"),
        ("• Diperbarui: 3 Juli 2019", "the source states no date of publication"),
        ("• Senin, 31 Februari 2019", "'Senin, 31 Februari 2019' is not a day of the calendar"),
        ("• Senin, 1 Jluli 2019\n• 12 kali", "'Senin, 1 Jluli 2019' cannot be read as a date"),
        ("• 1 Juli 0019", "'1 Juli 0019' states the year 19, which cannot be right"),
        (
            "• 4 Juli 2019\n• 1 Juli 2019",
            "the source states more than one date: 2019-07-01, 2019-07-04; write the right one",
        ),
        (
            "• Diterbitkan: 1 Juli 2019\n• Tayang: 4 Juli 2019",
            "the source states more than one date: 2019-07-01, 2019-07-04; write the right one",
        ),
    ],
)
def test_a_date_in_doubt_is_left_out_and_told(facts: str, reason: str) -> None:
    converted = convert(page(facts))
    assert "date" not in converted.values
    assert review(converted) == {"date": reason}


def test_a_date_in_numbers_in_an_english_text_is_left_out_where_it_can_be_read_two_ways() -> None:
    text = "The bridge has been opened again, and the people of the village are happy with it."
    ambiguous = convert(page("• 05/06/2019", text))
    assert "date" not in ambiguous.values
    assert review(ambiguous) == {"date": "'05/06/2019' may be day/month or month/day; write the right one"}
    assert convert(page("• 25/06/2019", text)).values["date"] == "2019-06-25"


def test_a_weekday_that_contradicts_its_date_is_told_and_the_date_kept() -> None:
    converted = convert(page("• Kamis, 1 Juli 2019"))
    assert converted.values["date"] == "2019-07-01"
    assert review(converted) == {"date": "Kamis is printed, but 2019-07-01 was another day of the week"}


def test_the_line_of_the_date_is_its_evidence() -> None:
    assert convert(page("• Terbit: 1 Juli 2019")).values["date_source"] == {
        "from": "line 7 of the source",
        "text": "Terbit: 1 Juli 2019",
    }


def test_no_date_is_made_up_from_the_text() -> None:
    converted = convert(f"DJG Menutup Jembatan\n\nJembatan baru saja ditutup pada Senin, 1 Juli 2019. {TEXT}")
    assert "date" not in converted.values
    assert "date" in review(converted)


def test_a_text_without_title_is_a_draft_with_a_name_of_its_own() -> None:
    first, second = (convert(f"{HEADER}\nA\n\n1 Juli 2019\n\n{text}") for text in (TEXT, f"{TEXT} Lagi."))
    assert "title" not in first.values
    assert first.values["draft"] is True
    assert review(first) == {"title": "no line is a title; write it and remove `draft`"}
    assert first.slug.startswith("tanpa-judul-")
    assert first.slug != second.slug


def test_a_text_without_agency_is_a_draft() -> None:
    converted = convert(f"{TITLE}\n\n{TEXT}")
    assert "agency" not in converted.values
    assert converted.values["draft"] is True


def test_two_offices_or_counts_are_told() -> None:
    converted = convert(page("• 1 Juli 2019\n• Humas\n• Biro Umum\n• 12 kali\n• 15 kali"))
    assert (converted.values["office"], converted.values["views"]) == ("Humas", 12)
    assert review(converted) == {
        "office": "more than one line may name the office: Humas; Biro Umum",
        "views": "more than one line counts views: 12, 15",
    }


def test_a_sign_off_leaves_the_list_or_table_that_it_ends_whole() -> None:
    assert convert(page(text=f"{TEXT}\n- Satu;\n- Dua. (Humas)")).body.endswith("\n\n- Satu;\n- Dua.\n")
    table = convert(page(text=f"{TEXT}\nKota\tNilai\nAmbar\tBaik. (Humas)"))
    assert table.body.endswith("| Ambar | Baik. |\n")
    assert table.values["signoff"] == "Humas"


def test_an_abbreviation_of_an_agency_is_no_place() -> None:
    converted = convert(page(text=f"DJG – {TEXT}"))
    assert "dateline" not in converted.values
    assert convert(page(text=f"HULU – {TEXT}")).values["places"] == ["HULU"]


def test_a_line_of_a_comment_form_amid_the_text_is_kept_and_told() -> None:
    converted = convert(page(text=f"{TEXT}\n\n2 komentar:\n\nTerima kasih."))
    assert "2 komentar:" in converted.body
    assert review(converted) == {"body": "line 11 may be left of a comment form; it is kept as text"}


@pytest.mark.parametrize(
    "raw", [TITLE, f"{HEADER}\n\n{TITLE}\n", page(text=""), f"{TITLE}\n\nPosting Komentar"]
)
def test_a_title_without_text_is_refused(raw: str) -> None:
    with pytest.raises(Refused) as refused:
        convert(raw)
    assert refused.value.message == "holds no text below its title"
    assert refused.value.line == 1


def test_the_bytes_alone_decide_the_result() -> None:
    assert convert(page()) == convert(page())


class _Blocks(HTMLParser):
    """The blocks of a page: ('p', text), ('li', number or None, text) or ('row', cells)."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.blocks: list[tuple[object, ...]] = []
        self._number: int | None = None
        self._text: str | None = None
        self._cells: list[str] = []

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        if tag == "ol":
            self._number = int(dict(attributes).get("start") or 1)
        elif tag == "ul":
            self._number = None
        elif tag == "tr":
            self._cells = []
        elif tag in ("p", "li", "th", "td"):
            assert self._text is None, "blocks stand in blocks"
            self._text = ""
        else:
            assert tag in ("div", "table", "thead", "tbody"), f"<{tag}> is no part of a converted text"

    def handle_data(self, data: str) -> None:
        if self._text is None:
            assert not data.strip(), "text outside of blocks"
        else:
            self._text += data

    def handle_endtag(self, tag: str) -> None:
        if tag in ("p", "li", "th", "td"):
            assert self._text is not None
            text = " ".join(self._text.split())
            if tag == "p":
                self.blocks.append(("p", text))
            elif tag == "li":
                self.blocks.append(("li", self._number, text))
                self._number = self._number + 1 if self._number is not None else None
            else:
                self._cells.append(text)
            self._text = None
        elif tag == "tr":
            self.blocks.append(("row", " ".join(cell for cell in self._cells if cell)))


def blocks_of(converted: Converted) -> list[tuple[object, ...]]:
    text = frontmatter.write(converted.values, converted.body)
    parts = frontmatter.split(text)
    parser = _Blocks()
    parser.feed(render_markdown(parts.body).html)
    parser.close()
    return parser.blocks


def is_rendered_by(line: str, block: tuple[object, ...]) -> bool:
    """Whether a block says what the line says; the mark of a list's item is the item's, not its text's."""
    if block[0] != "li":
        return block[1] == line
    mark, _, text = line.partition(" ")
    if block[1] is None:
        return text == block[2] and len(mark) == 1
    return text == block[2] and mark.rstrip(".)").isdecimal() and int(mark.rstrip(".)")) == block[1]


_SIGNS = "abcdeXYZ 0123456789.,;:!?()[]{}<>#*_`~|\\/+-=&%$@^'\"“”–•é\u00a0\t"
_AWKWARD = [
    "1 Juli 2019",
    "12 kali",
    "0 komentar",
    "Posting Komentar",
    HEADER,
    "Peta Situs",
    "A",
    "• A",
    "Humas",
    "• Humas",
    "(Humas)",
    "Tanggal: 3 Juli 2019",
    "Kategori: Berita",
    "SIARAN PERS",
    "---",
    "...",
    "===",
    "```",
    "- satu",
    "- dua",
    "* tiga",
    "1. satu",
    "2. dua",
    "3) tiga",
    "1.\tsatu",
    "2.\tdua",
    "Kota\tNilai",
    "Ambar\t5",
    "\tmenjorok",
    "    empat spasi",
    "| a | b |",
    "|---|---|",
    "[a]: b",
    "[^1]: c",
    "&amp;",
    "<div>",
    "</div>",
    "<!--",
    "<script>",
    "{% raw %}",
]
_LINES = st.lists(
    st.one_of(st.sampled_from(_AWKWARD), st.text(_SIGNS, max_size=40), st.sampled_from(["", "\u00a0"])),
    max_size=14,
)


@given(_LINES)
@example(["1 Juli 2019", "• Humas", "12 kali"])
@example(["- a", "- b", "", "- c", "- d", "1. e", "2. f", "", "1. g", "2. h"])
@example(["a\tb", "c\td", "- e", "- f", "g\th", "i\tj"])
@example(["12345678901. x"])
def test_every_line_of_the_body_comes_out_once_in_order_and_alone(lines: list[str]) -> None:
    facts = "  • Senin, 1 Juli 2019\n  • Humas DJG\n  • 12 kali"
    end = "Demikian kabar dari tepi sungai. (Humas)\n\n0 komentar:\n\nPosting Komentar"
    converted = convert(page(facts, "\n".join((*lines, end))))
    expected = [text for line in lines if (text := " ".join(line.split()))]
    expected.append("Demikian kabar dari tepi sungai.")
    blocks = blocks_of(converted)
    assert [
        (line, block) for line, block in zip(expected, blocks, strict=True) if not is_rendered_by(line, block)
    ] == []
    assert converted.values["title"] == TITLE
    assert converted.values["date"] == "2019-07-01"
    assert converted.values["office"] == "Humas DJG"
    assert converted.values["views"] == 12
    assert converted.values["signoff"] == "Humas"
    assert converted.values["agency"] == "jembatan"


_PIECES = st.one_of(
    st.sampled_from(
        [*_AWKWARD, TITLE, TEXT, "• Senin, 31 Februari 2019", "Oleh: Humas", "Nomor: 7", "\ufeff", "\x0c"]
    ),
    st.text(max_size=30),
)


@given(
    st.one_of(
        st.binary(max_size=300),
        st.text(max_size=200).map(str.encode),
        st.builds(
            lambda pieces, end, encoding: end.join(pieces).encode(encoding, "replace"),
            st.lists(_PIECES, max_size=12),
            st.sampled_from(["\n", "\n\n", "\r\n", "\r", "\n\u00a0\n"]),
            st.sampled_from(["utf-8", "utf-8-sig", "utf-16", "windows-1252"]),
        ),
    )
)
@example("• Humas\n\n• Berita\n\n• 1 Juli 2019".encode())
@example(b"\xef\xbb\xbf")
@example("Judul\n\n\ud800".encode("utf-8", "surrogatepass"))
def test_any_bytes_become_a_valid_file_or_are_refused(data: bytes) -> None:
    with contextlib.suppress(Refused):
        converted = convert(data)
        text = frontmatter.write(converted.values, converted.body)
        parts = frontmatter.split(text.encode().decode())
        matter, problems = frontmatter.parse("rilis.md", parts.yaml)
        assert problems == []
        assert matter.extra == {}
        assert matter.values["source"] == converted.values["source"]
        assert matter.values.get("title") == converted.values.get("title")
        assert render_markdown(parts.body).words > 0 or not any(c.isalnum() for c in converted.body)
