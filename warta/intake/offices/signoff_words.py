"""By which words a text is signed: initials, names with what each did, units and their codes, addresses.

What belongs here: telling such words from a remark, a credit of a picture and a number. What does not: where
in a line they stand, and by what marks (`warta.intake.offices.signoff`).
"""

from __future__ import annotations

import re

from warta.intake.shapes.shape import has_digit

_DID = (
    r"(?:ed|edt?|edit|editor|red|redaksi|rep|reporter|foto|fotografer|fto|ft|photo|pic|pewarta|penulis|naskah"
    r"|teks|text|kontributor|liputan|laporan|penerjemah)"
)
# Initials and short names of offices: jml/ed:pur, MC.TMG/nto;ekp, TIM/UN
_CODES = re.compile(r"[A-Za-z][\w.]{0,14}(?:[/;:][A-Za-z][\w.]{0,14}){1,5}")
# Whose words or pictures they are, by a label: (Sumber: Balai Rotan)
_CREDITED = re.compile(
    r"(?:sumber|source|ed|editor|red|reporter|pewarta|penulis|teks|text|naskah|kontributor|laporan|liputan)"
    r"(?: ?[/&] ?(?:foto|photo|editor))?\s*: ?\S.*|t ?/ ?f\s*: ?\S.*",
    re.IGNORECASE,
)
# Numbers belong to a sign-off as those of a unit only: `Pendim 0799`, `Pen-0736`, `OL-2`, `Penrem 071/WK`.
_UNIT = re.compile(
    r"[A-Z](?:\.\d{1,2}){2,4}"
    r"|[A-Z][\w./]*(?:[ -][A-Z][\w./]*)*(?: 0\d{2,3}|[-/](?:0\d{3}|\d))(?:[/ -][\w./]+)*"
    r"|Pen[a-z]{2,8} \d{3,4}(?:[/ -][\w./]+)*|(?i:pen(?:dim|rem|dam))[ _-]?\d{3,4}(?:[/ -][\w./]+)*"
    r"|(?:Dim|Pen|Rem|Dam)[ -]?\d{2,4}"
)
_NUMBERED_INITIALS = re.compile(
    r"[A-Z]{2,5}(?:/[A-Z]{2,6}\d{0,2}){1,4}(?:-[A-Z][\w ]{2,30})?|[A-Z]\.\d{2}|[A-Z]{2,3}[- ]0\d"
    r"|[a-z]{2,5}\d{1,2}(?:/[A-Za-z]{2,6})+|[a-z]{2,5}(?:/[a-z]{2,6})*/[a-z]{2,5}\d{1,2}"
    r"|[A-Za-z]{2,6}/0\d|[A-Z]?[a-z]{2,11}0?\d"  # of one of several who write for an office: rotan09
)
# ... of which each has a number: JD 05/ED 02
_ALL_NUMBERED = re.compile(r"[A-Z]{2,5} ?0\d(?:/[A-Z]{2,5} ?0\d){1,3}")
# ... and with the office in the provinces: msc/PIA8-Biliran
_WITH_PROVINCE = re.compile(r"[A-Za-z]{2,5}(?:/[A-Za-z]{2,5})*/[A-Z]{2,6}\d{0,2}-[A-Z][\w ]{2,30}")
# ... of one of several media centres: MC. Tepi Rimba.1/nd
_OF_CENTRE = re.compile(r"MC\.? [A-Z][\w .]{2,30}/[A-Za-z]{2,6}(?:[/;][A-Za-z]{2,6}){0,2}")
_WITH_OFFICE = re.compile(r"[A-Z]{1,3}\d{0,2}/[A-Z][A-Z ]{2,30}")
_NUMBERED = (_UNIT, _NUMBERED_INITIALS, _ALL_NUMBERED, _WITH_OFFICE, _WITH_PROVINCE, _OF_CENTRE)
# Names and what is short for others, in small letters: dewi s/priyo
_NAMES = re.compile(r"[a-z]{2,12}(?: [a-z]{1,2})?(?:/[a-z]{2,12}(?: [a-z]{1,2})?){1,3}")
_FEW_INITIALS = re.compile(r"[a-z]{2,3}(?:, ?[a-z]{2,3}){1,2}")
# Several, of whom one is led by what they did: pwd/ed fza, Ana Rami / Editor: Tali, humas kpu arf/foto: arf
_NAME = r"[A-Za-z][\w.'@-]{0,19}"
_CAPITAL = r"[A-Z][\w.'@-]{0,19}"
_DOER = rf"{_DID}\s*[.:]?\s*{_NAME}(?: {_NAME}){{0,2}}"
_OTHER = rf"(?:{_CAPITAL}(?: {_CAPITAL}){{0,2}}|(?:humas |hms |tim )?{_NAME}(?: [a-z]{{1,4}})?)"
_DOERS = re.compile(rf"{_OTHER}(?:\s?[/;,|&]\s?(?:{_DOER}|{_OTHER})){{1,3}}", re.IGNORECASE)
_LED = re.compile(rf"[/;,|&]\s?{_DID}(?:\s*[.:]\s*|\s)(?=\w)", re.IGNORECASE)
_OF_PICTURE = re.compile(r"(?:foto|photo|fto|ft|pic|image|dok)\w*\s*[.:]", re.IGNORECASE)
_TEAM = re.compile(r"(?:tim|admin|redaksi) \w{2,10}")
_SITE = re.compile(r"(?:[a-z][\w-]*\.){1,4}(?:id|com|org|net|info|gov|edu|example)", re.IGNORECASE)
_SURE_INITIALS = re.compile(
    r"(?:[A-Za-z.]+[/;])*[A-Za-z.]+[/;](?:ed|red|editor)(?::[A-Za-z.]+| [a-z]{2,5})|"
    r"(?:[A-Za-z]{3,} ){1,3}[A-Za-z]/[A-Za-z]{3}"
    r"|[A-Za-z]{2,4}/(?i:humas|hms|(?:dis)?kominfo|prokopim|adpim)[a-z]{0,12}"
    r"|(?i:humas|hms|(?:dis)?kominfo|prokopim|adpim)[a-z]{0,12}/[A-Za-z]{2,12}"
)
_OF_OFFICE = re.compile(
    r"(?:sub ?bag\w*|bagian|biro|tim|humas|redaksi|public relations"
    r"|corporate (?:communications?|secretary))\b",
    re.IGNORECASE,
)
# The offices that write for the press, by the words that their names begin with.
_PRESS = (
    r"(?:(?:biro|bagian|tim|sub ?bag\w*|bidang|seksi|p?pid) )?(?:(?:bid|si|div)?humas|hms|hukmas"
    r"|(?:dis|din)?kominfo\w*|prokopim|adpim|puspen|pendim|penrem|dispen\w*|media ?cent(?:er|re)|mc|newsroom"
    r"|public relations|corporate (?:communications?|secretary))"
)
_OF_PRESS = re.compile(rf"(?i:{_PRESS})(?: (?:[A-Z][\w'-]*|dan|&|[A-Z][a-z]{{1,3}}\.)){{1,6}}")
_PRESS_CODE = r"(?i:humas|hms|kominfo|diskominfo)"
_OF_PRESS_CODE = re.compile(rf"[A-Za-z]{{2,12}}/{_PRESS_CODE}|{_PRESS_CODE}/[A-Za-z]{{2,12}}")
# ... or by whom it is, behind a label: Penulis: Ana Rami / Editor: Tali
_NAMED = r"(?i:penulis|reporter|pewarta|kontributor|editor|red)\s?: ?(?:[A-Z][\w.'’-]*,? ?){1,5}"
_BY_LABEL = re.compile(rf"{_NAMED}(?:[/|;,]? ?{_NAMED})?")
_INITIALS = re.compile(r"[a-z]{2,4}(?:/[A-Za-z]{2,4}){0,3}")
_BARE_CODES = re.compile(r"[a-z]{2,4}(?:/[a-z]{2,4}){1,3}")
# What ends a text, or leads on to another page of it, and signs nothing.
_NO_SIGNS = frozenset("bersambung selesai tamat habis end ends laughter applause".split())
MAX_WORDS = 6
MAX_LENGTH = 60


