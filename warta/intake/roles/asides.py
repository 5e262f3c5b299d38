"""Lines amid a release's text that can be nothing but the site's own.

What belongs here: pointers to other texts, boxes for newsletters, advertisements, buttons and what a
browser prints on every page, where they stand between two paragraphs. What does not: furniture above the
text (`warta.intake.titles.head`) and below it (`warta.intake.roles.tail`), and its phrases
(`warta.intake.shapes.furniture`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from warta.intake.breaks.bare_marks import BARE_MARKS
from warta.intake.shapes.furniture import Kind, is_advertisement
from warta.intake.shapes.shape import ends_as_text, is_title_like
from warta.intake.sheets.sheet import Sheet

# How many words a link below the heading of a list of them has.
MOST_WORDS_OF_LINK = 20
# How many headlines below `Baca juga:` it may point to.
MOST_POINTERS = 5
SHORTEST_RULE, LONGEST_CROSS = 5, 5
# Words that can be nothing but a button for sharing where they stand alone between two paragraphs.
_SHARING_ABOVE = frozenset({"share", "share:", "bagikan", "bagikan:", "share on", "share via", "share to"})
_SHARING = frozenset({"sebarkan", "sebarkan:", "bagikan:", "bagikan ini", "share this"})
# ... and the names of so many networks or more below one are its buttons.
FEWEST_BUTTONS = 2
_OF_BUTTONS = frozenset({Kind.WEAK, Kind.CONTROL, Kind.MENU})
# A pointer whose link's words are glued to it: `Baca jugaPapan Lantai Diganti`.
_GLUED_POINTER = re.compile(r"(?:[Bb]aca|[Ll]ihat|[Ss]imak|Read|See) ?(?:[Jj]uga|[Aa]lso)(?=[A-Z0-9“\"])")
# What the census bureaus of the world and others set between a text and its notes.
_CROSS = re.compile(r"[-–—] ?[xX] ?[-–—]")
# What is left of the count of pictures that are shown in turn.
_LEFT_OF_COUNTS = ("/", "|")
_BOXED = frozenset({Kind.NEWSLETTER, Kind.COOKIES, Kind.CAPTCHA})
# What a browser prints below every page: the address, and which page of how many.
_FOOT_OF_PRINT = re.compile(r"https?://\S+ \d{1,3}/\d{1,3}")


def find_asides(sheet: Sheet, text: Sequence[int]) -> list[int]:
    """The positions, of those of the text, whose lines are none of it, in order."""
    left = set(text)
    for position in text:
        if _is_plain(sheet, position):
            continue
        if _is_pointer(sheet, position, left):
            left.discard(position)
            words = sheet[position].text
            if words.rstrip().endswith(":") or ":" not in words:
                left.difference_update(_headlines(sheet, position + 1, frozenset(left)))
        elif _is_of_site(sheet, position):
            left.discard(position)
        elif sheet.kind(position) is Kind.RELATED or sheet.folded(position).startswith("related "):
            left.difference_update(_links(sheet, position))
        elif sheet.folded(position) in _SHARING_ABOVE:
            left.difference_update(_buttons(sheet, position))
    return sorted(set(text) - left)


def _is_plain(sheet: Sheet, position: int) -> bool:
    """Whether a line can be none of these: a quick look, for nearly all are."""
    folded = sheet.folded(position)
    is_known = sheet.kind(position) is not None or folded == sheet.folded(0) or is_advertisement(folded)
    if is_known or folded in _SHARING or folded in _SHARING_ABOVE:
        return False
    return not (_is_rule(sheet, position) or _GLUED_POINTER.match(sheet[position].text))


def _is_rule(sheet: Sheet, position: int) -> bool:
    """Whether a line is drawn of underscores or stars, is a cross between dashes, or a mark alone."""
    text = sheet[position].printed
    if len(text) <= LONGEST_CROSS and (text in _LEFT_OF_COUNTS or _CROSS.fullmatch(text)):
        return True
    if len(text) == 1 and (text in BARE_MARKS or text == "|"):
        return True
    if text[0] == "*":
        return len(text) > 1 and not text.strip("* ")
    return text[0] == "_" and len(text) >= SHORTEST_RULE and not text.strip("_")


def _is_of_site(sheet: Sheet, position: int) -> bool:
    if _GLUED_POINTER.match(sheet[position].text) and not ends_as_text(sheet[position]):
        return True
    if _is_rule(sheet, position) or (sheet.folded(position) in _SHARING and not sheet[position].bullet):
        return True
    if is_advertisement(sheet.folded(position)) or _is_head_of_print(sheet, position):
        return True
    line, kind = sheet[position], sheet.kind(position)
    is_button = kind is Kind.CONTROL and not line.bullet and (line.words > 1 or "_" in line.text)
    return is_button or (kind is not None and _is_in_box(sheet, position))


def _buttons(sheet: Sheet, position: int) -> Sequence[int]:
    """`Share` and the names of networks right below it; none where these are too few to be its buttons."""
    stop = position + 1
    while stop < len(sheet) and sheet[stop].glued and sheet.kind(stop) in _OF_BUTTONS:
        stop += 1
    return range(position, stop) if stop - position > FEWEST_BUTTONS else ()


def _links(sheet: Sheet, position: int) -> Sequence[int]:
    """The heading of a list of links and its items right below it; none where one may be a sentence."""
    stop = position + 1
    while stop < len(sheet) and sheet[stop].glued:
        line = sheet[stop]
        if ends_as_text(line) or line.is_row or line.words > MOST_WORDS_OF_LINK:
            return ()
        stop += 1
    return range(position, stop) if stop - position > 1 else ()


def _is_pointer(sheet: Sheet, position: int, text: set[int]) -> bool:
    """Whether `Read more` or the like points to another text, and is no heading of what is below."""
    words, below = sheet[position].text, position + 1
    if sheet.kind(position) is not Kind.MORE:
        return False
    is_heading = below < len(sheet) and sheet.text(below) and below in text and not sheet[below].glued
    return ":" in words or (len(words.split()) > 1 and not is_heading)


def _is_head_of_print(sheet: Sheet, position: int) -> bool:
    """Whether a line below a printed page's foot repeats what the browser prints above every page."""
    is_repeated = sheet[position].text == sheet[0].text
    return is_repeated and _FOOT_OF_PRINT.fullmatch(sheet[position - 1].text) is not None


