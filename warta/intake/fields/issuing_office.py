"""The office that issued a release, and who wrote it, by all that its page says of them.

What belongs here: where beside a text its office is named: among the facts, in a letterhead, in the
dateline, in the sign-off, below the text; and that no person is one. What does not: by which words an
office is known (`warta.intake.offices.office_words`), reading facts from a line
(`warta.intake.facts.stated_facts`), whose the page is (`warta.intake.agencies.agency`), and contacts
(`warta.intake.roles.contacts`).
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Callable, Collection, Iterator, Sequence

from warta.agencies import fold
from warta.intake.contacts.contact_lines import is_address, kind_of, sender_in
from warta.intake.contacts.contact_ways import says_label_twice
from warta.intake.fields.issuing import Issuing
from warta.intake.fields.unlabelled_names import (
    ends_as_place,
    is_kind,
    is_no_name,
    is_no_writer,
    is_position,
    is_rubric_beside,
    person_and_office,
)
from warta.intake.lines import Line
from warta.intake.marks.fact import About, Fact
from warta.intake.marks.rubric import names_kind
from warta.intake.names.bodies import looks_like_body, looks_like_name
from warta.intake.offices.office_beside_text import is_desk, office_in_dateline, office_in_signoff
from warta.intake.offices.office_names import office_of, read_name, says_office, says_press_office
from warta.intake.offices.office_words import (
    begins_as_office,
    is_account,
    is_part_of_agency,
    is_unit,
    may_be_office,
    names_issuer,
    unit_in,
    without_agency,
)
from warta.intake.role import Role
from warta.intake.shapes.furniture import Kind, furniture_kind
from warta.intake.sheets.marking import Roles

# Of several that a text may be about: KOMISI V.
_COUNTED = re.compile(r" [IVX]+$")
# How many printed lines below a text the office may stand that issued it.
LINES_BELOW = 14
# The kinds of lines that announce whom the media may ask (`warta.intake.contacts.contact_lines`).
ANNOUNCING = "LMDN"
# ... and who answers for the text, which is no such announcement.
_RESPONSIBLE = re.compile(r"penanggung jawab", re.IGNORECASE)
# What announces in Indonesian whom the media may ask, and by which words an office is one that answers them.
_ASK = re.compile(
    r"(?:(?:untuk )?(?:informasi|keterangan|info|penjelasan|konfirmasi)"
    r"(?: \w+){0,3} (?:lanjut|lengkap|selanjutnya)"
    r"|narahubung|kontak (?:media|pers|humas)|(?:silakan )?hubungi)\b",
    re.IGNORECASE,
)
_ANSWERS_PRESS = re.compile(
    r"humas|hubungan masyarakat|komunikasi|communication|public relations|corporate secretary"
    r"|sekretaris (?:perusahaan|lembaga)|penerangan|kominfo|proko(?:m)?pim|ppid|media cent|puspen|penkum"
    r"|\bpen(?:dim|rem|dam)|dispen",
    re.IGNORECASE,
)
_NOT_BELOW = frozenset({Kind.RELATED, Kind.COMMENTS, Kind.MORE, Kind.PAGER})
MOST_WORDS_AMONG_FACTS = 6
_KIND_BEHIND = re.compile(r" (?:news|press|media) release$", re.IGNORECASE)
_COLUMNS = re.compile(r"\t|\s{3,}")
_WORK_OF_PRESS = re.compile(
    r"(?:publikasi|media|komunikasi|informasi|protokol|penerangan|dokumentasi)\b", re.IGNORECASE
)
_FACTS = frozenset({Role.CATEGORY, Role.NUMBER, Role.DATE, Role.VIEWS, Role.TITLE})


def find_issuing(
    roles: Roles,
    stated: Sequence[tuple[Line, Fact]],
    is_agency: Callable[[str], bool],
    title: str,
    openings: Sequence[str],
    signoff: str,
) -> Issuing:
    """The office and the writers of a release.

    `stated` are the facts that the page prints, `openings` the first paragraphs, `signoff` is who signs the
    text. `is_agency` tells whether words name an agency and no office of it.
    """
    beside = [item for item in stated if fold(item[1].text) != fold(title)]
    menu = frozenset(fold(line.text) for line in roles.of(Role.FURNITURE))
    found = _among_facts(beside, is_agency, openings, menu)
    if found.office and not _is_account_of_body(found.office):
        return found
    for other in _elsewhere(roles, is_agency, openings, signoff):
        if other and not is_agency(other.office):
            other.authors, other.lines_of_authors = found.authors, found.lines_of_authors
            other.doubt_authors, other.rubrics = found.doubt_authors, found.rubrics
            if found.office:
                other.authors = [*other.authors, found.office]
                other.lines_of_authors = [*other.lines_of_authors, *found.lines]
            return other
    return found


def _elsewhere(
    roles: Roles, is_agency: Callable[[str], bool], openings: Sequence[str], signoff: str
) -> Iterator[Issuing | None]:
    """What is said of the office elsewhere than among the facts, the weightiest first."""
    letterhead, below = _letterhead(roles, is_agency), _below(roles, is_agency)
    if letterhead and below and _is_press_of_part(below.office, letterhead.office):
        yield below
    yield letterhead
    found = [dateline for dateline in map(_dateline, openings) if dateline]
    if below and says_press_office(below.office):  # it signs by its whole name, which datelines shorten
        yield below
    yield from (dateline for dateline in found if " " in dateline.office)
    yield below
    yield _signed(signoff)
    yield _asked(roles, is_agency)
    yield from found


def _is_press_of_part(below: str, letterhead: str) -> bool:
    """Whether a press office signs a text under the letterhead of what is no press office."""
    return says_press_office(below) and not says_press_office(letterhead)


def _is_account_of_body(name: str) -> bool:
    """Whether a name is that of an account which says whose it is: `Admin BNPB`."""
    first, _, rest = name.partition(" ")
    return bool(rest) and is_account(first)


def _among_facts(
    stated: Sequence[tuple[Line, Fact]],
    is_agency: Callable[[str], bool],
    openings: Sequence[str],
    menu: Collection[str],
) -> Issuing:
    """What the facts beside the text say: an office where one is named, and persons as writers.

    `menu` are lines of the site's own, folded.
    """
    issuing = Issuing()
    offices: list[tuple[Line, Fact, str]] = []
    for line, fact in stated:
        if fact.about is About.ISSUER and says_press_office(fact.text):
            offices.append((line, fact, fact.text))
        if fact.about is not About.OFFICE or is_kind(fact):
            continue
        text, office = person_and_office(fact)
        if fact.labelled and not office and names_issuer(text):
            continue
        is_office = may_be_office(office or text) if fact.labelled else _begins_as_office(office or text)
        if is_agency(text) or (is_office and not _COUNTED.search(text)):
            offices.append((line, fact, office or text))
            text = text if office else ""
        elif not (fact.labelled or is_account(text)) and (
            fold(text) in menu or is_rubric_beside(text, _facts_on(line, stated))
        ):
            issuing.add_rubric(text)
            continue
        if text and (
            fact.labelled or is_account(text) or _is_writer(issuing, stated, (line, text), openings)
        ):
            issuing.add_author(text, line)
    if offices:
        _take_best(issuing, offices)
    return issuing


def _facts_on(line: Line, stated: Sequence[tuple[Line, Fact]]) -> list[Fact]:
    return [fact for where, fact in stated if where is line]


def _begins_as_office(name: str) -> bool:
    return begins_as_office(name) and not (is_no_name(name) or is_position(name))


def _is_writer(
    issuing: Issuing, stated: Sequence[tuple[Line, Fact]], item: tuple[Line, str], openings: Sequence[str]
) -> bool:
    """Whether a name that no label announces may be a writer's; what may as well be another's is told."""
    line, name = item
    is_other = is_no_writer(name, openings)
    with_day = {fact.about for where, fact in stated if where is line} == {About.OFFICE, About.DATE}
    if is_other or with_day or " " not in name or ends_as_place(name):
        issuing.doubt_author(name)
    return not is_other


def _take_best(issuing: Issuing, offices: Sequence[tuple[Line, Fact, str]]) -> None:
    line, fact, issuing.office = max(offices, key=_speaks_for_office)
    issuing.where, issuing.lines = "printed with the title", [line]
    names = list(dict.fromkeys(text for _, _, text in offices))
    plain = [text for _, other, text in offices if says_office(text) and not other.labelled]
    if len(names) > 1 and not fact.labelled and len(plain) != 1:
        issuing.doubt = f"more than one line may name the office: {'; '.join(names)}"


def _speaks_for_office(item: tuple[Line, Fact, str]) -> tuple[bool, ...]:
    """What speaks for a name being that of the office that issued a release; of equals the first counts."""
    _, fact, text = item
    is_press = says_press_office(text)
    return fact.labelled and is_press, is_press, fact.labelled, says_office(text), is_unit(text)


def _letterhead(roles: Roles, is_agency: Callable[[str], bool]) -> Issuing | None:
    """The office in the letterhead: right below the agency, or between the facts above the text."""
    found: Issuing | None = None
    above: tuple[Line, Role] | None = None
    for (line, role), below in itertools.pairwise(_head(roles)):
        if (
            not line.bullet
            and role is not Role.TITLE
            and _may_be_office(_left_of(line))
            and not is_agency(line.text)
        ):
            if found:
                is_below = above is not None and found.lines == [above[0]]
            else:
                is_below = above is not None and (
                    is_agency(_KIND_BEHIND.sub("", above[0].text)) or _heads_page(*above)
                )
            if is_below:
                found = Issuing(_left_of(line), "printed in the letterhead", [line])
            elif found is None and is_unit(line.text) and _is_among_facts(above, line, below):
                return Issuing(office_of(line) or line.text, "printed above the text", [line])
        above = (line, role)
    return found


def _heads_page(line: Line, role: Role) -> bool:
    """Whether a line that no registry knows names whose page it is: a body, above the title."""
    text = line.text
    is_apart = role in (Role.FURNITURE, Role.HEADER) and not line.bullet and furniture_kind(text) is None
    return is_apart and looks_like_body(text) and looks_like_name(text) and not _may_be_office(text)


def _left_of(line: Line) -> str:
    """What stands in the left column of a letterhead's line."""
    if line.cells:
        return line.cells[0]
    words = line.printed.strip(" *_")
    has_gaps = "\t" in words or len(words) > len(" ".join(words.split()))
    return _COLUMNS.split(words, maxsplit=1)[0] if has_gaps else words


