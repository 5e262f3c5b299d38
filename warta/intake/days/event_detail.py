"""The lines by which an invitation or notice tells of its event: `Tempat: Aula`, `Event date: 5 May 2020`.

What belongs here: knowing such a line by its label, or by a word before its day. What does not: the facts of
a page about its text, whose dates are not the event's (`warta.intake.facts.stated_facts`).
"""

from __future__ import annotations

import re

from warta.intake.days.other_days import names_other_day
from warta.intake.days.printed_dates import find_dates
from warta.intake.lines import Line

# What an invitation says of its event, line by line: a date among these is the event's.
_EVENT = re.compile(
    r"(?:acara|agenda|kegiatan|nama kegiatan|hari|waktu|pukul|jam|tempat|lokasi|tema|event|day|time|place"
    r"|venue|where|when|what|who|why|pembicara|narasumber|peserta|speakers?|dress code|pakaian)\s*:\s*\S",
    re.IGNORECASE,
)
# What is held on a day.
_EVENTS = frozenset(
    """application ceremony conference consultation election event exhibition hearing meeting registration
    session submission""".split()
)
# What stands before a day on which something is held, begins, ends or holds good, and is no place.
_BEFORE_DAY_OF_EVENT = re.compile(
    r"(?:di\w{3,}kan|dimulai|digelar|dibuka|ditutup|berlaku|berlangsung|berakhir|mulai|periode|pendaftaran"
    r"|pelaksanaan|penyelenggaraan|jadwal|batas|tenggat|terhitung|selesai|tanggal|tgl"
    r"|held|opens?|opened|effective|starts|started|starting|begins?|beginning|expires?|expired|expiry"
    r"|closes|closed|ends|ended|ending|due|period|valid|scheduled|dated|until|till|through"
    rf"|(?:{'|'.join(sorted(_EVENTS))})s?)",
    re.IGNORECASE,
)
# A label that ends in `date` or the like. With a capital that is one by itself behind a name:
# `Ana Oak Date: 5 May 2020`.
_LABEL_OF_DAY = re.compile(
    r"(?P<words>\w[\w'’/-]*(?: [\w'’/-]+){0,3}?) (?P<date>dates?|deadlines?|tanggal|tgl\.?)\s*[:：]",
    re.IGNORECASE,
)
# How long a line is, in characters, that is a day and what is on it.
MAX_LENGTH_OF_DAY = 60
# What stands before the day of which a text tells the state.
_STATE_OF_DAY = frozenset({"as of", "per", "data per", "data as of"})
MAX_LENGTH_OF_LABELLED, MOST_WORDS_OF_LABEL = 100, 5
_YEAR_WITHIN = re.compile(r"(?:19|20)\d\d")
_YEAR_AT_END = re.compile(r"(?:19|20)\d\d\W*$")
_BEFORE_NUMBER = re.compile(r"(?P<words>[^\W\d]+(?:[ -][^\W\d]+){0,3})[\s,:]+")
# What else the label of a day may say of it, so that it is not of publication ...
_OF_EVENT = _EVENTS | frozenset(
    """effective start starting opening closing end ending due expiry expiration commencement workshop webinar
    training completion delivery filing seminar deadline comment response tender award interview examination
    exam departure arrival visit launch key important enforcement implementation review""".split()
)
# ... and what, so that it is: words within labels, of which `warta/data/labels.txt` has the whole ones.
_OF_PUBLICATION = frozenset(
    """publication published publishing publish release released issue issued issuing posted posting post
    press news article story media upload uploaded created creation updated update modified modification last
    original first document notice entry added web online bulletin advisory statement submitted recall report
    approved approval print printed hari terbit diterbitkan publikasi dipublikasikan rilis dirilis siaran
    tayang ditayangkan posting diposting unggah diunggah upload berita artikel dimuat dikirim dibuat
    diperbarui pembaruan pemutakhiran perubahan""".split()
)


def says_event_before_day(words: str) -> bool:
    """Whether one of the words before a day says what is on that day, so that they are no place: `Held`."""
    return any(_BEFORE_DAY_OF_EVENT.fullmatch(word) for word in re.split(r"[\s/-]+", words))


def labels_event_day(text: str) -> bool:
    """Whether `text` begins with a label of a day that is not of publication: `Effective date: 5 May`."""
    found = _LABEL_OF_DAY.match(text)
    words = set(found["words"].casefold().split()) if found else set()
    if not found or not words.isdisjoint(_OF_PUBLICATION):
        return False
    return found["date"].islower() or not words.isdisjoint(_OF_EVENT)


def tells_event_day(text: str) -> bool:
    """Whether a short line is a day with what is on it: `Held 5 May 2020`, `Event date: 5 May 2020`."""
    if labels_event_day(text):
        return True
    before = (
        _BEFORE_NUMBER.match(text) if len(text) <= MAX_LENGTH_OF_DAY and _YEAR_AT_END.search(text) else None
    )
    return before is not None and says_event_before_day(before["words"])


def tells_some_day(text: str) -> bool:
    """Whether a short line is a day behind any label, or with what is on it: `Jadwal: 4 Mei 2020`."""
    if len(text) > MAX_LENGTH_OF_LABELLED or not _YEAR_WITHIN.search(text):
        return False
    dates = find_dates(text)
    if not dates:
        return False
    before = text[: dates[0].start].strip()
    label, colon, _ = before.partition(":")
    if colon:
        return len(label.split()) <= MOST_WORDS_OF_LABEL
    is_at_end = bool(before) and _YEAR_AT_END.search(text) is not None
    return is_at_end and (
        before.lower() in _STATE_OF_DAY or says_event_before_day(before) or names_other_day(before)
    )


def labels_detail(text: str) -> bool:
    """Whether `text` begins with a label of a detail of an event: `Tempat: Aula`."""
    return _EVENT.match(text) is not None


def is_event_detail(line: Line) -> bool:
    """Whether the line is one of those by which an invitation tells of its event: `Tempat: Aula`."""
    return labels_detail(line.text)
