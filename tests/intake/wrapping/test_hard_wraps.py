from __future__ import annotations

import pytest

from warta.intake.lines import split_lines
from warta.intake.wrapping import hard_wraps as wrapping
from warta.intake.wrapping.hard_wraps import unwrap
from warta.intake.wrapping.wrap_width import WIDEST

# Wrapped at 60 characters, as a mail is.
WRAPPED = """\
Jembatan Rotan dibuka kembali dua pekan lalu setelah papan
lantainya diganti oleh warga dusun. Kepala dusun berharap
papan yang baru itu tahan sampai musim angin berikutnya tiba
di hulu sungai."""
WHOLE = (
    "Jembatan Rotan dibuka kembali dua pekan lalu setelah papan lantainya diganti oleh warga dusun. "
    "Kepala dusun berharap papan yang baru itu tahan sampai musim angin berikutnya tiba di hulu sungai."
)


def unwrapped(text: str) -> list[str]:
    return [line.printed for line in unwrap(split_lines(text)) if line.printed]


def test_a_hard_wrapped_paragraph_is_one_line_that_knows_its_last() -> None:
    lines = unwrap(split_lines(f"Judul\n\n{WRAPPED}\n\nAkhir."))
    assert [(line.number, line.last, line.printed) for line in lines if line.printed] == [
        (1, 0, "Judul"),
        (3, 6, WHOLE),
        (8, 0, "Akhir."),
    ]


def test_a_paragraph_of_many_lines_is_made_once(monkeypatch: pytest.MonkeyPatch) -> None:
    made: list[int] = []
    join = wrapping.join
    monkeypatch.setattr(wrapping, "join", lambda run, breaks: made.append(len(run)) or join(run, breaks))
    lines = WRAPPED.splitlines()[:-1] * 50
    (whole,) = [line for line in unwrap(split_lines("\n".join(lines))) if line.printed]
    assert (whole.printed, made) == (" ".join(lines), [len(lines)])


def test_paragraphs_parted_by_blank_lines_stay_apart() -> None:
    assert unwrapped(f"{WRAPPED}\n\n{WRAPPED}") == [WHOLE, WHOLE]


def test_a_line_on_which_the_next_word_had_room_ends_its_paragraph() -> None:
    assert unwrapped(f"{WRAPPED}\n{WRAPPED}") == [WHOLE, WHOLE]


@pytest.mark.parametrize("mark", ["- ", "• ", "1. ", "a) ", "iv. "])
def test_items_of_a_list_are_not_joined(mark: str) -> None:
    items = [
        f"{mark}papan lantai yang lapuk diganti dengan papan baru di hulu",
        f"{mark}tali yang kendur diikat lagi",
    ]
    assert unwrapped("\n".join([WRAPPED, "", *items])) == [WHOLE, *items]


def test_rows_are_not_joined() -> None:
    rows = "Papan lantai yang sudah lapuk\t12 lembar papan dari hulu\nTali yang sudah sangat kendur\t4 gulung"
    assert len(unwrapped(f"{WRAPPED}\n\n{rows}")) == 3


@pytest.mark.parametrize(
    "text",
    [
        "Jembatan Rotan dibuka.\nWarga menyambutnya.\nPapan baru tahan lama.\nTali pun kuat.",
        "Dermaga Lama\nDermaga Baru\nPetak Garam\nGudang",
        f"{WRAPPED}\n\n{'kata ' * 40}",
        "",
    ],
)
def test_a_text_that_is_not_wrapped_stays_as_it_is(text: str) -> None:
    lines = split_lines(text)
    assert unwrap(lines) is lines


def test_the_last_lines_of_paragraphs_do_not_speak_against_a_wrapped_text() -> None:
    second = "Pekerjaan itu selesai sebelum tengah hari di hulu."
    lines = WRAPPED.splitlines()
    text = "\n".join([*lines[:3], "di hulu sungai itu dan di semua anak sungainya.", *lines[:3], second])
    assert len(unwrapped(text)) == 2


def test_a_title_in_capitals_is_not_joined_with_the_text_below_it() -> None:
    title = "WARGA DUSUN MENGGANTI SEMUA PAPAN LANTAI JEMBATAN"
    assert unwrapped(f"{title}\n{WRAPPED}") == [title, WHOLE]


def test_a_few_full_lines_make_no_wrapped_text() -> None:
    full = "Dermaga lama ditutup untuk kapal besar hingga pekan depan ini"
    short = "Dermaga baru dibuka untuk kapal kecil saja ini"
    lines = [*[full] * 4, *[short] * 6]
    assert unwrapped("\n".join(lines)) == lines


def test_a_caption_on_one_line_does_not_speak_against_a_wrapped_text() -> None:
    caption = f"Warga dusun menyusun papan di tepi sungai {'dan di hulu ' * 8}"
    text = "\n\n".join([caption.strip(), *[WRAPPED] * 3])
    assert unwrapped(text) == [caption.strip(), WHOLE, WHOLE, WHOLE]


def test_a_width_that_no_mail_has_is_none() -> None:
    wide = "\n".join("kata " * (WIDEST // 5) + "akhir" for _ in range(6))
    assert unwrapped(wide) == wide.split("\n")


def test_a_word_parted_by_a_hyphen_keeps_it() -> None:
    text = WRAPPED.replace("setelah papan\n", "setelah papan-\n")
    assert unwrapped(text)[0] == WHOLE.replace("papan lantainya", "papan-lantainya")


def test_short_paragraphs_with_headings_and_no_blank_line_are_not_hard_wrapped() -> None:
    paragraphs = [
        "The office pays for planks of up to four metres, and for the rope that holds them to the posts.",
        "What it pays",
        "Under the scheme every village may ask once a year, and no village has to show a plan before it.",
        "Who may ask",
        "The office found that the scheme is needed, and that it costs less than mending what has fallen.",
        "Background",
        "The first bridge of this kind was built by three brothers, of whom two could read and none could.",
    ]
    assert unwrapped("\n".join(paragraphs)) == paragraphs


# Wrapped at 60 characters as well, with words broken at the ends of lines.
HYPHENATED = """\
Jembatan Rotan dibuka kembali dua pekan lalu setelah pa-
pan lantainya diganti oleh warga dusun. Kepala dusun ber-
harap papan yang baru itu tahan sampai musim angin beri-
kutnya tiba di hulu sungai."""


def test_words_broken_at_the_ends_of_several_lines_are_whole() -> None:
    assert unwrapped(HYPHENATED) == [WHOLE]


@pytest.mark.parametrize(
    ("end", "start", "whole"),
    [
        ("pa-", "pan", "papan"),  # the text has the word
        ("ber-", "harap", "berharap"),  # a prefix that is written together
        ("kapal-", "kapal", "kapal-kapal"),
        ("Kuala-", "Hulu", "Kuala- Hulu"),
        ("lantai-", "dinding", "lantai-dinding"),  # perhaps a compound
    ],
)
def test_a_single_word_is_put_together_where_that_is_sure(end: str, start: str, whole: str) -> None:
    text = WRAPPED.replace("berikutnya tiba\n", f"besar {end}\n{start} ")
    assert unwrapped(text)[0] == WHOLE.replace("berikutnya tiba ", f"besar {whole} ")


@pytest.mark.parametrize("text", ["", "\n\n", "Satu", "\n\nSatu\n\n", WRAPPED])
def test_no_word_is_lost_or_doubled(text: str) -> None:
    found = " ".join(line.printed for line in unwrap(split_lines(text)))
    assert found.split() == text.split()
