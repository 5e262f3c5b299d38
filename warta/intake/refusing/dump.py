"""Files of characters that are no prose: encoded bytes, hexadecimal dumps, logs, JSON, programs.

What belongs here: refusing what no newsroom would print, by its form alone. What does not: binary files
(`warta.intake.reading.decode`), and pages with words on them that are no release
(`warta.intake.refusing.nonrelease`).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from warta.intake.lines import Line
from warta.intake.reading.decode import Refused

# One line of a text may look like any of these; of a dump, most do.
FEWEST_LINES = 3
LONGEST_WORD = 100
_MOST = 0.8
_LINES_READ = 200
# Base64 by RFC 4648, sections 4 and 5; the lines of RFC 2045 have 76 characters. Words are shorter.
_ENCODED = re.compile(r"[A-Za-z0-9+/_-]{40,}={0,2}")
_HEXADECIMAL = re.compile(
    r"(?:[0-9a-f]{4,16}:?\s+)?(?:[0-9a-f]{2}\s+){7,}[0-9a-f]{2}\b.*"
    r"|(?:[0-9a-f]{4,16}:?\s+)?(?:[0-9a-f]{4}\s+){3,}[0-9a-f]{4}\b.*|[0-9a-f]{32,}",
    re.IGNORECASE,
)
# 2031-03-04 10:22:11 INFO …; 10.0.0.1 - - [04/Mar/2031:…; [Tue Mar 04 10:22:11 2031] …; Mar  4 10:22:11 …
_LOGGED = re.compile(
    r"\[?\d{4}[-/]\d\d[-/]\d\d[T ]\d\d:\d\d:\d\d.*"
    r"|\S+ \S+ \S+ \[\d\d/[A-Z][a-z]{2}/\d{4}:\d\d:\d\d:\d\d.*"
    r"|\[?(?:[A-Z][a-z]{2} )?[A-Z][a-z]{2} {1,2}\d{1,2} \d\d:\d\d:\d\d.*"
)
_KEY_OF_JSON = re.compile(r"[\s\[{]*[\[{][\s\[{]*\"[^\"\n]{1,80}\"\s*:")
_PROGRAM = re.compile(r"<\?(?:php\b|=)|#!\s?/|#include\s*[<\"]")
_FORMS = {
    "text that encodes a file (Base64)": _ENCODED,
    "a dump of bytes": _HEXADECIMAL,
    "a log of a program": _LOGGED,
}
_AGAIN = "save the page again, or its text as UTF-8"
# Fewer characters tell nothing of a text as a whole.
_LEAST_LETTERS = 30
_MOST_BROKEN = 0.1
# So many words say that there is a text, whatever stands beside it.
_FEW_WORDS = 8
# Characters that a word of prose has at most on average, its gap included, and those of no word.
_USUAL_WORD, _LONG_WORD = 14, 25
_MOST_TURNS = 0.4
_ADDRESS = re.compile(r"https?://|www\.|\w@\w[\w-]*\.\w")
_LETTERS = re.compile(r"[^\W\d_]{2}|[^\W\d_a-zA-Z]")


def refuse_dump(lines: Sequence[Line]) -> None:
    """Raise Refused where what the lines hold is no prose: encoded, dumped, logged, or a program's."""
    ink = [line for line in lines if not line.is_blank][:_LINES_READ]
    if not ink:
        return
    if kind := _kind(ink):
        raise Refused(f"is {kind}, not a release", "save the release's own text", ink[0].number)
    if _is_garbled(ink):
        raise Refused("holds no words of any language, as a binary file does", _AGAIN, ink[0].number)
    if not any(_LETTERS.search(line.text) for line in ink):
        raise Refused("holds no words", "save the page's text again", ink[0].number)


def _kind(ink: Sequence[Line]) -> str:
    first = ink[0].printed
    if _PROGRAM.match(first):
        return "the code of a program"
    if first[0] in "[{" and ink[-1].printed[-1] in "]}," and _KEY_OF_JSON.match(_beginning(ink)):
        return "data (JSON)"
    for kind, form in _FORMS.items():
        if not form.fullmatch(first) and not form.fullmatch(ink[len(ink) // 2].printed):
            continue
        like = [line for line in ink if form.fullmatch(line.printed)]
        of_one_word = form is _ENCODED and len(ink) <= 2
        is_most = len(like) >= _MOST * len(ink) and (len(like) >= FEWEST_LINES or of_one_word)
        if is_most and (form is not _ENCODED or any(_is_mixed(line.printed) for line in like)):
            return kind
    return ""


def _is_garbled(ink: Sequence[Line]) -> bool:
    """Whether lines hold characters as bytes of chance give them: broken ones, or of all kinds without a gap.

    Beyond ASCII the latter may be a text that is in another encoding than it was read by.
    """
    text = " ".join(line.printed for line in ink)
    gaps = text.count(" ")
    letters = len(text) - gaps
    if letters < _LEAST_LETTERS:
        return False
    if text.count("\ufffd") > _MOST_BROKEN * letters:
        return True
    if gaps * _USUAL_WORD >= len(text) or not text.isascii():
        return False
    words = text.split(" ")
    if sum(len(word) > 2 and word.isalpha() for word in words) >= _FEW_WORDS:
        return False
    long = [word for word in words if len(word) >= _LONG_WORD and not _ADDRESS.search(word)]
    most = sum(map(len, long))
    return most >= letters / 2 and sum(map(_turns, long)) >= _MOST_TURNS * most


def _turns(word: str) -> int:
    """How often a character of a word is of another kind than the one before it."""
    kinds = [_kind_of(character) for character in word]
    return sum(one != other for one, other in pairwise(kinds))


def _kind_of(character: str) -> str:
    if character.islower():
        return "small"
    if character.isupper():
        return "capital"
    return "digit" if character.isdigit() else "mark"


def _is_mixed(word: str) -> bool:
    """Whether small letters, capitals and figures (or signs) stand in one word, as in what is encoded."""
    has_both = any(map(str.islower, word)) and any(map(str.isupper, word))
    return has_both and (not word.isalpha() or len(word) > LONGEST_WORD)


def _beginning(ink: Sequence[Line]) -> str:
    return "\n".join(line.printed for line in ink[:5])
