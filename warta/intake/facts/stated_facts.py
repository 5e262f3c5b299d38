"""The facts that a page prints about its text: dates, office, views, rubric, number.

What belongs here: reading one line that consists of such facts and nothing else, by cutting it into pieces
and judging them together. What does not: reading one piece (`warta.intake.facts.fact_piece`) and what
several make (`warta.intake.facts.facts_together`), where on a page such a line counts
(`warta.intake.roles.assignment`), and the spelling of dates (`warta.intake.days.printed_dates`).
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from functools import lru_cache

from warta.agencies import fold
from warta.intake.days.date_tokens import may_state_day, unglue_day
from warta.intake.days.event_detail import labels_event_day
from warta.intake.days.other_days import begins_with_other_day
from warta.intake.days.printed_dates import find_dates
from warta.intake.facts.fact_divisions import divisions
from warta.intake.facts.fact_piece import read_date, read_labelled, read_piece, read_undated, who_and_when
from warta.intake.facts.facts_together import facts_together, is_known_place
from warta.intake.facts.placed_days import read_placed_day
from warta.intake.facts.release_number import is_code_beside_day, number_in
from warta.intake.lines import LINES_KEPT, Line
from warta.intake.marks.fact import About, Fact
from warta.intake.marks.labels import BY_LABEL, label_of, label_starts, may_begin_with_label, may_label_date
from warta.intake.marks.rubric import says_kind, says_notice
from warta.intake.names.bodies import looks_like_body
from warta.intake.names.place_names import is_place
from warta.intake.offices.office_names import MAX_NAME_WORDS, read_name, says_office, says_press_office
from warta.intake.offices.office_words import is_account, is_unit
from warta.intake.shapes.furniture import Kind, furniture_kind
from warta.intake.shapes.shape import has_digit

MAX_LENGTH = 200
# The length of a line, in characters, on which facts may stand with no mark between.
MAX_UNMARKED = 120
MAX_WORDS_OF_OFFICE = 5
_DAYS = (About.PUBLISHED, About.UPDATED)
# A name before a dash and a day may be a headline where it has more spaces.
MOST_SPACES_OF_NAME = 3
_NAME_DASH_DATE = re.compile(
    r"(?i:(?:(?:di|pub|post|writ|subm)\w+ )?(?:oleh|by)\s*:?\s+)?"
    r"(?P<who>[^\W\d][^\d:|·,]{2,60}?)\s+[-–—]\s+(?P<when>\S.{5,60})"
)
_LAST_LABEL = re.compile(r"(?:^|\s+)(?:date|on|pada|tanggal|published|posted)$", re.IGNORECASE)
_DOMAIN = re.compile(r"(?:[a-z0-9-]+\.)+(?:[a-z]{2,3}|info|news|example)", re.IGNORECASE)
_PHONE = re.compile(r"\(?\+?[\d\s().\-]{6,20}(?:,? ?(?:ext\.?|x\.?) ?\d{1,6})?", re.IGNORECASE)
# Whom to ring, in the column beside that of the date: Ana Field, 202-555-0182
_PERSON_AND_PHONE = re.compile(
    r"[A-Z][\w.'’-]*(?: [A-Z][\w.'’-]*){1,3},? (?:at )?"
    r"\(?\+?\d[\d\s().\-]{6,20}(?:,? ?(?:ext\.?|x\.?) ?\d{1,6})?"
)
_CONTACT = re.compile(r"contacts?\s*:\s*\S.{3,80}", re.IGNORECASE)
# A notice with another fact behind it on the line: For Immediate Release    Press Release No. 29/2021
_NOTICE_BEFORE = re.compile(r"for immediate release\b[\s:|,–-]*(?=\w)", re.IGNORECASE)
_GLUED_TO_DATE = re.compile(
    r"(?<=[a-z])(?=\d{1,2}(?:st|nd|rd|th)? [A-Z])|(?<=\d{4})(?=[A-Z])"
    r"|(?<=[a-z])(?=\d{1,3} (?:min|views|kali))|(?<=[a-z] (?:19|20)\d\d)(?=\d{1,6} (?i:views|kali|x))"
)
# A label of one word that its page printed without anything between it and its value.
_GLUED_LABEL = re.compile(
    r"(?:(?<=^)|(?<=[a-z0-9]))(Diposting|Diterbitkan|Dipublikasikan|Dibaca|Dilihat|Kategori|Tanggal|Penulis|Editor"
    r"|Date|Posted|Published|Views|Hits|Category|Author)(?=\d|[A-Z][a-z]| (?:oleh|by) )"
)
# ... and what a line with either of them has: a digit or capital right behind a small letter or a digit.
_GLUED = re.compile(r"[\dA-Z](?<=[a-z].|\d[A-Z])|(?:19|20)\d{3,4}[:.]\d\d|\d WI(?:[BT]|TA)[A-Z]")
_GLUED_DIGIT = re.compile(r"\d(?:(?<=[a-z]\d)|(?=[A-Z]))")
# How many pictures a page shows, beside its day.
_PICTURES = re.compile(r"\d{1,3} (?:foto|gambar|photos?|pictures?|images?|videos?)", re.IGNORECASE)
_COUNTS = re.compile(
    r"((?:dilihat|dibaca|views|hits)\s*:?\s*\d[\d.,]*(?:\s*(?:kali|x))?(?!\S)"
    r"|\d[\d.,]*\s*(?:views?|kali(?: di(?:baca|lihat))?|x di(?:baca|lihat)|hits)\b"
    r"|\d+ (?:comments?|komentar)\b|(?:leave a|no|tinggalkan|tambah) (?:comment|komentar)s?\b"
    r"|\d+\s?(?:min(?:ute)?s? read|menit baca)\b|reading time:? ?\d+ min(?:ute)?s?(?: \(\d+ words\))?)",
    re.IGNORECASE,
)
# The name by which somebody logs in, beside a date: 9 Agustus 2019 bnnkbms
_LOGIN = re.compile(
    r"(?!(?:pagi|siang|sore|malam|dini|sekarang|selesai|kemarin|mendatang|today|tonight|onwards?)\b)"
    r"(?=.*[a-z]{3})[a-z][a-z\d_.-]{4,24}"
)
# An account with rubrics and the count of comments behind it: admin Berita, Pendidikan 0
_ACCOUNT_AND_RUBRICS = re.compile(
    r"(?P<who>[a-z][\w-]{3,20}) (?P<what>[A-Z][\w&]+(?:,? [A-Z&][\w&]*){0,5})(?: (?P<comments>\d{1,4}))?"
)
_HIJRI = re.compile(r"(?:\w{4,8}['’]?\w{0,2}, )?\d{1,2} [A-Z][\w'’ ]{3,20} 1[34]\d\d ?H\.?", re.IGNORECASE)
_PICTOGRAPHS = re.compile("[\u2190-\u21ff\u2300-\u27bf\u2b00-\u2bff\ufe0f\U0001f000-\U0001faff]+")
# What Joomla prints where its template leaves out the date: on . Dilihat: 731
_LEFT_OF_DATE = re.compile(r"^(?:on|pada) \. ")
# The telephone of a letterhead's left column, the date of its right one behind.
_PHONE_BEFORE_DATE = re.compile(
    r"^\(?\d{3}\)?[-. ]\d{3}[-.]\d{4}\s+(?=[A-Z][a-z]+\.? \d{1,2}, (?:19|20)\d\d$)"
)
# The way back before the first fact of several: Kembali 3 Mei 2019 | Berita
_WAYS_BACK = ("Kembali ", "Back ")
# So begins what a text tells, though it may end with the day.
_SENTENCE_OF_DAY = ("Pada hari ", "pada hari ")
_BEGINNINGS_OF_PHONES = frozenset("(0123456789")
_EYE = re.compile("\U0001f441\ufe0f?\\s*(?=\\d)")
_BALLOON = re.compile("[\U0001f4ac\U0001f5e8\U0001f5e9\U0001f44d\u2764]\ufe0f?\\s*\\d*")


def read_facts(line: Line, labels: Mapping[str, About] | None = None) -> tuple[Fact, ...]:
    """The facts that the line consists of; none where anything else stands on it.

    `labels` are further labels that agencies are known to print, folded.
    """
    text = line.text
    if not text or len(text) > MAX_LENGTH:
        return ()
    facts, labelled = _read_text(text)
    own = _by_own_label(labelled, labels) if labels and labelled else ()
    return own or facts


@lru_cache(maxsize=LINES_KEPT)  # a line is read where it may be broken, and again by itself
def _read_text(text: str) -> tuple[tuple[Fact, ...], str]:
    """The facts that a text consists of, and its words as a label that an agency prints may begin them."""
    text = _without_frame(text)
    if not text or (":" in text and label_of(text) is None and labels_event_day(text)):
        return (), ""
    is_counted = has_digit(text)
    if is_counted and (text.startswith(_SENTENCE_OF_DAY) or begins_with_other_day(text)):
        return (), ""
    if is_counted and may_be_glued(text):
        text = unglue_day(text)
        text = _GLUED_LABEL.sub(_unglued, text)
        glued = _GLUED_TO_DATE.split(text) if _GLUED_DIGIT.search(text) else []
        if len(glued) > 1 and not label_starts(text):
            return tuple(_glued(glued) or ()) or _parse(text), ""
    if not is_counted and ":" not in text and not may_begin_with_label(text):
        return (), ""
    return _parse(text), text if ":" in text else ""


def may_state_date(text: str) -> bool:
    """Whether one of the facts of a line may be a date: a cheap test, which most lines fail.

    Without a label a date is a day in words or numbers. Behind one it may be a year alone, or misspelt; a
    label has a colon, is glued to its value, or begins with one of a few words.
    """
    if not has_digit(text):
        return False
    if ":" in text or "：" in text or may_state_day(text) or may_label_date(text) or may_be_glued(text):
        return True
    return not text.isascii() and _PICTOGRAPHS.search(text) is not None  # it may stand amid a date


def may_be_glued(text: str) -> bool:
    """Whether a label or a date may stand in `text` with no space behind it: a cheap test for most lines."""
    return _GLUED.search(text) is not None


def _unglued(label: re.Match[str]) -> str:
    """A label that nothing parts from its value, with a mark between: `Dilihat731Dipublikasikan oleh …`."""
    is_byline = label.string.startswith((" oleh ", " by "), label.end())
    return f" | {label[1]}" if is_byline else f"{label[1]}: "


def _without_frame(text: str) -> str:
    """A line without the pictures, brackets and marks around its facts; '' for a sentence."""
    if not text.isascii():
        text = _EYE.sub(" dilihat ", _BALLOON.sub(" ", text))
        text = _PICTOGRAPHS.sub(" ", text).strip(" ·•|")
    if text.startswith(("on . ", "pada . ")):
        text = _LEFT_OF_DATE.sub("", text)
    if text.startswith(_WAYS_BACK):
        text = text.partition(" ")[2].lstrip()
    if text[:1] in _BEGINNINGS_OF_PHONES:
        text = _PHONE_BEFORE_DATE.sub("", text)
    if text.endswith((" kali.", " |")):
        text = text[:-1].rstrip()
    if not text or (text.endswith(".") and len(text.split()) > 8):
        return ""
    if text[0] == text[-1] == "*":
        text = text.strip("* ")
    if text[:1] == "(" and text[-1:] == ")" and ":" in text:
        text = text[1:-1].strip()
    if text.startswith("SOURCE ") and len(text.split()) <= MAX_NAME_WORDS:
        return f"ISSUED BY: {text[7:]}"  # so the wires name who issued a release, at its end
    return text


def _by_own_label(text: str, labels: Mapping[str, About]) -> tuple[Fact, ...]:
    head, mark, rest = text.partition(":")
    about = labels.get(fold(head)) if mark and rest.strip() else None
    fact = read_labelled(about, rest.strip()) if about else None
    return (fact,) if fact else ()


@lru_cache(maxsize=4096)  # the pages of one site show the same lines again and again
def _parse(text: str) -> tuple[Fact, ...]:
    facts = _read(text)
    if not any("." in fact.text and fact.about is About.OFFICE for fact in facts):
        return facts
    # The address of a site is nobody's name.
    return tuple(
        replace(fact, about=About.CONTROL)
        if fact.about is About.OFFICE and _DOMAIN.fullmatch(fact.text)
        else fact
        for fact in facts
    )


def _read(text: str) -> tuple[Fact, ...]:
    if not has_digit(text):
        found = _parts(text) if text.count(":") > 1 else None
        return tuple(found or read_undated(text) or ())
    if date := read_date(text):
        return (date,)
    if (" /" in text or "/ " in text) and (number := number_in(text)):
        return (Fact(About.NUMBER, number, labelled=True),)  # its parts are no facts of their own
    if notice := _NOTICE_BEFORE.match(text):
        rest = text[notice.end() :]
        if (number := number_in(rest)) or label_of(rest) is None:
            more = (Fact(About.NUMBER, number, labelled=True),) if number else _read(rest)
            return tuple(map(_as_published, more)) or tuple(_parts(text) or ())
    if placed := read_placed_day(text):
        return placed
    byline = _NAME_DASH_DATE.fullmatch(text)
    if byline and byline["who"].lower() in BY_LABEL and (fact := _behind_dash(byline)):
        return (fact,)
    is_name = byline is not None and _is_name_before_day(byline["who"])
    if byline and is_name and (facts := who_and_when(About.DATE, byline)):
        is_labelled = label_of(text) is not None or byline["who"].count(" ") < MOST_SPACES_OF_NAME
        return tuple(facts) if is_labelled else tuple(replace(fact, labelled=False) for fact in facts)
    return tuple(_parts(text) or read_undated(text) or _around_date(text) or ())


def _behind_dash(found: re.Match[str]) -> Fact | None:
    """The day behind a label of days and a dash: `Last updated - 3 May 2019`."""
    about = BY_LABEL[found["who"].lower()][0]
    return read_labelled(about, found["when"]) if about in (About.PUBLISHED, About.UPDATED) else None


def _is_name_before_day(who: str) -> bool:
    """Whether what stands before a dash and a day may be a name: no place, no kind, no open bracket."""
    return who.count("(") <= who.count(")") and not (_may_be_place(who) or says_kind(who))


def _as_published(fact: Fact) -> Fact:
    """A fact behind the notice that a release may be published, which says what its day is."""
    return replace(fact, about=About.PUBLISHED, labelled=True) if fact.about is About.DATE else fact


def _parts(text: str) -> list[Fact] | None:
    """The facts of a line on which several stand in a row."""
    divided = (facts_together(parts, by_bars=by_bars) for parts, by_bars in divisions(text))
    return next(filter(None, divided), None)


def _may_be_place(name: str) -> bool:
    """Whether a name before a dash and a date may be where a text was issued, rather than by whom."""
    return is_known_place(name) or (
        (name.istitle() or name.isupper()) and " " not in name and not says_office(name)
    )


def _around_date(text: str) -> list[Fact] | None:
    """The facts of a line that holds a date and beside it, with no mark between, other facts alone."""
    if len(text) > MAX_UNMARKED or not (found := find_dates(text)) or len(found) > 2 or found[0].end:
        return None
    name, before = "", text[: found[0].start]
    about = _label_of_day(before)
    facts = [Fact(about or About.DATE, found[0].words, found[0], labelled=about is not None)]
    beside = ("" if about else before, text[found[-1].stop :])
    for piece in (part for side in beside for part in _COUNTS.split(side) if part):
        stripped = piece.strip(" ,-–—|:/()·•<>←→")
        words = _LAST_LABEL.sub("", stripped)
        if words != stripped and words.count(" ") > MOST_SPACES_OF_NAME and not looks_like_body(words):
            return None  # what somebody did on that day
        if not words or words == "." or _HIJRI.fullmatch(words):
            continue
        if words.isdecimal() or _PICTURES.fullmatch(words):
            facts.append(Fact(About.CONTROL, words))  # of readers or of comments, which it does not say
            continue
        inner = _beside_date(words)
        if inner is None and (whole := piece.strip()) != words:
            inner = _beside_date(whole)
        is_name = _LOGIN.fullmatch(words) or read_name(words, labelled=False)
        if inner is None and (name or len(words.split()) > 2 or not is_name):
            return None
        name = name if inner else words
        facts += inner or []
    if not name:
        return facts
    is_login = _LOGIN.fullmatch(name) and not (name in BY_LABEL or is_place(name) or furniture_kind(name))
    if is_login or is_account(name):
        return [*facts, Fact(About.OFFICE, name)]
    # A name is one only among more facts than the date: beside a date alone it may be the place.
    return [*facts, Fact(About.OFFICE, name)] if len(facts) > 1 else None


def _label_of_day(words: str) -> About | None:
    """What the words before a day say that it is, where they are a label and no more: `Updated:`."""
    about = BY_LABEL.get(words.strip(" :").lower(), (None,))[0] if words.rstrip().endswith(":") else None
    return about if about in _DAYS else None


def _beside_date(words: str) -> list[Fact] | None:
    """The facts that stand beside a date without a mark between."""
    if facts := read_piece(words):
        return list(facts)
    if _PHONE.fullmatch(words) or says_notice(words):
        return [Fact(About.CONTROL, words)]
    if _CONTACT.fullmatch(words) or _PERSON_AND_PHONE.fullmatch(words):
        return [Fact(About.CONTACT, words, labelled=True)]
    if says_kind(words):
        return [Fact(About.CATEGORY, words)]
    if is_code_beside_day(words):
        return [Fact(About.NUMBER, words, labelled=True)]
    if furniture_kind(words) is Kind.PAGER:
        return [Fact(About.CONTROL, words)]
    found = _ACCOUNT_AND_RUBRICS.fullmatch(words)
    if found and (is_account(found["who"]) or found["comments"]) and not is_account(words):
        return [Fact(About.OFFICE, found["who"]), Fact(About.CATEGORY, found["what"])]
    kind, _, place = words.rpartition(" ")
    if place.istitle() and kind and says_kind(kind):
        return [Fact(About.CATEGORY, kind), Fact(About.PLACE, place)]  # News release Geneva
    most = MAX_NAME_WORDS if says_press_office(words) else MAX_WORDS_OF_OFFICE
    is_office = says_office(words) or (" - " not in words and looks_like_body(words))
    is_short = len(words.split()) <= most and read_name(words, labelled=False) is not None
    return [Fact(About.OFFICE, words)] if (is_office and is_short) or is_unit(words) else None


def _glued(parts: list[str]) -> list[Fact] | None:
    """The facts that a page printed without any space between them."""
    if len(parts) == 2 and parts[0].strip().lower() in BY_LABEL:
        return list(_parse(f"{parts[0].strip()}: {parts[1].strip()}"))
    facts = facts_together([part.strip() for part in parts], by_bars=True)
    if facts is None:
        return None
    # Without a mark between, a name that is no office may as well be the place.
    return [
        replace(fact, about=About.PLACE)
        if fact.about is About.OFFICE and not (fact.labelled or says_office(fact.text))
        else fact
        for fact in facts
    ]
