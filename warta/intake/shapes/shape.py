"""What a line looks like, whatever it says: a paragraph, a heading, a row.

What belongs here: the few measures by which the rules tell text from what stands around it. What does not:
words that give a line away (`warta.intake.shapes.furniture`, `warta.intake.facts.stated_facts`) and where
it stands.
"""

from __future__ import annotations

import re
from functools import lru_cache

from warta.intake.lines import LINES_KEPT, Line
from warta.intake.wordlists import read_sections

MAX_TITLE_LENGTH = 300
FEWEST_WORDS_OF_TEXT = 8
LONG = 160
# Words that a headline in the case of titles has in small letters are no longer, and others in it hardly two;
# fewer words tell no case.
LONGEST_SMALL_WORD, FEWEST_SMALL_WORDS, FEWEST_WORDS_OF_CASE = 3, 2, 4
# After fewer letters, a full stop may be that of a title or an initial.
_SENTENCE_WITHIN = re.compile(r"\w{4,}[.!?][”\"’)]*\s")
# Scripts that put no spaces between words: so many letters are a sentence.
_UNSPACED = re.compile("[\u3040-\u30ff\u4e00-\u9fff\u0e00-\u0e7f][^\\s]{18}")
_SENTENCE_MARKS = ".!?。！？"
_SENTENCE_END = re.compile(r"[.!?。！？][\"”’')\]]*$|[.!?][\"”’')\]]*\s*\([^()]{1,60}\)$")
_CAPTION = re.compile(
    r"(?:foto|photo|image|picture|gambar|screen ?shot|teks (?:dan )?(?:photo|foto)|caption|keterangan foto"
    r"|ket\. foto|file photo|il+ustrasi(?: foto| gambar)?(?= ?[(:])|illustration(?= ?[(:])"
    r"|img[_\-]|dsc[_\-]?\d)\b",
    re.IGNORECASE,
)
# The letters that words of a caption begin with; to a pattern some old ones are the same as others.
_BEGINNINGS_OF_CAPTIONS = frozenset("fpigsctkdFPIGSCTKDſıİ\u212a")
# ... or a telephone number, which two years with a dash between are not.
_ADDRESS = re.compile(
    r"https?://|www\.|\S@\S+\.\w|(?!(?:19|20)\d\d\s?-\s?(?:19|20)\d\d\b(?![\s().\-]*\d))"
    r"(?!(?<!\d)\d\d?(?P<mark>[-.])\d\d?(?P=mark)(?:19|20)\d\d\b(?![\s().\-]*\d))"  # a day
    r"(?<!\d[-.])(?<!\d)\(?\+?\d[\d\s().\-]{7,}\d"
)
# Credits of banks are no pictures': IDA CREDIT: US$9 million
_CREDIT = re.compile(
    r"\b(?:credit(?!\s?:\s?(?:[A-Z]{0,3}\s?[$€£¥]|SDR|EUR|USD))|photo|foto|dok|dokumentasi|image|picture"
    r"|photo by|foto oleh|courtesy(?: of)?"
    r"|sumber foto)\s?:",
    re.IGNORECASE,
)
_CREDIT_IN_BRACKETS = re.compile(
    r"\((?:foto|photo|dok|image|credit|ist|istimewa)\b[^()]{0,60}\)$", re.IGNORECASE
)
# Whose a picture is behind what it shows: the body and who took it, in brackets and with no full stop.
_BODY_AND_NAME = re.compile(
    r"\w.{10,}[^.!?…] \((?=[^()]{0,30}[A-Z]{2})[A-Z][^()/]{1,40}/[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+){1,2}\)"
)
_CREDIT_ALONE = re.compile(
    r"\(?(?:(?:foto|photo|image|gambar|dok|dokumentasi)\s?[./]\s?\w|(?:photo|image|picture)s? courtesy\b"
    r"|courtesy (?:of|photo)\b|(?:istimewa|ist\.?|getty images|antara foto\b.*|ap photo\b.*)\)?\Z)",
    re.IGNORECASE,
)
_PICTURE_FILES = (".jpg", ".jpeg", ".png", ".webp")
_QUESTIONS = re.compile(
    r"\b(?:f\.?\s?a\.?\s?q\.?s?|frequently asked questions?|tanya[ -]?jawab|sering ditanyakan|q\s?&\s?a"
    r"|pertanyaan (?:yang )?(?:umum|sering).{0,30})\b",
    re.IGNORECASE,
)
_PAGES_OF_SITE = re.compile("|".join(read_sections("error_pages.txt")["pages of the site"]), re.IGNORECASE)
# How many words a headline has that ends with a stop, and one whose stop is of an hour: 6:30 p.m.
MOST_WORDS_BEFORE_STOP, MOST_WORDS_BEFORE_HOUR = 12, 18
_HALVES_OF_DAY = (" a.m.", " p.m.")
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_DIGIT = re.compile(r"[0-9]")
# FORT LARCH, WEST ISLES
_PLACE_IN_PARTS = re.compile(r"[^\W\d_]+(?: [^\W\d_]+)?(?:, [^\W\d_]+(?: [^\W\d_]+)?){1,2}")
_HONOURABLE = re.compile(
    r"(?i:(?:(?:by|from|released by)\s+)?(?:the )?(?:(?:rt\.?|right|most) )?hon(?:ourable|orable|\.)?"
    r"(?: (?:mr|mrs|ms|dr)\.?)?) [A-Z][\w'’.-]+(?: [A-Z][\w'’.-]*){0,4}"
    r"(?:,? (?:Member|Senator|Minister|MP|MLA) (?:for|of) [A-Z][\w'’. -]{1,40})?"
)
_OFFICE_OF_MINISTER = (
    r"(?:(?:Deputy |Acting )?Prime Minister|Treasurer|Attorney-General|Premier"
    r"|Leader of (?:the )?(?:Government(?: Business)?|Opposition|House|Senate)"
    r"|(?:(?:Assistant |Associate |Deputy |State )?Minister|Secretary) (?:for|of) [A-Z][\w'’-]*"
    r"(?:(?:, [A-Z][\w'’-]+)+,? (?:and|&) [A-Z][\w'’-]+)?(?: (?:and |of |the |[A-Z][\w'’-]*)[\w'’-]*){0,5})"
)
_WORDS_OF_MINISTERS = ("inister", "Premier", "Treasurer", "Attorney-General")
_MINISTERS = re.compile(rf"{_OFFICE_OF_MINISTER}(?:(?:, | and |, and ){_OFFICE_OF_MINISTER}){{0,4}}")
# A person with one post behind a comma, where no verb follows: no post stands before the comma.
LONGEST_HOLDER = 90
_POST = (
    r"(?:administrator|ambassador|attorney general|chair(?:man|woman|person)?|commissioner|director|governor"
    r"|mayor|president|secretary|spokes(?:man|person|woman)|superintendent|treasurer)\b"
)
_HOLDER = re.compile(
    rf"(?![^,]*\b(?i:{_POST}))(?:[A-Z][\w.'’-]*\s){{1,4}}[A-Z][\w'’-]+(?: (?:Jr|Sr|II|III)\.?)?, (?:The )?"
    rf"(?:(?i:(?:(?:acting|assistant|chief|deputy|vice|under|press|department|executive) ){{0,3}}{_POST})"
    r"(?:(?i: (?:of|for|to)(?: the)?) [A-Z][\w'’-]*(?: (?:(?:of|for|and|the) )*[A-Z][\w'’-]*){0,6})?"
    r"|(?i:(?:wakil )?(?:menteri|kepala|direktur|gubernur|bupati|wali ?kota|ketua|sekretaris))"
    r"(?: (?:dan )?[A-Z]\w*){0,7})"
)
_ENDING_MARKS = tuple(".:;,…")
_CLOSING = "\"”’')]"
_BEHIND_CUT = f"….{_CLOSING}[("


