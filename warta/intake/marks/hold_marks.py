"""Lines that are nothing but the mark of a text that is not out: an embargo, a draft, a secret.

What belongs here: telling such lines by their words, all of which are known: a headline about an embargo or
a draft has at least one of its own. What does not: until which instant an embargo holds
(`warta.intake.states.embargo`), marks within titles (`warta.intake.states.title_state`), and holding a
release (`warta.intake.fields.release_hold`).
"""

from __future__ import annotations

import re
from collections.abc import Callable
from enum import Enum

from warta.intake.days.date_tokens import MONTHS, WEEKDAYS, ZONES
from warta.intake.days.printed_dates import find_dates

# How long such a line may be, in characters.
MAX_LENGTH = 200
WORD = re.compile(r"[^\W\d_]+|\d+")
# That of a version, a day or a year, but none of a telephone.
_NUMBER = re.compile(r"\d{1,2}|(?:19|20)\d\d")
_OUT_WORDS = frozenset(
    """
    publish published publication publishing release released releasing broadcast broadcasting distribute
    distributed distribution circulate circulated circulation transmission transmitted attribution quote
    quoted quotation siar disiar siarkan disiarkan penyiaran publikasi dipublikasi publikasikan
    dipublikasikan dikutip dimuat rilis dirilis diterbitkan terbit tayang ditayang tayangkan ditayangkan
    disebarkan disebarluaskan diedarkan diumumkan dibagikan diunggah cite cited citing citation share shared
    sharing mengutip menyiarkan menyebarkan menyebarluaskan mempublikasikan memuat menayangkan mengedarkan
    menerbitkan merilis mengumumkan membagikan mengunggah forward forwarded forwarding disebar diteruskan
    meneruskan
    """.split()
)
_OUT = f"(?:{'|'.join(sorted(_OUT_WORDS))})"
_NOT_OUT = (
    r"(?:not|don t|never|jangan|tidak|dilarang|belum)"
    rf"(?: (?:yet|to|be|for|onward|further|untuk|boleh|dapat|bisa|dulu|dahulu))* {_OUT}\b"
)
_UNTIL = r"(?:until|till|to|before|prior|for|lifts?|lifted|ends|expires|sampai|hingga|s d|sebelum)"
_EMBARGO = r"(?:(?:di)?embargo|embargoed|sperrfrist)"
_WORDS_OF_DATES = frozenset(
    """
    st nd rd th a p m am pm s d h hr hrs hour hours noon midnight local time waktu setempat pukul jam
    tanggal tgl hari jum at o clock
    """.split()
) | frozenset({*MONTHS, *WEEKDAYS, *ZONES})
_KINDS = frozenset(
    """
    press media news release statement announcement advisory text story material contents content
    information report speech document article siaran pers berita rilis keterangan pernyataan informasi
    naskah materi isi dokumen pidato
    """.split()
)
_OF_EMBARGOES = (
    _WORDS_OF_DATES
    | _KINDS
    | frozenset(
        """
        embargo embargoed diembargo sperrfrist strict strictly under until till to before prior after from
        on of in and or the this these all following below above attached is are be it not no do don never
        may must can yet only hold held lift lifts lifted ends expires for immediate immediately use check
        against delivery further notice dear colleagues editor editors journalists please note that kindly
        sampai hingga dengan sebelum setelah sesudah mulai sejak pada dan atau di ini tidak jangan dilarang
        untuk boleh dapat bisa baru hanya belum masih dalam bersifat ditahan yth rekan wartawan redaksi
        mohon harap bis zum t acara kegiatan peluncuran konferensi jumpa berlangsung dimulai selesai berakhir
        event launch conference briefing ceremony begins starts date dates akan will scheduled schedule jadwal
        dijadwalkan terjadwal rencana penayangan penerbitan dimuat go goes live publishes status siaran
        """.split()
    )
    | _OUT_WORDS
)
_HOLDS = re.compile(
    rf"\b{_EMBARGO}\b.*\b{_UNTIL}\b|\b{_NOT_OUT}.*\b{_UNTIL}\b|\bhold\b.*\b(?:until|till)\b"
    rf"|\bditahan (?:sampai|hingga)\b|\b(?:baru|hanya) (?:boleh|dapat|bisa) {_OUT}\b"
    r"|\bembargoed\b.*\bdelivery\b"
)
_ON_DAY = re.compile(rf"\b{_EMBARGO}\b")
_OUT_AFTER = re.compile(
    rf"\b(?:boleh|dapat|bisa|untuk|be|for|immediate) {_OUT}\b"
    r".*\b(?:after|from|on|at|setelah|sesudah|mulai|sejak|pada|tanggal)\b"
)
# No more than the day on which a text is out: `Terbit 5 Mei 2031`, `Publication date: 5 May 2031`.
_OUT_ON_DAY = re.compile(
    r"(?:(?:tanggal|tgl|date|of|for|to|be|untuk|akan|will|is|it|this|go|goes|status|jadwal|dijadwalkan|rencana"
    r"|press|media|siaran|pers|berita|naskah|release) )*"
    r"(?:publish|published|publication|publishes|terbit|diterbitkan|tayang|ditayangkan|penayangan|penerbitan"
    r"|rilis|dirilis|publikasi|dipublikasikan|dimuat|disiarkan|siar|scheduled|schedule|dijadwalkan|jadwal|live)"
    r"(?: (?:for|publication|release|terbit|tayang|date|on|at|from|pada|hari|tanggal|tgl|mulai))* "
    r"(?=[\w ]*\d)"
)
# "Dear all, the text below is embargoed until Monday 5 May at 9am."
_TOLD = re.compile(
    r"\b(?:text|release|statement|announcement|story|materials?|contents?|information|report|speech|document|article"
    r"|news|figures|data|findings|this|it|siaran pers|rilis|naskah|materi|informasi|keterangan)\b.{0,60}?"
    r"(?:\b(?:is|are|remains?)\b.{0,20}?\bembargo(?:ed)?|\bdiembargo)\b.{0,20}?\b(?:until|till|sampai|hingga)\b",
    re.IGNORECASE,
)

