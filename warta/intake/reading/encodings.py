"""The encodings that pages name or that their bytes look like, as browsers know them.

What belongs here: the labels of encodings, what a page says of its own, the guess where it says nothing, and
reading bytes by one. What does not: which of them holds for a file (`warta.intake.reading.decode`).
"""

from __future__ import annotations

import re

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
MANY_BYTES = frozenset({"gb18030", "big5", "shift_jis", "euc-kr", "euc-jp", "iso-2022-jp"})
# Encodings in which bytes of plain ASCII stand for other characters: a page in one is never taken at
# its word, nor is one in a codec of Python's that is no character encoding.
_NEVER = re.compile(
    r"utf.?7|utf.?32|cp037|cp500|ebcdic|idna|punycode|rot.?13|.*_(?:codec|escape)|undefined|mbcs|oem"
)


def guess(data: bytes) -> str:
    """The encoding that the bytes look most like; Windows-1252, as to browsers, where none stands out.

    A name or two with accents tell nothing: the same bytes are other letters in each encoding of Europe.
    """
    from chardet import EncodingEra, detect

    text = _MARKUP.sub(b" ", data)
    beyond = len(text.translate(None, _COMMON_BYTES))
    if beyond < FEW_BEYOND * len(text.split()):
        return "windows-1252"
    found = detect(text, encoding_era=EncodingEra.MODERN_WEB)["encoding"]
    encoding = known_encoding(_GUESSES.get(found.lower(), found)) if found else ""
    return encoding if encoding not in ("", "utf-8") else "windows-1252"


def own_word(head: bytes) -> str:
    """The encoding that the page names in its first bytes; '' for none that is known."""
    found = _IN_XML.match(head) or _IN_META.search(head)
    return known_encoding(found[1].decode("ascii")) if found else ""


def known_encoding(label: str) -> str:
    """The encoding that a label stands for; '' for none that may be taken at its word."""
    label = label.strip(" \t\"'").lower()
    name = _LABELS.get(label, label)
    if not name or _NEVER.match(name):
        return ""
    try:
        b"a".decode(_CODECS.get(name, name))
    except (LookupError, ValueError):
        return ""
    return name


def read_as(data: bytes, encoding: str) -> str:
    """The text of bytes in an encoding that is known; what is broken becomes U+FFFD."""
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
