"""Whether one text holds another: what may differ around it, and all that may not within."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from warta.body_html import render_body
from warta.same_words import compared_text, is_slip, slips_between, text_of
from warta.wording import wording_of

TEXT = (
    "Menteri mengatakan tiga desa di kota kemiri menerima 1.250 ton beras dan 30 juta benih pada 3 Juli. "
    "Harga naik 5 persen menjadi Rp 12.500, kata dia; suhu turun hingga -5 derajat.\n\n"
    "The ministry said three villages did receive 40 m² of land. Prices rise to 7 million, and the number "
    "of jobs will increase.\n\n"
    "| Barang | Naik | Turun |\n|---|---|---|\n| Beras | 5 | |\n| Gula | | 7 |"
)


def html(markdown: str) -> str:
    return render_body(markdown, {}, 1).html


def holds(whole: str, part: str, dateline: str = "") -> bool:
    return slips_between(whole, part, dateline) == ()


def digest(markdown: str) -> str:
    return str(wording_of(html(markdown))["text"])


CHANGES = [
    ("1.250 ton beras dan 30 juta", "30 ton beras dan 1.250 juta"),
    ("30 juta", "30 miliar"),
    ("30 juta", "٣٠ juta"),
    ("30 juta", "३० juta"),
    ("30 juta", "30 juta 30"),
    ("1.250", "1,250"),
    ("1.250 ton", "1.250 kg"),
    ("tiga", "empat"),
    ("desa", "dusun"),
    ("kemiri", "kunyit"),
    ("3 Juli", "4 Juli"),
    ("naik", "turun"),
    ("menerima", "tidak menerima"),
    ("menerima", "belum menerima"),
    ("Menteri mengatakan", "Bukan menteri yang mengatakan"),
    ("Harga naik", "Harga, naik"),
    ("-5", "5"),
    ("-5", "+5"),
    ("40 m²", "40 m³"),
    ("40 m²", "40 m2"),
    ("three", "four"),
    ("did receive", "did not receive"),
    ("7 million", "7 billion"),
    ("rise", "fall"),
    ("increase", "decrease"),
    ("did receive 40 m² of land.", "did receive 40 m² of land?"),
    ("Prices rise", "No prices rise"),
    ("| 5 | |", "| | 5 |"),
    ("will increase.", "will increase?"),
]


@pytest.mark.parametrize(("was", "becomes"), CHANGES)
def test_every_word_and_figure_and_mark_within_a_text_counts(was: str, becomes: str) -> None:
    other = TEXT.replace(was, becomes, 1)
    assert other != TEXT
    assert digest(other) != digest(TEXT)
    for one, two in ((TEXT, other), (other, TEXT)):
        assert slips_between(html(one), html(two)) is None
        assert slips_between(html(f"{one}\n\nTentang kami."), html(two)) is None


def test_the_case_of_a_unit_counts_and_that_of_words_behind_figures_does_not() -> None:
    one = "Daya 5 MW pada 3 Juli dan 4 di Sini, 7 M"
    for becomes, is_same in (("5 mW", False), ("5 Mw", False), ("5 MW", True)):
        other = one.replace("5 MW", becomes)
        assert (digest(one) == digest(other)) is is_same
        assert holds(html(one), html(other)) is is_same
    assert digest(one) != digest(one.replace("7 M", "7 m"))
    assert digest(one) == digest(one.replace("Juli", "JULI").replace("Sini", "sini"))


SAME = [
    TEXT.upper(),
    TEXT.replace("Menteri mengatakan", "**Menteri**  mengatakan"),
    TEXT.replace("increase.", "increase"),
    TEXT.replace("-5", "–5"),
    TEXT.replace("30 juta", "３０ juta"),
    TEXT.replace("Harga naik", "Harga\nnaik"),
]


@pytest.mark.parametrize("other", SAME)
def test_case_white_space_typography_and_the_mark_at_a_block_s_end_do_not_count(other: str) -> None:
    assert holds(html(TEXT), html(other))
    assert holds(html(other), html(TEXT))


def test_whole_blocks_above_and_below_may_be_more() -> None:
    fuller = f"Siaran pers\n\n{TEXT}\n\n- Tentang kami\n- Kontak"
    assert holds(html(fuller), html(TEXT))
    assert not holds(html(TEXT), html(fuller))


def test_words_more_within_a_block_or_between_blocks_make_another_text() -> None:
    first, rest = TEXT.split("\n\n", 1)
    assert not holds(html(f"{first}\n\nIni batal.\n\n{rest}"), html(TEXT))
    assert not holds(html(f"Kabar bohong: {TEXT}"), html(TEXT))
    assert not holds(html(f"{first} Ini batal."), html(first))


def test_a_dateline_may_stand_before_the_words_of_a_text() -> None:
    first = TEXT.split("\n\n", maxsplit=1)[0]
    assert holds(html(f"KOTA KEMIRI, 3 Juli 2020 – {first}"), html(first), "KOTA KEMIRI, 3 Juli 2020")
    assert not holds(html(f"KOTA KEMIRI, 3 Juli 2020 – {first}"), html(first))
    assert not holds(html(f"Bukan KOTA KEMIRI – {first}"), html(first), "KOTA KEMIRI")


def test_an_empty_text_is_held_by_none() -> None:
    assert not holds(html(TEXT), "")
    assert not holds("", "")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("<p>10<sup>6</sup></p>", "<p>106</p>"),
        ("<p>10⁶</p>", "<p>106</p>"),
        ("<p>2½</p>", "<p>21⁄2</p>"),
        ("<p>harga <del>5</del> 6</p>", "<p>harga 5 6</p>"),
        ('<ol start="3"><li>a</li></ol>', "<ol><li>a</li></ol>"),
    ],
)
def test_tags_that_say_what_words_do_not_count(one: str, other: str) -> None:
    assert wording_of(one)["text"] != wording_of(other)["text"]
    assert not holds(one, other)


def test_marks_of_tags_stand_in_the_compared_text_alone() -> None:
    some = "<table><tr><td>a</td><td>b</td></tr></table>"
    assert text_of(some) == "ab"
    assert compared_text(some, text_of(some)).split() == ["|", "a", "|", "b"]


WORDS = st.lists(st.sampled_from(["tidak", "naik", "turun", "5", "-5", "beras"]), min_size=1, max_size=6)


@given(st.lists(WORDS, min_size=1, max_size=5), st.lists(WORDS, min_size=1, max_size=5))
def test_a_text_is_held_where_its_paragraphs_follow_each_other_in_the_other(
    whole: list[list[str]], part: list[list[str]]
) -> None:
    """Where one has its words in other paragraphs it may be held as well: only the words are compared."""

    def page(paragraphs: list[list[str]]) -> str:
        return "".join(f"<p>{' '.join(words)}</p>\n" for words in paragraphs)

    size = len(part)
    follow = any(whole[at : at + size] == part for at in range(len(whole) - size + 1))
    one, other = (" ".join(" ".join(words) for words in some) for some in (whole, part))
    if follow:
        assert holds(page(whole), page(part))
    elif f" {other} " not in f" {one} ":
        assert not holds(page(whole), page(part))


SLIPS = [
    ("masyarkat", "masyarakat"),
    ("menaikan", "menaikkan"),
    ("recieve", "receive"),
    ("ocurred", "occurred"),
]


@pytest.mark.parametrize(("one", "other"), SLIPS)
def test_a_letter_left_out_or_doubled_or_two_that_changed_places_are_a_slip(one: str, other: str) -> None:
    assert is_slip(one, other)
    assert is_slip(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("million", "billion"),
        ("membeli", "memberi"),
        ("naikkan", "naikkah"),
        ("pemakai", "pemakaian"),
        ("village", "villages"),
        ("form", "from"),
        ("1000000", "10000000"),
        ("-persen", "persen"),
        ("increase", "decrease"),
        ("kemarin", "kemarin,"),
    ],
)
def test_another_letter_an_ending_a_short_word_or_a_figure_is_no_slip(one: str, other: str) -> None:
    assert not is_slip(one, other)
    assert not is_slip(other, one)


def test_a_long_text_may_differ_in_a_few_slips_and_a_short_one_in_none() -> None:
    once = f"<p>{' '.join(['kata'] * 49)} masyarkat</p>"
    mended = once.replace("masyarkat", "masyarakat")
    assert slips_between(mended, once) == (("masyarkat", "masyarakat"),)
    assert slips_between(f"{mended}<p>Tentang kami.</p>", once) == (("masyarkat", "masyarakat"),)
    assert slips_between(mended.replace("</p>", " tidak</p>"), once) is None
    assert slips_between(mended.replace("kata ", "", 1), once.replace("kata ", "", 1)) is None
    assert slips_between(mended * 3 + mended, once * 3 + once) is None