def _is_in_box(sheet: Sheet, position: int) -> bool:
    """Whether a line amid the text is one of several in a row that are of a box for newsletters."""
    kind = sheet.kind(position)
    if (kind is not Kind.MENU and kind not in _BOXED) or sheet[position].bullet:
        return False
    above, below = _box_line(sheet, position, -1), _box_line(sheet, position, 1)
    if kind is Kind.MENU:  # the button between two lines of the box
        return above is not None and below is not None
    near = [sheet[p].text for p in (position, above, below) if p is not None]
    # Sums alone may be the text's: 30 x 40.
    return len(near) > 1 and any(text.replace("x", "").upper().isupper() for text in near)


def _box_line(sheet: Sheet, position: int, step: int) -> int | None:
    """The next line of a box above (`step` -1) or below (1), a word of a menu between left out."""
    near = position + step
    if 0 <= near < len(sheet) and sheet.kind(near) is Kind.MENU:
        near += step
    return near if 0 <= near < len(sheet) and sheet.kind(near) in _BOXED else None


def _headlines(sheet: Sheet, first: int, text: frozenset[int]) -> Iterator[int]:
    """The headlines below `Baca juga:`, up to the next paragraph."""
    for position in range(first, min(len(sheet), first + MOST_POINTERS)):
        line = sheet[position]
        is_headline = is_title_like(line) and not ends_as_text(line) and line.words >= 3
        is_apart = not (line.glued or line.bullet or position == first)
        if position not in text or not is_headline or is_apart:
            return
        yield position
