"""Lines of a text that belong to its pictures: captions with a credit or printed twice, names of files.

What belongs here: telling such lines above and amid the paragraphs of a page text. What does not: captions
that a page marks as such (`warta.intake.saved.page_lines`), whose a picture is
(`warta.intake.sheets.picture_credits`), captions printed twice (`warta.intake.sheets.caption_copies`),
other lines amid a text (`warta.intake.roles.asides`), and what becomes of them
(`warta.intake.roles.amid_lines`).

A text that is copied from a page has its pictures' captions between its paragraphs, and the pictures no more.
Without a credit or a second print they look like headings and short paragraphs, and are left alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from warta.calendar_names import OTHER_SUNDAY, WEEKDAYS_IN_INDONESIAN
from warta.intake.breaks.bare_marks import BARE_MARKS
from warta.intake.shapes.shape import ends_as_text, is_sentence_case
from warta.intake.sheets.caption_copies import (
    captions_again,
    captions_at_credit,
    captions_twice,
    may_be_caption,
)
from warta.intake.sheets.picture_credits import CREDIT_FIRST, is_credited
from warta.intake.sheets.sheet import Sheet
from warta.intake.sheets.text_datelines import opening_dateline

# No caption has more letters.
LONGEST = 400
# A line that says nothing but whose picture it is has no more words, nor has the caption right above it more.
MOST_WORDS_OF_CREDIT, MOST_WORDS_ABOVE_CREDIT = 9, 40
# A caption that is a sentence has so many of its longer words in the paragraph below it.
SHARE_SAID = 0.7
_LONGER_WORD = re.compile(r"[^\W\d_]{4,}")
# What may be where a text was written: `Karang.– `.
_PLACE_FIRST = re.compile(r"\S+(?: \S+){0,2}?\s?[–—-]\s")
# What a page says in the place of a picture.
_SHOWN = re.compile(
    r"(?:photo(?:graph)?|picture|image|portrait|headshot|foto|gambar|potret) (?:of )?[A-Z]", re.IGNORECASE
)
_FILE = re.compile(
    r"(?:img|image|dsc|pic|foto|photo|gbr|gambar)[_-]?\d[\w-]{0,20}(?: - copy)?(?: \(\d{1,2}\))?"
    r"|img\w{0,12}(?:\.? img\w{0,12}){0,5}"
    r"|\d[\d-]{2,20}[_-](?:foto|photo|image|pic|gambar)[_-]?\d{1,3}"
    r"|(?:whatsapp image|screen ?shot) .{1,40}\d|\S.{0,80}\.(?:jpe?g|png|webp)",
    re.IGNORECASE,
)
# Who stands together in a picture, where no verb makes of it what happened.
_GROUP = re.compile(
    r"foto bersama(?: (?!(?:me|di|ber|pun\b|juga\b|dan\b|lalu\b|kemudian\b|ini\b|itu\b))\S+){1,14}",
    re.IGNORECASE,
)
_GROUPS = ("Foto bersama ", "foto bersama ")
# Files of one series: a letter with a digit right behind it, and the number of each.
_OF_SERIES = re.compile(r"(?P<stem>\S.{0,60}[^\W\d_]\d.{0,10}?)[ _-]\d{1,2}")
# What heads the pictures of a gallery, whose titles and captions stand below.
_DETAILS, LINES_OF_DETAILS = "photo details", 3
_PICTURES = re.compile(r"\b(?:photo|picture|image|foto|gambar)(?:graph)?s?\b", re.IGNORECASE)
# Who stands where on a picture.
_SIDES = re.compile(
    r"\((?:(?:ber)?\w+ )?(?:dari )?(?:kiri|kanan|tengah)\b[^()]{0,30}\)|\((?:\w+ )?from (?:left|right)\)"
    r"|\((?:far )?(?:left|right|cent(?:er|re))\)",
    re.IGNORECASE,
)
# What those do whom a picture shows, in a line that nothing ends above the dateline of a text.
_POSES = re.compile(
    r"\b(?:ber(?:pose|foto|swafoto)|pose|foto|swafoto) bersama\b|\bpos(?:es?|ing) (?:for|with)\b",
    re.IGNORECASE,
)
# The code for a caption that a system for publishing did not turn into one.
_CODE = ("[caption ", "[wp_caption ")
_IN_CODE = re.compile(r"\[(?P<code>(?:wp_)?caption) [^\[\]]{0,400}\][^\[\]]{0,600}\[/(?P=code)\]")
# The day of a picture, without its year or in figures, stands behind its last words.
_DAYS = rf"(?:{'|'.join((*WEEKDAYS_IN_INDONESIAN, OTHER_SUNDAY))}|Jum['’]at)"
_DAY_BEHIND = re.compile(
    rf"(?:\b{_DAYS},? ?\(|\({_DAYS},? )\d{{1,2}}[/-]\d{{1,2}}(?:[/-]\d{{2,4}})?\)\.?\Z", re.IGNORECASE
)
_BEHIND_DAY = (")", ").")
# ... as does a whole date behind words that end in no full stop, nor do those before its weekday.
_DATE_BEHIND = re.compile(
    rf"(?:\b(?!(?i:{_DAYS})\b)\w+|[^.\s] (?i:{_DAYS})) \(\d{{1,2}}[/-]\d{{1,2}}[/-]\d{{2,4}}\)\Z"
)
FEWEST_WORDS_DATED = 5
# Most lines have none of these, in small letters, and end in no bracket: none of them is a picture's.
_HINTS = (
    *("foto", "photo", "image", "credit", "dok", "gambar", "gbr", "img", "dsc", "pic", "ilustrasi"),
    *("caption", "screen", ".png", ".jp", ".webp", "kiri", "kanan", "tengah", " left", "(left", " right"),
    *("(right", "(center", "(centre", "(far ", "(second from", "(third from", "pose"),
)
_BRACKETS = (")", ").", "]", "].")


def find_picture_lines(sheet: Sheet, text: Sequence[int]) -> list[int]:
    """The positions, of those of the text, whose lines belong to pictures, in order.

    The last line of the text is none: what stands in brackets behind it signs it. Pages whose pictures are
    known keep their captions.
    """
    if sheet.is_named or any(line.form == "figure" for line in sheet):
        return []
    inner = text[:-1]
    of_text = frozenset(inner)
    found = {p for p in _hinted(sheet, inner) if _is_of_picture(sheet, p, of_text)}
    found.update([*_above_credits(sheet, found, of_text)])
    found.update(_below_files(sheet, found, of_text))
    found.update(p for p in inner if _is_below_mark(sheet, p))
    found.update(captions_twice(sheet, text))
    found.update(captions_again(sheet, text))
    found.update(_of_series(sheet, inner))
    found.update(_counted(sheet, inner))
    found.update(_below_details(sheet, text))
    found.update(p for p in text if sheet[p].text.startswith(_CODE) and _IN_CODE.fullmatch(sheet[p].text))
    return sorted(found)


def _hinted(sheet: Sheet, text: Sequence[int]) -> list[int]:
    """The positions of lines that may be a picture's by their length, and a bracket or a word in them.

    What none of the lines has is looked for once in all of them, and not in each.
    """
    short = [p for p in text if len(sheet[p].text) <= LONGEST]
    said = "\n".join([sheet.folded(p) for p in short])
    hints = [hint for hint in _HINTS if hint in said]
    return [
        p for p in short if sheet[p].text.endswith(_BRACKETS) or any(map(sheet.folded(p).__contains__, hints))
    ]


def _is_of_picture(sheet: Sheet, position: int, text: frozenset[int]) -> bool:
    line = sheet[position]
    if line.bullet or line.form or line.is_row:
        return False
    if line.text[0] in "\"“'‘" or line.text[-1] in ":?":
        return False
    if _FILE.fullmatch(line.text) or is_credited(line):
        return True
    if line.text.startswith(_GROUPS) and _GROUP.fullmatch(line.text):
        return True
    if _POSES.search(line.text) and not ends_as_text(line) and _is_above_dateline(sheet, position):
        return True
    return _tells_picture(sheet, position) and _stands_alone(sheet, position, text)


def says_side(text: str) -> bool:
    """Whether words say where somebody stands in a picture: `Suryo (tengah)`, `Ana (second from left)`."""
    return "(" in text and _SIDES.search(text) is not None


def _tells_picture(sheet: Sheet, position: int) -> bool:
    """Whether a line tells who stands where, or has a day behind it as captions do.

    A whole sentence with such a day is one where the paragraph below says nearly all of it, or begins with
    its place as a text does.
    """
    text = sheet[position].text
    if says_side(text):
        return True
    if sheet[position].words >= FEWEST_WORDS_DATED and "|" not in text and _DATE_BEHIND.search(text):
        return True
    if not (text.endswith(_BEHIND_DAY) and _DAY_BEHIND.search(text)):
        return False
    return not sheet.text(position) or _is_said_below(sheet, position) or _is_above_dateline(sheet, position)


def _is_above_dateline(sheet: Sheet, position: int) -> bool:
    """Whether the text begins with its place right below a line, which is then none of its paragraphs."""
    below = sheet[position + 1].printed if position + 1 < len(sheet) else ""
    opening = opening_dateline(below) if below else None
    return opening is not None and bool(opening.place)


def _is_said_below(sheet: Sheet, position: int) -> bool:
    """Whether the next line, a longer one, has most of a line's longer words."""
    below = position + 1
    if below == len(sheet) or sheet[below].words <= sheet[position].words:
        return False
    longer = set(_LONGER_WORD.findall(sheet.folded(position)))
    return len(longer.intersection(_LONGER_WORD.findall(sheet.folded(below)))) >= SHARE_SAID * len(longer)


