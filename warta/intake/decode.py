"""Bytes into text.

What belongs here: the character encoding of a raw file and the refusal of what is no text. What does
not: lines and their meaning.
"""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass

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
_HTML = re.compile(r"\s*(?:<\?xml[^>]*>\s*)?<(?:!doctype\s+html|html)\b", re.IGNORECASE)
_PRINTED = re.compile(r"[^\s\x00-\x1f\x7f\u200b\u2060\ufeff]")
_CONTROLS = re.compile(r"[\x00-\x08\x0e-\x1f]")


class Refused(Exception):
    """An input that is not converted: what is wrong and how to mend it."""

    def __init__(self, message: str, hint: str, line: int | None = None) -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint
        self.line = line


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
    if "\x00" in decoded.text or len(_CONTROLS.findall(decoded.text)) > max(2, len(decoded.text) // 100):
        raise Refused(*_BINARY)
    if not _PRINTED.search(decoded.text):
        raise Refused("is empty", "save the page's text again")
    if _HTML.match(decoded.text):
        raise Refused(
            "is a page's HTML, not its text", "open it in a browser and save the text as a .txt file"
        )
    return decoded


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


def _line_at(data: bytes, position: int) -> int:
    return len(re.findall(rb"\r\n|[\r\n]", data[:position])) + 1
