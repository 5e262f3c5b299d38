"""Facts that a page prints, but of other texts, or of the whole site.

What belongs here: telling numbers and counts in a list of other texts, and counts of everybody who came to
a site, from those of the release. What does not: finding facts (`warta.intake.facts.stated_facts`), and
dates of other texts (`warta.intake.days.other_days`).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from warta.agencies import fold
from warta.intake.contacts.contact_lines import is_address
from warta.intake.days.printed_dates import find_dates
from warta.intake.facts.stated_facts import read_facts
from warta.intake.lines import Line
from warta.intake.marks.fact import About, Fact
from warta.intake.marks.rubric import begins_with_kind
from warta.intake.names.bodies import looks_like_body
from warta.intake.offices.office_names import says_office
from warta.intake.role import Role
from warta.intake.shapes.furniture import Kind, furniture_kind
from warta.intake.shapes.shape import has_year, is_caption, is_cut, is_title_like
from warta.intake.sheets.marking import Roles
from warta.intake.titles.title_signs import weight_against

# How many lines that stand together a heading of other texts, or of the site's counts, may be above.
MOST_BELOW_HEADING = 8
# What counts a site's visitors wherever it stands.
_OF_SITE = re.compile(
    r"(?:total|jumlah) (?:pengunjung|kunjungan|visitors?|visits?|hits?|pembaca)\b"
    r"|(?:anda|you are) .*(?:pengunjung|visitor)"
    r"|(?:hits?|pengunjung|visitors?|visits?|kunjungan|pembaca|dilihat|views?|jumlah \w+)"
    r" (?:hari ini|kemarin|minggu ini|bulan ini|today|yesterday|this (?:week|month)|online)\b"
    r"|(?:sedang )?online\b"
    r"|(?:situs|website|web|portal|site)s? (?:ini |kami )?(?:telah |sudah |has been )?"
    r"(?:di(?:baca|lihat|kunjungi|akses)|visit(?:ed|s|ors)?|view(?:ed|s)?|hits?|counter)\b"
    r"|hits? counter\b"
)
# ... and what does above a title or below the text, and under a heading of such counts.
_AROUND_TEXT = re.compile(r"(?:total|jumlah|pengunjung|visitors?|visits|kunjungan|users?)\b(?! counter)")
_IN_LIST = re.compile(r"(?:total|jumlah|pengunjung|visitors?|visits|hits?|kunjungan|users?)\b")
_HEADING_OF_COUNTS = re.compile(
    r"(?:statistik|statistics|site statistics|visitor counter|counter|pengunjung|data pengunjung|visitors?)"
    r"(?: (?:pengunjung|website|web|situs|kunjungan|visitors?|site))?"
)
# What a page prints below a text where it does not say of what.
_OF_SOME_TEXT = re.compile(
    r"(?:hits?|(?:page ?)?views?|visits?|reads?|readers|pembaca|tayangan|kunjungan|diakses|dikunjungi"
    r"|(?:web )?counter|visitor counter)\b|[\d., ]+(?:hits?|views?|visits?|reads?|pengunjung|visitors)\b"
)
# Headings of other texts that are words of menus or pagers elsewhere.
_HEADINGS = frozenset({"related", "more releases", "terkait", "popular"})
_OF_OTHERS = frozenset({Kind.RELATED, Kind.MORE})
_OWN = frozenset({Role.TITLE, Role.BODY})
# What the headline of another text is, near the release.
_LOOSE = frozenset({Role.FURNITURE, Role.OFFICE, Role.RESIDUE})
FEWEST_WORDS_OF_HEADLINE = 4
_FORMS_OF_HEADLINE = frozenset({"heading1", "heading2", "heading3"})
# Characters beside a day that names of writers and labels have at most.
MOST_BESIDE_DAY = 40


def of_the_release(roles: Roles) -> list[tuple[Line, Fact]]:
    """The facts that lines state, without the numbers and counts of other texts and of the site.

    Whom one may ask is no writer of the text, though the line reads so: `Ana Oak, Press Officer`.
    """
    asked = {line.number for line in roles.of(Role.CONTACT)}
    stated = [
        (line, fact)
        for line, fact in roles.stated()
        if line.number not in asked or fact.about not in (About.OFFICE, About.EDITOR)
    ]
    if not any(_may_be_other(fact) for _, fact in stated):
        return stated
    positions = {line.number: position for position, line in enumerate(roles.lines)}
    return [
        (line, fact)
        for line, fact in stated
        if not (_may_be_other(fact) and _is_other(roles, positions[line.number], fact))
    ]


def _may_be_other(fact: Fact) -> bool:
    return fact.count is not None or fact.about is About.NUMBER


def _is_other(roles: Roles, position: int, fact: Fact) -> bool:
    above = _together_above(roles, position)
    if any(_heads_others(words) or fold(words) in _HEADINGS for words in above):
        return True
    if fact.count is None:
        return False
    text = fold(roles.lines[position].text)
    if _OF_SITE.match(text) or (_AROUND_TEXT.match(text) and _is_around(roles, position)):
        return True
    if _is_above_title(roles, position) and headline_beside(roles, position):
        return True
    if _is_below_footer(roles, position):
        return True
    is_headed = any(_HEADING_OF_COUNTS.fullmatch(fold(words)) for words in above)
    return is_headed and _IN_LIST.match(text) is not None


def doubt_count(roles: Roles, line: Line) -> str:
    """What a review says of a count of readers right above the site's own foot, which may be of the site.

    Its words say no more than that something was read. Returns '' for nothing.
    """
    position = roles.lines.index(line)
    if position < roles.end_of_text or not _OF_SOME_TEXT.match(fold(line.text)):
        return ""
    below = next((other for other in roles.lines[position + 1 :] if not other.is_blank), None)
    if below is None or not _is_of_footer(below):
        return ""
    return (
        f"line {line.number} says {line.text!r} above the foot of the page; look whether it counts the site"
    )


def doubt_second(body: Sequence[Line]) -> str:
    """What a review says of a headline with a day of its own amid a text: another may begin; '' for none.

    Only markup shows which lines are headlines.
    """
    for number, (line, below) in enumerate(pairwise(body)):
        if number and line.form in _FORMS_OF_HEADLINE and has_year(below) and _is_day(below):
            words = f"line {line.number} is a headline, {line.text!r}, with a day of its own below it"
            return f"{words}; look whether another text begins there"
    return ""


def _is_day(line: Line) -> bool:
    """Whether a line says a day, and at most who tells it."""
    found = find_dates(line.text)
    return len(found) == 1 and len(line.text) - len(found[0].words) <= MOST_BESIDE_DAY


def _is_below_footer(roles: Roles, position: int) -> bool:
    """Whether a line of the site's foot stands between the text and a line: an address, say."""
    return any(map(_is_of_footer, roles.lines[roles.end_of_text : position]))


