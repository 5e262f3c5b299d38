"""Which agency a page is from, by what its parts say.

What belongs here: which part has more weight, and what is said where they leave a doubt. What does not: what
the parts say (`warta.intake.agencies.agency`, `warta.intake.agencies.agency_evidence`).

What the page itself states comes first: the body that it says it is from, its header, the name of its site,
its address. From the rest the agency is derived: from the code in the release's number, the office, the
sign-off, the one that acts in the title or in the first paragraph, and last from the text as a whole. Where
several are named and nothing tells them apart none is taken: a wrong agency is worse than none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from warta.intake.agencies.agency_evidence import Evidence, Reading
from warta.intake.agencies.agency_weights import Proposal
from warta.intake.agencies.body_on_top import is_institution
from warta.intake.agencies.kinds_of_bodies import is_kind_alone
from warta.intake.agencies.named_bodies import named_bodies
from warta.intake.names.bodies import NAVIGATION, looks_like_body, once

# The short form behind a name is no part of it.
_SHORT_FORM = re.compile(r" \([A-Z][A-Za-z]{1,9}\)$")
# The place behind the name of a branch: `Larch Democrats (Northmarch)`.
_IN_BRACKETS = re.compile(r" \([^()]*\)$")
_GOVERNMENTS = ("government of ", "republic of ", "commonwealth of ", "the government of ")
# A short form of so few letters may be anything's in a number.
LONGEST_MARK_IN_NUMBER = 2
NONE_NAMED = "the source names no agency that the registry knows; write its key, or one for all in site.yml"


@dataclass(frozen=True, slots=True)
class AgencyFound:
    """An agency's key, or its name as printed where no registry has it, and how it is known.

    `inferred` is '' where the page states it, else the evidence. `doubt` is what to look at; `is_ambiguous`
    says that its name means others, too.
    """

    agency: str
    inferred: str = ""
    doubt: str = ""
    is_ambiguous: bool = False


@dataclass(frozen=True, slots=True)
class Unknown:
    """Names that no registry has: those that the page goes by, and those that its footer claims it for.

    `on_top` is the name of a body that the page begins with.
    """

    on_page: Sequence[str] = ()
    in_footer: Sequence[str] = ()
    on_top: str = ""

    @property
    def bodies(self) -> list[str]:
        """Those that the page goes by and that look like bodies, a government behind a part of it."""
        bodies = [name for name in self.on_page if looks_like_body(name)]
        return sorted(bodies, key=lambda name: name.casefold().startswith(_GOVERNMENTS))


@dataclass(frozen=True, slots=True)
class _Narrowed:
    """What some parts of a page come to.

    `chosen` names the one agency, or nothing is chosen: then `rivals` are named alike, and `weak` is the
    first part whose words may mean something else.
    """

    chosen: Evidence | None
    rivals: Evidence | None
    weak: Evidence | None


def choose(
    stated: Sequence[Evidence],
    derived: Sequence[Evidence],
    reading: Reading,
    unknown: Unknown,
    default: str,
) -> AgencyFound:
    """The agency, or the name of the one that no registry has, or none, with what is doubtful.

    `stated` is what parts say that tell whose the page is, `derived` what others say, the weightiest first.
    `default` is the agency of the archive.
    """
    narrowed = _narrow(stated, reading)
    is_unknown = not (narrowed.chosen or narrowed.rivals or narrowed.weak)
    if unknown.bodies and is_unknown and not _is_claimed(derived, unknown, reading):
        return _as_printed(_named_again(unknown, reading))
    if narrowed.chosen and is_institution(unknown.on_top):
        return _as_printed(unknown.on_top)
    if not narrowed.chosen:
        narrowed = _narrow([*stated, *derived], reading)
    if narrowed.chosen:
        against = [name for name in unknown.bodies if reading.has(name)]
        return _told(narrowed.chosen, [*stated, *derived], against, narrowed.rivals)
    if unknown.in_footer and not narrowed.rivals:
        return _opener(reading, unknown) or _as_printed(unknown.in_footer[0])
    if unknown.on_top and not unknown.bodies and not default:
        return _as_printed(unknown.on_top)
    if found := _by_actor(reading, narrowed, unknown):
        return found
    if default:
        return AgencyFound(default, inferred="agency in site.yml", doubt=_open_question(reading, narrowed))
    return _by_little(reading, narrowed, unknown)


def _opener(reading: Reading, unknown: Unknown) -> AgencyFound | None:
    """The body that the title begins with, where the notes below tell only of others: of who gave a prize."""
    found = reading.proposed
    is_told = found is not None and any(found.name in name for name in unknown.in_footer)
    return _as_proposed(found) if found and not is_told and reading.opens_title(found.name) else None


def _is_claimed(derived: Sequence[Evidence], unknown: Unknown, reading: Reading) -> bool:
    """Whether the footer claims a page for a known agency, and its text has none of the names on top."""
    is_known = any(part.place == "footer" and part.sure and part.only for part in derived)
    return is_known and not any(map(reading.has, unknown.bodies))


def _narrow(parts: Sequence[Evidence], reading: Reading) -> _Narrowed:
    """The agency of the first part that names exactly one; between several in one part the others decide."""
    rivals: Evidence | None = None
    weak: Evidence | None = None
    for part in parts:
        said = part.among(rivals.named) if rivals else part
        meant = said if said.sure else said.among(filter(reading.is_meant, said.named))
        if meant.only:
            return _Narrowed(meant, rivals, weak)
        if meant.named:
            rivals = meant
        elif here := [key for key in said.named if not reading.is_elsewhere(key)]:
            weak = weak or said.among(here)
    return _Narrowed(None, rivals, weak)


def _told(
    chosen: Evidence, parts: Sequence[Evidence], bodies: Sequence[str], rivals: Evidence | None
) -> AgencyFound:
    """The agency that a part of the page names, and what speaks against it."""
    against = [str(part) for part in parts if part.sure and part.named and chosen.only not in part.named]
    if rivals and not chosen.stated:
        against.insert(0, str(rivals))
    against += map(_not_listed, bodies)
    doubt = f"{chosen}, but {'; '.join(against)}" if against else ""
    return AgencyFound(chosen.only, "" if chosen.stated else _evidence(chosen), doubt)


def _by_actor(reading: Reading, narrowed: _Narrowed, unknown: Unknown) -> AgencyFound | None:
    """The one agency that acts in the title or in the first paragraph, where these agree."""
    rivals = narrowed.rivals
    title, lead = reading.title, reading.lead
    if rivals:
        title, lead = title.among(rivals.named), lead.among(rivals.named)
    if title.only and (title.only in lead.named or not lead.named):
        chosen, against = title, []
    elif lead.only and (lead.only in title.named or not title.named):
        chosen, against = lead, [str(title)] if title.named else []
    else:
        return None
    if own := _own_office(chosen, reading):
        return _as_proposed(own)
    against += [str(part) for part in (rivals, narrowed.weak) if part and chosen.only not in part.named]
    if rivals and not against:
        against = [str(rivals)]
    if chosen is lead and (host := reading.visited(chosen.only)):
        against.append(f"it calls on {host} there")
    if reading.site:
        against.append(f"the dateline names the site {reading.site}")
    against += [_not_listed(name) for name in (*unknown.on_page, *reading.bodies)]
    return AgencyFound(
        chosen.only, _evidence(chosen), f"{chosen}, but {'; '.join(against)}" if against else ""
    )


def _own_office(chosen: Evidence, reading: Reading) -> Proposal | None:
    """The office of a region that the text begins with and that goes by a ministry's short form as well.

    `Kominfo Rimba` in a title is that office where the text has `Dinas Komunikasi (Diskominfo) Kabupaten
    Rimba`.
    """
    end = f"{chosen.named[chosen.only].casefold()})"
    offices = [name for name in reading.bodies if name.startswith("Dinas ") and name.casefold().endswith(end)]
    found = reading.proposed if offices else None
    return found if found and found.name.startswith(offices[0].rpartition(" (")[0]) else None


def _by_little(reading: Reading, narrowed: _Narrowed, unknown: Unknown) -> AgencyFound:
    """The agency of which there is but little evidence, or none, always with a doubt."""
    if weak := _named_weakly(reading, narrowed):
        return _unsure(weak)
    if named := next((name for name in unknown.on_page if _is_named(name, reading)), ""):
        return _as_printed(named)
    question = _open_question(reading, narrowed)
    is_open = bool(narrowed.rivals or reading.title.named or reading.lead.named or unknown.on_page)
    if reading.proposed and not (question and is_open):
        return _as_proposed(reading.proposed)
    if unknown.on_page and (question or unknown.bodies or not reading.most_named.only):
        return _as_printed(unknown.on_page[0])
    if (government := reading.government_of_head) and not question:
        doubt = f"{government.head} acts, and may be told of by another body; look whose release it is"
        return AgencyFound(government.name, f"{government.head} at the start", doubt)
    if question or reading.bodies or reading.is_of_others:
        return AgencyFound("", doubt=question or _asked(reading))
    return _by_text(reading)


def _by_text(reading: Reading) -> AgencyFound:
    """The agency that the text alone names, at its start or more than once, or none."""
    if reading.is_from_another:
        return AgencyFound("", doubt=_asked(reading))
    most = reading.most_named
    if most.only:
        doubt = f"only the text names {most.named[most.only]}; it may be another's release"
        return AgencyFound(most.only, _evidence(most), doubt)
    if government := reading.regional_government:
        doubt = f"only the text names {government}; it may be another's release"
        return AgencyFound(government, f"{government} in the text", doubt)
    if reading.twice_unsure.only:
        return _unsure(reading.twice_unsure)
    if head := reading.government_in_text:
        doubt = f"only the text names {head.head}; it may be another's release"
        return AgencyFound(head.name, f"{head.head} in the text", doubt)
    return AgencyFound("", doubt=_asked(reading))


def _named_weakly(reading: Reading, narrowed: _Narrowed) -> Evidence | None:
    """The part of the page that names one agency in words that may mean something else."""
    weak = narrowed.weak
    if weak and weak.only and not (narrowed.rivals or _is_short_in_number(weak)):
        return weak
    return reading.handed_on if reading.handed_on.only else None


def _is_named(name: str, reading: Reading) -> bool:
    """Whether the text has a name that the page goes by, perhaps without the place in brackets behind it."""
    return reading.has(name) or (name.endswith(")") and reading.has(_IN_BRACKETS.sub("", name)))


def _is_short_in_number(part: Evidence) -> bool:
    """Whether an agency is named by no more than two letters amid a number, which may stand for anything."""
    return part.place == "number" and len(part.named[part.only]) <= LONGEST_MARK_IN_NUMBER


def _unsure(part: Evidence) -> AgencyFound:
    evidence = _evidence(part)
    return AgencyFound(part.only, evidence, f"{evidence} may mean something else", is_ambiguous=True)


def _open_question(reading: Reading, narrowed: _Narrowed) -> str:
    """Which agencies are named alike, or ''."""
    alike = [part for part in (narrowed.rivals, reading.title, reading.lead) if part and part.named]
    if not alike and len(reading.most_named.named) > 1:
        alike = [reading.most_named]
    told = " and ".join(dict.fromkeys(map(str, alike)))
    return f"{told}; write the key of the one that it is from" if told else ""


def _asked(reading: Reading) -> str:
    """What to say where nothing names the agency: what may."""
    if reading.bodies:
        return " and ".join(map(_not_listed, reading.bodies))
    if reading.mentioned.named:
        told = " and ".join(f"{words} ({key})" for key, words in reading.mentioned.named.items())
        return f"only the text names {told}; write the key if it is from there"
    return NONE_NAMED


def _as_printed(name: str) -> AgencyFound:
    name = once(_SHORT_FORM.sub("", name.removeprefix("THE ")))
    return AgencyFound(name, doubt=_not_listed(name))


def _as_proposed(proposal: Proposal) -> AgencyFound:
    evidence = f"proposed, for {proposal.reason}"
    doubt = f"{proposal.name!r} is {evidence}; it is in no registry"
    told = f"{doubt}: add it to content/agencies.yml, or write another"
    return AgencyFound(proposal.name, evidence, told)


def _named_again(unknown: Unknown, reading: Reading) -> str:
    """Of the bodies that a page goes by the one that the text names too, or a part of such a name."""
    again = next(filter(reading.has, [*unknown.bodies, *_ends_of(unknown.bodies)]), "")
    parts = (
        name
        for body in unknown.bodies
        for _, name in named_bodies(body)
        if NAVIGATION.isdisjoint(name.casefold().split())
    )
    return again or next(filter(reading.has, parts), "") or unknown.bodies[0]


def _ends_of(bodies: Sequence[str]) -> Iterator[str]:
    """The names that end those of bodies, the longest first: a header may print one in two languages."""
    for words in map(str.split, bodies):
        for start in range(2, len(words) - 1):
            end = " ".join(words[start:])
            if end[0].isupper() and looks_like_body(end) and not is_kind_alone(end):
                yield end


def _evidence(part: Evidence) -> str:
    return f"{part.named[part.only]} in the {part.place}"


def _not_listed(name: str) -> str:
    return f"{name!r} is in no registry; add it to content/agencies.yml"
