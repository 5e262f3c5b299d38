"""What the pieces of one line make together: facts, where enough of them are sure.

What belongs here: judging names, rubrics and counts by the pieces beside them. What does not: reading one
piece (`warta.intake.facts.fact_piece`), and cutting a line into pieces (`warta.intake.facts.stated_facts`).
"""

from __future__ import annotations

import re

from warta.intake.days.event_detail import labels_detail
from warta.intake.facts.fact_piece import read_piece
from warta.intake.facts.release_number import is_code_beside_day
from warta.intake.marks.fact import About, Fact
from warta.intake.marks.labels import BY_LABEL
from warta.intake.marks.rubric import names_kind
from warta.intake.names.place_names import is_place
from warta.intake.offices.office_names import read_name, says_office
from warta.intake.offices.office_words import may_be_office
from warta.intake.shapes.furniture import Kind, furniture_kind

_MINUTES = re.compile(r"\d{1,3} ?(?:min(?:ute)?s?|menit|mnt)\.?", re.IGNORECASE)
# A label that no list has, of few words among sure facts: `Topik: Pertanian`.
_OTHER_LABEL = re.compile(r"[A-Z][a-z]{2,11}\s?: ?\w[\w&-]*(?: \w[\w&-]*){0,2}")


def facts_together(parts: list[str], *, by_bars: bool) -> list[Fact] | None:
    """The facts that all `parts` are, where at least one is a date or a count and at most two are names.

    Behind a comma or a dash a name must say that it is an office: it may be the place of a dateline.
    """
    facts: list[Fact] = []
    names = 0
    for part in parts:
        words = part.strip(" ,;")
        found = read_piece(words)
        if found is None and by_bars and words.endswith(".") and ":" in words:
            found = read_piece(words[:-1])  # Penulis: Ana. Editor: Adi
        if found is None and words != words.strip("()"):
            found = read_piece(part.strip(" ,;()"))
        if found is None and words.endswith(")"):
            found = _with_office_in_brackets(words)
        if found is None:
            if by_bars and _is_aside(words):
                facts.append(Fact(About.CONTROL, words))
                continue
            if is_code_beside_day(words):
                facts.append(Fact(About.NUMBER, words, labelled=True))
                continue
            name = read_name(words, labelled=False)
            if name is None or not (by_bars or says_office(name)):
                return None
            # A label of two words, of which the second is known by itself.
            if name.lower() in BY_LABEL and not _names_rubric(name):
                facts.append(Fact(About.CONTROL, name))
                continue
            names += 1
            about = About.PLACE if is_known_place(name) else About.OFFICE
            found = (Fact(About.CATEGORY if _names_rubric(name) else about, name),)
        facts += found
    is_sure = any(fact.printed or fact.count is not None or _is_ago(fact) for fact in facts)
    return (
        facts if names <= 2 and (is_sure or (names == 0 and any(fact.labelled for fact in facts))) else None
    )


def _is_aside(words: str) -> bool:
    """Whether words between bars tell nothing of the text that is kept.

    They count readers or comments, which they do not say; or tell how long it takes to read, or a rubric.
    """
    if words.isdecimal() or _MINUTES.fullmatch(words):
        return True
    return ":" in words and _OTHER_LABEL.fullmatch(words) is not None and not labels_detail(words)


def _names_rubric(name: str) -> bool:
    """Whether a name among facts is a section of the site, or the kind of text: `Newsroom`."""
    return names_kind(name) or (" " not in name and furniture_kind(name) is Kind.MENU)


def _with_office_in_brackets(words: str) -> tuple[Fact, ...] | None:
    """A fact with the office in brackets behind it: `14:27 WIB (Humas)`."""
    before, _, name = words[:-1].rpartition(" (")
    found = read_piece(before) if before and may_be_office(name) and read_name(name, labelled=False) else None
    return (*found, Fact(About.OFFICE, name)) if found else None


def _is_ago(fact: Fact) -> bool:
    return fact.about is About.CONTROL and fact.labelled


def is_known_place(name: str) -> bool:
    """Whether a name is a known place, perhaps with the land that it lies in: `Nairobi, Kenya`."""
    return is_place(name.partition(",")[0].rstrip(" –—-"))
