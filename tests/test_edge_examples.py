from __future__ import annotations

from pathlib import Path

import pytest

from tests.edge_examples import FILE, SHARE_OF_MADE, Page, examples, read_examples, read_pages, write_examples
from warta.intake.role import Role

RAW = """Jembatan Rotan Dibuka Kembali
1 Juli 2019
Gerbang Warga

Jembatan Rotan dibuka kembali setelah dua pekan. Warga menyambutnya dengan syukuran kecil.

Papan Baru

Kepala dusun berharap papan yang baru tahan sampai musim angin berikutnya.

Penjaga jembatan akan memeriksa tali setiap pekan sampai akhir tahun ini.

Tali Baru

Dinas menyiapkan tali cadangan di gudang dermaga untuk musim hujan nanti.

Lembar Induk
Kurva
"""
BODY = [4, 6, 8, 10, 12, 14]
ANSWERS = "\n".join(
    [
        "expect: ok",
        "title: Jembatan Rotan Dibuka Kembali",
        "body:",
        *(f"- {RAW.splitlines()[n]}" for n in BODY),
    ]
)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "rotan.txt").write_text(RAW, encoding="utf-8")
    (tmp_path / "rotan.yml").write_text(ANSWERS, encoding="utf-8")
    return tmp_path


@pytest.fixture
def page(folder: Path) -> Page:
    (found,) = read_pages(folder)
    return found


def test_lines_of_the_answers_are_the_body_and_the_others_are_not(page: Page) -> None:
    own = [line.text for line, is_body in zip(page.lines, page.is_body, strict=True) if is_body]
    assert own == [RAW.splitlines()[n] for n in BODY]
    assert page.roles[0] is Role.TITLE


def test_a_page_whose_answers_do_not_stand_in_it_gives_no_examples(folder: Path) -> None:
    (folder / "rotan.yml").write_text(ANSWERS.replace("Papan Baru", "Papan Lama"), encoding="utf-8")
    assert read_pages(folder) == []


def test_answers_give_the_sign_off_behind_a_text_apart(folder: Path) -> None:
    answers = ANSWERS.replace("untuk musim hujan nanti.", "untuk musim hujan.")
    for end, count in ((" (tali)", 1), (" Tali " + "cadangan " * 10, 0)):
        raw = RAW.replace("untuk musim hujan nanti.", f"untuk musim hujan.{end}")
        (folder / "rotan.txt").write_text(raw, encoding="utf-8")
        (folder / "rotan.yml").write_text(answers, encoding="utf-8")
        assert len(read_pages(folder)) == count


def test_an_unseen_page_gives_what_the_rules_left_and_made_examples(page: Page) -> None:
    found = list(examples(page, is_unseen=True))
    assert {example.weight for example in found} == {1.0, SHARE_OF_MADE}
    below = next(e for e in found if e.weight == 1 and e.side == "below")
    left = sum(role is Role.BODY for role in page.roles[page.is_body.index(True) :]) - len(BODY)
    assert below.may_end.index(True) == left
    assert {e.weight for e in examples(page, is_unseen=False)} == {SHARE_OF_MADE}
    assert found == list(examples(page, is_unseen=True))


def test_made_examples_have_bodies_that_end_at_other_lines(page: Page) -> None:
    ends = {e.may_end.index(True) for e in examples(page, is_unseen=False)}
    assert len(ends) > 1


def test_examples_are_kept_as_they_are_but_for_rare_words(page: Page, tmp_path: Path) -> None:
    found = list(examples(page, is_unseen=True))
    path = tmp_path / "kept.jsonl.gz"
    write_examples(found, path)
    kept = read_examples(path)
    assert [(e.side, e.weight, e.may_end) for e in kept] == [(e.side, e.weight, e.may_end) for e in found]
    assert not any(name.startswith("word ") for e in kept for line in e.lines for name in line)
    assert kept[0].kept == found[0].kept
    first = path.read_bytes()
    write_examples(kept, path)
    assert path.read_bytes() == first


def test_the_file_holds_unseen_pages_of_many_batches_and_no_rare_word() -> None:
    found = read_examples(FILE)
    assert len({e.batch for e in found if e.weight == 1}) > 10
    pages: dict[str, set[tuple[str, str]]] = {}
    for example in found:
        for name in frozenset[str]().union(*example.lines):
            if name.startswith("word "):
                pages.setdefault(name, set()).add((example.batch, example.page))
    assert min(map(len, pages.values())) >= 4
