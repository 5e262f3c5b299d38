"""Bytes into text.

What belongs here: the character encoding of a raw file, text or saved page, and the refusal of what is
neither. What does not: lines and their meaning, and what a page's markup says but for its encoding.
"""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass

from warta.intake.reading.encodings import MANY_BYTES, guess, known_encoding, own_word, read_as

# How errors of decoding are met where the bytes beside them read well: these bytes alone as Windows-1252.
WINDOWS_INSTEAD = "windows_1252_instead"
# ... and where only quotes, dashes and the ellipsis of Windows-1252 are.
_MARKS_INSTEAD = "windows_1252_marks_instead"
_MARKS_OF_WINDOWS = bytes((0x85, *range(0x91, 0x98)))
_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_SIGNATURES = (
    (b"%PDF-", "a PDF"),
    (b"PK\x03\x04", "a ZIP or office file"),
    (b"\xd0\xcf\x11\xe0", "an old office file"),
    (b"\xff\xd8\xff", "a JPEG picture"),
    (b"\x89PNG", "a PNG picture"),
    (b"GIF8", "a GIF picture"),
    (b"{\\rtf", "an RTF file"),
)
_BINARY = ("is not text (it holds binary data)", "save the release's text as a .txt file")
# How far into a page its own word on its encoding is looked for; the HTML Standard asks for 1024 bytes.
_HEAD = 8_192
# Characters that a page of any length may hold broken and still be in the encoding that it names.
FEW_BROKEN = 3
# NULs that a text of any length may hold by a slip of a program.
FEW_NULLS = 3
# What begins Japanese in ISO-2022-JP, which is ASCII in its bytes.
_SHIFTED = b"\x1b$B"
# Controls that a page of any length may hold by slips of programs.
FEW_CONTROLS = 4
_TAG = re.compile(r"<(?:[a-zA-Z][a-zA-Z0-9]*[\s/>]|!doctype|/[a-zA-Z])", re.IGNORECASE)
_HTML = re.compile(r"\s*(?:<\?xml[^>]*>\s*)?<(?:!doctype\s+html|html)\b", re.IGNORECASE)
_PRINTED = re.compile(r"[^\s\x00-\x1f\x7f\u200b\u2060\ufeff]")
_CONTROL_BYTES = bytes((*range(0x09), *range(0x0E, 0x20)))
_CONTROLS = re.compile(f"[{_CONTROL_BYTES.decode()}]")


class Refused(Exception):
    """An input that is not converted: what is wrong and how to mend it."""

    def __init__(self, message: str, hint: str, line: int | None = None) -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint
        self.line = line


class LeftOut(Refused):
    """An input that is rightly no release, such as a page among posts: it is told, and nothing is wrong."""


@dataclass(frozen=True, slots=True)
class Decoded:
    """A text, its encoding, and whether the encoding is a guess rather than marked or certain."""

    text: str
    encoding: str
    guessed: bool