def is_text(line: Line) -> bool:
    """Whether the line is a paragraph of running text: a finished sentence of some length, or very long."""
    found = line.told_as_text
    if found is None:
        found = line.told_as_text = not line.is_row and (len(line.printed) >= LONG or _is_whole(line))
    return found


def _is_whole(line: Line) -> bool:
    return ends_sentence(line) and _has_words_of_text(line) and not is_cut(line)


def _has_words_of_text(line: Line) -> bool:
    words = line.words + (len(line.printed) > len(line.text))  # the bullet is one
    return words >= FEWEST_WORDS_OF_TEXT or (
        not line.printed.isascii() and _UNSPACED.search(line.printed) is not None
    )


def ends_sentence(line: Line) -> bool:
    """Whether the line ends as a sentence does, a sign-off behind it aside."""
    last = line.printed[-1:]
    if last not in _CLOSING:
        return last in _SENTENCE_MARKS
    return _SENTENCE_END.search(line.printed) is not None


def ends_as_text(line: Line) -> bool:
    """Whether the line ends as a sentence or the words before a list do, which a heading rarely does."""
    last = line.printed[-1:]
    return line.printed.rstrip(_CLOSING)[-1:] in _ENDING_MARKS if last in _CLOSING else last in _ENDING_MARKS


def is_cut(line: Line) -> bool:
    """Whether the line is the beginning of a text that goes on elsewhere: `…`, `[...]`."""
    last = line.printed[-1:]
    return last in _BEHIND_CUT and line.printed.rstrip(_CLOSING + "[(").endswith(("…", "..."))


