"""The number of a release, as its agency counts them: `Siaran Pers No. 22/PIH/2/2010`.

What belongs here: the forms that such a number has, alone on a line, behind the kind of text, or behind a
label. What does not: which words are labels of a number (`warta.intake.marks.labels`), and numbers that are
no release's (`warta.intake.contacts.personal_numbers`).
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from warta.intake.contacts.personal_numbers import is_personal_number
from warta.intake.lines import Line
from warta.intake.marks.hold_marks import is_draft_mark
from warta.intake.shapes.shape import has_digit

_ROMAN = r"(?: (?:Tahun |Th\.? ?)?[IVXLCDM]{1,8}\b| Tahun \d{4})?"
# How long a line may be, in characters, that states a release's number and no more.
MAX_NUMBERED = 120
_CODE = re.compile(
    r"(?:[A-Z][a-z]+ )?(?P<code>[A-Z]{2,12}(?: [A-Z]{2,6})?[/ ](?:[A-Z0-9]{1,8}[/\-.]){0,7}"
    r"[A-Z0-9]*\d[A-Z0-9]*(?:[/\-]\d{1,6})*)"
)
# The kind of text with the number right behind it: PRESS RELEASE 97-03.
_KIND_AND_CODE = re.compile(
    r"(?:siaran pers|keterangan pers|(?:press|news|media) (?:release|advisory|alert|statement)"
    r"|issue(?= (?:19|20)\d\d-\d\d))(?:\s*:)?\s+"
    r"\(?(?P<code>(?-i:[A-Z]{2,4} )?\d[\w.]*[/-][\w./-]{1,40}|(?-i:[A-Z]{2,8})[/-]\d[\w./-]{1,40})\)?",
    re.IGNORECASE,
)
# The parts of a number as registries write it, the year last: SP-45/KLI/2024, HM.4.6/155/SET.3/05/2024.
_CODE_IN_PARTS = re.compile(r"[A-Za-z0-9.\-]{1,20}(?:/[A-Za-z0-9.\-]{1,20}){1,6}/(?:19|20)\d\d")
# ... and behind the word for it with words among the parts: 112/UN2/Media & Publikasi/2021.
_NUMBER_OF_WORDS = re.compile(
    r"(?P<number>[A-Za-z0-9][\w.\-]{0,20}(?:/\w[\w.\-&]{0,20}(?: [\w.\-&]{1,20}){0,3}){2,8}/(?:19|20)\d\d)"
)
# ... or of a count, the office in words of capitals, and the year: 67/ HUMAS DRT/2009.
_COUNT_AND_OFFICE = re.compile(r"(?P<number>\d{1,5} ?/ ?[A-Z]{2,}(?: [A-Z]{2,}){1,3} ?/ ?(?:19|20)\d\d)")
# ... or one code of capitals and a count with the year: PM015/2024, PR-162-2010.
_CODE_AND_YEAR = re.compile(
    r"[A-Z]{2,4}\d{2,4}/(?:19|20)\d\d|[A-Z]{2,4}-\d{1,4}-(?:19|20)\d\d|(?:19|20)\d\d[A-Z]{2,6}\d{4}-\d{6}"
)
# ... behind the last sentence of the notes below a text.
_BEHIND_NOTES = re.compile(r"[.)] (?P<number>[A-Z]{2,4}-\d{1,4}-(?:19|20)\d\d)\Z")
# ... and with the count behind the year: SP.BIRHUM/VIII/2020/402.
_COUNT_LAST = re.compile(r"[A-Z]{2,}[A-Z0-9.\-]{0,20}(?:/[A-Z0-9.\-]{1,20}){0,4}/(?:19|20)\d\d/[A-Z]?\d{1,5}")
FEWEST_CAPITALS = 2
# How many of something there are, as statistics print it, or a part of an address: WANITA 1.377, RT 03/02.
_COUNT_OF = re.compile(
    r"[A-Z /-]+ \d{1,3}(?:\.\d{3})+|(?:RT|RW|RT/RW|NO|POS) [\d./]+|(?:MS|MSC|MAIL|BOX|ROOM|SUITE|STE) .+"
)
_FILE = re.compile(r"\.(?:pdf|docx?|xlsx?|pptx?|od[tsp]|rtf|zip|rar|jpe?g|png)$", re.IGNORECASE)
_DATE_IN_FIGURES = re.compile(
    r"(?:[A-Z ]+ )?\d{1,2}-\d{1,2}-(?:\d{2}|\d{4})|\d{1,2}(?P<mark>[./])\d{1,2}(?P=mark)(?:19|20)\d\d"
)
# The count and the year the other way round are one only above a dozen: 05/2021 is a month.
_BARE_NUMBER = re.compile(
    r"(?:19|20)\d\d[-/]\d{2,5}|\d{2}-\d{2,4}|(?:1[3-9]|[2-9]\d|[1-9]\d\d)/(?:19|20)\d\d|[1-9]\d\d/\d\d"
)
# A code of capitals, counts and a year that a day may stand beside: IR-2021-115.
_CODE_BESIDE_DAY = re.compile(
    r"[A-Z]{1,6}(?:[-/](?:[A-Z]{1,6}|\d{1,6})){2,4}|(?!KM|RT|RW)[A-Z]{2}\d\d-(?:[A-Z]{2,3}\.)?\d{1,4}"
)
# ... and one that only its place shows to be the release's, and no machine: LS-127.
_CODE_IN_HEAD = re.compile(r"[A-Z]{2,3}-(?!(?:19|20)\d\d\Z)\d{3,5}")
_RELEASE_NUMBER = re.compile(
    r"[:.]?\s*(?P<number>(?:[A-Z]{2,8}\.? (?:[–-] )?|[A-Z]{1,8} ?[–-] )?"
    r"[\w./\-–()&]{0,60}\d[\w./\-–()&]{0,60}"
    r"(?: ?[/\-–] ?[\w./\-–]{1,40}){0,8}|\d{1,6}(?: (?:tahun|of) \d{4})?)"
    rf"{_ROMAN}(?: \(\d{{1,4}}\))?"
)
# The agency's short form before a count, by the year or behind a hash: BRH No. 12-044, BRH # 9851. Laws are
# counted with a stroke.
_SHORT_FORM_AND_COUNT = re.compile(
    r"[A-Z]{3,6} (?:Release )?(?:No\.|#) ?(?P<number>\d{2}-\d{2,4}|(?:(?<=#)|(?<=# ))\d{3,6})"
)
# The count by the year in the right column of a letterhead: Public Information Office     CB02-CR.21.
_BEHIND_OFFICE = re.compile(
    r"(?:[A-Z][a-z]+ ){1,4}(?:Office|Relations|Affairs|Branch)\s+"
    r"(?P<number>[A-Z]{2}\d\d-(?:[A-Z]{2,3}\.)?\d{1,4})"
)
# What parts the numbers under which several bodies count one release.
_PARTED = re.compile(r"(?<=\d)-(?=[A-Z])")
# The word for a number with nothing between it and the code behind: No.SP-12/HUM/2021.
_GLUED_WORD = re.compile(r"(?:nomor|no|number|nr)[.:]", re.IGNORECASE)
_NO_WORD = re.compile(
    r"(?:(?:siaran pers|keterangan pers|press release|news release|media release|pengumuman|rilis|release"
    r"|press statement|police report|siaran media|notice|bulletin|buletin|maklumat|recall"
    r"|(?-i:PR|MR|NR|SP|PS))"
    r"\s*[,:\-–]?\s*)?"
    r"(?:nomor|no\.?|number|num\.?|nr\.?|#)\s*[:.]?\s*",
    re.IGNORECASE,
)

# ... with a headline behind it, and the kinds of text that are counted so.
_BEFORE_HEADLINE = re.compile(
    r"(?:siaran pers|keterangan pers|siaran media|(?:press|news|media) (?:release|statement)|pengumuman"
    r"|maklumat|(?:(?:public|safety|security|product|health|travel|press|media|recall) )?"
    r"(?:alert|advisory|bulletin|notice|recall))\s+(?:no\.?|nomor|number|nr\.?)\s*[:.]?\s*"
    r"(?P<number>(?=\S*\d)[A-Z0-9.\-]{1,16}(?:/[A-Z0-9.\-]{1,16}){1,6}|\d{2,4}-\d{2,5})"
    r"(?:\s*[:|–—]\s*|\s+-\s+)(?=\w+ \w)",
    re.IGNORECASE,
)


def release_number(line: Line) -> str | None:
    """The number of the release that the line states: `Siaran Pers No. 22/PIH/2/2010` has 22/PIH/2/2010."""
    return number_in(line.text) if len(line.text) <= MAX_NUMBERED else None


def number_before_headline(text: str) -> str | None:
    """The number that stands with the kind of text before a headline: `Public Alert No. 031/2023 – Ropes`."""
    found = _BEFORE_HEADLINE.match(text) if has_digit(text) else None
    return found["number"] if found and not _is_of_other(found["number"]) else None


def number_in(text: str) -> str | None:
    """The number of the release that `text` states and no more than that."""
    number = _number_in(text) if has_digit(text) else None
    return None if number is None or _is_of_other(number) else number


def _number_in(text: str) -> str | None:
    if text[0] == "(" and text[-1] == ")" and _NO_WORD.match(text, 1):
        text = text[1:-1]
    code = _CODE.fullmatch(text) or _KIND_AND_CODE.fullmatch(text)
    is_other = code and (_DATE_IN_FIGURES.fullmatch(code["code"]) or _COUNT_OF.fullmatch(text))
    if is_other or (code and is_draft_mark(text)):
        return None
    if code and not code["code"].replace(" ", "").isalnum():  # SUKA 12 counts readers who liked the text
        return code["code"]
    is_code = is_bare_number(text) or is_code_of_release(text) or _CODE_AND_YEAR.fullmatch(text)
    if is_code and not _GLUED_WORD.match(text):
        return text
    if counted := _SHORT_FORM_AND_COUNT.fullmatch(text) or _BEHIND_OFFICE.fullmatch(text):
        return counted["number"]
    found = _NO_WORD.match(text)
    number = (
        (_RELEASE_NUMBER.fullmatch(text, found.end()) or _number_of_words(text, found.end()))
        if found
        else None
    )
    return _whole_number(number) if number else None


def _number_of_words(text: str, start: int) -> re.Match[str] | None:
    count = text.count("/")
    if count == len("//"):
        return _COUNT_AND_OFFICE.fullmatch(text, start)
    return _NUMBER_OF_WORDS.fullmatch(text, start) if count > len("//") else None


def _is_code_in_parts(text: str) -> bool:
    """Whether `text` is a registry's number: parts behind strokes, some in capitals, the last a year."""
    if text.count("/") < 2 or _CODE_IN_PARTS.fullmatch(text) is None:
        return False
    return sum(map(str.isupper, text)) >= FEWEST_CAPITALS


