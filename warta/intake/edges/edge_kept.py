"""Lines at the edges of a text with a form that the text's own lines have: lost the least gladly.

What belongs here: telling sentences, what goes on in the paragraph beside it, what is announced, and lines
of a form of their own, such as rows and items. What does not: the measures of a line
(`warta.intake.edges.edge_shape`) and the weighing of lines (`warta.intake.edges.edge_choice`).
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from warta.intake.days.event_detail import is_event_detail, tells_event_day
from warta.intake.edges.edge_shape import (
    FEWEST_FUNCTION_WORDS,
    FEWEST_WORDS_OF_PROSE,
    FEWEST_WORDS_OF_SENTENCE,
    Edges,
    is_function_word,
    words_of,
)
from warta.intake.marks.labels import is_bare_label_of_date
from warta.intake.offices.signoff import sign_off
from warta.intake.shapes.shape import is_caption
from warta.intake.sheets.text_datelines import opening_dateline
from warta.intake.titles.sentence_titles import tells_what_was_done

# More words, a function word among them, are the text's though they end in no full stop.
MOST_WORDS = 14
# ... as are fewer with more function words, and words that are neither these nor names.
FEWEST_WORDS_UNENDED = 6
FEWEST_PLAIN_WORDS = 2
# ... and with an address in it, which a line of contacts names with fewer.
FEWEST_PLAIN_WORDS_WITH_ADDRESS = 5
FEWEST_FUNCTION_WORDS_WITH_ADDRESS = 3
# A line speaks of what the text speaks of, where two of its longer words and this share of them stand there.
FEWEST_WORDS_OF_TEXT = 2
LEAST_SHARE_OF_TEXT = 1 / 3
LETTERS_OF_LONGER_WORD = 4
# A label that another one answers has two words or more, of which one is the same.
FEWEST_WORDS_OF_PAIR = 2
# What somebody who is quoted is takes no more words, below a name behind one of these.
MOST_WORDS_OF_SPEAKER = 12
_DASHES = frozenset("-–—")
_QUOTATION = '"“'
# A paragraph that is broken at its links goes on as one within so many lines.
LINES_OF_BROKEN = 3
# The share of digits in a line up to which it may be a sentence.
MOST_DIGITS = 0.2
# No line ends with one of these words that is not broken off, or announces others below it.
UNENDED = frozenset(
    """
    yang dan di dengan untuk pada dalam oleh adalah ialah kepada ke dari antara yaitu yakni bahwa atau serta
    tentang lain berikut meliputi mencakup the of and to in for is with by are was were from at or following
    include includes including namely
    """.split()
)
# Where a text was written and whose site prints it, as courts do: `Kota Batu | pa-batu.example (3/5/2021)`.
_PLACE_AND_SITE = re.compile(
    r"[^\W\d_][\w .'-]{2,40}?\s?[|/–—-]+\s?[\w-]+(?:\.[\w-]+)+(?:\s?\([\d/.\s-]+\))?"
)
# A person by name, the family's first; a heading may stand between two.
_FAMILY_FIRST = re.compile(r"[A-Z][\w'’-]+(?: [A-Z][\w'’-]+)?, [A-Z][\w'’-]+(?: [A-Z][\w'’.-]*){0,2}")
REACH_OF_ROLL = 2
# What calls for attention above a text.
_WARNS = re.compile(r"(?:ATTENTION|CAUTION|WARNING|IMPORTANT|NOTICE|ALERT|PERHATIAN|PENTING|AWAS)\b")
# By whom a text is told together.
_JOINT = re.compile(
    r"this is a joint (?:(?:media|press|news) )?(?:release|statement|announcement)\b"
    r"|this (?:(?:media|press|news) )?(?:release|statement) (?:is|was|has been) (?:jointly issued by"
    r"|issued jointly (?:by|with))\b"
    r"|(?:siaran pers|rilis|pernyataan) ini (?:adalah |merupakan )?(?:siaran pers |rilis )?bersama\b",
    re.IGNORECASE,
)
# Who knows something of what the police look into, and each of these has one of the signs.
_SIGNS_OF_CALL = ("nformation", "itness", "ootage", "nformasi", "engetahui")
_CALL = re.compile(
    r"\b(?:anyone|anybody|(?:any |all )?(?:persons?|people|residents|drivers|members of the public)|those"
    r"|if you) (?:with|having|who|have|has|know|saw|witnessed)\b[^.]{0,80}?"
    r"\b(?:information|witness(?:es|ed)?|footage)\b|\bwitnesses (?:are|to the)\b"
    r"|\b(?:masyarakat|warga|siapa ?pun) yang (?:mengetahui|memiliki informasi)\b",
    re.IGNORECASE,
)
# A sentence, a sign-off or stars behind it.
_SENTENCE = re.compile(r"[.!?。！？][\"”’')\]]*(?:\s*(?:\(?\*+\)?|\([^()]{1,60}\)))*\W*$")


def always_stays(edges: Edges, position: int) -> bool:
    """Whether a line stays however it is weighed: one with a form, a row, a sign-off, a detail of an event.

    So does a summary of the text that stands above the title printed again, and what a speaker is. The day of
    an event would else be taken for the release's; a sign-off is read when the ends are found.
    """
    line = edges.sheet[position]
    if line.form or sign_off(line) is not None or (line.is_row and not edges.is_known(position)):
        return True
    if edges.sheet.text(position) and calls_on_public(line.text):
        return True
    if _is_summary(edges, position) or _says_what_speaker_is(edges, position):
        return True
    if edges.is_known(position):
        return False
    if (line.text.isupper() and _WARNS.match(line.text)) or _JOINT.match(line.text):
        return True
    if "," in line.text and _is_of_roll(edges, position):
        return True
    return position in edges.event_lines or _is_of_event(edges, position)


def _is_of_roll(edges: Edges, position: int) -> bool:
    """Whether a line is one of several persons by name, the family's first: who is honoured or appointed."""
    if not _FAMILY_FIRST.fullmatch(edges.sheet[position].text):
        return False
    near = range(max(0, position - REACH_OF_ROLL), min(len(edges.sheet), position + REACH_OF_ROLL + 1))
    return any(p != position and _FAMILY_FIRST.fullmatch(edges.sheet[p].text) for p in near)


