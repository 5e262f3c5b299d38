"""The short way for plain paragraphs gives what the parser gives for the whole body."""

from __future__ import annotations

from collections import Counter

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from warta.plain_paragraphs import html_of, split_plain
from warta.post_markup import _parsed

PIECES = [
    "Warga memanen garam.",
    'Kata "baik" dan kata lain,\nbaris kedua; 12 orang (3.5 ton)',
    "- satu\n- dua",
    "1. satu\n\n   masih satu",
    "  menjorok",
    "    kode",
    "# Judul",
    "Judul\n===",
    "Judul\n---",
    "> kutipan\nlanjut",
    "a | b\n--- | ---\n1 | 2",
    "**tebal** dan [tautan](a.md)",
    "<div>",
    "</div>",
    "<b>x</b> y",
    "akhir baris  \nbaris",
    "12. bukan alinea",
    "2020 bukan daftar",
    "***",
    "satu\u00a0dua",
    "AT&T &amp; 5 < 6",
    "$ 5 dan % 3",
    "",
]


def whole(text: str) -> str:
    return _parsed(text, Counter(), [])


def in_pieces(text: str) -> str:
    return "".join(html_of(part) if is_plain else whole(part) for is_plain, part in split_plain(text))


def as_read(html: str) -> str:
    """Without the difference between ways to write a quotation mark, which no reader sees."""
    return html.replace("&quot;", '"')


@settings(deadline=None)
@given(st.lists(st.sampled_from(PIECES), max_size=8), st.sampled_from(["\n\n", "\n", "\n \n\n"]))
@example(["- satu", "alinea", "  menjorok", "alinea", "- dua"], "\n\n")
@example(["<div>", "Warga memanen garam.", "</div>"], "\n\n")
def test_pieces_put_together_are_the_whole(pieces: list[str], between: str) -> None:
    text = between.join(pieces) + "\n"
    assert as_read(in_pieces(text)) == as_read(whole(text))


@settings(deadline=None)
@given(st.text("ab 1.)\n\t-=#>*_[]<&:|~`\\!\u00a0\u2003é“", max_size=60))
def test_of_any_signs_too(text: str) -> None:
    assert as_read(in_pieces(text)) == as_read(whole(text))


@pytest.mark.parametrize(
    "text",
    [
        "```\n\nkode\n\n```",
        "<!-- a\n\nb\n\n-->",
        "<pre>\n\na\n\n</pre>",
        "[a]\n\nkata\n\n[a]: b",
        "Istilah\n\n: arti",
        "kata[^1]\n\nlain\n\n[^1]: catatan\n\n    lanjut",
    ],
)
def test_what_goes_on_over_empty_lines_is_left_to_the_parser(text: str) -> None:
    assert list(split_plain(text)) == [(False, text)]


def test_plain_paragraphs_are_no_work_for_the_parser() -> None:
    found = list(split_plain("Satu.\n\nDua,\nmasih dua.\n\n- daftar\n\nTiga.\n"))
    assert found == [(True, "Satu."), (True, "Dua,\nmasih dua."), (False, "- daftar\n\n"), (True, "Tiga.")]
