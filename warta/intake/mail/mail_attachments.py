"""The files in a mail, and names under which they can be kept.

What belongs here: which parts of a mail are no text of it, and safe names for them. What does not: its text
(`warta.intake.mail.message`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from email.message import EmailMessage, Message
from pathlib import PurePosixPath

from warta.intake.mail.mail_sealed import SIGNATURES
from warta.intake.reading.decode import Refused
from warta.slugs import make_slug

LARGEST_ATTACHMENTS = 60_000_000
MOST_PARTS = 500
_ENDINGS = {"calendar": "ics", "plain": "txt", "html": "html", "csv": "csv", "rtf": "rtf"}
# Endings that would mean something where attachments are kept.
_RENAMED = (".md", ".proposed", ".part", ".tmp", ".swp", ".swx", ".crdownload", "~")


def shown_in(part: Message) -> Iterator[EmailMessage]:
    """The texts that a mail program shows, in order; of several forms of one the best."""
    kind = part.get_content_type()
    if not isinstance(part, EmailMessage) or kind == "message/rfc822":
        return
    if kind == "multipart/alternative" or kind == "multipart/related":
        body = part.get_body(preferencelist=("html", "plain"))
        if isinstance(body, EmailMessage):
            yield body
        return
    if part.is_multipart():
        for inner in part.iter_parts():
            yield from shown_in(inner)
    elif kind in ("text/plain", "text/html") and not part.get_filename() and not part.is_attachment():
        yield part


def named_parts(message: EmailMessage) -> list[tuple[EmailMessage, str]]:
    """The files in a mail, and names under which they can be kept. Raises Refused where it has too many."""
    taken: set[str] = set()
    total = 0
    named = []
    for number, part in enumerate(parts_beside(message), start=1):
        if number > MOST_PARTS:
            raise Refused(f"has more than {MOST_PARTS} parts", "save its text alone")
        total += len(data_of(part))
        if total > LARGEST_ATTACHMENTS:
            hint = "save its text alone, and put the attachments beside the Markdown file"
            raise Refused(f"has more than {LARGEST_ATTACHMENTS // 1_000_000} MB of attachments", hint)
        name = _name(part, number)
        while name.casefold() in taken:
            stem, dot, ending = name.rpartition(".")
            name = f"{stem}-{number}{dot}{ending}" if dot else f"{name}-{number}"
        taken.add(name.casefold())
        named.append((part, name))
    return named


def parts_beside(message: EmailMessage) -> Iterator[EmailMessage]:
    """The parts that are no text of the mail, nor another form of one."""
    shown = {id(part) for part in shown_in(message)}
    others = {id(form) for part in message.walk() for form in _other_forms(part)}
    for part in parts_of(message):
        if part.is_multipart() and part.get_content_type() != "message/rfc822":
            continue
        is_signature = part.get_content_type() in SIGNATURES
        if isinstance(part, EmailMessage) and id(part) not in shown | others and not is_signature:
            yield part


def parts_of(part: Message) -> Iterator[Message]:
    """A part and those in it, but not those of a mail that is in it as a whole."""
    yield part
    if part.is_multipart() and part.get_content_type() != "message/rfc822":
        for inner in part.get_payload():
            if isinstance(inner, Message):
                yield from parts_of(inner)


def _other_forms(part: Message) -> Iterator[Message]:
    if part.get_content_type() == "multipart/alternative":
        for form in part.walk():
            if form.get_content_type() in ("text/plain", "text/html") and not form.get_filename():
                yield form


def data_of(part: EmailMessage) -> bytes:
    """The bytes of a part; of a mail, as it stands."""
    if part.get_content_type() == "message/rfc822":
        inner = part.get_payload()
        first = inner[0] if isinstance(inner, list) and inner else None
        return first.as_bytes() if isinstance(first, Message) else b""
    payload = part.get_payload(decode=True)
    return payload if isinstance(payload, bytes) else b""


def title_of(part: EmailMessage) -> str:
    """What the mail calls an attachment; '' where it has no name."""
    given = PurePosixPath((part.get_filename() or "").replace("\\", "/")).name
    return " ".join("".join(sign if sign.isprintable() else " " for sign in given).split())


def _name(part: EmailMessage, number: int) -> str:
    """A name for an attachment: its own, in characters that any address may hold."""
    ending = part.get_content_subtype() if part.get_content_maintype() == "image" else "bin"
    if part.get_content_maintype() == "text":
        ending = _ENDINGS.get(part.get_content_subtype(), "txt")
    ending = "eml" if part.get_content_type() == "message/rfc822" else ending
    given = PurePosixPath((part.get_filename() or f"lampiran-{number}.{ending}").replace("\\", "/")).name
    stem, dot, suffix = given.rpartition(".")
    stem = stem if dot else given
    suffix = re.sub(r"[^A-Za-z0-9]", "", suffix)[:10].lower() if dot else ""
    stem = make_slug(stem, f"lampiran-{number}")
    stem = f"lampiran-{stem}" if stem == "index" else stem  # a folder's `index.html` is the page itself
    name = stem + (f".{suffix}" if suffix else "")
    return f"{name}.txt" if name.endswith(_RENAMED) else name
