"""What a line of furniture states: a date, a view count, an office, a page control.

What belongs here: recognising one line for what it is and reading its value, each as a small function
of the line alone. What does not: where on a page such a line counts (`warta.intake.roles`).
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from warta.intake.lines import Line
from warta.intake.printed_dates import PrintedDate, read_whole

_PUBLISHED = (
    r"diterbitkan|terbit|dipublikasikan|dipublikasi|publikasi|dirilis|tayang|ditayangkan|diposting|posted|"
    r"published|publication date|release date|date|tanggal(?: (?:terbit|publikasi|rilis))?|tgl"
)
_UPDATED = (
    r"diperbarui|diperbaharui|dimutakhirkan|diubah|terakhir (?:diperbarui|diubah)|pembaruan terakhir|"
    r"updated|last (?:updated|modified)|modified"
)
_DATE_LABEL = re.compile(
    rf"(?:(?P<updated>{_UPDATED})|(?P<published>{_PUBLISHED}))(?:\s+(?:pada|on))?(?:\s+tanggal)?"
    r"(?:\s*[:\-–]\s*|\s+)",
    re.IGNORECASE,
)
_NUMBER = r"\d{1,3}(?:[.,\u00a0 ]\d{3}){1,3}|\d{1,12}"
_VIEWS = re.compile(
    rf"(?:(?:sudah |telah )?(?:dibaca|dilihat|dikunjungi|diakses|views?|viewed|hits?|read)\s*[:\-–]?\s*)?"
    rf"(?P<count>{_NUMBER})\s*(?:kali|x|×|views?|hits?|times|pembaca|tayangan|kali dibaca|kali dilihat)",
    re.IGNORECASE,
)
_VIEWS_LABELLED = re.compile(
    rf"(?:dibaca|dilihat|views?|hits?|pembaca|tayangan)\s*[:\-–]\s*(?P<count>{_NUMBER})", re.IGNORECASE
)
_OFFICE_LABEL = re.compile(
    r"(?:(?:(?:ditulis |diposting )?oleh|(?:written |posted )?by)(?:\s*:\s*|\s+)"
    r"|(?:penulis|sumber|kontributor|author|source)\s*:\s*)",
    re.IGNORECASE,
)
_CATEGORY_LABEL = re.compile(
    r"(?:kategori|rubrik|kanal|category|section)\s*:\s*(?P<category>\S.*)", re.IGNORECASE
)
# What an invitation says of its event, line by line: a date among these is the event's.
_EVENT = re.compile(
    r"(?:acara|agenda|kegiatan|hari|waktu|pukul|jam|tempat|lokasi|event|day|time|place|venue|where|when)\s*:\s*\S",
    re.IGNORECASE,
)
# The kind of text, printed above its title, perhaps with the number of the release.
_RUBRIC = re.compile(
    r"(?P<rubric>siaran pers|keterangan pers|rilis(?: pers)?|berita(?: (?:pers|terkini|utama))?|pengumuman|"
    r"(?:press|news|media) (?:release|statement)|news|announcement)",
    re.IGNORECASE,
)
_RELEASE_NUMBER = re.compile(
    r"(?:nomor|no\.?|number)\s*[:.]\s*(?P<number>[\w./\- ]{0,40}\d[\w./\- ]{0,40})", re.IGNORECASE
)
_CONTROL = re.compile(
    r"(?:A\s?[+\-−–]?|ukuran (?:huruf|font|teks)|font size|text size|perbesar|perkecil)"
    r"(?:[\s/|:]+(?:A\s?[+\-−–]?))*",
    re.IGNORECASE,
)
_RESIDUE = re.compile(
    r"(?:\d+|no|tidak ada|belum ada) (?:komentar|comments?)|"
    r"(?:posting|kirim|kirimkan|tulis|tulislah|tinggalkan|beri|tambah|tambahkan|poskan)(?: sebuah)? komentar|"
    r"(?:tinggalkan|batalkan|tulis) balasan|"
    r"(?:leave|post|add|write)(?: an?| your)? (?:comment|reply)|cancel reply|comments?|komentar|"
    r"(?:(?:posting lebih baru|posting lama|beranda|newer posts?|older posts?|home)(?: |$))+|"
    r"post comments? \(atom\)|subscribe to: ?post comments.*|langganan: ?posting komentar.*",
    re.IGNORECASE,
)
MAX_OFFICE_WORDS = 10


@dataclass(frozen=True, slots=True)
class DateLine:
    """A line that is a date: the date, and its label's meaning: 'published', 'updated' or ''."""

    printed: PrintedDate
    label: str


