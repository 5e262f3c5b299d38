"""Names that look like those of public bodies, though no registry has them.

What belongs here: telling by its words that a line or a part of a text names some body. What does not: the
bodies that are known (`warta.intake.names.mentions`).
"""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import pairwise

from warta.agencies import fold

# The kinds of bodies. In Indonesian and the Romance languages a name begins with its kind.
_FIRST = frozenset(
    """
    kementerian departemen badan balai lembaga dinas komisi komite dewan majelis mahkamah otoritas pemerintah
    pemprov pemkab pemkot universitas institut politeknik observatorium perpustakaan museum rsud kepolisian
    kejaksaan pengadilan perum perusahaan yayasan kedutaan konsulat jawatan panitia jabatan sekretariat kantor
    direktorat inspektorat directorate instituto dirección agence ministère ministerio ministério bundesamt
    """.split()
)
# In English it ends with it, or the kind stands before what it is for.
_ENGLISH = frozenset(
    """
    ministry department agency authority police trust cooperative collaborative coalition alliance federation
    corporation company corp bancorp llc asa museum airport canada ombudsman commission committee council
    bureau administration institute
    university observatory society foundation organization organisation association board inspectorate
    navy army guard force forces corps senate parliament transit limited
    programme fund government office embassy directorate bank institution centre center plc ltd inc gmbh
    """.split()
)
_KINDS = _FIRST | _ENGLISH
# Lands and regions that stand behind the kind: Securities Commission Malaysia.
LANDS = frozenset(
    " ".join(name.split())
    for name in """
    australia, bangladesh, barbados, botswana, england, fiji, ghana, guyana, indonesia, ireland, jamaica,
    kenya, malaysia, namibia, nigeria, pakistan, philippines, samoa, scotland, singapore, tanzania, uganda,
    vanuatu, wales, zambia, zimbabwe, canada, new zealand, northern ireland, south africa, sri lanka, new
    south wales, queensland, south australia, tasmania, victoria, western australia, northern territory,
    alberta, british columbia, manitoba, new brunswick, nova scotia, ontario, saskatchewan
    """.split(",")
)
_BEFORE_PURPOSE = frozenset(("of", "for", "on", "against"))
# With these alone a kind is no name: "Dewan Daerah", "Badan Publik", "Kantor Wilayah".
_GENERIC = frozenset(
    """
    publik terkait kami lain lainnya daerah wilayah pusat negara digital virtual online nasional indonesia
    us contact contacts press media news public relations our
    """.split()
)
# One-line headers of a page that name no one.
NAVIGATION = frozenset(
    """
    home beranda menu berita news siaran pers press release releases newsroom media search cari pencarian
    login masuk english indonesia bahasa utama profil kontak contact us about tentang kami skip to main
    content id en language selection informasi publik layanan ppid blog page website welcome selamat datang
    official gov archived archive baca lihat selengkapnya lainnya semua
    """.split()
)
# Words that a name may hold without a capital.
_SMALL = frozenset(
    "dan of the for and on di pada des du de del la le dos das y e et und für der à plc".split()
)
# What stands before the body in an office: "Biro Hubungan Masyarakat Dinas X".
OFFICES = frozenset(
    """
    biro humas hubungan masyarakat dan pusat bagian komunikasi informasi publik layanan pengaduan tim admin
    oleh kontributor penulis kepala the press media public affairs relations communications office of by
    """.split()
)
# Who claims a page below its text: "© 2019 Dinas X", "About the X", "SOURCE X plc".
_CLAIM = re.compile(
    r"(?:©|\(c\)|copyrights?\b|hak cipta\b|all rights reserved\b)(?P<of>.{0,160})"
    r"|(?:about|tentang|source|sumber)\s*:?\s+(?P<name>\S.{0,120})",
    re.IGNORECASE,
)
_CLAIM_BEHIND = re.compile(r"(?P<name>[^©]{5,100}?)\s*©\s*(?:19|20)\d\d\b")
_NO_PART_OF_NAME = re.compile(
    r"(?:\.\s+|,\s+|\s[-–|]\s+)(?:an? )?(?:member|anggota|subsidiary|part|bagian) (?:of|dari)\b.*|"
    r"\b(?:powered|designed|developed|built) by\b.*|©|\(c\)"
    r"|\b(?:copyrights?|hak cipta|dilindungi(?: undang-undang)?|all rights reserved|by|oleh|the)\b"
    r"|\b(?:19|20)\d\d(?:\s?[-–]\s?(?:19|20)?\d\d)?\b|(?<=\s)[-–](?=\s)|[.|,;:]+(?=\s|\Z)",
    re.IGNORECASE,
)
_MARKS_OF_NAMES = str.maketrans("-,.", "   ")
_SEPARATORS = re.compile(r" [|–—:·•»-]+ | ?\| ?")
# Where a menu was glued to a name: "Dinas TehBerandaProfil".
_GLUE = re.compile(r"(?<=[a-z])(?=[A-Z])")
_PICTURE = re.compile(
    r"(?P<before>.*?)\s*\b(?:seal|logo|crest|emblem|icon)(?:\b|(?-i:(?<=[a-z])(?=[A-Z])))\s*"
    r"(?:(?:at|in|on|outside) .*|(?P<behind>.*))",
    re.IGNORECASE,
)
# What a header says around the name of a body.
_ISSUED_BY = re.compile(
    r"\A(?:(?:press|media|news) (?:release|statement)s? (?:issued )?|issued )(?:by|from|of) (?:the )?",
    re.IGNORECASE,
)
_NEWSROOM = re.compile(r"(?<=[A-Z]{2}) (?:News|Media|Press) (?:Cent(?:er|re)|Room|Hub|Office)\Z")
# What stands behind the name of a body that its site or its newsroom is called by.
_SITE_BEHIND = re.compile(
    r" (?:news(?:room)?|news (?:cent(?:er|re)|room|hub)|(?:official )?website|online"
    r"|(?:press|news|media) (?:releases?|statement|advisory))\Z",
    re.IGNORECASE,
)
# The exchange on which a company's shares are dealt in, and its sign there: (NZX: THF)
_TICKER = re.compile(r" \([A-Za-z]{2,12}(?: [A-Z]{2,6})?: ?[A-Z0-9.]{1,8}\)\Z")
_SENDER = re.compile(r"^(?:from|dari)\s*:\s*|[<(\[]?[\w.+-]{1,64}@[\w.-]{1,100}[>)\]]?", re.IGNORECASE)
_NO_NAME = re.compile(r"[@<>{}=]|://|\d{4}|(?<!Inc)(?<!Ltd)(?<!Co)(?<!Corp)[.?!:;]$")
_ABBREVIATION = re.compile(r"\(([A-Z][A-Za-z-]{1,14})\)")
_COUNT = re.compile(r"[ivx]+")
# Who prosecutes in a district, and issues releases: U.S. Attorney's Office, Eastern District of Larch
_OF_DISTRICT = re.compile(
    r"(?:The )?(?:U\. ?S\.|United States|State['’]s|District) Attorney['’]?s['’]? Office"
    r"(?:,| -| for the|,? for)? (?:[A-Z]\w+ )?Districts? of(?: (?:(?:and|&|the) ){0,2}[A-Z]\w+){1,6}"
)
# What a menu calls a part of a site by, and no body: Your Government.
_OF_VISITORS = frozenset({"your", "our", "my", "anda"})
_MAX_WORDS = 12
_REACH = 1500


