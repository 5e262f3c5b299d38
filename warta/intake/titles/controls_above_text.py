"""The page's own controls between the facts of a release and its text.

What belongs here: buttons, counts, boxes and short lines of a saved page that stand right above the first
paragraph. What does not: such lines amid the text (`warta.intake.roles.asides`) and their phrases
(`warta.intake.shapes.furniture`).
"""

from __future__ import annotations

import re

from warta.intake.contacts.contact_lines import kind_of
from warta.intake.datelines.dateline import dateline_alone
from warta.intake.lines import IN_AREA
from warta.intake.marks.fact import About, Fact
from warta.intake.marks.rubric import is_notice, is_rubric
from warta.intake.offices.office_names import says_office, says_press_office
from warta.intake.role import Role
from warta.intake.shapes.furniture import Kind
from warta.intake.shapes.shape import ends_as_text, has_words, is_caption, names_honourable, names_ministers
from warta.intake.sheets.fact_role import names_press_office
from warta.intake.sheets.marking import Marking
from warta.intake.sheets.sheet import Sheet

MAX_LENGTH_IN_BOX = 80
MOST_WORDS_OF_BUTTON = 3
MOST_WORDS_OF_LABEL = 6
MOST_WORDS_OF_NAME = 4
MOST_NAMES_IN_BOX = 3
MOST_TAGS = 12
MOST_WORDS_OF_PLACE = 2
# How far below the text its tags may be listed again.
REACH_OF_TAGS = 30
_CONTROLS = frozenset({Kind.CONTROL, Kind.WEAK, Kind.RELATED, Kind.MENU})
# Words of menus that head a list of tags where one stands above a text.
_HEADS_OF_TAGS = frozenset(
    {"topic", "topics", "focus areas", "links", "tags", "categories", "keywords", "topik", "kata kunci"}
)
# ... and that stand alone on a line, what the page files the text under on the next one.
_LABELS_OF_TOPICS = frozenset(
    {
        "part of:",
        "topic:",
        "topics:",
        "policy area:",
        "policy areas:",
        "related to:",
        "applies to:",
        "series:",
    }
)
_OF_GOVERNMENT = re.compile(
    r"(?:Ministry|Department|Office) (?:of|for) (?:the )?[A-Z][\w'’-]*(?: (?:and |of )?[A-Z][\w'’-]*){0,3}"
)
_OF_SITE = frozenset({Kind.TRAIL, Kind.NEWSLETTER, Kind.SKIP, Kind.FOOTER})
_OF_FACTS = frozenset({Role.CONTROL, Role.DATE, Role.VIEWS, Role.OFFICE, Role.CATEGORY, Role.NUMBER})


def skip_controls(marking: Marking, position: int, bottom: int) -> int:
    """Mark the page's controls right above the text; the position where the text begins."""
    sheet = marking.sheet
    position = _skip_box(marking, position, bottom)
    while position + 1 < bottom:
        kind = sheet.kind(position)
        is_run = kind is Kind.WEAK and sheet.kind(position + 1) in (Kind.WEAK, Kind.CONTROL)
        above = marking.role(position - 1) if position else Role.BLANK
        is_near = sheet[position].glued or (has_words(sheet[position]) and sheet.text(position + 1))
        follows = kind is Kind.WEAK and is_near and above in _OF_FACTS
        if count := _other_furniture(marking, position, bottom):
            position += count
            continue
        is_control = (kind is Kind.CONTROL and _is_whole_control(sheet, position)) or _tells_age(
            marking, position
        )
        is_said = is_notice(sheet[position]) or is_rubric(sheet[position])
        is_site = kind in _OF_SITE or is_said
        if not (is_control or is_run or follows or is_site or _is_bare_count(marking, position)):
            break
        marking.mark([position], Role.CONTROL)
        position += 1
    return position


def _is_whole_control(sheet: Sheet, position: int) -> bool:
    """Whether a control has more than one letter, or is one of a row of letters for sizes of text."""
    folded = sheet.folded(position)
    if len(folded) > 1:
        return True
    return folded in [sheet.folded(p) for p in (position - 1, position + 1) if 0 <= p < len(sheet)]


def _is_letters_again(sheet: Sheet, position: int) -> bool:
    """Whether a line is a letter or two, and the one above or below it too: buttons for sizes of text."""
    text = sheet[position].text
    near = [sheet[p].text for p in (position - 1, position + 1) if 0 <= p < len(sheet)]
    return len(text) <= 2 and text.isalpha() and text in near


