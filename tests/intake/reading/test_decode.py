from __future__ import annotations

import contextlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from warta.intake.reading.decode import Decoded, Refused, decode, decode_page, is_page

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
        (b"\x00" * 9 + b"teks" * 9, "is not text (it holds binary data)"),
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


# Saved pages


def page(text: str, encoding: str, head: str = "") -> bytes:
    return f"<html><head>{head}</head><p>{text}</p></html>".encode(encoding)


CHINESE = "港务局星期五宣布在岛上建设新码头，渔民们感到高兴"


@pytest.mark.parametrize(
    ("data", "declared", "encoding", "guessed"),
    [
        (page(TEXT, "utf-8-sig"), "", "utf-8", False),
        (page(TEXT, "utf-16"), "iso-8859-1", "utf-16", False),
        (page(TEXT, "utf-16-le"), "", "utf-16-le", True),
        (page(TEXT, "utf-16-be"), "", "utf-16-be", True),
        (page(TEXT, "utf-8"), "", "utf-8", False),
        (page(TEXT, "utf-8", "<meta charset=iso-8859-1>"), "windows-1252", "utf-8", False),
        (page(TEXT, "windows-1252"), "iso-8859-1", "windows-1252", False),
        (page(TEXT, "windows-1252", "<meta charset=latin1>"), "", "windows-1252", False),
        (page(TEXT, "windows-1252", "<meta charset=utf-8>"), "", "windows-1252", True),
        (page(TEXT, "windows-1252", "<meta charset=utf-7>"), "", "windows-1252", True),
        (page(TEXT, "windows-1252"), "", "windows-1252", True),
        (
            page(TEXT, "windows-1252", "<meta http-equiv=Content-Type content='text/html; CHARSET=ascii'>"),
            "",
            "windows-1252",
            False,
        ),
        (
            b'<?xml version="1.0" encoding="ISO-8859-1"?>'
            + page(TEXT.replace("“baja” tiba –", ""), "latin-1"),
            "",
            "windows-1252",
            False,
        ),
        (page(CHINESE, "gb2312", "<meta charset=gb2312>"), "", "gb18030", False),
        (page(CHINESE, "gb2312"), "", "gb18030", True),
        (page(CHINESE, "gb2312"), "gbk", "gb18030", False),
        (page("港湾局は島に桟橋を建設する", "cp932"), "Shift_JIS", "shift_jis", False),
        (page("Министерство сообщило в пятницу о строительстве порта", "koi8-r"), "", "koi8-r", True),
        (page("plain", "ascii"), "", "utf-8", False),
    ],
)
def test_a_page_is_read_by_mark_header_its_own_word_and_looks(
    data: bytes, declared: str, encoding: str, guessed: bool
) -> None:
    decoded = decode_page(data, declared)
    assert (decoded.encoding, decoded.guessed) == (encoding, guessed)
    assert "\ufffd" not in decoded.text
    right = data.decode("cp932" if encoding == "shift_jis" else encoding)
    assert decoded.text == right.removeprefix("\ufeff")


def test_a_broken_character_of_a_page_is_no_reason_to_refuse_it() -> None:
    decoded = decode_page(page(TEXT * 3, "utf-8") + b"<a>Kaf\xc3</a>")
    assert (decoded.encoding, decoded.text.count("\ufffd")) == ("utf-8", 1)
    decoded = decode_page(page(CHINESE, "gb2312", "<meta charset=gb2312>") + b"\xff")
    assert (decoded.encoding, decoded.text.count("\ufffd")) == ("gb18030", 1)


def test_bytes_that_windows_left_empty_are_controls() -> None:
    assert decode_page(b"<meta charset=cp1252><p>caf\xe9 \x81 \x93a\x94").text.endswith("café \x81 “a”")


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b" \n\x00", "is empty"),
        (b"%PDF-1.7", "is a PDF, not a page"),
        (bytes(range(1, 30)) * 9, "is not a page (it holds binary data)"),
    ],
)
def test_what_is_no_page_is_refused_for_what_it_is(data: bytes, message: str) -> None:
    with pytest.raises(Refused) as refused:
        decode_page(data)
    assert refused.value.message == message
    assert refused.value.hint


def test_stray_controls_are_no_reason_to_refuse_a_page() -> None:
    assert decode_page(b"<p>a\x00b\x01c</p><p>d\x02").text.startswith("<p>a")


def test_quotes_of_windows_amid_utf_8_are_read_as_such() -> None:
    page = "<p>Kafé “dermaga” – ".encode() + b"\x93harga naik\x94 \x96 kata \xe2\x80</p>"
    assert decode_page(page).text == "<p>Kafé “dermaga” – “harga naik” – kata \ufffd</p>"


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (b"<!DOCTYPE html>", True),
        (b"\xef\xbb\xbf\r\n <HTML lang=id>", True),
        (b'<?xml version="1.0"?>\n<html>', True),
        ("<html>".encode("utf-16"), True),
        ("<html><head>".encode("utf-16-le"), True),
        (b"<htmlx>", False),
        (b"<p>teks", False),
        (b"Judul <html>", False),
        (b"", False),
    ],
)
def test_a_page_is_known_by_how_it_begins(data: bytes, expected: bool) -> None:
    assert is_page(data) is expected


@given(st.binary(max_size=400), st.sampled_from(["", "utf-8", "rot13", "undefined", "gb2312", "x\x00"]))
def test_any_bytes_are_either_a_page_or_refused(data: bytes, declared: str) -> None:
    with contextlib.suppress(Refused):
        decode_page(data, declared)
