"""The kinds of bodies of which every region has one, by their names.

What belongs here: which names say of what kind a body is and not which it is, and by which short forms of
its kind a body goes as well. What does not: where a text names bodies
(`warta.intake.agencies.named_bodies`), and whose release it is (`warta.intake.agencies.agency_proposal`).
"""

from __future__ import annotations

import re

from warta.agencies import fold

# How courts and regional offices call themselves in headlines: `PA Rimba` is the Pengadilan Agama Rimba.
_SHORT = {
    "pengadilan agama": "pa",
    "pengadilan negeri": "pn",
    "pengadilan tinggi": "pt",
    "pengadilan tinggi agama": "pta",
    "pengadilan tata usaha negara": "ptun",
    "pengadilan militer": "dilmil",
    "kejaksaan negeri": "kejari",
    "kejaksaan tinggi": "kejati",
    "kepolisian resor": "polres",
    "kepolisian daerah": "polda",
    "kantor wilayah": "kanwil",
    "kantor urusan agama": "kua",
    "lembaga pemasyarakatan": "lapas",
    "rumah tahanan negara": "rutan",
    "balai pemasyarakatan": "bapas",
    "pemerintah kabupaten": "pemkab",
    "pemerintah kota": "pemkot",
    "pemerintah provinsi": "pemprov",
}
_LONGEST = max(kind.count(" ") for kind in _SHORT) + 1
_KINDS_ALONE = frozenset(
    (
        *("kantor wilayah", "kantor pusat", "kantor pelayanan", "kantor pertanahan", "kantor imigrasi"),
        *("balai penelitian", "balai besar", "balai pelatihan", "balai rukun", "badan pelayanan"),
        *("lembaga pemasyarakatan", "lembaga pembinaan", "lembaga layanan", "dewan perwakilan rakyat daerah"),
        *("pengadilan agama", "pengadilan negeri", "pengadilan tinggi", "pengadilan tinggi agama"),
        *("pengadilan militer", "pengadilan tata usaha negara", "kejaksaan negeri", "kejaksaan tinggi"),
        *("kantor urusan agama", "kantor kementerian agama", "kantor wilayah kementerian agama"),
        *("unit pelaksana teknis", "unit pelaksana teknis daerah", "pusat pelayanan"),
    )
)

# What bodies of all cities and counties are called.
_OF_ANY_PLACE = re.compile(
    r"(?:police|fire|health|sheriff['’]?s?) (?:department|office)|(?:city|county|town|village) council"
    r"|(?:mayor|governor|district attorney|attorney general|state attorney)['’]s office|school district"
)
# What organs of all bodies are called: the General Council, the Executive Board.
_ORGAN = re.compile(
    r"(?:(?:general|executive|governing|supervisory|advisory|steering|ministerial|management) ){1,2}"
    r"(?:council|board|committee|assembly|secretariat)"
    r"|board of (?:governors|directors|trustees)|working party"
)


def is_kind_alone(name: str) -> bool:
    """Whether a name says of which kind a body is, and not which of them."""
    folded = fold(name)
    if folded in _KINDS_ALONE or _ORGAN.fullmatch(folded):
        return True
    return _OF_ANY_PLACE.fullmatch(folded) is not None


def in_short(name: str) -> str:
    """A body's name, folded, with the short form of its kind: `pa rimba`; '' where it has none."""
    words = name.split()
    for count in range(min(_LONGEST, len(words) - 1), 1, -1):
        if short := _SHORT.get(" ".join(words[:count])):
            return " ".join((short, *words[count:]))
    return ""


def stands_in(words: str, text: str) -> bool:
    """Whether words stand in a text, both folded, and are no part of longer ones."""
    return words in text and re.search(rf"\b{re.escape(words)}\b", text) is not None
