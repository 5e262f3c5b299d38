from __future__ import annotations

import base64
import struct
from urllib.parse import quote

import pytest

from warta.intake.saved.saved_pictures import LARGEST_PICTURES, SMALLEST_SIDE, SavedPictures

JPEG = b"\xff\xd8\xff" + b"j" * 400
WEBP = b"RIFF\x00\x00\x00\x00WEBP" + b"w" * 400


def png(wide: int = 640, high: int = 480) -> bytes:
    return b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + struct.pack(">II", wide, high) + b"p" * 400


def gif(wide: int, high: int) -> bytes:
    return b"GIF89a" + struct.pack("<HH", wide, high) + b"g" * 400


def inlined(data: bytes, kind: str = "image/jpeg") -> str:
    return f"data:{kind};base64,{base64.b64encode(data).decode()}"


@pytest.mark.parametrize(
    ("source", "path"),
    [
        ("./Judul_files/foto.jpg", "Judul_files/foto.jpg"),
        ("Judul%20dua_files/foto%201.jpg", "Judul dua_files/foto 1.jpg"),
        ("Judul_files/50%.jpg", "Judul_files/50%.jpg"),
        ("Judul_files/foto.jpg?w=300#x", "Judul_files/foto.jpg"),
        ("Judul_files\\foto.jpg", "Judul_files/foto.jpg"),
        ("file:///C:/Users/ani/Judul_files/foto.jpg", "Judul_files/foto.jpg"),
        ("images/foto.php", "images/foto.php"),
    ],
)
def test_a_picture_is_found_beside_its_page(source: str, path: str) -> None:
    found = SavedPictures({path: JPEG}.get)
    name = found.take(source)
    assert name.endswith(".jpg")
    assert found.files == {name: JPEG}


@pytest.mark.parametrize(
    "source", ["/foto.jpg", "https://a.example/foto.jpg", "//a.example/foto.jpg", "", " ", "#foto"]
)
def test_an_address_of_the_web_is_no_file_beside_the_page(source: str) -> None:
    assert SavedPictures(lambda _: JPEG).take(source) == ""


@pytest.mark.parametrize("source", ["https://a.example/b/foto.jpg", "foto.jpg", "cid:1@a"])
def test_a_picture_is_found_in_the_file_of_the_page(source: str) -> None:
    parts = {"https://a.example/b/foto.jpg": JPEG, "cid:1@a": JPEG}
    found = SavedPictures(within=parts.get, base="https://a.example/b/c")
    assert found.take(source) != ""


@pytest.mark.parametrize(
    ("source", "ending"),
    [
        (inlined(JPEG), "jpg"),
        (inlined(png(), "image/png"), "png"),
        (inlined(WEBP, "image/webp").rstrip("="), "webp"),
        ("data:image/gif," + quote(gif(640, 480)), "gif"),
        ("data:image/svg+xml,<svg/>", ""),
        ("data:image/jpeg;base64,***", ""),
        ("data:text/html;base64,AAAA", ""),
    ],
)
def test_a_picture_is_found_in_the_page_itself(source: str, ending: str) -> None:
    assert SavedPictures(lambda _: JPEG).take(source).rpartition(".")[2] == ending


@pytest.mark.parametrize(
    "data",
    [
        b"<html>404 Not Found</html>" + b" " * 400,
        b"\xff\xd8\xff",
        png(SMALLEST_SIDE - 1, 480),
        png(640, SMALLEST_SIDE - 1),
        gif(640, SMALLEST_SIDE - 1),
        gif(SMALLEST_SIDE - 1, 640),
    ],
)
def test_what_is_no_picture_or_keeps_the_place_of_one_is_not_kept(data: bytes) -> None:
    found = SavedPictures({"a_files/foto.jpg": data}.get)
    assert (found.take("a_files/foto.jpg"), found.files) == ("", {})


def test_a_name_tells_pictures_apart_and_is_safe_anywhere() -> None:
    found = SavedPictures({"a/Foto (1).PHP": JPEG, "b/foto (1).jpg": png(), "a/con.jpg": JPEG}.get)
    names = [found.take(source) for source in ("a/Foto (1).PHP", "b/foto (1).jpg", "a/con.jpg")]
    assert [name.rpartition("-")[0] for name in names] == ["foto-1", "foto-1", "con-gambar"]
    assert len(set(names)) == 3
    assert found.take("a/Foto (1).PHP") == names[0]


def test_more_than_a_release_can_bring_is_left() -> None:
    large = JPEG + b"j" * (LARGEST_PICTURES // 2)
    found = SavedPictures({"a.jpg": large, "b.jpg": large + b"j"}.get)
    assert [found.take(source) != "" for source in ("a.jpg", "b.jpg", "a.jpg")] == [True, False, True]


@pytest.mark.parametrize("more", [b"", b"j", b"jj"])
def test_a_picture_in_the_page_is_read_with_and_without_the_marks_of_its_end(more: bytes) -> None:
    found = SavedPictures()
    names = {found.take(source) for source in (inlined(JPEG + more), inlined(JPEG + more).rstrip("="))}
    (name,) = names
    assert name.startswith("gambar-")
    assert found.files == {name: JPEG + more}


@pytest.mark.parametrize(
    "data",
    [
        png(SMALLEST_SIDE, SMALLEST_SIDE),
        gif(SMALLEST_SIDE, SMALLEST_SIDE),
        b"\x00\x00\x00\x1cftypavif" + b"a" * 400,
        b"\x00\x00\x00\x1cftypavis" + b"a" * 400,
    ],
)
def test_small_pictures_and_those_of_new_forms_are_kept(data: bytes) -> None:
    assert SavedPictures({"a_files/foto": data}.get).take("a_files/foto") != ""
