"""The facts that an undivided piece of a line is: a date, a count of views, or a label with its value.

What belongs here: reading such a piece as a whole, with the labels in Indonesian and English. What does
not: cutting a line into pieces and judging them together (`warta.intake.facts.stated_facts`), the labels
themselves (`warta.intake.marks.labels`), and the spelling of dates (`warta.intake.days.printed_dates`).
"""

from __future__ import annotations

import re
from functools import lru_cache

from warta.intake.days.printed_dates import find_dates, read_whole
from warta.intake.facts.release_number import is_bare_number, number_behind_label, number_in
from warta.intake.lines import LINES_KEPT
from warta.intake.marks.fact import About, Fact
from warta.intake.marks.labels import BY_LABEL, NAMES_THEMSELVES, PICTURES, has_colon, label_of
from warta.intake.marks.rubric import begins_with_kind
from warta.intake.names.bodies import looks_like_body
from warta.intake.offices.office_names import MAX_NAME_WORDS, read_name, reads_as_name, says_office
from warta.intake.shapes.furniture import Kind, furniture_kind

MOST_WORDS_OF_RUBRIC = 4
MOST_WORDS_OF_BUTTON = 4
# A rubric that stands behind its day among others may have more.
MOST_WORDS_OF_LISTED = 7
_BUTTONS = frozenset({Kind.CONTROL, Kind.WEAK, Kind.COMMENTS})
# A way back, beside the day and the button to print.
_WAYS_BACK = frozenset({"back", "home", "kembali", "beranda"})
_DATES = frozenset({About.PUBLISHED, About.UPDATED, About.DATE, About.EMBARGO})
# What only a label with a colon announces.
_WITH_COLON = frozenset({About.PLACE, About.EDITOR, About.CONTROL})
# Words in small letters, longer than those within names, of which no name of a person or an office has two.
LONGEST_PARTICLE, FEWEST_PLAIN_WORDS = 3, 2
# What a page that lists the texts under a rubric prints behind the word for one: Category Archives: News
_LISTING = ("archive", "arsip")
_OF_LISTING = re.compile(r"(?:archives?|arsip)\s*:\s*(?=\S)", re.IGNORECASE)
# Labels of a number that are words of dates and names as well.
_WORDS_OF_NUMBERS = frozenset({"ip", "nr", "release"})
_WHO_WHEN = re.compile(
    r"(?:oleh|by)\s*:?\s*(?P<who>[^\d:]{2,100}?)\s*(?:[,|\-–:]|\bpada\b|\bon\b|\btanggal\b|\bdate\b|\bat\b)\s*"
    r"(?:hari\s+|tanggal\s+)?(?P<when>\S.*)",
    re.IGNORECASE,
)
_WHEN_WHO = re.compile(
    r"(?:(?:pada|on|tanggal|at)\s+)?(?P<when>\S.{3,60}?)\s*[,|\-–]?\s*"
    r"\b(?:oleh|by)\b\s*:?\s*(?P<who>[^\d:]{2,80})",
    re.IGNORECASE,
)
_WHEN_WHAT_WHO = re.compile(
    r"(?:(?:pada|on|tanggal|at)\s+)?(?P<when>\S.{3,40}?)\s+(?:in|di|dalam|kategori)\s+(?P<what>[^\d:]{2,60}?)\s+"
    r"(?:oleh|by)\s+(?P<who>[^\d:]{2,80})",
    re.IGNORECASE,
)
_WHEN_WHAT = re.compile(
    r"(?:(?:pada|on|tanggal|at)\s+)?(?P<when>\S.{3,40}?)\s+(?:in|di|dalam|kategori|under)\s+(?P<what>[^\d:]{2,140})",
    re.IGNORECASE,
)
# A label behind a date with nobody behind it: June 2, 2018, by :
_NOBODY = re.compile(r"[\s,|]+(?:by|oleh)\s?:?$", re.IGNORECASE)
_LEAD_IN = re.compile(r"^(?:pada|on|at|tanggal|hari|sejak)\s+(?:hari\s+|tanggal\s+)?", re.IGNORECASE)
_NUMBER = r"\d{1,3}(?:[.,\u00a0 ]\d{3}){1,3}|\d{1,12}"
_VIEWS = re.compile(
    rf"(?:sebanyak\s+|\(\s*)?(?P<count>{_NUMBER})\s*"
    r"(?:kali|x|×|views?|hits?|times|reads?|pembaca|tayangan|kunjungan|pengunjung|visits?|dilihat|dibaca"
    r"|page ?views?|pageviews?|klik|orang|viewers?)?"
    r"(?:\s+(?:dibaca|dilihat|dikunjungi|diakses|ditonton|views?))?\s*\)?",
    re.IGNORECASE,
)
_COUNTED = re.compile(
    r"\(?(?:(?:sudah |telah )?(?:di ?baca|di ?lihat|dikunjungi|diakses|views?|viewed|hits?|read)(?:\s+oleh)?"
    r"\s*[:\-–]?\s*)?"
    rf"(?P<count>{_NUMBER})\s*"
    r"(?:kali|x|×|views?|(?:view|hit|read|visit)\(s\)|hits?|times|pembaca|tayangan|kali dibaca|kali dilihat"
    r"|x dibaca|x dilihat|kunjungan"
    r"|(?<=[0-9] )orang|orang membaca|page ?views?|reads|kali dikunjungi|kali diakses"
    r"|dibaca|dilihat|lihat)\)?",
    re.IGNORECASE,
)
_VISITED = re.compile(
    rf"\(?visited (?P<count>{_NUMBER}) times?(?:, [\d.,]+ visits? today)?\)?", re.IGNORECASE
)
_CONTACT = re.compile(r"(?:media |press )contacts?\s*:\s*\S.{3,100}", re.IGNORECASE)
# The kind of text with its day right behind: PRESS RELEASE 16/12/2021
_KIND_AND_DAY = re.compile(
    r"(?:(?:press|media|news) (?:release|statement)|siaran (?:pers|media)|rilis pers)\s+"
    r"(?=[\d./-]{3,6}(?:19|20)\d\d)",
    re.IGNORECASE,
)
# What stands in brackets behind a date that a label announces.
_REMARK = re.compile(r"\s*\([^()]{3,80}\)$")
_IN_BY = re.compile(
    r"(?:in|di|dalam)\s+(?P<what>[^\d:]{2,60}?)\s+(?:by|oleh)\s+(?P<who>[^\d:]{2,60})", re.IGNORECASE
)
_TIME = re.compile(
    r"(?:pukul |jam |at )?(?:\d{1,2}[:.]\d{2}(?::\d{2})?(?:\s*[ap]\.?m\.?)?"
    r"(?:\s*(?:WIB|WITA|WIT|GMT|UTC|[ECMP][SD]?T))?"
    r"|\d{1,2} ?[ap]\.?m\.?)",
    re.IGNORECASE,
)
_AGO = re.compile(
    r"(?:about |sekitar )?(?:an?|\d{1,3}|se)[\s-]?"
    r"(?:(?:year|month|week|day|hour)s?,? (?:and )?\d{1,3} )?"
    r"(?:second|minute|hour|day|week|month|year|detik|menit|jam|hari|minggu|bulan|tahun)s?"
    r" (?:ago|yang lalu|lalu)|yesterday|today|kemarin|hari ini",
    re.IGNORECASE,
)