def _other_furniture(marking: Marking, position: int, bottom: int) -> int:
    """Mark tags, a minister's name or a heading without its contact; how many lines these are."""
    sheet = marking.sheet
    if names_honourable(sheet[position].text):
        is_portfolio = sheet[position + 1].glued and _is_label(sheet, position + 1)
        count = 2 if is_portfolio and position + 2 < bottom else 1
        marking.mark(range(position, position + count), Role.FURNITURE)
        return count
    if names_ministers(sheet[position].text) or _is_place_below_date(marking, position):
        marking.mark([position], Role.FURNITURE)
        return 1
    if count := _topics_behind_label(sheet, position):
        marking.mark(range(position, position + count), Role.FURNITURE)
        return count
    if sheet[position].glued and (not has_words(sheet[position]) or _is_letters_again(sheet, position)):
        marking.mark([position], Role.CONTROL)
        return 1
    if _is_office_above_text(marking, position) or _is_office_with_date(marking, position):
        return 1
    if _is_name_above_count(marking, position):
        marking.mark(range(position, position + 2), Role.CONTROL)
        return 2
    if count := _tags_below_heading(marking, position, bottom) or _tags_listed_again(
        marking, position, bottom
    ):
        return count
    is_heading = kind_of(sheet[position]) == "M" and sheet.text(position + 1)
    if is_heading and position and marking.role(position - 1) is Role.CONTROL:
        marking.mark([position], Role.CONTROL)
        return 1
    return 0


def _heads_tags(sheet: Sheet, position: int) -> bool:
    """Whether a line heads a list of tags, one a line."""
    is_label = sheet.kind(position) is Kind.TAGS and sheet[position].text.endswith(":")
    return is_label or sheet.folded(position).rstrip(" :") in _HEADS_OF_TAGS


def _tags_below_heading(marking: Marking, position: int, bottom: int) -> int:
    """Mark a list of tags, with its heading, above the text or a caption or button; how many lines it has."""
    sheet = marking.sheet
    if not _heads_tags(sheet, position):
        return 0
    stop = position + 1
    while stop < bottom and sheet[stop].glued and _is_of_tags(sheet, stop):
        stop += 1
    if stop == bottom or stop - position > MOST_TAGS:
        return 0
    is_control = sheet.kind(stop) in (Kind.CONTROL, Kind.WEAK)
    if not (is_control or sheet.text(stop) or is_caption(sheet[stop])):
        return 0
    marking.mark(range(position, stop), Role.TAGS)
    return stop - position


def _is_of_tags(sheet: Sheet, position: int) -> bool:
    """Whether a line in a list of tags is one of them, or heads further ones."""
    is_tag = _is_label(sheet, position) and sheet.kind(position) not in (Kind.CONTROL, Kind.WEAK)
    return _heads_tags(sheet, position) or (is_tag and not is_caption(sheet[position]))


def _topics_behind_label(sheet: Sheet, position: int) -> int:
    """How many lines are what a page files its text under: a label and what it labels, or that alone."""
    is_label = sheet.folded(position) in _LABELS_OF_TOPICS
    if not (is_label or (position and sheet.folded(position - 1) in _LABELS_OF_TOPICS)):
        return 0
    line = sheet[position + is_label]
    is_value = line.glued and not (ends_as_text(line) or line.bullet or line.form)
    return 1 + is_label if is_value else 0


def _is_place_below_date(marking: Marking, position: int) -> bool:
    """Whether the name of a place stands alone between the date and the facts or text below it."""
    sheet = marking.sheet
    line = sheet[position]
    if not line.glued or not position or marking.role(position - 1) is not Role.DATE or line.form:
        return False
    if line.words > MOST_WORDS_OF_PLACE or not line.text.replace(" ", "").isalpha() or line.bullet:
        return False
    below = position + 1
    is_above_facts = names_ministers(sheet[below].text) or is_notice(sheet[below])
    return line.text.istitle() and is_above_facts


def _tags_listed_again(marking: Marking, position: int, bottom: int) -> int:
    """Mark the short lines between facts and text that stand below it again, in their order; how many."""
    sheet = marking.sheet
    if not position or marking.role(position - 1) not in _OF_FACTS:
        return 0
    stop = position
    while stop < min(bottom, position + MOST_TAGS) and _is_label(sheet, stop):
        stop += 1
    if stop == position or stop >= bottom or not sheet.text(stop):
        return 0
    above = [sheet.folded(p) for p in range(position, stop)]
    below = range(bottom, min(len(sheet) - len(above) + 1, bottom + REACH_OF_TAGS))
    again = any([sheet.folded(q) for q in range(p, p + len(above))] == above for p in below)
    marking.mark(range(position, stop) if again else (), Role.TAGS)
    return len(above) if again else 0


def _is_office_above_text(marking: Marking, position: int) -> bool:
    """Whether an office's name stands right above the text; it is marked, and stated where none is."""
    sheet = marking.sheet
    above = marking.role(position - 1) if position else Role.BLANK
    is_office = names_press_office(sheet, position) or _is_of_government(sheet, position)
    if not (is_office and sheet.text(position + 1) and above in _OF_FACTS):
        return False
    marking.mark([position], Role.OFFICE)
    if not any(fact.about is About.OFFICE for _, fact in marking.result.stated()):
        marking.state(position, (Fact(About.OFFICE, sheet[position].text),))
    return True


