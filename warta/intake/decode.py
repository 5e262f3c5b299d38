"""Bytes into text.

What belongs here: the character encoding of a raw file and the refusal of what is no text. What does
not: lines and their meaning.
"""

from __future__ import annotations

import codecs
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
    if "\x00" in decoded.text or _controls(decoded.text) > len(decoded.text) // 100:
        raise Refused("is not text (it holds binary data)", "save the release's text as a .txt file")
    if not decoded.text.strip(" \t\r\n\x0b\x0c\u00a0\u200b\ufeff"):
        raise Refused("is empty", "save the page's text again")
    return decoded


def _decode(data: bytes) -> Decoded:
    for bom, encoding in _BOMS:
        if data.startswith(bom):
            try:
                return Decoded(data.decode(encoding), encoding.removesuffix("-sig"), guessed=False)
            except UnicodeDecodeError:
                raise Refused(
                    f"begins with the mark of {encoding.upper()} but is not", "save it as UTF-8"
                ) from None
    try:
        return Decoded(data.decode("utf-8"), "utf-8", guessed=False)
    except UnicodeDecodeError:
        pass
    try:
        return Decoded(data.decode("windows-1252"), "windows-1252", guessed=True)
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise Refused("is neither UTF-8 nor Windows-1252", "save it as UTF-8", line) from None


def _controls(text: str) -> int:
    return sum(1 for c in text if c < " " and c not in "\t\n\r\x0b\x0c")
