"""Which body that no registry has a release may be from, for a person to accept.

What belongs here: weighing where title, text and the lines around them name bodies by their kinds. What does
not: finding the names (`warta.intake.agencies.named_bodies`), and the agencies that are known
(`warta.intake.agencies.agency_choice`). A proposal is a name that the page prints, always marked for review.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable, Sequence

from warta.agencies import fold
from warta.intake.agencies.agency_announcer import announces
from warta.intake.agencies.agency_weights import (
    AGAIN,
    BESIDE,
    ENOUGH,
    IN_FIRST_SENTENCE,
    IN_SECOND,
    IN_TITLE,
    MOST_AGAIN,
    Proposal,
    Weights,
)
from warta.intake.agencies.guests import host_in, is_guest, is_told_of, is_visit
from warta.intake.agencies.heads_of_regions import with_region
from warta.intake.agencies.kinds_of_bodies import is_kind_alone
from warta.intake.agencies.named_bodies import named_bodies
from warta.intake.agencies.short_forms import beside_text, in_title
from warta.intake.names.bodies import looks_like_body, looks_like_name
from warta.intake.names.place_names import is_place
from warta.intake.offices.office_words import begins_with_post, is_only_unit

FIRST_SENTENCE = 260
PARAGRAPHS, OPENING = 3, 600
# Before a body with which the one acts that an earlier sentence names, and how far a dateline may reach.
_WITH = re.compile(
    r"\b(?:bersama|bersama-sama|dengan|kepada|together with|jointly with)\s+(?:the )?$", re.IGNORECASE
)
# A body that goes by its short form, with which the one behind it acts: `PMI dan Dinas Kesehatan`.
_WITH_SHORT_FORM = re.compile(r"(?:^|[.–—-] |, )[A-Z]{3,8} (?:dan|bersama|serta|and|together with) $")
# One of several between which something is, and not the first of them: `antara Balai Rotan, Dinas Tali, …`
_AMONG = re.compile(r"\b(?:antara|between)\b[^.;]*,[^.;]*$")
# What is more where title and text begin with the same body.
OPENS_BOTH = 2
LENGTH_OF_DATELINE = 40
# How much of what stands before a body tells what it does there.
REACH_BEFORE = 40
# Shorter ones are captions and points.
SHORTEST_PROSE = 80
# How many paragraphs at the end of a text may say what the body is that it is from.
LAST = 2
_HEADED = re.compile(
    r"\b(?:Kepala|Ketua|Direktur(?: Utama)?|Rektor|Sekretaris|Kapolres|Dandim|[Hh]ead of|[Dd]irector of)\s+$"
)
# Behind a name with its short form who heads the body: `Balai Rotan (BR) Ani Tali`.
_PERSON_BEHIND = re.compile(r"[A-Z][a-z]+(?: [A-Z][a-z]+){1,2}")
# To whom or by whom something is done, and of which body somebody is that is no subject of the sentence: such
# a body acts in another's release. What stands before it names more than an office or people of it.
_OBJECT = re.compile(
    r"\b(?:to|with|on|against|among|of|for|invitation of|(?:order|ask|urg|instruct|direct)(?:s|es|ed)"
    r"|(?:announced|hosted|organi[sz]ed|awarded|given|published) by)\s+(?:the |its |an? )?(?:[a-z]+ )?$"
    r"|\b(?:kepada|terhadap)\s+$"
)
_SUBJECT = re.compile(
    r"(?:[^a-z]{3,40}[–—-]+ ?)?[“\"]?(?!(?:At|In|On|By|With|For|Under) )"
    r"(?:(?:The|A|An|Two|Three|Four) )?(?:[\w'’-]+ ){1,5}(?:of|from|for|at) (?:the )?$"
)
# What happens there, or by its rules, is no deed of the body.
_WHERE = re.compile(
    r"\b(?:(?:in|at|near|outside)\s+(?:the )?"
    r"|(?:di|ke|milik|di ?lingkungan|(?:di ?|se-?)wilayah(?: hukum)?)\s+"
    r"|(?:[Pp]eraturan|[Kk]eputusan|[Ee]daran|[Ii]nstruksi)\s+"
    r"(?:(?:[Kk]epala|[Kk]etua|[Mm]enteri|[Dd]irektur(?: [Jj]enderal)?|[Dd]irjen)\s+)?"
    # ... nor is what another body is called.
    r"|(?:disebut|bernama|dinamakan)(?: sebagai| dengan(?: nama)?)?\s+)$"
)
# A name and no headline: a kind, a subject and a region.
_KIND_AND_REGION = re.compile(
    r"\w+ \w+ (?:Kab\.|Kabupaten|Kota|Prov\.|Provinsi) (?P<region>\w+(?: \w+){0,2})", re.IGNORECASE
)
# Of whom a government tells; its offices are there beside them.
_GOVERNOR = re.compile(r"(?:Wakil |Plt\.? |Pj\.? )*(?:Wali ?[Kk]ota|Bupati|Gubernur)\b")
# The police and the army tell of their lowest units on the pages of the higher one.
_LOW_UNIT, _HIGH_UNIT = re.compile(r"(?:Polsek|Koramil)\b"), re.compile(r"(?:Polres\w*|Kodim)\b")
REACH_OF_UNIT = 30
_VILLAGE = re.compile(
    r"(?:Pemerintah )?(?:Desa|Kelurahan|Kecamatan|Nagari|Gampong|Kalurahan)"
    r" (?P<place>[A-Z]\w+(?: [A-Z]\w+){0,2})"
)
_SAYS_WHAT_IT_IS = re.compile(
    r"(?:The )?(?P<name>[A-Z][\w'’&.-]*(?: (?:of |and |for |the |& )*[A-Z][\w'’&-]*){1,7})"
    r"(?: \([A-Z]{2,8}\))? (?:is|are) (?:an?|the|responsible)\b"
)
# By its last word a name is that of a part of a body.
_PART = re.compile(r"\b(?:department|division|office|branch|section|unit|desk)$", re.IGNORECASE)
# Whom a picture shows is not by whom the page is.
_CAPTIONS = ("Foto", "foto", "Photo")


def _is_joined(before: str) -> bool:
    """Whether the words before a body say that another one acts with it."""
    if _WITH_SHORT_FORM.search(before) or _AMONG.search(before):
        return True
    return ". " in before[LENGTH_OF_DATELINE:] and _WITH.search(before[-25:]) is not None


def is_aside(before: str) -> bool:
    """Whether the words before a body say that something is there, is the body's, or is by its rules."""
    return _WHERE.search(before[-REACH_BEFORE:]) is not None


