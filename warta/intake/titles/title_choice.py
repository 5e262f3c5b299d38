"""Whether the line that is taken for the title fits what the page states as its title, and its text.

What belongs here: comparing them, and what a review says where they have nothing in common. What does not:
which line is the title (`warta.intake.titles.head`), and what a page states
(`warta.intake.saved.page_titles`).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from itertools import pairwise, starmap

from warta.intake.breaks.line_joins import lines_of
from warta.intake.datelines.dateline_site import names_place_and_site
from warta.intake.lines import Line
from warta.intake.names.bodies import looks_like_body
from warta.intake.offices.office_names import says_office
from warta.intake.page import Metadata, Stated
from warta.intake.role import Role
from warta.intake.shapes.furniture import furniture_kind
from warta.intake.shapes.shape import (
    ends_as_text,
    is_about_questions,
    is_sentence_case,
    is_title_like,
    names_honourable,
)
from warta.intake.sheets.marking import Roles
from warta.intake.sheets.sheet import WORDS_OF_HEADLINES
from warta.intake.titles.same_titles import MIN_WORD, fold_title
from warta.intake.titles.sentence_titles import doubt_sentence
from warta.intake.titles.title_signs import names_organisation, reads_as_name_in, share_said, weight_against

# What systems for publishing fill in with the item's own headline, and seldom with the site's name.
_OF_ITEM = (
    "heading of the page, as its metadata",
    "line of the page, as its metadata",
    "JSON-LD headline",
    "itemprop headline",
    "meta og:title",
    "meta twitter:title",
)
_SHOWN = ("heading of the page", "line of the page")
# A stated title of fewer words may be the name of a section.
FEWEST_WORDS = 4
# A printed one of more words that is no headline of the page would be a strange chance.
MOST_WORDS = 4
# A headline of so few words is rare, and more so where the text takes up a part of them alone.
VERY_FEW_WORDS, FEW_WORDS = 1, 3
LITTLE = 2 / 3
# How many printed lines from a headline its date stands at most.
REACH_OF_DATE = 2
# A headline of so many letters may have been wrapped.
LONG_LINE = 40
# ... and of a piece of one, so many words.
MOST_WORDS_OF_PIECE = 6
# What part of the longer words of a headline's other half the text takes up at least.
MOST, HALF = 0.75, 0.5
MOST_WORDS_OF_RUBRIC = 2
# Words within a headline, with which none begins or ends, and marks with which one may end.
_BINDING = WORDS_OF_HEADLINES | frozenset(
    """
    a an and against amid between for its of or over than that the their up via
    & atau kepada para sebagai serta
    """.split()
)
_ENDS_OF_HEADLINES = "!?.…”\"’')]"
# So much against a line, and it is a greeting of the site, or whom it is for.
LEAST_AGAINST = 3.0
_LABELS_OF_PICTURES = frozenset({"image", "photo", "picture", "gambar", "foto"})
_PARTS = frozenset({"division", "department", "section", "branch", "unit"})
_PERHAPS_TITLE = frozenset({Role.FURNITURE, Role.OFFICE})
_ARTICLES = frozenset({"The", "A", "An"})
_OF_BYLINES = frozenset({"by", "oleh", "from", "dari"})
_WORD = re.compile(r"[^\W\d_]{4,}")


def without_agencies(metadata: Metadata, is_header: Callable[[str], bool]) -> Metadata:
    """`metadata` without the titles that only name an agency, as many systems state on all their pages."""
    titles = tuple(title for title in metadata.titles if not is_header(title.value))
    return metadata if len(titles) == len(metadata.titles) else replace(metadata, titles=titles)


def as_headed(printed: str, stated: Iterable[Stated]) -> str:
    """A title; one in capitals, as a letterhead repeats it, in the case that the page's heading has."""
    if not printed.isupper():
        return printed
    shown = (title.value for title in stated if title.where.startswith(_SHOWN))
    return next((title for title in shown if fold_title(title) == fold_title(printed)), printed)


