"""The order of names in an index, by CLDR, and the letter that each stands under.

What belongs here: how a language sorts names. What does not: words, dates and numbers (`warta.text`) and
how an index is cut into pages (`warta.indexes`).

Order is that of CLDR's root collation (UTS #35, part 5), which is Indonesian's and English's own; what
another language sorts apart its catalogue says under `extra_letters`. Names in Arabic script come first
where the language is written in it, as CLDR reorders them there.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from functools import cached_property
from typing import Literal

from warta.slugs import make_slug

# Where figures and what is no letter stand.
FIGURES = "0–9"

# Words are compared one by one, as in a library's catalogue: "Air Asin" before "Airlangga". The root
# collation has no sign before the grave accent but spaces and punctuation, which feruca passes over.
_BETWEEN_WORDS = re.compile(r"[\s\-‐-―/]+")
_SEPARATOR = "`"
_LETTER_OR_FIGURE = re.compile(r"[^\W_]")
# UTS #35 gives U+FFFF the highest weight of all: what it follows sorts behind all that begins alike.
_HIGHEST = "\uffff"


class Collation:
    """How a language sorts.

    `extra_letters` are letters that it sorts apart, each after the one before: `z å ä ö`. Several such rows
    are set apart by commas: `c č, h ch`.
    """

    def __init__(self, extra_letters: str = "", *, arabic_first: bool = False) -> None:
        """`arabic_first` is how languages in Arabic script sort names in several scripts."""
        self._tailoring: Literal["default", "ArabicScript"] = "ArabicScript" if arabic_first else "default"
        rows = [row.split() for row in _composed(extra_letters).split(",")]
        self._stand_ins = {
            cased(letter): cased(row[0]) + _HIGHEST * number
            for row in rows
            for number, letter in enumerate(row[1:], start=1)
            for cased in (str.upper, str.title, str.lower)
        }

    def ranks(self, labels: Iterable[str]) -> dict[str, int]:
        """The place of each of the labels among them."""
        from feruca import collate

        keys = {label: self._key(label) for label in labels}
        order = {key: place for place, key in enumerate(collate(sorted(set(keys.values())), self._tailoring))}
        ranked = sorted(keys, key=lambda label: (order[keys[label]], label))
        return {label: place for place, label in enumerate(ranked)}

    def letter(self, label: str) -> str:
        """The letter that a label stands under: a capital, `FIGURES` where it begins with none."""
        found = _LETTER_OR_FIGURE.search(text := _composed(label))
        if not found or not found[0].isalpha():
            return FIGURES
        if self._stand_ins and (extra := self._extra_letter.match(text, found.start())):
            return extra[0].upper()
        if unicodedata.name(found[0], "").startswith("LATIN"):
            return make_slug(found[0], "?")[0].upper()  # "Æ" sorts as "ae"
        return unicodedata.normalize("NFKD", found[0])[0].upper()

    def _key(self, label: str) -> str:
        """What stands for a label in the comparison."""
        text = _BETWEEN_WORDS.sub(_SEPARATOR, _composed(label).strip())
        if not self._stand_ins:
            return text
        return self._extra_letter.sub(lambda found: self._stand_ins[found[0]], text)

    @cached_property
    def _extra_letter(self) -> re.Pattern[str]:
        longest_first = sorted(self._stand_ins, key=lambda letter: (-len(letter), letter))
        return re.compile("|".join(map(re.escape, longest_first)))


def _composed(text: str) -> str:
    return unicodedata.normalize("NFC", text)
