"""The ways to reach somebody that a line prints: telephones, mail and web addresses, accounts.

What belongs here: finding them and their labels, and the words that stand beside them. What does not: whom
they reach (`warta.intake.roles.contacts`), and what a line with such ways is
(`warta.intake.contacts.contact_lines`).
"""

from __future__ import annotations

import re
from functools import lru_cache

from warta.intake.lines import LINES_KEPT

_LABEL_TWICE = re.compile(r"(?P<label>[A-Z][\w -]{2,12}:).{0,40} (?P=label)")

LONGEST_LABEL = 40
_LABEL_OF_PHONE = (
    r"(?:telp|telepon|tlp|tel|tél|telephone|téléphone|telefon|phone|mobile|mob|cell|hp|handphone|ponsel"
    r"|(?:wa|whatsapp|sms)(?: cent(?:er|re))?|hotline|(?:kantor|direct|[tmph])(?=\.?\s?:)"
    # The office that a telephone stands in, not one that has a telephone: `Press office: …`.
    r"|(?<!press )(?<!media )(?<!news )(?<!['’]s )(?:office|desk)(?=\.?\s?:))"
)
_LABEL_OF_FAX = r"(?:fax|faks|facs|faksimile|faksimili|facsimile|f(?=\.?\s?:))"
_LABEL_OF_MAIL = r"(?:e-?mail|surel|pos-?el|mail|courriel|e(?=\.?\s?:))"
_LABEL_OF_WEB = r"(?:website|web|situs|situs web|laman|homepage|url)"
_LABEL_OF_ACCOUNT = r"(?:twitter|instagram|facebook|youtube|tiktok|linkedin|telegram|ig|fb|x)"
_ANY_LABEL = (
    rf"(?:no(?:mor)?\.?\ )?"
    rf"(?:{_LABEL_OF_PHONE}|{_LABEL_OF_FAX}|{_LABEL_OF_MAIL}|{_LABEL_OF_WEB}|{_LABEL_OF_ACCOUNT})"
)
LABEL_ALONE = re.compile(rf"{_ANY_LABEL}\.?(?:\s*/\s*{_ANY_LABEL}\.?)*\s*:?", re.IGNORECASE)
_LABEL_BEFORE = re.compile(
    rf"(?:^|[\s,;|(/–-]){_ANY_LABEL}\.?(?:\s*/\s*{_ANY_LABEL}\.?)*\s*[:.]?\s*$", re.IGNORECASE
)
_FAX = re.compile(rf"{_LABEL_OF_FAX}\b", re.IGNORECASE)
_TELEPHONE = re.compile(rf"{_LABEL_OF_PHONE}\b", re.IGNORECASE)
_DOT = r"(?:\.|\ ?(?:\[dot\]|\(dot\))\ ?)"
_MAIL = (
    r"(?P<email>[\w.+-]{1,64}"
    rf"(?:@|\ ?(?:\[(?:at|@)\]|\(at\))\ ?)[\w-]{{1,63}}(?:{_DOT}[\w-]{{1,63}}){{1,6}}"
    r"|[\w.+-]{1,64}\ at\ (?!the\b|an?\b)[\w-]{1,63}(?:\ dot\ [\w-]{2,63}){1,4})"
)
# Messengers' addresses name a telephone or a person, and are often printed without their scheme.
_MESSENGER = r"(?:wa\.me|t\.me|api\.whatsapp\.com|line\.me)/"
_URL = rf"(?P<url>(?:https?://|www\.|(?<![\w./-]){_MESSENGER})[^\s|;,<>()]{{3,200}})"
_HANDLE = r"(?P<handle>@\w[\w.]{2,40})"
_NUMBER = r"""
    (?=[0-9+(])(?P<phone>(?<![\w.,/-])(?:\+\ ?|\(\+?)?
        [0-9](?:[0-9\ ).\-–]|\((?![0-9]{1,2}\ ?(?:hours|hrs|jam)\b)){2,24}[0-9]
        (?:(?=E-?mail|Fax|Tel\b)|(?![\w/]|[.,][0-9]))
        (?:\ ?(?:ext|pes|psw|x)\.?\ ?[0-9]{1,5})?
      | (?<![\w.,/-])(?:08[0-9]{2}/[0-9]{3,4}/[0-9]{3,5}|0[0-9]{2,3}/[0-9]{6,8})(?![\w/])
      | (?<!\w)[0-9]{3,4}-[A-Z]{3,7}(?:-[A-Z]{3,7})?(?!\w))
"""
WAY = re.compile(f"{_MAIL}|{_URL}|{_HANDLE}|{_NUMBER}", re.VERBOSE)
# Any word may begin an address of mail, and is read to its end for it: not where there is no mark of one.
_NO_MAIL = re.compile(f"{_URL}|{_NUMBER}", re.VERBOSE)
# A number begins with a digit, which is quickly looked for.
_MAY_BE_NUMBER = re.compile(r"[0-9](?:[0-9 ().\-–/]{5,}[0-9]|[0-9]{2}-[A-Z]{3})")
# What a telephone looks like that no label announces; and digits in a row that are none, label or not.
_PHONE = re.compile(
    r"(?:\+|\(\+?|0)[0-9 ().\-–]{7,}|[0-9]{3,4}[-–][0-9]{3,4}(?:[-–][0-9]{3,4})?|[0-9]+-[A-Z-]+"
    r"|62[-. ]?8[0-9]{2}[-. –]?[0-9]{3,4}[-. –]?[0-9]{3,5}"
    r"|08[0-9]{2}/[0-9]{3,4}/[0-9]{3,5}|0[0-9]{2,3}/[0-9]{6,8}"
    r"|(?:1[-.])?[2-9][0-9]{2}[-.][2-9][0-9]{2}[-.][0-9]{4}|1[38]00 [0-9]{3} [0-9]{3}"
    r"|[2-9][0-9]{2} [2-9][0-9]{2}-[0-9]{4}"
)
_EXTENSION = re.compile(r"\ ?(?:ext|pes|psw|x)\.?\ ?[0-9]{1,5}$")
_NO_PHONE = re.compile(
    r"[0-9]{1,2}[-. ][0-9]{1,2}[-. ][0-9]{4}|[0-9]{4}-[0-9]{2}-[0-9]{2}"
    r"|(?:19|20)[0-9]{2}\s?[-–]\s?(?:19|20)[0-9]{2}"
    r"|[0-9]{1,3}(?:\.[0-9]{3})+|(?:[0-9]{1,2}\.[0-9]{2}\s?[-–]?\s?){1,3}"
)
_SPLIT = re.compile(r"\s*(?:[|;,()\x00]|\s[–—/-]\s|:\s)\s*")
_CONNECTORS = frozenset(
    """please contact call on at by phone or and via nomor no no. hotline dan atau melalui di pada alamat
    surel dengan kepada to the email e-mail telepon telp telp. hp wa whatsapp dapat menghubungi hubungi kontak
    – - : . resmi website laman tel our in from of""".split()
)
DEGREE = re.compile(
    r"(?:[A-Z]\w{0,4}\.){2,4}|(?:[A-Z]\w{0,4}\.){1,4}[A-Z]\w{0,4}|(?:Dr|Ir|Jr|Sr|Inc|Ltd|Tbk|Esq)\.|Ph\.?D\.?|MBA|SE|SH|MM|MH|MSi|ST|MT|SIP|SIKom"
)
# What a letter or mail ends with, above the name of who writes.
_CLOSING = re.compile(
    r"(?:(?:kind|best|warm)(?:est)? )?regards,?|(?:yours )?(?:sincerely|faithfully|truly),?"
    r"|hormat (?:kami|saya),?|terima kasih,?|(?:with )?(?:many )?thanks,?",
    re.IGNORECASE,
)


