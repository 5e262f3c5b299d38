"""The bodies that running text names, by their kinds, though no registry has them.

What belongs here: where in a text the name of some body begins and ends: `Pengadilan Negeri Rimba`, `Larch
District Council`. What does not: telling whether a whole line may be such a name
(`warta.intake.names.bodies`), the bodies that are known (`warta.intake.names.mentions`), and whose release
it is (`warta.intake.agencies.agency_proposal`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from warta.calendar_names import NAMES as NAMES_OF_DAYS
from warta.intake.names.bodies import LANDS
from warta.intake.names.place_names import is_in_indonesia, is_place
from warta.intake.wordlists import read_sections
from warta.phrases import words_of

_SECTIONS = read_sections("bodies.txt")


def _one_of(section: str) -> str:
    return "|".join(_SECTIONS[section])


# A higher unit of the army with its number begins a name of its own: Koramil 02/TLR Kodim 0799/RB.
_CAPITAL = (
    r"(?:(?!Ko(?:dim|rem) \d)(?:(?:Kab|Prov|Kec|Kep|Prof|Dr|St|[A-Z])\.(?= )|[A-Z][\w'’/-]*(?:\.\w+)*))"
)
# What goes on in a name: words with capitals, short forms in brackets, small words between.
_MORE = (
    rf"(?: (?:dan |dr\.? ?|untuk |serta |& )*(?:{_CAPITAL}|[Kk]elas {_CAPITAL}"
    r"|\([A-Z][\w/-]{1,20}(?: [A-Z][\w-]+)?\)(?! (?:dan|bersama|serta)\b)|\d{1,3}(?![\w.,%])))"
)
# No name lists more; a row without an end would be looked through from each of its words.
_LIST = rf"(?:,(?: {_CAPITAL}){{1,3}}){{0,6}},? dan(?: {_CAPITAL}){{1,3}}"
_BEGIN = re.compile(rf"(?<![\w/@.-])(?i:{_one_of('begin')}){_MORE}*(?:{_LIST})?{_MORE}*")
# What a company is in law, behind its name with or without a comma.
_IN_LAW = r"(?:Ltd|Inc|Co|Corp|LLC)\b"
# A dateline's year may be glued to the first name of a text.
_SEQUENCE = re.compile(
    rf"(?:(?<![\w@.])|(?<=[ ,](?:19|20)\d\d))(?<!\w-)(?!{_IN_LAW})[A-Z](?:[\w.'’&]|-(?!-))*"
    rf"(?:(?: (?:of|and|for|&)(?: the)? |, and |\.?, (?={_IN_LAW})|, (?=[A-Z][\w'’-]*(?:,| and) )| )"
    r"(?:[A-Z](?:[\w'’&]|-(?!-))*(?:\.(?=[\w]))?|&))*(?:(?<=District) \d{1,3}(?![\w%-]))?"
)
# The words of which one ends a name, or stands before what it is for: a cheap test.
_KINDS = frozenset(re.findall(r"[a-z]{3,}", f"{_one_of('end')} {_one_of('of')}"))
_ABBREVIATED = ("Ltd", "Inc", "Co", "Corp")
_END = re.compile(rf"(?:.* )?(?:{_one_of('end')})\.?", re.IGNORECASE)
_OF = re.compile(rf"(?:(?:[A-Z][\w'’.-]+ ){{0,3}})?(?:{_one_of('of')})(?: the)? [A-Z].*", re.IGNORECASE)
_ARTICLE = re.compile(r"(?:(?:the|a|an|today|our|its|and|in|at|on|for|by|as)\s+)+", re.IGNORECASE)
_BRANCH = re.compile(rf"(?P<whole>{_one_of('branches')})\s+(?:{_one_of('levels')})\b.*", re.IGNORECASE)
# ... as has one with the city or regency alone: KPU Rimba
_IN_PLACE = re.compile(rf"(?P<whole>(?i:{_one_of('branches')})) (?P<place>[A-Z].*)")
# The office of a body for a region: Kanwil Kemenawan Sumut.
_OFFICE_OF = re.compile(
    rf"(?:kanwil|kantor wilayah|(?:kantor )?perwakilan) (?P<whole>.+?),? (?:{_one_of('levels')})\b.*",
    re.IGNORECASE,
)
# The food and drug agency's are called after what it is for.
_FOOD_AND_DRUGS = re.compile(
    r"(?:balai|loka)(?: besar)? (?P<whole>pom|pengawas obat dan makanan)(?: \(b?bpom\))? di .+", re.IGNORECASE
)
# The colleges of the ministry of health are called after it and their town.
_HEALTH_COLLEGE = re.compile(
    r"(?:politeknik kesehatan|poltekkes) (?P<whole>kementerian kesehatan|kemenkes)(?: ri)? [a-z].+",
    re.IGNORECASE,
)
# Days, months and the like end a name.
_NO_PART = re.compile(
    rf"\s+(?:{'|'.join(NAMES_OF_DAYS)}|Jum['’]at|Foto|Tahun|Masa|Bapak|Ibu|Bpk|Beranda|Profil|Berita|Menu|Home|Jln?)\b.*"
    r"|\s+(?:dan|serta|&)\s+(?:Peserta|Dosen|Mahasiswa|Siswa|Guru|Warga Binaan|Para|Seluruh|Segenap"
    r"|Tamu|Undangan|Jajaran)\b.*"
    r"|\s+(?:Fakultas|Jurusan|Program Studi)$"
    r"|\s+(?:Nomor|No)(?:\s\d{1,3})?$"  # that of a rule: Peraturan Badan Pangan Nomor 3
    # Nor is what a body does, nor who heads another one.
    r"|(?:,|,?\s+(?:dan|serta|&))\s+(?:Wakil |Plt\.? )?(?:Pang(?:dam|kostrad|lima)|(?:Waka|Ka)pol\w*|Kajati"
    r"|Kajari|Dan(?:dim|rem|lanal|lanud|yon\w*)|Bupati|Wali\s?[Kk]ota|Gubernur|Ketua|Kepala|Sek(?:da|prov)|Rektor)\b.*"
)
# Nor is who heads a body a part of its name, but where bodies of its kind are named after persons.
_PERSON = re.compile(
    r"\s+(?:(?:Drs|Dra|Ir|KH|KRT|KPH|GKR|Prof|(?i:letkol|kolonel|mayor|kapten|lettu|letda|peltu|pelda|serma|serka|sertu"
    r"|serda|kopka|koptu|kopda|pratu|prada|laksamana|laksma|marsma|mayjen|letjen|brigjen|irjen|komjen|kombes|akbp"
    r"|kompol|akp|iptu|ipda|aiptu|aipda|bripka|brigpol|briptu|bripda))\b|Dr\.).*"
)
_MAY_BE_AFTER_PERSON = re.compile(
    r"(?:RS\w*|Rumah Sakit|Puskesmas|Klinik|Universitas|Institut|Sekolah|Politeknik|Poltekkes|Yayasan|Museum"
    r"|Bandara|Bandar Udara|Taman|Pondok|Pesantren)\b",
    re.IGNORECASE,
)
# In English the head's title stands behind it: Rope Board President Ana Oak, Bureau of Ropes Deputy Director.
_HEAD_BEHIND = re.compile(
    r"(?<! the)(?<! of)(?<! for)(?<! and)(?<! &)(?<!,)"
    r" (?:(?:Interim|Acting|Deputy|Vice|Assistant|Associate|Executive|Managing|Distinguished|Senior) )*"
    r"(?:President|Chair(?:man|woman|person)?|CEO|Chief Executive|Director|Commissioner|Secretary"
    r"|Superintendent|Chancellor|Administrator|Spokes(?:man|woman|person)|Professor)\b.*"
)
# A title by which persons go begins the name of who heads an office; a hospital may be named after one.
_HEAD_OF_OFFICE = re.compile(
    r"^(?P<name>(?:Dinas|Badan|Kantor|Sekretariat|Inspektorat|Kejaksaan|Pengadilan|Polres\w*) .+?)"
    r" (?:Hj?\. .+|Hj)$"
)
# ... and so does one behind the short form of a province: Kanwil Kemenawan Sumut Adi Tali
_HEAD_BEHIND_PROVINCE = re.compile(
    r"^(?P<name>(?:Dinas|Dis\w+|Badan|Kantor|Kanwil|Sekretariat|Kejati|Polda|DPRD|B[PN]N?[KNPS]|KPU|Bawaslu"
    r"|Pemprov) (?:.+ )?(?:Ja(?:bar|teng|tim)|Kal(?:bar|sel|teng|tim|tara)|Sul(?:bar|sel|teng|tra|ut)"
    r"|Sum(?:bar|sel|ut)|Kepri|Babel|NTB|NTT|DIY)(?: [IVX]+)?)"
    r" (?!Cabang|Kota|Kab|Wilayah|Bagian|Barat|Timur|Utara|Selatan|Tengah)[A-Z][a-z].*"
)
# ... or behind the name of one, where the office is always that of a province.
_HEAD_BEHIND_REGION = re.compile(
    r"^(?P<name>(?:Kanwil|Kantor Wilayah|Polda|Kejati|BNNP) (?:.+ )?"
    r"(?:Aceh|Bali|Banten|Bengkulu|Gorontalo|Jambi|Lampung"
    r"|Papua|Riau|(?:Jawa|Sumatera|Kalimantan|Sulawesi|Nusa Tenggara)"
    r" (?:Barat|Timur|Utara|Selatan|Tengah|Tenggara))(?: [IVX]+)?)"
    r"(?: \([A-Z]{3,12}\))? (?!Barat|Timur|Utara|Selatan|Tengah|Pegunungan|Maluku|Nusa|Kepulauan)[A-Z][a-z].*"
)
# All bodies of a kind are none of them: Dinas Rotan se-Indonesia.
_OF_ALL = re.compile(r" [Ss]e-(?=[A-Z])")
# The house of somebody in office, and what he goes with, is no office: Rumah Dinas Bupati.
_OF_OFFICE = ("umah ", "obil ", "araan ", "alanan ", "akaian ")
# A land behind a kind: Securities Commission Malaysia.
_LAND = re.compile(
    rf" (?:{'|'.join(spelt for land in LANDS for spelt in (land.title(), land.upper()))})\b(?! [A-Z])"
)
# A unit of police or army with the higher one behind it, and bodies in a row: Polsek Tepian Polres Rimba;
# Balai Rotan, Dinas Tali, dan PT Garam.
_NEXT_BODY = re.compile(
    r" (?=(?:Pol(?:res\w*|da)|Kodim|Korem|Kodam) [A-Z\d])"
    rf"|,(?= (?:dan )?(?=[A-Z])(?i:{_one_of('begin')}) [A-Z])"
)
# What is called after a body, or after what one is: Larch Library Day.
_NAMED_FOR = re.compile(
    r" (?:Day|Week|Month|Act|Awards?|Prize|Street|Avenue|Road|Building|Square|Forum|Conference|Summit"
    r"|Congress|Festival|Cup|Symposium|Workshop|Meeting|Session|Presidency)(?![a-z])"
)
# Who helps somebody has no body: Office of Assistant to Deputy Secretary
_OF_HELPER = re.compile(r"Office of (?:the )?(?:Assistant|Deputy)")
# What the body has, and no part of its name: the Department of Ropes’.
_POSSESSIVE = re.compile(r"(?<=\w)['’]s?$")
# Who is of a body, which is behind: Ministers of Government, Leader of Government.
_PEOPLE_OF = re.compile(
    r"(?:(?:Deputy|Acting|Vice|Former|Assistant) )?(?:Ministers?|Leaders?|Members?|Heads?|Officers?|Chiefs?"
    r"|Presidents?|Chair(?:man|person|woman)?|Directors?|Employees|Friends) of (?:the )?(?=[A-Z])"
)
# How many of its people a text tells of: Three Larch University professors. A name has several: Three Oaks.
_COUNT_OF_PEOPLE = re.compile(
    r"(?:Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|Eleven|Twelve|Several|Both|Former) (?!\w+s )(?=[A-Z])"
)
_PEOPLE = re.compile(r" (?:[a-z-]+ )?[a-z]+(?:s|aculty|men|women|people)\b")
# Two bodies in a row: the Ministry of Salt and the Ministry of Fog.
_AND_ANOTHER = re.compile(
    r",? and the (?:Ministry|Department|Board|Office|Bureau|Commission|Agency|Authority)\b.*"
)
# What a headline says that a body does ends its name, which has capitals like the rest of it.
_ACT = re.compile(rf"\s+(?:{_one_of('acts')})\b.*", re.IGNORECASE)
# The region of a body, and words that may go on with its name behind that.
_LEVEL = re.compile(r"\b(?:Kabupaten|Kab\.|Kota|Provinsi|Prov\.) (?=[A-Z])")
_GOES_ON = frozenset("kelas dan serta & untuk".split())
MOST_WORDS_OF_PLACE = 4
# The short form behind a name is no part of it; what a company is in law is.
_SHORT_FORM = re.compile(r"\s+\((?!Persero)[^()]*\)$")
_SHORT_FORM_WITHIN = re.compile(r"\s+\((?!Persero|B?BPOM)[^()]*\)(?=\s)")
MAX_NAME = 110
MOST_WORDS = 14
# More letters of capitalised words in a row are no headline either, and take long to look through.
_LONGEST_ROW = 600
LONGEST_SHORT_FORM = 5


def named_bodies(text: str) -> Iterator[tuple[int, str]]:
    """Where each body that `text` names begins, and its name as printed."""
    found = [*_by_beginning(text), *(_by_end(text) if _has_kind(text) else ())]
    stop = -1
    for start, name in sorted(found, key=lambda item: (item[0], -len(item[1]))):
        if start >= stop:
            stop = start + len(name)
            yield start, name


def branch_of(name: str) -> str:
    """The body of which a name is that of a branch, as `KPU` of `KPU Kabupaten Rimba`; or ''.

    Short forms within it do not count: `Kantor Wilayah (Kanwil) Kementerian Awan (Kemenawan) Riau`.
    """
    if "(" in name:
        name = _SHORT_FORM_WITHIN.sub("", name)
    if found := _FOOD_AND_DRUGS.fullmatch(name):
        return f"Badan {found['whole']}"
    if found := _BRANCH.fullmatch(name) or _OFFICE_OF.fullmatch(name) or _HEALTH_COLLEGE.fullmatch(name):
        return found["whole"]
    found = _IN_PLACE.fullmatch(name)
    return found["whole"] if found and is_in_indonesia(found["place"]) else ""


def _without_person(name: str) -> str:
    return name if _MAY_BE_AFTER_PERSON.match(name) else _PERSON.sub("", name)


def up_to_region(name: str) -> str:
    """A name without what stands behind the known place of its region: `Dinas Garam Kota Batu Ani Tali`."""
    found = _LEVEL.search(name)
    words = name[found.end() :].split() if found else []
    for count in range(min(MOST_WORDS_OF_PLACE, len(words)), 0, -1):
        if not is_place(" ".join(words[:count])):
            continue
        rest = words[count:]
        goes_on = not rest or rest[0].casefold() in _GOES_ON or not rest[0][0].isalpha()
        if goes_on or any(is_place(" ".join(rest[:length])) for length in range(1, len(rest) + 1)):
            return name
        return name[: len(name) - len(" ".join(rest))].rstrip(" ,")
    return name


def _is_loud(name: str) -> bool:
    """Whether a name is all in capitals, and no short forms: in such a text nothing shows where it ends."""
    return name.isupper() and max(map(len, name.split())) > LONGEST_SHORT_FORM


def _without_head(words: str) -> str:
    """A name of an office without that of who heads it behind it."""
    for pattern in (_HEAD_OF_OFFICE, _HEAD_BEHIND_PROVINCE, _HEAD_BEHIND_REGION):
        words = pattern.sub(r"\g<name>", words)
    return words


def _by_beginning(text: str) -> Iterator[tuple[int, str]]:
    for found in _BEGIN.finditer(text):
        start, last = found.start(), ""
        if found[0][:6].lower() == "dinas " and text.endswith(_OF_OFFICE, 0, start):
            continue
        for words in _NEXT_BODY.split(found[0]):
            begin = start + len(words) - len(words.removeprefix(" ").removeprefix("dan "))
            body = _without_head(words[begin - start :])
            name = _ACT.sub("", _without_person(_NO_PART.sub("", body)))
            name = up_to_region(_SHORT_FORM.sub("", name.rstrip(" ,.-–/")))
            if (
                name[:1].isupper()
                and name != last
                and not _is_loud(name)
                and 1 < len(name.split()) <= MOST_WORDS
                and len(name) <= MAX_NAME
                and not (_OF_ALL.search(name) or _OF_ALL.match(text, begin + len(name)))
            ):
                yield begin, name
            last = name
            start += len(words) + 1


def _has_kind(text: str) -> bool:
    return not _KINDS.isdisjoint(words_of(text.casefold()))


def _by_end(text: str) -> Iterator[tuple[int, str]]:
    for found in _SEQUENCE.finditer(text):
        if len(found[0]) > _LONGEST_ROW:
            continue
        start, name = found.start(), _AND_ANOTHER.sub("", _NO_PART.sub("", found[0]))
        if article := _ARTICLE.match(name):
            start, name = start + article.end(), name[article.end() :]
        name = name if "Office of" in name else _HEAD_BEHIND.sub("", name)
        if people := _PEOPLE_OF.match(name):
            start, name = start + people.end(), name[people.end() :]
        if (count := _COUNT_OF_PEOPLE.match(name)) and _PEOPLE.match(text, found.end()):
            start, name = start + count.end(), name[count.end() :]
        words, name = name, _longest_name(name) if _has_kind(name) else ""
        start += words.find(name)
        if _OF_HELPER.fullmatch(name):
            continue
        if name.endswith(_ABBREVIATED) and text[start + len(name) :].startswith("."):
            name += "."
        if 1 < len(name.split()) <= MOST_WORDS and len(name) <= MAX_NAME and not _is_loud(name):
            yield start, name


def _longest_name(words: str) -> str:
    """The beginning of `words` that is a body's name: all of them, or up to the last kind."""
    if _OF.fullmatch(words):
        return _POSSESSIVE.sub("", words)
    for end in sorted((found.end() for found in re.finditer(r"(?= |['’]s\b|$)", words)), reverse=True):
        if _END.fullmatch(words[:end]) and not _NAMED_FOR.match(words, end):
            land = _LAND.match(words, end)
            stop = land.end() if land else end
            name = words if words.startswith((" of ", " for the "), stop) else words[:stop]
            return name.rpartition(" of the ")[2] if " of the " in name[:stop] else name
    return ""
