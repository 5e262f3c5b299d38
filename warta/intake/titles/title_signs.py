"""What the words of a line say for or against its being the title of a release.

What belongs here: signs that a line shows by itself or beside its neighbours: the name of a body or of a
minister, a label, the beginning of a text, a repeat. What does not: weighing them, and where on the page the
line stands (`warta.intake.titles.head`).
"""

from __future__ import annotations

import re

from warta.intake.datelines.dateline_site import names_place_and_site
from warta.intake.lines import Line
from warta.intake.names.bodies import looks_like_body
from warta.intake.shapes.shape import (
    ends_as_text,
    has_digit,
    is_sentence_case,
    names_honourable,
    names_ministers,
)
from warta.intake.sheets.picture_lines import says_side
from warta.intake.sheets.sheet import Sheet
from warta.phrases import lower_letters

# What stands behind a headline where a page prints how its picture is called.
_WORDS_OF_PICTURES = frozenset(
    """pic pics photo photos image images img picture graphic foto gambar banner thumbnail cover header hero
    logo poster slide teaser""".split()
)
LONGEST_WORD_OF_PICTURE = 14
# Fewer words are a name as often as not.
FEWEST_WORDS_OF_NAME = 3
_ORGANISATION = re.compile(
    r"(?:portal|website|situs|laman|ppid|official|republic|republik|pemerintah|kementerian|kementrian|badan|balai|dinas|komisi|lembaga"
    r"|direktorat|pusat|sekretariat|universitas|universiti|jabatan|kerajaan|institut|kantor|biro|dewan"
    r"|(?:state|city|county|town) of|mahkamah|kejaksaan|kepolisian|perpustakaan|museum|rumah sakit"
    r"|rsud|rsup|puskesmas"
    r"|(?:the )?(?:\w+ ){0,2}(?:ministry|department|agency|office|commission|council|authority|bureau|board"
    r"|institute|university|centre|center|government|administration|service|secretariat|museum|library"
    r"|court|tribunal|parliament|senate|police|hospital|college|foundation|society"
    r"|observatory))\b",
    re.IGNORECASE,
)
# Items of a menu that a page printed without spaces: BerandaProfilBerita.
_GLUED_MENU = re.compile(r"[a-z][A-Z][a-z]+[A-Z]")
_ITEM = re.compile(r"\d{1,2}(?:[.)] |\)).*(?:[;.]|; (?:dan|and|or|atau))$|.*;$")
# The name of a picture's file, an address on top of a page, and what a bar leaves unfinished.
_NO_WORDS_OF_TEXT = re.compile(r"[a-z\d]+(?:_[A-Za-z\d]+)+|(?:Jl|Jln)\.? [A-Z].*|.*\S \|")
_AROUND = re.compile(r"^[\W_]+|[\W_]+$")
# The address of a site, printed without its dots: Tribratanews rimba polri go id
_SITE_WITHOUT_DOTS = re.compile(r"[\w-]+(?: [\w-]+){1,6} (?:go|co|or|ac|sch|mil) id", re.IGNORECASE)
_WORD = re.compile(r"[^\W\d_]{4,}")
# Who made a picture, who has the right in it, or from which side its people are named.
_OF_PICTURE = re.compile(
    r"©|courtesy of\b|(?:photo(?:graph)?s?|illustrations?|image|graphics?|foto|ilustrasi|grafis)"
    r" (?:by|oleh)\b|\((?:l[-–]r|r[-–]l|from left|left to right|dari kiri|kiri ke kanan|ki[-–]ka)\b",
    re.IGNORECASE,
)
_CREDIT = re.compile(
    r"(?:[|/(]|\b(?:[Pp]hoto|[Ff]oto|[Bb]ild|[Ii]mage|[Bb]y|[Vv]ia):?) ?"
    r"(?:AP|AFP|EPA|Reuters|Getty|Getty Images|dpa|Xinhua|Antara|ANTARA FOTO)\b"
    r"(?:[ /](?:[Pp]hoto|[Ii]mages|[Ff]oto))?\)?(?: [Cc]lose)?$"
    r"|\S (?:©|\([Cc]\)) ?[^\W\d_][^©]{1,60}$"
)
# One of these stands in each line with a credit.
_MAKERS = ("AP", "AFP", "EPA", "Reuters", "Getty", "dpa", "Xinhua", "Antara", "ANTARA", "©", "(C)", "(c)")
# A picture's file or its name, which some programs print twice: Boats at the quay: Boats at the quay
_TWICE = re.compile(r"(?P<name>.{4,140}): (?P=name)")
_WIRE_PICTURE = re.compile(r"(?:[.;)”\"] ?|\()(?:ANTARA(?: FOTO)?|Antara(?: Foto)?)/\S[^.]{1,60}\)?$")
_STREET = re.compile(
    r"\d{1,5} (?:[A-Z][\w.'’-]* ){1,4}"
    r"(?:Street|St\.|Avenue|Ave\.|Road|Rd\.|Boulevard|Blvd\.|Drive|Highway|Lane)(?:,|$)"
)
_PHONE_WITH_STROKE = re.compile(r"\b\d{3} ?/ ?\d{3}-\d{4}\b")
_WELCOME = re.compile(r"(?:welcome to|selamat datang di)\b", re.IGNORECASE)
_DAY = r"(?:[^\W\d]{3,9}\.? \d{1,2},? (?:19|20)\d\d|\d{1,2} [^\W\d]{3,9}\.? (?:19|20)\d\d)"
_CLOCK = r"(?:\d{1,2}[:.]\d\d|\d{4} [A-Z]{3,4}\b)"
_STAMP = re.compile(
    rf"(?P<first>(?:[^\W\d]{{3,9}},? )?{_DAY}.{{0,30}}?\b{_CLOCK})|.*\b{_DAY}.{{0,12}}?\b{_CLOCK}"
)
_WIDE_LABEL = re.compile("[^\\s：]{1,6}：")
# The kind of text with whose it is, which heads all releases of a site: DNR News Release.
_KIND_BEHIND = re.compile(
    r".*\b(?:(?:news|press|media) releases?(?: article)?|siaran pers)\W*", re.IGNORECASE
)
# ... or all releases of somebody, on a page that keeps them.
_ARCHIVE_OF = re.compile(
    r"(?:(?:archived?|all|latest|older|past) )?(?:news|press|media) releases (?:from|of|by)\b", re.IGNORECASE
)
MOST_WORDS_WITH_KIND = 7
# What a section of a site is called by its last word, perhaps with what it holds in brackets.
_SECTIONS = frozenset(
    """news newswire newsroom updates headlines announcements articles bulletins stories blog blogs archive
    archives berita pengumuman artikel arsip""".split()
)
_FROM_WHOM = re.compile(r"From (?:the|our) [A-Z][\w'’]*(?: [A-Z][\w'’]*){0,3}")
MOST_WORDS_OF_SECTION = 7
# ... or by what it holds: Science & the Environment, Health and Social Care, Seni dan Budaya.
_TOPICS = re.compile(
    r"(?:[A-Z][a-z]+ ){0,2}[A-Z][a-z]+(?:, [A-Z][a-z]+)? (?:&|and|dan) (?:the )?[A-Z][a-z]+(?: [A-Z][a-z]+)?"
)
# A company as a letterhead names it, perhaps with the exchange on which its shares are dealt in.
_COMPANY = re.compile(
    r"(?:[A-Z0-9][\w.&'’-]*,? (?:(?:of|and|&|for) )?){1,7}"
    r"(?:Limited|Ltd|Inc|plc|PLC|Corporation|Corp|Company|Tbk|Berhad|Bhd|N\.?V|S\.?A|A\.?G|LLC|L\.?P|GmbH|SE|ASA)"
    r"\b\.?(?: \([A-Za-z]{2,12}(?: [A-Z]{2,6})?: ?[\w.]{1,8}\))?"
)
# A title that is broken over lines goes on with one of these.
_GOES_ON = re.compile(
    r"(?:against|in|for|of|to|with|and|or|on|at|by|from|as"
    r"|dan|di|ke|untuk|dengan|bagi|pada|oleh|dari|tentang|serta)\b",
    re.IGNORECASE,
)
# Whom a notice is for, below which it says what it is about, and the judgment of a case with its number.
_ADDRESSED = re.compile(
    r"(?:public |official )?(?:notice|circular|advisory|pemberitahuan|pengumuman|surat edaran) "
    r"(?:to|kepada|bagi) [^:.!?]{4,120}",
    re.IGNORECASE,
)
_CASE = re.compile(
    r"(?:judge?ment|order|opinion|ruling)s?(?: of the (?:general )?court)? in (?:joined )?cases? "
    r"[A-Z]?-?\d.*",
    re.IGNORECASE,
)
# Where an office begins behind the name of the body that it is of.
_OFFICE_BEHIND = re.compile(r"(?<=\w) (?=(?:Office|Bureau|Directorate|Department|Division) of )")
# Of these words alone are the names of offices that deal with the press, the last one what they are.
_OF_PRESS = frozenset(
    """press media public information communication communications news relations affairs strategic corporate
    government external secretary and & of the""".split()
)
_PRESS_OFFICES = frozenset(
    "department office bureau division unit section service services directorate secretariat desk".split()
)
# ... and of governments, as a letterhead begins with them.
_GOVERNMENT = re.compile(
    r"(?:the )?(?:government|republic|commonwealth|kingdom) of(?: the)?(?: [A-Z][\w-]+){1,3}", re.IGNORECASE
)
# ... and offices by whom they are of, with the district perhaps: U.S. Attorney's Office, District of Oak
_OFFICE_OF = re.compile(
    r"(?:The )?(?:[A-Z][\w.]* ){0,3}[A-Z][\w.]*['’]s? Office"
    r"(?:,? (?:(?:[A-Z]\w+ )?Districts?|State|County|City) of(?: (?:(?:and|&|the) ){0,2}[A-Z]\w+){1,6})?"
)
# The picture on top of a page, by the words that stand for it: Governor Larch Press Release Masthead
_MASTHEAD = re.compile(r"(?:[\w.'’&-]+ ){1,8}(?:masthead|letterhead)", re.IGNORECASE)
# What a line names below that of a minister: the post, or whom he or she sits for.
_POST = re.compile(
    r"\b(?:Minister|Ministry|Member|Leader|Premier|Treasurer|Attorney|Secretary|Deputy|Shadow|Senator|Whip"
    r"|Speaker|President|Envoy|Commissioner|Ambassador|Chief|Parliament(?:ary)?|MPs?|MLA|MLC|Portfolio)\b"
)
_SHORTENED = re.compile(
    r"(?:, [A-Z][a-z]{1,4}|\b(?:[A-Za-z]\.){1,3}[A-Za-z]|\b(?:Inc|Corp|Co|Ltd|Jr|Sr|Tbk|Dr))\.$"
)
_STEPS = re.compile(r" [>»›] ")
_LABEL = re.compile(r"[^\W\d_][\w .\-/]{0,24}:\s")


