"""Which agency acts at the start of a title or a text.

What belongs here: telling whether the agency that a sentence names first is its subject, and which others act
with it. What does not: finding the names (`warta.intake.names.mentions`) and what follows for the release
(`warta.intake.agencies.agency`).
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from warta.intake.names.mentions import Mention

# What may stand before the agency in a title: persons of it, the kind of text, an article.
_TITLE = frozenset(
    """
    a an the by of from joint media press release statement remarks testimony message head director secretary
    siaran pers rilis keterangan humas kepala ketua wakil menteri direktur deputi sekretaris jubir peneliti
    """.split()
)
# And in a sentence, where all other words but these have a capital: "Kepala Pusat Data dan Informasi BNPB".
_SMALL = frozenset(
    "a an the of for and today dan di bidang hari ini pada pihak jajaran tim juru bicara".split()
)
# Whoever is named by these acts for another body, or beside the agency.
_OTHERS = frozenset(
    """
    dinas universitas pt cv gubernur bupati wali walikota pemerintah pemkab pemkot presiden rektor
    university governor mayor president company
    """.split()
)
_LEGISLATORS = frozenset(
    "senator senators congressman congresswoman congressmen representative representatives".split()
)
_OF_THE_STATE = frozenset("pemerintah presiden president".split())
_PERSONS = frozenset(
    "kepala ketua wakil menteri direktur deputi gubernur bupati head minister director".split()
)
# "Dalam rangka hari jadinya, BSN menggelar …": an opening with a comma, behind which the subject stands.
_OPENINGS = frozenset(
    """
    dalam pada untuk guna sebagai menjelang setelah usai seiring menyusul menindaklanjuti bertepatan
    berdasarkan selama sejak melalui today hari kemarin in on to as at after following for with during since
    ahead under
    """.split()
)
_MAX_OPENING = 200
_MAX_WORDS = 10
_DATELINE_DASH = re.compile(r"\s[–—]\s|\s--?\s|—")
# How far into a text its dateline may reach.
MOST_OF_DATELINE = 60
_DASH = re.compile(r"[^\S\n][-–—]{1,3}[^\S\n]|[–—]|--|[)\]]")
_JOINED = re.compile(
    r"\)?\s*(?:\([^()\n]{1,24}\)\s*)?(?:,\s*(?:dan|and|serta)?|dan|and|&|serta|bersama(?:\sdengan)?|with|/|-|–)\s*"
    r"(?:the\s)?",
    re.IGNORECASE,
)
_BY = re.compile(r"(\w+)\s(?:oleh|by)\s(?:the\s)?\Z", re.IGNORECASE)
# By those who only were there, nothing was done.
_AUDIENCE = frozenset(
    "dihadiri diikuti disaksikan didampingi dibuka ditutup dikunjungi attended followed".split()
)
# Whose words a text hands on: Following is UN Secretary-General Ana Field’s message
_FOLLOWING = re.compile(r"(?:the )?following (?:is|are)(?: the| an?)?(?: joint)? ", re.IGNORECASE)
_MARKS = "“”\"'‘’()[].:;–—-|"


def acting(text: str, mentions: Sequence[Mention], *, is_title: bool) -> list[Mention]:
    """Those of the mentions that act in a title, or in the first sentence of a text."""
    first = _first_acting(text, mentions, is_title=is_title)
    if first is None:
        return []
    subject = [mentions[first]]
    for mention in mentions[first + 1 :]:
        last = subject[-1]
        is_same = mention.agency is last.agency or mention.start == last.start
        if not is_same and not _JOINED.fullmatch(text, last.end, mention.start):
            break
        subject.append(mention)
    return subject


def handed_on(text: str, mentions: Sequence[Mention]) -> list[Mention]:
    """Those of the mentions with which a text begins that only hands on somebody's words."""
    found = _FOLLOWING.match(text)
    return [mention for mention in mentions if found and mention.start == found.end()]


def acts_for_others(text: str) -> bool:
    """Whether a title or a text begins with someone who acts for a body other than those that are known."""
    dateline = _DATELINE_DASH.search(text[:MOST_OF_DATELINE])
    starts = (text, text[dateline.end() :]) if dateline else (text,)
    words = (word for start in starts for word in _plain(start.split(maxsplit=2)[:2]))
    return any(word in (_OTHERS | _LEGISLATORS) - _OF_THE_STATE for word in words)


def _first_acting(text: str, mentions: Sequence[Mention], *, is_title: bool) -> int | None:
    """The number of the mention that is the subject, or in a title the one by whom a thing is done."""
    if mentions and _is_before_subject(text[: mentions[0].start], is_title=is_title):
        return 0
    for number, mention in enumerate(mentions):
        agent = _BY.search(text, max(0, mention.start - 40), mention.start) if is_title else None
        if agent and _plain([agent[1]])[0] not in _AUDIENCE:
            return number
    return None


def _is_before_subject(before: str, *, is_title: bool) -> bool:
    """Whether what stands before a name leaves it the subject."""
    if is_title:
        return all(word in _TITLE for word in _plain(before.split()))
    if _is_noun_phrase(before) or _is_opening(before) or _FOLLOWING.fullmatch(before):
        return True
    # The place and the date of the news, and a dash.
    dashes = list(_DASH.finditer(before))
    behind = before[dashes[-1].end() :] if dashes else before
    return behind != before and (_is_noun_phrase(behind) or _is_opening(behind))


def _is_noun_phrase(before: str) -> bool:
    """Whether these words only lead up to a name: nothing, "The U.S.", "Kepala Pusat Data dan Informasi"."""
    words = before.split()
    plain = _plain(words)
    if len(words) > _MAX_WORDS or "," in before or not _OTHERS.isdisjoint(plain):
        return False
    for index, word in enumerate(plain):
        is_beside = word in ("dan", "and", "serta") and (
            index + 1 == len(plain) or plain[index + 1] in _PERSONS
        )
        if is_beside or not (words[index].strip(_MARKS)[:1].isupper() or word in _SMALL):
            return False
    return True


def _is_opening(before: str) -> bool:
    """Whether these words are an opening such as "Pada hari jadinya," and perhaps an article."""
    opening, comma, article = before.rpartition(",")
    first = _plain(opening.split(maxsplit=1)[:1])
    return bool(
        comma
        and len(opening) <= _MAX_OPENING
        and first
        and first[0] in _OPENINGS
        and _is_noun_phrase(article)
    )


def _plain(words: Sequence[str]) -> list[str]:
    return [plain for word in words if (plain := word.strip(_MARKS).casefold())]
