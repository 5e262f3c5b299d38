"""Sentences that say what a body is, with which a paragraph about it begins: `GSA is the agency that …`.

What belongs here: telling such a sentence by its form, and the name in it. What does not: where on a page it
stands, and that the page goes by the name (`warta.intake.roles.closing_description`).
"""

from __future__ import annotations

import re

DESCRIPTION = re.compile(
    r"(?:The )?(?P<name>[A-Z][\w'’&.-]*(?: (?:(?:of|and|for|the|&|on|de|dan) )*[A-Z][\w'’&-]*){1,9})"
    r"(?: \((?P<short>[A-Z][\w-]{1,9})\))?(?:, [^,.]{3,60},)?"
    r" (?:is (?:an?|the|one of|responsible|charged|dedicated|committed)|works (?:to|for)|has the mission"
    r"|was (?:established|founded|created|set up) (?:in|by|to|under)"
    r"|(?:adalah|merupakan) (?:sebuah |salah satu )?"
    r"(?:lembaga|badan|perusahaan|institusi|organisasi|instansi))\b"
)
# ... by a short form, or behind the title that begins with the name: then the kind of body is named, too.
_KIND_OF_BODY = (
    r"(?:agency|authority|bank|board|bureau|commission|corporation|department|division|institut(?:e|ion)"
    r"|laborator(?:y|ies)|organi[sz]ation|service)"
)
_BY_KIND = re.compile(
    r"(?:On [A-Z][a-z]+ \d{1,2}, \d{4}, )?(?:The )?"
    r"(?P<name>[A-Z]{3,8}|[A-Z][\w-]+(?: (?:(?:of|and|for|the|&) )*[A-Z][\w-]*){1,9})"
    r"(?: \((?P<short>[A-Z][\w-]{1,9})\))?"
    rf" (?:(?:is|are) (?:an?|the) (?:[\w.,-]+ ){{0,8}}?{_KIND_OF_BODY} (?:that|which|responsible|charged"
    r"|created|established|dedicated|of|with|within|in)\b|became (?:a )?part of the )"
)
# ... or what it does, by two pairs of verbs: ROPB splices and mends ropes …, and keeps and dries our sails.
_DEEDS = re.compile(
    r"(?P<name>[A-Z]{3,8}) [a-z]+s and [a-z]+s [^.“”\"\d]{20,200}, and [a-z]+s and [a-z]+s "
    r"[^.“”\"\d]{10,120}[.]"
)
# ... or of whom it is a part and what it does: The ROPB, an agency within the Board of Knots, keeps the …
_APPOSED = re.compile(
    r"(?:The )?(?P<name>[A-Z]{3,8}|[A-Z][\w-]+(?: (?:(?:of|and|for|the|&) )*[A-Z][\w-]*){1,7}), (?:an?|the) "
    r"(?:[a-z-]+,? ){0,4}(?:agency|arm|branch|bureau|component|division|institute|office|part|unit)\b"
    r"[^“”\"]{0,140}?, (?!(?:say|add|plan|expect|hope|intend|want|urge|note)s )[a-z]+s [^“”\"]{20,}"
)
# ... or what it does, above where more of it is: The ROPB mends ropes. More information is available at …
_ABOVE_WAY = re.compile(
    r"(?:The )?(?P<name>[A-Z]{3,8}|[A-Z][\w-]+(?: (?:(?:of|and|for|the|&) )*[A-Z][\w-]*){1,9})"
    r"(?: \([A-Z][\w-]{1,9}\))? (?!(?:say|add|plan|expect|hope|intend|want|urge|note|open|close|offer|invite"
    r"|announce|launch|encourage|remind|advise|warn|welcome|thank|begin|start|seek|need)s )"
    r"(?!(?:is|was|has|does|as) )[a-z]+s [^“”\"]{20,}[.] [A-Z]"
)
# What such a sentence tells of a day is news.
_NEWS = re.compile(
    r"\b(?:today|tomorrow|yesterday|tonight|now|recently|this (?:week|month|year)|new)\b|\d(?!\w*/)"
)
_MORE_AT = re.compile(
    r"[.] (?:(?:For )?(?:[Mm]ore|[Ff]urther|[Aa]dditional) information\b|Learn more\b|To learn more\b"
    r"|Visit\b|Follow\b)"
    r"[^“”\"]*(?:www\.|https?://|\w\.(?:gov|org|edu|com|int|net)\b|@\w)"
)
# ... or what it is there for: The mission of the Rope Board is to …, The Rope Board's mission is …
_MISSION = re.compile(
    r"(?:The mission of (?:the )?(?P<name>[A-Z][\w.-]*(?: (?:(?:of|and|for|the|&) )*[A-Z][\w-]*){0,8}) is "
    r"|(?:The )?(?P<own>[A-Z][\w.-]*(?: (?:(?:of|and|for|the|&) )*[A-Z][\w-]*){0,8})['’]s? mission is )"
    r"(?:to\b|[a-z]+ing\b)"
)
# ... and who set it up: Congress created the Rope Board in 1933 to …
_SET_UP = re.compile(
    r"Congress (?:created|established) (?:the )?"
    r"(?P<name>[A-Z]\w+(?: (?:(?:of|and|for|the) )*[A-Z]\w+){0,7}) in \d{4}"
)


def described_by_kind(text: str) -> str:
    """The name of a body, where a paragraph says at first of what kind it is, or who set it up; or ''."""
    found = _BY_KIND.match(text) or _SET_UP.match(text) or _DEEDS.match(text)
    return found["name"] if found else ""


def described_above_way(text: str) -> str:
    """The name of a body, where a paragraph says what it does, and at last where more of it is; or ''."""
    way = _MORE_AT.search(text) if text.endswith(".") else None
    if way is None or _NEWS.search(text, 0, way.start()):
        return ""
    found = _ABOVE_WAY.match(text)
    return found["name"] if found else ""


def described_by_mission(text: str) -> str:
    """The name of a body, where a paragraph says at first what it is there for; or ''."""
    found = _MISSION.match(text) if " mission " in text else None
    return (found["name"] or found["own"]) if found else ""


def described_as_part(text: str) -> str:
    """The name of a body, where a paragraph says of what it is a part and what it does; or ''."""
    found = _APPOSED.match(text) if ", a" in text or ", the " in text else None
    return found["name"] if found else ""


def described_body(text: str) -> str:
    """The name of a body of which a paragraph says at first what it is; or ''."""
    if name := described_by_kind(text):
        return name
    found = DESCRIPTION.match(text)
    return found["name"] if found else ""
