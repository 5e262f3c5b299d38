from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from warta.intake.reading.decode import FEW_BROKEN, Refused
from warta.intake.reading.raw_text import MOST_QUOTED, read_text

TEXT = "Balai Garam\n\n“Panen raya” – Genève\n\nWarga kampung memanen garam di tepi teluk.\n"
LETTERS = st.characters(codec="windows-1252", exclude_categories=("Cc",))


def text_of(data: bytes) -> str:
    return read_text(data)[0].text


def test_a_text_in_order_is_left_alone_and_nothing_is_told() -> None:
    decoded, doubts = read_text(TEXT.encode())
    assert (decoded.text, decoded.encoding, decoded.guessed, doubts) == (TEXT, "utf-8", False, ())


def test_the_beginning_of_a_page_ends_no_line() -> None:
    assert text_of(b"Papan\n\fTali\n") == "Papan\nTali\n"


def test_a_page_on_one_line_is_cut_and_told() -> None:
    pieces = ["Beranda", "Berita", "Panen Raya", "3 Mei 2019", *["Warga kampung memanen garam. " * 9] * 2]
    decoded, (told,) = read_text("  ".join(pieces).encode())
    assert decoded.text.splitlines()[:4] == pieces[:4]
    assert "stands on one line" in told


def test_ends_of_lines_of_other_machines_end_lines_where_nothing_else_does() -> None:
    assert text_of(TEXT.replace("\n", "\x85").encode()) == TEXT
    assert text_of("Ia diam\x85\nlalu pergi.".encode()) == "Ia diam\x85\nlalu pergi."


@pytest.mark.parametrize("times", [1, 2])
def test_utf_8_that_was_taken_for_windows_1252_is_read_again_and_told(times: int) -> None:
    spoilt = TEXT
    for _ in range(times):
        spoilt = "".join(
            bytes((byte,)).decode("windows-1252", "ignore") or chr(byte) for byte in spoilt.encode()
        )
    decoded, doubts = read_text(spoilt.encode())
    assert decoded.text == TEXT
    assert doubts == ("was UTF-8 read as Windows-1252, and is put right; see that it reads right",)


@given(st.text(LETTERS, min_size=1, max_size=30))
def test_what_was_taken_for_windows_1252_comes_back_whole(words: str) -> None:
    text = f"“Garam” {words}."
    spoilt = "".join(bytes((byte,)).decode("windows-1252", "ignore") or chr(byte) for byte in text.encode())
    assert text_of(spoilt.encode()) == text


@pytest.mark.parametrize("text", ["MAÇÃ dan “pão”", "â gauche, Ã droite", "5 Â° – ya", "Sâo Tomé"])
def test_letters_that_look_misread_beside_others_that_do_not_stay(text: str) -> None:
    assert text_of(text.encode()) == text


def test_letters_of_full_width_become_plain_but_not_beside_scripts_that_use_them() -> None:
    assert text_of("Ｒａｐａｔ， １２ Ｍｅｉ ２０２１".encode()) == "Rapat, 12 Mei 2021"
    assert text_of("会议（２０２１年）Ａ".encode()) == "会议（２０２１年）Ａ"


@pytest.mark.parametrize("mark", ["> ", ">", "  > ", "> > ", ">> "])
def test_a_text_quoted_line_by_line_is_that_text(mark: str) -> None:
    quoted = "".join(f"{mark}{line}\n" for line in TEXT.splitlines())
    assert text_of(quoted.encode()) == TEXT


def test_mail_is_quoted_in_mail_so_often_and_not_for_ever() -> None:
    assert text_of("".join(f"{'>' * 5} {line}\n" for line in TEXT.splitlines()).encode()) == TEXT
    deep = f"{'>' * 200}\n" * 3
    assert text_of(deep.encode()) == f"{'>' * (200 - MOST_QUOTED)}\n" * 3


def test_one_line_that_is_not_quoted_shows_that_the_others_are() -> None:
    text = "Dari: humas\n> satu\n> dua\n> tiga\n"
    assert text_of(text.encode()) == text
    assert text_of(b"> satu\n> dua\n") == "> satu\n> dua\n"


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_wide_text_without_its_mark_is_read_as_a_guess(encoding: str) -> None:
    decoded, _ = read_text(TEXT.encode(encoding))
    assert (decoded.text, decoded.encoding, decoded.guessed) == (TEXT, encoding, True)


def test_a_nul_is_left_out_and_told_with_its_line() -> None:
    decoded, doubts = read_text(TEXT.replace("teluk", "te\0luk").encode())
    assert decoded.text == TEXT
    assert doubts == ("a NUL byte was left out (line 5 of the source); see that no letter is missing there",)


@pytest.mark.parametrize(("broken", "read"), [(b"\x96", "–"), (b"\xe2\x80", "â€"), (b"\xe9", "é")])
def test_a_few_broken_bytes_are_read_as_windows_1252_and_told_with_their_line(
    broken: bytes, read: str
) -> None:
    decoded, doubts = read_text(TEXT.encode() + broken)
    assert decoded.text == TEXT + read
    assert doubts == ("line 6 is not UTF-8 and is read in part as Windows-1252; see that it reads right",)


def test_more_broken_bytes_are_refused() -> None:
    with pytest.raises(Refused, match="broken characters"):
        read_text("“Panen” – „raya“ – ‚satu‘ – dua".encode() + b"\xe9 " * (FEW_BROKEN + 1))


@given(st.binary(max_size=300))
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    try:
        decoded, _ = read_text(data)
    except Refused:
        return
    assert "\0" not in decoded.text


@pytest.mark.parametrize("end", ["\r", "\r\n", "\v", "\u2028", "\u2029"])
def test_lines_end_alike_whatever_ends_them(end: str) -> None:
    assert text_of(TEXT.replace("\n", end).encode()) == TEXT


def test_accents_that_stand_behind_their_letters_belong_to_them() -> None:
    assert text_of(unicodedata.normalize("NFD", TEXT).encode()) == TEXT
    assert text_of("Å 5 \u0301 x".encode()) == "Å 5 \u0301 x"


def test_entities_that_a_program_left_are_read() -> None:
    assert text_of(TEXT.replace("“", "&ldquo;").encode()) == TEXT
