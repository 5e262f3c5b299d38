from __future__ import annotations

import contextlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from warta.intake.decode import Decoded, Refused, decode

TEXT = "Kabel “baja” tiba – dua hari lebih cepat di Genève.\n"


@pytest.mark.parametrize(
    ("encoding", "name"),
    [
        ("utf-8", "utf-8"),
        ("utf-8-sig", "utf-8"),
        ("utf-16", "utf-16"),
        ("utf-32", "utf-32"),
    ],
)
def test_unicode_is_read_by_its_mark_or_as_utf_8(encoding: str, name: str) -> None:
    assert decode(TEXT.encode(encoding)) == Decoded(TEXT, name, guessed=False)


def test_big_endian_unicode_is_read_by_its_mark() -> None:
    assert decode(b"\xfe\xff" + TEXT.encode("utf-16-be")).text == TEXT


def test_what_is_not_utf_8_is_read_as_windows_1252_and_called_a_guess() -> None:
    assert decode(TEXT.encode("windows-1252")) == Decoded(TEXT, "windows-1252", guessed=True)


def test_a_capital_before_a_closing_quote_is_windows_1252_though_it_looks_like_utf_8() -> None:
    text = "Ia menulis “ÉLAN VITAL À”, lalu “CAFÉ” – tanpa ragu."
    assert decode(text.encode("windows-1252")).text == text


@pytest.mark.parametrize("broken", [b"\xe9", b"\xff", b"\xe2\x80"])
def test_utf_8_with_a_broken_character_is_refused_with_its_line(broken: bytes) -> None:
    data = "Kabel “baja”\r\ntiba\rdi ".encode() + broken + " dermaga – besok".encode()
    with pytest.raises(Refused, match="is UTF-8 with broken characters") as refused:
        decode(data)
    assert refused.value.line == 3


def test_bytes_of_no_known_encoding_are_refused_with_their_line() -> None:
    with pytest.raises(Refused, match="is neither UTF-8 nor Windows-1252") as refused:
        decode(b"satu\ndua \x81\n")
    assert refused.value.line == 2
    assert refused.value.hint == "save it as UTF-8"


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"", "is empty"),
        (b" \r\n\t\x0c", "is empty"),
        (b"\xef\xbb\xbf", "is empty"),
        (b"\xff\xfe", "is empty"),
        ("\u00a0\n\u200b\n".encode(), "is empty"),
        (b"%PDF-1.4\n...", "is a PDF, not text"),
        (b"PK\x03\x04abc", "is a ZIP or office file, not text"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1", "is an old office file, not text"),
        (b"{\\rtf1 teks}", "is an RTF file, not text"),
        (b"GIF89a....", "is a GIF picture, not text"),
        (b"teks\x00teks", "is not text (it holds binary data)"),
        ("Judul\n\nTeks".encode("utf-16-le"), "is not text (it holds binary data)"),
        (b"\xff\xfe" + "a\x00b".encode("utf-16-le"), "is not text (it holds binary data)"),
        (b"\x01\x02\x03\x04\x05 sebaris", "is not text (it holds binary data)"),
        (b"\xff\xfea", "begins with the mark of UTF-16 but is not"),
        (b"\xef\xbb\xbfa\xff", "begins with the mark of UTF-8 but is not"),
        (b"<!DOCTYPE html><p>Teks</p>", "is a page's HTML, not its text"),
        (b'\n<?xml version="1.0"?>\n<HTML lang="id">', "is a page's HTML, not its text"),
    ],
)
def test_what_is_no_text_is_refused_for_what_it_is(data: bytes, message: str) -> None:
    with pytest.raises(Refused) as refused:
        decode(data)
    assert refused.value.message == message
    assert refused.value.hint


def test_a_text_about_html_or_pdf_is_a_text() -> None:
    assert decode(b"Berkas %PDF-1.4 dan <html> disebut dalam teks ini.").guessed is False


def test_the_end_mark_of_a_dos_text_does_not_make_it_binary() -> None:
    assert decode(b"Judul\r\n\r\nTeks.\r\n\x1a").text == "Judul\r\n\r\nTeks.\r\n\x1a"


@given(st.binary(max_size=400))
def test_any_bytes_are_either_text_or_refused(data: bytes) -> None:
    with contextlib.suppress(Refused):
        decoded = decode(data)
        assert decoded.text.strip()
        assert "\x00" not in decoded.text
