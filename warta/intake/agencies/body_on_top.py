"""The body whose name a page begins with, though no registry has it: `RSUD Rimba`, `KODIM 0799/RIMBA`.

What belongs here: telling by its kind and place that a line on top of a page is such a name, and which
names say no more than the kind of a body that every region has. What does not: names in running text
(`warta.intake.agencies.named_bodies`), and which of a page's names has more weight
(`warta.intake.agencies.agency_choice`).
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from warta.agencies import fold
from warta.intake.agencies.named_bodies import branch_of
from warta.intake.names.place_names import is_place
from warta.intake.shapes.furniture import furniture_kind
from warta.intake.shapes.shape import has_digit
from warta.intake.wordlists import read_sections

# Among how many lines on top of a page its name stands, and how many words that has.
LINES_ON_TOP, FEWEST_WORDS, MOST_WORDS = 2, 2, 10
_KIND = re.compile(
    rf"(?:{'|'.join(read_sections('bodies.txt')['begin'])}"
    r"|(?:pemerintah )?(?:desa|kelurahan|kalurahan|kecamatan|nagari|gampong|distrik))\b",
    re.IGNORECASE,
)
# What a page prints before the name of whose it is.
_BEFORE_NAME = re.compile(
    r"(?:tribrata ?news|ppid(?: pelaksana| utama)?|(?:portal|situs|website|web|laman)(?: resmi| berita)?"
    r"|berita|selamat datang di(?: (?:website|situs|portal|laman)(?: resmi)?)?) (?=[A-Z])",
    re.IGNORECASE,
)
# Bodies that issue what they tell by themselves, whatever ministry or service stands on their pages.
_INSTITUTION = re.compile(
    r"(?:universitas|uin|iain|institut|politeknik|poltek\w*|sekolah tinggi|stikes|akademi|akper|rsu[dp]?"
    r"|rumah sakit|kodim|korem|kodam|koramil|lanal|lantamal|lanud|polda|polres\w*|polsek|pengadilan"
    r"|lapas|rutan|lembaga pemasyarakatan|rumah tahanan|kejaksaan (?:negeri|tinggi)|kejari|kejati)\b",
    re.IGNORECASE,
)
_SMALL = frozenset("dan di dr dr. drg prof prof. ir h h. untuk serta pada".split())
_NUMBERED = re.compile(r"(?:kodim|korem|kodam|koramil|lanal|s[mdl]\w*|mts?n?|man)\b", re.IGNORECASE)
# Every region has one of these: the name says nothing without its place.
_OF_EVERY_REGION = frozenset(
    (
        *("dewan perwakilan rakyat daerah", "pemerintah daerah", "pemerintah kabupaten", "pemerintah kota"),
        *("pengadilan negeri", "pengadilan agama", "pengadilan tinggi", "kejaksaan negeri"),
        *(
            "kejaksaan tinggi",
            "kepolisian resor",
            "kepolisian daerah",
            "dinas kesehatan",
            "sekretariat daerah",
        ),
    )
)
# A branch that says where it is, and not of whom.
_BRANCH = re.compile(
    r"(?:kantor wilayah|kanwil|kantor perwakilan|perwakilan)(?: (?:provinsi|kabupaten|kota|daerah))? "
    r"(?P<place>.+)",
    re.IGNORECASE,
)
# The board of a society in a region, over three lines: what it is, of which society, where.
_BOARD = re.compile(
    r"(?:pimpinan|pengurus|kwartir) (?:pusat|besar|daerah|wilayah|cabang|anak cabang|ranting)", re.IGNORECASE
)
_REGION = re.compile(r"(?:kabupaten|kota|provinsi|kecamatan) [^\W\d][\w ]{2,30}", re.IGNORECASE)
LINES_OF_BOARD = 3
# The office that runs its government's site, and the name of that government behind it.
_RUNS_SITES = re.compile(r"(?:dinas komunikasi|dinas kominfo|diskominfo|bagian \w+)\b", re.IGNORECASE)
_REGION_BEHIND = re.compile(r"\b(?:kabupaten|kota|provinsi) [^\W\d].*$", re.IGNORECASE)
_REPUBLIC = re.compile(r",? R\.\s?I\.?$")


def body_on_top(lines: Sequence[str]) -> str:
    """The name of a body that one of the first `lines` is; '' for none. `lines` are those above the title."""
    names = (_BEFORE_NAME.sub("", " ".join(line.split()), count=1) for line in lines[:LINES_ON_TOP])
    return next(filter(_is_name, names), "") or _board(lines)


def _board(lines: Sequence[str]) -> str:
    """The name of a society's board that the first lines are, of which each has a part; '' for none."""
    parts = [" ".join(line.split()) for line in lines[:LINES_OF_BOARD]]
    if len(parts) < LINES_OF_BOARD or not (_BOARD.fullmatch(parts[0]) and _REGION.fullmatch(parts[-1])):
        return ""
    name = " ".join(parts)
    is_one = all(part.isupper() for part in parts) or not any(part.isupper() for part in parts)
    return name if is_one and len(name.split()) <= MOST_WORDS and not has_digit(name) else ""


def is_institution(name: str) -> bool:
    """Whether a name is that of a body which issues what it tells though it belongs to a greater one."""
    return _INSTITUTION.match(name) is not None


def those_that_name(names: Sequence[str], on_top: str) -> list[str]:
    """Names of bodies without those that fit many, where there is another: `Dewan Perwakilan Rakyat Daerah`.

    `on_top` is the name that the page begins with, or ''.
    """
    whose = [name for name in names if not _fits_many(name)]
    return whose if whose or on_top else [*names]


def governments_site(claimant: str, above: Sequence[str]) -> str:
    """The government above a text whose site its press office claims: `Kabupaten Rimba`; or ''.

    `claimant` is who states below the text that the page is its own.
    """
    region = _REGION_BEHIND.search(claimant) if _RUNS_SITES.match(claimant) else None
    names = (line for line in above if region and fold(line).removeprefix("pemerintah ") == fold(region[0]))
    return next(names, "")


def without_republic(line: str) -> str:
    """A header without the initials of the land behind it: `KEMENTERIAN LAGUNA R.I.`."""
    return _REPUBLIC.sub("", line)


def _fits_many(name: str) -> bool:
    branch = _BRANCH.fullmatch(name)
    return fold(name) in _OF_EVERY_REGION or (branch is not None and is_place(branch["place"]))


def _is_name(line: str) -> bool:
    words = line.split()
    if not FEWEST_WORDS <= len(words) <= MOST_WORDS or _KIND.match(line) is None or line[-1] in ".,:;!?":
        return False
    if furniture_kind(line) is not None or _fits_many(line):
        return False
    is_numbered = _NUMBERED.match(line) or branch_of(line)
    if any(mark in line for mark in "|»>:") or (has_digit(line) and not is_numbered):
        return False
    return all(word[0].isupper() or word in _SMALL or word[0].isdigit() for word in words)
