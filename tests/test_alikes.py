"""Pairs of like records, kept from build to build: the same whatever came, went and in which order."""

from __future__ import annotations

import random
import sqlite3
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from warta import alikes as module
from warta.alikes import Alikes
from warta.likeness import Likeness, likeness_of

WORDS = [f"kata{chr(97 + n % 26)}{chr(97 + n // 26)}" for n in range(120)]


def a_likeness(text: int, edit: int) -> Likeness:
    """The likeness of text number `text`, of which each `edit` changes a word."""
    words = random.Random(text).sample(WORDS, 100)
    words[edit * 7 % 100] = "suntingan"
    found = likeness_of(words, ())
    assert found
    return found


LIKENESSES = {f"{text}{edit}": a_likeness(text, edit) for text in range(3) for edit in range(3)}


def test_pairs_are_those_of_one_text() -> None:
    alikes = Alikes.of_one_run()
    for name, likeness in LIKENESSES.items():
        alikes.add(name, likeness)
    pairs = [(one, other) for one, other, _ in alikes.pairs()]
    assert pairs == [(f"{t}{a}", f"{t}{b}") for t in range(3) for a in range(3) for b in range(a + 1, 3)]


def test_a_record_has_a_pair_as_long_as_both_are_kept() -> None:
    alikes = Alikes.of_one_run()
    for name in ("00", "10"):
        alikes.add(name, LIKENESSES[name])
    assert not alikes.has_pair("00")
    alikes.add("01", LIKENESSES["01"])
    assert [name for name in ("00", "01", "10", "tiada") if alikes.has_pair(name)] == ["00", "01"]
    alikes.forget(["00"])
    assert not alikes.has_pair("01")


@settings(deadline=None, max_examples=60)
@given(
    st.lists(st.tuples(st.booleans(), st.sampled_from(sorted(LIKENESSES))), max_size=30),
    st.sampled_from((1, 3, 100)),
)
def test_what_comes_and_goes_leaves_what_a_fresh_start_would_find(
    steps: list[tuple[bool, str]], batch: int
) -> None:
    alikes, present = Alikes.of_one_run(), set()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(module, "_BATCH", batch)
        for comes, name in steps:
            if comes:
                alikes.add(name, LIKENESSES[name])
                present.add(name)
            else:
                alikes.forget([name])
                present.discard(name)
    fresh = Alikes.of_one_run()
    for name in sorted(present, reverse=True):
        fresh.add(name, LIKENESSES[name])
    assert alikes.pairs() == fresh.pairs()


def test_only_what_shares_a_band_is_compared(monkeypatch: pytest.MonkeyPatch) -> None:
    compared: list[Any] = []
    real: Callable[..., int] = module.share_of
    monkeypatch.setattr(module, "share_of", lambda one, other: compared.append(1) or real(one, other))
    alikes = Alikes.of_one_run()
    for number in range(50):
        alikes.add(str(number), a_likeness(100 + number, 0))
    assert alikes.pairs() == []
    assert len(compared) < 10
    compared.clear()
    alikes.add("baru", a_likeness(100, 1))
    assert [(one, other) for one, other, _ in alikes.pairs()] == [("0", "baru")]
    assert len(compared) == 1


def test_nothing_of_a_forgotten_record_stays() -> None:
    db = sqlite3.connect(":memory:", isolation_level=None)
    alikes = Alikes(db)
    for name in ("00", "01"):
        alikes.add(name, LIKENESSES[name])
    alikes.forget(["00", "01", "tiada"])
    for name in ("likenesses", "bands", "alikes"):
        assert db.execute(f"SELECT count(*) FROM {name}").fetchone() == (0,)
