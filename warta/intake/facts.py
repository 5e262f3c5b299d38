"""The facts that a page prints about its text: dates, office, views, rubric, number.

What belongs here: reading one line that consists of such facts and nothing else, one of them or several
in a row, with the labels in Indonesian and English. What does not: where on a page such a line counts
(`warta.intake.roles`), and the spelling of dates (`warta.intake.printed_dates`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import lru_cache

from warta.agencies import fold
from warta.intake.bodies import looks_like_body
from warta.intake.furniture import Kind, furniture_kind
from warta.intake.lines import Line
from warta.intake.printed_dates import PrintedDate, find_dates, read_whole
from warta.intake.shape import has_digit
from warta.intake.wordlists import read_sections

MAX_LENGTH = 200
MAX_NAME_WORDS = 10
MAX_LABELLED_WORDS = 16
# The length of a line, in characters, on which facts may stand with no mark between.
MAX_UNMARKED = 120


class About(StrEnum):
    """What a fact tells of the release."""

    PUBLISHED = "published"
    UPDATED = "updated"
    DATE = "date"  # a date without a label
    OFFICE = "office"
    ISSUER = "issuer"  # whose release it is, which is the agency or one of its offices
    EDITOR = "editor"  # others who had a hand in it: editor, photographer
    VIEWS = "views"
    CATEGORY = "category"
    NUMBER = "number"
    PLACE = "place"
    CONTROL = "control"
    SIGNOFF = "signoff"
    CONTACT = "contact"
    EMBARGO = "embargo"


@dataclass(frozen=True, slots=True)
class Fact:
    """One fact as printed, its value without the label; `printed` is the date, `count` the views."""

    about: About
    text: str
    printed: PrintedDate | None = None
    count: int | None = None
    labelled: bool = False


_SECTIONS = read_sections("labels.txt")
# Where one word may be two labels, the first that fits its value is meant: "Rilis: 5 Mei 2014" is a date,
# "Rilis: 12/HM/2014" a number.
_BY_LABEL: dict[str, tuple[About, ...]] = {}
for _about in About:
    for _label in _SECTIONS.get(_about, ()):
        _BY_LABEL[_label] = (*_BY_LABEL.get(_label, ()), _about)
_LONGEST_FIRST = sorted(_BY_LABEL, key=lambda word: (-len(word), word))
_LABEL = re.compile(
    rf"(?P<label>{'|'.join(map(re.escape, _LONGEST_FIRST))})(?:\s+(?:pada|on)(?=\s*:))?"
    r"(?P<mark>\s*[:：]\s*|\s+[-–]\s+|\s+|$)",
    re.IGNORECASE,
)
# Words that are labels of an office only with a colon: without one they begin its name.
_NAMES_THEMSELVES = frozenset(_SECTIONS["names themselves"])
# Labels of a number that are words of dates and names as well.
_WORDS_OF_NUMBERS = frozenset({"ip", "nr", "release"})
_ALONE = frozenset(_BY_LABEL) - frozenset(_SECTIONS["not alone"])
_FIRST_WORDS = frozenset(re.split(r"[\s/,.]", word)[0] for word in _BY_LABEL)
_FIRST_WORD, _BEFORE_MARK = re.compile(r"[^\s:：/,.]*"), re.compile(r"[^\s:/,.]*")
# A label in the middle of a line begins another fact: with its colon even where it is glued to the value
# before it, without a colon only where it can be nothing else.
_INNER = re.compile(
    r"(?<=\s)(?:release(?=\s+(?:no\.? )?\d{2}-\d)(?!\s+\d{2}-\d{1,2}-\d)"
    r"|(?<!page\s)(?<!halaman\s)(?<!content\s)(?<!last\s)(?<!terakhir\s)"
    r"(?:last updated|last modified|updated|terakhir diperbarui|diperbarui|dibaca|dilihat))(?=\s+[^\s:])",
    re.IGNORECASE,
)
_COLON = re.compile(r"\s*[:：]")
_LAST_WORDS = re.compile(r"[\w./ ]{3,40}$")
# A word begins behind what is no letter, or with a capital behind a small letter or a digit.
_BEGINNINGS = re.compile(r"(?:(?<![^\W_])|(?<=[a-z0-9])(?=[A-Z]))(?=[^\W\d_])")
MAX_LABEL_LENGTH = 40
MAX_LABEL_ALONE = 30
_BARS = re.compile(r"\s*[|•·∙│┃¦●‣▪⋅/]\s+|\s+[|•·∙│┃¦●/]\s*|[|│┃¦]|\t+|\s{2,}")
_DASHES = re.compile(r"\s+[-–—]\s+|\s*[,;]\s+")
_WHO_WHEN = re.compile(
    r"(?:oleh|by)\s*:?\s*(?P<who>[^\d:]{2,80}?)\s*(?:[,|\-–:]|\bpada\b|\bon\b|\btanggal\b|\bat\b)\s*"
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
_NAME_DASH_DATE = re.compile(
    r"(?i:(?:oleh|by)\s*:?\s+)?(?P<who>[^\W\d][^\d:|·,]{2,60}?)\s+[-–—]\s+(?P<when>\S.{5,60})"
)
_LEAD_IN = re.compile(r"(?:pada|on|at|tanggal|hari|sejak)\s+(?:hari\s+|tanggal\s+)?", re.IGNORECASE)
_NUMBER = r"\d{1,3}(?:[.,\u00a0 ]\d{3}){1,3}|\d{1,12}"
_VIEWS = re.compile(
    rf"(?:sebanyak\s+|\(\s*)?(?P<count>{_NUMBER})\s*"
    r"(?:kali|x|×|views?|hits?|times|reads?|pembaca|tayangan|kunjungan|pengunjung|visits?|dilihat|dibaca"
    r"|page ?views?|pageviews?|klik|orang|viewers?)?"
    r"(?:\s+(?:dibaca|dilihat|dikunjungi|diakses|ditonton|views?))?\s*\)?",
    re.IGNORECASE,
)
_COUNTED = re.compile(
    rf"\(?(?:(?:sudah |telah )?(?:dibaca|dilihat|dikunjungi|diakses|views?|viewed|hits?|read)\s*[:\-–]?\s*)?"
    rf"(?P<count>{_NUMBER})\s*"
    r"(?:kali|x|×|views?|hits?|times|pembaca|tayangan|kali dibaca|kali dilihat|x dibaca|x dilihat|kunjungan"
    r"|orang membaca|page ?views?|reads|kali dikunjungi|kali diakses|dibaca|dilihat)\)?",
    re.IGNORECASE,
)
_VISITED = re.compile(
    rf"\(?visited (?P<count>{_NUMBER}) times?(?:, [\d.,]+ visits? today)?\)?", re.IGNORECASE
)
_ROMAN = r"(?: (?:Tahun |Th\.? ?)?[IVXLCDM]{1,8}\b| Tahun \d{4})?"
_CODE = re.compile(
    r"(?:[A-Z][a-z]+ )?(?P<code>[A-Z]{2,12}(?: [A-Z]{2,6})?[/ ](?:[A-Z0-9]{1,8}[/\-.]){0,4}"
    r"[A-Z0-9]*\d[A-Z0-9]*(?:[/\-]\d{1,6})*)"
)
# The kind of text with the number right behind it: PRESS RELEASE 97-03.
_KIND_AND_CODE = re.compile(
    r"(?:siaran pers|keterangan pers|press release|news release|media release)\s+"
    r"(?P<code>\d[\w.]*[/-][\w./-]{1,40})",
    re.IGNORECASE,
)
_CONTACT = re.compile(r"(?:media |press )contacts?\s*:\s*\S.{3,100}", re.IGNORECASE)
_DATE_IN_DASHES = re.compile(r"\d{1,2}-\d{1,2}-(?:\d{2}|\d{4})")
_BARE_NUMBER = re.compile(r"(?:19|20)\d\d[-/]\d{2,5}|\d{2}-\d{2,4}")
_RELEASE_NUMBER = re.compile(
    r"[:.]?\s*(?P<number>(?:[A-Z]{2,8} (?:[–-] )?)?[\w./\-–()&]{0,60}\d[\w./\-–()&]{0,60}"
    r"(?: ?[/\-–] ?[\w./\-–]{1,40}){0,8}|\d{1,6}(?: (?:tahun|of) \d{4})?)"
    rf"{_ROMAN}"
)
_NO_WORD = re.compile(
    r"(?:(?:siaran pers|keterangan pers|press release|news release|media release|pengumuman|rilis|release"
    r"|press statement|siaran media|notice|bulletin|buletin|maklumat|recall)\s*[,:\-–]?\s*)?"
    r"(?:nomor|no\.?|number|num\.?|nr\.?|#)\s*[:.]?\s*",
    re.IGNORECASE,
)
# What an invitation says of its event, line by line: a date among these is the event's.
_EVENT = re.compile(
    r"(?:acara|agenda|kegiatan|nama kegiatan|hari|waktu|pukul|jam|tempat|lokasi|tema|event|day|time|place"
    r"|venue|where|when|what|who|why|pembicara|narasumber|peserta|speakers?|dress code|pakaian)\s*:\s*\S",
    re.IGNORECASE,
)
# What stands around the kind of text: stars, quotes, brackets.
_AROUND = ' *_"“”()[]:!.'
_RUBRIC = re.compile("|".join(_SECTIONS["kinds of text patterns"]), re.IGNORECASE)
# The kind of text, and behind a bar those whom it is about, which no headline lists so: Briefing | OCHA , WHO
_KIND_OF_SEVERAL = re.compile(
    r"(?P<kind>[^|]{4,40}?)\s*\|\s*[^\s,|]+(?: [^\s,|]+)?(?:\s*,\s*[^\s,|]+(?: [^\s,|]+)?)+"
)
# What a page prints beside the kind of text and says nothing of the release.
_NOTICE = re.compile("|".join(_SECTIONS["notices patterns"]), re.IGNORECASE)
_NAME_END = ".?!:;,"
_ENDS_IN_INITIAL = re.compile(r"[^\W\d_]{2} [A-Z]\.$")
# What stands in brackets behind a date that a label announces.
_REMARK = re.compile(r"\s*\([^()]{3,80}\)$")
_LETTERS = re.compile(r"[^\W\d_]{2}")
# Words that lead to a date or a count and are nobody's name.
_NO_NAMES = frozenset(
    "telah sudah last latest terbit tayang rilis dirilis diterbitkan first baru now today hari".split()
)
_SPACED = frozenset(
    "newsrelease pressrelease mediarelease siaranpers rilispers beritapers pengumuman".split()
)
_BEHIND_NAME = re.compile(
    r"\s+(?:(?:di|at|pukul|jam)\s+)?\d{1,2}[.:]\d{2}(?:\s*(?:WIB|WITA|WIT|am|pm))?$"
    r"|\s+\d+\s+(?:comments?|komentar)$|\s+(?:dalam|di|in)\s+(?:kategori|category)\s+.{2,40}$"
    r"|\s*<[^<>@\s]+@[^<>\s]+>$|(?:\s+(?:pada|on))+\s*\.?$",
    re.IGNORECASE,
)
_SUBJECT = re.compile(r"(?:subject|perihal|hal)\s*:\s*(?:(?:fwd?|re)\s*:\s*)*(?=\S)", re.IGNORECASE)
_LAST_LABEL = re.compile(r"(?:^|\s+)(?:date|on|pada|tanggal|published|posted)$", re.IGNORECASE)
_DOMAIN = re.compile(r"(?:[a-z0-9-]+\.)+(?:[a-z]{2,3}|info|news|example)", re.IGNORECASE)
_PHONE = re.compile(r"\(?\+?[\d\s().\-]{6,20}")
_GLUED_TO_DATE = re.compile(
    r"(?<=[a-z])(?=\d{1,2} [A-Z])|(?<=\d{4})(?=[A-Z])|(?<=[a-z])(?=\d{1,3} (?:min|views|kali))"
)
_STREET = re.compile(r"\b(?:jl|jln|jalan)\b\.? [A-Z]|\b(?:street|road|avenue)\b", re.IGNORECASE)
_IN_BY = re.compile(
    r"(?:in|di|dalam)\s+(?P<what>[^\d:]{2,60}?)\s+(?:by|oleh)\s+(?P<who>[^\d:]{2,60})", re.IGNORECASE
)
_COUNTS = re.compile(
    r"(\d[\d.,]*\s*(?:views?|kali(?: di(?:baca|lihat))?|x di(?:baca|lihat)|hits)\b"
    r"|\d+ (?:comments?|komentar)\b"
    r"|\d+\s?(?:min(?:ute)?s? read|menit baca)\b)",
    re.IGNORECASE,
)
_TIME = re.compile(
    r"(?:pukul |jam |at )?\d{1,2}[:.]\d{2}(?::\d{2})?(?:\s*(?:WIB|WITA|WIT|a\.?m\.?|p\.?m\.?|GMT|UTC|ET))?",
    re.IGNORECASE,
)
_HIJRI = re.compile(r"(?:\w{4,8}['’]?\w{0,2}, )?\d{1,2} [A-Z][\w'’ ]{3,20} 1[34]\d\d ?H\.?", re.IGNORECASE)
_PICTOGRAPHS = re.compile("[\u2190-\u21ff\u2300-\u27bf\u2b00-\u2bff\ufe0f\U0001f000-\U0001faff]+")
_EYE = re.compile("\U0001f441\ufe0f?\\s*(?=\\d)")
_BALLOON = re.compile("[\U0001f4ac\U0001f5e8\U0001f5e9\U0001f44d\u2764]\ufe0f?\\s*\\d*")
_AGO = re.compile(
    r"(?:about |sekitar )?(?:an?|\d{1,3}|se)[\s-]?"
    r"(?:(?:year|month|week|day|hour)s?,? (?:and )?\d{1,3} )?"
    r"(?:second|minute|hour|day|week|month|year|detik|menit|jam|hari|minggu|bulan|tahun)s?"
    r" (?:ago|yang lalu|lalu)|yesterday|today|kemarin|hari ini",
    re.IGNORECASE,
)
_PRESS_WORD = re.compile(
    r"\b(?:press|media|humas|hubungan masyarakat|public affairs|public relations|communications?|newsroom)\b",
    re.IGNORECASE,
)
# Words by which a name without label shows that it is an office, not a place or a person.
_OFFICE_WORD = re.compile(
    r"\b(?:humas|hubungan masyarakat|admin(?:istrator)?|biro|bagian|bidang|redaksi|sekretariat|subbag|pusat"
    r"|dinas|kementerian|badan|balai|direktorat|kominfo|diskominfo|ppid|protokol|setda|tim|press|office"
    r"|public affairs|public relations|media|communications?|editor|staff|newsroom|department|ministry|team"
    r"|desk|bureau|unit|webmaster|operator|kantor)\b",
    re.IGNORECASE,
)


def read_facts(line: Line, labels: Mapping[str, About] | None = None) -> tuple[Fact, ...]:
    """The facts that the line consists of; none where anything else stands on it.

    `labels` are further labels that agencies are known to print, folded.
    """
    text = line.text
    if not text or len(text) > MAX_LENGTH:
        return ()
    if not text.isascii():
        text = _EYE.sub(" dilihat ", _BALLOON.sub(" ", text))
        text = _PICTOGRAPHS.sub(" ", text).strip(" ·•|")
    if not text or (text.endswith(".") and len(text.split()) > 8):
        return ()
    if text[0] == "(" and text[-1] == ")" and ":" in text:
        text = text[1:-1].strip()
    if text.startswith("SOURCE ") and len(text.split()) <= MAX_NAME_WORDS:
        text = f"SOURCE: {text[7:]}"  # so the wires name who issued a release, at its end
    is_counted = has_digit(text)
    if is_counted and (parts := _GLUED_TO_DATE.split(text))[1:] and not _label_starts(text):
        return tuple(_glued(parts) or ()) or _parse(text)
    if not is_counted and ":" not in text and not _may_begin_with_label(text):
        return ()
    if labels and (own := _by_own_label(text, labels)):
        return own
    return _parse(text)


def without_subject(text: str) -> str:
    """The subject line of a mail or letter without its label; any other text as it is."""
    found = _SUBJECT.match(text)
    return text[found.end() :] if found else text


def label_alone(line: Line) -> str:
    """The label that the line is and no more, so that its value stands on the next: '' where it is none."""
    text = line.text.rstrip(" :：")
    return text if len(text) <= MAX_LABEL_ALONE and _is_label(text) else ""


@lru_cache(maxsize=4096)  # the pages of one site show the same lines again and again
def _is_label(text: str) -> bool:
    return fold(text) in _ALONE


def office_of(line: Line) -> str | None:
    """The office that a line of a list of facts prints: a short line that is no sentence."""
    return _name(_without_office_label(line.text), labelled=names_office(line))


def names_office(line: Line) -> bool:
    """Whether the line says itself that it names the office: `Oleh: Humas`."""
    text = _without_office_label(line.text)
    return text != line.text and _name(text, labelled=True) is not None


def says_press_office(text: str) -> bool:
    """Whether words name the office that deals with the press."""
    return _PRESS_WORD.search(text) is not None


def says_office(text: str) -> bool:
    """Whether words name an office by one of their words: `Humas BSN`, `Press Office`."""
    return _OFFICE_WORD.search(text) is not None


def category_of(line: Line) -> str | None:
    """The rubric that the line names: `Kategori: Berita`."""
    found = _label_of(line.text)
    if found and ":" in found["mark"] and About.CATEGORY in _BY_LABEL[found["label"].lower()]:
        return line.text[found.end() :] or None
    return None


def is_event_detail(line: Line) -> bool:
    """Whether the line is one of those by which an invitation tells of its event: `Tempat: Aula`."""
    return _EVENT.match(line.text) is not None


def is_rubric(line: Line) -> bool:
    """Whether the line is the kind of text that a page prints above a title: `SIARAN PERS`."""
    return names_kind(line.text)


def names_kind(text: str) -> bool:
    """Whether words are the kind of text that a page prints above a title."""
    if len(text) > 70:
        return False
    if len(text) > 8 and all(len(word) == 1 for word in text.split()):  # N E W S  R E L E A S E
        return text.replace(" ", "").lower() in _SPACED
    if "|" in text and (listed := _KIND_OF_SEVERAL.fullmatch(text)):
        text = listed["kind"]
    return _RUBRIC.fullmatch(text.strip(_AROUND)) is not None


def is_notice(line: Line) -> bool:
    """Whether the line says how to treat a release and nothing of it: `FOR IMMEDIATE RELEASE`."""
    return len(line.text) <= 60 and _NOTICE.fullmatch(line.text.strip(_AROUND)) is not None


def release_number(line: Line) -> str | None:
    """The number of the release that the line states: `Siaran Pers No. 22/PIH/2/2010` has 22/PIH/2/2010."""
    return _release_number(line.text) if len(line.text) <= 120 else None


def _may_begin_with_label(text: str) -> bool:
    return _BEFORE_MARK.match(text)[0].casefold() in _FIRST_WORDS  # type: ignore[index]


def _label_of(text: str) -> re.Match[str] | None:
    """The label that `text` begins with; its first word tells where there can be none."""
    first = _FIRST_WORD.match(text)[0]  # type: ignore[index]  # it matches anything
    found = _LABEL.match(text) if first.lower() in _FIRST_WORDS or not first.isascii() else None
    # To a pattern some old letters are the same as others: publiſhed.
    return found if found and found["label"].lower() in _BY_LABEL else None


def _by_own_label(text: str, labels: Mapping[str, About]) -> tuple[Fact, ...]:
    head, mark, rest = text.partition(":")
    about = labels.get(fold(head)) if mark and rest.strip() else None
    fact = _labelled(about, rest.strip()) if about else None
    return (fact,) if fact else ()


@lru_cache(maxsize=4096)  # the pages of one site show the same lines again and again
def _parse(text: str) -> tuple[Fact, ...]:
    facts = _read(text)
    if not any(fact.about is About.OFFICE and "." in fact.text for fact in facts):
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
        return tuple(found or _undated(text) or ())
    if date := _date(text):
        return (date,)
    byline = _NAME_DASH_DATE.fullmatch(text)
    if byline and not _may_be_place(byline["who"]) and (facts := _who_and_when(About.DATE, byline)):
        return tuple(facts)
    return tuple(_parts(text) or _undated(text) or _around_date(text) or ())


def _parts(text: str) -> list[Fact] | None:
    """The facts of a line on which several stand in a row."""
    divided = (_together(parts, by_bars=by_bars) for parts, by_bars in _divisions(text))
    return next(filter(None, divided), None)


def _may_be_place(name: str) -> bool:
    """Whether a name before a dash and a date may be where a text was issued, rather than by whom."""
    return name.istitle() and " " not in name and not says_office(name)


def _around_date(text: str) -> list[Fact] | None:
    """The facts of a line that holds a date and beside it, with no mark between, other facts alone."""
    if len(text) > MAX_UNMARKED or not (found := find_dates(text)) or len(found) > 2 or found[0].end:
        return None
    facts = [Fact(About.DATE, found[0].words, found[0])]
    name = ""
    pieces = (text[: found[0].start], text[found[-1].stop :])
    for piece in (part for whole in pieces for part in _COUNTS.split(whole) if part):
        words = _LAST_LABEL.sub("", piece.strip(" ,-–—|:/()·•"))
        if not words or _HIJRI.fullmatch(words):
            continue
        inner = _beside_date(words)
        if inner is None and (name or len(words.split()) > 2 or not _name(words, labelled=False)):
            return None
        name = name if inner else words
        facts += inner or []
    if not name:
        return facts
    # A name is one only among more facts than the date: beside a date alone it may be the place.
    return [*facts, Fact(About.OFFICE, name)] if len(facts) > 1 else None


def _beside_date(words: str) -> list[Fact] | None:
    """The facts that stand beside a date without a mark between."""
    if facts := _segment(words):
        return facts
    plain = words.strip(_AROUND)
    if _PHONE.fullmatch(words) or _NOTICE.fullmatch(plain):
        return [Fact(About.CONTROL, words)]
    if _RUBRIC.fullmatch(plain):
        return [Fact(About.CATEGORY, words)]
    if says_office(words) and len(words.split()) <= 5 and _name(words, labelled=False):
        return [Fact(About.OFFICE, words)]
    return None


def _date(text: str) -> Fact | None:
    """The date that a piece of a line is; one word for it may be part of its spelling: `Tanggal 5 Mei`."""
    printed = read_whole(text)
    if printed is None or printed.end:  # a range is when something takes place, not when it was told
        return None
    label = _label_of(text)
    if label and (printed_behind := read_whole(text[label.end() :])):
        about = _BY_LABEL[label["label"].lower()][0]
        return Fact(about, text[label.end() :].strip(), printed_behind, labelled=True)
    return Fact(About.DATE, text, printed)


def _glued(parts: list[str]) -> list[Fact] | None:
    """The facts that a page printed without any space between them."""
    facts = _together([part.strip() for part in parts], by_bars=True)
    if facts is None:
        return None
    # Without a mark between, a name that is no office may as well be the place.
    return [
        replace(fact, about=About.PLACE)
        if fact.about is About.OFFICE and not (fact.labelled or says_office(fact.text))
        else fact
        for fact in facts
    ]


def _divisions(text: str) -> Iterator[tuple[list[str], bool]]:
    """The ways to cut a line into facts: at bars and before labels, then at dashes and commas too."""
    bars = [part for part in _BARS.split(_at_labels(text)) if part.strip()]
    if len(bars) > 1:
        yield bars, True
    dashes = [piece for part in bars for piece in _cut_at_dashes(part)]
    if len(dashes) > len(bars):
        yield dashes, False


def _at_labels(text: str) -> str:
    """`text` with a bar before each label in it."""
    for start in sorted(_label_starts(text), reverse=True):
        text = f"{text[:start].rstrip(' ,;-–')} | {text[start:]}"
    return text


def _label_starts(text: str) -> set[int]:
    """Where labels begin within a line: those with a colon, even glued to the value before them."""
    starts = {found.start() for found in _INNER.finditer(text)}
    for colon in _COLON.finditer(text):
        words = _LAST_WORDS.search(text, max(0, colon.start() - MAX_LABEL_LENGTH), colon.start())
        start = _label_start(text, words) if words else 0
        if start:
            starts.add(start)
    return starts


def _label_start(text: str, words: re.Match[str]) -> int:
    """Where the longest label begins that ends at the end of `words`; 0 for none, or for the line's first."""
    for begin in _BEGINNINGS.finditer(text, words.start(), words.end()):
        if text[begin.start() : words.end()].lower() in _BY_LABEL:
            return begin.start()
    return 0


