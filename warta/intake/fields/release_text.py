"""The text of a release in its fields: its body, who signs it, its contacts and what is said of the agency.

What belongs here: keeping what the roles of lines say, and doubts about the text. What does not: the roles
(`warta.intake.roles.assignment`), reading one sign-off (`warta.intake.offices.signoff`) or a block of
contacts (`warta.intake.roles.contacts`), and writing the body (`warta.intake.body`).
"""

from __future__ import annotations

import re
from dataclasses import replace

from warta.intake.contacts.contact_lines import initials_behind_sender, without_initials
from warta.intake.contacts.contact_prose import contacts_in_prose
from warta.intake.datelines.dateline import dateline_alone
from warta.intake.days.printed_dates import find_dates
from warta.intake.fields.left_out import doubt_left_out
from warta.intake.fields.release_record import Record
from warta.intake.lines import Line
from warta.intake.offices.signoff import bare_sign_off, sign_off, signs_below, without_end, without_end_mark
from warta.intake.reading.decode import Refused
from warta.intake.role import Role
from warta.intake.roles.contacts import read_contacts
from warta.intake.shapes.furniture import Kind, furniture_kind
from warta.intake.shapes.shape import is_cut
from warta.intake.sheets.marking import Roles

_SIGNED = re.compile(r"\(?(?:ttd|tertanda|signed)\b[.,)]*", re.IGNORECASE)
_BEFORE_SIGNER = re.compile(r"\A(?:by|oleh)\b|\A(?:on|at|in|pada|di|and sealed)\b.*", re.IGNORECASE)


def take_text(record: Record, roles: Roles) -> list[Line]:
    """Keep sign-off, contacts and boilerplate of a release; the lines of its body, without the sign-off.

    Raises Refused where it has none.
    """
    body = _signed_off(record, roles)
    comments = Kind.COMMENTS
    residue = next((line for line in body if furniture_kind(line.text) is comments), None)
    if residue:
        record.doubt("body", f"line {residue.number} may be left of a comment form; it is kept as text")
    if left_out := doubt_left_out(roles):
        record.doubt("body", left_out)
    if body and is_cut(body[-1]):
        record.doubt("body", f"line {body[-1].number} breaks off; the rest may stand on another page")
    if not body:
        first = next((line.number for line in roles.lines if not line.is_blank), 1)
        raise Refused("holds no text below its title", "save the whole page's text", first)
    if lines := [*map(without_initials, roles.of(Role.CONTACT)), *_signing(roles)]:
        record.state("contacts", read_contacts(lines), "a block of contacts beside the text", lines)
    for number, ways in contacts_in_prose(body).items():
        record.doubt("contacts", f"line {number} of the text gives {', '.join(ways)}; it is kept as text")
    if boilerplate := roles.of(Role.BOILERPLATE):
        paragraphs = [line.printed for line in boilerplate]
        is_marked = any(line.number < boilerplate[0].number for line in roles.of(Role.END))
        reason = "below the end mark" if is_marked else "below the text, under a heading of notes"
        record.state("boilerplate", paragraphs, reason, boilerplate)
        for number, ways in contacts_in_prose(boilerplate).items():
            told = f"line {number} below the text gives {', '.join(ways)}; it is kept as boilerplate"
            record.doubt("contacts", told)
    return body


def _signed_off(record: Record, roles: Roles) -> list[Line]:
    """The body without the sign-off, or the mark of the end, behind its last sentence."""
    body = roles.of(Role.BODY)
    if own_line := roles.of(Role.SIGNOFF):
        found = sign_off(own_line[0])
        text = found.text if found else signs_below(own_line[0]) or own_line[0].text
        record.state("signoff", text, "at the end of the text", own_line)
        return [*body[:-1], without_end_mark(body[-1])] if body else body
    last = body[-1] if body else None
    if last is None or ((found := sign_off(last)) and not found.body):
        return body
    found = found or bare_sign_off(last)
    if not found:
        _signed_behind_sender(record, roles)
        return [*body[:-1], without_end_mark(last)]
    record.state("signoff", found.text, "at the end of the text", [last])
    return [*body[:-1], without_end(last, found.body)]


def _signed_behind_sender(record: Record, roles: Roles) -> None:
    """Take the initials behind the closing paragraph that says who tells the text."""
    for line in roles.of(Role.CONTACT)[:1]:
        if initials := initials_behind_sender(line):
            record.state("signoff", initials, "at the end of the text", [line])


def _signing(roles: Roles) -> list[Line]:
    """Who signs below the text, without place, date and the word for signing."""
    signed = [line for line in roles.of(Role.SIGNATURE) if not dateline_alone(line.text)]
    return [bare for line in signed if (bare := _without_day(line)).text]


def _without_day(line: Line) -> Line:
    """A line of a signature without the word for it, place and day: `Signed by Ana Oak, 5 May 2020`."""
    found = _SIGNED.match(line.text)
    if found is None:
        return line
    behind = line.text[found.end() :].strip(" ,")
    if dateline_alone(behind):
        return replace(line, text="")
    day = next(iter(find_dates(behind)), None)
    words = behind[: day.start] if day else behind
    return replace(line, text=_BEFORE_SIGNER.sub("", words.strip(" ,()")).strip(" ,"))
