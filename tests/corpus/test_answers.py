"""The right answers of the corpus against its texts: what they name stands in the text, in that order."""

from __future__ import annotations

import datetime
import re
from pathlib import Path

import pytest
from corpus_answers import answers, assert_in_order, assert_known, letters
from score import BULLET, FIELDS, registry

CORPUS = Path(__file__).resolve().parent
TEXTS = sorted((CORPUS / "text").glob("*.txt"))
KEYS = {*FIELDS, *"layout expect body body_optional body_loose furniture notes accept".split()}


def decoded(path: Path) -> str:
    data = path.read_bytes()
    if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return data.decode("utf-16")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("cp1252")


each_text = pytest.mark.parametrize("path", TEXTS, ids=lambda path: path.stem)
each_release = pytest.mark.parametrize(
    "path", [path for path in TEXTS if answers(path)["expect"] != "refuse"], ids=lambda path: path.stem
)


def test_every_text_has_answers_and_all_answers_a_text() -> None:
    assert {path.stem for path in TEXTS} == {path.stem for path in (CORPUS / "text").glob("*.yml")}


@each_text
def test_the_answers_use_the_names_that_the_scorer_knows(path: Path) -> None:
    assert_known(answers(path), KEYS)


@each_release
def test_the_body_stands_in_the_text_in_order(path: Path) -> None:
    assert_in_order(answers(path)["body"], letters(decoded(path)))


@each_release
def test_the_furniture_stands_in_the_text_and_not_in_the_body(path: Path) -> None:
    gold = answers(path)
    text = letters(decoded(path))
    assert [line for line in gold["furniture"] if letters(line) not in text] == []
    body = {letters(block) for block in gold["body"]}
    assert [line for line in gold["furniture"] if letters(BULLET.sub("", line)) in body] == []


@each_release
def test_title_and_stated_fields_stand_in_the_text(path: Path) -> None:
    gold = answers(path)
    text = letters(decoded(path)).casefold()
    printed = "title subtitle office number signoff dateline_place category".split()
    values = [gold[name] for name in printed if gold.get(name)]
    values += [value for contact in gold.get("contacts", ()) for value in contact.values()]
    values += gold.get("boilerplate", [])
    assert [value for value in values if letters(str(value)).casefold() not in text] == []


@each_release
def test_the_agency_stands_in_the_text_by_its_name_or_one_that_the_registry_knows(path: Path) -> None:
    name = answers(path).get("agency")
    if name is None:
        return
    known = registry().find(name)
    names = (name, *(known.name.values() if known else ()), known.abbreviation if known else name)
    text = letters(decoded(path)).casefold()
    assert any(letters(each).casefold() in text for each in names)


@each_release
def test_views_and_dates_stand_in_the_text(path: Path) -> None:
    gold = answers(path)
    text = decoded(path)
    if gold.get("views"):
        marked = "[.,]?".join(f"{gold['views']:,}".split(","))
        assert re.search(rf"(?<!\d){marked}(?!\d)", text)
    for name in ("date", "updated"):
        if gold[name]:
            day = datetime.date.fromisoformat(gold[name])
            assert re.search(rf"(?<!\d)0?{day.day}(?!\d)", text)
            assert str(day.year) in text
