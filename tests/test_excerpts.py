"""First sentences and words of a body's HTML."""

from __future__ import annotations

import pytest

from warta.excerpts import EXCERPT_LENGTH, excerpt_of


@pytest.mark.parametrize(
    ("html", "excerpt"),
    [
        ("<h2>Judul</h2>\n<p>Isi &amp; <em>b</em>\nc.</p>\n<p>d</p>", "Isi & b c."),
        ('<p>a<sup id="fnref:1"><a href="#fn:1">1</a></sup> b</p>', "a b"),
        ("<p>&lt;b&gt;&nbsp;c</p>", "<b> c"),
        ("<ul>\n<li>a</li>\n</ul>", ""),
        ("", ""),
    ],
)
def test_the_excerpt_is_the_text_of_the_first_paragraph(html: str, excerpt: str) -> None:
    assert excerpt_of(html) == excerpt


@pytest.mark.parametrize(
    ("sentence", "rest"),
    [
        ("Produksi garam di pesisir naik tajam pada tahun ini, kata kepala balai itu kemarin.", " kata" * 60),
        ("Produksi garam di pesisir “naik tajam pada tahun ini, kata kepala balai kemarin!”", " kata." * 60),
    ],
)
def test_a_long_paragraph_is_cut_after_a_sentence(sentence: str, rest: str) -> None:
    assert excerpt_of(f"<p>{sentence}{rest}</p>").startswith(sentence)
    assert excerpt_of(f"<p>{sentence}{' kata' * 60}</p>") == sentence


def test_an_initial_a_title_and_a_number_end_no_sentence() -> None:
    text = "Kepala balai, Dr. A. Ir. 12.5 dan no. 123. " * 10
    excerpt = excerpt_of(f"<p>{text}</p>")
    assert excerpt.endswith(" …")
    assert len(excerpt) <= EXCERPT_LENGTH


def test_a_text_without_spaces_is_cut_after_a_sentence_or_between_signs() -> None:
    assert excerpt_of(f"<p>{'潮' * 120}。{'位' * 200}</p>") == "潮" * 120 + "。"
    assert excerpt_of(f"<p>Balai {'潮' * 300}</p>") == f"Balai {'潮' * 233} …"


def test_what_is_struck_out_is_not_in_it() -> None:
    assert excerpt_of("<p>Harga <s>Rp10</s> Rp12 berlaku.</p>") == "Harga Rp12 berlaku."
