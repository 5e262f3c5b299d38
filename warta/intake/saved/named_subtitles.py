"""The subtitle of a saved page, by what its markup calls it.

What belongs here: finding the elements that are called so, and keeping the line of one that stands by the
headline. What does not: a subtitle that only its place and its words show (`warta.intake.titles.title_block`,
`warta.intake.titles.deck`).
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from warta.agencies import fold
from warta.intake.lines import OUTSIDE, Line
from warta.intake.page import Stated
from warta.intake.role import Role
from warta.intake.saved.json_ld import words_of
from warta.intake.saved.page_tree import Element
from warta.intake.saved.page_view import Found, PageView
from warta.intake.shapes.shape import ends_as_text, has_year, is_caption
from warta.intake.sheets.marking import Roles

MAX_LENGTH = 300
MOST_NAMED = 2
# Of fewer words is a rubric or a name, unless it ends as a sentence does.
FEWEST_WORDS = 4
# ... and of fewer with a year is a date.
FEWEST_WORDS_DATED = 10
# Lines of facts that stand between the headline and its subtitle, at most.
REACH = 6
_NAMED = re.compile(
    r"(?:^|[-_])(?:sub-?(?:title|head|heading|headline|judul)|alternativeheadline|deck|dek|standfirst)(?:$|[-_])",
    re.IGNORECASE,
)
# What is called the subtitle of something else than the text.
_OF_OTHERS = re.compile(
    r"(?:^|[-_])(?:site|nav\w*|menu|card|teaser|related|caption|image|photo|author|widget|sidebar|section|footer)s?"
    r"(?:$|[-_])",
    re.IGNORECASE,
)
# What holds facts in a paragraph: who wrote a text, and when.
_OF_FACTS = frozenset({"a", "time"})
# A sentence beside a headline with fewer letters may be a fact or a motto.
LEAST_LETTERS = 40


def read_subtitles(view: PageView) -> tuple[Stated, ...]:
    """What the elements of a page say that are called its subtitle."""
    found = Found(MAX_LENGTH)
    found.add(words_of(view.article.get("alternativeHeadline")), "JSON-LD alternativeHeadline")
    for element in view.telling:
        attributes = element.attributes
        if not ("class" in attributes or "itemprop" in attributes) or not 0 < element.letters <= MAX_LENGTH:
            continue
        names = f"{attributes.get('class', '')} {attributes.get('itemprop', '')}".split()
        if any(_NAMED.search(name) and not _OF_OTHERS.search(name) for name in names):
            found.add(element.text(), "class or itemprop of a subtitle in the page")
    # What more elements are called is a style of paragraphs.
    if len(found.values) > MOST_NAMED:
        return ()
    if not found.values and (beside := _beside_headline(view)):
        found.add(beside.text(), "the only paragraph beside the headline in its header")
    return tuple(found.values)


def _beside_headline(view: PageView) -> Element | None:
    """The only paragraph of the header that holds the headline, where it is a sentence and no facts."""
    header = next((e for e in view.order if e.tag == "header" and _is_of_item(e)), None)
    headline = header.first("h1") if header is not None else None
    if header is None or headline is None:
        return None
    below = header.walk()
    paragraphs = [e for e in below[below.index(headline) :] if e.tag == "p" and e.letters]
    if len(paragraphs) != 1 or not LEAST_LETTERS <= paragraphs[0].letters <= MAX_LENGTH:
        return None
    is_plain = all(e.tag not in _OF_FACTS for e in paragraphs[0].walk())
    return paragraphs[0] if is_plain and paragraphs[0].text().rstrip()[-1:] in ".!?…" else None


def _is_of_item(header: Element) -> bool:
    """Whether a header is that of a text and not of the site, whose own motto stands beside its name."""
    return any(above.tag in ("main", "article") for above in header.ancestors())


def set_subtitle_apart(lines: Sequence[Line], stated: Sequence[Stated], titles: Sequence[str]) -> Line | None:
    """Set the line apart that the page calls its subtitle, where it stands by the headline; that line.

    A standfirst of some sentences looks like the text, which would then begin above the facts. `titles` are
    those that the page states.
    """
    if not stated:
        return None
    wanted, headlines = {fold(subtitle.value) for subtitle in stated}, set(map(fold, titles))
    printed = [line for line in lines if not line.is_blank]
    for number, line in enumerate(printed):
        if _may_be_subtitle(line) and fold(line.text) in wanted - headlines:
            near = printed[max(0, number - REACH) : number + 2]
            if any(other.form == "heading1" or fold(other.text) in headlines for other in near):
                line.region = "apart"
                return line
    return None


def take_subtitle(roles: Roles, line: Line) -> None:
    """Mark the line that was set apart, as the subtitle of the headline that it stands by.

    Where none was found, or no text beside it, it is text as any other line.
    """
    index = next(at for at, other in enumerate(roles.lines) if other is line)
    titles, body = roles.indexes(Role.TITLE), roles.indexes(Role.BODY)
    first, last = sorted((index, titles[0] if titles else index))
    is_by_title = bool(titles) and not any(first < at < last for at in body)
    line.region = "content"
    roles.roles[index] = Role.SUBTITLE if is_by_title and body else Role.BODY
    roles.settle()


def _may_be_subtitle(line: Line) -> bool:
    if line.region in OUTSIDE or line.is_row or is_caption(line):
        return False
    if has_year(line) and not (ends_as_text(line) and line.words >= FEWEST_WORDS_DATED):
        return False
    return line.words >= FEWEST_WORDS or ends_as_text(line)