def date_line(line: Line) -> DateLine | None:
    """The date that the line consists of, with its label."""
    label = _DATE_LABEL.match(line.text)
    printed = read_whole(line.text[label.end() :] if label else line.text)
    if printed is None:
        return None
    if label is None:
        return DateLine(printed, "")
    return DateLine(printed, "updated" if label["updated"] else "published")


def view_count(line: Line) -> int | None:
    """The number of views that the line states: `1.204 kali` is 1204."""
    found = _VIEWS.fullmatch(line.text) or _VIEWS_LABELLED.fullmatch(line.text)
    return int(re.sub(r"\D", "", found["count"])) if found else None


def office_of(line: Line) -> str | None:
    """The office that a line of a list of facts prints: a short line that is no sentence."""
    label = _OFFICE_LABEL.match(line.text)
    text = line.text[label.end() :] if label else line.text
    words = text.split()
    if (
        not words
        or len(words) > MAX_OFFICE_WORDS
        or text[-1] in ".?!:;,"
        or not re.search(r"[^\W\d_]{2}", text)
        or (not label and re.search(r"\d", text))
    ):
        return None
    return text


def category_of(line: Line) -> str | None:
    """The rubric that the line names: `Kategori: Berita`."""
    found = _CATEGORY_LABEL.fullmatch(line.text)
    return found["category"] if found else None


def names_office(line: Line) -> bool:
    """Whether the line says itself that it names the office: `Oleh: Humas`."""
    return _OFFICE_LABEL.match(line.text) is not None and office_of(line) is not None


def is_event_detail(line: Line) -> bool:
    """Whether the line is one of those by which an invitation tells of its event: `Tempat: Aula`."""
    return _EVENT.match(line.text) is not None


def ends_as_text(line: Line) -> bool:
    """Whether the line ends as a sentence or the words before a list do, which a heading rarely does."""
    return line.printed.rstrip("\"”’')]")[-1:] in tuple(".:;,…")


def is_rubric(line: Line) -> bool:
    """Whether the line is the kind of text that a page prints above a title: `SIARAN PERS`."""
    return _RUBRIC.fullmatch(line.text) is not None


def release_number(line: Line) -> str | None:
    """The number of the release that the line states."""
    found = _RELEASE_NUMBER.fullmatch(line.text)
    return found["number"] if found else None


def is_control(line: Line) -> bool:
    """Whether the line is a control of the page, such as the letters that set the size of the text."""
    return _CONTROL.fullmatch(line.text) is not None


def is_residue(line: Line) -> bool:
    """Whether the line is left of a comment form."""
    return _RESIDUE.fullmatch(line.text.rstrip(" :")) is not None


_SIGNOFF_OWN_LINE = re.compile(r"\((?P<text>[^()\d.:;!?]{2,60})\)")
_SIGNOFF_AT_END = re.compile(
    r"(?P<body>.*[.!?…][”\"’')\]]*)\s*(?P<whole>\((?P<text>[^()\d.:;!?]{2,60})\))", re.DOTALL
)
MAX_SIGNOFF_WORDS = 6


@dataclass(frozen=True, slots=True)
class SignOff:
    """A sign-off without its brackets, and the paragraph that it stood behind ('' for none)."""

    text: str
    body: str


def sign_off(line: Line) -> SignOff | None:
    """The sign-off that ends the line: bracketed words behind a finished sentence, or alone."""
    alone = _SIGNOFF_OWN_LINE.fullmatch(line.printed)
    found = alone or _SIGNOFF_AT_END.fullmatch(line.printed)
    if found is None:
        return None
    text = found["text"].strip()
    if not text or len(text.split()) > MAX_SIGNOFF_WORDS:
        return None
    if " " in text and text.islower() and "humas" not in text:
        return None  # a remark in running words: "(belum termasuk pajak)"
    return SignOff(text, "" if alone else found["body"])
