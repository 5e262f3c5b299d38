from __future__ import annotations

import contextlib
import hashlib
import sys
from datetime import UTC, datetime
from email.message import EmailMessage
from html.parser import HTMLParser
from types import FrameType
from typing import Any

import pytest
from hypothesis import assume, example, given, settings
from hypothesis import strategies as st

from warta import frontmatter
from warta.agencies import Registry
from warta.intake.agencies.agency import AgencyFinder
from warta.intake.converted import Converted
from warta.intake.lines import cut_bullet, split_lines
from warta.intake.offices.signoff import without_end_mark
from warta.intake.raw_page import read_page
from warta.intake.reading.decode import Refused
from warta.intake.reading.raw_text import read_text
from warta.intake.release import read_release
from warta.intake.role import Role
from warta.intake.shapes.furniture import Kind, furniture_kind
from warta.intake.wrapping.whole_lines import make_whole
from warta.markup import render_markdown
from warta.model import Agency, Tag
from warta.tags import Vocabulary

# Years that lie farther ahead are taken for mistakes.
YEAR = datetime.now(UTC).year + 3
HEADER = "Dinas Jembatan Gantung"
FINDER = AgencyFinder(
    Registry({"jembatan": Agency("jembatan", {"": HEADER}, "DJG", furniture=("Peta Situs",))})
)
VOCABULARY = Vocabulary({"rakit": Tag("rakit", {"": "Rakit"})})
TITLE = "Jembatan Rotan Dibuka Kembali"
TEXT = "Jembatan Rotan dibuka kembali dua pekan lalu. Warga menyambutnya dengan syukuran yang ramai di balai."
LONG = (
    "Demikian kabar dari tepi sungai, yang disampaikan oleh kepala dusun kepada warga dalam rapat di balai. "
    "Rapat itu ditutup dengan makan siang bersama, dan papan yang tersisa dibagikan kepada warga di hulu."
)


def wrong(*values: object, because: str) -> Any:
    """A case that is read wrongly for now; once it is read rightly, the test says so."""
    return pytest.param(*values, marks=pytest.mark.xfail(strict=True, reason=because))


def convert(raw: str | bytes, name: str = "rilis.txt") -> Converted:
    return read_release(raw if isinstance(raw, bytes) else raw.encode(), name, FINDER, VOCABULARY)


def page(facts: str = "• Senin, 1 Juli 2019", text: str = TEXT, title: str = TITLE) -> str:
    return f"{HEADER}\n  • A\n  • A\n\n{title}\n\n{facts}\n\n{text}\n"


def review(converted: Converted) -> dict[str, str]:
    return {item["field"]: item["reason"] for item in converted.values.get("review", ())}


def test_the_source_s_own_tags_are_kept_and_those_of_the_vocabulary_are_stated() -> None:
    converted = convert(page() + "\nTags: rakit, Anyaman Rotan\n")
    assert converted.values["source"]["tags"] == ["rakit", "Anyaman Rotan"]
    assert converted.values["tags"] == ["rakit"]
    assert converted.certainty["tags"] == "stated"
    assert "tags" not in converted.values.get("inferred", {})


def test_a_tag_of_the_source_that_nobody_accepted_is_none() -> None:
    converted = convert(page() + "\nTags: Anyaman Rotan\n")
    assert (converted.values.get("tags"), converted.certainty["tags"]) == (None, "missing")


def test_stated_derived_and_missing_fields_are_told_apart() -> None:
    certainty = convert(page("• 1 Juli 2019\n• 12 kali", f"{TEXT} Rakit disediakan untuk warga.")).certainty
    assert {
        name: certainty.pop(name) for name in ("title", "date", "agency", "views", "language", "tags")
    } == {
        "title": "stated",
        "date": "stated",
        "agency": "stated",
        "views": "stated",
        "language": "derived",
        "tags": "derived",
    }
    assert {"office", "signoff", "number", "dateline", "contacts", "updated"} <= set(certainty)
    assert set(certainty.values()) == {"missing"}


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
    ],
)
def test_a_date_that_is_none_is_left_out_and_told(facts: str, reason: str) -> None:
    converted = convert(page(facts))
    assert "date" not in converted.values
    assert review(converted) == {"date": reason}


@pytest.mark.parametrize(
    ("facts", "date"),
    [
        ("• 4 Juli 2019\n• 1 Juli 2019", "2019-07-04"),
        ("• Diterbitkan: 1 Juli 2019\n• Tayang: 4 Juli 2019", "2019-07-01"),
        ("• 4 Juli 2019\n• Diterbitkan: 1 Juli 2019", "2019-07-01"),
    ],
)
def test_of_two_dates_that_differ_the_better_is_kept_and_both_are_told(facts: str, date: str) -> None:
    converted = convert(page(facts))
    assert converted.values["date"] == date
    (reason,) = review(converted).values()
    assert "2019-07-01" in reason
    assert "2019-07-04" in reason


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


def test_a_text_without_agency_is_published_without_one_and_a_person_is_to_look() -> None:
    converted = convert(f"{TITLE}\n\n{TEXT}")
    assert not {"agency", "draft"} & set(converted.values)
    assert review(converted)["agency"].startswith("the source names no agency that the registry knows")


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
    assert convert(page(text=f"HULURIMBUN – {TEXT}")).values["places"] == ["HULURIMBUN"]