def _cut_at_dashes(part: str) -> list[str]:
    if not _DASHES.search(part) or _segment(part):
        return [part]
    pieces = [piece for piece in _DASHES.split(part) if piece.strip()]
    # A comma or dash inside a date is none between facts: pieces that make a date together stay together.
    joined: list[str] = []
    position = 0
    while position < len(pieces):
        for stop in range(min(len(pieces), position + 4), position, -1):
            together = _between(part, pieces[position], pieces[stop - 1])
            if stop - position == 1 or (together and read_whole(together)):
                joined.append(together or pieces[position])
                position = stop
                break
    return joined


def _between(part: str, first: str, last: str) -> str:
    start = part.find(first)
    end = part.find(last, start)
    return part[start : end + len(last)] if 0 <= start <= end else ""


def _together(parts: list[str], *, by_bars: bool) -> list[Fact] | None:
    """The facts that all `parts` are, where at least one is a date or a count and at most two are names.

    Behind a comma or a dash a name must say that it is an office: it may be the place of a dateline.
    """
    facts: list[Fact] = []
    names = 0
    for part in parts:
        words = part.strip(" ,;")
        found = _segment(words)
        if found is None and words != words.strip("()"):
            found = _segment(part.strip(" ,;()"))
        if found is None:
            name = _name(words, labelled=False)
            if name is None or not (by_bars or says_office(name)):
                return None
            names += 1
            found = [Fact(About.CATEGORY if names_kind(name) else About.OFFICE, name)]
        facts += found
    is_sure = any(fact.printed or fact.count is not None or _is_ago(fact) for fact in facts)
    return (
        facts if names <= 2 and (is_sure or (names == 0 and any(fact.labelled for fact in facts))) else None
    )


