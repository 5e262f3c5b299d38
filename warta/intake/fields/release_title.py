"""The title of a release in its fields, with subtitle and number.

What belongs here: which of the titles that page and metadata state is kept, and what is doubtful about it.
What does not: finding the title's line (`warta.intake.titles.head`), and comparing it with what metadata
states (`warta.intake.titles.title_choice`).
"""

from __future__ import annotations

from warta.intake.fields.release_hold import marks_hold
from warta.intake.fields.release_record import Record
from warta.intake.marks.labels import without_subject
from warta.intake.marks.rubric import names_kind
from warta.intake.page import Page
from warta.intake.role import Role
from warta.intake.sheets.marking import Roles
from warta.intake.titles.title_choice import (
    as_headed,
    as_printed_above,
    better_title,
    doubt_line,
    doubt_title,
    doubt_unprinted,
)
from warta.intake.titles.title_parts import title_parts, without_site


def take_title(record: Record, page: Page, roles: Roles) -> None:
    """Keep title, subtitle and the number before the title; without a title the release is a draft."""
    lines = roles.of(Role.TITLE)
    title, number = title_parts(without_subject(" ".join(line.printed for line in lines)))
    if number:
        record.state("number", number, "printed before the title", lines)
    title = without_site(title, roles.lines)
    stated = page.metadata.titles
    title = as_printed_above(as_headed(title, stated), roles)
    if title and marks_hold(title):
        record.doubt("title", f"{title!r} is the mark of a text that is not out; see the headline")
        stated = tuple(other for other in stated if not marks_hold(other.value))
        title = "" if stated else title
    if better := better_title(title, lines, page.metadata) if title else None:
        title, stated = "", (better,)
    if title:
        record.state("title", title, "printed above the text", lines)
        _doubt_printed(record, title, page, roles)
    elif stated:
        record.quote("title", stated[0])
        if doubt := doubt_unprinted(stated[0], roles):
            record.doubt("title", doubt)
    else:
        record.doubt("title", "no line is a title; write it and remove `draft`")
        record.values["draft"] = True
    if subtitle := roles.of(Role.SUBTITLE):
        record.state("subtitle", " ".join(line.printed for line in subtitle), "below the title", subtitle)


def _doubt_printed(record: Record, title: str, page: Page, roles: Roles) -> None:
    """Tell what is doubtful about a title that is printed above the text."""
    if doubt := doubt_title(title, page.metadata):
        record.doubt("title", doubt)
    if names_kind(title):
        record.doubt("title", f"{title!r} is the kind of text; write the headline if there is one")
    elif doubt := doubt_line(title, roles, page.metadata, page.lines):
        record.doubt("title", doubt)