def names_organisation(text: str) -> bool:
    """Whether words begin with what a body is called: `Dinas Garam`, `The Salt Agency`."""
    return _ORGANISATION.match(text) is not None


def is_glued_menu(text: str) -> bool:
    """Whether words are items of a menu without spaces between."""
    return _GLUED_MENU.search(text) is not None


def names_picture(text: str) -> bool:
    """Whether a line says whose a picture is, or who is seen on it: `Courtesy of the Salt Museum`."""
    may_be_credited = any(map(text.__contains__, _MAKERS))
    if _OF_PICTURE.match(text) or (may_be_credited and _CREDIT.search(text)):
        return True
    if ": " in text and _TWICE.fullmatch(text):
        return True
    return "/" in text and _WIRE_PICTURE.search(text) is not None


def names_picture_of(text: str, headline: str) -> bool:
    """Whether words, both in small letters, are a headline and behind it a word for a picture: `… photo`."""
    if not text.startswith(headline) or len(text) > len(headline) + LONGEST_WORD_OF_PICTURE:
        return False
    behind = text[len(headline) :].strip(" -_–—|:()0123456789")
    return behind in _WORDS_OF_PICTURES


def begins_with_stamp(text: str) -> bool:
    """Whether a line begins with day and time of day, as no headline does."""
    found = _STAMP.match(text) if has_digit(text) else None
    return found is not None and found["first"] is not None