def _is_ago(fact: Fact) -> bool:
    return fact.about is About.CONTROL and fact.labelled


def _segment(text: str) -> list[Fact] | None:
    """The facts that an undivided piece of a line is."""
    date = _date(text)
    return [date] if date else _undated(text)


def _undated(text: str) -> list[Fact] | None:
    """The facts that an undivided piece of a line is which is no date."""
    if found := _COUNTED.fullmatch(text) or _VISITED.fullmatch(text):
        return [Fact(About.VIEWS, text, count=_count(found["count"]), labelled=not text[0].isdigit())]
    if (label := _label_of(text)) and (facts := _behind(label)):
        return facts
    if (number := _release_number(text)) is not None:
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
    return [Fact(About.CONTROL, text)] if kind in (Kind.CONTROL, Kind.WEAK, Kind.COMMENTS) else None


def _names_author(text: str) -> bool:
    folded = text.lower()
    return "oleh" in folded or "by" in folded


def _by_author(text: str) -> list[Fact] | None:
    if (found := _WHEN_WHO.fullmatch(text)) and (facts := _who_and_when(About.DATE, found)):
        return facts
    if (found := _IN_BY.fullmatch(text)) and len(found["who"].split()) <= 4:
        return [Fact(About.CATEGORY, found["what"]), Fact(About.OFFICE, found["who"], labelled=True)]
    return None