def signs(text: str) -> bool:
    """Whether words in brackets behind a text are who wrote it, and no remark."""
    if is_credited(text):
        return True
    if not text or len(text) > MAX_LENGTH or len(text.split()) > MAX_WORDS:
        return False
    if _CODES.fullmatch(text) or (_NAMES.fullmatch(text) and " " in text) or _are_led(text):
        return True
    if ":" in text or ";" in text:
        return False
    if has_digit(text):
        return any(pattern.fullmatch(text) for pattern in _NUMBERED)
    if not any(map(str.isalpha, text)) or text.lower() in _NO_SIGNS:
        return False
    if "humas" in text.lower() or _TEAM.fullmatch(text) or _FEW_INITIALS.fullmatch(text) or is_site(text):
        return True
    if not _is_abbreviated(text) or (" " in text and text.islower()):
        return False  # a remark in running words: "(belum termasuk pajak)"
    return not (text.count(" ") > 1 and text[1:].islower())  # "(Bersambung ke bagian dua)"


def is_sure(text: str) -> bool:
    """Whether words can be nothing but a sign-off, even behind words that no full stop ends."""
    return _SURE_INITIALS.fullmatch(text) is not None or (_LED.search(text) is not None and _are_led(text))


def may_be_initials(text: str) -> bool:
    """Whether words may be the initials of one or several, and no short form of a body: `ptn`, `tal/RM`."""
    return _INITIALS.fullmatch(text) is not None and text.lower() not in _NO_SIGNS


def signs_bare(text: str) -> bool:
    """Whether words without brackets behind the last sentence are the press office's name, or initials."""
    if text.endswith("."):
        return False
    if ":" in text:
        return _BY_LABEL.fullmatch(text) is not None
    return any(pattern.fullmatch(text) for pattern in (_OF_PRESS, _BARE_CODES, _OF_PRESS_CODE))


def is_press_code(text: str) -> bool:
    """Whether words are initials with the short name of a press office, and no more: `tal/humas`."""
    return "/" in text and _OF_PRESS_CODE.fullmatch(text) is not None


def is_credited(text: str) -> bool:
    """Whether a label says whose words they are: `Sumber: Balai Rotan`."""
    return _CREDITED.fullmatch(text) is not None


def is_site(text: str) -> bool:
    """Whether words are the address of a site: `rotan.example`."""
    return "." in text and _SITE.fullmatch(text) is not None


def is_known(text: str) -> bool:
    """Whether words alone in brackets say by themselves that somebody signs, and are not just any name."""
    return bool(is_credited(text) or _OF_OFFICE.match(text) or _CODES.fullmatch(text) or is_sure(text))


def _are_led(text: str) -> bool:
    """Whether words are several writers, of whom a word for it says that one took pictures, or edited."""
    return (
        _LED.search(text) is not None
        and _OF_PICTURE.match(text) is None
        and _DOERS.fullmatch(text) is not None
    )


def _is_abbreviated(text: str) -> bool:
    """Whether each full stop in `text` is that of an initial or a short form: `Lulu A./mh`."""
    return all(len(re.split(r"\W", part)[-1]) <= 3 for part in text.split(".")[:-1])