def ways_in(text: str) -> list[tuple[str, str]]:
    """The ways to reach somebody that stand in `text`, each with the field that it is of."""
    return find_ways(text)[0] if may_be_way(text) else []


@lru_cache(maxsize=LINES_KEPT)  # a line is asked by each of those above it
def may_be_way(text: str) -> bool:
    """Whether a way to reach somebody may stand in `text`: a cheap test."""
    is_address = "@" in text or "www." in text or "http:" in text or "https:" in text
    is_address |= _spells_mail(text) or ".me/" in text or "whatsapp.com/" in text
    return is_address or _MAY_BE_NUMBER.search(text) is not None


def _spells_mail(text: str) -> bool:
    """Whether the marks of an address of mail may stand in `text` as words: a cheap test."""
    return "[at]" in text or "(at)" in text or (" dot " in text and " at " in text)


def find_ways(text: str) -> tuple[list[tuple[str, str]], str]:
    """The ways to reach somebody that stand in `text`, by field, and the words beside them.

    Between these words a null character marks where a way stood.
    """
    found: list[tuple[str, str]] = []
    beside = []
    stop = 0
    is_mail = "@" in text or _spells_mail(text)
    for match in (WAY if is_mail else _NO_MAIL).finditer(text):
        label = _LABEL_BEFORE.search(text[max(stop, match.start() - LONGEST_LABEL) : match.start()])
        name = _field_of(match, label[0] if label else "")
        if not name:
            continue
        found.append((name, _value(match, name, label[0] if label else "")))
        before = text[stop : match.start()]
        beside.append(before[: len(before) - len(label[0])] if label else before)
        stop = match.end()
    beside.append(text[stop:])
    return found, "\x00".join(beside)