_CLASSES = frozenset(
    """
    draft draf konsep confidential rahasia internal terbatas restricted secret unpublished embargoed embargo
    """.split()
)
_OF_DRAFTS = (
    _WORDS_OF_DATES
    | _KINDS - {"report", "article", "document", "dokumen"}
    | _CLASSES
    | frozenset(
        """
        final first second third revised working rough only use for staff v ver version versi rev revision
        revisi no nomor ke strictly sangat not yet been is approved cleared do don t to be dont never
        release entwurf brouillon borrador unapproved untuk kalangan sendiri khusus hanya penggunaan
        pemakaian belum boleh dapat disetujui final tidak jangan dilarang umum public initial early awal akhir
        sementara pertama kedua ketiga rancangan private privileged highly and dan sifat bersifat circulation
        limited official government awaiting pending subject waiting needs requires approval clearance sign
        off signoff menunggu preliminary diembargo perlu persetujuan pengesahan disahkan diperiksa
        dikoreksi ditinjau diverifikasi ditandatangani mendapat oleh by the
        pimpinan atasan menteri kepala direktur deputi sekretaris biro
        humas director minister management notice or nor atau mohon harap please kindly under strict
        still masih sedang dalam masa status onward further dulu dahulu discussion review koreksi ada
        advance copy
        """.split()
    )
    | _OUT_WORDS
)
_PLAIN_DRAFT = re.compile(
    rf"\b{_NOT_OUT}|\b(?:strictly confidential|sangat rahasia|top secret|internal (?:use|only))\b"
    r"|\b(?:strictly private|private and confidential|highly confidential)\b"
    r"|\b(?:ber)?sifat (?:rahasia|terbatas)\b"
    r"|\b(?:not(?: yet)?(?: been)?|belum) (?:approved|cleared|final|disetujui|disahkan|diperiksa|dikoreksi"
    r"|ditinjau|diverifikasi|ditandatangani|mendapat persetujuan)\b"
    r"|\b(?:awaiting|pending|subject to|waiting for|needs|requires|for|menunggu|perlu)"
    r"(?: (?:final|the|director|minister|management|internal))* (?:approval|clearance|sign ?off)\b"
    r"|\b(?:menunggu|perlu|untuk) (?:persetujuan|pengesahan)\b"
    r"|\bfor (?:internal|staff|official|limited|government) (?:use|only|circulation|distribution)\b"
    rf"|(?:(?:strictly|strict|still|under|masih|sedang|dalam|masa|status) )+{_EMBARGO}$"
    r"|(?:embargoed|diembargo)$|^(?:rilis|materi|naskah|berita|siaran pers|press|news|media) embargo$"
    r"|\b(?:draft|draf) (?:(?:for|untuk|mohon) )+(?:discussion|review|approval|clearance)\b"
    r"|\b(?:draft|draf) (?:(?:untuk|mohon) )+(?:koreksi|persetujuan)\b"
    r"|\bunapproved (?:draft|draf)\b|\bmasih (?:draft|draf|konsep|rahasia|dalam (?:koreksi|review))\b"
    r"|\bbelum ada (?:persetujuan|pengesahan)\b|^advance copy$"
    r"|\b(?:untuk|khusus|hanya)\b.*\b(?:kalangan|internal)\b"
    r"|\b(?:final|first|second|third|revised|working|rough|initial|early|preliminary) (?:draft|draf)\b"
    r"|\b(?:naskah konsep|konsep naskah)\b"
    r"|\b(?:draft|draf) (?:final|awal|akhir|sementara|pertama|kedua|ketiga)\b"
    r"|\b(?:draft|draf) (?:only|v|ver|version|versi|rev|revision|revisi|no|nomor|ke|\d)"
    r"|\b(?:draft|draf|konsep|entwurf)\b.*\b(?:press|media|news|siaran|rilis|pers)\b"
    r"|\b(?:press|media|news|siaran|rilis|pers)\b.*\b(?:draft|draf|konsep|entwurf)\b"
)