def is_title_like(line: Line) -> bool:
    """Whether the line may be a headline: no paragraph, no row of a table."""
    words = line.printed
    if len(words) > MAX_TITLE_LENGTH or line.is_row:
        return False
    if words[-1:] not in ".;,":
        return True
    most = MOST_WORDS_BEFORE_HOUR if words.endswith(_HALVES_OF_DAY) else MOST_WORDS_BEFORE_STOP
    return len(words.split()) <= most and not _SENTENCE_WITHIN.search(words)


def is_sentence_case(line: Line) -> bool:
    """Whether a headline is written as a sentence is: most of its longer words without a capital."""
    longer = [word for word in line.text.split()[1:] if len(word) > 3 and word[0].isalpha()]
    return 2 * sum(word[0].islower() for word in longer) > len(longer)


def has_small_words(line: Line) -> bool:
    """Whether a line has longer words in small letters, as a headline in the case of titles has none."""
    return line.words >= FEWEST_WORDS_OF_CASE and _small_words(line) >= FEWEST_SMALL_WORDS


def is_in_other_case(line: Line, below: Line) -> bool:
    """Whether a line is written as a sentence is and the one below it as a headline is: they are not one."""
    is_title = below.words >= FEWEST_WORDS_OF_CASE and not _small_words(below)
    return is_title and has_small_words(line)


def _small_words(line: Line) -> int:
    return sum(word[0].islower() for word in line.text.split() if len(word) > LONGEST_SMALL_WORD)


def is_caption(line: Line) -> bool:
    """Whether the line says that it is a picture's: `Foto: Humas`, `... Credit: ...`."""
    words = line.printed
    if len(words) > 400:
        return False
    if (words[:1] in _BEGINNINGS_OF_CAPTIONS and _CAPTION.match(words)) or (
        ":" in words and _CREDIT.search(words)
    ):
        return True
    last = words[-1:]
    if last == ")":
        return _CREDIT_IN_BRACKETS.search(words) is not None or _BODY_AND_NAME.fullmatch(words) is not None
    return last in "gpGP" and words[-5:].lower().endswith(_PICTURE_FILES)


def is_credit(text: str) -> bool:
    """Whether a line says no more than whose a picture is, without a colon: `Foto/Humas`, `Getty Images`."""
    return _CREDIT_ALONE.match(text) is not None


def is_short(line: Line) -> bool:
    """Whether the line has the length of a menu's item."""
    return len(line.text) <= 40 and line.words <= 4 and not ends_as_text(line)


@lru_cache(maxsize=LINES_KEPT)  # each line is asked for by rule after rule
def has_digit(text: str) -> bool:
    """Whether a digit stands in `text`, in any script."""
    return _DIGIT.search(text) is not None or (not text.isascii() and any(map(str.isdigit, text)))


def is_about_questions(text: str) -> bool:
    """Whether words name a page of questions and answers."""
    folded = text.lower()
    return ("q" in folded or "tanya" in folded) and _QUESTIONS.search(text) is not None


def has_year(line: Line) -> bool:
    """Whether a year of four digits stands on the line."""
    text = line.text
    return ("20" in text or "19" in text) and _YEAR.search(text) is not None


def names_place(text: str) -> bool:
    """Whether a line may be where a text was written, as some systems print it in capitals."""
    return text.isupper() and "," in text and _PLACE_IN_PARTS.fullmatch(text) is not None


def names_honourable(text: str) -> bool:
    """Whether a line is the name of a minister as ministries print it: `The Hon Ana Field MP`."""
    return "hon" in text[:40].lower() and text[0].isupper() and _HONOURABLE.fullmatch(text) is not None


def names_holder(text: str) -> bool:
    """Whether a line is a person and the post that this one holds: `ANA J. OAK, SECRETARY OF ROPES`."""
    may_name = "," in text and len(text) <= LONGEST_HOLDER and not has_digit(text)
    return may_name and _HOLDER.fullmatch(text) is not None


def names_ministers(text: str) -> bool:
    """Whether a line lists offices of government and no more: `Prime Minister, Minister for Ports`."""
    may_list = len(text) <= 160 and any(map(text.__contains__, _WORDS_OF_MINISTERS))
    return may_list and _MINISTERS.fullmatch(text) is not None


def names_page_of_site(text: str) -> bool:
    """Whether a heading is that of a page of the site which is no release: `Search results`."""
    return len(text) <= 80 and _PAGES_OF_SITE.fullmatch(text.strip(" :")) is not None


def has_words(line: Line) -> bool:
    """Whether a line has any letter or digit, and is more than a rule."""
    return any(map(str.isalnum, line.text))


def holds_address(text: str) -> bool:
    """Whether an address or a telephone number stands in `text`."""
    may_hold = "@" in text or "://" in text or "www." in text or has_digit(text)
    return may_hold and _ADDRESS.search(text) is not None
