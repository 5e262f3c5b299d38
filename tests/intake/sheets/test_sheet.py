from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from warta.intake.lines import split_lines
from warta.intake.marks.fact import About
from warta.intake.shapes.furniture import Kind
from warta.intake.sheets.sheet import MAX_HEADER, Sheet

HEADER = "Dinas Jembatan"
TEXT = "Jembatan Rotan dibuka kembali dua pekan lalu. Warga menyambutnya dengan syukuran yang ramai di balai."


def sheet(text: str, labels: dict[str, About] | None = None) -> Sheet:
    lines = [line for line in split_lines(text) if not line.is_blank]
    return Sheet(lines, lambda line: line.startswith(HEADER), {"peta dermaga"}, labels)


def test_each_line_is_told_by_itself() -> None:
    found = sheet(f"{HEADER}\nBeranda\n3 Mei 2019\n{TEXT}\nPeta Dermaga\nTali Rakitan")
    assert len(found) == 6
    assert [found.kind(p) for p in found.positions()] == [None, Kind.MENU, None, None, None, None]
    assert [p for p in found.positions() if found.header(p)] == [0]
    assert [p for p in found.positions() if found.facts(p)] == [2]
    assert [p for p in found.positions() if found.text(p)] == [3]
    assert [p for p in found.positions() if found.known(p)] == [4]
    assert [p for p in found.positions() if found.looks_like_name(p)] == [0, 4, 5]
    assert found.folded(0) == "dinas jembatan"
    assert found[3].printed == TEXT


@pytest.mark.parametrize("text", [f"{HEADER}:", f"{HEADER}.", f"{HEADER} {'x' * MAX_HEADER}", "Balai"])
def test_a_sentence_or_a_long_line_is_no_header(text: str) -> None:
    assert not sheet(text).header(0)


def test_furniture_is_no_text_however_long_it_is() -> None:
    assert not sheet("We use cookies to improve your experience, and to count how many read this.").text(0)
    assert not Sheet(split_lines(TEXT), lambda line: False, {TEXT.casefold()}).text(0)


@pytest.mark.parametrize(
    ("text", "abouts"),
    [
        ("Tanggal\n3 Mei 2019", [About.CONTROL, About.PUBLISHED]),
        ("Tanggal:\n3 Mei 2019", [About.CONTROL, About.PUBLISHED]),
        ("Penulis\nTali Rakitan", [About.CONTROL, About.OFFICE]),
        ("Dibaca\n1.204", [About.CONTROL, About.VIEWS]),
        ("Terakhir diperbarui\n3 Mei 2019", [About.CONTROL, About.UPDATED]),
    ],
)
def test_a_label_alone_says_what_the_next_line_is(text: str, abouts: list[About]) -> None:
    found = sheet(text)
    assert [[fact.about for fact in found.facts(p)] for p in found.positions()] == [[a] for a in abouts]


@pytest.mark.parametrize(
    "text",
    [
        "Tanggal\nPanen dimulai",
        "Dibaca\nbanyak orang",
        "Tanggal",
        "Tanggal\nPenulis:",
        "Siaran Pers\n12 perahu berangkat",
        "Panen\n1.204",
        "Written by\nRate this item",
    ],
)
def test_a_label_whose_value_does_not_follow_says_nothing(text: str) -> None:
    found = sheet(text)
    assert [found.facts(p) for p in found.positions()] == [()] * len(found)


def test_a_long_finished_sentence_states_no_facts() -> None:
    text = "Diterbitkan pada 3 Mei 2019 oleh Humas Balai Garam bersama warga di tepi sungai."
    assert sheet(text).facts(0) == ()
    assert sheet("Diterbitkan pada 3 Mei 2019 oleh Humas Balai Garam").facts(0) != ()


def test_labels_of_an_agency_are_known() -> None:
    assert [fact.about for fact in sheet("Meja: Garam", {"meja": About.OFFICE}).facts(0)] == [About.OFFICE]


@pytest.mark.parametrize("text", ["SIARAN PERS", "Nomor: 7/2019", "FOR IMMEDIATE RELEASE", "HM/7/2019"])
def test_kind_notice_and_number_stand_above_a_title(text: str) -> None:
    assert sheet(text).above_title(0)


@pytest.mark.parametrize("text", ["Siaran pers balai dibacakan", "3 Mei 2019", "Humas"])
def test_other_lines_do_not(text: str) -> None:
    assert not sheet(text).above_title(0)


@pytest.mark.parametrize(
    "text", ["Tali", "Tali rakitan", "TALI RAKITAN", "Tali Papan Pagar Rotan Bambu", "Sebelum Tali Putus"]
)
def test_a_name_has_two_to_four_words_with_capitals(text: str) -> None:
    assert not sheet(text).looks_like_name(0)


def test_a_line_that_names_two_agencies_is_a_header() -> None:
    assert sheet(f"{HEADER}/{HEADER} Gantung").header(0)
    assert not sheet("Balai/Rumah").header(0)


def test_a_headline_may_end_with_the_date_that_stands_below_it_with_a_label() -> None:
    found = sheet("Kabar Jembatan Rotan Pekan Ini - 3 Mei 2019\nTerbit: 3 Mei 2019")
    assert found.facts(0) == ()
    assert [fact.about for fact in found.facts(1)] == [About.PUBLISHED]
    assert sheet("Humas Dinas Jembatan - 3 Mei 2019\n" + TEXT).facts(0) != ()


