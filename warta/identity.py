"""Whether two forms are of one release: what their days, titles, numbers and texts say of it.

What belongs here: comparing two forms of what may be one release that its agency corrected. What does not:
whether one stands in the archive twice (`warta.same_release`), finding the form to compare
(`warta.predecessors`) and what follows from it (`warta.revision`).

A release is known by its day, its title, its number and its words. An agency that corrects a release changes
one of these; its next release has another day, another title and another number. An equal title alone proves
nothing (`Siaran Pers`), and neither does a template that two releases share.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from warta.calendar_names import FOLDED_NAMES
from warta.differences import Form
from warta.likeness import words_of

# Words that stand together: fewer are shared by texts that have nothing else in common.
_RUN = 3
# Of the runs of words, the share that two forms have in common: where nothing else differs, and where the
# day, the title or the number does.
MOST, NEARLY_ALL = 0.5, 0.75
# Letters of a word from which on one other letter, or one more, is a slip and no other word.
_LEAST_LETTERS = 6
MOST_SLIPS = 2
_MARKS = ".,;:!?()[]'\"*_/|"
_CAPITALISED = re.compile(r"(?<![.:!?] )(?<!^)\b[A-Z]\w{2,}", re.MULTILINE)
# ... and what of Jum'at stands before its mark.
_OF_DAYS = FOLDED_NAMES | {"jum"}


@dataclass(frozen=True, slots=True)
class Agreement:
    """What two forms say of each other: True where they agree, False where not, None where one is silent.

    `share` is how much of the shorter text the longer has (0 to 1), `share_of_both` how much of either the
    other has. `tells_apart` says that each text states a number or a name that the other lacks.
    """

    title: bool | None
    day: bool | None
    number: bool | None
    share: float
    share_of_both: float
    tells_apart: bool

    @property
    def conflicts(self) -> int:
        """How many of day, title and number differ."""
        return sum(said is False for said in (self.title, self.day, self.number))

    @property
    def is_one_release(self) -> bool:
        """Whether they are two forms of one release."""
        if self.conflicts:
            return self.conflicts == 1 and self.share >= NEARLY_ALL and not self.tells_apart
        return self.share >= MOST


def agreement_of(one: Form, other: Form) -> Agreement:
    """What two forms say of each other."""
    words, others = plain_words(one.body), plain_words(other.body)
    runs, other_runs = _runs(words), _runs(others)
    both, fewer, more = len(runs & other_runs), *sorted((len(runs), len(other_runs)))
    has_texts = bool(words and others)
    return Agreement(
        titles_agree(_text(one, "title"), _text(other, "title")),
        _days_agree(_text(one, "date")[:10], _text(other, "date")[:10]),
        _agree(" ".join(words_of(_text(one, "number"))), " ".join(words_of(_text(other, "number")))),
        both / fewer if has_texts else 1.0,
        both / more if has_texts else 1.0,
        _tell_apart(one, other),
    )


def are_alike(before: Form, after: Form) -> bool:
    """Whether two forms are of one release."""
    return agreement_of(before, after).is_one_release


def titles_agree(one: str, other: str) -> bool | None:
    """Whether two titles are one, but for slips of typing or words that one has more; None without both.

    A number that one has more (`Pekan Ke-12`) makes two.
    """
    if not (one and other):
        return None
    shorter, longer = sorted((plain_words(one), plain_words(other)), key=len)
    if len(shorter) == len(longer):
        return _are_slips(shorter, longer)
    rest = iter(longer)
    has_all = len(shorter) > 1 and all(word in rest for word in shorter)
    return has_all and _with_digits(shorter) == _with_digits(longer)


def _with_digits(words: Sequence[str]) -> list[str]:
    return [word for word in words if any(map(str.isdigit, word))]


def _are_slips(one: Sequence[str], other: Sequence[str]) -> bool:
    differing = [pair for pair in zip(one, other, strict=True) if pair[0] != pair[1]]
    return len(differing) <= MOST_SLIPS and all(_is_slip(*pair) for pair in differing)


def may_have_slip(word: str) -> bool:
    """Whether a word is so long that another letter makes no other word of it."""
    return len(word) >= _LEAST_LETTERS and word.isalpha()


def _is_slip(word: str, other: str) -> bool:
    """Whether two words differ by one letter that is another, is missing, or changed its place."""
    shorter, longer = sorted((word, other), key=len)
    if len(longer) - len(shorter) > 1 or not (may_have_slip(word) and may_have_slip(other)):
        return False
    start = next((at for at, letter in enumerate(shorter) if letter != longer[at]), len(shorter))
    if len(shorter) < len(longer):
        return shorter[start:] == longer[start + 1 :]
    swapped = shorter[start : start + 2] == longer[start : start + 2][::-1]
    return shorter[start + 1 + swapped :] == longer[start + 1 + swapped :]


def _agree(one: str, other: str) -> bool | None:
    return one == other if one and other else None


def _days_agree(one: str, other: str) -> bool | None:
    """Whether two days may be one; of a month or a year alone the rest is open."""
    return one.startswith(other) or other.startswith(one) if one and other else None


def _text(form: Form, name: str) -> str:
    return str(form.values.get(name) or "")


def plain_words(text: str) -> list[str]:
    """The words of a title or text as they are compared, without the marks around them."""
    return [word for word in (word.strip(_MARKS) for word in words_of(text)) if word]


def _runs(words: Sequence[str]) -> set[tuple[str, ...]]:
    return {tuple(words[at : at + _RUN]) for at in range(max(1, len(words) - _RUN + 1))}


def _tell_apart(one: Form, other: Form) -> bool:
    here, there = _facts(one), _facts(other)
    return bool(here - there and there - here)


def _facts(form: Form) -> set[str]:
    """The numbers and names in a text, but for those of the release's own day and number.

    Names of days and months stand beside a day, which is compared by itself.
    """
    own = {part.lstrip("0") for part in re.findall(r"\d+", _text(form, "date"))}
    own.update(plain_words(_text(form, "number")))
    numbers = (word.strip(_MARKS) for word in _with_digits(form.body.split()))
    names = (name.casefold() for name in _CAPITALISED.findall(form.body))
    return {fact for fact in (*numbers, *names) if fact.lstrip("0") not in own and fact not in _OF_DAYS}