def _is_of_region(title: str) -> bool:
    """Whether a title is the name of a body with its region, and no headline."""
    found = _KIND_AND_REGION.fullmatch(title)
    return found is not None and is_place(found["region"]) and (0, title) in named_bodies(title)


def _is_unit_of(name: str, behind: str) -> bool:
    """Whether a name is that of a low unit, behind which the one stands to which it belongs."""
    if not _LOW_UNIT.match(name):
        return False
    higher = _HIGH_UNIT.search(behind, 0, REACH_OF_UNIT)
    return higher is not None and not any(mark in behind[: higher.start()] for mark in ".,;:")


def _is_object(before: str) -> bool:
    """Whether the words before a body make it no subject of its sentence: `were named to the`."""
    sentence = before.rpartition(". ")[2]
    return _OBJECT.search(sentence[-40:]) is not None and _SUBJECT.fullmatch(sentence) is None


def _without_head(name: str, before: str, text: str) -> str:
    """A name of a body without that of who heads it behind it: `Kepala Balai Rotan Ani Tali`.

    The text has the body's name elsewhere, with no further name behind it.
    """
    if not _HEADED.search(before):
        return name
    whole, bracket, behind = name.rpartition(") ")
    if bracket and _PERSON_BEHIND.fullmatch(behind) and not is_place(behind):
        return whole.rpartition(" (")[0]
    words = name.split()
    shorter = (" ".join(words[:count]) for count in range(len(words) - 1, 1, -1))
    return next(
        (
            part
            for part in shorter
            if re.search(rf"{re.escape(part)}(?!\s+(?:(?:dan|serta|&)\s+)?[A-Z(])\b", text)
        ),
        name,
    )


def _is_name_again(line: str, folded: str, text: str) -> bool:
    """Whether a line is a proper name of some words, not of the kind of text, that a text has twice."""
    may_be_name = " " in line and "release" not in folded and not begins_with_post(line)
    return may_be_name and text.count(folded) > 1 and looks_like_name(line)


def propose(
    title: str, paragraphs: Sequence[str], offices: Iterable[str], beside: Iterable[str]
) -> Proposal | None:
    """The body that a release may be from.

    `offices` name who signs the text, `beside` are lines around the text.
    """
    weights = Weights()
    beside, folded = [*beside], [*map(fold, paragraphs)]
    _weigh_opening(weights, title, paragraphs)
    _weigh_descriptions(weights, title, paragraphs, beside)
    _weigh_short_forms(weights, title, paragraphs, beside)
    _weigh_signs(weights, offices, " ".join(folded))
    if _is_of_region(title):
        weights.add(title, IN_TITLE, "the title")  # a page without a headline, below the name of the body
    _weigh_lines(weights, fold(title), " ".join(folded), beside)
    weights.count_in(fold(title), folded[1:])
    weights.weigh_initials(title)
    weights.weigh_addresses([*paragraphs, *beside])
    found = weights.best(host_in(title))
    return found._replace(name=with_region(found.name, [title, *paragraphs])) if found else None


