"""The sign-off that ends a text: initials, unit or office in brackets.

What belongs here: telling a sign-off from other bracketed words, and a line without it. What does not: which
line is the last of a text (`warta.intake.below_text`).
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from warta.intake.lines import Line

_SIGNOFF_OWN_LINE = re.compile(r"(?P<mark>[(\[])(?P<text>[^()\[\]:;!?]{2,60})[)\]]")
_SIGNOFF_AT_END = re.compile(
    r"(?P<body>.*[.!?…][”\"’')\]]*)\s*(?P<whole>(?P<mark>[(\[])(?P<text>[^()\[\]:;!?]{2,60})[)\]])",
    re.DOTALL,
)
# Numbers belong to a sign-off as those of a unit only: `Pendim 0799`, `Pen-0736`, `OL-2`.
_UNIT = re.compile(
    r"[A-Z](?:\.\d{1,2}){2,4}|[A-Z][\w./]*(?:[ -][A-Z][\w./]*)*(?: 0\d{3}|[-/](?:0\d{3}|\d))(?:[/ -][\w./]+)*"
)
# Initials as some newsrooms set them on a line of their own: */ded
_SLASHED = re.compile(r"\*+/(?P<text>[A-Za-z]{2,6}(?:[/-][A-Za-z]{2,6})*)\*?")
_NUMBERED_INITIALS = re.compile(
    r"[A-Z]{2,5}(?:/[A-Z]{2,6}\d{0,2}){1,4}(?:-[A-Z][\w ]{2,30})?|[A-Z]\.\d{2}|"
    r"[a-z]{2,5}\d{1,2}(?:/[A-Za-z]{2,6})+|[a-z]{2,5}(?:/[a-z]{2,6})*/[a-z]{2,5}\d{1,2}"
)
_TEAM = re.compile(r"(?:tim|admin|redaksi) \w{2,10}")
_BRACKETS = (")", "]")
_STOPPED = (").", "].")
_STARRED = (")*", "]*", ")**", "]**", ")***", "]***")
# Behind an hour a zone of time stands in brackets: "at 8:30 a.m. (ET)".
_HOURS = ("a.m.", "p.m.")
MAX_SIGNOFF_WORDS = 6
# In square brackets there may be initials, but else notes of an editor.
MAX_INITIALS = 12


@dataclass(frozen=True, slots=True)
class SignOff:
    """A sign-off without its brackets, and the paragraph that it stood behind ('' for none)."""

    text: str
    body: str


def sign_off(line: Line) -> SignOff | None:
    """The sign-off that ends the line: bracketed words behind a finished sentence, or alone."""
    printed = _without_marks(line.printed)
    if printed[:1] != "*" and printed[-1:] not in _BRACKETS:
        return None
    if slashed := _SLASHED.fullmatch(printed):
        return SignOff(slashed["text"], "")
    alone = _SIGNOFF_OWN_LINE.fullmatch(printed)
    found = alone or _SIGNOFF_AT_END.fullmatch(printed)
    if found is None:
        return None
    text = found["text"].strip()
    if not text or len(text.split()) > MAX_SIGNOFF_WORDS or not _is_abbreviated(text):
        return None
    if not alone and found["body"].endswith(_HOURS):
        return None
    is_named = _UNIT.fullmatch(text) or _NUMBERED_INITIALS.fullmatch(text)
    if any(map(str.isdigit, text)) and not is_named:
        return None
    if found["mark"] == "[" and len(text) > MAX_INITIALS:
        return None
    if " " in text and text.islower() and "humas" not in text and not _TEAM.fullmatch(text):
        return None  # a remark in running words: "(belum termasuk pajak)"
    if text.count(" ") > 1 and text[1:].islower() and "humas" not in text.lower():
        return None  # one that begins with a capital: "(Bersambung ke bagian dua)"
    return SignOff(text, "" if alone else found["body"])


def _without_marks(printed: str) -> str:
    """`printed` without the full stop or the asterisks behind its last bracket."""
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