@lru_cache(maxsize=1024)  # the lines around a text are asked for headers, issuers and sites
def looks_like_body(line: str) -> bool:
    """Whether a line, or a part of it, may name a body: a few words with capitals, one a kind of body."""
    if _KINDS.isdisjoint(line.casefold().translate(_MARKS_OF_NAMES).split()):
        return False
    return any(map(_is_name_of_body, parts_of(line)))


def looks_like_name(line: str) -> bool:
    """Whether a whole line may be a proper name at all: words with capitals that are not those of a menu."""
    words = line.split()
    is_menu = NAVIGATION.issuperset(word.strip("().:|!").casefold() for word in words)
    is_described = words[:1] in (["A"], ["An"])  # A Larch Trust Company
    return 0 < len(words) <= _MAX_WORDS and not (is_menu or is_described) and _is_proper(line)


def without_address(line: str) -> str:
    """The sender of a mail without label and address: "From: "X Media" <media@x.example>" is X Media."""
    if "@" not in line:
        return line
    return _SENDER.sub("", line).strip("\"'“” ")


def parts_of(line: str) -> list[str]:
    """The parts of a header between which bars or dashes stand, without a menu that is glued to its end."""
    line = _TICKER.sub("", " ".join(line.split()))
    glued = [match.start() for match in _GLUE.finditer(line)]
    for start, end in pairwise([*glued, len(line)]):
        if line[start:end].casefold() in NAVIGATION:
            line = line[:start]
            break
    return [_SITE_BEHIND.sub("", part) or part for part in _SEPARATORS.split(line)]