def calls_on_public(text: str) -> bool:
    """Whether a paragraph asks those who know of what it tells to come forward, as police do."""
    return any(map(text.__contains__, _SIGNS_OF_CALL)) and _CALL.search(text) is not None


def _is_summary(edges: Edges, position: int) -> bool:
    """Whether a line is a paragraph right above the title printed again, as a summary of the text is."""
    return edges.sheet.text(position) and position + 1 < len(edges.sheet) and edges.is_of_title(position + 1)


def stays(edges: Edges, number: int, *, is_above: bool) -> bool:
    """Whether a line has a form that stays in the text unless it is surely the site's.

    `number` is its number in the text. What always stays does, and items that the page does not print of
    itself; above the text an announcement and where it was written do, below it what ends it.
    """
    position = edges.body[number]
    if always_stays(edges, position):
        return True
    return _opens_text(edges, position) if is_above else _ends_text(edges, number)


def _opens_text(edges: Edges, position: int) -> bool:
    """Whether a line above the text begins it: an item, an announcement, where it was written."""
    line, shape = edges.sheet[position], edges.shape(position)
    if _is_own_item(edges, position):
        return True
    is_announced = line.text.rstrip("*_ ").endswith(":") and shape.function
    if (is_announced and shape.words >= FEWEST_WORDS_OF_SENTENCE) or _PLACE_AND_SITE.fullmatch(line.text):
        return True
    if _begins_broken(edges, position) or tells_what_was_done(line):
        return True
    dateline = opening_dateline(line.text)
    return dateline is not None and bool(dateline.place) and not is_caption(line)


