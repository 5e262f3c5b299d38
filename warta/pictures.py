"""Pictures as readers are to get them: measured, made in several widths, without the place they show.

What belongs here: what is asked of one picture, from its bytes alone. What does not: keeping what was made
(`warta.kept_pictures`) and how a page shows it (`warta.picture_markup`).
"""

from __future__ import annotations

import io
import re
import warnings
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from PIL import Image as Images

ENDINGS = (".jpg", ".jpeg", ".png", ".gif", ".webp", ".avif", ".svg")
# In pixels: a small telephone, a large one, and the text's measure on a dense screen.
WIDTHS = (480, 800, 1280)
# The width by which the copy without a location is known: it is as wide as the picture.
WHOLE = 0
# Of a file whose header claims more (pixels) nothing is unpacked: no reader's telephone could either.
MOST_PIXELS = 80_000_000
# WebP has no room for more lines.
_MOST_LINES = 16_000
_FORMATS = ("JPEG", "PNG", "GIF", "WEBP", "AVIF")
_MODES = frozenset({"1", "L", "LA", "P", "PA", "RGB", "RGBA", "CMYK", "YCbCr"})
# Drawings have sharp edges: without loss they are as small as with it, or not much larger.
_DRAWN = frozenset({"PNG", "GIF"})
_DEARER = 1.25
_GPS = 0x8825
_ORIENTATION = 0x0112
_SIDEWAYS = 5  # EXIF 2.32, tag 274: from this value on width and height change places

# Raised where this module's results change.
_VERSION = 1


@dataclass(frozen=True, slots=True)
class Picture:
    """What is known of a picture, and what was made of it.

    `width` and `height` are as shown (pixels), 0 where an SVG states none. `widths` are those in which there
    are copies. `whole` is the size (bytes) of a copy that does not tell where the picture was taken, 0 where
    the picture itself does not. `trouble` is `huge` where it claims more pixels than can be shown, or why it
    cannot be read; else ''.
    """

    width: int = 0
    height: int = 0
    widths: tuple[int, ...] = ()
    whole: int = 0
    trouble: str = ""


@cache
def recipe() -> str:
    """What copies depend on beside the picture: this module and the library that makes them."""
    from importlib import metadata  # late: it brings a reader of mails

    return f"{_VERSION} {metadata.version('pillow')}"


def make(data: bytes, ending: str) -> tuple[Picture, Mapping[int, bytes]]:
    """A picture, and its copies by width (WebP; `WHOLE` in its own format)."""
    if ending == ".svg":
        return _drawing(data), {}
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # what the library doubts is told by what comes of it
            return _made(data)
    except Exception as error:  # decoders of damaged files raise whatever they come upon
        return Picture(trouble=_told(error)), {}


def _told(error: Exception) -> str:
    text = re.sub(r"<_io\.BytesIO[^>]*>", "it", str(error))
    return " ".join(text.split())[:120] or type(error).__name__


def _made(data: bytes) -> tuple[Picture, Mapping[int, bytes]]:
    from PIL import Image

    if Image.MAX_IMAGE_PIXELS != MOST_PIXELS // 2:  # beyond twice of which the library refuses
        Image.MAX_IMAGE_PIXELS = MOST_PIXELS // 2
    try:
        image: Images.Image = Image.open(io.BytesIO(data), formats=_FORMATS)
    except Image.DecompressionBombError:
        return Picture(trouble="huge"), {}
    width, height = _size_as_shown(image)
    is_moving = image.format != "MPO" and getattr(image, "is_animated", False)
    whole = _without_location(image, data)
    copies: dict[int, bytes] = {WHOLE: whole} if whole else {}
    if is_moving or image.mode not in _MODES:
        image.load()
        widths: tuple[int, ...] = ()
    else:
        found = _copies(image, width, height)
        widths = tuple(found) if found and min(map(len, found.values())) < len(data) else ()
        copies |= {at: found[at] for at in widths}
    return Picture(width, height, widths, len(whole)), copies


def _size_as_shown(image: Images.Image) -> tuple[int, int]:
    width, height = image.size
    turned = int(image.getexif().get(_ORIENTATION, 1) or 1) >= _SIDEWAYS
    return (height, width) if turned else (width, height)