def _is_of_footer(line: Line) -> bool:
    return not line.is_blank and (furniture_kind(line.text) is Kind.FOOTER or is_address(line.text))


def headline_beside(roles: Roles, position: int) -> Line | None:
    """The line right above or below one that may be the headline of another text, by its words and role."""
    lines = roles.lines
    near = [position - 1] if position and lines[position].glued else []
    near += [position + 1] if position + 1 < len(lines) and lines[position + 1].glued else []
    title = fold(" ".join(line.text for line in roles.of(Role.TITLE)))
    found = (lines[other] for other in near if _may_be_headline(lines[other], roles.roles[other]))
    return next((line for line in found if not _is_copy(fold(line.text), title)), None)


def _is_copy(words: str, title: str) -> bool:
    """Whether a line, folded, has the title or a part of it, as breadcrumbs do."""
    return words in title or (title != "" and title in words)


def _may_be_headline(line: Line, role: Role) -> bool:
    text = line.text
    if role not in _LOOSE or line.words < FEWEST_WORDS_OF_HEADLINE:
        return False
    if (
        ":" in text
        or "|" in text
        or not (is_title_like(line) or is_cut(line))
        or is_caption(line)
        or furniture_kind(text)
    ):
        return False
    is_name = looks_like_body(text) or says_office(text) or begins_with_kind(text)
    return not (is_name or weight_against(text) or read_facts(line))


def _is_above_title(roles: Roles, position: int) -> bool:
    return Role.TITLE in roles.roles and position < roles.roles.index(Role.TITLE)


def _heads_others(words: str) -> bool:
    """Whether a line heads other texts; one that names its text behind a colon points to that alone."""
    return furniture_kind(words) in _OF_OTHERS and not words.partition(":")[2].strip()


def _is_around(roles: Roles, position: int) -> bool:
    """Whether a line stands above the title or below the text."""
    titles = roles.indexes(Role.TITLE)
    return position < (titles[0] if titles else 0) or position >= roles.end_of_text


def _together_above(roles: Roles, position: int) -> list[str]:
    """The lines right above one, up to the first blank line, or to the release's title or text."""
    above: list[str] = []
    while position and roles.lines[position].glued and len(above) < MOST_BELOW_HEADING:
        position -= 1
        if roles.roles[position] in _OWN:
            break
        above.append(roles.lines[position].text)
    return above