def test_a_line_of_a_comment_form_amid_the_text_is_kept_and_told() -> None:
    converted = convert(page(text=f"{TEXT}\n\n2 komentar:\n\n{TEXT}\n\n{TEXT}"))
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
            assert tag in ("section", "table", "thead", "tbody"), f"<{tag}> is no part of a converted text"

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


# What is left out even between two paragraphs of a text.
ASIDES = {Kind.MORE, Kind.CONTROL, Kind.CAPTCHA, Kind.NEWSLETTER, Kind.COOKIES}


@given(_LINES)
@example(["1 Juli 2019", "• Humas", "12 kali"])
@example(["- a", "- b", "", "- c", "- d", "1. e", "2. f", "", "1. g", "2. h"])
@example(["a\tb", "c\td", "- e", "- f", "g\th", "i\tj"])
@example(["12345678901. x"])
@example(["Komentar:", "", "Kontak", "Bagikan"])
@example(["0\t0", "\tmenjorok", ")"])
@example(["0\t", "]", "1.\tsatu"])
@example(["| a | b |", "| a | b |"])
@example(["0X0_0", "0X0_0"])
@example(["Posting Komentar", ";["])
@example(["**"])
def test_every_line_between_two_paragraphs_comes_out_once_in_order_and_alone(lines: list[str]) -> None:
    facts = "  • Senin, 1 Juli 2019\n  • Humas DJG\n  • 12 kali"
    raw = page(facts, "\n".join((LONG, "", *lines, "", f"{TEXT} (Humas)")))
    # An end mark ends a text wherever it stands.
    assume(all(furniture_kind(line.text) is not Kind.END for line in split_lines(raw)))
    converted = convert(raw)
    asides = {line.number for line in converted.lines if line.role == "furniture"}
    whole = make_whole(read_page(raw.encode(), "a.txt").lines, (), lambda _: False)
    printed = [line for line in whole if line.printed]
    assume(printed[-1].printed == f"{TEXT} (Humas)")  # it may go on with a line that ends with a bracket
    is_told = "left out" in review(converted).get("body", "")  # such as the words of a picture
    left_out = [line.text for line in printed if line.number in asides and any(map(str.isalnum, line.text))]
    assert is_told or set(map(furniture_kind, left_out)) <= ASIDES
    kept = [line.printed for line in printed if line.number not in asides]
    expected = [*kept[kept.index(LONG) : -1], TEXT]
    blocks = blocks_of(converted)
    assert [
        (line, block) for line, block in zip(expected, blocks, strict=True) if not is_rendered_by(line, block)
    ] == []
    assert converted.values["title"] == TITLE
    assert converted.values.get("date") == "2019-07-01" or "date" in review(converted)
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
@example(b"!\n#00")
@example("Judul\n\n\ud800".encode("utf-8", "surrogatepass"))
def test_any_bytes_become_a_valid_file_or_are_refused(data: bytes) -> None:
    with contextlib.suppress(Refused):
        converted = convert(data)
        text = frontmatter.write(converted.values, converted.body)
        parts = frontmatter.split(text.encode().decode())
        matter, problems = frontmatter.parse("rilis.md", parts.yaml)
        assert problems == []
        assert matter.extra == {}
        source = converted.values["source"].items()
        assert matter.values["source"] == {k: tuple(v) if isinstance(v, list) else v for k, v in source}
        assert matter.values.get("title") == converted.values.get("title")
        assert render_markdown(parts.body).words > 0 or not any(c.isalnum() for c in converted.body)


