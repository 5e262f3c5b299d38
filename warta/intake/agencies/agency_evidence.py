"""What the parts of a page say of the agency that it is from.

What belongs here: the value in which a part's say is held, and what title and text say, where it matters who
acts. What does not: the other parts (`warta.intake.agencies.agency`) and which has more weight
(`warta.intake.agencies.agency_choice`).
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property
from itertools import filterfalse
from types import MappingProxyType
from typing import NamedTuple

from warta.agencies import fold, names_of
from warta.intake.agencies.actor import acting, acts_for_others, handed_on
from warta.intake.agencies.agency_proposal import PARAGRAPHS, propose
from warta.intake.agencies.agency_weights import Proposal
from warta.intake.agencies.body_on_top import is_institution
from warta.intake.agencies.guests import host_in, is_called_on, is_guest
from warta.intake.agencies.heads_of_regions import (
    Government,
    government_in_text,
    government_of_head,
    spelt_out,
)
from warta.intake.agencies.named_bodies import named_bodies
from warta.intake.datelines.dateline_site import name_of_site
from warta.intake.names.bodies import body_in, defined_bodies
from warta.intake.names.mentions import AgencyNames, Mention
from warta.model import Agency

_REGIONAL = re.compile(
    r"\b(?:Pem(?:kab|kot?|prov)|Pemerintah (?:Kabupaten|Kota|Provinsi)|Pemerintah(?= Aceh))"
    r" [A-Z]\w+(?: (?:Barat|Timur|Utara|Selatan|Tengah|Tenggara|Besar|Jaya|Raya|[A-Z][a-z]+)\b){0,2}"
)


# Shorter words stand in many names.
SHORTEST_WORD = 4


class Evidence(NamedTuple):
    """What one part of a page says: the words that name an agency, by its key.

    `sure` is False where the words may as well mean something else; `stated` says whether the part is one
    by which a page tells whose it is.
    """

    place: str
    named: Mapping[str, str] = MappingProxyType({})
    sure: bool = True
    stated: bool = False

    @property
    def only(self) -> str:
        """The key of the one agency that is named, or ''."""
        return next(iter(self.named)) if len(self.named) == 1 else ""

    def among(self, keys: Iterable[str]) -> Evidence:
        """What it says of these agencies."""
        named = {key: self.named[key] for key in keys if key in self.named}
        return Evidence(self.place, named, self.sure, self.stated)

    def as_derived(self) -> Evidence:
        """What it says, of a part that does not by itself tell whose the page is."""
        return Evidence(self.place, self.named, self.sure)

    def __str__(self) -> str:
        return f"the {self.place} names {' and '.join(dict.fromkeys(self.named.values()))}"


def together(place: str, parts: Iterable[Evidence]) -> Evidence:
    """What several lines say that tell whose the page is; what is not sure only where nothing is."""
    parts = [part for part in parts if part.named]
    if not parts:  # as of most
        return Evidence(place, sure=False, stated=True)
    sure = {key: words for part in parts if part.sure for key, words in part.named.items()}
    unsure = {key: words for part in parts for key, words in part.named.items()}
    return Evidence(place, sure or unsure, sure=bool(sure), stated=True)


class Reading:
    """What title and text name, read when it is asked for."""

    def __init__(
        self,
        names: AgencyNames,
        title: str,
        paragraphs: Sequence[str],
        lines: Sequence[str],
        offices: Sequence[str],
        country: str,
        beside: Sequence[str] = (),
        site: str = "",
    ) -> None:
        """`lines` are of the page around the text, `offices` those that name office and sign-off.

        `beside` are further lines around the text that may name whose the page is; `country` is that of the
        page, or '', and `site` the host that the text's dateline names, or ''.
        """
        self.site = site
        self._names = names
        self._title = title
        self._paragraphs = paragraphs
        self._lines = lines
        self._offices = offices
        self._country = country
        self._beside = beside
        self._folded: str | None = None
        self._found: dict[str, list[Mention]] = {}

    @cached_property
    def confirmed(self) -> frozenset[str]:
        """The agencies that are named beyond doubt anywhere; their ambiguous names mean them, too."""
        return self._sure_in([*self._lines, *self._offices, self._title, *self._paragraphs])

    def is_meant(self, key: str) -> bool:
        """Whether an ambiguous name of the agency means it: it is named beside, or of the page's country."""
        is_here = self._country != "" and self._names.countries[key] == self._country
        return is_here or key in self.confirmed

    def is_elsewhere(self, key: str) -> bool:
        """Whether an agency is of another country than the page, so that an ambiguous name is none of it."""
        return self._names.is_abroad(key, self._country)

    @cached_property
    def title(self) -> Evidence:
        """The agencies that act in the title."""
        return self._acting("title", self._title, is_title=True)

    @cached_property
    def lead(self) -> Evidence:
        """The agencies that act in the first paragraph."""
        return self._acting("first paragraph", self._first, is_title=False)

    @cached_property
    def handed_on(self) -> Evidence:
        """The agency whose words the text says that it hands on, by a name that others may go by as well."""
        named = _by_key(handed_on(self._first, self._find(self._first)))
        return Evidence("first paragraph", named, sure=False)

    def visited(self, guest: str) -> str:
        """The words for an agency on which the one that acts in the first paragraph calls there, or ''."""
        others = (found for found in self._meant(self._first) if found.agency.key != guest)
        return next((found.words for found in others if is_called_on(self._first[: found.start])), "")

    @cached_property
    def most_named(self) -> Evidence:
        """The agencies that title and text name most often: at the start, or more than once."""
        start = [*self._meant(self._title), *self._meant(self._first)]
        below = [mention for paragraph in self._paragraphs[1:] for mention in self._meant(paragraph)]
        counts = Counter(mention.agency.key for mention in (*start, *start, *below))
        most = max(counts.values(), default=0)
        named = _by_key((*start, *below))
        return Evidence("text", named).among(key for key in named if most > 1 and 2 * counts[key] > most)

    @cached_property
    def mentioned(self) -> Evidence:
        """The agencies that title and text name at all, or may name."""
        mentions = [mention for text in (self._title, *self._paragraphs) for mention in self._find(text)]
        return Evidence("text", _by_key(mentions), sure=False)

    @cached_property
    def twice_unsure(self) -> Evidence:
        """The agencies of which title and text have two names, each of which may mean another."""
        mentions = [mention for text in (self._title, *self._paragraphs) for mention in self._find(text)]
        names: dict[str, dict[str, str]] = {}
        for mention in mentions:
            if not mention.sure:
                names.setdefault(mention.agency.key, {})[mention.words.casefold()] = mention.words
        named = {key: max(words.values(), key=len) for key, words in names.items() if len(words) > 1}
        return Evidence("text", named, sure=False)

    def has(self, name: str) -> bool:
        """Whether title, text, office or sign-off have this name, whatever its capitals."""
        if self._folded is None:
            texts = (self._title, *self._offices, *self._paragraphs)
            self._folded = fold(" ".join(texts))
        return fold(name) in self._folded

    def opens_title(self, name: str) -> bool:
        """Whether the title begins with this name."""
        return fold(self._title).startswith(fold(name))

    @cached_property
    def regional_government(self) -> str:
        """The one government of a region that the text names as such: `Pemkab Rimba`; or ''.

        It is none whom others visit by the title.
        """
        texts = (text for text in self._paragraphs if "Pem" in text)
        names = {found[0] for text in texts for found in _REGIONAL.finditer(text)}
        if names and (host := host_in(self._title)) and any(fold(name) in host for name in names):
            return ""
        return spelt_out([*names]) if len({name.split()[-1] for name in names}) == 1 else ""

    @cached_property
    def government_of_head(self) -> Government | None:
        """The government with whose head title or text begin, by its key where the registry knows it."""
        return self._as_known(government_of_head(self._title, self._first))

    @cached_property
    def government_in_text(self) -> Government | None:
        """The one government whose head title and text name, by its key where the registry knows it."""
        return self._as_known(government_in_text((self._title, *self._paragraphs)))

    def _as_known(self, government: Government | None) -> Government | None:
        if government is None:
            return None
        known = self._find(government.name) or self._find(government.short)
        return government._replace(name=known[0].agency.key) if known else government

    @cached_property
    def is_from_another(self) -> bool:
        """Whether another site tells the text, or it begins with an unknown body that issues its own texts.

        Then an agency that only the text names is likely the one to which that body belongs: Polri.
        """
        first = f"{self._title}\n{self._first}"
        told = (name for start, name in named_bodies(first) if not is_guest(name, first[:start], first))
        bodies = filter(is_institution, told)
        return bool(self.site) or not all(map(self._is_whole_name, bodies))

    def _is_whole_name(self, name: str) -> bool:
        """Whether a name is that of a known agency, and of no body that belongs to it."""
        return any((found.start, found.end) == (0, len(name)) for found in self._find(name))

    @property
    def is_of_others(self) -> bool:
        """Whether the title or the text begins with someone who acts for a body that is no registry's."""
        return any(acts_for_others(text) for text in (self._title, self._first))

    @cached_property
    def bodies(self) -> list[str]:
        """The bodies that no registry has by the look of office, sign-off, and what the text begins with."""
        told = filterfalse(self._is_guest, (*defined_bodies(self._title), *defined_bodies(self._first)))
        bodies = [*map(body_in, self._offices), *told]
        return list(dict.fromkeys(body for body in bodies if body and not self._find(body)))

    def _is_guest(self, body: str) -> bool:
        """Whether a body of the first paragraph is there with its students, and told by their host."""
        before, found, _ = self._first.partition(body)
        return found != "" and is_guest(body, before, self._first)

    @cached_property
    def proposed(self) -> Proposal | None:
        """A body that no registry has, by its name and where it stands."""
        if self.site and (own := name_of_site(self.site, (self._title, *self._paragraphs))):
            return Proposal(own, f"the dateline names {self.site}")
        found = propose(self._title, self._paragraphs, self._offices, self._beside)
        # A known agency within the name is that to which the body belongs: Balai Uji Kemenawan.
        is_known = found and any(not mention.start for mention in self._find(found.name))
        return None if is_known else found

    @property
    def _first(self) -> str:
        return "".join(self._paragraphs[:1])

    @cached_property
    def _in_small_letters(self) -> frozenset[str]:
        """The agencies that are named beyond doubt in a paragraph that is not all in capitals."""
        return self._sure_in([paragraph for paragraph in self._paragraphs if not paragraph.isupper()])

    def _sure_in(self, texts: Iterable[str]) -> frozenset[str]:
        return frozenset(mention.agency.key for text in texts for mention in self._find(text) if mention.sure)

    @cached_property
    def _forms_of_others(self) -> Mapping[str, str]:
        """The short forms that the text gives to bodies which the registry does not know by them, with these.

        Where it says `Balai Penangkar Kunang-kunang (BPK)`, BPK is that one from there on.
        """
        texts = (text for text in (self._title, *self._paragraphs[:PARAGRAPHS]) if "(" in text)
        bodies = (body.rpartition(" (") for text in texts for body in defined_bodies(text))
        return {short[:-1]: name for name, _, short in bodies if not self._names.find(name)}

    def _find(self, text: str) -> list[Mention]:
        if text not in self._found:
            found = self._names.find(text)
            others = self._forms_of_others if any(map(_is_short, found)) else {}
            self._found[text] = [
                mention
                for mention in found
                if mention.words not in others or _is_like(others[mention.words], mention.agency)
            ]
        return self._found[text]

    def _meant(self, text: str) -> list[Mention]:
        """The names in `text` that stand for their agency, ambiguous ones only where a sure one is near.

        Where all is in capitals a single word counts only if the agency is named elsewhere, too.
        """
        mentions = self._find(text)
        is_loud = text.isupper()
        needed = self._in_small_letters if is_loud else self.confirmed if _has_unsure(mentions) else ()
        return [
            mention
            for mention in mentions
            if mention.agency.key in needed or (mention.sure and not (is_loud and " " not in mention.words))
        ]

    def _acting(self, place: str, text: str, *, is_title: bool) -> Evidence:
        mentions = acting(text, self._meant(text), is_title=is_title) if text else []
        return Evidence(place, _by_key(mentions))


def _is_short(mention: Mention) -> bool:
    return " " not in mention.words


def _is_like(name: str, agency: Agency) -> bool:
    """Whether half the longer words of a name are those of the agency's: it is spelt in another way."""
    words = [word for word in fold(name).split() if len(word) >= SHORTEST_WORD]
    known = {word for other in names_of(agency) for word in fold(other).split()}
    return 2 * sum(word in known for word in words) >= len(words)


def _has_unsure(mentions: Iterable[Mention]) -> bool:
    return not all(mention.sure for mention in mentions)


def _by_key(mentions: Iterable[Mention]) -> dict[str, str]:
    """The first words for each agency, in the order of the text."""
    named: dict[str, str] = {}
    for mention in mentions:
        named.setdefault(mention.agency.key, mention.words)
    return named
