"""What the parts of a page say of the agency that it is from.

What belongs here: the value in which a part's say is held, and what title and text say, where it matters who
acts. What does not: the other parts (`warta.intake.agency`) and which has more weight
(`warta.intake.agency_choice`).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property

from warta.intake.actor import acting
from warta.intake.bodies import body_in, defined_bodies
from warta.intake.mentions import AgencyNames, Mention


@dataclass(frozen=True, slots=True)
class Evidence:
    """What one part of a page says: the words that name an agency, by its key.

    `sure` is False where the words may as well mean something else; `stated` says whether the part is one
    by which a page tells whose it is.
    """

    place: str
    named: Mapping[str, str] = field(default_factory=dict)
    sure: bool = True
    stated: bool = False

    @property
    def only(self) -> str:
        """The key of the one agency that is named, or ''."""
        return next(iter(self.named)) if len(self.named) == 1 else ""

    def among(self, keys: Iterable[str]) -> Evidence:
        """What it says of these agencies."""
        return replace(self, named={key: self.named[key] for key in keys if key in self.named})

    def __str__(self) -> str:
        return f"the {self.place} names {' and '.join(dict.fromkeys(self.named.values()))}"


class Reading:
    """What title and text name, read when it is asked for."""

    def __init__(
        self,
        names: AgencyNames,
        title: str,
        paragraphs: Sequence[str],
        lines: Sequence[str],
        offices: Sequence[str],
    ) -> None:
        """`lines` are of the page around the text, `offices` those that name office and sign-off."""
        self._names = names
        self._title = title
        self._paragraphs = paragraphs
        self._lines = lines
        self._offices = offices
        self._found: dict[str, list[Mention]] = {}

    @cached_property
    def confirmed(self) -> frozenset[str]:
        """The agencies that are named beyond doubt anywhere; their ambiguous names mean them, too."""
        return self._sure_in([*self._lines, *self._offices, self._title, *self._paragraphs])

    @cached_property
    def title(self) -> Evidence:
        """The agencies that act in the title."""
        return self._acting("title", self._title, is_title=True)

    @cached_property
    def lead(self) -> Evidence:
        """The agencies that act in the first paragraph."""
        return self._acting("first paragraph", self._first, is_title=False)

    @cached_property
    def most_named(self) -> Evidence:
        """The agencies that title and text name most often: at the start, or more than once."""
        start = [*self._meant(self._title), *self._meant(self._first)]
        below = [mention for paragraph in self._paragraphs[1:] for mention in self._meant(paragraph)]
        counts = Counter(mention.agency.key for mention in (*start, *start, *below))
        most = max(counts.values(), default=0)
        words = {mention.agency.key: mention.words for mention in reversed((*start, *below))}
        named = {key: words[key] for key, count in counts.items() if most > 1 and 2 * count > most}
        return Evidence("text", named)

    @cached_property
    def mentioned(self) -> Evidence:
        """The agencies that title and text name at all, or may name."""
        mentions = [mention for text in (self._title, *self._paragraphs) for mention in self._find(text)]
        return Evidence("text", {mention.agency.key: mention.words for mention in mentions}, sure=False)

    @cached_property
    def bodies(self) -> list[str]:
        """The bodies that no registry has by the look of office, sign-off, and what the text begins with."""
        offices = [body for line in self._offices if not self._find(line) and (body := body_in(line))]
        return list(dict.fromkeys([*offices, *defined_bodies(self._title), *defined_bodies(self._first)]))

    @property
    def _first(self) -> str:
        return "".join(self._paragraphs[:1])

    @cached_property
    def _in_small_letters(self) -> frozenset[str]:
        """The agencies that are named beyond doubt in a paragraph that is not all in capitals."""
        return self._sure_in([paragraph for paragraph in self._paragraphs if not paragraph.isupper()])

    def _sure_in(self, texts: Iterable[str]) -> frozenset[str]:
        return frozenset(mention.agency.key for text in texts for mention in self._find(text) if mention.sure)

    def _find(self, text: str) -> list[Mention]:
        if text not in self._found:
            self._found[text] = self._names.find(text)
        return self._found[text]

    def _meant(self, text: str) -> list[Mention]:
        """The names in `text` that stand for their agency, ambiguous ones only where a sure one is near.

        Where all is in capitals a single word counts only if the agency is named elsewhere, too.
        """
        mentions = self._find(text)
        needs_more = [m for m in mentions if not m.sure or (text.isupper() and " " not in m.words)]
        if not needs_more:
            return mentions
        named = self._in_small_letters if text.isupper() else self.confirmed
        return [m for m in mentions if m not in needs_more or m.agency.key in named]

    def _acting(self, place: str, text: str, *, is_title: bool) -> Evidence:
        mentions = acting(text, self._meant(text), is_title=is_title) if text else []
        return Evidence(place, {mention.agency.key: mention.words for mention in reversed(mentions)})