def _copies(image: Images.Image, width: int, height: int) -> dict[int, bytes]:
    """The picture in each width below its own, and in its own where that is not more than the largest."""
    from PIL import ImageOps

    is_drawn = image.format in _DRAWN
    top = min(width, WIDTHS[-1])
    image.draft("RGB", (2 * top, 2 * height * top // width))  # a JPEG unpacks faster at a half or a quarter
    profile = image.info.get("icc_profile") if image.mode in ("RGB", "RGBA") else None
    turned = ImageOps.exif_transpose(image)
    has_alpha = turned.mode in ("RGBA", "LA", "PA") or "transparency" in turned.info
    current = turned.convert("RGBA" if has_alpha else "RGB")
    copies: dict[int, bytes] = {}
    for at in sorted({*(step for step in WIDTHS if step < 0.9 * top), top}, reverse=True):
        lines = max(1, round(height * at / width))
        if lines <= _MOST_LINES:
            if current.size != (at, lines):
                current = current.resize((at, lines), resample=_lanczos(), reducing_gap=3.0)
            copies[at] = _encoded(current, profile, is_drawn=is_drawn)
    return dict(sorted(copies.items()))


def _lanczos() -> Any:
    from PIL import Image

    return Image.Resampling.LANCZOS


def _encoded(image: Images.Image, profile: bytes | None, *, is_drawn: bool) -> bytes:
    lossy = _saved(image, "WEBP", quality=80, method=4, icc_profile=profile or b"")
    if not is_drawn:
        return lossy
    exact = _saved(image, "WEBP", lossless=True, quality=60, method=4, icc_profile=profile or b"")
    return exact if len(exact) <= _DEARER * len(lossy) else lossy


def _saved(image: Images.Image, form: str, **options: Any) -> bytes:
    out = io.BytesIO()
    image.save(out, form, **options)
    return out.getvalue()


def _without_location(image: Images.Image, data: bytes) -> bytes:
    """The whole picture without the place where it was taken; b'' where it does not hold one.

    All else that EXIF says stays, as credits do; XMP, which may tell the place in many ways, goes.
    """
    exif = image.getexif()
    if not exif.get_ifd(_GPS) and b"exif:GPS" not in data:
        return b""
    if _GPS in exif:
        del exif[_GPS]
    profile = image.info.get("icc_profile") or b""
    kept: dict[str, Any] = {"exif": exif.tobytes(), "icc_profile": profile, "xmp": b""}
    image.info.pop("xmp", None)
    match image.format:
        case "JPEG":
            return _saved(image, "JPEG", quality="keep", **kept)
        case "MPO":
            return _saved(image, "JPEG", quality=95, subsampling=0, **kept)
        case "PNG":
            from PIL.PngImagePlugin import PngInfo

            return _saved(image, "PNG", pnginfo=PngInfo(), exif=kept["exif"], save_all=True)
        case form:
            return _saved(image, str(form), quality=90, save_all=getattr(image, "is_animated", False), **kept)


_ROOT = re.compile(r"<svg\b[^>]*>", re.IGNORECASE)
_LENGTH = re.compile(r"\b(width|height)\s*=\s*[\"']\s*(\d+(?:\.\d+)?)(?:px)?\s*[\"']")
_BOX = re.compile(r"\bviewBox\s*=\s*[\"']\s*[-\d.]+[\s,]+[-\d.]+[\s,]+(\d+(?:\.\d+)?)[\s,]+(\d+(?:\.\d+)?)")


def _drawing(data: bytes) -> Picture:
    """The size that an SVG states, by its own measures or by its view box."""
    root = _ROOT.search(data.decode("utf-8", "replace"))
    if root is None:
        return Picture(trouble="it holds no <svg>")
    own = {name: float(value) for name, value in _LENGTH.findall(root[0])}
    box = _BOX.search(root[0])
    if len(own) == 2:
        return Picture(round(own["width"]), round(own["height"]))
    return Picture(round(float(box[1])), round(float(box[2]))) if box else Picture()