# A name with the number of one of several, and a date in digits behind it: by Admin 1 19/04/2022
_WHO_THEN_DAY = re.compile(
    r"(?P<who>[^\d:]{2,60}?(?: \d{1,2})?)\s+(?P<when>\d{1,2}[/.-]\d{1,2}[/.-](?:19|20)\d\d"
    r"(?:,? \d{1,2}[:.]\d\d(?:[:.]\d\d)?)?(?: WIB| WITA| WIT)?)"
)


def read_date(text: str) -> Fact | None:
    """The date that a piece of a line is; one word for it may be part of its spelling: `Tanggal 5 Mei`."""
    printed = read_whole(text)
    if printed is None:
        kind = _KIND_AND_DAY.match(text)
        words = text[kind.end() :] if kind else ""
        behind = read_whole(words) if words else None
        is_day = behind is not None and behind.precision == "day" and not behind.end
        return Fact(About.PUBLISHED, words, behind, labelled=True) if is_day else None
    if printed.end:  # a range is when something takes place, not when it was told
        return None
    label = label_of(text)
    if label and (printed_behind := read_whole(text[label.end() :])):
        about = BY_LABEL[label["label"].lower()][0]
        return Fact(about, text[label.end() :].strip(), printed_behind, labelled=True)
    return Fact(About.DATE, text, printed)


def read_piece(text: str) -> tuple[Fact, ...] | None:
    """The facts that an undivided piece of a line is."""
    date = read_date(text)
    return (date,) if date else read_undated(text)