def _weigh_opening(weights: Weights, title: str, paragraphs: Sequence[str]) -> None:
    text = " ".join((title, *paragraphs))
    prose = [paragraph for paragraph in paragraphs if len(paragraph) >= SHORTEST_PROSE] or paragraphs
    for number, paragraph in enumerate(prose[:PARAGRAPHS]):
        bodies = _bodies_in(paragraph[:OPENING])
        said: set[str] = set()
        meets = len(bodies) > 1 and is_visit(paragraph[:FIRST_SENTENCE])
        for place, (start, printed) in enumerate(bodies):
            before = paragraph[:start]
            is_near = number == 0 and start < FIRST_SENTENCE
            first = IN_FIRST_SENTENCE - place / 2 + announces(paragraph, start + len(printed))
            weight = first if is_near else IN_SECOND - 0.1 * number
            if is_guest(printed, before, paragraph):
                continue
            is_other = meets or (printed.startswith("Dinas ") and _GOVERNOR.match(title))
            is_told = is_told_of(printed, before)
            if is_near and not before.strip('The “"') and fold(title).startswith(fold(printed)):
                weight += OPENS_BOTH
            is_joined = _is_joined(before) or (place > 0 and _WITH.search(before[-25:]))
            name = _without_head(printed, before, text)
            if is_other or is_told or is_joined or is_aside(before) or _is_object(before):
                weight = 0 if fold(name) in said else min(weight, IN_SECOND)
            said.add(fold(name))
            weights.add(name, weight, "the text's beginning")
            if before[-1:] == "(" and paragraph[start + len(printed) :][:1] == ")":
                weights.close(printed)


def _bodies_in(text: str) -> list[tuple[int, str]]:
    """Where the bodies stand that a text names, without kinds of bodies and units of the next one."""
    return [
        (start, name)
        for start, name in named_bodies(text)
        if not (is_kind_alone(name) or _is_unit_of(name, text[start + len(name) :]))
    ]


def _weigh_signs(weights: Weights, offices: Iterable[str], text: str) -> None:
    """Weigh whom an office or a sign-off names, also behind a name: `(Ani/STIP “Tali” Rimba)`."""
    for line in offices:
        names = [name for _, name in named_bodies(line) if name != line]  # an office is no agency
        behind = line.split("/")[1:]
        names = [name for name in names if not is_only_unit(name)]
        names += (name for name in behind if " " in name and looks_like_name(name) and fold(name) in text)
        for name in dict.fromkeys(names):
            weights.add(name, BESIDE, "who signs the text")


def _weigh_descriptions(
    weights: Weights, title: str, paragraphs: Sequence[str], beside: Sequence[str]
) -> None:
    """Weigh whom a closing sentence says what it is: `The Larch Trust is a charity that …`."""
    text = " ".join((title, *paragraphs))
    for line in (*paragraphs[-LAST:], *beside):
        about = _SAYS_WHAT_IT_IS.match(line)
        if about and fold(about["name"]) in fold(text.replace(line, "")):
            weights.add(about["name"], BESIDE, "a sentence that says what it is")


def _weigh_short_forms(
    weights: Weights, title: str, paragraphs: Sequence[str], beside: Sequence[str]
) -> None:
    """Weigh the bodies that the text's beginning names with the short form by which the page goes."""
    beside = [line for line in beside if len(line) <= SHORTEST_PROSE and not line.startswith(_CAPTIONS)]
    opening = paragraphs[:PARAGRAPHS]
    for name, short in beside_text(opening, OPENING, beside):
        if not is_kind_alone(name):
            weights.add(name, ENOUGH, f"the page goes by {short}")
    for name, short in in_title(title, opening):
        again = sum(paragraph.count(short) for paragraph in paragraphs)
        weights.add(name, IN_TITLE + min(MOST_AGAIN, again) * AGAIN, f"{short} in the title")


def _weigh_lines(weights: Weights, title: str, text: str, beside: Sequence[str]) -> None:
    """Weigh the names that lines beside the text are; `title` and `text` are folded."""
    for line, below in itertools.pairwise([*beside, ""]):
        folded = fold(line)
        is_above_body = _PART.search(line) and looks_like_body(below) and not _PART.search(below)
        if is_above_body or is_only_unit(line):
            continue  # in an address the body stands below its part
        is_body = looks_like_body(line) and any(fold(name) == folded for _, name in named_bodies(line))
        village = _VILLAGE.fullmatch(line)
        is_body = is_body or (village is not None and fold(village["place"]) in text)
        if is_body or (_is_name_again(line, folded, text) and folded != title):
            weights.add(line, BESIDE, "a line beside the text")
