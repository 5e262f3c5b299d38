"""The sign-off that ends a text: initials, unit or office in brackets, behind stars, or bare.

What belongs here: where in a line it stands, and by which marks; and a line without it. What does not: by
which words somebody signs (`warta.intake.offices.signoff_words`), and which line is the last of a text
(`warta.intake.roles.below_text`).
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import lru_cache

from warta.intake.lines import Line
from warta.intake.offices.office_beside_text import office_in_signoff
from warta.intake.offices.signoff_words import (
    is_credited,
    is_known,
    is_press_code,
    is_site,
    is_sure,
    may_be_initials,
    signs,
    signs_bare,
)
from warta.intake.shapes.shape import has_digit

_BRACKETED = r"(?P<mark>[(\[])(?P<text>[^()\[\]!?]{2,90})[)\]]"
_SIGNOFF_OWN_LINE = re.compile(rf"\**{_BRACKETED}")
_SIGNOFF_AT_END = re.compile(rf"(?P<body>.*[.!?…][”\"’')\]]*)\s*\**{_BRACKETED}", re.DOTALL)
# The writers of a text and those of its translation: (TALI/RM) (AKR/LM)
_SEVERAL = re.compile(
    r"(?P<body>|.*[.!?…][”\"’')\]]*)\s*(?P<text>(?:\([A-Z]{2,5}(?:/[A-Z]{2,5}){1,3}\)\s*){2,3})", re.DOTALL
)
# Behind words that no full stop ends, only what can be nothing else: (jml/ed:pur), (tali rami n/hei).
_UNFINISHED = re.compile(rf"(?P<body>.*\w[”\"’']?)\s*\**{_BRACKETED}", re.DOTALL)
# Behind who said what goes before, initials are no remark: …”, ungkapnya (tal)
_SAID = re.compile(
    r"[”\"’'],? (?:kata|ujar|tutur|ucap|ungkap|jelas|terang|tegas|tambah|imbuh|pungkas|tukas|tandas|papar"
    r"|harap)(?:nya|(?: [A-Z][\w.,'’-]*){1,6})\Z"
)
# Stars before the bracket tell that the text ends, whatever mark it ends with: … dan Tepian, ***(Ana)
_STARRED = re.compile(rf"(?P<body>.*[\w,”\"’'])\s*\*{{2,5}}\s*{_BRACKETED}", re.DOTALL)
# Initials as some newsrooms set them on a line of their own: */ded
_SLASHED = re.compile(r"\*+/(?P<text>[A-Za-z]{2,6}(?:[/-][A-Za-z]{2,6})*)\*?")
_IN_BRACKETS = re.compile(r"[(\[](?P<text>[^()\[\]]{2,60})[)\]]\**")
_BRACKETS = (")", "]")
_STOPPED = (").", "].")
# What a line with a sign-off ends with, unless it begins with an asterisk.
_MAY_END = (*_BRACKETS, *_STOPPED, "*")
# The mark of the text's end may stand before the bracket on its line: ### (Ana Oak, Press Unit)
_MARK_BEFORE = re.compile(r"(?:#{1,3}|\*{3,}|-+ ?(?:30|ends?) ?-+)\s+(?=[(\[])", re.IGNORECASE)
# Writer, editor and translator by their initials alone on a line: AB/CD.
_BARE_INITIALS = re.compile(r"[A-Z]{2,4}(?:/[A-Z]{2,4}){1,4}")
# Behind an hour a zone of time stands in brackets: "at 8:30 a.m. (ET)".
_HOURS = ("a.m.", "p.m.")
# Stars, perhaps in brackets, empty brackets, or the hash of an end mark right behind the last word.
_END_MARK = re.compile(
    r"(?P<body>.*[.!?…][”\"’')\]]*)\s*(?:\(\*{1,3}\)|\[\*{0,3}\]|#{1,3}|(?P<stars>\*{1,5}))", re.DOTALL
)
# Words without brackets behind the last sentence, between, before or behind marks, or by themselves.
_FINISHED = r"(?P<body>.*[.!?…][”\"’')\]]*)"
_MARKED = (
    r"\*{2,5} ?(?P<behind>[^\W\d_][^*]{1,40})|(?P<starred>[^\W\d_][^*]{1,40}?) ?\*{2,5}"
    r"|[-–—]{1,2} ?(?P<dashed>[^\W\d_][^-–—]{1,20}?) ?[-–—]{1,2}"
)
_UNBRACKETED = re.compile(
    rf"{_FINISHED}(?:\s*\*/(?P<slashed>[A-Za-z/-]{{2,12}})\*?|\s*(?:{_MARKED})"
    r"|[*•●](?P<glued>[A-Z]{2,8}(?:[/&-][A-Z]{2,8}){0,2})"  # right behind: … di pondok.•URIP
    r"|\s+(?:[-–—]{1,2} ?)?(?P<bare>[^\W\d_][^*]{2,60}))",
    re.DOTALL,
)
_MARKED_ALONE = re.compile(_MARKED)
# Initials in square brackets alone on a line, else notes of an editor: [tal]
_SQUARED = re.compile(r"\[[a-z]{2,4}\]")
_NO_BARE_END = frozenset(".,:;!?…”\"’')]")
# Writers of units have the number of their year behind their name, alone on a line: (Arda 72).
_NAME_AND_NUMBER = re.compile(
    r"(?!(?i:gambar|foto|tabel|hal|halaman|bagian|lampiran|pasal|bab|seri|edisi|page|part|figure|table|photo)\b)"
    r"[A-Z][a-z]{2,11} \d\d"
)
FEWEST_WORDS_SIGNED, MOST_WORDS_BARE = 6, 4
# In square brackets there may be initials or a press office, but else notes of an editor.
MAX_INITIALS = 12


@dataclass(frozen=True, slots=True)
class SignOff:
    """A sign-off without its brackets, and the paragraph that it stood behind ('' for none)."""

    text: str
    body: str


def sign_off(line: Line) -> SignOff | None:
    """The sign-off that ends the line: bracketed words behind a finished sentence, or alone."""
    printed = line.printed
    return _sign_off(printed) if printed.endswith(_MAY_END) or printed[:1] == "*" else None


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
    if found is None and "**" in printed and (found := _STARRED.fullmatch(printed)):
        text = found["text"].strip()
        is_signed = text.count(" ") < MOST_WORDS_BARE and not has_digit(text)
        return SignOff(text, found["body"]) if is_signed else None
    if found is None:
        found = _UNFINISHED.fullmatch(printed)
        is_signed = found is not None and _signs_unfinished(found["text"].strip(), found["body"])
        return SignOff(found["text"].strip(), found["body"]) if found and is_signed else None
    text = found["text"].strip()
    is_named = office_in_signoff(text) != "" or (alone and _NAME_AND_NUMBER.fullmatch(text))
    if not is_named and (not signs(text) or (found["mark"] == "[" and not _may_be_squared(text))):
        return None
    if not alone and found["body"].endswith(_HOURS):
        return None
    return SignOff(text, "" if alone else found["body"])


def _signs_unfinished(text: str, body: str) -> bool:
    """Whether words in brackets sign a text whose last sentence has no full stop."""
    return is_sure(text) or (may_be_initials(text) and _SAID.search(body[-80:]) is not None)


def signs_alone(line: Line) -> bool:
    """Whether a sign-off in brackets is all that a line holds: `(rwj-Humas)`."""
    found = sign_off(line)
    return found is not None and not found.body


def bare_sign_off(line: Line) -> SignOff | None:
    """The sign-off without brackets behind the last sentence of a text: `Humas Balai`, `Balai***`, `-tr-`.

    Of a line that is not the last of a text it says nothing: a caption may name its source so.
    """
    printed = line.printed.rstrip()
    if not printed or printed[-1] in _NO_BARE_END:
        return None
    found = _UNBRACKETED.fullmatch(printed)
    if found is None or found["body"].count(" ") + 1 < FEWEST_WORDS_SIGNED or "*" in found["body"]:
        return None
    mark = found.lastgroup or ""
    text = found[mark].strip()
    return SignOff(text, found["body"]) if _is_marked(text, mark) else None


def _is_marked(text: str, mark: str) -> bool:
    """Whether words that a mark sets apart are who wrote the text: few, and no sentence.

    Between dashes the initials of an agency are no more than a mark of the end: `-OKK-`.
    """
    if mark == "bare" or (mark == "dashed" and text.isupper()):
        return signs_bare(text)
    return text.count(" ") < MOST_WORDS_BARE and not has_digit(text) and signs(text)


def _may_be_squared(text: str) -> bool:
    """Whether words in square brackets, else notes of an editor, may be who wrote the text."""
    return len(text) <= MAX_INITIALS or is_site(text) or signs_bare(text) or is_credited(text)


def is_initials(line: Line) -> bool:
    """Whether a line is the initials of those who wrote a text and no more: `AB/CD`."""
    return _BARE_INITIALS.fullmatch(line.text) is not None


def signs_below(line: Line) -> str:
    """The sign-off that a line right below a text is and no more, though no rule took it for that; or ''."""
    if is_initials(line) or is_press_code(line.text):
        return line.text
    printed = line.printed.strip()
    if marked := _MARKED_ALONE.fullmatch(printed):
        mark = marked.lastgroup or ""
        text = marked[mark].strip()
        return text if _is_marked(text, mark) else ""
    found = _IN_BRACKETS.fullmatch(printed)
    text = found["text"].strip() if found else ""
    return text if is_known(text) or _SQUARED.fullmatch(printed) else ""


def signs_credited(line: Line) -> bool:
    """Whether a line in brackets says by a label whose the text above it is: `(Sumber: Balai Rotan)`."""
    found = _IN_BRACKETS.fullmatch(line.printed.strip())
    return found is not None and is_credited(found["text"].strip())


def without_end_mark(line: Line) -> Line:
    """`line` without the mark that says that the text ends with it, where one stands behind its sentence."""
    body = _before_end_mark(line.printed)
    return without_end(line, body) if body else line


def ends_by_mark(line: Line) -> bool:
    """Whether a paragraph says at its end that the text ends with it, by a mark or by who wrote it."""
    found = sign_off(line)
    return (found is not None and bool(found.body)) or bool(_before_end_mark(line.printed))


def ends_signed(line: Line) -> bool:
    """Whether a line ends with who signs a text, or with a mark of its end."""
    found = sign_off(line) or bare_sign_off(line)
    return found is not None or bool(_before_end_mark(line.printed))


def _before_end_mark(printed: str) -> str:
    """The sentences before the mark of the text's end, '' where none ends the line."""
    found = _END_MARK.fullmatch(printed)
    if found is None or (found["stars"] and "*" in found["body"]):
        return ""
    return found["body"] if any(map(str.isalnum, found["body"])) else ""


def _without_marks(printed: str) -> str:
    """`printed` without what marks the end before its bracket, a full stop or asterisks behind its last."""
    printed = _MARK_BEFORE.sub("", printed, count=1)
    if printed.endswith(_STOPPED):
        return printed[:-1]
    bare = printed.rstrip("* ") if printed.endswith("*") else ""
    return bare if bare.endswith(_BRACKETS) else printed


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
