"""The contacts in a contact block: whom the media may ask, and how.

What belongs here: reading names, roles, offices, telephones, mail and web addresses from the lines of a
block; what fits none of these is kept as a note. What does not: which lines are a block
(`warta.intake.contacts.contact_block`), and what of it is published (`warta.published_contacts`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from warta.intake.contacts.contact_lines import (
    HIDDEN_ADDRESS,
    behind_announcement,
    behind_sender,
    heads_other_contacts,
    is_address,
    kind_of,
    sender_in,
    without_count,
    without_zone,
)
from warta.intake.contacts.contact_ways import LABEL_ALONE, WAY, cut_segments, find_ways
from warta.intake.contacts.personal_numbers import is_personal_number
from warta.intake.days.printed_dates import read_whole
from warta.intake.lines import Line
from warta.intake.offices.office_words import without_agency
from warta.intake.sheets.sheet import is_name

MAX_PREFIX = 5
_ROLE = re.compile(
    r"(?:kepala|ketua|direktur|sekretaris|staf|juru (?:bicara|kampanye)|kabag|karo|kabid|kasubbag|kasubag"
    r"|corporate secretary|plt|plh|manajer|pranata|deputi|koordinator|[aes]?vp|group head"
    r"|executive (?:vice|director|secretary)"
    r"|head|chief|director|deputy|senior|secretary|spokes\w+|press secretary"
    r"|press officer|manager|vice president|communications? (?:officer|manager|director|advis[eo]r|lead))\b"
    r"|.*\b(?:officer|manager|secretary|spokes\w+|director|editor|coordinator|advis[eo]r|specialist|attaché|lead|campaigner)$",
    re.IGNORECASE,
)
_OFFICE = re.compile(
    r"\b(?:media relations|corporate|communications?|komunikasi"
    r"|press|presse|pressestelle|biro|badan|kementerian|dinas|kantor|pusat|bagian|unit"
    r"|lembaga|komisi|universitas|pt|balai|direktorat|sekretariat|departemen|humas|office|ministry|department"
    r"|commission|agency|institute|university|council|plc|ltd|inc|headquarters|station|authority|observatory"
    r"|service|bank|foundation|cent(?:er|re))\b",
    re.IGNORECASE,
)
_OF_SEVERAL = re.compile(
    r"(?:(?:plt|plh)\.? )?(?:kepala|direktur|deputi|sekretaris|asisten|staf ahli)"
    r" [^,;:|()–\d]+(?:, [^,;:|()–\d]+)*?,? (?:dan|&) [^,;:|()–\d]+",
    re.IGNORECASE,
)
_FAMILY_FIRST = re.compile(r"[A-Z][\w'’-]+, [A-Z][\w'’-]+")
# Those of one's titles that are written small.
_SMALL_TITLE = re.compile(r"(?:dr|drg|drh|drs|dra|ir|hj?|apt)\. ?[A-Z]")
# Where one is to be asked: `In Geneva, Ann Oak`, `Di Jakarta: Ana Sari`.
_WHERE = re.compile(r"(?:In|Di|From) [A-Z][\w.]*(?: [A-Z][\w.]*){0,2}(?: \([^()]{2,40}\))?, (?=[A-Z])")
_WHERE_ALONE = re.compile(r"(?:In|IN|Di|DI) [A-Z][\w.]*(?: [A-Z][\w.]*){0,2}:?")
# What a number of an identity or an account begins with, and no name.
_OF_IDENTITY = re.compile(
    r"(?:nomor|number|no|nr|nip|nik|npwp|nrp|nidn|ktp|nib|paspor|passport|bpjs|rek\w*|acc\w*|isbn|e?-?issn)\b",
    re.IGNORECASE,
)
_ANNOUNCING = "LMDN"
_ORDER = ("name", "role", "office", "phone", "email", "url", "note")


def read_contacts(lines: Sequence[Line]) -> list[dict[str, str]]:
    """The contacts in the lines of a block, as front matter has them; no word of theirs is lost.

    What announces a block, and labels such as `Telp.`, are not words of theirs.
    """
    contacts = [_Contact()]
    is_public = False
    for line, kind in zip(lines, _kinds(lines), strict=True):
        if line.text == HIDDEN_ADDRESS:
            continue
        if kind in _ANNOUNCING and (sender := sender_in(line.text)):
            contacts += [_Contact()] if contacts[-1].has_any else []
            contacts[-1].take_sender(without_agency(sender), behind_sender(line.text))
            continue
        text = behind_announcement(line.text) if kind in _ANNOUNCING else without_count(line.text)
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


def _kinds(lines: Sequence[Line]) -> list[str]:
    """The kind of each line; what may be a heading is text between a name and a way to reach it."""
    kinds = [kind_of(line) for line in lines]
    for number in range(1, len(kinds) - 1):
        if kinds[number] == "M" and kinds[number - 1] in "TRA" and kinds[number + 1] in "wWBC":
            kinds[number] = "T"
    return kinds


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
        if _WHERE_ALONE.fullmatch(text):
            self.notes.append(text.rstrip(":"))
            return
        if (name := without_zone(text)) != text:
            self.notes.append(text[len(name) :].strip(" ()"))
        prefix, text = _without_prefix(name)
        if prefix:
            (self.texts if _ROLE.match(prefix) or _OFFICE.search(prefix) else self.notes).append(prefix)
        found, rest = find_ways(text)
        is_number = not found and _OF_IDENTITY.match(text) and is_personal_number(text)
        if is_number or read_whole(text):  # nobody is a number or a day
            self.notes.append(text)
            return
        for name, value in found:
            if name in ("fax", "handle"):
                self.notes.append(value)
            else:
                self.ways.setdefault(name, []).append(value)
        for segment in _whole_of(rest) or cut_segments(rest):
            is_note = remarks or is_address(segment) or _is_remark(segment)
            (self.notes if is_note else self.texts).append(segment)

    def take_sender(self, name: str, sentence: str) -> None:
        """Take who tells a text, and the ways in the sentence behind, which is kept as it is."""
        self.texts.append(name)
        self.notes.append(sentence)
        for way, value in find_ways(sentence)[0]:
            if way not in ("fax", "handle"):
                self.ways.setdefault(way, []).append(value)

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


def names_person(text: str) -> bool:
    """Whether a line is a person's name, and no office, role or street."""
    if not is_name(text) or is_address(text):
        return False
    return not _ROLE.match(text) and not _OFFICE.search(text)