def _behind(label: re.Match[str]) -> list[Fact] | None:
    """The facts behind a label, by the first of its meanings that they fit."""
    word, has_colon = label["label"].lower(), _COLON.match(label["mark"]) is not None
    for about in _BY_LABEL[word]:
        is_from = word == "from" and looks_like_body(label.string[label.end() :])
        is_name = not has_colon and word in _NAMES_THEMSELVES and not is_from
        is_code = _BARE_NUMBER.fullmatch(label.string, label.end()) is not None
        is_word = about is About.NUMBER and word in _WORDS_OF_NUMBERS and not is_code
        if is_name or is_word:
            continue
        if about is About.EMBARGO and word == "embargo" and not (has_colon or find_dates(label.string)):
            continue  # a headline about one
        if facts := _after_label(about, label.string[label.end() :], strict=not has_colon):
            return facts
    return None


def _after_label(about: About, rest: str, *, strict: bool) -> list[Fact] | None:
    """The facts behind a label; `strict` where it has no colon, so that it may be a word of a sentence."""
    rest = rest.strip()
    if not rest:
        return None
    if about in (About.PUBLISHED, About.UPDATED):
        for pattern in (_WHO_WHEN, _WHEN_WHAT_WHO, _WHEN_WHO):
            if (found := pattern.fullmatch(rest)) and (facts := _who_and_when(about, found)):
                return facts
    if about is About.OFFICE and (printed := read_whole(rest.lstrip("-–—|:, "))) and not printed.end:
        return [Fact(About.DATE, rest, printed)]  # the page left out the name
    if about is About.OFFICE and (found := _WHO_WHEN.fullmatch(f"oleh {rest}")):
        facts = _who_and_when(About.PUBLISHED if strict else About.DATE, found)
        if facts:
            return facts
    if strict and about in (About.PLACE, About.EDITOR, About.CONTROL):
        return None
    if strict and about is About.CATEGORY and not (len(rest.split()) <= 4 and _is_name(rest)):
        return None
    fact = _labelled(about, rest, strict=strict)
    return [fact] if fact else None


