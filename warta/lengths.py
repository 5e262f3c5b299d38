"""How long a text is: in words, or in signs where a script sets no spaces between words.

What belongs here: counting, and how long reading takes. What does not: how it is told
(`layouts/release.html`).

A word is what stands between spaces, a mark that stands alone left out. Chinese, Japanese, Thai, Lao, Khmer
and Burmese have none: there the boundaries of words follow from a dictionary (UAX #29, section 4), so that
signs are counted instead: letters, without the marks above and below them.
"""

from __future__ import annotations

import html as html_escapes
import re

# Silent reading of running text, as an average over languages.
WORDS_A_MINUTE = 200
# What is about one word: 1.6 signs of Chinese or Japanese, 4 letters of Thai and its neighbours.
IDEOGRAPHS_A_MINUTE = 320
LETTERS_A_MINUTE = 800

_TAG = re.compile(r"<[^>]*>")
_LONE_MARK = re.compile(" [–—/·•|-](?= )")
_IDEOGRAPHS = (
    "\u3005-\u3007\u3040-\u30ff\u31a0-\u31bf\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\uff66-\uff9f"
    "\U00016ff0-\U00018d7f\U0001aff0-\U0001b2ff\U00020000-\U0003ffff"
)
_LETTERS = "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u1950-\u19ff\u1a20-\u1aaf\ua9e0-\ua9ff\uaa60-\uaadf"
_ANY = re.compile(f"[{_IDEOGRAPHS}{_LETTERS}]")
# The bytes that none of them begins with in UTF-8, where E2 begins dashes and quotes. A text is rid of these
# in a seventh of the time that a pattern takes to look through it.
_OTHERS_BYTES = bytes({*range(256)} - {0xE0, 0xE1, *range(0xE3, 0xF5)})
_AN_IDEOGRAPH = re.compile(rf"(?=\w)[{_IDEOGRAPHS}]")
_A_LETTER = re.compile(rf"(?=\w)[{_LETTERS}]")


def count_words(html: str) -> int:
    """The number of words that a reader of `html` sees."""
    text = " ".join(html_escapes.unescape(_TAG.sub(" ", html)).split())
    return text.count(" ") + 1 - count_lone_marks(text) if text else 0


def count_lone_marks(text: str) -> int:
    """How many marks stand in `text` between spaces, as dashes do."""
    return len(_LONE_MARK.findall(text))


def count_signs(html: str) -> tuple[int, int]:
    """How many signs of scripts without spaces are in `html`: ideographs and kana, other letters."""
    if html.isascii() or not html.encode().translate(None, _OTHERS_BYTES) or not _ANY.search(html):
        return 0, 0
    text = html_escapes.unescape(_TAG.sub(" ", html))
    return len(_AN_IDEOGRAPH.findall(text)), len(_A_LETTER.findall(text))


def minutes_to_read(words: int, ideographs: int, letters: int) -> int:
    """About how many minutes a text takes, at least one."""
    took = words / WORDS_A_MINUTE + ideographs / IDEOGRAPHS_A_MINUTE + letters / LETTERS_A_MINUTE
    return max(1, round(took))
