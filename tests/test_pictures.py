"""One picture: its size as shown, its copies, and what of it nobody may learn."""

from __future__ import annotations

import io
import struct
import zlib
from random import Random
from typing import Any

import pytest
from PIL import Image

from warta import pictures
from warta.pictures import WHOLE, Picture, make


def photo(width: int, height: int, form: str = "JPEG", **options: Any) -> bytes:
    """A picture of many colours, so that it does not shrink to nothing."""
    gradient = Image.linear_gradient("L").resize((width, height))
    cells = (width // 4 + 1, height // 4 + 1)
    grain = Image.frombytes("L", cells, Random(1).randbytes(cells[0] * cells[1]))
    noise = grain.resize((width, height))
    image = Image.merge("RGB", (gradient, noise, gradient.transpose(Image.Transpose.ROTATE_180)))
    out = io.BytesIO()
    image.save(out, form, **{"quality": 92, **options})
    return out.getvalue()


def taken_at_sea() -> Image.Exif:
    exif = Image.Exif()
    exif[0x8298] = "Balai Garam"  # copyright
    exif[0x8825] = {1: "S", 2: (6.0, 10.0, 30.0), 3: "E", 4: (106.0, 49.0, 12.0)}
    return exif


def size_of(data: bytes) -> tuple[int, int]:
    with Image.open(io.BytesIO(data)) as image:
        return image.size


def bomb(width: int, height: int) -> bytes:
    """A PNG of a few bytes that claims to be large."""

    def chunk(name: bytes, data: bytes) -> bytes:
        body = name + data
        return struct.pack(">I", len(data)) + body + struct.pack(">I", zlib.crc32(body))

    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    rows = chunk(b"IDAT", zlib.compress(b"\0"))
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + rows + chunk(b"IEND", b"")


def test_a_photograph_is_made_in_every_width_below_its_own() -> None:
    data = photo(1600, 1200)
    picture, copies = make(data, ".jpg")
    assert picture == Picture(1600, 1200, (480, 800, 1280))
    assert {width: size_of(copy) for width, copy in copies.items()} == {
        480: (480, 360),
        800: (800, 600),
        1280: (1280, 960),
    }
    assert len(copies[480]) < len(copies[1280]) < len(data)


@pytest.mark.parametrize(("width", "widths"), [(1000, (480, 800, 1000)), (820, (480, 820)), (300, (300,))])
def test_a_smaller_one_is_made_in_its_own_width_too(width: int, widths: tuple[int, ...]) -> None:
    assert make(photo(width, 200, quality=95), ".jpg")[0].widths == widths


def test_the_same_picture_gives_the_same_bytes() -> None:
    data = photo(900, 600)
    assert make(data, ".jpg") == make(data, ".jpg")


def test_copies_that_save_nothing_are_not_made() -> None:
    assert make(photo(400, 300, "WEBP", quality=5), ".webp") == (Picture(400, 300), {})


def test_a_drawing_keeps_its_edges_where_that_is_cheap() -> None:
    out = io.BytesIO()
    drawing = Image.new("RGBA", (700, 300), (255, 255, 255, 120))
    drawing.paste((140, 20, 30, 255), (10, 10, 350, 280))
    drawing.save(out, "PNG", compress_level=0)
    picture, copies = make(out.getvalue(), ".png")
    assert picture.widths == (480, 700)
    with Image.open(io.BytesIO(copies[700])) as copy:
        assert copy.convert("RGBA").tobytes() == drawing.tobytes()


def test_a_picture_taken_sideways_is_as_wide_as_it_is_shown() -> None:
    exif = Image.Exif()
    exif[0x0112] = 6
    picture, copies = make(photo(1000, 600, exif=exif), ".jpg")
    assert (picture.width, picture.height, picture.widths) == (600, 1000, (480, 600))
    assert size_of(copies[600]) == (600, 1000)


@pytest.mark.parametrize("form", ["JPEG", "PNG", "WEBP"])
def test_where_a_picture_was_taken_is_in_nothing_that_is_published(form: str) -> None:
    data = photo(640, 400, form, exif=taken_at_sea())
    picture, copies = make(data, f".{form.lower()}")
    assert picture.whole == len(copies[WHOLE]) > 0
    assert picture.widths
    for width, copy in copies.items():
        with Image.open(io.BytesIO(copy)) as image:
            exif = image.getexif()
            assert not exif.get_ifd(0x8825)
            assert b"GPS" not in copy
            assert image.format == (form if width == WHOLE else "WEBP")
            assert exif.get(0x8298) == ("Balai Garam" if width == WHOLE else None)


def test_a_place_that_xmp_tells_goes_as_well() -> None:
    xmp = b"<x:xmpmeta xmlns:x='adobe:ns:meta/'><d exif:GPSLatitude='6,10.5S'/></x:xmpmeta>"
    data = photo(640, 400, xmp=xmp)
    assert b"GPSLatitude" in data
    picture, copies = make(data, ".jpg")
    assert picture.whole
    assert all(b"GPSLatitude" not in copy for copy in copies.values())


def test_the_copy_without_a_place_looks_the_same() -> None:
    data = photo(64, 40, exif=taken_at_sea(), quality=90)
    copy = make(data, ".jpg")[1][WHOLE]
    with Image.open(io.BytesIO(data)) as before, Image.open(io.BytesIO(copy)) as after:
        assert before.quantization == after.quantization
        pairs = list(zip(before.tobytes(), after.tobytes(), strict=True))
        assert sum(abs(one - other) for one, other in pairs) / len(pairs) < 4


def test_a_moving_picture_is_left_as_it_is() -> None:
    frames = [Image.new("P", (900, 300), number) for number in (3, 90)]
    out = io.BytesIO()
    frames[0].save(out, "GIF", save_all=True, append_images=frames[1:])
    assert make(out.getvalue(), ".gif") == (Picture(900, 300), {})


def test_of_a_file_that_claims_a_hundred_million_pixels_nothing_is_unpacked() -> None:
    assert make(bomb(20_000, 5_000), ".png") == (Picture(trouble="huge"), {})


@pytest.mark.parametrize("cut", [3, 40, 2_000])
def test_what_is_cut_off_is_told(cut: int) -> None:
    picture, copies = make(photo(640, 400)[:cut], ".jpg")
    assert picture.trouble not in ("", "huge")
    assert "BytesIO" not in picture.trouble
    assert copies == {}


def test_a_name_does_not_make_a_picture() -> None:
    assert make(b"<html>", ".jpg")[0].trouble == "cannot identify image file it"


@pytest.mark.parametrize(
    ("root", "size"),
    [
        ('<svg width="120" height="80.4">', (120, 80)),
        ("<?xml version='1.0'?><svg viewBox='0 0 300 150' width='100%'>", (300, 150)),
        ('<svg width="50px" height="20px" viewBox="0 0 5 2">', (50, 20)),
        ("<svg>", (0, 0)),
    ],
)
def test_an_svg_has_the_size_that_it_states(root: str, size: tuple[int, int]) -> None:
    picture, copies = make(f"{root}</svg>".encode(), ".svg")
    assert (picture.width, picture.height, picture.trouble, copies) == (*size, "", {})


def test_what_is_no_svg_is_told() -> None:
    assert make(b"PK", ".svg")[0].trouble == "it holds no <svg>"


def test_the_recipe_names_the_library() -> None:
    from PIL import __version__

    assert pictures.recipe().endswith(__version__)
