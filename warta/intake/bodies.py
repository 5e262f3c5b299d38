"""Names that look like those of public bodies, though no registry has them.

What belongs here: telling by its words that a line or a part of a text names some body. What does not: the
bodies that are known (`warta.intake.mentions`).
"""

from __future__ import annotations

import re

_HEADS = frozenset(
    """
    kementerian departemen badan balai lembaga dinas komisi komite dewan majelis mahkamah otoritas pemerintah
    pemprov pemkab pemkot universitas institut politeknik observatorium perpustakaan museum rsud kepolisian
    kejaksaan pengadilan perum perusahaan yayasan kedutaan konsulat jawatan panitia jabatan
    ministry department agency authority commission committee council bureau administration institute
    university observatory society foundation organization organisation association board inspectorate
    programme fund government office kantor embassy directorate plc ltd inc gmbh
    instituto dirección agence ministère ministerio ministério amt bundesamt
    """.split()
)
# One-line headers of a page that name no one.
NAVIGATION = frozenset(
    """
    home beranda menu berita news siaran pers press release releases newsroom media search cari pencarian
    login masuk english indonesia bahasa utama profil kontak contact us about tentang kami skip to main
    content id en language selection informasi publik layanan ppid blog page website welcome selamat datang
    official gov
    """.split()
)
# Words that a name may hold without a capital.
_SMALL = frozenset("dan of the for and di pada des du de la le y et und à".split())
# What stands before the body in an office: "Biro Hubungan Masyarakat Dinas X".
_OFFICES = frozenset(
    """
    biro humas hubungan masyarakat dan pusat bagian komunikasi informasi publik layanan pengaduan tim admin
    oleh kontributor penulis kepala the press media public affairs relations communications office of by
    """.split()
)
# Who claims a page below its text: "© 2019 Dinas X", "About the X", "SOURCE X plc".
_CLAIM = re.compile(
    r"(?:(?:©|\(c\)|copyrights?\b|hak cipta\b|all rights reserved\b)(?P<of>.{0,160})"
    r"|(?:about|tentang|source|sumber)\s*:?\s+(?P<name>\S.{0,120}))",
    re.IGNORECASE,
)
_NO_PART_OF_NAME = re.compile(
    r"©|\(c\)|\b(?:copyrights?|hak cipta|dilindungi(?: undang-undang)?|all rights reserved|by|oleh|the)\b"
    r"|\b(?:19|20)\d\d\b|(?<=\s)[-–](?=\s)|[.|,;:]+(?=\s|\Z)",
    re.IGNORECASE,
)
_SEPARATORS = re.compile(r" [|–—:·•»-]+ | ?\| ?")
_ABBREVIATION = re.compile(r"\(([A-Z][A-Za-z-]{1,14})\)")
_MAX_WORDS = 12
_REACH = 1500


def looks_like_body(line: str) -> bool:
    """Whether a whole line may name a body: a few words with capitals, one of them such as bodies have."""
    words = line.replace("-", " ").split()
    if not 1 < len(words) <= _MAX_WORDS or line[-1] in ".?!:;":
        return False
    return _is_body(words) and not any(word[0].islower() and word not in _SMALL for word in words)


def looks_like_name(line: str) -> bool:
    """Whether a whole line may be a proper name at all: words with capitals that are not those of a menu."""
    words = line.split()
    return (
        0 < len(words) <= _MAX_WORDS
        and not any(word[0].islower() and word not in _SMALL for word in words)
        and not NAVIGATION.issuperset(word.strip("().:|!").casefold() for word in words)
        and any(word[0].isalpha() for word in words)
    )


def parts_of(line: str) -> list[str]:
    """The parts of a header between which bars or dashes stand."""
    return _SEPARATORS.split(" ".join(line.split()))


def name_in(line: str) -> str:
    """The part of a header that looks like a body's name: "Universitas X | Berita"; else the line."""
    return next(filter(looks_like_body, parts_of(line)), line)


def claimant(line: str) -> str:
    """Who a line below a text says the page is of: "© 2019 Dinas X", "About the X"; or ''."""
    match = _CLAIM.match(line)
    if match is None:
        return ""
    return " ".join(_NO_PART_OF_NAME.sub(" ", match["of"] or match["name"] or "").split())


def body_in(office: str) -> str:
    """The body that an office or a sign-off is of, where it looks like one, or ''."""
    words = office.split()
    while words and words[0].casefold() in _OFFICES:
        del words[0]
    name = " ".join(words)
    return name if looks_like_body(name) else ""


def defined_bodies(text: str) -> list[str]:
    """The bodies that a text introduces with their abbreviation, as in "Balai Uji Mutu (BUM)"."""
    found = []
    for match in _ABBREVIATION.finditer(text, 0, _REACH):
        words = text[max(0, match.start() - _REACH) : match.start()].split()[-_MAX_WORDS:]
        for start in range(len(words) - 2, -1, -1):
            if not (words[start][0].isupper() or words[start] in _SMALL):
                break
            if _is_body(words[start:]) and _abbreviates(match[1], words[start:]):
                found.append(f"{' '.join(words[start:])} {match[0]}")
                break
    return found


def _is_body(words: list[str]) -> bool:
    plain = {word.strip("()/&,").casefold() for word in words}
    return not _HEADS.isdisjoint(plain) and not plain <= _OFFICES


def _abbreviates(abbreviation: str, words: list[str]) -> bool:
    """Whether the letters of an abbreviation stand in the words in this order, the first one first."""
    letters = abbreviation.replace("-", "").casefold()
    rest = iter(" ".join(words).casefold())
    return words[0].casefold().startswith(letters[0]) and all(letter in rest for letter in letters)
