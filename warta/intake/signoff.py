"""The sign-off that ends a text: initials, unit or office in brackets.

What belongs here: telling a sign-off from other bracketed words, and a line without it. What does not: which
line is the last of a text (`warta.intake.below_text`).
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import lru_cache

from warta.intake.lines import Line
from warta.intake.office_beside_text import office_in_signoff

_BRACKETED = r"(?P<mark>[(\[])(?P<text>[^()\[\]!?]{2,90})[)\]]"
_SIGNOFF_OWN_LINE = re.compile(rf"\**{_BRACKETED}")
_SIGNOFF_AT_END = re.compile(rf"(?P<body>.*[.!?…][”\"’')\]]*)\s*\**{_BRACKETED}", re.DOTALL)
# The writers of a text and those of its translation: (TALI/RM) (AKR/LM)
_SEVERAL = re.compile(
    r"(?P<body>|.*[.!?…][”\"’')\]]*)\s*(?P<text>(?:\([A-Z]{2,5}(?:/[A-Z]{2,5}){1,3}\)\s*){2,3})", re.DOTALL
)
# Behind words that no full stop ends, only what can be nothing else: (jml/ed:pur), (tali rami n/hei).
_UNFINISHED = re.compile(rf"(?P<body>.*\w[”\"’']?)\s*\**{_BRACKETED}", re.DOTALL)
_SURE_INITIALS = re.compile(
    r"(?:[A-Za-z.]+[/;])*[A-Za-z.]+[/;](?:ed|red|editor):[A-Za-z.]+|"
    r"(?:[A-Za-z]{3,} ){1,3}[A-Za-z]/[A-Za-z]{3}"
)
# Initials and short names of offices: jml/ed:pur, MC.TMG/nto;ekp, TIM/UN
_CODES = re.compile(r"[A-Za-z][\w.]{0,14}(?:[/;:][A-Za-z][\w.]{0,14}){1,5}")
# Whose words or pictures they are, by a label: (Sumber: Balai Rotan)
_CREDITED = re.compile(
    r"(?:sumber|source|ed|editor|red|reporter|pewarta|penulis|teks|text|naskah)\s*: ?\S.*", re.IGNORECASE
)
# Numbers belong to a sign-off as those of a unit only: `Pendim 0799`, `Pen-0736`, `OL-2`.
_UNIT = re.compile(
    r"[A-Z](?:\.\d{1,2}){2,4}"
    r"|[A-Z][\w./]*(?:[ -][A-Z][\w./]*)*(?: 0\d{2,3}|[-/](?:0\d{3}|\d))(?:[/ -][\w./]+)*"
)
# Initials as some newsrooms set them on a line of their own: */ded
_SLASHED = re.compile(r"\*+/(?P<text>[A-Za-z]{2,6}(?:[/-][A-Za-z]{2,6})*)\*?")
_NUMBERED_INITIALS = re.compile(
    r"[A-Z]{2,5}(?:/[A-Z]{2,6}\d{0,2}){1,4}(?:-[A-Z][\w ]{2,30})?|[A-Z]\.\d{2}|"
    r"[a-z]{2,5}\d{1,2}(?:/[A-Za-z]{2,6})+|[a-z]{2,5}(?:/[a-z]{2,6})*/[a-z]{2,5}\d{1,2}"
)
# ... and with the office in the provinces: msc/PIA8-Biliran
_WITH_PROVINCE = re.compile(r"[A-Za-z]{2,5}(?:/[A-Za-z]{2,5})*/[A-Z]{2,6}\d{0,2}-[A-Z][\w ]{2,30}")
# Names and what is short for others, in small letters: dewi s/priyo
_NAMES = re.compile(r"[a-z]{2,12}(?: [a-z]{1,2})?(?:/[a-z]{2,12}(?: [a-z]{1,2})?){1,3}")
_IN_BRACKETS = re.compile(r"[(\[](?P<text>[^()\[\]]{2,60})[)\]]\**")
# ... of one of several media centres: MC. Tepi Rimba.1/nd
_OF_CENTRE = re.compile(r"MC\.? [A-Z][\w .]{2,30}/[A-Za-z]{2,6}(?:[/;][A-Za-z]{2,6}){0,2}")
_OF_OFFICE = re.compile(r"(?:sub ?bag\w*|bagian|biro|tim|humas|redaksi)\b", re.IGNORECASE)
_WITH_OFFICE = re.compile(r"[A-Z]{1,3}\d{0,2}/[A-Z][A-Z ]{2,30}")
_TEAM = re.compile(r"(?:tim|admin|redaksi) \w{2,10}")
_BRACKETS = (")", "]")
_STOPPED = (").", "].")
_STARRED = (")*", "]*", ")**", "]**", ")***", "]***")
# The mark of the text's end may stand before the bracket on its line: ### (Ana Oak, Press Unit)
_MARK_BEFORE = re.compile(r"(?:#{1,3}|\*{3,}|-+ ?(?:30|ends?) ?-+)\s+(?=[(\[])", re.IGNORECASE)
# Writer, editor and translator by their initials alone on a line: AB/CD.
_BARE_INITIALS = re.compile(r"[A-Z]{2,4}(?:/[A-Z]{2,4}){1,4}")
# Behind an hour a zone of time stands in brackets: "at 8:30 a.m. (ET)".
_HOURS = ("a.m.", "p.m.")
# Stars in brackets, or the hash of an end mark right behind the last word.
_END_MARK = re.compile(r"(?P<body>.*[.!?…][”\"’')\]]*)\s*(?:\(\*{1,3}\)|#{1,3})", re.DOTALL)
MAX_SIGNOFF_WORDS = 6
MAX_LENGTH = 60
# In square brackets there may be initials, but else notes of an editor.
MAX_INITIALS = 12


@dataclass(frozen=True, slots=True)
class SignOff:
    """A sign-off without its brackets, and the paragraph that it stood behind ('' for none)."""

    text: str
    body: str


def sign_off(line: Line) -> SignOff | None:
    """The sign-off that ends the line: bracketed words behind a finished sentence, or alone."""
    return _sign_off(line.printed)


@lru_cache(maxsize=128)  # the last lines of a text are asked again and again
def _sign_off(printed: str) -> SignOff | None:
    printed = _without_marks(printed)
    if printed[:1] != "*" and printed[-1:] not in _BRACKETS:
        return None
    if slashed := _SLASHED.fullmatch(printed):
        return SignOff(slashed["text"], "")
    if several := _SEVERAL.fullmatch(printed):
        return SignOff(several["text"], several["body"])
    alone = _SIGNOFF_OWN_LINE.fullmatch(printed)
    found = alone or _SIGNOFF_AT_END.fullmatch(printed)
    if found is None:
        found = _UNFINISHED.fullmatch(printed)
        is_sure = found and _SURE_INITIALS.fullmatch(found["text"].strip())
        return SignOff(found["text"].strip(), found["body"]) if found and is_sure else None
    text = found["text"].strip()
    is_office = office_in_signoff(text) != ""
    if not is_office and (not _is_sign_off(text) or (found["mark"] == "[" and len(text) > MAX_INITIALS)):
        return None
    if not alone and found["body"].endswith(_HOURS):
        return None
    return SignOff(text, "" if alone else found["body"])


def is_initials(line: Line) -> bool:
    """Whether a line is the initials of those who wrote a text and no more: `AB/CD`."""
    return _BARE_INITIALS.fullmatch(line.text) is not None


def signs_below(line: Line) -> str:
    """The sign-off that a line right below a text is and no more, though no rule took it for that; or ''."""
    if is_initials(line):
        return line.text
    found = _IN_BRACKETS.fullmatch(line.printed.strip())
    text = found["text"].strip() if found else ""
    is_known = _CREDITED.fullmatch(text) or _OF_OFFICE.match(text) or _CODES.fullmatch(text)
    return text if is_known else ""


def _is_sign_off(text: str) -> bool:
    """Whether words in brackets behind a text are who wrote it, and no remark."""
    if _CREDITED.fullmatch(text):
        return True
    if not text or len(text) > MAX_LENGTH or len(text.split()) > MAX_SIGNOFF_WORDS:
        return False
    if _CODES.fullmatch(text) or (_NAMES.fullmatch(text) and " " in text):
        return True
    if ":" in text or ";" in text:
        return False
    if any(map(str.isdigit, text)):
        return any(
            pattern.fullmatch(text)
            for pattern in (_UNIT, _NUMBERED_INITIALS, _WITH_OFFICE, _WITH_PROVINCE, _OF_CENTRE)
        )
    if "humas" in text.lower() or _TEAM.fullmatch(text):
        return True
    if not _is_abbreviated(text) or (" " in text and text.islower()):
        return False  # a remark in running words: "(belum termasuk pajak)"
    return not (text.count(" ") > 1 and text[1:].islower())  # "(Bersambung ke bagian dua)"


def without_end_mark(line: Line) -> Line:
    """`line` without the mark that says that the text ends with it, where one stands behind its sentence."""
    body = _before_end_mark(line.printed)
    return without_end(line, body) if body else line


def ends_by_mark(line: Line) -> bool:
    """Whether a paragraph says at its end that the text ends with it, by a mark or by who wrote it."""
    found = sign_off(line)
    return (found is not None and bool(found.body)) or bool(_before_end_mark(line.printed))


def _before_end_mark(printed: str) -> str:
    """The sentences before the mark of the text's end, '' where none ends the line."""
    found = _END_MARK.fullmatch(printed)
    return found["body"] if found and any(map(str.isalnum, found["body"])) else ""


def _without_marks(printed: str) -> str:
    """`printed` without what marks the end before its bracket, a full stop or asterisks behind its last."""
    printed = _MARK_BEFORE.sub("", printed, count=1)
    if printed.endswith(_STOPPED):
        return printed[:-1]
    return printed.rstrip("*") if printed.endswith(_STARRED) else printed


def _is_abbreviated(text: str) -> bool:
    """Whether each full stop in `text` is that of an initial or a short form: `Lulu A./mh`."""
    return all(len(re.split(r"\W", part)[-1]) <= 3 for part in text.split(".")[:-1])


def without_end(line: Line, printed: str) -> Line:
    """`line` cut down to `printed`, which it begins with; what it is of a list or table stays."""
    end = line.printed[len(printed) :].strip()
    cells = line.cells
    if cells:
        cells = (*cells[:-1], cells[-1].removesuffix(end).strip()) if cells[-1].endswith(end) else ()
    markdown = (
        line.markdown.rstrip().removesuffix(end).rstrip() if line.markdown.rstrip().endswith(end) else ""
    )
    return replace(
        line, printed=printed, text=line.text.removesuffix(end).strip(), cells=cells, markdown=markdown
    )