def _begins_broken(edges: Edges, position: int) -> bool:
    """Whether a line is the first, below an empty one, of short lines right above a paragraph.

    So a paragraph begins that is broken at its links.
    """
    sheet = edges.sheet
    if sheet[position].glued or edges.shape(position).is_ended:
        return False
    below = range(position + 1, min(len(sheet), position + 1 + LINES_OF_BROKEN))
    paragraph = next((p for p in below if edges.is_prose(p)), position)
    return paragraph - position > 1 and all(sheet[p].glued for p in range(position + 1, paragraph + 1))


def _ends_text(edges: Edges, number: int) -> bool:
    """Whether a line below the text ends it: an unfinished sentence, and what closes it or goes on."""
    position = edges.body[number]
    is_unended = is_kept(edges, position) and not edges.sheet.text(position)
    if is_unended and not is_caption(edges.sheet[position]):
        return True
    if not edges.is_prose(position):
        stop = number + 1
        while stop < len(edges.body) and not edges.is_prose(edges.body[stop]):
            stop += 1
        if _closes_text(edges, position, edges.run_above(stop)):
            return True
    return _goes_on(edges, position)


def _says_what_speaker_is(edges: Edges, position: int) -> bool:
    """Whether a line stands right below the name, behind a dash, of who says the quotation above it."""
    sheet, above = edges.sheet, position - 1
    if above < 1 or not sheet[position].glued or sheet[above].bullet not in _DASHES:
        return False
    is_short = sheet[position].words <= MOST_WORDS_OF_SPEAKER and not edges.shape(position).is_address
    is_quoted = sheet[above - 1].text[0] in _QUOTATION
    return is_short and is_quoted and sheet.looks_like_name(above) and not edges.is_known(position)


def is_kept(edges: Edges, position: int) -> bool:
    """Whether a line is long or marked: a row, a caption, a detail of an event, one with a form."""
    line, shape = edges.sheet[position], edges.shape(position)
    if line.is_row or line.form:
        return True
    if edges.is_known(position):
        return False
    if is_caption(line) or _is_of_event(edges, position):
        return True
    plain = shape.other - shape.capitals
    if shape.is_address:
        return (
            plain >= FEWEST_PLAIN_WORDS_WITH_ADDRESS and shape.function >= FEWEST_FUNCTION_WORDS_WITH_ADDRESS
        )
    if edges.sheet.facts(position):
        return False
    is_unended = shape.function >= FEWEST_FUNCTION_WORDS and plain >= FEWEST_PLAIN_WORDS
    return (shape.words > MOST_WORDS and shape.function > 0) or (
        is_unended and shape.words >= FEWEST_WORDS_UNENDED
    )


def _is_of_event(edges: Edges, position: int) -> bool:
    """Whether a line, or the next one, tells of an event: `Tanggal: 3 Mei`, `Tempat: Aula`."""
    near = edges.sheet[position : position + 2]
    text = near[0].text
    return any(map(is_event_detail, near)) or is_bare_label_of_date(text) or tells_event_day(text)


def is_sentence(edges: Edges, position: int) -> bool:
    """Whether a line is a sentence, or announces one: more than a label, with the words and mark of one."""
    shape, line = edges.shape(position), edges.sheet[position]
    if shape.is_address or edges.is_known(position) or MOST_DIGITS * len(line.text) < shape.digits:
        return False
    if line.text.endswith(":"):
        return shape.words >= FEWEST_WORDS_OF_PROSE and shape.function >= FEWEST_FUNCTION_WORDS
    if shape.words >= FEWEST_WORDS_OF_SENTENCE:
        return line.text[-1] not in "?!" and _SENTENCE.search(line.printed) is not None
    is_whole = shape.words > 1 and (shape.function > 0 or shape.other > shape.capitals == 0)
    return is_whole and line.text.endswith(".")