def _stands_alone(sheet: Sheet, position: int, text: frozenset[int]) -> bool:
    """Whether a line stands above a paragraph, begins none itself, and is no part of a broken one."""
    below, above = position + 1, position - 1
    if below == len(sheet) or not sheet.text(below) or sheet[below].bullet:
        return False
    if above in text and sheet[position].glued and not ends_as_text(sheet[above]):
        return False
    words = sheet[position].text
    return _PLACE_FIRST.match(words) is None and not ((opening := opening_dateline(words)) and opening.place)


def _above_credits(sheet: Sheet, found: set[int], text: frozenset[int]) -> Iterator[int]:
    """The captions right above lines that say nothing but whose picture it is."""
    for position in found:
        line, above = sheet[position], position - 1
        if above not in text or above in found:
            continue
        if copies := captions_at_credit(sheet, position, text):
            yield from copies
            continue
        caption = sheet[above]
        if line.words > MOST_WORDS_OF_CREDIT:
            continue
        if _is_named_above(sheet, above) and caption.words <= MOST_WORDS_ABOVE_CREDIT:
            yield above
        if not line.glued:
            continue
        is_plain = not (sheet.text(above) or caption.bullet or caption.form or caption.text[-1] == ":")
        is_credit = CREDIT_FIRST.match(line.text) or line.text.lower().startswith("credit")
        if is_plain and is_credit and 2 < caption.words <= MOST_WORDS_ABOVE_CREDIT:
            yield above