def decode(data: bytes) -> Decoded:
    """The text of a raw file: by its byte order mark, else UTF-8, else Windows-1252.

    Windows-1252 is what the WHATWG Encoding Standard reads unmarked Western pages as. Raises Refused
    for what is empty or no text.
    """
    if not data.strip(b" \t\r\n\x0b\x0c\x00"):
        raise Refused("is empty", "save the page's text again")
    for signature, name in _SIGNATURES:
        if data.startswith(signature):
            raise Refused(f"is {name}, not text", "save the release's text as a .txt file")
    decoded = _decode(data)
    # A stray control or two is no binary: DOS ended its texts with one.
    if "\x00" in decoded.text or _controls_in(decoded.text, data) > max(2, len(decoded.text) // 100):
        raise Refused(*_BINARY)
    if not _PRINTED.search(decoded.text):
        raise Refused("is empty", "save the page's text again")
    if _HTML.match(decoded.text):
        raise Refused(
            "is a page's HTML, not its text", "open it in a browser and save the text as a .txt file"
        )
    return decoded


def without_nulls(data: bytes) -> tuple[bytes, str]:
    """The bytes without the few NULs that a slip has left in a text, and what is to be told of these.

    More of them show another encoding, or no text at all; then nothing is taken out, nor told.
    """
    count = data.count(b"\x00")
    if not 0 < count <= max(FEW_NULLS, len(data) // 1_000) or data.startswith(
        tuple(bom for bom, _ in _BOMS[1:])
    ):
        return data, ""
    line = _line_at(data, data.index(b"\x00"))
    what = "a NUL byte was" if count == 1 else f"{count} NUL bytes were"
    told = f"{what} left out (line {line} of the source); see that no letter is missing there"
    return data.replace(b"\x00", b""), told


def _controls_in(text: str, data: bytes) -> int:
    """How many controls `text` holds; in every encoding that is read each is one of such bytes in `data`."""
    return len(_CONTROLS.findall(text)) if len(data.translate(None, _CONTROL_BYTES)) < len(data) else 0


def is_page(data: bytes) -> bool:
    """Whether the file begins as a page's HTML does, whatever it is called."""
    head = data[:_HEAD]
    for bom, encoding in _BOMS:
        if head.startswith(bom):
            return _HTML.match(head.decode(encoding, "ignore")) is not None
    if wide := _unmarked_utf_16(head):
        head = head.decode(wide, "ignore").encode("ascii", "replace")
    return _HTML.match(head.decode("latin-1")) is not None


def decode_page(data: bytes, declared: str = "") -> Decoded:
    """The text of a saved page: by its byte order mark, the encoding `declared` beside it, its own word.

    What is valid UTF-8 is UTF-8 whatever the page says, for servers say otherwise than their pages.
    A page that says nothing and is not UTF-8 is guessed. Single broken characters become U+FFFD: one cut
    in half in a list of links is no reason to refuse a page. Quotes and dashes of Windows-1252 amid UTF-8,
    as pasted from an office program, are read as such. Raises Refused for what is empty or no text.
    """
    if not data.strip(b" \t\r\n\x0b\x0c\x00"):
        raise Refused("is empty", "save the page again")
    for signature, name in _SIGNATURES:
        if data.startswith(signature):
            raise Refused(f"is {name}, not a page", "save the page again, as HTML or MHTML")
    decoded = _decode_page(data, declared)
    controls = len(_CONTROLS.findall(decoded.text))
    # NULs are what is left of wide characters; other controls no encoding brings.
    others = controls - decoded.text.count("\x00")
    is_littered = controls > len(decoded.text) // 20
    if (is_littered and not (_TAG.search(decoded.text) and controls < len(data) // 3)) or (
        others > max(FEW_CONTROLS, len(decoded.text) // 25)
    ):
        raise Refused("is not a page (it holds binary data)", "save the page again, as HTML or MHTML")
    return decoded


def _decode_page(data: bytes, declared: str) -> Decoded:
    for bom, encoding in _BOMS:
        if data.startswith(bom):
            return Decoded(data.decode(encoding, "replace"), encoding.removesuffix("-sig"), guessed=False)
    if wide := _unmarked_utf_16(data[:_HEAD]):
        return Decoded(data.decode(wide, "replace"), wide, guessed=True)
    encoding = known_encoding(declared) or own_word(data[:_HEAD])
    if _SHIFTED in data and encoding in ("", "utf-8") and data.isascii():
        return Decoded(read_as(data, "iso-2022-jp"), "iso-2022-jp", guessed=True)
    beyond = _utf_8_beyond_ascii(data)
    if beyond and (beyond > 2 or encoding not in MANY_BYTES):
        return Decoded(data.decode("utf-8"), "utf-8", guessed=False)
    if encoding and encoding != "utf-8":
        text = read_as(data, encoding)
        if text.count("\ufffd") <= max(FEW_BROKEN, len(text) // 200):
            return Decoded(text, encoding, guessed=False)
    elif beyond is not None or (_is_mostly_utf8(data) and not _is_mostly_broken(data)):
        return Decoded(data.decode("utf-8", _MARKS_INSTEAD), "utf-8", guessed=False)
    encoding = guess(data)
    return Decoded(read_as(data, encoding), encoding, guessed=True)


def _unmarked_utf_16(head: bytes) -> str:
    """UTF-16 without its mark, which shows by zeros beside the markup's letters; '' for none."""
    first = head.find(b"<")
    if not 0 <= first < 64 or head[:512].count(b"\x00") <= len(head[:512]) // 3:
        return ""
    return "utf-16-be" if first % 2 else "utf-16-le"


def _wide_by_zeros(data: bytes) -> str:
    """UTF-16 of a text without its mark, in which every other byte of Latin letters is zero; '' for none."""
    even, odd = data[::2], data[1::2]
    for encoding, letters, zeros in (("utf-16-le", even, odd), ("utf-16-be", odd, even)):
        if b"\x00" not in letters and zeros.count(b"\x00") > len(data) // 3:
            return encoding
    return ""


def _utf_8_beyond_ascii(data: bytes) -> int | None:
    """How many bytes beyond one each the characters take as UTF-8; None where it is not UTF-8."""
    if data.isascii():
        return 0
    try:
        return len(data) - len(data.decode("utf-8"))
    except UnicodeDecodeError:
        return None


def _decode(data: bytes) -> Decoded:
    for bom, encoding in _BOMS:
        if data.startswith(bom):
            try:
                return Decoded(data.decode(encoding), encoding.removesuffix("-sig"), guessed=False)
            except UnicodeDecodeError:
                raise Refused(
                    f"begins with the mark of {encoding.removesuffix('-sig').upper()} but is not",
                    "save it as UTF-8",
                ) from None
    if b"\x00" in data:
        if wide := _wide_by_zeros(data):
            return Decoded(data.decode(wide, "replace"), wide, guessed=True)
        raise Refused(*_BINARY)
    try:
        return Decoded(data.decode("utf-8"), "utf-8", guessed=False)
    except UnicodeDecodeError as error:
        if _is_mostly_utf8(data):
            raise Refused(
                "is UTF-8 with broken characters", "save the page's text again", _line_at(data, error.start)
            ) from None
    try:
        return Decoded(data.decode("windows-1252"), "windows-1252", guessed=True)
    except UnicodeDecodeError as error:
        raise Refused(
            "is neither UTF-8 nor Windows-1252", "save it as UTF-8", _line_at(data, error.start)
        ) from None


def _is_mostly_utf8(data: bytes) -> bool:
    """Whether the text beyond ASCII is UTF-8 but for a few bytes.

    Read as Windows-1252, each of its characters would come out as two or three wrong letters. Two bytes
    may look like UTF-8 by chance (a capital and a closing quote), three do not.
    """
    beyond = [character for character in data.decode("utf-8", "replace") if character > "\x7f"]
    broken = beyond.count("\ufffd")
    return len(beyond) > 2 * broken or any(c > "\u07ff" and c != "\ufffd" for c in beyond)


def _is_mostly_broken(data: bytes) -> bool:
    """Whether most that is beyond ASCII is not UTF-8: by chance some bytes of other wide encodings are."""
    beyond = [character for character in data.decode("utf-8", "replace") if character > "\x7f"]
    return 2 * beyond.count("\ufffd") > len(beyond)


def _line_at(data: bytes, position: int) -> int:
    return len(re.findall(rb"\r\n|[\r\n]", data[:position])) + 1


def _instead(error: UnicodeError) -> tuple[str, int]:
    assert isinstance(error, UnicodeDecodeError)
    return error.object[error.start : error.end].decode("windows-1252", "replace"), error.end


def _mark_instead(error: UnicodeError) -> tuple[str, int]:
    assert isinstance(error, UnicodeDecodeError)
    mark = error.object[error.start : error.end]
    text = mark.decode("windows-1252") if len(mark) == 1 and mark in _MARKS_OF_WINDOWS else "\ufffd"
    return text, error.end


codecs.register_error(WINDOWS_INSTEAD, _instead)
codecs.register_error(_MARKS_INSTEAD, _mark_instead)
