"""Dates that stand by themselves near a release's title: one that is not taken for it, or perhaps wrongly.

What belongs here: finding such lines, and what a review says of them. What does not: the facts of a release
(`warta.intake.titles.fact_list`), and choosing among the dates that are known to be its own
(`warta.intake.dating.chosen_day`).
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from warta.intake.dating.chosen_day import Dating
from warta.intake.dating.date_candidates import Rank
from warta.intake.days.printed_dates import read_whole
from warta.intake.facts.stated_facts import read_facts
from warta.intake.lines import OUTSIDE
from warta.intake.marks.fact import About
from warta.intake.marks.labels import is_bare_label_of_date, label_of
from warta.intake.marks.rubric import names_kind
from warta.intake.names.bodies import looks_like_body
from warta.intake.offices.office_names import says_office
from warta.intake.page import Stated
from warta.intake.role import Role
from warta.intake.shapes.furniture import Kind, furniture_kind
from warta.intake.shapes.shape import ends_as_text, has_year, is_cut, is_text, is_title_like
from warta.intake.sheets.marking import Roles

# How far below the title, in printed lines, a line is beside it.
REACH = 8
# Where no date is taken, one may stand below a summary.
MOST_PARAGRAPHS = 1
LONGEST_SUMMARY = 300
# Of a line that says who sent the text, and when.
MOST_WORDS_OF_SENT = 16
_BESIDE = frozenset({Role.SUBTITLE, Role.BODY, Role.CONTROL, Role.FURNITURE})
# The clock of a page's head shows the seconds at which the page was copied.
_CLOCK = re.compile(r"[^\W\d_]{3,}.*\b\d{1,2}[:.]\d\d[:.]\d\d\b")
LINES_OF_HEAD = 3
# What heads a box of events.
_HEADING_OF_BOX = re.compile(
    r"(?:(?:upcoming|next|coming|our|all) )?(?:events?|activities|agenda|acara|kegiatan|jadwal|kalender"
    r"|calendar|schedule)"
    r"(?: (?:of events|calendar|kegiatan|acara|kami|mendatang|terdekat|terbaru|terkini|pimpinan))?",
    re.IGNORECASE,
)
FEWEST_WORDS_OF_HEADLINE = 3
# How many days from the release's own a bare day above the title may be its as well.
NEAR_DAYS = 31
_OF_PUBLICATION = frozenset({About.PUBLISHED, About.DATE})


def take_stated_date(roles: Roles, published: Iterable[Stated]) -> None:
    """Mark one of the first lines of the text that only prints the date which the page's markup states.

    It stands below a standfirst, or behind who sent the text: `Salt Board sent this bulletin at 3 May 2019`.
    """
    stated = [day.value for day in published if day.where.startswith("class ")]
    first = [p for p in roles.indexes(Role.BODY)[: 1 + MOST_PARAGRAPHS] if stated]
    for index in first:
        line = roles.lines[index]
        is_sent = index == first[0] and line.words <= MOST_WORDS_OF_SENT and not ends_as_text(line)
        if any(line.text == day or (is_sent and line.text.endswith(day)) for day in stated):
            roles.roles[index] = Role.DATE
            roles.settle()


def take_day_again(roles: Roles) -> None:
    """Mark the day that stands between a summary and the text, and with its label on another line.

    The summary right below the title is then its subtitle.
    """
    known = {
        fact.printed.date for _, fact in roles.stated() if fact.printed and fact.about is About.PUBLISHED
    }
    body = roles.indexes(Role.BODY)[: 2 + MOST_PARAGRAPHS]
    if not known or len(body) <= 1 + MOST_PARAGRAPHS or not has_year(roles.lines[body[1]]):
        return
    day = read_whole(roles.lines[body[1]].text)
    if day is None or day.date not in known or not is_text(roles.lines[body[0]]):
        return
    roles.roles[body[1]] = Role.DATE
    titles = roles.indexes(Role.TITLE)
    is_below = bool(titles) and all(role is Role.BLANK for role in roles.roles[titles[-1] + 1 : body[0]])
    if is_below and Role.SUBTITLE not in roles.roles and len(roles.lines[body[0]].text) <= LONGEST_SUMMARY:
        roles.roles[body[0]] = Role.SUBTITLE
    roles.settle()


def doubt_lone_date(roles: Roles, dating: Dating) -> str:
    """What a review says of a line beside the title that is a date and no more, and none of the release.

    Returns '' for nothing. `dating` has the dates of the release.
    """
    if Role.TITLE not in roles.roles:
        return ""
    own = dating.chosen.line if dating.chosen else 0
    # Below a paragraph and the date that is taken, a date is a heading within the text.
    most = 0 if dating.chosen else MOST_PARAGRAPHS
    start = roles.roles.index(Role.TITLE) + 1
    below = [index for index in range(start, len(roles.lines)) if not roles.lines[index].is_blank]
    paragraphs = 0
    for index in below[:REACH]:
        line = roles.lines[index]
        paragraphs += line.number > own and roles.roles[index] is Role.BODY and is_text(line)
        if paragraphs > most:
            return ""
        if roles.roles[index] not in _BESIDE or line.region in OUTSIDE or line.is_row:
            continue
        printed = read_whole(line.text)
        is_other = printed and printed.date and printed.date not in (dating.date, dating.updated)
        if is_other and printed and printed.precision == "day":
            words = f"line {line.number} below the title is a date, {line.text!r}"
            return f"{words}; look whether it is that of the release"
    return ""


def doubt_date_above(roles: Roles, dating: Dating) -> str:
    """What a review says of the date that is taken, where it may be a clock's or that of another text.

    Returns '' for nothing. Another text shows by its beginning or its date. A label and a second source of
    the day leave no doubt.
    """
    chosen = dating.chosen
    if not chosen or chosen.rank is not Rank.FACTS or not dating.date or dating.is_confirmed:
        return ""
    texts = roles.of(Role.BODY)
    told = f"line {chosen.line} {{}}; look whether it is the date of the release"
    if len(texts) > 1 and is_cut(texts[0]) and not texts[0].region:
        return told.format("stands above a text that breaks off")
    title = roles.roles.index(Role.TITLE if Role.TITLE in roles.roles else Role.BODY)
    printed = [line for line in roles.lines[:title] if not (line.is_blank or line.region)]
    above = [line for line in printed if line.number < chosen.line]
    if not any(line.number == chosen.line for line in printed):
        return ""
    if len(above) < LINES_OF_HEAD and _CLOCK.search(chosen.words):
        return told.format("may be the clock of the page")
    if any(is_text(line) or is_cut(line) for line in printed if line.number > chosen.line):
        return told.format("stands above another text")
    if any(_is_other_day(line.text, dating) for line in above if has_year(line)):
        return told.format("stands below another date")
    return ""


def doubt_day_of_box(roles: Roles, dating: Dating) -> str:
    """What a review says of the day that is taken from a box of events or of other texts; '' for nothing.

    It stands right below the heading of such a box, or with a headline between where that is above the title.
    """
    chosen = dating.chosen
    if not chosen or chosen.rank is not Rank.FACTS or not dating.date or dating.is_confirmed:
        return ""
    index = next((n for n, line in enumerate(roles.lines) if line.number == chosen.line), 0)
    if index == 0 or not roles.lines[index].glued or read_whole(roles.lines[index].text) is None:
        return ""
    above = roles.lines[index - 1]
    if not (_heads_box(above.text) or _is_headline_in_box(roles, index - 1)):
        return ""
    words = f"line {chosen.line} says {chosen.words!r} right below {above.text!r}"
    return f"{words}; look whether it is the date of the release"


def _heads_box(text: str) -> bool:
    """Whether a line heads a box of events or of other texts."""
    kind = furniture_kind(text)
    return kind in (Kind.RELATED, Kind.MORE) or _HEADING_OF_BOX.fullmatch(text.strip(" :")) is not None


def _is_headline_in_box(roles: Roles, index: int) -> bool:
    """Whether a line above the title, apart from it, is the headline of another text below a rubric."""
    title = roles.roles.index(Role.TITLE) if Role.TITLE in roles.roles else 0
    line = roles.lines[index]
    if not (0 < index < title - 2 and line.glued) or roles.lines[title].glued or not is_title_like(line):
        return False
    heading = roles.lines[index - 1].text
    is_headed = names_kind(heading) or furniture_kind(heading) is Kind.MENU or _heads_box(heading)
    return is_headed and line.words >= FEWEST_WORDS_OF_HEADLINE and not _names_body(line.text)


def _names_body(text: str) -> bool:
    return looks_like_body(text) or says_office(text)


def doubt_date_in_text(roles: Roles, dating: Dating) -> str:
    """What a review says of a labelled date that is taken from within or below the text, and stands alone.

    Returns '' for nothing. A label that says no more than `Date` is an event's there as well, and one right
    below a line that is no sentence may be that of what this line names.
    """
    chosen = dating.chosen
    if not chosen or not chosen.line or not dating.date or dating.is_confirmed:
        return ""
    above = [line for line in roles.of(Role.BODY) if line.number < chosen.line and is_text(line)]
    line = next((line for line in roles.lines if line.number == chosen.line), None)
    if not above or line is None or not label_of(line.text):
        return ""
    place = roles.lines.index(line)
    named = roles.lines[place - 1] if line.glued and place else None
    is_named = named is not None and not (ends_as_text(named) or roles.facts.get(place - 1))
    if not (is_bare_label_of_date(line.text) or is_named):
        return ""
    return f"line {chosen.line} stands below the beginning of the text; look whether it is the release's date"


def doubt_other_day_above(roles: Roles, dating: Dating) -> str:
    """What a review says of a day above the title that is another than the one taken; '' for nothing.

    A label says that it is of publication. Without one it is so near that it is hardly the page's clock.
    """
    if not dating.date or not dating.date.is_day or dating.is_confirmed or Role.TITLE not in roles.roles:
        return ""
    known = {dating.date, dating.updated}
    above = roles.lines[: roles.roles.index(Role.TITLE)]
    if dating.chosen and any(line.number == dating.chosen.line for line in above):
        return ""
    for line in above:
        if not has_year(line) or line.region:
            continue
        for fact in read_facts(line):
            day = fact.printed.date if fact.printed and fact.about in _OF_PUBLICATION else None
            if not day or not day.is_day or day in known:
                continue
            apart = abs((day.as_date() - dating.date.as_date()).days)
            if fact.labelled or (apart <= NEAR_DAYS and read_whole(line.text)):
                return (
                    f"line {line.number} above the title says {line.text!r}; look which date is the release's"
                )
    return ""


def _is_other_day(text: str, dating: Dating) -> bool:
    printed = read_whole(text)
    return printed is not None and printed.date is not None and printed.date != dating.date
