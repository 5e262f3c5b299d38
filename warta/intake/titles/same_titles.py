"""By what two spellings of a title are the same, and which of its words tell its subject.

What belongs here: what is compared of a title. What does not: which of two titles a release takes
(`warta.intake.titles.title_choice`).
"""

from __future__ import annotations

from warta.phrases import letters_and_digits

# Letters of a word that tells what a headline is about.
MIN_WORD = 4


def fold_title(text: str) -> str:
    """The letters and digits of a title, by which two spellings of it are the same."""
    return letters_and_digits(text.casefold())