def test_a_line_with_a_label_of_its_own_is_no_value_of_the_label_above_it() -> None:
    found = sheet("Editor :\nDilihat 1288 kali")
    assert [fact.count for fact in found.facts(1)] == [1288]


def test_the_name_of_a_picture_is_no_words_of_the_site() -> None:
    picture = replace(sheet("12-1024x1024.jpg")[0], form="figure")
    shares = replace(picture, text="Facebook", printed="Facebook")
    found = Sheet([picture, shares], lambda line: False, set())
    assert found.kind(0) is None
    assert found.kind(1) is not None


@pytest.mark.parametrize(
    "name", ["IMG_1234", "DSC0021", "Foto", "WhatsApp Image 2021-04-03 at 10.11.12", "x.webp"]
)
def test_the_name_that_a_camera_gave_a_picture_is_no_words_of_the_site(name: str) -> None:
    line = sheet(name)[0]
    found = Sheet([replace(line, form="figure"), line], lambda line: False, set())
    assert found.kind(0) is None


_PIECES = (
    *("Terbit", "Diterbitkan pada", "last updated", "Posted", "embargo", "Kategori", "Humas", "Warga"),
    *("5 Mei 2019", "Senin", "12/05/2019", "2019-05-12", "2019", "5 Mex 21", "1.288", "10.18", "✓"),
    *(":", " : ", " | ", " - ", ", ", " ", " ", " ", "\n", "\n", "kali", "oleh", "(", ")"),
)


@given(st.lists(st.sampled_from(_PIECES), max_size=12).map("".join))
@example("Posted 2019")
@example("Terbit 5 Mex 21")
@example("Diterbitkan5 Mei 2019")
@example("Tanggal\n2019")
@example("2019✓-05-12")
def test_dated_facts_are_those_of_all_facts_that_state_a_date(text: str) -> None:
    quickly, wholly = sheet(text, {"terbit": About.PUBLISHED}), sheet(text, {"terbit": About.PUBLISHED})
    for position in quickly.positions():
        assert quickly.dated(position) == [fact for fact in wholly.facts(position) if fact.printed]


def test_most_lines_are_told_to_state_no_date_without_reading_their_facts(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    found = sheet("Warga memanen 26 ton garam\n0800 4706 6069\nHarga $3.2 per karung")
    monkeypatch.setattr(Sheet, "facts", lambda *_: pytest.fail("all facts are read"))
    assert not any(map(found.dated, found.positions()))


def test_the_words_of_a_line_that_paragraphs_take_up_are_counted() -> None:
    page = sheet(
        "Jembatan rotan di hulu\nJembatan itu dibuka kembali setelah dua pekan ditutup karena rapuh."
    )
    assert [page.taken_up(0, 1), page.taken_up(0, 0), page.taken_up(0, 2)] == [1 / 3, 1 / 3, 0.0]


def test_a_line_that_is_a_stated_title_is_no_text() -> None:
    found = sheet(f"{TEXT}\nTali Rakitan\n{TEXT} Warga senang.")
    found.take_for_titles({TEXT.casefold(), "tali rakitan"})
    assert [p for p in found.positions() if found.text(p)] == [2]


@pytest.mark.parametrize(
    ("text", "is_label"),
    [
        ("Satker\nDinas Rotan dan Tali Kota Rimba", True),
        ("Satker:\nPolres Rimba Ungkap Peredaran Rotan di Jalur Tali", True),
        ("Satker\nPolres Rimba Ungkap Peredaran Rotan di Jalur Tali", False),
        ("Satker\nPolres Rimba Ungkap 3 Peredaran Rotan", False),
        ("Satker\nBeranda\nSatker\nPolres Rimba Ungkap Peredaran Rotan", False),
    ],
)
def test_a_headline_below_a_word_of_the_menu_is_no_value_of_it(text: str, is_label: bool) -> None:
    lines = sheet(text)
    assert bool(lines.facts(len(lines) - 1)) is is_label


def test_a_line_lists_rubrics_where_the_first_stands_above_by_itself() -> None:
    assert sheet("Liputan/Berita\nJudul\nLiputan/Berita, Penelitian dan Inovasi").lists_rubrics(2)
    assert not sheet("Liputan\nJudul\nRotan, Tali dan Papan").lists_rubrics(2)
    assert not sheet("Rotan\nJudul\nRotan, tali, dan papan dari desa di hulu tiba di pasar").lists_rubrics(2)


def test_of_items_a_name_may_stand_above_the_word_for_a_writer() -> None:
    lines = sheet("• Inmas Rimba\n• Penulis\n• Dilihat 188")
    assert [(fact.about, fact.text) for fact in lines.facts(0)] == [(About.OFFICE, "Inmas Rimba")]
    assert {fact.about for fact in lines.facts(1)} == {About.CONTROL}
    assert sheet("• Inmas Rimba\n• Penulis\n• Ana Rami").facts(0) == ()


def test_a_notice_goes_on_over_lines_that_begin_small() -> None:
    lines = (
        "This document is provided for archival purposes only. Archived documents",
        "do not reflect current rules of the board and may contain",
        "inaccuracies.",
        "The board spliced forty ropes.",
    )
    found = Sheet(split_lines("\n".join(lines)), lambda _: False, frozenset())
    assert [found.kind(p) for p in found.positions()] == [Kind.CONTROL, Kind.CONTROL, Kind.CONTROL, None]
    assert sheet("\n\n".join(lines)).kind(1) is None