def _who_and_when(about: About, found: re.Match[str]) -> list[Fact] | None:
    printed = read_whole(_LEAD_IN.sub("", found["when"], count=1)) or read_whole(found["when"])
    name = _name(found["who"].strip(" ,-–|"), labelled=True)
    if printed is None or name is None:
        return None
    return [
        Fact(about, found["when"], printed, labelled=about is not About.DATE),
        Fact(About.OFFICE, name, labelled=True),
    ]


def _labelled(about: About, rest: str, *, strict: bool = False) -> Fact | None:
    if about in (About.PUBLISHED, About.UPDATED, About.DATE, About.EMBARGO):
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
        number = None if _DATE_IN_DASHES.fullmatch(rest) else _RELEASE_NUMBER.fullmatch(rest)
        is_number = number is not None and (not strict or "/" in rest or "-" in rest or rest.isdigit())
        return Fact(about, _whole_number(number), labelled=True) if number and is_number else None
    if about in (About.OFFICE, About.ISSUER, About.EDITOR):
        name = _name(rest, labelled=True)
        name = name.strip('"“”') if name else name
        return Fact(about, name, labelled=True) if name and not (strict and not _is_name(name)) else None
    return Fact(about, rest, labelled=True) if len(rest.split()) <= MAX_NAME_WORDS else None