def as_printed_above(printed: str, roles: Roles) -> str:
    """A title; one in capitals in the case that a line above the text ends with it: `Siaran Pers: …`."""
    count = printed.count(" ") + 1
    if not printed.isupper() or count < FEWEST_WORDS:
        return printed
    folded = fold_title(printed)
    for line, role in zip(roles.lines, roles.roles, strict=True):
        if role is Role.BODY:
            break
        words = " ".join(line.text.split()[-count:])
        if role is not Role.TITLE and not words.isupper() and fold_title(words) == folded:
            return words
    return printed


def better_title(printed: str, lines: list[Line], metadata: Metadata) -> Stated | None:
    """The title that the page states, where the printed one is the site's name or a scrap; else None."""
    stated = _of_item(metadata)
    if stated is None or _has_part_in(printed, metadata):
        return None
    if fold_title(printed) in {fold_title(site.value) for site in metadata.sites}:
        return stated
    is_heading = any(line.form.startswith("heading") for line in lines)
    return None if is_heading or len(printed.split()) > MOST_WORDS else stated


def doubt_title(printed: str, metadata: Metadata) -> str:
    """What a review says of a title that has no word of the one that the page states; '' for nothing."""
    stated = _of_item(metadata)
    if stated is None or _has_part_in(printed, metadata):
        return ""
    return f"{stated.where} says {stated.value!r}; look which is the headline"


def doubt_unprinted(stated: Stated, roles: Roles) -> str:
    """What a review says of a title that no line prints, in words that the text lacks; '' for nothing.

    Systems state such a one on every page: `News Detail`, `New Page 1`.
    """
    words = {fold_title(word) for word in stated.value.split() if len(word) >= MIN_WORD} - {""}
    text = fold_title(" ".join(line.text for line in roles.lines))
    if fold_title(stated.value) in text and not names_organisation(stated.value):
        return ""
    said = 0 if names_organisation(stated.value) else sum(word in text for word in words)
    if said and 2 * said >= len(words) and len(stated.value.split()) >= FEWEST_WORDS:
        return ""
    return f"only the {stated.where} says {stated.value!r}; look whether it is the headline"


def doubt_line(printed: str, roles: Roles, metadata: Metadata, source: Sequence[Line] = ()) -> str:
    """What a review says of a line taken for the title that may be half of it or none; '' for nothing.

    `source` are the lines of the page before any were put together.
    """
    is_told = "title" in roles.doubts  # already by how little speaks for it
    return (
        doubt_cut(printed, roles)
        or doubt_joined(printed, roles, metadata, source)
        or ("" if is_told else doubt_scrap(printed, roles, metadata))
        or ("" if is_told or metadata.titles else doubt_sentence(printed, roles))
    )


def doubt_scrap(printed: str, roles: Roles, metadata: Metadata) -> str:
    """What a review says of a title that looks like a menu's word, a caption or a name; '' for nothing.

    On a page whose headline is missing such a line would pass for it. What the page states leaves no doubt.
    """
    if is_about_questions(printed) or (metadata.titles and _has_part_in(printed, metadata)):
        return ""
    said = " ".join([line.printed for line in roles.of(Role.BODY)])
    folded = _folded_text(roles)
    share = share_said(printed.casefold(), folded)
    count = len(printed.split())
    if count <= FEW_WORDS:
        is_scrap = count <= VERY_FEW_WORDS or share < LITTLE
    else:
        is_scrap = not (share or _is_above_date(roles))
    is_name = (
        _names_body(printed)
        or _names_part(printed, said, folded)
        or weight_against(printed) >= LEAST_AGAINST
        or _is_below_label(roles)
    )
    if is_scrap or is_name or (names_organisation(printed) and reads_as_name_in(printed, said, folded)):
        return f"{printed!r} may be no headline, for it is short, a name, or nothing that the text tells"
    return ""