def once(name: str) -> str:
    """A name that a header repeats, as of picture and link, once."""
    words = name.split()
    for count in range(2, len(words) // 2 + 1):
        part, rest = words[:count], words[count:]
        if len(words) % count == 0 and rest == part * (len(words) // count - 1):
            return " ".join(part)
    return name


def without_picture(line: str) -> str:
    """A header without the word for the picture that shows it: `Salt Board Seal Salt Board`, `BSN Logo`.

    Where the picture was taken may stand behind: `BSN logo at the Larch Building`.
    """
    found = _PICTURE.fullmatch(line)
    before, behind = (found["before"], found["behind"] or "") if found else ("", "")
    return line if before and behind and fold(before) != fold(behind) else before or behind or line


def first_of_two(line: str) -> str:
    """The first of two bodies that a line of issuers joins: "X Agency and Department of Y"; else the line."""
    first, joined, other = line.partition(" and ")
    return first if joined and looks_like_body(first) and looks_like_body(other) else line


def name_in(line: str) -> str:
    """The part of a header that looks like a body's name: "Universitas X | Berita"; else the line.

    Without the words for its newsroom, or that it issues something: `Fog Board Media Centre`.
    """
    line = _NEWSROOM.sub("", without_kind(line)) or line
    return next((part for part in parts_of(line) if _is_name_of_body(part)), line)


def without_kind(line: str) -> str:
    """A header that names whose the text below is without the words for it: `Press release from the X`."""
    return _ISSUED_BY.sub("", line)


def claimant(line: str) -> str:
    """Who a line below a text says the page is of: "© 2019 Dinas X", "About the X"; or ''."""
    match = _CLAIM.match(line)
    if "©" in line and not (match and match.lastgroup == "of"):
        match = _CLAIM_BEHIND.match(line) or match
    return " ".join(_NO_PART_OF_NAME.sub(" ", match[match.lastgroup or 0]).split()) if match else ""


def body_in(office: str) -> str:
    """The body that an office or a sign-off is of, where it looks like one, or ''."""
    words = office.split()
    while words and words[0].casefold() in OFFICES:
        del words[0]
    name = " ".join(words)
    return name if _is_name_of_body(name) else ""


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


def is_office_of_district(line: str) -> bool:
    """Whether a whole line is the office of who prosecutes in a district."""
    return " Office" in line and _OF_DISTRICT.fullmatch(line) is not None


def _is_name_of_body(part: str) -> bool:
    if is_office_of_district(part):
        return True
    words = part.replace("-", " ").split()
    return 1 < len(words) <= _MAX_WORDS and _is_body(words) and _is_proper(part)


def _is_body(words: list[str]) -> bool:
    """Whether one of the words is a kind of body, where a name has it."""
    plain = [word.strip("()/&,.").casefold() for word in words]
    if plain[0] in _OF_VISITORS:
        return False
    rest = {word for word in plain if not _COUNT.fullmatch(word)}  # Komisi IV is one of several
    if plain[0] in _FIRST:
        return not rest - {plain[0]} <= _GENERIC
    is_numbered = plain[-1] in LANDS or plain[-1].isdecimal()
    last = plain[-2] if len(plain) > 2 and is_numbered else plain[-1]
    kinds = {last, *(word for word, after in pairwise(plain) if after in _BEFORE_PURPOSE)}
    kinds &= _ENGLISH
    return bool(kinds) and not rest - kinds <= OFFICES | _GENERIC


def _is_proper(line: str) -> bool:
    words = line.replace("-", " ").split()
    return not _NO_NAME.search(line) and not any(word[0].islower() and word not in _SMALL for word in words)


def _abbreviates(abbreviation: str, words: list[str]) -> bool:
    """Whether the letters of an abbreviation stand in the words in this order, the first one first."""
    letters = abbreviation.replace("-", "").casefold()
    rest = iter(" ".join(words).casefold())
    return words[0].casefold().startswith(letters[0]) and all(letter in rest for letter in letters)
