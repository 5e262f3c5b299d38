"""The lines of a page that may say whose its release is.

What belongs here: which lines those are, by their roles and facts. What does not: what they say
(`warta.intake.agencies.agency`).
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence

from warta.agencies import fold
from warta.intake.agencies.agency import AgencyFinder
from warta.intake.agencies.body_on_top import without_republic
from warta.intake.contacts.contact_lines import may_announce
from warta.intake.facts.stated_facts import MAX_LENGTH, read_facts
from warta.intake.lines import Line
from warta.intake.marks.fact import About, Fact
from warta.intake.marks.labels import BY_LABEL
from warta.intake.names.bodies import (
    claimant,
    is_office_of_district,
    looks_like_body,
    without_kind,
    without_picture,
)
from warta.intake.names.body_descriptions import described_body
from warta.intake.names.mentions import code_of_place
from warta.intake.offices.office_words import names_issuer
from warta.intake.role import Role
from warta.intake.sheets.marking import Roles
from warta.intake.titles.same_titles import fold_title
from warta.phrases import lower_letters

# The words that the labels begin with behind which an issuer is named, and that of the wires.
_FIRST_WORDS = {label.split()[0] for label, abouts in BY_LABEL.items() if About.ISSUER in abouts} | {"source"}
# How many lines at the end of a text may say who issued it.
LAST_LINES = 8
# So many parts of a line, each with more than so many spaces, are headlines.
FEWEST_HEADLINES, WORDS_OF_NAME = 3, 2
_HEADS = (
    r"(?:(?:Interim|Acting|Vice|Deputy) ){0,2}(?:President|Provost|Chancellor|Dean|Director|Mayor"
    r"|Superintendent|Governor|Chair(?:man|woman)?|Principal|Rector|Rektor|Dekan|Direktur"
    r"|Bupati|Gubernur|Wali ?[Kk]ota)"
)
_PERSON = r"[A-Z][\w.'’-]*(?: [A-Z][\w.'’-]*){1,3}"
_HEAD_BY_NAME = re.compile(rf"{_HEADS} {_PERSON}|{_PERSON}, {_HEADS}")
_PLAIN = frozenset({Role.FURNITURE, Role.RESIDUE, Role.CONTACT})


def headers(roles: Roles, above: Sequence[str], office: str, finder: AgencyFinder) -> list[str]:
    """The lines above the title that name whose page it is, without the office's own.

    `above` are those of no role of their own (`lines_above`).
    """
    named = [line.printed for line in roles.of(Role.HEADER)]
    names = (without_kind(without_republic(words)) for words in above if not _lists_headlines(words))
    bodies = (words for words in names if looks_like_body(words) or finder.is_header(without_picture(words)))
    offices = filter(is_office_of_district, lines_below_title(roles))
    found = (words for words in (*named, *bodies, *offices) if fold(words) != fold(office))
    return [words for words in found if not may_announce(words)]


def _lists_headlines(words: str) -> bool:
    """Whether a line above a title is several headlines with bars between, as some sites let run past."""
    parts = [part.strip() for part in words.split("|") if part.strip()]
    return len(parts) >= FEWEST_HEADLINES and all(part.count(" ") > WORDS_OF_NAME for part in parts)


def lines_above(roles: Roles) -> list[str]:
    """The lines above the title that have no role of their own, are no items of a menu, and do not say it."""
    title, furniture = Role.TITLE, Role.FURNITURE
    stop = roles.roles.index(title) if title in roles.roles else len(roles.roles)
    pairs = zip(roles.lines[:stop], roles.roles[:stop], strict=True)
    above = [line.printed for line, role in pairs if role is furniture and not line.bullet]
    headline = fold_title(" ".join(line.text for line in roles.of(title))) if above else ""
    return [words for words in above if fold_title(words) != headline]


def lines_below_title(roles: Roles) -> list[str]:
    """Lines between title and text, and below the text, that are plain or of a block of contacts."""
    title = roles.roles.index(Role.TITLE) if Role.TITLE in roles.roles else 0
    pairs = zip(roles.lines[title:], roles.roles[title:], strict=True)
    return [line.printed for line, role in pairs if role in _PLAIN and not line.bullet]


def lines_below_text(roles: Roles) -> list[str]:
    """The site's lines, contacts and notes that may say whose a page is; notes on two bodies tell neither."""
    notes = [line.printed for line in roles.of(Role.BOILERPLATE)]
    notes = [*notes, *_headings_of_bodies(notes)]
    about = {fold(name) for line in notes if (name := claimant(line) or described_body(line))}
    beside = [line.printed for line in roles.of(Role.RESIDUE, Role.CONTACT)]
    return [*beside, *_bodies_of_lands(beside)] + (notes if len(about) == 1 else [])


def _bodies_of_lands(lines: Sequence[str]) -> list[str]:
    """The bodies below whose name that of their land stands, as they sign: `MINISTRY OF SALT` `LARCH`."""
    pairs = itertools.pairwise(lines)
    return [f"{name} {land}" for name, land in pairs if code_of_place(land) and looks_like_body(name)]


def _headings_of_bodies(notes: Sequence[str]) -> list[str]:
    """The notes that head what is told of a body by its name alone, as they head it elsewhere: `About X`."""
    pairs = ((fold(name), fold(told).removeprefix("the "), name) for name, told in itertools.pairwise(notes))
    return [
        f"About {name}" for folded, told, name in pairs if " " in folded and told.startswith(f"{folded} ")
    ]


def issuers(stated: Sequence[tuple[Line, Fact]], body: Sequence[Line]) -> list[str]:
    """Whose the page says that the release is, beside the text or in its last lines."""
    beside = [fact.text for _, fact in stated if _says_issuer(fact)]
    may_say = [
        line for line in body[-LAST_LINES:] if len(line.text) <= MAX_LENGTH and _may_say_issuer(line.text)
    ]
    last = [fact for line in may_say for fact in read_facts(line) if fact.labelled]
    names = beside + [fact.text for fact in last if fact.about is About.ISSUER]
    return [name for name in names if not _names_head(name)]


def _names_head(name: str) -> bool:
    """Whether an issuer is a person by name, with the office that he or she holds: `Dean Ana Oak`."""
    return _HEAD_BY_NAME.fullmatch(name) is not None and not looks_like_body(name)


def _may_say_issuer(text: str) -> bool:
    """Whether a label for it may stand on a line, whatever is around it: a cheap test for most paragraphs."""
    return any(map(lower_letters(text).__contains__, _FIRST_WORDS))


def _says_issuer(fact: Fact) -> bool:
    if fact.about is About.ISSUER:
        return True
    return fact.about is About.OFFICE and fact.labelled and names_issuer(fact.text)
