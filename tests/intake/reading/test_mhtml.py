from __future__ import annotations

import base64
import quopri

import pytest

from warta.intake.reading.decode import Refused
from warta.intake.reading.mhtml import is_mhtml, open_mhtml

PAGE = "<html><p>Harga naik di Genève.</p></html>"


def mime(*parts: bytes, kind: str = "multipart/related", more: str = "") -> bytes:
    head = "Subject: =?utf-8?Q?Harga=20Naik?=\r\nMIME-Version: 1.0\r\n"
    head += f'Content-Type: {kind}; boundary="B"{more}\r\n\r\n'
    return head.encode() + b"".join(b"--B\r\n" + part + b"\r\n" for part in parts) + b"--B--\r\n"


def part(data: bytes, kind: str, encoding: str = "", **headers: str) -> bytes:
    lines = [
        f"Content-Type: {kind}",
        *(f"{name.replace('_', '-')}: {value}" for name, value in headers.items()),
    ]
    if encoding:
        lines.append(f"Content-Transfer-Encoding: {encoding}")
    return "\r\n".join(lines).encode() + b"\r\n\r\n" + data


QUOTED = part(
    quopri.encodestring(PAGE.encode("windows-1252")),
    'text/html; charset="windows-1252"',
    "quoted-printable",
    Content_Location="https://a.example/warta/1",
)
PICTURE = part(base64.b64encode(b"JFIF"), "image/jpeg", "base64", Content_Location="https://a.example/p.jpg")


def test_the_page_is_found_with_its_encoding_address_and_title() -> None:
    data = mime(PICTURE, QUOTED)
    assert is_mhtml(data)
    found = open_mhtml(data)
    assert found.data.decode("windows-1252").strip() == PAGE
    assert (found.encoding, found.url, found.title) == (
        "windows-1252",
        "https://a.example/warta/1",
        "Harga Naik",
    )


def test_base64_and_a_page_that_is_the_whole_file_are_read() -> None:
    coded = part(base64.encodebytes(PAGE.encode()), "text/html", "base64")
    assert open_mhtml(mime(coded)).data.decode() == PAGE
    assert is_mhtml(b"MIME-Version: 1.0\r\n" + coded)
    assert open_mhtml(b"MIME-Version: 1.0\r\n" + coded).data.decode() == PAGE


def test_the_part_that_the_file_begins_with_is_the_page() -> None:
    first = part(b"<p>Iklan", "text/html", Content_ID="<a>")
    second = part(b"<p>Warta", "text/html", Content_ID="<b>")
    assert open_mhtml(mime(first, second)).data.strip() == b"<p>Iklan"
    assert open_mhtml(mime(first, second, more='; start="<b>"')).data.strip() == b"<p>Warta"


def test_the_address_of_a_snapshot_serves_where_the_part_has_none() -> None:
    head = b"Snapshot-Content-Location: https://a.example/s\r\n"
    assert open_mhtml(head + mime(part(b"<p>x", "text/html"))).url == "https://a.example/s"
    local = part(b"<p>x", "text/html", Content_Location="file:///C:/a.htm")
    assert open_mhtml(mime(local)).url == ""


def test_of_frames_the_one_that_holds_most_is_the_page() -> None:
    frames = part(
        b'<frameset><frame src="menu.htm"><frame src="isi.htm"></frameset>',
        "text/html",
        Content_Location="http://a.example/",
    )
    menu = part(b"<p>Menu", "text/html", Content_Location="http://a.example/menu.htm")
    text = part(b"<p>Warta yang panjang", "text/html", Content_Location="http://a.example/isi.htm")
    other = part(b"<p>" + b"Iklan " * 99, "text/html", Content_Location="http://iklan.example/")
    found = open_mhtml(mime(frames, menu, text, other))
    assert found.data.strip() == b"<p>Warta yang panjang"
    assert found.url == "http://a.example/isi.htm"


@pytest.mark.parametrize(
    "data", [b"", b"<html><p>From: here", b"Judul: satu\n\nTeks biasa.", b"\xff\xd8\xff", b"From: a\n\nsurat"]
)
def test_what_is_no_mime_file_is_not_taken_for_one(data: bytes) -> None:
    assert not is_mhtml(data)


def test_a_mime_file_without_a_page_is_refused() -> None:
    with pytest.raises(Refused, match="without a page"):
        open_mhtml(mime(PICTURE))


def test_parts_within_parts_without_end_are_refused_or_read() -> None:
    data = b"MIME-Version: 1.0\r\n"
    for n in range(3_000):
        data += f'Content-Type: multipart/related; boundary="b{n}"\r\n\r\n--b{n}\r\n'.encode()
    with pytest.raises(Refused):
        open_mhtml(data + b"Content-Type: text/plain\r\n\r\nx")


def test_style_sheets_of_the_file_are_there_by_their_addresses() -> None:
    first = part(b".x{display:none}", "text/css", Content_Location="cid:css-1@mhtml.blink")
    second = part(b".y{}", "text/css", Content_ID="<css-2@mhtml.blink>")
    found = open_mhtml(mime(QUOTED, first, second))
    assert {name: css.strip() for name, css in found.styles.items()} == {
        "cid:css-1@mhtml.blink": ".x{display:none}",
        "cid:css-2@mhtml.blink": ".y{}",
    }


def test_pictures_are_found_by_either_of_their_addresses() -> None:
    numbered = part(b"GIF89a", "image/gif", Content_ID="<1@a>")
    part_at = open_mhtml(mime(QUOTED, PICTURE, numbered)).part_at
    assert part_at("https://a.example/p.jpg") == b"JFIF"
    assert part_at("cid:1@a") == b"GIF89a"
    assert part_at("https://a.example/q.jpg") is None
