"""The lines of a page put together again where its print, its width or its links broke them.

What belongs here: in which order that is done. What does not: doing it (the modules named below), and what
the whole lines mean (`warta.intake.roles.assignment`).
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from warta.intake.breaks.bare_marks import join_marks
from warta.intake.breaks.doubled_blanks import without_doubled
from warta.intake.lines import Line
from warta.intake.titles.site_top import without_top
from warta.intake.titles.title_wrapping import join_titles
from warta.intake.wrapping.broken_sentences import mend_broken
from warta.intake.wrapping.drop_caps import join_drop_caps
from warta.intake.wrapping.glued_letterheads import part_letterhead
from warta.intake.wrapping.hard_wraps import unwrap
from warta.intake.wrapping.headline_pieces import join_pieces
from warta.intake.wrapping.open_lines import mend_open
from warta.intake.wrapping.stacked_dates import join_stacked_dates
from warta.intake.wrapping.stamped_lines import part_day, part_glued, part_stamp


def make_whole(lines: Sequence[Line], titles: Sequence[str], is_header: Callable[[str], bool]) -> list[Line]:
    """`lines` with what was broken made whole; `titles` are stated, `is_header` tells of agencies' names.

    What is surely the site's on top is left out first: it is broken at no width of the text. Paragraphs
    come before the headline, for whose pieces their words speak.
    """
    own = without_doubled(without_top(lines, is_header))
    dated = join_stacked_dates(part_day(part_glued(part_stamp(part_letterhead(join_marks(own))))))
    sentences = mend_open(mend_broken(join_drop_caps(unwrap(dated))))
    return join_pieces(join_titles(sentences, titles), is_header)
