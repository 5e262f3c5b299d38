"""Days taken for that of publication which may be another's, by their label or by what stands beside them.

What belongs here: what a review says of them, and of an update before the publication. What does not: days
that stand alone near the title (`warta.intake.dating.lone_dates`), contradictions of a release's own days
(`warta.intake.dating.chosen_day`), and labels by which a line is no date of the release
(`warta.intake.days.event_detail`).
"""

from __future__ import annotations

import re

from warta.intake.dating.chosen_day import Dating
from warta.intake.dating.date_candidates import Rank
from warta.intake.facts.stated_facts import read_facts
from warta.intake.fields.other_texts import headline_beside
from warta.intake.lines import Line
from warta.intake.marks.fact import About
from warta.intake.marks.labels import BY_LABEL, label_of
from warta.intake.marks.rubric import begins_with_kind
from warta.intake.names.bodies import looks_like_body
from warta.intake.names.place_names import is_place
from warta.intake.offices.office_names import says_office
from warta.intake.role import Role
from warta.intake.shapes.shape import has_year
from warta.intake.sheets.marking import Roles

FEWEST_WORDS_OF_HEADLINE = 4
MOST_YEARS_TO_UPDATE = 5
_BARS = re.compile(r"[|•·]")
# Labels of a day which is that of an event as often, and labels in other languages; of who told
# something, on a day of his own.
_OF_ANY_DAY = re.compile(
    r"(?:hari|day)\W{0,3}(?:dan |and )?(?:tanggal|tgl\.?|date)|(?:update )?data|datum", re.IGNORECASE
)
_OF_SOURCE = re.compile(r"sumber\b|source\b|courtesy\b", re.IGNORECASE)
# Kinds of text that tell what takes place on a day.
_ANNOUNCES = re.compile(
    r"(?:pengumuman|announcement|notice|agenda|undangan|invitation|advisory)\b", re.IGNORECASE
)
_OF_PUBLICATION = frozenset(
    {
        About.PUBLISHED,
        About.UPDATED,
        About.DATE,
        About.EMBARGO,
        About.NUMBER,
        About.EDITOR,
        About.OFFICE,
        About.ISSUER,
    }
)


def doubt_label_of_day(roles: Roles, dating: Dating) -> str:
    """What a review says of the day taken, where its label may mean something else; '' for nothing."""
    line = _chosen(roles, dating)
    if line is None or dating.chosen is None or ":" not in line.text:
        return ""
    before = _BARS.split(line.text.partition(dating.chosen.printed.words)[0])[-1]
    label = before.rpartition(":")[0].rpartition(":")[2].strip()
    is_labelled = dating.chosen.rank is Rank.LABELLED
    if not label or not (_may_be_of_other(label) or not (is_labelled or _says_nothing_else(label))):
        return ""
    return f"line {line.number} says {line.text!r}; look whether the day is that of the release"


def _may_be_of_other(label: str) -> bool:
    """Whether the words before a colon and a day announce days of events, or of others, as often."""
    patterns = (_OF_ANY_DAY.fullmatch(label), _OF_SOURCE.match(label), _ANNOUNCES.match(label))
    return any(patterns)


def _says_nothing_else(label: str) -> bool:
    """Whether words before a colon and a day say who, where or under which number, and of nothing else."""
    if not any(map(str.isalpha, label)) or label.isupper() or is_place(label) or begins_with_kind(label):
        return True
    found = label_of(f"{label}:")
    return found is not None and not _OF_PUBLICATION.isdisjoint(BY_LABEL[found["label"].lower()])


def doubt_day_of_teaser(roles: Roles, dating: Dating) -> str:
    """What a review says of the day taken, where it is beside the headline of another text; '' for nothing.

    Such a text stands above the title, or in a list below the text.
    """
    line = _chosen(roles, dating)
    if line is None or Role.TITLE not in roles.roles:
        return ""
    index = roles.lines.index(line)
    if index < roles.roles.index(Role.TITLE):
        named = line if _holds_headline(line) else headline_beside(roles, index)
        if named is None:
            return ""
        words = f"line {line.number} stands above the title beside {named.text!r}"
        return f"{words}; look whether the day is that of the release"
    if index < roles.end_of_text or not (other := _other_day_below(roles, index, dating)):
        return ""
    words = f"line {line.number} stands below the text, and line {other.number} says {other.text!r}"
    return f"{words}; look whether the day is that of the release"


def doubt_updated(dating: Dating) -> str:
    """What a review says of an update before the publication, or that is years after it; '' for nothing.

    Clocks that are wrong, and pages that were moved to another program, state such days.
    """
    if not (dating.date and dating.updated) or dating.date.iso.startswith(dating.updated.iso):
        return ""
    if dating.updated.iso >= dating.date.iso:
        last = f"{dating.date.year + MOST_YEARS_TO_UPDATE}{dating.date.iso[4:]}"
        if dating.updated.iso <= last:
            return ""
        told = f"the update of {dating.updated} is years after the publication of {dating.date}"
        return f"{told}; look whether it is right"
    return f"the update of {dating.updated} is before the publication of {dating.date}; look which is right"


def _chosen(roles: Roles, dating: Dating) -> Line | None:
    """The line of the day that is taken, where that is a day and nothing else of the page says it."""
    chosen = dating.chosen
    if not chosen or not chosen.line or not dating.date or dating.is_confirmed:
        return None
    return next((line for line in roles.lines if line.number == chosen.line), None)


def _holds_headline(line: Line) -> bool:
    """Whether a line has words beside its day that may be a headline: `Panen Garam Dimulai - 9 Juni 2021`."""
    if label_of(line.text):
        return False
    names = [fact for fact in read_facts(line) if fact.about is About.OFFICE]
    return any(
        fact.text.count(" ") + 1 >= FEWEST_WORDS_OF_HEADLINE
        and not (says_office(fact.text) or looks_like_body(fact.text))
        for fact in names
    )


def _other_day_below(roles: Roles, index: int, dating: Dating) -> Line | None:
    """The first line below one that says by its label that another day is of publication."""
    for line in roles.lines[index + 1 :]:
        if not has_year(line):
            continue
        facts = (fact for fact in read_facts(line) if fact.about is About.PUBLISHED and fact.printed)
        if any(fact.printed and fact.printed.date != dating.date for fact in facts):
            return line
    return None
