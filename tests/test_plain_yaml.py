"""Plain values, written as the library writes them: compared with it over real and random values."""

from __future__ import annotations

import datetime
from typing import Any

import pytest
import yaml
from hypothesis import example, given
from hypothesis import strategies as st

from tests.test_yamltext import TEXTS
from warta.plain_yaml import plain_entry


def by_library(name: str, value: Any) -> str:
    return yaml.dump(
        {name: value},
        Dumper=yaml.CSafeDumper,
        sort_keys=False,
        allow_unicode=True,
        width=10_000,
        default_flow_style=False,
    )


PIECES = st.sampled_from(
    [
        *("garam", "Dermaga", " ", " ", ": ", ":", " #", "#", "-", "- ", "'", '"', "“", "5", "2020-09-25"),
        *("12:30", "yes", "No", "null", "y", "0b01", "1e5", "0x1f", ".", ",", "&", "*", "!", "|", ">", "%"),
        *("@", "[", "]", "{", "}", "?", "=", "<<", "é", "ı", "T", "Z", "_", "~", "`", "\\", "\t", "\n"),
        *("\u2028", "\xa0", "+", "(", "$", "/", "‘", "0800 555"),
    ]
)
MIXED = st.one_of(TEXTS, st.lists(PIECES, max_size=6).map("".join))
SCALARS = st.one_of(MIXED, st.booleans(), st.integers(), st.dates(), st.none(), st.floats(allow_nan=False))
NAMES = st.one_of(st.sampled_from(["title", "source.file", "y", "no", "null"]), TEXTS)
VALUES = st.recursive(
    SCALARS,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(NAMES, inner, max_size=3),
    max_leaves=6,
)


@given(NAMES, VALUES)
@example("title", "a" * 1990 + " b")
@example("title", "12:30")
@example("title", "0b01")
@example("source", {"file": "a.txt", "sha256": "0b" + "01" * 31, "tags": ["padi", "5 Mei 2020"]})
@example("source", {"sha256": "e" * 64})
@example("source", {"sha256": "1" * 64})
def test_what_is_written_is_what_the_library_writes(name: str, value: Any) -> None:
    written = plain_entry(name, value)
    assert written is None or written == by_library(name, value)


@given(MIXED)
def test_every_text_is_written_as_the_library_writes_it(text: str) -> None:
    written = plain_entry("title", text)
    assert written is None or written == by_library("title", text)


@pytest.mark.parametrize(
    "value",
    [
        "Dermaga baru dibuka di Pulau Keladi",
        "Harga: naik, katanya “lagi”",
        "25 September 2020",
        "'Search results' may be a page of the site, not a release",
        "8f" * 32,
        True,
        1204,
        datetime.date(2020, 9, 25),
        ["padi", "Perahu & Dermaga"],
        {"from": "line 3 of the source", "text": "Tanggal: 25 September 2020"},
        [{"name": "Rara Sekar", "phone": "HP: 0800"}, {"name": "Tole"}],
    ],
)
def test_what_conversions_write_most_is_plain(value: Any) -> None:
    assert plain_entry("title", value) == by_library("title", value)
