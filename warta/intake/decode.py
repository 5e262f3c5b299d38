"""Bytes into text.

What belongs here: the character encoding of a raw file, text or saved page, and the refusal of what is
neither. What does not: lines and their meaning, and what a page's markup says but for its encoding.
"""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass

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
_IN_XML = re.compile(rb"\s*<\?xml\b[^>]{0,200}?\bencoding\s*=\s*[\"']([\w.:-]{1,40})")
_IN_META = re.compile(rb"<meta\b[^>]{0,500}?\bcharset\s*=\s*[\"']?\s*([\w.:-]{1,40})", re.IGNORECASE)
# The labels of the WHATWG Encoding Standard that Python knows by another name, or reads more narrowly
# than browsers do.
_LABELS = {
    label: encoding
    for encoding, labels in {
        "utf-8": "utf8 unicode-1-1-utf-8 utf-16 utf-16le utf-16be unicode",
        "windows-1252": "ascii us-ascii ansi_x3.4-1968 iso-8859-1 iso8859-1 iso88591 iso_8859-1 latin1"
        " latin-1 l1 x-cp1252 cp1252 x-user-defined iso-8859-1-windows-3.1-latin-1 ansi",
        "windows-1254": "iso-8859-9 latin5 x-cp1254",
        "windows-1250": "x-cp1250",
        "windows-1251": "x-cp1251",
        "gb18030": "gb2312 gbk x-gbk gb_2312 gb_2312-80 chinese csgb2312 hz-gb-2312",
        "big5": "big5-hkscs cn-big5 x-x-big5",
        "shift_jis": "sjis shift-jis x-sjis windows-31j ms_kanji ms932 csshiftjis",
        "euc-kr": "ks_c_5601-1987 ks_c_5601-1989 ksc5601 ksc_5601 korean windows-949 cseuckr",
        "euc-jp": "x-euc-jp cseucpkdfmtjapanese",
        "iso-2022-jp": "csiso2022jp",
        "windows-874": "tis-620 iso-8859-11 dos-874",
        "macintosh": "mac x-mac-roman csmacintosh",
        "x-mac-cyrillic": "x-mac-ukrainian",
        "iso-8859-8": "iso-8859-8-i logical visual",
        "koi8-r": "koi koi8 koi8_r",
    }.items()
    for label in labels.split()
}
_CODECS = {
    "gb18030": "gb18030",
    "big5": "big5hkscs",
    "shift_jis": "cp932",
    "euc-kr": "cp949",
    "windows-874": "cp874",
    "macintosh": "mac_roman",
    "x-mac-cyrillic": "mac_cyrillic",
}
_GUESSES = {"cp932": "shift_jis", "cp949": "euc-kr", "cp1258": "windows-1258", "cp874": "windows-874"}
_MARKUP = re.compile(rb"<[^<>]*>")
# ASCII, and the punctuation that the encodings of Windows share.
_COMMON_BYTES = bytes((*range(0x80), 0x85, *range(0x91, 0x98), 0xA0, 0xA9, 0xAB, 0xAD, 0xB7, 0xBB))
# Letters beyond ASCII a word from which on they tell a language.
FEW_BEYOND = 0.15
# Characters that a page of any length may hold broken and still be in the encoding that it names.
FEW_BROKEN = 3
# NULs that a text of any length may hold by a slip of a program.
FEW_NULLS = 3
_MANY_BYTES = frozenset({"gb18030", "big5", "shift_jis", "euc-kr", "euc-jp", "iso-2022-jp"})
# Encodings in which bytes of plain ASCII stand for other characters: a page in one is never taken at
# its word, nor is one in a codec of Python's that is no character encoding.
_NEVER = re.compile(
    r"utf.?7|utf.?32|cp037|cp500|ebcdic|idna|punycode|rot.?13|.*_(?:codec|escape)|undefined|mbcs|oem"
)
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
    if controls > len(decoded.text) // 20 and not (_TAG.search(decoded.text) and controls < len(data) // 3):
        raise Refused("is not a page (it holds binary data)", "save the page again, as HTML or MHTML")
    return decoded


def _decode_page(data: bytes, declared: str) -> Decoded:
    for bom, encoding in _BOMS:
        if data.startswith(bom):
            return Decoded(data.decode(encoding, "replace"), encoding.removesuffix("-sig"), guessed=False)
    if wide := _unmarked_utf_16(data[:_HEAD]):
        return Decoded(data.decode(wide, "replace"), wide, guessed=True)
    encoding = _known_encoding(declared) or _own_word(data[:_HEAD])
    beyond = _utf_8_beyond_ascii(data)
    if beyond and (beyond > 2 or encoding not in _MANY_BYTES):
        return Decoded(data.decode("utf-8"), "utf-8", guessed=False)
    if encoding and encoding != "utf-8":
        text = _read(data, encoding)
        if text.count("\ufffd") <= max(FEW_BROKEN, len(text) // 200):
            return Decoded(text, encoding, guessed=False)
    elif beyond is not None or _is_mostly_utf8(data):
        return Decoded(data.decode("utf-8", _MARKS_INSTEAD), "utf-8", guessed=False)
    guess = _guess(data)
    return Decoded(_read(data, guess), guess, guessed=True)


def _guess(data: bytes) -> str:
    """The encoding that the bytes look most like; Windows-1252, as to browsers, where none stands out.

    A name or two with accents tell nothing: the same bytes are other letters in each encoding of Europe.
    """
    from chardet import EncodingEra, detect

    text = _MARKUP.sub(b" ", data)
    beyond = len(text.translate(None, _COMMON_BYTES))
    if beyond < FEW_BEYOND * len(text.split()):
        return "windows-1252"
    found = detect(text, encoding_era=EncodingEra.MODERN_WEB)["encoding"]
    encoding = _known_encoding(_GUESSES.get(found.lower(), found)) if found else ""
    return encoding if encoding not in ("", "utf-8") else "windows-1252"


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


def _own_word(head: bytes) -> str:
    """The encoding that the page names in its first bytes; '' for none that is known."""
    found = _IN_XML.match(head) or _IN_META.search(head)
    return _known_encoding(found[1].decode("ascii")) if found else ""


def _known_encoding(label: str) -> str:
    label = label.strip(" \t\"'").lower()
    name = _LABELS.get(label, label)
    if not name or _NEVER.match(name):
        return ""
    try:
        b"a".decode(_CODECS.get(name, name))
    except (LookupError, ValueError):
        return ""
    return name


def _read(data: bytes, encoding: str) -> str:
    if encoding != "windows-1252":
        return data.decode(_CODECS.get(encoding, encoding), "replace")
    try:
        return data.decode("windows-1252")
    except UnicodeDecodeError:
        # The five bytes that Windows left empty are controls to browsers.
        return "".join(
            bytes((byte,)).decode("windows-1252", "ignore") or chr(byte) if 0x80 <= byte < 0xA0 else chr(byte)
            for byte in data
        )


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