@lru_cache(maxsize=LINES_KEPT)  # a line is read as a whole, and in parts, cut in more than one way
def read_undated(text: str) -> tuple[Fact, ...] | None:
    """The facts that an undivided piece of a line is which is no date."""
    facts = _undated(text)
    return tuple(facts) if facts else None


def _undated(text: str) -> list[Fact] | None:
    if found := _COUNTED.fullmatch(text.rstrip(".")) or _VISITED.fullmatch(text):
        return [Fact(About.VIEWS, text, count=_count(found["count"]), labelled=not text[0].isdigit())]
    if (label := label_of(text)) and (facts := _behind(label)):
        return facts
    if (number := number_in(text)) is not None:
        return [Fact(About.NUMBER, number, labelled=True)]
    if _names_author(text) and (facts := _by_author(text)):
        return facts
    if _TIME.fullmatch(text):
        return [Fact(About.CONTROL, text)]
    if _CONTACT.fullmatch(text):
        return [Fact(About.CONTACT, text, labelled=True)]
    if _AGO.fullmatch(text):
        return [Fact(About.CONTROL, text, labelled=True)]
    kind = furniture_kind(text)
    return [Fact(About.CONTROL, text)] if kind in _BUTTONS or text.lower() in _WAYS_BACK else None


def _names_author(text: str) -> bool:
    folded = text.lower()
    return "oleh" in folded or "by" in folded


def _by_author(text: str) -> list[Fact] | None:
    if (found := _WHEN_WHO.fullmatch(text)) and (facts := who_and_when(About.DATE, found)):
        return facts
    if (found := _IN_BY.fullmatch(text)) and len(found["who"].split()) <= 4:
        return [Fact(About.CATEGORY, found["what"]), Fact(About.OFFICE, found["who"], labelled=True)]
    return None


def _behind(label: re.Match[str]) -> list[Fact] | None:
    """The facts behind a label, by the first of its meanings that they fit."""
    word = label["label"].lower()
    is_marked = has_colon(label) or word in PICTURES
    for about in BY_LABEL[word]:
        is_from = word == "from" and looks_like_body(label.string[label.end() :])
        is_name = not (is_marked or about in _DATES or is_from) and word in NAMES_THEMSELVES
        is_code = is_bare_number(label.string[label.end() :])
        is_word = about is About.NUMBER and word in _WORDS_OF_NUMBERS and not is_code
        if is_name or is_word:
            continue
        if about is About.EMBARGO and word == "embargo" and not (is_marked or find_dates(label.string)):
            continue  # a headline about one
        if about is About.CATEGORY and not is_marked and _may_be_headline(label):
            continue
        if facts := _after_label(about, label.string[label.end() :], strict=not is_marked):
            return facts
    return None


def _may_be_headline(label: re.Match[str]) -> bool:
    """Whether words behind a word for a rubric, with no colon, go on a headline: `Kategori Baru Garam`."""
    rest = label.string[label.end() :]
    is_several = " " not in label["label"] and " " in rest.strip()
    return is_several and not (begins_with_kind(rest) or rest.lower().startswith(_LISTING))


def _after_label(about: About, rest: str, *, strict: bool) -> list[Fact] | None:
    """The facts behind a label; `strict` where it has no colon, so that it may be a word of a sentence."""
    rest = _NOBODY.sub("", rest).strip()
    if not rest:
        return None
    if about in (About.PUBLISHED, About.UPDATED) and (facts := _with_more(about, rest)):
        return facts
    if about is About.OFFICE and (printed := read_whole(rest.lstrip("-–—|:, "))) and not printed.end:
        return [Fact(About.DATE, rest, printed)]  # the page left out the name
    if about is About.OFFICE and (found := _WHO_THEN_DAY.fullmatch(rest)):
        return who_and_when(About.DATE, found)
    if about is About.OFFICE and (found := _WHO_WHEN.fullmatch(f"oleh {rest}")):
        facts = who_and_when(About.PUBLISHED if strict else About.DATE, found)
        if facts:
            return facts
    if strict and not _fits_without_colon(about, rest):
        return None
    if about is About.OFFICE and not strict and (facts := _around_inner_date(rest)):
        return facts
    fact = read_labelled(about, rest, strict=strict)
    return [fact] if fact else None


def _fits_without_colon(about: About, rest: str) -> bool:
    """Whether words may be the value of a label that has no colon: `Kategori Berita`, `Diunduh 120 kali`."""
    if about is About.CONTROL:
        return _VIEWS.fullmatch(rest) is not None and not rest.isdigit()
    if about is About.CATEGORY:
        return len(rest.split()) <= MOST_WORDS_OF_RUBRIC and reads_as_name(rest)
    return about not in _WITH_COLON


