"""What one fact is that a page prints about its text: what it tells of, and its value.

What belongs here: the type of such a fact and the things it may be about. What does not: reading facts from
a line (`warta.intake.facts.stated_facts`).
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from warta.intake.days.printed_day import PrintedDate


class About(StrEnum):
    """What a fact tells of the release."""

    PUBLISHED = "published"
    UPDATED = "updated"
    DATE = "date"  # a date without a label
    OFFICE = "office"
    ISSUER = "issuer"  # whose release it is, which is the agency or one of its offices
    EDITOR = "editor"  # others who had a hand in it: editor, photographer
    VIEWS = "views"
    CATEGORY = "category"
    NUMBER = "number"
    PLACE = "place"
    CONTROL = "control"
    SIGNOFF = "signoff"
    CONTACT = "contact"
    EMBARGO = "embargo"


@dataclass(frozen=True, slots=True)
class Fact:
    """One fact as printed, its value without the label; `printed` is the date, `count` the views."""

    about: About
    text: str
    printed: PrintedDate | None = None
    count: int | None = None
    labelled: bool = False
