"""The vocabulary of tags.

What belongs here: reading `content/tags.yml`, finding a tag by key, label or alias, and choosing the tags
of a text. What does not: proposing terms (`warta.proposals`) and tag pages (`warta.pages`).

A term stands in a text where its label or an alias does, as whole words: in Indonesian a prefix or suffix
makes another word (`pelayanan` is no `layanan`), so a form that counts too is written as an alias. What a
term weighs depends on the text and the vocabulary alone, never on other texts, so a release is tagged the
same whether it is converted alone or with ten thousand; a term that is too common to say much is marked
`common` by a person, whom `build.py tags` tells how common each is.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from warta import schema
from warta.agencies import fold, parse_registry
from warta.errors import Problem
from warta.model import Tag
from warta.phrases import Phrases
from warta.schema import Field
from warta.slugs import make_slug

FILE = "content/tags.yml"
MOST = 8

# What a term weighs by where it stands. Points for each time that it does are given up to a limit, because
# a text that repeats a word is not about it without end; those for each word of it are for rarity: of two
# phrases the longer stands in fewer texts.
IN_TITLE, BY_SOURCE, IN_LEAD = 8, 6, 4
MOST_COUNTED = 4
MOST_WORDS = 3
# What a common term weighs of the weight it would have.
COMMON = 0.5

FIELDS = (
    Field("label", schema.by_language, "the tag as shown; one text, or one per language", required=True),
    Field("aliases", schema.list_of(schema.text), "other spellings found in texts", default=()),
    Field("description", schema.by_language, "what it covers; one text, or one per language", default=None),
    Field("common", schema.flag, "true: stands in so many releases that it says little", default=False),
)


@dataclass(slots=True)
class _Sight:
    """Where a tag was seen in one text: how often, in how many words, and for which places it gets points."""

    count: int = 0
    words: int = 1
    places: set[int] = field(default_factory=set)

    def weight(self, *, common: bool) -> float:
        points = sum(self.places) + min(self.count, MOST_COUNTED) + min(self.words, MOST_WORDS) - 1
        return points * COMMON if common else points


class Vocabulary:
    """Tags by key, and by every spelling they go by."""

    def __init__(self, tags: Mapping[str, Tag]) -> None:
        self.tags = dict(tags)
        self._by_name: dict[str, Tag] = {}
        for tag in self.tags.values():
            for name in (tag.key, *tag.label.values(), *tag.aliases):
                self._by_name.setdefault(fold(name), tag)
        self._spellings: dict[str, list[tuple[str, Tag]]] = {}
        for tag in self.tags.values():
            for name in dict.fromkeys((*tag.label.values(), *tag.aliases)):
                self._spellings.setdefault(fold(name), []).append((" ".join(name.split()), tag))
        self._phrases = Phrases(
            name for tag in self.tags.values() for name in (*tag.label.values(), *tag.aliases)
        )

    def find(self, name: str) -> Tag | None:
        """The tag of this key, label or alias; case and spacing do not count."""
        return self._by_name.get(fold(name))

    def resolve(self, name: str) -> Tag:
        """The tag of this key, label or alias, or one made for the label."""
        return self.find(name) or Tag(key=make_slug(name, "tag"), label={"": name})

    def choose(
        self, title: str, paragraphs: Sequence[str], lead: int = 0, own: Iterable[str] = ()
    ) -> tuple[str, ...]:
        """Keys of the tags of a text, at most `MOST`, the weightiest first; of equals by count, then by key.

        `lead` is the number of the first paragraph of running text, `own` the tags that the source gives.
        """
        sights: dict[str, _Sight] = {}
        for number, text in enumerate(paragraphs):
            self._see(text, IN_LEAD if number == lead else 0, sights)
        # Where all is in capitals an abbreviation cannot be told from a word, unless the text has it too.
        self._see(title, IN_TITLE, sights, seen_only=title.isupper())
        for tag in filter(None, map(self.find, own)):
            sights.setdefault(tag.key, _Sight()).places.add(BY_SOURCE)
        weights = {key: sight.weight(common=self.tags[key].common) for key, sight in sights.items()}
        ranked = sorted(sights, key=lambda key: (-weights[key], -sights[key].count, key))
        return tuple(ranked[:MOST])

    def standing_in(self, text: str) -> Iterator[tuple[str, str]]:
        """Key of the tag and words of every place where one stands in `text`."""
        for found in self._phrases.find(text):
            words = " ".join(text[found.start : found.end].split())
            if tag := self._tag_of(words):
                yield tag.key, words

    def _see(self, text: str, place: int, sights: dict[str, _Sight], *, seen_only: bool = False) -> None:
        for key, words in self.standing_in(text):
            if seen_only and key not in sights and self._is_abbreviation(words):
                continue
            sight = sights.setdefault(key, _Sight())
            sight.count += 1
            sight.words = max(sight.words, len(words.split()))
            if place:
                sight.places.add(place)

    def _tag_of(self, words: str) -> Tag | None:
        """The tag that these words of a text are: a spelling in capitals counts only as it is written.

        "SPK" is a term, "spk" may be a syllable of a typing error.
        """
        # A letter may be found to be the same but is not, such as the dotless i.
        spellings = self._spellings.get(fold(words), [])
        exact = [tag for written, tag in spellings if written == words]
        return next(iter(exact + [tag for written, tag in spellings if not written.isupper()]), None)

    def _is_abbreviation(self, words: str) -> bool:
        return all(written.isupper() for written, _ in self._spellings[fold(words)])


def parse_tags(path: str, text: str) -> tuple[dict[str, Tag], list[Problem]]:
    """The tags in a vocabulary file, and its problems; entries with a problem are left out."""
    found, problems = parse_registry(path, text, FIELDS)
    return {key: Tag(key=key, **values) for key, values in found.items()}, problems
