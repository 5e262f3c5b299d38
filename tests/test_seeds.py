"""The example texts beside the repository against the answers that were written for them by hand."""

from __future__ import annotations

import hashlib
import html
import re
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml

from warta import frontmatter
from warta.agencies import SHIPPED, Registry, parse_agencies
from warta.intake.agencies.agency import AgencyFinder
from warta.intake.reading.decode import Refused
from warta.intake.release import read_release
from warta.markup import render_markdown
from warta.tags import Vocabulary

SHARED = Path(__file__).resolve().parents[2] / "shared"


@cache
def gold_of(folder: str) -> dict[str, dict[str, Any]]:
    path = SHARED / folder / "gold.yml"
    if not path.exists():
        return {}
    gold = yaml.safe_load(path.read_text(encoding="utf-8"))
    return {entry["file"]: entry for entry in gold["seeds" if folder == "seeds" else "variants"]}


def each(*folders: str, expect: tuple[str, ...] = ("ok", "review")) -> pytest.MarkDecorator:
    """The texts of which gold expects one of these, as `case`; one skipped test where there are none."""
    cases = [
        pytest.param((folder, name), id=name)
        for folder in folders
        for name, gold in gold_of(folder).items()
        if gold.get("expect", "ok") in expect
    ]
    absent = pytest.mark.skip(reason=f"the example texts in {SHARED} are not on this machine")
    return pytest.mark.parametrize("case", cases or [pytest.param(None, marks=absent)])


class Read:
    """A text converted, written, cut at its front matter again and rendered: what a reader gets."""

    def __init__(self, folder: str, name: str) -> None:
        agencies, problems = parse_agencies("agencies.yml", SHIPPED.read_text(encoding="utf-8"))
        assert problems == []
        self.registry = Registry(agencies)
        data = (SHARED / folder / name).read_bytes()
        converted = read_release(data, name, AgencyFinder(self.registry), Vocabulary({}))
        self.file = frontmatter.write(converted.values, converted.body)
        parts = frontmatter.split(self.file)
        matter, problems = frontmatter.parse(name, parts.yaml)
        assert [problem for problem in problems if problem.is_error] == []
        assert matter.extra == {}
        self.values = matter.values
        self.html = render_markdown(parts.body).html
        inner = re.findall(r"<(p|li|th|td)\b[^>]*>(.*?)</\1>", self.html, re.DOTALL)
        self.blocks = [" ".join(html.unescape(re.sub(r"<[^>]*>", "", text)).split()) for _, text in inner]
        self.reviewed = {item["field"]: item["reason"] for item in self.values.get("review", ())}


@cache
def read(case: tuple[str, str]) -> tuple[Read, dict[str, Any]]:
    folder, name = case
    return Read(folder, name), gold_of(folder)[name]


@each("seeds", "intake")
def test_the_fields_are_those_that_the_page_states(case: tuple[str, str]) -> None:
    got, gold = read(case)
    signoff = gold["signoff"]
    expected = {
        "title": gold["title"],
        "date": gold["date"],
        "office": gold["author"],
        "views": gold["views"],
        "signoff": signoff[1:-1] if signoff else None,
        "language": gold["language"],
    }
    views = got.values.get("views")
    found = {name: got.values.get(name) for name in expected} | {"views": views and views["count"]}
    assert found == expected


@each("seeds", "intake")
def test_the_agency_is_the_one_that_gold_names(case: tuple[str, str]) -> None:
    got, gold = read(case)
    agency = got.registry.find(got.values["agency"])
    assert agency is not None
    assert agency.name["id"] == gold["agency"]
    is_inferred = str(gold.get("agency_source", "")).startswith("inferred")
    assert ("agency" in got.values.get("inferred", {})) == is_inferred


@each("seeds", "intake")
def test_a_dateline_is_found_where_there_is_one_and_nowhere_else(case: tuple[str, str]) -> None:
    got, gold = read(case)
    place = gold["dateline_place"]
    assert list(got.values.get("places", ())) == ([place] if place else [])


@each("seeds", "intake")
def test_the_body_holds_every_paragraph_and_no_furniture(case: tuple[str, str]) -> None:
    got, gold = read(case)
    if "body_paragraphs" in gold:
        assert len(got.blocks) == gold["body_paragraphs"]
        words = " ".join(got.blocks).split()
        first, last = gold["body_first8"].split(), gold["body_last8"].split()
        assert (words[: len(first)], words[-len(last) :]) == (first, last)
        assert len(words) == gold.get("body_words_without_signoff", gold.get("body_words"))
    if "paragraph_first4" in gold:
        assert [" ".join(block.split()[:4]) for block in got.blocks] == gold["paragraph_first4"]
    lines = {line.removeprefix("• ") for line in gold["residue_not_in_body"]} | set(
        gold["residue_not_in_body"]
    )
    assert lines.isdisjoint(got.blocks)


@each("seeds")
def test_the_body_is_letter_for_letter_that_of_the_seed(case: tuple[str, str]) -> None:
    got, gold = read(case)
    assert hashlib.sha256("\n\n".join(got.blocks).encode()).hexdigest() == gold["body_sha256_norm"]


