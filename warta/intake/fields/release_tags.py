"""The tags of a release: terms of the archive's vocabulary that its source or its text has.

What belongs here: keeping them, and how certain they are. What does not: the source's own tags
(`warta.intake.fields.own_tags`), and the vocabulary (`warta.tags`).
"""

from __future__ import annotations

from collections.abc import Sequence

from warta.intake.fields.own_tags import own_tags
from warta.intake.fields.release_record import Record
from warta.intake.findings import Certainty, Finding
from warta.intake.lines import Line
from warta.intake.page import Page
from warta.intake.sheets.marking import Roles
from warta.tags import Vocabulary


def take_tags(
    record: Record,
    page: Page,
    roles: Roles,
    title: str,
    body: Sequence[Line],
    lead: int,
    vocabulary: Vocabulary,
) -> None:
    """Keep terms of the vocabulary, and what else the source has for tags for a person to accept.

    `lead` is where among the lines of the body its running text begins.
    """
    own = own_tags(page.metadata.tags, roles)
    if own:
        record.values["source"]["tags"] = own
    tags = list(vocabulary.choose(title, [line.printed for line in body], lead, own))
    stated = {tag.key for tag in map(vocabulary.find, own) if tag}
    if tags and stated.issuperset(tags):
        record.note("tags", tags, Finding(Certainty.STATED, "the source's own tags", ", ".join(own)))
    elif tags:
        record.derive("tags", tags, "labels in content/tags.yml found in the text")
