"""Names of agencies where a text has them, read in their context.

What belongs here: which agency a name in a text is of, and whether the name stands for it there: not inside
the longer name of another body, not of another country's, not a word that happens to be an abbreviation.
What does not: which of the agencies named a release is from (`warta.intake.agencies.agency`), and finding
the words (`warta.phrases`).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cached_property
from typing import NamedTuple
from urllib.parse import urlsplit

from warta.agencies import ListedAgency, fold, names_of, spellings_of
from warta.intake.names.american_states import NAMES as NAMES_OF_STATES
from warta.model import Agency
from warta.phrases import Found, Phrases

# What follows a name that is only the beginning of a longer one: a level of government, a branch.
_LEVELS = frozenset(
    """
    provinsi propinsi prov kabupaten kab kota kecamatan kec daerah distrik desa kelurahan wilayah cabang
    perwakilan kanwil
    """.split()
)
# Countries that agencies are known to be of, and other countries and states, American ones aside: what stands
# beside a name tells whose it is.
_PLACES_OF = {
    "id": "indonesia, indonesian, ri",
    "us": "us, usa, united states, united states of america, american, amerika serikat, amerika, as",
    "gb": "uk, united kingdom, britain, british, great britain, england, inggris, britania raya",
    "eu": "eu, european union, uni eropa",
    "au": "australia, australian",
    "ca": "canada, canadian, kanada",
    "nz": "new zealand, selandia baru",
    "sg": "singapore, singaporean, singapura",
    "my": "malaysia, malaysian",
    "ph": "philippines, philippine, filipina",
    "in": "india, indian",
    "other": """
    afghanistan, africa, african, afrika, afrika selatan, albania, algeria, aljazair, angola, arab saudi,
    argentina, armenia, austria, azerbaijan, bahrain, bangladesh, belanda, belarus, belgia, belgium,
    bhutan, bolivia, bosnia, botswana, brasil, brazil, brazilian, brunei, brunei darussalam, bulgaria,
    cambodia, cambodian, cameroon, chile, china, chinese, cina, colombia, costa rica, croatia, cuba,
    cyprus, czech, danish, denmark, dutch, ecuador, egypt, egyptian, ekuador, estonia, ethiopia, etiopia,
    fiji, finland, finlandia, finnish, france, french, georgia, german, germany, ghana, greece, guatemala,
    hong kong, hungaria, hungary, iceland, irak, iran, iranian, iraq, ireland, irish, irlandia, islandia,
    israel, israeli, italia, italian, italy, jamaica, japan, japanese, jepang, jerman, jordan, kamboja,
    kamerun, kazakhstan, kenya, kolombia, korea, korean, korea selatan, korea utara, kosta rika, kroasia,
    kuba, kuwait, kyrgyzstan, laos, latvia, lebanon, libanon, libya, lithuania, luksemburg, luxembourg,
    madagaskar, madagascar, maladewa, maldives, malta, maroko, meksiko, mesir, mexican, mexico, mongolia,
    morocco, mozambik, mozambique, myanmar, namibia, nepal, netherlands, nigeria, nigerian, north korea,
    norway, norwegia, norwegian, oman, pakistan, pakistani, palestina, palestine, panama, papua new
    guinea, papua nugini, paraguay, perancis, peru, poland, polandia, polish, portugal, portugis, prancis,
    qatar, romania, rumania, rusia, russia, russian, rwanda, samoa, saudi, saudi arabia, scotland,
    scottish, senegal, serbia, siprus, skotlandia, slovakia, slovenia, somalia, south africa, south
    african, south korea, south korean, spain, spanish, spanyol, sri lanka, sudan, suriah, swedia, sweden,
    swedish, swiss, switzerland, syria, taiwan, tanzania, thai, thailand, timor leste, tiongkok, tunisia,
    turkey, turki, turkish, uganda, ukraina, ukraine, ukrainian, uni emirat arab, united arab emirates,
    uruguay, uzbekistan, vanuatu, venezuela, vietnam, vietnamese, wales, welsh, yaman, yemen, yordania,
    yunani, zambia, zimbabwe, new south wales, nsw, queensland, south australia,
    tasmania, victoria, victorian, western australia, alberta, british columbia, manitoba, new brunswick,
    newfoundland, nova scotia, ontario, quebec, saskatchewan, johor, kedah, kelantan, melaka, pahang,
    penang, perlis, sabah, sarawak, selangor, terengganu
    """,
}
_PLACES = {
    " ".join(place.split()): code for code, places in _PLACES_OF.items() for place in places.split(",")
} | dict.fromkeys(map(str.casefold, NAMES_OF_STATES), "other")
_WORDS_OF_PLACES = frozenset(word for place in _PLACES for word in place.split())
_COUNTRY_OF_DOMAIN = {"gov": "us", "uk": "gb"} | {
    country: country for country in ("id", "eu", "au", "ca", "nz", "sg", "my", "ph", "in")
}
_COUNTRY_OF_ZONE = dict.fromkeys(("Asia/Jakarta", "Asia/Makassar", "Asia/Jayapura", "Asia/Pontianak"), "id")

_BEHIND_QUESTIONS = frozenset(":?")
# What is called after an agency is no part of it: Universitas Pertamina.
_CALLED_AFTER = frozenset("universitas politeknik institut yayasan tk sd smp sma smk".split())

_SPACE = r"[^\S\n]"
_WORD = r"[^\W\d_][\w.]*"
_BRACKET = rf"(?:{_SPACE}?\([^()\n]{{1,24}}\))?"
# What goes on behind a name, perhaps after its abbreviation in brackets.
_BEHIND = re.compile(
    rf"{_BRACKET}(?P<comma>,?){_SPACE}(?P<of>of{_SPACE}(?:the{_SPACE})?)?"
    rf"(?P<republic>republi[kc]{_SPACE}(?:of{_SPACE})?)?(?P<words>{_WORD}(?:{_SPACE}{_WORD}){{0,2}})",
    re.IGNORECASE,
)
_POSSESSIVE = re.compile("['’]s?$")
_BETWEEN = re.compile(rf"(?:\)|{_BRACKET}){_SPACE}+")


class Mention(NamedTuple):
    """A name of an agency in a text: where it stands, its words, and the agency.

    `sure` is False where the name means other things too and nothing beside it tells that it is this one.
    """

    start: int
    end: int
    words: str
    agency: Agency
    sure: bool


@dataclass(slots=True)
class _Name:
    """Names that are equal but for capitals: the agencies that go by them, and how they are written."""

    agencies: list[Agency]
    sure: bool
    forms: set[str] = field(default_factory=set)
    is_word: bool = True

    def add(self, name: str) -> None:
        """Let `name` be one of those."""
        self.forms |= {name, name.upper()}
        self.is_word = self.is_word and " " not in name

    def is_written(self, words: str) -> bool:
        """Whether words have capitals where the name has.

        A single word counts as it is spelt, or all in capitals: "BIG" is an agency, "big" is not. A name of
        several words begins with a capital.
        """
        return words in self.forms if self.is_word else not words[0].islower()


class AgencyNames:
    """The names of some agencies, to be found in texts."""

    def __init__(self, agencies: Iterable[Agency]) -> None:
        """Of agencies that share a name the first has it; an ambiguous name is of all that list it."""
        self._agencies = tuple(agencies)

    def find(self, text: str) -> list[Mention]:
        """The names in `text`, in order; an ambiguous one once for each agency it may be of."""
        mentions: list[Mention] = []
        for found in self._phrases.find(text):
            name = self._names[fold(found.phrase)]
            words = " ".join(text[found.start : found.end].split())
            is_other = not name.is_written(words) or _asks_who(text, words, found.end)
            if is_other or (mentions and _is_part_of(text, mentions[-1], found.start)):
                continue
            own = [self._is_own(text, found, agency) for agency in name.agencies]
            mentions += [
                Mention(found.start, found.end, words, agency, is_own or name.sure)
                for agency, is_own in zip(name.agencies, own, strict=True)
                if is_own or (is_own is None and True not in own)
            ]
        return mentions

    def _is_own(self, text: str, found: Found, agency: Agency) -> bool | None:
        return _is_own(text, found.start, found.end, self.countries[agency.key])

    def named(self, name: str) -> tuple[list[Agency], bool]:
        """The agencies of a name that stands alone, and whether it is theirs for sure."""
        known = self._names.get(fold(name))
        if known is None or (known.is_word and not known.is_written(" ".join(name.split()))):
            return [], False
        return known.agencies, known.sure

    @cached_property
    def _names(self) -> dict[str, _Name]:
        names: dict[str, _Name] = {}
        for agency in self._agencies:
            unsure = agency.ambiguous if isinstance(agency, ListedAgency) else ()
            for spelling in _spelt(unsure):
                known = names.setdefault(fold(spelling), _Name([], sure=False))
                known.add(spelling)
                known.agencies.append(agency)
        for agency in self._agencies:
            for spelling in _spelt(names_of(agency)):
                known = names.setdefault(fold(spelling), _Name([agency], sure=True))
                if agency in known.agencies:
                    known.add(spelling)
        return names

    def is_abroad(self, key: str, country: str) -> bool:
        """Whether an agency is known to be of another country than `country`."""
        return "" not in (country, self.countries[key]) and self.countries[key] != country

    @cached_property
    def countries(self) -> dict[str, str]:
        """The country of each agency by its key, '' where that is not known."""
        return {
            agency.key: country_of(urlsplit(agency.url).hostname or "", agency.timezone)
            for agency in self._agencies
        }

    @cached_property
    def _phrases(self) -> Phrases:
        return Phrases(self._names)


def _spelt(names: Iterable[str]) -> Iterator[str]:
    for name in names:
        yield from spellings_of(name)


def country_of(host: str, zone: str = "") -> str:
    """The country of a site by its host, else of a time zone, or ''."""
    return _COUNTRY_OF_DOMAIN.get(host.rpartition(".")[2]) or _COUNTRY_OF_ZONE.get(zone, "")


def code_of_place(words: str) -> str:
    """The code of the country that words name, `other` for one of which no agency is known, or ''."""
    return _PLACES.get(words.casefold(), "")


def _asks_who(text: str, words: str, end: int) -> bool:
    """Whether a name is the question of an invitation, whose answer tells who comes: `WHO: the mayor`."""
    return words == "WHO" and text[end : end + 1] in _BEHIND_QUESTIONS


def _is_part_of(text: str, mention: Mention, start: int) -> bool:
    """Whether the name at `start` says whose the one before it is: "Ditjen Pajak Kementerian Keuangan"."""
    return _BETWEEN.fullmatch(text, mention.end, start) is not None


def _is_own(text: str, start: int, end: int, country: str) -> bool | None:
    """Whether what is around a name says that it is of `country`; False where it is the name of another body.

    None where it says nothing. A body of no country is another in every country: "WHO Indonesia".
    """
    behind = _BEHIND.match(text, end)
    told = _place_behind(behind) if behind else ""
    if behind and told != country:
        # What is behind a comma may be the next item of a list; any body may add of which state it is.
        is_of_state = behind["republic"] or behind["words"].startswith("RI")
        told = "" if behind["comma"] or (is_of_state and not country) else told
    told = told or _place_before(text, start)
    return told == country if told else None


def _place_behind(match: re.Match[str]) -> str:
    """The code of the place that goes on a name; "other" for whatever else makes it longer; or ''."""
    words = match["words"].split()
    if not words[0][0].isupper():
        return ""
    first = _plain(words[0])
    code = _place(words, words[:2], words[:1]) if first in _WORDS_OF_PLACES else ""
    if code or match["republic"]:
        return code or "other"
    return "other" if match["of"] or first in _LEVELS else ""


def _place_before(text: str, start: int) -> str:
    """The code of the place right before a name: "Malaysia's", "U.S."; "other" for a school's name; or ''."""
    before = text[max(0, start - 40) : start]
    if not before or before[-1] not in " \xa0\t":
        return ""
    words = before[before.rfind("\n") + 1 :].split()[-3:]
    if not words or not words[-1][0].isupper():
        return ""
    if words[-1].casefold() in _CALLED_AFTER:
        return "other"
    words[-1] = _POSSESSIVE.sub("", words[-1])
    return _place(words, words[-2:], words[-1:]) if _plain(words[-1]) in _WORDS_OF_PLACES else ""


def _place(*several: list[str]) -> str:
    """The code of the place that some of these words are: with capitals, short ones all in capitals."""
    for words in several:
        name = " ".join(map(_plain, words))
        code = _PLACES.get(name)
        if code and (words[0].isupper() if len(name) < 4 else words[0][0].isupper()):
            return code
    return ""


def _plain(word: str) -> str:
    return word.replace(".", "").casefold()