def weight_against(text: str) -> float:
    """How much the form of a line speaks against its being a headline.

    A day with a time of day, the kind of text with whose it is, steps from one section to another, a label in
    wide letters, whom a notice is for, a body with one of its offices, a greeting of the site, where somebody
    stands in a picture.
    """
    if _WELCOME.match(text) or says_side(text):
        return 3.0
    if _ADDRESSED.fullmatch(text) or _CASE.fullmatch(text) or _is_body_with_office(text):
        return 3.0
    if has_digit(text) and _STAMP.match(text):
        return 3.0
    if text.count(" ") < MOST_WORDS_WITH_KIND and _may_state_kind(text) and _KIND_BEHIND.fullmatch(text):
        return 3.0
    if "eleases " in text and _ARCHIVE_OF.match(text):
        return 3.0
    if names_section(text) or names_topics(text):
        return 1.5
    return 3.5 if _STEPS.search(text) or ("：" in text and _WIDE_LABEL.match(text)) else 0.0


def names_section(text: str) -> bool:
    """Whether a few words are what a section of a site is called: `Weather and climate news`."""
    if text.endswith(")"):
        text = text.partition(" (")[0]
    is_section = text.rpartition(" ")[2].lower() in _SECTIONS or _FROM_WHOM.fullmatch(text) is not None
    return is_section and text.count(" ") < MOST_WORDS_OF_SECTION


