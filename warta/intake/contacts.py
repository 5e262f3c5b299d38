"""Contact blocks: whom the media may ask, and how.

What belongs here: telling which lines are such a block, and reading names, roles, offices, telephones,
mail and web addresses from them; what fits none of these is kept as a note. What does not: where in a
page a block may stand (`warta.intake.roles`), and what of it is published (`warta.published_contacts`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from warta.intake.lines import Line

MAX_LINES = 40
MAX_LENGTH = 260
MAX_WORDS = 9
MAX_PREFIX = 5
MAX_REMARK = 3
# A line with more words beside its telephone or address is a sentence.
MAX_WORDS_BESIDE = 12
LONGEST_LABEL = 40

_SUBJECT = r"(?:media|press|news|general|editorial|publicity)"
_NOUN = r"(?:contacts?|enquir(?:y|ies)|inquir(?:y|ies)|quer(?:y|ies))"
_HEADING = re.compile(
    rf"""
    (?:(?:{_SUBJECT}(?:\ (?:and|&)\ {_SUBJECT})?\ )?{_NOUN}
        (?:\ (?:person|persons|information|details|officers?|only|presse|for\ (?:the\ )?(?:media|press)))?
    | {_SUBJECT}(?:\ relations)?(?=\s*:) | contact\ presse | pressekontakt | kontakt
    | (?:for\ )?(?:more|further|additional)\ (?:information|details|info)(?:,?\ (?:please\ )?contact)?
    | (?:nara\ ?hubung|kontak)(?:\ (?:media|pers|person|humas|informasi|siaran\ pers))?
    | contact\ person | cp | (?:silak?a?h?kan\ )?hubungi | pertanyaan\ media
    | (?:untuk\ )?(?:informasi|keterangan|info|penjelasan|maklumat)
        \ (?:lebih\ )?(?:lanjut|lengkap|selanjutnya))
    \s*(?P<colon>:?)\s*
    """,
    re.VERBOSE | re.IGNORECASE,
)
# "For further information, contact …", "Informasi lebih lanjut dapat menghubungi …".
_LEAD = re.compile(
    r"""
    (?:for\ (?:\w+\ ){0,4}?(?:information|details|enquiries|inquiries|queries|interviews|info)
        (?:\ \w+){0,5}?,?\ (?:please\ )?(?:contact|call|e-?mail|reach)
    | (?:untuk\ )?(?:informasi|keterangan|info|penjelasan|konfirmasi|maklumat)
        (?:\ \w+){0,4}?,?(?:\ \w+){0,2}?\ (?:meng)?hubungi(?:\ kami)?
    | please\ contact)
    \s*:?\s*
    """,
    re.VERBOSE | re.IGNORECASE,
)
_LEAD_IN_SHORT = re.compile(
    r"(?:for (?:more|further) (?:information|details|enquiries|inquiries)"
    r"|(?:untuk )?(?:informasi|keterangan|info) (?:lebih lanjut|lebih lengkap|lanjutan))\s*:?",
    re.IGNORECASE,
)
_FIRST_WORDS = frozenset(
    """media press news general editorial publicity contact contacts enquiry enquiries inquiry inquiries
    query queries for more further additional narahubung nara kontak cp hubungi silakan silahkan untuk
    informasi keterangan info penjelasan konfirmasi maklumat pertanyaan please pressekontakt
    kontakt""".split()
)
# Who is no contact of the media, but stands among them.
_PUBLIC = re.compile(
    r"if you (?:do not|don['’]t) work for\b.*|(?:if you are a )?members? of the public\b.*"
    r"|(?:(?:the )?(?:general )?public(?: (?:inquir|enquir)\w+)?|consumers?|customers?|masyarakat(?: umum)?"
    r"|(?:layanan )?pengaduan|call cent(?:er|re))\s*:",
    re.IGNORECASE,
)
_ELSEWHERE = re.compile(
    r"(?:twitter|instagram|facebook|youtube|tiktok|linkedin|telegram|threads|ig|fb|x|visit|follow|ikuti|kunjungi"
    r"|be updated|media sosial|sosial media|social media|for more information,?(?: please)? visit)\b",
    re.IGNORECASE,
)
_ADDRESS = re.compile(
    r"(?:alamat|address|jl|jln|jalan|gedung|komplek|kompleks|graha|menara|wisma|lantai|kotak pos|po box)"
    r"(?:\b|\s|:)|\d+ [A-Z]\w+ (?:street|road|avenue|square|st\.|rd\.)",
    re.IGNORECASE,
)
_LABEL_OF_PHONE = (
    r"(?:telp|telepon|tlp|tel|tél|telephone|téléphone|telefon|phone|mobile|cell|hp|handphone|ponsel|wa"
    r"|whatsapp|hotline)"
)
_LABEL_OF_FAX = r"(?:fax|faks|faksimile|faksimili|facsimile)"
_LABEL_OF_MAIL = r"(?:e-?mail|surel|pos-?el|mail|courriel)"
_LABEL_OF_WEB = r"(?:website|web|situs|situs web|laman|homepage|url)"
_LABEL_OF_ACCOUNT = r"(?:twitter|instagram|facebook|youtube|tiktok|linkedin|telegram|ig|fb|x)"
_ANY_LABEL = (
    rf"(?:no(?:mor)?\.?\ )?"
    rf"(?:{_LABEL_OF_PHONE}|{_LABEL_OF_FAX}|{_LABEL_OF_MAIL}|{_LABEL_OF_WEB}|{_LABEL_OF_ACCOUNT})"
)
_LABEL_ALONE = re.compile(rf"{_ANY_LABEL}\.?(?:\s*/\s*{_ANY_LABEL}\.?)*\s*:?", re.IGNORECASE)
_LABEL_BEFORE = re.compile(
    rf"(?:^|[\s,;|(/–-]){_ANY_LABEL}\.?(?:\s*/\s*{_ANY_LABEL}\.?)*\s*[:.]?\s*$", re.IGNORECASE
)
_FAX = re.compile(rf"{_LABEL_OF_FAX}\b", re.IGNORECASE)
_TELEPHONE = re.compile(rf"{_LABEL_OF_PHONE}\b", re.IGNORECASE)
_WAY = re.compile(
    r"""
      (?P<email>[\w.+-]{1,64}(?:@|\ ?(?:\[(?:at|@)\]|\(at\))\ ?)[\w-]{1,63}(?:\.[\w-]{1,63}){1,6})
    | (?P<url>(?:https?://|www\.)[^\s|;,<>()]{3,200})
    | (?P<handle>@\w[\w.]{2,40})
    | (?P<phone>(?<![\w.,/-])(?:\+\ ?|\(\+?)?[0-9][0-9\ ().\-–]{2,24}[0-9](?![\w/]|[.,][0-9])
        (?:\ ?(?:ext|pes|psw|x)\.?\ ?[0-9]{1,5})?
      | (?<!\w)[0-9]{3,4}-[A-Z]{3,7}(?:-[A-Z]{3,7})?(?!\w))
    """,
    re.VERBOSE,
)
_MAY_BE_WAY = re.compile(r"@|\[at\]|\(at\)|www\.|https?:|[0-9][0-9 ().\-–]{5,}[0-9]|[0-9]{3}-[A-Z]{3}")
# What a telephone looks like that no label announces; and digits in a row that are none, label or not.
_PHONE = re.compile(r"(?:\+|\(|0)[0-9 ().\-–]{7,}|[0-9]{3,4}[-–][0-9]{3,4}(?:[-–][0-9]{3,4})?|[0-9]+-[A-Z-]+")
_NO_PHONE = re.compile(
    r"[0-9]{1,2}[-. ][0-9]{1,2}[-. ][0-9]{4}|[0-9]{4}-[0-9]{2}-[0-9]{2}"
    r"|(?:19|20)[0-9]{2}\s?[-–]\s?(?:19|20)[0-9]{2}"
    r"|[0-9]{1,3}(?:\.[0-9]{3})+|(?:[0-9]{1,2}\.[0-9]{2}\s?[-–]?\s?){1,3}"
)
_SPLIT = re.compile(r"\s*(?:[|;,()\x00]|\s[–—/-]\s|:\s)\s*")
_CONNECTORS = frozenset(
    """please contact call on at by phone or and via nomor no no. hotline dan atau melalui di pada alamat
    surel dengan kepada to the email e-mail telepon telp telp. hp wa whatsapp dapat menghubungi hubungi kontak
    – - : . resmi website laman tel""".split()
)
_DEGREE = re.compile(
    r"(?:[A-Z]\w{0,4}\.){2,4}|(?:[A-Z]\w{0,4}\.){1,4}[A-Z]\w{0,4}|(?:Dr|Ir|Jr|Sr|Inc|Ltd|Tbk|Esq)\.|Ph\.?D\.?|MBA|SE|SH|MM|MH|MSi|ST|MT|SIP|SIKom"
)
_ROLE = re.compile(
    r"(?:kepala|ketua|direktur|sekretaris|staf|juru bicara|kabag|karo|kabid|kasubbag|kasubag|plt|plh|manajer"
    r"|pranata|deputi|koordinator|head|chief|director|deputy|senior|secretary|spokes\w+|press secretary"
    r"|press officer|manager|vice president|communications? (?:officer|manager|director|advis[eo]r|lead))\b"
    r"|.*\b(?:officer|manager|secretary|spokes\w+|director|editor|coordinator|advis[eo]r|specialist|attaché)$",
    re.IGNORECASE,
)
_PUBLIC_RELATIONS = re.compile(
    r"(?:kepala|kabag|karo|plt|plh|head|director|chief)\b.*"
    r"\b(?:humas|hubungan masyarakat|komunikasi|informasi|public relations|press|media|communications?)\b",
    re.IGNORECASE,
)
_OFFICE = re.compile(
    r"\b(?:media relations|press|presse|pressestelle|biro|badan|kementerian|dinas|kantor|pusat|bagian|unit"
    r"|lembaga|komisi|universitas|pt|balai|direktorat|sekretariat|departemen|humas|office|ministry|department"
    r"|commission|agency|institute|university|council|plc|ltd|inc|headquarters|station|authority|observatory"
    r"|service|bank|foundation|cent(?:er|re))\b",
    re.IGNORECASE,
)
# A mail's own head names people as well.
_MAIL_HEAD = re.compile(
    r"(?:from|to|cc|sent|date|subject|dari|kepada|dikirim|tanggal|perihal)\s*:", re.IGNORECASE
)
# What a letter or mail ends with, above the name of who writes.
_CLOSING = re.compile(
    r"(?:(?:kind|best|warm)(?:est)? )?regards,?|(?:yours )?(?:sincerely|faithfully|truly),?"
    r"|hormat (?:kami|saya),?|terima kasih,?|(?:with )?(?:many )?thanks,?",
    re.IGNORECASE,
)
_ANNOUNCING = "LMDN"
_TOO_MANY_TEXTS = "TTTTTTT"
_SENTENCE_END = (".", "!", "?", ";", ":")

# Blocks as patterns over the kinds of lines (see `_kind`): a person or office with the ways to reach it,
_MORE = r"(?:w?W|A|B|U|S)*+"
_ENTRY = rf"(?:[TRA]{{1,6}}(?:w?W|B|C)|C){_MORE}"
# ... one that is announced,
_ANNOUNCED = (
    rf"(?:(?:[LM]b?)+(?:{_ENTRY}|w?W{_MORE})|Lb?[TR]{{1,3}}|D{_MORE}|N[TRA]{{0,5}}(?:(?:w?W|C){_MORE})?)"
)
# ... one that is not, for which less may pass; or the head of public relations, who signs.
_BARE = rf"(?:[TR][TRA]{{0,3}}w?W|C){_MORE}|(?:RT|TR)(?=b|$)"
_BLOCK = re.compile(rf"(?:{_ANNOUNCED}|{_BARE})(?:b?(?:{_ANNOUNCED}|{_ENTRY}|P(?:w?W|C)?|S))*+")


def contact_block(lines: Sequence[Line], start: int) -> int:
    """How many lines from `start` on are a contact block, blank ones within it included; 0 for none.

    A block is announced (`Narahubung:`) or is a short name with a telephone or an address below it. To
    be asked of lines at the end of a text, or below its end mark: an announcing sentence within the
    text looks the same.
    """
    if start >= len(lines) or not _may_begin(lines, start):
        return 0
    kinds = ""
    for line in lines[start : start + MAX_LINES]:
        kind = _kind(line)
        kinds += kind
        if kind == "x" or kinds.endswith(_TOO_MANY_TEXTS):
            break
    found = _BLOCK.match(kinds)
    return len(found[0].rstrip("b")) if found else 0


def is_for_public(line: Line) -> bool:
    """Whether a line among contacts says whom others than the media may ask."""
    return _PUBLIC.match(line.text) is not None


def read_contacts(lines: Sequence[Line]) -> list[dict[str, str]]:
    """The contacts in the lines of a block, as front matter has them; no word of theirs is lost.

    What announces a block, and labels such as `Telp.`, are not words of theirs.
    """
    contacts = [_Contact()]
    is_public = False
    for line in lines:
        kind = _kind(line)
        text = _rest(line.text) if kind in _ANNOUNCING else line.text
        if kind in "PSA" or (is_public and kind in "wWUB"):
            contacts[-1].notes.append(text)
            is_public = is_public or kind == "P"
            continue
        is_public = False
        if (kind in "LM" and contacts[-1].has_any) or (kind in "TRCDNx" and contacts[-1].has_way):
            contacts.append(_Contact())
        if text and kind not in "bw":
            first, *others = _persons(text)
            contacts[-1].take(first, remarks=kind in "WUB")
            for other in others:
                contacts.append(_Contact())
                contacts[-1].take(other)
    return [contact.values() for contact in contacts if contact.has_any]


def ways_in(text: str) -> list[tuple[str, str]]:
    """The ways to reach somebody that stand in `text`, each with the field that it is of."""
    return _ways(text)[0] if _may_be_way(text) else []


@dataclass(slots=True)
class _Contact:
    """What is found of one contact, in order."""

    texts: list[str] = field(default_factory=list)
    ways: dict[str, list[str]] = field(default_factory=dict)
    notes: list[str] = field(default_factory=list)

    @property
    def has_way(self) -> bool:
        return bool(self.ways)

    @property
    def has_any(self) -> bool:
        return bool(self.texts or self.ways or self.notes)

    def take(self, text: str, *, remarks: bool = False) -> None:
        """Take what a line states; with `remarks`, its words are only remarks on the ways in it."""
        prefix, text = _without_prefix(text)
        if prefix:
            (self.texts if _ROLE.match(prefix) or _OFFICE.search(prefix) else self.notes).append(prefix)
        found, rest = _ways(text)
        for name, value in found:
            if name in ("fax", "handle"):
                self.notes.append(value)
            else:
                self.ways.setdefault(name, []).append(value)
        for segment in _segments(rest):
            (self.notes if remarks or _ADDRESS.match(segment) else self.texts).append(segment)

    def values(self) -> dict[str, str]:
        """Its fields; what there is more than one of goes to the note, telephones aside."""
        texts, notes = list(self.texts), list(self.notes)
        values = dict(_placed(texts))
        notes = [text for text in texts if text not in values.values()] + notes
        for name, found in self.ways.items():
            values[name] = ", ".join(found) if name == "phone" else found[0]
            notes += found[1:] if name != "phone" else []
        if notes:
            values["note"] = "; ".join(dict.fromkeys(notes))
        return {name: values[name] for name in _ORDER if name in values}


def _without_prefix(text: str) -> tuple[str, str]:
    """What stands before a colon that a name follows, and the rest: `In Port Amity: Ann Oak`."""
    prefix, colon, behind = text.partition(": ")
    words = prefix.split()
    if not colon or not behind[:1].isupper() or not 0 < len(words) <= MAX_PREFIX:
        return "", text
    return ("", text) if _LABEL_ALONE.fullmatch(prefix) else (" ".join(words), behind)


_ORDER = ("name", "role", "office", "phone", "email", "url", "note")


def _placed(texts: list[str]) -> Iterator[tuple[str, str]]:
    """Which of the texts of a contact is the name, which the role, which the office."""
    left = list(texts)
    if len(left) > 1 and left[0].isupper() and not left[1].isupper():
        yield "office", left.pop(0)  # the heading of a column of contacts
    persons = [text for text in left if not _ROLE.match(text) and not _OFFICE.search(text)]
    name = persons[0] if persons else next(iter(left), None)
    if name is None:
        return
    yield "name", name
    left.remove(name)
    role = next((text for text in left if _ROLE.match(text)), None)
    if role:
        yield "role", role
        left.remove(role)
    if left and len(texts) - len(left) < 3:
        yield "office", next((text for text in left if _OFFICE.search(text)), left[0])


def _may_begin(lines: Sequence[Line], start: int) -> bool:
    """Whether a block may begin at `start`: a cheap test for the many lines where none does."""
    line = lines[start]
    text = line.text
    if line.is_blank or len(text) > MAX_LENGTH:
        return False
    if text.partition(" ")[0].rstrip(":,").lower() in _FIRST_WORDS or _may_be_way(text):
        return True
    below = lines[start + 1 : start + 7]
    return bool(
        _PUBLIC_RELATIONS.match(text)
        or (below and _PUBLIC_RELATIONS.match(below[0].text))
        or any(_may_be_way(other.text[:MAX_LENGTH]) for other in below)
    )


@lru_cache(maxsize=1024)  # a line is asked by each of those above it
def _may_be_way(text: str) -> bool:
    return _MAY_BE_WAY.search(text) is not None


def _kind(line: Line) -> str:
    """What a line can be in a block, as one letter.

    b blank, L announcement, M heading that may be one, D announcement with a way to reach somebody, N with
    a name, W telephone or mail alone, w the label of one, U a web address, C a name with telephone or mail,
    R head of public relations, T other short text, A street, B street with a telephone (as in the letterhead
    of a page), S another page or account, P whom the public may ask, x nothing of these.
    """
    if len(line.text) > MAX_LENGTH or line.is_row:
        return "P" if _PUBLIC.match(line.text) else "x"
    return _kind_of(line.text)


@lru_cache(maxsize=1024)  # a line is asked for every block that may begin above it
def _kind_of(text: str) -> str:
    if not text:
        return "b"
    if _PUBLIC.match(text):
        return "P"
    if _MAIL_HEAD.match(text):
        return "x"
    announced = _announced(text)
    if announced is not None:
        return announced
    may_be_way = _may_be_way(text)
    if may_be_way and _ELSEWHERE.match(text):
        return "S"
    if may_be_way:
        kind = _kind_with_way(text)
        if kind != "x":
            return kind
    if _ADDRESS.match(text) and len(text.split()) <= 2 * MAX_WORDS:
        return "A"
    if _LABEL_ALONE.fullmatch(text):
        return "w"
    return _kind_of_text(text)


def _announced(text: str) -> str | None:
    if text.partition(" ")[0].rstrip(":,").lower() not in _FIRST_WORDS:
        return None
    rest = _rest(text)
    if rest == text:
        return None
    if not rest:
        return "L" if text.endswith(":") or _LEAD.fullmatch(text) else "M"
    ways, beside = _ways(rest)
    if ways:
        return "D" if len(beside.split()) <= MAX_WORDS_BESIDE else "x"
    return "N" if _kind_of_text(rest) in "TR" else "x"


def _rest(text: str) -> str:
    """What stands behind the words that announce a contact; all of `text` where there are none."""
    heading = _HEADING.match(text)
    if heading and (heading["colon"] or heading.end() == len(text)):
        return text[heading.end() :]
    lead = _LEAD.match(text)
    if lead is None and " / " in text:  # in two languages
        return "" if all(map(_leads, text.split(" / "))) else text
    return text[lead.end() :] if lead else text


def _leads(text: str) -> bool:
    return _LEAD_IN_SHORT.fullmatch(text.strip()) is not None


def _kind_with_way(text: str) -> str:
    ways, beside = _ways(text)
    words = [word for segment in _segments(beside) for word in segment.split()]
    is_direct = any(name in ("phone", "fax", "email") for name, _ in ways)
    if not ways or len(words) > MAX_WORDS_BESIDE:
        return "x"
    if not words:
        return "W" if is_direct else "U"
    is_remark = len(words) <= MAX_REMARK and _LABEL_ALONE.match(text) is not None
    if is_direct and _ADDRESS.match(text):
        return "B"
    if is_direct and is_remark:
        return "W"
    is_naming = words[0][:1].isupper() and 2 * sum(word[:1].isupper() for word in words) >= len(words)
    return "C" if is_direct and is_naming and not text.endswith((".", "!", "?")) else "x"


def _kind_of_text(text: str) -> str:
    text = text.rstrip("; ")
    words = text.split()
    first = text.lstrip("(“\"'")[:1]
    is_short = len(words) <= MAX_WORDS and not re.search(r"[0-9]|\w: ", text)
    if not is_short or not first.isupper():
        return "x"
    if text.endswith(_SENTENCE_END) and not _DEGREE.fullmatch(words[-1]):
        return "x"
    return "R" if _PUBLIC_RELATIONS.match(text) else "T"


def _ways(text: str) -> tuple[list[tuple[str, str]], str]:
    """The ways to reach somebody that stand in `text`, by field, and the words beside them.

    Between these words a null character marks where a way stood.
    """
    found: list[tuple[str, str]] = []
    beside = []
    stop = 0
    for match in _WAY.finditer(text):
        label = _LABEL_BEFORE.search(text[max(stop, match.start() - LONGEST_LABEL) : match.start()])
        name = _field_of(match, label[0] if label else "")
        if not name:
            continue
        found.append((name, _value(match, name, label[0] if label else "")))
        before = text[stop : match.start()]
        beside.append(before[: len(before) - len(label[0])] if label else before)
        stop = match.end()
    beside.append(text[stop:])
    return found, "\x00".join(beside)


def _field_of(match: re.Match[str], label: str) -> str:
    """The field that a way belongs to; '' where it is none after all."""
    name = match.lastgroup or ""
    if name != "phone":
        return name
    digits = sum(map(str.isdigit, match[0]))
    if digits > 15 or _NO_PHONE.fullmatch(match[0].strip()):
        return ""
    if not label and (digits < 7 or not _PHONE.fullmatch(match[0])) and not re.search("[A-Z]", match[0]):
        return ""
    return "fax" if _FAX.search(label) and not _TELEPHONE.search(label) else "phone"


def _value(match: re.Match[str], name: str, label: str) -> str:
    value = match[0].strip()
    if name == "email":
        return re.sub(r"\s?(?:\[(?:at|@)\]|\(at\))\s?", "@", value).rstrip(".")
    if name == "url":
        value = value.rstrip(".,:)")
        return value if value.startswith("http") else f"http://{value}"
    if name == "fax":
        return f"{label.strip(' ,;|(/–-')} {value}"
    if name == "phone" and value.count("(") != value.count(")"):
        return value.strip("() ")
    return value


def _persons(text: str) -> list[str]:
    """`text`, cut where a second person with a telephone begins: `Rara 0800 555 0101 / Sekar 0800 …`."""
    cuts = [0]
    stop = 0
    for match in _WAY.finditer(text):
        between = text[stop : match.start()]
        if match.lastgroup == "phone" and stop > cuts[-1] and any(map(_is_name, _segments(between))):
            cuts.append(stop)
        if match.lastgroup == "phone":
            stop = match.end()
    return [text[cut:end] for cut, end in zip(cuts, [*cuts[1:], len(text)], strict=True)]


def _is_name(segment: str) -> bool:
    words = segment.split()
    return (
        1 <= len(words) <= 5
        and all(word[:1].isupper() for word in words)
        and not _LABEL_ALONE.fullmatch(segment)
    )


def _segments(text: str) -> list[str]:
    """The texts between marks and ways, without the words that only connect them."""
    segments: list[str] = []
    for part in _SPLIT.split(text):
        words = part.split()
        while words and words[-1].lower() in _CONNECTORS:
            words.pop()
        while words and words[0].lower() in _CONNECTORS:
            words.pop(0)
        segment = " ".join(words).strip(' :–-<>"“”')
        if segment and segments and _DEGREE.fullmatch(segment):
            segments[-1] += f", {segment}"
        elif any(map(str.isalnum, segment)) and not _CLOSING.fullmatch(segment):
            segments.append(segment)
    return segments
