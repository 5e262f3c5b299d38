"""Words with a hyphen at the end of a line of a PDF, put together with what goes on on the next.

What belongs here: whether such a hyphen is the word's own or stands where the word was broken. What does not:
which lines are of one paragraph (`warta.intake.documents.pdf_paragraphs`).

The text itself tells where it has the word whole or with its hyphen elsewhere. A number, a name or a word
said twice (`kapal-kapal`, `tolong-menolong`) keeps its hyphen; a prefix or a suffix that is written together
with its word shows a broken one. All else is a guess, which is told.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence

# PDFium tells a hyphen at the end of a line, behind a letter, by the first.
SOFT_HYPHENS = "\x02\xad\ufffe"
HYPHENS = f"{SOFT_HYPHENS}-\u2010\u2011"
# Written together in Indonesian (EYD V, II.A), and parts of English words that are none by themselves.
_PREFIX = re.compile(
    r"di|ke|se|ter|be[rl]|me(?:m|n|ng|nge|ny)?|pe(?:m|n|ng|nge|ny|r|l)?|(?:mem|di)per|di?ke|im|con|com|dis|un|ob"
)
_SUFFIX = re.compile(
    r"(?:kan|an|i|nya|lah|kah|pun|ku|mu)(?:nya|lah)?|(?:[ai]|isa|iza|ica)?[ts]ions?|ments?|(?:at|it)?(?:ed|ing)"
    r"|ness|less|ly|ity|[ai]ble|ous|ive|ies|ers?|es|al|is[mt]|ists|[ae]nce|tures?"
)
# What begins English compounds that keep their hyphen.
_ALONE = frozenset(
    """
    well self ex vice half cross ill long short high low all mid
    twenty thirty forty fifty sixty seventy eighty ninety
    """.split()
)
_ADDRESS = re.compile(r"(?:://|www\.|@)\S*$")
_VOWELS = re.compile("[aeiou]")
# The longest half of a broken word that hardly is a word by itself.
_LONGEST_SCRAP = 3
# Fewer letters said twice may be those of any word: as they are, and changed.
_LEAST_TWICE, _LEAST_CHANGED = 3, 4


class Hyphens:
    """What of a text's words tells of hyphens, from its lines as printed."""

    def __init__(self, lines: Iterable[str]) -> None:
        self._words = Counter[str]()
        self._compounds = Counter[str]()
        for line in lines:
            folded = line.casefold()
            self._words.update(re.findall(r"\w+", folded))
            self._compounds.update(_pairs(folded))

    def joined(self, lines: Sequence[str]) -> tuple[str, tuple[str, ...]]:
        """The lines of a paragraph as one, and the words in it that a guess put together."""
        text, guesses = lines[0], []
        for line in lines[1:]:
            first = re.search(r"\w*$", text[:-1])
            last = re.match(r"\w+", line)
            if text[-1] not in HYPHENS or not first or not first[0] or not last:
                text = f"{_with_hyphen(text)} {line}"
                continue
            if text[-1] == "\xad":
                is_kept, is_sure = False, True
            elif _ADDRESS.search(text):
                is_kept, is_sure = True, False
            else:
                is_kept, is_sure = self._is_own(first[0], last[0], f"{text}{line}".isupper())
            hyphen = "-" if is_kept else ""
            if not is_sure:
                guesses.append(f"{first[0]}{hyphen}{last[0]}")
            text = text[:-1] + hyphen + line
        return _with_hyphen(text).translate(dict.fromkeys(map(ord, SOFT_HYPHENS))), tuple(guesses)

    def breaks(self, line: str, below: str, *, by_guess: bool) -> bool:
        """Whether the hyphen at the end of a line stands where a word was broken, and is none of its own.

        Without `by_guess` only what is sure counts.
        """
        halves = _halves(line, below)
        if not halves:
            return False
        is_kept, is_sure = self._is_own(halves[0], halves[1], f"{line}{below}".isupper())
        return not is_kept and (is_sure or by_guess or self._has_scrap(halves))

    def is_guess(self, line: str, below: str) -> bool:
        """Whether nothing shows if the hyphen at the end of a line is the word's own."""
        halves = _halves(line, below)
        return bool(halves) and not self._is_own(halves[0], halves[1], f"{line}{below}".isupper())[1]

    def _has_scrap(self, halves: tuple[str, ...]) -> bool:
        """Whether one of two halves is too short for a word of its own, and is none that the text has."""
        return any(
            len(half) <= _LONGEST_SCRAP and self._words[half.casefold()] <= 1 and half.islower()
            for half in halves
        )

    def _is_own(self, first: str, last: str, in_capitals: bool) -> tuple[bool, bool]:
        """Whether the hyphen between two halves is the word's own, and whether that is sure."""
        is_name = last[0].isupper() and not in_capitals
        if first[-1].isdigit() or last[0].isdigit() or is_name:
            return True, True
        before, behind = first.casefold(), last.casefold()
        whole, compound = self._words[f"{before}{behind}"], self._compounds[f"{before}-{behind}"]
        if whole or compound:
            return compound > whole, not (whole and compound)
        if _is_twice(before, behind):
            return True, True
        if _PREFIX.fullmatch(before) or _SUFFIX.fullmatch(behind):
            return False, True
        # The halves themselves are counted once.
        return before in _ALONE or min(self._words[before], self._words[behind]) > 1, False


def _halves(line: str, below: str) -> tuple[str, ...]:
    """The halves of a word with a hyphen between them at the end of a line; none where there is no such."""
    if line[-1] not in HYPHENS or _ADDRESS.search(line):
        return ()
    first, last = re.search(r"[^\W\d_]+$", line[:-1]), re.match(r"[^\W\d_]+", below)
    return (first[0], last[0]) if first and last else ()


def _pairs(text: str) -> list[str]:
    """The words that stand together with a hyphen between them."""
    return [f"{found[1]}-{found[2]}" for found in re.finditer(r"(\w+)[-\u2010\u2011](?=(\w+))", text)]


def _is_twice(first: str, last: str) -> bool:
    """Whether a word is said twice: as it is, with a prefix or suffix, or with other vowels."""
    if first == last:
        return len(first) >= _LEAST_TWICE
    if min(len(first), len(last)) < _LEAST_CHANGED:
        return False
    if first.endswith(last) or last.startswith(first):
        return True
    # With a prefix the first letter may change: pukul-memukul, surat-menyurat.
    if last.startswith("me") and last.endswith(first[1:]):
        return True
    return len(first) == len(last) and _VOWELS.sub("", first) == _VOWELS.sub("", last)


def _with_hyphen(text: str) -> str:
    """A line behind which nothing is put together, its hyphen as it is seen."""
    return f"{text[:-1]}-" if text[-1] in "\x02\ufffe" else text