def _is_office_with_date(marking: Marking, position: int) -> bool:
    """Whether the press office stands with a date below the facts; it is marked, and stated where none is."""
    facts = marking.sheet.facts(position)
    offices = tuple(fact for fact in facts if fact.about is About.OFFICE and says_press_office(fact.text))
    above = marking.role(position - 1) if position else Role.BLANK
    if not offices or len(facts) != 2 or not any(fact.printed for fact in facts) or above not in _OF_FACTS:
        return False
    marking.mark([position], Role.OFFICE)
    if not any(fact.about is About.OFFICE for _, fact in marking.result.stated()):
        marking.state(position, offices)
    return True


def _is_of_government(sheet: Sheet, position: int) -> bool:
    line = sheet[position]
    is_plain = line.glued and not line.bullet and not line.form and not ends_as_text(line)
    return is_plain and line.words <= MOST_WORDS_OF_LABEL and _OF_GOVERNMENT.fullmatch(line.text) is not None


def _is_name_above_count(marking: Marking, position: int) -> bool:
    """Whether a word or two and a number stand between the facts and the text: a writer, how often read."""
    sheet = marking.sheet
    if position + 2 >= len(sheet) or not sheet[position + 1].text.isdecimal():
        return False
    above = marking.role(position - 1) if position else Role.BLANK
    is_short = sheet[position].words <= MOST_WORDS_OF_BUTTON and _is_label(sheet, position)
    return above in _OF_FACTS and is_short and sheet.text(position + 2)


def _is_label(sheet: Sheet, position: int) -> bool:
    """Whether a line is a few words and no sentence."""
    return sheet[position].words <= MOST_WORDS_OF_LABEL and not (
        sheet.text(position) or ends_as_text(sheet[position])
    )


def _tells_age(marking: Marking, position: int) -> bool:
    """Whether a line says how long ago something was put up: `4 weeks 1 day ago`."""
    facts = marking.sheet.facts(position)
    return len(facts) == 1 and facts[0].about is About.CONTROL and facts[0].labelled


def _is_bare_count(marking: Marking, position: int) -> bool:
    """Whether a line right below title or facts is a number and no more: of comments, of readers."""
    above = marking.role(position - 1) if position else Role.BLANK
    return above in (*_OF_FACTS, Role.TITLE) and marking.sheet[position].text.isdecimal()


def _skip_box(marking: Marking, position: int, bottom: int) -> int:
    """Mark what hangs at the facts and ends in the page's controls; the position behind it.

    Counts, a ranking of other texts and buttons stand there without a blank line between.
    """
    sheet = marking.sheet
    stop = position
    while stop < bottom and sheet[stop].glued and _is_of_box(sheet, stop):
        stop += 1
    controls = [p for p in range(position, stop) if sheet.kind(p) in _CONTROLS and not _heads_tags(sheet, p)]
    if not controls or stop == bottom:
        return position
    if (
        position
        and marking.role(position - 1) not in _OF_FACTS
        and not _is_box_at_title(marking, position, controls)
    ):
        return position
    last = controls[-1] + 1
    if not sheet[stop].glued and all(sheet[p].words <= MOST_WORDS_OF_BUTTON for p in range(last, stop)):
        last = stop
    marking.mark(range(position, last), Role.CONTROL)
    return last


def _is_box_at_title(marking: Marking, position: int, controls: list[int]) -> bool:
    """Whether buttons, and no more than a few names above them, hang at a title without facts."""
    sheet = marking.sheet
    names = [p for p in range(position, controls[-1]) if sheet.kind(p) is None]
    is_of_names = len(names) <= MOST_NAMES_IN_BOX and all(sheet[p].words <= MOST_WORDS_OF_NAME for p in names)
    return marking.role(position - 1) is Role.TITLE and len(controls) > 1 and is_of_names


def leave_short_lines_above_area(marking: Marking, body: int, bottom: int) -> None:
    """Mark what a saved page prints between the facts and the area of its text, but for sentences."""
    sheet = marking.sheet
    area = next((p for p in range(body, bottom) if sheet[p].region in IN_AREA), body)
    for position in range(body, area):
        line = sheet[position]
        is_plain = not (line.region or line.form or line.bullet or line.is_row)
        if not is_plain or ends_as_text(line) or line.words > MOST_WORDS_OF_LABEL:
            continue
        if says_office(line.text) and not (marking.result.of(Role.OFFICE) or sheet.header(position)):
            marking.mark([position], Role.OFFICE)
            marking.state(position, (Fact(About.OFFICE, line.text),))
        else:
            marking.mark([position], Role.FURNITURE)


def _is_of_box(sheet: Sheet, position: int) -> bool:
    """Whether a line below the facts may be of a box: short, no sentence, and no place and date."""
    line = sheet[position]
    if sheet.text(position) or line.is_row or line.form or len(line.text) > MAX_LENGTH_IN_BOX:
        return False
    return not (ends_as_text(line) and sheet.kind(position) is None) and dateline_alone(line.text) is None