def _may_be_office(text: str) -> bool:
    return is_unit(text) or is_part_of_agency(text)


def _head(roles: Roles) -> Iterator[tuple[Line, Role]]:
    """The printed lines down to the first of the text, that one included."""
    body = Role.BODY
    for line, role in zip(roles.lines, roles.roles, strict=True):
        if not line.is_blank:
            yield line, role
        if role is body:
            return


def _is_among_facts(above: tuple[Line, Role] | None, line: Line, below: tuple[Line, Role]) -> bool:
    """Whether a line between these two stands among the facts of a release, and in no menu."""
    if above is None:  # a page begins with its agency
        return below[1] in _FACTS and says_press_office(line.text)
    is_fact_above = above[1] in _FACTS or names_kind(above[0].text)
    if is_fact_above:
        is_press = says_press_office(line.text) and line.words <= MOST_WORDS_AMONG_FACTS
        return is_press or below[1] in _FACTS or above[1] is Role.CATEGORY or is_address(below[0].text)
    return below[1] in (Role.DATE, Role.VIEWS) and furniture_kind(above[0].text) is None


def _dateline(opening: str) -> Issuing | None:
    office = office_in_dateline(opening)
    return (
        Issuing(office, evidence=f"{office!r} stands with the place that the text begins with")
        if office
        else None
    )