def is_code_of_release(text: str) -> bool:
    """Whether `text` is a registry's number and no more, with the year and a count among its parts."""
    return _is_code_in_parts(text) or _COUNT_LAST.fullmatch(text) is not None


def number_behind_label(text: str, *, strict: bool) -> str | None:
    """The number that `text` behind a label is; `strict` where a word alone may not be one."""
    found = None
    if not _DATE_IN_FIGURES.fullmatch(text):
        found = _RELEASE_NUMBER.fullmatch(text) or _number_of_words(text, 0)
    is_number = found is not None and (not strict or "/" in text or "-" in text or text.isdigit())
    number = _whole_number(found) if found and is_number else None
    return None if number is None or _is_of_other(number) else number


def is_bare_number(text: str) -> bool:
    """Whether `text` is a year or its last digits, and a count behind a dash: `2019-12`."""
    return _BARE_NUMBER.fullmatch(text) is not None


def number_behind_notes(notes: Sequence[Line]) -> str:
    """The number of a release that stands behind the last sentence of the notes below its text; or ''."""
    found = _BEHIND_NOTES.search(notes[-1].text) if notes else None
    return found["number"] if found else ""


def is_code_beside_day(text: str) -> bool:
    """Whether `text`, which stands beside a day, is the code of a release: `IR-2021-115`, not `COVID-19`."""
    return _CODE_BESIDE_DAY.fullmatch(text) is not None and has_digit(text)


def whole_numbers(numbers: Sequence[str]) -> list[str]:
    """The numbers but for those that are a part of another one: OBV/925 beside SG/SM/13186-OBV/925."""
    return [
        number
        for number in numbers
        if not any(other != number and number in _PARTED.split(other) for other in numbers)
    ]


def is_code_in_head(text: str) -> bool:
    """Whether `text`, a line at the day or title of a release, is its code and no more: `LS-127`."""
    is_short = 6 <= len(text) <= 12 and text[-1].isdigit()
    return is_short and (_CODE_IN_HEAD.fullmatch(text) is not None or is_code_beside_day(text))


def _is_of_other(number: str) -> bool:
    """Whether a number is a person's or an account's, or the name of a file."""
    return is_personal_number(number) or _FILE.search(number) is not None


def _whole_number(found: re.Match[str]) -> str:
    number = found.string[found.start("number") : found.end()].strip()
    return number.rstrip(")") if "(" not in number else number