def _around_inner_date(rest: str) -> list[Fact] | None:
    """The writer and the day behind a label, and perhaps a button: `Ana Oak, May 5, 2019 ,Full Story`."""
    dates = find_dates(rest)
    if len(dates) != 1 or dates[0].end or not dates[0].date or dates[0].precision != "day":
        return None
    who, more = rest[: dates[0].start].rstrip(), rest[dates[0].stop :].strip(" ,|–—-")
    name = read_name(who.strip(" ,|–—-"), labelled=True) if who[-1:] in (",", "|", "–", "—", "-") else None
    if not name or not reads_as_name(name) or len(more.split()) > MOST_WORDS_OF_BUTTON or more[-1:] == ".":
        return None
    return [Fact(About.OFFICE, name, labelled=True), Fact(About.DATE, dates[0].words, dates[0])]


def _with_more(about: About, rest: str) -> list[Fact] | None:
    """The date behind a label, with who published the text or under which rubric."""
    for pattern in (_WHO_WHEN, _WHEN_WHAT_WHO, _WHEN_WHO):
        if (found := pattern.fullmatch(rest)) and (facts := who_and_when(about, found)):
            return facts
    found = _WHEN_WHAT.fullmatch(rest)
    printed = read_whole(found["when"]) if found else None
    if not (found and printed) or printed.end or not _are_rubrics(found["what"]):
        return None
    return [Fact(about, found["when"], printed, labelled=True), Fact(About.CATEGORY, found["what"])]


def _are_rubrics(words: str) -> bool:
    """Whether words behind a day may be rubrics: few, or names with commas between."""
    if len(words.split()) <= MOST_WORDS_OF_RUBRIC:
        return True
    names = words.split(", ")
    return all(len(name.split()) <= MOST_WORDS_OF_LISTED and reads_as_name(name) for name in names)


def who_and_when(about: About, found: re.Match[str]) -> list[Fact] | None:
    """The date in the group `when` and the office in the group `who`; None where either is none."""
    printed = read_whole(_LEAD_IN.sub("", found["when"], count=1)) or read_whole(found["when"])
    name = read_name(found["who"].strip(" ,-–|"), labelled=True)
    if printed is None or name is None:
        return None
    return [
        Fact(about, found["when"], printed, labelled=about is not About.DATE),
        Fact(About.OFFICE, name, labelled=True),
    ]


def read_labelled(about: About, rest: str, *, strict: bool = False) -> Fact | None:
    """The fact that the value behind a label is, by what the label means; None where it does not fit."""
    if about in _DATES:
        words = _LEAD_IN.sub("", rest.strip("() "), count=1)
        bare = _LEAD_IN.sub("", _REMARK.sub("", rest.strip()), count=1)
        printed = read_whole(words, labelled=True) or read_whole(bare, labelled=True)
        if printed is None or printed.end:
            return Fact(about, rest, labelled=True) if about is About.EMBARGO else None
        return Fact(about, words, printed, labelled=True)
    if about is About.VIEWS:
        found = _VIEWS.fullmatch(rest)
        return Fact(about, rest, count=_count(found["count"]), labelled=True) if found else None
    if about is About.NUMBER:
        number = number_behind_label(rest, strict=strict)
        return Fact(about, number, labelled=True) if number else None
    if about in (About.OFFICE, About.ISSUER, About.EDITOR):
        name = read_name(rest, labelled=True)
        name = name.strip('"“”') if name else name
        if about is About.EDITOR and name and _tells_something(name):
            return None
        return Fact(about, name, labelled=True) if name and not (strict and not reads_as_name(name)) else None
    if about is About.CATEGORY:
        rest = _OF_LISTING.sub("", rest)
    return Fact(about, rest, labelled=True) if len(rest.split()) <= MAX_NAME_WORDS else None


def _tells_something(words: str) -> bool:
    """Whether words behind a label are no name but say what a picture shows: `Nelayan menerima jaring`."""
    plain = [word for word in words.split() if len(word) > LONGEST_PARTICLE and word.islower()]
    is_office = says_office(" ".join(words.split()[:2]))
    return words[0].isupper() and len(plain) >= FEWEST_PLAIN_WORDS and not is_office


def _count(digits: str) -> int:
    return int(re.sub(r"\D", "", digits))
