"""Titles by their words: finding those that agree with one, among as many as an archive has of one day.

What belongs here: which titles need not be compared. What does not: whether two agree (`warta.identity`), and
whose titles they are (`warta.predecessors`).

Two titles that agree have nearly all words of the shorter in common, so one of any few words of it stands in
the longer as well. The rarest are looked for: without them each title would be compared with each.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence

from warta.identity import MOST_SLIPS, may_have_slip, plain_words, titles_agree


class TitleIndex:
    """Titles by their keys, such as paths; those that are added later are not in it."""

    def __init__(self, titles: Mapping[str, str]) -> None:
        self._titles = titles
        words = {key: plain_words(title) for key, title in titles.items()}
        self._count = Counter(word for of_title in words.values() for word in set(of_title))
        self._by_word: defaultdict[str, list[str]] = defaultdict(list)
        self._by_rare_word: defaultdict[str, list[str]] = defaultdict(list)
        self._by_length: defaultdict[int, list[str]] = defaultdict(list)
        for key, of_title in words.items():
            self._by_length[len(of_title)].append(key)
            for word in set(of_title):
                self._by_word[word].append(key)
            for word in self._rarest(of_title):
                self._by_rare_word[word].append(key)

    def agreeing(self, title: str) -> set[str]:
        """The keys of the titles that are `title`, as `titles_agree` says."""
        return {key for key in self._comparable(title) if titles_agree(self._titles[key], title)}

    def _comparable(self, title: str) -> set[str]:
        words = plain_words(title)
        found = _all_of(self._by_rare_word, set(words)) | _all_of(self._by_word, self._rarest(words))
        # In each word of so short a title may be a slip.
        return found | set(self._by_length.get(len(words), ()) if len(words) <= MOST_SLIPS else ())

    def _rarest(self, words: Sequence[str]) -> list[str]:
        """Words of which one stands in each longer title that agrees, whatever slips it has."""
        rarest = sorted(set(words), key=lambda word: (self._count[word], word))[: MOST_SLIPS + 1]
        sure = next((at for at, word in enumerate(rarest) if not may_have_slip(word)), MOST_SLIPS)
        return rarest[: sure + 1]


def _all_of(lists: Mapping[str, list[str]], words: Iterable[str]) -> set[str]:
    return {key for word in words for key in lists.get(word, ())}
