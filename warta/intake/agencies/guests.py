"""Who visits whom, where a text names two bodies: the host tells it of its guests, or they of their host.

What belongs here: the words of visits in titles and first sentences, and whose persons come to another body.
What does not: weighing the bodies that a text names (`warta.intake.agencies.agency_proposal`).
"""

from __future__ import annotations

import re

from warta.agencies import fold

# Of whom others learn or whom they visit, in a title: it may be told by either.
_HOST = re.compile(
    r"\b(?:(?:belajar|menimba ilmu|timba ilmu|studi (?:banding|tiru|komparasi)|berguru)\b.{0,60}?"
    r" (?:dari|ke|kepada|pada) |(?:berkunjung|bertandang|kunjungan(?: \w+)?) ke )(?P<host>.+)",
    re.IGNORECASE,
)
# Of two that meet, guests and hosts tell alike.
_VISIT = re.compile(
    r"\b(?:kunjungan (?:kerja |studi )?(?:ke|dari)|berkunjung ke|bertandang ke|studi banding ke)\b",
    re.IGNORECASE,
)
_SCHOOL = re.compile(
    r"(?:S[DM][NPAK]?|SL[BN]+|M[TAI]s?N?|TK|PAUD|Puskesmas|Posyandu|Koramil)\b(?! Agung)", re.IGNORECASE
)
_UNIVERSITY = re.compile(r"(?:Universitas|Institut|Politeknik|Poltek\w*|Sekolah Tinggi|Akademi|I?[AU]IN)\b")
# Whose persons are told of, in the same sentence before the name of their school.
_PERSONS = re.compile(
    r"\b(?:mahasisw\w+|sisw\w+|murid\w*|pelajar|taruna|dosen|guru|peserta didik|rombongan|santri)\b"
    r"[^.;:]{0,90}$",
    re.IGNORECASE,
)
# Only the host says that somebody comes, is received or serves there.
_COMES = re.compile(
    r"\b(?:kedatangan|magang|P[KP]L|(?:datang|bertandang) ke"
    r"|(?:menyambut|menerima|sambut|terima) (?:\w+ ){0,2}?"
    r"(?:kunjungan|kedatangan|rombongan|mahasisw\w+|sisw\w+))\b",
    re.IGNORECASE,
)
# On whom somebody calls: what stands right before the name of the host.
_CALLS_ON = re.compile(
    r"\b(?:(?:datang|bertandang|berkunjung|kunjungan(?: \w+)?) ke |mengunjungi |visit(?:ed|s)? (?:the )?)"
    r"(?:kantor (?:pusat )?)?(?:PT )?$",
    re.IGNORECASE,
)
# A member of a government before the name of a body, who is told to be a guest behind it.
_MEMBER = re.compile(
    r"\b(?:Minister|Secretary|Vice[- ]Minister|Head|Chairman|Chairperson) (?:of|for) (?:the )?$"
)
_IS_GUEST = re.compile(
    r"\bat the invitation of\b|\b(?:was|were|will be) (?:hosted|received)\b"
    r"|\bpaid (?:a|an|his|her) [^.]{0,30}\bcall\b|\bcall(?:ed|s)? on (?:and\b"
    r"|(?:the )?(?:(?:Prime|Deputy|Foreign|Acting) )*(?:Minister|President|Secretary|King)\b)"
)
REACH_OF_GUEST = 260
# Within so many letters of a paragraph it says who comes.
REACH_OF_VISIT = 500
# ... and so near before a name its host is called so.
REACH_OF_CALL = 50


def host_in(title: str) -> str:
    """The words on whom others visit, or of whom they learn, in a title that tells of that, folded; or ''."""
    found = _HOST.search(title)
    return fold(found["host"]) if found else ""


def is_visit(sentence: str) -> bool:
    """Whether a sentence tells of a visit, as guests and hosts do alike."""
    return _VISIT.search(sentence) is not None


def is_called_on(before: str) -> bool:
    """Whether the words before a body say that somebody goes there: `datang ke`."""
    return _CALLS_ON.search(before[-REACH_OF_CALL:]) is not None


def is_guest(name: str, before: str, paragraph: str) -> bool:
    """Whether a body is a university whose students come to the one that tells of it, or its head comes.

    `before` is what stands before the name in its paragraph.
    """
    if _MEMBER.search(before[-REACH_OF_CALL:]):
        start = len(before) + len(name)
        return _IS_GUEST.search(paragraph, start, start + REACH_OF_GUEST) is not None
    if not _UNIVERSITY.match(name) or not _PERSONS.search(before):
        return False
    return _COMES.search(paragraph, 0, REACH_OF_VISIT) is not None


def is_told_of(name: str, before: str) -> bool:
    """Whether a body is a school or the like, of which others tell: behind other words of the sentence."""
    return _SCHOOL.match(name) is not None and any(map(str.islower, before.split()))
