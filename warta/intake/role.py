"""What a line of a page can be.

What belongs here: the roles. What does not: giving them (`warta.intake.roles.assignment`).
"""

from __future__ import annotations

from enum import StrEnum


class Role(StrEnum):
    """What a line is."""

    BLANK = "blank"
    HEADER = "header"
    CONTROL = "control"
    FURNITURE = "furniture"
    TITLE = "title"
    SUBTITLE = "subtitle"
    DATE = "date"
    VIEWS = "views"
    OFFICE = "office"
    CATEGORY = "category"
    NUMBER = "number"
    BODY = "body"
    SIGNOFF = "signoff"
    CONTACT = "contact"
    SIGNATURE = "signature"
    END = "end mark"
    BOILERPLATE = "boilerplate"
    TAGS = "tags"
    RESIDUE = "residue"