def _release_number(text: str) -> str | None:
    if not has_digit(text):
        return None
    code = _CODE.fullmatch(text) or _KIND_AND_CODE.fullmatch(text)
    if code and _DATE_IN_DASHES.fullmatch(code["code"]):
        return None
    if code and not code["code"].replace(" ", "").isalnum():  # SUKA 12 counts readers who liked the text
        return code["code"]
    if _BARE_NUMBER.fullmatch(text):
        return text
    found = _NO_WORD.match(text)
    number = _RELEASE_NUMBER.fullmatch(text, found.end()) if found else None
    return _whole_number(number) if number else None


def _whole_number(found: re.Match[str]) -> str:
    return found.string[found.start("number") : found.end()].strip()


def _count(digits: str) -> int:
    return int(re.sub(r"\D", "", digits))


def _name(text: str, *, labelled: bool) -> str | None:
    text = _BEHIND_NAME.sub("", text) if labelled else text
    if "://" in text or "www." in text or ";" in text or ": " in text or " :" in text or _STREET.search(text):
        return None
    words = text.split()
    if (
        not words
        or len(words) > (MAX_LABELLED_WORDS if labelled else MAX_NAME_WORDS)
        or (text[-1] in _NAME_END and not _ENDS_IN_INITIAL.search(text))
        or not _LETTERS.search(text)
        or (not labelled and has_digit(text))
        or text.lower() in _NO_NAMES
    ):
        return None
    return text


def _is_name(text: str) -> bool:
    """Whether words behind a label without colon are a name: each longer one with a capital, or an office."""
    return says_office(text) or all(word[0].isupper() or len(word) <= 3 for word in text.split())


def _without_office_label(text: str) -> str:
    found = _label_of(text)
    if found is None or not {About.OFFICE, About.ISSUER} & set(_BY_LABEL[found["label"].lower()]):
        return text
    if ":" not in found["mark"] and found["label"].lower() in _NAMES_THEMSELVES:
        return text
    rest = text[found.end() :]
    return rest if ":" in found["mark"] or _is_name(rest) else text