def names_topics(text: str) -> bool:
    """Whether a few words name two fields, as the sections of a site do: `Science & the Environment`."""
    return _TOPICS.fullmatch(text) is not None


def names_company(text: str) -> bool:
    """Whether a line is the name of a company and no more: `Larch Ferries Limited (NZX: LFL)`."""
    return _COMPANY.fullmatch(text) is not None


def is_of_letterhead(text: str) -> bool:
    """Whether a line is no more than a government's name, an office's, or its picture's: `Mayor's Office`."""
    if _names_press_office_alone(text) or _GOVERNMENT.fullmatch(text):
        return True
    return (" Office" in text and _OFFICE_OF.fullmatch(text) is not None) or is_masthead(text)


def is_masthead(text: str) -> bool:
    """Whether words stand for the picture on top of a page."""
    return text.lower().endswith("head") and _MASTHEAD.fullmatch(text) is not None


def _names_press_office_alone(text: str) -> bool:
    words = text.casefold().split()
    is_office = not _PRESS_OFFICES.isdisjoint(words[-1:] + words[:1])
    return is_office and 1 < len(words) <= 6 and (_OF_PRESS | _PRESS_OFFICES).issuperset(words)


def _is_body_with_office(text: str) -> bool:
    """Whether a line is the name of a body and behind it that of an office: `Salt Board Office of Tides`."""
    found = _OFFICE_BEHIND.search(text)
    return (
        found is not None and looks_like_body(text[: found.start()]) and looks_like_body(text[found.end() :])
    )


def _may_state_kind(text: str) -> bool:
    """Whether the kind of text may stand amid words: a cheap test, which most lines fail."""
    lower = lower_letters(text)
    return "release" in lower or "siaran" in lower