# Words that may be a heading or a tag elsewhere.
_LONE = re.compile(
    r"embargo|(?:sangat )?rahasia(?: negara)?|dokumen rahasia|(?:strictly )?confidential"
    r"|in (?:strict )?confidence|(?:top )?secret|unpublished|konfidensial|classified|unapproved|restricted"
    r"|konsep awal|(?:strictly )?off[ -]the[ -]record|pre-?release(?: (?:version|copy|draft))?"
)
# ... of which these must be in capitals.
_LONE_IN_CAPITALS = frozenset({"HOLD", "PRIVATE", "PRIVAT", "RANCANGAN", "PREVIEW", "PRATINJAU"})
_MARKS_AROUND = " *_#[](){}<>.!:-–—"
_OF_AGENCY = re.compile(r"(?:[Ii]ntern(?:al)?|INTERN(?:AL)?) [A-Z]{2,10}")


class Says(Enum):
    """What a line says of when its text is out."""

    HELD = "that it is held, until a date or for good"
    OUT_AFTER = "from when on it is out"
    OUT_ON = "on which day it is out, as most pages say of themselves"


def said_of_time(text: str) -> Says | None:
    """What a line says of when its text is out; None where it says anything else, too, or nothing."""
    if len(text) > MAX_LENGTH:
        return None
    words = _words_if(may_be_in_mark, text)
    if not words:
        return None
    row = " ".join(words)
    if _HOLDS.search(row) or (_ON_DAY.search(row) and find_dates(text)):
        return Says.HELD
    if _OUT_AFTER.search(row):
        return Says.OUT_AFTER
    return Says.OUT_ON if _OUT_ON_DAY.match(row) and find_dates(text) else None


def may_be_in_mark(word: str) -> bool:
    """Whether a word in lower case may stand in the mark of an embargo."""
    return word in _OF_EMBARGOES or word.isdecimal()


def tells_of_embargo(text: str) -> bool:
    """Whether a sentence says that a text is under embargo: `The text below is embargoed until …`."""
    return len(text) <= MAX_LENGTH and _TOLD.search(text) is not None


def is_draft_mark(text: str) -> bool:
    """Whether a line says no more than that its text is a draft, or is not for everybody.

    Words for classes must be in capitals, for else they may be a heading or the name of a list.
    """
    if len(text) > MAX_LENGTH:
        return False
    words = _words_if(_is_of_drafts, text)
    if not words:
        return False
    named = {word for word in words if word not in _WORDS_OF_DATES and not word.isdecimal()}
    is_class = bool(named) and named <= _CLASSES - {"embargo"}
    is_plain = named <= {"draft", "draf"} or len(named) > 1
    if is_class and (is_plain or all(word.upper() in text for word in named)):
        return True
    return _PLAIN_DRAFT.search(" ".join(words)) is not None


def is_lone_mark(text: str) -> bool:
    """Whether a line right above a text, or the last one below it, is a mark there, and elsewhere a word."""
    if len(text) > MAX_LENGTH:
        return False
    word = without_spacing(text.strip(_MARKS_AROUND))
    return word in _LONE_IN_CAPITALS or _LONE.fullmatch(word.lower()) is not None


def without_spacing(text: str) -> str:
    """A word that is printed with a space behind each letter, without these: `E M B A R G O`; or `text`."""
    is_spaced = len(text) > len("D R A F") and text[1::2].isspace() and text[::2].isalpha()
    return text[::2] if is_spaced else text


def is_of_inner_circle(text: str) -> bool:
    """Whether a first line says that a text is an agency's own, by its abbreviation: `Internal KKP`."""
    return len(text) <= MAX_LENGTH and _OF_AGENCY.fullmatch(text) is not None


def _words_if(is_known: Callable[[str], object], text: str) -> list[str]:
    """The words of a line in lower case, none where one of them is not known: mostly the first ones."""
    lower = text.lower()
    words = []
    for found in WORD.finditer(lower):
        if not is_known(found[0]):
            return []
        words.append(found[0])
    return words


def _is_of_drafts(word: str) -> bool:
    return word in _OF_DRAFTS or _NUMBER.fullmatch(word) is not None
