"""The text of a page text's bytes, put right where a program has spoilt it as a whole.

What belongs here: repairs that hold for all of a text and can be told with certainty: ends of lines that
are none today, UTF-8 read as Windows-1252, letters of full width or with their accents apart, marks of
quoting before every line, and a few bytes that are no text. What does not: the encoding of bytes
(`warta.intake.reading.decode`), entities of HTML (`warta.intake.reading.left_entities`), and single
characters that show nothing (`warta.intake.lines`).
"""

from __future__ import annotations

import codecs
import re
import unicodedata

from warta.intake.reading.decode import FEW_BROKEN, WINDOWS_INSTEAD, Decoded, Refused, decode, without_nulls
from warta.intake.reading.left_entities import without_entities
from warta.intake.reading.raw_lines import with_lines

# Line ends of IBM's machines, which in other texts are an ellipsis of Windows.
_NEXT_LINE = "\x85"
# It begins a page, and nobody counts it as the end of a line.
_FORM_FEED = "\f"
# Ends of lines of old systems, and those within and between paragraphs that word processors copy.
_OTHERS = "\r\v\u2028\u2029"
_OTHER_ENDS = dict.fromkeys(map(ord, _OTHERS), "\n")
# A Latin, Greek or Cyrillic letter with accents that stand behind it.
_APART = re.compile("[A-Za-z\u00c0-\u052f][\u0300-\u036f]+")
_FULL_WIDTH = range(0xFF01, 0xFF5F)
_TO_PLAIN_WIDTH = {code: code - 0xFEE0 for code in _FULL_WIDTH}
_IS_FULL_WIDTH = re.compile(f"[{chr(_FULL_WIDTH[0])}-{chr(_FULL_WIDTH[-1])}]")
# Kana, Han and Hangul: beside them letters and marks of full width are in their place.
_OF_FULL_WIDTH = re.compile("[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
# What the first bytes of Latin letters, marks and spaces in UTF-8 look like as Windows-1252.
_MISREAD = ("Ã", "Â", "â")
_MOST_MISREADINGS = 2
_BYTE_INSTEAD = "control_as_byte"
# So often mail is quoted in mail, at most.
MOST_QUOTED = 20
FEWEST_QUOTED = 3


def read_text(data: bytes) -> tuple[Decoded, tuple[str, ...]]:
    """The text of the bytes, and what of it is put right without certainty and is to be told.

    Raises Refused for what is empty or no text.
    """
    data, stray = without_nulls(data)
    decoded, broken = _decoded(data)
    text, misread = _read_again(decoded.text)
    text = _unquoted(_in_plain_width(_composed(_with_line_ends(text)))).replace(_FORM_FEED, "")
    text, on_one_line = with_lines(without_entities(text))
    if text != decoded.text:
        decoded = Decoded(text, decoded.encoding, decoded.guessed)
    return decoded, tuple(filter(None, (stray, broken, misread, on_one_line)))


def _decoded(data: bytes) -> tuple[Decoded, str]:
    """The text of UTF-8 of which a few bytes are broken, or cut off at the end; else as `decode` has it."""
    try:
        return decode(data), ""
    except Refused as error:
        if "broken characters" not in error.message:
            raise
        if data.decode("utf-8", "replace").count("\ufffd") > FEW_BROKEN:
            raise
        text = data.decode("utf-8", WINDOWS_INSTEAD)
        told = f"line {error.line} is not UTF-8 and is read in part as Windows-1252; see that it reads right"
        return Decoded(text, "utf-8", guessed=False), told


def _with_line_ends(text: str) -> str:
    """The text with the one end of lines that rules look for, as many as an editor counts."""
    if _NEXT_LINE in text and "\n" not in text and "\r" not in text:
        return text.replace(_NEXT_LINE, "\n")
    if "\r" in text:
        text = text.replace("\r\n", "\n")
    return text.translate(_OTHER_ENDS) if any(map(text.__contains__, _OTHERS)) else text


def _composed(text: str) -> str:
    """The text with letters that hold their accents, where these stand behind them as signs of their own."""
    if text.isascii() or not _APART.search(text):
        return text
    return _APART.sub(lambda found: unicodedata.normalize("NFC", found[0]), text)


def _read_again(text: str) -> tuple[str, str]:
    """The text that a program took for Windows-1252, where all of it shows that; and what is to be told."""
    found, told = text, ""
    for _ in range(_MOST_MISREADINGS):
        if not any(map(found.__contains__, _MISREAD)):
            break
        try:
            again = found.encode("windows-1252", _BYTE_INSTEAD).decode("utf-8")
        except UnicodeError:
            break
        found, told = again, "was UTF-8 read as Windows-1252, and is put right; see that it reads right"
    return found, told


def _control_as_byte(error: UnicodeError) -> tuple[bytes, int]:
    """The byte that became a control: Windows left five empty, and Latin-1 has controls for more."""
    assert isinstance(error, UnicodeEncodeError)
    codes = list(map(ord, error.object[error.start : error.end]))
    if not all(0x80 <= code < 0xA0 for code in codes):
        raise error
    return bytes(codes), error.end


codecs.register_error(_BYTE_INSTEAD, _control_as_byte)


def _in_plain_width(text: str) -> str:
    """The text without letters, digits and marks of full width, where its script has no use for them."""
    if text.isascii() or not _IS_FULL_WIDTH.search(text) or _OF_FULL_WIDTH.search(text):
        return text
    return text.translate(_TO_PLAIN_WIDTH)


def _unquoted(text: str) -> str:
    """The text without the `>` before each of its lines, as programs for mail quote."""
    for _ in range(MOST_QUOTED):
        if text.lstrip()[:1] != ">":
            break
        printed = [line for line in text.splitlines() if line.strip()]
        if len(printed) < FEWEST_QUOTED or any(line.lstrip()[0] != ">" for line in printed):
            break
        text = re.sub(r"(?m)^[ \t]*> ?", "", text)
    return text