def goes_on_from_above(text: str) -> bool:
    """Whether a line begins with a word that goes on from the line above, as that of a broken title."""
    return _GOES_ON.match(text) is not None


def ends_as_sentence(line: Line) -> bool:
    """Whether a line ends as text does, and not with a shortened word: `Larch Guard trains at Quay, Ga.`."""
    return ends_as_text(line) and _SHORTENED.search(line.text) is None


def begins_with_label(text: str) -> bool:
    """Whether words begin with a label of any kind and its colon."""
    return _LABEL.match(text) is not None


def reads_as_name_in(line: str, said: str, folded: str) -> bool:
    """Whether a text has a line's words as those of a name: letter for letter, or never in small.

    `said` is the text, `folded` the same in small letters.
    """
    text = _AROUND.sub("", line)
    if text in said or (text.isupper() and text.casefold() in folded):
        return True
    words = [word for word in _WORD.findall(text) if word[0].isupper()]
    if len(words) < FEWEST_WORDS_OF_NAME or len(words) < len(_WORD.findall(text)) or text.isupper():
        return False
    found = sum(word in said for word in words)
    return 3 * found >= 2 * len(words) and not any(word.lower() in said for word in words)


def share_said(line: str, said: str) -> float:
    """How many of a line's longer words stand in a text, from 0 to 1; both in small letters."""
    words = _WORD.findall(line)
    return sum([word in said for word in words]) / len(words) if words else 0.0


def names_minister(sheet: Sheet, position: int) -> bool:
    """Whether a line is the name of a minister, or the office that one holds."""
    line = sheet[position]
    if names_honourable(line.text) or names_ministers(line.text):
        return True
    is_below = line.glued and position > 0 and names_honourable(sheet[position - 1].text)
    return is_below and not is_sentence_case(line) and _POST.search(line.text) is not None


# Who holds a post, in a letterhead: Sheriff Ana Oak.
MOST_SPACES_OF_HOLDER = 4
_HOLDER = re.compile(
    r"(?:Sheriff|Mayor|(?:Police|Fire) Chief|Chief of Police|Superintendent|District Attorney"
    r"|Attorney General|Commissioner|City Manager|County Executive):?"
    r" [A-Z][a-z]+(?: [A-Z]\.)?(?: [A-Z][a-z'’-]+){1,2}"
)


def is_no_headline(text: str) -> bool:
    """Whether a line is a rule, an item of a list, or has no word of any length."""
    has_words = _WORD.search(text) is not None or text.isupper()
    if is_masthead(text) or (text.startswith("Welcome to ") and looks_like_body(text[11:])):
        return True
    if (text[0] == "(" and text[-1] == ")") or _STREET.match(text):
        return True
    if text[-3:].lower() == " id" and _SITE_WITHOUT_DOTS.fullmatch(text):
        return True
    if text.count(" ") <= MOST_SPACES_OF_HOLDER and _HOLDER.fullmatch(text):
        return True
    if "/" in text and _PHONE_WITH_STROKE.search(text):
        return True
    may_be_none = text[-1] == "|" or text[0] == "J" or "_" in text
    if (may_be_none and _NO_WORDS_OF_TEXT.fullmatch(text)) or names_place_and_site(text):
        return True
    return _ITEM.match(text) is not None or "-----" in text or not has_words


def is_shortened(sheet: Sheet, position: int) -> bool:
    """Whether the line below begins with the words of this one and goes on, as a title below breadcrumbs."""
    words = sheet.folded(position).rstrip(" .…")
    return sheet[position].words >= 3 and sheet.folded(position + 1).startswith(f"{words} ")


def reads_as_above(sheet: Sheet, position: int) -> bool:
    """Whether the line above one at `position` reads the same, case aside."""
    return sheet.folded(position) == sheet.folded(position - 1)
