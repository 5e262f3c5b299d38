"""Whether a hyphen at the end of a line stays, and what of it is told."""

from __future__ import annotations

import pytest

from tests.intake.documents.test_pdf_text import FULL, column, pdf
from warta.intake.breaks.pdf_hyphens import Hyphens
from warta.intake.documents.pdf_text import read_pdf


def joined(*lines: str, elsewhere: str = "") -> tuple[str, tuple[str, ...]]:
    return Hyphens([*lines, elsewhere]).joined(lines)


@pytest.mark.parametrize(
    ("line", "below", "breaks", "is_guess"),
    [
        ("kepala memba-", "has papan", True, True),  # a half too short for a word
        ("papan lantai-", "dinding baru", False, True),
        ("papan ber-", "harap lama", True, False),
        ("kapal-", "kapal ikan", False, False),
        ("lihat www.balai-", "papan.example", False, False),
    ],
)
def test_a_scrap_at_the_end_of_a_line_is_a_part_of_a_word(
    line: str, below: str, breaks: bool, is_guess: bool
) -> None:
    hyphens = Hyphens([line, below])
    assert hyphens.breaks(line, below, by_guess=False) is breaks
    assert hyphens.is_guess(line, below) is is_guess


@pytest.mark.parametrize(
    ("above", "below", "whole"),
    [
        ("musim 2018-", "2019 lalu", "musim 2018-2019 lalu"),
        ("wabah COVID\x02", "19 reda", "wabah COVID-19 reda"),
        ("ulang tahun ke\x02", "75 kota", "ulang tahun ke-75 kota"),
        ("jalur Sembir\x02", "Rotan dibuka", "jalur Sembir-Rotan dibuka"),
        ("rapat BPS\x02", "DKI di kota", "rapat BPS-DKI di kota"),
        ("kapal\x02", "kapal ikan", "kapal-kapal ikan"),
        ("Kapal\x02", "kapalnya", "Kapal-kapalnya"),
        ("mereka berlari\x02", "lari", "mereka berlari-lari"),
        ("tolong\x02", "menolong", "tolong-menolong"),
        ("sayur\x02", "sayuran", "sayur-sayuran"),
        ("gerak\x02", "gerik", "gerak-gerik"),
        ("sebaik-baik\x02", "nya", "sebaik-baiknya"),
        ("peninjau\x02", "an tali", "peninjauan tali"),
        ("di\x02", "kerjakan", "dikerjakan"),
        ("govern\x02", "ment", "government"),
        ("garam\xad", "tambak", "garamtambak"),
        ("PEMERIN\x02", "TAHAN KAN", "PEMERINTAHAN KAN"),
        ("papan -", "tali", "papan - tali"),
        ("Rp 500,-", "sekilo", "Rp 500,- sekilo"),
        ("kapal\x02", "(besar)", "kapal- (besar)"),
    ],
)
def test_what_stands_on_both_sides_shows_a_hyphen(above: str, below: str, whole: str) -> None:
    elsewhere = "pemerintahan" if above.isupper() else ""
    assert joined(above, below, elsewhere=elsewhere) == (whole, ())


def test_the_text_shows_it_where_it_has_the_word_elsewhere() -> None:
    assert joined("a fish\x02", "monger", elsewhere="the fish-monger") == ("a fish-monger", ())
    assert joined("a fish\x02", "monger", elsewhere="the fishmonger") == ("a fishmonger", ())


@pytest.mark.parametrize(
    ("above", "below", "elsewhere", "guess"),
    [
        ("a well\x02", "known fact", "", "well-known"),
        ("a har\x02", "bour", "", "harbour"),
        ("salt\x02", "water fish", "salt of the water", "salt-water"),
        ("fish\x02", "monger", "fishmonger and fish-monger", "fishmonger"),
        ("https://sembir.example/garam\x02", "laut", "", "garam-laut"),
    ],
)
def test_a_guess_is_told(above: str, below: str, elsewhere: str, guess: str) -> None:
    text, guesses = joined(above, below, elsewhere=elsewhere)
    assert guesses == (guess,)
    assert guess in text


def test_a_hyphen_behind_the_last_line_stays() -> None:
    assert joined("ikan dan garam\x02") == ("ikan dan garam-", ())


def test_guesses_in_a_pdf_are_told_with_its_words() -> None:
    page = read_pdf(pdf(column(f"{FULL} well-", "known 2018-", "2019 season.")))
    assert [line.printed for line in page.lines] == [f"{FULL} well-known 2018-2019 season."]
    (doubt,) = page.doubts
    assert doubt.endswith("may have a hyphen there or none; look at “well-known”")