class _Letters(HTMLParser):
    """The letters that a page shows, without white space."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.found = ""

    def handle_data(self, data: str) -> None:
        self.found += "".join(data.split())


def letters_of(converted: Converted) -> str:
    parser = _Letters()
    parser.feed(render_markdown(converted.body).html)
    parser.close()
    return parser.found


def lost(converted: Converted, raw: str) -> list[str]:
    """The lines of the text that the Markdown does not show in their order; marks of a list aside."""
    shown, position, missing = letters_of(converted), 0, []
    printed = {line.number: line for line in split_lines(raw)}
    body = [line for line in converted.lines if line.role == "body" and line.printed]
    is_signed = "signoff" in converted.values and not any(line.role == "signoff" for line in converted.lines)
    for told in body:
        words = printed[told.number].text
        if is_signed and told is body[-1]:  # the sign-off is no word of the text
            words = words[: words.rindex(converted.values["signoff"]) - 1].rstrip("*-–—/ ")
        elif told is body[-1]:  # nor is the mark of its end
            words = without_end_mark(printed[told.number]).text
            if not any(map(str.isalnum, words)):  # which may end the line before it, both glued together
                words = words.rstrip("#*")
        if cut_bullet(f"{words} a")[0] == words:  # a mark of a list, the words of which stand below
            continue
        unnumbered = words.partition(" ")[2] if words[:1].isdecimal() else words
        letters = ["".join(text.split()) for text in (words, unnumbered)]
        # Two lines of a list may say the same, one with its number and one without: the nearer is the line's.
        places = [(shown.find(text, position), len(text)) for text in letters if text]
        found, length = min((place for place in places if place[0] >= 0), default=(-1, 0))
        if found >= 0:
            position = found + length
        elif all(letters):
            missing.append(told.printed)
    return missing


_ANY_LINES = st.lists(
    st.one_of(
        st.sampled_from(
            [
                *[*_AWKWARD, TITLE, TEXT, LONG, "", "", "Beranda", "Profil", "Berita Terkait", "Bagikan:"],
                *["Baca juga: Panen", "###", "-30-", "Tags: rakit", "© 2019", "Narahubung:", "0800-000-111"],
                *["Terbit: 1 Juli 2019", "2 Juli 2019 | Humas | 12 kali", "Oleh Tali pada 3 Juli 2019"],
                *[
                    "Senin, 31 Februari 2019",
                    "05/06/2019",
                    "HULURIMBUN, 1 Juli 2019 – Rapat dibuka.",
                    "Siapa?",
                ],
                *[
                    "FOR IMMEDIATE RELEASE",
                    "Press Release No. 7",
                    "Subject: Panen",
                    "404",
                    "Password:",
                    "(mh)",
                ],
            ]
        ),
        st.text(_SIGNS, max_size=60),
        st.text(max_size=30),
    ),
    max_size=25,
)


@settings(max_examples=200)
@given(_ANY_LINES)
@example([TITLE, "", "1 Juli 2019", "", f"{TEXT[:-1]}！"])
@example([TITLE, "", "Warga dapat mendaftar melalui laman", "", "www.dinas.example.", "", TEXT])
@example([TITLE, "", "1 Juli 2019", "", TEXT, "", "- papan", "- tali (Humas)"])
@example(["1.\tsatu", "2.\tdua", "2. dua"])
@example(["• Humas", "Humas"])
@example(["0", "?#"])
@example(["•", "é", "•", "| a | b |"])
@example([TEXT, "1 Juli 2019", "(Humas)", "0 komentar"])
def test_each_line_has_one_role_and_no_word_of_the_text_is_lost(lines: list[str]) -> None:
    with contextlib.suppress(Refused):
        raw = read_text("\n".join(lines).encode())[0].text
        converted = convert(raw)
        printed = split_lines(raw)
        assert [(line.number, line.printed) for line in converted.lines] == [
            (line.number, line.printed) for line in printed
        ]
        assert all(line.role in set(Role) for line in converted.lines)
        assert not [line for line in converted.lines if line.printed and line.role == "blank"]
        assert any(line.role == "body" for line in converted.lines)
        assert lost(converted, raw) == []
        assert convert(raw) == converted


@given(_ANY_LINES)
@example([TITLE, "", "1 Juli 2019", "", f"{TEXT[:-1]}！"])
def test_no_value_is_made_up(lines: list[str]) -> None:
    with contextlib.suppress(Refused):
        raw = read_text("\n".join(lines).encode())[0].text
        values = convert(raw).values
        words = "".join("".join(line.printed.split()) for line in split_lines(raw))
        for name in ("title", "subtitle", "number", "signoff", "office", "category", "dateline"):
            for part in str(values.get(name, "")).replace(" / ", "\n").split("\n"):
                assert "".join(part.split()) in words
        if "views" in values:
            assert str(values["views"]) in "".join(c for c in words if c.isdecimal())
        if "date" in values:
            assert "".join(values["date_source"]["text"].split()) in words
            assert str(int(values["date"][:4]))[-2:] in words


def test_what_a_page_prints_of_a_release_is_stated() -> None:
    raw = (
        f"{HEADER}\nBeranda\nProfil\nBeranda > Berita > {TITLE}\n\nSIARAN PERS\nNomor: 7/DJG/VII/2019\n\n"
        f"{TITLE}\nPapan lantainya kini baru semua.\n\n"
        "Oleh: Humas DJG | Terbit: Senin, 1 Juli 2019 10:15 WIB | Dibaca: 1.204 kali\n"
        "Diperbarui: 3 Juli 2019\nBagikan:\nFacebook\nTwitter\n\n"
        f"HULURIMBUN – {TEXT}\n\nBaca juga: Dermaga Ditutup\n\n{LONG} (mh/Humas)\n\n###\n\n"
        f"Tentang {HEADER}\n\nDinas ini merawat jembatan gantung di hulu sungai sejak lama sekali.\n\n"
        "Narahubung:\nTali Rakitan\n0800-000-111\n\nBerita Terkait\nDermaga Ditutup\n"
        "9 Juli 2021\n© 2021 DJG\n"
    )
    values = convert(raw).values
    assert {
        name: values[name] for name in values if name not in ("source", "slug", "inferred", "language")
    } == {
        "title": TITLE,
        "subtitle": "Papan lantainya kini baru semua.",
        "date": "2019-07-01",
        "date_source": {
            "from": "line 12 of the source",
            "text": "Oleh: Humas DJG | Terbit: Senin, 1 Juli 2019 10:15 WIB | Dibaca: 1.204 kali",
        },
        "updated": "2019-07-03",
        "agency": "jembatan",
        "office": "Humas DJG",
        "views": 1204,
        "category": "SIARAN PERS",
        "number": "7/DJG/VII/2019",
        "dateline": "HULURIMBUN",
        "places": ["HULURIMBUN"],
        "signoff": "mh/Humas",
        "contacts": [{"name": "Tali Rakitan", "phone": "0800-000-111"}],
        "boilerplate": [
            f"Tentang {HEADER}",
            "Dinas ini merawat jembatan gantung di hulu sungai sejak lama sekali.",
        ],
    }
    assert convert(raw).body == f"HULURIMBUN – {TEXT}\n\n{LONG}\n"


def test_notes_on_one_body_below_a_text_say_whose_it_is() -> None:
    raw = f"{TITLE}\n\n1 Juli 2019\n\n{TEXT}\n\n{LONG}\n\n"
    notes = "Tentang {0}\n\n{0} adalah badan yang merawat jembatan dan papan di sembilan dusun.\n\n"
    one, other = notes.format("Dinas Papan Ambar"), notes.format("Balai Tali Hulu")
    assert convert(raw + one).values["agency"] == "Dinas Papan Ambar"
    assert "agency" not in convert(raw + one + other).values


def test_the_issuer_that_stands_among_notes_below_a_text_is_known() -> None:
    notes = "Notes to editors\n\nThe quay was closed in 2017.\n\nIssued by: Ambar Plank Office"
    raw = f"{TITLE}\n\n1 July 2019\n\n{TEXT}\n\n{LONG}\n\n###\n\n{notes}"
    assert convert(raw).values["agency"] == "Ambar Plank Office"


def test_the_lines_of_a_mended_sentence_all_have_its_role() -> None:
    raw = f"{TITLE}\n\n1 Juli 2019\n\n{TEXT}\n\nWarga dapat mendaftar melalui laman\nwww.dinas.example."
    converted = convert(raw)
    assert [line.role for line in converted.lines if line.printed] == [
        "title",
        "date",
        "body",
        "body",
        "body",
    ]
    assert converted.body.endswith("\n\nWarga dapat mendaftar melalui laman www.dinas.example.\n")


@pytest.mark.parametrize(
    ("raw", "message"),
    [
        ("404 Not Found", "is an error page, not a release"),
        ("Just a moment...", "is a check for robots, not a release"),
        ("Username:\nPassword:\nLogin", "is a log-in form, not a release"),
    ],
)
def test_what_is_no_release_is_refused_by_its_name(raw: str, message: str) -> None:
    with pytest.raises(Refused) as refused:
        convert(raw)
    assert refused.value.message == message


def test_a_title_that_is_the_kind_of_text_alone_is_told() -> None:
    assert "title" in review(convert(f"{HEADER}\n\nSiaran Pers\n\nSenin, 6 Mei 2019\n\n{TEXT}\n\n{LONG}"))


def test_the_number_in_the_title_is_the_release_s_number() -> None:
    found = convert(f"Siaran Pers No. 14/HM/DJG/2/2011\n\n{TEXT}\n\n{LONG}")
    assert (found.values["title"], found.values["number"]) == (
        "Siaran Pers No. 14/HM/DJG/2/2011",
        "14/HM/DJG/2/2011",
    )


def test_a_text_that_breaks_off_is_told() -> None:
    assert "breaks off" in review(convert(f"{page()}\n{LONG}\n\n{TEXT} Papan yang lama akan…"))["body"]
    assert "body" not in review(convert(f"{page()}\n{LONG}"))


@pytest.mark.parametrize(
    "line",
    ["4 weeks 1 day ago", "17", "Ana Sari,\nBudi Karta Wening", "(Baca: Jembatan Lama Dibongkar Warga)"],
)
def test_what_a_page_prints_below_its_date_beside_facts_is_no_text(line: str) -> None:
    found = convert(page(facts=f"Senin, 1 Juli 2019\n{line}", text=f"{TEXT}\n\n{LONG}"))
    assert found.body.split("\n\n") == [TEXT, f"{LONG}\n"]


def test_the_writer_s_press_office_is_the_office_before_the_writer() -> None:
    found = convert(page(facts="• Published\n• By Ana Sari\n• 12th Harbour Wing Public Affairs"))
    assert found.values["office"] == "12th Harbour Wing Public Affairs"
    assert found.body == f"{TEXT}\n"


def test_a_date_where_the_writer_s_name_is_left_out_is_no_name() -> None:
    found = convert(page(facts="By: - May 2, 2022 7:26 pm"))
    assert (found.values["date"], "office" in found.values) == ("2022-05-02", False)


@pytest.mark.parametrize(
    "facts",
    [
        "Page last updated at 16 November 2017 at 17:57",
        "- 1 Juli 2019\n- Komentar\n- 12 Kali",
        "Press Release 11-7-17",
    ],
)
def test_neither_the_page_nor_comments_are_an_office_nor_is_a_date_a_number(facts: str) -> None:
    found = convert(page(facts=facts))
    assert not {"office", "number"} & set(found.values)


def test_visits_counted_below_a_text_are_its_views() -> None:
    found = convert(f"{page()}\n{LONG}\n\n(Visited 1,239 times, 3 visits today)")
    assert found.values["views"] == 1239
    assert "Visited" not in found.body


@pytest.mark.parametrize(("name", "taken"), [("news-date", True), ("catatan", False)])
def test_a_date_below_a_standfirst_is_the_page_s_where_its_class_says_so(name: str, taken: bool) -> None:
    head = f"<h1>{TITLE}</h1><p>{TEXT}</p><div class={name}>1 Juli 2019</div>"
    found = convert(f"<html><body><main>{head}<p>{LONG}</p></main></body></html>", "rilis.html")
    assert ("date" in found.values, "1 Juli 2019" in found.body) == (taken, not taken)


def test_who_sent_a_bulletin_and_when_is_no_text() -> None:
    sent = "<p>Dinas Jembatan <span class='dateline rs_skip'>sent this bulletin at 1 Juli 2019</span></p>"
    found = convert(
        f"<html><body><h1>{TITLE}</h1>{sent}<p>{TEXT}</p><p>{LONG}</p></body></html>", "rilis.html"
    )
    assert str(found.values["date"]) == "2019-07-01"
    assert "bulletin" not in found.body


def test_a_count_that_only_markup_calls_views_is_derived() -> None:
    head = f"<h1>{TITLE}</h1><p>1 Juli 2019 <i class='fa fa-eye'></i> 1.204</p>"
    found = convert(f"<html><body>{head}<p>{TEXT}</p><p>{LONG}</p></body></html>", "rilis.html")
    assert found.values["views"] == 1204
    assert "1.204" not in found.body


def test_a_title_printed_again_below_a_summary_is_no_text() -> None:
    summary = "Warga menunggu dua pekan sampai papan terakhir terpasang."
    found = convert(page(text=f"{summary}\n\n{TITLE}\n\n{TEXT}\n\n{LONG}"))
    assert TITLE not in found.body
    assert summary in found.body


def test_other_headlines_right_below_who_wrote_the_text_are_left_out() -> None:
    others = "- Jembatan Lama Dibongkar\n- Siapa yang Menyeberang Pertama Kali di Jembatan Itu?"
    found = convert(f"{page()}\n{LONG}\nRedaktur & Reporter : Tali\n{others}")
    assert found.body.split("\n\n") == [TEXT, f"{LONG}\n"]


def test_items_below_a_text_that_names_no_writer_stay() -> None:
    assert (
        "Jembatan Lama Dibongkar"
        in convert(f"{page()}\n{LONG}\n- Jembatan Lama Dibongkar\n- Papan Baru Dipasang").body
    )


def test_what_a_site_says_of_itself_above_a_title_is_no_text() -> None:
    site = (
        "KabarRawa.example adalah portal yang menyajikan kabar rawa dan jembatan setiap hari bagi warga"
        " di hulu dan di hilir dengan bahasa yang mudah dan gambar yang dapat diperbesar oleh pembaca"
    )
    found = convert(f"{site}\n\n{TITLE}\n\n{TEXT}\n\n{LONG}")
    assert (found.values["title"], found.body.split("\n\n")) == (TITLE, [TEXT, f"{LONG}\n"])


def test_a_date_before_one_of_several_texts_is_told() -> None:
    texts = "\n\n".join(f"{place}, 6 Mei 2019 – {TEXT}" for place in ("JAKARTA", "BANDUNG", "MEDAN"))
    assert {"type", "date"} <= set(review(convert(f"{HEADER}\n\nKabar dari Tiga Kota\n\n{texts}")))


def test_the_address_of_a_site_is_no_office() -> None:
    found = convert(f"{page()}\n{LONG}\n\nSumber : garam.example\n")
    assert "office" not in found.values
    assert "garam.example" not in found.body


def test_what_may_be_no_release_is_told() -> None:
    assert "type" in review(convert(f"Tanya Jawab tentang Jembatan Rotan\n\n{TEXT}\n\n{LONG}"))
    assert "type" not in review(convert(page()))


@pytest.mark.parametrize(
    "raw",
    [
        f"{HEADER}\n\nDJG Gelar Lomba 3 Mei 2019\n\nSenin, 6 Mei 2019\n\n{TEXT}\n\n{LONG}",
        f"{HEADER}\n\nHumas DJG Gelar Lomba 3 Mei 2019\n\nSenin, 6 Mei 2019\n\n{TEXT}\n\n{LONG}",
        f"{HEADER}\n\nLomba Rakit Raya | 3 Mei 2019\n\nSenin, 6 Mei 2019\n\n{TEXT}\n\n{LONG}",
        f"{HEADER}\n\nLomba Rakit Raya – 3 Mei 2019\n\nSenin, 6 Mei 2019\n\n{TEXT}\n\n{LONG}",
    ],
)
def test_the_date_of_an_event_in_the_title_is_no_date_of_publication(raw: str) -> None:
    converted = convert(raw)
    assert converted.values.get("date") == "2019-05-06" or "date" in review(converted)


def test_a_schedule_in_a_short_release_leaves_its_date() -> None:
    schedule = "• 5 Juli 2019: pendaftaran\n• 6 Juli 2019: latihan\n• 7 Juli 2019: lomba"
    converted = convert(page(text=f"{TEXT}\n\nJadwalnya:\n\n{schedule}\n\n{LONG}"))
    assert converted.values.get("date") == "2019-07-01"


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        pytest.param(f"{TITLE}\n\n{'a ' * 100_000}", {"title": TITLE}, id="one long line"),
        pytest.param(
            page(text=f"{LONG}\n\n" + "".join(f"baris {n}\n" for n in range(20_000)) + TEXT),
            {"title": TITLE, "date": "2019-07-01"},
            id="short lines",
        ),
        pytest.param(
            page(text=f"{TEXT}\n\n{LONG}\n\n" + "Beranda\n" * 20_000),
            {"title": TITLE, "date": "2019-07-01"},
            id="a menu below",
        ),
        pytest.param(
            page(text=f"{TEXT}\n\n{'(' * 50_000}{'[' * 3_000}{')' * 50_000}{']' * 3_000}"),
            {"title": TITLE, "date": "2019-07-01"},
            id="nested brackets",
        ),
        pytest.param(
            page(text=f"{LONG}\n\n{'2 Juli 2019 ' * 5_000}"),
            {"title": TITLE, "date": "2019-07-01"},
            id="dates on one line",
        ),
        pytest.param(
            page(text=f"{LONG}\n\n" + "2 Juli 2019\n" * 5_000 + TEXT),
            {"title": TITLE},
            id="dates on many lines",
        ),
        pytest.param(
            page(text=f"{TEXT}\n\n{'|' * 50_000}\n\n{LONG}"),
            {"title": TITLE, "date": "2019-07-01"},
            id="bars",
        ),
        pytest.param(
            page(text=f"{TEXT}\n\n{'| ' * 50_000}\n\n{LONG}"),
            {"title": TITLE, "date": "2019-07-01"},
            id="bars with spaces",
        ),
        pytest.param(
            page(text=f"{TEXT}\n\n{'a@' * 50_000}\n\n{'1/' * 50_000}"),
            {"title": TITLE, "date": "2019-07-01"},
            id="addresses and numbers",
        ),
    ],
)
def test_a_hostile_page_is_read_rightly(raw: str, expected: dict[str, str]) -> None:
    converted = convert(raw)
    assert {name: converted.values.get(name) for name in expected} == expected
    assert {line.role for line in converted.lines if line.printed == TITLE} == {"title"}
    body = [line.printed for line in converted.lines if line.role == "body" and line.printed]
    assert "".join("".join(line.split()) for line in body) == letters_of(converted)
    left_out = {line.printed for line in converted.lines if line.role in ("furniture", "residue")}
    assert left_out <= {"Beranda"}


def calls(raw: str) -> int:
    """How many functions are called to read a page: the work that it takes, whatever the machine."""
    count = 0

    def seen(frame: FrameType, event: str, argument: object) -> None:
        nonlocal count
        count += event in ("call", "c_call")

    before = sys.getprofile()
    sys.setprofile(seen)
    try:
        convert(raw)
    finally:
        sys.setprofile(before)
    return count


@pytest.mark.parametrize(
    ("above", "repeated", "below"),
    [
        pytest.param(page(text=LONG), "baris lain\n", TEXT, id="short lines amid the text"),
        pytest.param(page(text=LONG), "Beranda\n", TEXT, id="menus amid the text"),
        pytest.param(page(text=LONG), "Beranda\n", "", id="menus below"),
        pytest.param(page(text=LONG), "Bagikan artikel ini\n", "", id="buttons below"),
        pytest.param("", "Beranda\n", page(), id="menus above"),
        pytest.param("", f"{TITLE}\n", page(), id="titles above"),
        pytest.param("", "1 Juli 2019\n", page(), id="dates above"),
        pytest.param(page(text=LONG), "2 Juli 2019\n", TEXT, id="dates amid the text"),
        pytest.param(page(text=LONG), "• Humas\n", "", id="items"),
        pytest.param(page(text=LONG), "Kota\tNilai\n", "", id="rows"),
        pytest.param(page(text=LONG), f"{TEXT}\n\n", "", id="paragraphs"),
        pytest.param(page(text=LONG), "laman\n\nwww.dinas.example\n\n", "", id="links"),
        pytest.param(page(text=LONG), "Narahubung:\n", "", id="announced contacts"),
        pytest.param(page(text=LONG), "Tali Rakitan\n0800-000-111\n", "", id="contacts"),
        pytest.param(page(text=LONG), "Baca juga:\n", TEXT, id="pointers"),
        pytest.param(page(text=LONG), "Facebook\nkata lain\nkata lagi\n", "", id="words of buttons"),
        pytest.param(page(text=LONG), f"###\n{TEXT}\n", "", id="end marks"),
        pytest.param(page(text=LONG), f"Berita Terkait\n{TEXT}\n", "", id="lists of others"),
        pytest.param(page(text=LONG), f"2 komentar:\n{TEXT}\n", "", id="comments"),
        pytest.param(page(text=LONG), f"Accept cookies\n{TEXT}\n", "", id="cookies"),
        pytest.param(page(text=LONG), "2 komentar:\n3 menit lalu\n", "", id="times of comments"),
        pytest.param("", TEXT + "\npapan rotan jembatan" * 7 + "\n", page(), id="groups of paragraphs"),
    ],
)
def test_twice_the_lines_take_twice_the_work_and_not_four_times(
    above: str, repeated: str, below: str
) -> None:
    once, twice = (f"{above}\n\n{repeated * times}\n\n{below}" for times in (200, 400))
    convert(once)  # so that what is kept of lines read before does not count
    assert calls(twice) <= 2.5 * calls(once)


def test_contacts_below_a_text_are_not_lost() -> None:
    converted = convert(page(text=f"{TEXT}\n\n{LONG}\n\nHubungi kami:\nTali Rakitan\n0800-000-111"))
    assert "contacts" in converted.values


@pytest.mark.parametrize("title", ["Data Garam Belum Tersedia", "Security check at the quay begins"])
def test_a_short_release_with_a_headline_like_an_error_is_not_refused(title: str) -> None:
    try:
        assert convert(page(title=title)).values["title"] == title
    except Refused as refused:
        raise AssertionError(refused.message) from None


def test_a_sentence_above_contacts_or_a_signature_stays_in_the_text() -> None:
    sentence = "Papan palsu dibuat oleh pabrik CV Kayu."
    office = "Bagian Hubungan Masyarakat\nDinas Jembatan Gantung\nTelp. 0800-000-111"
    assert ("p", sentence) in blocks_of(convert(page(text=f"{TEXT}\n\n{LONG}\n\n{sentence}\n\n{office}")))
    signed = "Hulurimbun, 1 Juli 2019\nKepala Biro Komunikasi\n\nttd\n\nTali Rakitan"
    assert ("p", sentence) in blocks_of(convert(page(text=f"{TEXT}\n\n{LONG}\n\n{sentence}\n\n{signed}")))


@pytest.mark.parametrize(
    "line", ["Embargoed until the Minister speaks", "Tidak untuk disiarkan sebelum Senin depan"]
)
def test_an_embargo_without_a_date_keeps_the_release_a_draft(line: str) -> None:
    converted = convert(page(text=f"{line}\n\n{TEXT}\n\n{LONG}"))
    assert converted.values["draft"] is True
    assert "embargo" in review(converted)


@pytest.mark.parametrize("is_above", [True, False])
def test_an_embargo_apart_from_the_date_leaves_that_the_date(is_above: bool) -> None:
    mark, day = f"EMBARGO SAMPAI 5 MEI {YEAR}", "Senin, 1 Juli 2019"
    ordered = [mark, day, TEXT, LONG] if is_above else [day, TEXT, LONG, mark]
    values = convert("\n\n".join([HEADER, TITLE, *ordered])).values
    assert (values["date"], values["embargo"]) == ("2019-07-01", f"{YEAR}-05-06T00:00:00-12:00")
    assert "1 Juli" not in convert("\n\n".join([HEADER, TITLE, *ordered])).body


def test_a_mark_with_a_day_is_no_number() -> None:
    values = convert("\n\n".join(["DRAFT 24/09/2020", HEADER, TITLE, "1 Juli 2019", TEXT, LONG])).values
    assert values["draft"] is True
    assert "number" not in values


def test_a_headline_about_an_embargo_is_no_embargo() -> None:
    assert "draft" not in convert(page(title="Embargo Kayu Dicabut")).values


@pytest.mark.parametrize(
    "box", ["Berita Terkait\nSatu Papan\nDua Papan\nTiga Papan", "Beranda\nProfil\nBerita"]
)
def test_text_that_ends_the_page_below_a_box_is_kept_or_told(box: str) -> None:
    last = "Petugas juga memeriksa gudang papan."
    converted = convert(page(text=f"{TEXT}\n\n{LONG}\n\n{box}\n\n{last}"))
    assert ("p", last) in blocks_of(converted) or "body" in review(converted)


def test_items_with_dates_are_neither_a_title_nor_a_list_of_headlines() -> None:
    items = (
        "1. Papan A diganti 1 Mei 2019;\n2. Papan B diganti 2 Mei 2019; dan\n3. Papan C diganti 3 Mei 2019."
    )
    converted = convert(
        f"SIARAN PERS\nTanggal: 1 Juli 2019\n\n{TITLE}\n\nPapan diganti.\n\n{items}\n\nSelesai sudah."
    )
    assert (converted.values["title"], converted.values["date"]) == (TITLE, "2019-07-01")


def test_a_date_between_two_short_lines_is_no_part_of_a_sentence() -> None:
    facts = f"{TITLE}\nRabu, 5 Juni 2013\nadmin\nHulurimbun, 5 Juni 2012 – {TEXT}\n{LONG}"
    converted = convert(f"{HEADER}\nBeranda\nProfil\nKontak\n{facts}")
    assert converted.values["title"] == TITLE
    assert "date" in review(converted)


def test_a_title_or_a_subject_that_says_so_holds() -> None:
    head = "From: Humas Dinas\nDate: Mon, 01 Jul 2019 09:00:00 +0700\nContent-Type: text/plain\nSubject: "
    held = convert(f"{head}EMBARGOED until 1 March {YEAR}, 10:00 WIB - Jembatan dibuka\n\n{TEXT}", "a.eml")
    assert held.values["embargo"] == f"{YEAR}-03-01T10:00:00+07:00"
    assert "draft" not in held.values
    draft = convert(f"{head}Draft: Jembatan dibuka\nX-Unsent: 1\n\n{TEXT}", "a.eml")
    assert draft.values["draft"] is True
    assert [
        entry["reason"].partition(";")[0] for entry in draft.values["review"] if entry["field"] == "draft"
    ] == [
        "it was never sent (`X-Unsent` in its head)",
        "its title says 'Draft: Jembatan dibuka'",
    ]
    assert convert(page(title="[KONSEP] Jembatan dibuka kembali")).values["draft"] is True
    assert convert(page(title=f"EMBARGO 1 Maret {YEAR}: Jembatan dibuka")).values["embargo"]
    assert "draft" not in convert(page()).values


def test_a_mark_of_a_text_that_is_not_out_is_no_headline_where_the_source_states_one() -> None:
    mark = "Not to be released before 10am on 5 May 2021"
    raw = (
        f'<html><head><meta property="og:title" content="{TITLE}"></head><body><h1>{mark}</h1>'
        f"<p>{TEXT}</p><p>{LONG}</p><p>{TEXT}</p></body></html>"
    )
    converted = convert(raw, "rilis.html")
    assert converted.values["title"] == TITLE
    assert mark in review(converted)["title"]


@pytest.mark.parametrize("told", ["Ana Sari ana.sari@rakit.example", "@ana_sari", "Ana Sari (t.me/ana)"])
def test_a_way_to_reach_somebody_among_the_facts_is_no_category(told: str) -> None:
    read = convert(f"{TITLE}\n\n4 Maret 2019\n{told}\n\n{TEXT}\n\n{TEXT}\n")
    assert "category" not in read.values


def test_a_rubric_in_two_cases_is_one() -> None:
    page = "Siaran Pers\nJembatan Rotan Dibuka Kembali\nSIARAN PERS\n12 Maret 2019\n\n" + "\n\n".join(
        ["Jembatan Rotan dibuka kembali dua pekan lalu. Warga menyambutnya dengan syukuran di balai."] * 2
    )
    values = read_release(page.encode(), "a.txt", AgencyFinder(Registry({})), Vocabulary({})).values
    assert values["category"] == "Siaran Pers"


def test_a_count_of_readers_that_may_be_the_site_s_is_told() -> None:
    foot = "© 2021 Dinas Jembatan. All rights reserved"
    told = convert(page() + f"\n{LONG}\n\nHits: 55\n\n{foot}\n")
    assert (told.values["views"], "views" in review(told)) == (55, True)
    sure = convert(page() + f"\n{LONG}\n\nDibaca 55 kali\n\n{foot}\n")
    assert (sure.values["views"], "views" in review(sure)) == (55, False)


def test_a_picture_that_stands_in_the_text_with_its_caption_is_no_attachment() -> None:
    shown = '<figure><img src="cid:foto@x" alt="Jembatan"><figcaption>Jembatan rotan.</figcaption></figure>'
    raw = EmailMessage()
    raw["Subject"] = TITLE
    raw.set_content(f"<p>{TEXT}</p>{shown}<p>{TEXT} {LONG}</p>", subtype="html")
    raw.add_related(b"\x89PNG", maintype="image", subtype="png", cid="<foto@x>", filename="a.png")
    raw.add_attachment(b"satu", maintype="application", subtype="pdf", filename="b.pdf")
    found = convert(raw.as_bytes(), "a.eml")
    assert '![Jembatan](a.png "Jembatan rotan.")' in found.body
    assert set(found.files) == {"a.png", "b.pdf"}
    assert [item["file"] for item in found.values["attachments"]] == ["b.pdf"]


def test_the_number_behind_the_notes_below_a_text_is_its_own() -> None:
    notes = "The board minds the ropes of nine harbours. More is at ropes.example. PR-29-2020"
    raw = f"{TITLE}\n\n1 July 2019\n\n{TEXT}\n\n{LONG}\n\n# # #\n\n{notes}"
    values = convert(raw).values
    assert (values["number"], values["boilerplate"]) == ("PR-29-2020", [notes])


def test_the_office_of_a_district_below_the_title_has_the_page() -> None:
    office = "U.S. Attorney's Office, District of North Larch"
    raw = f"Press Release\n\n{TITLE}\n\nFor Immediate Release\n{office}\n\n{TEXT}\n\n{LONG}"
    assert convert(raw).values["agency"] == office


def test_the_name_of_a_stated_writer_above_the_text_is_no_paragraph() -> None:
    author = '{"@type": "NewsArticle", "author": {"name": "Ani Tali"}}'
    head = f'<script type="application/ld+json">{author}</script><h1>Kabel Laut Tiba</h1><p>3 Mei 2019</p>'
    sentences = [f"Kabel laut itu tiba {count} hari lebih cepat, kata kepala balai itu." for count in "34"]
    text = "".join(f"<p>{paragraph}</p>" for paragraph in ("Ani Tali", *sentences))
    page = f"{head}<div itemprop=articleBody>{text}</div>"
    found = read_release(page.encode(), "a.html", FINDER, VOCABULARY)
    assert "Ani Tali" not in found.body
    assert found.values["authors"] == ["Ani Tali"]