def _names_body(printed: str) -> bool:
    """Whether a line is the name of a body that ends with what it is: `Larch Rope Board`."""
    return looks_like_body(printed) and looks_like_body(" ".join(printed.split()[-2:]))


def _names_part(printed: str, said: str, folded: str) -> bool:
    """Whether a line is the name of a part of a body, as the text has it: `Wage and Hour Division`."""
    return printed.rpartition(" ")[2].lower() in _PARTS and reads_as_name_in(printed, said, folded)


def _is_below_label(roles: Roles) -> bool:
    """Whether a title stands right below the word for a picture, whose caption it then is."""
    index = roles.indexes(Role.TITLE)[0]
    is_glued = index > 0 and roles.lines[index].glued
    return is_glued and roles.lines[index - 1].text.lower().rstrip(" :") in _LABELS_OF_PICTURES


def _folded_text(roles: Roles) -> str:
    """The lines of the text as compared; folded one by one, for what is of ASCII alone is folded at once."""
    return " ".join([line.printed.casefold() for line in roles.of(Role.BODY)])


def doubt_cut(printed: str, roles: Roles) -> str:
    """What a review says of a title that may go on in a line glued to it, or begin there; '' for nothing.

    Such a line is taken for no text, and the text takes up its words.
    """
    title = roles.indexes(Role.TITLE)
    above, below = _printed_beside(roles, title[0], -1), _printed_beside(roles, title[-1], 1)
    said = _folded_text(roles)
    for index in (n for n in (above, below) if n is not None):
        line, role = roles.lines[index], roles.roles[index]
        if names_place_and_site(line.text) or fold_title(line.text) == fold_title(printed):
            continue
        pair = (roles.lines[title[-1]], line) if index == below else (line, roles.lines[title[0]])
        if _is_cut_at(pair, role) and (index == above or not is_sentence_case(line)):
            return f"line {line.number} beside the title, {line.text!r}, may be a part of it"
        if index == below and _is_last_of(roles.lines[title[-1]], line, role, said):
            return f"line {line.number} beside the title, {line.text!r}, may be a part of it"
        if not _is_part(line, printed) or any(fact.labelled for fact in roles.facts.get(index, ())):
            continue
        if _is_rest(line, role, said) if index == below else _is_beginning(line, role, said):
            return f"line {line.number} beside the title, {line.text!r}, may be a part of it"
    return ""


def _is_last_of(line: Line, below: Line, role: Role, said: str) -> bool:
    """Whether a line below a headline may end it, as nothing else explains that line.

    One word ends a long headline where the text says it; more do so below a short one, and a subtitle that
    begins with a small letter below any.
    """
    if role is Role.SUBTITLE:
        return below.text[0].islower() and not below.bullet
    is_open = role is Role.FURNITURE and furniture_kind(below.text) is None and below.text[-1].isalnum()
    if not is_open or below.bullet or below.form or below.text.isupper() != line.text.isupper():
        return False
    if below.words == 1:
        return len(line.text) >= LONG_LINE and share_said(below.text.casefold(), said) > 0
    return line.words <= MOST_WORDS_OF_PIECE and below.words <= MOST_WORDS_OF_PIECE


def _printed_beside(roles: Roles, index: int, step: int) -> int | None:
    """The printed line nearest above (`step` -1) or below (1), over one blank line at most."""
    near = [n for n in (index + step, index + 2 * step) if 0 <= n < len(roles.lines)]
    return next((n for n in near if roles.lines[n].printed), None)


def _is_cut_at(pair: tuple[Line, Line], role: Role) -> bool:
    """Whether the word at an end of a headline shows that a line left out beside it goes on with it."""
    line, below = pair
    if role not in _PERHAPS_TITLE or not (line.words > 1 and below.words > 1):
        return False
    first, last = below.text.split()[0], line.text.split()[-1]
    is_open = last.lower() in _BINDING and (last.islower() or line.text.isupper())
    return is_open or first[0].islower() or (first.lower() in _BINDING and first.lower() not in _OF_BYLINES)


