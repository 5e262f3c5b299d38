"""The scorer itself: what it counts as right, wrong, missing, invented, lost and left over."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import score as scorer
from score import Case, Reading, Score

PATH = Path("contoh.txt")
TITLE = "Perahu Baca Singgah di Muara"


def scored(
    gold: dict[str, Any],
    values: dict[str, Any] | None = None,
    blocks: tuple[str, ...] = (),
    reviewed: dict[str, str] | None = None,
) -> Score:
    return scorer.score(Case(PATH, gold), Reading(values or {"title": TITLE}, blocks, reviewed or {}))


@pytest.mark.parametrize(
    ("wanted", "found", "verdict"),
    [
        ("2019-05-06", "2019-05-06", "right"),
        ("2019-05-06", "2019-05-06T08:00:00+07:00", "right"),
        ("2019-05-06", "2019-06-05", "wrong"),
        ("2019-05-06", None, "missing"),
        (None, "2019-05-06", "invented"),
        (None, None, "right"),
    ],
)
def test_a_date_is_right_wrong_missing_or_invented(
    wanted: str | None, found: str | None, verdict: str
) -> None:
    values = {"date": found} if found else {"title": TITLE}
    assert scored({"date": wanted}, values).verdicts == {"date": verdict}


@pytest.mark.parametrize(("reviewed", "unmarked"), [({}, {"date"}), ({"date": "two candidates"}, set())])
def test_a_wrong_date_that_no_review_names_is_seen(reviewed: dict[str, str], unmarked: set[str]) -> None:
    item = scored({"date": "2019-05-06"}, {"date": "2019-06-05"}, reviewed=reviewed)
    assert item.unmarked == unmarked


def test_an_invented_value_that_no_review_names_is_seen() -> None:
    assert scored({"views": None}, {"views": {"count": 7}}).unmarked == {"views"}


def test_a_review_of_another_field_marks_nothing() -> None:
    item = scored({"date": "2019-05-06"}, {"date": "2019-06-05"}, reviewed={"title": "none"})
    assert item.unmarked == {"date"}


def test_a_review_of_the_places_marks_the_place_of_the_dateline() -> None:
    values = {"places": ["Menteri"]}
    assert not scored({"dateline_place": None}, values, reviewed={"places": "one word"}).unmarked


def test_a_field_that_the_answers_do_not_name_is_not_scored() -> None:
    assert scored({"title": TITLE}, {"title": TITLE, "office": "Humas"}).verdicts == {"title": "right"}


def test_a_field_that_the_program_does_not_know_is_missing() -> None:
    gold = {"subtitle": "Tiga hari", "boilerplate": ["Tentang kami"], "contacts": [{"name": "Ambar"}]}
    assert set(scored(gold).verdicts.values()) == {"missing"}


@pytest.mark.parametrize(
    ("answer", "found"), [("Humas", "Humas"), (None, None), ("Bagian Humas", "Bagian  Humas")]
)
def test_another_answer_that_is_accepted_is_right(answer: str | None, found: str | None) -> None:
    gold = {"office": "Biro Umum", "accept": {"office": [answer]}}
    assert scored(gold, {"office": found}).verdicts == {"office": "right"}


@pytest.mark.parametrize("found", ["laguna", "Kemenlaguna", "Departemen Rawa dan Laguna"])
def test_an_agency_is_right_under_any_of_its_names(found: str) -> None:
    assert scored({"agency": "Kementerian Urusan Laguna"}, {"agency": found}).verdicts["agency"] == "right"


def test_an_agency_that_no_registry_knows_is_compared_as_printed() -> None:
    gold = {"agency": "Kementerian Pekarangan"}
    assert scored(gold, {"agency": "KEMENTERIAN PEKARANGAN"}).verdicts["agency"] == "right"
    assert scored(gold, {"agency": "Kementerian Urusan Laguna"}).verdicts["agency"] == "wrong"


def test_views_and_the_place_are_found_where_the_front_matter_keeps_them() -> None:
    item = scored(
        {"views": 1204, "dateline_place": "Selasar"}, {"views": {"count": 1204}, "places": ["Selasar"]}
    )
    assert set(item.verdicts.values()) == {"right"}


def test_contacts_are_compared_by_name_and_the_ways_to_reach_them() -> None:
    gold = {"contacts": [{"name": "Ambar Tepianwati", "role": "Humas", "phone": "(0800) 555-0171"}]}
    same = {"contacts": [{"name": "Ambar Tepianwati", "phone": "0800 555 0171"}]}
    assert scored(gold, same).verdicts["contacts"] == "right"
    other = {"contacts": [{"name": "Ambar Tepianwati", "phone": "0800 555 0172"}]}
    assert scored(gold, other).verdicts["contacts"] == "wrong"


def test_a_contact_with_a_mail_address_that_was_lost_is_wrong() -> None:
    gold = {"contacts": [{"name": "Ambar", "email": "a@pasar.example"}]}
    assert scored(gold, {"contacts": [{"name": "Ambar"}]}).verdicts["contacts"] == "wrong"


BODY = ["Perahu baca singgah.", "1. Buku dipinjam", "2. Buku kembali"]


@pytest.mark.parametrize(
    ("blocks", "exact"),
    [
        (("Perahu baca singgah.", "1. Buku dipinjam", "2. Buku kembali"), True),
        (("Perahu  baca singgah .", "1) Buku dipinjam", "2) Buku kembali"), True),
        (("Perahu baca singgah.", "Buku dipinjam", "Buku kembali"), False),
        (("Perahu baca singgah.", "1. Buku dipinjam", "1. Buku kembali"), False),
        (("Perahu baca singgah. 1. Buku dipinjam", "2. Buku kembali"), False),
        (("1. Buku dipinjam", "Perahu baca singgah.", "2. Buku kembali"), False),
        (("Perahu baca singgah.", "1. Buku dipinjam", "2. Buku kembali", "Bagikan"), False),
    ],
)
def test_a_body_is_exact_where_every_block_stands_in_its_place(blocks: tuple[str, ...], exact: bool) -> None:
    assert scored({"body": BODY}, blocks=blocks).body_exact is exact


def test_a_bullet_and_the_number_that_html_gives_do_not_count() -> None:
    assert scored({"body": ["Buku dipinjam"]}, blocks=("3. Buku dipinjam",)).body_exact
    assert scored({"body": ["• Buku dipinjam"]}, blocks=("Buku dipinjam",)).body_exact


def test_a_line_that_may_or_may_not_be_there_does_not_count() -> None:
    gold = {"body": ["Perahu baca singgah."], "body_optional": ["Foto: Ambar"]}
    for blocks in (("Perahu baca singgah.",), ("Foto: Ambar", "Perahu baca singgah.")):
        item = scored(gold, blocks=blocks)
        assert (item.body_exact, item.words) == (True, (3, 3, 3))


def test_a_paragraph_that_is_nowhere_whole_is_told() -> None:
    item = scored(
        {"body": ["Perahu baca singgah.", "Buku dipinjam."]}, blocks=("Perahu baca", "Buku dipinjam.")
    )
    assert item.lost == ("Perahu baca singgah.",)


def test_of_a_loose_body_only_what_is_lost_counts() -> None:
    gold = {"body": ["Perahu baca singgah."], "body_loose": True, "furniture": ["Beranda Profil"]}
    item = scored(gold, blocks=("Beranda Profil Perahu baca singgah. Kontak",))
    assert (item.body_exact, item.lost, item.furniture, item.words) == (None, (), (), (0, 0, 0))
    assert scored(gold, blocks=("Perahu singgah.",)).lost == ("Perahu baca singgah.",)


def test_f1_is_taken_over_the_words_of_all_files_together() -> None:
    one = scorer.common_words(["satu dua tiga empat"], ["satu dua tiga empat"])
    two = scorer.common_words(["satu dua"], ["dua dua enam tujuh"])
    assert (one, two) == ((4, 4, 4), (2, 4, 1))
    assert scorer.f1([one, two]) == pytest.approx(2 * 5 / (6 + 8))
    assert scorer.f1([]) == 1.0
    assert scorer.f1([(3, 0, 0)]) == 0.0


@pytest.mark.parametrize(
    ("furniture", "left"),
    [
        (["Bagikan"], True),
        (["• Bagikan"], True),
        (["Berlangganan buletin kami"], True),
        (["Beranda"], False),
        (["Perahu"], False),
    ],
)
def test_furniture_is_left_as_a_block_or_as_a_long_line_within_one(furniture: list[str], left: bool) -> None:
    blocks = ("Perahu baca singgah.", "Bagikan", "Buku dipinjam. Berlangganan buletin kami")
    item = scored({"body": ["Perahu baca singgah."], "furniture": furniture}, blocks=blocks)
    assert item.furniture == (tuple(furniture) if left else ())


def test_a_line_of_furniture_that_also_stands_in_the_body_is_not_left_over() -> None:
    gold = {"body": ["Kontak", "Ia kunci."], "furniture": ["Kontak"]}
    assert scored(gold, blocks=("Kontak", "Ia kunci.")).furniture == ()


def test_the_blocks_of_a_body_are_its_paragraphs_items_headings_and_cells_in_order() -> None:
    html = (
        "<h2>Hasil &amp; data</h2><p>Satu<br>\ndua <a href='x'>tiga</a>, empat</p>"
        "<ul><li>induk<ul><li>anak</li></ul></li></ul>"
        "<ol start='4'><li><p>empat</p></li><li>lima</li></ol><table><tr><th>Kota</th><td>9</td></tr></table>"
    )
    assert scorer.blocks_of(html) == [
        "Hasil & data",
        "Satu dua tiga, empat",
        "induk",
        "anak",
        "4. empat",
        "5. lima",
        "Kota",
        "9",
    ]


def test_a_refusal_is_right_where_it_is_expected_and_costs_every_field_where_not() -> None:
    refused = Reading(refused="is empty")
    assert scorer.score(Case(PATH, {"expect": "refuse"}), refused).expectation_met
    gold = {"expect": "ok", "title": TITLE, "body": ["Perahu baca singgah."]}
    item = scorer.score(Case(PATH, gold), refused)
    assert not item.expectation_met
    assert (item.verdicts, item.lost) == ({"title": "missing"}, ("Perahu baca singgah.",))
    assert item.words == (3, 0, 0)


def test_an_agency_that_no_registry_knows_may_be_asked_for() -> None:
    asked = {"agency": "no agency that the registry knows"}
    assert scored({"agency": "Kementerian Pekarangan"}, reviewed=asked).expectation_met
    assert not scored({"agency": "Kementerian Urusan Laguna"}, reviewed=asked).expectation_met
    assert not scored(
        {"agency": "Kementerian Pekarangan"}, reviewed={**asked, "date": "none"}
    ).expectation_met


def test_what_should_be_refused_but_is_not_is_wrong_without_other_fields() -> None:
    item = scored({"expect": "refuse", "title": None}, {"title": "404"})
    assert (item.expectation_met, item.verdicts) == (False, {})


def test_an_exception_of_the_package_is_told_by_name(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> None:
        raise KeyError("peran")

    monkeypatch.setattr(scorer, "read_release", fail)
    (tmp_path / "a.txt").write_text("Judul\n\nIsi.")
    reading = scorer.read(tmp_path / "a.txt")
    assert (reading.outcome, reading.traceback) == ("traceback", "KeyError: 'peran'")
    crashed = scorer.score(Case(PATH, {}), reading)
    assert "traceback KeyError" in "\n".join(scorer.difference(crashed))
    assert "  2 × KeyError: 'peran' (such as contoh.txt)" in scorer.summary([crashed, crashed])


def test_a_file_is_read_as_a_reader_of_the_archive_gets_it(tmp_path: Path) -> None:
    text = "Benang <b>baru</b> diuji petang itu di lapangan, dan *semua* penonton menahan napas sejenak."
    raw = f"Badan Layang-Layang Nasional\n\nBenang *Baru* Diuji\n\nSenin, 6 Mei 2019\n\n{text}\n\n{text}\n"
    (tmp_path / "a.txt").write_text(raw)
    reading = scorer.read(tmp_path / "a.txt")
    assert reading.values["title"] == "Benang *Baru* Diuji"
    assert reading.blocks == (text, text)


def test_an_empty_file_is_refused(tmp_path: Path) -> None:
    (tmp_path / "a.txt").touch()
    assert scorer.read(tmp_path / "a.txt").outcome == "refuse"


def test_cases_are_read_beside_each_file_or_from_one_list(tmp_path: Path) -> None:
    for name, text in (
        ("a.txt", "x"),
        ("a.yml", "title: A\nlayout: blog\n"),
        ("b.html", "x"),
        ("b.yml", "title: B\n"),
    ):
        (tmp_path / name).write_text(text)
    (tmp_path / "c.txt").write_text("no answers")
    found = [(case.path.name, case.gold["title"], case.layout) for case in scorer.cases_in(tmp_path)]
    assert found == [("a.txt", "A", "blog"), ("b.html", "B", f"({tmp_path.name})")]
    (tmp_path / "gold.yml").write_text(
        "variants:\n- {file: a.txt, expect: reject, title: A, date: null, author: Humas, signoff: (x-Humas),"
        " residue_not_in_body: [Menu]}\n"
    )
    (case,) = scorer.cases_in(tmp_path)
    assert case.expected == ("refuse",)
    assert {name: case.gold[name] for name in ("office", "signoff", "furniture")} == {
        "office": "Humas",
        "signoff": "x-Humas",
        "furniture": ["Menu"],
    }


def test_a_body_that_is_known_by_its_outline_is_compared_with_that() -> None:
    outline = {
        "body_paragraphs": 2,
        "body_first8": "Perahu baca",
        "body_last8": "buku kembali.",
        "body_words": 6,
    }
    for blocks, exact in (
        (("Perahu baca singgah.", "Semua buku kembali."), True),
        (("Perahu baca.",), False),
    ):
        assert scored({"outline": outline}, blocks=blocks).body_exact is exact


def test_the_tables_count_per_field_and_per_layout() -> None:
    good = scored(
        {"layout": "blog", "title": TITLE, "date": "2019-05-06"}, {"title": TITLE, "date": "2019-05-06"}
    )
    bad = scored({"layout": "wire", "title": TITLE, "date": None}, {"title": "Menu", "date": "2019-05-06"})
    assert scorer.field_table([good, bad])[1:] == [
        ["title", "2", "50.0", "1", "1", "0", "0", "1"],
        ["date", "2", "50.0", "1", "0", "0", "1", "1"],
    ]
    assert [row[:3] for row in scorer.layout_table([good, bad])[1:]] == [
        ["blog", "1", "100.0"],
        ["wire", "1", "0.0"],
    ]


def test_the_command_prints_the_tables_and_the_worst(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "a.txt").write_text("Judul Rilis")
    (tmp_path / "a.yml").write_text("title: Judul Lain\nbody: [Isi lain.]\n")
    monkeypatch.setattr(scorer, "read", lambda _: Reading({"title": "Judul Rilis"}, ("Isi rilis.",)))
    scorer.main([str(tmp_path), "--worst", "3"])
    told = capsys.readouterr().out
    assert "word F1 (micro)          0.5000" in told
    assert "title wrong: Judul Lain ← Judul Rilis  NOT MARKED" in told
    assert "body + Isi rilis." in told
    scorer.main([str(tmp_path)])
    assert "NOT MARKED" not in capsys.readouterr().out


def test_the_worst_comes_with_what_weighs_most() -> None:
    wrong = scored({"date": "2019-05-06"}, {"date": "2019-06-05"})
    marked = scored({"date": "2019-05-06"}, {"date": "2019-06-05"}, reviewed={"date": "two candidates"})
    assert wrong.differences > marked.differences > scored({"date": None}).differences
