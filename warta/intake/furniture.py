"""Lines that belong to a site and not to a release: menus, share buttons, related posts, comment forms.

What belongs here: telling what kind of furniture a line is by its words alone. What does not: the words
themselves (`warta/data/furniture.txt`), where on a page such a line counts (`warta.intake.roles`), and
the lines that one agency's pages show (`content/agencies.yml`).
"""

from __future__ import annotations

import re
from enum import StrEnum
from functools import lru_cache

from warta.agencies import fold
from warta.intake.wordlists import read_sections

MAX_LENGTH = 240
FEWEST_OF_MENU = 4
MOST_OF_MENU = 30
MOST_BUTTONS = 8
# A longer line is furniture by certain words in it, or begins with one of those below.
MAX_SHORT = 110
_FIRST_WORDS_OF_LONG = frozenset(
    """
    your alamat subscribe sign join register berlangganan langganan daftar daftarkan dapatkan get
    receive enter masukkan masukan type ketik © (c) copyright hak tags: tag: tags tag label: labels:
    topik: topik topics: you anda beranda home previous next to this external we search klik click
    bagikan share kirimkan return authorised authorized « ‹ ← sebelumnya selanjutnya berikutnya
    berita artikel pos posting halaman read baca lihat see also filed posted tagged keywords: kata #
    """.split()
)


class Kind(StrEnum):
    """What a line of furniture is part of; each is a section of the list of words."""

    MENU = "menu"  # a word of navigation, which might as well be a heading
    SKIP = "skip"  # a link past the menus
    TRAIL = "trail"  # breadcrumbs
    CONTROL = "control"  # share buttons, sizes of text, reading time
    WEAK = "weak"  # the one-word names of such buttons
    MORE = "more"  # a pointer to another text within or below the text
    RELATED = "related"  # the heading of a list of other texts
    COMMENTS = "comments"  # a comment form or what is left of it
    NEWSLETTER = "newsletter"
    COOKIES = "cookies"
    CAPTCHA = "captcha"
    FOOTER = "footer"
    PAGER = "pager"  # the way to the text before and after
    TAGS = "tags"
    END = "end"  # the mark below a release's last line


_SECTIONS = read_sections("furniture.txt")
_WHOLE = {phrase: kind for kind in reversed(Kind) for phrase in _SECTIONS.get(kind, ())}
_WORDS_OF_MENU = frozenset(phrase for phrase, kind in _WHOLE.items() if kind in (Kind.MENU, Kind.WEAK))


def _pattern(kind: Kind) -> re.Pattern[str]:
    return re.compile("|".join(_SECTIONS[f"{kind} patterns"]), re.IGNORECASE)


# Tried in this order; those of the second group see the line without a colon at its end.
_RELATED = _pattern(Kind.RELATED)
_BARE = {kind: _pattern(kind) for kind in (Kind.MORE, Kind.COMMENTS)}
_FIRST = {kind: _pattern(kind) for kind in (Kind.TAGS, Kind.TRAIL, Kind.CONTROL)}
_LATER = {kind: _pattern(kind) for kind in (Kind.NEWSLETTER, Kind.CAPTCHA, Kind.FOOTER, Kind.PAGER)}
_END = _pattern(Kind.END)
_END_CHARS = frozenset("#-–—*eEsStThHaAoO([=~_")
# What a line that points to another text begins with.
_MORE = re.compile(
    r"\(?\[?\s*(?:(?:baca|lihat|simak|tonton|dengarkan|read|see|watch)\s*(?:juga|pula|lagi|also)|also read"
    r"|berita terkait|artikel terkait|related(?: story| article)?)\s*[:\-–»>]",
    re.IGNORECASE,
)
_ABOUT_COOKIES = re.compile(
    r"\b(?:uses?|using|accept|consent|agree|menggunakan|menyetujui|setuju|memakai|experience|pengalaman"
    r"|polic(?:y|ies)|kebijakan|settings?)\b",
    re.IGNORECASE,
)
_SUM = re.compile(
    r"(?:(?:berapa(?:kah)?|what is|hasil dari|jawab|solve|hitung)\b[^\d]{0,30})?"
    r"\d{1,3} ?[+×x*] ?\d{1,3}(?: ?=)?(?: ?\?)?",
    re.IGNORECASE,
)
_RIGHTS = ("all rights reserved", "hak cipta dilindungi", "seluruh hak cipta")
_OFFICIAL = (
    "an official website",
    "official websites use",
    "share sensitive information only",
    "federal government websites often end",
    "here's how you know",
    "here’s how you know",
    "the .gov means it",
    "a .gov website belongs to",
    "a .mil website belongs to",
    "a lock (",
    "secure .gov websites use",
    "the site is secure",
)
# The way to the next text; that of the one before begins with an arrow.
_ARROWS = "»›→"
_TO_NEXT = re.compile(rf"[^«]{{1,160}}\s?[{_ARROWS}]")
_ADVERTISEMENTS = frozenset({"advertisement", "advertisements", "iklan", "sponsored", "sponsored content"})
_TAGS_ALONE = frozenset(_SECTIONS["tags"])
_TRAIL_NAMED = re.compile(
    r"(?:you are here|anda (?:di ?sini|berada di(?: ?sini)?))\s*[:»>]?\s*\S.*", re.IGNORECASE
)


