"""What a line can be in a block of contacts: an announcement, a name, a telephone, a street.

What belongs here: knowing such a line by its words alone, each kind by a letter. What does not: which lines
together are a block (`warta.intake.contacts.contact_block`), and who is in it
(`warta.intake.roles.contacts`).
"""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache

from warta.intake.contacts.contact_ways import DEGREE, LABEL_ALONE, cut_segments, find_ways, may_be_way
from warta.intake.lines import LINES_KEPT, Line
from warta.intake.names.american_states import ends_with_state

MAX_LENGTH = 260
MAX_WORDS = 9
# The role of who heads public relations has more, all the subjects of the unit among them.
MAX_WORDS_OF_HEAD = 14
MAX_REMARK = 3
MAX_LABELLED_PHONE = 90
# A line with more words beside its telephone or address is a sentence.
MAX_WORDS_BESIDE = 12
# ... or one of these, with so many ways to reach somebody on it.
MANY_WAYS = 3
MAX_WORDS_BESIDE_MANY = 24
_SUBJECT = r"(?:media|press|news|general|editorial|publicity|staff|program)"
_NOUN = r"(?:contacts?|enquir(?:y|ies)|inquir(?:y|ies)|quer(?:y|ies))"
_HEADING = re.compile(
    rf"""
    (?:(?:{_SUBJECT}(?:\ (?:and|&)\ {_SUBJECT})?\ )?(?:contact\(s\)|{_NOUN})
        (?:\ (?:person|persons|information|details|officers?|only|presse|for\ (?:the\ )?(?:media|press)))?
    | {_SUBJECT}(?:\ relations)?(?=\s*:) | contact\ presse | pressekontakt | kontakt
    | (?:for\ )?(?:more|further|additional)\ (?:information|details|info)(?:,?\ (?:please\ )?contact)?
    | (?:nara\ ?hubung|kontak)(?:\ (?:media|pers|person|humas|informasi|siaran\ pers))?
    | investors? | investor\ relations | analysts?
    | penanggung\ jawab\ (?:berita|siaran\ pers|rilis)
    | contact\ person | cp | press\ officers? | media\ relations | pertanyaan\ media
    | (?:silak?a?h?kan\ )?hubungi(?:\ kami(?=\s*:))?
    | (?:untuk\ )?(?:informasi|keterangan|info|penjelasan|maklumat)
        \ (?:lebih\ )?(?:lanjut|lengkap|selanjutnya))
    \s*(?P<colon>:?)\s*
    """,
    re.VERBOSE | re.IGNORECASE,
)
# What heads other contacts below the first ones: `Worldwide Marketing Contacts`.
_HEADING_OF_MORE = re.compile(r"(?:[A-Z][\w&-]+ ){1,3}Contacts:?")
# "For further information, contact …", "Informasi lebih lanjut dapat menghubungi …".
_LEAD = re.compile(
    r"""
    (?:(?:media\ only\s?[:;,–-]\ )?
        for\ (?:\w+\ ){0,4}?(?:information|details|enquiries|inquiries|queries|interviews|info)
        (?:(?:\ \w+){0,5}?|[^.:]{0,80}?\b(?:media|press|journalists?|reporters?|interviews?)\b[^.:]{0,20}?)
        ,?\ (?:please\ )?(?:contact|call|e-?mail|reach)
    | to\ (?:schedule|arrange|request|set\ up)\ (?:an?\ )?interviews?(?:\ with\ [^.:]{3,60}?)?
        ,?\ (?:please\ )?(?:contact|call|e-?mail)
    | (?:untuk\ )?(?:informasi|keterangan|info|penjelasan|konfirmasi|maklumat)
        (?:\ \w+){0,4}?,?(?:\ \w+){0,2}?\ (?:meng)?hubungi(?:\ kami)?
    | (?:(?:media|press)\ )?(?:enquiries|inquiries|queries|questions)\ (?:can|may|should)\ be
        \ (?:directed|addressed|made|sent|put)\ to
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
# "For a copy of the paper or to arrange interviews please contact:"
_LEAD_TO_MEDIA = re.compile(
    r".{0,120}\b(?:media|press|journalists?|reporters?|interviews?|images?|photographs?|spokes\w+|wartawan|jurnalis"
    r"|wawancara)\b.{0,80}?\b(?:contact|(?:meng)?hubungi)\s?:",
    re.IGNORECASE,
)
_ENDS_OF_LEAD = ("contact:", "hubungi:", "contact :", "hubungi :")
# Such an announcement to the media is none of the text, however much it says beside the ways.
_TO_MEDIA = re.compile(
    r"(?:for|untuk)\b(?:(?!\b(?:contact|call|e-?mail|reach|hubungi))[^.:]){0,90}"
    r"\b(?:media|press|journalists?|interviews?|pers|wartawan|jurnalis|wawancara)\b",
    re.IGNORECASE,
)
# One to these is a sentence of the text, and a number in it is told as such.
_TO_PUBLIC = re.compile(
    r"\b(?:masyarakat|warga|peserta|pelanggan|nasabah|pengunjung|calon|orang tua|residents?|public|customers?"
    r"|consumers?|visitors?|applicants?|parents?|patients?|motorists?|anyone|those)\b",
    re.IGNORECASE,
)
# Who tells a text, before how to reach them: "Berita ini disiarkan oleh Biro Umum, Kementerian X. Untuk …".
_SENDER = re.compile(
    r"(?:Hotline [^.]{3,80}\. ?)?"
    r"(?:Berita|Siaran pers|Rilis|Keterangan) ini (?:di)(?:siarkan|sampaikan|keluarkan|terbitkan|rilis) oleh"
    r" (?P<name>[^.]{5,160})\.\s*",
    re.IGNORECASE,
)
_INITIALS = re.compile(r"\s*\((?P<text>[A-Z]{2,4}(?:/[A-Z]{2,4}){0,2})\)\.?$")
_FIRST_WORDS_OF_SENDER = ("berita ini", "siaran pers ini", "rilis ini", "keterangan ini", "hotline ")
# What a site shows to programs in the place of an address.
HIDDEN_ADDRESS = "[email protected]"
# Between two whom one may ask.
_BETWEEN = frozenset({"or", "and", "atau", "dan"})
_FIRST_WORDS = frozenset(
    """media press news general editorial publicity staff program contact contacts contact(s)
    enquiry enquiries inquiry inquiries
    query queries for more further additional narahubung nara kontak cp hubungi silakan silahkan untuk
    informasi keterangan info penjelasan konfirmasi maklumat pertanyaan please pressekontakt
    kontakt to questions investors investor analysts analyst penanggung""".split()
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
    r"(?:\b|\s|:)"
    r"|\d+ (?:[NSEW]{1,2}\.? )?[A-Z]\w+(?: [A-Z]\w+){0,2}"
    r" (?:street|road|avenue|square|boulevard|drive|parkway|highway|(?:st|rd|ave|blvd|pkwy|hwy)\.|dr\b)"
    r"|[^\W\d][\w.]*(?: [^\W\d][\w.]*){0,3},? (?:[A-Z]{2} )?\d{5}(?: ?[,–-] ?[^\W\d]\w+)?$"
    r"|[^\W\d]+(?:stra(?:ß|ss)e|straat|gasse|weg|laan) \d+|\d{4,6} [A-Z]\w+(?: \w+){0,4}(?:, [A-Z]\w+)?$",
    re.IGNORECASE,
)
_PUBLIC_RELATIONS = re.compile(
    r"(?:kepala|kabag|karo|plt|plh|head|director|chief)\b.*"
    r"\b(?:humas|hubungan masyarakat|komunikasi|informasi|public relations|press|media|communications?)\b",
    re.IGNORECASE,
)
# A mail's own head names people as well.
_MAIL_HEAD = re.compile(
    r"(?:from|to|cc|sent|date|subject|dari|kepada|dikirim|tanggal|perihal)\s*:", re.IGNORECASE
)
# A person's name, behind which the post may be of many words.
_NAME_FIRST = re.compile(r"(?:[A-Z][\w.'’-]+ ){1,3}[A-Z][\w'’-]+, ")
_SENTENCE_END = (".", "!", "?", ";", ":")
# A telephone with its label, however many remarks stand between its numbers.
_LABELLED_PHONE = re.compile(
    r"(?:tele(?:pon|phone)|telp?|phone|fax|faks(?:imile)?)\b\.?\s*:\s*\(?\+?\d", re.IGNORECASE
)
# Those of one's titles that are written small.
_SMALL_TITLE = re.compile(r"(?:dr|drg|drh|drs|dra|ir|hj?|apt)\. ?[A-Z]")
_COUNT = re.compile(r"\d{1,2}[.)] (?=\D)")
# What a page puts behind the name of whom the media may ask, for a recorded talk.
_BUTTON_BEHIND = re.compile(r"(?<=\w) 1-click interview$")
# By which clock somebody works, behind the name: `Ana Brook (UTC +08h00)`.
_ZONE_BEHIND = re.compile(r" \((?:UTC|GMT) ?[+\u2212–-] ?\d{1,2}(?:[h:.]?\d\d)?\)$")
# Where somebody is: `IN SELAMA:`, `Di Jakarta:`
_WHERE = re.compile(r"(?:IN|In|DI|Di) [A-Z][\w.]*(?: [A-Z][\w.]*){0,2}:")


def is_for_public(line: Line) -> bool:
    """Whether a line among contacts says whom others than the media may ask."""
    return _PUBLIC.match(line.text) is not None


def is_address(text: str) -> bool:
    """Whether words begin as the address of a house does: a street, a building, a box."""
    return _ADDRESS.match(text) is not None


def heads_public_relations(text: str) -> bool:
    """Whether words begin with the role of who heads public relations."""
    return _PUBLIC_RELATIONS.match(text) is not None


def sender_in(text: str) -> str:
    """Who a closing paragraph says that the text is told by, how to reach them behind it; or ''."""
    found = _sender(text)
    return found["name"] if found and may_announce(text[found.end() :]) else ""


def _sender(text: str) -> re.Match[str] | None:
    return _SENDER.match(text) if text[:16].lower().startswith(_FIRST_WORDS_OF_SENDER) else None


def initials_behind_sender(line: Line) -> str:
    """The initials in brackets that end such a closing paragraph; or ''."""
    found = _INITIALS.search(line.text) if sender_in(line.text) else None
    return found["text"] if found else ""


def without_initials(line: Line) -> Line:
    """Such a closing paragraph without the initials that end it; any other line as it is."""
    if not initials_behind_sender(line):
        return line
    return replace(line, text=_INITIALS.sub("", line.text), printed=_INITIALS.sub("", line.printed))


def behind_sender(text: str) -> str:
    """A closing paragraph without the sentence that says who tells the text; any other as it is."""
    found = _sender(text)
    return text[found.end() :] if found else text


def asks_media(line: Line) -> bool:
    """Whether a line says at once whom the media may ask, and how."""
    return _TO_MEDIA.match(line.text) is not None and kind_of(line) == "D"


def may_announce(text: str) -> bool:
    """Whether words may announce a contact, by the first of them: a cheap test."""
    return text.partition(" ")[0].rstrip(":,").lower() in _FIRST_WORDS or text.endswith(_ENDS_OF_LEAD)


def kind_of(line: Line) -> str:
    """What a line can be in a block, as one letter.

    b blank, L announcement, M heading that may be one, D announcement with a way to reach somebody, N with
    a name, W telephone or mail alone, w the label of one, U a web address, C a name with telephone or mail,
    R head of public relations, T other short text, A street, B street with a telephone (as in the letterhead
    of a page), S another page or account, or a word between two, P whom the public may ask, x none of these.
    """
    text = _BUTTON_BEHIND.sub("", without_count(behind_sender(line.text)))
    text = without_zone(text)
    text = text[:-1] if ends_with_state(text) else text
    if line.form == "figure":  # its name may have the digits of a telephone
        return "x"
    if len(text) > MAX_LENGTH or line.is_row:
        return "P" if _PUBLIC.match(text) else "x"
    return _kind_of_words(text)


def without_zone(text: str) -> str:
    """A line without the clock behind a name: `Ana Brook (UTC +08h00)`."""
    return _ZONE_BEHIND.sub("", text) if text.endswith(")") else text


def heads_other_contacts(text: str) -> bool:
    """Whether words head further contacts below the first ones: `Worldwide Marketing Contacts`."""
    return _HEADING_OF_MORE.fullmatch(text) is not None


def without_count(text: str) -> str:
    """A line without the number that counts it among those to ask: `2. Ana Sari (0812 …)`."""
    return _COUNT.sub("", text) if text[:1].isdigit() else text


@lru_cache(maxsize=LINES_KEPT)  # a line is asked for every block that may begin above it
def _kind_of_words(text: str) -> str:
    known = _kind_by_itself(text) or _announced(text)
    if known is not None:
        return known
    has_way = may_be_way(text)
    if has_way and _ELSEWHERE.match(text):
        return "S"
    if has_way:
        kind = _kind_with_way(text)
        if kind != "x":
            return kind
    if is_address(text) and len(text.split()) <= 2 * MAX_WORDS:
        return "A"
    if LABEL_ALONE.fullmatch(text):
        return "w"
    return _kind_of_text(text)


def _kind_by_itself(text: str) -> str | None:
    if not text:
        return "b"
    if _PUBLIC.match(text):
        return "P"
    if _MAIL_HEAD.match(text):
        return "x"
    return "S" if text.lower() in _BETWEEN or text == HIDDEN_ADDRESS else None


def _announced(text: str) -> str | None:
    if not may_announce(text):
        return None
    rest = behind_announcement(text)
    if rest == text:
        return None
    if not rest:
        return "L" if text.endswith(":") or _LEAD.fullmatch(text) else "M"
    ways, beside = find_ways(rest)
    if ways:
        is_to_media = _TO_MEDIA.match(text) is not None
        if not is_to_media and _TO_PUBLIC.search(text[: len(text) - len(rest)]):
            return "x"
        may_be_long = is_to_media or _NAME_FIRST.match(rest) is not None
        most = MAX_WORDS_BESIDE_MANY if may_be_long else MAX_WORDS_BESIDE
        return "D" if len(beside.split()) <= most else "x"
    return "N" if _kind_of_text(rest) in "TR" else "x"


def behind_announcement(text: str) -> str:
    """What stands behind the words that announce a contact; all of `text` where there are none."""
    heading = _HEADING.match(text)
    if heading and (heading["colon"] or heading.end() == len(text)):
        return text[heading.end() :]
    if text.endswith(_ENDS_OF_LEAD) and _LEAD_TO_MEDIA.fullmatch(text):
        return ""
    lead = _LEAD.match(text)
    if lead is None and " / " in text:  # in two languages
        return "" if all(map(_leads, text.split(" / "))) else text
    return text[lead.end() :] if lead else text


def _leads(text: str) -> bool:
    return _LEAD_IN_SHORT.fullmatch(text.strip()) is not None


def _kind_with_way(text: str) -> str:
    if len(text) <= MAX_LABELLED_PHONE and _LABELLED_PHONE.match(text):
        return "W"
    ways, beside = find_ways(text)
    if len(ways) >= MANY_WAYS and len(beside.split()) <= MAX_WORDS_BESIDE_MANY:
        return "B" if is_address(text) else "C"
    words = [word for segment in cut_segments(beside) for word in segment.split()]
    is_direct = any(name in ("phone", "fax", "email") for name, _ in ways)
    if not ways or len(words) > MAX_WORDS_BESIDE:
        return "x"
    if not words:
        return "W" if is_direct else "U"
    is_remark = len(words) <= MAX_REMARK and LABEL_ALONE.match(text) is not None
    if is_direct and is_address(text):
        return "B"
    if is_direct and is_remark:
        return "W"
    is_naming = words[0][:1].isupper() and 2 * sum(word[:1].isupper() for word in words) >= len(words)
    return "C" if is_direct and is_naming and not text.endswith((".", "!", "?")) else "x"


def _kind_of_text(text: str) -> str:
    text = text.rstrip("; ")
    words = text.split()
    first = text.lstrip("(“\"'")[:1]
    if (text.endswith(":") and _WHERE.fullmatch(text)) or heads_other_contacts(text):
        return "M"
    most = MAX_WORDS if len(words) <= MAX_WORDS or not heads_public_relations(text) else MAX_WORDS_OF_HEAD
    is_short = len(words) <= most and not re.search(r"[0-9]|\w: ", text)
    if not is_short or not (first.isupper() or _SMALL_TITLE.match(text)):
        return "x"
    if text.endswith(_SENTENCE_END) and not DEGREE.fullmatch(words[-1]):
        return "x"
    return "R" if heads_public_relations(text) else "T"
