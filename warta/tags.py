"""The vocabulary of tags.

What belongs here: reading `content/tags.yml`, finding a tag by key, label or alias, and finding the
tags whose words stand in a text. What does not: tag pages (`warta.pages`).
"""

from __future__ import annotations

from collections.abc import Mapping

from warta import schema
from warta.agencies import fold, parse_registry
from warta.errors import Problem
from warta.model import Tag
from warta.phrases import Phrases
from warta.schema import Field
from warta.slugs import make_slug

FILE = "content/tags.yml"
MOST = 8

FIELDS = (
    Field("label", schema.by_language, "the tag as shown; one text, or one per language", required=True),
    Field("aliases", schema.list_of(schema.text), "other spellings found in texts", default=()),
    Field("description", schema.by_language, "what it covers; one text, or one per language", default=None),
)


class Vocabulary:
    """Tags by key, and by every spelling they go by."""

    def __init__(self, tags: Mapping[str, Tag]) -> None:
        self.tags = dict(tags)
        self._by_name: dict[str, Tag] = {}
        for tag in self.tags.values():
            for name in (tag.key, *tag.label.values(), *tag.aliases):
                self._by_name.setdefault(fold(name), tag)
        spellings = [
            (tag, name) for tag in self.tags.values() for name in (*tag.label.values(), *tag.aliases)
        ]
        self._phrases = Phrases(name for _, name in spellings)
        self._written = {(tag.key, fold(name)): name for tag, name in spellings}

    def resolve(self, name: str) -> Tag:
        """The tag of this key, label or alias, or one made for the label."""
        found = self._by_name.get(fold(name))
        return found or Tag(key=make_slug(name, "tag"), label={"": name})

    def found_in(self, title: str, text: str) -> tuple[str, ...]:
        """Keys of the tags whose label or alias stands in `title` or `text` as whole words.

        Those of the title first, then by how often they occur, then by key; at most `MOST`.
        """
        weights: dict[str, tuple[int, int]] = {}
        for in_title, words in ((1, title), (0, text)):
            for found in self._phrases.find(words):
                key = self._key_of(words[found.start : found.end])
                if key:
                    titled, count = weights.get(key, (0, 0))
                    weights[key] = (max(titled, in_title), count + 1)
        ranked = sorted(weights, key=lambda key: (-weights[key][0], -weights[key][1], key))
        return tuple(ranked[:MOST])

    def _key_of(self, found: str) -> str | None:
        folded = fold(found)
        tag = self._by_name.get(folded)
        if tag is None:  # a letter that is found to be the same but is not, such as the dotless i
            return None
        # An abbreviation counts only as written: "SPK" is a term, "spk" may be a syllable of a typo.
        written = self._written.get((tag.key, folded), "")
        if written.isupper() and " ".join(found.split()) != written:
            return None
        return tag.key


def parse_tags(path: str, text: str) -> tuple[dict[str, Tag], list[Problem]]:
    """The tags in a vocabulary file, and its problems; entries with a problem are left out."""
    found, problems = parse_registry(path, text, FIELDS)
    return {key: Tag(key=key, **values) for key, values in found.items()}, problems
