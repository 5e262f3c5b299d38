"""Captions right above a headline, and decks right below it, that are weighed with it for the title.

What belongs here: telling by its words that a line is a picture's or tells the headline again, and which of
the two lines is the headline. What does not: captions amid a text (`warta.intake.sheets.picture_lines`),
those that page or label mark as such (`warta.intake.shapes.shape`), and the weighing
(`warta.intake.titles.title_weight`).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection

from warta.intake.lines import Line
from warta.intake.marks.labels import label_of
from warta.intake.names.bodies import looks_like_body
from warta.intake.shapes.shape import (
    ends_as_text,
    has_small_words,
    is_in_other_case,
    is_sentence_case,
    names_place,
)
from warta.intake.sheets.picture_credits import is_credited
from warta.intake.sheets.picture_lines import says_side
from warta.intake.sheets.sheet import Sheet
from warta.intake.titles.facts_beside import is_dated
from warta.intake.titles.title_signs import begins_with_label, names_organisation, share_said

FEWEST_WORDS_OF_HEADLINE = 4
# Of how many words a headline is that a line tells again, in how many times as many, and what part of it.
FEWEST_WORDS_TOLD, MOST_WORDS_TOLD, LENGTH_OF_DECK, LEAST_TOLD = 3, 5, 3, 0.6
# How many of a headline's longer words the text has at least, below a line that may be a caption.
LEAST_SHARE = 0.5
# What only a picture's line begins with: a word for it with a colon, or on which side somebody stands.
_FIRST = re.compile(
    r"(?:pictured|above|below|left|right|centre|center|from left|left to right|l[ -]r|dari kiri|dari kanan"
    r"|dari kiri ke kanan|kiri ke kanan|ket|ket\.|keterangan(?: gambar)?|ilustrasi|illustration|dok|dok\."
    r"|(?:dok\.?|dokumentasi|arsip) [A-Z][\w./]*(?: [A-Z][\w./]*){0,2})(?: \([^()]{2,30}\))?\s?:\s*\S",
    re.IGNORECASE,
)
# What only its line ends with: from where it is, by a label in brackets or behind the last sentence.
_LAST = re.compile(
    r"[(\[](?i:sumber|source|credit|kredit)\s?:\s?[^()\[\]]{2,60}[)\]]\.?\Z"
    r"|[.)\]”\"] (?:[Dd]ok|[Dd]okumentasi|[Cc]ourtesy of|[Cc]ourtesy)\b[.:]? ?(?:the )?[A-Z][^.!?]{1,60}\.?\Z"
    r"|\. ?/ ?[A-Z][\w. ]{1,40}\Z|\w [-–—|/] (?:Foto|Photo|Dok\.?) [A-Z][^:]{1,40}\Z"
)
# Where somebody stands on a picture, between commas: `The mayor, left, opens …`.
_SIDE = re.compile(
    r", (?:(?:far|second from|third from|from) )?(?:left|right|cent(?:er|re))(?:,| and )"
    r"|, (?:paling |kedua dari |ketiga dari )?(?:kiri|kanan|tengah),"
)
# What a picture shows, as lines begin that have no verb, and when it was taken.
_SCENE = re.compile(
    r"(?:tampak|terlihat|suasana|potret|ilustrasi|pemandangan"
    r"|(?:an? )?(?:aerial |general |file )?(?:view|scene|photo|image|picture|illustration)s?"
    r" (?:of|from|shows?)"
    r"|an? [a-z]+)\b",
    re.IGNORECASE,
)
_MOMENT = re.compile(
    r" (?:saat|ketika|usai|seusai|di sela(?:-sela)?|sebelum|sesudah|setelah|during|while|as) "
)
_MAKER_BEHIND = re.compile(r"[.\w] \((?:[A-Z][\w.]*)(?:[ /][A-Z][\w./]*){1,4}\)\.?\Z")
_DAY_BEHIND = re.compile(r"\(\d{1,2}/\d{1,2}(?:/\d{2,4})?\)\.?\Z")


def is_of_picture(line: Line) -> bool:
    """Whether a line above a text is surely a picture's: by its beginning or end, or who stands where."""
    text = line.text
    return (
        (":" in text and _FIRST.match(text) is not None)
        or _LAST.search(text) is not None
        or (", " in text and _SIDE.search(text) is not None)
        or says_side(text)
        or is_credited(line)
    )


def is_caption_again(sheet: Sheet, position: int, start: int) -> bool:
    """Whether a line stands again more than once amid the text from `start` on, as that of its pictures."""
    if not sheet.is_again(position):
        return False
    folded = sheet.folded(position)
    again = [p for p in range(start, len(sheet)) if sheet.folded(p) == folded]
    return len(again) > 1 and any(map(sheet.text, range(again[-1] + 1, min(len(sheet), again[-1] + 3))))


def beside_caption(
    sheet: Sheet, best: int, candidates: Collection[int], share: Callable[[int], float]
) -> tuple[int, int]:
    """The title, of the best candidate and the line right below, and the other where that may be it, or -1.

    What is in the case of sentences above a headline in the case of titles is a caption, where it also says
    so by its words, or the date stands below the headline. `share` tells how much of a line the text has.
    """
    below = best + 1
    if below not in candidates or not has_small_words(sheet[best]):
        return best, -1
    is_parted = is_in_other_case(sheet[best], sheet[below])
    is_like_caption = _may_be_of_picture(sheet[best].text)
    if not (is_parted or is_like_caption) or not _may_be_headline(sheet[below], share(below)):
        return best, -1
    last = below
    while last + 1 in candidates and sheet[last + 1].glued:
        last += 1
    is_above_date = any(is_dated(sheet, p) for p in range(last + 1, min(last + 3, len(sheet))))
    return (below, best) if is_parted and (is_above_date or is_like_caption) else (best, below)


def _may_be_of_picture(text: str) -> bool:
    """Whether a line may be a picture's: by what it shows, when, and whose it is."""
    found = (_SCENE.match(text), _MOMENT.search(text), _MAKER_BEHIND.search(text), _DAY_BEHIND.search(text))
    return any(found)


def _may_be_headline(line: Line, share: float) -> bool:
    """Whether a line below a caption is long enough, and no name; the text has `share` of it again."""
    if line.words < FEWEST_WORDS_OF_HEADLINE or line.bullet or share < LEAST_SHARE:
        return False
    text = line.text
    is_name = names_organisation(text) or looks_like_body(text) or names_place(text)
    return not (is_name or label_of(text) or begins_with_label(text) or text[-1] in ".,;:")


def is_told_below(sheet: Sheet, position: int) -> bool:
    """Whether a short line in capitals is a headline that the line below it tells again in many words."""
    line, below = sheet[position], sheet[position + 1]
    if not FEWEST_WORDS_TOLD <= line.words <= MOST_WORDS_TOLD or is_sentence_case(line):
        return False
    if below.words < LENGTH_OF_DECK * line.words or ends_as_text(below) or not has_small_words(below):
        return False
    return share_said(line.text.casefold(), below.text.casefold()) >= LEAST_TOLD
