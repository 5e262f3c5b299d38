"""Writers whom a page states in its metadata and prints above its text without a word of what they are.

What belongs here: that both go together, which either alone does not tell: metadata name whoever has the
account, and a bare name above a text may be anybody's. What does not: names behind a label, and those of
offices (`warta.intake.fields.issuing_office`), and what a page states (`warta.intake.saved.page_metadata`).
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from itertools import takewhile

from warta.agencies import fold
from warta.intake.lines import Line
from warta.intake.offices.office_words import is_like_person
from warta.intake.page import Stated
from warta.intake.role import Role
from warta.intake.sheets.marking import Roles

# What has more words is a paragraph, or the heading of one.
MOST_WORDS_OF_PERSON = 8
_MAY_BE_NAME = frozenset({Role.FURNITURE, Role.RESIDUE, Role.CONTROL})


def set_writer_apart(roles: Roles, authors: Sequence[Stated]) -> None:
    """Take a line that is no more than a stated person's name, above the first paragraph, out of the text."""
    names = {fold(author.value) for author in authors if is_like_person(author.value)}
    if not names:
        return
    for index in roles.indexes(Role.BODY):
        line = roles.lines[index]
        if line.words > MOST_WORDS_OF_PERSON:
            break
        if fold(line.text) in names:
            roles.roles[index] = Role.FURNITURE
            roles.settle()
            break


def find_stated_author(
    authors: Sequence[Stated], roles: Roles, sites: Collection[str]
) -> tuple[Stated, Line] | None:
    """The person of `authors` who stands on a line of its own above the text, and that line.

    `sites` are names of the site, folded: many systems name it as the author of all pages.
    """
    persons = [
        author for author in authors if fold(author.value) not in sites and is_like_person(author.value)
    ]
    if not persons:
        return None
    above = takewhile(lambda pair: pair[1] is not Role.BODY, zip(roles.lines, roles.roles, strict=True))
    bare = {fold(line.text): line for line, role in above if role in _MAY_BE_NAME}
    return next(
        ((author, bare[fold(author.value)]) for author in persons if fold(author.value) in bare), None
    )