def _field_of(match: re.Match[str], label: str) -> str:
    """The field that a way belongs to; '' where it is none after all."""
    name = match.lastgroup or ""
    if name != "phone":
        return name
    digits = sum(map(str.isdigit, match[0]))
    if digits > 15 or _NO_PHONE.fullmatch(match[0].strip()):
        return ""
    if (
        not label
        and (digits < 7 or not _PHONE.fullmatch(_EXTENSION.sub("", match[0])))
        and not re.search("[A-Z]", match[0])
    ):
        return ""
    return "fax" if _FAX.search(label) and not _TELEPHONE.search(label) else "phone"


def _value(match: re.Match[str], name: str, label: str) -> str:
    value = match[0].strip()
    if name == "email":
        value = re.sub(r"\s?(?:\[(?:at|@)\]|\(at\)|(?<=\s)at(?=\s))\s?", "@", value)
        return re.sub(r"\s?(?:\[dot\]|\(dot\)|(?<=\s)dot(?=\s))\s?", ".", value).rstrip(".")
    if name == "url":
        value = value.rstrip(".,:)")
        return value if value.startswith("http") else f"http://{value}"
    if name == "fax":
        return f"{label.strip(' ,;|(/–-')} {value}"
    if name == "phone" and value.count("(") != value.count(")"):
        return value.strip("() ")
    return value


def _is_first_name(words: list[str]) -> bool:
    """Whether the first of some words, which might only connect, is the name Dan."""
    return words[0] == "Dan" and len(words) > 1 and words[1][:1].isupper()


def cut_segments(text: str) -> list[str]:
    """The texts between marks and ways, without the words that only connect them."""
    segments: list[str] = []
    for part in _SPLIT.split(text):
        words = part.split()
        while words and words[-1].lower() in _CONNECTORS:
            words.pop()
        while words and words[0].lower() in _CONNECTORS and not _is_first_name(words):
            words.pop(0)
        segment = " ".join(words).strip(' :–-<>"“”')
        if segment and segments and DEGREE.fullmatch(segment):
            segments[-1] += f", {segment}"
        elif any(map(str.isalnum, segment)) and not _CLOSING.fullmatch(segment):
            segments.append(segment)
    return segments


def says_label_twice(text: str) -> bool:
    """Whether a line has a label of two columns, so that those above it are two as well: `Fax: Fax:`."""
    return text.count(":") > 1 and _LABEL_TWICE.match(text) is not None
