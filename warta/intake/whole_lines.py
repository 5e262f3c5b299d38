"""The lines of a page put together again where its print, its width or its links broke them.

What belongs here: in which order that is done. What does not: doing it (the modules named below), and what
the whole lines mean (`warta.intake.roles`).
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from warta.intake.bare_marks import join_marks
from warta.intake.broken_sentences import mend_broken
from warta.intake.drop_caps import join_drop_caps
from warta.intake.headline_pieces import join_pieces
from warta.intake.lines import Line
from warta.intake.open_lines import mend_open
from warta.intake.stacked_dates import join_stacked_dates
from warta.intake.stamped_lines import part_day, part_glued, part_stamp
from warta.intake.title_wrapping import join_titles
from warta.intake.wrapping import unwrap


def make_whole(lines: Sequence[Line], titles: Sequence[str], is_header: Callable[[str], bool]) -> list[Line]:
    """`lines` with what was broken made whole; `titles` are stated, `is_header` tells of agencies' names.

    Paragraphs come before the headline, for whose pieces their words speak.
    """
    dated = join_stacked_dates(part_day(part_glued(part_stamp(join_marks(lines)))))
    sentences = mend_open(mend_broken(join_drop_caps(unwrap(dated))))
    return join_pieces(join_titles(sentences, titles), is_header)