def _is_named_above(sheet: Sheet, position: int) -> bool:
    """Whether the line above one says what a picture shows: `Photo of Ana`."""
    above = sheet[position - 1] if position else None
    return above is not None and not ends_as_text(above) and _SHOWN.match(above.text) is not None


def _below_files(sheet: Sheet, found: set[int], text: frozenset[int]) -> list[int]:
    """The captions below names of pictures' files, above the next paragraph, where a page has several."""
    files = [p for p in found if " " not in sheet[p].text and _FILE.fullmatch(sheet[p].text)]
    is_gallery = len(files) > 1 and _take_turns(sheet, sorted(files))
    below = [p + 1 for p in files if p + 1 in text and (is_gallery or _may_be_caption_below(sheet, p + 1))]
    return below if len(below) > 1 and len(below) == len(files) else []


def _is_below_mark(sheet: Sheet, position: int) -> bool:
    """Whether a caption hangs at the bare mark that a picture left."""
    if not (position and sheet[position].glued and sheet[position - 1].printed in BARE_MARKS):
        return False
    return _may_be_caption_below(sheet, position)


def _take_turns(sheet: Sheet, files: Sequence[int]) -> bool:
    """Whether names of files and one line below each make a block without a blank line."""
    in_block = all(line.glued for line in sheet[files[0] + 1 : files[-1] + 2])
    return in_block and all(after == file + 2 for file, after in pairwise(files))


def _may_be_caption_below(sheet: Sheet, position: int) -> bool:
    """Whether a line is short, no sentence and no heading in the case of titles, above a paragraph."""
    line = sheet[position]
    is_plain = not (line.bullet or line.form or sheet.text(position) or ends_as_text(line))
    is_short = line.words <= MOST_WORDS_ABOVE_CREDIT and is_sentence_case(line)
    return is_plain and is_short and may_be_caption(line) and sheet.text(position + 1)


def _of_series(sheet: Sheet, text: Sequence[int]) -> Iterator[int]:
    """Names of files that differ in their number alone."""
    named = {p: found["stem"] for p in text if (found := _series(sheet, p))}
    if not named:
        return
    stems = [found["stem"] for p in sheet.positions() if (found := _series(sheet, p))]
    yield from (p for p, stem in named.items() if stems.count(stem) > 1)


def _below_details(sheet: Sheet, text: Sequence[int]) -> Iterator[int]:
    """The captions of a gallery, down to the one with its credit, below the button for their details."""
    buttons = [p for p in sheet.positions() if sheet.folded(p).startswith(_DETAILS)]
    for button in buttons:
        near = [p for p in text if button < p <= button + LINES_OF_DETAILS]
        credited = next((n for n, p in enumerate(near) if "photo by" in sheet.folded(p)), -1)
        yield from near[: credited + 1]


def _counted(sheet: Sheet, text: Sequence[int]) -> Iterator[int]:
    """Captions that differ in their number alone, below a sentence that speaks of pictures: `Oar #1`."""
    pairs = [
        (p, n) for p, n in pairwise(text) if n == p + 1 and "#" in sheet[p].text and "#" in sheet[n].text
    ]
    for position, below in pairs:
        first, second = (sheet[p].text.partition("#") for p in (position, below))
        if not (first[0] == second[0] and first[2].isdigit() and second[2].isdigit() and position):
            continue
        above = next((p for p in range(position - 1, -1, -1) if sheet.text(p)), position)
        if _PICTURES.search(sheet[above].text):
            yield from (position, below)


def _series(sheet: Sheet, position: int) -> re.Match[str] | None:
    text = sheet[position].text
    return _OF_SERIES.fullmatch(text) if text[-1].isdigit() and not sheet[position].bullet else None