@each("seeds")
def test_the_source_is_told_by_name_and_digest(case: tuple[str, str]) -> None:
    got, gold = read(case)
    assert got.values["source"] == {"file": gold["file"], "sha256": gold["sha256"]}


@each("seeds")
def test_a_seed_is_marked_for_review_only_where_its_date_is_missing(case: tuple[str, str]) -> None:
    got, gold = read(case)
    assert set(got.reviewed) == (set() if gold["date"] else {"date"})


@each("intake", expect=("ok",))
def test_what_is_plain_needs_no_review(case: tuple[str, str]) -> None:
    got, _ = read(case)
    assert got.reviewed == {}


@each("intake", expect=("review",))
def test_what_is_doubtful_is_marked_for_review(case: tuple[str, str]) -> None:
    got, gold = read(case)
    doubtful = {"title"} if gold["title"] is None else {"date"}
    assert set(got.reviewed) - {"type"} == doubtful


@each("intake", expect=("reject",))
def test_what_holds_no_release_is_refused(case: tuple[str, str]) -> None:
    with pytest.raises(Refused, match="is empty"):
        read(case)


@each("seeds")
def test_the_date_names_the_line_that_it_was_read_from(case: tuple[str, str]) -> None:
    got, gold = read(case)
    if gold["date"] is None:
        assert "date_source" not in got.values
        return
    raw = (SHARED / case[0] / case[1]).read_text(encoding="utf-8").split("\n")
    source = got.values["date_source"]
    number = int(re.fullmatch(r"line (\d+) of the source", source["from"])[1])  # type: ignore[index]
    assert raw[number - 1].strip() == f"• {source['text']}"
    assert source["text"] in gold["date_source"]


def variant(name: str) -> Read:
    if name not in gold_of("intake"):
        pytest.skip(f"the example text {SHARED / 'intake' / name} is not on this machine")
    return read(("intake", name))[0]


def test_the_second_date_of_a_page_is_kept_as_that_of_the_update() -> None:
    assert variant("v03-two-dates.txt").values["updated"] == "2019-09-04"


def test_a_page_without_title_is_a_draft_until_it_has_one() -> None:
    got = variant("v05-missing-title.txt")
    assert got.values["draft"] is True
    assert got.reviewed["title"] == "no line is a title; write it and remove `draft`"


def test_a_guessed_encoding_is_told_and_leaves_no_trace_in_the_text() -> None:
    got = variant("v07-windows-1252.txt")
    assert got.values["source"]["encoding"] == "windows-1252"
    assert set("èÅöéñã€“”–") <= set(got.file)
    assert not re.search("[\x80-\x9f\ufffd]|Ã", got.file)


def test_windows_line_ends_marks_and_wide_spaces_are_gone() -> None:
    got = variant("v09-crlf-bom-nbsp.txt")
    assert not re.search("[\r\ufeff\xa0]|  \n", got.file)


def test_tables_and_lists_stay_tables_and_lists() -> None:
    got = variant("v11-table-and-lists.txt")
    cells = re.findall(r"<t[hd]>([^<]*)</t[hd]>", got.html)
    assert cells == "Kota Diuji Lulus Kupang 120 118 Ambon 95 90".split()
    numbered = re.search(r"<ol>(.*?)</ol>", got.html, re.DOTALL)
    bulleted = re.search(r"<ul>(.*?)</ul>", got.html, re.DOTALL)
    assert numbered is not None
    assert bulleted is not None
    assert numbered[1].count("<li>") == 3
    assert bulleted[1].count("<li>") == 2
    assert "Biaya uji ulang Rp50.000,-" in got.blocks


def test_markup_in_a_text_is_shown_as_text() -> None:
    got = variant("v14-injection.txt")
    assert set(re.findall(r"<(\w+)", got.html)) == {"p"}
    assert 'Kegiatan dibuka dengan sambutan <script>alert("xss")</script> dan doa bersama.' in got.blocks
    assert "# Bukan judul, hanya baris teks yang diawali tanda pagar" in got.blocks
    assert "1986. Tahun yang bersejarah bagi balai." in got.blocks
    assert "---" in got.blocks
    assert "Empat spasi di awal baris bukan kode." in got.blocks


def test_a_rubric_below_the_facts_is_no_office() -> None:
    got = variant("v18-no-blank-after-furniture.txt")
    assert got.values["category"] == "Kliping Berita"


def test_questions_and_answers_of_a_page_that_is_no_release_are_kept() -> None:
    got = variant("v19-faq-not-a-release.txt")
    assert [block for block in got.blocks if "?" in block] == [
        "Apa saja syarat pengujian alat ukur?",
        "Berapa lama prosesnya?",
    ]
    assert "Paling lama lima hari kerja." in got.blocks


def test_a_contradiction_between_weekday_and_date_is_named() -> None:
    got = variant("v21-weekday-contradiction.txt")
    assert got.reviewed["date"] == "Kamis is printed, but 2020-09-25 was another day of the week"