def _is_rest(line: Line, role: Role, said: str) -> bool:
    """Whether a line right below a title may be the rest of it, which the rules took for something else."""
    if role is Role.SUBTITLE:
        return not is_sentence_case(line) or line.text.split()[0].lower() in _BINDING
    share = share_said(line.text.casefold(), said)
    return share >= HALF if role is Role.OFFICE else share > 0 and role is Role.FURNITURE


def _is_beginning(line: Line, role: Role, said: str) -> bool:
    """Whether a line right above a title may be its beginning; two words there are more often a rubric's."""
    least = HALF if line.words > MOST_WORDS_OF_RUBRIC else MOST
    return role in _PERHAPS_TITLE and share_said(line.text.casefold(), said) >= least


def doubt_joined(printed: str, roles: Roles, metadata: Metadata, source: Sequence[Line]) -> str:
    """What a review says of a title of several lines, the last of which may be its subtitle; '' for nothing.

    Words that go on, or a page that says the whole once more, leave no doubt.
    """
    title = roles.of(Role.TITLE)
    lines = [piece for line in title for piece in lines_of(line, source)]
    if len(lines) < 2 or all(starmap(_is_bound, pairwise(lines))):
        return ""
    whole = fold_title(printed)
    others = [line.text for line in roles.lines if len(line.text) >= len(printed) and line not in title]
    if any(whole in fold_title(text) for text in (*others, *(title.value for title in metadata.titles))):
        return ""
    first, last = lines[0].number, lines[-1].number
    return f"lines {first} to {last} are taken for one headline; {lines[-1].text!r} may be a subtitle"


def _is_bound(line: Line, below: Line) -> bool:
    """Whether two lines are one headline by the words at their ends: `… Warns Against` `Dealing in …`."""
    first, last = below.text.split()[0], line.text.split()[-1]
    if first[0].islower() or not last[-1].isalnum():
        return last[-1] not in _ENDS_OF_HEADLINES
    is_article = first in _ARTICLES and not line.text.isupper()  # within a headline they are small
    return (first.lower() in _BINDING and not is_article) or last.lower() in _BINDING


def _is_part(line: Line, printed: str) -> bool:
    """Whether a line may be a part of a headline that is cut in two."""
    text = line.text
    if line.bullet or line.form or ends_as_text(line) or ":" in text or not is_title_like(line):
        return False
    if fold_title(text) in fold_title(printed) or fold_title(printed) in fold_title(text):
        return False
    is_name = says_office(text) or names_organisation(text) or names_honourable(text)
    return len(_WORD.findall(text)) > 1 and text.isupper() == printed.isupper() and not is_name


def _is_above_date(roles: Roles) -> bool:
    """Whether a date stands right below the title: what stands below one may as well be a notice."""
    printed = [role for role in roles.roles if role is not Role.BLANK]
    last = len(printed) - 1 - printed[::-1].index(Role.TITLE)
    return Role.DATE in printed[last + 1 : last + 1 + REACH_OF_DATE]


def _of_item(metadata: Metadata) -> Stated | None:
    """The first title that the page states for its item, and that is no name of the site."""
    sites = {fold_title(site.value) for site in metadata.sites}
    return next(
        (
            title
            for title in metadata.titles
            if title.where.startswith(_OF_ITEM)
            and len(title.value.split()) >= FEWEST_WORDS
            and fold_title(title.value) not in sites
        ),
        None,
    )


def _has_part_in(printed: str, metadata: Metadata) -> bool:
    """Whether a title shares a longer word with one that the page states."""
    words = {fold_title(word) for word in printed.split() if len(word) >= MIN_WORD} - {""}
    folded = fold_title(printed)
    titles = (fold_title(title.value) for title in metadata.titles if len(title.value.split()) > 1)
    return any(folded in title or any(word in title for word in words) for title in titles)