def _whole_of(text: str) -> list[str]:
    """The texts of a line whose commas part none; empty for any other line.

    A unit may have several subjects (`Kepala Biro Komunikasi, Informasi, dan Kerja Sama`), and behind a dash
    who heads it; a name may have its family first (`Oak, Ann`).
    """
    if "," not in text or "\x00" in text:
        return []
    office, _, name = text.strip().partition(" – ")
    if _OF_SEVERAL.fullmatch(office):
        return list(filter(None, (office, name)))
    return [text] if _FAMILY_FIRST.fullmatch(text) else []


def _is_remark(segment: str) -> bool:
    """Whether words beside a name are none: they begin with a figure, or small and name no office."""
    if _SMALL_TITLE.match(segment):
        return False
    if LABEL_ALONE.fullmatch(segment):
        return True
    return not segment[0].isupper() and not _ROLE.match(segment) and not _OFFICE.search(segment)


def _without_prefix(text: str) -> tuple[str, str]:
    """What stands before a colon that a name follows, and the rest: `In Port Amity: Ann Oak`."""
    if where := _WHERE.match(text):
        return where[0].rstrip(", "), text[where.end() :]
    prefix, colon, behind = text.partition(": ")
    words = prefix.split()
    if not colon or not behind[:1].isupper() or not 0 < len(words) <= MAX_PREFIX:
        return "", text
    return ("", text) if LABEL_ALONE.fullmatch(f"{prefix}:") else (" ".join(words), behind)


def _placed(texts: list[str]) -> Iterator[tuple[str, str]]:
    """Which of the texts of a contact is the name, which the role, which the office."""
    left = list(texts)
    if left and heads_other_contacts(left[0]):
        yield "office", left.pop(0)
    if len(left) > 1 and left[0].isupper() and not left[1].isupper():
        yield "office", left.pop(0)  # the heading of a column of contacts
    persons = [text for text in left if not _ROLE.match(text) and not _OFFICE.search(text)]
    if len(persons) > 1 and " " not in persons[0] and is_name(persons[1]):
        left.remove(persons.pop(0))  # where, above who
    if len(left) > 1 and len(persons) == 1 and persons[0].isupper() and " " not in persons[0]:
        left.remove(persons.pop())  # where, below an office
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


def _persons(text: str) -> list[str]:
    """`text`, cut where a second person with a telephone begins: `Rara 0800 555 0101 / Sekar 0800 …`."""
    cuts = [0]
    stop = 0
    for match in WAY.finditer(text):
        between = text[stop : match.start()]
        if match.lastgroup == "phone" and stop > cuts[-1] and any(map(_is_name, cut_segments(between))):
            cuts.append(stop)
        if match.lastgroup == "phone":
            stop = match.end()
    return [text[cut:end] for cut, end in zip(cuts, [*cuts[1:], len(text)], strict=True)]


def _is_name(segment: str) -> bool:
    words = segment.split()
    return (
        1 <= len(words) <= 5
        and all(word[:1].isupper() for word in words)
        and not LABEL_ALONE.fullmatch(segment)
    )
