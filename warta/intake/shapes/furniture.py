"""Lines that belong to a site and not to a release: menus, share buttons, related posts, comment forms.

What belongs here: telling what kind of furniture a line is by its words alone. What does not: the words
themselves (`warta/data/furniture.txt`), where on a page such a line counts
(`warta.intake.roles.assignment`), and the lines that one agency's pages show (`content/agencies.yml`).
"""

from __future__ import annotations

import re
from enum import StrEnum
from functools import lru_cache

from warta.agencies import fold
from warta.intake.lines import LINES_KEPT
from warta.intake.shapes.visitor_notices import notice_kind
from warta.intake.wordlists import read_sections
from warta.phrases import lower_letters

MAX_LENGTH = 240
FEWEST_OF_MENU = 4
MOST_OF_MENU = 30
MOST_BUTTONS = 8
MOST_STEPS = 5
# A longer line is furniture by certain words in it, or begins with one of those below.
MAX_SHORT = 110
_FIRST_WORDS_OF_LONG = frozenset(
    """
    your alamat subscribe sign join register berlangganan langganan daftar daftarkan dapatkan get
    receive enter masukkan masukan type ketik © (c) copyright hak tags: tag: tags tag label: labels:
    topik: topik topics: you anda beranda home previous next to this external we search klik click
    bagikan share kirimkan return authorised authorized « ‹ ← sebelumnya selanjutnya berikutnya
    reproduction skip
    the tulisan kiriman berita artikel pos posting halaman read baca lihat see also filed posted tagged
    warning: notice: deprecated: fatal parse php
    keywords: kata # komentar formulir silakan silahkan
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


def _pattern(*kinds: Kind) -> re.Pattern[str]:
    """What lines of these kinds look like, each an alternative named for its kind, tried in this order.

    It is for a line in lower case, as `lower_letters` makes it: without regard to case, so many alternatives
    take three times as long.
    """
    return re.compile("|".join(f"(?P<{kind}>{'|'.join(_SECTIONS[f'{kind} patterns'])})" for kind in kinds))


# Tried in this order; those of the second group see the line without a colon at its end.
_RELATED = _pattern(Kind.RELATED)
_FIRST = _pattern(Kind.TAGS, Kind.SKIP, Kind.TRAIL, Kind.CONTROL)
_BARE = _pattern(Kind.MORE, Kind.COMMENTS)
_LATER = _pattern(Kind.NEWSLETTER, Kind.CAPTCHA, Kind.FOOTER, Kind.PAGER)
_END = _pattern(Kind.END)
_LISTED_TAGS = re.compile(_pattern(Kind.TAGS).pattern, re.IGNORECASE)  # it keeps their capitals
_END_CHARS = frozenset("#-–—*eEsStThHaAoO([=~_")
# A day behind it in capitals: ENDS 03/05/2019. In small letters that is when an event ends.
_END_AND_DAY = re.compile(r"ENDS?[-–—/,\s]+\S.{0,20}(?:19|20)\d\d")
# What a line that points to another text begins with.
_MORE = re.compile(
    r"\(?\[?\s*(?:(?:baca|lihat|simak|tonton|dengarkan|read|see|watch)\s*(?:juga|pula|lagi|also)|also read"
    r"|berita terkait|artikel terkait|read more|baca selengkapnya"
    r"|related(?: (?:story|stories|articles?|news|reading|posts?|content))?)\s*[:\-–»>]"
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
# What cameras call their pictures; what these show may be glued to the number.
_CAMERAS = frozenset({"img_", "dsc_", "dscn", "dscf"})
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
_AROUND = "[](){}<>»«›‹→←↑|▾▼▲+•·×✕☰⌄↓ :"
# The way to the next text; that of the one before begins with an arrow.
_ARROWS = "»›→"
_TO_NEXT = re.compile(rf"[^«]{{1,160}}\s?[{_ARROWS}]")
_ADVERTISEMENTS = frozenset({"advertisement", "advertisements", "iklan", "sponsored", "sponsored content"})
_TAGS_ALONE = frozenset(_SECTIONS["tags"])
# Programs and notes of the markup, which some extractions leave in a text.
_PROGRAM = re.compile(
    r"(?:(?:<!--(?:(?!-->).)*-->|<script\b(?:(?!</script>).)*</script>|<style\b(?:(?!</style>).)*</style>)\s*)+",
    re.IGNORECASE,
)
_STEPS = re.compile(r" (?:/|>|»|›) ")
_MARK = re.compile(r"[|•·›»]")
_MARKS = re.compile(r"\s*[|•·›»]\s*")
_TRAIL_NAMED = re.compile(
    r"(?:you are here|anda (?:di ?sini|berada di(?: ?sini)?))\s*[:»>]?\s*\S.*", re.IGNORECASE
)


@lru_cache(maxsize=LINES_KEPT)  # the pages of one site show the same lines again and again
def furniture_kind(text: str) -> Kind | None:
    """What furniture a whole line is by its words; None where they say nothing of the kind.

    `text` is the line without its bullet.
    """
    if not text:
        return None
    if text[0] == "<" and _PROGRAM.fullmatch(text):
        return Kind.CONTROL
    if len(text) > MAX_LENGTH:
        return _notice(fold(text))
    if not (text[0].isalnum() or any(map(str.isalnum, text))):
        return Kind.END if _is_end(text) else Kind.WEAK
    folded = fold(text)
    if found := _by_whole(text, folded):
        return found
    if len(text) > MAX_SHORT and folded.split(maxsplit=1)[0] not in _FIRST_WORDS_OF_LONG:
        return _by_words(text, folded)
    if found := _by_form(text, folded):
        return found
    if _is_trail(folded):
        return Kind.TRAIL
    return Kind.MENU if _is_row_of_menu(folded) or _is_parted_menu(folded) else None


def _by_whole(text: str, folded: str) -> Kind | None:
    """What a line is that is one of the phrases, or made of their words alone."""
    if text[-1] == ":" and folded in _TAGS_ALONE:
        return Kind.TAGS
    if found := _WHOLE.get(folded) or _WHOLE.get(_without_marks(folded)):
        return found
    lower = _in_lower_case(folded)
    if _RELATED.fullmatch(lower.rstrip(" :/.…")):
        return Kind.RELATED
    if _is_row_of_buttons(folded):
        return Kind.CONTROL
    if _is_end(text):
        return Kind.END
    return Kind.MORE if _MORE.match(lower) else None


def _without_marks(folded: str) -> str:
    """A line, folded, without the marks that stand around words of menus; '' for one that has none."""
    has_marks = folded[0] in _AROUND or folded[-1] in _AROUND
    return folded.strip(_AROUND) if has_marks else ""


def _in_lower_case(folded: str) -> str:
    """A folded text as the patterns expect it: what is folded is in lower case but for a few letters."""
    return folded if folded.isascii() else lower_letters(folded)


def is_advertisement(folded: str) -> bool:
    """Whether a whole line, folded, says that an advertisement stands here."""
    return folded.strip("-–— ") in _ADVERTISEMENTS


def tags_of(text: str) -> list[str]:
    """The tags that a line of tags lists: `Tags: padi, pupuk` or `#padi #pupuk`."""
    found = _LISTED_TAGS.fullmatch(text)
    if not found:
        return []
    words = found["listed"]
    parts = re.split(r"\s*[,;|]\s*", words) if words and "#" not in words else re.findall(r"#([\w\-]+)", text)
    return [part for part in (p.strip(" .#") for p in parts) if part]


def _is_row_of_buttons(folded: str) -> bool:
    first, _, rest = folded.partition(" ")
    if first not in _WORDS_OF_MENU or not rest or folded.count(" ") >= MOST_BUTTONS:
        return False
    words = folded.split()
    return _WORDS_OF_MENU.issuperset(words) and any(_WHOLE[word] is Kind.WEAK for word in words)


def _is_row_of_menu(folded: str) -> bool:
    """Whether most of the words are those of a menu, printed on one line."""
    count = folded.count(" ") + 1
    if not FEWEST_OF_MENU <= count <= MOST_OF_MENU:
        return False
    words = folded.split(" ")
    # Of as many words as may be none of a menu and one more, one must be.
    if _WORDS_OF_MENU.isdisjoint(words[: 3 * count // 10 + 1]):
        return False
    known = sum(map(_WORDS_OF_MENU.__contains__, words))
    return known >= FEWEST_OF_MENU and 10 * known >= 7 * count


def _is_trail(folded: str) -> bool:
    """Whether a line is the way from one section of a site to another: `Publications / News`."""
    if not _STEPS.search(folded):
        return False
    parts = _STEPS.split(folded)
    is_short = 1 < len(parts) <= MOST_STEPS and all(part.count(" ") < 3 for part in parts)
    return is_short and all(_WHOLE.get(part) is Kind.MENU for part in parts[:-1])


def _is_parted_menu(folded: str) -> bool:
    """Whether a line is items of a menu with marks between: `FAQ | Site map | Contact us`."""
    if "|" not in folded and (folded.isascii() or not _MARK.search(folded)):
        return False
    parts = _MARKS.split(folded)
    known = sum(_WHOLE.get(part) is not None for part in parts)
    if len(parts) >= FEWEST_OF_MENU and known and all(part.count(" ") < 3 for part in parts):
        return True
    return len(parts) > 1 and known > 1 and 2 * known >= len(parts)


def _is_end(text: str) -> bool:
    if text[:3] == "END" and _END_AND_DAY.fullmatch(text):
        return True
    return (
        len(text) <= 40
        and text[0] in _END_CHARS
        and _END.fullmatch(lower_letters(text)) is not None
        and any(c.isalnum() or c == "#" for c in text)
    )


def _by_form(text: str, folded: str) -> Kind | None:
    lower = lower_letters(text)
    if found := _FIRST.fullmatch(lower) or _BARE.fullmatch(_in_lower_case(folded.rstrip(" :"))):
        return Kind(found.lastgroup)  # type: ignore[arg-type]  # all alternatives are named
    if _TRAIL_NAMED.fullmatch(text):
        return Kind.TRAIL
    if found := _LATER.fullmatch(lower):
        return Kind(found.lastgroup)  # type: ignore[arg-type]  # all alternatives are named
    if text[-1] in _ARROWS and _TO_NEXT.fullmatch(text):
        return Kind.PAGER
    return _by_words(text, folded)


def _by_words(text: str, folded: str) -> Kind | None:
    if folded[:4] in _CAMERAS and text[4:8].isdecimal() and text[-1] not in ".!?":
        return Kind.CONTROL
    has_cookie = "cookie" in folded or ("kuki" in folded and "kuki" in folded.split())
    if has_cookie and _ABOUT_COOKIES.search(text):
        return Kind.COOKIES
    if "captcha" in folded or (_may_end_sum(text[-1]) and _SUM.fullmatch(text)):
        return Kind.CAPTCHA
    if folded.startswith(_OFFICIAL):
        return Kind.CONTROL  # a footer's line may be a title, this one never is
    if _states_rights(folded):
        return Kind.FOOTER
    return _notice(folded)


def _notice(folded: str) -> Kind | None:
    """What a sentence is by which a site speaks to its visitors."""
    kind = notice_kind(folded)
    return Kind(kind) if kind else None


def _may_end_sum(last: str) -> bool:
    return last in "=?" or last.isdecimal()


def _states_rights(folded: str) -> bool:
    # Each of the three has one of these, which most lines have not.
    return ("hak cipta" in folded or "all rights" in folded) and any(map(folded.__contains__, _RIGHTS))
