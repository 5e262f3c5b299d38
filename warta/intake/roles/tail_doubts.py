"""What is left out below the end of a release's text and might be text: one line for who looks it through.

What belongs here: signs that what was left out is the release's, and the words that tell it. What does not:
finding the end of the text (`warta.intake.roles.tail`), and what is left out amid it
(`warta.intake.fields.left_out`).
"""

from __future__ import annotations

from warta.intake.lines import IN_AREA, Line
from warta.intake.shapes.furniture import Kind
from warta.intake.shapes.shape import ends_sentence
from warta.intake.sheets.prose_runs import first_of_same
from warta.intake.sheets.sheet import Sheet
from warta.intake.told_lines import told_left_out

# Paragraphs of more letters than this, one right below the other, are hardly teasers of other texts.
LONG_PARAGRAPH = 200
FEWEST_WORDS_OF_SENTENCE = 4
_OF_OTHERS = frozenset({Kind.RELATED, Kind.COMMENTS, Kind.NEWSLETTER, Kind.COOKIES, Kind.PAGER, Kind.TAGS})
# How far below the end of the text a paragraph may stand that speaks of the same.
REACH_OF_SAME = 12
# So much of a line's words are enough to find it by.
_LONGEST_QUOTED = 60


def doubt_paragraphs(sheet: Sheet, cut: int) -> str:
    """What is left out although it looks like the text: paragraphs in a row with no heading between."""
    heading = sheet[cut].printed[:_LONGEST_QUOTED]
    for position in range(cut + 1, len(sheet) - 1):
        first, second = sheet[position], sheet[position + 1]
        is_text = sheet.text(position) and sheet.text(position + 1)
        if is_text and min(len(first.text), len(second.text)) > LONG_PARAGRAPH:
            return (
                f"lines {first.number} and {second.number} stand below {heading!r}"
                " and are left out; look whether they belong to the text"
            )
    last = len(sheet) - 1
    if cut < last and sheet.kind(last) is None and _is_told(sheet[last]):
        return f"text ends the page below {heading!r} and is left out; look whether it is the release's"
    return ""


def doubt_same(sheet: Sheet, cut: int, first_text: int) -> str:
    """What is left out although it speaks of what the text speaks of: a paragraph."""
    last = min(len(sheet), cut + REACH_OF_SAME)
    same = first_of_same(sheet, range(cut + 1, last), range(first_text, cut))
    if same < 0:
        return ""
    heading, number = sheet[cut].printed[:_LONGEST_QUOTED], sheet[same].number
    return f"line {number} stands below {heading!r} and is left out; look whether it belongs to the text"


def doubt_area(sheet: Sheet, cut: int) -> str:
    """What is left out in the area of a saved page's text though no sentence is: tables, pictures, items.

    Below a heading of other texts or of readers these are theirs.
    """
    if sheet[cut].region not in IN_AREA:
        return ""
    others = (p for p in range(cut, len(sheet)) if sheet.kind(p) in _OF_OTHERS)
    built = [p for p in range(cut + 1, next(others, len(sheet))) if _is_built(sheet, p)]
    if not built:
        return ""
    heading = sheet[cut].printed[:_LONGEST_QUOTED]
    return told_left_out(
        sheet[built[0]].number, sheet[built[-1]].number, f"below {heading!r} in the text's area"
    )


def _is_built(sheet: Sheet, position: int) -> bool:
    """Whether a line in the area of the text is the head of a table, a picture, or an item of words."""
    line = sheet[position]
    if line.region not in IN_AREA or sheet.kind(position) is not None or sheet.facts(position):
        return False
    if line.form.startswith(("item", "number")):
        return line.words >= FEWEST_WORDS_OF_SENTENCE and "](" not in line.markdown
    return line.form == "headrow" or (line.form == "figure" and line.markdown.startswith("!["))


def _is_told(line: Line) -> bool:
    """Whether a line is a sentence, and neither item nor row."""
    return ends_sentence(line) and line.words >= FEWEST_WORDS_OF_SENTENCE and not (line.bullet or line.is_row)


def doubt_thread(sheet: Sheet, thread: int) -> str:
    """What is left out for what it looks like: readers' comments."""
    heading, number = sheet[thread].printed[:_LONGEST_QUOTED], sheet[thread].number
    return f"lines from {number} on, {heading!r}, look like readers' comments and are left out"


def doubt_short_lines(sheet: Sheet, cut: int, furniture: int) -> str:
    """What is left out between the text and what is known to be the site's own."""
    if cut == furniture:
        return ""
    first, last = sheet[cut], sheet[furniture - 1]
    heading = sheet[furniture].printed[:_LONGEST_QUOTED]
    return told_left_out(first.number, last.number, f"between the text and {heading!r}")
