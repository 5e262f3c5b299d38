"""The names of offices, as a page prints them about its text: `Humas BSN`, `Oleh: Press Office`.

What belongs here: telling a name from a sentence, and by which words one shows that it is an office's, or
the press office's. What does not: whose release it is (`warta.intake.agencies.agency`), and reading an
office among other facts (`warta.intake.facts.stated_facts`).
"""

from __future__ import annotations

import re

from warta.intake.lines import Line
from warta.intake.marks.fact import About
from warta.intake.marks.labels import BY_LABEL, NAMES_THEMSELVES, label_alone, label_of, may_label_date
from warta.intake.shapes.shape import has_digit, is_credit
from warta.intake.wordlists import read_sections
from warta.phrases import lower_letters

MAX_NAME_WORDS = 10
MAX_LABELLED_WORDS = 16
_NAME_END = ".?!:;,"
_OF_OFFICES = frozenset({About.OFFICE, About.ISSUER})
# An initial, a degree, or the short form of what a company is.
_ENDS_IN_INITIAL = re.compile(
    r"[^\W\d_]{2},? (?:[A-Z]|Inc|Corp|Ltd|Co|Bhd|Tbk|Jr|Sr)\.$"
    r"|, ?(?:S|M|A|Dr|Ph|Lc)\.?(?:[A-Z][a-z]{0,4}\.?){0,3}\.$"  # a degree: S.H., M.Hum.
)
_LETTERS = re.compile(r"[^\W\d_]{2}")
# Words that lead to a date or a count and are nobody's name.
_NO_NAMES = frozenset(
    "telah sudah last latest terbit tayang rilis dirilis diterbitkan first baru now today hari".split()
)
_BEHIND_NAME = re.compile(
    r"\s+(?:(?:di|at|pukul|jam)\s+)?\d{1,2}[.:]\d{2}(?:\s*(?:WIB|WITA|WIT|am|pm))?$"
    r"|\s+\d+\s+(?:comments?|komentar)$|\s+(?:dalam|di|in)\s+(?:kategori|category)\s+.{2,40}$"
    r"|,\s+(?:\(?\+?\d[\d ().-]{6,20}(?:,\s+\S+@\S+)?|\S+@\S+)$"  # how to reach the person
    r"|\s*<[^<>@\s]+@[^<>\s]+>$|(?:\s+(?:pada|on))+\s*\.?$",
    re.IGNORECASE,
)
# A whole date in what stands behind a label: the label leads to more than a name.
_DAY_WITHIN = re.compile(
    r"(?<!\d)\d{1,2}[-/. ](?:\d{1,2}|[^\W\d]{3,9})[-/. ](?:19|20)\d\d(?!\d)"
    r"|[A-Z][a-z]{2,8}\.? \d{1,2}, (?:19|20)\d\d(?!\d)"
)
_KIND = re.compile(r"\b(?:press|media|news) releases\b", re.IGNORECASE)
_FILE = re.compile(r"\.(?:pdf|docx?|xlsx?|jpe?g|png|zip)\b", re.IGNORECASE)
_STREET = re.compile(r"\b(?:jl|jln|jalan)\b\.? [A-Z]|\b(?:street|road|avenue)\b", re.IGNORECASE)
_PRESS_WORD = re.compile(
    r"\b(?:press|media|humas|hukmas|hubungan masyarakat|public affairs|public relations|communications?"
    r"|newsroom)\b",
    re.IGNORECASE,
)
# Words by which a name without label shows that it is an office, not a place or a person, in small letters.
_OFFICE_WORD = re.compile(rf"\b(?:{'|'.join(read_sections('offices.txt')['telling'])})\b")
# The number that tells apart units of an army or a railway, with the name of its area: 072/Pamungkas, Daop 7.
_NUMBER_OF_UNIT = re.compile(
    r"(?:dim|rem|ramil) \d{2,4}(?:/[A-Z][\w-]*)?(?!\S)"
    r"|(?<= )(?:[Dd]aop|[Dd]ivre|[Rr]egion(?:al)?) \d{1,2}(?!\S)"
)


def office_of(line: Line) -> str | None:
    """The office that a line of a list of facts prints: a short line that is no sentence and no label."""
    if may_label_date(line.text) and label_alone(line):
        return None
    return read_name(_without_office_label(line.text), labelled=names_office(line))


def names_office(line: Line) -> bool:
    """Whether the line says itself that it names the office: `Oleh: Humas`."""
    text = _without_office_label(line.text)
    return text != line.text and read_name(text, labelled=True) is not None


def says_press_office(text: str) -> bool:
    """Whether words name the office that deals with the press."""
    return _PRESS_WORD.search(_without_kind(text)) is not None


def says_office(text: str) -> bool:
    """Whether words name an office by one of their words: `Humas BSN`, `Press Office`."""
    return _OFFICE_WORD.search(lower_letters(_without_kind(text))) is not None


def _without_kind(text: str) -> str:
    """Words without the kind of text in them, by which none names an office: `Press releases from …`."""
    return _KIND.sub(" ", text) if "eleases" in text else text


def read_name(text: str, *, labelled: bool) -> str | None:
    """The name that `text` is; None for a sentence, a number, an address. Behind a label it may be longer."""
    text = _BEHIND_NAME.sub("", text) if labelled else text
    if "://" in text or "www." in text or ";" in text or ": " in text or " :" in text or _STREET.search(text):
        return None
    words = text.split()
    if (
        not words
        or len(words) > (MAX_LABELLED_WORDS if labelled else MAX_NAME_WORDS)
        or (text[-1] in _NAME_END and not _ENDS_IN_INITIAL.search(text))
        or not _LETTERS.search(text)
        or (_DAY_WITHIN.search(text) if labelled else has_digit(text) and has_other_number(text))
        or text.lower() in _NO_NAMES
        or names_file(text)
        or (not labelled and is_credit(text))
    ):
        return None
    return text


def names_file(text: str) -> bool:
    """Whether words name a file: `Attachments Press Release.pdf`."""
    return _FILE.search(text) is not None


def has_other_number(name: str) -> bool:
    """Whether a name has digits that are not the number of a unit of an army: `Penrem 072/Pamungkas`."""
    return not says_office(name) or has_digit(_NUMBER_OF_UNIT.sub("", name))


def reads_as_name(text: str) -> bool:
    """Whether words behind a label without colon are a name: each longer one with a capital, or an office."""
    return says_office(text) or all(word[0].isupper() or len(word) <= 3 for word in text.split())


def _without_office_label(text: str) -> str:
    found = label_of(text)
    if found is None or _OF_OFFICES.isdisjoint(BY_LABEL[found["label"].lower()]):
        return text
    if ":" not in found["mark"] and found["label"].lower() in NAMES_THEMSELVES:
        return text
    rest = text[found.end() :]
    return rest if ":" in found["mark"] or reads_as_name(rest) else text