def _signed(signoff: str) -> Issuing | None:
    office = office_in_signoff(signoff)
    return Issuing(office, evidence=f"the sign-off {signoff!r} names it") if office else None


def _stands_on_agency(line: Line, below: Line, is_agency: Callable[[str], bool]) -> bool:
    """Whether a line names a press office by its work alone, right above the agency: PUBLIKASI DAN MEDIA."""
    if not 1 < line.words <= MOST_WORDS_AMONG_FACTS or not _WORK_OF_PRESS.match(line.text):
        return False
    return is_agency(below.text) and read_name(line.text, labelled=False) is not None


def _sender(line: Line) -> str:
    """The office in a closing paragraph that says who tells the text; or ''."""
    name = without_agency(sender_in(line.text))
    return name if is_unit(name.partition(", ")[0]) else ""


def _asked(roles: Roles, is_agency: Callable[[str], bool]) -> Issuing | None:
    """The press office of which the media may ask more, where a release in Indonesian names no other."""
    is_announced = False
    last = roles.lines[roles.end_of_text - 1].number
    amid = [line for line in roles.of(Role.CONTACT) if line.number < last]
    for line in itertools.chain(amid, _lines_below(roles)):
        is_announced = is_announced or _ASK.match(line.text) is not None
        unit = unit_in(line.text) if is_announced else None
        if unit and _ANSWERS_PRESS.search(unit.name) and not is_agency(unit.name):
            return Issuing(unit.name, lines=[line], evidence=f"{line.printed!r} answers the press")
    return None


def _lines_below(roles: Roles) -> Iterator[Line]:
    """The lines below the text that a block of contacts may have, down to the site's own."""
    pairs = zip(roles.lines[roles.end_of_text :], roles.roles[roles.end_of_text :], strict=True)
    for line, role in pairs:
        if role is Role.RESIDUE and furniture_kind(line.text) in _NOT_BELOW:
            return
        if not line.is_blank:
            yield line


def _below(roles: Roles, is_agency: Callable[[str], bool]) -> Issuing | None:
    """The office that signs below the text, or that answers the press."""
    start = roles.end_of_text
    pairs = zip(roles.lines[start:], roles.roles[start:], strict=True)
    printed = [(line, role) for line, role in pairs if not line.is_blank]
    for (line, role), (next_line, _) in itertools.islice(
        itertools.pairwise([*printed, *printed[-1:]]), LINES_BELOW
    ):
        if sender := _sender(line):
            return Issuing(sender, lines=[line], evidence=f"{line.printed!r} says who tells the text")
        is_contact = kind_of(line) in ANNOUNCING and not _RESPONSIBLE.match(line.text)
        if is_contact or (role is Role.RESIDUE and furniture_kind(line.text) in _NOT_BELOW):
            return None  # whom the media may ask is no issuer, nor is the site
        if _stands_on_agency(line, next_line, is_agency):
            return Issuing(line.printed.strip(" *_"), "printed below the text", [line])
        unit = unit_in(line.text) if role is not Role.SIGNOFF else None
        if unit and (is_desk(unit.name) or says_label_twice(next_line.text)):
            return None  # whose it is it does not say, or of which column: the media may ask there
        if unit is None or is_agency(unit.name):
            continue
        if unit.is_whole:
            return Issuing(unit.name, "printed below the text", [line])
        return Issuing(unit.name, lines=[line], evidence=f"{line.printed!r} stands below the text")
    return None