@lru_cache(maxsize=8192)  # the pages of one site show the same lines again and again
def furniture_kind(text: str) -> Kind | None:
    """What furniture a whole line is by its words; None where they say nothing of the kind.

    `text` is the line without its bullet.
    """
    if not text or len(text) > MAX_LENGTH:
        return None
    if not any(map(str.isalnum, text)):
        return Kind.END if _is_end(text) else Kind.WEAK
    folded = fold(text)
    if found := _by_whole(text, folded):
        return found
    if len(text) > MAX_SHORT and folded.split(maxsplit=1)[0] not in _FIRST_WORDS_OF_LONG:
        return _by_words(text, folded)
    return _by_form(text, folded) or (Kind.MENU if _is_row_of_menu(folded) else None)


def _by_whole(text: str, folded: str) -> Kind | None:
    """What a line is that is one of the phrases, or made of their words alone."""
    if folded in _TAGS_ALONE and text.endswith(":"):
        return Kind.TAGS
    if found := _WHOLE.get(folded) or _WHOLE.get(folded.strip("[](){}<>»«›‹→←↑|▾▼▲+•·×✕☰⌄↓ :")):
        return found
    if _RELATED.fullmatch(folded.rstrip(" :")):
        return Kind.RELATED
    if _is_row_of_buttons(folded):
        return Kind.CONTROL
    if _is_end(text):
        return Kind.END
    return Kind.MORE if _MORE.match(text) else None


def is_advertisement(folded: str) -> bool:
    """Whether a whole line, folded, says that an advertisement stands here."""
    return folded.strip("-–— ") in _ADVERTISEMENTS


def tags_of(text: str) -> list[str]:
    """The tags that a line of tags lists: `Tags: padi, pupuk` or `#padi #pupuk`."""
    found = _FIRST[Kind.TAGS].fullmatch(text)
    if not found:
        return []
    words = found["tags"]
    parts = re.split(r"\s*[,;|]\s*", words) if words and "#" not in words else re.findall(r"#([\w\-]+)", text)
    return [part for part in (p.strip(" .#") for p in parts) if part]


def _is_row_of_buttons(folded: str) -> bool:
    words = folded.split() if 1 <= folded.count(" ") < MOST_BUTTONS else []
    return _WORDS_OF_MENU.issuperset(words) and any(_WHOLE[word] is Kind.WEAK for word in words)


def _is_row_of_menu(folded: str) -> bool:
    """Whether most of the words are those of a menu, printed on one line."""
    words = folded.split()
    if not FEWEST_OF_MENU <= len(words) <= MOST_OF_MENU:
        return False
    known = sum(map(_WORDS_OF_MENU.__contains__, words))
    return known >= FEWEST_OF_MENU and 10 * known >= 7 * len(words)


def _is_end(text: str) -> bool:
    return (
        len(text) <= 40
        and text[0] in _END_CHARS
        and _END.fullmatch(text) is not None
        and any(c.isalnum() or c == "#" for c in text)
    )


def _by_form(text: str, folded: str) -> Kind | None:
    bare = folded.rstrip(" :")
    for kind, pattern in _FIRST.items():
        if pattern.fullmatch(text):
            return kind
    for kind, pattern in _BARE.items():
        if pattern.fullmatch(bare):
            return kind
    if _TRAIL_NAMED.fullmatch(text):
        return Kind.TRAIL
    for kind, pattern in _LATER.items():
        if pattern.fullmatch(text):
            return kind
    if text[-1] in _ARROWS and _TO_NEXT.fullmatch(text):
        return Kind.PAGER
    return _by_words(text, folded)


def _by_words(text: str, folded: str) -> Kind | None:
    has_cookie = "cookie" in folded or ("kuki" in folded and "kuki" in folded.split())
    if has_cookie and _ABOUT_COOKIES.search(text):
        return Kind.COOKIES
    if "captcha" in folded or _SUM.fullmatch(text):
        return Kind.CAPTCHA
    if any(map(folded.__contains__, _RIGHTS)) or folded.startswith(_OFFICIAL):
        return Kind.FOOTER
    return None
