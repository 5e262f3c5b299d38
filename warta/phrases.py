"""Many phrases found in a text at once: names of agencies, words of tags.

What belongs here: finding which of a fixed set of phrases stand in a text as whole words, fast enough to
be done for every text with thousands of phrases. What does not: what a phrase means (`warta.tags`,
`warta.intake.names.mentions`).

One alternation of all phrases takes time in proportion to their number at every letter of the text. Here
a text is cut into words once, and only where the first word of a phrase stands is anything compared.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cached_property
from itertools import islice
from typing import NamedTuple

_WORD = re.compile(r"\w+")
_LETTERS = re.compile(r"[^\W\d_]+")
# Bytes are put through a table in a fraction of the time that a pattern takes for text. This code page has
# the quotes and dashes that most texts beyond ASCII have of other characters.
_PAGE = "cp1252"


def _table(kept: re.Pattern[str]) -> bytes:
    """For each character of the code page itself, or a space where the pattern does not keep it."""
    characters = (bytes((code,)).decode(_PAGE, "replace") for code in range(0x100))
    return bytes(code if kept.match(char) else 0x20 for code, char in enumerate(characters))


_WORDS_ALONE, _LETTERS_ALONE = _table(_WORD), _table(_LETTERS)
_LETTERS_AND_DIGITS = re.compile(r"[^\W_]+")
_NO_LETTER = bytes(code for code, kept in enumerate(_table(_LETTERS_AND_DIGITS)) if kept == 0x20)
# In these letters, lower case is all that letters of one kind have in common. Other scripts have letters
# that are the same to a pattern in three forms or more, such as the sigma at the end of a word.
_PLAIN = re.compile("[\x00-\x7f\u00c0-\u012f\u0132-\u017e]*")
# The letters that a pattern takes for one of these and that lower case alone does not make equal.
_ALIKE = (("İ", "i"), ("ı", "i"), ("ſ", "s"))


class Found(NamedTuple):
    """A phrase where it stands: `text[start:end]`, and the phrase as it was given."""

    start: int
    end: int
    phrase: str


class Phrases:
    """A set of phrases to be found in texts.

    A phrase stands where its words do, with any white space between them and no letter, digit or
    underscore right before or after; case does not count. Of those that begin at one place the longest is
    taken, and the next is looked for behind it.
    """

    def __init__(self, phrases: Iterable[str]) -> None:
        self._phrases = tuple(phrases)

    def find(self, text: str) -> list[Found]:
        """The phrases that stand in `text`, in order, none over another."""
        if not self._phrases:
            return []
        hits = self._by_first_word(text)
        if self._odd:
            hits += self._one_by_one(text)
        found: list[Found] = []
        end = 0
        for start, _, stop, phrase in sorted(hits):
            if start >= end:
                found.append(Found(start, stop, phrase))
                end = stop
        return found

    @cached_property
    def _ranked(self) -> dict[str, int]:
        longest_first = sorted(
            {phrase for phrase in self._phrases if phrase.strip()}, key=lambda phrase: (-len(phrase), phrase)
        )
        return {phrase: rank for rank, phrase in enumerate(longest_first)}

    @cached_property
    def _index(self) -> dict[str, tuple[tuple[int, ...], dict[str, list[str]]]]:
        """By first word: in how many words, and which phrases for such words joined by spaces."""
        index: dict[str, tuple[set[int], dict[str, list[str]]]] = {}
        for phrase in self._ranked:
            if _is_plain(phrase):
                words = _WORD.findall(lower_letters(phrase))
                counts, by_words = index.setdefault(words[0], (set(), {}))
                counts.add(len(words))
                by_words.setdefault(" ".join(words), []).append(phrase)
        return {word: (tuple(sorted(counts)), by_words) for word, (counts, by_words) in index.items()}

    @cached_property
    def _first_words(self) -> frozenset[str]:
        return frozenset(self._index)

    @cached_property
    def _odd(self) -> tuple[str, ...]:
        return tuple(phrase for phrase in self._ranked if not _is_plain(phrase))

    @cached_property
    def _patterns(self) -> dict[str, re.Pattern[str]]:
        return {}  # filled as phrases occur: to compile all would take longer than most runs

    def _pattern(self, phrase: str) -> re.Pattern[str]:
        pattern = self._patterns.get(phrase)
        if pattern is None:
            words = r"\s+".join(map(re.escape, phrase.split()))
            pattern = self._patterns[phrase] = re.compile(rf"(?<!\w){words}(?!\w)", re.IGNORECASE)
        return pattern

    def _by_first_word(self, text: str) -> list[tuple[int, int, int, str]]:
        lower = lower_letters(text)
        hits = []
        for word in self._words_of(lower):
            counts, by_words = self._index[word]
            most = counts[-1]
            for start in _places(lower, word):
                following = _words_from(lower, start, most) if most > 1 else [word]
                hits += [
                    (start, self._ranked[phrase], end, phrase)
                    for count in counts
                    for phrase in by_words.get(" ".join(following[:count]), ())
                    if (end := self._end_of(phrase, text, start))
                ]
        return hits

    def _words_of(self, lower: str) -> frozenset[str]:
        """The words of the text that a phrase may begin with."""
        try:
            return self._first_words.intersection(_split(lower, _WORDS_ALONE))
        except UnicodeEncodeError:
            pass
        chunks = set(lower.split())
        marked = " ".join([chunk for chunk in chunks if not chunk.isalnum()])
        return self._first_words.intersection(chunks) | self._first_words.intersection(_WORD.findall(marked))

    def _end_of(self, phrase: str, text: str, start: int) -> int:
        """Where the phrase ends whose words stand from `start` on; 0 where other marks are between them."""
        if phrase.isalnum():
            return start + len(phrase)
        match = self._pattern(phrase).match(text, start)
        return match.end() if match else 0

    def _one_by_one(self, text: str) -> Iterator[tuple[int, int, int, str]]:
        for phrase in self._odd:
            pattern = self._pattern(phrase)
            match = pattern.search(text)
            while match:
                yield match.start(), self._ranked[phrase], match.end(), phrase
                match = pattern.search(text, match.start() + 1)


def _is_plain(phrase: str) -> bool:
    """Whether the phrase can be found by its first word in lower case."""
    return _WORD.match(phrase) is not None and _PLAIN.fullmatch(phrase) is not None


def lower_letters(text: str) -> str:
    """`text` in lower case, letter for letter, with letters that a pattern takes for a to z as these."""
    if not text.isascii():
        for other, letter in _ALIKE:
            text = text.replace(other, letter)
    return text.lower()


def words_of(text: str) -> list[str]:
    """The runs of letters in `text`: digits and marks part them."""
    try:
        return _split(text, _LETTERS_ALONE)
    except UnicodeEncodeError:
        return _LETTERS.findall(text)


def letters_and_digits(text: str) -> str:
    """`text` without spaces, marks and all else that is no letter and no digit."""
    page = "ascii" if text.isascii() else _PAGE
    try:
        return text.encode(page).translate(None, _NO_LETTER).decode(page)
    except UnicodeEncodeError:
        return "".join(_LETTERS_AND_DIGITS.findall(text))


def _split(text: str, table: bytes) -> list[str]:
    """The runs of characters of `text` that `table` keeps; raises UnicodeEncodeError for rarer ones."""
    page = "ascii" if text.isascii() else _PAGE
    return text.encode(page).translate(table).decode(page).split()


def _places(lower: str, word: str) -> list[int]:
    """Where `word` stands as a whole word."""
    places = []
    start = lower.find(word)
    while start >= 0:
        end = start + len(word)
        around = lower[start - 1 : start] + lower[end : end + 1]
        if not (around.isalnum() or _WORD.search(around)):
            places.append(start)
        start = lower.find(word, end)
    return places


def _words_from(lower: str, start: int, count: int) -> list[str]:
    """The `count` words from `start` on, or all there are."""
    end = start + 16 * count
    words: list[str] = _WORD.findall(lower, start, end)
    if len(words) > count or end >= len(lower):
        return words[:count]
    return [match[0] for match in islice(_WORD.finditer(lower, start), count)]