def _is_about_text(edges: Edges, position: int) -> bool:
    """Whether a line of some length has longer words of the paragraphs in it."""
    if edges.shape(position).words < FEWEST_WORDS_UNENDED:
        return False
    longer = {word for word in words_of(edges.sheet[position].text) if len(word) >= LETTERS_OF_LONGER_WORD}
    longer = {word for word in longer if not is_function_word(word)}
    others = (edges.sheet[other].text for other in edges.body if edges.is_prose(other))
    found = longer.intersection(word for text in others for word in words_of(text))
    return len(found) >= FEWEST_WORDS_OF_TEXT and len(found) >= LEAST_SHARE_OF_TEXT * len(longer)


def _is_listed(edges: Edges, position: int, run: Sequence[int]) -> bool:
    """Whether a line is a label that heads a list, or of that list, and no line of it is the site's."""
    heads = [p for p in run if p <= position and _is_head(edges, p)]
    if not heads or heads[-1] == run[-1]:
        return False
    return not any(map(edges.is_of_site, run[run.index(heads[-1]) :]))


def _is_head(edges: Edges, position: int) -> bool:
    return edges.sheet[position].text.endswith(":") or _announces(edges, position)


def _announces(edges: Edges, position: int) -> bool:
    """Whether a line that is more than a label breaks off at a word that others must follow."""
    shape = edges.shape(position)
    if shape.words < FEWEST_WORDS_OF_SENTENCE or shape.is_ended or edges.is_known(position):
        return False
    last = edges.sheet[position].text.rpartition(" ")[2].lower()
    return last in UNENDED


def _is_unfinished(edges: Edges, position: int) -> bool:
    """Whether a line below the text is a sentence that breaks off: it is no title, and speaks of the same."""
    shape = edges.shape(position)
    if shape.is_ended or shape.is_address or shape.function < FEWEST_FUNCTION_WORDS:
        return False
    if edges.is_known(position) or edges.sheet.facts(position):
        return False
    return shape.other > shape.capitals and _is_about_text(edges, position)


def _answers_label(edges: Edges, position: int) -> bool:
    """Whether a label ends what another one in the text, with a colon, begins: `Begin Text:`, `End Text`."""
    shape, text = edges.shape(position), edges.sheet[position].text
    if not shape.is_label or shape.words < FEWEST_WORDS_OF_PAIR or text.endswith(":"):
        return False
    own = {word for word in words_of(text) if not is_function_word(word)}
    labels = (edges.sheet[p] for p in edges.body if p < position and edges.sheet[p].text.endswith(":"))
    return any(label.words == shape.words and own.intersection(words_of(label.text)) for label in labels)


def _is_own_item(edges: Edges, position: int) -> bool:
    """Whether a line is an item that the page does not print of itself."""
    return edges.is_item(position) and not edges.is_known(position) and not edges.sheet.facts(position)


def _closes_text(edges: Edges, position: int, run: Sequence[int]) -> bool:
    """Whether a line below the last paragraph ends it: an item, a sign-off, what the line above it announces.

    `run` are the lines without prose that it stands in.
    """
    line, above = edges.sheet[position], edges.sheet[position - 1]
    if _is_own_item(edges, position):
        return True
    if sign_off(line) is not None or _is_head(edges, run[0] - 1):
        return True
    if _is_listed(edges, position, run) or (position == run[0] and _answers_label(edges, position)):
        return True
    if _is_unfinished(edges, position):
        return True
    if above.text.endswith(":") and above.words >= FEWEST_WORDS_OF_SENTENCE:
        return True
    return _goes_on(edges, position)


def _goes_on(edges: Edges, position: int) -> bool:
    """Whether a line begins with a word in lower case where the line above it breaks off."""
    line, above = edges.sheet[position], edges.shape(position - 1)
    if not line.text[0].islower() or edges.shape(position).is_address or above.is_ended:
        return False
    is_text = above.words >= FEWEST_WORDS_OF_SENTENCE and above.function > 0
    return is_text and not edges.is_known(position - 1) and line.text.partition(" ")[0].isalpha()
