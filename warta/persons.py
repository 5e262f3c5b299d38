"""Which names in texts are of persons, who are no subjects of an archive, and which only name an office.

What belongs here: words of rank and office before a name, and who is said to speak. What does not: what is
proposed as vocabulary (`warta.proposals`), and names of bodies (`warta.intake.names.bodies`).
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from warta.intake.names.bodies import looks_like_body

_OFFICES = frozenset(
    """
    kepala wakil ketua direktur direktris menteri petugas sekretaris deputi inspektur gubernur bupati walikota
    presiden komisaris komisioner camat
    lurah pejabat plt pj anggota staf juru jubir kapten kolonel letkol mayor
    brigjen jenderal laksamana rektor dekan profesor guru dokter hakim jaksa nyonya tuan pangeran sultan raja
    commissioner director professor lady lord sir dame mayor minister secretary chair chairman chairwoman
    chairperson president governor inspector deputy vice captain colonel spokesperson spokesman spokeswoman
    councillor senator judge justice king queen prince princess bishop reverend acting undersecretary
    ambassador superintendent sergeant constable dean rector principal keeper treasurer curator
    """.split()
)
_OF_PLACES = frozenset(
    "gubernur bupati walikota kota camat lurah sultan raja mayor governor ambassador".split()
)
# Of two words: "Wali Kota Ani", "Juru Bicara Budi", "Director General Ann Lee".
_SECOND = frozenset(
    {"kota", "bicara", "general", "jenderal", "umum", "muda", "utama", "executive", "eksekutif"}
)
# "kata ketua koperasi Siti Aminah", but not "kata petani di Teluk Garam".
_SPOKEN_BEFORE = re.compile(
    r"\b(?:kata|ujar|tutur|ungkap|jelas|tegas|imbuh|tambah|papar|sebut|menurut|said|says|added|according to)"
    r"(?:\s+(?!di\b|dari\b|ke\b|pada\b|in\b|of\b|from\b|at\b|by\b)[a-z]+){0,4}\s+$"
)
_SPEAKS_AFTER = re.compile(
    r",?\s+(?:said|says|added|told|mengatakan|menyatakan|menambahkan|menuturkan|menjelaskan|mengungkapkan"
    r"|menyampaikan|memaparkan|menegaskan)\b"
)


def without_office(words: Sequence[str]) -> Sequence[str]:
    """The words of a name without those of an office before it: "Kepala Badan Garam" is "Badan Garam"."""
    at = 0
    while at < len(words) and (
        words[at].lower() in _OFFICES
        or (at and words[at].lower() in _SECOND)
        or words[at : at + 2] == ["Wali", "Kota"]
    ):
        at += 1
    return words[at:]


def may_be_of_place(words: Sequence[str], rest: Sequence[str]) -> bool:
    """Whether the office that `rest` has before it in `words` is one of places: "Bupati Teluk Garam"."""
    at = len(words) - len(rest)
    return at > 0 and words[at - 1].lower() in _OF_PLACES


def is_person(name: str, text: str, start: int, *, has_office: bool) -> bool:
    """Whether a name that stands at `start` of a text is of a person: one of an office, or one who speaks.

    `has_office` is whether an office stands before it. Bodies have offices and speak, too.
    """
    if looks_like_body(name):
        return False
    speaks = _SPOKEN_BEFORE.search(text, max(0, start - 60), start) or _SPEAKS_AFTER.match(
        text, start + len(name)
    )
    return has_office or speaks is not None
